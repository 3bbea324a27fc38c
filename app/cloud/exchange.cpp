// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/exchange.h"

#include "app/cloud/servertimekeeper.h"

#include <QIODevice>
#include <QNetworkProxy>
#include <cstring>

namespace ecsdesk {

class OneWayBody final : public QIODevice
{
public:
    explicit OneWayBody(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_read; }
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    /// Without QIODevice's warning: Qt asks when a server closed early, and no is the answer it is meant to get.
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }
    /// How much was handed to the network.
    [[nodiscard]] qint64 taken() const { return m_read; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_read);
        if (count == 0)
            return -1;
        std::memcpy(data, m_bytes.constData() + m_read, size_t(count));
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

namespace {

/// Errors that only say that there is an answer, and its status.
bool isOnlyAStatus(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError || // 400
           (error > QNetworkReply::ContentAccessDenied - 1 && error < QNetworkReply::ProtocolUnknownError &&
            error != QNetworkReply::ContentReSendError) ||
           error >= QNetworkReply::InternalServerError;
}

bool isBeforeConnection(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
        return true;
    default:
        return false;
    }
}

/// A proxy's word before there is a way to the server.
bool isProxyRefusal(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

} // namespace

Exchange::Exchange(QNetworkAccessManager &shared, const WayOut &way, OutgoingRequest request, bool isWrite,
                   ExchangeLimits limits)
    : m_shared(shared)
    , m_way(way)
    , m_request(std::move(request))
    , m_isWrite(isWrite)
    , m_limits(limits)
{
    for (QTimer *timer : {&m_timer, &m_wholeTimer})
        timer->setSingleShot(true);
}

Exchange::~Exchange()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    delete m_reply;
}

void Exchange::start()
{
    QNetworkAccessManager *manager = &m_shared;
    if (m_isWrite) {
        m_own = std::make_unique<QNetworkAccessManager>();
        configure(*m_own, m_way);
        manager = m_own.get();
    }
    QNetworkRequest request(m_request.url);
    request.setSslConfiguration(m_way.tls);
    for (const auto &[name, value] : m_request.headers)
        request.setRawHeader(name, value);
    request.setRawHeader("User-Agent", "ecsdesk");
    if (m_isWrite)
        request.setRawHeader("Connection", "close");
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    // One attempt is one arrival: HTTP/2 would resend streams by itself, and pipelining requests.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);

    connect(&m_timer, &QTimer::timeout, this, [this] {
        const QString proxy = m_connected ? QString() : proxyInWords(*m_reply->manager(), m_request.url);
        if (m_connected)
            refuseTo(ErrorKind::NoAnswer, QStringLiteral("no answer in time"));
        else if (proxy.isEmpty())
            refuseTo(ErrorKind::NoAnswer, QStringLiteral("no connection in time"));
        else
            refuseTo(ErrorKind::NoAnswer, QStringLiteral("no connection in time by way of the %1").arg(proxy));
    });
    connect(&m_wholeTimer, &QTimer::timeout, this,
            [this] { refuseTo(ErrorKind::NoAnswer, QStringLiteral("the answer did not end in time")); });
    m_timer.start(m_limits.connect);

    m_body = std::make_unique<OneWayBody>(m_request.body);
    m_reply = manager->post(request, m_body.get());
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_connected = true;
        m_timer.start(m_limits.answer);
        m_wholeTimer.start(m_limits.whole);
    });
    // Never ignored: a certificate that does not hold is the end of the attempt.
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_sslErrors += errors; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::onBytes);
    // Queued: post() may find its error at once, and nobody is listening yet.
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::onReplyFinished, Qt::QueuedConnection);
}

bool Exchange::bodyHasLeft() const
{
    return m_body && m_body->taken() > 0;
}

void Exchange::refuseTo(ErrorKind kind, const QString &detail)
{
    if (m_stopped)
        return;
    ApiError error;
    error.kind = kind;
    error.detail = detail;
    m_stopped = error;
    // Later: Qt may be in the middle of telling of this reply.
    QTimer::singleShot(0, m_reply, &QNetworkReply::abort);
}

void Exchange::onHeaders()
{
    m_timer.start(m_limits.answer);
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (length.isValid() && length.toLongLong() > m_limits.bytes)
        refuseTo(ErrorKind::TooLarge, QStringLiteral("the answer announces %1 bytes").arg(length.toLongLong()));
}

