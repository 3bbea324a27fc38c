// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/sandboxclient.h"

#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

QStringList namesIn(const Reply &reply)
{
    QStringList out;
    for (const auto &item : reply.json().value(u"Instances").toObject().value(u"Instance").toArray())
        out += item.toObject().value(u"InstanceName").toString();
    out.sort();
    return out;
}

sandbox::Options generated(std::size_t fleet, std::uint64_t seed)
{
    sandbox::Options options;
    options.fleet = fleet;
    options.seed = seed;
    return options;
}

} // namespace

class TestSandboxReads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void regions();
    void pagesByNumber();
    void pagesByToken_data();
    void pagesByToken();
    void tokenStandsWhenTheFleetChanges();
    void filters_data();
    void filters();
    void wrongFilters_data();
    void wrongFilters();
    void dryRun();
    void identifiers();
    void fieldsOfAnInstance();
    void xmlSaysTheSame();
    void statuses();
    void theHandMadeFleet();
    void generatedFleets();

private:
    SandboxClient m_client;
};

void TestSandboxReads::regions()
{
    const auto in = [&](const QByteArray &language) {
        const Fields parameters = language.isEmpty() ? Fields() : Fields{{"AcceptLanguage", language}};
        return m_client.call("DescribeRegions", parameters)
            .json()
            .value(u"Regions")
            .toObject()
            .value(u"Region")
            .toArray();
    };
    const auto find = [](const QJsonArray &all, const QString &id) {
        for (const auto &item : all) {
            if (item.toObject().value(u"RegionId").toString() == id)
                return item.toObject();
        }
        return QJsonObject();
    };
    QCOMPARE(find(in({}), "cn-hangzhou").value(u"LocalName").toString(), QStringLiteral("华东1（杭州）"));
    QCOMPARE(find(in("zh-CN"), "us-west-1").value(u"LocalName").toString(), QStringLiteral("美国（硅谷）"));
    const auto english = find(in("en-US"), "cn-hangzhou");
    QCOMPARE(english.value(u"LocalName").toString(), QStringLiteral("China (Hangzhou)"));
    // Whoever follows the endpoint stays in the sandbox.
    QCOMPARE(english.value(u"RegionEndpoint").toString(), QStringLiteral("127.0.0.1:%1").arg(m_client.port()));
    QVERIFY(in({}).size() >= 20);
    QCOMPARE(m_client.call("DescribeRegions", {{"AcceptLanguage", "tlh"}}).code(),
             QStringLiteral("InvalidAcceptLanguage.NotFound"));
}

