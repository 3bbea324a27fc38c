// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/domain/identifiers.h"
#include "models/domain/instance.h"

#include <QList>
#include <QStringList>

namespace ecsdesk {

/// A region as DescribeRegions tells it.
struct RegionInfo
{
    RegionId id;
    QString name;     ///< LocalName, in the language asked for; may be empty
    QString endpoint; ///< RegionEndpoint, a host name; may be empty
    QString status;   ///< "available", "soldOut"; may be empty

    friend bool operator==(const RegionInfo &, const RegionInfo &) = default;
};

/// Filters of DescribeInstances; all that are given must fit. At most 100 entries in each list.
struct InstanceQuery
{
    QList<InstanceId> ids;
    QString name; ///< exact, or with * for any characters
    QStringList publicIps;
    QStringList privateIps; ///< instances in a VPC
    QStringList eips;       ///< instances in a VPC
    QStringList innerIps;   ///< instances on the classic network
    QString pageToken;      ///< nextToken of the page before; empty for the first
    int maxResults = 100;   ///< 10 to 100
    bool dryRun = false;    ///< only whether these keys may ask: answered with the error DryRunOperation if so

    friend bool operator==(const InstanceQuery &, const InstanceQuery &) = default;
};

struct InstancePage
{
    QList<Instance> instances;
    QString nextToken; ///< empty: this was the last page
    RequestId requestId;

    friend bool operator==(const InstancePage &, const InstancePage &) = default;
};

struct InstanceStatusInfo
{
    InstanceId id;
    Word<InstanceStatus> status;

    friend bool operator==(const InstanceStatusInfo &, const InstanceStatusInfo &) = default;
};

/// Whose keys these are.
struct CallerIdentity
{
    AccountUid account;
    QString arn;
    QString identityType; ///< "Account", "RAMUser", "AssumedRoleUser"
    QString userId;

    friend bool operator==(const CallerIdentity &, const CallerIdentity &) = default;
};

/// A modifying call. What it sends is `CloudClient::parametersOf`; `change.action` says which action it is.
struct WriteRequest
{
    InstanceKey key;
    Change change;
    ClientToken token;        ///< sent with the two Modify actions, which are idempotent by it; the others have none
    bool keepCharging = true; ///< StopInstance: StoppedMode=KeepCharging, so that a later start cannot lack stock
    bool forceStop = false;   ///< StopInstance: a power cut, which may lose data

    friend bool operator==(const WriteRequest &, const WriteRequest &) = default;
};

struct WriteAnswer
{
    RequestId requestId; ///< never empty: without it a success is not believed
    OrderId orderId;     ///< ModifyInstanceNetworkSpec of a subscription; may be empty
    QString ipAddress;   ///< AllocatePublicIpAddress
    int httpStatus = 0;

    friend bool operator==(const WriteAnswer &, const WriteAnswer &) = default;
};

} // namespace ecsdesk
