// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/journal.h"
#include "app/store/values.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::store;

namespace {

Instance everyField()
{
    Instance instance;
    instance.id = InstanceId("i-1");
    instance.region = RegionId("cn-hangzhou");
    instance.zone = "cn-hangzhou-h";
    instance.name = QString::fromUtf8("数据库-备");
    instance.hostName = "db";
    instance.description = "d";
    instance.status = instanceStatusFromApi("Hibernating");
    instance.chargeType = chargeTypeFromApi("PrePaid");
    instance.type = InstanceTypeId("ecs.g6.large");
    instance.typeFamily = "ecs.g6";
    instance.cpuCount = 2;
    instance.memoryMib = 8192;
    instance.internetChargeType = internetChargeTypeFromApi("PayByTraffic");
    instance.networkType = networkTypeFromApi("vpc");
    instance.outMbps = 5;
    instance.inMbps = -1;
    instance.publicIps = {"192.0.2.1"};
    instance.privateIps = {"10.0.0.1", "10.0.0.2"};
    instance.natIp = "10.9.9.9";
    instance.eip = {"eip-1", "192.0.2.9", internetChargeTypeFromApi("PayByBandwidth"), 7};
    instance.locks = {{lockKindFromApi("security"), "why"}, {lockKindFromApi("newlock"), ""}};
    instance.expiresAt = QDateTime({2027, 1, 1}, {16, 0}, Qt::UTC);
    instance.createdAt = QDateTime({2024, 1, 1}, {16, 0}, Qt::UTC);
    instance.autoReleaseAt = QDateTime({2028, 1, 1}, {16, 0}, Qt::UTC);
    instance.localDisks = 1;
    instance.dedicatedHostId = "dh-1";
    instance.imageId = "img";
    instance.osName = "Debian";
    instance.osType = "linux";
    instance.vpcId = "vpc-1";
    instance.vSwitchId = "vsw-1";
    instance.securityGroupIds = {"sg-1"};
    instance.resourceGroupId = "rg-1";
    instance.keyPairName = "key";
    instance.spotStrategy = "NoSpot";
    instance.stoppedMode = "KeepCharging";
    instance.deletionProtection = true;
    instance.tags = {{"env", "prod"}, {QString::fromUtf8("团队"), ""}};
    return instance;
}

ChangeRecord fullRecord(const QString &token)
{
    ChangeRecord record;
    record.intent.key = {AccountUid("123"), RegionId("cn-hangzhou"), InstanceId("i-1")};
    record.intent.before = everyField();
    record.intent.change.outMbps = 50;
    record.intent.change.networkChargeType = internetChargeTypeFromApi("PayByTraffic");
    record.intent.change.autoPay = false;
    record.intent.token = ClientToken(token);
    record.edition = Edition::Current;
    record.operatorName = "op";
    record.createdAt = QDateTime({2026, 3, 1}, {8, 0, 0, 123}, Qt::UTC);
    record.updatedAt = record.createdAt;
    record.batch = "b-1";
    record.notBefore = record.createdAt.addSecs(60);
    Change type;
    type.action = Action::ModifyInstanceSpec;
    type.instanceType = InstanceTypeId("ecs.g7.large");
    Change start;
    start.action = Action::StartInstance;
    record.intent.rest = {{type, ClientToken("t-type")}, {start, ClientToken("t-start")}};
    record.run = ClientToken("t-first");
    record.rest = RestState::Waiting;
    record.steps = {{StepKind::Recorded, StepState::Done, record.createdAt, record.createdAt.addMSecs(4), 0, {}, {}},
                    {StepKind::Sent, StepState::Running, record.createdAt.addMSecs(5), {}, 2, {}, {}}};
    return record;
}

ApiError fullError()
{
    ApiError error;
    error.kind = ErrorKind::Api;
    error.httpStatus = 403;
    error.code = "InstanceLockedForSecurity";
    error.message = "locked";
    error.requestId = RequestId("R-1");
    error.hostId = "h";
    error.recommend = "https://api.aliyun.com/troubleshoot";
    error.authAction = "ecs:X";
    error.detail = "t";
    error.action = "ModifyInstanceNetworkSpec";
    error.retryAfter = std::chrono::milliseconds(1500);
    error.mayHaveArrived = true;
    return error;
}

OrderRow fullOrder()
{
    OrderRow row;
    row.account = AccountUid("123");
    row.order.id = OrderId("208000001000037");
    row.order.status = {PaymentStatus::Cancelled, "canceled"};
    row.order.kind = {OrderKind::Unknown, "Convert"};
    row.order.productCode = "ecs";
    row.order.createdAt = QDateTime({2026, 3, 1}, {8, 0, 5}, Qt::UTC);
    row.order.paidAt = QDateTime({2026, 3, 1}, {9, 0, 5}, Qt::UTC);
    row.order.amount = Money{-12.5, "CNY"};
    row.order.region = RegionId("cn-hangzhou");
    row.order.instances = {InstanceId("i-1"), InstanceId("i-2")};
    row.order.detailed = true;
    row.change = ClientToken("t-1");
    row.voidable = true;
    row.readAt = QDateTime({2026, 3, 1}, {10, 0, 5, 250}, Qt::UTC);
    row.cancel = CancelState::Unclear;
    row.cancelError = fullError();
    return row;
}

/// Opens a journal and waits for it.
struct Opened
{
    explicit Opened(const QString &file)
        : journal(file)
    {
        bool done = false;
        journal.open(&context, [&](auto r) {
            result = std::move(r);
            done = true;
        });
        if (!QTest::qWaitFor([&] { return done; }))
            qFatal("the journal did not open");
    }
    tl::expected<ChangeId, StoreError> write(const ChangeRecord &record)
    {
        std::optional<tl::expected<ChangeId, StoreError>> answer;
        journal.write(record, &context, [&](auto r) { answer = r; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }))
            qFatal("the journal did not answer");
        return *answer;
    }
    std::optional<StoreError> write(const std::vector<OrderRow> &rows)
    {
        bool answered = false;
        std::optional<StoreError> error;
        journal.write(rows, &context, [&](const std::optional<StoreError> &told) {
            answered = true;
            error = told;
        });
        if (!QTest::qWaitFor([&] { return answered; }))
            qFatal("the journal did not answer");
        return error;
    }

