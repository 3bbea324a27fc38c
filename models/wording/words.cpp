// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/words.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString word(InstanceStatus value)
{
    switch (value) {
    case InstanceStatus::Unknown:
        return Words::tr("unknown");
    case InstanceStatus::Pending:
        return Words::tr("being created");
    case InstanceStatus::Starting:
        return Words::tr("starting");
    case InstanceStatus::Running:
        return Words::tr("running");
    case InstanceStatus::Stopping:
        return Words::tr("stopping");
    case InstanceStatus::Stopped:
        return Words::tr("stopped");
    }
    Q_UNREACHABLE();
}

QString shortWord(InstanceStatus value)
{
    switch (value) {
    case InstanceStatus::Unknown:
        return Words::tr("unknown");
    case InstanceStatus::Pending:
        return Words::tr("create", "state in a table cell: being created");
    case InstanceStatus::Starting:
        return Words::tr("start", "state in a table cell: starting");
    case InstanceStatus::Running:
        return Words::tr("run", "state in a table cell: running");
    case InstanceStatus::Stopping:
        return Words::tr("stopping");
    case InstanceStatus::Stopped:
        return Words::tr("stop", "state in a table cell: stopped");
    }
    Q_UNREACHABLE();
}

QString word(ChargeType value)
{
    switch (value) {
    case ChargeType::Unknown:
        return Words::tr("unknown");
    case ChargeType::PrePaid:
        return Words::tr("subscription");
    case ChargeType::PostPaid:
        return Words::tr("pay-as-you-go");
    }
    Q_UNREACHABLE();
}

QString shortWord(ChargeType value)
{
    switch (value) {
    case ChargeType::Unknown:
        return Words::tr("unknown");
    case ChargeType::PrePaid:
        return Words::tr("sub.", "subscription, in a table cell");
    case ChargeType::PostPaid:
        return Words::tr("payg", "pay-as-you-go, in a table cell");
    }
    Q_UNREACHABLE();
}

QString word(InternetChargeType value)
{
    switch (value) {
    case InternetChargeType::Unknown:
        return Words::tr("unknown");
    case InternetChargeType::PayByTraffic:
        return Words::tr("pay by traffic");
    case InternetChargeType::PayByBandwidth:
        return Words::tr("pay by fixed bandwidth");
    }
    Q_UNREACHABLE();
}

QString shortWord(InternetChargeType value)
{
    switch (value) {
    case InternetChargeType::Unknown:
        return Words::tr("unknown");
    case InternetChargeType::PayByTraffic:
        return Words::tr("traffic", "pay by traffic, in a table cell");
    case InternetChargeType::PayByBandwidth:
        return Words::tr("fixed", "pay by fixed bandwidth, in a table cell");
    }
    Q_UNREACHABLE();
}

QString word(NetworkType value)
{
    switch (value) {
    case NetworkType::Unknown:
        return Words::tr("unknown");
    case NetworkType::Vpc:
        return Words::tr("VPC");
    case NetworkType::Classic:
        return Words::tr("classic network");
    }
    Q_UNREACHABLE();
}

QString shortWord(NetworkType value)
{
    switch (value) {
    case NetworkType::Unknown:
        return Words::tr("unknown");
    case NetworkType::Vpc:
        return Words::tr("VPC");
    case NetworkType::Classic:
        return Words::tr("classic", "classic network, in a table cell");
    }
    Q_UNREACHABLE();
}

QString word(LockKind value)
{
    switch (value) {
    case LockKind::Unknown:
        return Words::tr("unknown");
    case LockKind::Financial:
        return Words::tr("overdue payment", "why an instance is locked");
    case LockKind::Security:
        return Words::tr("security lock");
    case LockKind::Recycling:
        return Words::tr("spot instance being reclaimed");
    case LockKind::DedicatedHostFinancial:
        return Words::tr("overdue payment of the dedicated host");
    case LockKind::Refunded:
        return Words::tr("locked after a refund");
    }
    Q_UNREACHABLE();
}

QString word(Changeability value)
{
    switch (value) {
    case Changeability::Ready:
        return Words::tr("ready");
    case Changeability::Cooling:
        return Words::tr("cooling");
    case Changeability::Changing:
        return Words::tr("changing…");
    case Changeability::Unknown:
        return Words::tr("result unknown");
    case Changeability::UnpaidOrder:
        return Words::tr("unpaid order");
    case Changeability::Locked:
        return Words::tr("locked");
    case Changeability::Expired:
        return Words::tr("expired");
    case Changeability::Overdue:
        return Words::tr("overdue payment");
    case Changeability::Busy:
        return Words::tr("state not settled");
    case Changeability::NoKeys:
        return Words::tr("keys unusable", "of an account, and so for its instances");
    case Changeability::ReadOnly:
        return Words::tr("read-only", "an account, and so its instances");
    }
    Q_UNREACHABLE();
}

