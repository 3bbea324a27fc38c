// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The client's rules and the sandbox's argue over generated cases: what the client allows is accepted, and a refusal
// has a code that one of the client's reasons foresees. Neither has seen the other's code. ECSDESK_RULE_ARGUMENTS sets
// how many cases each edition gets; a failure is shrunk to the fewest peculiarities that still show it.

#include "app/cloud/cloudclient.h"
#include "models/rules/rules.h"
#include "tests/contract/sandboxcloud.h"
#include "tests/support/foreseencodes.h"

#include <QEventLoop>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

using namespace ecsdesk;

namespace {

/// One case: an instance and what is known of it, as fields of the sandbox's lever; and the change.
struct Argument
{
    QJsonObject fields;   ///< what is peculiar about the instance; the rest is plain
    bool overdue = false; ///< the account
    bool unpaid = false;
    bool inFlight = false;
    bool soldOut = false; ///< the type ecs.g6.xlarge, which is offered
    Change change;
};

constexpr qint64 hour = 3600;

template <class T>
T pick(QRandomGenerator &random, const QList<T> &values)
{
    return values.at(random.bounded(int(values.size())));
}

/// Peculiarities are rare, so that many cases have none, one or two.
Argument generate(QRandomGenerator &random, const QDateTime &now)
{
    const auto rarely = [&](int oneIn) { return random.bounded(oneIn) == 0; };
    const auto at = [&](qint64 seconds) { return now.addSecs(seconds).toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"); };
    Argument argument;
    QJsonObject &fields = argument.fields;
    const bool prePaid = rarely(2);
    fields["InstanceChargeType"] = prePaid ? "PrePaid" : "PostPaid";
    fields["ExpiredTime"] = prePaid ? at(rarely(8) ? -hour : 24 * hour) : QStringLiteral("2099-12-31T15:59Z");
    fields["InternetChargeType"] = rarely(2) ? "PayByBandwidth" : "PayByTraffic";
    fields["InstanceNetworkType"] = rarely(4) ? "classic" : "vpc";
    fields["Status"] = rarely(4) ? pick<QString>(random, {"Pending", "Starting", "Stopping"})
                                 : pick<QString>(random, {"Running", "Stopped"});
    fields["InternetMaxBandwidthOut"] = pick<int>(random, {0, 1, 5, 10, 11, 50, 100});
    fields["InternetMaxBandwidthIn"] = pick<int>(random, {1, 10, 11, 50, 100});
    fields["DowngradesUsed"] = pick<int>(random, {0, 0, 2, 3});
    if (rarely(8))
        fields["LockReasons"] = QJsonArray{pick<QString>(random, {"security", "financial"})};
    if (rarely(8))
        fields["EipAddress"] = "192.0.2.9";
    if (rarely(8))
        fields["LocalStorageAmount"] = 1;
    if (rarely(8))
        fields["DedicatedHostId"] = "dh-1";
    if (rarely(8))
        fields["CooldownUntil"] = at(hour);
    argument.overdue = rarely(12);
    argument.unpaid = rarely(10);
    argument.inFlight = rarely(10);

    argument.soldOut = rarely(6);

    Change &change = argument.change;
    if (rarely(10)) {
        change.action =
            pick<Action>(random, {Action::StartInstance, Action::StopInstance, Action::AllocatePublicIpAddress});
        argument.inFlight = false; // bars everything here; the cloud takes a start in the middle of a change
        return argument;
    }
    change.action = rarely(3) ? Action::ModifyInstanceSpec : Action::ModifyInstanceNetworkSpec;
    if (change.action == Action::ModifyInstanceSpec && rarely(2))
        change.instanceType = InstanceTypeId(pick<QString>(random, {"ecs.g6.xlarge", "ecs.g6.large", "ecs.c7.large"}));
    if (!rarely(4))
        change.outMbps = pick<int>(random, {-1, 0, 1, 5, 10, 11, 50, 100, 101, 200, 201});
    if (rarely(3))
        change.inMbps = pick<int>(random, {-1, 0, 1, 10, 11, 50, 100, 200, 201});
    if (change.instanceType && !rarely(3)) {
        // Left to chance a type change would hardly ever be possible.
        change.outMbps.reset();
        change.inMbps.reset();
        fields["InstanceChargeType"] = "PostPaid";
        fields["Status"] = "Stopped";
    }
    if (change.action == Action::ModifyInstanceNetworkSpec) {
        if (rarely(4))
            change.networkChargeType =
                internetChargeTypeFromApi(pick<QString>(random, {"PayByTraffic", "PayByBandwidth", "Free"}));
        if (rarely(4))
            change.autoPay = rarely(2);
    }
    return argument;
}

Instance instanceOf(const QJsonObject &fields, const InstanceId &id)
{
    Instance instance;
    instance.id = id;
    instance.region = hangzhou;
    instance.status = instanceStatusFromApi(fields["Status"].toString());
    instance.chargeType = chargeTypeFromApi(fields["InstanceChargeType"].toString());
    instance.internetChargeType = internetChargeTypeFromApi(fields["InternetChargeType"].toString());
    instance.networkType = networkTypeFromApi(fields["InstanceNetworkType"].toString());
    instance.type = InstanceTypeId("ecs.g6.large");
    instance.outMbps = fields["InternetMaxBandwidthOut"].toInt();
    instance.inMbps = fields["InternetMaxBandwidthIn"].toInt();
    for (const auto &lock : fields["LockReasons"].toArray())
        instance.locks.push_back({lockKindFromApi(lock.toString()), {}});
    if (instance.chargeType == ChargeType::PrePaid)
        instance.expiresAt = QDateTime::fromString(fields["ExpiredTime"].toString(), Qt::ISODate);
    instance.eip.address = fields["EipAddress"].toString();
    instance.localDisks = fields["LocalStorageAmount"].toInt();
    instance.dedicatedHostId = fields["DedicatedHostId"].toString();
    return instance;
}

Facts factsOf(const Argument &argument, const QDateTime &now)
{
    Facts facts;
    facts.now = now;
    if (argument.fields.contains("CooldownUntil"))
        facts.instance.cooldownUntil = QDateTime::fromString(argument.fields["CooldownUntil"].toString(), Qt::ISODate);
    facts.instance.unpaidOrder = argument.unpaid;
    facts.instance.accountOverdue = argument.overdue;
    facts.instance.changeInFlight = argument.inFlight;
    facts.instance.downgradesUsed = argument.fields["DowngradesUsed"].toInt();
    facts.offeredTypes = {InstanceTypeId("ecs.g6.large")};
    if (!argument.soldOut)
        facts.offeredTypes->push_back(InstanceTypeId("ecs.g6.xlarge"));
    return facts;
}

QString describe(const Argument &argument, const WriteRequest &write)
{
    QStringList parameters;
    for (const auto &[name, value] : CloudClient::parametersOf(write))
        parameters.append(name + QLatin1Char('=') + value);
    return QStringLiteral("%1%2%3%4 | %5 %6")
        .arg(QString::fromUtf8(QJsonDocument(argument.fields).toJson(QJsonDocument::Compact)),
             argument.overdue ? QStringLiteral(" overdue") : QString(),
             argument.unpaid ? QStringLiteral(" unpaid") : QString(),
             (argument.inFlight ? QStringLiteral(" in-flight") : QString()) +
                 (argument.soldOut ? QStringLiteral(" sold-out") : QString()),
             apiName(write.change.action), parameters.join(QLatin1Char(' ')));
}

} // namespace

class TestRuleArgument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void argue_data();
    void argue();

private:
    /// What speaks against agreement; empty where both sides agree.
    QString disagreement(Cloud &cloud, Edition edition, const Argument &argument);
    Argument shrink(Cloud &cloud, Edition edition, Argument argument);
    int m_number = 0;
    QMap<QString, int> m_accepted; ///< what both sides allowed, by action
};

