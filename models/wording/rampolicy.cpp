// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/rampolicy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace ecsdesk {

namespace {

constexpr UsedAction actions[]{
    {"DescribeRegions", "ecs:DescribeRegions", false},
    {"DescribeInstances", "ecs:DescribeInstances", false},
    {"DescribeInstanceStatus", "ecs:DescribeInstanceStatus", false},
    {"DescribeInstanceMonitorData", "ecs:DescribeInstanceMonitorData", false},
    {"DescribeInstanceTypes", "ecs:DescribeInstanceTypes", false},
    {"DescribeResourcesModification", "ecs:DescribeResourcesModification", false},
    {"DescribeBandwidthLimitation", "ecs:DescribeBandwidthLimitation", false},
    {"DescribePrice", "ecs:DescribePrice", false},
    {"DescribeInstanceModificationPrice", "ecs:DescribeInstanceModificationPrice", false},
    {"ModifyInstanceNetworkSpec", "ecs:ModifyInstanceNetworkSpec", true},
    // Where the change assigns a public IP.
    {"ModifyInstanceNetworkSpec", "ecs:AssociatePublicIpAddress", true},
    {"ModifyInstanceSpec", "ecs:ModifyInstanceSpec", true},
    {"AllocatePublicIpAddress", "ecs:AllocatePublicIpAddress", true},
    {"StartInstance", "ecs:StartInstance", true},
    {"StopInstance", "ecs:StopInstance", true},
    {"QueryOrders", "bss:DescribeOrderList", false},
    {"GetOrderDetail", "bss:DescribeOrderDetail", false},
    // Spelled so by the API itself.
    {"QueryAccountBalance", "bss:DescribeAcccount", false},
    {"CancelOrder", "bss:CancelOrder", true},
    {"GetCallerIdentity", "", false},
    // Asked with the key that assumes the role, see assumeRolePolicy.
    {"AssumeRole", "", false},
};

QString policyText(const QStringList &permissions, const QString &resource)
{
    const QJsonObject statement{{QStringLiteral("Effect"), QStringLiteral("Allow")},
                                {QStringLiteral("Action"), QJsonArray::fromStringList(permissions)},
                                {QStringLiteral("Resource"), resource}};
    const QJsonObject policy{{QStringLiteral("Version"), QStringLiteral("1")},
                             {QStringLiteral("Statement"), QJsonArray{statement}}};
    return QString::fromUtf8(QJsonDocument(policy).toJson());
}

} // namespace

std::span<const UsedAction> usedActions()
{
    return actions;
}

QString ramPolicy(bool changes)
{
    QStringList permissions;
    for (const UsedAction &action : actions) {
        if (*action.permission != '\0' && (changes || !action.changes))
            permissions.append(QString::fromLatin1(action.permission));
    }
    // Prices, types and orders are no resources; a narrower one than * would refuse them.
    return policyText(permissions, QStringLiteral("*"));
}

QString assumeRolePolicy(const QString &roleArn)
{
    return policyText({QStringLiteral("sts:AssumeRole")}, roleArn);
}

} // namespace ecsdesk
