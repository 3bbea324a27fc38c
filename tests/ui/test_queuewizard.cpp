// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The wizard where only the cooldown stands against the change: it is queued, waited for, taken out, sent.

#include "tests/ui/changestory.h"
#include "tests/ui/queuerecords.h"
#include "ui/kit/banner.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/queuebanner.h"
#include "ui/kit/reasonlabel.h"

#include <QSignalSpy>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

using namespace std::chrono_literals;

/// A wizard on its review page, with the cooldown of 3:12 running.
struct Cooling : Story
{
    explicit Cooling(const FleetRow &instance = subscription())
        : Story(instance)
    {
        wizard->setNow([this] { return clock.now(); });
        changes.setFacts(row.key, coolingFor(192s));
        typeOut(QStringLiteral("20"));
        toReview();
    }
    ChangeIntent queue()
    {
        click("next");
        return changes.enqueued.empty() ? ChangeIntent() : changes.enqueued.back();
    }
    ReasonLabel *label(const char *name) { return find<ReasonLabel>(name); }
};

} // namespace

class TestQueueWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    void theReviewOffersToQueue()
    {
        Cooling story;
        QCOMPARE(story.wizard->step(), WizardStep::Review);
        QCOMPARE(story.next()->text(), QStringLiteral("Queue for 14:03"));
        QVERIFY(story.next()->isEnabled());
        QVERIFY(story.label("reviewQueue")->isVisible());
        QVERIFY(story.label("reviewQueue")->sentence().contains(u"14:03 (3:12)"));
        story.turnClock(60s);
        QVERIFY(story.label("reviewQueue")->sentence().contains(u"(2:12)"));
        // With the cooldown over it is sent as ever.
        story.turnClock(140s);
        QCOMPARE(story.next()->text(), QStringLiteral("Raise to 20 Mbps"));
        QVERIFY(!story.label("reviewQueue")->isVisible());
        story.click("next");
        QCOMPARE(story.changes.submitted.size(), size_t(1));
        QVERIFY(story.changes.enqueued.empty());
    }

    void onlyTheCooldownCanBeWaitedFor()
    {
        Cooling story;
        InstanceFacts facts = story.coolingFor(192s);
        facts.unpaidOrder = true;
        story.changes.setFacts(story.row.key, facts);
        QVERIFY(!story.next()->isEnabled());
        QVERIFY(!story.whyNot().isEmpty());
        QVERIFY(!story.label("reviewQueue")->isVisible());
        QVERIFY(!story.find<ObjectionList>("reviewProblems")->sentences().isEmpty());
    }

    void aButtonThatSaidSendDoesNotQueue()
    {
        Story story(subscription());
        story.typeOut(QStringLiteral("20"));
        story.toReview();
        QCOMPARE(story.next()->text(), QStringLiteral("Raise to 20 Mbps"));
        // The cooldown begins, and the window has not heard of it when the button is pressed.
        story.changes.blockSignals(true);
        story.changes.setFacts(story.row.key, story.coolingFor(192s));
        story.changes.blockSignals(false);
        story.click("next");
        QVERIFY(story.changes.submitted.empty() && story.changes.enqueued.empty());
        QCOMPARE(story.wizard->step(), WizardStep::Review);
        QVERIFY(story.next()->text().startsWith(u"Queue for"));
        story.click("next");
        QCOMPARE(story.changes.enqueued.size(), size_t(1));
    }

    void waitsOnTheRunPageAndGoesOnLive()
    {
        Cooling story;
        const ChangeIntent intent = story.queue();
        QCOMPARE(intent.change.outMbps, 20);
        QVERIFY(story.changes.submitted.empty());
        QCOMPARE(story.wizard->step(), WizardStep::Run);
        story.changes.put(queuedRecord(intent, 192));
        QVERIFY(story.label("runQueue")->isVisible());
        QVERIFY(story.label("runQueue")->sentence().contains(u"14:03 (3:12)"));
        QVERIFY(!story.find<QWidget>("progress")->isVisible());
        QVERIFY(story.label("mayClose")->sentence().contains(u"Queue"));
        story.turnClock(100s);
        QVERIFY(story.label("runQueue")->sentence().contains(u"(1:32)"));
        // What takes it out never has the keyboard by itself.
        QVERIFY(!story.find<QPushButton>("runTakeOut")->hasFocus());
        story.turnClock(100s);
        ChangeRecord sending = recordOf(intent, ChangeState::Sending);
        story.changes.put(sending);
        QVERIFY(!story.label("runQueue")->isVisible());
        QVERIFY(story.find<QWidget>("progress")->isVisible());
        story.changes.put(recordOf(intent, ChangeState::Verified));
        QCOMPARE(story.wizard->step(), WizardStep::Result);
    }

    void aRunThatStopsTheInstanceCanBeQueued()
    {
        FleetRow row = rowOf(ChargeType::PostPaid, 5);
        Story story(row, Edition::Documents, WizardKind::Specification);
        ChangeDraft draft = story.wizard->state().draft;
        draft.subject = Subject::Type;
        draft.type = InstanceTypeId(QStringLiteral("ecs.g6.xlarge"));
        draft.stopFirst = true;
        story.wizard->setDraft(draft);
        story.changes.setFacts(row.key, story.coolingFor(192s));
        story.wizard->goNext();
        story.wizard->goNext();
        QCOMPARE(story.wizard->step(), WizardStep::Review);
        QVERIFY(story.next()->text().startsWith(u"Queue for"));
        story.click("next");
        QCOMPARE(story.changes.enqueued.size(), size_t(1));
        const ChangeIntent intent = story.changes.enqueued.back();
        QCOMPARE(intent.change.action, Action::StopInstance);
        QCOMPARE(intent.rest.size(), size_t(2));
        story.changes.put(queuedRecord(intent, 192));
        QVERIFY(story.find<ReasonLabel>("runQueue")->isVisible());
        QVERIFY(!story.find<QPushButton>("giveUp")->isVisible()); // it is taken out as a whole
    }

    void isTakenOutAfterAQuestion()
    {
        Cooling story;
        const ChangeIntent intent = story.queue();
        story.changes.put(queuedRecord(intent, 192));
        story.prompt.yes = false;
        story.click("runTakeOut");
        QVERIFY(story.changes.removedFromQueue.isEmpty());
        story.prompt.yes = true;
        story.click("runTakeOut");
        QCOMPARE(story.changes.removedFromQueue, QList<ChangeId>{1});
        ChangeRecord out = queuedRecord(intent, 192);
        out.state = ChangeState::Cancelled;
        story.changes.put(out);
        QCOMPARE(story.wizard->step(), WizardStep::Result);
        // Second thoughts: into the queue once more, as a new change.
        auto *again = story.find<QPushButton>("queue");
        QVERIFY(again->isVisible() && again->isEnabled());
        QCOMPARE(again->text(), QStringLiteral("Queue for 14:03"));
        story.click("queue");
        QCOMPARE(story.changes.enqueued.size(), size_t(2));
        QVERIFY(story.changes.enqueued.back().token != intent.token);
        QCOMPARE(story.changes.enqueued.back().change, intent.change);
        QCOMPARE(story.wizard->step(), WizardStep::Run);
    }

    void whatIsHeldIsTriedAgain()
    {
        Cooling story;
        const ChangeIntent intent = story.queue();
        story.changes.put(held(queuedRecord(intent, 192)));
        QCOMPARE(story.wizard->step(), WizardStep::Run);
        QCOMPARE(story.label("runQueue")->kind(), ReasonLabel::Kind::Warning);
        QVERIFY(story.label("runHeldLift")->isVisible());
        story.click("runRetry");
        QCOMPARE(story.changes.retriedInQueue, QList<ChangeId>{1});
        story.changes.bars[story.row.key.account.text] = ActingBar::ReadOnly;
        Q_EMIT story.changes.actingChanged();
        QVERIFY(!story.find<QPushButton>("runRetry")->isEnabled());
        QVERIFY(!story.find<QPushButton>("runRetry")->accessibleDescription().isEmpty());
    }

    void turnedAwayByACooldownCanBeQueued_data()
    {
        QTest::addColumn<bool>("refused");
        QTest::addColumn<bool>("unpaid");
        QTest::newRow("the gate") << false << false;
        QTest::newRow("the API") << true << false;
        QTest::newRow("an order stands against it too") << false << true;
    }
    void turnedAwayByACooldownCanBeQueued()
    {
        QFETCH(bool, refused);
        QFETCH(bool, unpaid);
        Story story(subscription());
        const ChangeIntent intent = story.send(QStringLiteral("20"));
        InstanceFacts facts = story.coolingFor(192s);
        facts.unpaidOrder = unpaid;
        story.changes.setFacts(story.row.key, facts);
        if (refused) {
            ChangeRecord record = recordOf(intent, ChangeState::Refused);
            record.error =
                apiError(QStringLiteral("Throttling"), 400, QStringLiteral("Please try again after 5 minutes."));
            story.changes.put(record);
        } else {
            Verdict verdict;
            verdict.objections.push_back({Reason::Cooldown, facts.cooldownUntil, {}, {}});
            Q_EMIT story.changes.turnedAway(intent.token, verdict, std::nullopt);
        }
        QCOMPARE(story.wizard->step(), WizardStep::Result);
        QVERIFY(story.find<QPushButton>("tryAgain")->isVisible());
        QCOMPARE(story.find<QPushButton>("queue")->isVisible(), !unpaid);
        if (unpaid)
            return;
        story.find<QPushButton>("queue")->setFocus();
        QTest::keyClick(story.find<QPushButton>("queue"), Qt::Key_Return);
        QCOMPARE(story.changes.enqueued.size(), size_t(1));
        QCOMPARE(story.changes.enqueued.back().change, intent.change);
        QVERIFY(story.changes.enqueued.back().token != intent.token);
    }

    void closingDoesNotLoseIt()
    {
        Cooling story;
        const ChangeIntent intent = story.queue();
        story.changes.put(queuedRecord(intent, 192));
        story.click("cancel");
        QVERIFY(story.prompt.questions.empty());
        QTRY_VERIFY(!story.wizard);
        QVERIFY(story.changes.removedFromQueue.isEmpty());
        // A second window tells that one waits, and leads there.
        story.open();
        auto *banner = story.wizard->findChild<QueueBanner *>();
        QVERIFY(banner->isVisible());
        QSignalSpy wanted(story.wizard.data(), &ChangeWizard::queueWanted);
        QTest::mouseClick(banner->banner()->actionButton(), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toLongLong(), ChangeId(1));
        ChangeRecord sent = recordOf(intent, ChangeState::Verified);
        story.changes.put(sent);
        QVERIFY(!banner->isVisible());
    }

private:
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestQueueWizard)
#include "test_queuewizard.moc"
