// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/signing.h"
#include "models/domain/apierror.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <chrono>
#include <optional>

namespace ecsdesk {

/// An HTTP answer that has come whole.
struct HttpAnswer
{
    int status = 0;
    QByteArray contentType;
    QByteArray requestId;                                ///< x-acs-request-id; may be empty
    QDateTime date;                                      ///< the Date header, UTC; invalid without one
    std::optional<std::chrono::milliseconds> retryAfter; ///< x-acs-retry-after; a value ≤ 0 counts as absent
    QByteArray body;
};

/// x-acs-retry-after is in milliseconds; what is not a number above 0 counts as absent (ecs-api.md section 5.3).
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfterFromHeader(const QByteArray &value);

/// What a body is, whatever its Content-Type claims.
enum class BodyKind {
    Tree,   ///< JSON or XML with an object at the root
    Empty,  ///< nothing but white space
    Html,   ///< somebody else's page: a proxy, a portal, a load balancer
    Broken, ///< begins like JSON or XML and is not: cut off on its way
    Other,
};

/// The content of an answer in one shape for both formats: an element of XML becomes a member, a repeated one an array;
/// its values are text.
struct AnswerTree
{
    BodyKind kind = BodyKind::Other;
    QJsonObject root;
};
[[nodiscard]] AnswerTree readTree(const QByteArray &body);

/// Values as the API writes them: a number may come as text and the other way round; what is not there is empty.
[[nodiscard]] QString textOf(const QJsonValue &value);
[[nodiscard]] std::optional<int> numberOf(const QJsonValue &value);
/// A finite number, with or without a fraction.
[[nodiscard]] std::optional<double> realOf(const QJsonValue &value);
[[nodiscard]] bool truthOf(const QJsonValue &value);
/// The array in `object[outer][inner]`; a single element of XML counts as an array of one.
[[nodiscard]] QJsonArray listOf(const QJsonObject &object, const QString &outer, const QString &inner);
/// The same for the list that an answer is about: nothing if it is not there. A list that is missing must not pass for
/// an empty one, or a fleet would vanish from the screen.
[[nodiscard]] std::optional<QJsonArray> mainListOf(const QJsonObject &object, const QString &outer,
                                                   const QString &inner);
/// "yyyy-MM-ddTHH:mmZ", with or without seconds; UTC; invalid for anything else.
[[nodiscard]] QDateTime momentOf(const QJsonValue &value);

/// An answer that is a success, or the error it amounts to: the API's own in either format, or what came instead.
/// `accessKeyId` is hidden in messages. A success has a request ID, from the body or from the header.
struct OpenedAnswer
{
    QJsonObject root;
    RequestId requestId;
};
[[nodiscard]] Result<OpenedAnswer> openAnswer(const HttpAnswer &answer, const QString &action,
                                              const QString &accessKeyId);

/// What the server says it would have signed, out of a SignatureDoesNotMatch; empty where it does not say. Holds key
/// and token: to be compared, not to be kept.
[[nodiscard]] QByteArray serverStringToSign(const HttpAnswer &answer);
/// Without regard to blanks at the ends.
[[nodiscard]] bool isAmong(const QByteArray &serverString, const StringsToSign &own);

/// A well-formed success without something it must have; `field` is its path, "Instances.Instance[3].InstanceId".
[[nodiscard]] ApiError missingField(const HttpAnswer &answer, const RequestId &requestId, const QString &field);

} // namespace ecsdesk
