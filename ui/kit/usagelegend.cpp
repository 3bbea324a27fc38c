// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/usagelegend.h"

#include "ui/kit/flowlayout.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QPainter>

namespace ecsdesk {

namespace {

/// The stroke beside the word.
class Key final : public QWidget
{
public:
    Key(UsageLine line, QWidget *parent)
        : QWidget(parent)
        , m_line(line)
    {
        setFixedSize(20, 12);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &tokens = tokensOf(this);
        const int middle = height() / 2;
        if (m_line == UsageLine::Outbound)
            painter.fillRect(QRect(0, middle, width(), height() - middle), blend(tokens.accent, tokens.ground, 0.16));
        painter.setPen(usagePen(m_line, tokens));
        painter.drawLine(0, middle, width(), middle);
    }

private:
    UsageLine m_line;
};

} // namespace

QPen usagePen(UsageLine line, const Tokens &tokens)
{
    switch (line) {
    case UsageLine::Outbound:
        return QPen(tokens.accent, 2);
    case UsageLine::Inbound:
        return QPen(tokens.muted, 1);
    case UsageLine::Present:
        return QPen(tokens.text, 1);
    case UsageLine::Chosen: {
        QPen pen(tokens.text, 1, Qt::CustomDashLine);
        pen.setDashPattern({4, 3});
        return pen;
    }
    }
    Q_UNREACHABLE();
}

UsageLegend::UsageLegend(QWidget *parent)
    : Retranslating(parent)
{
    auto *flow = new FlowLayout(space::m, space::xs, this);
    for (int i = 0; i < usageLineCount; ++i) {
        auto *entry = new QWidget(this);
        m_entries[size_t(i)] = entry;
        m_words[size_t(i)] = new ToneLabel(Tone::Muted, ToneLabel::Size::Small, entry);
        auto *row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::xs);
        row->addWidget(new Key(UsageLine(i), entry), 0, Qt::AlignVCenter);
        row->addWidget(m_words[size_t(i)], 0, Qt::AlignVCenter);
        flow->addWidget(entry);
    }
    retranslate();
}

void UsageLegend::setLimits(std::optional<int> present, std::optional<int> chosen, bool beyond)
{
    if (m_present == present && m_chosen == chosen && m_beyond == beyond)
        return;
    m_present = present;
    m_chosen = chosen;
    m_beyond = beyond;
    retranslate();
}

void UsageLegend::retranslate()
{
    const bool hasPresent = m_present.value_or(0) > 0;
    const bool hasChosen = m_chosen && m_chosen != m_present;
    m_words[0]->setText(tr("outbound"));
    m_words[1]->setText(tr("inbound"));
    m_words[2]->setText(tr("limit now %1 Mbps").arg(m_present.value_or(0)));
    m_words[3]->setText(
        (m_beyond ? tr("new limit %1 Mbps, above the chart") : tr("new limit %1 Mbps")).arg(m_chosen.value_or(0)));
    m_entries[2]->setVisible(hasPresent);
    m_entries[3]->setVisible(hasChosen);
}

} // namespace ecsdesk
