// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/encoding.h"

#include <algorithm>

namespace ecsdesk {

QByteArray percentEncoded(const QByteArray &utf8)
{
    // Qt leaves exactly the unreserved characters of RFC 3986 alone, and writes upper-case digits.
    return utf8.toPercentEncoding();
}

QByteArray percentEncoded(const QString &text)
{
    return percentEncoded(text.toUtf8());
}

QByteArray formEncoded(const Parameters &parameters)
{
    QByteArray form;
    for (const auto &[name, value] : parameters) {
        if (!form.isEmpty())
            form += '&';
        form += percentEncoded(name) + '=' + percentEncoded(value);
    }
    return form;
}

QByteArray canonicalQuery(const Parameters &parameters)
{
    std::vector<std::pair<QByteArray, QByteArray>> sorted;
    sorted.reserve(parameters.size());
    for (const auto &[name, value] : parameters)
        sorted.emplace_back(name.toUtf8(), value.toUtf8());
    std::sort(sorted.begin(), sorted.end());
    QByteArray query;
    for (const auto &[name, value] : sorted) {
        if (!query.isEmpty())
            query += '&';
        query += percentEncoded(name) + '=' + percentEncoded(value);
    }
    return query;
}

} // namespace ecsdesk
