// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The order engine over a billing that answers when and what the test wants.

#include "app/engine/ordersofaccounts.h"
#include "tests/support/cloudfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTemporaryDir>

using namespace ecsdesk;
using namespace std::chrono_literals;

namespace {

const InstanceKey key{AccountUid(QStringLiteral("1234567890123456")), RegionId(QStringLiteral("cn-hangzhou")),
                      InstanceId(QStringLiteral("i-1"))};
const OrderId first{QStringLiteral("100")};

QByteArray envelope(const QJsonValue &data)
{
    return QJsonDocument(QJsonObject{{"RequestId", "R"}, {"Success", true}, {"Code", "Success"}, {"Data", data}})
        .toJson();
}

QByteArray orderList(const QJsonArray &orders)
{
    return envelope(QJsonObject{{"TotalCount", orders.size()}, {"OrderList", QJsonObject{{"Order", orders}}}});
}

OrderEngineOptions askingEvery(std::chrono::milliseconds wait)
{
    OrderEngineOptions options;
    options.askEvery = wait;
    return options;
}

/// A billing of a few orders.
class Billing
{
public:
    explicit Billing(OrderEngineOptions options = {})
        : client(optionsFor(server.url()), testCredentials(), clock)
        , changes(
              changeOptions(), [this] { return client.serverTime(); }, clock,
              [](const InstanceKey &) { return std::nullopt; })
        , orders(changes, clock)
        , m_options(quick(std::move(options)))
    {
        server.setHandler([this](QTcpSocket &socket, const RawRequest &request) { answer(socket, request); });
    }
    [[nodiscard]] bool open(OrdersState::Phase phase = OrdersState::Phase::Ready)
    {
        changes.open();
        changes.takeAccount(key.account, {&client, {}});
        orders.add(key.account, client, m_options);
        return waitFor(phase);
    }
    [[nodiscard]] bool waitFor(OrdersState::Phase phase)
    {
        return QTest::qWaitFor([&] { return orders.state().phase == phase; });
    }
    [[nodiscard]] int requests(const QByteArray &action) const
    {
        const auto &all = server.arrivals();
        return int(std::count_if(all.begin(), all.end(), [&](const RawRequest &request) {
            return request.headers.value("x-acs-action") == action;
        }));
    }
    void letGo(QByteArray body)
    {
        QPointer<QTcpSocket> socket = held.takeFirst();
        if (socket)
            socket->write(RawServer::answer(200, body));
    }
    [[nodiscard]] QByteArray list() const
    {
        QJsonArray all;
        for (auto it = states.begin(); it != states.end(); ++it)
            all.append(entry(it.key(), *it));
        return orderList(all);
    }
    [[nodiscard]] QByteArray detail(const QString &id) const
    {
        QJsonObject order = entry(id, states.value(id));
        order.insert("InstanceIDs", R"(["i-1"])");
        order.insert("Region", key.region.text);
        return orderList({order});
    }
    [[nodiscard]] OrderRow row(const OrderId &id = first) const { return *orders.order(key.account, id); }

    QMap<QString, QString> states; ///< of orders, by number
    QSet<QByteArray> holds;        ///< actions whose answers wait
    QHash<QByteArray, QByteArray> refusals;
    bool cancelWorks = true;
    QList<QPointer<QTcpSocket>> held;
    QStringList heldOrders; ///< the orders that the held answers are about
    QTemporaryDir folder;
    SystemClock clock;
    RawServer server;
    CloudClient client;
    ChangeEngine changes;
    OrdersOfAccounts orders;

private:
    OrderEngineOptions m_options;
    [[nodiscard]] ChangeEngineOptions changeOptions() const
    {
        ChangeEngineOptions options;
        options.journalFile = folder.filePath("journal.sqlite");
        return options;
    }
    static OrderEngineOptions quick(OrderEngineOptions options)
    {
        options.lookEvery = 5ms;
        return options;
    }
    static QJsonObject entry(const QString &id, const QString &state)
    {
        return {{"OrderId", id}, {"PaymentStatus", state}, {"OrderType", "Upgrade"}, {"ProductCode", "ecs"}};
    }
    void answer(QTcpSocket &socket, const RawRequest &request)
    {
        const QByteArray action = request.headers.value("x-acs-action");
        const QString id = QString::fromLatin1(request.form("OrderId"));
        if (holds.contains(action)) {
            held.append(&socket);
            heldOrders.append(id);
        } else if (refusals.contains(action)) {
            socket.write(
                RawServer::answer(400, R"({"RequestId":"R","Message":"no","Code":")" + refusals[action] + "\"}"));
        } else if (action == "QueryOrders") {
            socket.write(RawServer::answer(200, list()));
        } else if (action == "GetOrderDetail") {
            socket.write(RawServer::answer(200, detail(id)));
        } else if (action == "CancelOrder") {
            if (cancelWorks)
                states[id] = "Cancelled";
            socket.write(RawServer::answer(200, envelope(QJsonObject{{"HostId", "h"}})));
        }
    }
};

} // namespace

class TestOrderRaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageFromBeforeUndoesNothing()
    {
        Billing billing;
        billing.states = {{first.text, "Unpaid"}};
        QVERIFY(billing.open());
        QVERIFY(billing.changes.facts(key).instance.unpaidOrder);
        const QByteArray before = billing.list();
        billing.holds = {"QueryOrders"};
        billing.orders.refresh();
        QTRY_COMPARE(billing.held.size(), 1);
        billing.orders.cancelOrder(key.account, first);
        QTRY_COMPARE(billing.row().order.status.value, PaymentStatus::Cancelled);
        billing.letGo(before);
        QTRY_COMPARE(billing.held.size(), 1); // the page was read, and the next is asked for
        QCOMPARE(billing.row().order.status.value, PaymentStatus::Cancelled);
        billing.letGo(billing.list());
        QVERIFY(billing.waitFor(OrdersState::Phase::Ready));
        QCOMPARE(billing.row().order.status.value, PaymentStatus::Cancelled);
        QVERIFY(!billing.changes.facts(key).instance.unpaidOrder);
    }

    void detailsAreAskedAFewAtATime()
    {
        Billing billing;
        for (int i = 0; i < 20; ++i)
            billing.states.insert(QString::number(100 + i), i % 2 ? "Unpaid" : "Paid");
        billing.holds = {"GetOrderDetail"};
        billing.changes.open();
        billing.changes.takeAccount(key.account, {&billing.client, {}});
        billing.orders.add(key.account, billing.client, {});
        for (int answered = 0; answered < 20; ++answered) {
            QTRY_VERIFY(!billing.held.isEmpty());
            QVERIFY(billing.held.size() <= 3);
            // Those that bar an instance come first.
            const QString id = billing.heldOrders.takeFirst();
            if (answered < 8)
                QCOMPARE(billing.states.value(id), "Unpaid");
            billing.letGo(billing.detail(id));
        }
        QVERIFY(billing.waitFor(OrdersState::Phase::Ready));
        QCOMPARE(billing.requests("GetOrderDetail"), 20);
        QVERIFY(!billing.orders.state().partly);
    }

    void refusedDetailsEndTheReading_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("most");
        // The client repeats a throttled read by itself.
        QTest::newRow("too many calls") << QByteArray("Throttling.User") << 3 * RetryOptions{}.maxAttempts;
        QTest::newRow("not permitted") << QByteArray("Forbidden.RAM") << 3;
    }

    void refusedDetailsEndTheReading()
    {
        QFETCH(QByteArray, code);
        QFETCH(int, most);
        Billing billing(askingEvery(400ms));
        for (int i = 0; i < 20; ++i)
            billing.states.insert(QString::number(100 + i), "Unpaid");
        billing.refusals.insert("GetOrderDetail", code);
        QVERIFY(billing.open());
        QVERIFY(billing.orders.state().partly);
        QCOMPARE(billing.orders.orders().size(), size_t(20));
        const int asked = billing.requests("GetOrderDetail");
        QVERIFY2(asked <= most, qPrintable(QString::number(asked)));
        // The list goes on telling how they stand, without details, and also of those that are not unpaid any more.
        billing.states[first.text] = "Paid";
        QTRY_COMPARE(billing.row().order.status.value, PaymentStatus::Paid);
        if (most == 3)
            QCOMPARE(billing.requests("GetOrderDetail"), asked);
    }

    void acceptedButStillUnpaid()
    {
        Billing billing;
        billing.states = {{first.text, "Unpaid"}};
        billing.cancelWorks = false;
        QVERIFY(billing.open());
        billing.orders.cancelOrder(key.account, first);
        QTRY_COMPARE(billing.row().cancel, CancelState::Failed);
        QCOMPARE(billing.row().cancelError->code, QStringLiteral("OrderStillUnpaid"));
        QCOMPARE(billing.requests("CancelOrder"), 1);
        // It comes true later.
        billing.states[first.text] = "Cancelled";
        billing.orders.refresh();
        QTRY_COMPARE(billing.row().order.status.value, PaymentStatus::Cancelled);
        QCOMPARE(billing.row().cancel, CancelState::None);
        QVERIFY(!billing.row().cancelError);
    }

    void paidMeanwhileIsNoCancellation()
    {
        Billing billing;
        billing.states = {{first.text, "Unpaid"}};
        QVERIFY(billing.open());
        billing.states[first.text] = "Paid";
        billing.refusals.insert("CancelOrder", "OrderStatusError");
        billing.orders.cancelOrder(key.account, first);
        QTRY_COMPARE(billing.row().cancel, CancelState::Failed);
        QCOMPARE(billing.row().cancelError->code, QStringLiteral("OrderStatusError"));
        QCOMPARE(billing.row().order.status.value, PaymentStatus::Paid);
        // What is not unpaid is not sent.
        billing.orders.cancelOrder(key.account, first);
        QCOMPARE(billing.row().cancel, CancelState::Failed);
    }

    void anAccountWithoutBillingIsLeftInPeace()
    {
        Billing billing(askingEvery(1ms));
        billing.refusals.insert("QueryOrders", "NoPermission");
        QVERIFY(billing.open(OrdersState::Phase::Failed));
        QCOMPARE(billing.requests("QueryOrders"), 1);
        billing.refusals.clear();
        billing.orders.refresh();
        QVERIFY(billing.waitFor(OrdersState::Phase::Ready));
        QVERIFY(!billing.orders.state().error);
    }
};

QTEST_GUILESS_MAIN(TestOrderRaces)
#include "test_orderraces.moc"
