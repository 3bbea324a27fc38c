// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/usagechart.h"

#include "models/wording/advice.h"
#include "ui/kit/fonts.h"
#include "ui/kit/kitpaint.h"
#include "ui/kit/usagelegend.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <cmath>

// The library writes Qt's keywords, which are off here.
#define signals Q_SIGNALS
#define slots Q_SLOTS
// NOLINTNEXTLINE(bugprone-macro-parentheses)
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach

namespace ecsdesk {

namespace {

constexpr int ringWidth = 3; ///< room for the focus ring
constexpr int smallHeight = 48;
constexpr int fullHeight = 144;
/// A chosen limit above so many times everything else would press the curves flat.
constexpr double chosenWithin = 4;

double secondsOf(const QDateTime &moment)
{
    return double(moment.toMSecsSinceEpoch()) / 1000;
}

/// Role, name and description as of any widget; the value is the point that is read.
class AccessibleChart final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleChart(UsageChart *chart)
        : QAccessibleWidget(chart, QAccessible::Chart)
    {
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value ? chart()->readText() : QAccessibleWidget::text(which);
    }
    [[nodiscard]] QVariant currentValue() const override
    {
        const auto read = chart()->readPoint();
        return read ? chart()->usage().points[*read].outMbps : 0.0;
    }
    void setCurrentValue(const QVariant &) override {} // what was measured is not set
    [[nodiscard]] QVariant maximumValue() const override { return chart()->topMbps(); }
    [[nodiscard]] QVariant minimumValue() const override { return 0.0; }
    [[nodiscard]] QVariant minimumStepSize() const override { return 0.0; }

private:
    [[nodiscard]] const UsageChart *chart() const { return static_cast<const UsageChart *>(widget()); }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *chart = qobject_cast<UsageChart *>(object);
    return chart ? new AccessibleChart(chart) : nullptr;
}

} // namespace

struct UsageChart::Plot
{
    explicit Plot(UsageChart *chart)
        : plot(new QCustomPlot(chart))
        , ticker(new QCPAxisTickerText)
    {
        // In the order in which they lie over each other.
        present = plot->addGraph();
        chosen = plot->addGraph();
        in = plot->addGraph();
        out = plot->addGraph();
        cross = plot->addGraph();
        marks = plot->addGraph();
        for (QCPGraph *straight : {present, chosen, cross})
            straight->setAntialiased(false);
        marks->setLineStyle(QCPGraph::lsNone);
        plot->xAxis->setTicker(ticker);
        plot->setAttribute(Qt::WA_TransparentForMouseEvents);
        plot->setFocusPolicy(Qt::NoFocus);
    }
    void redraw() { plot->replot(QCustomPlot::rpQueuedReplot); }

    QCustomPlot *plot; ///< a child of the chart
    QSharedPointer<QCPAxisTickerText> ticker;
    QCPGraph *in;
    QCPGraph *out;
    QCPGraph *present;
    QCPGraph *chosen;
    QCPGraph *cross;
    QCPGraph *marks;
};

UsageChart::UsageChart(Size size, QWidget *parent)
    : Retranslating(parent)
    , m_size(size)
    , m_plot(std::make_unique<Plot>(this))
{
    QAccessible::installFactory(makeAccessible); // known factories are not added again
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QCustomPlot &plot = *m_plot->plot;
    plot.yAxis->ticker()->setTickCount(4);
    plot.xAxis->grid()->setVisible(false);
    plot.yAxis->grid()->setZeroLinePen(Qt::NoPen);
    plot.xAxis->setTickLengthIn(0);
    plot.xAxis->setTickLengthOut(4);
    plot.xAxis->setSubTicks(false);
    plot.yAxis->setTicks(true);
    plot.yAxis->setTickLengthIn(0);
    plot.yAxis->setSubTicks(false);
    plot.yAxis->setBasePen(Qt::NoPen);
    plot.yAxis->setTickPen(Qt::NoPen);
    if (m_size == Size::Small) {
        plot.xAxis->setVisible(false);
        plot.yAxis->setVisible(false);
        plot.axisRect()->setAutoMargins(QCP::msNone);
        plot.axisRect()->setMargins(QMargins(0, 1, 0, 1));
    } else {
        plot.axisRect()->setMinimumMargins(QMargins(0, space::s, space::m, 0));
    }
    plot.plotLayout()->setMargins(QMargins());
    recolour();
    drawCurves();
    retranslate();
}