QString TestRuleArgument::disagreement(Cloud &cloud, Edition edition, const Argument &argument)
{
    const QString id = QStringLiteral("i-bp1arg%1").arg(++m_number, 13, 10, QLatin1Char('0'));
    QJsonObject fields = argument.fields;
    fields["OfferedTypes"] = QJsonArray{"ecs.g6.xlarge", "ecs.g6.large"};
    cloud.add(id, fields);
    QJsonObject levers{{"accountOverdue", argument.overdue}, {"balance", 1'000'000}};
    if (argument.unpaid)
        levers["unpaidOrderOn"] = id;
    if (argument.inFlight)
        levers["inFlight"] = QJsonObject{{"instanceId", id}, {"seconds", 3600}};
    levers["stock"] = QJsonObject{{"type", "ecs.g6.xlarge"},
                                  {"status", argument.soldOut ? QJsonValue("WithoutStock") : QJsonValue()}};
    cloud.lever(levers);

    const QDateTime now = cloud.clock().now();
    const Verdict verdict =
        judge(edition, instanceOf(argument.fields, InstanceId(id)), factsOf(argument, now), argument.change);
    WriteRequest write{{AccountUid("1"), hangzhou, InstanceId(id)}, argument.change, ClientToken(id), true, false};
    const auto call = cloud.client->send(write);
    QEventLoop loop;
    connect(call.get(), &ApiCall::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    loop.exec();
    if (!call->isFinished())
        return QStringLiteral("no answer: ") + describe(argument, write);

    QStringList reasons;
    QStringList codes;
    const bool viaSpec = argument.change.action == Action::ModifyInstanceSpec;
    for (const Objection &objection : verdict.objections) {
        // The sandbox takes values equal to the present ones; the client does not send them (rules.md).
        const bool nothingGiven =
            CloudClient::parametersOf(write).size() <= size_t(argument.change.autoPay.has_value() ? 4 : 3);
        if (isSpecChange(argument.change.action) && objection.reason == Reason::NothingToChange && !nothingGiven)
            continue;
        const QString reason = reasonName(objection.reason);
        reasons.append(reason);
        codes += isSpecChange(argument.change.action) ? ecsdesk::testing::foreseen(reason, viaSpec)
                                                      : ecsdesk::testing::foreseenOfPlainCall(reason);
    }
    const auto &result = call->result();
    const QString told =
        result ? QStringLiteral("accepted") : result.error().code + QLatin1Char(' ') + result.error().message;
    if (result && reasons.isEmpty())
        ++m_accepted[apiName(argument.change.action) + QLatin1String(argument.change.instanceType ? " (type)" : "")];
    if (result.has_value() == reasons.isEmpty() && (result || codes.contains(result.error().code)))
        return {};
    return QStringLiteral("client: [%1], sandbox: %2, for %3").arg(reasons.join(u' '), told, describe(argument, write));
}

Argument TestRuleArgument::shrink(Cloud &cloud, Edition edition, Argument argument)
{
    const auto stillDisagrees = [&](const Argument &smaller) {
        return !disagreement(cloud, edition, smaller).isEmpty();
    };
    for (const QString &field : argument.fields.keys()) {
        Argument smaller = argument;
        smaller.fields.remove(field);
        if (smaller.fields.contains("Status") && smaller.fields.contains("InstanceChargeType") &&
            stillDisagrees(smaller))
            argument = smaller;
    }
    for (bool Argument::*flag : {&Argument::overdue, &Argument::unpaid, &Argument::inFlight, &Argument::soldOut}) {
        Argument smaller = argument;
        smaller.*flag = false;
        if (stillDisagrees(smaller))
            argument = smaller;
    }
    for (auto drop : {+[](Change &c) { c.inMbps.reset(); }, +[](Change &c) { c.autoPay.reset(); },
                      +[](Change &c) { c.networkChargeType.reset(); }, +[](Change &c) { c.outMbps.reset(); }}) {
        Argument smaller = argument;
        drop(smaller.change);
        if (stillDisagrees(smaller))
            argument = smaller;
    }
    return argument;
}

void TestRuleArgument::argue_data()
{
    QTest::addColumn<Edition>("edition");
    QTest::newRow("documents") << Edition::Documents;
    QTest::newRow("current") << Edition::Current;
}

void TestRuleArgument::argue()
{
    QFETCH(Edition, edition);
    const int count = qEnvironmentVariable("ECSDESK_RULE_ARGUMENTS", QStringLiteral("600")).toInt();
    Cloud cloud(SignatureVersion::V3, 0,
                edition == Edition::Documents ? sandbox::Edition::Documents : sandbox::Edition::Current);
    QRandomGenerator random(20260301 + quint32(edition));
    m_accepted.clear();
    for (int i = 0; i < count; ++i) {
        const Argument argument = generate(random, cloud.clock().now());
        const QString trouble = disagreement(cloud, edition, argument);
        if (!trouble.isEmpty()) {
            const Argument small = shrink(cloud, edition, argument);
            QFAIL(
                qUtf8Printable(QStringLiteral("case %1, shrunk: %2").arg(i).arg(disagreement(cloud, edition, small))));
        }
    }
    // An argument in which everything is refused would prove nothing.
    qInfo() << count << "cases; allowed and accepted:" << m_accepted;
    for (const char *action : {"ModifyInstanceNetworkSpec", "ModifyInstanceSpec", "ModifyInstanceSpec (type)",
                               "StartInstance", "StopInstance", "AllocatePublicIpAddress"})
        QVERIFY2(m_accepted.value(QLatin1String(action)) > 0, action);
}

QTEST_GUILESS_MAIN(TestRuleArgument)
#include "test_ruleargument.moc"
