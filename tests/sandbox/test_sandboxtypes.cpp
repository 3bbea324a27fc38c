// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/sandboxclient.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

QJsonArray listIn(const Reply &reply, const QString &object, const QString &list)
{
    return reply.json().value(object).toObject().value(list).toArray();
}

sandbox::Options today()
{
    sandbox::Options options;
    options.edition = sandbox::Edition::Current;
    return options;
}

} // namespace

/// Which types there are, what an instance may become, and how far bandwidth goes.
class TestSandboxTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QCOMPARE(m_client.post("/-/reset", {}).status, 200);
        QCOMPARE(m_today.post("/-/reset", {}).status, 200);
    }
    void catalogue();
    void typePages();
    void typeFilters_data();
    void typeFilters();
    void families();
    void zones();
    void targetsAgreeWithChanges_data();
    void targetsAgreeWithChanges();
    void acrossZones();
    void targetFilters_data();
    void targetFilters();
    void noStock();
    void bandwidthLimits_data();
    void bandwidthLimits();
    void refusals_data();
    void refusals();

private:
    [[nodiscard]] SandboxClient &of(bool current) { return current ? m_today : m_client; }
    [[nodiscard]] Reply targets(const SandboxClient &client, const QByteArray &id, const QByteArray &region,
                                Fields more = {}) const
    {
        more.insert("RegionId", region);
        more.insert("ResourceId", id);
        more.insert("DestinationResource", "InstanceType");
        return client.call("DescribeResourcesModification", more);
    }
    /// Type and StatusCategory, of one zone.
    static QMap<QString, QString> stockIn(const Reply &reply, qsizetype zone = 0)
    {
        QMap<QString, QString> out;
        const auto resources = listIn(reply, u"AvailableZones"_qs, u"AvailableZone"_qs)
                                   .at(zone)
                                   .toObject()
                                   .value(u"AvailableResources")
                                   .toObject()
                                   .value(u"AvailableResource")
                                   .toArray();
        for (const auto &item :
             resources.at(0).toObject().value(u"SupportedResources").toObject().value(u"SupportedResource").toArray())
            out.insert(item.toObject().value(u"Value").toString(), item.toObject().value(u"StatusCategory").toString());
        return out;
    }

    SandboxClient m_client;
    SandboxClient m_today{today()};
};

