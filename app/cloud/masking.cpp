// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/masking.h"

#include "app/cloud/encoding.h"

#include <QRegularExpression>

namespace ecsdesk {

namespace {

QString maskedKey(const QString &key)
{
    return key.left(key.size() > 8 ? 4 : 0) + QLatin1String("****");
}

/// `pattern` has two groups: what stays in front, and what is hidden.
QString replaced(const QString &text, const QRegularExpression &pattern, bool keepStart)
{
    QString result;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(text).mid(from, match.capturedStart(2) - from);
        result += keepStart ? maskedKey(match.captured(2)) : QStringLiteral("****");
        from = match.capturedEnd(2);
    }
    result += QStringView(text).mid(from);
    return result;
}

} // namespace

QString maskedMessage(const QString &message, const QString &accessKeyId)
{
    // Names and values may be encoded once or twice, and stand in a query, in headers, in JSON, in XML or in a
    // sentence.
    static const QString quote = QStringLiteral("(?:\\\\?[\"']|%22|&quot;)?");
    static const QString between = quote + QStringLiteral("\\s*(?:=|:|>|%3D|%253D|%3A)\\s*") + quote;
    static const QString value = QStringLiteral("((?:(?!&|%26|%0A|%2526|%250A)[^\\s,;\"'`<>])+)");
    static const auto insensitive = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression secrets(QStringLiteral("((?:Security-?Token|(?:Access-?Key-?)?Secret|Signature)") +
                                                between + u')' + value,
                                            insensitive);
    static const QRegularExpression keys(QStringLiteral("((?:Access-?Key-?Id|Credential)") + between + u')' + value,
                                         insensitive);
    static const QRegularExpression shapes(QStringLiteral("(\\b)((?:LTAI|STS\\.|TMP\\.)[A-Za-z0-9]{6,})"));

    QString masked = replaced(message, secrets, false);
    masked = replaced(masked, keys, true);
    masked = replaced(masked, shapes, true);
    // A key ID that is too short to be told from a word is only hidden where it is named as one.
    if (accessKeyId.size() >= 6) {
        const QString once = QString::fromLatin1(percentEncoded(accessKeyId));
        const QString twice = QString::fromLatin1(percentEncoded(once));
        for (const QString &form : {twice, once, accessKeyId})
            masked.replace(form, maskedKey(accessKeyId));
    }
    return masked;
}

} // namespace ecsdesk
