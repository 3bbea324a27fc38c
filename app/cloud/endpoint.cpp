// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/endpoint.h"

#include <QHostAddress>
#include <algorithm>

namespace ecsdesk {

namespace {

QString regularHost(const CloudOptions &options, Service service, const RegionId &region)
{
    switch (service) {
    case Service::Ecs:
        return region.isEmpty() ? QStringLiteral("ecs.aliyuncs.com")
                                : QStringLiteral("ecs.%1.aliyuncs.com").arg(region.text);
    case Service::Bss:
        return options.internationalSite ? QStringLiteral("business.ap-southeast-1.aliyuncs.com")
                                         : QStringLiteral("business.aliyuncs.com");
    case Service::Sts:
        return region.isEmpty() ? QStringLiteral("sts.aliyuncs.com")
                                : QStringLiteral("sts.%1.aliyuncs.com").arg(region.text);
    }
    Q_UNREACHABLE();
}

} // namespace

bool isHostLabel(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; });
}

QUrl endpointOf(const CloudOptions &options, Service service, const RegionId &region)
{
    QUrl url = options.endpoint;
    if (url.isEmpty()) {
        if (!isHostLabel(region.text))
            return {};
        url.setScheme(QStringLiteral("https"));
        url.setHost(regularHost(options, service, region));
    }
    if (url.path().isEmpty())
        url.setPath(QStringLiteral("/"));
    return url;
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

QUrl orderListPage(const CloudOptions &options)
{
    if (isLoopback(options.endpoint))
        return {};
    return QUrl(options.internationalSite ? QStringLiteral("https://usercenter2-intl.aliyun.com/order/list")
                                          : QStringLiteral("https://usercenter2.aliyun.com/order/list"));
}

QString objectionTo(const QUrl &endpoint)
{
    if (!endpoint.isValid() || endpoint.host().isEmpty())
        return QStringLiteral("the endpoint is not a valid address");
    if (!endpoint.userInfo().isEmpty() || endpoint.hasQuery() || endpoint.hasFragment() ||
        (!endpoint.path().isEmpty() && endpoint.path() != QLatin1String("/")))
        return QStringLiteral("the endpoint must be scheme, host and port only");
    if (endpoint.scheme() == QLatin1String("https"))
        return {};
    if (endpoint.scheme() == QLatin1String("http"))
        return isLoopback(endpoint) ? QString() : QStringLiteral("plain http is only allowed to a loopback address");
    return QStringLiteral("only https is allowed");
}

QByteArray hostHeader(const QUrl &endpoint)
{
    QByteArray host = endpoint.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const int own = endpoint.scheme() == QLatin1String("http") ? 80 : 443;
    if (endpoint.port(own) != own)
        host += ':' + QByteArray::number(endpoint.port());
    return host;
}

} // namespace ecsdesk
