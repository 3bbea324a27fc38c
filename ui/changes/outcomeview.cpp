// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/outcomeview.h"

#include "ui/kit/labels.h"

#include <QVBoxLayout>

namespace ecsdesk {

OutcomeView::OutcomeView(QWidget *parent)
    : QWidget(parent)
    , m_whatHappened(new ToneLabel(Tone::Text, ToneLabel::Size::Body, this))
    , m_changedOrCharged(new ToneLabel(Tone::Text, ToneLabel::Size::Body, this))
    , m_whatToDo(new ToneLabel(Tone::Text, ToneLabel::Size::Strong, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    for (ToneLabel *label : {m_whatHappened, m_changedOrCharged, m_whatToDo}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
}

void OutcomeView::setOutcome(const Outcome &outcome)
{
    const auto set = [](ToneLabel *label, const QString &sentence) {
        label->setText(sentence);
        label->setVisible(!sentence.isEmpty());
    };
    set(m_whatHappened, outcome.whatHappened);
    set(m_changedOrCharged, outcome.changedOrCharged);
    set(m_whatToDo, outcome.whatToDo);
    setAccessibleName(text());
}

QString OutcomeView::text() const
{
    QStringList sentences{m_whatHappened->text(), m_changedOrCharged->text(), m_whatToDo->text()};
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char('\n'));
}

} // namespace ecsdesk
