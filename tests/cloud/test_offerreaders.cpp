// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the API answers about use, types, targets, limits and prices, in both formats.

#include "app/cloud/readers.h"
#include "tests/cloud/answertrees.h"

#include <QtTest>

using namespace ecsdesk;

namespace {

enum class Reader { Use, Types, Targets, Limits, Price };

const QDateTime from(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);

/// A whole answer of each kind; odd letters, numbers as text and fields of no use to us included.
QByteArray wholeAnswer(Reader reader)
{
    switch (reader) {
    case Reader::Use:
        return R"({"RequestId":"R","MonitorData":{"InstanceMonitorData":[
            {"InstanceId":"i","TimeStamp":"2026-03-01T08:10:00Z","InternetTX":1200000,"InternetRX":"600000","CPU":3},
            {"InstanceId":"i","TimeStamp":"2026-03-01T08:00:00Z","InternetTX":600000,"InternetRX":0}]}})";
    case Reader::Types:
        return R"({"RequestId":"R","NextToken":"n2","InstanceTypes":{"InstanceType":[
            {"InstanceTypeId":"ecs.g6.large","InstanceTypeFamily":"ecs.g6","InstanceFamilyLevel":"EnterpriseLevel",
             "InstanceCategory":"General-purpose","CpuCoreCount":2,"MemorySize":8.0,"CpuArchitecture":"X86",
             "CpuSpeedFrequency":2.5,"PhysicalProcessorModel":"Xeon","GPUAmount":0,"GPUSpec":"",
             "InstanceBandwidthRx":1024000,"InstanceBandwidthTx":1024000,"LocalStorageAmount":0},
            {"InstanceTypeId":"ecs.gn6i-c4g1.xlarge","InstanceTypeFamily":"ecs.gn6i","CpuCoreCount":"4",
             "MemorySize":"15.5","GPUAmount":1,"GPUSpec":"NVIDIA T4","LocalStorageAmount":2,
             "InstanceBandwidthRx":4000000000}]}})";
    case Reader::Targets:
        return R"({"RequestId":"R","AvailableZones":{"AvailableZone":[
            {"RegionId":"cn-hangzhou","ZoneId":"cn-hangzhou-i","Status":"Available","AvailableResources":{
             "AvailableResource":[{"Type":"InstanceType","SupportedResources":{"SupportedResource":[
               {"Value":"ecs.g6.xlarge","Status":"Available","StatusCategory":"WithStocK"},
               {"Value":"ecs.g7.xlarge","Status":"soldout","StatusCategory":"WithStock"},
               {"Value":"ecs.c7.xlarge","Status":"available","StatusCategory":"ClosedWithoutStock"},
               {"Value":"ecs.r6.xlarge","Status":"available","StatusCategory":"WITHOUTSTOCK"},
               {"Value":"ecs.r7.xlarge","Status":"Available","StatusCategory":"Dreaming"}]}}]}},
            {"RegionId":"cn-hangzhou","ZoneId":"cn-hangzhou-j","AvailableResources":{
             "AvailableResource":[{"Type":"instancetype","SupportedResources":{"SupportedResource":[
               {"Value":"ecs.g8i.large","Status":"Available"},
               {"Value":"ecs.c8i.large","StatusCategory":"ClosedWithStock"}]}}]}}]}})";
    case Reader::Limits:
        return R"({"RequestId":"R","Bandwidths":{"Bandwidth":[
            {"InternetChargeType":"paybytraffic","Min":0,"Max":"100","Unit":"Mbps"},
            {"InternetChargeType":"PayByBandwidth","Min":1,"Max":200},
            {"InternetChargeType":"PayBy95","Min":1,"Max":5}]}})";
    case Reader::Price:
        return R"({"RequestId":"R","PriceInfo":{
            "Price":{"OriginalPrice":120.5,"DiscountPrice":"20.5","TradePrice":100,"Currency":"CNY"},
            "Rules":{"Rule":[{"RuleId":"1","Description":"15% off"},{"RuleId":"2","Description":"for a year"}]}}})";
    }
    return {};
}

