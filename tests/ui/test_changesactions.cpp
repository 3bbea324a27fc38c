// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What an operator does on the changes screen: filters with typed terms, exports what is shown, begins a change again,
// copies it for support, takes it out of the queue.

#include "tests/ui/queuerecords.h"
#include "tests/ui/runrecords.h"
#include "ui/changes/changedetail.h"
#include "ui/changes/changesscreen.h"
#include "ui/kit/banner.h"
#include "ui/kit/filterfield.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/reasonlabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

ChangeRecord changeOf(const FleetRow &row, ChangeState state, ChangeId id, int minutes)
{
    ChangeIntent intent{row.key, row.instance, {}, ClientToken(QStringLiteral("token-%1").arg(id)), {}, {}};
    intent.change.outMbps = 10 + int(id);
    ChangeRecord record = recordOf(intent, state, id);
    record.createdAt = startOfTest.addSecs(-60 * minutes);
    if (state == ChangeState::Refused)
        record.error = apiError(QStringLiteral("Throttling"), 400, QStringLiteral("Too many."));
    return record;
}

struct Stage
{
    ManualClock clock{startOfTest};
    RecordingChangeDesk changes{clock};
    RecordingFleetDesk fleet;
    RecordingPrompt prompt;
    RecordingFileSaver files;
    FleetRow row = rowOf(ChargeType::PrePaid, 5);
    std::unique_ptr<ChangesScreen> screen;

    Stage()
    {
        fleet.put({row});
        changes.put(changeOf(row, ChangeState::Verified, 1, 300));
        changes.put(changeOf(row, ChangeState::Refused, 2, 60));
        ChangeRecord mine = changeOf(row, ChangeState::AwaitingPayment, 3, 10);
        mine.operatorName = QStringLiteral("me");
        changes.put(mine);
        screen = std::make_unique<ChangesScreen>(changes, prompt);
        screen->setFleet(fleet);
        screen->setFiles(files);
        screen->setUser(QStringLiteral("me"));
        screen->resize(1200, 700);
        screen->show();
        static_cast<void>(QTest::qWaitForWindowExposed(screen.get()));
    }
    template <class Widget>
    Widget *find(const char *name) const
    {
        auto *found = screen->findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void type(const char *text) const
    {
        screen->filterField()->clear();
        screen->filterField()->setFocus();
        QTest::keyClicks(screen->filterField(), QString::fromUtf8(text));
    }
    [[nodiscard]] QString shown() const
    {
        QStringList ids;
        for (int row = 0; row < screen->table()->model()->rowCount(); ++row)
            ids.append(screen->table()->model()->index(row, 0).data(JournalModel::ChangeIdRole).toString());
        return ids.join(u' ');
    }
};

} // namespace

class TestChangesActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    void typedTerms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("ids");
        QTest::newRow("state") << "state:refused"
                               << "2";
        QTest::newRow("mine") << "is:mine"
                              << "3";
        QTest::newRow("open") << "is:open"
                              << "3";
        QTest::newRow("since") << "since:2h"
                               << "3 2";
        QTest::newRow("error") << "error:throttling"
                               << "2";
        QTest::newRow("any column") << "11 mbps"
                                    << "1";
        QTest::newRow("word on screen") << "awaiting"
                                        << "3";
        QTest::newRow("identifier") << "token-2"
                                    << "2";
    }
    void typedTerms()
    {
        QFETCH(QString, text);
        Stage stage;
        stage.type(qUtf8Printable(text));
        QTEST(stage.shown(), "ids");
        QVERIFY(!stage.find<ReasonLabel>("changesDiagnostic")->isVisible());
    }

    void aWrongTermSaysSo()
    {
        Stage stage;
        stage.type("state:refusd");
        auto *diagnostic = stage.find<ReasonLabel>("changesDiagnostic");
        QVERIFY(diagnostic->isVisible());
        QVERIFY(diagnostic->sentence().contains(u"state:refused"));
        stage.type("state:refused");
        QVERIFY(!diagnostic->isVisible());
    }

    void completesWhileItIsTyped()
    {
        Stage stage;
        stage.type("state:ref");
        QCOMPARE(stage.screen->filterField()->offered(), QStringList{"state:refused"});
        QTest::keyClick(stage.screen->filterField(), Qt::Key_Escape);
    }

    void theSelectionSurvivesAFilter()
    {
        Stage stage;
        stage.screen->select(2);
        stage.type("since:2h");
        QCOMPARE(stage.screen->findChild<ChangeDetail *>()->record().id, 2);
        stage.type("state:verified");
        QCOMPARE(stage.screen->findChild<ChangeDetail *>()->record().id, 1); // the other one is not there
    }

    void exportsWhatIsShownInItsOrder()
    {
        Stage stage;
        stage.screen->table()->sortByColumn(int(JournalColumn::When), Qt::AscendingOrder);
        stage.type("since:2h");
        stage.prompt.path = QStringLiteral("/somewhere/table.csv");
        stage.find<QAction>("exportCsv")->trigger();
        QCOMPARE(stage.prompt.saveQuestions.size(), size_t(1));
        QCOMPARE(stage.prompt.saveQuestions[0].fileName, QStringLiteral("ecs-changes-2026-03-01.csv"));
        QCOMPARE(stage.files.files.size(), size_t(1));
        QCOMPARE(stage.files.files[0].first, QStringLiteral("/somewhere/table.csv"));
        const QString csv = QString::fromUtf8(stage.files.files[0].second);
        QVERIFY(!csv.contains(u"token-1"));
        QVERIFY(csv.indexOf(u"token-2") > 0 && csv.indexOf(u"token-2") < csv.indexOf(u"token-3"));
        auto *news = stage.find<Banner>("changesNews");
        QVERIFY(news->isVisible());
        QCOMPARE(news->kind(), Banner::Kind::Ok);
        QVERIFY(news->sentence().contains(u"2 changes"));
        stage.find<QAction>("exportJson")->trigger();
        QVERIFY(stage.files.files.back().second.startsWith("{"));
    }

    void aFailedExportIsASentence_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("not allowed") << int(SaveFailure::Kind::NotAllowed) << "may not write";
        QTest::newRow("full") << int(SaveFailure::Kind::DiskFull) << "disk is full";
        QTest::newRow("no folder") << int(SaveFailure::Kind::NoFolder) << "does not exist";
        QTest::newRow("other") << int(SaveFailure::Kind::Other) << "words of the system";
    }
    void aFailedExportIsASentence()
    {
        QFETCH(int, kind);
        QFETCH(QString, says);
        Stage stage;
        stage.prompt.path = QStringLiteral("/somewhere/table.csv");
        stage.files.failure = SaveFailure{SaveFailure::Kind(kind), QStringLiteral("words of the system")};
        stage.find<QAction>("exportCsv")->trigger();
        auto *news = stage.find<Banner>("changesNews");
        QCOMPARE(news->kind(), Banner::Kind::Stop);
        QVERIFY2(news->sentence().contains(says), qUtf8Printable(news->sentence()));
        QVERIFY(news->sentence().contains(u"table.csv"));
    }

    void nothingIsWrittenWithoutAFile()
    {
        Stage stage;
        stage.find<QAction>("exportCsv")->trigger();
        QVERIFY(stage.files.files.empty());
        QVERIFY(!stage.find<Banner>("changesNews")->isVisible());
        stage.type("state:verified web nothing");
        QVERIFY(!stage.find<QToolButton>("changesExport")->isEnabled());
    }

    void beginsAgainAsANewChange()
    {
        Stage stage;
        QSignalSpy wanted(stage.screen.get(), &ChangesScreen::againWanted);
        FleetRow now = stage.row;
        now.instance.outMbps = 8;
        stage.fleet.put({now});
        stage.screen->select(2);
        QVERIFY(stage.find<QPushButton>("detailAgain")->isEnabled());
        QTest::mouseClick(stage.find<QPushButton>("detailAgain"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(wanted[0][0].value<FleetRow>() == now);
        const auto draft = wanted[0][1].value<ChangeDraft>();
        QCOMPARE(draft.outMbps, 12);
        QCOMPARE(draft.instance.outMbps, 8);
        QVERIFY(draft.tokens.change.isEmpty());
    }

    void sometimesNotAgainAndWhy_data()
    {
        QTest::addColumn<ChangeRecord>("record");
        QTest::addColumn<bool>("listed");
        QTest::addColumn<QString>("why");
        const FleetRow row = rowOf(ChargeType::PrePaid, 5);
        QTest::newRow("gone") << changeOf(row, ChangeState::Verified, 9, 1) << false << "not in the list";
        QTest::newRow("under way") << changeOf(row, ChangeState::Sending, 9, 1) << true << "under way";
        QTest::newRow("unknown") << changeOf(row, ChangeState::Unknown, 9, 1) << true << "look again";
        ChangeRecord start = changeOf(row, ChangeState::Verified, 9, 1);
        start.intent.change = plainCall(Action::StartInstance);
        QTest::newRow("a start") << start << true << "bandwidth or the type";
    }
    void sometimesNotAgainAndWhy()
    {
        QFETCH(ChangeRecord, record);
        QFETCH(bool, listed);
        QFETCH(QString, why);
        Stage stage;
        if (!listed)
            stage.fleet.remove(stage.row.key);
        stage.changes.put(record);
        stage.screen->select(9);
        auto *button = stage.find<QPushButton>("detailAgain");
        QVERIFY(!button->isEnabled());
        auto *reason = stage.find<ReasonLabel>("detailAgainWhyNot");
        QVERIFY(reason->isVisible());
        QVERIFY2(reason->sentence().contains(why), qUtf8Printable(reason->sentence()));
        QCOMPARE(button->accessibleDescription(), reason->sentence());
        if (!listed) { // it comes back
            stage.fleet.put({stage.row});
            QVERIFY(button->isEnabled());
            QVERIFY(!reason->isVisible());
        }
    }

    void copiesForSupport()
    {
        Stage stage;
        stage.screen->select(2);
        QVERIFY(!stage.find<ReasonLabel>("detailCopied")->isVisible());
        QTest::mouseClick(stage.find<QPushButton>("detailTicket"), Qt::LeftButton);
        const QString ticket = QGuiApplication::clipboard()->text();
        QVERIFY(ticket.contains(u"Throttling") && ticket.contains(u"token-2") &&
                ticket.contains(stage.row.key.id.text));
        QVERIFY(stage.find<ReasonLabel>("detailCopied")->isVisible());
        stage.screen->select(1);
        QVERIFY(!stage.find<ReasonLabel>("detailCopied")->isVisible());
    }

    void whatIsQueuedIsTakenOutOrTriedAgain()
    {
        Stage stage;
        stage.changes.put(queuedOn("queued", 20, 192, 11));
        stage.screen->select(11);
        QVERIFY(stage.find<QPushButton>("detailTakeOut")->isVisible());
        QVERIFY(!stage.find<QPushButton>("detailRetry")->isVisible());
        QVERIFY(!stage.find<QPushButton>("detailAgain")->isVisible());
        QTest::mouseClick(stage.find<QPushButton>("detailTakeOut"), Qt::LeftButton);
        QCOMPARE(stage.changes.removedFromQueue, QList<ChangeId>{11});
        stage.changes.put(held(queuedOn("queued", 20, 192, 11)));
        const QModelIndex state = stage.screen->table()->model()->index(stage.screen->table()->currentIndex().row(),
                                                                        int(JournalColumn::State));
        QCOMPARE(state.data().toString(), QStringLiteral("held in the queue"));
        QTest::mouseClick(stage.find<QPushButton>("detailRetry"), Qt::LeftButton);
        QCOMPARE(stage.changes.retriedInQueue, QList<ChangeId>{11});
        stage.changes.bars[stage.row.key.account.text] = ActingBar::ReadOnly;
        Q_EMIT stage.changes.actingChanged();
        QVERIFY(!stage.find<QPushButton>("detailRetry")->isEnabled());
        QVERIFY(stage.find<ReasonLabel>("detailAgainWhyNot")->isVisible());
    }

    void sortsByAnyColumnAndKeepsTheSelection()
    {
        Stage stage;
        stage.screen->select(2);
        stage.screen->table()->sortByColumn(int(JournalColumn::State), Qt::AscendingOrder);
        QCOMPARE(stage.shown(), QStringLiteral("3 2 1")); // awaiting payment, refused, verified
        QCOMPARE(stage.screen->table()->currentIndex().data(JournalModel::ChangeIdRole).toLongLong(), ChangeId(2));
        ChangeRecord verified = changeOf(stage.row, ChangeState::Verified, 2, 60);
        stage.changes.put(verified);
        QCOMPARE(stage.shown(), QStringLiteral("3 2 1"));
        stage.changes.put(changeOf(stage.row, ChangeState::Verified, 3, 10));
        QCOMPARE(stage.shown(), QStringLiteral("3 2 1")); // the newer first
        QCOMPARE(stage.screen->table()->currentIndex().data(JournalModel::ChangeIdRole).toLongLong(), ChangeId(2));
    }

private:
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestChangesActions)
#include "test_changesactions.moc"
