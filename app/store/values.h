// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "models/desk/orderdesk.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ecsdesk::store {

/// How values are written in the journal: the names of the API where it has one, codes and identifiers, no sentences.
/// Reading is lenient: what is missing stays empty, so that an older row is still a row.
[[nodiscard]] QJsonObject toJson(const Instance &instance);
[[nodiscard]] Instance instanceFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Change &change);
[[nodiscard]] Change changeFromJson(const QJsonObject &json);
[[nodiscard]] QJsonArray toJson(const std::vector<PlannedCall> &calls);
/// All of them or none: a call this version does not know must not be left out of a run.
[[nodiscard]] std::vector<PlannedCall> callsFromJson(const QJsonArray &json);
[[nodiscard]] QJsonObject toJson(const ApiError &error);
[[nodiscard]] ApiError errorFromJson(const QJsonObject &json);
/// What the billing tells of an order, and which change of this console made it; number and status included.
[[nodiscard]] QJsonObject toJson(const OrderRow &row);
/// Account, reading time and cancellation are not among it.
[[nodiscard]] OrderRow orderFromJson(const QJsonObject &json);
[[nodiscard]] QString cancelName(CancelState state); ///< as stored: "sending"
[[nodiscard]] std::optional<CancelState> cancelFromName(const QString &name);

/// UTC with milliseconds, sortable as text; empty for an invalid moment.
[[nodiscard]] QString momentToText(const QDateTime &moment);
[[nodiscard]] QDateTime momentFromText(const QString &text);

} // namespace ecsdesk::store
