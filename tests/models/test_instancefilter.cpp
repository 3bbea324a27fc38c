// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The filter language: what each term finds among a few instances that differ in everything, and what it says about
// terms it does not understand.

#include "models/lists/instancefilter.h"

#include <QTest>
#include <QTranslator>

using namespace ecsdesk;

namespace {

const QDateTime now(QDate(2026, 5, 20), QTime(6, 0), Qt::UTC);

FleetRow make(const char *id, const char *region)
{
    FleetRow row;
    row.key = {AccountUid(QStringLiteral("1")), RegionId(QLatin1String(region)), InstanceId(QLatin1String(id))};
    row.instance.id = row.key.id;
    row.instance.region = row.key.region;
    return row;
}

/// a: a running subscription in Hangzhou by traffic.      b: pay-as-you-go in Shanghai, stopped, fixed, classic.
/// c: Chinese name, EIP, cooling, Frankfurt.              d: locked, expired, a state nobody knows.
std::vector<FleetRow> fleet()
{
    FleetRow a = make("i-bp1aaa", "cn-hangzhou");
    a.instance.zone = QStringLiteral("cn-hangzhou-h");
    a.instance.name = QStringLiteral("Web-HZ-01");
    a.instance.hostName = QStringLiteral("izbpalpha");
    a.instance.description = QStringLiteral("front end of the shop");
    a.instance.status = instanceStatusFromApi(QStringLiteral("Running"));
    a.instance.chargeType = chargeTypeFromApi(QStringLiteral("PrePaid"));
    a.instance.internetChargeType = internetChargeTypeFromApi(QStringLiteral("PayByTraffic"));
    a.instance.networkType = networkTypeFromApi(QStringLiteral("vpc"));
    a.instance.type = InstanceTypeId(QStringLiteral("ecs.g6.large"));
    a.instance.cpuCount = 2;
    a.instance.memoryMib = 8192;
    a.instance.outMbps = 5;
    a.instance.inMbps = 10;
    a.instance.publicIps = {QStringLiteral("47.96.1.10")};
    a.instance.privateIps = {QStringLiteral("172.16.0.9")};
    a.instance.expiresAt = now.addDays(10);
    a.instance.vpcId = QStringLiteral("vpc-bp1main");
    a.instance.securityGroupIds = {QStringLiteral("sg-bp1web"), QStringLiteral("sg-bp1base")};
    a.instance.imageId = QStringLiteral("aliyun_3_x64.vhd");
    a.instance.osName = QStringLiteral("Alibaba Cloud Linux 3");
    a.instance.osType = QStringLiteral("linux");
    a.instance.tags = {{QStringLiteral("env"), QStringLiteral("prod")},
                       {QStringLiteral("team"), QStringLiteral("web front")}};

    FleetRow b = make("i-uf6bbb", "cn-shanghai");
    b.instance.zone = QStringLiteral("cn-shanghai-b");
    b.instance.name = QStringLiteral("api|old");
    b.instance.status = instanceStatusFromApi(QStringLiteral("Stopped"));
    b.instance.chargeType = chargeTypeFromApi(QStringLiteral("PostPaid"));
    b.instance.internetChargeType = internetChargeTypeFromApi(QStringLiteral("PayByBandwidth"));
    b.instance.networkType = networkTypeFromApi(QStringLiteral("classic"));
    b.instance.type = InstanceTypeId(QStringLiteral("ecs.c7.2xlarge"));
    b.instance.cpuCount = 8;
    b.instance.memoryMib = 16384;
    b.instance.outMbps = 50;
    b.instance.inMbps = 50;
    b.instance.publicIps = {QStringLiteral("47.100.2.3")};
    b.instance.privateIps = {QStringLiteral("10.24.1.2")};
    b.instance.natIp = QStringLiteral("100.64.0.7");
    b.instance.tags = {{QStringLiteral("Env"), QStringLiteral("Production")}};
    b.facts.unpaidOrder = true;

    FleetRow c = make("i-gw8ccc", "eu-central-1");
    c.instance.name = QStringLiteral("数据库-备");
    c.instance.status = instanceStatusFromApi(QStringLiteral("Running"));
    c.instance.chargeType = chargeTypeFromApi(QStringLiteral("PrePaid"));
    c.instance.internetChargeType = internetChargeTypeFromApi(QStringLiteral("PayByTraffic"));
    c.instance.networkType = networkTypeFromApi(QStringLiteral("vpc"));
    c.instance.type = InstanceTypeId(QStringLiteral("ecs.r6e.xlarge"));
    c.instance.cpuCount = 4;
    c.instance.memoryMib = 32768;
    c.instance.outMbps = 0;
    c.instance.inMbps = -1;
    c.instance.eip.address = QStringLiteral("8.209.1.1");
    c.instance.eip.allocationId = QStringLiteral("eip-gw8x");
    c.instance.privateIps = {QStringLiteral("10.24.200.2"), QStringLiteral("fe80::1")};
    c.instance.expiresAt = now.addDays(300);
    c.instance.tags = {{QStringLiteral("项目"), QStringLiteral("订单系统")}};
    c.instance.osName = QStringLiteral("Ubuntu 22.04");
    c.facts.cooldownUntil = now.addSecs(192);

    FleetRow d = make("i-bp1ddd", "cn-hangzhou");
    d.instance.zone = QStringLiteral("cn-hangzhou-i");
    d.instance.status = instanceStatusFromApi(QStringLiteral("Hibernating"));
    d.instance.chargeType = chargeTypeFromApi(QStringLiteral("PrePaid"));
    d.instance.expiresAt = now.addDays(-2);
    d.instance.locks = {{lockKindFromApi(QStringLiteral("Security")), QStringLiteral("attacked others")}};
    return {a, b, c, d};
}

} // namespace

class TestInstanceFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void complains_data();
    void complains();
    void wordsOfThePresentLanguage();
    void equality();
    void termsKnowTheirPlace();
};

void TestInstanceFilter::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // a letter per instance
    const auto row = [](const char *text, const char *expected) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromLatin1(expected);
    };
    // Free text, any field, case aside
    row("", "abcd");
    row("   ", "abcd");
    row("web-hz", "a");
    row("WEB-HZ-01", "a");
    row("i-bp1", "ad");
    row("izbpalpha", "a");
    row("shop", "a");
    row("g6.large", "a");
    row("hangzhou-h", "a");
    row("数据库", "c");
    row("订单系统", "c");
    row("项目=订单", "c");
    row("env=prod", "ab");
    row("aliyun_3", "a");
    row("Ubuntu", "c");
    row("sg-bp1base", "a");
    row("vpc-bp1", "a");
    row("attacked", "d");
    row("47.96.1.10", "a");
    row("172.16.0.9", "a");
    row("10.24", "bc");
    row("8.209.1.1", "c");
    row("eip-gw8", "c");
    row("100.64.0.7", "b");
    row("fe80::1", "c");
    row("running", "ac");
    row("prepaid", "acd");
    row("subscription", "acd");
    row("paybytraffic", "ac");
    row("hibernating", "d");
    row("cooling", "c");
    row("Frankfurt", "c");
    row("杭州", "ad");
    row("no such thing", "");
    row("ｗｅｂ－ｈｚ", "a");
    // More than one term, negation, quotes, alternatives
    row("web prod", "a");
    row("bp1 -web", "d");
    row("-hangzhou", "bc");
    row("\"front end\"", "a");
    row("“front end”", "a");
    row("front\" \"end", "a");
    row("-\"front end\"", "bcd");
    row("\"-备\"", "c");
    row("\"api|old\"", "b");
    row("api|数据库", "bc");
    row("\"front end", "a");
    row("\"\"", "abcd");
    row("-", "abcd"); // a sign alone is text
    // Closed sets of words
    row("status:running", "ac");
    row("status:Run", "ac");
    row("status:stopped", "b");
    row("status:running|stopped", "abc");
    row("-status:running", "bd");
    row("status:hibern", "d");
    row("状态:运行中", "ac");
    row("状态：已停止", "b");
    row("status:", "abcd");
    row("charge:prepaid", "acd");
    row("charge:subscription", "acd");
    row("charge:payg", "b");
    row("付费:包年包月", "acd");
    row("付费：按量付费", "b");
    row("billing:traffic", "ac");
    row("billing:fixed", "b");
    row("带宽计费:按固定带宽", "b");
    row("net:vpc", "ac");
    row("网络:经典网络", "b");
    row("lock:yes", "d");
    row("lock:no", "abc");
    row("lock:security", "d");
    row("锁定:安全", "d");
    row("lock:financial", "");
    row("eip:yes", "c");
    row("eip:no", "abd");
    row("eip:8.209", "c");
    row("change:ready", "a");
    row("change:cooling", "c");
    row("change:unpaid", "b");
    row("change:locked", "d");
    row("change:unpaid|cooling", "bc");
    row("变更:冷却", "c");
    // Parts of a field
    row("region:cn-hangzhou", "ad");
    row("region:=cn-hangzhou", "ad");
    row("region:=cn", "");
    row("地域:杭州", "ad");
    row("region:frankfurt", "c");
    row("zone:hangzhou-h", "a");
    row("type:g6", "a");
    row("type:=ecs.g6.large", "a");
    row("type:=ecs.g6", "");
    row("规格:C7|r6e", "bc");
    row("id:uf6", "b");
    row("name:web", "a");
    row("name:数据库", "c");
    row("名称:\"Web-HZ-01\"", "a");
    row("name:\"api|old\"", "b");
    row("vpc:vpc-bp1main", "a");
    row("sg:bp1base", "a");
    row("os:ubuntu", "c");
    row("os:\"cloud linux\"", "a");
    row("os:linux", "a");
    row("image:aliyun", "a");
    // Addresses
    row("ip:47.96.", "a");
    row("ip:47.", "ab");
    row("ip:10.24.0.0/16", "bc");
    row("ip:10.24.1.0/24", "b");
    row("ip:10.0.0.0/8|172.16.0.0/12", "abc");
    row("ip:0.0.0.0/0", "abc");
    row("ip:8.209.1.1/32", "c");
    row("ip:100.64.0.7", "b");
    row("ip:FE80", "c");
    row("地址:47.100", "b");
    // Tags
    row("tag:env", "ab");
    row("tag:env=prod", "a");
    row("tag:ENV=PRODUCTION", "b");
    row("tag:env=prod*", "ab");
    row("tag:env=prod|production", "a"); // the second alternative is a key of its own
    row("tag:env=prod|env=production", "ab");
    row("tag:te*", "a");
    row("tag:team=\"web front\"", "a");
    row("-tag:env", "cd");
    row("标签:项目=订单系统", "c");
    // Numbers
    row("out<10", "ac");
    row("out<=5", "ac");
    row("out>=50", "b");
    row("out>5", "b");
    row("out=50", "b");
    row("out:50", "b");
    row("out:>=50", "b");
    row("out=0|5", "ac");
    row("out≥５０", "b");
    row("out<10mbps", "ac");
    row("出带宽＜10", "ac");
    row("-out<10", "bd");
    row("in=10", "a");
    row("in>0", "ab");
    row("cpu>4", "b");
    row("cpu>=4", "bc");
    row("mem>=16", "bc");
    row("mem=8", "a");
    row("mem<8193m", "a");
    row("内存>16g", "c");
    // Expiry
    row("expires<30d", "ad");
    row("expires<30", "ad");
    row("expires:30d", "ad");
    row("expires<1w", "d");
    row("expires>2m", "c");
    row("expires<1y", "acd");
    row("到期<30天", "ad");
    row("expires<2026-05-30", "d");
    row("expires<=2026-05-30", "ad");
    row("expires=2026-05-30", "a");
    row("expires>2026-05-30", "c");
    row("-expires<30d", "bc");
    row("expires<240h -change:locked", "");
    row("expires<=240h -change:locked", "a");
    // Not what it seems: looked for as text
    row("foo:bar", "");
    row("out<abc", "");
    row("status=running", "");
    // The line of product.md
    row("status:running charge:prepaid out<10 tag:env=prod region:cn-hangzhou", "a");
}

