// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/changestory.h"
#include "tests/ui/instancestage.h"
#include "tests/ui/namedaccounts.h"
#include "tests/ui/runrecords.h"
#include "ui/changes/changesscreen.h"

#include <QLineEdit>

// Accounts under other terms, and the screens and windows that tell of them.

namespace ecsdesk::testing {

inline const AccountTerms production{Edition::Documents, false, true};
inline const AccountTerms readOnly{Edition::Documents, true, false};

inline FleetRow rowIn(const AccountUid &account, int number)
{
    FleetRow row = plainRow(number);
    row.key.account = account;
    return row;
}
inline std::vector<FleetRow> twoRows()
{
    return {rowIn(firstAccount, 1), rowIn(secondAccount, 2)};
}

/// A wizard of an account for production at its review.
struct ProductionStory : Story
{
    explicit ProductionStory(int out = 20)
        : Story(payAsYouGo())
    {
        changes.accountTerms.insert(row.key.account, production);
        Q_EMIT changes.actingChanged();
        typeOut(QString::number(out));
        toReview();
    }
    QLineEdit *field() { return find<QLineEdit>("typeName"); }
};

inline ChangeRecord pausedRecord()
{
    const FleetRow row = rowOf(ChargeType::PostPaid, 5);
    ChangeIntent intent{row.key, row.instance, {}, ClientToken(QStringLiteral("stop")), {}, {}};
    intent.change.action = Action::StopInstance;
    Change change;
    change.action = Action::ModifyInstanceSpec;
    change.instanceType = InstanceTypeId(QStringLiteral("ecs.g6.xlarge"));
    intent.rest = {{change, ClientToken(QStringLiteral("spec"))}};
    ChangeRecord record = runRecord(intent, 0, ChangeState::Verified);
    record.rest = RestState::Paused;
    return record;
}

struct JournalStage
{
    ManualClock clock{startOfTest};
    RecordingChangeDesk changes{clock};
    RecordingFleetDesk fleet;
    RecordingFileSaver files;
    RecordingPrompt prompt;
    NamedAccounts accounts{twoNames()};
    ChangesScreen screen{changes, prompt};

    explicit JournalStage(const std::vector<ChangeRecord> &records)
    {
        for (const ChangeRecord &record : records)
            changes.put(record);
        screen.setFleet(fleet);
        screen.setFiles(files);
        screen.setAccounts(accounts);
        screen.resize(1200, 700);
        screen.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&screen));
    }
    void click(const char *name) const
    {
        auto *button = screen.findChild<QPushButton *>(QLatin1String(name));
        if (!button || !button->isEnabled())
            qFatal("no %s", name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
};

inline ChangeRecord recordIn(const AccountUid &account, ChangeId id)
{
    FleetRow row = rowOf(ChargeType::PrePaid, 5);
    row.key.account = account;
    ChangeIntent intent{row.key, row.instance, {}, ClientToken(QStringLiteral("token-%1").arg(id)), {}, {}};
    intent.change.outMbps = 20;
    return recordOf(intent, ChangeState::Verified, id);
}

} // namespace ecsdesk::testing
