// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>
#include <chrono>
#include <functional>

namespace ecsdesk {

/// A person's hands: keys and clicks as events of the window system, and patience.
namespace hands {

/// Until `happened`, or until the time is up.
[[nodiscard]] bool waitFor(const std::function<bool()> &happened,
                           std::chrono::milliseconds limit = std::chrono::seconds(20));
/// Lets the window settle: everything posted is handled, everything dirty is painted.
void settle();
void press(QWidget *widget, const QKeySequence &keys);
void type(QWidget *widget, const QString &text);
void click(QWidget *widget);

} // namespace hands

} // namespace ecsdesk
