// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/reasonlook.h"

namespace ecsdesk {

ReasonLabel::Kind reasonKind(Reason reason, ReasonLabel::Kind plain)
{
    switch (reason) {
    case Reason::Cooldown:
    case Reason::ChangeInFlight:
    case Reason::StatusNotSettled:
        return ReasonLabel::Kind::Wait;
    case Reason::AccountOverdue:
    case Reason::InstanceExpiredOrOverdue:
    case Reason::SecurityLock:
        return ReasonLabel::Kind::Error;
    case Reason::UnpaidOrder:
        return ReasonLabel::Kind::Warning;
    case Reason::NothingToChange:
        return ReasonLabel::Kind::Info;
    case Reason::WrongChargeType:
    case Reason::OneItemPerChange:
    case Reason::MustBeStopped:
    case Reason::OutOfRangeOut:
    case Reason::OutOfRangeIn:
    case Reason::ChargeTypeNotOffered:
    case Reason::DowngradeQuotaUsed:
    case Reason::EipBound:
    case Reason::LocalDisk:
    case Reason::DedicatedHost:
    case Reason::TypeNotOffered:
        return plain;
    }
    Q_UNREACHABLE();
}

ReasonLabel::Kind effectKind(Effect effect)
{
    switch (effect) {
    case Effect::StartsCooldown:
        return ReasonLabel::Kind::Wait;
    case Effect::PublicIpAssigned:
        return ReasonLabel::Kind::Allowed;
    case Effect::PublicIpReleased:
    case Effect::ChargedAutomatically:
    case Effect::OrderLeftUnpaid:
    case Effect::UsesADowngrade:
    case Effect::BillingBecomesByTraffic:
    case Effect::BillingBecomesByBandwidth:
        return ReasonLabel::Kind::Warning;
    case Effect::TakesEffectAfterStart:
    case Effect::PublicIpMustBeAllocated:
    case Effect::DifferenceRefunded:
        return ReasonLabel::Kind::Info;
    }
    Q_UNREACHABLE();
}

} // namespace ecsdesk
