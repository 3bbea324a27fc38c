// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/reason.h"

#include <algorithm>

namespace ecsdesk {

QString reasonName(Reason reason)
{
    switch (reason) {
    case Reason::AccountOverdue:
        return QStringLiteral("account_overdue");
    case Reason::InstanceExpiredOrOverdue:
        return QStringLiteral("instance_expired_or_overdue");
    case Reason::SecurityLock:
        return QStringLiteral("security_lock");
    case Reason::UnpaidOrder:
        return QStringLiteral("unpaid_order");
    case Reason::ChangeInFlight:
        return QStringLiteral("change_in_flight");
    case Reason::Cooldown:
        return QStringLiteral("cooldown");
    case Reason::WrongChargeType:
        return QStringLiteral("wrong_charge_type");
    case Reason::OneItemPerChange:
        return QStringLiteral("one_item_per_change");
    case Reason::NothingToChange:
        return QStringLiteral("nothing_to_change");
    case Reason::StatusNotSettled:
        return QStringLiteral("status_not_settled");
    case Reason::MustBeStopped:
        return QStringLiteral("must_be_stopped");
    case Reason::OutOfRangeOut:
        return QStringLiteral("out_of_range_out");
    case Reason::OutOfRangeIn:
        return QStringLiteral("out_of_range_in");
    case Reason::ChargeTypeNotOffered:
        return QStringLiteral("charge_type_not_offered");
    case Reason::DowngradeQuotaUsed:
        return QStringLiteral("downgrade_quota_used");
    case Reason::EipBound:
        return QStringLiteral("eip_bound");
    case Reason::LocalDisk:
        return QStringLiteral("local_disk");
    case Reason::DedicatedHost:
        return QStringLiteral("dedicated_host");
    case Reason::TypeNotOffered:
        return QStringLiteral("type_not_offered");
    }
    Q_UNREACHABLE();
}

std::optional<Reason> reasonFromName(const QString &name)
{
    for (int i = 0; i < reasonCount; ++i) {
        if (reasonName(Reason(i)) == name)
            return Reason(i);
    }
    return {};
}

QString effectName(Effect effect)
{
    switch (effect) {
    case Effect::StartsCooldown:
        return QStringLiteral("starts_cooldown");
    case Effect::TakesEffectAfterStart:
        return QStringLiteral("takes_effect_after_start");
    case Effect::PublicIpAssigned:
        return QStringLiteral("public_ip_assigned");
    case Effect::PublicIpMustBeAllocated:
        return QStringLiteral("public_ip_must_be_allocated");
    case Effect::PublicIpReleased:
        return QStringLiteral("public_ip_released");
    case Effect::ChargedAutomatically:
        return QStringLiteral("charged_automatically");
    case Effect::OrderLeftUnpaid:
        return QStringLiteral("order_left_unpaid");
    case Effect::DifferenceRefunded:
        return QStringLiteral("difference_refunded");
    case Effect::UsesADowngrade:
        return QStringLiteral("uses_a_downgrade");
    case Effect::BillingBecomesByTraffic:
        return QStringLiteral("billing_becomes_by_traffic");
    case Effect::BillingBecomesByBandwidth:
        return QStringLiteral("billing_becomes_by_bandwidth");
    }
    Q_UNREACHABLE();
}

bool Verdict::has(Reason reason) const
{
    return std::any_of(objections.begin(), objections.end(), [&](const Objection &o) { return o.reason == reason; });
}

bool Verdict::has(Effect effect) const
{
    return std::find(effects.begin(), effects.end(), effect) != effects.end();
}

} // namespace ecsdesk
