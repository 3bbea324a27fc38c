// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/contract/sandboxcloud.h"

using namespace ecsdesk;

/// What the simulated cloud offers, as the client reads it, is what it then accepts: every type of the catalogue, and
/// the edges of every range.
class OfferSandboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void targetsAreWhatIsAccepted_data();
    void targetsAreWhatIsAccepted();
    void limitsAreWhatIsAccepted_data();
    void limitsAreWhatIsAccepted();

private:
    /// Sends it to an instance of its own, about which nothing else stands; the code of the refusal, empty where there
    /// was none.
    QString refusalOf(Cloud &cloud, const QJsonObject &instance, const Change &change);
    int m_instances = 0;
};

QString OfferSandboxTest::refusalOf(Cloud &cloud, const QJsonObject &instance, const Change &change)
{
    const QString id = QStringLiteral("i-offer%1").arg(++m_instances);
    cloud.add(id, instance);
    const WriteRequest write{{{}, hangzhou, InstanceId(id)}, change, ClientToken(id)};
    const auto call = cloud.client->send(write);
    if (!QTest::qWaitFor([&call] { return call->isFinished(); }, 20'000))
        return QStringLiteral("no end");
    if (call->result())
        return {};
    const ApiError &error = call->result().error();
    return error.code.isEmpty() ? QStringLiteral("error %1").arg(int(error.kind)) : error.code;
}

void OfferSandboxTest::targetsAreWhatIsAccepted_data()
{
    QTest::addColumn<sandbox::Edition>("edition");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("zone");
    const auto documents = sandbox::Edition::Documents;
    const auto current = sandbox::Edition::Current;
    QTest::newRow("x86, documents") << documents << "ecs.g6.large"
                                    << "cn-hangzhou-i";
    QTest::newRow("x86, current") << current << "ecs.g6.large"
                                  << "cn-hangzhou-i";
    // The oldest zone is short of more.
    QTest::newRow("another zone") << documents << "ecs.t6-c1m2.large"
                                  << "cn-hangzhou-g";
    QTest::newRow("arm") << current << "ecs.g6r.large"
                         << "cn-hangzhou-i";
    QTest::newRow("retired") << documents << "ecs.s1.small"
                             << "cn-hangzhou-i";
}

void OfferSandboxTest::targetsAreWhatIsAccepted()
{
    QFETCH(const sandbox::Edition, edition);
    QFETCH(const QString, type);
    QFETCH(const QString, zone);
    Cloud cloud(SignatureVersion::V3, 1, edition);
    cloud.lever({{"stock", QJsonObject{{"type", "ecs.c7.large"}, {"status", "WithoutStock"}}}});
    const QJsonObject instance{{"InstanceType", type}, {"ZoneId", zone}, {"Status", "Stopped"}};
    cloud.add("i-asking", instance);
    const auto targets = cloud.client->describeTypeTargets(hangzhou, InstanceId("i-asking"), SpecOperation::Upgrade);
    const auto catalogue = cloud.client->describeInstanceTypes(hangzhou, {});
    WAIT_FOR(targets);
    WAIT_FOR(catalogue);
    QVERIFY(targets->result() && catalogue->result());
    QVERIFY(catalogue->result()->nextToken.isEmpty());
    const QStringList foreseen{"InvalidInstanceType.ValueNotSupported", "DependencyViolation.InstanceType",
                               "OperationDenied", "OperationDenied.NoStock"};
    int offered = 0;
    for (const InstanceTypeInfo &wanted : catalogue->result()->types) {
        if (wanted.id.text == type)
            continue;
        const auto target = std::ranges::find(*targets->result(), wanted.id, &TypeTarget::id);
        const bool isTarget = target != targets->result()->end();
        const bool isOffered = isTarget && !target->soldOut;
        Change change;
        change.action = Action::ModifyInstanceSpec;
        change.instanceType = wanted.id;
        const QString refusal = refusalOf(cloud, instance, change);
        QVERIFY2(refusal.isEmpty() == isOffered, qPrintable(wanted.id.text + u' ' + refusal));
        QVERIFY2(refusal.isEmpty() || foreseen.contains(refusal), qPrintable(wanted.id.text + u' ' + refusal));
        // What is sold out is told apart from what there is no way to.
        QCOMPARE(refusal.startsWith("OperationDenied"), isTarget && !isOffered);
        offered += isOffered ? 1 : 0;
    }
    QVERIFY(offered > 5);
}

void OfferSandboxTest::limitsAreWhatIsAccepted_data()
{
    QTest::addColumn<sandbox::Edition>("edition");
    QTest::addColumn<ChargeType>("charge");
    QTest::addColumn<InternetChargeType>("billing");
    for (const auto edition : {sandbox::Edition::Documents, sandbox::Edition::Current}) {
        for (const ChargeType charge : {ChargeType::PostPaid, ChargeType::PrePaid}) {
            for (const auto billing : {InternetChargeType::PayByTraffic, InternetChargeType::PayByBandwidth}) {
                QTest::addRow("%s, %s, %s", edition == sandbox::Edition::Documents ? "documents" : "current",
                              qPrintable(apiWord(charge)), qPrintable(apiWord(billing)))
                    << edition << charge << billing;
            }
        }
    }
}

void OfferSandboxTest::limitsAreWhatIsAccepted()
{
    QFETCH(const sandbox::Edition, edition);
    QFETCH(const ChargeType, charge);
    QFETCH(const InternetChargeType, billing);
    Cloud cloud(SignatureVersion::V1, 1, edition);
    cloud.lever({{"balance", 1'000'000}});
    const int present = 20;
    const QJsonObject instance{{"InstanceChargeType", apiWord(charge)},
                               {"InternetChargeType", apiWord(billing)},
                               {"InternetMaxBandwidthOut", present},
                               {"ExpiresInDays", 40}};
    cloud.add("i-asking", instance);
    const auto limitOf = [&](SpecOperation operation) {
        const auto call = cloud.client->describeBandwidthLimits(
            hangzhou, {InstanceId("i-asking"), InstanceTypeId("ecs.g6.large"), charge, {}, operation});
        if (!QTest::qWaitFor([&call] { return call->isFinished(); }, 20'000) || !call->result())
            return BandwidthLimit{};
        const auto found = std::ranges::find(*call->result(), billing, &BandwidthLimit::billing);
        return found == call->result()->end() ? BandwidthLimit{} : *found;
    };
    const BandwidthLimit raising = limitOf(SpecOperation::Upgrade);
    const BandwidthLimit lowering = limitOf(SpecOperation::Downgrade);
    QCOMPARE(raising.minMbps, present);
    QCOMPARE(lowering.maxMbps, present);
    const auto refusal = [&](int out) {
        Change change;
        change.outMbps = out;
        return refusalOf(cloud, instance, change);
    };
    const QString outOfRange = QStringLiteral("InvalidInternetMaxBandwidthOut.ValueNotSupported");
    QCOMPARE(refusal(raising.maxMbps), QString());
    QCOMPARE(refusal(raising.maxMbps + 1), outOfRange);
    QCOMPARE(refusal(lowering.minMbps), QString());
    QCOMPARE(refusal(lowering.minMbps - 1), outOfRange);
}

QTEST_GUILESS_MAIN(OfferSandboxTest)
#include "test_offersandbox.moc"
