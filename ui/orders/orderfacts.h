// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "models/desk/fleetdesk.h"
#include "models/desk/orderdesk.h"
#include "models/domain/account.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <array>

class QPushButton;
class QVBoxLayout;

namespace ecsdesk {

class CopyLabel;
class ToneLabel;

/// The facts of one order, a name and a value each; its instances and the change that made it lead to where they are
/// shown.
class OrderFacts final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    /// Both outlive this.
    OrderFacts(FleetDesk &fleet, ChangeDesk &changes, QWidget *parent = nullptr);
    /// `now`: UTC, the server's clock.
    void setRow(const OrderRow &row, const QDateTime &now);
    /// Names the account where there are several.
    void setAccountNames(const AccountNames &names);

Q_SIGNALS:
    void instanceWanted(const ecsdesk::InstanceKey &key);
    void changeWanted(ecsdesk::ChangeId id);

private:
    enum Fact { Instance, Account, Region, Amount, Created, Paid, Made, Request, Read };
    static constexpr int factCount = Read + 1;

    void retranslate() override;
    void addLines();
    void fill();
    void showInstances();
    void showMade();
    void setFact(Fact fact, const QString &value, const QString &hint = {});

    FleetDesk &m_fleet;
    ChangeDesk &m_changes;
    OrderRow m_row;
    QDateTime m_now;
    AccountNames m_accounts;
    std::array<ToneLabel *, factCount> m_names{};
    std::array<ToneLabel *, factCount> m_values{}; ///< of those that are plain text
    QWidget *m_instances;
    QVBoxLayout *m_instancesColumn;
    struct InstanceLine
    {
        QWidget *box;
        QPushButton *link; ///< where the list has it
        CopyLabel *id;
    };
    std::vector<InstanceLine> m_lines;
    ToneLabel *m_moreInstances;
    QWidget *m_made;
    QPushButton *m_change;
    ToneLabel *m_madeText;
    CopyLabel *m_request;
};

} // namespace ecsdesk