QJsonObject tree(Reader reader)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(wholeAnswer(reader), &error);
    if (!json.isObject())
        qFatal("%s", qUtf8Printable(error.errorString()));
    return json.object();
}

} // namespace

class OfferReadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void use_data() { formats(); }
    void use();
    void types_data() { formats(); }
    void types();
    void targets_data() { formats(); }
    void targets();
    void limits_data() { formats(); }
    void limits();
    void price_data() { formats(); }
    void price();
    void pointsThatAreMissing_data();
    void pointsThatAreMissing();
    void pointsInOrderAndOnce();
    void emptyLists_data();
    void emptyLists();
    void whatMustBeThere_data();
    void whatMustBeThere();
    void whatMayBeMissing_data();
    void whatMayBeMissing();
    void notANumber_data();
    void notANumber();
    void badAnswers_data();
    void badAnswers();

private:
    static void formats()
    {
        QTest::addColumn<bool>("xml");
        QTest::newRow("json") << false;
        QTest::newRow("xml") << true;
    }
    [[nodiscard]] HttpAnswer answerOf(const QByteArray &body, int status = 200) const
    {
        HttpAnswer answer;
        answer.status = status;
        answer.body = body;
        return answer;
    }
    [[nodiscard]] ReadContext context()
    {
        return {QStringLiteral("SomeAction"), QStringLiteral("LTAIexampleKeyId"), RegionId("cn-hangzhou"), &m_texts};
    }
    [[nodiscard]] UsageQuery query() const
    {
        return {InstanceId("i"), from, from.addDays(1), std::chrono::seconds(600)};
    }
    /// The error with which this reader answers; nothing where it reads a value.
    [[nodiscard]] std::optional<ApiError> errorOf(Reader reader, const HttpAnswer &answer)
    {
        const auto of = [](const auto &result) {
            return result ? std::optional<ApiError>() : std::optional(result.error());
        };
        switch (reader) {
        case Reader::Use:
            return of(readUsage(answer, context(), query()));
        case Reader::Types:
            return of(readInstanceTypes(answer, context()));
        case Reader::Targets:
            return of(readTypeTargets(answer, context()));
        case Reader::Limits:
            return of(readBandwidthLimits(answer, context()));
        case Reader::Price:
            return of(readPrice(answer, context()));
        }
        return {};
    }

    TextPool m_texts;
};

void OfferReadersTest::use()
{
    QFETCH(const bool, xml);
    const auto use = readUsage(answerOf(inFormat(tree(Reader::Use), xml)), context(), query());
    QVERIFY(use);
    QCOMPARE(use->from, from);
    QCOMPARE(use->to, from.addDays(1));
    QCOMPARE(use->period, std::chrono::seconds(600));
    // kbit within ten minutes.
    QVERIFY((use->points == std::vector<UsagePoint>{{from, 1, 0}, {from.addSecs(600), 2, 1}}));
}

