// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/orderreading.h"

#include <algorithm>

namespace ecsdesk {

namespace {

/// So many failures, and the rest of the details is left for another time.
constexpr int mostFailures = 5;

} // namespace

bool isPermission(const ApiError &error)
{
    return error.kind == ErrorKind::Api &&
           (error.code.startsWith(QLatin1String("Forbidden"), Qt::CaseInsensitive) ||
            error.code.startsWith(QLatin1String("NoPermission"), Qt::CaseInsensitive) ||
            error.code.startsWith(QLatin1String("NotAuthorized"), Qt::CaseInsensitive) || !error.authAction.isEmpty());
}

OrderReading::OrderReading(OrderReadingPlan plan, CloudClient &client, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_client(client)
{
}

OrderReading::~OrderReading() = default;

void OrderReading::start()
{
    nextPage();
}

void OrderReading::nextPage()
{
    if (m_query >= m_plan.queries.size()) {
        beginDetails();
        return;
    }
    OrderQuery query = m_plan.queries[m_query];
    query.page = m_page;
    m_list = m_client.queryOrders(query);
    connect(m_list.get(), &ApiCall::finished, this, [this] {
        const Result<OrderPage> page = m_list->result();
        m_list.release()->deleteLater();
        if (!page) {
            m_error = page.error();
            Q_EMIT finished();
            return;
        }
        pageRead(*page);
    });
}

void OrderReading::pageRead(const OrderPage &page)
{
    for (const Order &order : page.orders)
        m_listed[order.id] = order;
    const int pageSize = m_plan.queries[m_query].pageSize;
    const bool more = !page.orders.isEmpty() && qint64(m_page) * pageSize < page.totalCount;
    if (more && m_page < m_plan.mostPages) {
        ++m_page;
    } else {
        m_readBackTo = more ? page.orders.last().createdAt : QDateTime();
        ++m_query;
        m_page = 1;
    }
    // Whoever is told may end this reading.
    QMetaObject::invokeMethod(this, &OrderReading::nextPage, Qt::QueuedConnection);
    Q_EMIT ordersRead(page.orders);
}

void OrderReading::beginDetails()
{
    std::vector<Order> wanted;
    for (const auto &[id, order] : m_listed) {
        if (m_plan.wantsDetail && m_plan.wantsDetail(order))
            wanted.push_back(order);
    }
    // Unpaid ones first, then the newest: the next one is the last of the list.
    const auto rank = [](const Order &order) {
        return std::tuple(order.status == PaymentStatus::Unpaid, order.createdAt, order.id.text);
    };
    std::sort(wanted.begin(), wanted.end(), [&](const Order &a, const Order &b) { return rank(a) < rank(b); });
    const auto others = std::count_if(wanted.begin(), wanted.end(),
                                      [](const Order &order) { return order.status != PaymentStatus::Unpaid; });
    m_leftDetails = others > m_plan.mostDetails;
    if (m_leftDetails)
        wanted.erase(wanted.begin(), wanted.begin() + (others - m_plan.mostDetails));
    for (const Order &order : wanted)
        m_wanted.push_back(order.id);
    for (const OrderId &id : std::as_const(m_plan.also)) {
        if (m_listed.count(id) == 0)
            m_wanted.push_back(id);
    }
    nextDetails();
}

void OrderReading::nextDetails()
{
    while (!m_wanted.empty() && int(m_details.size()) < m_plan.parallelDetails) {
        const OrderId id = m_wanted.back();
        m_wanted.pop_back();
        auto &call = m_details[id];
        call = m_client.orderDetail(id);
        connect(call.get(), &ApiCall::finished, this, [this, id] {
            auto node = m_details.extract(id);
            const Result<Order> order = node.mapped()->result();
            node.mapped().release()->deleteLater();
            if (!order) {
                m_detailError = order.error();
                if (isThrottling(order.error()) || isPermission(order.error()) || ++m_failedDetails >= mostFailures)
                    m_wanted.clear();
            }
            QMetaObject::invokeMethod(this, &OrderReading::nextDetails, Qt::QueuedConnection);
            if (order)
                Q_EMIT ordersRead({*order});
        });
    }
    if (m_wanted.empty() && m_details.empty() && !std::exchange(m_ended, true))
        Q_EMIT finished();
}

} // namespace ecsdesk
