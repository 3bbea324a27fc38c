// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The use of an instance as an operator meets it: drawn, read point by point, as a table, late, failing, not there; and
// its advice taken over into the change.

#include "tests/ui/changestory.h"
#include "tests/ui/usagesamples.h"
#include "ui/changes/choosepage.h"
#include "ui/kit/copylabel.h"
#include "ui/kit/labels.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/theme.h"
#include "ui/kit/usagechart.h"
#include "ui/kit/usageview.h"

#include <QAccessible>
#include <QClipboard>
#include <QSignalSpy>
#include <QTableView>
#include <cmath>

using namespace ecsdesk;
using namespace ecsdesk::testing;
using namespace std::chrono_literals;

namespace {

const InstanceKey someKey = rowOf(ChargeType::PrePaid, 5).key;

InstanceKey otherKey()
{
    InstanceKey key = someKey;
    key.id = InstanceId(QStringLiteral("i-other"));
    return key;
}

Result<Usage> failure(const QString &requestId = QStringLiteral("9D2C4B1E-7A60-4B58-93F1-0B8E6E5A77C1"))
{
    ApiError error = apiError(QStringLiteral("Forbidden.RAM"), 403, QStringLiteral("User not authorized."));
    error.action = QStringLiteral("DescribeInstanceMonitorData");
    error.requestId = RequestId(requestId);
    return tl::unexpected(error);
}

/// One view on a desk that the test answers.
struct Stage
{
    RecordingOfferDesk desk;
    UsageView view;
    QSignalSpy taken{&view, &UsageView::adviceTaken};

    explicit Stage(int present = 5, int chosen = 5)
    {
        view.setDesk(&desk);
        view.setLimits({present, chosen, {0, 100}, 10, {1, 200}});
        view.setInstance(someKey);
        view.resize(560, 320);
        view.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&view));
    }
    template <class Widget>
    Widget *find(const char *name)
    {
        auto *widget = view.findChild<Widget *>(QLatin1String(name));
        if (!widget)
            qFatal("no %s", name);
        return widget;
    }
    void click(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void press(const char *name)
    {
        find<QWidget>(name)->setFocus();
        QTest::keyClick(find<QWidget>(name), Qt::Key_Space);
    }
    bool visible(const char *name) { return find<QWidget>(name)->isVisible(); }
    QString state() { return visible("usageState") ? find<ReasonLabel>("usageState")->sentence() : QString(); }
    QString note() { return visible("usageNote") ? find<ReasonLabel>("usageNote")->sentence() : QString(); }
    QString adviceText() { return find<ReasonLabel>("usageAdvice")->sentence(); }
    QString readOut() { return find<ElidedLabel>("usageReadOut")->fullText(); }
    void answer(const Usage &usage) { desk.usages.back().answer(usage); }
    Usage like(UsageHabit habit, int limit = 5) { return usageLike(habit, view.reader().span(), startOfTest, limit); }
    UsageChart &chart() { return *view.chart(); }
};

} // namespace

class TestUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<ThemeSwitch>(*qApp, ThemeMode::Light);
        m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English);
    }
    void cleanup()
    {
        m_theme->setMode(ThemeMode::Light);
        m_language->setLanguage(Language::English);
    }

    void loadsThenDraws()
    {
        Stage stage;
        QCOMPARE(stage.desk.usages.size(), size_t(1));
        QCOMPARE(stage.desk.usages[0].key, someKey);
        QCOMPARE(stage.desk.usages[0].span, UsageSpan::Day);
        QCOMPARE(stage.state(), QStringLiteral("Reading the use…"));
        QVERIFY(!stage.visible("usageAgain"));
        QVERIFY(!stage.visible("takeAdvice"));
        const int height = stage.view.height();
        const QPoint advice = stage.find<QWidget>("usageAdvice")->mapTo(&stage.view, QPoint());

        const Usage usage = stage.like(UsageHabit::Pinned);
        stage.answer(usage);
        QVERIFY(stage.chart().isVisible());
        QVERIFY(stage.state().isEmpty());
        QCOMPARE(stage.chart().usage(), usage);
        QVERIFY(stage.adviceText().startsWith(QLatin1String("Last day: Outbound is at its limit")));
        QVERIFY(stage.readOut().startsWith(QLatin1String("Outbound: min ")));
        QCOMPARE(stage.find<ToneLabel>("usageAsOf")->text(), QStringLiteral("as of 14:00"));
        // Nothing jumped when the answer came.
        QCOMPARE(stage.view.height(), height);
        QCOMPARE(stage.find<QWidget>("usageAdvice")->mapTo(&stage.view, QPoint()), advice);
    }

    void slowSaysSoAndCanBeAskedAgain()
    {
        Stage stage;
        stage.view.reader().setPace({0ms, 0ms, 60s, 600s});
        stage.view.setInstance(otherKey());
        QTRY_VERIFY(stage.state().startsWith(QLatin1String("Still reading")));
        QVERIFY(stage.visible("usageAgain"));
        stage.press("usageAgain");
        QCOMPARE(stage.desk.usages.size(), size_t(3));
        QVERIFY(!stage.desk.usages[1].isOpen());
        stage.answer(stage.like(UsageHabit::Office));
        QVERIFY(stage.chart().isVisible());
        QVERIFY2(stage.chart().hasFocus(), "whoever waits at the keyboard stays there");
    }

    void failingExplainsAndReadsAgain()
    {
        Stage stage;
        stage.desk.usages.back().answer(failure());
        QVERIFY(stage.state().contains(QLatin1String("no permission")));
        QVERIFY(!stage.chart().isVisible());
        auto *id = stage.find<CopyLabel>("usageRequestId");
        QVERIFY(id->isVisible());
        QCOMPARE(id->value(), QStringLiteral("9D2C4B1E-7A60-4B58-93F1-0B8E6E5A77C1"));
        QTest::mouseClick(id->button(), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), id->value());
        QCOMPARE(stage.adviceText(), QStringLiteral("Without the use there is no advice."));
        QVERIFY(!stage.find<QWidget>("usageAsTable")->isEnabled());

        stage.press("usageAgain");
        QCOMPARE(stage.desk.usages.size(), size_t(2));
        QVERIFY2(stage.find<QWidget>("usageAgain")->hasFocus(), "the button stays under the hand that pressed it");
        stage.desk.usages.back().answer(failure(QString()));
        QVERIFY(!id->isVisible());
        stage.click("usageAgain");
        stage.answer(stage.like(UsageHabit::Office));
        QVERIFY(stage.chart().isVisible());
    }

    void nothingToDraw_data()
    {
        QTest::addColumn<int>("present");
        QTest::addColumn<bool>("zeros");
        QTest::addColumn<QString>("begin");
        QTest::newRow("stopped all the time") << 5 << false << "There are no points";
        QTest::newRow("no public bandwidth") << 0 << false << "There is no public bandwidth";
        QTest::newRow("no public bandwidth, and it says so") << 0 << true << "There is no public bandwidth";
    }
    void nothingToDraw()
    {
        QFETCH(int, present);
        QFETCH(bool, zeros);
        QFETCH(QString, begin);
        Stage stage(present, present);
        Usage usage = stage.like(UsageHabit::Idle, 0);
        if (!zeros)
            usage.points.clear();
        stage.answer(usage);
        QVERIFY(!stage.chart().isVisible());
        QVERIFY2(stage.state().startsWith(begin), qUtf8Printable(stage.state()));
        QCOMPARE(stage.adviceText(), QStringLiteral("Without points there is no advice."));
        QVERIFY(!stage.visible("takeAdvice"));
    }

    void renewsInPlace()
    {
        Stage stage;
        stage.view.reader().setPace({0ms, 4s, 60s, 0ms});
        stage.answer(stage.like(UsageHabit::Office));
        stage.chart().setReadPoint(100);
        const QString read = stage.readOut();
        QTRY_COMPARE(stage.desk.usages.size(), size_t(2));
        QVERIFY2(stage.chart().isVisible() && stage.readOut() == read, "what is known stays while it is read again");
        stage.view.reader().setPace({0ms, 4s, 60s, 600s});
        stage.desk.usages.back().answer(failure());
        QVERIFY(stage.chart().isVisible());
        QVERIFY(stage.note().contains(QLatin1String("as of 14:00")));
        QVERIFY(stage.note().contains(QLatin1String("9D2C4B1E")));
        stage.click("usageNoteAgain");
        Usage later = usageLike(UsageHabit::Office, UsageSpan::Day, startOfTest.addSecs(600), 5);
        stage.answer(later);
        QVERIFY(stage.note().isEmpty());
        QCOMPARE(stage.readOut(), read); // still the point of that time
        QCOMPARE(stage.chart().readPoint(), std::optional<size_t>(99));
    }

    void oldPointsAreSaidToBeOld()
    {
        Stage stage;
        Usage usage = stage.like(UsageHabit::Office);
        usage.points.resize(usage.points.size() - 3);
        stage.answer(usage);
        QVERIFY(stage.note().startsWith(QLatin1String("Nothing has been measured since 03-01 13:30")));
    }

    void switchingTheSpanGivesTheOldQuestionUp()
    {
        Stage stage;
        QVERIFY(stage.desk.usages[0].isOpen());
        stage.click("usageWeek");
        QCOMPARE(stage.desk.usages.size(), size_t(2));
        QVERIFY(!stage.desk.usages[0].call);
        QCOMPARE(stage.desk.usages[1].span, UsageSpan::Week);
        stage.answer(stage.like(UsageHabit::Office));
        QCOMPARE(stage.chart().usage().points.size(), size_t(168));
        // By keyboard: the arrows go through the switch; what is known shows at once.
        stage.find<QWidget>("usageWeek")->setFocus();
        QTest::keyClick(stage.find<QWidget>("usageWeek"), Qt::Key_Left);
        QCOMPARE(stage.desk.usages.size(), size_t(3));
        QCOMPARE(stage.desk.usages[2].span, UsageSpan::Day);
        stage.answer(stage.like(UsageHabit::Office));
        stage.click("usageWeek");
        QCOMPARE(stage.desk.usages.size(), size_t(3));
        QCOMPARE(stage.chart().usage().points.size(), size_t(168));
        // Another instance, the same span.
        stage.view.setInstance(otherKey());
        QCOMPARE(stage.desk.usages.back().span, UsageSpan::Week);
        QVERIFY(!stage.chart().isVisible());
    }

    void keysReadPoints()
    {
        Stage stage;
        const Usage usage = stage.like(UsageHabit::Office);
        stage.answer(usage);
        UsageChart &chart = stage.chart();
        QVERIFY(chart.readText().isEmpty());
        chart.setFocus();
        QCOMPARE(chart.readPoint(), std::optional(usage.points.size() - 1));
        QTest::keyClick(&chart, Qt::Key_Home);
        QCOMPARE(chart.readPoint(), std::optional<size_t>(0));
        QTest::keyClick(&chart, Qt::Key_Left); // no further
        QCOMPARE(chart.readPoint(), std::optional<size_t>(0));
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.readPoint(), std::optional<size_t>(1));
        QVERIFY(stage.readOut().startsWith(QStringLiteral("02-28 14:10–14:20: outbound ")));
        QCOMPARE(stage.readOut(), chart.readText());
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&chart);
        QVERIFY(spoken);
        QCOMPARE(spoken->role(), QAccessible::Chart);
        QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Bandwidth use"));
        QCOMPARE(spoken->text(QAccessible::Value), chart.readText());
        QVERIFY(spoken->text(QAccessible::Description).contains(QLatin1String("Present limit: 5 Mbps.")));
        QTest::keyClick(&chart, Qt::Key_End);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.readPoint(), std::optional(usage.points.size() - 1));
        stage.find<QWidget>("usageDay")->setFocus();
        QVERIFY(!chart.readPoint());
    }

    void everythingThatTakesTheKeyboardHasAName()
    {
        Stage stage;
        stage.answer(stage.like(UsageHabit::Pinned));
        int stops = 0;
        for (QWidget *widget : stage.view.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            ++stops;
            const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), qUtf8Printable(widget->objectName()));
        }
        QCOMPARE(stops, 4); // the switch is one stop; its arrows move within
    }

    void thePointerReadsPoints()
    {
        Stage stage;
        stage.answer(stage.like(UsageHabit::Office));
        UsageChart &chart = stage.chart();
        QCoreApplication::processEvents(); // drawn: now points have places
        for (const size_t index : {size_t(10), size_t(70), size_t(140)}) {
            QTest::mouseMove(&chart, chart.positionOf(index));
            QTRY_COMPARE(chart.readPoint(), std::optional(index));
            QCOMPARE(stage.readOut(), chart.readText());
        }
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&chart, &leave);
        QVERIFY(!chart.readPoint());
        QVERIFY(stage.readOut().startsWith(QLatin1String("Outbound: min ")));
    }

    void gapsAreGaps()
    {
        Stage stage;
        Usage usage = stage.like(UsageHabit::Office);
        usage.points.erase(usage.points.begin() + 50, usage.points.begin() + 80);
        usage.points.erase(usage.points.begin() + 20, usage.points.begin() + 21);
        stage.answer(usage);
        const std::vector<double> drawn = stage.chart().drawnOutbound();
        QCOMPARE(std::count_if(drawn.begin(), drawn.end(), [](double v) { return std::isnan(v); }), 2);
        QVERIFY2(std::none_of(drawn.begin(), drawn.end(), [](double v) { return v == 0; }), "a gap is not zero");
    }

    void tableIsTheChartInRows()
    {
        Stage stage;
        Usage usage = stage.like(UsageHabit::Gaps);
        stage.answer(usage);
        stage.press("usageAsTable");
        auto *table = stage.find<QTableView>("usageTable");
        QVERIFY(table->isVisible() && !stage.chart().isVisible());
        std::vector<UsagePoint> rows;
        int gaps = 0;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QVariant point = table->model()->index(row, 0).data(UsageModel::PointRole);
            if (point.isValid())
                rows.push_back(point.value<UsagePoint>());
            else
                ++gaps;
        }
        QCOMPARE(rows, stage.chart().usage().points);
        QCOMPARE(size_t(gaps), gapsOf(usage).size());
        QVERIFY(gaps > 0);
        stage.click("usageAsTable");
        QVERIFY(stage.chart().isVisible());
    }

    void limitsAreDrawnWhereTheyFit()
    {
        Stage stage;
        stage.answer(stage.like(UsageHabit::Office));
        QVERIFY(stage.chart().topMbps() > 5 && stage.chart().topMbps() < 6);
        stage.view.setLimits({5, 20, {0, 100}, 10, {1, 200}});
        QVERIFY(stage.chart().topMbps() > 20);
        QVERIFY(!stage.chart().isChosenBeyond());
        stage.view.setLimits({5, 100, {0, 100}, 10, {1, 200}});
        QVERIFY2(stage.chart().topMbps() < 6, "a limit far above would press the curve flat");
        QVERIFY(stage.chart().isChosenBeyond());
        QVERIFY(stage.chart().accessibleDescription().contains(QLatin1String("Chosen limit: 100 Mbps.")));
    }

    void inboundIsToldWhereItIsTooNarrow()
    {
        Stage stage(50, 50);
        Usage usage = stage.like(UsageHabit::Office, 50);
        for (UsagePoint &point : usage.points)
            point.inMbps = 1;
        stage.answer(usage);
        QVERIFY(!stage.visible("usageInbound"));
        for (UsagePoint &point : usage.points)
            point.inMbps = 9.9;
        stage.view.reader().askAgain();
        stage.answer(usage);
        QVERIFY(stage.visible("usageInbound"));
        QVERIFY(stage.find<ReasonLabel>("usageInbound")->sentence().contains(QLatin1String("Double it to 20 Mbps")));
    }

    void languageAndThemeChangeWhileOpen()
    {
        Stage stage;
        stage.answer(stage.like(UsageHabit::Pinned));
        stage.chart().setFocus();
        m_language->setLanguage(Language::Chinese);
        QTRY_COMPARE(stage.find<QPushButton>("usageDay")->text(), QStringLiteral("近 1 天"));
        QVERIFY(stage.adviceText().contains(QStringLiteral("建议翻倍至 10 Mbps")));
        QCOMPARE(stage.find<QPushButton>("takeAdvice")->text(), QStringLiteral("采用 10 Mbps"));
        QVERIFY2(stage.readOut().contains(QStringLiteral("公网出")), qUtf8Printable(stage.readOut()));
        QCOMPARE(stage.view.model().headerData(0, Qt::Horizontal).toString(), QStringLiteral("时间"));
        QVERIFY(stage.chart().accessibleDescription().contains(QStringLiteral("当前上限：5 Mbps")));

        const auto corner = [&stage] { return stage.chart().grab().toImage().pixelColor(8, 8); };
        QTRY_COMPARE(corner(), lightTokens().ground);
        m_theme->setMode(ThemeMode::Dark);
        QTRY_COMPARE(corner(), darkTokens().ground);
        QCOMPARE(stage.chart().readPoint(), std::optional(stage.chart().usage().points.size() - 1));
    }

    void takingOverChangesTheDraft_data()
    {
        QTest::addColumn<bool>("byKeyboard");
        QTest::newRow("mouse") << false;
        QTest::newRow("keyboard") << true;
    }
    void takingOverChangesTheDraft()
    {
        QFETCH(bool, byKeyboard);
        {
            Story nobodyToAsk(subscription(5));
            QVERIFY(!nobodyToAsk.find<UsageView>("usage")->isVisible()); // the row stays empty
        }
        Story story(subscription(5), Edition::Documents, WizardKind::Bandwidth, true);
        const auto &desk = story.offers;
        auto *view = story.find<UsageView>("usage");
        QVERIFY(view->isVisible());
        QCOMPARE(desk.usages.size(), size_t(1));
        desk.usages[0].answer(usageLike(UsageHabit::Pinned, UsageSpan::Day, startOfTest, 5));
        auto *take = story.find<QPushButton>("takeAdvice");
        QCOMPARE(take->text(), QStringLiteral("Take over 10 Mbps"));
        QVERIFY(take->accessibleDescription().contains(QStringLiteral("5 × 2 = 10 Mbps")));
        if (byKeyboard) {
            take->setFocus();
            QTest::keyClick(take, Qt::Key_Space);
        } else {
            QTest::mouseClick(take, Qt::LeftButton);
        }
        QCOMPARE(story.wizard->state().draft.outMbps, std::optional(10));
        QCOMPARE(story.find<MbpsField>("outField")->value(), 10);
        QCOMPARE(take->text(), QStringLiteral("10 Mbps taken over"));
        QVERIFY(!take->isEnabled());
        QVERIFY(story.next()->isEnabled());
        QVERIFY(!view->chart()->isChosenBeyond());
        story.typeOut(QStringLiteral("30"));
        QVERIFY(take->isEnabled());
        QCOMPARE(desk.usages.size(), size_t(1)); // editing asks nothing
    }

    void isAskedOnlyWhileItIsShown()
    {
        {
            Story types(payAsYouGo(), Edition::Documents, WizardKind::Specification, true);
            QCOMPARE(types.offers.usages.size(), size_t(0));
            types.click("subjectBandwidth");
            QCOMPARE(types.offers.usages.size(), size_t(1));
        }
        Story story(subscription(5), Edition::Documents, WizardKind::Bandwidth, true);
        auto *view = story.find<UsageView>("usage");
        story.offers.usages[0].answer(usageLike(UsageHabit::Pinned, UsageSpan::Day, startOfTest, 5));
        story.typeOut(QStringLiteral("20"));
        story.click("next");
        QVERIFY(!view->reader().key());
        story.click("back"); // what is known is there again at once
        QVERIFY(view->reader().usage());
        QCOMPARE(story.offers.usages.size(), size_t(1));
        story.toReview();
        story.click("next");
        QCOMPARE(story.wizard->step(), WizardStep::Run);
        story.changes.put(recordOf(story.changes.submitted.back(), ChangeState::Sending));
        QVERIFY(!view->reader().key() && !view->reader().isAsking());
        QCOMPARE(story.offers.usages.size(), size_t(1));
    }

    void adviceStaysInTheLegalRange()
    {
        Story story(subscription(20), Edition::Documents, WizardKind::Bandwidth, true);
        InstanceFacts facts;
        facts.downgradesUsed = 3;
        story.changes.setFacts(story.row.key, facts);
        Q_EMIT story.changes.factsChanged({story.row.key});
        story.offers.usages[0].answer(usageLike(UsageHabit::Idle, UsageSpan::Day, startOfTest, 20));
        QVERIFY(!story.find<QWidget>("takeAdvice")->isVisible());
    }

private:
    std::unique_ptr<ThemeSwitch> m_theme;
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestUsage)
#include "test_usage.moc"
