// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Several accounts on the screens that are there: which account a row belongs to, what an account that is set to
// read-only or to production allows, and what is typed before anything is sent.

#include "tests/ui/changestory.h"
#include "tests/ui/instancestage.h"
#include "tests/ui/namedaccounts.h"
#include "tests/ui/ordersstage.h"
#include "tests/ui/queuerecords.h"
#include "tests/ui/runrecords.h"
#include "ui/changes/changedetail.h"
#include "ui/changes/changesscreen.h"
#include "ui/changes/detailactions.h"
#include "ui/instances/whatmaychange.h"
#include "ui/kit/filterfield.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/typedialog.h"
#include "ui/queue/queuescreen.h"
#include "ui/window/regionpopup.h"

#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

const AccountTerms production{Edition::Documents, false, true};
const AccountTerms readOnly{Edition::Documents, true, false};

FleetRow rowIn(const AccountUid &account, int number)
{
    FleetRow row = plainRow(number);
    row.key.account = account;
    return row;
}
std::vector<FleetRow> twoRows()
{
    return {rowIn(firstAccount, 1), rowIn(secondAccount, 2)};
}

bool showsAccount(const InstanceStage &stage)
{
    return !stage.screen->table()->isColumnHidden(int(InstanceColumn::Account));
}
int placeOf(const InstanceStage &stage, InstanceColumn column)
{
    return stage.screen->table()->horizontalHeader()->visualIndex(int(column));
}
QAction *accountEntry(const InstanceStage &stage, QMenu &menu)
{
    stage.screen->table()->fillColumnsMenu(menu);
    for (QAction *action : menu.actions()) {
        if (action->text() == QLatin1String("Account"))
            return action;
    }
    return nullptr;
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

ChangeRecord pausedRecord()
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

ChangeRecord recordIn(const AccountUid &account, ChangeId id)
{
    FleetRow row = rowOf(ChargeType::PrePaid, 5);
    row.key.account = account;
    ChangeIntent intent{row.key, row.instance, {}, ClientToken(QStringLiteral("token-%1").arg(id)), {}, {}};
    intent.change.outMbps = 20;
    return recordOf(intent, ChangeState::Verified, id);
}

} // namespace

class TestAccountTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    // The list

    void theColumnComesWithTheSecondAccount()
    {
        NamedAccounts accounts({{firstAccount, QStringLiteral("prod-cn")}});
        InstanceStage stage(twoRows(), &accounts);
        QVERIFY(!showsAccount(stage));
        QCOMPARE(placeOf(stage, InstanceColumn::Account) + 1, placeOf(stage, InstanceColumn::Region));
        stage.select(twoRows()[1]);
        accounts.name(twoNames());
        QVERIFY(showsAccount(stage));
        QCOMPARE(stage.screen->table()->currentRow()->key, twoRows()[1].key);
        accounts.name({{firstAccount, QStringLiteral("prod-cn")}});
        QVERIFY(!showsAccount(stage));
    }

    void theOperatorDecidesAboutTheColumn()
    {
        NamedAccounts accounts(twoNames());
        InstanceStage stage(twoRows(), &accounts);
        QVERIFY(showsAccount(stage));
        {
            QMenu menu;
            accountEntry(stage, menu)->trigger();
        }
        QVERIFY(!showsAccount(stage));
        accounts.name({{firstAccount, QStringLiteral("x")}, {secondAccount, QStringLiteral("y")}});
        QVERIFY(!showsAccount(stage));
        stage.screen.reset();
        stage.open(); // and it is remembered
        QVERIFY(!showsAccount(stage));
        QMenu menu;
        accountEntry(stage, menu);
        menu.actions().constLast()->trigger(); // columns as at first: nobody has decided any more
        QVERIFY(showsAccount(stage));
        accounts.name({});
        QVERIFY(!showsAccount(stage));
    }

    void columnsRememberedBeforeThereWasThisOne()
    {
        // As a program without the column left it: twelve columns, Region moved to the front, Tags hidden.
        QTableView old;
        QStandardItemModel twelve(0, instanceColumnCount - 1);
        old.setModel(&twelve);
        QHeaderView *header = old.horizontalHeader();
        header->moveSection(header->visualIndex(int(InstanceColumn::Region)), 0);
        header->resizeSection(int(InstanceColumn::Name), 321);
        header->setSectionHidden(int(InstanceColumn::Tags), true);
        InstanceStage stage;
        stage.screen.reset();
        stage.preferences.setValue(Preference::InstancesColumns, QByteArray(1, '\1') + header->saveState());
        NamedAccounts accounts(twoNames());
        stage.accounts = &accounts;
        stage.open();
        header = stage.screen->table()->horizontalHeader();
        QCOMPARE(header->sectionSize(int(InstanceColumn::Name)), 321);
        QVERIFY(header->isSectionHidden(int(InstanceColumn::Tags)));
        QVERIFY(showsAccount(stage));
        QCOMPARE(placeOf(stage, InstanceColumn::Account), 0);
        QCOMPARE(placeOf(stage, InstanceColumn::Region), 1);
        QVERIFY(header->sectionSize(int(InstanceColumn::Account)) > 60);
        header->resizeSection(int(InstanceColumn::Account), 77); // stored the new way from then on
        stage.screen.reset();
        stage.open();
        QCOMPARE(stage.screen->table()->horizontalHeader()->sectionSize(int(InstanceColumn::Account)), 77);
        QCOMPARE(placeOf(stage, InstanceColumn::Region), 1);
    }

    void theDetailsTellTheAccount()
    {
        NamedAccounts accounts(twoNames());
        InstanceStage stage(twoRows(), &accounts);
        stage.select(twoRows()[1]);
        const FactsView *facts = stage.screen->pane()->facts();
        QCOMPARE(facts->valueOf(QStringLiteral("Account")), QStringLiteral("intl"));
        QCOMPARE(facts->valueOf(QStringLiteral("Account ID")), secondAccount.text);
        accounts.name({{secondAccount, QStringLiteral("renamed")}});
        QCOMPARE(facts->valueOf(QStringLiteral("Account")), QStringLiteral("renamed"));
    }

    // Read-only

    void nothingMayBeChanged_data()
    {
        QTest::addColumn<int>("bar");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("lift");
        QTest::newRow("read-only") << int(ActingBar::ReadOnly) << "This account is set to read-only in this program."
                                   << "Allow changes in the account's settings, under Accounts.";
        QTest::newRow("no keys") << int(ActingBar::AccountNotKnown)
                                 << "The keys of this account are not at hand, or have not been checked yet."
                                 << "See under Accounts what it waits for.";
        QTest::newRow("not in use") << int(ActingBar::OtherAccount)
                                    << "This instance belongs to an account that is not in use here."
                                    << "Add that account, or switch it on, under Accounts.";
    }
    void nothingMayBeChanged()
    {
        QFETCH(int, bar);
        QFETCH(QString, reason);
        QFETCH(QString, lift);
        NamedAccounts accounts(twoNames());
        auto rows = twoRows();
        rows[1].instance.publicIps.clear(); // so that one could be allocated
        InstanceStage stage(rows, &accounts);
        stage.select(rows[1]);
        const WhatMayChange *permissions = stage.screen->pane()->permissions();
        QVERIFY(permissions->buttonOf(Operation::ChangeBandwidth)->isEnabled());
        stage.changes.bars.insert(secondAccount.text, ActingBar(bar));
        Q_EMIT stage.changes.actingChanged();
        for (const Operation operation :
             {Operation::ChangeBandwidth, Operation::ChangeType, Operation::AllocatePublicIp}) {
            QVERIFY(!permissions->buttonOf(operation)->isEnabled());
            QCOMPARE(permissions->reasonsOf(operation).size(), 1);
            QVERIFY(permissions->reasonsOf(operation).first().startsWith(reason));
            const QString described = permissions->buttonOf(operation)->accessibleDescription();
            QCOMPARE(described, reason + u' ' + lift);
        }
        QVERIFY(permissions->reasonsOf(Operation::ChangeBandwidth).first().endsWith(lift));
        // The menu likewise, with the reason once.
        QMenu menu;
        stage.screen->fillContextMenu(menu);
        QStringList texts;
        for (const QAction *action : menu.actions()) {
            texts.append(action->text());
            if (texts.size() <= 4)
                QVERIFY(!action->isEnabled());
        }
        QCOMPARE(texts.count(reason + u' ' + lift), 1);
        // And by key: a message says why, no window opens.
        QSignalSpy opened(stage.screen.get(), &InstancesScreen::bandwidthWizardWanted);
        stage.screen->changeBandwidth();
        stage.screen->changeSpecification();
        QCOMPARE(opened.size(), 0);
        QCOMPARE(stage.prompt.messages.size(), 2u);
        QVERIFY(stage.prompt.messages[0].detail.contains(lift));
        // Another account is none of its business, and what is lifted is lifted.
        stage.select(twoRows()[0]);
        QVERIFY(permissions->buttonOf(Operation::ChangeBandwidth)->isEnabled());
        stage.select(twoRows()[1]);
        stage.changes.bars.clear();
        Q_EMIT stage.changes.actingChanged();
        QVERIFY(permissions->buttonOf(Operation::ChangeBandwidth)->isEnabled());
        QVERIFY(permissions->reasonsOf(Operation::ChangeBandwidth).isEmpty());
        stage.screen->changeBandwidth();
        QCOMPARE(opened.size(), 1);
    }

    void theListDoesNotCallItReady()
    {
        NamedAccounts accounts(twoNames());
        InstanceStage stage(twoRows(), &accounts);
        stage.changes.accountTerms.insert(secondAccount, readOnly);
        Q_EMIT stage.changes.actingChanged();
        const QModelIndex cell = stage.screen->model().indexOf(twoRows()[1].key, InstanceColumn::Changeability);
        QCOMPARE(cell.data().toString(), QStringLiteral("read-only"));
        stage.field()->setText(QStringLiteral("change:ready"));
        QTRY_COMPARE(stage.shown(), 1);
    }

    void aWindowThatIsOpenStops()
    {
        Story story(payAsYouGo());
        story.typeOut(QStringLiteral("20"));
        QVERIFY(story.next()->isEnabled());
        story.changes.bars.insert(story.row.key.account.text, ActingBar::ReadOnly);
        Q_EMIT story.changes.actingChanged();
        QVERIFY(!story.next()->isEnabled());
        QVERIFY(story.whyNot().startsWith(QStringLiteral("This account is set to read-only")));
        QVERIFY(story.find<ReasonLabel>("whyNotNext")->isVisible());
        story.changes.bars.clear();
        Q_EMIT story.changes.actingChanged();
        QVERIFY(story.next()->isEnabled());
    }

    void aReadOnlyChangeIsNotBegunAgain()
    {
        JournalStage stage({recordIn(firstAccount, 1)});
        stage.fleet.put({rowOf(ChargeType::PrePaid, 5)});
        auto *again = stage.screen.findChild<QPushButton *>(QStringLiteral("detailAgain"));
        QVERIFY(again->isEnabled());
        stage.changes.bars.insert(firstAccount.text, ActingBar::ReadOnly);
        Q_EMIT stage.changes.actingChanged();
        QVERIFY(!again->isEnabled());
        QVERIFY(stage.screen.findChild<ReasonLabel *>(QStringLiteral("detailAgainWhyNot"))
                    ->sentence()
                    .contains(QStringLiteral("under Accounts")));
    }

    // Production

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

    // Changes, queue, orders, regions

    void changesTellTheirAccount()
    {
        JournalStage stage({recordIn(firstAccount, 1), recordIn(secondAccount, 2)});
        const auto isHidden = [&] { return stage.screen.table()->isColumnHidden(int(JournalColumn::Account)); };
        QVERIFY(!isHidden());
        stage.screen.select(2);
        const auto labels = stage.screen.findChild<ChangeDetail *>()->findChildren<ElidedLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const ElidedLabel *label) {
            return label->fullText().contains(QStringLiteral(" · intl · "));
        }));
        stage.screen.filterField()->setFocus();
        QTest::keyClicks(stage.screen.filterField(), QStringLiteral("account:intl"));
        QCOMPARE(stage.screen.table()->model()->rowCount(), 1);
        stage.accounts.name({{firstAccount, QStringLiteral("intl")}, {secondAccount, QStringLiteral("b")}});
        QCOMPARE(stage.screen.table()->model()->index(0, 0).data(JournalModel::ChangeIdRole).toLongLong(), 1);
        stage.screen.filterField()->clear();
        // What an account left behind that is not in use any more stays, says whose it is, and why it is left alone.
        stage.changes.bars.insert(secondAccount.text, ActingBar::OtherAccount);
        stage.accounts.name({{firstAccount, QStringLiteral("prod-cn")}});
        QCOMPARE(stage.screen.table()->model()->rowCount(), 2);
        QVERIFY(!isHidden());
        stage.screen.select(2);
        QVERIFY(!stage.screen.findChild<QPushButton *>(QStringLiteral("detailAgain"))->isEnabled());
        stage.accounts.name({});
        QVERIFY(isHidden());
    }

    void exportsNameAccounts()
    {
        JournalStage stage({recordIn(secondAccount, 2)});
        stage.prompt.path = QStringLiteral("/nowhere/x.csv");
        stage.screen.findChild<QAction *>(QStringLiteral("exportCsv"))->trigger();
        QCOMPARE(stage.files.files.size(), 1u);
        QVERIFY(stage.files.files[0].second.contains(",intl,9876543210987654,"));
    }

    void theQueueTellsTheAccount()
    {
        ManualClock clock{startOfTest};
        RecordingChangeDesk changes{clock};
        RecordingPrompt prompt;
        NamedAccounts accounts({{firstAccount, QStringLiteral("prod-cn")}});
        changes.put(queuedOn("web", 20, 192, 1));
        QueueScreen screen(changes, prompt);
        const auto isHidden = [&] { return screen.table()->isColumnHidden(int(QueueColumn::Account)); };
        QVERIFY(isHidden());
        screen.setAccounts(accounts);
        QVERIFY(isHidden());
        accounts.name(twoNames());
        QVERIFY(!isHidden());
        QCOMPARE(screen.table()->model()->index(0, int(QueueColumn::Account)).data().toString(),
                 QStringLiteral("prod-cn"));
        accounts.name({{firstAccount, QStringLiteral("prod-cn")}});
        QVERIFY(isHidden());
        ChangeRecord other = queuedOn("db", 20, 192, 2);
        other.intent.key.account = secondAccount;
        changes.put(other); // left behind by an account that is not in use
        QVERIFY(!isHidden());
    }

    void moneyIsOfTheAccountOfTheOrder()
    {
        auto rows = sampleOrders();
        rows[2].account = secondAccount;
        OrdersStage stage(rows);
        NamedAccounts accounts(twoNames());
        stage.orders.presentAccounts = {firstAccount, secondAccount};
        stage.orders.setBalance(firstAccount, balanceOf(1234));
        stage.orders.setBalance(secondAccount, balanceOf(55));
        stage.show();
        stage.screen->setAccounts(accounts);
        auto *money = stage.find<StateBadge>("ordersBalance");
        stage.screen->select(rows[0].order.id);
        QVERIFY2(money->word().startsWith(QStringLiteral("prod-cn: ")), qUtf8Printable(money->word()));
        QVERIFY(money->word().contains(QStringLiteral("1,234.00")));
        stage.screen->select(rows[2].order.id);
        QVERIFY(money->word().startsWith(QStringLiteral("intl: ")));
        QVERIFY(money->word().contains(QStringLiteral("55.00")));
        QVERIFY(!stage.table()->isColumnHidden(int(OrderColumn::Account)));
        const auto labels = stage.detail()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text() == QLatin1String("intl"); }));
        accounts.name({});
        QVERIFY(stage.table()->isColumnHidden(int(OrderColumn::Account)));
    }

    void oneAccountIsNotNamed()
    {
        OrdersStage stage(sampleOrders());
        NamedAccounts accounts({{firstAccount, QStringLiteral("prod-cn")}});
        stage.orders.setBalance(balanceOf(1234));
        stage.show();
        stage.screen->setAccounts(accounts);
        QVERIFY(!stage.find<StateBadge>("ordersBalance")->word().contains(QStringLiteral("prod-cn")));
        QVERIFY(stage.table()->isColumnHidden(int(OrderColumn::Account)));
    }

    void regionsStandUnderTheirAccount()
    {
        FleetState state;
        const auto add = [&](const AccountUid &account, const char *region, RegionPhase phase) {
            RegionState each;
            each.account = account;
            each.region = RegionId(QLatin1String(region));
            each.phase = phase;
            state.regions.push_back(each);
        };
        add(firstAccount, "cn-hangzhou", RegionPhase::Loaded);
        add(secondAccount, "cn-hangzhou", RegionPhase::Loaded);
        add(firstAccount, "cn-beijing", RegionPhase::Loaded);
        add(secondAccount, "us-west-1", RegionPhase::Failed);
        RegionPopup popup;
        popup.setAccountNames({{firstAccount, QStringLiteral("a")}, {secondAccount, QStringLiteral("b")}});
        popup.setState(state);
        const QStringList lines = popup.lines();
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines[0], QStringLiteral("b")); // what failed is what it was opened for
        QVERIFY(lines[1].contains(QStringLiteral("could not be read")));
        QCOMPARE(lines[3], QStringLiteral("a"));
        popup.setAccountNames({});
        QCOMPARE(popup.lines()[3], firstAccount.text); // without a name, the number tells them apart
        state.regions.resize(1);
        popup.setState(state);
        QCOMPARE(popup.lines().size(), 1);
    }

private:
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestAccountTerms)
#include "test_accountterms.moc"
