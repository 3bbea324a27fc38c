// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/drive.h"

#include "app/wiring.h"
#include "models/desk/runplan.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include <csignal>
#include <unistd.h>

namespace ecsdesk {

namespace {

void tell(const QJsonObject &event)
{
    const QByteArray line = QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
    for (qsizetype done = 0; done < line.size();) {
        const auto written = ::write(STDOUT_FILENO, line.constData() + done, size_t(line.size() - done));
        if (written < 0 && errno != EINTR)
            return;
        done += std::max<qsizetype>(written, 0);
    }
}

std::optional<Change> changeFrom(const QJsonObject &object)
{
    const auto action = actionFromApi(object.value(u"action").toString());
    if (!action)
        return {};
    Change change;
    change.action = *action;
    if (const auto out = object.value(u"out"); out.isDouble())
        change.outMbps = out.toInt();
    if (const auto type = object.value(u"type"); type.isString())
        change.instanceType = InstanceTypeId(type.toString());
    if (const auto pay = object.value(u"autoPay"); pay.isBool())
        change.autoPay = pay.toBool();
    return change;
}

ClientToken tokenOf(const QJsonObject &object)
{
    return ClientToken(object.value(u"token").toString());
}

} // namespace

Drive::Drive(Wiring &wiring)
    : m_wiring(wiring)
    , m_notifier(std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read))
{
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Drive::readLines);
    connect(&wiring.accounts(), &AccountEngine::usable, this, [this](Account *, const AccountUid &account) {
        m_account = account;
        tell({{"event", "account"}, {"account", account.text}});
    });
    connect(&wiring.fleet(), &FleetDesk::stateChanged, this, [](const FleetState &state) {
        if (state.phase == FleetState::Phase::Idle && !state.fromCache)
            tell({{"event", "listed"}});
    });
    ChangeEngine &changes = wiring.changes();
    connect(&changes, &ChangeEngine::opened, this, [this](const std::optional<ApiError> &error) {
        QJsonObject event = allRecords("journal");
        if (error)
            event.insert(QStringLiteral("error"), error->code);
        tell(event);
    });
    connect(&wiring.orders(), &OrderDesk::ordersChanged, this, &Drive::tellOrders);
    connect(&changes, &ChangeDesk::recordChanged, this, [this](const ChangeRecord &record) {
        QJsonObject event = told(record);
        event.insert(QStringLiteral("event"), QStringLiteral("record"));
        tell(event);
    });
    connect(&changes, &ChangeDesk::turnedAway, this,
            [](const ClientToken &token, const Verdict &verdict, const std::optional<ApiError> &error) {
                QJsonArray reasons;
                for (const Objection &objection : verdict.objections)
                    reasons.append(int(objection.reason));
                tell({{"event", "turnedAway"},
                      {"token", token.text},
                      {"error", error ? error->code : QString()},
                      {"reasons", reasons}});
            });
}

Drive::~Drive() = default;

std::function<void(const QString &, const ClientToken &)> Drive::death(const DriveOptions &options)
{
    if (options.dieAt.isEmpty())
        return {};
    // One count for all changes, each of which has a copy of this.
    const auto left = std::make_shared<int>(options.dieAtTime);
    return [step = options.dieAt, left](const QString &reached, const ClientToken &token) {
        if (reached != step || --*left > 0)
            return;
        tell({{"event", "dying"}, {"step", step}, {"token", token.text}});
        ::kill(::getpid(), SIGKILL);
        // Nothing more is done, whichever thread the signal finds first.
        for (;;)
            ::pause();
    };
}

void Drive::readLines()
{
    std::array<char, 4096> block{};
    const auto count = ::read(STDIN_FILENO, block.data(), block.size());
    if (count < 0 && errno == EINTR)
        return;
    if (count <= 0) {
        m_notifier->setEnabled(false);
        QCoreApplication::exit();
        return;
    }
    m_input.append(block.data(), count);
    for (qsizetype end = m_input.indexOf('\n'); end >= 0; end = m_input.indexOf('\n')) {
        const QByteArray line = m_input.left(end);
        m_input.remove(0, end + 1);
        obey(QJsonDocument::fromJson(line).object());
    }
}

