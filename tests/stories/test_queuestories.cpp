// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The second change of an instance within five minutes: queued on the review, followed under Queue, sent by itself when
// the cooldown is over, once; or taken out, or held because the instance is another by then.

#include "tests/stories/screenstory.h"

using namespace ecsdesk;

namespace {

/// Sandbox seconds per second: a cooldown takes a second or two, and the twenty minutes after which a queued change
/// counts as late are still several seconds.
constexpr double fastClock = 150;

void hurry(Story &story)
{
    story.program->wiring().sandbox()->setClockSpeed(fastClock);
}

/// Raised once, so that it cools, and at once prepared for another change: up to the review.
bool prepareSecond(Story &story, const QString &name, int first, int second)
{
    if (!selected(story, name) || !story.raise(name, first))
        return false;
    story.closeWizard();
    if (!story.openWizard())
        return false;
    story.typeOutbound(second);
    return story.turnPage() && story.turnPage() && story.wizard()->step() == WizardStep::Review;
}

/// The same, and queued; the wizard is closed.
bool queueSecond(Story &story, const QString &name, int first, int second)
{
    if (!prepareSecond(story, name, first, second) || !story.turnPage() || !reaches(story, second, ChangeState::Queued))
        return false;
    story.closeWizard();
    return true;
}

} // namespace

class TestQueueStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queuedAndSentByItself();
    void takenOutAndNeverSent();
    void heldTriedAgainAndSent();
    void heldAndTakenOut();
    void theNextStartGoesOnWaiting();
};

void TestQueueStories::queuedAndSentByItself()
{
    Story story;
    QVERIFY(prepareSecond(story, "web-hz-01", 20, 50));
    QVERIFY2(story.next()->text().startsWith("Queue for"), qPrintable(story.next()->text()));
    QVERIFY(reads(story.wizard(), "sent by itself within seconds"));
    QVERIFY(story.turnPage());
    QVERIFY(reaches(story, 50, ChangeState::Queued));
    QVERIFY(reads(story.wizard(), "Waits for the end of the cooldown"));
    QCOMPARE(story.committed(), 1);

    // The way to it, and how it stands there, in both languages.
    QVERIFY(press(story.wizard(), "runShowQueue"));
    auto *queue = qobject_cast<QueueScreen *>(story.window().currentScreen());
    QVERIFY(queue);
    story.closeWizard();
    QCOMPARE(queue->table()->model()->rowCount(), 1);
    QVERIFY(reads(queue, "1 in the queue"));
    QVERIFY(reads(queue, "web-hz-01"));
    QVERIFY(reads(queue, "Waits for the end of the cooldown; judged again and sent at"));
    QVERIFY(queue->isTicking());
    const auto due = [queue] { return queue->table()->model()->index(0, int(QueueColumn::Due)).data().toString(); };
    const QString first = due();
    QVERIFY2(first.contains('(') && first.contains(':'), qPrintable(first));
    {
        const InChinese chinese(story);
        QVERIFY(reads(queue, QString::fromUtf8("正在等待冷却结束")));
        QVERIFY(reads(queue, QString::fromUtf8("队列中 1 项")));
    }

    hurry(story);
    QVERIFY(reaches(story, 50, ChangeState::Verified));
    QVERIFY(reads(queue, "Nothing is queued"));
    const ChangeRecord sent = *changeTo(story, 50);
    QCOMPARE(sent.intent.before.outMbps, std::optional(20));
    QCOMPARE(effectsOf(story, sent.intent.token), 1);
    QCOMPARE(story.committed(), 2);
    const auto leaving = std::find_if(sent.steps.begin(), sent.steps.end(),
                                      [](const ChangeStep &step) { return step.kind == StepKind::Sent; });
    QVERIFY(leaving != sent.steps.end());
    QCOMPARE(leaving->attempts, 1);
    QVERIFY2(leaving->startedAt >= sent.notBefore, "sent before the cooldown was over");
    // Two seconds of ours, as the sandbox counts them.
    QVERIFY2(sent.notBefore.secsTo(leaving->startedAt) < 2 * fastClock,
             qPrintable(QString::number(sent.notBefore.secsTo(leaving->startedAt))));
    QTRY_COMPARE(story.table().currentRow()->instance.outMbps, std::optional(50));
}

