// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Several accounts in every list: their names are shown, searched, sorted by and exported; what is read-only is not
// called ready. QAbstractItemModelTester is fatal here.

#include "inlanguage.h"
#include "models/lists/journalmodel.h"
#include "models/lists/ordersmodel.h"
#include "models/lists/queuemodel.h"
#include "models/wording/changeexport.h"
#include "tests/models/listwatch.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace ecsdesk;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
const AccountUid first(QStringLiteral("1234567890123456"));
const AccountUid second(QStringLiteral("9876543210987654"));

AccountNames names(const char *ofFirst = "prod-cn", const char *ofSecond = "海外")
{
    return {{first, QString::fromUtf8(ofFirst)}, {second, QString::fromUtf8(ofSecond)}};
}

FleetRow rowIn(const AccountUid &account, const char *id, const char *name)
{
    FleetRow row = named(id, name);
    row.key.account = account;
    return row;
}

std::vector<FleetRow> twoAccounts()
{
    return {rowIn(first, "i-1", "a"), rowIn(second, "i-2", "b"), rowIn(first, "i-3", "c"), rowIn(second, "i-4", "d")};
}

QString accountAt(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}
QString accountAt(const InstanceListModel &model, int row)
{
    return accountAt(model, row, int(InstanceColumn::Account));
}

ChangeRecord changeIn(const AccountUid &account, ChangeId id, const char *name)
{
    ChangeRecord record;
    record.id = id;
    record.state = ChangeState::Verified;
    record.createdAt = rows::start().addSecs(-60 * id);
    record.intent.key = {account, RegionId(QStringLiteral("cn-hangzhou")), InstanceId(QStringLiteral("i-%1").arg(id))};
    record.intent.before.name = QString::fromUtf8(name);
    record.intent.token = ClientToken(QStringLiteral("token-%1").arg(id));
    record.run = record.intent.token;
    return record;
}

std::vector<ChangeRecord> journal()
{
    return {changeIn(first, 1, "web"), changeIn(second, 2, "db"), changeIn(first, 3, "api")};
}

QString idsIn(const JournalModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(QString::number(model.recordAt(row).id));
    return ids.join(u' ');
}

OrderRow orderIn(const AccountUid &account, const char *number)
{
    OrderRow row;
    row.account = account;
    row.order.id = OrderId(QLatin1String(number));
    row.order.status = {PaymentStatus::Unpaid, QStringLiteral("Unpaid")};
    row.order.createdAt = rows::start();
    return row;
}

} // namespace

class TestAccountLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void theAccountIsAColumn()
    {
        InstanceListModel model;
        QAbstractItemModelTester tester(&model, fatal);
        model.apply({twoAccounts(), {}});
        QCOMPARE(accountAt(model, 0), first.text); // without a name, the number
        model.setAccountNames(names());
        QCOMPARE(accountAt(model, 0), QStringLiteral("prod-cn"));
        QCOMPARE(accountAt(model, 1), QStringLiteral("海外"));
        const QModelIndex cell = model.index(0, int(InstanceColumn::Account));
        QCOMPARE(cell.data(Qt::ToolTipRole).toString(), first.text);
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Account of a: prod-cn."));
        QVERIFY(!model.headerData(int(InstanceColumn::Account), Qt::Horizontal).toString().isEmpty());
        model.apply({{rowIn(AccountUid(), "i-9", "e")}, {}});
        QCOMPARE(accountAt(model, 4), QStringLiteral("–")); // whose it is was not answered yet
    }

    void renamingIsOneSignal()
    {
        InstanceListModel model;
        QAbstractItemModelTester tester(&model, fatal);
        model.apply({twoAccounts(), {}});
        model.setAccountNames(names());
        const QPersistentModelIndex chosen = model.index(2, 0);
        Signals told(&model);
        model.setAccountNames(names());
        QCOMPARE(told.counts(), QList<int>({0, 0, 0, 0, 0, 0}));
        model.setAccountNames(names("production"));
        QCOMPARE(told.counts(), QList<int>({0, 0, 0, 1, 0, 0}));
        QCOMPARE(told.changed[0][0].toModelIndex(), model.index(0, int(InstanceColumn::Account)));
        QCOMPARE(told.changed[0][1].toModelIndex(), model.index(3, int(InstanceColumn::Account)));
        QCOMPARE(chosen.row(), 2);
        QCOMPARE(accountAt(model, 0), QStringLiteral("production"));
    }

    void sortsByName()
    {
        InstanceListModel model;
        QAbstractItemModelTester tester(&model, fatal);
        model.setAccountNames(names("b", "a"));
        model.apply({twoAccounts(), {}});
        model.sort(int(InstanceColumn::Account));
        QCOMPARE(namesOf(model), QStringList({"b", "d", "a", "c"}));
        const QPersistentModelIndex chosen = model.index(3, 0);
        QCOMPARE(chosen.data(IdRole).toString(), QStringLiteral("i-3"));
        model.setAccountNames(names("a", "b")); // the other way round, and what is chosen stays chosen
        QCOMPARE(namesOf(model), QStringList({"a", "c", "b", "d"}));
        QCOMPARE(chosen.data(IdRole).toString(), QStringLiteral("i-3"));
        model.apply({{rowIn(second, "i-5", "aa")}, {}});
        QCOMPARE(namesOf(model), QStringList({"a", "c", "aa", "b", "d"}));
        model.sort(int(InstanceColumn::Account), Qt::DescendingOrder);
        QCOMPARE(namesOf(model), QStringList({"aa", "b", "d", "a", "c"}));
        QCOMPARE(model.index(0, int(InstanceColumn::Account)).data(SortRole).toString(), QStringLiteral("b"));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *filter, const char *found) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << QString::fromLatin1(found);
        };
        row("account:prod", "a c");
        row("account:=prod", "");
        row("account:=PROD-CN", "a c");
        row("account:海外", "b d");
        row("账号:海外", "b d");
        row("账号：prod-cn", "a c");
        row("account:98765", "b d");
        row("account:=9876543210987654", "b d");
        row("account:prod|海外", "a b c d");
        row("-account:prod", "b d");
        row("account:", "a b c d");
        row("account:staging", "");
        row("prod", "a c");             // free text
        row("海外", "b d");             //
        row("9876543210987654", "b d"); // the whole number, as one pastes it
        row("98765432", "b d");         // or much of it
        row("9876", "");                // a few digits stand in all sorts of fields
    }
    void finds()
    {
        QFETCH(QString, filter);
        InstanceListModel model;
        QAbstractItemModelTester tester(&model, fatal);
        model.setAccountNames(names());
        model.apply({twoAccounts(), {}});
        const InstanceFilter parsed = InstanceFilter::parse(filter);
        QVERIFY(parsed.diagnostics().empty());
        model.setFilter(parsed);
        QTEST(namesOf(model).join(u' '), "found");
        for (const FleetRow &row : twoAccounts()) // the list judges as the filter does by itself
            QCOMPARE(parsed.matches(row, rows::start(), {{}, names()}), namesOf(model).contains(row.instance.name));
    }

    void theNameOfTheOnlyAccountFindsNothing()
    {
        InstanceListModel model;
        model.setAccountNames({{first, QStringLiteral("web")}});
        model.apply({{rowIn(first, "i-1", "web-1"), rowIn(first, "i-2", "db")}, {}});
        model.setFilter(InstanceFilter::parse(QStringLiteral("web")));
        QCOMPARE(namesOf(model), QStringList{"web-1"});
        model.setFilter(InstanceFilter::parse(QStringLiteral("account:web")));
        QCOMPARE(model.rowCount(), 2);
    }

    void aFilterFollowsTheName()
    {
        InstanceListModel model;
        QAbstractItemModelTester tester(&model, fatal);
        model.setAccountNames(names());
        model.apply({twoAccounts(), {}});
        model.setFilter(InstanceFilter::parse(QStringLiteral("account:prod")));
        model.setAccountNames(names("test", "prod"));
        QCOMPARE(namesOf(model), QStringList({"b", "d"}));
    }

    void completesWithNames()
    {
        InstanceListModel model;
        model.setAccountNames(names("prod-cn", "over seas"));
        model.apply({twoAccounts(), {}});
        const auto texts = [&](const char *typed) {
            QStringList all;
            const QString text = QString::fromUtf8(typed);
            for (const FilterCompletion &each : complete(text, int(text.size()), model.vocabulary()))
                all.append(each.text);
            return all;
        };
        QCOMPARE(texts("account:"), QStringList({"account:\"over seas\"", "account:prod-cn"}));
        QCOMPARE(texts("账号:pr"), QStringList{"账号:prod-cn"});
        QCOMPARE(texts("account:9876"), QStringList{"account:\"over seas\""});
        QVERIFY(texts("prod").contains(QStringLiteral("account:prod-cn")));
        QVERIFY(texts("acc").contains(QStringLiteral("account:")));
        model.setAccountNames(names("renamed", "b"));
        QCOMPARE(texts("account:"), QStringList({"account:b", "account:renamed"}));
    }

    void readOnlyIsNotReady()
    {
        InstanceListModel model;
        QAbstractItemModelTester tester(&model, fatal);
        model.tick(rows::start());
        std::vector<FleetRow> fleet = twoAccounts();
        fleet[3].facts.cooldownUntil = rows::start().addSecs(60);
        fleet[1].facts.unpaidOrder = false;
        model.apply({fleet, {}});
        model.setBarredAccounts({{second, Changeability::ReadOnly}});
        QTRY_VERIFY(!model.isBusy());
        const auto kindOf = [&](int row) { return model.standingAt(row).kind; };
        QCOMPARE(kindOf(0), Changeability::Ready);
        QCOMPARE(kindOf(1), Changeability::ReadOnly);
        QCOMPARE(kindOf(3), Changeability::Cooling); // what the instance itself tells is worth more
        const QModelIndex cell = model.index(1, int(InstanceColumn::Changeability));
        QCOMPARE(cell.data().toString(), QStringLiteral("read-only"));
        for (const char *text : {"change:read-only", "change:readonly", "变更:只读"}) {
            model.setFilter(InstanceFilter::parse(QString::fromUtf8(text)));
            QCOMPARE(namesOf(model), QStringList{"b"});
        }
        model.tick(rows::start().addSecs(61));
        QCOMPARE(namesOf(model), QStringList({"b", "d"})); // it is cool, and still not ready
        model.setFilter(InstanceFilter::parse(QStringLiteral("change:ready")));
        QCOMPARE(namesOf(model), QStringList({"a", "c"}));
        model.setBarredAccounts({{second, Changeability::NoKeys}});
        model.setFilter(InstanceFilter::parse(QString::fromUtf8("变更:密钥不可用")));
        QTRY_COMPARE(namesOf(model), QStringList({"b", "d"}));
        model.setFilter(InstanceFilter::parse(QStringLiteral("change:ready")));
        model.setBarredAccounts({});
        QTRY_COMPARE(namesOf(model), QStringList({"a", "b", "c", "d"}));
        model.apply({{rowIn(second, "i-5", "e")}, {}});
        QCOMPARE(model.rowCount(), 5);
    }

    void manyRowsKeepTheWindowAlive()
    {
        constexpr int count = 100000;
        InstanceListModel model;
        FleetDelta delta;
        QRandomGenerator random(7);
        for (int i = 0; i < count; ++i) {
            delta.upserts.push_back(rows::row(i, random));
            delta.upserts.back().key.account = i % 3 ? first : second;
        }
        model.setAccountNames(names());
        model.tick(rows::start());
        model.apply(std::move(delta));
        QTRY_VERIFY_WITH_TIMEOUT(!model.isBusy(), 60000);
        model.sort(int(InstanceColumn::Account));
        QTRY_VERIFY_WITH_TIMEOUT(!model.isBusy(), 60000);
        const InstanceKey key = model.rowAt(500).key;
        const QPersistentModelIndex chosen = model.indexOf(key);
        const QString before = accountAt(model, 0);
        QCOMPARE(before, QStringLiteral("prod-cn"));
        Signals told(&model);
        model.setAccountNames(names("z", "a"));
        QVERIFY(model.isBusy()); // in the pool, and not before this returned
        QCOMPARE(told.changed.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!model.isBusy(), 60000);
        QCOMPARE(accountAt(model, 0), QStringLiteral("a"));
        QCOMPARE(accountAt(model, count - 1), QStringLiteral("z"));
        QCOMPARE(model.rowAt(chosen.row()).key, key);
        model.setFilter(InstanceFilter::parse(QStringLiteral("account:a")));
        QTRY_VERIFY_WITH_TIMEOUT(!model.isBusy(), 60000);
        QCOMPARE(model.rowCount(), count / 3 + 1);
    }

    void theJournalNamesAccounts()
    {
        JournalModel model;
        QAbstractItemModelTester tester(&model, fatal);
        model.setRecords(journal());
        QVERIFY(!model.namesAccounts());
        model.setAccountNames({{first, QStringLiteral("prod-cn")}});
        QVERIFY(model.namesAccounts()); // what an account left behind that is not in use any more stays, and is told
        model.setAccountNames(names());
        const int column = int(JournalColumn::Account);
        QCOMPARE(accountAt(model, 0, column), QStringLiteral("prod-cn"));
        QCOMPARE(accountAt(model, 1, column), QStringLiteral("海外"));
        QCOMPARE(model.index(1, column).data(Qt::ToolTipRole).toString(), second.text);
        QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("db of 海外")));
        QCOMPARE(model.vocabulary().accounts, QStringList({"prod-cn", "海外"}));
        const auto find = [&](const char *text) {
            model.setFilter(JournalFilter::parse(QString::fromUtf8(text)), {rows::start(), {}, names()});
            return idsIn(model);
        };
        QCOMPARE(find("account:海外"), QStringLiteral("2"));
        QCOMPARE(find("账号:prod"), QStringLiteral("1 3"));
        QCOMPARE(find("account:98765"), QStringLiteral("2"));
        QCOMPARE(find("海外"), QStringLiteral("2")); // free text
        QCOMPARE(find(""), QStringLiteral("1 2 3"));
        model.setAccountNames(names("b", "a"));
        model.sort(column, Qt::AscendingOrder);
        QCOMPARE(idsIn(model), QStringLiteral("2 1 3"));
        const QPersistentModelIndex chosen = model.index(0, 0);
        model.setAccountNames(names("a", "b"));
        QCOMPARE(idsIn(model), QStringLiteral("1 3 2"));
        QCOMPARE(chosen.row(), 2);
        QCOMPARE(model.vocabulary().accounts, QStringList({"a", "b"}));
    }

    void theQueueNamesAccounts()
    {
        QueueModel model([](const QDateTime &) { return QueueTime{std::chrono::milliseconds(0), rows::start()}; });
        QAbstractItemModelTester tester(&model, fatal);
        auto queue = journal();
        for (ChangeRecord &record : queue)
            record.state = ChangeState::Queued;
        model.setQueue(queue);
        model.setAccountNames({{first, QStringLiteral("prod-cn")}});
        QVERIFY(model.namesAccounts());
        model.setQueue({queue[0]});
        QVERIFY(!model.namesAccounts());
        model.setQueue(queue);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setAccountNames(names());
        QCOMPARE(changed.size(), 1);
        const int column = int(QueueColumn::Account);
        QCOMPARE(accountAt(model, 1, column), QStringLiteral("海外"));
        QCOMPARE(model.index(1, column).data(Qt::ToolTipRole).toString(), second.text);
        QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("db of 海外")));
    }

    void ordersNameAccounts()
    {
        OrdersModel model;
        QAbstractItemModelTester tester(&model, fatal);
        OrdersFilter view;
        view.setSourceModel(&model);
        model.setRows({orderIn(first, "201"), orderIn(second, "202")});
        model.setAccountNames(names());
        QVERIFY(model.namesAccounts());
        const int column = int(OrderColumn::Account);
        QCOMPARE(accountAt(model, 1, column), QStringLiteral("海外"));
        QCOMPARE(model.index(1, column).data(Qt::ToolTipRole).toString(), second.text);
        view.setText(QStringLiteral("海外"));
        QCOMPARE(view.rowCount(), 1);
        QCOMPARE(view.index(0, 0).data(OrdersModel::IdRole).toString(), QStringLiteral("202"));
        model.setAccountNames({{first, QStringLiteral("海外")}}); // the only one: its name is no search
        QCOMPARE(view.rowCount(), 0);
    }

    void exportsTellNameAndNumber_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("header");
        QTest::newRow("en") << "en"
                            << "Region,Account,Account ID,Action";
        QTest::newRow("zh") << "zh_CN"
                            << "地域,账号,账号 ID,接口";
    }
    void exportsTellNameAndNumber()
    {
        QFETCH(QString, language);
        QFETCH(QString, header);
        const InLanguage in(language);
        const ExportRecords records{std::make_shared<const ChangeRecord>(changeIn(second, 2, "db")),
                                    std::make_shared<const ChangeRecord>(changeIn(AccountUid("3"), 3, "x"))};
        const QString csv = QString::fromUtf8(changesAsCsv(records, names()));
        QVERIFY2(csv.contains(header), qUtf8Printable(csv.section(u'\n', 0, 0)));
        QVERIFY(csv.contains(QStringLiteral(",cn-hangzhou,海外,9876543210987654,")));
        QVERIFY(csv.contains(QStringLiteral(",cn-hangzhou,,3,")));
        const auto changes = QJsonDocument::fromJson(changesAsJson(records, {{}, {}, names()}))
                                 .object()
                                 .value(QStringLiteral("changes"))
                                 .toArray();
        QCOMPARE(changes[0].toObject().value(QStringLiteral("accountName")).toString(), QStringLiteral("海外"));
        QCOMPARE(changes[0].toObject().value(QStringLiteral("account")).toString(), second.text);
        QVERIFY(!changes[1].toObject().contains(QStringLiteral("accountName")));
    }
};

QTEST_GUILESS_MAIN(TestAccountLists)
#include "test_accountlists.moc"