void TestSandboxTypes::catalogue()
{
    const auto types = listIn(m_client.call("DescribeInstanceTypes"), u"InstanceTypes"_qs, u"InstanceType"_qs);
    QVERIFY(types.size() >= 60);
    QSet<QString> families, architectures;
    for (const auto &item : types) {
        const auto type = item.toObject();
        families += type.value(u"InstanceTypeFamily").toString();
        architectures += type.value(u"CpuArchitecture").toString();
        QVERIFY(type.value(u"CpuCoreCount").toInt() >= 1);
        QVERIFY(type.value(u"MemorySize").toDouble() >= 1);
        QVERIFY(type.value(u"InstanceBandwidthTx").toInt() >= 100'000);
        QVERIFY(!type.value(u"PhysicalProcessorModel").toString().isEmpty());
        QVERIFY(type.value(u"InstanceTypeId").toString().startsWith(type.value(u"InstanceTypeFamily").toString()));
        // What is listed of a local disk is there.
        QCOMPARE(type.value(u"LocalStorageAmount").toInt() > 0,
                 !type.value(u"LocalStorageCategory").toString().isEmpty());
    }
    QVERIFY(families.size() >= 12);
    QCOMPARE(architectures, (QSet<QString>{"X86", "ARM"}));
}

void TestSandboxTypes::typePages()
{
    const auto all = listIn(m_client.call("DescribeInstanceTypes"), u"InstanceTypes"_qs, u"InstanceType"_qs).size();
    QSet<QString> seen;
    Fields ask{{"MaxResults", "20"}};
    int pages = 0;
    for (bool more = true; more && pages < 50; ++pages) {
        const auto reply = m_client.call("DescribeInstanceTypes", ask);
        QVERIFY2(reply.status == 200, reply.told().constData());
        const auto page = listIn(reply, u"InstanceTypes"_qs, u"InstanceType"_qs);
        QVERIFY(page.size() <= 20);
        for (const auto &item : page)
            seen += item.toObject().value(u"InstanceTypeId").toString();
        const auto token = reply.json().value(u"NextToken").toString();
        more = !token.isEmpty();
        ask.insert("NextToken", token.toLatin1());
    }
    QCOMPARE(seen.size(), all);
    QCOMPARE(pages, int((all + 19) / 20));
}

void TestSandboxTypes::typeFilters_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("has");
    QTest::addColumn<QString>("hasNot");
    QTest::addColumn<int>("most");
    QTest::newRow("by name") << Fields{{"InstanceTypes.1", "ecs.g7.large"}, {"InstanceTypes.2", "ecs.c7.large"}}
                             << "ecs.g7.large"
                             << "ecs.r7.large" << 2;
    QTest::newRow("by family") << Fields{{"InstanceTypeFamily", "ecs.g8i"}} << "ecs.g8i.xlarge"
                               << "ecs.g7.xlarge" << 5;
    QTest::newRow("by architecture") << Fields{{"CpuArchitecture", "ARM"}} << "ecs.g6r.large"
                                     << "ecs.g6.large" << 20;
    QTest::newRow("by cores") << Fields{{"MinimumCpuCoreCount", "4"}, {"MaximumCpuCoreCount", "8"}} << "ecs.g7.2xlarge"
                              << "ecs.g7.4xlarge" << 99;
    QTest::newRow("by memory") << Fields{{"MinimumMemorySize", "15.5"}, {"MaximumMemorySize", "16"}} << "ecs.g7.xlarge"
                               << "ecs.gn6i-c4g1.xlarge" << 40;
    QTest::newRow("by GPU") << Fields{{"MinimumGPUAmount", "1"}} << "ecs.gn7i-c8g1.2xlarge"
                            << "ecs.g7.large" << 6;
    QTest::newRow("by level") << Fields{{"InstanceFamilyLevel", "CreditEntryLevel"}} << "ecs.t6-c1m2.large"
                              << "ecs.g7.large" << 12;
}

void TestSandboxTypes::typeFilters()
{
    QFETCH(Fields, fields);
    QFETCH(QString, has);
    QFETCH(QString, hasNot);
    QFETCH(int, most);
    const auto reply = m_client.call("DescribeInstanceTypes", fields);
    QVERIFY2(reply.status == 200, reply.told().constData());
    QSet<QString> found;
    for (const auto &item : listIn(reply, u"InstanceTypes"_qs, u"InstanceType"_qs))
        found += item.toObject().value(u"InstanceTypeId").toString();
    QVERIFY(found.contains(has));
    QVERIFY(!found.contains(hasNot));
    QVERIFY(found.size() <= most);
}

void TestSandboxTypes::families()
{
    const auto ask = [&](const QByteArray &generation) {
        Fields fields{{"RegionId", "cn-hangzhou"}};
        if (!generation.isEmpty())
            fields.insert("Generation", generation);
        return listIn(m_client.call("DescribeInstanceTypeFamilies", fields), u"InstanceTypeFamilies"_qs,
                      u"InstanceTypeFamily"_qs);
    };
    QVERIFY(ask({}).size() >= 12);
    const auto first = ask("ecs-1");
    QCOMPARE(first.size(), 2);
    QCOMPARE(first.at(0).toObject().value(u"InstanceTypeFamilyId").toString(), QStringLiteral("ecs.s1"));
}

void TestSandboxTypes::zones()
{
    const auto reply = m_client.call("DescribeZones", {{"RegionId", "cn-hangzhou"}, {"Verbose", "false"}});
    const auto zones = listIn(reply, u"Zones"_qs, u"Zone"_qs);
    QCOMPARE(zones.size(), 5);
    const auto first = zones.at(0).toObject();
    QCOMPARE(first.value(u"ZoneId").toString(), QStringLiteral("cn-hangzhou-g"));
    const auto types = first.value(u"AvailableInstanceTypes").toObject().value(u"InstanceTypes").toArray();
    QVERIFY(types.contains(u"ecs.g7.large"_qs));
    QVERIFY(!types.contains(u"ecs.s1.small"_qs));
    QVERIFY(!types.contains(u"ecs.g8i.8xlarge"_qs));
    QVERIFY(!first.contains(u"AvailableResources"));
    QVERIFY(listIn(m_client.call("DescribeZones", {{"RegionId", "cn-hangzhou"}}), u"Zones"_qs, u"Zone"_qs)
                .at(0)
                .toObject()
                .contains(u"AvailableResources"));
}

