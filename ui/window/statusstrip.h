// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"
#include "models/desk/fleetdesk.h"
#include "models/desk/sandboxdesk.h"
#include "ui/kit/retranslating.h"

#include <QWidget>

class QToolButton;

namespace ecsdesk {

class AccountMarks;
class RegionPopup;

/// The strip at the bottom: accounts and their troubles, regions and theirs, and the mark of the sandbox with its
/// clock's speed.
class StatusStrip final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    /// `accounts`: nullptr where they are not told apart.
    StatusStrip(FleetDesk &fleet, SandboxDesk *sandbox, AccountDesk *accounts = nullptr, QWidget *parent = nullptr);
    [[nodiscard]] QToolButton *regionsButton() const { return m_regions; }
    [[nodiscard]] QToolButton *sandboxButton() const { return m_sandboxMark; }
    /// nullptr where accounts are not told apart.
    [[nodiscard]] AccountMarks *accountMarks() const { return m_marks; }
    /// The list of regions with what went wrong in each, over the strip.
    void showRegions();
    [[nodiscard]] RegionPopup *popup() const { return m_popup; }

Q_SIGNALS:
    void accountWanted(const ecsdesk::ProfileId &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate() override;
    void updateRegions();
    void updateSandbox();
    void giveRoom();
    void fillSpeeds();

    FleetDesk &m_fleet;
    SandboxDesk *m_sandbox;
    AccountMarks *m_marks;
    QToolButton *m_regions;
    QToolButton *m_sandboxMark;
    RegionPopup *m_popup;
};

} // namespace ecsdesk
