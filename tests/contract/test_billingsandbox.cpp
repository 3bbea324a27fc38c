// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Client and sandbox argue about billing: each was written from ecs-api.md section 8 by itself.

#include "tests/contract/sandboxcloud.h"

#include <QSet>

using namespace ecsdesk;

namespace {

template <class T>
const Result<T> &told(const std::unique_ptr<Call<T>> &call)
{
    if (!QTest::qWaitFor([&] { return call->isFinished(); }, 20'000))
        qFatal("no answer");
    return call->result();
}

QJsonObject orders(const char *type, const char *state, int ageSeconds, int count = 1)
{
    return {{"addOrder", QJsonObject{{"type", type},
                                     {"state", state},
                                     {"instanceIds", QJsonArray{"i-bp1one", "i-bp1two"}},
                                     {"regionId", hangzhou.text},
                                     {"amount", 1234.5},
                                     {"ageSeconds", ageSeconds},
                                     {"count", count}}}};
}

} // namespace

Q_DECLARE_METATYPE(SignatureVersion)

class TestBillingSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<SignatureVersion>("version");
        QTest::newRow("V1") << SignatureVersion::V1;
        QTest::newRow("V3") << SignatureVersion::V3;
    }
    void init()
    {
        QFETCH_GLOBAL(SignatureVersion, version);
        m_cloud = std::make_unique<Cloud>(version);
        for (const char *id : {"i-bp1one", "i-bp1two"})
            m_cloud->add(id, {{"InstanceChargeType", "PrePaid"}, {"ExpiresInDays", 90}});
    }
    void cleanup() { m_cloud.reset(); }

    void pages()
    {
        m_cloud->lever(orders("Renew", "Paid", 600, 7));
        OrderQuery query = lastHours(1);
        query.pageSize = 3;
        QSet<QString> seen;
        QDateTime newest = query.to;
        for (query.page = 1; query.page <= 3; ++query.page) {
            const auto page = told(m_cloud->client->queryOrders(query));
            QVERIFY2(page, page ? "" : qPrintable(page.error().code + page.error().detail));
            QCOMPARE(page->totalCount, 7);
            QCOMPARE(page->orders.size(), query.page == 3 ? 1 : 3);
            for (const Order &order : page->orders) {
                seen.insert(order.id.text);
                QVERIFY(order.createdAt <= newest);
                newest = order.createdAt;
                QCOMPARE(order.status.value, PaymentStatus::Paid);
                QCOMPARE(order.kind.value, OrderKind::Renew);
                QCOMPARE(order.amount, std::optional(Money{1234.5, "CNY"}));
                QVERIFY(!order.detailed && order.instances.isEmpty());
            }
        }
        QCOMPARE(seen.size(), 7);
        const auto beyond = told(m_cloud->client->queryOrders(query));
        QVERIFY(beyond && beyond->orders.isEmpty());
    }

