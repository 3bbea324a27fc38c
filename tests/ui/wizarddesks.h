// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Desks that do nothing but remember what they were asked, for the windows that change instances. A test plays the
// cloud: it turns the clock, changes facts and tells of records.

#include "models/desk/changedesk.h"
#include "models/desk/fleetdesk.h"
#include "ui/kit/prompt.h"

#include <algorithm>

namespace ecsdesk::testing {

inline const QDateTime startOfTest(QDate(2026, 3, 1), QTime(6, 0), Qt::UTC);

class FakeChanges final : public ChangeDesk
{
    Q_OBJECT

public:
    Edition numbers = Edition::Documents;
    QDateTime clock = startOfTest;
    InstanceFacts instanceFacts;
    QUrl endpoint{QStringLiteral("https://ecs.cn-hangzhou.aliyuncs.com/")};
    std::vector<ChangeIntent> submitted;
    QList<ChangeId> lookedAgain;
    std::vector<ChangeRecord> known; ///< newest first
    mutable int tokens = 0;

    Edition edition() const override { return numbers; }
    QDateTime serverNow() const override { return clock; }
    std::chrono::milliseconds realTimeUntil(const QDateTime &moment) const override
    {
        return std::chrono::milliseconds(std::max<qint64>(0, clock.msecsTo(moment)));
    }
    Facts facts(const InstanceKey &) const override
    {
        Facts facts;
        facts.now = clock;
        facts.instance = instanceFacts;
        return facts;
    }
    ClientToken newToken() const override { return ClientToken(QStringLiteral("token-%1").arg(++tokens)); }
    std::vector<RequestParameter> requestFor(const ChangeIntent &intent) const override
    {
        std::vector<RequestParameter> parameters{{QStringLiteral("Action"), apiName(intent.change.action)},
                                                 {QStringLiteral("RegionId"), intent.key.region.text},
                                                 {QStringLiteral("InstanceId"), intent.key.id.text}};
        const auto add = [&parameters](const char *name, const QString &value) {
            parameters.push_back({QString::fromLatin1(name), value});
        };
        if (intent.change.outMbps)
            add("InternetMaxBandwidthOut", QString::number(*intent.change.outMbps));
        if (intent.change.inMbps)
            add("InternetMaxBandwidthIn", QString::number(*intent.change.inMbps));
        if (intent.change.networkChargeType)
            add("NetworkChargeType", intent.change.networkChargeType->raw);
        if (intent.change.autoPay)
            add("AutoPay", *intent.change.autoPay ? QStringLiteral("true") : QStringLiteral("false"));
        add("ClientToken", intent.token.text);
        return parameters;
    }
    QUrl endpointFor(const InstanceKey &) const override { return endpoint; }
    void submit(const ChangeIntent &intent) override { submitted.push_back(intent); }
    void lookAgain(ChangeId id) override { lookedAgain.append(id); }
    std::vector<ChangeRecord> records() const override { return known; }
    std::optional<ChangeRecord> record(ChangeId id) const override
    {
        return find([&](const ChangeRecord &r) { return r.id == id; });
    }
    std::optional<ChangeRecord> record(const ClientToken &token) const override
    {
        return find([&](const ChangeRecord &r) { return r.intent.token == token; });
    }

    void tell(const ChangeRecord &record)
    {
        std::erase_if(known, [&](const ChangeRecord &r) { return r.id == record.id; });
        known.insert(known.begin(), record);
        Q_EMIT recordChanged(record);
    }
    void setFacts(const InstanceKey &key, const InstanceFacts &now)
    {
        instanceFacts = now;
        Q_EMIT factsChanged({key});
    }
    void turnClock(std::chrono::seconds seconds)
    {
        clock = clock.addSecs(seconds.count());
        Q_EMIT clockChanged();
    }

private:
    template <class Matches>
    std::optional<ChangeRecord> find(Matches matches) const
    {
        const auto found = std::find_if(known.begin(), known.end(), matches);
        return found == known.end() ? std::nullopt : std::optional(*found);
    }
};

class FakeFleet final : public FleetDesk
{
    Q_OBJECT

public:
    std::vector<FleetRow> all;
    QList<InstanceKey> reads;

    FleetState state() const override { return {}; }
    std::vector<FleetRow> rows() const override { return all; }
    std::optional<FleetRow> row(const InstanceKey &key) const override
    {
        const auto found = std::find_if(all.begin(), all.end(), [&](const FleetRow &r) { return r.key == key; });
        return found == all.end() ? std::nullopt : std::optional(*found);
    }
    void refresh() override {}
    void cancel() override {}
    void read(const InstanceKey &key) override { reads.append(key); }
    void find(const QString &) override {}

    void tell(const FleetRow &row)
    {
        std::erase_if(all, [&](const FleetRow &r) { return r.key == row.key; });
        all.push_back(row);
        Q_EMIT changed({{row}, {}});
    }
};

/// Remembers the questions; a test answers them.
class FakePrompt final : public Prompt
{
public:
    QList<QString> asked;
    std::function<void(bool)> answer;

