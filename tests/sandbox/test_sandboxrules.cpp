// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/sandboxclient.h"
#include "tests/support/foreseencodes.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;

/// The worked cases of the change rules, over HTTP: allowed means accepted, and a refusal has a code that one of the
/// expected reasons foresees.
class TestSandboxRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data();
    void cases();
    void codes_data();
    void codes();

private:
    [[nodiscard]] SandboxClient &of(const QString &edition) { return edition == u"current" ? m_current : m_documents; }

    static sandbox::Options options(sandbox::Edition edition)
    {
        sandbox::Options out;
        out.edition = edition;
        return out;
    }
    SandboxClient m_documents{options(sandbox::Edition::Documents)};
    SandboxClient m_current{options(sandbox::Edition::Current)};
};

namespace {

Fields parametersOf(const QJsonObject &change, const QByteArray &id)
{
    Fields out{{"InstanceId", id}};
    for (auto it = change.begin(); it != change.end(); ++it) {
        if (it.key() != u"Action")
            out.insert(it.key().toLatin1(), it.value().toVariant().toString().toUtf8());
    }
    return out;
}

} // namespace

void TestSandboxRules::cases_data()
{
    QTest::addColumn<QJsonObject>("rule");
    QFile file(QStringLiteral(ECSDESK_TEST_DATA "/rule-cases.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto cases = QJsonDocument::fromJson(file.readAll()).object().value(u"cases").toArray();
    QVERIFY(cases.size() >= 60);
    for (const auto &rule : cases)
        QTest::newRow(qUtf8Printable(rule.toObject().value(u"name").toString())) << rule.toObject();
}

void TestSandboxRules::cases()
{
    QFETCH(QJsonObject, rule);
    auto &client = of(rule.value(u"edition").toString());
    const auto facts = rule.value(u"facts").toObject();
    const auto then = QDateTime::fromString(facts.value(u"now").toString(), Qt::ISODate);
    const auto now =
        QDateTime::fromString(client.control("/-/clock").json().value(u"now").toString(), Qt::ISODateWithMs);
    const auto moved = [&](const QString &time) {
        // Distances to now stay; a whole minute above zero would pass while the test runs, so zero stays just past.
        const auto distance = then.secsTo(QDateTime::fromString(time, Qt::ISODate));
        return now.addSecs(distance).toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ");
    };

    auto fields = rule.value(u"instance").toObject();
    fields.insert(u"ExpiredTime", moved(fields.value(u"ExpiredTime").toString()));
    fields.insert(u"OfferedTypes", facts.value(u"offeredTypes"));
    fields.insert(u"DowngradesUsed", facts.value(u"downgradesUsed"));
    if (const auto cool = facts.value(u"cooldownUntil").toString(); !cool.isEmpty())
        fields.insert(u"CooldownUntil", moved(cool));
    const auto id = client.add(fields);
    if (facts.value(u"unpaidOrder").toBool())
        client.lever({{"unpaidOrderOn", QString::fromLatin1(id)}});
    if (facts.value(u"changeInFlight").toBool())
        client.lever({{"inFlight", QJsonObject{{"instanceId", QString::fromLatin1(id)}, {"seconds", 3600}}}});
    client.lever({{"accountOverdue", facts.value(u"accountOverdue").toBool()}, {"balance", 1'000'000}});

    const auto change = rule.value(u"change").toObject();
    const auto action = change.value(u"Action").toString().toLatin1();
    const auto parameters = parametersOf(change, id);
    const auto reply = client.call(action, parameters);
    client.lever({{"accountOverdue", false}});

    const auto expected = rule.value(u"expect").toObject();
    auto reasons = expected.value(u"reasons").toVariant().toStringList();
    // Values equal to the present ones are the client's to leave out; the API takes them.
    if (parameters.size() > (parameters.contains("AutoPay") ? 2 : 1))
        reasons.removeAll(QStringLiteral("nothing_to_change"));
    if (reasons.isEmpty()) {
        QVERIFY2(reply.status == 200, reply.told().constData());
        QVERIFY(client.instance(id).contains(u"CooldownUntil"));
        const bool subscription = fields.value(u"InstanceChargeType").toString() == u"PrePaid";
        QCOMPARE(reply.json().contains(u"OrderId"), subscription);
        return;
    }
    QStringList codes;
    for (const auto &reason : reasons)
        codes += foreseen(reason, action == "ModifyInstanceSpec");
    QVERIFY2(codes.contains(reply.code()), reply.told().constData());
    if (reasons == QStringList(QStringLiteral("cooldown")))
        QVERIFY(reply.message().contains(u"5 minutes"));
    if (!reasons.contains(u"cooldown"))
        QVERIFY2(!client.instance(id).contains(u"CooldownUntil"), "a refused change starts no cooldown");
}

void TestSandboxRules::codes_data()
{
    QTest::addColumn<QString>("edition");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QJsonObject>("instance");
    QTest::addColumn<Fields>("change");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QByteArray spec = "ModifyInstanceSpec", network = "ModifyInstanceNetworkSpec";
    const auto row = [](const char *name, const char *edition, const QByteArray &action, const QJsonObject &instance,
                        const Fields &change, int status, const char *code) {
        QTest::addRow("%s, %s, %s", action.endsWith("NetworkSpec") ? "N" : "S", edition, name)
            << QString::fromLatin1(edition) << action << instance << change << status << QString::fromLatin1(code);
    };
    const Fields raise{{"InternetMaxBandwidthOut", "50"}};
    for (const char *edition : {"documents", "current"}) {
        row("unknown instance", edition, network, {}, {{"InstanceId", "i-nobody"}, {"InternetMaxBandwidthOut", "5"}},
            404, "InvalidInstanceId.NotFound");
        row("another region", edition, network, {}, {{"RegionId", "cn-beijing"}, {"InternetMaxBandwidthOut", "5"}}, 404,
            "InvalidInstanceId.NotFound");
        row("no such region", edition, spec, {}, {{"RegionId", "mars-1"}, {"InternetMaxBandwidthOut", "5"}}, 404,
            "InvalidRegionId.NotFound");
        row("no instance", edition, network, {}, {{"InstanceId", ""}, {"InternetMaxBandwidthOut", "5"}}, 400,
            "MissingParameter");
        row("not a number", edition, network, {}, {{"InternetMaxBandwidthOut", "ten"}}, 400,
            "InvalidInternetMaxBandwidthOut.ValueNotSupported");
        row("not a number", edition, spec, {}, {{"InternetMaxBandwidthOut", "5.5"}}, 400, "InvalidParameter");
        row("inbound not a number", edition, network, {}, {{"InternetMaxBandwidthIn", "x"}}, 400,
            "InvalidInternetMaxBandwidthIn.ValueNotSupported");
        row("a charge type that is none", edition, network, {}, {{"NetworkChargeType", "Free"}}, 400,
            "InvalidInternetChargeType.ValueNotSupported");
        row("auto-pay neither way", edition, network, {}, {{"AutoPay", "perhaps"}, {"InternetMaxBandwidthOut", "50"}},
            400, "InvalidParameter");
        row("token not ASCII", edition, network, {}, {{"ClientToken", "令牌"}, {"InternetMaxBandwidthOut", "50"}}, 400,
            "InvalidClientToken.ValueNotSupported");
        row("token of 65", edition, spec, {}, {{"ClientToken", QByteArray(65, 'a')}, {"InternetMaxBandwidthOut", "50"}},
            400, "InvalidClientToken.ValueNotSupported");
        row("token of 64", edition, spec, {}, {{"ClientToken", QByteArray(64, 'a')}, {"InternetMaxBandwidthOut", "50"}},
            200, "");
        row("unknown type", edition, spec, {{"Status", "Stopped"}}, {{"InstanceType", "ecs.z9.huge"}}, 400,
            "InvalidInstanceType.ValueNotSupported");
        row("type of another kind", edition, spec, {{"Status", "Stopped"}}, {{"InstanceType", "ecs.g6r.large"}}, 400,
            "DependencyViolation.InstanceType");
        row("type of a sister family", edition, spec, {{"Status", "Stopped"}}, {{"InstanceType", "ecs.c7.xlarge"}}, 200,
            "");
        row("type while running", edition, spec, {}, {{"InstanceType", "ecs.g6.xlarge"}}, 400,
            "InvalidInstanceStatus.NotStopped");
        row("starting", edition, network, {{"Status", "Starting"}}, raise, 403, "IncorrectInstanceStatus");
        row("locked", edition, spec, {{"LockReasons", QJsonArray{"security"}}}, raise, 403,
            "InstanceLockedForSecurity");
        row("recycling", edition, network, {{"LockReasons", QJsonArray{"Recycling"}}}, raise, 403,
            "InstanceLockedForSecurity");
        row("in arrears", edition, network, {{"LockReasons", QJsonArray{"financial"}}}, raise, 403,
            "InstanceExpiredOrInArrears");
        row("in arrears", edition, spec, {{"LockReasons", QJsonArray{"financial"}}}, raise, 400, "Account.Arrearage");
        row("expired", edition, network, {{"InstanceChargeType", "PrePaid"}, {"ExpiresInDays", -1}}, raise, 403,
            "InstanceExpiredOrInArrears");
        row("subscription", edition, spec, {{"InstanceChargeType", "PrePaid"}}, raise, 403, "ChargeTypeViolation");
        row("elastic address", edition, network, {{"EipAddress", "198.51.100.77"}}, raise, 403,
            "InvalidInstance.InstanceNotSupported");
        row("elastic address", edition, spec, {{"EipAddress", "198.51.100.77"}}, raise, 403,
            "InvalidInstance.EipNotSupport");
        row("cooling", edition, spec, {{"CoolsForSeconds", 30}}, raise, 400, "Throttling");
        row("both at once", edition, spec, {{"Status", "Stopped"}},
            {{"InstanceType", "ecs.g6.xlarge"}, {"InternetMaxBandwidthIn", "10"}}, 400, "InvalidParameter.Mismatch");
    }
    row("starting", "documents", spec, {{"Status", "Starting"}}, raise, 400, "InvalidStatus.ValueNotSupported");
    row("starting", "current", spec, {{"Status", "Starting"}}, raise, 403, "InvalidStatus.ValueNotSupported");
    row("type while starting", "current", spec, {{"Status", "Starting"}}, {{"InstanceType", "ecs.g6.xlarge"}}, 403,
        "InvalidStatus.ValueNotSupported");
    row("inbound 200", "documents", network, {}, {{"InternetMaxBandwidthIn", "200"}}, 200, "");
    row("inbound 200", "current", network, {}, {{"InternetMaxBandwidthIn", "200"}}, 400,
        "InvalidInternetMaxBandwidthIn.ValueNotSupported");
    row("fixed bandwidth", "documents", network, {}, {{"NetworkChargeType", "PayByBandwidth"}}, 400,
        "InvalidInternetChargeType.ValueNotSupported");
    row("fixed bandwidth", "current", network, {}, {{"NetworkChargeType", "PayByBandwidth"}}, 200, "");
    row("200 by a switch of billing", "current", network, {{"InstanceChargeType", "PrePaid"}},
        {{"NetworkChargeType", "PayByBandwidth"}, {"InternetMaxBandwidthOut", "200"}}, 200, "");
    row("dry run", "current", spec, {}, {{"DryRun", "true"}, {"InternetMaxBandwidthOut", "50"}}, 400,
        "DryRunOperation");
    const QJsonObject used{{"InstanceChargeType", "PrePaid"}, {"DowngradesUsed", 3}};
    row("fourth lowering", "documents", network, used, {{"InternetMaxBandwidthOut", "1"}}, 400,
        "InstanceDowngrade.QuotaExceed");
    row("fourth lowering", "current", network, used, {{"InternetMaxBandwidthOut", "1"}}, 200, "");
}

void TestSandboxRules::codes()
{
    QFETCH(QString, edition);
    QFETCH(QByteArray, action);
    QFETCH(QJsonObject, instance);
    QFETCH(Fields, change);
    QFETCH(int, status);
    QFETCH(QString, code);
    auto &client = of(edition);
    client.lever({{"balance", 1'000'000}});
    const auto id = client.add(instance);
    if (!change.contains("InstanceId"))
        change.insert("InstanceId", id);
    const auto before = client.committed();
    const auto reply = client.call(action, change);
    QVERIFY2(reply.code() == code, reply.told().constData());
    QCOMPARE(reply.status, status);
    QCOMPARE(client.committed() - before, status == 200 ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestSandboxRules)
#include "test_sandboxrules.moc"
