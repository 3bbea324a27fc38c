// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The billing API's questions and answers (ecs-api.md section 8).

#include "app/cloud/billingreader.h"
#include "app/cloud/billingrequests.h"
#include "app/cloud/endpoint.h"
#include "tests/cloud/answertrees.h"
#include "tests/support/cloudfixture.h"

#include <QFile>

using namespace ecsdesk;

namespace {

const OrderId orderId{QStringLiteral("208000001000037")};

QJsonObject treeFrom(const QString &file)
{
    QFile data(QStringLiteral(ECSDESK_TEST_DATA "/answers/") + file);
    if (!data.open(QIODevice::ReadOnly))
        qFatal("missing %s", qPrintable(file));
    return QJsonDocument::fromJson(data.readAll()).object();
}

QDateTime utc(int month, int day, int hour, int minute, int second)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute, second), Qt::UTC);
}

enum class Reader { Orders, Detail, Balance, Cancelled };

} // namespace

Q_DECLARE_METATYPE(Reader)

class TestBilling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageOfOrders_data() { inBothFormats(); }
    void aPageOfOrders()
    {
        QFETCH(bool, xml);
        const auto page = readOrders(answerOf(inFormat(treeFrom("orders.json"), xml)), context());
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QCOMPARE(page->totalCount, 3);
        QCOMPARE(page->orders.size(), 3);
        const Order &unpaid = page->orders[0];
        QCOMPARE(unpaid.id, orderId);
        QCOMPARE(unpaid.status.value, PaymentStatus::Unpaid);
        QCOMPARE(unpaid.kind.value, OrderKind::Upgrade);
        QCOMPARE(unpaid.productCode, QStringLiteral("ecs"));
        QCOMPARE(unpaid.createdAt, utc(3, 1, 8, 0, 5));
        QVERIFY(!unpaid.paidAt.isValid());
        QCOMPARE(unpaid.amount, std::optional(Money{280.5, QStringLiteral("CNY")}));
        QVERIFY(!unpaid.detailed);
        QVERIFY(unpaid.instances.isEmpty());
        const Order &refund = page->orders[1];
        QCOMPARE(refund.id.text, QStringLiteral("208000001000074"));
        QCOMPARE(refund.status.value, PaymentStatus::Paid);
        QCOMPARE(refund.kind.value, OrderKind::Refund);
        QCOMPARE(refund.paidAt, utc(3, 1, 0, 0, 9));
        QCOMPARE(refund.amount, std::optional(Money{-1308.57, QStringLiteral("JPY")}));
        // Words and forms that are not known are no error, and not lost.
        const Order &odd = page->orders[2];
        QCOMPARE(odd.status, (Word<PaymentStatus>{PaymentStatus::Unknown, QStringLiteral("Frozen")}));
        QCOMPARE(odd.kind, (Word<OrderKind>{OrderKind::Unknown, QStringLiteral("Convert")}));
        QVERIFY(!odd.amount);
        QVERIFY(!odd.createdAt.isValid());
    }

    void noOrders_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::newRow("an empty list") << QByteArray(R"(,"OrderList":{"Order":[]})");
        QTest::newRow("an empty wrapper") << QByteArray(R"(,"OrderList":{})");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("null") << QByteArray(R"(,"OrderList":null)");
    }
    void noOrders()
    {
        QFETCH(QByteArray, list);
        const auto page =
            readOrders(answerOf(R"({"RequestId":"R","Success":true,"Data":{"TotalCount":0)" + list + "}}"), context());
        QVERIFY(page);
        QVERIFY(page->orders.isEmpty());
    }

    void anOrderInDetail_data() { inBothFormats(); }
    void anOrderInDetail()
    {
        QFETCH(bool, xml);
        const auto order = readOrderDetail(answerOf(inFormat(treeFrom("order-detail.json"), xml)), context(), orderId);
        QVERIFY2(order, order ? "" : qPrintable(order.error().detail));
        QVERIFY(order->detailed);
        QCOMPARE(order->status.value, PaymentStatus::Cancelled);
        QCOMPARE(order->status.raw, QStringLiteral("canceled"));
        QCOMPARE(order->region.text, QStringLiteral("cn-hangzhou"));
        QCOMPARE(order->instances, (QList<InstanceId>{InstanceId("i-bp1one"), InstanceId("i-bp1two")}));
        QCOMPARE(order->amount->amount, 280.5);
    }

    void balance_data() { inBothFormats(); }
    void balance()
    {
        QFETCH(bool, xml);
        const auto balance = readBalance(answerOf(inFormat(treeFrom("balance.json"), xml)), context());
        QVERIFY(balance);
        QCOMPARE(*balance, (AccountBalance{10000012.34, 10000000.0, 12.34, QStringLiteral("CNY")}));
    }

    void cancelled_data() { inBothFormats(); }
    void cancelled()
    {
        QFETCH(bool, xml);
        const auto id = readOrderCancelled(answerOf(inFormat(treeFrom("order-cancelled.json"), xml)), context());
        QVERIFY(id);
        QCOMPARE(id->text, QStringLiteral("1F2B3C4D-0000-4000-8000-00000000A004"));
        // What nobody but the API can have said is not taken from a header.
        HttpAnswer bare = answerOf(R"({"Success":true})");
        bare.requestId = "R-1";
        const auto without = readOrderCancelled(bare, context());
        QVERIFY(!without);
        QCOMPARE(without.error().kind, ErrorKind::MissingField);
    }

    void failuresWithStatus200_data()
    {
        QTest::addColumn<Reader>("reader");
        QTest::addColumn<QByteArray>("code");
        for (const auto &[name, reader] : readers) {
            QTest::addRow("%s, a code of its own", name) << reader << QByteArray("OrderStatusError");
            QTest::addRow("%s, a code that claims success", name) << reader << QByteArray("Success");
            QTest::addRow("%s, no code", name) << reader << QByteArray();
        }
    }
    void failuresWithStatus200()
    {
        QFETCH(Reader, reader);
        QFETCH(QByteArray, code);
        QJsonObject tree = treeFrom("billing-failure.json");
        tree["Code"] = QString::fromLatin1(code);
        tree["Data"] = QJsonObject{{"TotalCount", 0}};
        for (const bool xml : {false, true}) {
            const auto error = errorOf(reader, answerOf(inFormat(tree, xml)));
            QVERIFY(error);
            QCOMPARE(error->kind, ErrorKind::Api);
            QCOMPARE(error->httpStatus, 200);
            QCOMPARE(error->code, QString::fromLatin1(code));
            QCOMPARE(error->requestId.text, QStringLiteral("1F2B3C4D-0000-4000-8000-00000000A005"));
            QCOMPARE(error->action, QStringLiteral("SomeAction"));
            QVERIFY(error->message.contains(QStringLiteral("not unpaid")));
            QVERIFY(!error->message.contains(QStringLiteral("exampleKeyId")));
        }
    }

    void missingFields_data()
    {
        QTest::addColumn<Reader>("reader");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("named");
        const auto row = [](Reader reader, const char *file, const char *path, const char *named) {
            QTest::addRow("%s without %s", file, path) << reader << QString(file) << QString(path) << QString(named);
        };
        row(Reader::Orders, "orders.json", "Data", "Data");
        row(Reader::Orders, "orders.json", "Data.TotalCount", "Data.TotalCount");
        row(Reader::Orders, "orders.json", "Data.OrderList", "Data.OrderList.Order");
        row(Reader::Orders, "orders.json", "Data.OrderList.Order[1].OrderId", "Data.OrderList.Order[1].OrderId");
        row(Reader::Orders, "orders.json", "Data.OrderList.Order[2].PaymentStatus",
            "Data.OrderList.Order[2].PaymentStatus");
        row(Reader::Detail, "order-detail.json", "Data", "Data");
        row(Reader::Detail, "order-detail.json", "Data.OrderList", "Data.OrderList.Order.OrderId");
        row(Reader::Detail, "order-detail.json", "Data.OrderList.Order[0].PaymentStatus",
            "Data.OrderList.Order.PaymentStatus");
        row(Reader::Balance, "balance.json", "Data", "Data");
        row(Reader::Balance, "balance.json", "Data.AvailableAmount", "Data.AvailableAmount");
        row(Reader::Cancelled, "order-cancelled.json", "RequestId", "RequestId");
    }
    void missingFields()
    {
        QFETCH(Reader, reader);
        QFETCH(QString, file);
        QFETCH(QString, path);
        QFETCH(QString, named);
        const QJsonObject tree = treeFrom(file);
        for (const bool xml : {false, true}) {
            const QByteArray body = inFormat(changed(tree, steps(path), QJsonValue::Undefined).toObject(), xml);
            const auto error = errorOf(reader, answerOf(body));
            QVERIFY(error);
            QCOMPARE(error->kind, ErrorKind::MissingField);
            QCOMPARE(error->detail, named);
        }
    }

    void anotherOrderIsNotTheAnswer()
    {
        const auto order = readOrderDetail(answerOf(inFormat(treeFrom("order-detail.json"), false)), context(),
                                           OrderId("208000001000038"));
        QVERIFY(!order);
        QCOMPARE(order.error().kind, ErrorKind::MissingField);
    }

    void instances_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("a text with an array") << QJsonValue(R"(["i-1","i-2"])") << QStringList{"i-1", "i-2"};
        QTest::newRow("an array") << QJsonValue(QJsonArray{"i-1"}) << QStringList{"i-1"};
        QTest::newRow("twice the same") << QJsonValue(R"(["i-1","i-1"])") << QStringList{"i-1"};
        QTest::newRow("an empty array") << QJsonValue("[]") << QStringList{};
        QTest::newRow("empty") << QJsonValue("") << QStringList{};
        QTest::newRow("null") << QJsonValue(QJsonValue::Null) << QStringList{};
        QTest::newRow("the word null") << QJsonValue("null") << QStringList{};
        QTest::newRow("cut off") << QJsonValue("[\"i-1\",\"i-") << QStringList{};
        QTest::newRow("an object") << QJsonValue(R"({"id":"i-1"})") << QStringList{};
        QTest::newRow("other things in it") << QJsonValue(R"([1,null,"i-2",{}])") << QStringList{"i-2"};
    }
    void instances()
    {
        QFETCH(QJsonValue, value);
        QFETCH(QStringList, ids);
        QStringList read;
        for (const InstanceId &id : instancesFromApi(value))
            read.append(id.text);
        QCOMPARE(read, ids);
        QJsonObject tree = treeFrom("order-detail.json");
        tree = changed(tree, steps("Data.OrderList.Order[0].InstanceIDs"), value).toObject();
        tree = changed(tree, steps("Data.OrderList.Order[1].InstanceIDs"), QJsonValue::Undefined).toObject();
        const auto order = readOrderDetail(answerOf(inFormat(tree, false)), context(), orderId);
        QVERIFY(order);
        QCOMPARE(order->instances.size(), ids.size());
    }

    void amounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("amount");
        QTest::newRow("plain") << "10000.00" << 10000.0;
        QTest::newRow("separators") << "1,234,567.89" << 1234567.89;
        QTest::newRow("below zero") << "-3.5" << -3.5;
        QTest::newRow("below zero, separators") << "-12,000" << -12000.0;
        QTest::newRow("zero") << "0" << 0.0;
        for (const char *text : {"", "1,23", "12,34,567", "1.2.3", "CNY 5", "5 ", "nan", "inf", "1e5", ",5", "."})
            QTest::addRow("not an amount: '%s'", text) << text << qQNaN();
    }
    void amounts()
    {
        QFETCH(QString, text);
        QFETCH(double, amount);
        const auto read = amountFromApi(text);
        QCOMPARE(read.has_value(), !qIsNaN(amount));
        if (read)
            QCOMPARE(*read, amount);
    }

    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("status");
        for (const char *text : {"Cancelled", "canceled", "CANCELED", "cancelled"})
            QTest::newRow(text) << text << int(PaymentStatus::Cancelled);
        for (const char *text : {"Unpaid", "unpaid", "UNPAID"})
            QTest::newRow(text) << text << int(PaymentStatus::Unpaid);
        QTest::newRow("PAID") << "PAID" << int(PaymentStatus::Paid);
        QTest::newRow("another") << "PartiallyPaid" << int(PaymentStatus::Unknown);
    }
    void words()
    {
        QFETCH(QString, text);
        QFETCH(int, status);
        QCOMPARE(paymentStatusFromApi(text), (Word<PaymentStatus>{PaymentStatus(status), text}));
    }

    void whatIsAsked()
    {
        OrderQuery query;
        query.from = utc(3, 1, 8, 0, 0).addMSecs(900);
        query.to = utc(3, 2, 8, 0, 0);
        query.status = PaymentStatus::Unpaid;
        query.page = 2;
        const Parameters expected{{"PaymentStatus", "Unpaid"},
                                  {"ProductCode", "ecs"},
                                  {"CreateTimeStart", "2026-03-01T08:00:00Z"},
                                  {"CreateTimeEnd", "2026-03-02T08:00:00Z"},
                                  {"PageNum", "2"},
                                  {"PageSize", "100"}};
        QCOMPARE(ordersRequest(query), (Request{Service::Bss, "QueryOrders", {}, expected, false}));
        QVERIFY(cancelOrderRequest(orderId).isWrite);
        QVERIFY(!orderDetailRequest(orderId).isWrite);
        QCOMPARE(cancelOrderRequest(orderId).parameters, (Parameters{{"OrderId", orderId.text}}));
    }

    void theSiteChoosesWhereToAskAndToPay()
    {
        CloudOptions options;
        QCOMPARE(endpointOf(options, Service::Bss, {}), QUrl("https://business.aliyuncs.com/"));
        QCOMPARE(orderListPage(options), QUrl("https://usercenter2.aliyun.com/order/list"));
        options.internationalSite = true;
        QCOMPARE(endpointOf(options, Service::Bss, {}), QUrl("https://business.ap-southeast-1.aliyuncs.com/"));
        QCOMPARE(orderListPage(options), QUrl("https://usercenter2-intl.aliyun.com/order/list"));
        options.endpoint = QUrl("http://127.0.0.1:8080");
        QVERIFY(orderListPage(options).isEmpty());
    }

    /// As every write: one arrival, whatever happens to the answer.
    void cancellingLeavesOnce_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("mayHaveArrived");
        QTest::newRow("closed without an answer") << QByteArray() << true;
        QTest::newRow("a fault") << RawServer::answer(500, R"({"Code":"InternalError","RequestId":"R"})") << true;
        QTest::newRow("throttled") << RawServer::answer(400, R"({"Code":"Throttling.User","RequestId":"R"})") << false;
        QTest::newRow("a web page") << RawServer::answer(200, "<html></html>", {}, "text/html") << true;
        QTest::newRow("refused") << RawServer::answer(403, R"({"Code":"NoPermission","RequestId":"R"})") << false;
    }
    void cancellingLeavesOnce()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, mayHaveArrived);
        RawServer server([&answer](QTcpSocket &socket, const RawRequest &) {
            if (answer.isEmpty())
                socket.disconnectFromHost();
            else
                socket.write(answer);
        });
        const SystemClock clock;
        CloudClient client(optionsFor(server.url()), testCredentials(), clock);
        const auto call = client.cancelOrder(orderId);
        WAIT_FOR(call);
        QVERIFY(!call->result());
        QCOMPARE(call->result().error().mayHaveArrived, mayHaveArrived);
        LET_OTHERS_ARRIVE();
        QCOMPARE(server.arrivals().size(), 1);
        QCOMPARE(server.arrivals().front().form("OrderId"), orderId.text.toLatin1());
    }

