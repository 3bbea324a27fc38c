// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the change-bandwidth wizard shows of a change on its way, and every way it can end, with the next step.

#include "tests/ui/changerecords.h"
#include "ui/changes/changewizard.h"
#include "ui/changes/idrows.h"
#include "ui/changes/objectionlist.h"
#include "ui/changes/outcomeview.h"
#include "ui/changes/sentencelist.h"
#include "ui/changes/stepsview.h"
#include "ui/kit/buttons.h"
#include "ui/kit/copylabel.h"
#include "ui/kit/labels.h"
#include "ui/kit/languageswitch.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace ecsdesk;
using namespace ecsdesk::testing;
using namespace std::chrono_literals;

namespace {

/// A window whose change has been handed in.
struct Sent
{
    ManualClock clock{startOfTest};
    RecordingChangeDesk changes{clock};
    RecordingFleetDesk fleet;
    RecordingPrompt prompt;
    QPointer<ChangeWizard> wizard;
    QList<QUrl> opened;
    ChangeIntent intent;

    explicit Sent(const FleetRow &row, int out = 20, bool autoPay = true)
    {
        fleet.put({row});
        wizard = new ChangeWizard(WizardKind::Bandwidth, changes, fleet, nullptr, row, prompt);
        wizard->setNow([] { return startOfTest; });
        wizard->setUrlOpener([this](const QUrl &url) { opened.append(url); });
        wizard->show();
        ChangeDraft draft = wizard->state().draft;
        draft.outMbps = out;
        draft.autoPay = autoPay;
        draft.allocateAfterwards = false; // each of these is one call; runs are told of in test_changeruns
        wizard->setDraft(draft);
        for (int i = 0; i < 3; ++i)
            wizard->goNext();
        if (changes.submitted.empty())
            qFatal("nothing was handed in");
        intent = changes.submitted.back();
    }
    ~Sent() { delete wizard.data(); }

    /// The list has read the instance since the change.
    void isInTheList(int out)
    {
        FleetRow row = *fleet.row(intent.key);
        row.instance.outMbps = out;
        fleet.put({row});
    }
    void turnClock(std::chrono::seconds by)
    {
        clock.advance(by);
        Q_EMIT changes.clockChanged();
    }
    template <class Widget>
    Widget *find(const char *name)
    {
        auto *widget = wizard->findChild<Widget *>(QLatin1String(name));
        if (!widget)
            qFatal("no %s", name);
        return widget;
    }
    QPushButton *button(const char *name) { return find<QPushButton>(name); }
    QString text() { return find<OutcomeView>("resultOutcome")->text(); }
    QString copied(const char *rows, const char *name)
    {
        auto *label = find<IdRows>(rows)->findChild<CopyLabel *>(QLatin1String(name));
        if (!label || !label->isVisible())
            return {};
        label->copy();
        return QGuiApplication::clipboard()->text();
    }
};

FleetRow subscription(int out = 5)
{
    return rowOf(ChargeType::PrePaid, out);
}
FleetRow payAsYouGo(int out = 5)
{
    return rowOf(ChargeType::PostPaid, out);
}

} // namespace

