// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/wayout.h"

#include "app/cloud/endpoint.h"

#include <QFile>
#include <QFileInfo>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>
#include <QSslCertificate>
#include <algorithm>

namespace ecsdesk {

namespace {

/// Far above every bundle of authorities there is.
constexpr qint64 largestCaFile = 8LL * 1024 * 1024;

/// Nothing is ever kept.
class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

/// Proxies are for the outside: what is on this machine is reached directly, whatever else is chosen.
class OutsideProxies final : public QNetworkProxyFactory
{
public:
    /// Nothing: as the desktop is set up.
    explicit OutsideProxies(std::optional<QNetworkProxy> chosen)
        : m_chosen(std::move(chosen))
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.url()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return m_chosen ? QList{*m_chosen} : QNetworkProxyFactory::systemProxyForQuery(query);
    }

private:
    std::optional<QNetworkProxy> m_chosen;
};

QNetworkProxy explicitProxy(const ProxyChoice &choice, const Secret &password)
{
    const bool isSocks = choice.kind == ProxyKind::Socks5;
    QNetworkProxy proxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, choice.host,
                        quint16(choice.port));
    // The proxy looks names up: in the networks that need one, names outside are often unknown inside.
    proxy.setCapabilities(QNetworkProxy::TunnelingCapability | QNetworkProxy::HostNameLookupCapability);
    if (!choice.user.isEmpty()) {
        proxy.setUser(choice.user);
        proxy.setPassword(password.reveal([](const QByteArray &bytes) { return QString::fromUtf8(bytes); }));
    }
    return proxy;
}

std::optional<QNetworkProxy> chosenProxy(const WayOut &way)
{
    switch (way.proxy.use) {
    case ProxyUse::System:
        return std::nullopt;
    case ProxyUse::None:
        return QNetworkProxy(QNetworkProxy::NoProxy);
    case ProxyUse::Explicit:
        return explicitProxy(way.proxy, way.proxyPassword);
    }
    Q_UNREACHABLE();
}

ApiError localError(const char *code, const QString &detail)
{
    ApiError error;
    error.kind = ErrorKind::Local;
    error.code = QString::fromLatin1(code);
    error.detail = detail;
    return error;
}

Result<QList<QSslCertificate>> authoritiesIn(const QString &path)
{
    const auto refuse = [&path](const char *why) {
        return tl::unexpected(localError("CaFileNotReadable", path + QLatin1String(": ") + QLatin1String(why)));
    };
    // A pipe or a device could block for ever.
    if (!QFileInfo(path).isFile())
        return refuse("not a file");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse("cannot be opened");
    const QByteArray bytes = file.read(largestCaFile + 1);
    if (file.error() != QFileDevice::NoError)
        return refuse("cannot be read");
    if (bytes.size() > largestCaFile)
        return refuse("too large");
    const QList<QSslCertificate> found = QSslCertificate::fromData(bytes, QSsl::Pem);
    if (found.isEmpty() || std::any_of(found.begin(), found.end(), [](const auto &one) { return one.isNull(); }))
        return refuse("no certificate in PEM form");
    // One that is left out would be missed later, and nobody would know why.
    if (bytes.count("-----BEGIN CERTIFICATE-----") > found.size())
        return refuse("one of its certificates is damaged");
    return found;
}

const char *codeOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::HostNameMismatch:
        return "CertificateHostMismatch";
    case QSslError::SelfSignedCertificate:
        return "CertificateSelfSigned";
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return "CertificateUnknownAuthority";
    case QSslError::CertificateExpired:
        return "CertificateExpired";
    case QSslError::CertificateNotYetValid:
        return "CertificateNotYetValid";
    default:
        return "";
    }
}

} // namespace

QSslConfiguration secureTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

Result<WayOut> wayOutOf(const CloudOptions &options)
{
    const ProxyChoice &proxy = options.proxy;
    // Without an address Qt would take the application's proxy, or none.
    if (proxy.use == ProxyUse::Explicit && (proxy.host.isEmpty() || proxy.port < 1 || proxy.port > 65535))
        return tl::unexpected(localError("ProxyIncomplete", QStringLiteral("the proxy has no host or no port")));
    WayOut way{proxy, options.proxyPassword, secureTls()};
    if (!options.caFile.isEmpty()) {
        const Result<QList<QSslCertificate>> more = authoritiesIn(options.caFile);
        if (!more)
            return tl::unexpected(more.error());
        // By name: once authorities are set, Qt does not look for the system's any more.
        way.tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + *more);
    }
    return way;
}

void configure(QNetworkAccessManager &manager, const WayOut &way)
{
    manager.setCookieJar(new NoCookies(&manager));
    manager.setProxyFactory(new OutsideProxies(chosenProxy(way))); // the manager owns it
    manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager.setAutoDeleteReplies(false);
    manager.setStrictTransportSecurityEnabled(false);
}

QString proxyInWords(const QNetworkAccessManager &manager, const QUrl &url)
{
    QNetworkProxyFactory *const factory = manager.proxyFactory();
    const QList<QNetworkProxy> proxies =
        factory ? factory->queryProxy(QNetworkProxyQuery(url)) : QList{manager.proxy()};
    if (proxies.isEmpty() || proxies.first().hostName().isEmpty())
        return {};
    const QNetworkProxy &proxy = proxies.first();
    const bool isSocks = proxy.type() == QNetworkProxy::Socks5Proxy;
    return QStringLiteral("%1 proxy %2:%3")
        .arg(isSocks ? QLatin1String("SOCKS5") : QLatin1String("HTTP"), proxy.hostName())
        .arg(proxy.port());
}

CertificateFault certificateFault(const QList<QSslError> &errors)
{
    // Of several the one that explains the others: a stranger's certificate is seldom in order otherwise, and an
    // authority would not help against the wrong host.
    static const QStringList order{
        QStringLiteral("CertificateHostMismatch"),     QStringLiteral("CertificateSelfSigned"),
        QStringLiteral("CertificateExpired"),          QStringLiteral("CertificateNotYetValid"),
        QStringLiteral("CertificateUnknownAuthority"),
    };
    CertificateFault fault;
    qsizetype best = order.size();
    QStringList details;
    for (const QSslError &error : errors) {
        const qsizetype rank = order.indexOf(QLatin1String(codeOf(error.error())));
        if (rank >= 0 && rank < best) {
            best = rank;
            fault.code = order[rank];
        }
        if (!details.contains(error.errorString()))
            details.append(error.errorString());
    }
    fault.detail = details.join(QLatin1String("; "));
    return fault;
}

} // namespace ecsdesk
