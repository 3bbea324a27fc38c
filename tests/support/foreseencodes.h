// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace ecsdesk::testing {

/// Column "API code it foresees" of the rules; S and N are the two actions.
inline QStringList foreseen(const QString &reason, bool viaSpec)
{
    static const QHash<QString, QStringList> kBoth{
        {"account_overdue", {"Account.Arrearage"}},
        {"security_lock", {"InstanceLockedForSecurity"}},
        {"unpaid_order", {"InvalidInstance.UnpaidOrder"}},
        {"change_in_flight",
         {"LastTokenProcessing", "OperationConflict", "LastRequestProcessing", "LastOrderProcessing"}},
        {"cooldown", {"Throttling"}},
        {"wrong_charge_type", {"ChargeTypeViolation"}},
        {"one_item_per_change", {"InvalidParameter.Mismatch"}},
        {"nothing_to_change", {"MissingParameter"}},
        {"must_be_stopped", {"InvalidInstanceStatus.NotStopped", "InvalidStatus.ValueNotSupported"}},
        {"charge_type_not_offered", {"InvalidInternetChargeType.ValueNotSupported"}},
        {"downgrade_quota_used", {"InstanceDowngrade.QuotaExceed"}},
        {"local_disk", {"CategoryViolation"}},
        {"dedicated_host", {"InvalidAction.NotSupport"}},
        // The last two where a type is offered and sold out: only the list of targets can know.
        {"type_not_offered",
         {"InvalidInstanceType.ValueNotSupported", "DependencyViolation.InstanceType", "OperationDenied",
          "OperationDenied.NoStock"}}};
    static const QHash<QString, QStringList> kSpec{{"instance_expired_or_overdue", {"Account.Arrearage"}},
                                                   {"status_not_settled", {"InvalidStatus.ValueNotSupported"}},
                                                   {"out_of_range_out", {"InvalidParameter"}},
                                                   {"out_of_range_in", {"InvalidParameter.Bandwidth"}},
                                                   {"eip_bound", {"InvalidInstance.EipNotSupport"}}};
    static const QHash<QString, QStringList> kNetwork{
        {"instance_expired_or_overdue", {"InstanceExpiredOrInArrears"}},
        {"status_not_settled", {"IncorrectInstanceStatus"}},
        {"out_of_range_out", {"InvalidInternetMaxBandwidthOut.ValueNotSupported"}},
        {"out_of_range_in", {"InvalidInternetMaxBandwidthIn.ValueNotSupported"}},
        {"eip_bound", {"InvalidInstance.InstanceNotSupported"}}};
    return kBoth.value(reason) + (viaSpec ? kSpec : kNetwork).value(reason);
}

/// The same for start, stop and allocate (ecs-api.md sections 7.8 and 7.9).
inline QStringList foreseenOfPlainCall(const QString &reason)
{
    static const QHash<QString, QStringList> kCodes{
        {"account_overdue", {"InsufficientBalance"}},
        {"instance_expired_or_overdue", {"InstanceExpiredOrInArrears", "InstanceExpired"}},
        {"security_lock", {"InstanceLockedForSecurity"}},
        {"status_not_settled", {"IncorrectInstanceStatus"}},
        {"nothing_to_change", {"IncorrectInstanceStatus", "AllocateIpInvalidInstanceBandwidth"}},
        {"eip_bound", {"AllocatedAlready"}}};
    return kCodes.value(reason);
}

} // namespace ecsdesk::testing
