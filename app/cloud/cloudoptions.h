// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/secret.h"

#include <QHash>
#include <QString>
#include <QUrl>
#include <chrono>

namespace ecsdesk {

/// How long an attempt may take.
struct Timeouts
{
    /// Until the connection stands (TLS included) and the request's first byte has left.
    std::chrono::milliseconds connect{5'000};
    /// Without a byte from the server, for actions that `perAction` does not name.
    std::chrono::milliseconds answer{10'000};
    /// The same by action; the defaults are those of the official clients (ecs-api.md section 5.4).
    QHash<QString, std::chrono::milliseconds> perAction = defaultsPerAction();
    /// An answer that trickles in is given up after this many times its time-out.
    int wholeAnswerFactor = 4;

    [[nodiscard]] std::chrono::milliseconds forAction(const QString &action) const
    {
        return perAction.value(action, answer);
    }
    [[nodiscard]] static QHash<QString, std::chrono::milliseconds> defaultsPerAction();
};

/// How often and how patiently a read is repeated. Writes are never repeated here.
struct RetryOptions
{
    int maxAttempts = 5;                             ///< the first included
    std::chrono::milliseconds base{200};             ///< doubles with each attempt: faults of server and network
    std::chrono::milliseconds throttledBase{1'000};  ///< doubles with each attempt: too many calls
    std::chrono::milliseconds longest{20'000};       ///< ceiling of the two above
    std::chrono::milliseconds longestAsked{120'000}; ///< a server that asks for a longer wait than this ends the call
};

/// How reads of one action in one region are slowed down after the server said that there were too many, and how that
/// is taken back.
struct PaceOptions
{
    std::chrono::milliseconds firstPause{500};      ///< between starts, once there is only one at a time; doubles
    std::chrono::milliseconds longestPause{10'000}; ///< ceiling of the above
    std::chrono::milliseconds longestHold{120'000}; ///< a server may ask for no more than this
    std::chrono::milliseconds calm{10'000};         ///< each one since the last step counts as one back, with a success
    std::chrono::milliseconds forgottenAfter{60'000}; ///< without a call
};

struct CloudOptions
{
    /// Where every service is reached. Empty: the regular rule of ecs-api.md section 1.1, by region. Plain http is only
    /// accepted for a loopback host.
    QUrl endpoint;
    SignatureVersion signature = SignatureVersion::V3;
    bool internationalSite = false; ///< of the account; chooses the billing endpoint
    Timeouts timeouts;
    RetryOptions retry;
    PaceOptions pace;
    qint64 answerLimitBytes = 16LL * 1024 * 1024;
    int parallelReads = 6; ///< at most, of all actions and regions
    ProxyChoice proxy;     ///< never used for loopback
    Secret proxyPassword;  ///< for `proxy.user`; may be empty
    QString caFile;        ///< PEM file with authorities to trust beside the system's; empty: those only
};

} // namespace ecsdesk
