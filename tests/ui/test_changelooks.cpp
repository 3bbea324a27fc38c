// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What an operator must be able to see and to press while a wizard is open: the list beside a question, the consent to
// stop, a wait, a run that waits.

#include "tests/ui/changestory.h"
#include "tests/ui/runrecords.h"
#include "ui/changes/sentencelist.h"
#include "ui/kit/banner.h"
#include "ui/kit/prompt.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/runbanner.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWindow>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

FleetRow withAddress()
{
    FleetRow row = subscription(5);
    row.instance.publicIps = {QStringLiteral("47.96.10.77")};
    return row;
}

} // namespace

class TestChangeLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theQuestionLeavesTheListUsable()
    {
        ManualClock clock{startOfTest};
        RecordingChangeDesk changes{clock};
        RecordingFleetDesk fleet;
        DialogPrompt prompt;
        fleet.put({subscription()});
        QWidget main;
        auto *button = new QPushButton(QStringLiteral("List"), &main);
        button->setGeometry(0, 0, 100, 40);
        main.resize(400, 300);
        main.show();
        QVERIFY(QTest::qWaitForWindowExposed(&main));
        QPointer<ChangeWizard> wizard =
            new ChangeWizard(WizardKind::Bandwidth, changes, fleet, nullptr, subscription(), prompt, &main);
        wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(wizard));
        ChangeDraft draft = wizard->state().draft;
        draft.outMbps = 20;
        wizard->setDraft(draft);
        wizard->reject();
        auto *question = wizard->findChild<QMessageBox *>();
        QVERIFY(question && question->isVisible());
        QSignalSpy pressed(button, &QPushButton::clicked);
        QTest::mouseClick(main.windowHandle(), Qt::LeftButton, {}, QPoint(50, 20));
        QCOMPARE(pressed.size(), 1);
        // The window that asks takes nothing else until it is answered.
        QTest::mouseClick(wizard->windowHandle(), Qt::LeftButton, {},
                          wizard->findChild<QPushButton *>(QStringLiteral("next"))->geometry().center());
        QCOMPARE(wizard->step(), WizardStep::Choose);
        question->reject();
        QVERIFY(wizard);
    }

    void theKeysOfAButtonThatWaitsTypeNothing()
    {
        Story story(withAddress());
        ChangeDraft draft = story.wizard->state().draft;
        draft.outMbps = 0;
        story.wizard->setDraft(draft);
        story.click("next");
        QVERIFY(!story.next()->isEnabled());
        auto *field = story.find<QLineEdit>("confirmation");
        field->setFocus();
        // As the window system sends it: to the shortcuts first.
        QTest::keyClick(story.wizard->windowHandle(), Qt::Key_N, Qt::AltModifier);
        QCOMPARE(field->text(), QString());
        QCOMPARE(story.wizard->step(), WizardStep::Payment);
    }

    void theConsentToStopIsInSight()
    {
        Story story(payAsYouGo(), Edition::Documents, WizardKind::Specification);
        story.wizard->resize(story.wizard->minimumSize());
        ChangeDraft draft = story.wizard->state().draft;
        draft.subject = Subject::Type;
        draft.type = InstanceTypeId(QStringLiteral("ecs.g6.xlarge"));
        story.wizard->setDraft(draft);
        QCoreApplication::processEvents();
        auto *stop = story.find<QCheckBox>("stopFirst");
        QCOMPARE(stop->visibleRegion().boundingRect(), stop->rect());
        story.click("stopFirst");
        QCoreApplication::processEvents();
        auto *start = story.find<QCheckBox>("startAfterwards");
        QCOMPARE(start->visibleRegion().boundingRect(), start->rect());
        story.click("next");
        QCOMPARE(story.wizard->step(), WizardStep::Payment);
        QVERIFY(!stop->isVisible());
    }

    void aWaitForAnAnswerCounts()
    {
        Story story(subscription());
        QDateTime now = startOfTest;
        story.wizard->setNow([&now] { return now; });
        const ChangeIntent intent = story.send(QStringLiteral("20"));
        story.changes.put(recordOf(intent, ChangeState::Sending));
        auto *wait = story.find<ReasonLabel>("underWay");
        QVERIFY(!wait->isVisible());
        now = now.addSecs(5);
        QTRY_COMPARE(wait->sentence(), QStringLiteral("Under way for 0:05."));
        QVERIFY(wait->isVisible());
        now = now.addSecs(60);
        QTRY_VERIFY(wait->sentence().startsWith(QLatin1String("Under way for 1:05. No answer yet.")));
        story.changes.put(recordOf(intent, ChangeState::Verifying));
        QVERIFY(!wait->isVisible());
    }

    void theReviewTellsWhatIsPaidAndLost()
    {
        Story story(withAddress());
        ChangeDraft draft = story.wizard->state().draft;
        draft.outMbps = 0;
        story.wizard->setDraft(draft);
        story.click("next");
        QTest::keyClicks(story.find<QLineEdit>("confirmation"), QStringLiteral("47.96.10.77"));
        story.click("next");
        QCOMPARE(story.wizard->step(), WizardStep::Review);
        const QString told = story.find<SentenceList>("reviewFollows")->sentences().join(QLatin1Char('\n'));
        QVERIFY2(told.contains(QLatin1String("The public IP 47.96.10.77 is released")), qUtf8Printable(told));
    }

    void aRefusedTypeLeadsToTheTypesReadAnew()
    {
        FleetRow row = payAsYouGo();
        row.instance.status = instanceStatusFromApi(QStringLiteral("Stopped"));
        Story story(row, Edition::Documents, WizardKind::Specification, true);
        ChangeDraft draft = story.wizard->state().draft;
        draft.type = InstanceTypeId(QStringLiteral("ecs.g6.xlarge"));
        draft.startAfterwards = false;
        story.wizard->setDraft(draft);
        story.toReview();
        story.click("next");
        QCOMPARE(story.changes.submitted.size(), size_t(1));
        ChangeRecord refused = recordOf(story.changes.submitted.back(), ChangeState::Refused);
        refused.error = apiError(QStringLiteral("OperationDenied.NoStock"), 403, QStringLiteral("Out of stock."));
        story.changes.put(refused);
        QCOMPARE(story.wizard->step(), WizardStep::Result);
        const auto asked = story.offers.typeOffers.size();
        story.click("tryAgain");
        QCOMPARE(story.wizard->step(), WizardStep::Choose);
        QCOMPARE(story.offers.typeOffers.size(), asked + 1);
    }

    void aRunThatWaitsIsToldWhereItsInstanceIs()
    {
        Story story(payAsYouGo(), Edition::Documents, WizardKind::Specification);
        ChangeDraft draft = story.wizard->state().draft;
        draft.type = InstanceTypeId(QStringLiteral("ecs.g6.xlarge"));
        draft.stopFirst = true;
        story.wizard->setDraft(draft);
        story.toReview();
        story.click("next");
        const ChangeIntent intent = story.changes.submitted.back();
        delete story.wizard.data();
        story.open();
        auto *banner = story.wizard->findChild<RunBanner *>();
        QVERIFY(!banner->isVisible());
        ChangeRecord record = runRecord(intent, 0, ChangeState::Verified);
        record.rest = RestState::Paused;
        story.changes.put(record);
        QVERIFY(banner->isVisible());
        QSignalSpy wanted(story.wizard, &ChangeWizard::runWanted);
        banner->banner()->actionButton()->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<ChangeId>(), record.id);
    }
};

QTEST_MAIN(TestChangeLooks)
#include "test_changelooks.moc"