void TestSandboxTypes::targetsAgreeWithChanges_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<bool>("current");
    QTest::addColumn<bool>("any");
    for (const bool current : {false, true}) {
        const auto row = [&](const char *what, const QString &name, bool any) {
            QTest::addRow("%s, %s", what, current ? "current" : "documents")
                << name << QByteArray("cn-beijing") << current << any;
        };
        row("plain", QStringLiteral("type-bj-01"), true);
        row("other architecture", QStringLiteral("arm-bj-08"), true);
        row("retired", QStringLiteral("旧规格-09"), true);
        row("local disks", QStringLiteral("本地盘-03"), false);
        row("dedicated host", QStringLiteral("host-bj-04"), false);
    }
}

void TestSandboxTypes::targetsAgreeWithChanges()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, region);
    QFETCH(bool, current);
    QFETCH(bool, any);
    const auto &client = of(current);
    const auto id = client.idNamed(name, region);
    const auto reply = targets(client, id, region);
    QVERIFY2(reply.status == 200, reply.told().constData());
    const auto offered = stockIn(reply);
    QCOMPARE(!offered.isEmpty(), any);
    const auto own = client.instance(id).value(u"InstanceType").toString();
    QVERIFY(!offered.contains(own));
    QVERIFY(!offered.contains(QStringLiteral("ecs.s1.medium")));
    for (const auto &item : listIn(client.call("DescribeInstanceTypes"), u"InstanceTypes"_qs, u"InstanceType"_qs)) {
        const auto type = item.toObject().value(u"InstanceTypeId").toString();
        if (type == own)
            continue;
        client.lever({{"setField", QJsonObject{{"instanceId", QString::fromLatin1(id)},
                                               {"fields", QJsonObject{{"Status", "Stopped"},
                                                                      {"InstanceType", own},
                                                                      {"CooldownUntil", QJsonValue::Null}}}}}});
        const auto change = client.call("ModifyInstanceSpec", {{"InstanceId", id}, {"InstanceType", type.toLatin1()}});
        const auto stock = offered.value(type);
        const bool expected = stock == u"WithStock" || stock == u"ClosedWithStock";
        QVERIFY2((change.status == 200) == expected, qPrintable(QStringList({type, stock, change.code()}).join(u' ')));
        if (stock == u"WithoutStock")
            QCOMPARE(change.code(), current ? "OperationDenied.NoStock" : "OperationDenied");
    }
    if (name == u"type-bj-01") {
        QCOMPARE(offered.value(QStringLiteral("ecs.g8i.8xlarge")), QStringLiteral("WithoutStock"));
        QCOMPARE(offered.value(QStringLiteral("ecs.c8i.4xlarge")), QStringLiteral("ClosedWithStock"));
        QCOMPARE(offered.value(QStringLiteral("ecs.g7.large")), QStringLiteral("WithStock"));
        QVERIFY(!offered.contains(QStringLiteral("ecs.g6r.large")));
    }
}

void TestSandboxTypes::acrossZones()
{
    const auto id = m_client.idNamed(QStringLiteral("type-bj-01"), "cn-beijing");
    const auto reply = targets(m_client, id, "cn-beijing", {{"MigrateAcrossZone", "true"}});
    const auto zones = listIn(reply, u"AvailableZones"_qs, u"AvailableZone"_qs);
    QCOMPARE(zones.size(), 5);
    QCOMPARE(stockIn(reply, 0).value(QStringLiteral("ecs.r8i.4xlarge")), QStringLiteral("WithoutStock"));
    QCOMPARE(stockIn(reply, 2).value(QStringLiteral("ecs.r8i.4xlarge")), QStringLiteral("WithStock"));
    const auto one = targets(m_client, id, "cn-beijing", {{"MigrateAcrossZone", "true"}, {"ZoneId", "cn-beijing-k"}});
    QCOMPARE(listIn(one, u"AvailableZones"_qs, u"AvailableZone"_qs).size(), 1);
}