QString word(ChangeState value)
{
    switch (value) {
    case ChangeState::Queued:
        return Words::tr("queued");
    case ChangeState::Planned:
        return Words::tr("planned");
    case ChangeState::Sending:
        return Words::tr("sending");
    case ChangeState::Accepted:
        return Words::tr("accepted");
    case ChangeState::AwaitingPayment:
        return Words::tr("awaiting payment");
    case ChangeState::Verifying:
        return Words::tr("verifying");
    case ChangeState::Verified:
        return Words::tr("verified");
    case ChangeState::Refused:
        return Words::tr("refused");
    case ChangeState::Unknown:
        return Words::tr("result unknown");
    case ChangeState::Cancelled:
        return Words::tr("cancelled");
    case ChangeState::OrderCancelled:
        return Words::tr("order cancelled");
    }
    Q_UNREACHABLE();
}

QString word(StepKind value)
{
    switch (value) {
    case StepKind::Recorded:
        return Words::tr("write to the journal", "step of a change");
    case StepKind::Queued:
        return Words::tr("wait in the queue", "step of a change");
    case StepKind::Sent:
        return Words::tr("send the request", "step of a change");
    case StepKind::Accepted:
        return Words::tr("acceptance by the API", "step of a change");
    case StepKind::Payment:
        return Words::tr("payment of the order", "step of a change");
    case StepKind::Verified:
        return Words::tr("verify against the instance", "step of a change");
    }
    Q_UNREACHABLE();
}

QString word(StepState value)
{
    switch (value) {
    case StepState::Waiting:
        return Words::tr("waiting", "state of a step");
    case StepState::Running:
        return Words::tr("in progress", "state of a step");
    case StepState::Done:
        return Words::tr("done", "state of a step");
    case StepState::Failed:
        return Words::tr("failed", "state of a step");
    case StepState::Unclear:
        return Words::tr("unclear", "state of a step");
    }
    Q_UNREACHABLE();
}

QString word(Edition value)
{
    switch (value) {
    case Edition::Documents:
        return Words::tr("limits of the API documents");
    case Edition::Current:
        return Words::tr("limits the API enforces today");
    }
    Q_UNREACHABLE();
}

QString word(Action value)
{
    switch (value) {
    case Action::ModifyInstanceNetworkSpec:
        return Words::tr("change bandwidth");
    case Action::ModifyInstanceSpec:
        return Words::tr("change specification");
    case Action::AllocatePublicIpAddress:
        return Words::tr("allocate a public IP");
    case Action::StartInstance:
        return Words::tr("start the instance");
    case Action::StopInstance:
        return Words::tr("stop the instance");
    }
    Q_UNREACHABLE();
}

QString noValue()
{
    return QStringLiteral("–");
}

QString orNoValue(const QString &value)
{
    return value.isEmpty() ? noValue() : value;
}

QString mbpsText(std::optional<int> mbps)
{
    return mbps && *mbps >= 0 ? Words::tr("%1 Mbps").arg(*mbps) : noValue();
}

QString mbpsNumber(std::optional<int> mbps)
{
    return mbps && *mbps >= 0 ? QString::number(*mbps) : noValue();
}

QString rangeText(const MbpsRange &range)
{
    return Words::tr("%1–%2 Mbps").arg(range.min).arg(range.max);
}

QString memoryText(int mib)
{
    return mib > 0 ? Words::tr("%1 GiB").arg(QString::number(mib / 1024.0, 'g', 4)) : noValue();
}

QString sizeText(int cpuCount, int memoryMib)
{
    if (cpuCount <= 0)
        return memoryText(memoryMib);
    const QString cpus = Words::tr("%1 vCPU").arg(cpuCount);
    return memoryMib > 0 ? Words::tr("%1 · %2", "vCPUs and memory").arg(cpus, memoryText(memoryMib)) : cpus;
}

QString durationText(std::chrono::milliseconds duration)
{
    const qint64 seconds = duration.count() <= 0 ? 0 : (duration.count() + 999) / 1000;
    const QChar zero(u'0');
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, zero);
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

QString ageText(std::chrono::seconds age)
{
    constexpr qint64 day = 24LL * 3600;
    const qint64 seconds = qMax<qint64>(0, age.count());
    if (seconds < 60)
        return Words::tr("%1 s", "seconds").arg(seconds);
    if (seconds < 3600)
        return Words::tr("%1 min", "minutes").arg(seconds / 60);
    if (seconds < day)
        return Words::tr("%1 h", "hours").arg(seconds / 3600);
    return Words::tr("%1 d", "days").arg(seconds / day);
}

QString momentText(const QDateTime &utc, const QDateTime &now)
{
    if (!utc.isValid())
        return noValue();
    const QDateTime local = utc.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return local.toString(QStringLiteral("HH:mm"));
    return local.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString exactMomentText(const QDateTime &utc)
{
    if (!utc.isValid())
        return noValue();
    const QDateTime local = utc.toLocalTime();
    const int offset = local.offsetFromUtc();
    const QString zone = QStringLiteral("UTC%1%2:%3")
                             .arg(offset < 0 ? QStringLiteral("−") : QStringLiteral("+"))
                             .arg(qAbs(offset) / 3600, 2, 10, QChar(u'0'))
                             .arg(qAbs(offset) / 60 % 60, 2, 10, QChar(u'0'));
    return Words::tr("%1 (%2)", "time and time zone").arg(local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), zone);
}

QString standingText(const Standing &standing, std::optional<std::chrono::milliseconds> remaining)
{
    if (standing.kind == Changeability::Cooling && remaining)
        return Words::tr("cooling %1").arg(durationText(*remaining));
    return word(standing.kind);
}

} // namespace ecsdesk
