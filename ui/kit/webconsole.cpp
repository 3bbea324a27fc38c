// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/webconsole.h"

#include <QUrlQuery>

namespace ecsdesk {

QUrl webConsolePage(const InstanceKey &key)
{
    QUrl url(QStringLiteral("https://ecs.console.aliyun.com/server/%1/detail").arg(key.id.text));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("regionId"), key.region.text);
    url.setQuery(query);
    return url;
}

} // namespace ecsdesk