void OfferReadersTest::types()
{
    QFETCH(const bool, xml);
    const auto page = readInstanceTypes(answerOf(inFormat(tree(Reader::Types), xml)), context());
    QVERIFY(page);
    QCOMPARE(page->nextToken, QStringLiteral("n2"));
    QCOMPARE(page->types.size(), size_t(2));
    const InstanceTypeInfo plain{InstanceTypeId("ecs.g6.large"),
                                 QStringLiteral("ecs.g6"),
                                 QStringLiteral("EnterpriseLevel"),
                                 QStringLiteral("General-purpose"),
                                 2,
                                 8,
                                 QStringLiteral("X86"),
                                 2.5,
                                 QStringLiteral("Xeon"),
                                 0,
                                 {},
                                 1'024'000,
                                 1'024'000,
                                 0};
    QVERIFY(page->types[0] == plain);
    const InstanceTypeInfo &gpu = page->types[1];
    QCOMPARE(gpu.cpuCount, 4);
    QCOMPARE(gpu.memoryGib, 15.5);
    QCOMPARE(gpu.gpuCount, 1);
    QCOMPARE(gpu.gpuSpec, QStringLiteral("NVIDIA T4"));
    QCOMPARE(gpu.localDisks, 2);
    QCOMPARE(gpu.rxKbps, 4'000'000'000); // beyond 32 bits
    QCOMPARE(gpu.txKbps, 0);
    QVERIFY(gpu.level.isEmpty() && gpu.architecture.isEmpty());
}

void OfferReadersTest::targets()
{
    QFETCH(const bool, xml);
    const auto targets = readTypeTargets(answerOf(inFormat(tree(Reader::Targets), xml)), context());
    QVERIFY(targets);
    const QString i = QStringLiteral("cn-hangzhou-i");
    const QString j = QStringLiteral("cn-hangzhou-j");
    const auto stock = [](Stock value, const char *raw) { return Word<Stock>{value, QString::fromLatin1(raw)}; };
    const std::vector<TypeTarget> expected{
        {InstanceTypeId("ecs.g6.xlarge"), i, false, stock(Stock::WithStock, "WithStocK")},
        {InstanceTypeId("ecs.g7.xlarge"), i, true, stock(Stock::WithStock, "WithStock")},
        {InstanceTypeId("ecs.c7.xlarge"), i, true, stock(Stock::ClosedWithoutStock, "ClosedWithoutStock")},
        {InstanceTypeId("ecs.r6.xlarge"), i, true, stock(Stock::WithoutStock, "WITHOUTSTOCK")},
        {InstanceTypeId("ecs.r7.xlarge"), i, false, stock(Stock::Unknown, "Dreaming")},
        {InstanceTypeId("ecs.g8i.large"), j, false, stock(Stock::Unknown, "")},
        {InstanceTypeId("ecs.c8i.large"), j, false, stock(Stock::ClosedWithStock, "ClosedWithStock")},
    };
    QCOMPARE(targets->size(), expected.size());
    for (size_t t = 0; t < expected.size(); ++t)
        QVERIFY2(targets->at(t) == expected[t], qPrintable(expected[t].id.text));
}

void OfferReadersTest::limits()
{
    QFETCH(const bool, xml);
    const auto limits = readBandwidthLimits(answerOf(inFormat(tree(Reader::Limits), xml)), context());
    QVERIFY(limits);
    QVERIFY((*limits == std::vector<BandwidthLimit>{{InternetChargeType::PayByTraffic, 0, 100},
                                                    {InternetChargeType::PayByBandwidth, 1, 200}}));
    // Never a range whose end lies before its beginning.
    const QJsonObject odd = changed(tree(Reader::Limits), steps("Bandwidths.Bandwidth[1].Max"), 0).toObject();
    QCOMPARE(readBandwidthLimits(answerOf(inFormat(odd, xml)), context())->at(1).maxMbps, 1);
}

void OfferReadersTest::price()
{
    QFETCH(const bool, xml);
    const auto price = readPrice(answerOf(inFormat(tree(Reader::Price), xml)), context());
    QVERIFY(price);
    QVERIFY(
        (*price ==
         Price{120.5, 20.5, 100, QStringLiteral("CNY"), {QStringLiteral("15% off"), QStringLiteral("for a year")}}));
}

void OfferReadersTest::pointsThatAreMissing_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("nothing sent") << "InternetTX" << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("nothing received") << "InternetRX" << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("null") << "InternetTX" << QJsonValue();
    QTest::newRow("words") << "InternetRX" << QJsonValue(QStringLiteral("n/a"));
    QTest::newRow("no number of this world") << "InternetRX" << QJsonValue(QStringLiteral("nan"));
    QTest::newRow("sent below zero") << "InternetTX" << QJsonValue(-1);
    QTest::newRow("received below zero") << "InternetRX" << QJsonValue(-1);
}

