// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/followupview.h"

#include "models/wording/changes.h"
#include "models/wording/errors.h"
#include "ui/changes/idrows.h"
#include "ui/changes/sentencelist.h"

#include <QVBoxLayout>

namespace ecsdesk {

namespace {

ReasonLabel::Kind kindOf(ChangeState state)
{
    switch (state) {
    case ChangeState::Verified:
        return ReasonLabel::Kind::Allowed;
    case ChangeState::Refused:
        return ReasonLabel::Kind::Error;
    case ChangeState::Queued:
    case ChangeState::Planned:
    case ChangeState::Sending:
    case ChangeState::Accepted:
    case ChangeState::AwaitingPayment:
    case ChangeState::Verifying:
    case ChangeState::Unknown:
    case ChangeState::Cancelled:
    case ChangeState::OrderCancelled:
        return ReasonLabel::Kind::Wait;
    }
    Q_UNREACHABLE();
}

std::vector<SentenceList::Line> linesOf(const FollowUp &call, const ReasonContext &context)
{
    std::vector<SentenceList::Line> lines;
    if (call.turnedAway) {
        if (call.turnedAway->error)
            lines.push_back({ReasonLabel::Kind::Error, errorTextToQuote(*call.turnedAway->error)});
        for (const QString &text : reasonTexts(call.turnedAway->verdict, context))
            lines.push_back({ReasonLabel::Kind::Warning, text});
    } else if (call.record) {
        const Outcome words = outcome(*call.record);
        const bool given = isVerified(call);
        lines.push_back(
            {kindOf(call.record->state), hasOutcome(call) ? words.whatHappened : stateSentence(*call.record)});
        if (hasOutcome(call) && !given) {
            lines.push_back({ReasonLabel::Kind::Info, words.changedOrCharged});
            lines.push_back({ReasonLabel::Kind::Info, words.whatToDo});
        }
    } else if (!call.token.isEmpty()) {
        lines.push_back(
            {ReasonLabel::Kind::Wait,
             FollowUpView::tr("The instance is read once more; then the request is written down and sent.")});
    }
    return lines;
}

} // namespace

FollowUpView::FollowUpView(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_sentences(new SentenceList(this))
    , m_ids(new IdRows(this))
{
    m_sentences->setObjectName(name + QStringLiteral("Sentences"));
    m_ids->setObjectName(name + QStringLiteral("Ids"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sentences);
    column->addWidget(m_ids);
    setVisible(false);
}

void FollowUpView::setCall(const FollowUp &call, const ReasonContext &context)
{
    m_sentences->setLines(linesOf(call, context));
    m_ids->setVisible(call.record.has_value());
    if (call.record)
        m_ids->setRecord(*call.record);
    setVisible(!call.token.isEmpty());
}

} // namespace ecsdesk
