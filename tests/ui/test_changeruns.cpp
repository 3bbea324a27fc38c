// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run of several calls as the wizard and the changes screen show it: on its way, waiting, given up, and every way it
// can end. The test plays the cloud.

#include "tests/ui/changestory.h"
#include "tests/ui/runrecords.h"
#include "ui/changes/callview.h"
#include "ui/changes/changesscreen.h"
#include "ui/changes/outcomeview.h"
#include "ui/changes/sentencelist.h"
#include "ui/changes/stepsview.h"
#include "ui/kit/labels.h"
#include "ui/kit/languageswitch.h"

#include <QProgressBar>
#include <QTableView>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

/// A type change of a running instance, handed in: stop, change, start.
struct Running : Story
{
    ChangeIntent intent;

    explicit Running(std::optional<bool> startAfterwards = {})
        : Story(payAsYouGo(), Edition::Documents, WizardKind::Specification)
    {
        ChangeDraft draft = wizard->state().draft;
        draft.type = InstanceTypeId(QStringLiteral("ecs.g6.xlarge"));
        draft.stopFirst = true;
        draft.startAfterwards = startAfterwards;
        wizard->setDraft(draft);
        toReview();
        click("next");
        if (changes.submitted.empty())
            qFatal("nothing was handed in");
        intent = changes.submitted.back();
    }
    void is(int place, ChangeState state) { changes.put(runRecord(intent, place, state)); }
    void refuse(int place, const char *code)
    {
        ChangeRecord record = runRecord(intent, place, ChangeState::Refused);
        record.error = apiError(QLatin1String(code), 403, QStringLiteral("No."));
        record.error->action = apiName(record.intent.change.action);
        changes.put(record);
    }
    void pause()
    {
        ChangeRecord record = runRecord(intent, 0, ChangeState::Verified);
        record.rest = RestState::Paused;
        changes.put(record);
    }
    /// The list has read the instance since the stop.
    void stopsInTheList()
    {
        row.instance.status = instanceStatusFromApi(QStringLiteral("Stopped"));
        fleet.put({row});
    }
    QStringList calls()
    {
        QStringList names;
        for (const CallView *call : wizard->findChildren<CallView *>())
            names.append(call->accessibleName());
        return names;
    }
    QString title() { return find<QLabel>("resultTitle")->text(); }
    QString outcome() { return find<OutcomeView>("resultOutcome")->text(); }
    bool shows(const char *name) { return find<QWidget>(name)->isVisible(); }
};

} // namespace

class TestChangeRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }
    void cleanup() { m_language->setLanguage(Language::English); }

    void everyCallIsThereFromTheBeginning()
    {
        Running story;
        QCOMPARE(story.wizard->step(), WizardStep::Run);
        QCOMPARE(story.calls().size(), 3);
        QVERIFY(story.calls()[0].contains(u"Stop") && story.calls()[2].contains(u"Start"));
        story.is(0, ChangeState::Verifying);
        QVERIFY2(story.calls()[1].contains(u"to come"), qUtf8Printable(story.calls()[1]));
        const int before = story.find<QProgressBar>("progress")->value();
        story.is(0, ChangeState::Verified);
        story.is(1, ChangeState::Sending);
        const auto calls = story.wizard->findChildren<CallView *>();
        QVERIFY(calls[0]->steps()->isVisible() && calls[1]->steps()->isVisible() && !calls[2]->steps()->isVisible());
        QVERIFY(story.find<QProgressBar>("progress")->value() > before);
        QVERIFY(story.find<QLabel>("where")->text().contains(u"2 of 3"));
        QCOMPARE(story.wizard->step(), WizardStep::Run);
    }

    void isGivenUpWhileThatIsSafe()
    {
        Running story;
        story.is(0, ChangeState::Verifying);
        QVERIFY(story.find<QPushButton>("giveUp")->isEnabled());
        story.prompt.yes = false;
        story.click("giveUp");
        QCOMPARE(story.prompt.questions.size(), size_t(1));
        QVERIFY(story.prompt.questions.front().detail.contains(u"started again"));
        QVERIFY(story.changes.cancelled.isEmpty());
        story.prompt.yes = true;
        story.click("giveUp");
        QCOMPARE(story.changes.cancelled, QList<ChangeId>{1});
    }

    void isNotGivenUpOnceTheChangeIsSent()
    {
        Running story;
        story.is(0, ChangeState::Verified);
        story.is(1, ChangeState::Sending);
        auto *button = story.find<QPushButton>("giveUp");
        QVERIFY(button->isVisible() && !button->isEnabled());
        QVERIFY2(button->accessibleDescription().contains(u"not be safe"),
                 qUtf8Printable(button->accessibleDescription()));
        QCOMPARE(story.find<ReasonLabel>("giveUpMeans")->sentence(), button->accessibleDescription());
    }

    void waitsWithTheReasonAndGoesOn()
    {
        Running story;
        story.pause();
        Verdict verdict;
        verdict.objections.push_back({Reason::UnpaidOrder, {}, {}, {}});
        Q_EMIT story.changes.turnedAway(story.intent.rest.front().token, verdict, std::nullopt);
        QCOMPARE(story.wizard->step(), WizardStep::Run);
        QVERIFY(story.find<ObjectionList>("pausedProblems")->sentences().join(u' ').contains(u"order"));
        QVERIFY(story.find<ReasonLabel>("paused")->sentence().contains(u"stopped"));
        QCOMPARE(story.wizard->focusWidget(), story.find<QWidget>("goOn"));
        QTest::keyClick(story.wizard->focusWidget(), Qt::Key_Return);
        QCOMPARE(story.changes.resumed, QList<ChangeId>{1});
        story.is(1, ChangeState::Sending);
        QVERIFY(!story.shows("goOn") && !story.shows("paused"));
    }

    void endsRunningAgain()
    {
        Running story;
        for (int place = 0; place < 3; ++place)
            story.is(place, ChangeState::Verified);
        QCOMPARE(story.wizard->step(), WizardStep::Result);
        QVERIFY2(story.outcome().contains(u"running again"), qUtf8Printable(story.outcome()));
        QVERIFY(!story.shows("start") && !story.shows("tryAgain"));
    }

    void aRefusedChangeIsToldWithTheInstanceRunningAgain()
    {
        Running story;
        story.is(0, ChangeState::Verified);
        story.refuse(1, "OperationDenied.NoStock");
        QCOMPARE(story.wizard->step(), WizardStep::Run); // it is started again first
        story.is(2, ChangeState::Verified);
        QCOMPARE(story.wizard->step(), WizardStep::Result);
        QVERIFY2(story.outcome().contains(u"running again"), qUtf8Printable(story.outcome()));
        QVERIFY(story.shows("tryAgain"));
        QVERIFY(!story.shows("start"));
    }

    void aStartThatFailedIsTriedFromThePage()
    {
        Running story;
        story.is(0, ChangeState::Verified);
        story.stopsInTheList();
        story.is(1, ChangeState::Verified);
        story.refuse(2, "OperationConflict");
        QCOMPARE(story.title(), QStringLiteral("Changed, but not started"));
        QVERIFY2(story.outcome().contains(u"The instance is stopped"), qUtf8Printable(story.outcome()));
        QVERIFY(story.shows("start"));
        story.click("start");
        const ChangeIntent start = story.changes.submitted.back();
        QCOMPARE(start.change.action, Action::StartInstance);
        QVERIFY(start.rest.empty());
        QVERIFY(!story.find<QPushButton>("start")->isEnabled());
        story.changes.put(recordOf(start, ChangeState::Verified, 9));
        QVERIFY(!story.shows("start"));
        QVERIFY(story.find<SentenceList>("startSentences")->sentences().join(u' ').contains(u"running"));
    }

    /// Neither the change nor the start went through: the next attempt still ends with a running instance.
    void tryingAgainRemembersThatItWasRunning_data()
    {
        QTest::addColumn<std::optional<bool>>("wanted");
        QTest::addColumn<int>("following");
        QTest::newRow("as it was") << std::optional<bool>() << 1;
        QTest::newRow("left stopped on purpose") << std::optional(false) << 0;
    }
    void tryingAgainRemembersThatItWasRunning()
    {
        QFETCH(const std::optional<bool>, wanted);
        QFETCH(const int, following);
        Running story(wanted);
        story.is(0, ChangeState::Verified);
        story.stopsInTheList();
        story.refuse(1, "OperationDenied.NoStock");
        if (!wanted)
            story.refuse(2, "OperationConflict");
        story.click("tryAgain");
        QCOMPARE(story.wizard->state().draft.instance.status.value, InstanceStatus::Stopped);
        if (story.wizard->step() == WizardStep::Choose)
            story.toReview();
        story.click("next");
        QCOMPARE(story.changes.submitted.size(), size_t(2));
        const ChangeIntent again = story.changes.submitted.back();
        QCOMPARE(again.change.action, Action::ModifyInstanceSpec);
        QCOMPARE(int(again.rest.size()), following);
        if (following > 0)
            QCOMPARE(again.rest.front().change.action, Action::StartInstance);
    }

    void aStartThatTheGateWouldRefuseSaysWhy_data()
    {
        QTest::addColumn<InstanceFacts>("facts");
        QTest::addColumn<QString>("why");
        InstanceFacts open;
        open.changeInFlight = true;
        open.outcomeUnknown = true;
        QTest::newRow("the change is unknown") << open << QStringLiteral("What became of an earlier change");
        InstanceFacts overdue;
        overdue.accountOverdue = true;
        QTest::newRow("overdue") << overdue << QStringLiteral("overdue payment");
    }
    void aStartThatTheGateWouldRefuseSaysWhy()
    {
        QFETCH(const InstanceFacts, facts);
        QFETCH(const QString, why);
        Running story;
        story.is(0, ChangeState::Verified);
        story.stopsInTheList();
        story.changes.setFacts(story.row.key, facts);
        story.is(1, ChangeState::Unknown);
        QCOMPARE(story.wizard->step(), WizardStep::Result);
        auto *start = story.find<QPushButton>("start");
        auto *reasons = story.find<ObjectionList>("startWhyNot");
        QVERIFY(start->isVisible() && !start->isEnabled());
        QVERIFY(reasons->isVisible());
        QVERIFY2(reasons->sentences().join(u' ').contains(why), qUtf8Printable(reasons->sentences().join(u' ')));
        QCOMPARE(start->accessibleDescription(), reasons->sentences().join(u'\n'));
        story.changes.setFacts(story.row.key, {});
        QVERIFY(start->isEnabled() && !reasons->isVisible());
    }

    void aStopThatIsRefusedSendsNothingMore()
    {
        Running story;
        story.refuse(0, "IncorrectInstanceStatus");
        QCOMPARE(story.wizard->step(), WizardStep::Result);
        QVERIFY2(story.outcome().contains(u"was not sent") && story.outcome().contains(u"runs on"),
                 qUtf8Printable(story.outcome()));
        QVERIFY(story.shows("tryAgain"));
    }

    void whatIsUnknownIsLookedAtAndTheRestGoesOn()
    {
        Running story;
        story.is(0, ChangeState::Verified);
        story.is(1, ChangeState::Unknown);
        QCOMPARE(story.wizard->step(), WizardStep::Result);
        story.click("lookAgain");
        QCOMPARE(story.changes.lookedAgain, QList<ChangeId>{2});
        story.is(1, ChangeState::Verified);
        story.is(2, ChangeState::Sending);
        QCOMPARE(story.wizard->step(), WizardStep::Run);
        story.is(2, ChangeState::Verified);
        QCOMPARE(story.wizard->step(), WizardStep::Result);
    }

    /// The stop was unknown and turns out to be done: whatever follows, there is a way on from where the wizard is.
    void aStopThatWasUnknownLeadsBackToTheRun_data()
    {
        QTest::addColumn<bool>("paused");
        QTest::newRow("the rest goes on") << false;
        QTest::newRow("the gate turns it away") << true;
    }
    void aStopThatWasUnknownLeadsBackToTheRun()
    {
        QFETCH(const bool, paused);
        Running story;
        story.is(0, ChangeState::Unknown);
        QCOMPARE(story.wizard->step(), WizardStep::Result);
        story.is(0, ChangeState::Verified);
        QCOMPARE(story.wizard->step(), WizardStep::Run);
        if (!paused)
            return;
        story.pause();
        Verdict verdict;
        verdict.objections.push_back({Reason::UnpaidOrder, {}, {}, {}});
        Q_EMIT story.changes.turnedAway(story.intent.rest.front().token, verdict, std::nullopt);
        QCOMPARE(story.wizard->step(), WizardStep::Run);
        QVERIFY(story.shows("goOn") && story.shows("giveUp"));
        QVERIFY(story.find<ObjectionList>("pausedProblems")->sentences().join(u' ').contains(u"order"));
    }

    /// The desk knows already that the run waits when the wizard hears only of the refusal.
    void aRefusalOfTheNextCallAloneLeadsBackToTheRun()
    {
        Running story;
        story.is(0, ChangeState::Unknown);
        {
            const QSignalBlocker unheard(story.changes);
            story.pause();
        }
        QCOMPARE(story.wizard->step(), WizardStep::Result);
        Q_EMIT story.changes.turnedAway(story.intent.rest.front().token, {}, std::nullopt);
        QCOMPARE(story.wizard->step(), WizardStep::Run);
        QVERIFY(story.shows("goOn"));
        QCOMPARE(story.wizard->focusWidget(), story.find<QWidget>("goOn"));
    }

    void closingLosesNothing()
    {
        Running story;
        story.is(0, ChangeState::Verifying);
        story.click("cancel");
        QTRY_VERIFY(!story.wizard);
        QVERIFY(story.prompt.questions.empty());
        QVERIFY(story.changes.cancelled.isEmpty());
    }

    void thePublicIpIsAStepOfTheRun()
    {
        Story story(payAsYouGo(0));
        story.typeOut(QStringLiteral("10"));
        story.click("next");
        auto *allocate = story.find<QAbstractButton>("allocateAfterwards");
        QVERIFY(allocate->isVisible() && allocate->isChecked());
        story.click("next");
        story.click("next");
        const ChangeIntent intent = story.changes.submitted.back();
        QCOMPARE(intent.rest.size(), size_t(1));
        QCOMPARE(intent.rest.front().change.action, Action::AllocatePublicIpAddress);
        story.changes.put(runRecord(intent, 0, ChangeState::Verified));
        QCOMPARE(story.wizard->step(), WizardStep::Run);
        ChangeRecord given = runRecord(intent, 1, ChangeState::Verified);
        given.resultAddress = QStringLiteral("47.96.10.77");
        story.changes.put(given);
        QCOMPARE(story.wizard->step(), WizardStep::Result);
        QVERIFY(story.find<OutcomeView>("resultOutcome")->text().contains(u"47.96.10.77"));
        QVERIFY(!story.find<QWidget>("allocate")->isVisible());
    }

    void classicFromZeroIsOneRunOfFour()
    {
        FleetRow row = payAsYouGo(0);
        row.instance.networkType = networkTypeFromApi(QStringLiteral("classic"));
        Story story(row);
        story.typeOut(QStringLiteral("10"));
        QVERIFY(!story.next()->isEnabled());
        story.click("stopFirst");
        QVERIFY(story.next()->isEnabled());
        story.toReview();
        story.click("next");
        QCOMPARE(story.changes.submitted.back().rest.size(), size_t(3));
    }

    void theJournalTellsThePlaceAndLeadsToTheOthers()
    {
        Running story;
        story.is(0, ChangeState::Verified);
        story.is(1, ChangeState::Verified);
        RecordingPrompt prompt;
        ChangesScreen screen(story.changes, prompt);
        screen.resize(1200, 700);
        screen.show();
        screen.select(2);
        auto *table = screen.findChild<QTableView *>(QStringLiteral("changesTable"));
        const QString text = table->currentIndex().siblingAtColumn(int(JournalColumn::Change)).data().toString();
        QVERIFY2(text.contains(u"2 of 3"), qUtf8Printable(text));
        auto *link = screen.findChild<QAbstractButton *>(QStringLiteral("runLink1"));
        QVERIFY(link->isVisibleTo(&screen));
        link->click();
        QCOMPARE(table->currentIndex().data(JournalModel::ChangeIdRole).toLongLong(), ChangeId(1));
        QVERIFY(!screen.findChild<QWidget *>(QStringLiteral("detailGoOn"))->isVisibleTo(&screen));
    }

    void aRunThatWaitsGoesOnFromTheJournal()
    {
        Running story;
        story.pause();
        RecordingPrompt prompt;
        ChangesScreen screen(story.changes, prompt);
        screen.show();
        auto *table = screen.findChild<QTableView *>(QStringLiteral("changesTable"));
        QVERIFY(table->currentIndex().data(JournalModel::PausedRole).toBool());
        QVERIFY(table->currentIndex().siblingAtColumn(int(JournalColumn::State)).data().toString().contains(u"waits"));
        screen.findChild<QAbstractButton *>(QStringLiteral("detailGoOn"))->click();
        QCOMPARE(story.changes.resumed, QList<ChangeId>{1});
        Verdict verdict;
        verdict.objections.push_back({Reason::UnpaidOrder, {}, {}, {}});
        Q_EMIT story.changes.turnedAway(story.intent.rest.front().token, verdict, std::nullopt);
        QCOMPARE(prompt.messages.size(), size_t(1));
        QVERIFY(prompt.messages.front().detail.contains(u"order"));
        screen.findChild<QAbstractButton *>(QStringLiteral("detailGiveUp"))->click();
        QCOMPARE(story.changes.cancelled, QList<ChangeId>{1});
        story.is(1, ChangeState::Sending);
        QVERIFY(!screen.findChild<QWidget *>(QStringLiteral("detailGoOn"))->isVisibleTo(&screen));
    }

    /// The refusal comes when another change is selected: it is told with the name of the run that was to go on.
    void aLateRefusalIsToldOfItsOwnRun()
    {
        Running story;
        story.pause();
        ChangeIntent other;
        other.key = story.row.key;
        other.key.id = InstanceId(QStringLiteral("i-other"));
        other.before = story.row.instance;
        other.before.name = QStringLiteral("another-one");
        other.change.outMbps = 20;
        other.token = ClientToken(QStringLiteral("other"));
        story.changes.put(recordOf(other, ChangeState::Verified, 9));
        InstanceFacts facts;
        facts.cooldownUntil = story.clock.now().addSecs(60);
        story.changes.setFacts(story.row.key, facts);
        RecordingPrompt prompt;
        ChangesScreen screen(story.changes, prompt);
        screen.show();
        screen.select(1);
        screen.findChild<QAbstractButton *>(QStringLiteral("detailGoOn"))->click();
        QCOMPARE(story.changes.resumed, QList<ChangeId>{1});
        screen.select(9);
        Verdict verdict;
        verdict.objections.push_back({Reason::Cooldown, facts.cooldownUntil, {}, {}});
        const ClientToken next = story.intent.rest.front().token;
        Q_EMIT story.changes.turnedAway(next, verdict, std::nullopt);
        QCOMPARE(prompt.messages.size(), size_t(1));
        QVERIFY2(prompt.messages.front().text.contains(u"web-hz-01"), qUtf8Printable(prompt.messages.front().text));
        const QString detail = prompt.messages.front().detail;
        QVERIFY2(detail.contains(u"Possible at "), qUtf8Printable(detail));
        QVERIFY2(!detail.contains(u"(1:00)"), "a countdown stands still in a prompt");
        // Told once; a refusal that nobody here asked for is told where it was.
        Q_EMIT story.changes.turnedAway(next, verdict, std::nullopt);
        QCOMPARE(prompt.messages.size(), size_t(1));
    }

    void aRunOfAnotherAccountIsShownAndLeftAlone_data()
    {
        QTest::addColumn<ActingBar>("bar");
        QTest::addColumn<QString>("why");
        QTest::newRow("not known") << ActingBar::AccountNotKnown << QStringLiteral("not known yet");
        QTest::newRow("other") << ActingBar::OtherAccount << QStringLiteral("not in use here");
        QTest::newRow("read-only") << ActingBar::ReadOnly << QStringLiteral("read-only");
    }
    void aRunOfAnotherAccountIsShownAndLeftAlone()
    {
        QFETCH(const ActingBar, bar);
        QFETCH(const QString, why);
        Running story;
        story.pause();
        story.changes.bars[story.row.key.account.text] = bar;
        RecordingPrompt prompt;
        ChangesScreen screen(story.changes, prompt);
        screen.show();
        auto *goOn = screen.findChild<QPushButton *>(QStringLiteral("detailGoOn"));
        auto *giveUp = screen.findChild<QPushButton *>(QStringLiteral("detailGiveUp"));
        auto *reason = screen.findChild<ReasonLabel *>(QStringLiteral("detailGiveUpMeans"));
        for (QPushButton *button : {goOn, giveUp}) {
            QVERIFY(button->isVisibleTo(&screen) && !button->isEnabled());
            QVERIFY2(button->accessibleDescription().contains(why), qUtf8Printable(button->accessibleDescription()));
        }
        QVERIFY(reason->isVisibleTo(&screen));
        QCOMPARE(reason->sentence(), goOn->accessibleDescription());
        story.changes.bars.clear();
        Q_EMIT story.changes.actingChanged();
        QVERIFY(goOn->isEnabled() && giveUp->isEnabled() && goOn->accessibleDescription().isEmpty());
    }

private:
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestChangeRuns)
#include "test_changeruns.moc"