/// A gap, not zero, and no reason to lose the other points.
void OfferReadersTest::pointsThatAreMissing()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    const QJsonObject with =
        changed(tree(Reader::Use), steps(QStringLiteral("MonitorData.InstanceMonitorData[0].") + field), value)
            .toObject();
    for (const bool xml : {false, true}) {
        const auto use = readUsage(answerOf(inFormat(with, xml)), context(), query());
        QVERIFY(use);
        QVERIFY((use->points == std::vector<UsagePoint>{{from, 1, 0}}));
    }
}

void OfferReadersTest::pointsInOrderAndOnce()
{
    const auto point = [](const QDateTime &at, int kbit) {
        return QJsonObject{{"TimeStamp", at.toString(Qt::ISODate)}, {"InternetTX", kbit}, {"InternetRX", 0}};
    };
    const QJsonArray points{point(from.addSecs(1200), 3'000'000), point(from, 600'000),
                            point(from.addSecs(1200), 9'000'000), point(from.addSecs(600), 1'200'000)};
    const QJsonObject answer{{"RequestId", "R"}, {"MonitorData", QJsonObject{{"InstanceMonitorData", points}}}};
    const auto use = readUsage(answerOf(inFormat(answer, false)), context(), query());
    QVERIFY(use);
    QVERIFY(
        (use->points == std::vector<UsagePoint>{{from, 1, 0}, {from.addSecs(600), 2, 0}, {from.addSecs(1200), 5, 0}}));
}

void OfferReadersTest::emptyLists_data()
{
    QTest::addColumn<Reader>("reader");
    QTest::addColumn<QByteArray>("body");
    const auto rows = [](const char *name, Reader reader, const QByteArray &outer, const QByteArray &inner) {
        QTest::addRow("%s, json", name) << reader << "{\"RequestId\":\"R\",\"" + outer + "\":{\"" + inner + "\":[]}}";
        QTest::addRow("%s, xml", name) << reader << "<Response><RequestId>R</RequestId><" + outer + "/></Response>";
    };
    rows("use", Reader::Use, "MonitorData", "InstanceMonitorData");
    rows("types", Reader::Types, "InstanceTypes", "InstanceType");
    rows("targets", Reader::Targets, "AvailableZones", "AvailableZone");
    rows("limits", Reader::Limits, "Bandwidths", "Bandwidth");
}

void OfferReadersTest::emptyLists()
{
    QFETCH(const Reader, reader);
    QFETCH(const QByteArray, body);
    QVERIFY(!errorOf(reader, answerOf(body)));
}

void OfferReadersTest::whatMustBeThere_data()
{
    QTest::addColumn<Reader>("reader");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("told"); // where it is not what was removed
    const auto row = [](Reader reader, const char *removed, const char *told = "") {
        QTest::newRow(removed) << reader << QString::fromLatin1(removed) << QString::fromLatin1(told);
    };
    row(Reader::Use, "MonitorData", "MonitorData.InstanceMonitorData");
    row(Reader::Use, "MonitorData.InstanceMonitorData[1].TimeStamp");
    row(Reader::Types, "InstanceTypes", "InstanceTypes.InstanceType");
    row(Reader::Types, "InstanceTypes.InstanceType[0].InstanceTypeId");
    row(Reader::Types, "InstanceTypes.InstanceType[0].InstanceTypeFamily");
    row(Reader::Types, "InstanceTypes.InstanceType[1].CpuCoreCount");
    row(Reader::Types, "InstanceTypes.InstanceType[1].MemorySize");
    row(Reader::Targets, "AvailableZones", "AvailableZones.AvailableZone");
    row(Reader::Targets, "AvailableZones.AvailableZone[0].ZoneId");
    row(Reader::Targets, "AvailableZones.AvailableZone[0].AvailableResources",
        "AvailableZones.AvailableZone[0].AvailableResources.AvailableResource");
    row(Reader::Targets, "AvailableZones.AvailableZone[1].AvailableResources.AvailableResource[0].Type");
    row(Reader::Targets, "AvailableZones.AvailableZone[1].AvailableResources.AvailableResource[0].SupportedResources",
        "AvailableZones.AvailableZone[1].AvailableResources.AvailableResource[0].SupportedResources.SupportedResource");
    row(Reader::Targets, "AvailableZones.AvailableZone[0].AvailableResources.AvailableResource[0].SupportedResources."
                         "SupportedResource[3].Value");
    row(Reader::Targets, "AvailableZones.AvailableZone[1].AvailableResources.AvailableResource[0].SupportedResources."
                         "SupportedResource[0].Status");
    row(Reader::Limits, "Bandwidths", "Bandwidths.Bandwidth");
    row(Reader::Limits, "Bandwidths.Bandwidth[0].InternetChargeType");
    row(Reader::Limits, "Bandwidths.Bandwidth[0].Min");
    row(Reader::Limits, "Bandwidths.Bandwidth[1].Max");
    row(Reader::Price, "PriceInfo", "PriceInfo.Price");
    row(Reader::Price, "PriceInfo.Price");
    row(Reader::Price, "PriceInfo.Price.OriginalPrice");
    row(Reader::Price, "PriceInfo.Price.DiscountPrice");
    row(Reader::Price, "PriceInfo.Price.TradePrice");
}

void OfferReadersTest::whatMustBeThere()
{
    QFETCH(const Reader, reader);
    QFETCH(const QString, removed);
    QFETCH(const QString, told);
    // An answer with one array of one in XML keeps its place: lists here have two entries or name the first.
    const QJsonObject without = changed(tree(reader), steps(removed), QJsonValue(QJsonValue::Undefined)).toObject();
    for (const bool xml : {false, true}) {
        const auto error = errorOf(reader, answerOf(inFormat(without, xml)));
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::MissingField);
        QCOMPARE(error->detail, told.isEmpty() ? removed : told);
        QCOMPARE(error->action, QStringLiteral("SomeAction"));
        QCOMPARE(error->requestId.text, QStringLiteral("R"));
    }
}

