// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/usagestrip.h"

#include "models/wording/advice.h"
#include "models/wording/errors.h"
#include "models/wording/words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/usagechart.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace ecsdesk {

namespace {

using namespace std::chrono_literals;

/// With the arrow key held rows pass by faster than this; and a look at the same row some minutes later is no question.
constexpr UsageReader::Pace paceOfSelection{300ms, 4s, 3min, 10min};

} // namespace

UsageStrip::UsageStrip(QWidget *parent)
    : Retranslating(parent)
    , m_reader(paceOfSelection)
    , m_limit(new ToneLabel(Tone::Text, ToneLabel::Size::Strong, this))
    , m_share(new ToneLabel(Tone::Muted, ToneLabel::Size::Small, this))
    , m_stack(new QStackedWidget(this))
    , m_chart(new UsageChart(UsageChart::Size::Small, m_stack))
    , m_state(new ToneLabel(Tone::Muted, ToneLabel::Size::Small, m_stack))
    , m_line(new ElidedLabel(Tone::Muted, ToneLabel::Size::Small, this))
    , m_again(new QPushButton(this))
{
    m_state->setWordWrap(true);
    m_state->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_state);
    m_stack->setFixedHeight(m_chart->sizeHint().height());
    setButtonRole(m_again, ButtonRole::Link);
    m_again->setObjectName(QStringLiteral("stripAgain"));

    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_limit);
    head->addStretch();
    head->addWidget(m_share);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(head);
    column->addWidget(m_stack);
    column->addWidget(m_line);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    connect(&m_reader, &UsageReader::changed, this, &UsageStrip::showUsage);
    connect(m_chart, &UsageChart::readPointChanged, this, &UsageStrip::showLine);
    connect(m_again, &QPushButton::clicked, &m_reader, &UsageReader::askAgain);
    retranslate();
}

UsageStrip::~UsageStrip() = default;

void UsageStrip::setDesk(OfferDesk *desk)
{
    m_reader.setDesk(desk);
}

void UsageStrip::setRow(const std::optional<FleetRow> &row)
{
    m_outMbps.reset();
    if (row) {
        const Instance &instance = row->instance;
        m_outMbps = instance.eip.isBound() ? instance.eip.bandwidthMbps : instance.outMbps;
    }
    m_reader.ask(row ? std::optional(row->key) : std::nullopt, UsageSpan::Day);
    showUsage();
}

QString UsageStrip::line() const
{
    return m_line->fullText();
}

bool UsageStrip::hasPoints() const
{
    const auto &usage = m_reader.usage();
    return usage && !usage->points.empty() &&
           (m_outMbps.value_or(1) > 0 || summaryOf(*usage, TrafficDirection::Out).peak > 0);
}

void UsageStrip::showUsage()
{
    const bool drawn = hasPoints();
    const auto &error = m_reader.error();
    m_limit->setText(tr("Outbound %1").arg(mbpsText(m_outMbps)));
    m_chart->setLimits(m_outMbps, std::nullopt);
    m_chart->setUsage(drawn ? *m_reader.usage() : Usage{}, UsageSpan::Day);
    m_stack->setCurrentWidget(drawn ? static_cast<QWidget *>(m_chart) : m_state);
    m_share->setVisible(drawn && m_outMbps.value_or(0) > 0);
    if (drawn) {
        const double p95 = summaryOf(*m_reader.usage(), TrafficDirection::Out).p95;
        m_share->setText(tr("p95: %1 of limit").arg(shareOfLimit(p95, m_outMbps.value_or(0))));
        m_share->setToolTip(shareText(summaryOf(*m_reader.usage(), TrafficDirection::Out), m_outMbps.value_or(0)));
    } else if (error) {
        m_state->setText(explain(*error).title);
    } else if (m_reader.usage()) {
        m_state->setText(noUsageSentence(m_outMbps));
    } else {
        m_state->setText(m_reader.isSlow() ? tr("Still reading the use of the last day…")
                                           : tr("Reading the use of the last day…"));
    }
    m_again->setVisible(error.has_value() || m_again->hasFocus());
    showLine();
}

void UsageStrip::showLine()
{
    const auto read = m_chart->readPoint();
    m_line->setTone(read ? Tone::Text : Tone::Muted);
    if (read) {
        m_line->setFullText(pointLine(m_chart->usage().points[*read], m_chart->usage().period));
    } else if (m_reader.error()) {
        m_line->setFullText(errorTextToQuote(*m_reader.error()));
    } else if (hasPoints()) {
        const UsageSummary summary = summaryOf(*m_reader.usage(), TrafficDirection::Out);
        m_line->setFullText(tr("Last day: mean %1, peak %2, p95 %3 Mbps")
                                .arg(usageNumber(summary.mean), usageNumber(summary.peak), usageNumber(summary.p95)));
    } else {
        m_line->setFullText({});
    }
}

void UsageStrip::retranslate()
{
    m_again->setText(tr("Read again"));
    showUsage();
}

} // namespace ecsdesk
