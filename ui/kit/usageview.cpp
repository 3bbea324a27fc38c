// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/usageview.h"

#include "models/wording/advice.h"
#include "models/wording/errors.h"
#include "ui/kit/buttons.h"
#include "ui/kit/copylabel.h"
#include "ui/kit/fonts.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/usagechart.h"
#include "ui/kit/usagelegend.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QHeaderView>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTableView>

namespace ecsdesk {

namespace {

/// The newest point may be this many periods old before it is worth a word.
constexpr int periodsTillOld = 3;

bool isUpward(AdviceKind kind)
{
    return kind == AdviceKind::Pinned || kind == AdviceKind::Raise;
}

QPushButton *plainButton(const char *name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(true); // in a wizard too Enter presses the one that has the keyboard
    return button;
}

} // namespace

UsageView::UsageView(QWidget *parent)
    : Retranslating(parent)
    , m_reader(UsageReader::Pace())
{
    build();
    connect(&m_reader, &UsageReader::changed, this, &UsageView::showUsage);
    connect(m_chart, &UsageChart::readPointChanged, this, &UsageView::showReadOut);
    for (QPushButton *again : {m_again, m_noteAgain})
        connect(again, &QPushButton::clicked, &m_reader, &UsageReader::askAgain);
    connect(m_asTable, &QPushButton::toggled, this, &UsageView::showState);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (m_advice && m_advice->mbps)
            Q_EMIT adviceTaken(*m_advice->mbps);
    });
    retranslate();
}

UsageView::~UsageView()
{
    // A chart that has the keyboard loses it on the way down, and says so to a half-gone view.
    m_chart->disconnect(this);
}

void UsageView::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(buildHeader());
    m_legend = new UsageLegend(this);
    column->addWidget(m_legend);

    m_stack = new QStackedWidget(this);
    m_chart = new UsageChart(UsageChart::Size::Full, m_stack);
    m_chart->setObjectName(QStringLiteral("usageChart"));
    m_stack->addWidget(m_chart);
    m_stack->addWidget(buildTable());
    m_stack->addWidget(buildState());
    m_stack->setFixedHeight(m_chart->sizeHint().height());
    column->addWidget(m_stack);

    m_readOut = new ElidedLabel(Tone::Muted, ToneLabel::Size::Small, this);
    m_readOut->setObjectName(QStringLiteral("usageReadOut"));
    column->addWidget(m_readOut);

    m_noteRow = new QWidget(this);
    auto *noteRow = new QHBoxLayout(m_noteRow);
    noteRow->setContentsMargins(0, 0, 0, 0);
    noteRow->setSpacing(space::m);
    m_note = new ReasonLabel(ReasonLabel::Kind::Warning, {}, m_noteRow);
    m_note->setObjectName(QStringLiteral("usageNote"));
    m_noteAgain = plainButton("usageNoteAgain", m_noteRow);
    noteRow->addWidget(m_note, 1);
    noteRow->addWidget(m_noteAgain, 0, Qt::AlignTop);
    column->addWidget(m_noteRow);

    auto *advice = new QHBoxLayout;
    advice->setSpacing(space::m);
    m_adviceText = new ReasonLabel(ReasonLabel::Kind::Info, {}, this);
    m_adviceText->setObjectName(QStringLiteral("usageAdvice"));
    m_take = plainButton("takeAdvice", this);
    QSizePolicy keepsRoom = m_take->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_take->setSizePolicy(keepsRoom);
    advice->addWidget(m_adviceText, 1);
    advice->addWidget(m_take, 0, Qt::AlignTop);
    column->addSpacing(space::xs);
    column->addLayout(advice);
    m_inbound = new ReasonLabel(ReasonLabel::Kind::Info, {}, this);
    m_inbound->setObjectName(QStringLiteral("usageInbound"));
    column->addWidget(m_inbound);
}

QWidget *UsageView::buildHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    m_day = plainButton("usageDay", header);
    m_week = plainButton("usageWeek", header);
    auto *spans = new QButtonGroup(this);
    for (QPushButton *button : {m_day, m_week}) {
        button->setCheckable(true);
        spans->addButton(button);
        row->addWidget(button);
    }
    m_day->setChecked(true);
    connect(spans, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        m_span = button == m_day ? UsageSpan::Day : UsageSpan::Week;
        m_reader.ask(m_reader.key(), m_span);
    });
    row->addStretch();
    m_asOf = new ToneLabel(Tone::Muted, ToneLabel::Size::Small, header);
    m_asOf->setObjectName(QStringLiteral("usageAsOf"));
    row->addWidget(m_asOf);
    row->addSpacing(space::xs);
    m_asTable = plainButton("usageAsTable", header);
    m_asTable->setCheckable(true);
    row->addWidget(m_asTable);
    return header;
}

