// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifiers.h"

#include <QString>
#include <chrono>
#include <optional>
#include <tl/expected.hpp>

namespace ecsdesk {

/// Why a call gave no usable answer. Transport, HTTP, API and shape of the answer are kept apart.
enum class ErrorKind {
    NotSent,      ///< nothing left this machine: no address, connection refused, TLS refused, address not allowed
    Proxy,        ///< the proxy cannot be reached, or refuses, or asks for a password; nothing was sent
    NoAnswer,     ///< the request may have arrived; the connection broke or time ran out before an answer
    Certificate,  ///< the server's certificate is not valid; nothing was sent
    Redirected,   ///< a redirect was refused: a captive portal or a wrong endpoint
    NotTheApi,    ///< an answer that is not the API's: HTML, an empty body, a truncated body
    MissingField, ///< a well-formed answer without a field that it must have
    TooLarge,     ///< the answer exceeds the limit
    Api,          ///< the API refused, with a code
    Cancelled,    ///< cancelled here before an answer
    Local,        ///< refused or failed in this program before sending: no credentials, journal not writable
};

/// Everything support would ask for, as a value.
struct ApiError
{
    ErrorKind kind = ErrorKind::NoAnswer;
    int httpStatus = 0; ///< 0 where there was no HTTP answer
    QString code;       ///< the API's code, kept as it came; this program's own where nothing was sent
    QString message;    ///< the API's message, English; access keys in it are masked
    RequestId requestId;
    QString hostId;
    QString recommend;                                   ///< the API's diagnosis link; may be empty
    QString authAction;                                  ///< the RAM action that was missing, where the API tells
    QString detail;                                      ///< technical detail for a log or a report; never secret
    QString action;                                      ///< the action that was called
    std::optional<std::chrono::milliseconds> retryAfter; ///< x-acs-retry-after
    bool mayHaveArrived = false;                         ///< a write with this error may have taken effect
    /// SignatureDoesNotMatch: the server signed the very same text, so it is the secret that differs.
    bool signedAlike = false;

    friend bool operator==(const ApiError &, const ApiError &) = default;
};

template <class T>
using Result = tl::expected<T, ApiError>;

/// Codes are compared without regard to case: the API itself is not consistent.
[[nodiscard]] bool hasCode(const ApiError &error, QLatin1String code);
/// The code, an HTTP 429, or x-acs-retry-after say that there were too many calls (ecs-api.md section 5.2).
/// The "5 minutes" answer of a cooldown is not this.
[[nodiscard]] bool isThrottling(const ApiError &error);
/// "Throttling … after 5 minutes": the instance was changed successfully less than five minutes ago.
[[nodiscard]] bool isCooldownAnswer(const ApiError &error);

} // namespace ecsdesk
