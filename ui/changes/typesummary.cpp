// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/typesummary.h"

#include "models/wording/types.h"
#include "models/wording/words.h"
#include "ui/kit/fonts.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"

#include <QBoxLayout>

namespace ecsdesk {

namespace {

/// No word wider than it must be: the room beside it belongs to the count.
void takeOwnWidth(QWidget *label)
{
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

} // namespace

TypeSummary::TypeSummary(QWidget *parent)
    : Retranslating(parent)
    , m_slot(new QWidget(this))
    , m_refusal(new ReasonLabel(ReasonLabel::Kind::Refused, {}, m_slot))
    , m_trouble(new ReasonLabel(ReasonLabel::Kind::Warning, {}, m_slot))
    , m_warning(new ReasonLabel(ReasonLabel::Kind::Warning, {}, m_slot))
    , m_present(new ElidedLabel(Tone::Text, ToneLabel::Size::Body, this))
    , m_arrow(new QLabel(this))
    , m_chosen(new ElidedLabel(Tone::Accent, ToneLabel::Size::Strong, this))
    , m_count(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this))
    , m_detail(new ElidedLabel(Tone::Muted, ToneLabel::Size::Body, m_slot))
{
    m_refusal->setObjectName(QStringLiteral("typeRefusal"));
    m_trouble->setObjectName(QStringLiteral("typeTrouble"));
    m_warning->setObjectName(QStringLiteral("typeWarning"));
    m_count->setObjectName(QStringLiteral("typeCount"));
    takeOwnWidth(m_present);
    takeOwnWidth(m_chosen);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_present);
    line->addWidget(m_arrow);
    line->addWidget(m_chosen);
    line->addStretch(1);
    line->addWidget(m_count);
    auto *slot = new QVBoxLayout(m_slot);
    slot->setContentsMargins(0, 0, 0, 0);
    slot->setSpacing(space::xs);
    slot->addWidget(m_detail);
    slot->addWidget(m_trouble);
    slot->addWidget(m_warning);
    slot->addWidget(m_refusal);
    slot->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(line);
    column->addWidget(m_slot);
    retranslate();
}

void TypeSummary::setContent(const Content &content)
{
    if (m_content == content)
        return;
    m_content = content;
    fill();
}

void TypeSummary::setCount(const QString &text)
{
    m_count->setText(text);
}

QString TypeSummary::text() const
{
    QStringList parts{m_present->fullText()};
    if (m_content.chosen)
        parts.append(m_chosen->fullText());
    return parts.join(QStringLiteral(" → ")) + u'\n' + m_detail->fullText();
}

void TypeSummary::fill()
{
    const auto set = [](ReasonLabel *label, const QString &sentence) {
        label->setSentence(sentence);
        label->setVisible(!sentence.isEmpty());
    };
    m_slot->setMinimumHeight(2 * fontMetrics().lineSpacing() + space::xs);
    // Beside a choice that stands, a reason must say that it is of another row.
    set(m_refusal, m_content.refusal.isEmpty() || !m_content.chosen
                       ? m_content.refusal
                       : tr("The row you are on, not the choice: %1", "why it is refused").arg(m_content.refusal));
    m_detail->setVisible(m_content.refusal.isEmpty() || m_content.chosen);
    set(m_trouble, m_content.chosenTrouble);
    m_present->setFullText(orNoValue(m_content.present.id.text));
    m_arrow->setVisible(m_content.chosen.has_value());
    m_chosen->setVisible(m_content.chosen.has_value());
    if (!m_content.chosen) {
        m_detail->setFullText(tr("%1 now. No other type is chosen yet.").arg(typeSizeText(m_content.present)));
        set(m_warning, {});
    } else {
        const TypeOption &chosen = *m_content.chosen;
        m_chosen->setFullText(chosen.info.id.text);
        m_detail->setFullText(beforeAfterText(m_content.present, chosen.info));
        QStringList warnings;
        if (chosen.difference.otherArchitecture)
            warnings.append(architectureWarning(m_content.present, chosen.info));
        if (chosen.difference.becomesBurstable)
            warnings.append(burstableWarning(chosen.info));
        set(m_warning, warnings.join(u'\n'));
    }
    setAccessibleName(text());
    paintArrow();
}

void TypeSummary::paintArrow()
{
    m_arrow->setPixmap(
        iconPixmap(Icon::ArrowRight, smallIcon, toneColour(tokensOf(this), Tone::Muted), devicePixelRatioF()));
}

void TypeSummary::changeEvent(QEvent *event)
{
    Retranslating::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintArrow();
}

void TypeSummary::retranslate()
{
    fill();
}

} // namespace ecsdesk
