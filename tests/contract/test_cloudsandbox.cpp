// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/contract/sandboxcloud.h"

using namespace ecsdesk;
using std::chrono::milliseconds;

Q_DECLARE_METATYPE(ecsdesk::SignatureVersion)
Q_DECLARE_METATYPE(ecsdesk::ErrorKind)

namespace {

WriteRequest writeOn(const QString &id, Action action = Action::ModifyInstanceNetworkSpec)
{
    WriteRequest write;
    write.key = {{}, hangzhou, InstanceId(id)};
    write.change.action = action;
    write.token = ClientToken(QStringLiteral("token-") + id);
    return write;
}

WriteRequest raise(const QString &id, int outMbps)
{
    WriteRequest write = writeOn(id);
    write.change.outMbps = outMbps;
    return write;
}

QString why(const ApiError &error)
{
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(int(error.kind))
        .arg(error.httpStatus)
        .arg(error.code, error.message, error.detail);
}

#define SUCCEEDED(call)                                                                                                \
    WAIT_FOR(call);                                                                                                    \
    QVERIFY2((call)->result().has_value(), qPrintable((call)->result() ? QString() : why((call)->result().error())))

} // namespace

/// The client and the simulated cloud, which share no code: every typed call, in both signature versions, and the bad
/// days the sandbox can have.
class CloudSandboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data() { versions(); }
    void reads();
    void pagesHoldEveryInstanceOnce_data() { versions(); }
    void pagesHoldEveryInstanceOnce();
    void changeAndItsRepeat_data() { versions(); }
    void changeAndItsRepeat();
    void typeAndPower_data() { versions(); }
    void typeAndPower();
    void addressIsAllocated_data() { versions(); }
    void addressIsAllocated();
    void refusals_data() { versions(); }
    void refusals();
    void temporaryKey_data() { versions(); }
    void temporaryKey();
    void wrongSecret_data() { versions(); }
    void wrongSecret();
    void skewedServer_data() { versions(); }
    void skewedServer();
    void writeOnABadDay_data();
    void writeOnABadDay();
    void readOnABadDay_data();
    void readOnABadDay();

private:
    static void versions();
};

void CloudSandboxTest::versions()
{
    QTest::addColumn<SignatureVersion>("version");
    QTest::newRow("v1") << SignatureVersion::V1;
    QTest::newRow("v3") << SignatureVersion::V3;
}

void CloudSandboxTest::reads()
{
    QFETCH(const SignatureVersion, version);
    Cloud cloud(version);
    const auto regions = cloud.client->describeRegions(QStringLiteral("zh-CN"));
    SUCCEEDED(regions);
    QVERIFY(regions->result()->size() >= 7);
    const auto here = std::find_if(regions->result()->begin(), regions->result()->end(),
                                   [](const RegionInfo &region) { return region.id == hangzhou; });
    QVERIFY(here != regions->result()->end());
    QCOMPARE(here->name, QStringLiteral("华东1（杭州）"));

    const QString odd = QStringLiteral("生产 web*~a+b");
    cloud.add(QStringLiteral("i-contract"), {{QStringLiteral("InstanceName"), odd},
                                             {QStringLiteral("PublicIpAddress"), QStringLiteral("47.90.1.2")},
                                             {QStringLiteral("PrivateIpAddress"), QStringLiteral("172.31.9.9")}});
    QList<InstanceQuery> queries(4);
    queries[0].ids = {InstanceId(QStringLiteral("i-contract"))};
    queries[1].publicIps = {QStringLiteral("47.90.1.2")};
    queries[2].privateIps = {QStringLiteral("172.31.9.9")};
    queries[3].name = QStringLiteral("生产 web*");
    for (const InstanceQuery &query : queries) {
        const auto page = cloud.client->describeInstances(hangzhou, query);
        SUCCEEDED(page);
        const auto found = std::find_if(page->result()->instances.begin(), page->result()->instances.end(),
                                        [](const Instance &one) { return one.id.text == u"i-contract"; });
        QVERIFY(found != page->result()->instances.end());
        QCOMPARE(found->name, odd);
        QCOMPARE(found->status.value, InstanceStatus::Running);
        QCOMPARE(found->outMbps, std::optional(5));
        QCOMPARE(found->publicIps, QStringList{QStringLiteral("47.90.1.2")});
        QCOMPARE(found->privateIps, QStringList{QStringLiteral("172.31.9.9")});
        QCOMPARE(found->region, hangzhou);
    }

    const auto statuses = cloud.client->describeInstanceStatus(hangzhou, {InstanceId(QStringLiteral("i-contract"))});
    SUCCEEDED(statuses);
    QCOMPARE(statuses->result()->size(), 1);
    QCOMPARE(statuses->result()->first().status.value, InstanceStatus::Running);

    const auto identity = cloud.client->callerIdentity();
    SUCCEEDED(identity);
    QVERIFY(!identity->result()->account.isEmpty());
}

