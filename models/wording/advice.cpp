// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/advice.h"

#include "models/wording/words.h"

#include <QCoreApplication>
#include <QStringList>
#include <cmath>

namespace ecsdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(UsageWords)
};

bool isOut(const Advice &advice)
{
    return advice.direction == TrafficDirection::Out;
}

/// "4.8", "7.35", "8": exact, without zeros that say nothing. `value` counts `parts` of a whole.
QString exact(int value, int parts)
{
    return QString::number(double(value) / parts, 'g', 12);
}

QString twoSentences(const QString &first, const QString &second)
{
    return Words::tr("%1 %2", "two whole sentences, one after the other").arg(first, second);
}

QString raiseSentence(const Advice &a)
{
    if (!a.mbps) {
        return isOut(a)
                   ? Words::tr("Outbound needs more than the %1 Mbps it has, but nothing above %2 Mbps is possible.")
                         .arg(a.presentMbps)
                         .arg(a.range.max)
                   : Words::tr("Inbound needs more than the %1 Mbps it has, but nothing above %2 Mbps is possible.")
                         .arg(a.presentMbps)
                         .arg(a.range.max);
    }
    return isOut(a) ? Words::tr("Raise outbound to %1 Mbps.").arg(*a.mbps)
                    : Words::tr("Raise inbound to %1 Mbps.").arg(*a.mbps);
}

QString pinnedSentence(const Advice &a)
{
    const int percent = int(std::lround(100.0 * a.fullPoints / std::max(1, a.summary.points)));
    const QString full = isOut(a)
                             ? Words::tr("Outbound is at its limit for %1 % of the time: how much is really wanted "
                                         "cannot be seen.")
                                   .arg(percent)
                             : Words::tr("Inbound is at its limit for %1 % of the time: how much is really wanted "
                                         "cannot be seen.")
                                   .arg(percent);
    const QString next = a.mbps ? (a.stoppedAt == AdviceEdge::Most
                                       ? Words::tr("Raise it as far as possible, to %1 Mbps.").arg(*a.mbps)
                                       : Words::tr("Double it to %1 Mbps and look again after a day.").arg(*a.mbps))
                                : Words::tr("It is at the end of what is possible, %1 Mbps.").arg(a.presentMbps);
    return twoSentences(full, next);
}

/// Kept too where another value was reckoned: then the sentence says why.
QString keepSentence(const Advice &a)
{
    if (a.roundedMbps < a.presentMbps) {
        return (isOut(a) ? Words::tr("Keep outbound at %1 Mbps: %2 Mbps would be enough, but the difference is too "
                                     "small to be worth a change.")
                         : Words::tr("Keep inbound at %1 Mbps: %2 Mbps would be enough, but the difference is too "
                                     "small to be worth a change."))
            .arg(a.presentMbps)
            .arg(a.roundedMbps);
    }
    if (a.roundedMbps > a.presentMbps) {
        return (isOut(a) ? Words::tr("Keep outbound at %1 Mbps: %2 Mbps would leave more room, but the difference is "
                                     "too small to be worth a change.")
                         : Words::tr("Keep inbound at %1 Mbps: %2 Mbps would leave more room, but the difference is "
                                     "too small to be worth a change."))
            .arg(a.presentMbps)
            .arg(a.roundedMbps);
    }
    return isOut(a) ? Words::tr("Keep outbound at %1 Mbps: it fits the use.").arg(a.presentMbps)
                    : Words::tr("Keep inbound at %1 Mbps: it fits the use.").arg(a.presentMbps);
}

QString lowerSentence(const Advice &a)
{
    if (!a.mbps) {
        return isOut(a) ? Words::tr("Outbound needs less than the %1 Mbps it has. Keep it.").arg(a.presentMbps)
                        : Words::tr("Inbound needs less than the %1 Mbps it has. Keep it.").arg(a.presentMbps);
    }
    return isOut(a) ? Words::tr("Outbound %1 Mbps would be enough.").arg(*a.mbps)
                    : Words::tr("Inbound %1 Mbps would be enough.").arg(*a.mbps);
}

