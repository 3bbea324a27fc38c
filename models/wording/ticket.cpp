// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/changeexport.h"
#include "models/wording/changes.h"
#include "models/wording/errors.h"
#include "models/wording/runs.h"
#include "models/wording/words.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct Ticket
{
    Q_DECLARE_TR_FUNCTIONS(Ticket)
};

class Lines
{
public:
    void add(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_lines.append(Ticket::tr("%1: %2", "name, value").arg(name, value));
    }
    void add(const QString &line) { m_lines.append(line); }
    [[nodiscard]] QString text() const { return m_lines.join(QLatin1Char('\n')) + QLatin1Char('\n'); }

private:
    QStringList m_lines;
};

QString utc(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz 'UTC'")) : QString();
}

/// As the API names them; what support compares with its own records.
QString parametersOf(const Change &change)
{
    QStringList all;
    const auto add = [&all](const char *name, const QString &value) {
        all.append(QLatin1String(name) + QLatin1Char('=') + value);
    };
    if (change.instanceType)
        add("InstanceType", change.instanceType->text);
    if (change.outMbps)
        add("InternetMaxBandwidthOut", QString::number(*change.outMbps));
    if (change.inMbps)
        add("InternetMaxBandwidthIn", QString::number(*change.inMbps));
    if (change.networkChargeType)
        add("NetworkChargeType", change.networkChargeType->raw.isEmpty() ? apiWord(change.networkChargeType->value)
                                                                         : change.networkChargeType->raw);
    if (change.autoPay)
        add("AutoPay", *change.autoPay ? QStringLiteral("true") : QStringLiteral("false"));
    return all.join(QLatin1String(", "));
}

void addError(Lines &lines, const ApiError &error)
{
    lines.add(Ticket::tr("Error code"), error.code);
    lines.add(Ticket::tr("HTTP status"), error.httpStatus > 0 ? QString::number(error.httpStatus) : QString());
    lines.add(Ticket::tr("Message of the API"), error.message);
    lines.add(Ticket::tr("Diagnosis page"), error.recommend);
    lines.add(Ticket::tr("Host"), error.hostId);
}

void addSteps(Lines &lines, const ChangeRecord &record)
{
    for (const ChangeStep &step : record.steps) {
        if (step.state == StepState::Waiting)
            continue;
        QStringList parts{utc(step.endedAt.isValid() ? step.endedAt : step.startedAt), stepSentence(step, record)};
        if (!step.requestId.isEmpty())
            parts.append(Ticket::tr("RequestId %1").arg(step.requestId.text));
        if (step.error && !step.error->requestId.isEmpty() && step.error->requestId != step.requestId)
            parts.append(Ticket::tr("RequestId %1").arg(step.error->requestId.text));
        if (step.error && !step.error->code.isEmpty())
            parts.append(step.error->code);
        parts.removeAll(QString());
        lines.add(QLatin1String("- ") + parts.join(QStringLiteral(" · ")));
    }
}

void addCall(Lines &lines, const ChangeRecord &record)
{
    lines.add(Ticket::tr("Action"), apiName(record.intent.change.action));
    lines.add(Ticket::tr("Parameters"), parametersOf(record.intent.change));
    if (isSpecChange(record.intent.change.action)) // the others know no token
        lines.add(Ticket::tr("Client token"), record.intent.token.text);
    lines.add(Ticket::tr("State"), stateWord(record));
    lines.add(Ticket::tr("Asked for"), Ticket::tr("%1, local time %2", "UTC, local time with its zone")
                                           .arg(utc(record.createdAt), exactMomentText(record.createdAt)));
    const RequestId request = !record.requestId.isEmpty() ? record.requestId
                              : record.error              ? record.error->requestId
                                                          : RequestId();
    lines.add(Ticket::tr("RequestId"), request.text);
    lines.add(Ticket::tr("Order ID"), record.orderId.text);
    lines.add(Ticket::tr("Public IP"), record.resultAddress);
    if (record.error)
        addError(lines, *record.error);
    lines.add(Ticket::tr("Steps:"));
    addSteps(lines, record);
}

} // namespace

QString supportTicket(const ChangeRecord &record, const std::vector<ChangeRecord> &run, const QString &version)
{
    Lines lines;
    lines.add(changeTitle(record));
    lines.add(stateSentence(record));
    lines.add(QString());
    const Instance &before = record.intent.before;
    const QString id = record.intent.key.id.text;
    lines.add(Ticket::tr("Instance"),
              before.name.isEmpty() ? id : Ticket::tr("%1 (%2)", "name, ID").arg(before.name, id));
    const QString region = record.intent.key.region.text;
    const QString regionWords = regionName(record.intent.key.region);
    lines.add(Ticket::tr("Region"),
              regionWords == region ? region : Ticket::tr("%1 (%2)", "name, ID").arg(regionWords, region));
    lines.add(Ticket::tr("Account"), record.intent.key.account.text);
    lines.add(Ticket::tr("Before"),
              Ticket::tr("%1, %2, outbound %3, inbound %4, %5", "type, charge type, bandwidths, network billing")
                  .arg(orNoValue(before.type.text), word(before.chargeType), mbpsText(before.outMbps),
                       mbpsText(before.inMbps), word(before.internetChargeType)));
    if (run.size() > 1) {
        for (size_t i = 0; i < run.size(); ++i) {
            lines.add(QString());
            lines.add(Ticket::tr("Call %1 of the run: %2", "number, what the call does")
                          .arg(i + 1)
                          .arg(callTitle(run[i].intent.change)));
            addCall(lines, run[i]);
        }
    } else {
        addCall(lines, record);
    }
    lines.add(QString());
    lines.add(Ticket::tr("Program"),
              Ticket::tr("ECS Desk %1; rules: %2", "version, edition").arg(orNoValue(version), word(record.edition)));
    return lines.text();
}

} // namespace ecsdesk
