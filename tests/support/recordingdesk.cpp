// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/recordingdesk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <algorithm>

namespace ecsdesk::testing {

std::optional<FleetRow> RecordingFleetDesk::row(const InstanceKey &key) const
{
    const auto found = m_rows.constFind(key);
    return found == m_rows.cend() ? std::nullopt : std::optional(**found);
}

std::vector<FleetRow> RecordingFleetDesk::rows() const
{
    std::vector<FleetRow> rows;
    for (const auto &row : m_rows)
        rows.push_back(*row);
    return rows;
}

void RecordingFleetDesk::put(const std::vector<FleetRow> &rows)
{
    for (const FleetRow &row : rows)
        m_rows.insert(row.key, std::make_shared<FleetRow>(row));
    Q_EMIT changed({rows, {}});
}

void RecordingFleetDesk::remove(const InstanceKey &key)
{
    m_rows.remove(key);
    Q_EMIT changed({{}, {key}});
}

void RecordingFleetDesk::setState(const FleetState &state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

RecordingChangeDesk::RecordingChangeDesk(const Clock &clock, QObject *parent)
    : ChangeDesk(parent)
    , m_clock(clock)
{
}

std::chrono::milliseconds RecordingChangeDesk::realTimeUntil(const QDateTime &moment) const
{
    return std::chrono::milliseconds(std::max<qint64>(0, m_clock.now().msecsTo(moment)));
}

Facts RecordingChangeDesk::facts(const InstanceKey &key) const
{
    Facts facts;
    facts.now = m_clock.now();
    facts.instance = m_facts.value(key);
    facts.limits = limits.value(key);
    return facts;
}

ClientToken RecordingChangeDesk::newToken() const
{
    return ClientToken(QStringLiteral("token-%1").arg(++m_tokens));
}

std::vector<RequestParameter> RecordingChangeDesk::requestFor(const ChangeIntent &intent) const
{
    std::vector<RequestParameter> request{{QStringLiteral("Action"), apiName(intent.change.action)},
                                          {QStringLiteral("RegionId"), intent.key.region.text},
                                          {QStringLiteral("InstanceId"), intent.key.id.text}};
    if (intent.change.instanceType)
        request.push_back({QStringLiteral("InstanceType"), intent.change.instanceType->text});
    if (intent.change.outMbps)
        request.push_back({QStringLiteral("InternetMaxBandwidthOut"), QString::number(*intent.change.outMbps)});
    if (intent.change.inMbps)
        request.push_back({QStringLiteral("InternetMaxBandwidthIn"), QString::number(*intent.change.inMbps)});
    if (intent.change.networkChargeType)
        request.push_back({QStringLiteral("NetworkChargeType"), intent.change.networkChargeType->raw});
    if (intent.change.autoPay)
        request.push_back(
            {QStringLiteral("AutoPay"), *intent.change.autoPay ? QStringLiteral("true") : QStringLiteral("false")});
    if (isSpecChange(intent.change.action)) // the others know no token
        request.push_back({QStringLiteral("ClientToken"), intent.token.text});
    return request;
}

QUrl RecordingChangeDesk::endpointFor(const InstanceKey &key) const
{
    return endpoint.isEmpty() ? QUrl(QStringLiteral("https://ecs.%1.aliyuncs.com/").arg(key.region.text)) : endpoint;
}

std::vector<ChangeRecord> RecordingChangeDesk::run(const ClientToken &first) const
{
    std::vector<ChangeRecord> changes;
    std::copy_if(m_records.rbegin(), m_records.rend(), std::back_inserter(changes),
                 [&first](const ChangeRecord &record) { return record.run == first; });
    return changes;
}

std::vector<ChangeRecord> RecordingChangeDesk::records(const InstanceKey &key) const
{
    std::vector<ChangeRecord> changes;
    std::copy_if(m_records.begin(), m_records.end(), std::back_inserter(changes),
                 [&key](const ChangeRecord &record) { return record.intent.key == key; });
    return changes;
}

std::vector<ChangeRecord> RecordingChangeDesk::queue() const
{
    std::vector<ChangeRecord> queued;
    std::copy_if(m_records.begin(), m_records.end(), std::back_inserter(queued),
                 [](const ChangeRecord &record) { return record.state == ChangeState::Queued; });
    std::sort(queued.begin(), queued.end(), [](const ChangeRecord &a, const ChangeRecord &b) {
        return std::pair(a.queuePosition, a.id) < std::pair(b.queuePosition, b.id);
    });
    return queued;
}

std::optional<OrderRow> RecordingOrderDesk::order(const AccountUid &account, const OrderId &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const OrderRow &each) {
        return each.account == account && each.order.id == id;
    });
    return found == m_rows.end() ? std::nullopt : std::optional(*found);
}