void TestSandboxReads::pagesByNumber()
{
    SandboxClient client(generated(3'000, 5));
    const auto page = [&](int number, int size) {
        return client.call("DescribeInstances", {{"RegionId", "cn-shanghai"},
                                                 {"PageNumber", QByteArray::number(number)},
                                                 {"PageSize", QByteArray::number(size)}});
    };
    const auto first = page(1, 100).json();
    const int total = first.value(u"TotalCount").toInt();
    QVERIFY(total > 300);
    QCOMPARE(first.value(u"PageSize").toInt(), 100);
    QSet<QString> seen;
    int pages = 0;
    while (pages * 100 < total) {
        ++pages;
        for (const auto &item : page(pages, 100).json().value(u"Instances").toObject().value(u"Instance").toArray())
            seen.insert(item.toObject().value(u"InstanceId").toString());
    }
    QCOMPARE(seen.size(), total);
    QVERIFY(namesIn(page(pages + 1, 100)).isEmpty());
    QCOMPARE(client.call("DescribeInstances", {{"RegionId", "cn-shanghai"}}).json().value(u"PageSize").toInt(), 10);
    QCOMPARE(page(1, 101).code(), QStringLiteral("InvalidParameter"));
    QCOMPARE(page(0, 10).code(), QStringLiteral("InvalidParameter"));
}

void TestSandboxReads::pagesByToken_data()
{
    QTest::addColumn<QByteArray>("most");
    QTest::addColumn<int>("size");
    QTest::addColumn<Fields>("filter");
    QTest::newRow("usual") << QByteArray("50") << 50 << Fields();
    QTest::newRow("below ten is ten") << QByteArray("3") << 10 << Fields{{"InstanceChargeType", "PrePaid"}};
    QTest::newRow("above a hundred is a hundred") << QByteArray("500") << 100 << Fields();
    QTest::newRow("filtered") << QByteArray("20") << 20 << Fields{{"InstanceName", "*prod*"}};
}

void TestSandboxReads::pagesByToken()
{
    QFETCH(QByteArray, most);
    QFETCH(int, size);
    QFETCH(Fields, filter);
    SandboxClient client(generated(1'000, 9));
    Fields ask = filter;
    ask.insert("RegionId", "cn-hangzhou");
    const int total = client.call("DescribeInstances", ask).json().value(u"TotalCount").toInt();
    ask.insert("MaxResults", most);
    QSet<QString> seen;
    for (int guard = 0; guard < 200; ++guard) {
        const auto reply = client.call("DescribeInstances", ask);
        QVERIFY2(reply.status == 200, reply.told().constData());
        const auto page = reply.json().value(u"Instances").toObject().value(u"Instance").toArray();
        QVERIFY(page.size() <= size);
        for (const auto &item : page)
            seen.insert(item.toObject().value(u"InstanceId").toString());
        const auto token = reply.json().value(u"NextToken").toString().toLatin1();
        if (token.isEmpty())
            break;
        QCOMPARE(page.size(), size);
        ask.insert("NextToken", token);
        ask.insert("PageNumber", "7"); // ignored beside a token
    }
    QVERIFY(total > size);
    QCOMPARE(seen.size(), total);
    ask.insert("NextToken", "67656775");
    QCOMPARE(client.call("DescribeInstances", ask).code(), QStringLiteral("InvalidParameter"));
}

void TestSandboxReads::tokenStandsWhenTheFleetChanges()
{
    SandboxClient client(generated(300, 4));
    const Fields ask{{"RegionId", "cn-hangzhou"}, {"MaxResults", "10"}};
    const auto first = client.call("DescribeInstances", ask).json();
    const auto page = first.value(u"Instances").toObject().value(u"Instance").toArray();
    Fields next = ask;
    next.insert("NextToken", first.value(u"NextToken").toString().toLatin1());
    const auto before = namesIn(client.call("DescribeInstances", next));
    client.lever({{"removeInstance", page.at(3).toObject().value(u"InstanceId")}});
    client.lever({{"removeInstance", page.last().toObject().value(u"InstanceId")}});
    client.add();
    QCOMPARE(namesIn(client.call("DescribeInstances", next)), before);
}

void TestSandboxReads::filters_data()
{
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<Fields>("filter");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *region, const Fields &filter, const QStringList &expected) {
        QTest::newRow(name) << QByteArray(region) << filter << expected;
    };
    const char *hz = "cn-hangzhou";
    row("exact name", hz, {{"InstanceName", "web-hz-01"}}, {"web-hz-01"});
    row("name with stars", hz, {{"InstanceName", "web*0*"}}, {"web-hz-01", "web-hz-03", "web-hz-04"});
    row("a Chinese name", hz, {{"InstanceName", "*备"}}, {"数据库-备"});
    row("a part without a star is not enough", hz, {{"InstanceName", "web"}}, {});
    row("status", "cn-shanghai", {{"Status", "Starting"}}, {"starting-sh-08"});
    row("charge type", "cn-shanghai", {{"InstanceChargeType", "PrePaid"}}, {"expired-sh-04", "即将到期-05"});
    row("network billing", hz, {{"InternetChargeType", "PayByBandwidth"}}, {"api-hz-02", "web-hz-04"});
    row("classic", "cn-shanghai", {{"InstanceNetworkType", "classic"}},
        {"classic-sh-01", "classic-sh-02", "经典网络-03"});
    row("type", "cn-beijing", {{"InstanceType", "ecs.i3.xlarge"}}, {"本地盘-03"});
    row("family", "cn-beijing", {{"InstanceTypeFamily", "ecs.gn6i"}}, {"gpu-bj-06"});
    row("lock", "cn-shanghai", {{"LockReason", "security"}}, {"locked-sh-06"});
    row("lock in another case", "cn-shenzhen", {{"LockReason", "recycling"}}, {"recycling-sz-04"});
    row("key pair", "eu-central-1", {{"KeyPairName", "ops-fra"}}, {"job-fra-03"});
    row("resource group", hz, {{"ResourceGroupId", "rg-acfm2sandboxprod"}}, {"web-hz-01"});
    row("public address", hz, {{"PublicIpAddresses", "[\"203.0.113.11\"]"}}, {"web-hz-01"});
    row("private address", hz, {{"PrivateIpAddresses", "[\"10.0.2.21\",\"10.9.9.9\"]"}}, {"web-hz-01"});
    row("elastic address", hz, {{"EipAddresses", "[\"198.51.100.7\"]"}}, {"eip-hz-07"});
    row("inner address", "cn-shanghai", {{"InnerIpAddresses", "[\"10.24.2.21\"]"}}, {"classic-sh-01"});
    row("a classic address is not private", "cn-shanghai", {{"PrivateIpAddresses", "[\"10.24.2.21\"]"}}, {});
    row("tag key", "us-west-1", {{"Tag.1.Key", "app"}, {"Tag.1.Value", "desktop"}}, {"win-usw-01"});
    row("two tags", hz, {{"Tag.1.Key", "team"}, {"Tag.1.Value", "web"}, {"Tag.2.Key", "env"}, {"Tag.2.Value", "prod"}},
        {"web-hz-01", "web-hz-03", "web-hz-04"});
    row("a Chinese tag", hz, {{"Tag.1.Key", "env"}, {"Tag.1.Value", "测试"}}, {"零带宽-09"});
    row("two filters", hz, {{"InstanceName", "web*"}, {"InstanceChargeType", "PostPaid"}}, {"web-hz-01"});
    row("expiry in the past", "cn-shanghai",
        {{"Filter.1.Key", "ExpiredEndTime"}, {"Filter.1.Value", "2026-01-01T00:00Z"}}, {});
    row("no identifier", hz, {{"InstanceIds", "[]"}}, {});
    row("an unknown identifier", hz, {{"InstanceIds", "[\"i-nobody\"]"}}, {});
    row("a region without instances", "cn-chengdu", {}, {});
}

void TestSandboxReads::filters()
{
    QFETCH(QByteArray, region);
    QFETCH(Fields, filter);
    QFETCH(QStringList, expected);
    filter.insert({{"RegionId", region}, {"PageSize", "100"}});
    const auto reply = m_client.call("DescribeInstances", filter);
    QVERIFY2(reply.status == 200, reply.told().constData());
    expected.sort();
    QCOMPARE(namesIn(reply), expected);
    QCOMPARE(reply.json().value(u"TotalCount").toInt(-1), int(expected.size()));
    // The same by tokens.
    filter.remove("PageSize");
    filter.insert("MaxResults", "100");
    QCOMPARE(namesIn(m_client.call("DescribeInstances", filter)), expected);
}

void TestSandboxReads::wrongFilters_data()
{
    QTest::addColumn<Fields>("filter");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const Fields &filter, int status, const char *code) {
        QTest::newRow(name) << filter << status << QString::fromLatin1(code);
    };
    row("no region", {{"RegionId", ""}}, 400, "MissingParameter");
    row("region", {{"RegionId", "cn-nowhere"}}, 404, "InvalidRegionId.NotFound");
    row("status", {{"Status", "Dreaming"}}, 404, "InvalidStatus.NotFound");
    row("charge type", {{"InstanceChargeType", "Free"}}, 404, "InvalidInstanceChargeType.NotFound");
    row("network billing", {{"InternetChargeType", "Free"}}, 404, "InvalidInternetChargeType.ValueNotSupported");
    row("network", {{"InstanceNetworkType", "token-ring"}}, 404, "InvalidNetworkType.NotFound");
    row("lock", {{"LockReason", "mood"}}, 404, "InvalidLockReason.NotFound");
    row("filter key", {{"Filter.1.Key", "Mood"}, {"Filter.1.Value", "2026-01-01T00:00Z"}}, 404,
        "InvalidFilterKey.NotFound");
    row("tag without key", {{"Tag.1.Value", "x"}}, 400, "InvalidTag.Mismatch");
    row("too many tags", {{"Tag.21.Key", "x"}}, 400, "InvalidTagCount");
    row("no list", {{"InstanceIds", "i-bp1"}}, 400, "InvalidParameter");
    row("page", {{"PageSize", "many"}}, 400, "InvalidParameter");
}

void TestSandboxReads::wrongFilters()
{
    QFETCH(Fields, filter);
    QFETCH(int, status);
    QFETCH(QString, code);
    if (!filter.contains("RegionId"))
        filter.insert("RegionId", "cn-hangzhou");
    const auto reply = m_client.call("DescribeInstances", filter);
    QCOMPARE(reply.code(), code);
    QCOMPARE(reply.status, status);
}

void TestSandboxReads::dryRun()
{
    const auto reply = m_client.call("DescribeInstances", {{"RegionId", "cn-hangzhou"}, {"DryRun", "true"}});
    QCOMPARE(reply.code(), QStringLiteral("DryRunOperation"));
    QCOMPARE(reply.status, 400);
}

void TestSandboxReads::identifiers()
{
    const auto one = m_client.idNamed(QStringLiteral("web-hz-01")), two = m_client.idNamed(QStringLiteral("api-hz-02"));
    const auto ask = [&](const QByteArray &ids) {
        return m_client.call("DescribeInstances", {{"RegionId", "cn-hangzhou"}, {"InstanceIds", ids}});
    };
    QCOMPARE(namesIn(ask("[\"" + two + "\",\"" + one + "\",\"" + one + "\"]")),
             QStringList({"api-hz-02", "web-hz-01"}));
    // Of another region: not there.
    QVERIFY(m_client.described(one, "cn-shanghai").isEmpty());
    QByteArray many = "[\"x0\"";
    for (int i = 1; i <= 100; ++i)
        many += ",\"x" + QByteArray::number(i) + '"';
    QCOMPARE(ask(many + ']').code(), QStringLiteral("InvalidParameter"));
}

void TestSandboxReads::fieldsOfAnInstance()
{
    const auto plain = m_client.described(m_client.idNamed(QStringLiteral("web-hz-01")));
    QCOMPARE(plain.value(u"Memory").toInt(), 8192);
    QCOMPARE(plain.value(u"ExpiredTime").toString(), QStringLiteral("2099-12-31T15:59Z"));
    QCOMPARE(plain.value(u"CreationTime").toString().size(), 17);
    QCOMPARE(plain.value(u"PublicIpAddress").toObject().value(u"IpAddress").toArray().size(), 1);
    QVERIFY(plain.value(u"EipAddress").toObject().value(u"IpAddress").toString().isEmpty());
    QVERIFY(!plain.value(u"EipAddress").toObject().contains(u"Bandwidth"));
    QCOMPARE(plain.value(u"Tags").toObject().value(u"Tag").toArray().size(), 4);
    const auto eip = m_client.described(m_client.idNamed(QStringLiteral("eip-hz-07"))).value(u"EipAddress").toObject();
    QCOMPARE(eip.value(u"IpAddress").toString(), QStringLiteral("198.51.100.7"));
    QCOMPARE(eip.value(u"Bandwidth").toInt(), 20);
    const auto locked =
        m_client.described(m_client.idNamed(QStringLiteral("locked-sh-06"), "cn-shanghai"), "cn-shanghai");
    QCOMPARE(
        locked.value(u"OperationLocks").toObject().value(u"LockReason").toArray().at(0).toObject().value(u"LockReason"),
        QJsonValue(QStringLiteral("security")));
    const auto classic =
        m_client.described(m_client.idNamed(QStringLiteral("经典网络-03"), "cn-shanghai"), "cn-shanghai");
    QCOMPARE(classic.value(u"InnerIpAddress").toObject().value(u"IpAddress").toArray().size(), 1);
    QVERIFY(classic.value(u"VpcAttributes").toObject().value(u"VpcId").toString().isEmpty());
    const auto odd = m_client.described(m_client.idNamed(QStringLiteral("引号*"), "us-west-1"), "us-west-1");
    QCOMPARE(odd.value(u"InstanceName").toString(), QStringLiteral("引号 \"与\" <尖括号> & 表情 😀"));
    QCOMPARE(odd.value(u"Description").toString(), QStringLiteral("第一行\nsecond line\t\"quoted\" \\ back & <tag>"));
}

void TestSandboxReads::xmlSaysTheSame()
{
    Ask ask;
    ask.action = "DescribeInstances";
    ask.parameters = {{"RegionId", "us-west-1"}, {"PageSize", "100"}};
    ask.format = "";
    QXmlStreamReader xml(m_client.ask(ask).body);
    QStringList names, tags;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"InstanceName")
            names += xml.readElementText();
        else if (xml.isStartElement() && xml.name() == u"TagValue")
            tags += xml.readElementText();
    }
    QVERIFY2(!xml.hasError(), qUtf8Printable(xml.errorString()));
    names.sort();
    QCOMPARE(names, namesIn(m_client.call("DescribeInstances", ask.parameters)));
    QVERIFY(tags.contains(QStringLiteral("a&b <c>")));
}