void Drive::obey(const QJsonObject &order)
{
    const QString what = order.value(u"do").toString();
    ChangeEngine &changes = m_wiring.changes();
    const auto record = changes.record(tokenOf(order));
    if (what == QLatin1String("submit"))
        handIn(order, false);
    else if (what == QLatin1String("enqueue"))
        handIn(order, true);
    else if (what == QLatin1String("remove") && record)
        changes.removeQueued(record->id);
    else if (what == QLatin1String("retry") && record)
        changes.retryQueued(record->id);
    else if (what == QLatin1String("cancelOrder") && record)
        m_wiring.orders().cancelOrder(record->intent.key.account, record->orderId);
    else if (what == QLatin1String("refresh"))
        m_wiring.fleet().refresh();
    else if (what == QLatin1String("look") && record)
        changes.lookAgain(record->id);
    else if (what == QLatin1String("resume") && record)
        changes.resumeRest(record->id);
    else if (what == QLatin1String("records"))
        tell(allRecords("records"));
    else if (what == QLatin1String("quit"))
        QCoreApplication::exit();
    else
        tell({{"event", "notObeyed"}, {"order", order}});
}

void Drive::handIn(const QJsonObject &order, bool queue)
{
    ChangeIntent intent;
    intent.key = {m_account.value_or(AccountUid()), RegionId(order.value(u"region").toString()),
                  InstanceId(order.value(u"instance").toString())};
    intent.token = tokenOf(order);
    const auto row = m_wiring.fleet().row(intent.key);
    const auto change = changeFrom(order.value(u"change").toObject());
    if (!row || !change) {
        tell({{"event", "notListed"}, {"token", intent.token.text}});
        return;
    }
    intent.before = row->instance;
    intent.change = *change;
    for (const auto &item : order.value(u"rest").toArray()) {
        if (const auto next = changeFrom(item.toObject().value(u"change").toObject()))
            intent.rest.push_back({*next, tokenOf(item.toObject())});
    }
    queue ? m_wiring.changes().enqueue(intent) : m_wiring.changes().submit(intent);
}

QJsonObject Drive::told(const ChangeRecord &record) const
{
    const auto run = m_wiring.changes().run(record.run);
    return {{"id", record.id},
            {"token", record.intent.token.text},
            {"run", record.run.text},
            {"instance", record.intent.key.id.text},
            {"action", apiName(record.intent.change.action)},
            {"state", stateName(record.state)},
            {"error", record.error ? record.error->code : QString()},
            {"acceptedAt", record.acceptedAt.toString(Qt::ISODateWithMs)},
            {"order", record.orderId.text},
            {"request", record.requestId.text},
            {"held", isHeld(record)},
            {"notBefore", record.notBefore.toString(Qt::ISODateWithMs)},
            {"rest", restName(record.rest)},
            {"ended", hasEnded(run)},
            {"waits", !run.empty() && canResume(run)}};
}

void Drive::tellOrders() const
{
    QJsonArray orders;
    for (const OrderRow &row : m_wiring.orders().orders()) {
        if (row.change.isEmpty())
            continue;
        orders.append(QJsonObject{{"token", row.change.text},
                                  {"order", row.order.id.text},
                                  {"status", row.order.status.raw},
                                  {"voidable", row.voidable},
                                  {"cancelling", row.cancel == CancelState::Sending},
                                  {"cancelFailed", row.cancel == CancelState::Failed},
                                  {"cancelUnclear", row.cancel == CancelState::Unclear}});
    }
    tell({{"event", "orders"}, {"orders", orders}});
}

QJsonObject Drive::allRecords(const char *event) const
{
    QJsonArray records;
    for (const ChangeRecord &record : m_wiring.changes().records())
        records.append(told(record));
    return {{"event", QLatin1String(event)}, {"records", records}};
}

} // namespace ecsdesk
