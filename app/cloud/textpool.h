// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QSet>
#include <QString>

namespace ecsdesk {

/// Gives equal texts one memory. A hundred thousand instances name the same few zones, types, images and networks.
/// Safe to use from several threads.
class TextPool
{
public:
    [[nodiscard]] QString shared(const QString &text);

private:
    QMutex m_mutex;
    QSet<QString> m_texts;
};

} // namespace ecsdesk
