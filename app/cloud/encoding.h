// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/request.h"

#include <QByteArray>
#include <QString>

namespace ecsdesk {

/// The encoder both signatures share (ecs-api.md section 2.2): UTF-8; all but A-Z a-z 0-9 - _ . ~ becomes %XX with
/// upper-case digits, so a space is %20 and * is %2A.
[[nodiscard]] QByteArray percentEncoded(const QString &text);
[[nodiscard]] QByteArray percentEncoded(const QByteArray &utf8);

/// name=value&… in the given order. An empty value stays ("Name=").
[[nodiscard]] QByteArray formEncoded(const Parameters &parameters);

/// The same, sorted by the bytes of the raw names.
[[nodiscard]] QByteArray canonicalQuery(const Parameters &parameters);

} // namespace ecsdesk