QWidget *UsageView::buildTable()
{
    m_table = new QTableView(m_stack);
    m_table->setObjectName(QStringLiteral("usageTable"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(0);
    m_table->verticalHeader()->setDefaultSectionSize(lineHeight(font()) + space::xs);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    return m_table;
}

QWidget *UsageView::buildState()
{
    m_statePage = new QWidget(m_stack);
    auto *column = new QVBoxLayout(m_statePage);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(space::s);
    m_state = new ReasonLabel(ReasonLabel::Kind::Info, {}, m_statePage);
    m_state->setObjectName(QStringLiteral("usageState"));
    m_requestId = new CopyLabel(CopyLabel::Face::Mono, m_statePage);
    m_requestId->setObjectName(QStringLiteral("usageRequestId"));
    m_again = plainButton("usageAgain", m_statePage);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(smallIcon + space::s, 0, 0, 0);
    foot->setSpacing(space::m);
    foot->addWidget(m_again);
    foot->addWidget(m_requestId, 1);
    foot->addStretch();
    column->addStretch(1);
    column->addWidget(m_state);
    column->addLayout(foot);
    column->addStretch(1);
    return m_statePage;
}

void UsageView::setDesk(OfferDesk *desk)
{
    m_reader.setDesk(desk);
}

void UsageView::setInstance(const std::optional<InstanceKey> &key)
{
    m_reader.ask(key, m_span);
}

void UsageView::setLimits(const UsageLimits &limits)
{
    if (m_limits == limits)
        return;
    m_limits = limits;
    showUsage();
}

bool UsageView::hasPoints() const
{
    const auto &usage = m_reader.usage();
    if (!usage || usage->points.empty())
        return false;
    // Where nothing may flow, a line at zero is no news.
    return m_limits.presentOut.value_or(1) > 0 || summaryOf(*usage, TrafficDirection::Out).peak > 0;
}

/// Everything anew from what the reader knows and the limits.
void UsageView::showUsage()
{
    m_chart->setLimits(m_limits.presentOut, m_limits.chosenOut);
    m_model.setLimit(m_limits.presentOut);
    if (hasPoints()) {
        m_chart->setUsage(*m_reader.usage(), m_reader.span());
        m_model.setUsage(*m_reader.usage());
        m_advice = advise(*m_reader.usage(), TrafficDirection::Out, m_limits.presentOut.value_or(0), m_limits.legalOut);
    } else {
        m_chart->setUsage({}, m_reader.span());
        m_model.setUsage({});
        m_advice.reset();
    }
    m_legend->setLimits(m_limits.presentOut, m_limits.chosenOut, m_chart->isChosenBeyond());
    showState();
    showReadOut();
    showAdvice();
}

void UsageView::showState()
{
    const auto &usage = m_reader.usage();
    const auto &error = m_reader.error();
    const bool drawn = hasPoints();
    QWidget *page = !drawn ? m_statePage : m_asTable->isChecked() ? static_cast<QWidget *>(m_table) : m_chart;
    // Whoever reads again by keyboard stays at the keyboard's place.
    const bool hadFocus = m_again->hasFocus();
    m_stack->setCurrentWidget(page);
    if (hadFocus && drawn)
        page->setFocus(Qt::OtherFocusReason);
    m_asTable->setEnabled(drawn);
    // Where nothing can come, neither the lines are explained nor is room kept for them.
    const bool mayCome = drawn || (!error && !usage);
    m_legend->setVisible(mayCome);
    m_legend->setEnabled(drawn);
    m_asOf->setVisible(drawn);
    if (usage)
        m_asOf->setText(tr("as of %1").arg(usage->to.toLocalTime().toString(QStringLiteral("HH:mm"))));

    if (!drawn) {
        const bool failed = error.has_value();
        const bool waiting = !failed && !usage;
        if (failed) {
            m_state->setKind(ReasonLabel::Kind::Error);
            m_state->setSentence(errorText(explain(*error)));
        } else if (waiting) {
            m_state->setKind(ReasonLabel::Kind::Wait);
            m_state->setSentence(m_reader.isSlow() ? tr("Still reading the use. The cloud answers slowly; the change "
                                                        "can be prepared without it.")
                                                   : tr("Reading the use…"));
        } else {
            m_state->setKind(ReasonLabel::Kind::Info);
            m_state->setSentence(noUsageSentence(m_limits.presentOut));
        }
        const bool quotable = failed && !error->requestId.text.isEmpty();
        m_requestId->setVisible(quotable);
        if (quotable)
            m_requestId->setValue(error->requestId.text, tr("Request ID"));
        // Whoever just pressed it keeps it, and with it the keyboard's place.
        const bool empty = usage && m_limits.presentOut.value_or(1) > 0;
        m_again->setVisible(failed || m_reader.isSlow() || empty || hadFocus);
    }

    QString note;
    if (drawn && error)
        note = tr("Reading it again failed; this is the use as of %1. %2")
                   .arg(usage->to.toLocalTime().toString(QStringLiteral("HH:mm")), errorTextToQuote(*error));
    else if (drawn && usage->points.back().at.secsTo(usage->to) > periodsTillOld * usage->period.count())
        note = tr("Nothing has been measured since %1: the instance was stopped, or does not report.")
                   .arg(usage->points.back()
                            .at.addSecs(usage->period.count())
                            .toLocalTime()
                            .toString(QStringLiteral("MM-dd HH:mm")));
    fitStack();
    m_note->setSentence(note);
    m_noteRow->setVisible(!note.isEmpty());
    m_noteAgain->setEnabled(!m_reader.isAsking());
}

void UsageView::fitStack()
{
    const bool mayCome = hasPoints() || (!m_reader.error() && !m_reader.usage());
    const int chart = m_chart->sizeHint().height();
    const int words =
        m_statePage->layout()->totalHeightForWidth(std::max(width(), m_statePage->minimumSizeHint().width()));
    m_stack->setFixedHeight(mayCome ? chart : std::min(chart, words));
}

void UsageView::resizeEvent(QResizeEvent *event)
{
    Retranslating::resizeEvent(event);
    fitStack();
}

void UsageView::showReadOut()
{
    const QString read = m_chart->readText();
    m_readOut->setTone(read.isEmpty() ? Tone::Muted : Tone::Text);
    m_readOut->setFullText(
        !hasPoints()      ? QString()
        : !read.isEmpty() ? read
                          : summaryText(summaryOf(*m_reader.usage(), TrafficDirection::Out), TrafficDirection::Out));
}

void UsageView::showAdvice()
{
    const bool known = m_advice.has_value();
    m_adviceText->setKind(known && isUpward(m_advice->kind) ? ReasonLabel::Kind::Warning : ReasonLabel::Kind::Info);
    m_adviceText->setSentence(known               ? adviceText(*m_advice, m_reader.span())
                              : m_reader.error()  ? tr("Without the use there is no advice.")
                              : !m_reader.usage() ? tr("Advice follows once the use is known.")
                                                  : tr("Without points there is no advice."));
    const bool offered = known && m_advice->mbps;
    m_take->setVisible(offered);
    if (offered) {
        const bool taken = m_limits.chosenOut == m_advice->mbps;
        m_take->setEnabled(!taken);
        m_take->setText((taken ? tr("%1 Mbps taken over") : tr("Take over %1 Mbps")).arg(*m_advice->mbps));
        m_take->setAccessibleDescription(adviceText(*m_advice, m_reader.span()));
    }
    // Inbound is told only where it is too narrow: too wide costs nothing.
    QString inbound;
    if (known && m_limits.presentIn.value_or(0) > 0) {
        const Advice in = advise(*m_reader.usage(), TrafficDirection::In, *m_limits.presentIn, m_limits.legalIn);
        if (isUpward(in.kind))
            inbound = adviceText(in, m_reader.span());
    }
    m_inbound->setSentence(inbound);
    m_inbound->setVisible(!inbound.isEmpty());
}

void UsageView::retranslate()
{
    m_day->setText(spanName(UsageSpan::Day));
    m_week->setText(spanName(UsageSpan::Week));
    m_asTable->setText(tr("Show as table"));
    m_table->setAccessibleName(tr("Bandwidth use as a table"));
    m_again->setText(tr("Read again"));
    m_noteAgain->setText(tr("Read again"));
    m_model.retranslate();
    showUsage();
}

} // namespace ecsdesk