QString idleSentence(const Advice &a)
{
    const QString idle = isOut(a) ? Words::tr("Outbound is hardly used: the peak is %1 of %2 Mbps.")
                                        .arg(usageNumber(a.summary.peak))
                                        .arg(a.presentMbps)
                                  : Words::tr("Inbound is hardly used: the peak is %1 of %2 Mbps.")
                                        .arg(usageNumber(a.summary.peak))
                                        .arg(a.presentMbps);
    if (!a.mbps)
        return idle;
    return twoSentences(idle, Words::tr("%1 Mbps would be enough.").arg(*a.mbps));
}

QString localTime(const QDateTime &utc, const char *format)
{
    return utc.toLocalTime().toString(QLatin1String(format));
}

} // namespace

QString adviceSentence(const Advice &a)
{
    switch (a.kind) {
    case AdviceKind::NoPublicBandwidth:
        return isOut(a) ? Words::tr("There is no public bandwidth now, so there is no use to advise from.")
                        : Words::tr("There is no inbound bandwidth now, so there is no use to advise from.");
    case AdviceKind::TooLittleData:
        return Words::tr("Too little is known to advise (%1 of %2 points).")
            .arg(a.summary.points)
            .arg(a.summary.expected);
    case AdviceKind::Pinned:
        return pinnedSentence(a);
    case AdviceKind::Raise:
        return raiseSentence(a);
    case AdviceKind::Keep:
        return keepSentence(a);
    case AdviceKind::Lower:
        return lowerSentence(a);
    case AdviceKind::Idle:
        return idleSentence(a);
    }
    Q_UNREACHABLE();
}

QString adviceArithmetic(const Advice &a)
{
    if (a.kind == AdviceKind::NoPublicBandwidth || a.kind == AdviceKind::TooLittleData)
        return {};
    if (a.kind == AdviceKind::Pinned) {
        if (a.stoppedAt != AdviceEdge::Most)
            return Words::tr("%1 × 2 = %2 Mbps.").arg(a.presentMbps).arg(a.roundedMbps);
        return Words::tr("%1 × 2 = %2 Mbps; at most %3 Mbps is possible.")
            .arg(a.presentMbps)
            .arg(a.roundedMbps)
            .arg(a.range.max);
    }
    const QString percentile = exact(a.percentileHundredths, 100);
    const QString factor = exact(advicerule::factorTenths, 10);
    const QString product = exact(a.productThousandths, 1000);
    switch (a.stoppedAt) {
    case AdviceEdge::None:
        return Words::tr("95th percentile %1 Mbps × %2 = %3, rounded up: %4 Mbps.")
            .arg(percentile, factor, product)
            .arg(a.roundedMbps);
    case AdviceEdge::Least:
        return Words::tr("95th percentile %1 Mbps × %2 = %3, rounded up: %4 Mbps; at least %5 Mbps is possible.")
            .arg(percentile, factor, product)
            .arg(a.roundedMbps)
            .arg(std::max(1, a.range.min));
    case AdviceEdge::Most:
        return Words::tr("95th percentile %1 Mbps × %2 = %3, rounded up: %4 Mbps; at most %5 Mbps is possible.")
            .arg(percentile, factor, product)
            .arg(a.roundedMbps)
            .arg(a.range.max);
    }
    Q_UNREACHABLE();
}

QString adviceText(const Advice &advice, UsageSpan span)
{
    const QString sentence = adviceSentence(advice);
    if (advice.kind == AdviceKind::NoPublicBandwidth)
        return sentence;
    const QString arithmetic = adviceArithmetic(advice);
    return Words::tr("%1: %2", "a span of time, what is advised from its use")
        .arg(spanName(span), arithmetic.isEmpty() ? sentence : twoSentences(sentence, arithmetic));
}

QString usageNumber(double mbps)
{
    if (mbps <= 0)
        return QStringLiteral("0");
    if (mbps < 0.01)
        return QStringLiteral("<0.01");
    return QString::number(mbps, 'f', mbps < 0.995 ? 2 : 1);
}