void CloudSandboxTest::pagesHoldEveryInstanceOnce()
{
    QFETCH(const SignatureVersion, version);
    Cloud cloud(version, 3000);
    const auto regions = cloud.client->describeRegions({});
    SUCCEEDED(regions);
    QSet<InstanceId> seen;
    int pages = 0;
    for (const RegionInfo &region : *regions->result()) {
        InstanceQuery query;
        do {
            const auto page = cloud.client->describeInstances(region.id, query);
            SUCCEEDED(page);
            ++pages;
            for (const Instance &instance : page->result()->instances) {
                QVERIFY(!seen.contains(instance.id));
                seen.insert(instance.id);
                QCOMPARE(instance.region, region.id);
                QVERIFY(instance.status.value != InstanceStatus::Unknown);
                QVERIFY(instance.chargeType.value != ChargeType::Unknown);
                QVERIFY(instance.networkType.value != NetworkType::Unknown);
                QVERIFY(instance.outMbps && instance.createdAt.isValid() && !instance.type.isEmpty());
                QCOMPARE(instance.expiresAt.isValid(), instance.chargeType == ChargeType::PrePaid);
            }
            query.pageToken = page->result()->nextToken;
        } while (!query.pageToken.isEmpty());
    }
    QCOMPARE(seen.size(), 3000);
    QVERIFY(pages >= 30);
}

void CloudSandboxTest::changeAndItsRepeat()
{
    QFETCH(const SignatureVersion, version);
    Cloud cloud(version);
    cloud.add(QStringLiteral("i-change"));
    const auto first = cloud.client->send(raise(QStringLiteral("i-change"), 50));
    SUCCEEDED(first);
    QVERIFY(!first->result()->requestId.isEmpty());
    QCOMPARE(first->result()->httpStatus, 200);
    QCOMPARE(cloud.changes(), 1);

    // The same token and parameters: the same answer, nothing done twice.
    const auto repeat = cloud.client->send(raise(QStringLiteral("i-change"), 50));
    SUCCEEDED(repeat);
    QCOMPARE(repeat->result()->requestId, first->result()->requestId);
    QCOMPARE(cloud.changes(), 1);

    // The same token for something else.
    const auto other = cloud.client->send(raise(QStringLiteral("i-change"), 60));
    WAIT_FOR(other);
    QVERIFY(!other->result());
    QVERIFY2(hasCode(other->result().error(), QLatin1String("IdempotenceParamNotMatch")),
             qPrintable(why(other->result().error())));

    // A new token within five minutes.
    WriteRequest soon = raise(QStringLiteral("i-change"), 60);
    soon.token = ClientToken(QStringLiteral("another"));
    const auto cooling = cloud.client->send(soon);
    WAIT_FOR(cooling);
    QVERIFY(!cooling->result());
    QVERIFY2(isCooldownAnswer(cooling->result().error()), qPrintable(why(cooling->result().error())));
    QVERIFY(!cooling->result().error().mayHaveArrived);
    QCOMPARE(cloud.changes(), 1);

    // A subscription's change makes an order.
    cloud.add(QStringLiteral("i-prepaid"), {{QStringLiteral("InstanceChargeType"), QStringLiteral("PrePaid")},
                                            {QStringLiteral("ExpiresInDays"), 200}});
    WriteRequest unpaid = raise(QStringLiteral("i-prepaid"), 20);
    unpaid.change.autoPay = false;
    const auto ordered = cloud.client->send(unpaid);
    SUCCEEDED(ordered);
    QVERIFY(!ordered->result()->orderId.isEmpty());
}

