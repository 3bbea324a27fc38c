// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The use of the selected instance in the details beside the list.

#include "tests/ui/instancestage.h"
#include "tests/ui/usagesamples.h"
#include "ui/instances/detailpane.h"
#include "ui/instances/instancetable.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/requestidbutton.h"
#include "ui/kit/theme.h"
#include "ui/kit/usagechart.h"

#include <QPushButton>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

const QDateTime startOfTest(QDate(2026, 3, 1), QTime(6, 0), Qt::UTC);

Result<Usage> failure()
{
    ApiError error;
    error.kind = ErrorKind::Api;
    error.httpStatus = 403;
    error.code = QStringLiteral("Forbidden.RAM");
    error.action = QStringLiteral("DescribeInstanceMonitorData");
    error.requestId = RequestId(QStringLiteral("9D2C4B1E-7A60-4B58-93F1-0B8E6E5A77C1"));
    return tl::unexpected(error);
}

} // namespace

class TestUsageStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<ThemeSwitch>(*qApp, ThemeMode::Light);
        m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English);
    }

    void asksOnceTheSelectionRests()
    {
        RecordingOfferDesk desk;
        UsageStrip strip;
        strip.setDesk(&desk);
        strip.resize(280, 120);
        strip.show();
        for (int number = 1; number <= 30; ++number)
            strip.setRow(plainRow(number));
        QVERIFY(desk.usages.empty());
        QVERIFY(strip.reader().isAsking());
        QTRY_COMPARE(desk.usages.size(), size_t(1));
        QCOMPARE(desk.usages[0].key, plainRow(30).key);
        strip.setRow(plainRow(30)); // refreshed, not another one
        QVERIFY(desk.usages[0].isOpen());
        strip.setRow(plainRow(1));
        QVERIFY2(!desk.usages[0].call, "nobody waits for this answer any more");
        QTRY_COMPARE(desk.usages.size(), size_t(2));
        const int limit = plainRow(1).instance.outMbps.value_or(0);
        QVERIFY(limit > 0);
        desk.usages[1].answer(usageLike(UsageHabit::Office, UsageSpan::Day, startOfTest, limit));
        QVERIFY(strip.chart()->isVisible());
        QVERIFY(strip.line().startsWith(QLatin1String("Last day: mean ")));
        strip.chart()->setFocus();
        QTest::keyClick(strip.chart(), Qt::Key_Home);
        QVERIFY2(strip.line().startsWith(QStringLiteral("02-28 14:00–14:10: out ")), qUtf8Printable(strip.line()));
        // There and back within minutes: known.
        strip.setRow(plainRow(2));
        strip.setRow(plainRow(1));
        QVERIFY(strip.chart()->isVisible());
        QVERIFY(!strip.reader().isAsking());
        QCOMPARE(desk.usages.size(), size_t(2));
        strip.setRow(std::nullopt);
        QVERIFY(!strip.reader().isAsking());
    }

    void failsQuietlyAndReadsAgain()
    {
        RecordingOfferDesk desk;
        UsageStrip strip;
        strip.setDesk(&desk);
        strip.resize(280, 120);
        strip.show();
        strip.setRow(plainRow(1));
        QTRY_COMPARE(desk.usages.size(), size_t(1));
        desk.usages[0].answer(failure());
        QVERIFY(!strip.chart()->isVisible());
        auto *request = strip.findChild<RequestIdButton *>();
        QVERIFY(request->isVisible());
        QVERIFY(request->requestId().startsWith(QLatin1String("9D2C4B1E")));
        const auto *state = strip.findChild<ReasonLabel *>(QStringLiteral("stripState"));
        QCOMPARE(state->kind(), ReasonLabel::Kind::Error);
        QVERIFY(!state->sentence().isEmpty());
        auto *again = strip.findChild<QPushButton *>(QStringLiteral("stripAgain"));
        QVERIFY(again->isVisible());
        QTest::mouseClick(again, Qt::LeftButton);
        QCOMPARE(desk.usages.size(), size_t(2));
        desk.usages[1].answer(usageLike(UsageHabit::Office, UsageSpan::Day, startOfTest, 5));
        QVERIFY(strip.chart()->isVisible());
    }

    void theListIsRunThroughWithoutAQuestionForEachRow()
    {
        std::vector<FleetRow> rows;
        for (int number = 1; number <= 40; ++number)
            rows.push_back(plainRow(number));
        ManualClock clock;
        RecordingOfferDesk desk;
        RecordingFleetDesk fleet;
        RecordingChangeDesk changes{clock};
        MemoryPreferences preferences;
        RecordingPrompt prompt;
        fleet.put(rows);
        fleet.setState(readState(rows, clock.now()));
        InstancesScreen screen(InstancesContext{fleet, changes, preferences, prompt, clock, true, &desk});
        screen.resize(1200, 700);
        screen.show();
        QVERIFY(QTest::qWaitFor([&] { return !screen.model().isBusy() && screen.model().rowCount() == 40; }));
        screen.showInstance(rows.front().key);
        auto *table = screen.findChild<InstanceTable *>();
        table->setFocus();
        for (int step = 0; step < 30; ++step)
            QTest::keyClick(table, Qt::Key_Down);
        const auto *pane = screen.findChild<DetailPane *>();
        QVERIFY(pane->usage()->isVisible());
        QTRY_COMPARE(desk.usages.size(), size_t(1));
        QCOMPARE(std::optional(desk.usages[0].key), pane->instance());
        // News of the fleet is no new question.
        fleet.put(rows);
        QVERIFY(desk.usages[0].isOpen());
        QCOMPARE(desk.usages.size(), size_t(1));
    }

    void withoutAnyoneToAskThereIsNoStrip()
    {
        InstanceStage stage({plainRow(1)});
        QVERIFY(!stage.screen->findChild<DetailPane *>()->usage()->isVisible());
    }

private:
    std::unique_ptr<ThemeSwitch> m_theme;
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestUsageStrip)
#include "test_usagestrip.moc"