UsageChart::~UsageChart() = default;

QSize UsageChart::sizeHint() const
{
    return m_size == Size::Small ? QSize(200, smallHeight) : QSize(520, fullHeight);
}

QSize UsageChart::minimumSizeHint() const
{
    return {m_size == Size::Small ? 120 : 280, sizeHint().height()};
}

void UsageChart::setUsage(const Usage &usage, UsageSpan span)
{
    if (m_usage == usage && m_span == span)
        return;
    const std::optional<QDateTime> was = m_read ? std::optional(m_usage.points[*m_read].at) : std::nullopt;
    m_usage = usage;
    m_span = span;
    m_read.reset();
    for (size_t i = 0; was && i < m_usage.points.size(); ++i) {
        if (m_usage.points[i].at == *was)
            m_read = i;
    }
    drawCurves();
    retranslate();
    Q_EMIT readPointChanged();
}

void UsageChart::setLimits(std::optional<int> present, std::optional<int> chosen)
{
    if (m_present == present && m_chosen == chosen)
        return;
    m_present = present;
    m_chosen = chosen;
    drawLimits();
    retranslate();
    if (m_read)
        Q_EMIT readPointChanged();
}

void UsageChart::setReadPoint(std::optional<size_t> index)
{
    if (index && *index >= m_usage.points.size())
        index.reset();
    if (m_read == index)
        return;
    m_read = index;
    drawRead();
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(this, m_read ? m_usage.points[*m_read].outMbps : 0.0);
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT readPointChanged();
}

QString UsageChart::readText() const
{
    return m_read ? pointText(m_usage.points[*m_read], m_usage.period, m_present.value_or(0)) : QString();
}

bool UsageChart::isChosenBeyond() const
{
    return m_chosen.value_or(0) > m_top;
}

QPoint UsageChart::positionOf(size_t index) const
{
    const UsagePoint &point = m_usage.points[index];
    const double key = secondsOf(point.at) + double(m_usage.period.count()) / 2;
    const QCustomPlot &plot = *m_plot->plot;
    return plot.pos() + QPoint(int(plot.xAxis->coordToPixel(key)), int(plot.yAxis->coordToPixel(point.outMbps)));
}

std::vector<double> UsageChart::drawnOutbound() const
{
    std::vector<double> values;
    for (const QCPGraphData &data : *m_plot->out->data())
        values.push_back(data.value);
    return values;
}

/// A point is a mean over its period and stands in the middle of it. Where a line begins or ends it is drawn on to the
/// edge of the period, so that a gap is as wide as it was and a point alone is seen.
void UsageChart::drawCurves()
{
    QVector<double> keys;
    QVector<double> out;
    QVector<double> in;
    const auto add = [&](double key, double outMbps, double inMbps) {
        keys.append(key);
        out.append(outMbps);
        in.append(inMbps);
    };
    const double period = double(m_usage.period.count());
    for (size_t i = 0; i < m_usage.points.size(); ++i) {
        const UsagePoint &point = m_usage.points[i];
        const double from = secondsOf(point.at);
        const bool begins = i == 0 || m_usage.points[i - 1].at.secsTo(point.at) >= 2 * m_usage.period.count();
        const bool ends =
            i + 1 == m_usage.points.size() || point.at.secsTo(m_usage.points[i + 1].at) >= 2 * m_usage.period.count();
        if (begins && i > 0)
            add(from - period / 2, qQNaN(), qQNaN());
        if (begins)
            add(from, point.outMbps, point.inMbps);
        add(from + period / 2, point.outMbps, point.inMbps);
        if (ends)
            add(from + period, point.outMbps, point.inMbps);
    }
    m_plot->out->setData(keys, out, true);
    m_plot->in->setData(keys, in, true);
    if (m_usage.from.isValid())
        m_plot->plot->xAxis->setRange(secondsOf(m_usage.from), secondsOf(m_usage.to));
    placeTicks();
    drawLimits();
}