void CloudSandboxTest::typeAndPower()
{
    QFETCH(const SignatureVersion, version);
    Cloud cloud(version);
    cloud.lever({{QStringLiteral("stopDelayMs"), 1},
                 {QStringLiteral("startDelayMs"), 1},
                 {QStringLiteral("changeDelayMs"), 1}});
    const QString id = QStringLiteral("i-power");
    cloud.add(id);
    const auto status = [&] {
        const auto call = cloud.client->describeInstanceStatus(hangzhou, {InstanceId(id)});
        return QTest::qWaitFor([&] { return call->isFinished(); }, 10'000) && call->result() &&
                       !call->result()->isEmpty()
                   ? call->result()->first().status.value
                   : InstanceStatus::Unknown;
    };
    const auto stop = cloud.client->send(writeOn(id, Action::StopInstance));
    SUCCEEDED(stop);
    QTRY_COMPARE_WITH_TIMEOUT(status(), InstanceStatus::Stopped, 10'000);
    WriteRequest change = writeOn(id, Action::ModifyInstanceSpec);
    change.change.instanceType = InstanceTypeId(QStringLiteral("ecs.g6.xlarge"));
    const auto changed = cloud.client->send(change);
    SUCCEEDED(changed);
    const auto type = [&] {
        InstanceQuery query;
        query.ids = {InstanceId(id)};
        const auto call = cloud.client->describeInstances(hangzhou, query);
        return QTest::qWaitFor([&] { return call->isFinished(); }, 10'000) && call->result() &&
                       !call->result()->instances.isEmpty()
                   ? call->result()->instances.first().type.text
                   : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(type(), QStringLiteral("ecs.g6.xlarge"), 10'000);
    const auto start = cloud.client->send(writeOn(id, Action::StartInstance));
    SUCCEEDED(start);
    QTRY_COMPARE_WITH_TIMEOUT(status(), InstanceStatus::Running, 10'000);
}

void CloudSandboxTest::addressIsAllocated()
{
    QFETCH(const SignatureVersion, version);
    Cloud cloud(version);
    cloud.add(QStringLiteral("i-address"));
    const auto call = cloud.client->send(writeOn(QStringLiteral("i-address"), Action::AllocatePublicIpAddress));
    SUCCEEDED(call);
    QVERIFY(!call->result()->ipAddress.isEmpty());
}

void CloudSandboxTest::refusals()
{
    QFETCH(const SignatureVersion, version);
    Cloud cloud(version);
    const auto nowhere = cloud.client->send(raise(QStringLiteral("i-nowhere"), 50));
    WAIT_FOR(nowhere);
    const ApiError missing = nowhere->result().error();
    QVERIFY2(hasCode(missing, QLatin1String("InvalidInstanceId.NotFound")), qPrintable(why(missing)));
    QCOMPARE(missing.kind, ErrorKind::Api);
    QCOMPARE(missing.httpStatus, 404);
    QVERIFY(!missing.requestId.isEmpty());
    QVERIFY(!missing.message.isEmpty());
    QVERIFY(!missing.mayHaveArrived);

    cloud.add(QStringLiteral("i-locked"));
    cloud.lever({{QStringLiteral("lock"), QStringLiteral("i-locked")}});
    const auto locked = cloud.client->send(raise(QStringLiteral("i-locked"), 50));
    WAIT_FOR(locked);
    QVERIFY(hasCode(locked->result().error(), QLatin1String("InstanceLockedForSecurity")));

    cloud.lever({{QStringLiteral("deny"), QJsonArray{QStringLiteral("ModifyInstanceNetworkSpec")}}});
    const auto denied = cloud.client->send(raise(QStringLiteral("i-locked"), 50));
    WAIT_FOR(denied);
    QCOMPARE(denied->result().error().httpStatus, 403);
    QVERIFY2(denied->result().error().authAction.contains(u"ModifyInstanceNetworkSpec"),
             qPrintable(why(denied->result().error())));
}

void CloudSandboxTest::temporaryKey()
{
    QFETCH(const SignatureVersion, version);
    Cloud cloud(version);
    const QJsonObject key = cloud.lever({{QStringLiteral("issueToken"), 3600}});
    const QJsonObject issued = key.contains(u"accessKeyId") ? key : key[u"issueToken"].toObject();
    const auto clientWith = [&](const QString &token) {
        return std::make_unique<CloudClient>(cloud.options,
                                             Credentials{issued[u"accessKeyId"].toString(),
                                                         Secret(issued[u"accessKeySecret"].toString().toUtf8()),
                                                         Secret(token.toUtf8())},
                                             cloud.clock());
    };
    const auto client = clientWith(issued[u"securityToken"].toString());
    const auto call = client->describeInstances(hangzhou, {});
    SUCCEEDED(call);
    const auto forgetful = clientWith({});
    const auto without = forgetful->describeInstances(hangzhou, {});
    WAIT_FOR(without);
    QVERIFY(!without->result());
    QCOMPARE(without->result().error().kind, ErrorKind::Api);
}

void CloudSandboxTest::wrongSecret()
{
    QFETCH(const SignatureVersion, version);
    Cloud cloud(version);
    // The sandbox says what it would have signed; nothing of the key is to be seen of that.
    const QJsonObject key = cloud.lever({{QStringLiteral("issueToken"), 3600}});
    const QJsonObject issued = key.contains(u"accessKeyId") ? key : key[u"issueToken"].toObject();
    CloudClient client(
        cloud.options,
        {issued[u"accessKeyId"].toString(), Secret("wrong"), Secret(issued[u"securityToken"].toString().toUtf8())},
        cloud.clock());
    const auto call = client.describeRegions({});
    WAIT_FOR(call);
    const ApiError error = call->result().error();
    QCOMPARE(error.code, QStringLiteral("SignatureDoesNotMatch"));
    QVERIFY(error.message.contains(u"string to sign"));
    QVERIFY2(!error.message.contains(issued[u"accessKeyId"].toString()), qPrintable(error.message));
    QVERIFY2(!error.message.contains(issued[u"securityToken"].toString()), qPrintable(error.message));
}

void CloudSandboxTest::skewedServer()
{
    QFETCH(const SignatureVersion, version);
    Cloud cloud(version);
    cloud.lever({{QStringLiteral("clockSkewSeconds"), 7200}});
    const auto call = cloud.client->describeRegions({});
    QSignalSpy retries(call.get(), &ApiCall::retryScheduled);
    SUCCEEDED(call);
    QCOMPARE(retries.size(), 1);
    const qint64 ahead = cloud.clock().now().secsTo(cloud.client->serverTime().now(cloud.clock()));
    QVERIFY2(std::abs(ahead - 7200) <= 2, qPrintable(QString::number(ahead)));
    // A write is not repeated for its time, and does not need to be now.
    cloud.add(QStringLiteral("i-late"));
    const auto write = cloud.client->send(raise(QStringLiteral("i-late"), 50));
    SUCCEEDED(write);
}

void CloudSandboxTest::writeOnABadDay_data()
{
    QTest::addColumn<SignatureVersion>("version");
    QTest::addColumn<QJsonObject>("lever");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("mayHaveArrived");
    QTest::addColumn<int>("changes");
    const QJsonObject fault{{QStringLiteral("code"), QStringLiteral("InternalError")}, {QStringLiteral("status"), 500}};
    QJsonObject committed = fault;
    committed.insert(QStringLiteral("committed"), true);
    const auto rows = [](const char *name, const char *lever, const QJsonValue &value, ErrorKind kind, bool may,
                         int changes) {
        const QJsonObject pulled{{QString::fromLatin1(lever), value}};
        QTest::addRow("v1 %s", name) << SignatureVersion::V1 << pulled << kind << may << changes;
        QTest::addRow("v3 %s", name) << SignatureVersion::V3 << pulled << kind << may << changes;
    };
    rows("dropped after it was done", "dropAfterCommitNext", 1, ErrorKind::NoAnswer, true, 1);
    rows("dropped before it was done", "dropBeforeNext", 1, ErrorKind::NoAnswer, true, 0);
    rows("cut at once", "cutAtByteNext", 0, ErrorKind::NoAnswer, true, 1);
    rows("cut in the head", "cutAtByteNext", 20, ErrorKind::NoAnswer, true, 1);
    rows("hangs", "hangNext", 1, ErrorKind::NoAnswer, true, 1);
    rows("a web page", "garbageNext", 1, ErrorKind::NotTheApi, true, 1);
    rows("half an answer", "truncateNext", 1, ErrorKind::NotTheApi, true, 1);
    rows("an empty answer", "emptyNext", 1, ErrorKind::NotTheApi, true, 1);
    rows("a fault", "errorNext", fault, ErrorKind::Api, true, 0);
    rows("a fault after it was done", "errorNext", committed, ErrorKind::Api, true, 1);
    rows("throttled", "throttleNext", 1, ErrorKind::Api, false, 0);
}

void CloudSandboxTest::writeOnABadDay()
{
    QFETCH(const SignatureVersion, version);
    QFETCH(const QJsonObject, lever);
    QFETCH(const ErrorKind, kind);
    QFETCH(const bool, mayHaveArrived);
    QFETCH(const int, changes);
    Cloud cloud(version);
    cloud.options.timeouts.perAction.insert(QStringLiteral("ModifyInstanceNetworkSpec"), milliseconds(500));
    cloud.connect();
    cloud.add(QStringLiteral("i-bad"));
    cloud.lever(lever);
    const auto call = cloud.client->send(raise(QStringLiteral("i-bad"), 50));
    WAIT_FOR(call);
    QVERIFY(!call->result());
    const ApiError error = call->result().error();
    QVERIFY2(error.kind == kind, qPrintable(why(error)));
    QCOMPARE(error.mayHaveArrived, mayHaveArrived);
    QCOMPARE(cloud.requests("ModifyInstanceNetworkSpec"), 1);
    QCOMPARE(cloud.changes(), changes);

    // The same token again finds out, and does it at most once.
    const auto again = cloud.client->send(raise(QStringLiteral("i-bad"), 50));
    SUCCEEDED(again);
    QCOMPARE(cloud.requests("ModifyInstanceNetworkSpec"), 2);
    QCOMPARE(cloud.changes(), 1);
}

void CloudSandboxTest::readOnABadDay_data()
{
    QTest::addColumn<SignatureVersion>("version");
    QTest::addColumn<QJsonObject>("lever");
    const auto rows = [](const char *name, const char *lever, const QJsonValue &value) {
        const QJsonObject pulled{{QString::fromLatin1(lever), value}};
        QTest::addRow("v1 %s", name) << SignatureVersion::V1 << pulled;
        QTest::addRow("v3 %s", name) << SignatureVersion::V3 << pulled;
    };
    rows("dropped", "dropBeforeNext", 1);
    rows("dropped after it was signed for", "dropAfterCommitNext", 1);
    rows("cut", "cutAtByteNext", 100);
    rows("half an answer", "truncateNext", 1);
    rows("empty", "emptyNext", 1);
    rows("throttled", "throttleNext", QJsonObject{{QStringLiteral("n"), 1}, {QStringLiteral("retryAfterMs"), 40}});
    rows("503", "errorNext",
         QJsonObject{{QStringLiteral("code"), QStringLiteral("ServiceUnavailable")}, {QStringLiteral("status"), 503}});
}

void CloudSandboxTest::readOnABadDay()
{
    QFETCH(const SignatureVersion, version);
    QFETCH(const QJsonObject, lever);
    Cloud cloud(version);
    cloud.lever(lever);
    const auto call = cloud.client->describeInstances(hangzhou, {});
    QSignalSpy retries(call.get(), &ApiCall::retryScheduled);
    SUCCEEDED(call);
    QCOMPARE(retries.size(), 1);
    QVERIFY(!call->result()->instances.isEmpty());
    QCOMPARE(cloud.requests("DescribeInstances"), 2);
}

QTEST_GUILESS_MAIN(CloudSandboxTest)
#include "test_cloudsandbox.moc"
