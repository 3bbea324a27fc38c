// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/filterplace.h"

#include "models/lists/filterkeys.h"
#include "models/lists/filtertokens.h"

#include <algorithm>

namespace ecsdesk {

QString FilterPlace::head(qsizetype from) const
{
    qsizetype end = from < typed.size() ? rawIndex[size_t(from)] : raw.size();
    while (end > position && isFilterQuote(raw[end - 1]))
        --end;
    return raw.mid(position, end - position);
}

FilterPlace filterPlaceAt(const QString &text, int cursor)
{
    bool quoted = false;
    int begin = 0;
    for (int i = 0; i < cursor; ++i) {
        const QChar c = text[i];
        if (isFilterQuote(c))
            quoted = !quoted;
        else if (!quoted && c.isSpace())
            begin = i + 1;
    }
    int end = cursor;
    while (end < text.size() && (quoted || !text[end].isSpace())) {
        if (isFilterQuote(text[end]))
            quoted = false;
        ++end;
    }
    if (begin < cursor && narrow(text[begin]) == u'-')
        ++begin;
    FilterPlace place{begin, end - begin, {}, text.left(cursor), {}};
    for (int i = begin; i < cursor; ++i) {
        if (!isFilterQuote(text[i])) {
            place.typed += narrow(text[i]);
            place.rawIndex.push_back(i);
        }
    }
    return place;
}

QString quotedForFilter(const QString &value)
{
    const bool needed = std::any_of(value.begin(), value.end(), [](QChar c) {
        return c.isSpace() || c == u'|' || c == u'"' || narrow(c) != c || c == u':' || c == u'<' || c == u'>';
    });
    if (!needed)
        return value;
    QString escaped = value;
    return u'"' + escaped.replace(u'"', QStringLiteral("\\\"")) + u'"';
}

} // namespace ecsdesk
