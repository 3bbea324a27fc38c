// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "models/desk/fleetdesk.h"
#include "models/domain/account.h"
#include "models/wording/orders.h"
#include "ui/kit/retranslating.h"

#include <QScrollArea>

class QPushButton;

namespace ecsdesk {

class CopyLabel;
class OrderFacts;
class ReasonLabel;
class RequestIdButton;
class StateBadge;
class ToneLabel;

/// One order: where it stands and what that means, how old it is, and what can be done about it. A button that cannot
/// be used has its reason beside it.
class OrderDetail final : public Retranslating<QScrollArea>
{
    Q_OBJECT

public:
    /// Both outlive this.
    OrderDetail(FleetDesk &fleet, ChangeDesk &changes, QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// `bar`: why it cannot be cancelled from here. `now`: UTC, the server's clock.
    void setRow(const OrderRow &row, const std::optional<ActingBar> &bar, PayWay way, const QDateTime &now);
    /// Names the account where there are several.
    void setAccountNames(const AccountNames &names);
    [[nodiscard]] const OrderRow &row() const { return m_row; }

Q_SIGNALS:
    void payWanted();
    void cancelWanted();
    void lookAgainWanted();
    void instanceWanted(const ecsdesk::InstanceKey &key);
    void changeWanted(ecsdesk::ChangeId id);

private:
    void build();
    void retranslate() override;
    void fill();
    void showCancel();
    void showActions();

    OrderRow m_row;
    std::optional<ActingBar> m_bar;
    PayWay m_payWay = PayWay::None;
    QDateTime m_now;
    ToneLabel *m_title;
    StateBadge *m_state;
    CopyLabel *m_number;
    ToneLabel *m_age;
    ToneLabel *m_expiry;
    ToneLabel *m_meaning;
    ReasonLabel *m_cancel;
    RequestIdButton *m_cancelRequest;
    QPushButton *m_lookAgain;
    QPushButton *m_pay;
    QPushButton *m_copy;
    QPushButton *m_void;
    ReasonLabel *m_payWhyNot;
    ReasonLabel *m_cancelWhyNot;
    ToneLabel *m_payHint;
    OrderFacts *m_facts;
};

} // namespace ecsdesk
