// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Instances and records for the windows that change instances. A test plays the cloud: it turns the clock, changes
// facts and tells of records.

#include "tests/support/recordingdesk.h"

namespace ecsdesk::testing {

inline const QDateTime startOfTest(QDate(2026, 3, 1), QTime(6, 0), Qt::UTC);

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
    record.run = intent.token;
    record.rest = intent.rest.empty() ? RestState::None : RestState::Waiting;
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
        if (intent.change.instanceType)
            record.after->type = *intent.change.instanceType;
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
