// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The world changes while the change-bandwidth wizard is open: the instance, its facts, the clock.

#include "tests/ui/changestory.h"
#include "ui/changes/sentencelist.h"
#include "ui/kit/banner.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/reasonlabel.h"

using namespace ecsdesk;
using namespace ecsdesk::testing;
using namespace std::chrono_literals;

class TestChangeFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    void theInstanceChangesUnderneath()
    {
        Story story(subscription());
        story.typeOut(QStringLiteral("20"));
        auto *banner = story.wizard->findChild<Banner *>();
        QVERIFY(!banner->isVisible());
        FleetRow other = story.row;
        other.instance.outMbps = 10;
        other.instance.status = instanceStatusFromApi(QStringLiteral("Starting"));
        story.fleet.put({other});
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->sentence().contains(u"5 Mbps → 10 Mbps"), qUtf8Printable(banner->sentence()));
        QVERIFY(story.wizard->state().options.verdict.has(Reason::StatusNotSettled));
        QCOMPARE(story.problems().size(), 1);
        QCOMPARE(story.find<MbpsField>("outField")->value(), 20);
        // What differs in nothing that matters is not worth a word.
        other = story.row;
        other.instance.description = QStringLiteral("new");
        story.fleet.put({other});
        QVERIFY(!banner->isVisible());
        QVERIFY(story.next()->isEnabled());
    }

    /// An order that is left unpaid costs nothing now; the review says the same as the page before it.
    void theReviewTellsThePriceAsItWillBePaid_data()
    {
        QTest::addColumn<bool>("autoPay");
        QTest::addColumn<QString>("begins");
        QTest::newRow("paid at once") << true << "To be paid now for the rest of the paid time: ¥123.40";
        QTest::newRow("order left") << false << "To be paid with the order, for the rest of the paid time: ¥123.40";
    }
    void theReviewTellsThePriceAsItWillBePaid()
    {
        QFETCH(bool, autoPay);
        QFETCH(QString, begins);
        Story story(subscription(), Edition::Documents, WizardKind::Bandwidth, true);
        story.offers.priceAnswer = [](const InstanceKey &, const Change &) -> Result<std::optional<PriceQuote>> {
            PriceQuote quote;
            quote.after.original = quote.after.trade = 123.4;
            quote.after.currency = QStringLiteral("CNY");
            return quote;
        };
        story.typeOut(QStringLiteral("20"));
        story.click("next");
        story.click(autoPay ? "payNow" : "payLater");
        QTRY_COMPARE(story.wizard->state().offers.price.phase, PriceState::Phase::Told);
        story.click("next");
        const QStringList lines = story.find<SentenceList>("reviewFollows")->sentences();
        QVERIFY2(std::any_of(lines.begin(), lines.end(), [&](const QString &line) { return line.startsWith(begins); }),
                 qUtf8Printable(lines.join(QLatin1Char('\n'))));
    }

    void theFreshReadIsTakenIn()
    {
        Story story(subscription());
        Instance fresh = story.row.instance;
        fresh.outMbps = 7;
        Q_EMIT story.fleet.instanceRead(story.row.key, Result<std::optional<Instance>>(fresh));
        QCOMPARE(story.wizard->state().draft.instance.outMbps, std::optional(7));
        QVERIFY(story.wizard->findChild<Banner *>()->isVisible());

        Q_EMIT story.fleet.instanceRead(story.row.key, Result<std::optional<Instance>>(std::optional<Instance>()));
        QVERIFY(story.wizard->state().gone);
        story.typeOut(QStringLiteral("20"));
        QVERIFY(!story.next()->isEnabled());
    }

    void aFailedReadIsToldAndCanBeRepeated()
    {
        Story story(subscription());
        Q_EMIT story.fleet.instanceRead(story.row.key,
                                        tl::unexpected(apiError(QStringLiteral("Throttling"), 400, QString())));
        auto *banner = story.wizard->findChild<Banner *>();
        QVERIFY(banner->isVisible());
        QTest::mouseClick(banner->actionButton(), Qt::LeftButton);
        QCOMPARE(story.fleet.readKeys.size(), 2);
        QVERIFY(!banner->isVisible());
    }

    void aCooldownBeginsAndEndsWhileOpen()
    {
        Story story(subscription());
        story.typeOut(QStringLiteral("20"));
        story.click("next");
        story.click("next");
        QVERIFY(story.next()->isEnabled());
        story.changes.setFacts(story.row.key, story.coolingFor(192s));
        // What can be waited for can be queued (test_queuewizard).
        QVERIFY(story.next()->text().startsWith(u"Queue for"));
        const QString reason = story.find<ReasonLabel>("reviewQueue")->sentence();
        QVERIFY2(reason.contains(u"3:12"), qUtf8Printable(reason));
        story.turnClock(100s);
        QVERIFY(story.find<ReasonLabel>("reviewQueue")->sentence().contains(u"1:32"));
        story.turnClock(92s);
        QVERIFY(story.next()->text().startsWith(u"Raise"));
    }

    void aCooldownDoesNotKeepFromPreparing()
    {
        Story story(payAsYouGo(0));
        story.changes.setFacts(story.row.key, story.coolingFor(30s));
        story.typeOut(QStringLiteral("20"));
        QCOMPARE(story.problems().size(), 1);
        QVERIFY(story.next()->isEnabled());
        story.click("next");
        QCOMPARE(story.find<SentenceList>("effects")->sentences().size(), 1);
        QVERIFY(story.find<QAbstractButton>("allocateAfterwards")->isVisible());
        story.click("next");
        QCOMPARE(story.wizard->step(), WizardStep::Review);
        QVERIFY(story.next()->text().startsWith(u"Queue for"));
        story.turnClock(30s);
        story.click("next");
        QCOMPARE(story.changes.submitted.size(), size_t(1));
    }

    void severalReasonsAreAllTold()
    {
        FleetRow row = subscription();
        row.instance.eip.address = QStringLiteral("8.8.1.1");
        row.instance.locks.push_back({lockKindFromApi(QStringLiteral("security")), {}});
        Story story(row);
        InstanceFacts facts;
        facts.unpaidOrder = true;
        story.changes.setFacts(row.key, facts);
        story.typeOut(QStringLiteral("500"));
        QCOMPARE(story.problems().size(), 4);
        QVERIFY(story.whyNot().contains(u"4"));
    }

    void judgedOnceMoreBeforeItIsSent()
    {
        Story story(subscription());
        story.typeOut(QStringLiteral("20"));
        story.toReview();
        // Facts that nobody told of: only the look at the last moment finds them.
        const QSignalBlocker silent(story.changes);
        story.changes.setFacts(story.row.key, story.coolingFor(60s));
        QVERIFY(story.next()->isEnabled());
        story.click("next");
        QVERIFY(story.changes.submitted.empty());
        QVERIFY(story.changes.enqueued.empty());
        QCOMPARE(story.wizard->step(), WizardStep::Review);
        QVERIFY(story.next()->text().startsWith(u"Queue for"));
    }

private:
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestChangeFacts)
#include "test_changefacts.moc"