    QObject context;
    Journal journal;
    tl::expected<JournalContents, StoreError> result;
};

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_dir.emplace().isValid()); }

    void valuesSurviveJson()
    {
        QCOMPARE(instanceFromJson(toJson(everyField())), everyField());
        QCOMPARE(instanceFromJson(toJson(Instance{})), Instance{});
        const Change change = fullRecord("t").intent.change;
        QCOMPARE(changeFromJson(toJson(change)), change);
        Change type;
        type.action = Action::ModifyInstanceSpec;
        type.instanceType = InstanceTypeId("ecs.c7.large");
        type.inMbps = 3;
        QCOMPARE(changeFromJson(toJson(type)), type);
        QCOMPARE(errorFromJson(toJson(fullError())), fullError());
    }

    void everythingComesBackAfterAReopen()
    {
        ChangeRecord record = fullRecord("t-1");
        {
            Opened first(file());
            QVERIFY(first.result);
            QVERIFY(first.result->records.empty());
            const auto id = first.write(record);
            QVERIFY(id);
            record.id = *id;
            record.state = ChangeState::Verified;
            record.acceptedAt = record.createdAt.addSecs(2);
            record.updatedAt = record.createdAt.addSecs(9);
            record.requestId = RequestId("R-9");
            record.orderId = OrderId("200000000000123456");
            record.after = everyField();
            record.after->outMbps = 50;
            record.error = fullError();
            record.resultAddress = "192.0.2.77";
            record.steps[1].state = StepState::Done;
            record.steps[1].error = fullError();
            record.steps.push_back(
                {StepKind::Accepted, StepState::Done, record.acceptedAt, record.acceptedAt, 0, RequestId("R-9"), {}});
            QCOMPARE(first.write(record).value(), record.id);
        }
        Opened second(file());
        QVERIFY(second.result);
        QCOMPARE(second.result->records.size(), size_t(1));
        QCOMPARE(second.result->records.front(), record);
    }

    void aTokenIsWrittenOnce()
    {
        Opened journal(file());
        QVERIFY(journal.write(fullRecord("same")));
        QVERIFY(!journal.write(fullRecord("same")));
    }

    void intentIsDurableForAnotherReader()
    {
        Opened journal(file());
        QVERIFY(journal.write(fullRecord("t-1")));
        // The journal is still open: what was acknowledged must be visible to any other connection.
        auto other = QSqlDatabase::addDatabase("QSQLITE", "other");
        other.setDatabaseName(file());
        QVERIFY(other.open());
        {
            QSqlQuery query("SELECT token, state FROM changes", other);
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toString(), "t-1");
            QCOMPARE(query.value(1).toString(), "planned");
            QVERIFY(query.exec("PRAGMA journal_mode"));
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toString(), "wal");
        }
        other.close();
        other = {};
        QSqlDatabase::removeDatabase("other");
    }

    void damageIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not a database") << QByteArray("hello, this is not SQLite at all").repeated(100);
        QTest::newRow("a header and then noise") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x5a');
    }

    void damageIsSetAside()
    {
        QFETCH(QByteArray, bytes);
        {
            QFile out(file());
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(bytes);
        }
        QString kept;
        {
            Opened journal(file());
            QVERIFY2(journal.result, "a damaged journal must not keep the program from starting");
            QVERIFY(!journal.result->setAside.isEmpty());
            kept = journal.result->setAside;
            QVERIFY(journal.write(fullRecord("t-1")));
        }
        QFile in(kept);
        QVERIFY(in.open(QIODevice::ReadOnly));
        QCOMPARE(in.readAll(), bytes);
        QCOMPARE(Opened(file()).result->records.size(), size_t(1));
    }

    /// A journal as the first version of the schema left it.
    void anOlderSchemaIsBroughtForward()
    {
        {
            auto old = QSqlDatabase::addDatabase("QSQLITE", "older");
            old.setDatabaseName(file());
            QVERIFY(old.open());
            const QStringList statements{
                "CREATE TABLE changes (id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, region TEXT NOT "
                "NULL, instance TEXT NOT NULL, action TEXT NOT NULL, token TEXT NOT NULL UNIQUE, state TEXT NOT NULL, "
                "edition TEXT NOT NULL, operator TEXT NOT NULL, change TEXT NOT NULL, before TEXT NOT NULL, after TEXT,"
                " created_at TEXT NOT NULL, accepted_at TEXT, updated_at TEXT NOT NULL, request_id TEXT, order_id TEXT,"
                " error TEXT, result_address TEXT, batch TEXT, not_before TEXT)",
                "CREATE TABLE steps (change_id INTEGER NOT NULL REFERENCES changes (id), position INTEGER NOT NULL, "
                "kind TEXT NOT NULL, state TEXT NOT NULL, started_at TEXT, ended_at TEXT, attempts INTEGER NOT NULL, "
                "request_id TEXT, error TEXT, PRIMARY KEY (change_id, position))",
                "INSERT INTO changes (account, region, instance, action, token, state, edition, operator, change, "
                "before, created_at, updated_at) VALUES ('123', 'cn-hangzhou', 'i-1', 'ModifyInstanceNetworkSpec', "
                "'t-old', 'sending', 'documents', 'op', '{\"InternetMaxBandwidthOut\":50}', '{}', "
                "'2026-03-01T08:00:00.000Z', '2026-03-01T08:00:00.000Z')",
                "PRAGMA user_version = 1",
            };
            for (const QString &statement : statements)
                QVERIFY2(QSqlQuery(old).exec(statement), qPrintable(statement));
            old.close();
        }
        QSqlDatabase::removeDatabase("older");
        Opened journal(file());
        QVERIFY(journal.result);
        QCOMPARE(journal.result->records.size(), size_t(1));
        const ChangeRecord &record = journal.result->records.front();
        QCOMPARE(record.state, ChangeState::Sending);
        QCOMPARE(record.intent.change.outMbps, std::optional(50));
        // It is a run of its own, and nothing follows.
        QCOMPARE(record.run, ClientToken("t-old"));
        QCOMPARE(record.rest, RestState::None);
        QVERIFY(record.intent.rest.empty());
        QVERIFY(journal.write(fullRecord("t-1")));
    }

    /// A journal as the second version of the schema left it: without the queue's places and without orders.
    void theSecondSchemaIsBroughtForward()
    {
        const ChangeRecord record = fullRecord("t-1");
        {
            Opened journal(file());
            QVERIFY(journal.write(record));
        }
        {
            auto old = QSqlDatabase::addDatabase("QSQLITE", "second");
            old.setDatabaseName(file());
            QVERIFY(old.open());
            for (const char *statement :
                 {"DROP TABLE orders", "ALTER TABLE changes DROP COLUMN queue_position", "PRAGMA user_version = 2"})
                QVERIFY2(QSqlQuery(old).exec(statement), statement);
            old.close();
        }
        QSqlDatabase::removeDatabase("second");
        Opened journal(file());
        QVERIFY(journal.result);
        QCOMPARE(journal.result->records.size(), size_t(1));
        ChangeRecord expected = record;
        expected.id = journal.result->records.front().id;
        QCOMPARE(journal.result->records.front(), expected);
        QVERIFY(journal.result->orders.empty());
        QVERIFY(!journal.write(std::vector{fullOrder()}));
    }

    void ordersSurvive()
    {
        OrderRow bare;
        bare.account = AccountUid("123");
        bare.order.id = OrderId("1");
        OrderRow elsewhere = fullOrder();
        elsewhere.account = AccountUid("456");
        {
            Opened journal(file());
            QVERIFY(!journal.write(std::vector{fullOrder(), bare, elsewhere}));
            // Written again it is the same order.
            bare.order.status = {PaymentStatus::Unpaid, "Unpaid"};
            bare.cancel = CancelState::Sending;
            QVERIFY(!journal.write(std::vector{bare}));
        }
        Opened journal(file());
        QVERIFY(journal.result);
        std::vector<OrderRow> orders = journal.result->orders;
        QCOMPARE(orders.size(), size_t(3));
        for (const OrderRow &row : {fullOrder(), bare, elsewhere})
            QCOMPARE(std::count(orders.begin(), orders.end(), row), 1);
    }

    /// A step that was taken back is not there after a restart either.
    void fewerStepsThanBefore()
    {
        ChangeRecord record = fullRecord("t-1");
        {
            Opened journal(file());
            record.id = journal.write(record).value();
            record.steps.pop_back();
            QVERIFY(journal.write(record));
        }
        QCOMPARE(Opened(file()).result->records.front().steps, record.steps);
    }

    void aNewerSchemaIsLeftAlone()
    {
        {
            Opened journal(file());
            QVERIFY(journal.write(fullRecord("t-1")));
        }
        {
            auto other = QSqlDatabase::addDatabase("QSQLITE", "newer");
            other.setDatabaseName(file());
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec("PRAGMA user_version = 99"));
            other.close();
        }
        QSqlDatabase::removeDatabase("newer");
        Opened journal(file());
        QVERIFY(!journal.result);
        QCOMPARE(journal.result.error().kind, StoreError::Kind::NewerSchema);
        QVERIFY(!journal.write(fullRecord("t-2")));
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QFile blocker(m_dir->filePath("blocker"));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        Opened journal(m_dir->filePath("blocker/journal.sqlite"));
        QVERIFY(!journal.result);
        QCOMPARE(journal.result.error().kind, StoreError::Kind::CannotOpen);
    }

    void aGoneContextIsNotCalled()
    {
        auto context = std::make_unique<QObject>();
        bool called = false;
        {
            Journal journal(file());
            journal.open(context.get(), [&](auto) { called = true; });
            context.reset();
        }
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

private:
    [[nodiscard]] QString file() const { return m_dir->filePath("journal.sqlite"); }
    std::optional<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestJournal)
#include "test_journal.moc"
