// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/objectionlist.h"

#include "ui/kit/reasonlook.h"

#include <QStyleOption>
#include <QStylePainter>
#include <QVBoxLayout>

namespace ecsdesk {

ObjectionList::ObjectionList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, space::xs, 0, space::xs);
    m_column->setSpacing(space::s);
    setFocusPolicy(Qt::TabFocus);
    setVisible(false);
}

void ObjectionList::setObjections(const std::vector<Objection> &objections, const ReasonContext &context,
                                  const std::optional<Countdown> &cooldown)
{
    // Rows are kept and filled anew, so that a countdown neither flickers nor makes a screen reader start again.
    while (m_rows.size() > objections.size()) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    while (m_rows.size() < objections.size()) {
        m_rows.push_back(new ReasonLabel(ReasonLabel::Kind::Warning, {}, this));
        m_column->addWidget(m_rows.back());
    }
    for (size_t i = 0; i < objections.size(); ++i) {
        const bool counts = objections[i].reason == Reason::Cooldown && cooldown;
        m_rows[i]->setKind(reasonKind(objections[i].reason, ReasonLabel::Kind::Warning));
        m_rows[i]->setRemaining(counts ? cooldown->share : -1);
        m_rows[i]->setSentence(reasonText(objections[i], context));
    }
    setAccessibleName(sentences().join(QLatin1Char('\n')));
    setVisible(!objections.empty());
}

QStringList ObjectionList::sentences() const
{
    QStringList sentences;
    for (const ReasonLabel *row : m_rows)
        sentences.append(row->sentence());
    return sentences;
}

void ObjectionList::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QStylePainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
}

} // namespace ecsdesk