    void ask(QWidget *, const Question &question, QObject *, std::function<void(bool)> then) override
    {
        asked.append(question.text);
        answer = std::move(then);
    }
    void askText(QWidget *, const TextQuestion &, QObject *,
                 std::function<void(const std::optional<QString> &)>) override
    {
    }
    void tell(QWidget *, const Message &) override {}
};

inline FleetRow rowOf(ChargeType charge, int out, InternetChargeType billing = InternetChargeType::PayByTraffic)
{
    FleetRow row;
    row.instance.id = InstanceId(QStringLiteral("i-bp1a2b3c4d5e6f7g8h9i"));
    row.instance.region = RegionId(QStringLiteral("cn-hangzhou"));
    row.instance.zone = QStringLiteral("cn-hangzhou-h");
    row.instance.name = QStringLiteral("web-hz-01");
    row.instance.status = instanceStatusFromApi(QStringLiteral("Running"));
    row.instance.chargeType = chargeTypeFromApi(apiWord(charge));
    row.instance.internetChargeType = internetChargeTypeFromApi(apiWord(billing));
    row.instance.networkType = networkTypeFromApi(QStringLiteral("vpc"));
    row.instance.type = InstanceTypeId(QStringLiteral("ecs.g6.large"));
    row.instance.outMbps = out;
    row.instance.inMbps = 10;
    if (out > 0)
        row.instance.publicIps = QStringList{QStringLiteral("47.96.10.21")};
    if (charge == ChargeType::PrePaid)
        row.instance.expiresAt = startOfTest.addDays(200);
    row.key = {AccountUid(QStringLiteral("1234567890123456")), row.instance.region, row.instance.id};
    return row;
}

/// The record the engine would tell of for this intent.
inline ChangeRecord recordOf(const ChangeIntent &intent, ChangeState state, ChangeId id = 1)
{
    ChangeRecord record;
    record.id = id;
    record.intent = intent;
    record.operatorName = QStringLiteral("operator");
    record.createdAt = startOfTest;
    record.updatedAt = startOfTest.addSecs(3);
    record.state = state;
    const bool refused = state == ChangeState::Refused;
    const bool answered =
        state != ChangeState::Planned && state != ChangeState::Sending && state != ChangeState::Unknown;
    const bool verified = state == ChangeState::Verified;
    const auto step = [](StepKind kind, StepState is, int from, int to) {
        ChangeStep made;
        made.kind = kind;
        made.state = is;
        made.attempts = kind == StepKind::Sent && is != StepState::Waiting ? 1 : 0;
        if (is != StepState::Waiting)
            made.startedAt = startOfTest.addMSecs(from);
        if (is == StepState::Done || is == StepState::Failed)
            made.endedAt = startOfTest.addMSecs(to);
        return made;
    };
    record.steps.push_back(step(StepKind::Recorded, StepState::Done, 0, 12));
    record.steps.push_back(step(StepKind::Sent,
                                state == ChangeState::Planned   ? StepState::Waiting
                                : state == ChangeState::Sending ? StepState::Running
                                : state == ChangeState::Unknown ? StepState::Unclear
                                                                : StepState::Done,
                                15, 310));
    record.steps.push_back(step(StepKind::Accepted,
                                refused    ? StepState::Failed
                                : answered ? StepState::Done
                                           : StepState::Waiting,
                                310, 320));
    if (state == ChangeState::AwaitingPayment)
        record.steps.push_back(step(StepKind::Payment, StepState::Running, 330, 0));
    record.steps.push_back(step(StepKind::Verified,
                                verified                          ? StepState::Done
                                : state == ChangeState::Verifying ? StepState::Running
                                                                  : StepState::Waiting,
                                400, 2900));
    if (answered) {
        record.requestId = RequestId(QStringLiteral("04F0F334-1335-436C-A1D7-6C044FE73368"));
        record.steps[2].requestId = record.requestId;
    }
    if (answered && !refused) {
        record.acceptedAt = startOfTest;
        if (intent.before.chargeType == ChargeType::PrePaid)
            record.orderId = OrderId(QStringLiteral("201234567890123"));
    }
    if (verified) {
        record.after = intent.before;
        if (intent.change.outMbps)
            record.after->outMbps = intent.change.outMbps;
        if (intent.before.chargeType == ChargeType::PrePaid && record.after->outMbps.value_or(0) > 0 &&
            record.after->publicIps.isEmpty()) {
            record.after->publicIps = QStringList{QStringLiteral("47.96.10.99")};
        }
    }
    return record;
}

inline ApiError apiError(const QString &code, int status, const QString &message)
{
    ApiError error;
    error.kind = ErrorKind::Api;
    error.code = code;
    error.httpStatus = status;
    error.message = message;
    error.action = QStringLiteral("ModifyInstanceNetworkSpec");
    error.requestId = RequestId(QStringLiteral("9D2C4B1E-7A60-4B58-93F1-0B8E6E5A77C1"));
    return error;
}

} // namespace ecsdesk::testing