void TestSandboxTypes::targetFilters_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("has");
    QTest::addColumn<QString>("hasNot");
    const auto postPaid = QStringLiteral("type-bj-01"), prePaid = QStringLiteral("web-hz-04");
    QTest::newRow("by type") << postPaid << Fields{{"InstanceType", "ecs.g7.large"}} << "ecs.g7.large"
                             << "ecs.g7.xlarge";
    QTest::newRow("by cores and memory") << postPaid << Fields{{"Cores", "4"}, {"Memory", "16.0"}} << "ecs.g7.xlarge"
                                         << "ecs.c7.xlarge";
    QTest::newRow("smaller ones too") << postPaid << Fields{{"OperationType", "Upgrade"}} << "ecs.t6-c1m1.large"
                                      << "";
    QTest::newRow("subscription up") << prePaid << Fields{} << "ecs.c7.2xlarge"
                                     << "ecs.c7.large";
    QTest::newRow("subscription down") << prePaid << Fields{{"OperationType", "Downgrade"}} << "ecs.c7.large"
                                       << "ecs.c7.2xlarge";
}

void TestSandboxTypes::targetFilters()
{
    QFETCH(QString, name);
    QFETCH(Fields, fields);
    QFETCH(QString, has);
    QFETCH(QString, hasNot);
    const QByteArray region = name.contains(u"-hz-") ? "cn-hangzhou" : "cn-beijing";
    const auto reply = targets(m_client, m_client.idNamed(name, region), region, fields);
    QVERIFY2(reply.status == 200, reply.told().constData());
    QVERIFY(stockIn(reply).contains(has));
    QVERIFY(!stockIn(reply).contains(hasNot));
}

void TestSandboxTypes::noStock()
{
    const auto id = m_client.idNamed(QStringLiteral("type-bj-01"), "cn-beijing");
    const QJsonObject gone{{"type", "ecs.g7.large"}, {"status", "WithoutStock"}};
    m_client.lever({{"stock", gone}});
    QCOMPARE(stockIn(targets(m_client, id, "cn-beijing")).value(QStringLiteral("ecs.g7.large")),
             QStringLiteral("WithoutStock"));
    const Fields change{{"InstanceId", id}, {"InstanceType", "ecs.g7.large"}};
    auto reply = m_client.call("ModifyInstanceSpec", change);
    QCOMPARE(reply.code(), QStringLiteral("OperationDenied"));
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.message(), QStringLiteral("The instance is out of usage."));
    // Also where a list of its own says what is offered.
    m_client.lever({{"setField", QJsonObject{{"instanceId", QString::fromLatin1(id)},
                                             {"field", "OfferedTypes"},
                                             {"value", QJsonArray{"ecs.g7.large", "ecs.g8i.8xlarge"}}}}});
    QCOMPARE(m_client.call("ModifyInstanceSpec", change).code(), QStringLiteral("OperationDenied"));
    QCOMPARE(stockIn(targets(m_client, id, "cn-beijing")).value(QStringLiteral("ecs.g8i.8xlarge")),
             QStringLiteral("WithStock"));
    m_client.lever({{"stock", QJsonObject{{"type", "ecs.g7.large"}, {"status", QJsonValue::Null}}}});
    QCOMPARE(m_client.call("ModifyInstanceSpec", change).status, 200);
    // In one zone only.
    m_client.lever(
        {{"stock", QJsonObject{{"type", "ecs.c7.large"}, {"zone", "cn-beijing-k"}, {"status", "WithoutStock"}}}});
    const auto other = targets(m_client, m_client.idNamed(QStringLiteral("旧规格-09"), "cn-beijing"), "cn-beijing",
                               {{"MigrateAcrossZone", "true"}});
    QCOMPARE(stockIn(other, 1).value(QStringLiteral("ecs.c7.large")), QStringLiteral("WithStock"));
    QCOMPARE(stockIn(other, 4).value(QStringLiteral("ecs.c7.large")), QStringLiteral("WithoutStock"));
    // Who gave the machine back has to find one.
    const auto economical = m_client.idNamed(QStringLiteral("api-sg-02"), "ap-southeast-1");
    m_client.lever({{"stock", gone}});
    QCOMPARE(m_client.call("StartInstance", {{"InstanceId", economical}}).code(),
             QStringLiteral("OperationDenied.NoStock"));
    QCOMPARE(m_client.post("/-/levers", {{"stock", QJsonObject{{"type", "ecs.x"}, {"status", "WithStock"}}}}).status,
             400);
}

