// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An account that is set to production: the name of the instance is typed before anything is sent, wherever that is.

#include "tests/ui/accountstage.h"
#include "tests/ui/ordersstage.h"
#include "tests/ui/queuerecords.h"
#include "ui/instances/whatmaychange.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/typedialog.h"
#include "ui/queue/queuescreen.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace ecsdesk;
using namespace ecsdesk::testing;

class TestProduction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    void theNameIsTypedBeforeItIsSent()
    {
        ProductionStory story;
        QCOMPARE(story.wizard->step(), WizardStep::Review);
        QVERIFY(story.field()->isVisible());
        QCOMPARE(story.field()->accessibleName(),
                 QStringLiteral("Type web-hz-01 to confirm: this account is set to production"));
        QVERIFY(!story.next()->isEnabled());
        QCOMPARE(story.whyNot(), QStringLiteral("Type web-hz-01 first: this account is set to production."));
        QTest::mouseClick(story.next(), Qt::LeftButton);
        story.wizard->goNext();
        QVERIFY(story.changes.submitted.empty());
        story.field()->setFocus();
        for (const char *wrong : {"web-hz-0", "WEB-HZ-01", "web-hz-012"}) {
            story.field()->selectAll();
            QTest::keyClicks(story.field(), QLatin1String(wrong));
            QVERIFY2(!story.next()->isEnabled(), wrong);
        }
        QTest::keyClick(story.field(), Qt::Key_Return); // not ready: nothing happens
        QVERIFY(story.field()->hasFocus());
        QGuiApplication::clipboard()->setText(QStringLiteral(" web-hz-01 "));
        story.field()->selectAll();
        QTest::keySequence(story.field(), QKeySequence::Paste);
        QVERIFY(story.next()->isEnabled());
        QTest::keyClick(story.field(), Qt::Key_Return); // goes to the button, and sends nothing
        QVERIFY(story.next()->hasFocus());
        QVERIFY(story.changes.submitted.empty());
        QTest::keyClick(story.next(), Qt::Key_Space);
        QCOMPARE(story.changes.submitted.size(), 1u);
        QCOMPARE(story.changes.submitted[0].typedName, QStringLiteral("web-hz-01"));
        QVERIFY(!story.field()->isVisible());
    }

    void whatWasTypedIsForThisReview()
    {
        ProductionStory story;
        QTest::keyClicks(story.field(), QStringLiteral("web-hz-01"));
        QVERIFY(story.next()->isEnabled());
        story.click("back");
        story.click("next");
        QVERIFY(story.field()->text().isEmpty());
        QVERIFY(!story.next()->isEnabled());
        // A new name of the instance is what is asked for then.
        QTest::keyClicks(story.field(), QStringLiteral("web-hz-01"));
        FleetRow renamed = story.row;
        renamed.instance.name = QStringLiteral("web-hz-02");
        story.fleet.put({renamed});
        QVERIFY(!story.next()->isEnabled());
        QVERIFY(story.whyNot().contains(QStringLiteral("web-hz-02")));
    }

    void whatIsQueuedIsConfirmedToo()
    {
        ProductionStory story;
        story.changes.setFacts(story.row.key, story.coolingFor(std::chrono::seconds(120)));
        Q_EMIT story.changes.factsChanged({story.row.key});
        QVERIFY(!story.next()->isEnabled());
        QTest::keyClicks(story.field(), QStringLiteral("web-hz-01"));
        story.click("next");
        QCOMPARE(story.changes.enqueued.size(), 1u);
        QCOMPARE(story.changes.enqueued[0].typedName, QStringLiteral("web-hz-01"));
    }

    void queueingAgainIsConfirmedAgain()
    {
        ProductionStory story;
        QTest::keyClicks(story.field(), QStringLiteral("web-hz-01"));
        story.click("next");
        const ChangeIntent sent = story.changes.submitted.back();
        story.changes.setFacts(story.row.key, story.coolingFor(std::chrono::seconds(120)));
        ChangeRecord refused = recordOf(sent, ChangeState::Refused);
        refused.error = apiError(QStringLiteral("IncorrectInstanceStatus"), 403, QStringLiteral("no"));
        story.changes.put(refused);
        QCOMPARE(story.wizard->step(), WizardStep::Result);
        story.find<QPushButton>("queue")->click();
        QCOMPARE(story.wizard->step(), WizardStep::Review);
        QVERIFY(story.changes.enqueued.empty());
        QVERIFY(story.field()->text().isEmpty());
    }

    void whatFollowsIsConfirmedToo_data()
    {
        QTest::addColumn<bool>("yes");
        QTest::addColumn<bool>("barred");
        QTest::newRow("yes") << true << false;
        QTest::newRow("no") << false << false;
        QTest::newRow("read-only meanwhile") << true << true;
    }
    void whatFollowsIsConfirmedToo()
    {
        QFETCH(bool, yes);
        QFETCH(bool, barred);
        Story story(payAsYouGo(0));
        story.changes.accountTerms.insert(firstAccount, production);
        ChangeDraft draft = story.wizard->state().draft;
        draft.outMbps = 5;
        draft.allocateAfterwards = false;
        story.wizard->setDraft(draft);
        story.toReview();
        QTest::keyClicks(story.find<QLineEdit>("typeName"), QStringLiteral("web-hz-01"));
        story.click("next");
        ChangeRecord done = recordOf(story.changes.submitted.back(), ChangeState::Verified);
        story.fleet.put({{story.row.key, *done.after, {}}});
        story.changes.put(done);
        QCOMPARE(story.wizard->step(), WizardStep::Result);
        if (barred)
            story.changes.bars.insert(firstAccount.text, ActingBar::ReadOnly);
        Q_EMIT story.changes.actingChanged();
        story.prompt.yes = yes;
        story.click("allocate");
        QCOMPARE(story.prompt.typeQuestions.size(), barred ? 0u : 1u);
        QCOMPARE(story.prompt.messages.size(), barred ? 1u : 0u);
        QCOMPARE(story.changes.submitted.size(), yes && !barred ? 2u : 1u);
        if (yes && !barred)
            QCOMPARE(story.changes.submitted[1].typedName, QStringLiteral("web-hz-01"));
    }

    void aRunGoesOnByTyping()
    {
        Story story(payAsYouGo(), Edition::Documents, WizardKind::Specification);
        ChangeDraft draft = story.wizard->state().draft;
        draft.subject = Subject::Type;
        draft.type = InstanceTypeId(QStringLiteral("ecs.g6.xlarge"));
        draft.stopFirst = true;
        story.wizard->setDraft(draft);
        story.changes.accountTerms.insert(firstAccount, production);
        Q_EMIT story.changes.actingChanged();
        story.toReview();
        QTest::keyClicks(story.find<QLineEdit>("typeName"), QStringLiteral("web-hz-01"));
        story.click("next");
        QCOMPARE(story.changes.submitted.size(), 1u);
        ChangeRecord stopped = runRecord(story.changes.submitted[0], 0, ChangeState::Verified);
        stopped.rest = RestState::Paused;
        story.changes.put(stopped);
        story.prompt.yes = false;
        story.click("goOn");
        QVERIFY(story.changes.resumed.isEmpty());
        story.prompt.yes = true;
        story.click("goOn");
        QCOMPARE(story.changes.resumed, QList<ChangeId>{stopped.id});
        QCOMPARE(story.prompt.typeQuestions.size(), 2u);
        story.click("giveUp");
        QCOMPARE(story.changes.cancelled, QList<ChangeId>{stopped.id});
        QCOMPARE(story.prompt.typeQuestions.size(), 3u);
        // Read-only meanwhile: the reason stands there, and nothing can be pressed.
        story.changes.bars.insert(firstAccount.text, ActingBar::ReadOnly);
        Q_EMIT story.changes.actingChanged();
        QVERIFY(!story.find<QPushButton>("goOn")->isEnabled());
        QVERIFY(!story.find<QPushButton>("giveUp")->isEnabled());
        QVERIFY(story.find<QPushButton>("giveUp")->accessibleDescription().contains(QStringLiteral("read-only")));
    }

    void anotherAccountAsksNothing()
    {
        Story story(payAsYouGo());
        story.typeOut(QStringLiteral("20"));
        story.toReview();
        QVERIFY(!story.find<QLineEdit>("typeName")->isVisible());
        QVERIFY(!story.find<QWidget>("production")->isVisible());
        story.click("next");
        QCOMPARE(story.changes.submitted.size(), 1u);
        QVERIFY(story.changes.submitted[0].typedName.isEmpty());
    }

    void theHeaderTellsTheAccount()
    {
        Story story(payAsYouGo());
        const auto header = [&] {
            QStringList texts;
            for (const ElidedLabel *label : story.wizard->findChildren<ElidedLabel *>())
                texts.append(label->fullText());
            return texts.join(u'|');
        };
        QVERIFY(!header().contains(QStringLiteral("prod-cn")));
        NamedAccounts one({{firstAccount, QStringLiteral("prod-cn")}});
        story.wizard->setAccounts(one);
        QVERIFY(!header().contains(QStringLiteral("prod-cn")));
        one.name(twoNames());
        QVERIFY(header().contains(QStringLiteral("prod-cn")));
        one.name({{firstAccount, QStringLiteral("prod-cn")}});
        story.changes.accountTerms.insert(firstAccount, production);
        Q_EMIT one.profilesChanged();
        QVERIFY(header().contains(QStringLiteral("prod-cn"))); // production is worth naming by itself
        QVERIFY(story.find<QWidget>("production")->isVisible());
        delete story.wizard.data(); // before the accounts
    }

    void theAddressIsAllocatedByTyping_data()
    {
        QTest::addColumn<bool>("isProduction");
        QTest::addColumn<bool>("yes");
        QTest::newRow("plain") << false << true;
        QTest::newRow("production") << true << true;
        QTest::newRow("production, no") << true << false;
    }
    void theAddressIsAllocatedByTyping()
    {
        QFETCH(bool, isProduction);
        QFETCH(bool, yes);
        FleetRow row = plainRow(1);
        row.instance.publicIps.clear();
        row.instance.outMbps = 5;
        InstanceStage stage({row});
        if (isProduction)
            stage.changes.accountTerms.insert(row.key.account, production);
        stage.prompt.yes = yes;
        stage.select(row);
        QPushButton *button = stage.screen->pane()->permissions()->buttonOf(Operation::AllocatePublicIp);
        QVERIFY(button->isEnabled());
        button->click();
        QCOMPARE(stage.prompt.questions.size(), isProduction ? 0u : 1u);
        QCOMPARE(stage.prompt.typeQuestions.size(), isProduction ? 1u : 0u);
        QCOMPARE(stage.changes.submitted.size(), yes ? 1u : 0u);
        if (yes)
            QCOMPARE(stage.changes.submitted[0].typedName, isProduction ? row.instance.name : QString());
        QCOMPARE(
            stage.screen->pane()->findChild<QWidget *>(QStringLiteral("production"))->isVisibleTo(stage.screen.get()),
            isProduction);
    }

    void theWordThatSendsIsConfirmed_data()
    {
        QTest::addColumn<bool>("isProduction");
        QTest::addColumn<bool>("yes");
        QTest::newRow("plain") << false << true;
        QTest::newRow("production") << true << true;
        QTest::newRow("production, no") << true << false;
    }
    void theWordThatSendsIsConfirmed()
    {
        QFETCH(bool, isProduction);
        QFETCH(bool, yes);
        const auto asked = [&](const RecordingPrompt &prompt) {
            return prompt.typeQuestions.size() == (isProduction ? 1u : 0u) &&
                   (!isProduction || prompt.typeQuestions[0].expected == QLatin1String("web-hz-01"));
        };
        {
            JournalStage stage({pausedRecord()});
            if (isProduction)
                stage.changes.accountTerms.insert(firstAccount, production);
            stage.prompt.yes = yes;
            stage.click("detailGoOn");
            QVERIFY(asked(stage.prompt));
            QCOMPARE(stage.changes.resumed.size(), yes ? 1 : 0);
        }
        {
            JournalStage stage({pausedRecord()});
            if (isProduction)
                stage.changes.accountTerms.insert(firstAccount, production);
            stage.prompt.yes = yes;
            stage.click("detailGiveUp"); // starts what the run has stopped
            QVERIFY(asked(stage.prompt));
            QCOMPARE(stage.prompt.questions.size(), isProduction ? 0u : 1u);
            QCOMPARE(stage.changes.cancelled.size(), yes ? 1 : 0);
        }
        {
            ChangeRecord waits = held(queuedOn("web-hz-01", 20, -30, 1));
            JournalStage stage({waits});
            if (isProduction)
                stage.changes.accountTerms.insert(firstAccount, production);
            stage.prompt.yes = yes;
            stage.click("detailRetry");
            QVERIFY(asked(stage.prompt));
            QCOMPARE(stage.changes.retriedInQueue.size(), yes ? 1 : 0);
            QueueScreen queue(stage.changes, stage.prompt);
            queue.show();
            stage.prompt.typeQuestions.clear();
            QTest::mouseClick(queue.findChild<QPushButton *>(QStringLiteral("retry")), Qt::LeftButton);
            QVERIFY(asked(stage.prompt));
            QCOMPARE(stage.changes.retriedInQueue.size(), yes ? 2 : 0);
        }
        {
            OrdersStage stage(sampleOrders());
            stage.show();
            if (isProduction)
                stage.changes.accountTerms.insert(firstAccount, production);
            stage.prompt.yes = yes;
            stage.screen->select(OrderId(QStringLiteral("201234567890123")));
            stage.click("orderCancel");
            QCOMPARE(stage.prompt.questions.size(), isProduction ? 0u : 1u);
            QCOMPARE(stage.prompt.typeQuestions.size(), isProduction ? 1u : 0u);
            QCOMPARE(stage.orders.cancelledOrders.size(), yes ? 1 : 0);
        }
    }

    void whatIsGivenUpWithoutAStartIsAskedPlainly()
    {
        FleetRow row = rowOf(ChargeType::PostPaid, 5);
        ChangeIntent intent{row.key, row.instance, {}, ClientToken(QStringLiteral("spec")), {}, {}};
        intent.change.outMbps = 20;
        Change allocate;
        allocate.action = Action::AllocatePublicIpAddress;
        intent.rest = {{allocate, ClientToken(QStringLiteral("ip"))}};
        ChangeRecord record = runRecord(intent, 0, ChangeState::Verified);
        record.rest = RestState::Paused;
        JournalStage stage({record});
        stage.changes.accountTerms.insert(firstAccount, production);
        stage.click("detailGiveUp");
        QCOMPARE(stage.prompt.questions.size(), 1u);
        QCOMPARE(stage.prompt.typeQuestions.size(), 0u);
        QCOMPARE(stage.changes.cancelled.size(), 1);
    }

    void whatIsTypedForAnOrder_data()
    {
        QTest::addColumn<QStringList>("instances");
        QTest::addColumn<QString>("expected");
        QTest::newRow("known") << QStringList{"i-bp1a2b3c4d5e6f7g8h9i"} << "web-hz-01";
        QTest::newRow("not in the list") << QStringList{"i-bp1other"} << "i-bp1other";
        QTest::newRow("several") << QStringList{"i-bp1a2b3c4d5e6f7g8h9i", "i-bp1other"} << "201234567890123";
        QTest::newRow("not told") << QStringList{} << "201234567890123";
    }
    void whatIsTypedForAnOrder()
    {
        QFETCH(QStringList, instances);
        OrderRow row = sampleOrders()[0];
        row.order.instances.clear();
        for (const QString &id : instances)
            row.order.instances.append(InstanceId(id));
        OrdersStage stage({row});
        stage.show();
        stage.changes.accountTerms.insert(firstAccount, production);
        stage.click("orderCancel");
        QCOMPARE(stage.prompt.typeQuestions.size(), 1u);
        QTEST(stage.prompt.typeQuestions[0].expected, "expected");
    }

    void theQuestionIsAnsweredByKeyboard()
    {
        QWidget window;
        window.show();
        DialogPrompt prompt;
        std::optional<std::optional<QString>> answer;
        const auto ask = [&] {
            answer.reset();
            prompt.askToType(&window,
                             {{QStringLiteral("Go on?"),
                               QStringLiteral("The next call is sent."),
                               {},
                               QStringLiteral("Go on"),
                               {},
                               true},
                              QStringLiteral("web-01")},
                             &window, [&](const std::optional<QString> &typed) { answer = typed; });
            return window.findChild<TypeDialog *>();
        };
        QPointer<TypeDialog> dialog = ask();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        auto *field = dialog->findChild<QLineEdit *>();
        auto *yes = dialog->findChild<QPushButton *>(QStringLiteral("typeYes"));
        QTRY_VERIFY(field->hasFocus());
        QVERIFY(!yes->isEnabled());
        QVERIFY(!yes->accessibleDescription().isEmpty());
        QTest::keyClicks(field, QStringLiteral("web-0"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!answer);
        QTest::keyClicks(field, QStringLiteral("1 "));
        QVERIFY(yes->isEnabled());
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!answer && yes->hasFocus());
        QTest::keyClick(yes, Qt::Key_Return);
        QVERIFY(answer);
        QCOMPARE(**answer, QStringLiteral("web-01"));
        QTRY_VERIFY(!dialog);
        dialog = ask();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("web-01"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(answer);
        QVERIFY(!answer->has_value());
    }

private:
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestProduction)
#include "test_production.moc"
