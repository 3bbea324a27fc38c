// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/directquery.h"

#include <QRegularExpression>

namespace ecsdesk {

QString askableText(const InstanceFilter &filter)
{
    const auto &terms = filter.terms();
    if (terms.size() != 1 || terms.front().negated || terms.front().values.size() != 1)
        return {};
    const FilterKey key = terms.front().key;
    const bool asks = key == FilterKey::Text || key == FilterKey::Id || key == FilterKey::Ip || key == FilterKey::Name;
    return asks ? terms.front().values.front().text.trimmed() : QString();
}

bool isDirectQuestion(const QString &text)
{
    // IDs are "i-" and at least a dozen letters and figures; some old ones begin with "AY".
    static const QRegularExpression id(QStringLiteral("^(i-[a-z0-9]{8,}|AY[0-9]{10,}[a-z0-9]*)$"),
                                       QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression address(
        QStringLiteral("^((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)$"));
    return id.match(text).hasMatch() || address.match(text).hasMatch();
}

} // namespace ecsdesk