void TestSandboxTypes::bandwidthLimits_data()
{
    QTest::addColumn<bool>("current");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("byTraffic");
    QTest::addColumn<int>("byBandwidth");
    QTest::newRow("pay as you go") << false << Fields{} << 0 << 100 << 100;
    QTest::newRow("subscription, documents") << false << Fields{{"InstanceChargeType", "PrePaid"}} << 0 << 100 << 100;
    QTest::newRow("subscription, current") << true << Fields{{"InstanceChargeType", "PrePaid"}} << 0 << 100 << 200;
    // web-hz-04 is a subscription with 10 Mbps.
    QTest::newRow("raising") << true << Fields{{"OperationType", "Upgrade"}} << 10 << 100 << 200;
    QTest::newRow("lowering") << true << Fields{{"OperationType", "Downgrade"}} << 0 << 10 << 10;
}

void TestSandboxTypes::bandwidthLimits()
{
    QFETCH(bool, current);
    QFETCH(Fields, fields);
    QFETCH(int, least);
    QFETCH(int, byTraffic);
    QFETCH(int, byBandwidth);
    const auto &client = of(current);
    fields.insert("RegionId", "cn-hangzhou");
    fields.insert("InstanceType", "ecs.c7.xlarge");
    if (fields.contains("OperationType"))
        fields.insert("ResourceId", client.idNamed(QStringLiteral("web-hz-04")));
    const auto reply = client.call("DescribeBandwidthLimitation", fields);
    QVERIFY2(reply.status == 200, reply.told().constData());
    const auto list = listIn(reply, u"Bandwidths"_qs, u"Bandwidth"_qs);
    QCOMPARE(list.size(), 2);
    QCOMPARE(
        list.at(0).toObject(),
        (QJsonObject{{"InternetChargeType", "PayByTraffic"}, {"Min", least}, {"Max", byTraffic}, {"Unit", "Mbps"}}));
    QCOMPARE(list.at(1).toObject().value(u"Max").toInt(), byBandwidth);
}

