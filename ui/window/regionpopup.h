// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/fleet.h"
#include "models/domain/account.h"
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
    /// What the operator calls the accounts: where there are several, their regions stand apart.
    void setAccountNames(const AccountNames &names);
    void showOver(QWidget *anchor, const FleetState &state);
    /// One line a region, under a line for its account where there are several, for a test and a screen reader.
    [[nodiscard]] QStringList lines() const { return m_lines; }

private:
    void retranslate() override;
    [[nodiscard]] QString sentenceOf(const RegionState &region) const;

    FleetState m_state;
    AccountNames m_accounts;
    QStringList m_lines;
    QScrollArea *m_scroll;
};

} // namespace ecsdesk
