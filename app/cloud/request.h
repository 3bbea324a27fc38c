// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifiers.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

namespace ecsdesk {

/// The three services this program talks to (ecs-api.md section 1.1).
enum class Service { Ecs, Bss, Sts };

/// "2014-05-26" and the like.
[[nodiscard]] QString apiVersion(Service service);

/// Names and raw values (not percent-encoded), in the order in which they are sent.
using Parameters = std::vector<std::pair<QString, QString>>;

/// One call of the API before anything that belongs to an attempt: no time, no nonce, no signature, no key.
struct Request
{
    Service service = Service::Ecs;
    QString action;
    RegionId region; ///< chooses the endpoint; a RegionId parameter, where the action has one, is among `parameters`
    Parameters parameters;
    bool isWrite = false; ///< leaves at most once

    friend bool operator==(const Request &, const Request &) = default;
};

/// Adds nothing for an empty value: what is absent is absent.
void addIfGiven(Parameters &parameters, const QString &name, const QString &value);
/// "InstanceId.1", "InstanceId.2" …
void addNumbered(Parameters &parameters, const QString &name, const QStringList &values);
/// One parameter whose value is the text of a JSON array; nothing for an empty list.
void addJsonArray(Parameters &parameters, const QString &name, const QStringList &values);

} // namespace ecsdesk