void OfferReadersTest::whatMayBeMissing_data()
{
    QTest::addColumn<Reader>("reader");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const QJsonValue nothing(QJsonValue::Undefined);
    const auto row = [](Reader reader, const char *path, const QJsonValue &value) {
        QTest::newRow(path) << reader << QString::fromLatin1(path) << value;
    };
    for (const char *field : {"InstanceFamilyLevel", "InstanceCategory", "CpuArchitecture", "CpuSpeedFrequency",
                              "PhysicalProcessorModel", "GPUAmount", "InstanceBandwidthRx", "LocalStorageAmount"})
        row(Reader::Types, QByteArray("InstanceTypes.InstanceType[0].").append(field).constData(), nothing);
    row(Reader::Types, "NextToken", nothing);
    const QByteArray target = "AvailableZones.AvailableZone[0].AvailableResources.AvailableResource[0]."
                              "SupportedResources.SupportedResource[0].";
    row(Reader::Targets, (target + "Status").constData(), nothing);
    row(Reader::Targets, (target + "StatusCategory").constData(), nothing);
    row(Reader::Targets, "AvailableZones.AvailableZone[0].RegionId", nothing);
    row(Reader::Targets, "AvailableZones.AvailableZone[0].Status", nothing);
    row(Reader::Limits, "Bandwidths.Bandwidth[0].Unit", nothing);
    row(Reader::Price, "PriceInfo.Price.Currency", nothing);
    row(Reader::Price, "PriceInfo.Rules", nothing);
    row(Reader::Price, "PriceInfo.Rules.Rule[0].Description", nothing);
    // Other kinds of resources are not what was asked for, whatever they look like.
    row(Reader::Targets, "AvailableZones.AvailableZone[0].AvailableResources.AvailableResource[0]",
        QJsonObject{{"Type", "SystemDisk"}});
    // Nothing of a zone that is sold out.
    row(Reader::Targets, "AvailableZones.AvailableZone[0]",
        QJsonObject{{"ZoneId", "cn-hangzhou-i"}, {"Status", "soldOut"}});
}

