// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/orderengine.h"

namespace ecsdesk {

/// The orders of all accounts as one list: those of accounts in use, which ask the billing, and what the journal
/// remembers of the others.
class OrdersOfAccounts final : public OrderDesk
{
    Q_OBJECT

public:
    /// Both outlive this.
    OrdersOfAccounts(ChangeEngine &changes, const Clock &clock, QObject *parent = nullptr);
    ~OrdersOfAccounts() override;

    /// From now on, and once the journal is open, its orders are asked for. `client` outlives its time here (`remove`).
    void add(const AccountUid &account, CloudClient &client, const OrderEngineOptions &options);
    void remove(const AccountUid &account);

    [[nodiscard]] std::vector<OrderRow> orders() const override;
    [[nodiscard]] std::optional<OrderRow> order(const AccountUid &account, const OrderId &id) const override;
    [[nodiscard]] OrdersState state() const override;
    void refresh() override;
    void cancelOrder(const AccountUid &account, const OrderId &id) override;
    [[nodiscard]] std::optional<ActingBar> actingBar(const OrderRow &row) const override;
    [[nodiscard]] QUrl payPage(const AccountUid &account) const override;
    [[nodiscard]] QList<AccountUid> accounts() const override;
    [[nodiscard]] BalanceState balance(const AccountUid &account) const override;
    void askBalance() override;

private:
    struct Used
    {
        AccountUid account;
        CloudClient *client;
        OrderEngineOptions options;
        std::unique_ptr<OrderEngine> engine; ///< once the journal is open
    };

    void begin(Used &used);
    [[nodiscard]] const Used *find(const AccountUid &account) const;

    ChangeEngine &m_changes;
    const Clock &m_clock;
    std::vector<Used> m_used;
    std::map<AccountUid, std::vector<OrderRow>> m_remembered; ///< of accounts that are not in use
    bool m_journalRead = false;
};

} // namespace ecsdesk
