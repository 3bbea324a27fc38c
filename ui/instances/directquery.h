// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/instancefilter.h"

namespace ecsdesk {

/// What the cloud can be asked for when the list does not have it: the one free text of the filter. Empty where the
/// filter has other terms.
[[nodiscard]] QString askableText(const InstanceFilter &filter);
/// Whether that text is a whole instance ID or IPv4 address, so that asking needs no further word.
[[nodiscard]] bool isDirectQuestion(const QString &text);

} // namespace ecsdesk