void UsageChart::drawLimits()
{
    double highest = std::max(0, m_present.value_or(0));
    for (const UsagePoint &point : m_usage.points)
        highest = std::max({highest, point.outMbps, point.inMbps});
    if (highest <= 0)
        highest = m_chosen.value_or(0) > 0 ? *m_chosen : 1;
    if (m_chosen && *m_chosen <= chosenWithin * highest)
        highest = std::max<double>(highest, *m_chosen);
    m_top = highest * 1.08;
    m_plot->plot->yAxis->setRange(0, m_top);
    const auto line = [this](QCPGraph *graph, std::optional<int> mbps) {
        const bool drawn = mbps.value_or(0) > 0 && *mbps <= m_top && m_usage.from.isValid();
        graph->setVisible(drawn);
        if (drawn)
            graph->setData({secondsOf(m_usage.from), secondsOf(m_usage.to)}, {double(*mbps), double(*mbps)}, true);
    };
    line(m_plot->present, m_present);
    line(m_plot->chosen, m_chosen == m_present ? std::nullopt : m_chosen);
    drawRead();
}

void UsageChart::drawRead()
{
    m_plot->cross->setVisible(m_read.has_value());
    m_plot->marks->setVisible(m_read.has_value());
    if (m_read) {
        const UsagePoint &point = m_usage.points[*m_read];
        const double key = secondsOf(point.at) + double(m_usage.period.count()) / 2;
        m_plot->cross->setData({key, key}, {0, m_top}, true);
        m_plot->marks->setData({key, key}, {point.inMbps, point.outMbps}, true);
    }
    m_plot->redraw();
}

/// At whole hours or days of the local time, as far apart as their labels need.
void UsageChart::placeTicks()
{
    m_plot->ticker->clear();
    if (!m_usage.from.isValid() || m_size == Size::Small)
        return;
    const QString day = QStringLiteral("MM-dd");
    const QString hour = QStringLiteral("HH:mm");
    const int labelWidth = QFontMetrics(smallFont(font())).horizontalAdvance(QStringLiteral("00:00")) + space::l;
    const int fit = std::max(1, (width() - 60) / labelWidth);
    const bool hours = m_span == UsageSpan::Day;
    const int step = hours ? (fit >= 12 ? 2 : fit >= 8 ? 3 : fit >= 6 ? 4 : 6) : 24;
    const QDateTime to = m_usage.to.toLocalTime();
    for (QDate date = m_usage.from.toLocalTime().date(); date <= to.date(); date = date.addDays(1)) {
        for (int h = 0; h < 24; h += step) {
            const QDateTime at(date, QTime(h, 0));
            if (at < m_usage.from || at > to)
                continue;
            m_plot->ticker->addTick(secondsOf(at), at.toString(h == 0 ? day : hour));
        }
    }
}

void UsageChart::recolour()
{
    const Tokens &tokens = tokensOf(this);
    QCustomPlot &plot = *m_plot->plot;
    plot.setBackground(QBrush(palette().color(QPalette::Window)));
    const bool small = m_size == Size::Small;
    QPen out = usagePen(UsageLine::Outbound, tokens);
    if (small)
        out.setWidthF(1.5);
    m_plot->out->setPen(out);
    QColor fill = tokens.accent;
    fill.setAlphaF(tokens.dark ? 0.20F : 0.12F);
    m_plot->out->setBrush(fill);
    m_plot->in->setPen(usagePen(UsageLine::Inbound, tokens));
    m_plot->present->setPen(small ? QPen(tokens.muted, 1) : usagePen(UsageLine::Present, tokens));
    m_plot->chosen->setPen(usagePen(UsageLine::Chosen, tokens));
    m_plot->cross->setPen(QPen(tokens.muted, 1));
    m_plot->marks->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(tokens.accent, 2), QBrush(tokens.ground), 7));
    const QFont small1 = smallFont(font());
    for (QCPAxis *axis : {plot.xAxis, plot.yAxis}) {
        axis->setTickLabelFont(small1);
        axis->setLabelFont(small1);
        axis->setTickLabelColor(tokens.muted);
        axis->setLabelColor(tokens.muted);
        axis->grid()->setPen(QPen(tokens.line, 1));
    }
    plot.xAxis->setBasePen(QPen(tokens.line, 1));
    plot.xAxis->setTickPen(QPen(tokens.line, 1));
    m_plot->redraw();
}

