// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/stoprow.h"

#include "models/wording/options.h"
#include "ui/kit/buttons.h"
#include "ui/kit/reasonlabel.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace ecsdesk {

StopRow::StopRow(QWidget *parent)
    : Retranslating(parent)
    , m_stop(new QCheckBox(this))
    , m_stopMeans(new ReasonLabel(ReasonLabel::Kind::Warning, {}, this))
    , m_start(new QCheckBox(this))
    , m_startMeans(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
{
    m_stop->setObjectName(QStringLiteral("stopFirst"));
    m_stopMeans->setObjectName(QStringLiteral("stopMeans"));
    m_start->setObjectName(QStringLiteral("startAfterwards"));
    m_startMeans->setObjectName(QStringLiteral("startMeans"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_stop, 0, Qt::AlignLeft);
    column->addLayout(indented(m_stopMeans));
    column->addSpacing(space::xs);
    column->addWidget(m_start, 0, Qt::AlignLeft);
    column->addLayout(indented(m_startMeans));
    connect(m_stop, &QCheckBox::clicked, this, [this](bool stop) {
        ChangeDraft draft = m_state->draft;
        draft.stopFirst = stop;
        Q_EMIT edited(draft);
    });
    connect(m_start, &QCheckBox::clicked, this, [this](bool start) {
        ChangeDraft draft = m_state->draft;
        draft.startAfterwards = start;
        Q_EMIT edited(draft);
    });
    retranslate();
}

void StopRow::load(const WizardState &state)
{
    m_state = &state;
    fill();
}

void StopRow::fill()
{
    const StopUse stop = m_state->options.stop;
    const StartUse start = m_state->options.start;
    const bool stops = stop != StopUse::NotNeeded;
    // Before there is consent nothing is stopped that could be started again.
    const bool starts = start != StartUse::NotStopped;
    setVisible(stops || starts);
    m_stop->setVisible(stops);
    m_stopMeans->setVisible(stops);
    m_stop->setChecked(stop == StopUse::Stops);
    // Why it must be stopped, as long as nobody has agreed to it.
    QStringList sentences{stopSentence(stop)};
    if (stop == StopUse::NeedsConsent)
        sentences.prepend(reasonSentence({Reason::MustBeStopped, {}, {}, {}}, reasonContext(*m_state)));
    m_stopMeans->setSentence(sentences.join(QLatin1Char(' ')));
    m_stop->setAccessibleDescription(m_stopMeans->sentence());
    m_start->setVisible(starts);
    m_startMeans->setVisible(starts);
    m_start->setChecked(start == StartUse::Starts);
    m_start->setText(stops ? tr("Start it again afterwards") : tr("Start it afterwards"));
    m_startMeans->setSentence(startSentence(start));
    m_start->setAccessibleDescription(startSentence(start));
}

QString StopRow::consentText()
{
    return tr("Stop the instance for this change");
}

void StopRow::retranslate()
{
    m_stop->setText(consentText());
    if (m_state)
        fill();
}

} // namespace ecsdesk
