// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/queue.h"

#include "models/wording/changes.h"
#include "models/wording/errors.h"
#include "models/wording/words.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct Queue
{
    Q_DECLARE_TR_FUNCTIONS(Queue)
};

} // namespace

QString queueMoment(const QueueTime &time)
{
    return momentText(time.now.addMSecs(time.remaining.count()), time.now);
}

QString queueButtonText(const QueueTime &time)
{
    return Queue::tr("Queue for %1", "a time of day").arg(queueMoment(time));
}

QString queueMeaning(const QueueTime &time)
{
    return Queue::tr(
               "The cooldown is over at %1 (%2). Queued, the change is judged again then and sent by itself within "
               "seconds, while this program runs. Until then it can be taken out under Queue; it survives a "
               "restart.")
        .arg(queueMoment(time), durationText(time.remaining));
}

QString queueWord(const ChangeRecord &record)
{
    return isHeld(record) ? Queue::tr("held", "a change in the queue")
                          : Queue::tr("waits", "a change in the queue, for the end of a cooldown");
}

QString queueSentence(const ChangeRecord &record, const QueueTime &time)
{
    if (isHeld(record))
        return Queue::tr("Held: it was not sent when its time came. %1", "a sentence why")
            .arg(explain(*record.error).cause);
    if (time.remaining <= std::chrono::milliseconds(0))
        return Queue::tr("The cooldown is over: the change is judged again and sent.");
    return Queue::tr("Waits for the end of the cooldown; judged again and sent at %1 (%2).")
        .arg(queueMoment(time), durationText(time.remaining));
}

QString heldLift(const ChangeRecord &record)
{
    return isHeld(record) ? explain(*record.error).remedy : QString();
}

QString queuedOnInstance(const ChangeRecord &record, const QueueTime &time)
{
    if (isHeld(record))
        return Queue::tr("A change of this instance is held in the queue: %1.").arg(changeTitle(record));
    return Queue::tr("A change of this instance is queued for %1: %2.").arg(queueMoment(time), changeTitle(record));
}

} // namespace ecsdesk
