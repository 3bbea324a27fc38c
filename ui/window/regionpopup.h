// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/fleet.h"
#include "ui/kit/retranslating.h"

#include <QFrame>

class QScrollArea;

namespace ecsdesk {

/// The regions one under the other: how many instances, or what went wrong and what to do.
class RegionPopup final : public Retranslating<QFrame>
{
    Q_OBJECT

public:
    explicit RegionPopup(QWidget *parent = nullptr);
    void setState(const FleetState &state);
    void showOver(QWidget *anchor, const FleetState &state);
    /// One line a region, for a test and a screen reader.
    [[nodiscard]] QStringList lines() const { return m_lines; }

private:
    void retranslate() override;

    FleetState m_state;
    QStringList m_lines;
    QScrollArea *m_scroll;
};

} // namespace ecsdesk