void TestInstanceFilter::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto filter = InstanceFilter::parse(text);
    const QHash<RegionId, QString> names{
        {RegionId(QStringLiteral("cn-hangzhou")), QStringLiteral("华东1（杭州）")},
        {RegionId(QStringLiteral("eu-central-1")), QStringLiteral("Germany (Frankfurt)")}};
    QString found;
    char16_t letter = u'a';
    for (const FleetRow &row : fleet()) {
        if (filter.matches(row, now, {names, {}}))
            found += QChar(letter);
        ++letter;
    }
    QCOMPARE(found, expected);
    QCOMPARE(filter.text(), text);
}

void TestInstanceFilter::complains_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position"); // -1: of nothing
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("suggestion");
    const auto row = [](const char *text, int position, int length = 0, const char *suggestion = "") {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << position << length << QString::fromUtf8(suggestion);
    };
    row("web", -1);
    row("status:running", -1);
    row("status:", -1); // still being typed
    row("out<", -1);
    row("env=prod", -1); // a tag, as text
    row("fe80::1", -1);  // an address
    row("\"stauts:running\"", -1);
    row("stauts:running", 0, 14, "status:running");
    row("web stat:running", 4, 12, "status:running");
    row("-regio:cn", 0, 9, "region:cn");
    row("foo:bar", 0, 7, "");
    row("状:运行中", 0, 5, "状态:运行中");
    row("status:foo", 0, 10, "");
    row("status=running", 0, 14, "status:running");
    row("out<abc", 0, 7, "");
    row("expires<soon", 0, 12, "");
    row("ip:10.0.0/8", 0, 11, "");
    row("ip:300.0.0.0/8", 0, 14, "");
    row("a \"b c", 2, 4, "");
}

