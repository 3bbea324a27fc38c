// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/filtertokens.h"

#include "models/lists/filterkeys.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <limits>

namespace ecsdesk {

namespace {

struct FilterTexts
{
    Q_DECLARE_TR_FUNCTIONS(InstanceFilter)
};

int editDistance(QStringView a, QStringView b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i));
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int substitute = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[size_t(j)];
            row[size_t(j)] = std::min({row[size_t(j)] + 1, row[size_t(j) - 1] + 1, substitute});
        }
    }
    return row.back();
}

} // namespace

qsizetype FilterToken::indexOf(QStringView signs, qsizetype from) const
{
    for (qsizetype i = from; i < text.size(); ++i) {
        if (isSign(i, signs))
            return i;
    }
    return -1;
}

FilterToken FilterToken::mid(qsizetype from, qsizetype n) const
{
    const qsizetype end = n < 0 ? text.size() : from + n;
    return {text.mid(from, end - from), {quoted.begin() + from, quoted.begin() + end}, position, length};
}

bool FilterToken::anyQuoted() const
{
    return std::find(quoted.begin(), quoted.end(), true) != quoted.end();
}

bool isFilterQuote(QChar c)
{
    return c == u'"' || c == u'“' || c == u'”' || c == u'＂';
}

std::vector<FilterToken> cutFilter(const QString &text, std::vector<FilterDiagnostic> &diagnostics)
{
    std::vector<FilterToken> tokens;
    qsizetype i = 0;
    while (i < text.size()) {
        if (text[i].isSpace()) {
            ++i;
            continue;
        }
        FilterToken token;
        token.position = int(i);
        qsizetype openQuote = -1;
        for (; i < text.size() && (openQuote >= 0 || !text[i].isSpace()); ++i) {
            if (isFilterQuote(text[i])) {
                openQuote = openQuote < 0 ? i : -1;
            } else {
                const bool escaped =
                    openQuote >= 0 && text[i] == u'\\' && i + 1 < text.size() && isFilterQuote(text[i + 1]);
                i += escaped;
                token.text += openQuote >= 0 ? text[i] : narrow(text[i]);
                token.quoted.push_back(openQuote >= 0);
            }
        }
        token.length = int(i) - token.position;
        if (openQuote >= 0)
            diagnostics.push_back({int(openQuote),
                                   int(text.size() - openQuote),
                                   FilterTexts::tr("This quotation mark is not closed: everything after it counts "
                                                   "as one text."),
                                   {}});
        tokens.push_back(std::move(token));
    }
    return tokens;
}

std::vector<FilterToken> alternatives(const FilterToken &value, QStringView signs)
{
    std::vector<FilterToken> all;
    qsizetype from = 0;
    for (;;) {
        const qsizetype bar = value.indexOf(signs, from);
        const FilterToken part = value.mid(from, bar < 0 ? -1 : bar - from);
        if (!part.text.isEmpty())
            all.push_back(part);
        if (bar < 0)
            return all;
        from = bar + 1;
    }
}

std::optional<std::chrono::milliseconds> readSpan(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d+(?:\\.\\d+)?)([a-z]*|小时|天|日|周|个?月|年)$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const QString unit = match.captured(2);
    double hours = 0;
    if (unit.isEmpty() || unit == u"d" || unit == u"day" || unit == u"days" || unit == u"天" || unit == u"日")
        hours = 24;
    else if (unit == u"h" || unit == u"hour" || unit == u"hours" || unit == u"小时")
        hours = 1;
    else if (unit == u"w" || unit == u"week" || unit == u"weeks" || unit == u"周")
        hours = 7 * 24;
    else if (unit == u"m" || unit == u"month" || unit == u"months" || unit == u"月" || unit == u"个月")
        hours = 30 * 24;
    else if (unit == u"y" || unit == u"year" || unit == u"years" || unit == u"年")
        hours = 365 * 24;
    else
        return {};
    // Nobody plans further than a thousand years; more would not fit a moment.
    return std::chrono::milliseconds(qint64(qMin(match.captured(1).toDouble(), 1e6) * hours * 3600e3));
}

QString nearestName(QStringView name, const QStringList &known)
{
    QString best;
    int bestDistance = std::numeric_limits<int>::max();
    for (const QString &each : known) {
        const int distance = each.startsWith(name) ? 1 : editDistance(name, each);
        // A short name resembles everything: two letters may differ only where enough of them agree.
        if (distance < bestDistance && distance <= 2 && 2LL * distance < each.size() + 1) {
            bestDistance = distance;
            best = each;
        }
    }
    return best;
}

} // namespace ecsdesk