void TestQueueStories::takenOutAndNeverSent()
{
    Story story;
    QVERIFY(queueSecond(story, "web-hz-01", 20, 50));
    QVERIFY(queueSecond(story, "web-sg-01", 30, 60));
    QueueScreen *queue = queueScreen(story);
    QVERIFY(reads(queue, "2 in the queue"));
    queue->table()->selectRow(0);
    QVERIFY(press(queue, "takeOut"));
    QVERIFY(answer(&story.window(), "The change of web-hz-01", "Leave it in"));
    QCOMPARE(queue->table()->model()->rowCount(), 2);
    // By keyboard, as soon as the window has it back from the question.
    story.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&story.window()));
    queue->table()->setFocus();
    QTest::keyClick(queue->table(), Qt::Key_Delete);
    QVERIFY(answer(&story.window(), "The change of web-hz-01", "Take out"));
    QVERIFY(reaches(story, 50, ChangeState::Cancelled));
    QVERIFY(reads(queue, "1 in the queue"));

    // The other one goes; by then the time of the first has long passed.
    hurry(story);
    QVERIFY(reaches(story, 60, ChangeState::Verified));
    QVERIFY(reads(queue, "Nothing is queued"));
    QCOMPARE(effectsOf(story, changeTo(story, 60)->intent.token), 1);
    QCOMPARE(effectsOf(story, changeTo(story, 50)->intent.token), 0);
    QCOMPARE(story.committed(), 3);
    ChangesScreen *changes = changesScreen(story);
    QVERIFY(changes);
    changes->select(changeTo(story, 50)->id);
    QVERIFY(reads(changes, "Nothing was changed or charged."));
    // From there it is begun again with the same values, as a new change.
    QVERIFY(press(changes, "detailAgain"));
    QTRY_VERIFY(story.wizard() && story.wizard()->isVisible());
    QCOMPARE(story.wizard()->state().draft.outMbps, std::optional(50));
    QVERIFY(story.wizard()->state().draft.tokens.change != changeTo(story, 50)->intent.token);
    story.closeWizard();
}

void TestQueueStories::heldTriedAgainAndSent()
{
    Story story;
    QVERIFY(queueSecond(story, "web-hz-01", 20, 50));
    const InstanceKey key = current(story);
    QueueScreen *queue = queueScreen(story);
    QVERIFY(reads(queue, "1 in the queue"));
    story.lever(field(story, key, "InternetMaxBandwidthOut", 10));
    hurry(story);
    QVERIFY(reads(queue, "1 in the queue, 1 held"));
    QVERIFY(reads(queue,
                  "Held: it was not sent when its time came. The instance has changed since the change was reviewed."));
    QVERIFY(reads(queue, "Take it out of the queue and begin it again with the present values"));
    QVERIFY(isHeld(*changeTo(story, 50)));
    QCOMPARE(story.committed(), 1);
    {
        const InChinese chinese(story);
        QVERIFY(reads(queue, QString::fromUtf8("待处理：到时间后未提交。")));
    }
    story.program->wiring().sandbox()->setClockSpeed(1);

    // Tried again while it is still another one: held again, with the same reason.
    const QDateTime before = changeTo(story, 50)->updatedAt;
    QVERIFY(press(queue, "retry"));
    QTRY_VERIFY(isHeld(*changeTo(story, 50)) && changeTo(story, 50)->updatedAt > before);
    QCOMPARE(story.committed(), 1);
    // As it was decided upon: sent, once.
    story.lever(field(story, key, "InternetMaxBandwidthOut", 20));
    QVERIFY(press(queue, "retry"));
    QVERIFY(reaches(story, 50, ChangeState::Verified));
    QCOMPARE(effectsOf(story, changeTo(story, 50)->intent.token), 1);
    QCOMPARE(story.committed(), 2);
    QVERIFY(reads(queue, "Nothing is queued"));
}

void TestQueueStories::heldAndTakenOut()
{
    Story story;
    QVERIFY(queueSecond(story, "web-hz-01", 20, 50));
    story.lever({{"lock", current(story).id.text}});
    hurry(story);
    QueueScreen *queue = queueScreen(story);
    QVERIFY(reads(queue, "1 in the queue, 1 held"));
    QVERIFY(reads(queue, "When its time came, something stood against the change."));
    QVERIFY(reads(queue, "The instance is locked."));
    QVERIFY(press(queue, "takeOut"));
    QVERIFY(answer(&story.window(), "The change of web-hz-01", "Take out"));
    QVERIFY(reaches(story, 50, ChangeState::Cancelled));
    QVERIFY(reads(queue, "Nothing is queued"));
    QCOMPARE(story.committed(), 1);
}

void TestQueueStories::theNextStartGoesOnWaiting()
{
    Story story;
    QVERIFY(queueSecond(story, "web-hz-01", 20, 50));
    const ChangeRecord queued = *changeTo(story, 50);
    story.restart();
    QTRY_VERIFY_WITH_TIMEOUT(story.listed(), 20'000);
    QVERIFY(reaches(story, 50, ChangeState::Queued));
    QCOMPARE(changeTo(story, 50)->intent.token, queued.intent.token);
    QCOMPARE(changeTo(story, 50)->notBefore, queued.notBefore);
    // Where the instance stands it is told, with the way to the queue.
    QVERIFY(story.select("web-hz-01"));
    QVERIFY(reads(story.window().instances()->pane(), "A change of this instance is queued for"));
    QueueScreen *queue = queueScreen(story);
    QVERIFY(reads(queue, "1 in the queue"));
    QVERIFY(reads(queue, "Waits for the end of the cooldown; judged again and sent at"));
    hurry(story);
    QVERIFY(reaches(story, 50, ChangeState::Verified));
    QCOMPARE(effectsOf(story, queued.intent.token), 1);
    QVERIFY(reads(queue, "Nothing is queued"));
}

QTEST_MAIN(TestQueueStories)
#include "test_queuestories.moc"
