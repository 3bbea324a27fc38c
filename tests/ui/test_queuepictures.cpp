// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The queue, the wizard's way into it and the changes screen with everything on it, in both languages and themes, at
// the smallest and a common size: nothing may be cut off. With ECSDESK_SHOTS=DIR each is saved there as a picture.

#include "tests/ui/changescenes.h"
#include "tests/ui/queuerecords.h"
#include "ui/changes/changesscreen.h"
#include "ui/changes/detailactions.h"
#include "ui/kit/filterfield.h"
#include "ui/queue/queuescreen.h"

#include <QAction>
#include <QTableView>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

/// The change that was handed in last, as a record that waits.
ChangeRecord waiting(const Scene &scene)
{
    return queuedRecord(scene.changes.enqueued.back(), 192);
}

void toCoolingReview(Scene &s)
{
    s.open(rowOf(ChargeType::PrePaid, 5));
    s.want(20);
    s.cool(192);
    s.next(2);
}

std::vector<Picture> pictures()
{
    return {
        {"queue-review", toCoolingReview},
        {"queue-run-waits",
         [](Scene &s) {
             toCoolingReview(s);
             s.next(1);
             s.changes.put(waiting(s));
         }},
        {"queue-run-held",
         [](Scene &s) {
             toCoolingReview(s);
             s.next(1);
             s.changes.put(held(waiting(s)));
         }},
        {"queue-result-taken-out",
         [](Scene &s) {
             toCoolingReview(s);
             s.next(1);
             ChangeRecord record = waiting(s);
             s.changes.put(record);
             record.state = ChangeState::Cancelled;
             record.steps[1].state = StepState::Failed;
             s.changes.put(record);
         }},
        {"queue-choose-banner",
         [](Scene &s) {
             const FleetRow row = rowOf(ChargeType::PrePaid, 5);
             ChangeIntent intent{row.key, row.instance, {}, ClientToken(QStringLiteral("queued-1")), {}, {}};
             intent.change.outMbps = 50;
             s.changes.put(queuedRecord(intent, 192));
             s.open(row);
         }},
    };
}

struct Journal
{
    ManualClock clock{startOfTest};
    RecordingChangeDesk changes{clock};
    RecordingFleetDesk fleet;
    RecordingPrompt prompt;
    RecordingFileSaver files;

    Journal()
    {
        fleet.put({rowOf(ChargeType::PrePaid, 5)});
        const auto add = [this](ChangeState state, ChangeId id, const char *code) {
            const FleetRow row = rowOf(ChargeType::PrePaid, 5);
            ChangeIntent intent{row.key, row.instance, {}, ClientToken(QStringLiteral("8f14e45f-%1").arg(id)), {}, {}};
            intent.change.outMbps = 10 + int(id);
            ChangeRecord record = recordOf(intent, state, id);
            record.createdAt = startOfTest.addSecs(600 * id);
            if (code)
                record.error = apiError(QLatin1String(code), 403, QStringLiteral("The message of the API."));
            changes.put(record);
        };
        add(ChangeState::Verified, 1, nullptr);
        add(ChangeState::AwaitingPayment, 2, nullptr);
        add(ChangeState::Unknown, 3, nullptr);
        add(ChangeState::Refused, 4, "InvalidAccountStatus.NotEnoughBalance");
        add(ChangeState::OrderCancelled, 5, nullptr);
        add(ChangeState::Cancelled, 6, nullptr);
        ChangeRecord waits = queuedOn("api-hz-02", 20, 192, 7);
        waits.createdAt = startOfTest.addSecs(5000);
        changes.put(waits);
        ChangeRecord stays = held(queuedOn("数据库-备", 50, -60, 8));
        stays.createdAt = startOfTest.addSecs(5100);
        changes.put(stays);
    }
};

} // namespace

class TestQueuePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_styles = std::make_unique<Styles>(); }

    void wizard_data() { addStyles(); }
    void wizard()
    {
        m_styles->set();
        QFETCH(QSize, size);
        const QStringList cut = cutIn(pictures(), size);
        QVERIFY2(cut.isEmpty(), qUtf8Printable(cut.join(u'\n')));
    }

    void queue_data() { addStyles(); }
    void queue()
    {
        m_styles->set();
        QFETCH(QSize, size);
        ManualClock clock(startOfTest);
        RecordingChangeDesk changes(clock);
        RecordingPrompt prompt;
        QueueScreen screen(changes, prompt);
        screen.setNow([&clock] { return clock.now(); });
        look(screen, size, "queue-empty");
        changes.put(queuedOn("web-hz-01", 20, 192, 1));
        changes.put(queuedOn("api-hz-02", 100, 41, 2));
        changes.put(held(queuedOn("数据库-备", 50, -60, 3)));
        changes.put(queuedOn("cache-hz-03", 10, 0, 4));
        look(screen, size, "queue-waits");
        screen.select(3);
        look(screen, size, "queue-held");
        changes.bars[rowOf(ChargeType::PrePaid, 5).key.account.text] = ActingBar::ReadOnly;
        Q_EMIT changes.actingChanged();
        InstanceFacts facts;
        facts.unpaidOrder = true;
        changes.setFacts(queuedOn("数据库-备", 50, -60, 3).intent.key, facts);
        look(screen, size, "queue-held-barred");
    }

    void changesScreen_data() { addStyles(); }
    void changesScreen()
    {
        m_styles->set();
        QFETCH(QSize, size);
        Journal journal;
        ChangesScreen screen(journal.changes, journal.prompt);
        screen.setFleet(journal.fleet);
        screen.setFiles(journal.files);
        const QSize window(size.width() + 240, size.height());
        look(screen, window, "changes-held");
        screen.select(7);
        look(screen, window, "changes-queued");
        screen.select(5);
        look(screen, window, "changes-order-cancelled");
        screen.select(4);
        screen.findChild<DetailActions *>()->tellCopied();
        journal.prompt.path = QStringLiteral("/exports/ecs-changes-2026-03-01.csv");
        screen.findChild<QAction *>(QStringLiteral("exportCsv"))->trigger();
        screen.filterField()->setText(QStringLiteral("state:refused,unknwn"));
        look(screen, window, "changes-filter-wrong");
        screen.filterField()->setText(QStringLiteral("state:refused|unknown since:7d"));
        look(screen, window, "changes-filtered");
    }

private:
    static void look(QWidget &screen, const QSize &size, const char *name)
    {
        screen.resize(size);
        screen.show();
        QVERIFY(QTest::qWaitForWindowExposed(&screen));
        // A page that scrolls settles in two passes: its bar takes room from what wraps.
        for (int pass = 0; pass < 3; ++pass)
            QCoreApplication::processEvents();
        save(&screen, QStringLiteral("%1-%2").arg(QLatin1String(name), QLatin1String(QTest::currentDataTag())));
        const QStringList cut = cutTexts(&screen);
        QVERIFY2(cut.isEmpty(), qUtf8Printable(QLatin1String(name) + QLatin1String(": ") + cut.join(u'\n')));
    }

    std::unique_ptr<Styles> m_styles; // needs the program
};

QTEST_MAIN(TestQueuePictures)
#include "test_queuepictures.moc"
