// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/changedetail.h"

#include "models/desk/runplan.h"
#include "models/wording/runs.h"
#include "models/wording/words.h"
#include "ui/changes/beforeafter.h"
#include "ui/changes/detailactions.h"
#include "ui/changes/idrows.h"
#include "ui/changes/outcomeview.h"
#include "ui/changes/runlinks.h"
#include "ui/changes/stepsview.h"
#include "ui/changes/technicaldetails.h"
#include "ui/kit/buttons.h"
#include "ui/kit/changesign.h"
#include "ui/kit/copylabel.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/statebadge.h"

#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace ecsdesk {

ChangeDetail::ChangeDetail(QWidget *parent)
    : Retranslating(parent)
{
    auto *content = new QWidget;
    m_title = new ToneLabel(Tone::Text, ToneLabel::Size::Title, content);
    m_state = new StateBadge(content);
    m_instance = new ElidedLabel(Tone::Text, ToneLabel::Size::Strong, content);
    m_instanceId = new CopyLabel(CopyLabel::Face::Mono, content);
    m_made = new ToneLabel(Tone::Muted, ToneLabel::Size::Small, content);
    m_outcome = new OutcomeView(content);
    m_lookAgain = new QPushButton(content);
    m_lookAgainWhyNot = new ReasonLabel(ReasonLabel::Kind::Refused, {}, content);
    m_actions = new DetailActions(content);
    m_runLinks = new RunLinks(content);
    m_beforeAfter = new BeforeAfter(content);
    m_stepsTitle = new SectionTitle({}, content);
    m_steps = new StepsView(content);
    m_idsTitle = new SectionTitle({}, content);
    m_ids = new IdRows(content);
    m_technical = new TechnicalDetails(content);
    m_title->setWordWrap(true);
    m_made->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("detailTitle"));
    m_outcome->setObjectName(QStringLiteral("detailOutcome"));
    m_lookAgainWhyNot->setObjectName(QStringLiteral("detailLookAgainWhyNot"));
    m_lookAgain->setObjectName(QStringLiteral("detailLookAgain"));
    setButtonRole(m_lookAgain, ButtonRole::Primary);

    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_instance),
          static_cast<QWidget *>(m_instanceId), static_cast<QWidget *>(m_made), static_cast<QWidget *>(m_outcome)}) {
        column->addWidget(widget);
    }
    column->addWidget(m_lookAgain, 0, Qt::AlignLeft);
    column->addWidget(m_lookAgainWhyNot);
    column->addWidget(m_actions);
    column->addSpacing(space::s);
    column->addWidget(m_runLinks);
    column->addSpacing(space::s);
    column->addWidget(m_beforeAfter);
    column->addSpacing(space::s);
    column->addWidget(m_stepsTitle);
    column->addWidget(m_steps);
    column->addWidget(m_idsTitle);
    column->addWidget(m_ids);
    column->addWidget(m_technical);
    column->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_lookAgain, &QPushButton::clicked, this, [this] { Q_EMIT lookAgainWanted(m_record.id); });
    connect(m_runLinks, &RunLinks::changeWanted, this, &ChangeDetail::changeWanted);
    connect(m_runLinks, &RunLinks::goOnWanted, this, &ChangeDetail::goOnWanted);
    connect(m_runLinks, &RunLinks::giveUpWanted, this, &ChangeDetail::giveUpWanted);
    retranslate();
}

QSize ChangeDetail::minimumSizeHint() const
{
    // It scrolls downwards only, so nothing may be wider than it is.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {std::max(280, widget()->minimumSizeHint().width() + bar), QScrollArea::minimumSizeHint().height()};
}

void ChangeDetail::setRecord(const ChangeRecord &record, const std::vector<ChangeRecord> &run,
                             std::optional<ActingBar> bar)
{
    m_record = record;
    m_run = run;
    m_bar = bar;
    fill();
}

void ChangeDetail::setAccountNames(const AccountNames &names)
{
    m_accounts = names;
    fill();
}

void ChangeDetail::fill()
{
    const Instance &before = m_record.intent.before;
    const ChangeSign sign = changeSign(m_record);
    m_title->setText(changeTitle(m_record));
    m_state->setState(sign.icon, stateWord(m_record), sign.tone);
    const InstanceKey &key = m_record.intent.key;
    QStringList where{instanceTitle(before), regionName(key.region)};
    if (m_accounts.size() > 1 || (!m_accounts.isEmpty() && !m_accounts.contains(key.account)))
        where.insert(1, accountName(m_accounts, key.account));
    m_instance->setFullText(where.join(QStringLiteral(" · ")));
    m_instance->setToolTip(plainToolTip(where.join(QLatin1Char('\n'))));
    m_instanceId->setValue(m_record.intent.key.id.text, tr("Instance ID"));
    const QString moment = m_record.createdAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    m_made->setText(
        m_record.operatorName.isEmpty() ? moment : tr("%1 by %2", "moment, user").arg(moment, m_record.operatorName));
    m_made->setToolTip(exactMomentText(m_record.createdAt));
    const Action action = m_record.intent.change.action;
    m_beforeAfter->setVisible(action == Action::ModifyInstanceNetworkSpec || action == Action::ModifyInstanceSpec);
    m_beforeAfter->setChange(before, m_record.intent.change);
    m_actions->setRecord(m_record, m_bar);
    m_runLinks->setRun(m_run, m_record.id, m_bar);
    m_steps->setRecord(m_record);
    m_ids->setRecord(m_record);
    const bool open = m_record.state == ChangeState::Unknown || m_record.state == ChangeState::AwaitingPayment;
    // Looking changes nothing. What is under way stands still, too, and whoever waits for it is told.
    const bool goesOn = open || (m_record.state != ChangeState::Queued && !isSettled(m_record.state));
    const bool barred = goesOn && m_bar && *m_bar != ActingBar::ReadOnly;
    m_lookAgain->setVisible(open);
    m_lookAgain->setEnabled(!barred);
    m_lookAgainWhyNot->setVisible(barred);
    m_lookAgainWhyNot->setSentence(barred ? barText(*m_bar) : QString());
    m_lookAgain->setAccessibleDescription(m_lookAgainWhyNot->sentence());
    Outcome words = outcome(m_record);
    // One call of a run: what is to be done follows from the run as a whole, and the run does the next call itself.
    // A stop, a start or an address that went through speaks of itself only.
    if (m_run.size() > 1 || (!m_run.empty() && !m_run.front().intent.rest.empty())) {
        if (isSpecChange(action))
            words.whatToDo = hasEnded(m_run) ? runOutcome(m_run).whatToDo : QString();
        else if (m_record.state == ChangeState::Verified || !hasEnded(m_run))
            words.whatToDo.clear();
    }
    m_outcome->setOutcome(words);
    m_technical->setError(m_record.error);
    updateGeometry(); // words of another length, another least width
}

void ChangeDetail::retranslate()
{
    setAccessibleName(tr("Details of the change"));
    m_lookAgain->setText(tr("Look again"));
    m_stepsTitle->setText(tr("Steps"));
    m_idsTitle->setText(tr("Identifiers"));
    if (m_record.id != 0)
        fill();
}

} // namespace ecsdesk
