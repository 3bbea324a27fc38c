// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The queue on screen: order, countdown, what is held, and what the keys and buttons ask the desk for.

#include "tests/ui/queuerecords.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/reasonlabel.h"
#include "ui/queue/queuescreen.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

struct Stage
{
    ManualClock clock{startOfTest};
    RecordingChangeDesk changes{clock};
    RecordingPrompt prompt;
    std::unique_ptr<QueueScreen> screen;
    QTableView *table = nullptr;

    Stage()
    {
        changes.put(queuedOn("web", 20, 192, 1));
        changes.put(queuedOn("db", 50, 60, 2));
        changes.put(held(queuedOn("api", 10, -30, 3)));
        screen = std::make_unique<QueueScreen>(changes, prompt);
        screen->setNow([this] { return clock.now(); });
        screen->resize(1000, 600);
        screen->show();
        table = screen->table();
        static_cast<void>(QTest::qWaitForWindowExposed(screen.get()));
    }
    QPushButton *button(const char *name) const { return screen->findChild<QPushButton *>(QLatin1String(name)); }
    ReasonLabel *label(const char *name) const { return screen->findChild<ReasonLabel *>(QLatin1String(name)); }
    void select(int row) const { table->setCurrentIndex(table->model()->index(row, 0)); }
    [[nodiscard]] QString text(int row, QueueColumn column) const
    {
        return table->model()->index(row, int(column)).data().toString();
    }
    [[nodiscard]] ChangeId selected() const
    {
        return table->currentIndex().data(QueueModel::ChangeIdRole).toLongLong();
    }
};

} // namespace

class TestQueueScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    void anEmptyQueueSaysWhatItIsFor()
    {
        ManualClock clock(startOfTest);
        RecordingChangeDesk changes(clock);
        RecordingPrompt prompt;
        QueueScreen screen(changes, prompt);
        screen.show();
        auto *empty = screen.findChild<EmptyState *>();
        QVERIFY(empty->isVisible() && !empty->sentence().isEmpty());
        QVERIFY(!screen.isTicking());
        changes.put(queuedOn("web", 20, 192, 1));
        QVERIFY(!empty->isVisible());
        QVERIFY(screen.isTicking());
        QVERIFY(screen.table()->currentIndex().isValid());
    }

    void theOrderAndTheCountdown()
    {
        Stage stage;
        QCOMPARE(stage.table->model()->rowCount(), 3);
        QCOMPARE(stage.text(0, QueueColumn::Due), QStringLiteral("14:03 (3:12)"));
        QCOMPARE(stage.text(2, QueueColumn::State), QStringLiteral("held"));
        QVERIFY(stage.screen->isTicking());
        stage.clock.advance(std::chrono::seconds(100));
        Q_EMIT stage.changes.clockChanged();
        QCOMPARE(stage.text(0, QueueColumn::Due), QStringLiteral("14:03 (1:32)"));
        QVERIFY(stage.label("queueWhy")->sentence().contains(u"(1:32)"));
        QCOMPARE(stage.text(1, QueueColumn::Due), QStringLiteral("now"));
        stage.clock.advance(std::chrono::seconds(100));
        Q_EMIT stage.changes.clockChanged();
        QVERIFY(!stage.screen->isTicking()); // nothing counts down any more
        stage.changes.put(queuedOn("late", 20, 500, 4));
        QVERIFY(stage.screen->isTicking());
        stage.screen->hide();
        QVERIFY(!stage.screen->isTicking()); // nobody looks on
    }

    void whatIsSentLeavesAndTheSelectionStays()
    {
        Stage stage;
        stage.select(1);
        ChangeRecord sent = queuedOn("web", 20, 192, 1);
        sent.state = ChangeState::Sending;
        stage.changes.put(sent);
        QCOMPARE(stage.table->model()->rowCount(), 2);
        QCOMPARE(stage.selected(), ChangeId(2));
        // Where the selected one goes itself, the next one is selected.
        ChangeRecord second = queuedOn("db", 50, 60, 2);
        second.state = ChangeState::Cancelled;
        stage.changes.put(second);
        QCOMPARE(stage.selected(), ChangeId(3));
        // Another order comes from the desk; what is selected stays so.
        ChangeRecord front = queuedOn("new", 20, 192, 5);
        front.queuePosition = 0.5;
        stage.changes.put(front);
        QCOMPARE(stage.table->model()->index(0, 0).data(QueueModel::ChangeIdRole).toLongLong(), ChangeId(5));
        QCOMPARE(stage.selected(), ChangeId(3));
    }

    void movesByButtonAndByKey()
    {
        Stage stage;
        stage.select(0);
        QVERIFY(!stage.button("moveUp")->isEnabled());
        QTest::mouseClick(stage.button("moveDown"), Qt::LeftButton);
        QCOMPARE(stage.changes.movedInQueue, (QList<std::pair<ChangeId, int>>{{1, 1}}));
        stage.select(2);
        QVERIFY(!stage.button("moveDown")->isEnabled());
        stage.table->setFocus();
        QTest::keyClick(stage.table, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(stage.changes.movedInQueue.back(), (std::pair<ChangeId, int>(3, 1)));
        QTest::keyClick(stage.table, Qt::Key_Down, Qt::AltModifier); // it is the last
        QCOMPARE(stage.changes.movedInQueue.size(), 2);
        QCOMPARE(stage.selected(), ChangeId(3)); // the desk has not moved it yet
    }

    void takesOutAfterAQuestion()
    {
        Stage stage;
        stage.select(1);
        stage.prompt.yes = false;
        stage.table->setFocus();
        QTest::keyClick(stage.table, Qt::Key_Delete);
        QCOMPARE(stage.prompt.questions.size(), size_t(1));
        QVERIFY(stage.prompt.questions[0].text.contains(u"db"));
        QVERIFY(stage.changes.removedFromQueue.isEmpty());
        stage.prompt.yes = true;
        QTest::mouseClick(stage.button("takeOut"), Qt::LeftButton);
        QCOMPARE(stage.changes.removedFromQueue, QList<ChangeId>{2});
    }

    void whatIsHeldSaysWhyAndIsTriedAgain()
    {
        Stage stage;
        QVERIFY(!stage.button("retry")->isEnabled()); // the first one waits
        stage.select(2);
        QVERIFY(stage.button("retry")->isEnabled());
        QCOMPARE(stage.label("queueWhy")->kind(), ReasonLabel::Kind::Warning);
        QVERIFY(stage.label("queueWhy")->sentence().contains(u"has changed since"));
        QVERIFY(stage.label("queueLift")->isVisible());
        QVERIFY(stage.label("queueLift")->sentence().contains(u"begin it again"));
        // What stands against it now says more.
        InstanceFacts facts;
        facts.unpaidOrder = true;
        stage.changes.setFacts(queuedOn("api", 10, -30, 3).intent.key, facts);
        QVERIFY2(stage.label("queueLift")->sentence().contains(u"order"),
                 qUtf8Printable(stage.label("queueLift")->sentence()));
        QTest::mouseClick(stage.button("retry"), Qt::LeftButton);
        QCOMPARE(stage.changes.retriedInQueue, QList<ChangeId>{3});
        stage.changes.put(queuedOn("api", 10, 120, 3)); // it waits again
        QVERIFY(!stage.button("retry")->isEnabled());
        QVERIFY(!stage.label("queueLift")->isVisible());
    }

    void theWaysOutAreSaidOnce_data()
    {
        QTest::addColumn<QByteArray>("code");
        for (const char *code : {"QueueInstanceChanged", "QueuedChangeTurnedAway", "QueueMissedItsTime"})
            QTest::newRow(code) << QByteArray(code);
    }

    void theWaysOutAreSaidOnce()
    {
        QFETCH(QByteArray, code);
        Stage stage;
        stage.select(2);
        stage.changes.put(held(queuedOn("api", 10, -30, 3), code.constData()));
        const QString said = stage.label("queueLift")->sentence();
        static const QRegularExpression again("(try it|tried) again\\b", QRegularExpression::CaseInsensitiveOption);
        QVERIFY2(said.count(again) == 1, qPrintable(said));
        QVERIFY2(said.count("take it out of the queue") <= 1, qPrintable(said));
    }

    void keysOfAnotherAccountCannotTryItAgain()
    {
        Stage stage;
        stage.select(2);
        const auto account = queuedOn("api", 10, -30, 3).intent.key.account.text;
        for (const auto bar : {ActingBar::OtherAccount, ActingBar::ReadOnly}) {
            stage.changes.bars[account] = bar;
            Q_EMIT stage.changes.actingChanged();
            QVERIFY(!stage.button("retry")->isEnabled());
            QVERIFY(stage.label("queueBar")->isVisible());
            QCOMPARE(stage.button("retry")->accessibleDescription(), stage.label("queueBar")->sentence());
        }
        stage.changes.bars.clear();
        Q_EMIT stage.changes.actingChanged();
        QVERIFY(stage.button("retry")->isEnabled());
        QVERIFY(!stage.label("queueBar")->isVisible());
    }

    /// Its time has come, and nobody judges it: that is said, and not that it is about to be sent.
    void waitsForItsAccount()
    {
        Stage stage;
        stage.select(0);
        const QString account = queuedOn("db", 50, 60, 2).intent.key.account.text;
        stage.changes.bars[account] = ActingBar::KeysMissing;
        Q_EMIT stage.changes.actingChanged();
        QVERIFY(stage.label("queueWhy")->sentence().contains(QStringLiteral("and for its account")));
        stage.changes.bars.clear();
        Q_EMIT stage.changes.actingChanged();
        stage.select(1);
        stage.clock.advance(std::chrono::seconds(100));
        Q_EMIT stage.changes.clockChanged();
        QVERIFY(stage.label("queueWhy")->sentence().contains(QStringLiteral("judged again and sent")));
        stage.changes.bars[account] = ActingBar::KeysMissing;
        Q_EMIT stage.changes.actingChanged();
        QVERIFY(stage.label("queueWhy")->sentence().contains(QStringLiteral("waits for its account")));
        QVERIFY(stage.label("queueBar")->isVisible());
    }

    void leadsToTheChangeAndToTheInstance()
    {
        Stage stage;
        QSignalSpy change(stage.screen.get(), &QueueScreen::changeWanted);
        QSignalSpy instance(stage.screen.get(), &QueueScreen::instanceWanted);
        stage.screen->select(2);
        QTest::keyClick(stage.table, Qt::Key_Return);
        QCOMPARE(change.size(), 1);
        QCOMPARE(change[0][0].toLongLong(), ChangeId(2));
        QTest::mouseClick(stage.button("showInstance"), Qt::LeftButton);
        QCOMPARE(instance.size(), 1);
        QCOMPARE(instance[0][0].value<InstanceKey>(), queuedOn("db", 50, 60, 2).intent.key);
    }

    void followsTheLanguage()
    {
        Stage stage;
        stage.select(2);
        const QString english = stage.label("queueWhy")->sentence();
        m_language->setLanguage(Language::Chinese);
        QCoreApplication::processEvents();
        QVERIFY(stage.label("queueWhy")->sentence() != english);
        QCOMPARE(stage.table->model()->headerData(int(QueueColumn::Instance), Qt::Horizontal).toString(),
                 QStringLiteral("实例"));
        m_language->setLanguage(Language::English);
    }

private:
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestQueueScreen)
#include "test_queuescreen.moc"