class TestChangeOutcomes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }
    void cleanup() { m_language->setLanguage(Language::English); }

    void theRunShowsEveryStepLive()
    {
        Sent sent(subscription());
        QCOMPARE(sent.wizard->step(), WizardStep::Run);
        auto *steps = sent.find<StepsView>("steps");
        for (const auto state :
             {ChangeState::Planned, ChangeState::Sending, ChangeState::Accepted, ChangeState::Verifying}) {
            const ChangeRecord record = recordOf(sent.intent, state);
            sent.changes.put(record);
            QCOMPARE(sent.wizard->step(), WizardStep::Run);
            QVERIFY(steps->isVisible());
            QCOMPARE(steps->model()->rowCount(), int(record.steps.size()));
            QVERIFY(!sent.find<QLabel>("where")->text().isEmpty());
        }
        QVERIFY(!sent.find<ReasonLabel>("mayClose")->sentence().isEmpty());
        // There is no way back to editing what was handed in.
        QVERIFY(!sent.button("back")->isVisible());
        QVERIFY(!sent.find<QToolButton>("step1")->isEnabled());
        sent.wizard->goBack();
        QCOMPARE(sent.wizard->step(), WizardStep::Run);
        ChangeDraft other = sent.wizard->state().draft;
        other.outMbps = 99;
        sent.wizard->setDraft(other);
        QCOMPARE(sent.wizard->state().draft.outMbps, std::optional(20));
        sent.changes.put(recordOf(sent.intent, ChangeState::Verified));
        QCOMPARE(sent.wizard->step(), WizardStep::Result);
    }

    void otherChangesAreNotTakenForThisOne()
    {
        Sent sent(subscription());
        ChangeIntent other = sent.intent;
        other.token = ClientToken(QStringLiteral("other"));
        sent.changes.put(recordOf(other, ChangeState::Verified, 7));
        QCOMPARE(sent.wizard->step(), WizardStep::Run);
        QVERIFY(!sent.wizard->state().run.record());
    }

    void verifiedWithItsCooldown()
    {
        Sent sent(subscription());
        sent.changes.put(recordOf(sent.intent, ChangeState::Verified));
        InstanceFacts facts;
        facts.cooldownUntil = sent.clock.now().addSecs(297);
        sent.changes.setFacts(sent.intent.key, facts);
        QVERIFY2(sent.text().contains(u"20"), qUtf8Printable(sent.text()));
        auto *cooldown = sent.find<ReasonLabel>("resultCooldown");
        QVERIFY(cooldown->isVisible());
        QVERIFY2(cooldown->sentence().contains(u"14:04") && cooldown->sentence().contains(u"4:57"),
                 qUtf8Printable(cooldown->sentence()));
        sent.turnClock(297s);
        QVERIFY(!cooldown->isVisible());
        QCOMPARE(sent.copied("resultIds", "requestId"), QStringLiteral("04F0F334-1335-436C-A1D7-6C044FE73368"));
        QCOMPARE(sent.copied("resultIds", "orderId"), QStringLiteral("201234567890123"));
        for (const char *name : {"allocate", "pay", "lookAgain", "tryAgain"})
            QVERIFY2(!sent.button(name)->isVisible(), name);
        QSignalSpy another(sent.wizard, &ChangeWizard::anotherWanted);
        QTest::mouseClick(sent.button("another"), Qt::LeftButton);
        QCOMPARE(another.size(), 1);
        QTRY_VERIFY(!sent.wizard);
    }

    void refusedWithTheReasonInWords()
    {
        Sent sent(subscription());
        ChangeRecord record = recordOf(sent.intent, ChangeState::Refused);
        record.error = apiError(QStringLiteral("InvalidAccountStatus.NotEnoughBalance"), 403,
                                QStringLiteral("Your account does not have enough balance."));
        record.requestId = record.error->requestId;
        sent.changes.put(record);
        QCOMPARE(sent.wizard->step(), WizardStep::Result);
        QCOMPARE(sent.text().count(u'\n'), 2);
        QCOMPARE(sent.copied("resultIds", "requestId"), record.error->requestId.text);
        auto *details = sent.find<QPlainTextEdit>("details");
        QVERIFY(!details->isVisible());
        QTest::mouseClick(sent.find<QToolButton>("detailsToggle"), Qt::LeftButton);
        QVERIFY(details->isVisible());
        QVERIFY(details->toPlainText().contains(u"InvalidAccountStatus.NotEnoughBalance"));

        // Once more: the same wish, a new token, and it is judged again.
        // What is short is money: the billing console is the first thing to do.
        QCOMPARE(buttonRole(sent.button("pay")), ButtonRole::Primary);
        QCOMPARE(buttonRole(sent.button("tryAgain")), ButtonRole::Plain);
        QTest::mouseClick(sent.button("pay"), Qt::LeftButton);
        QCOMPARE(sent.opened.size(), 1);
        QVERIFY(!sent.opened.front().path().contains(u"order"));
        QVERIFY(sent.button("tryAgain")->isEnabled());
        QTest::mouseClick(sent.button("tryAgain"), Qt::LeftButton);
        QCOMPARE(sent.wizard->step(), WizardStep::Review);
        QCOMPARE(sent.wizard->state().draft.outMbps, std::optional(20));
        sent.wizard->goNext();
        QCOMPARE(sent.changes.submitted.size(), size_t(2));
        QVERIFY(sent.changes.submitted.back().token != sent.intent.token);
    }

    void tryingAgainWaitsForTheCooldown()
    {
        Sent sent(subscription());
        ChangeRecord record = recordOf(sent.intent, ChangeState::Refused);
        record.error = apiError(QStringLiteral("Throttling"), 400,
                                QStringLiteral("You can modify the specification after 5 minutes."));
        InstanceFacts facts;
        facts.cooldownUntil = sent.clock.now().addSecs(120);
        sent.changes.setFacts(sent.intent.key, facts);
        sent.changes.put(record);
        auto *again = sent.button("tryAgain");
        QVERIFY(!again->isEnabled());
        QCOMPARE(again->text(), QStringLiteral("Try again at 14:02 (2:00)"));
        sent.turnClock(60s);
        QVERIFY2(again->text().contains(u"1:00"), qUtf8Printable(again->text()));
        sent.turnClock(60s);
        QVERIFY(again->isEnabled());
    }

    void awaitingPaymentLeadsToThePayPage()
    {
        Sent sent(subscription(), 20, false);
        sent.changes.put(recordOf(sent.intent, ChangeState::AwaitingPayment));
        QCOMPARE(sent.wizard->step(), WizardStep::Result);
        QCOMPARE(sent.copied("resultIds", "orderId"), QStringLiteral("201234567890123"));
        InstanceFacts facts;
        facts.cooldownUntil = sent.clock.now().addSecs(297);
        sent.changes.setFacts(sent.intent.key, facts);
        const QString cooldown = sent.find<ReasonLabel>("resultCooldown")->sentence();
        QVERIFY2(cooldown.startsWith(u"Even once the order is paid"), qUtf8Printable(cooldown));
        QTest::mouseClick(sent.button("pay"), Qt::LeftButton);
        QCOMPARE(sent.opened.size(), 1);
        QCOMPARE(sent.opened.front().scheme(), QStringLiteral("https"));
        QTest::mouseClick(sent.button("lookAgain"), Qt::LeftButton);
        QCOMPARE(sent.changes.lookedAgain, QList<ChangeId>{1});
        // Paid: the same window tells.
        sent.changes.put(recordOf(sent.intent, ChangeState::Verified));
        QCOMPARE(sent.wizard->step(), WizardStep::Result);
        QVERIFY(!sent.button("pay")->isVisible());
    }

    void unknownIsLookedInto()
    {
        Sent sent(subscription());
        ChangeRecord record = recordOf(sent.intent, ChangeState::Unknown, 42);
        record.error = ApiError();
        record.error->kind = ErrorKind::NoAnswer;
        record.error->mayHaveArrived = true;
        sent.changes.put(record);
        QCOMPARE(sent.wizard->step(), WizardStep::Result);
        QVERIFY(!sent.button("tryAgain")->isVisible());
        QCOMPARE(sent.copied("resultIds", "clientToken"), sent.intent.token.text);
        QTest::mouseClick(sent.button("lookAgain"), Qt::LeftButton);
        QCOMPARE(sent.changes.lookedAgain, QList<ChangeId>{42});
        sent.changes.put(recordOf(sent.intent, ChangeState::Verified, 42));
        QVERIFY(!sent.button("lookAgain")->isVisible());
    }

    void turnedAwayByTheGate()
    {
        Sent sent(subscription());
        Verdict verdict;
        verdict.objections.push_back({Reason::UnpaidOrder, {}, {}, {}});
        verdict.objections.push_back({Reason::EipBound, {}, {}, QStringLiteral("8.8.1.1")});
        Q_EMIT sent.changes.turnedAway(sent.intent.token, verdict, std::nullopt);
        QCOMPARE(sent.wizard->step(), WizardStep::Result);
        QCOMPARE(sent.find<ObjectionList>("resultProblems")->sentences().size(), 2);
        QVERIFY(sent.text().contains(u"Nothing was sent"));
        QVERIFY(sent.button("tryAgain")->isVisible());
    }

    void turnedAwayBecauseTheJournalCannotBeWritten()
    {
        Sent sent(subscription());
        ApiError error;
        error.kind = ErrorKind::Local;
        error.code = QStringLiteral("JournalNotWritable");
        Q_EMIT sent.changes.turnedAway(sent.intent.token, {}, error);
        QCOMPARE(sent.wizard->step(), WizardStep::Result);
        QVERIFY(!sent.text().isEmpty());
    }

    void anotherTokenTurnedAwayIsNotOurs()
    {
        Sent sent(subscription());
        Q_EMIT sent.changes.turnedAway(ClientToken(QStringLiteral("other")), {}, std::nullopt);
        QCOMPARE(sent.wizard->step(), WizardStep::Run);
    }

    void aPublicIpIsAllocatedAfterwards()
    {
        Sent sent(payAsYouGo(0));
        sent.changes.put(recordOf(sent.intent, ChangeState::Verified));
        sent.isInTheList(20);
        auto *allocate = sent.button("allocate");
        QVERIFY(allocate->isVisible() && allocate->isEnabled());
        QTest::mouseClick(allocate, Qt::LeftButton);
        QCOMPARE(sent.changes.submitted.size(), size_t(2));
        const ChangeIntent next = sent.changes.submitted.back();
        QCOMPARE(next.change.action, Action::AllocatePublicIpAddress);
        QVERIFY(next.token != sent.intent.token);
        QVERIFY(!allocate->isEnabled());

        ChangeRecord record = recordOf(next, ChangeState::Accepted, 2);
        sent.changes.put(record);
        QVERIFY(!allocate->isEnabled());
        record = recordOf(next, ChangeState::Verified, 2);
        record.resultAddress = QStringLiteral("47.96.10.77");
        sent.changes.put(record);
        QVERIFY(!allocate->isVisible());
        QVERIFY(!sent.text().contains(u"Allocate"));
        QCOMPARE(sent.copied("allocationIds", "address"), QStringLiteral("47.96.10.77"));
    }

    void anAllocationThatFailsCanBeTriedAgain()
    {
        Sent sent(payAsYouGo(0));
        sent.changes.put(recordOf(sent.intent, ChangeState::Verified));
        sent.isInTheList(20);
        QTest::mouseClick(sent.button("allocate"), Qt::LeftButton);
        ChangeRecord record = recordOf(sent.changes.submitted.back(), ChangeState::Refused, 2);
        record.error = apiError(QStringLiteral("InsufficientPublicIp"), 400, QString());
        sent.changes.put(record);
        QVERIFY(sent.button("allocate")->isEnabled() && sent.button("allocate")->isVisible());
        QVERIFY(sent.find<SentenceList>("allocationSentences")->sentences().size() >= 2);
        QTest::mouseClick(sent.button("allocate"), Qt::LeftButton);
        QCOMPARE(sent.changes.submitted.size(), size_t(3));
    }

    void aSubscriptionNeedsNoAllocation()
    {
        Sent sent(subscription(0));
        sent.changes.put(recordOf(sent.intent, ChangeState::Verified));
        QVERIFY(!sent.button("allocate")->isVisible());
    }

    void theOutcomeFollowsTheLanguage()
    {
        Sent sent(subscription());
        sent.changes.put(recordOf(sent.intent, ChangeState::Verified));
        const QString english = sent.text();
        m_language->setLanguage(Language::Chinese);
        QCoreApplication::processEvents();
        QVERIFY(sent.text() != english);
        QVERIFY(sent.wizard->step() == WizardStep::Result);
    }

private:
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestChangeOutcomes)
#include "test_changeoutcomes.moc"