void OfferReadersTest::whatMayBeMissing()
{
    QFETCH(const Reader, reader);
    QFETCH(const QString, path);
    QFETCH(const QJsonValue, value);
    const QJsonObject without = changed(tree(reader), steps(path), value).toObject();
    for (const bool xml : {false, true}) {
        const auto error = errorOf(reader, answerOf(inFormat(without, xml)));
        QVERIFY2(!error, error ? qPrintable(error->detail) : "");
    }
}

void OfferReadersTest::notANumber_data()
{
    QTest::addColumn<Reader>("reader");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("price") << Reader::Price << "PriceInfo.Price.TradePrice" << QJsonValue("free");
    QTest::newRow("endless price") << Reader::Price << "PriceInfo.Price.TradePrice" << QJsonValue("inf");
    QTest::newRow("limit") << Reader::Limits << "Bandwidths.Bandwidth[0].Max" << QJsonValue("lots");
    QTest::newRow("half a limit") << Reader::Limits << "Bandwidths.Bandwidth[0].Max" << QJsonValue(0.5);
    QTest::newRow("cores") << Reader::Types << "InstanceTypes.InstanceType[0].CpuCoreCount" << QJsonValue("two");
    QTest::newRow("moment") << Reader::Use << "MonitorData.InstanceMonitorData[0].TimeStamp" << QJsonValue("yesterday");
}

void OfferReadersTest::notANumber()
{
    QFETCH(const Reader, reader);
    QFETCH(const QString, path);
    QFETCH(const QJsonValue, value);
    const QJsonObject odd = changed(tree(reader), steps(path), value).toObject();
    for (const bool xml : {false, true}) {
        const auto error = errorOf(reader, answerOf(inFormat(odd, xml)));
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::MissingField);
        QCOMPARE(error->detail, path);
    }
}

void OfferReadersTest::badAnswers_data()
{
    QTest::addColumn<Reader>("reader");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    static constexpr std::array names{"use", "types", "targets", "limits", "price"};
    for (int i = 0; i < int(names.size()); ++i) {
        const auto reader = Reader(i);
        const auto row = [&](const char *what, const QByteArray &body, int status, ErrorKind kind) {
            QTest::addRow("%s: %s", names[size_t(i)], what) << reader << body << status << kind;
        };
        const QByteArray json = inFormat(tree(reader), false);
        const QByteArray xml = inFormat(tree(reader), true);
        row("html", "<html><body>Sign in</body></html>", 200, ErrorKind::NotTheApi);
        row("empty", "", 200, ErrorKind::NotTheApi);
        row("half of json", json.left(json.size() / 2), 200, ErrorKind::NotTheApi);
        row("half of xml", xml.left(xml.size() / 2), 200, ErrorKind::NotTheApi);
        row("an array", "[]", 200, ErrorKind::NotTheApi);
        row("the whole, but an error", json, 503, ErrorKind::NotTheApi);
        row("a refusal", R"({"RequestId":"R","Code":"PriceNotFound","Message":"no"})", 400, ErrorKind::Api);
        row("a refusal as a success", R"({"RequestId":"R","Code":"Throttling","Message":"no"})", 200, ErrorKind::Api);
        row("no request ID", "{}", 200, ErrorKind::MissingField);
        row("another answer", R"({"RequestId":"R","Regions":{"Region":[]}})", 200, ErrorKind::MissingField);
    }
}

void OfferReadersTest::badAnswers()
{
    QFETCH(const Reader, reader);
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    const auto error = errorOf(reader, answerOf(body, status));
    QVERIFY(error);
    QCOMPARE(error->kind, kind);
    QCOMPARE(error->httpStatus, status);
    QCOMPARE(error->action, QStringLiteral("SomeAction"));
}

QTEST_GUILESS_MAIN(OfferReadersTest)
#include "test_offerreaders.moc"
