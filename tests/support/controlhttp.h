// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QUrl>

namespace ecsdesk::testing {

/// POST LEVERS to the sandbox under this control address ("http://127.0.0.1:PORT/-/"); ends the test on anything but
/// success. Tells what it answered.
QJsonObject pullLevers(const QUrl &control, const QJsonObject &levers);
/// GET, as "ledger".
[[nodiscard]] QJsonObject askSandbox(const QUrl &control, const QString &path);

} // namespace ecsdesk::testing