private:
    static constexpr std::pair<const char *, Reader> readers[]{{"orders", Reader::Orders},
                                                               {"detail", Reader::Detail},
                                                               {"balance", Reader::Balance},
                                                               {"cancelled", Reader::Cancelled}};
    static void inBothFormats()
    {
        QTest::addColumn<bool>("xml");
        QTest::newRow("JSON") << false;
        QTest::newRow("XML") << true;
    }
    static HttpAnswer answerOf(const QByteArray &body)
    {
        HttpAnswer answer;
        answer.status = 200;
        answer.body = body;
        return answer;
    }
    [[nodiscard]] ReadContext context()
    {
        return {QStringLiteral("SomeAction"), QStringLiteral("LTAIexampleKeyId"), {}, &m_texts};
    }
    std::optional<ApiError> errorOf(Reader reader, const HttpAnswer &answer)
    {
        const auto of = [](const auto &result) { return result ? std::nullopt : std::optional(result.error()); };
        switch (reader) {
        case Reader::Orders:
            return of(readOrders(answer, context()));
        case Reader::Detail:
            return of(readOrderDetail(answer, context(), orderId));
        case Reader::Balance:
            return of(readBalance(answer, context()));
        case Reader::Cancelled:
            return of(readOrderCancelled(answer, context()));
        }
        Q_UNREACHABLE();
    }
    TextPool m_texts;
};

QTEST_GUILESS_MAIN(TestBilling)
#include "test_billing.moc"
