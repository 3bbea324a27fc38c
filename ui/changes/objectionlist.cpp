// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/objectionlist.h"

#include "ui/kit/buttons.h"
#include "ui/kit/reasonlook.h"

#include <QPushButton>
#include <QStyleOption>
#include <QStylePainter>
#include <QVBoxLayout>
#include <algorithm>

namespace ecsdesk {

ObjectionList::ObjectionList(QWidget *parent)
    : Retranslating(parent)
    , m_column(new QVBoxLayout(this))
    , m_showOrder(new QPushButton(this))
{
    m_column->setContentsMargins(0, space::xs, 0, space::xs);
    m_column->setSpacing(space::s);
    setFocusPolicy(Qt::TabFocus);
    m_showOrder->setObjectName(QStringLiteral("showObjectedOrder"));
    setButtonRole(m_showOrder, ButtonRole::Link);
    m_column->addLayout(indented(m_showOrder));
    connect(m_showOrder, &QPushButton::clicked, this, [this] { Q_EMIT orderWanted(m_order); });
    setVisible(false);
    retranslate();
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
        m_column->insertWidget(int(m_rows.size()) - 1, m_rows.back());
    }
    for (size_t i = 0; i < objections.size(); ++i) {
        const bool counts = objections[i].reason == Reason::Cooldown && cooldown;
        m_rows[i]->setKind(reasonKind(objections[i].reason, ReasonLabel::Kind::Warning));
        m_rows[i]->setRemaining(counts ? cooldown->share : -1);
        m_rows[i]->setSentence(reasonText(objections[i], context));
    }
    const auto unpaid = std::find_if(objections.begin(), objections.end(), [](const Objection &objection) {
        return objection.reason == Reason::UnpaidOrder;
    });
    m_order = unpaid == objections.end() ? OrderId() : OrderId(unpaid->subject);
    showLink();
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

void ObjectionList::setLeadsToOrders(bool leads)
{
    m_leadsToOrders = leads;
    showLink();
}

void ObjectionList::showLink()
{
    m_showOrder->setVisible(m_leadsToOrders && !m_order.isEmpty());
    m_showOrder->setAccessibleName(tr("Show the order %1").arg(m_order.text));
}

void ObjectionList::retranslate()
{
    m_showOrder->setText(tr("Show the order"));
    showLink();
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