    void windows_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("endsBefore"); ///< hours before now
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("product");
        QTest::addColumn<int>("more");
        const int any = int(PaymentStatus::Unknown);
        QTest::newRow("an hour") << 1 << 0 << any << "ecs" << 1;
        QTest::newRow("four hours") << 4 << 0 << any << "ecs" << 2;
        QTest::newRow("fifty days") << 1'200 << 0 << any << "ecs" << 3;
        QTest::newRow("an end of its own") << 4 << 1 << any << "ecs" << 1;
        QTest::newRow("unpaid") << 1'200 << 0 << int(PaymentStatus::Unpaid) << "ecs" << 1;
        QTest::newRow("cancelled") << 1'200 << 0 << int(PaymentStatus::Cancelled) << "ecs" << 1;
        QTest::newRow("another product") << 1'200 << 0 << any << "rds" << 0;
        QTest::newRow("any product") << 4 << 0 << any << "" << 2;
    }
    void windows()
    {
        QFETCH(int, hours);
        QFETCH(int, endsBefore);
        QFETCH(int, status);
        QFETCH(QString, product);
        QFETCH(int, more);
        OrderQuery query = lastHours(hours);
        query.to = query.to.addSecs(-endsBefore * 3600);
        query.status = PaymentStatus(status);
        query.productCode = product;
        // The fleet is born with orders.
        const auto before = told(m_cloud->client->queryOrders(query));
        QVERIFY(before);
        m_cloud->lever(orders("Upgrade", "Paid", 90));
        m_cloud->lever(orders("Upgrade", "Unpaid", 3 * 3600));
        m_cloud->lever(orders("Upgrade", "Cancelled", 40 * 24 * 3600));
        const auto after = told(m_cloud->client->queryOrders(query));
        QVERIFY(after);
        QCOMPARE(after->totalCount - before->totalCount, more);
        QCOMPARE(after->orders.size(), after->totalCount);
    }

    void theDetailsTellTheInstances_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<int>("status");
        QTest::newRow("unpaid") << QByteArray("Unpaid") << int(PaymentStatus::Unpaid);
        QTest::newRow("paid") << QByteArray("Paid") << int(PaymentStatus::Paid);
        // Two spellings, one meaning.
        QTest::newRow("cancelled") << QByteArray("Cancelled") << int(PaymentStatus::Cancelled);
    }
    void theDetailsTellTheInstances()
    {
        QFETCH(QByteArray, state);
        QFETCH(int, status);
        m_cloud->lever(orders("Upgrade", state.constData(), 60));
        const auto page = told(m_cloud->client->queryOrders(lastHours(1)));
        QVERIFY(page && page->orders.size() == 1);
        const Order &listed = page->orders.first();
        const auto detail = told(m_cloud->client->orderDetail(listed.id));
        QVERIFY2(detail, detail ? "" : qPrintable(detail.error().code + detail.error().detail));
        QCOMPARE(listed.status.value, PaymentStatus(status));
        QCOMPARE(detail->status.value, PaymentStatus(status));
        QCOMPARE(detail->kind.value, listed.kind.value);
        QCOMPARE(detail->createdAt, listed.createdAt);
        QCOMPARE(detail->paidAt, listed.paidAt);
        QCOMPARE(detail->paidAt.isValid(), state == "Paid");
        QCOMPARE(detail->amount, listed.amount);
        QCOMPARE(detail->region, hangzhou);
        QCOMPARE(detail->instances, (QList<InstanceId>{InstanceId("i-bp1one"), InstanceId("i-bp1two")}));
        QVERIFY(detail->detailed);
    }

    void cancelling()
    {
        m_cloud->lever(orders("Upgrade", "Unpaid", 60));
        const auto page = told(m_cloud->client->queryOrders(lastHours(1)));
        QVERIFY(page && page->orders.size() == 1);
        const OrderId id = page->orders.first().id;
        const auto cancelled = told(m_cloud->client->cancelOrder(id));
        QVERIFY2(cancelled, cancelled ? "" : qPrintable(cancelled.error().code + cancelled.error().detail));
        QVERIFY(!cancelled->isEmpty());
        QCOMPARE(told(m_cloud->client->orderDetail(id))->status.value, PaymentStatus::Cancelled);
        // A failure of the business comes with status 200.
        for (const OrderId &wrong : {id, OrderId("1")}) {
            const auto again = told(m_cloud->client->cancelOrder(wrong));
            QVERIFY(!again);
            QCOMPARE(again.error().kind, ErrorKind::Api);
            QCOMPARE(again.error().httpStatus, 200);
            QVERIFY(!again.error().code.isEmpty());
            QVERIFY(!again.error().requestId.isEmpty());
        }
        QCOMPARE(told(m_cloud->client->orderDetail(OrderId("1"))).error().kind, ErrorKind::Api);
        QCOMPARE(m_cloud->requests("CancelOrder"), 3);
    }

    void balance()
    {
        m_cloud->lever({{"balance", 7654321.5}, {"credit", 100}});
        const auto plenty = told(m_cloud->client->accountBalance());
        QVERIFY2(plenty, plenty ? "" : qPrintable(plenty.error().code + plenty.error().detail));
        QCOMPARE(*plenty, (AccountBalance{7654421.5, 7654321.5, 100.0, "CNY"}));
        m_cloud->lever({{"balance", -3}, {"credit", 0}, {"site", "international"}});
        const auto debts = told(m_cloud->client->accountBalance());
        QCOMPARE(*debts, (AccountBalance{-3.0, -3.0, 0.0, "USD"}));
    }

    void withoutPermission()
    {
        m_cloud->lever(orders("Upgrade", "Unpaid", 60));
        const OrderId id = told(m_cloud->client->queryOrders(lastHours(1)))->orders.first().id;
        m_cloud->lever({{"deny", QJsonArray{"*"}}});
        const auto refused = [](const auto &result) {
            return !result && result.error().kind == ErrorKind::Api && result.error().httpStatus == 403;
        };
        QVERIFY(refused(told(m_cloud->client->queryOrders(lastHours(1)))));
        QVERIFY(refused(told(m_cloud->client->orderDetail(id))));
        QVERIFY(refused(told(m_cloud->client->accountBalance())));
        const auto cancelled = told(m_cloud->client->cancelOrder(id));
        QVERIFY(refused(cancelled));
        QVERIFY(!cancelled.error().mayHaveArrived);
        QCOMPARE(cancelled.error().authAction, "bss:CancelOrder");
    }

private:
    [[nodiscard]] OrderQuery lastHours(int hours) const
    {
        OrderQuery query;
        query.to = m_cloud->client->serverTime().now(m_cloud->clock()).addSecs(5);
        query.from = query.to.addSecs(-hours * 3600);
        return query;
    }
    std::unique_ptr<Cloud> m_cloud;
};

QTEST_GUILESS_MAIN(TestBillingSandbox)
#include "test_billingsandbox.moc"
