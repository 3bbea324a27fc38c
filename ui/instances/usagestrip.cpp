// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/usagestrip.h"

#include "models/wording/advice.h"
#include "models/wording/errors.h"
#include "models/wording/words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/requestidbutton.h"
#include "ui/kit/usagechart.h"

#include <QBoxLayout>
#include <QPushButton>

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
    , m_chart(new UsageChart(UsageChart::Size::Small, this))
    , m_state(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
    , m_line(new ToneLabel(Tone::Muted, ToneLabel::Size::Small, this))
    , m_again(new QPushButton(this))
    , m_request(new RequestIdButton(this))
{
    m_chart->setFixedHeight(m_chart->sizeHint().height());
    m_state->setObjectName(QStringLiteral("stripState"));
    m_line->setWordWrap(true);
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
    column->addWidget(m_chart);
    column->addWidget(m_state);
    column->addWidget(m_line);
    // In line with the words beside the sign.
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(smallIcon + space::xs, 0, 0, 0);
    buttons->setSpacing(space::s);
    buttons->addWidget(m_again);
    buttons->addWidget(m_request);
    buttons->addStretch();
    column->addLayout(buttons);
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
    return m_line->text();
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
    const bool waits = !drawn && !error && !m_reader.usage();
    m_chart->setVisible(drawn);
    m_state->setVisible(!drawn);
    // Where a curve may still come, its room is kept.
    m_state->setMinimumHeight(waits ? m_chart->height() : 0);
    m_state->setKind(error ? ReasonLabel::Kind::Error : waits ? ReasonLabel::Kind::Wait : ReasonLabel::Kind::Info);
    m_share->setVisible(drawn && m_outMbps.value_or(0) > 0);
    if (drawn) {
        const double p95 = summaryOf(*m_reader.usage(), TrafficDirection::Out).p95;
        m_share->setText(tr("p95: %1 of limit").arg(shareOfLimit(p95, m_outMbps.value_or(0))));
        m_share->setToolTip(shareText(summaryOf(*m_reader.usage(), TrafficDirection::Out), m_outMbps.value_or(0)));
    } else if (error) {
        m_state->setSentence(errorText(explain(*error)));
    } else if (m_reader.usage()) {
        m_state->setSentence(noUsageSentence(m_outMbps));
    } else {
        m_state->setSentence(m_reader.isSlow() ? tr("Still reading the use of the last day…")
                                               : tr("Reading the use of the last day…"));
    }
    m_request->setError(error);
    m_again->setVisible(error.has_value() || m_again->hasFocus());
    showLine();
}

void UsageStrip::showLine()
{
    const auto read = m_chart->readPoint();
    m_line->setTone(read ? Tone::Text : Tone::Muted);
    if (read) {
        m_line->setText(pointLine(m_chart->usage().points[*read], m_chart->usage().period));
    } else if (m_reader.error() && hasPoints()) {
        m_line->setText(errorText(explain(*m_reader.error())));
    } else if (hasPoints()) {
        const UsageSummary summary = summaryOf(*m_reader.usage(), TrafficDirection::Out);
        m_line->setText(tr("Last day: mean %1, peak %2, p95 %3 Mbps")
                            .arg(usageNumber(summary.mean), usageNumber(summary.peak), usageNumber(summary.p95)));
    } else {
        m_line->setText({});
    }
    m_line->setVisible(!m_line->text().isEmpty());
}

void UsageStrip::retranslate()
{
    m_again->setText(tr("Read again"));
    showUsage();
}

} // namespace ecsdesk
