// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Accounts whose instances nothing may be changed on: they are set to read-only, or their keys are not at hand.

#include "tests/ui/accountstage.h"
#include "ui/instances/whatmaychange.h"
#include "ui/kit/filterfield.h"
#include "ui/kit/languageswitch.h"

#include <QMenu>
#include <QSignalSpy>

using namespace ecsdesk;
using namespace ecsdesk::testing;

class TestReadOnly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    void nothingMayBeChanged_data()
    {
        QTest::addColumn<int>("bar");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("lift");
        QTest::addColumn<int>("standing");
        QTest::newRow("read-only") << int(ActingBar::ReadOnly) << "This account is set to read-only in this program."
                                   << "Allow changes in the account's settings, under Accounts."
                                   << int(Changeability::ReadOnly);
        QTest::newRow("keys missing") << int(ActingBar::KeysMissing)
                                      << "The keys of this account are missing, have ended or are refused."
                                      << "See under Accounts what helps." << int(Changeability::NoKeys);
        QTest::newRow("no keys") << int(ActingBar::AccountNotKnown)
                                 << "The keys of this account are not at hand, or have not been checked yet."
                                 << "See under Accounts what it waits for." << int(Changeability::Ready);
        QTest::newRow("not in use") << int(ActingBar::OtherAccount)
                                    << "This instance belongs to an account that is not in use here."
                                    << "Add that account, or switch it on, under Accounts."
                                    << int(Changeability::NoKeys);
    }
    void nothingMayBeChanged()
    {
        QFETCH(int, bar);
        QFETCH(QString, reason);
        QFETCH(QString, lift);
        QFETCH(int, standing);
        NamedAccounts accounts(twoNames());
        auto rows = twoRows();
        rows[1].instance.publicIps.clear(); // so that one could be allocated
        InstanceStage stage(rows, &accounts);
        stage.select(rows[1]);
        const WhatMayChange *permissions = stage.screen->pane()->permissions();
        QVERIFY(permissions->buttonOf(Operation::ChangeBandwidth)->isEnabled());
        stage.changes.bars.insert(secondAccount.text, ActingBar(bar));
        Q_EMIT stage.changes.actingChanged();
        QTRY_COMPARE(int(stage.screen->model().standingAt(stage.screen->table()->currentIndex().row()).kind), standing);
        for (const Operation operation :
             {Operation::ChangeBandwidth, Operation::ChangeType, Operation::AllocatePublicIp}) {
            QVERIFY(!permissions->buttonOf(operation)->isEnabled());
            QCOMPARE(permissions->reasonsOf(operation).size(), 1);
            QVERIFY(permissions->reasonsOf(operation).first().startsWith(reason));
            const QString described = permissions->buttonOf(operation)->accessibleDescription();
            QCOMPARE(described, reason + u' ' + lift);
        }
        QVERIFY(permissions->reasonsOf(Operation::ChangeBandwidth).first().endsWith(lift));
        // One way to where that is done.
        const auto ways = permissions->findChildren<QPushButton *>(QStringLiteral("showAccount"));
        const auto isShown = [permissions](const QPushButton *way) { return way->isVisibleTo(permissions); };
        QCOMPARE(std::count_if(ways.begin(), ways.end(), isShown), 1);
        QSignalSpy accountWanted(stage.screen.get(), &InstancesScreen::accountWanted);
        (*std::find_if(ways.begin(), ways.end(), isShown))->click();
        QCOMPARE(accountWanted.size(), 1);
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
        QVERIFY(std::none_of(ways.begin(), ways.end(), isShown));
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

private:
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestReadOnly)
#include "test_readonly.moc"