void RecordingOrderDesk::setOrders(std::vector<OrderRow> rows)
{
    m_rows = std::move(rows);
    Q_EMIT ordersChanged();
}

void RecordingOrderDesk::setState(const OrdersState &state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

void RecordingOrderDesk::setBalance(const BalanceState &balance)
{
    setBalance(presentAccounts.first(), balance);
}

void RecordingOrderDesk::setBalance(const AccountUid &account, const BalanceState &balance)
{
    m_balances[account] = balance;
    Q_EMIT balanceChanged(account, balance);
}

std::optional<ChangeRecord> RecordingChangeDesk::record(ChangeId id) const
{
    const auto found =
        std::find_if(m_records.begin(), m_records.end(), [id](const auto &each) { return each.id == id; });
    return found == m_records.end() ? std::nullopt : std::optional(*found);
}

std::optional<ChangeRecord> RecordingChangeDesk::record(const ClientToken &token) const
{
    const auto found = std::find_if(m_records.begin(), m_records.end(),
                                    [&token](const auto &each) { return each.intent.token == token; });
    return found == m_records.end() ? std::nullopt : std::optional(*found);
}

void RecordingChangeDesk::setFacts(const InstanceKey &key, const InstanceFacts &facts)
{
    m_facts.insert(key, facts);
    Q_EMIT factsChanged({key});
}

void RecordingChangeDesk::put(const ChangeRecord &record)
{
    const auto same =
        std::find_if(m_records.begin(), m_records.end(), [&](const auto &each) { return each.id == record.id; });
    if (same != m_records.end())
        *same = record;
    else
        m_records.insert(m_records.begin(), record);
    Q_EMIT recordChanged(record);
}

void RecordingChangeDesk::putJournal(const std::vector<ChangeRecord> &records)
{
    m_records = records;
    QList<InstanceKey> keys;
    for (const ChangeRecord &record : records)
        keys.append(record.intent.key);
    Q_EMIT journalRead();
    Q_EMIT factsChanged(keys);
}

namespace {

QString account()
{
    return QStringLiteral("1234567890123456");
}

FleetRow rowFrom(const QJsonObject &from, const QDateTime &now)
{
    const auto text = [&from](const char *key) { return from.value(QLatin1String(key)).toString(); };
    const auto moment = [&](const char *key, int sign) {
        return from.contains(QLatin1String(key)) ? now.addDays(sign * from.value(QLatin1String(key)).toInt())
                                                 : QDateTime();
    };
    const auto words = [](const QJsonValue &value) {
        QStringList all;
        for (const QJsonValue &each : value.toArray())
            all.append(each.toString());
        return value.isString() ? QStringList{value.toString()} : all;
    };
    FleetRow row;
    Instance &i = row.instance;
    i.id = InstanceId(text("InstanceId"));
    i.region = RegionId(text("RegionId"));
    i.zone = text("ZoneId");
    i.name = text("InstanceName");
    i.status = instanceStatusFromApi(text("Status"));
    i.chargeType = chargeTypeFromApi(text("InstanceChargeType"));
    i.type = InstanceTypeId(text("InstanceType"));
    i.cpuCount = 2;
    i.memoryMib = 8192;
    i.internetChargeType = internetChargeTypeFromApi(text("InternetChargeType"));
    i.networkType = networkTypeFromApi(text("VpcId").isEmpty() ? QStringLiteral("classic") : QStringLiteral("vpc"));
    i.outMbps = from.value(QLatin1String("InternetMaxBandwidthOut")).toInt();
    i.inMbps = from.value(QLatin1String("InternetMaxBandwidthIn")).toInt();
    i.publicIps = words(from.value(QLatin1String("PublicIpAddress")));
    i.privateIps = words(from.value(QLatin1String("PrivateIpAddress")));
    i.vpcId = text("VpcId");
    i.vSwitchId = text("VSwitchId");
    i.securityGroupIds = words(from.value(QLatin1String("SecurityGroupId")));
    i.resourceGroupId = text("ResourceGroupId");
    i.createdAt = moment("CreatedDaysAgo", -1);
    i.expiresAt = moment("ExpiresInDays", 1);
    i.localDisks = from.value(QLatin1String("LocalStorageAmount")).toInt();
    i.dedicatedHostId = text("DedicatedHostId");
    const QJsonObject eip = from.value(QLatin1String("EipAddress")).toObject();
    i.eip.address = eip.value(QLatin1String("IpAddress")).toString();
    if (i.eip.isBound())
        i.eip.bandwidthMbps = 20;
    for (const QString &lock : words(from.value(QLatin1String("LockReasons"))))
        i.locks.push_back({lockKindFromApi(lock), {}});
    const QJsonObject tags = from.value(QLatin1String("Tags")).toObject();
    for (auto tag = tags.begin(); tag != tags.end(); ++tag)
        i.tags.push_back({tag.key(), tag->toString()});
    row.key = {AccountUid(account()), i.region, i.id};
    row.facts.unpaidOrder = from.contains(QLatin1String("OpenOrder"));
    row.facts.downgradesUsed = from.value(QLatin1String("DowngradesUsed")).toInt();
    if (from.contains(QLatin1String("CoolsForSeconds")))
        row.facts.cooldownUntil = now.addSecs(from.value(QLatin1String("CoolsForSeconds")).toInt());
    return row;
}

} // namespace

std::vector<FleetRow> sampleFleet(const QDateTime &now)
{
    QFile file(QStringLiteral(ECSDESK_TEST_DATA "/../../resources/fleets/handmade.json"));
    std::vector<FleetRow> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const auto instances = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("instances")).toArray();
    for (const QJsonValue &each : instances)
        rows.push_back(rowFrom(each.toObject(), now));
    return rows;
}