void TestInstanceFilter::complains()
{
    QFETCH(QString, text);
    QFETCH(int, position);
    const auto filter = InstanceFilter::parse(text);
    const auto &diagnostics = filter.diagnostics();
    if (position < 0) {
        QVERIFY2(diagnostics.empty(), qPrintable(diagnostics.empty() ? QString() : diagnostics.front().message));
        return;
    }
    QCOMPARE(diagnostics.size(), size_t(1));
    QCOMPARE(diagnostics.front().position, position);
    QTEST(diagnostics.front().length, "length");
    QTEST(diagnostics.front().suggestion, "suggestion");
    QVERIFY(!diagnostics.front().message.isEmpty());
    QVERIFY(!diagnostics.front().message.contains(QLatin1String("%1")));
}

/// The program speaks Chinese: the words it shows are found, the words of the API still are.
void TestInstanceFilter::wordsOfThePresentLanguage()
{
    QTranslator chinese;
    QVERIFY(chinese.load(QStringLiteral(":/i18n/ecsdesk_zh_CN.qm")));
    const auto found = [](const char *text) {
        const auto filter = InstanceFilter::parse(QString::fromUtf8(text));
        QString letters;
        char16_t letter = u'a';
        for (const FleetRow &row : fleet()) {
            if (filter.matches(row, now))
                letters += QChar(letter);
            ++letter;
        }
        return letters;
    };
    QCOMPARE(found("运行中"), QString());
    QVERIFY(QCoreApplication::installTranslator(&chinese));
    QCOMPARE(found("运行中"), QStringLiteral("ac"));
    QCOMPARE(found("running"), QStringLiteral("ac"));
    QCOMPARE(found("包年包月"), QStringLiteral("acd"));
    QCOMPARE(found("status:running"), QStringLiteral("ac"));
    QVERIFY(!InstanceFilter::parse(QStringLiteral("stauts:x"))
                 .diagnostics()
                 .front()
                 .message.contains(QLatin1String("filter")));
    QVERIFY(QCoreApplication::removeTranslator(&chinese));
}

void TestInstanceFilter::equality()
{
    QVERIFY(InstanceFilter::parse(QStringLiteral("  web   status:running")) ==
            InstanceFilter::parse(QStringLiteral("WEB 状态：Running ")));
    QVERIFY(!(InstanceFilter::parse(QStringLiteral("web")) == InstanceFilter::parse(QStringLiteral("-web"))));
    QVERIFY(!(InstanceFilter::parse(QStringLiteral("out<1")) == InstanceFilter::parse(QStringLiteral("out<=1"))));
    QVERIFY(InstanceFilter::parse(QStringLiteral("status:")) == InstanceFilter());
}

void TestInstanceFilter::termsKnowTheirPlace()
{
    const auto filter = InstanceFilter::parse(QStringLiteral("web  -status:running|stopped \"a b\""));
    QCOMPARE(filter.terms().size(), size_t(3));
    QCOMPARE(filter.terms()[1].position, 5);
    QCOMPARE(filter.terms()[1].length, 23);
    QVERIFY(filter.terms()[1].negated);
    QCOMPARE(filter.terms()[1].values.size(), size_t(2));
    QCOMPARE(filter.terms()[2].position, 29);
    QCOMPARE(filter.terms()[2].length, 5);
}

QTEST_GUILESS_MAIN(TestInstanceFilter)
#include "test_instancefilter.moc"