void TestSandboxTypes::refusals_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("instance"); ///< put into InstanceId or ResourceId
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *action, const char *name, const Fields &fields, const QString &instance, int status,
                        const char *code) {
        QTest::addRow("%s, %s", action, name)
            << QByteArray(action) << fields << instance << status << QString::fromLatin1(code);
    };
    const QString own = QStringLiteral("web-hz-01"), prePaid = QStringLiteral("web-hz-04");
    const char *types = "DescribeInstanceTypes";
    row(types, "page size", {{"MaxResults", "101"}}, {}, 400, "InvalidParameter");
    row(types, "token", {{"NextToken", "35g0"}}, {}, 400, "InvalidParameter");
    row(types, "architecture", {{"CpuArchitecture", "Z80"}}, {}, 400, "InvalidParameter");
    row(types, "cores", {{"MinimumCpuCoreCount", "many"}}, {}, 400, "InvalidParameter");
    row("DescribeZones", "region", {{"RegionId", "mars-1"}}, {}, 404, "InvalidRegionId.NotFound");
    const char *targets = "DescribeResourcesModification";
    const Fields type{{"DestinationResource", "InstanceType"}};
    const auto with = [](Fields fields, const Fields &more) {
        fields.insert(more);
        return fields;
    };
    row(targets, "unknown region", with(type, {{"RegionId", "mars-1"}}), own, 404, "InvalidRegionId.NotFound");
    row(targets, "another region", with(type, {{"RegionId", "cn-beijing"}}), own, 404, "InvalidResourceId.NotFound");
    row(targets, "no destination", {}, own, 400, "MissingParameter");
    row(targets, "destination", {{"DestinationResource", "Soul"}}, own, 404, "Invalid.DestinationResource");
    row(targets, "operation", with(type, {{"OperationType", "Sidegrade"}}), own, 400, "Invalid.OperationType");
    row(targets, "operation of subscriptions", with(type, {{"OperationType", "Downgrade"}}), own, 400,
        "Invalid.InstanceChargeType");
    row(targets, "two filters", with(type, {{"InstanceType", "ecs.g7.large"}, {"Cores", "2"}}), own, 403,
        "InvalidParam.TypeAndCpuMem.Conflict");
    row(targets, "cores", with(type, {{"Cores", "0"}}), own, 403, "InvalidParam.Cores");
    row(targets, "memory", with(type, {{"Memory", "much"}}), own, 403, "InvalidParam.Memory");
    row(targets, "disk of no type", {{"DestinationResource", "SystemDisk"}}, own, 400, "Invalid.Param");
    const char *limits = "DescribeBandwidthLimitation";
    row(limits, "no type", {}, {}, 400, "MissingParameter");
    row(limits, "unknown type", {{"InstanceType", "ecs.z"}}, {}, 400, "InvalidInstanceType.ValueNotSupported");
    row(limits, "no resource", {{"InstanceType", "ecs.g7.large"}, {"OperationType", "Upgrade"}}, {}, 400,
        "MissingParameter");
    row("DescribePrice", "no type", {}, {}, 400, "MissingParameter");
    row("DescribePrice", "unknown type", {{"InstanceType", "ecs.z"}}, {}, 400, "PriceNotFound");
    row("DescribePrice", "unit", {{"InstanceType", "ecs.g7.large"}, {"PriceUnit", "Decade"}}, {}, 400,
        "InvalidParameter");
    row("DescribePrice", "bandwidth", {{"InstanceType", "ecs.g7.large"}, {"InternetMaxBandwidthOut", "101"}}, {}, 400,
        "InvalidParameter");
    const char *change = "DescribeInstanceModificationPrice";
    const Fields more{{"InstanceType", "ecs.c7.2xlarge"}};
    row(change, "pay as you go", more, own, 403, "ChargeTypeViolation");
    row(change, "nothing", {}, prePaid, 400, "MissingParameter.InstanceTypeOrDataDisk");
    row(change, "a smaller type", {{"InstanceType", "ecs.c7.large"}}, prePaid, 403,
        "InvalidInstanceType.NotSupportUpgrade");
    row(change, "another architecture", {{"InstanceType", "ecs.c8y.large"}}, prePaid, 400, "PriceNotFound");
    row(change, "less bandwidth", {{"InternetMaxBandwidthOut", "1"}}, prePaid, 400, "PriceNotFound");
    row(change, "expired", with(more, {{"RegionId", "cn-shanghai"}}), QStringLiteral("expired-sh-04"), 403,
        "InstanceExpired");
    row(change, "unknown", with(more, {{"InstanceId", "i-nobody"}}), {}, 404, "InvalidInstanceId.NotFound");
    row(change, "a larger type", more, prePaid, 200, "");
}

void TestSandboxTypes::refusals()
{
    QFETCH(QByteArray, action);
    QFETCH(Fields, fields);
    QFETCH(QString, instance);
    QFETCH(int, status);
    QFETCH(QString, code);
    if (!fields.contains("RegionId"))
        fields.insert("RegionId", "cn-hangzhou");
    if (!instance.isEmpty()) {
        const QByteArray region = instance.contains(u"-sh-") ? "cn-shanghai" : "cn-hangzhou";
        fields.insert(action.endsWith("Price") ? "InstanceId" : "ResourceId", m_client.idNamed(instance, region));
    }
    const auto reply = m_client.call(action, fields);
    QVERIFY2(reply.code() == code, reply.told().constData());
    QCOMPARE(reply.status, status);
    Ask xml;
    xml.action = action;
    xml.parameters = fields;
    xml.format = "XML";
    xml.stamp = m_client.now();
    QCOMPARE(m_client.ask(xml).status, status);
    m_client.lever({{"deny", QJsonArray{"*"}}});
    QCOMPARE(m_client.call(action, fields).code(), QStringLiteral("Forbidden.RAM"));
}

QTEST_GUILESS_MAIN(TestSandboxTypes)
#include "test_sandboxtypes.moc"