void Exchange::onBytes()
{
    if (m_stopped)
        return;
    m_timer.start(m_limits.answer);
    m_received += m_reply->readAll();
    if (m_received.size() > m_limits.bytes)
        refuseTo(ErrorKind::TooLarge, QStringLiteral("the answer exceeds %1 bytes").arg(m_limits.bytes));
}

void Exchange::onReplyFinished()
{
    m_timer.stop();
    m_wholeTimer.stop();
    m_outcome = answer();
    m_received.clear();
    Q_EMIT finished();
}

ApiError Exchange::failure() const
{
    ApiError error;
    const QNetworkReply::NetworkError code = m_reply->error();
    error.kind = ErrorKind::NoAnswer;
    error.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Qt's sentence may name the address; it never names headers or body.
    error.detail = code == QNetworkReply::ContentReSendError
                       ? QStringLiteral("the connection was closed before an answer")
                       : QStringLiteral("%1 (%2)").arg(m_reply->errorString()).arg(int(code));
    // All of the following say that nothing was sent.
    if (bodyHasLeft())
        return error;
    if (!m_sslErrors.isEmpty() && code == QNetworkReply::SslHandshakeFailedError) {
        const CertificateFault fault = certificateFault(m_sslErrors);
        error.kind = ErrorKind::Certificate;
        error.code = fault.code;
        error.detail = fault.detail;
        return error;
    }
    const QString proxy = proxyInWords(*m_reply->manager(), m_request.url);
    // Qt has no code of its own for a proxy that is not there, and none for one that refuses.
    if (isProxyRefusal(code) || (code == QNetworkReply::UnknownNetworkError && !m_connected && !proxy.isEmpty()))
        error.kind = ErrorKind::Proxy;
    else if (isBeforeConnection(code))
        error.kind = ErrorKind::NotSent;
    if (code == QNetworkReply::ProxyAuthenticationRequiredError)
        error.code = QStringLiteral("ProxyPasswordRefused");
    else if (code == QNetworkReply::SslHandshakeFailedError)
        error.code = QStringLiteral("TlsNotAgreed");
    if (!proxy.isEmpty())
        error.detail = QStringLiteral("%1, by way of the %2").arg(error.detail, proxy);
    return error;
}

ApiError Exchange::redirection(int status) const
{
    ApiError error;
    error.kind = ErrorKind::Redirected;
    error.httpStatus = status;
    error.mayHaveArrived = m_isWrite;
    // The host only: an address may carry a session of whoever redirects.
    const QUrl target = m_reply->header(QNetworkRequest::LocationHeader).toUrl();
    error.detail = QStringLiteral("redirected to %1").arg(target.host());
    return error;
}

Result<HttpAnswer> Exchange::answer() const
{
    const bool whole = isOnlyAStatus(m_reply->error());
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Before the errors: where a redirect asks for the same request elsewhere, Qt finds that the body cannot be
    // repeated.
    if (!m_stopped && status >= 300 && status < 400)
        return tl::unexpected(redirection(status));
    if (m_stopped || !whole || status == 0) {
        ApiError error = m_stopped ? *m_stopped : failure();
        error.httpStatus = status;
        // The parameters of a call are in its body. As long as none of it was handed over, nothing can have been done.
        if (error.kind == ErrorKind::NoAnswer && !bodyHasLeft())
            error.kind = ErrorKind::NotSent;
        error.mayHaveArrived = m_isWrite && bodyHasLeft();
        return tl::unexpected(error);
    }

    HttpAnswer answer;
    answer.status = status;
    answer.contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    answer.requestId = m_reply->rawHeader("x-acs-request-id").left(80);
    answer.date = dateFromHeader(m_reply->rawHeader("Date"));
    answer.retryAfter = retryAfterFromHeader(m_reply->rawHeader("x-acs-retry-after"));
    answer.body = m_received + m_reply->readAll();

    ApiError error;
    error.httpStatus = answer.status;
    error.requestId = RequestId(QString::fromLatin1(answer.requestId));
    error.mayHaveArrived = m_isWrite;
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (length.isValid() && !m_reply->hasRawHeader("Content-Encoding") && length.toLongLong() != answer.body.size()) {
        error.detail =
            QStringLiteral("the answer ended after %1 of %2 bytes").arg(answer.body.size()).arg(length.toLongLong());
        return tl::unexpected(error);
    }
    return answer;
}

} // namespace ecsdesk
