// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/cloudclient.h"

#include <QObject>
#include <map>
#include <vector>

namespace ecsdesk {

/// What is asked of the billing in one go.
struct OrderReadingPlan
{
    std::vector<OrderQuery> queries;                ///< one after the other, each from its first page on
    int mostPages = 50;                             ///< of each query; what is beyond is not read
    std::function<bool(const Order &)> wantsDetail; ///< asked of every order that was listed
    QList<OrderId> also;     ///< details of these in any case, unless they were listed (and not wanted then)
    int mostDetails = 100;   ///< beside unpaid orders and `also`
    int parallelDetails = 3; ///< at once
};

/// Whether the billing said that these keys may not ask it: asking again soon changes nothing.
[[nodiscard]] bool isPermission(const ApiError &error);

/// Reads orders: all pages of some queries, then the details that are wanted, a few at a time. QueryOrders does not
/// tell the instance of an order; only GetOrderDetail does, one order at a time (ecs-api.md section 8). Destroying it
/// ends it.
class OrderReading : public QObject
{
    Q_OBJECT

public:
    OrderReading(OrderReadingPlan plan, CloudClient &client, QObject *parent = nullptr);
    ~OrderReading() override;
    void start();

    /// Valid from finished() on. A page that could not be read: what was told before stands, but it is not all.
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    /// Details that could not be read: why the last of them.
    [[nodiscard]] const std::optional<ApiError> &detailError() const { return m_detailError; }
    /// Details that were wanted and not asked for: there were too many.
    [[nodiscard]] bool leftDetails() const { return m_leftDetails; }
    /// Orders that the last query did not come to, because there were too many, are older than this; invalid: none.
    [[nodiscard]] QDateTime readBackTo() const { return m_readBackTo; }

Q_SIGNALS:
    /// A page, or one detail.
    void ordersRead(const QList<ecsdesk::Order> &orders);
    void finished();

private:
    void nextPage();
    void pageRead(const OrderPage &page);
    void beginDetails();
    void nextDetails();

    OrderReadingPlan m_plan;
    CloudClient &m_client;
    size_t m_query = 0;
    int m_page = 1;
    std::unique_ptr<Call<OrderPage>> m_list;
    std::map<OrderId, Order> m_listed;
    std::vector<OrderId> m_wanted; ///< details still to be asked for, the next one last
    std::map<OrderId, std::unique_ptr<Call<Order>>> m_details;
    int m_failedDetails = 0;
    bool m_ended = false;
    std::optional<ApiError> m_error;
    std::optional<ApiError> m_detailError;
    bool m_leftDetails = false;
    QDateTime m_readBackTo;
};

} // namespace ecsdesk