QString summaryText(const UsageSummary &summary, TrafficDirection direction)
{
    const QString text = direction == TrafficDirection::Out
                             ? Words::tr("Outbound: min %1, mean %2, peak %3, 95th percentile %4 Mbps.")
                             : Words::tr("Inbound: min %1, mean %2, peak %3, 95th percentile %4 Mbps.");
    return text.arg(usageNumber(summary.least), usageNumber(summary.mean), usageNumber(summary.peak),
                    usageNumber(summary.p95));
}

QString shareText(const UsageSummary &summary, int limitMbps)
{
    if (limitMbps <= 0)
        return Words::tr("95th percentile %1 Mbps").arg(usageNumber(summary.p95));
    return Words::tr("95th percentile %1 Mbps, %2 of the limit")
        .arg(usageNumber(summary.p95), shareOfLimit(summary.p95, limitMbps));
}

QString shareOfLimit(double mbps, int limitMbps)
{
    if (limitMbps <= 0)
        return noValue();
    const int percent = int(std::lround(100 * mbps / limitMbps));
    if (percent == 0 && mbps > 0)
        return Words::tr("below 1 %");
    return Words::tr("%1 %", "a share in percent").arg(percent);
}

QString spanName(UsageSpan span)
{
    switch (span) {
    case UsageSpan::Day:
        return Words::tr("Last day");
    case UsageSpan::Week:
        return Words::tr("Last 7 days");
    }
    Q_UNREACHABLE();
}

QString periodText(const QDateTime &from, const QDateTime &to)
{
    const bool sameDay = from.toLocalTime().date() == to.toLocalTime().date();
    return QStringLiteral("%1–%2").arg(localTime(from, "MM-dd HH:mm"),
                                       localTime(to, sameDay ? "HH:mm" : "MM-dd HH:mm"));
}

QString pointText(const UsagePoint &point, std::chrono::seconds period, int limitMbps)
{
    const QString when = periodText(point.at, point.at.addSecs(period.count()));
    if (limitMbps <= 0) {
        return Words::tr("%1: outbound %2 Mbps, inbound %3 Mbps")
            .arg(when, usageNumber(point.outMbps), usageNumber(point.inMbps));
    }
    return Words::tr("%1: outbound %2 Mbps (%3 of the limit), inbound %4 Mbps")
        .arg(when, usageNumber(point.outMbps), shareOfLimit(point.outMbps, limitMbps), usageNumber(point.inMbps));
}

QString pointLine(const UsagePoint &point, std::chrono::seconds period)
{
    return Words::tr("%1: out %2, in %3 Mbps")
        .arg(periodText(point.at, point.at.addSecs(period.count())), usageNumber(point.outMbps),
             usageNumber(point.inMbps));
}

QString chartText(const Usage &usage, UsageSpan span, std::optional<int> presentMbps, std::optional<int> chosenMbps)
{
    QStringList sentences;
    sentences.append(span == UsageSpan::Day ? Words::tr("Public bandwidth used during the last day.")
                                            : Words::tr("Public bandwidth used during the last 7 days."));
    sentences.append(summaryText(summaryOf(usage, TrafficDirection::Out), TrafficDirection::Out));
    sentences.append(summaryText(summaryOf(usage, TrafficDirection::In), TrafficDirection::In));
    if (const auto gaps = gapsOf(usage); !gaps.empty())
        sentences.append(Words::tr("%n gap(s) without points.", nullptr, int(gaps.size())));
    if (presentMbps)
        sentences.append(Words::tr("Present limit: %1 Mbps.").arg(*presentMbps));
    if (chosenMbps && chosenMbps != presentMbps)
        sentences.append(Words::tr("Chosen limit: %1 Mbps.").arg(*chosenMbps));
    QString text = sentences.takeFirst();
    for (const QString &sentence : std::as_const(sentences))
        text = twoSentences(text, sentence);
    return text;
}

QString noUsageSentence(std::optional<int> presentMbps)
{
    return presentMbps.value_or(1) <= 0
               ? Words::tr("There is no public bandwidth, so nothing flows and there is nothing to draw.")
               : Words::tr("There are no points: the instance was stopped all the time, or does not report.");
}

} // namespace ecsdesk
