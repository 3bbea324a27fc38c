// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/runlinks.h"

#include "models/desk/runplan.h"
#include "models/wording/runs.h"
#include "models/wording/words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/changesign.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ecsdesk {

RunLinks::RunLinks(QWidget *parent)
    : Retranslating(parent)
    , m_title(new SectionTitle({}, this))
    , m_column(new QVBoxLayout)
    , m_paused(new ReasonLabel(ReasonLabel::Kind::Warning, {}, this))
    , m_goOn(new QPushButton(this))
    , m_giveUp(new QPushButton(this))
    , m_giveUpMeans(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
{
    m_paused->setObjectName(QStringLiteral("detailPaused"));
    m_goOn->setObjectName(QStringLiteral("detailGoOn"));
    m_giveUp->setObjectName(QStringLiteral("detailGiveUp"));
    setButtonRole(m_goOn, ButtonRole::Primary);
    m_column->setSpacing(space::xs);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_goOn);
    buttons->addWidget(m_giveUp);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_title);
    column->addWidget(m_paused);
    column->addLayout(buttons);
    column->addWidget(m_giveUpMeans);
    column->addLayout(m_column);
    connect(m_goOn, &QPushButton::clicked, this, [this] { Q_EMIT goOnWanted(m_run.back().id); });
    connect(m_giveUp, &QPushButton::clicked, this, [this] { Q_EMIT giveUpWanted(m_run.back().id); });
    m_giveUpMeans->setObjectName(QStringLiteral("detailGiveUpMeans"));
    setVisible(false);
    retranslate();
}

void RunLinks::setRun(const std::vector<ChangeRecord> &run, ChangeId shown, std::optional<ActingBar> bar)
{
    m_run = run;
    m_shown = shown;
    m_bar = bar;
    fill();
}

RunLinks::Row RunLinks::makeRow()
{
    Row row;
    row.box = new QWidget(this);
    row.sign = new QLabel(row.box);
    row.link = new QPushButton(row.box);
    row.link->setObjectName(QStringLiteral("runLink%1").arg(m_rows.size() + 1));
    setButtonRole(row.link, ButtonRole::Link);
    row.name = new ToneLabel(Tone::Text, ToneLabel::Size::Body, row.box);
    row.state = new ToneLabel(Tone::Muted, ToneLabel::Size::Body, row.box);
    auto *line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    line->addWidget(row.sign);
    line->addWidget(row.link);
    line->addWidget(row.name);
    line->addStretch();
    line->addWidget(row.state);
    // A word that leads nowhere stands where the one that does would, and as high.
    row.name->setContentsMargins(space::xs, 0, 0, 0);
    row.box->setMinimumHeight(row.link->sizeHint().height());
    m_column->addWidget(row.box);
    connect(row.link, &QPushButton::clicked, this, [this, at = m_rows.size()] { Q_EMIT changeWanted(m_rows[at].id); });
    return row;
}

void RunLinks::fill()
{
    const bool run = !m_run.empty() && (m_run.size() > 1 || !m_run.front().intent.rest.empty());
    setVisible(run);
    if (!run)
        return;
    showRows();
    const bool paused = canResume(m_run);
    const bool safe = canGiveUp(m_run);
    // While it goes by itself the wizard and this pane give the same choice.
    // What waits in the queue is taken out of it as a whole.
    const bool choice = (paused || safe) && m_run.back().state != ChangeState::Queued;
    const bool can = safe && !m_bar;
    m_paused->setVisible(paused);
    m_paused->setSentence(paused ? pausedSentence(m_run) : QString());
    m_goOn->setVisible(paused);
    m_goOn->setEnabled(!m_bar);
    m_goOn->setAccessibleDescription(m_bar ? barText(*m_bar) : QString());
    m_giveUp->setVisible(choice);
    m_giveUp->setEnabled(can);
    const QString means = !choice ? QString() : m_bar ? barText(*m_bar) : giveUpSentence(m_run);
    m_giveUp->setAccessibleDescription(means);
    m_giveUpMeans->setVisible(!means.isEmpty());
    m_giveUpMeans->setKind(can ? ReasonLabel::Kind::Info : ReasonLabel::Kind::Refused);
    m_giveUpMeans->setSentence(means);
}

void RunLinks::showRows()
{
    const auto calls = wholeRun(m_run);
    while (m_rows.size() > calls.size()) {
        delete m_rows.back().box;
        m_rows.pop_back();
    }
    while (m_rows.size() < calls.size())
        m_rows.push_back(makeRow());
    for (size_t i = 0; i < calls.size(); ++i) {
        Row &row = m_rows[i];
        const ChangeRecord *record = i < m_run.size() ? &m_run[i] : nullptr;
        const ChangeSign sign = record ? changeSign(*record) : ChangeSign{Icon::Dot, Tone::Off};
        const QString text = tr("%1 of %2  %3", "number, count, what the call does")
                                 .arg(i + 1)
                                 .arg(calls.size())
                                 .arg(callTitle(calls[i].change));
        row.id = record ? record->id : 0;
        row.sign->setPixmap(
            iconPixmap(sign.icon, smallIcon, toneColour(tokensOf(this), sign.tone), devicePixelRatioF()));
        const bool leads = record && record->id != m_shown;
        row.link->setText(text);
        row.link->setVisible(leads);
        row.name->setText(text);
        row.name->setVisible(!leads);
        row.name->setTone(record ? Tone::Text : Tone::Off);
        row.state->setText(record ? stateWord(*record) : tr("to come"));
        row.state->setTone(record ? sign.tone : Tone::Off);
    }
}

void RunLinks::changeEvent(QEvent *event)
{
    Retranslating::changeEvent(event);
    // The signs are pictures in the theme's colours.
    if (event->type() == QEvent::PaletteChange)
        fill();
}

void RunLinks::retranslate()
{
    m_title->setText(tr("The run"));
    m_goOn->setText(tr("Go on"));
    m_giveUp->setText(tr("Give up the rest…"));
    fill();
}

} // namespace ecsdesk
