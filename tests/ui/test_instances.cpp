// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/instancestage.h"
#include "ui/kit/languageswitch.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace ecsdesk;
using namespace ecsdesk::testing;
using Stage = InstanceStage;

Q_DECLARE_METATYPE(ecsdesk::FleetRow)
Q_DECLARE_METATYPE(ecsdesk::InstanceFacts)

namespace {

std::vector<FleetRow> plainRows(int count)
{
    std::vector<FleetRow> rows;
    for (int number = 0; number < count; ++number)
        rows.push_back(plainRow(number));
    return rows;
}

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions())
        texts.append(action->text());
    return texts;
}

} // namespace

class TestInstances : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    void typingNarrowsTheList()
    {
        Stage stage(plainRows(40));
        QVERIFY(stage.settled());
        QCOMPARE(stage.shown(), 40);
        QCOMPARE(stage.screen->filterBar()->countText(), QStringLiteral("40 instances"));
        QTest::keyClicks(stage.field(), QStringLiteral("web-01"));
        QTRY_COMPARE(stage.shown(), 10);
        QTRY_COMPARE(stage.screen->filterBar()->countText(), QStringLiteral("10 of 40"));
        QTest::keyClick(stage.field(), Qt::Key_Escape);
        QTRY_COMPARE(stage.shown(), 40);
    }

    void whatTheSearchDoesNotUnderstandIsSaid()
    {
        Stage stage(plainRows(3));
        stage.screen->filterBar()->setFilterText(QStringLiteral("colour:red"));
        QVERIFY2(stage.screen->filterBar()->diagnosticText().contains(QStringLiteral("colour")),
                 qPrintable(stage.screen->filterBar()->diagnosticText()));
        stage.screen->filterBar()->setFilterText(QStringLiteral("status:running"));
        QVERIFY(stage.screen->filterBar()->diagnosticText().isEmpty());
    }

    void filtersCompleteWhileTyped()
    {
        Stage stage(plainRows(3));
        QVERIFY(stage.settled());
        stage.field()->setFocus();
        QTest::keyClicks(stage.field(), QStringLiteral("stat"));
        QTRY_VERIFY(stage.field()->offered().contains(QStringLiteral("status:")));
        QWidget *popup = QApplication::activePopupWidget();
        QVERIFY(popup);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(stage.field()->text(), QStringLiteral("status:"));
    }

    void enterTakesWhatWasTyped()
    {
        Stage stage(plainRows(3));
        QVERIFY(stage.settled());
        stage.field()->setFocus();
        QTest::keyClicks(stage.field(), QStringLiteral("status:run"));
        QTRY_VERIFY(stage.field()->offered().contains(QStringLiteral("status:running")));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(stage.field()->text(), QStringLiteral("status:run"));
        QVERIFY(stage.field()->offered().isEmpty());
        // Nothing of the next term is typed: the list of all keys would only cover the rows.
        QTest::keyClick(stage.field(), Qt::Key_Space);
        QVERIFY(stage.field()->offered().isEmpty());
    }

    void aFilterShowsNobodyElse()
    {
        const auto rows = plainRows(30);
        Stage stage(rows);
        QVERIFY(stage.settled());
        stage.select(rows[7]);
        QTRY_COMPARE(stage.screen->pane()->instance(), std::optional(rows[7].key));
        stage.screen->filterBar()->setFilterText(QStringLiteral("web-02"));
        QTRY_COMPARE(stage.shown(), 10);
        QCOMPARE(stage.screen->pane()->instance(), std::nullopt);
        stage.screen->filterBar()->setFilterText({});
        QTRY_COMPARE(stage.shown(), 30);
        QCOMPARE(stage.screen->pane()->instance(), std::optional(rows[7].key));
        QCOMPARE(stage.screen->table()->selectedKeys(), QList<InstanceKey>{rows[7].key});
        // Whoever names one is led to it.
        stage.screen->findInstance(rows[21].key.id.text);
        QTRY_COMPARE(stage.screen->pane()->instance(), std::optional(rows[21].key));
    }

    void refreshMovesNeitherSelectionNorScroll()
    {
        auto rows = plainRows(300);
        Stage stage(rows);
        QVERIFY(stage.settled());
        stage.select(rows[150]);
        QTRY_VERIFY(stage.screen->table()->currentRow());
        stage.screen->table()->verticalScrollBar()->setValue(140 * comfortableRow + 7);
        const int before =
            stage.screen->table()->rowViewportPosition(stage.screen->model().indexOf(rows[150].key).row());
        // New rows above, one gone above, another changed: what is looked at stays where it is.
        std::vector<FleetRow> arrivals;
        for (int number = 0; number < 5; ++number) {
            FleetRow row = plainRow(1000 + number);
            row.instance.name = QStringLiteral("aaa-%1").arg(number);
            arrivals.push_back(row);
        }
        rows[150].instance.outMbps = 20;
        arrivals.push_back(rows[150]);
        stage.fleet.put(arrivals);
        stage.fleet.remove(rows[3].key);
        QVERIFY(stage.settled());
        QTRY_COMPARE(stage.shown(), 304);
        QCOMPARE(stage.screen->table()->currentRow()->key, rows[150].key);
        QCOMPARE(stage.screen->table()->selectedKeys(), QList<InstanceKey>{rows[150].key});
        QCOMPARE(stage.screen->table()->rowViewportPosition(stage.screen->model().indexOf(rows[150].key).row()),
                 before);
        QCOMPARE(stage.screen->pane()->facts()->valueOf(QStringLiteral("Outbound")), QStringLiteral("20 Mbps"));
    }

    void everyReasonStandsInThePane_data()
    {
        QTest::addColumn<FleetRow>("row");
        QTest::addColumn<int>("operation");
        QTest::addColumn<QString>("words");
        const QDateTime now = ManualClock().now();
        const auto add = [](const char *name, Operation operation, const char *words, auto change) {
            FleetRow row = plainRow(1);
            change(row);
            QTest::newRow(name) << row << int(operation) << QString::fromUtf8(words);
        };
        const Operation bandwidth = Operation::ChangeBandwidth;
        const Operation type = Operation::ChangeType;
        const auto prepaid = [](FleetRow &row) {
            row.instance.chargeType = chargeTypeFromApi(QStringLiteral("PrePaid"));
        };
        const auto locked = [](const char *why) {
            return [why](FleetRow &row) {
                row.instance.locks.push_back({lockKindFromApi(QString::fromLatin1(why)), {}});
            };
        };
        add("overdue account", bandwidth, "account", [](FleetRow &row) { row.facts.accountOverdue = true; });
        add("financial lock", bandwidth, "overdue", locked("financial"));
        add("expired", bandwidth, "expired", [&](FleetRow &row) {
            prepaid(row);
            row.instance.expiresAt = now.addDays(-1);
        });
        add("security lock", bandwidth, "security", locked("security"));
        add("unpaid order", bandwidth, "order", [](FleetRow &row) { row.facts.unpaidOrder = true; });
        add("in flight", bandwidth, "change", [](FleetRow &row) { row.facts.changeInFlight = true; });
        add("cooldown", bandwidth, "3:12", [&](FleetRow &row) { row.facts.cooldownUntil = now.addSecs(192); });
        add("status", bandwidth, "starting",
            [](FleetRow &row) { row.instance.status = instanceStatusFromApi(QStringLiteral("Starting")); });
        add("classic from zero", bandwidth, "stopped", [](FleetRow &row) {
            row.instance.networkType = networkTypeFromApi(QStringLiteral("classic"));
            row.instance.outMbps = 0;
        });
        add("elastic IP", bandwidth, "198.51.100.7",
            [](FleetRow &row) { row.instance.eip.address = QStringLiteral("198.51.100.7"); });
        add("lowerings used", bandwidth, "lower", [&](FleetRow &row) {
            prepaid(row);
            row.instance.outMbps = 100;
            row.facts.downgradesUsed = 3;
        });
        add("type of a subscription", type, "console", prepaid);
        add("type while running", type, "stopped", [](FleetRow &) {});
        add("type with local disks", type, "local", [](FleetRow &row) { row.instance.localDisks = 1; });
        add("type on a dedicated host", type, "dedicated",
            [](FleetRow &row) { row.instance.dedicatedHostId = QStringLiteral("dh-bp1"); });
    }
    void everyReasonStandsInThePane()
    {
        QFETCH(FleetRow, row);
        QFETCH(int, operation);
        QFETCH(QString, words);
        Stage stage({row});
        QVERIFY(stage.settled());
        stage.select(row);
        const WhatMayChange *pane = stage.screen->pane()->permissions();
        const QString reasons = pane->reasonsOf(Operation(operation)).join(QLatin1Char('\n'));
        QVERIFY2(reasons.contains(words, Qt::CaseInsensitive), qPrintable(reasons));
        const FleetRow now = *stage.fleet.row(row.key);
        // What passes by itself, or what the wizard's run lifts by stopping the instance.
        const bool passes = now.facts.cooldownUntil || now.facts.changeInFlight ||
                            now.instance.status == InstanceStatus::Starting || words == QLatin1String("stopped");
        QCOMPARE(pane->buttonOf(Operation(operation))->isEnabled(), passes);
        // The menu says the same, below the entry it greys.
        if (Operation(operation) == Operation::ChangeBandwidth) {
            QMenu menu;
            stage.screen->fillContextMenu(menu);
            QCOMPARE(menu.actions().constFirst()->isEnabled(), passes);
            QVERIFY2(textsOf(menu).join(QLatin1Char('\n')).contains(words, Qt::CaseInsensitive),
                     qPrintable(textsOf(menu).join(QLatin1Char('\n'))));
            // Asking by keyboard tells why not instead of doing nothing; what passes by itself may be prepared.
            QSignalSpy wizard(stage.screen.get(), &InstancesScreen::bandwidthWizardWanted);
            stage.screen->changeBandwidth();
            QCOMPARE(wizard.size(), passes ? 1 : 0);
            if (passes)
                return;
            QCOMPARE(stage.prompt.messages.size(), size_t(1));
            QVERIFY(stage.prompt.messages.front().detail.contains(words, Qt::CaseInsensitive));
        }
    }

    void whatIsPossibleOpensTheWizard()
    {
        const FleetRow row = plainRow(1);
        Stage stage({row});
        stage.select(row);
        QSignalSpy wizard(stage.screen.get(), &InstancesScreen::bandwidthWizardWanted);
        QPushButton *button = stage.screen->pane()->permissions()->buttonOf(Operation::ChangeBandwidth);
        QVERIFY(button->isEnabled());
        button->click();
        QCOMPARE(wizard.size(), 1);
        QVERIFY(stage.screen->pane()->permissions()->reasonsOf(Operation::ChangeBandwidth).isEmpty());
    }

    void aCooldownCountsDownAndEnds()
    {
        FleetRow row = plainRow(1);
        Stage stage;
        row.facts.cooldownUntil = stage.clock.now().addSecs(192);
        stage.changes.setFacts(row.key, row.facts);
        stage.fleet.put({row});
        stage.select(row);
        const WhatMayChange *pane = stage.screen->pane()->permissions();
        QVERIFY(pane->reasonsOf(Operation::ChangeBandwidth).value(0).contains(QStringLiteral("3:12")));
        stage.clock.advance(std::chrono::seconds(60));
        Q_EMIT stage.changes.clockChanged();
        QVERIFY(pane->reasonsOf(Operation::ChangeBandwidth).value(0).contains(QStringLiteral("2:12")));
        QVERIFY(stage.screen->model().coolingCount() == 1);
        stage.clock.advance(std::chrono::seconds(132));
        Q_EMIT stage.changes.clockChanged();
        QVERIFY(pane->reasonsOf(Operation::ChangeBandwidth).isEmpty());
        QVERIFY(pane->buttonOf(Operation::ChangeBandwidth)->isEnabled());
        QCOMPARE(stage.screen->model().coolingCount(), 0);
    }

    void anAddressThatIsNotListedIsAskedForByItself()
    {
        Stage stage(plainRows(5));
        QVERIFY(stage.settled());
        stage.screen->filterBar()->setFilterText(QStringLiteral("203.0.113.77"));
        QTRY_COMPARE(stage.fleet.questions, QStringList{QStringLiteral("203.0.113.77")});
        QVERIFY(!stage.screen->showsTable());
        QVERIFY(stage.screen->emptyState()->title().contains(QStringLiteral("203.0.113.77")));
        FleetRow row = plainRow(900);
        row.instance.publicIps = {QStringLiteral("203.0.113.77")};
        stage.fleet.put({row});
        Q_EMIT stage.fleet.found(QStringLiteral("203.0.113.77"), {row.key}, std::nullopt);
        QTRY_VERIFY(stage.screen->showsTable());
        QTRY_COMPARE(stage.screen->pane()->instance(), std::optional(row.key));
        QCOMPARE(stage.fleet.questions.size(), 1);
    }

    void aNameIsAskedForOnDemandAndTheAnswerIsTold()
    {
        Stage stage(plainRows(5));
        QVERIFY(stage.settled());
        stage.screen->filterBar()->setFilterText(QStringLiteral("nowhere"));
        QTRY_VERIFY(!stage.screen->showsTable());
        QVERIFY(stage.fleet.questions.isEmpty());
        QVERIFY(stage.screen->emptyState()->actionButton()->text().contains(QStringLiteral("nowhere")));
        stage.screen->emptyState()->actionButton()->click();
        QCOMPARE(stage.fleet.questions, QStringList{QStringLiteral("nowhere")});
        Q_EMIT stage.fleet.found(QStringLiteral("nowhere"), {}, std::nullopt);
        QVERIFY(stage.screen->emptyState()->title().contains(QStringLiteral("nowhere")));
        stage.screen->emptyState()->actionButton()->click();
        QTRY_VERIFY(stage.screen->showsTable());
        QVERIFY(stage.field()->text().isEmpty());
    }

    void columnsAreRemembered()
    {
        Stage stage(plainRows(5));
        QHeaderView *header = stage.screen->table()->horizontalHeader();
        header->setSectionHidden(int(InstanceColumn::Tags), true);
        header->moveSection(header->visualIndex(int(InstanceColumn::Region)), 0);
        header->resizeSection(int(InstanceColumn::Name), 321);
        header->setSortIndicator(int(InstanceColumn::Out), Qt::DescendingOrder);
        stage.screen->setCompact(true);
        stage.screen.reset();
        stage.open();
        header = stage.screen->table()->horizontalHeader();
        QVERIFY(header->isSectionHidden(int(InstanceColumn::Tags)));
        QCOMPARE(header->visualIndex(int(InstanceColumn::Region)), 0);
        QCOMPARE(header->sectionSize(int(InstanceColumn::Name)), 321);
        QCOMPARE(stage.screen->model().sortColumn(), InstanceColumn::Out);
        QCOMPARE(stage.screen->model().sortOrder(), Qt::DescendingOrder);
        QVERIFY(stage.screen->isCompact());
        // The menu brings the first order back.
        QMenu menu;
        stage.screen->table()->fillColumnsMenu(menu);
        menu.actions().constLast()->trigger();
        QVERIFY(!header->isSectionHidden(int(InstanceColumn::Tags)));
        QCOMPARE(header->visualIndex(int(InstanceColumn::State)), 0);
    }

    void viewsAreSavedRenamedAndDeleted()
    {
        Stage stage(plainRows(5));
        stage.prompt.text = QStringLiteral("Hot ones");
        stage.screen->filterBar()->setFilterText(QStringLiteral("out>=50"));
        QMenu *menu = stage.screen->filterBar()->viewsButton()->menu();
        const auto entry = [menu](const QString &part) -> QAction * {
            Q_EMIT menu->aboutToShow();
            for (QAction *action : menu->actions()) {
                if (action->text().contains(part))
                    return action;
            }
            return nullptr;
        };
        QVERIFY(entry(QStringLiteral("Save this search")));
        entry(QStringLiteral("Save this search"))->trigger();
        stage.screen->filterBar()->setFilterText({});
        QVERIFY(entry(QStringLiteral("Hot ones")));
        entry(QStringLiteral("Hot ones"))->trigger();
        QCOMPARE(stage.field()->text(), QStringLiteral("out>=50"));
        stage.prompt.text = QStringLiteral("Busy ones");
        entry(QStringLiteral("Rename view"))->trigger();
        QVERIFY(entry(QStringLiteral("Busy ones")));
        QVERIFY(!entry(QStringLiteral("Hot ones")));
        stage.prompt.yes = false;
        entry(QStringLiteral("Delete view"))->trigger();
        QVERIFY(entry(QStringLiteral("Busy ones")));
        stage.prompt.yes = true;
        entry(QStringLiteral("Delete view"))->trigger();
        QVERIFY(!entry(QStringLiteral("Busy ones")));
        QVERIFY(entry(QStringLiteral("Needs attention")));
    }

    void statesWithoutRowsSayWhatToDo()
    {
        Stage stage;
        QVERIFY(!stage.screen->showsTable());
        stage.screen->emptyState()->actionButton()->click();
        QCOMPARE(stage.fleet.refreshes, 1);
        FleetState state;
        state.phase = FleetState::Phase::Loading;
        stage.fleet.setState(state);
        stage.screen->emptyState()->actionButton()->click();
        QCOMPARE(stage.fleet.cancels, 1);
        state.phase = FleetState::Phase::Failed;
        state.error = ApiError{};
        state.error->kind = ErrorKind::NotSent;
        stage.fleet.setState(state);
        QVERIFY(!stage.screen->emptyState()->sentence().isEmpty());
        stage.screen->emptyState()->actionButton()->click();
        QCOMPARE(stage.fleet.refreshes, 2);
    }

    void oldRowsAreMarkedAndFailuresTold()
    {
        Stage stage(plainRows(5));
        FleetState state = stage.fleet.state();
        state.fromCache = true;
        state.asOf = stage.clock.now().addSecs(-7200);
        state.phase = FleetState::Phase::Failed;
        state.error = ApiError{};
        state.error->kind = ErrorKind::NotSent;
        stage.fleet.setState(state);
        QVERIFY2(stage.screen->filterBar()->ageText().contains(QStringLiteral("last session")),
                 qPrintable(stage.screen->filterBar()->ageText()));
        QVERIFY(stage.screen->showsTable());
        QVERIFY(stage.screen->banner()->isVisible());
        stage.screen->banner()->actionButton()->click();
        QCOMPARE(stage.fleet.refreshes, 1);
        stage.fleet.setState(readState(plainRows(5), stage.clock.now()));
        QVERIFY(!stage.screen->banner()->isVisible());
        QVERIFY(!stage.screen->filterBar()->ageText().contains(QStringLiteral("last session")));
    }

    void aPublicIpIsAllocatedAfterAQuestion()
    {
        FleetRow row = plainRow(1);
        row.instance.publicIps.clear();
        Stage stage({row});
        stage.select(row);
        QPushButton *button = stage.screen->pane()->permissions()->buttonOf(Operation::AllocatePublicIp);
        QVERIFY(button->isEnabled());
        stage.prompt.yes = false;
        button->click();
        QCOMPARE(stage.changes.submitted.size(), size_t(0));
        stage.prompt.yes = true;
        button->click();
        QCOMPARE(stage.changes.submitted.size(), size_t(1));
        QCOMPARE(stage.changes.submitted.front().change.action, Action::AllocatePublicIpAddress);
        QCOMPARE(stage.changes.submitted.front().key, row.key);
        Q_EMIT stage.changes.turnedAway(stage.changes.submitted.front().token,
                                        Verdict{{{Reason::ChangeInFlight, {}, {}, {}}}, {}}, std::nullopt);
        QCOMPARE(stage.prompt.messages.size(), size_t(1));
        QVERIFY(!stage.prompt.messages.front().detail.isEmpty());
    }

    void historyShowsThisInstanceAlone()
    {
        const auto rows = plainRows(2);
        Stage stage(rows);
        stage.select(rows[0]);
        const auto record = [&](ChangeId id, const FleetRow &row, int to) {
            ChangeRecord made;
            made.id = id;
            made.intent = {row.key, row.instance, {}, ClientToken(QString::number(id)), {}, {}};
            made.intent.change.outMbps = to;
            made.state = ChangeState::Verified;
            made.createdAt = stage.clock.now();
            return made;
        };
        stage.changes.put(record(1, rows[0], 20));
        stage.changes.put(record(2, rows[1], 30));
        const QStringList lines = stage.screen->pane()->history()->lines();
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.front().contains(QStringLiteral("20")), qPrintable(lines.front()));
    }

    void languageSwitchesLive()
    {
        FleetRow row = plainRow(1);
        row.facts.unpaidOrder = true;
        Stage stage({row});
        stage.select(row);
        const QString english = stage.screen->pane()->permissions()->reasonsOf(Operation::ChangeBandwidth).value(0);
        m_language->setLanguage(Language::Chinese);
        QTRY_VERIFY(stage.screen->pane()->permissions()->reasonsOf(Operation::ChangeBandwidth).value(0) != english);
        QVERIFY(stage.screen->pane()
                    ->permissions()
                    ->reasonsOf(Operation::ChangeBandwidth)
                    .value(0)
                    .contains(QStringLiteral("订单")));
        QCOMPARE(stage.screen->pane()->facts()->valueOf(QStringLiteral("公网出带宽")), QStringLiteral("5 Mbps"));
        QCOMPARE(stage.screen->filterBar()->countText(), QStringLiteral("共 1 台实例"));
        QVERIFY(stage.screen->table()->currentRow().has_value());
        m_language->setLanguage(Language::English);
        QTRY_COMPARE(stage.screen->pane()->permissions()->reasonsOf(Operation::ChangeBandwidth).value(0), english);
    }

    void everyCellCanBeReadAloud()
    {
        const FleetRow row = plainRow(1);
        Stage stage({row});
        stage.select(row);
        QVERIFY(!stage.screen->table()->accessibleName().isEmpty());
        QVERIFY(!stage.field()->accessibleName().isEmpty());
        for (int column = 0; column < instanceColumnCount; ++column)
            QVERIFY(!stage.screen->model().index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
    }

    void detailsWorkAt320Pixels()
    {
        for (const FleetRow &row : sampleFleet(ManualClock().now())) {
            Stage stage({row});
            stage.select(row);
            DetailPane *pane = stage.screen->pane();
            pane->setParent(nullptr);
            pane->resize(320, 600);
            pane->show();
            QVERIFY(QTest::qWaitForWindowExposed(pane));
            auto *area = pane->findChild<QScrollArea *>();
            QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(row.instance.name));
            delete pane;
        }
    }

private:
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestInstances)
#include "test_instances.moc"
