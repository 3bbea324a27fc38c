// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/signs.h"

#include <QCoreApplication>

namespace ecsdesk {

Sign signOf(InstanceStatus status)
{
    switch (status) {
    case InstanceStatus::Running:
        return {Icon::Running, Tone::Ok};
    case InstanceStatus::Stopped:
        return {Icon::Stopped, Tone::Muted};
    case InstanceStatus::Pending:
    case InstanceStatus::Starting:
    case InstanceStatus::Stopping:
        return {Icon::Pending, Tone::Wait};
    case InstanceStatus::Unknown:
        return {Icon::Info, Tone::Muted};
    }
    Q_UNREACHABLE();
}

Sign signOf(Changeability kind)
{
    switch (kind) {
    case Changeability::Ready:
        return {Icon::Check, Tone::Ok};
    case Changeability::Cooling:
        return {Icon::Clock, Tone::Wait};
    case Changeability::Changing:
        return {Icon::Pending, Tone::Accent};
    case Changeability::Unknown:
        return {Icon::Warning, Tone::Wait};
    case Changeability::UnpaidOrder:
        return {Icon::Order, Tone::Wait};
    case Changeability::Locked:
        return {Icon::Lock, Tone::Stop};
    case Changeability::Expired:
    case Changeability::Overdue:
        return {Icon::Warning, Tone::Stop};
    case Changeability::Busy:
        return {Icon::Pending, Tone::Wait};
    case Changeability::NoKeys:
        return {Icon::Offline, Tone::Muted};
    case Changeability::ReadOnly:
        return {Icon::Lock, Tone::Muted};
    }
    Q_UNREACHABLE();
}

QString operationTitle(Operation operation)
{
    switch (operation) {
    case Operation::ChangeBandwidth:
        return QCoreApplication::translate("Operation", "Public bandwidth");
    case Operation::ChangeType:
        return QCoreApplication::translate("Operation", "Instance type");
    case Operation::AllocatePublicIp:
        return QCoreApplication::translate("Operation", "Public IP");
    }
    Q_UNREACHABLE();
}

QString operationVerb(Operation operation)
{
    switch (operation) {
    case Operation::ChangeBandwidth:
        return QCoreApplication::translate("Operation", "Change bandwidth…");
    case Operation::ChangeType:
        return QCoreApplication::translate("Operation", "Change specification…");
    case Operation::AllocatePublicIp:
        return QCoreApplication::translate("Operation", "Allocate a public IP…");
    }
    Q_UNREACHABLE();
}

QString operationReason(const Objection &objection, const ReasonContext &context)
{
    if (objection.reason == Reason::WrongChargeType)
        return subscriptionTypeNote();
    const bool runs = context.instance && context.instance->status == InstanceStatus::Running;
    if (objection.reason != Reason::MustBeStopped || !runs)
        return reasonText(objection, context);
    return QCoreApplication::translate("Operation", "%1 The change can stop it, and start it again afterwards.",
                                       "a whole sentence before it")
        .arg(reasonSentence(objection, context));
}

} // namespace ecsdesk
