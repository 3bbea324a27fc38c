// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/answer.h"
#include "app/cloud/outgoing.h"
#include "app/cloud/wayout.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <memory>

namespace ecsdesk {

/// The body of one request, to be read once. It can neither be sought nor reset, so Qt cannot send it a second time
/// when a server closes early (docs/decisions/0003).
class OneWayBody;

struct ExchangeLimits
{
    std::chrono::milliseconds connect{5'000};
    std::chrono::milliseconds answer{10'000}; ///< without a byte
    std::chrono::milliseconds whole{40'000};  ///< from the first byte sent to the last byte read
    qint64 bytes = 16LL * 1024 * 1024;
};

/// One attempt over HTTP: one request out, one answer or one error back. Lives on the cloud thread; destroying it
/// abandons the attempt.
class Exchange : public QObject
{
    Q_OBJECT

public:
    /// A write gets a connection of its own, used once: on a kept one a server that has just closed could not be told
    /// from a server that took the request and closed.
    /// `shared` is configured for `way`, which must last until start() has returned.
    Exchange(QNetworkAccessManager &shared, const WayOut &way, OutgoingRequest request, bool isWrite,
             ExchangeLimits limits);
    ~Exchange() override;

    void start();
    /// Valid once finished() was emitted. Any HTTP answer that came whole is one, whatever its status; only redirects
    /// are refused here.
    [[nodiscard]] const Result<HttpAnswer> &outcome() const { return m_outcome; }

Q_SIGNALS:
    void finished();

private:
    void refuseTo(ErrorKind kind, const QString &detail);
    void onHeaders();
    void onBytes();
    void onReplyFinished();
    [[nodiscard]] ApiError failure() const;
    [[nodiscard]] ApiError redirection(int status) const;
    [[nodiscard]] Result<HttpAnswer> answer() const;
    [[nodiscard]] bool bodyHasLeft() const;

    QNetworkAccessManager &m_shared;
    const WayOut &m_way;
    std::unique_ptr<QNetworkAccessManager> m_own; ///< writes
    OutgoingRequest m_request;
    bool m_isWrite;
    ExchangeLimits m_limits;
    std::unique_ptr<OneWayBody> m_body;
    QPointer<QNetworkReply> m_reply; ///< a child of its manager
    QTimer m_timer;                  ///< connecting, then waiting for bytes
    QTimer m_wholeTimer;
    bool m_connected = false;
    QList<QSslError> m_sslErrors;
    QByteArray m_received;
    std::optional<ApiError> m_stopped; ///< ended from here: time-out, size
    Result<HttpAnswer> m_outcome = tl::unexpected(ApiError{});
};

} // namespace ecsdesk
