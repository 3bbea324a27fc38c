// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/cloudoptions.h"
#include "app/cloud/credentials.h"
#include "app/cloud/exchange.h"
#include "app/cloud/request.h"
#include "app/cloud/retry.h"
#include "app/cloud/servertimekeeper.h"
#include "app/cloud/turns.h"
#include "app/cloud/wayout.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <memory>
#include <unordered_map>

namespace ecsdesk {

using ErrandId = quint64;

/// What the courier is given: where, what, and how the answer is read.
struct Errand
{
    ErrandId id = 0;
    Request request;
    QUrl endpoint;
    /// Reads an answer on a thread of the pool; nothing where it was a success. Keeps the values it read. Beside the
    /// answer it is told the key that signed the attempt, which it hides in messages.
    std::function<std::optional<ApiError>(const HttpAnswer &, const QString &accessKeyId)> read;
};

/// Carries errands out, on the cloud thread: queue, attempts, waiting, reading. Everything it says goes out by signal.
class Courier : public QObject
{
    Q_OBJECT

public:
    /// `time` must outlive the courier.
    Courier(CloudOptions options, Credentials credentials, ServerTimeKeeper &time);
    ~Courier() override;

    /// For the attempts that follow.
    void setCredentials(const Credentials &credentials) { m_credentials = credentials; }
    /// Before the first attempt.
    void setProxyPassword(const Secret &password) { m_options.proxyPassword = password; }
    void take(const Errand &errand);
    /// Drops a read, wherever it is. A write that was begun goes on, and nobody is told.
    void drop(ErrandId id);

Q_SIGNALS:
    void retryScheduled(ecsdesk::ErrandId id, int attempt, std::chrono::milliseconds wait);
    /// Nothing where the errand's reader has read a success.
    void finished(ecsdesk::ErrandId id, const std::optional<ecsdesk::ApiError> &error);
    void serverTimeLearned();
    /// Whether any action in any region is slowed down.
    void throttledChanged(bool throttled);

private:
    struct Running;

    void pump();
    void attempt(Running &running);
    /// Makes the manager, with the first attempt; nothing where there is a way out.
    [[nodiscard]] std::optional<ApiError> prepare();
    /// A read gives up its turn, if it has one.
    void endTurn(Running &running);
    void tellThrottle();
    /// Never goes back.
    [[nodiscard]] std::chrono::milliseconds now() const { return std::chrono::milliseconds(m_since.elapsed()); }
    void onExchangeFinished(ErrandId id);
    /// `date`: of the answer that was read, invalid where there was none.
    void onAttemptSettled(ErrandId id, const std::optional<ApiError> &error, const QDateTime &date);
    void repeatLater(Running &running, const RetryDecision &decision);
    void finish(Running &running, std::optional<ApiError> error);
    [[nodiscard]] ExchangeLimits limitsFor(const Request &request) const;

    CloudOptions m_options;
    Credentials m_credentials;
    ServerTimeKeeper &m_time;
    std::optional<Result<WayOut>> m_way;        ///< found out once, on the cloud thread: a file may have to be read
    QNetworkAccessManager *m_manager = nullptr; ///< made on the cloud thread, with the first attempt
    QThreadPool m_readers;
    std::unordered_map<ErrandId, std::unique_ptr<Running>> m_running;
    Turns m_turns; ///< of reads
    Paces m_paces;
    /// Real time and not the clock's, as are the timers.
    QElapsedTimer m_since;
    QTimer m_wake{this};   ///< for a read that only waits for time to pass
    QTimer m_forget{this}; ///< for paces that are idle
    bool m_throttled = false;
};

} // namespace ecsdesk
