// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/fleetdesk.h"
#include "models/desk/sandboxdesk.h"
#include "ui/kit/retranslating.h"

#include <QWidget>

class QToolButton;

namespace ecsdesk {

class RegionPopup;

/// The strip at the bottom: account, regions and their troubles, and the mark of the sandbox with its clock's speed.
class StatusStrip final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    StatusStrip(FleetDesk &fleet, SandboxDesk *sandbox, QWidget *parent = nullptr);
    [[nodiscard]] QToolButton *regionsButton() const { return m_regions; }
    [[nodiscard]] QToolButton *sandboxButton() const { return m_sandboxMark; }
    /// The list of regions with what went wrong in each, over the strip.
    void showRegions();
    [[nodiscard]] RegionPopup *popup() const { return m_popup; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate() override;
    void updateRegions();
    void updateSandbox();
    void fillSpeeds();

    FleetDesk &m_fleet;
    SandboxDesk *m_sandbox;
    QToolButton *m_regions;
    QToolButton *m_sandboxMark;
    RegionPopup *m_popup;
};

} // namespace ecsdesk