void UsageChart::retranslate()
{
    m_plot->plot->yAxis->setLabel(tr("Mbps"));
    setAccessibleName(tr("Bandwidth use"));
    setAccessibleDescription(m_usage.points.empty() ? QString() : chartText(m_usage, m_span, m_present, m_chosen));
    m_plot->redraw();
}

void UsageChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        recolour();
    const bool language = event->type() == QEvent::LanguageChange;
    Retranslating::changeEvent(event);
    if (language)
        Q_EMIT readPointChanged(); // its text is another one
}

void UsageChart::paintEvent(QPaintEvent *)
{
    // The window may have come to a screen of another scale.
    if (!qFuzzyCompare(m_plot->plot->bufferDevicePixelRatio(), devicePixelRatioF())) {
        m_plot->plot->setBufferDevicePixelRatio(devicePixelRatioF());
        m_plot->redraw();
    }
    if (!hasFocus())
        return;
    QPainter painter(this);
    kitpaint::focusRing(painter, QRectF(rect()), tokensOf(this));
}

void UsageChart::resizeEvent(QResizeEvent *event)
{
    Retranslating::resizeEvent(event);
    m_plot->plot->setGeometry(rect().adjusted(ringWidth, ringWidth, -ringWidth, -ringWidth));
    placeTicks();
    m_plot->redraw();
}

void UsageChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_usage.points.empty())
        return;
    const double key = m_plot->plot->xAxis->pixelToCoord(event->position().x() - m_plot->plot->x());
    const double half = double(m_usage.period.count()) / 2;
    std::optional<size_t> nearest;
    double least = 0;
    for (size_t i = 0; i < m_usage.points.size(); ++i) {
        const double far = std::abs(secondsOf(m_usage.points[i].at) + half - key);
        if (!nearest || far < least) {
            nearest = i;
            least = far;
        }
    }
    setReadPoint(nearest);
}

void UsageChart::leaveEvent(QEvent *event)
{
    Retranslating::leaveEvent(event);
    if (!hasFocus())
        setReadPoint(std::nullopt);
}

void UsageChart::keyPressEvent(QKeyEvent *event)
{
    const size_t count = m_usage.points.size();
    if (count == 0 || event->modifiers() & ~Qt::KeypadModifier) {
        Retranslating::keyPressEvent(event);
        return;
    }
    const size_t now = m_read.value_or(count - 1);
    switch (event->key()) {
    case Qt::Key_Left:
        setReadPoint(m_read && now > 0 ? now - 1 : now);
        return;
    case Qt::Key_Right:
        setReadPoint(m_read && now + 1 < count ? now + 1 : now);
        return;
    case Qt::Key_Home:
        setReadPoint(0);
        return;
    case Qt::Key_End:
        setReadPoint(count - 1);
        return;
    default:
        Retranslating::keyPressEvent(event);
    }
}

void UsageChart::focusInEvent(QFocusEvent *event)
{
    Retranslating::focusInEvent(event);
    if (!m_read && !m_usage.points.empty())
        setReadPoint(m_usage.points.size() - 1);
    update();
}

void UsageChart::focusOutEvent(QFocusEvent *event)
{
    Retranslating::focusOutEvent(event);
    if (!underMouse())
        setReadPoint(std::nullopt);
    update();
}

} // namespace ecsdesk
