// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/desk.h"
#include "tests/support/journalfile.h"

#include <QSignalSpy>
#include <QTest>

namespace ecsdesk::testing {

/// A desk whose instances cool down, and whose clock the test moves.
class QueueStage : public Desk
{
public:
    using Desk::Desk;

    /// Moves the server's clock, and has the desk learn it.
    [[nodiscard]] bool advance(double seconds)
    {
        lever({{"advanceSeconds", seconds}});
        return setSpeed(1);
    }
    [[nodiscard]] bool setSpeed(double speed)
    {
        QSignalSpy told(&changes(), &ChangeDesk::clockChanged);
        wiring().sandbox()->setClockSpeed(speed);
        return told.wait(10'000);
    }
    /// To the moment, give or take the milliseconds that the request takes; only ever forwards.
    [[nodiscard]] bool advanceTo(const QDateTime &moment)
    {
        return advance(double(changes().serverNow().msecsTo(moment)) / 1000.0);
    }

    [[nodiscard]] std::optional<ChangeState> stateOf(const ClientToken &token)
    {
        const auto record = changes().record(token);
        return record ? std::optional(record->state) : std::nullopt;
    }
    [[nodiscard]] bool reaches(const ClientToken &token, ChangeState state)
    {
        return QTest::qWaitFor([&] { return stateOf(token) == state; }, 20'000);
    }
    [[nodiscard]] bool isHeldWith(const ClientToken &token, const char *code)
    {
        return QTest::qWaitFor(
            [&] {
                const auto record = changes().record(token);
                return record && isHeld(*record) && record->error->code == QLatin1String(code);
            },
            20'000);
    }
    /// Has the instance changed, so that it cools down; its row afterwards.
    [[nodiscard]] FleetRow cooled(const char *name, int mbps = 20)
    {
        const ChangeIntent intent = raiseTo(changes(), rowNamed(name), mbps);
        changes().submit(intent);
        if (!reaches(intent.token, ChangeState::Verified))
            qFatal("%s was not changed", name);
        return rowNamed(name);
    }
    [[nodiscard]] ChangeIntent queueUp(const FleetRow &row, int mbps)
    {
        const ChangeIntent intent = raiseTo(changes(), row, mbps);
        changes().enqueue(intent);
        if (!reaches(intent.token, ChangeState::Queued))
            qFatal("%s was not queued", qUtf8Printable(row.instance.name));
        return intent;
    }
    [[nodiscard]] ChangeRecord recordOf(const ClientToken &token)
    {
        const auto record = changes().record(token);
        return record ? *record : ChangeRecord();
    }
    [[nodiscard]] QDateTime cooldownEnd(const InstanceKey &key)
    {
        return changes().facts(key).instance.cooldownUntil.value_or(QDateTime());
    }
    /// When the cloud carried it out, by its own clock.
    [[nodiscard]] QDateTime committedAt(const ClientToken &token)
    {
        for (const auto &item : ledger().value(u"changes").toArray()) {
            if (item.toObject().value(u"clientToken").toString() == token.text)
                return QDateTime::fromString(item.toObject().value(u"time").toString(), Qt::ISODateWithMs);
        }
        return {};
    }
    /// A whole pass over the fleet, begun now: whatever the queue had to send is sent by its end.
    [[nodiscard]] bool aWhilePasses()
    {
        fleet().refresh();
        return QTest::qWaitFor([&] { return fleet().state().phase != FleetState::Phase::Idle; }, 5'000) &&
               QTest::qWaitFor([&] { return fleet().state().phase == FleetState::Phase::Idle; }, 20'000);
    }
};

[[nodiscard]] inline const ChangeStep *stepOf(const ChangeRecord &record, StepKind kind)
{
    for (const ChangeStep &step : record.steps) {
        if (step.kind == kind)
            return &step;
    }
    return nullptr;
}

} // namespace ecsdesk::testing
