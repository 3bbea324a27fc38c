// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/changenotices.h"

#include "models/desk/runplan.h"
#include "models/wording/runs.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

bool cameFromTheQueue(const ChangeRecord &record)
{
    return findStep(record, StepKind::Queued) != nullptr;
}

Notification worded(const ChangeRecord &record, const QString &title, const QString &sentence, const QString &next,
                    bool urgent)
{
    Notification notice;
    notice.title = Texts::tr("%1: %2", "an instance and what became of its change")
                       .arg(instanceTitle(record.intent.before), title);
    notice.body =
        next.isEmpty() ? sentence : Texts::tr("%1 %2", "two whole sentences, one after the other").arg(sentence, next);
    notice.action = Texts::tr("Show the change");
    notice.urgent = urgent;
    return notice;
}

Notification worded(const ChangeRecord &record, const Outcome &outcome, bool urgent)
{
    const bool done = record.state == ChangeState::Verified;
    return worded(record, outcome.title, outcome.whatHappened, done ? QString() : outcome.whatToDo, urgent);
}

} // namespace

std::optional<Notification> noticeOf(const std::vector<ChangeRecord> &run, const ChangeRecord &record, bool watched)
{
    const bool queued = cameFromTheQueue(run.front());
    if (!queued && watched)
        return {};
    if (record.rest == RestState::Paused && isNextDue(run))
        return worded(record, Texts::tr("Waits for you"), pausedSentence(run), {}, true);
    switch (record.state) {
    case ChangeState::Unknown:
        return worded(record, outcome(record), true);
    case ChangeState::Queued:
        return isHeld(record) ? std::optional(worded(record, outcome(record), true)) : std::nullopt;
    case ChangeState::AwaitingPayment:
        return queued ? std::optional(worded(record, outcome(record), true)) : std::nullopt;
    case ChangeState::Verified:
    case ChangeState::Refused:
    case ChangeState::OrderCancelled:
        // A run tells once, at its end.
        return queued && hasEnded(run) ? std::optional(worded(record, runOutcome(run), false)) : std::nullopt;
    case ChangeState::Planned:
    case ChangeState::Sending:
    case ChangeState::Accepted:
    case ChangeState::Verifying:
    case ChangeState::Cancelled:
        return {};
    }
    Q_UNREACHABLE();
}

ChangeNotices::ChangeNotices(ChangeDesk &desk, Notifier &notifier, std::function<bool()> isWatched, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_notifier(notifier)
    , m_isWatched(std::move(isWatched))
{
    connect(&m_desk, &ChangeDesk::recordChanged, this, &ChangeNotices::consider);
    connect(&m_notifier, &Notifier::activated, this, [this](const QString &name) {
        const auto run = m_desk.run(ClientToken(name));
        if (!run.empty())
            Q_EMIT wanted(run.back().id);
    });
}

void ChangeNotices::consider(const ChangeRecord &record)
{
    const auto run = m_desk.run(record.run);
    if (run.empty())
        return;
    const auto notice = noticeOf(run, record, m_isWatched());
    const QString name = record.run.text;
    if (!notice) {
        m_told.remove(name);
        return;
    }
    // The record is told again whenever it is read; in whatever language, it is the same news.
    const QString news = record.intent.token.text + QLatin1Char('/') + stateName(record.state) + QLatin1Char('/') +
                         restName(record.rest) + QLatin1Char('/') + (record.error ? record.error->code : QString());
    if (m_told.value(name) == news)
        return;
    m_told.insert(name, news);
    m_notifier.show(name, *notice);
}

} // namespace ecsdesk
