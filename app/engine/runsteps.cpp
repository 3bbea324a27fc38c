// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/runsteps.h"

namespace ecsdesk::runstep {

namespace {

/// As in the journal, with the hyphens of a command line.
QString named(ChangeState state)
{
    return stateName(state).replace(QLatin1Char('_'), QLatin1Char('-'));
}

} // namespace

QString before(ChangeState state)
{
    return QStringLiteral("before-") + named(state);
}

QString durable(ChangeState state)
{
    return named(state);
}

QString handedOver()
{
    return QStringLiteral("handed-over");
}

QString answered()
{
    return QStringLiteral("answered");
}

QString looking()
{
    return QStringLiteral("looking");
}

QString looked()
{
    return QStringLiteral("looked");
}

QString nextCall()
{
    return QStringLiteral("next-call");
}

QString beforeCancelling()
{
    return QStringLiteral("before-cancelling");
}

QString cancelling()
{
    return QStringLiteral("cancelling");
}

QString cancelHandedOver()
{
    return QStringLiteral("cancel-handed-over");
}

QString cancelAnswered()
{
    return QStringLiteral("cancel-answered");
}

QStringList all()
{
    QStringList steps;
    for (const ChangeState state :
         {ChangeState::Queued, ChangeState::Planned, ChangeState::Sending, ChangeState::Accepted,
          ChangeState::AwaitingPayment, ChangeState::Verifying, ChangeState::Verified, ChangeState::Refused,
          ChangeState::Unknown, ChangeState::Cancelled, ChangeState::OrderCancelled})
        steps << before(state) << durable(state);
    return steps << handedOver() << answered() << looking() << looked() << nextCall() << beforeCancelling()
                 << cancelling() << cancelHandedOver() << cancelAnswered();
}

} // namespace ecsdesk::runstep
