// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/changesscreen.h"

#include "models/desk/draftagain.h"
#include "models/desk/runplan.h"
#include "models/wording/accountterms.h"
#include "models/wording/changeexport.h"
#include "models/wording/changes.h"
#include "models/wording/errors.h"
#include "models/wording/reasons.h"
#include "ui/changes/changedetail.h"
#include "ui/changes/detailactions.h"
#include "ui/changes/giveup.h"
#include "ui/kit/prompt.h"
#include "ui/kit/takeout.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QToolButton>

// What is done about the change that is shown: looked at again, gone on with, taken out, begun again, handed on.

namespace ecsdesk {

void ChangesScreen::connectDetail()
{
    connect(m_detail, &ChangeDetail::lookAgainWanted, this, [this](ChangeId id) { m_changes.lookAgain(id); });
    connect(m_detail, &ChangeDetail::changeWanted, this, &ChangesScreen::select);
    connect(m_detail, &ChangeDetail::goOnWanted, this, &ChangesScreen::goOn);
    connect(&m_changes, &ChangeDesk::turnedAway, this, &ChangesScreen::onTurnedAway);
    connect(m_detail, &ChangeDetail::giveUpWanted, this,
            [this] { askToGiveUp(m_model.runOf(m_detail->record()), m_changes, m_prompt, this); });
    DetailActions *actions = m_detail->actions();
    connect(actions, &DetailActions::retryWanted, this,
            [this] { askToRetry(m_detail->record(), m_changes, m_prompt, this); });
    connect(actions, &DetailActions::takeOutWanted, this,
            [this] { askToTakeOut(m_detail->record(), m_changes, m_prompt, this); });
    connect(actions, &DetailActions::againWanted, this, &ChangesScreen::beginAgain);
    connect(actions, &DetailActions::ticketWanted, this, &ChangesScreen::copyTicket);
}

void ChangesScreen::setFleet(FleetDesk &fleet)
{
    m_fleet = &fleet;
    // Whether the instance is in the list.
    connect(m_fleet, &FleetDesk::changed, this, [this](const FleetDelta &delta) {
        const InstanceKey &key = m_detail->record().intent.key;
        const bool ours =
            delta.removed.contains(key) || std::any_of(delta.upserts.begin(), delta.upserts.end(),
                                                       [&key](const FleetRow &row) { return row.key == key; });
        if (ours)
            m_detail->actions()->setAgain(whyNotAgain(m_detail->record()));
    });
    showSelected();
}

void ChangesScreen::setFiles(FileSaver &files)
{
    m_files = &files;
    m_export->show();
}

void ChangesScreen::showDetail(const ChangeRecord &record)
{
    m_detail->setRecord(record, m_model.runOf(record), m_changes.actingBar(record.intent.key));
    m_detail->actions()->setAgain(whyNotAgain(record));
}

std::optional<QString> ChangesScreen::whyNotAgain(const ChangeRecord &record) const
{
    if (!m_fleet)
        return {};
    const auto run = m_model.runOf(record);
    if (!draftAgain(record, run, record.intent.before))
        return tr("Only changes of the bandwidth or the type can be begun again from here.");
    const bool unknown =
        !run.empty() ? unclearRecord(run).state == ChangeState::Unknown : record.state == ChangeState::Unknown;
    if (unknown)
        return tr("What became of it is not known yet: look again before you begin a new one.");
    if (run.empty() ? isInFlight(record.state) : !hasEnded(run))
        return tr("It is still under way.");
    if (!m_fleet->row(record.intent.key))
        return tr("The instance is not in the list.");
    if (const auto bar = m_changes.actingBar(record.intent.key))
        return barWords(*bar).whole();
    return QString();
}

void ChangesScreen::beginAgain()
{
    const ChangeRecord &record = m_detail->record();
    const auto row = m_fleet ? m_fleet->row(record.intent.key) : std::nullopt;
    if (!row)
        return;
    if (const auto draft = draftAgain(record, m_model.runOf(record), row->instance))
        Q_EMIT againWanted(*row, *draft);
}

void ChangesScreen::copyTicket()
{
    const ChangeRecord &record = m_detail->record();
    QGuiApplication::clipboard()->setText(
        supportTicket(record, m_model.runOf(record), QCoreApplication::applicationVersion()));
    m_detail->actions()->tellCopied();
}

void ChangesScreen::exportAs(ExportFormat format)
{
    if (!m_files)
        return;
    exportChanges({format, m_model.shown(), m_changes.serverNow(), accountNames()}, *m_files, m_prompt, this,
                  [this](const ExportNews &news) {
                      m_news->setMessage(news.kind, news.sentence, {}, true);
                      m_news->show();
                  });
}

void ChangesScreen::goOn(ChangeId id)
{
    const auto left = stillToCome(m_model.runOf(m_detail->record()));
    if (left.empty())
        return;
    askToGoOn(m_model.runOf(m_detail->record()), m_changes, m_prompt, this, [this, call = left.front().token, id] {
        std::erase_if(m_resumed, [&call](const Resumed &each) { return each.call == call; });
        m_resumed.push_back({call, id});
    });
}

/// What was to go on at a word from here, and does not: the gate says why.
void ChangesScreen::onTurnedAway(const ClientToken &token, const Verdict &verdict, const std::optional<ApiError> &error)
{
    const auto resumed =
        std::find_if(m_resumed.begin(), m_resumed.end(), [&token](const Resumed &each) { return each.call == token; });
    if (resumed == m_resumed.end())
        return;
    const ChangeRecord *known = m_model.find(resumed->after);
    m_resumed.erase(resumed);
    if (!known)
        return;
    const ChangeRecord record = *known;
    const Facts facts = m_changes.facts(record.intent.key);
    ReasonContext context{
        &record.intent.before,          &facts, nullptr, m_changes.terms(record.intent.key.account).edition, {},
        QDateTime::currentDateTimeUtc()};
    if (facts.instance.cooldownUntil)
        context.remaining = m_changes.realTimeUntil(*facts.instance.cooldownUntil);
    context.shownOnce = true;
    QStringList why = reasonTexts(verdict, context);
    if (error)
        why.prepend(errorTextToQuote(*error));
    m_prompt.tell(this, {tr("The run still waits"),
                         tr("Something stands against its next call on %1.").arg(instanceTitle(record.intent.before)),
                         why.join(QLatin1Char('\n')), error.has_value()});
}

} // namespace ecsdesk
