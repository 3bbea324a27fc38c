// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What leaves the journal: the table, the data, the text for support; and a change that is wanted once more.

#include "models/desk/draftagain.h"
#include "models/wording/changeexport.h"
#include "tests/models/inlanguage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ecsdesk;

namespace {

const QDateTime asked(QDate(2026, 5, 20), QTime(6, 0, 1, 250), Qt::UTC);

ChangeRecord refused()
{
    ChangeRecord record;
    record.id = 7;
    record.state = ChangeState::Refused;
    record.createdAt = asked;
    record.updatedAt = asked.addSecs(2);
    record.operatorName = QStringLiteral("anna");
    record.orderId = OrderId(QStringLiteral("201234567890123"));
    record.intent.token = ClientToken(QStringLiteral("8f14e45f-7"));
    record.run = record.intent.token;
    record.intent.key = {AccountUid(QStringLiteral("1234567890123456")), RegionId(QStringLiteral("cn-hangzhou")),
                         InstanceId(QStringLiteral("i-bp1abc"))};
    Instance &before = record.intent.before;
    before.id = record.intent.key.id;
    before.name = QStringLiteral("web-hz-01");
    before.type = InstanceTypeId(QStringLiteral("ecs.g6.large"));
    before.chargeType = chargeTypeFromApi(QStringLiteral("PrePaid"));
    before.internetChargeType = internetChargeTypeFromApi(QStringLiteral("PayByTraffic"));
    before.status = instanceStatusFromApi(QStringLiteral("Running"));
    before.outMbps = 5;
    before.inMbps = 10;
    record.intent.change.outMbps = 20;
    record.intent.change.autoPay = true;
    ApiError error;
    error.kind = ErrorKind::Api;
    error.code = QStringLiteral("InvalidAccountStatus.NotEnoughBalance");
    error.message = QStringLiteral("Your account, \"prod\", does not have enough balance.");
    error.httpStatus = 403;
    error.requestId = RequestId(QStringLiteral("04F0F334-REQ-LAST"));
    record.error = error;
    ChangeStep first;
    first.kind = StepKind::Sent;
    first.state = StepState::Failed;
    first.startedAt = asked.addMSecs(15);
    first.endedAt = asked.addMSecs(300);
    first.attempts = 2;
    first.requestId = RequestId(QStringLiteral("9D2C4B1E-REQ-FIRST"));
    first.error = error;
    record.steps = {first};
    return record;
}

ExportRecords exported(const std::vector<ChangeRecord> &records)
{
    ExportRecords all;
    for (const ChangeRecord &record : records)
        all.push_back(std::make_shared<const ChangeRecord>(record));
    return all;
}

/// RFC 4180, read by somebody else's rules: quoted cells, doubled quotes, CRLF.
QList<QStringList> readCsv(const QByteArray &bytes)
{
    QList<QStringList> lines(1);
    QString cell;
    bool quoted = false;
    const QString text = QString::fromUtf8(bytes.mid(3));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += u'"';
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u',') {
            lines.back().append(std::exchange(cell, {}));
        } else if (!quoted && c == u'\r') {
            lines.back().append(std::exchange(cell, {}));
            lines.append(QStringList());
            ++i;
        } else {
            cell += c;
        }
    }
    lines.removeLast();
    return lines;
}

QString valueOf(const QList<QStringList> &lines, const QString &column)
{
    return lines.value(1).value(lines.front().indexOf(column));
}

} // namespace

class TestChangeExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvTellsCodesAndWords_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *language, const char *column, const char *value) {
            QTest::addRow("%s %s", language, column)
                << QString::fromLatin1(language) << QString::fromUtf8(column) << QString::fromUtf8(value);
        };
        row("en", "Asked for (UTC)", "2026-05-20T06:00:01.250Z");
        row("en", "Instance name", "web-hz-01");
        row("en", "Action", "ModifyInstanceNetworkSpec");
        row("en", "Change", "Outbound 5 → 20 Mbps");
        row("en", "State code", "refused");
        row("en", "State", "refused");
        row("en", "Outbound wanted, Mbps", "20");
        row("en", "Inbound wanted, Mbps", "");
        row("en", "Order ID", "201234567890123");
        row("en", "Error code", "InvalidAccountStatus.NotEnoughBalance");
        row("en", "Error message of the API", "Your account, \"prod\", does not have enough balance.");
        row("zh_CN", "状态码", "refused");
        row("zh_CN", "状态", "被拒绝");
        row("zh_CN", "操作人", "anna");
    }
    void csvTellsCodesAndWords()
    {
        QFETCH(QString, language);
        QFETCH(QString, column);
        const InLanguage in(language);
        const QByteArray csv = changesAsCsv(exported({refused()}));
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        QVERIFY(csv.endsWith("\r\n"));
        const auto lines = readCsv(csv);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[1].size(), lines[0].size());
        QTEST(valueOf(lines, column), "value");
    }

    void csvHoldsNoFormula_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("cell");
        QTest::newRow("equals") << "=HYPERLINK(\"http://x\",\"y\")"
                                << "'=HYPERLINK(\"http://x\",\"y\")";
        QTest::newRow("plus") << "+1"
                              << "'+1";
        QTest::newRow("minus") << "-1"
                               << "'-1";
        QTest::newRow("at") << "@SUM(A1)"
                            << "'@SUM(A1)";
        QTest::newRow("tab") << "\t=1"
                             << "'\t=1";
        QTest::newRow("return") << "\r=1"
                                << "'\r=1";
        QTest::newRow("plain") << "a=1"
                               << "a=1";
        QTest::newRow("comma and quote") << "a,\"b\""
                                         << "a,\"b\"";
        QTest::newRow("two lines") << "a\nb"
                                   << "a\nb";
        QTest::newRow("chinese") << "数据库-备"
                                 << "数据库-备";
    }
    void csvHoldsNoFormula()
    {
        QFETCH(QString, name);
        ChangeRecord record = refused();
        record.intent.before.name = name;
        QTEST(valueOf(readCsv(changesAsCsv(exported({record}))), QStringLiteral("Instance name")), "cell");
    }

    void jsonTellsEverythingInAnyLanguage()
    {
        ChangeRecord held = refused();
        held.id = 8;
        held.state = ChangeState::Queued;
        held.notBefore = asked.addSecs(300);
        const ExportContext context{QStringLiteral("0.9"), asked.addSecs(60)};
        const QByteArray json = changesAsJson(exported({refused(), held}), context);
        {
            const InLanguage chinese(QStringLiteral("zh_CN"));
            QCOMPARE(changesAsJson(exported({refused(), held}), context), json);
        }
        const QJsonObject whole = QJsonDocument::fromJson(json).object();
        QCOMPARE(whole.value(QStringLiteral("version")).toString(), QStringLiteral("0.9"));
        QCOMPARE(whole.value(QStringLiteral("exportedAt")).toString(), QStringLiteral("2026-05-20T06:01:01.250Z"));
        const QJsonArray changes = whole.value(QStringLiteral("changes")).toArray();
        QCOMPARE(changes.size(), 2);
        const QJsonObject first = changes[0].toObject();
        QCOMPARE(first.value(QStringLiteral("state")).toString(), QStringLiteral("refused"));
        QCOMPARE(first.value(QStringLiteral("wanted")).toObject().value(QStringLiteral("outMbps")).toInt(), 20);
        const QJsonObject step = first.value(QStringLiteral("steps")).toArray().at(0).toObject();
        QCOMPARE(step.value(QStringLiteral("step")).toString(), QStringLiteral("sent"));
        QCOMPARE(step.value(QStringLiteral("attempts")).toInt(), 2);
        QCOMPARE(step.value(QStringLiteral("requestId")).toString(), QStringLiteral("9D2C4B1E-REQ-FIRST"));
        QCOMPARE(step.value(QStringLiteral("error")).toObject().value(QStringLiteral("httpStatus")).toInt(), 403);
        QVERIFY(changes[1].toObject().value(QStringLiteral("held")).toBool());
        QCOMPARE(changes[1].toObject().value(QStringLiteral("notBefore")).toString(),
                 QStringLiteral("2026-05-20T06:05:01.250Z"));
    }

    void theTicketHoldsWhatSupportAsksFor_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("lines");
        const QStringList both{"04F0F334-REQ-LAST",
                               "9D2C4B1E-REQ-FIRST",
                               "201234567890123",
                               "8f14e45f-7",
                               "InvalidAccountStatus.NotEnoughBalance",
                               "i-bp1abc",
                               "cn-hangzhou",
                               "ModifyInstanceNetworkSpec",
                               "InternetMaxBandwidthOut=20, AutoPay=true",
                               "1234567890123456",
                               "2026-05-20 06:00:01.250 UTC",
                               "2026-05-20 14:00:01",
                               "0.9"};
        QTest::newRow("en") << "en" << both + QStringList{"Instance: web-hz-01 (i-bp1abc)", "Error code: Invalid"};
        QTest::newRow("zh") << "zh_CN" << both + QStringList{"实例：web-hz-01（i-bp1abc）", "错误码：Invalid"};
    }
    void theTicketHoldsWhatSupportAsksFor()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, lines);
        const InLanguage in(language);
        const QString ticket = supportTicket(refused(), {}, QStringLiteral("0.9"));
        for (const QString &line : lines)
            QVERIFY2(ticket.contains(line), qUtf8Printable(line + QLatin1String(": ") + ticket));
        QVERIFY(!ticket.contains(u"anna")); // who asked for it is nobody's business out there
        QVERIFY(!ticket.contains(u"%1"));
    }

    void theTicketOfARunTellsEveryCall()
    {
        ChangeRecord stop = refused();
        stop.state = ChangeState::Verified;
        stop.error.reset();
        stop.orderId = {};
        stop.steps.clear();
        stop.requestId = RequestId(QStringLiteral("REQ-OF-STOP"));
        stop.intent.change = plainCall(Action::StopInstance);
        stop.intent.token = ClientToken(QStringLiteral("token-of-stop"));
        const QString ticket = supportTicket(refused(), {stop, refused()}, QStringLiteral("0.9"));
        QVERIFY(ticket.contains(u"StopInstance") && ticket.contains(u"REQ-OF-STOP"));
        QVERIFY(ticket.contains(u"04F0F334-REQ-LAST"));
        QVERIFY(!ticket.contains(u"token-of-stop")); // this action knows none
    }

    void wantedOnceMore_data()
    {
        QTest::addColumn<std::vector<PlannedCall>>("calls");
        QTest::addColumn<ChangeDraft>("draft");
        const auto call = [](const Change &change) { return PlannedCall{change, {}}; };
        Change raise;
        raise.outMbps = 20;
        raise.autoPay = false;
        ChangeDraft raised;
        raised.outMbps = 20;
        raised.autoPay = false;
        raised.action = Action::ModifyInstanceNetworkSpec;
        QTest::newRow("bandwidth") << std::vector{call(raise)} << raised;
        Change type;
        type.action = Action::ModifyInstanceSpec;
        type.instanceType = InstanceTypeId(QStringLiteral("ecs.g6.xlarge"));
        ChangeDraft retyped;
        retyped.subject = Subject::Type;
        retyped.type = type.instanceType;
        retyped.action = Action::ModifyInstanceSpec;
        retyped.stopFirst = true;
        retyped.startAfterwards = true;
        QTest::newRow("type with its run")
            << std::vector{call(plainCall(Action::StopInstance)), call(type), call(plainCall(Action::StartInstance))}
            << retyped;
        retyped.startAfterwards = false;
        QTest::newRow("type, left stopped")
            << std::vector{call(plainCall(Action::StopInstance)), call(type)} << retyped;
        Change billing;
        billing.networkChargeType = internetChargeTypeFromApi(QStringLiteral("PayByBandwidth"));
        ChangeDraft converted;
        converted.billing = InternetChargeType::PayByBandwidth;
        converted.action = Action::ModifyInstanceNetworkSpec;
        QTest::newRow("billing") << std::vector{call(billing)} << converted;
    }
    void wantedOnceMore()
    {
        QFETCH(std::vector<PlannedCall>, calls);
        QFETCH(ChangeDraft, draft);
        ChangeRecord record = refused();
        record.intent.change = calls.front().change;
        record.intent.rest.assign(calls.begin() + 1, calls.end());
        draft.key = record.intent.key;
        draft.instance = record.intent.before;
        draft.instance.outMbps = 8; // as it is now
        const auto again = draftAgain(record, {record}, draft.instance);
        QVERIFY(again);
        QVERIFY(*again == draft);
        QVERIFY(again->tokens.change.isEmpty());
    }

    void aStartIsNotBegunAgain()
    {
        ChangeRecord record = refused();
        record.intent.change = plainCall(Action::StartInstance);
        QVERIFY(!draftAgain(record, {}, record.intent.before));
    }
};

QTEST_GUILESS_MAIN(TestChangeExport)
#include "test_changeexport.moc"