FleetRow rowNamed(const std::vector<FleetRow> &rows, const QString &name)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&name](const FleetRow &row) { return row.instance.name == name; });
    return found == rows.end() ? FleetRow{} : *found;
}

FleetRow plainRow(int number)
{
    FleetRow row;
    Instance &i = row.instance;
    i.id = InstanceId(QStringLiteral("i-bp1test%1").arg(number, 12, 10, QLatin1Char('0')));
    i.region = RegionId(QStringLiteral("cn-hangzhou"));
    i.zone = QStringLiteral("cn-hangzhou-h");
    i.name = QStringLiteral("web-%1").arg(number, 3, 10, QLatin1Char('0'));
    i.status = instanceStatusFromApi(QStringLiteral("Running"));
    i.chargeType = chargeTypeFromApi(QStringLiteral("PostPaid"));
    i.type = InstanceTypeId(QStringLiteral("ecs.g6.large"));
    i.cpuCount = 2;
    i.memoryMib = 8192;
    i.internetChargeType = internetChargeTypeFromApi(QStringLiteral("PayByTraffic"));
    i.networkType = networkTypeFromApi(QStringLiteral("vpc"));
    i.outMbps = 5;
    i.inMbps = 10;
    i.publicIps = {QStringLiteral("198.51.%1.%2").arg(number / 250).arg(number % 250 + 1)};
    i.privateIps = {QStringLiteral("10.0.%1.%2").arg(number / 250).arg(number % 250 + 1)};
    row.key = {AccountUid(account()), i.region, i.id};
    return row;
}

FleetState readState(const std::vector<FleetRow> &rows, const QDateTime &now)
{
    FleetState state;
    state.phase = FleetState::Phase::Idle;
    state.asOf = now;
    QMap<QString, int> counts;
    for (const FleetRow &row : rows)
        ++counts[row.key.region.text];
    for (auto region = counts.cbegin(); region != counts.cend(); ++region) {
        RegionState each;
        each.account = AccountUid(account());
        each.region = RegionId(region.key());
        each.phase = RegionPhase::Loaded;
        each.loaded = region.value();
        state.regions.push_back(each);
    }
    state.loaded = state.expected = int(rows.size());
    return state;
}

} // namespace ecsdesk::testing