void TestSandboxReads::statuses()
{
    const auto one = m_client.idNamed(QStringLiteral("stopping-sh-09"), "cn-shanghai");
    const auto of = [](const Reply &reply) {
        return reply.json().value(u"InstanceStatuses").toObject().value(u"InstanceStatus").toArray();
    };
    const auto some = of(m_client.call("DescribeInstanceStatus", {{"RegionId", "cn-shanghai"}, {"InstanceId.1", one}}));
    QCOMPARE(some.size(), 1);
    QCOMPARE(some.at(0).toObject().value(u"Status").toString(), QStringLiteral("Stopping"));
    QCOMPARE(of(m_client.call("DescribeInstanceStatus", {{"RegionId", "cn-shanghai"}, {"PageSize", "50"}})).size(), 10);
    QCOMPARE(of(m_client.call("DescribeInstanceStatus",
                              {{"RegionId", "cn-shanghai"}, {"PageSize", "4"}, {"PageNumber", "3"}}))
                 .size(),
             2);
    QCOMPARE(m_client.call("DescribeInstanceStatus", {{"RegionId", "cn-shanghai"}, {"PageSize", "51"}}).code(),
             QStringLiteral("InvalidParameter"));
}

void TestSandboxReads::theHandMadeFleet()
{
    int count = 0;
    QSet<QString> ids, addresses;
    for (const auto *region :
         {"cn-hangzhou", "cn-shanghai", "cn-beijing", "cn-shenzhen", "ap-southeast-1", "us-west-1", "eu-central-1"}) {
        const auto reply = m_client.call("DescribeInstances", {{"RegionId", region}, {"PageSize", "100"}});
        const auto found = reply.json().value(u"Instances").toObject().value(u"Instance").toArray();
        QVERIFY(!found.isEmpty());
        for (const auto &item : found) {
            const auto instance = item.toObject();
            ++count;
            ids.insert(instance.value(u"InstanceId").toString());
            QCOMPARE(instance.value(u"InstanceId").toString().size(), 22);
            bool demo = false;
            for (const auto &tag : instance.value(u"Tags").toObject().value(u"Tag").toArray())
                demo |= tag.toObject().value(u"TagKey").toString() == u"demo";
            QVERIFY2(demo, qUtf8Printable(instance.value(u"InstanceName").toString()));
            for (const auto &ip : instance.value(u"PublicIpAddress").toObject().value(u"IpAddress").toArray()) {
                QVERIFY(ip.toString().startsWith(u"203.0.113."));
                QVERIFY(!addresses.contains(ip.toString()));
                addresses.insert(ip.toString());
            }
        }
    }
    QVERIFY(count >= 38 && count <= 45);
    QCOMPARE(ids.size(), count);
}

void TestSandboxReads::generatedFleets()
{
    const auto all = [](SandboxClient &client) {
        QStringList out;
        for (const auto *region : {"cn-hangzhou", "cn-shanghai", "cn-beijing", "cn-shenzhen", "ap-southeast-1",
                                   "us-west-1", "eu-central-1", "cn-hongkong", "us-east-1"}) {
            const auto reply = client.call("DescribeInstances", {{"RegionId", region}, {"PageSize", "100"}});
            for (const auto &item : reply.json().value(u"Instances").toObject().value(u"Instance").toArray())
                out +=
                    item.toObject().value(u"InstanceId").toString() + item.toObject().value(u"InstanceName").toString();
        }
        return out;
    };
    SandboxClient one(generated(200, 7)), same(generated(200, 7)), other(generated(200, 8)), tiny(generated(12, 1));
    QCOMPARE(all(one), all(same));
    QVERIFY(all(one) != all(other));
    QVERIFY(all(one).size() > 150);
    QCOMPARE(tiny.control("/-/levers").json().value(u"instances").toInt(), 12);
    QCOMPARE(all(tiny).size(), 9);
}

QTEST_GUILESS_MAIN(TestSandboxReads)
#include "test_sandboxreads.moc"
