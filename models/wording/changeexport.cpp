// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/changeexport.h"

#include "models/wording/changes.h"
#include "models/wording/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ecsdesk {

namespace {

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(ChangeExport)
};

QString moment(const QDateTime &utc)
{
    return utc.isValid() ? utc.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString number(const std::optional<int> &value)
{
    return value ? QString::number(*value) : QString();
}

QString billing(const std::optional<Word<InternetChargeType>> &value)
{
    return !value ? QString() : value->raw.isEmpty() ? apiWord(value->value) : value->raw;
}

QString guarded(const QString &text)
{
    static const QString signs = QStringLiteral("=+-@\t\r");
    return !text.isEmpty() && signs.contains(text.front()) ? QLatin1Char('\'') + text : text;
}

QString cell(QString text)
{
    text = guarded(text);
    const bool quotes = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    return quotes ? QLatin1Char('"') + text.replace(u'"', QStringLiteral("\"\"")) + QLatin1Char('"') : text;
}

void addLine(QString &csv, const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            csv += u',';
        csv += cell(cells[i]);
    }
    csv += QStringLiteral("\r\n");
}

QStringList header()
{
    return {Export::tr("Asked for (UTC)"),
            Export::tr("Instance name"),
            Export::tr("Instance ID"),
            Export::tr("Region"),
            Export::tr("Account"),
            Export::tr("Account ID"),
            Export::tr("Action"),
            Export::tr("Change"),
            Export::tr("State code"),
            Export::tr("State"),
            Export::tr("Type before"),
            Export::tr("Type wanted"),
            Export::tr("Outbound before, Mbps"),
            Export::tr("Outbound wanted, Mbps"),
            Export::tr("Inbound before, Mbps"),
            Export::tr("Inbound wanted, Mbps"),
            Export::tr("Network billing before"),
            Export::tr("Network billing wanted"),
            Export::tr("Accepted (UTC)"),
            Export::tr("Last news (UTC)"),
            Export::tr("Queued until (UTC)"),
            Export::tr("Asked for by"),
            Export::tr("Request ID"),
            Export::tr("Order ID"),
            Export::tr("Client token"),
            Export::tr("Token of the run"),
            Export::tr("Error code"),
            Export::tr("Error message of the API"),
            Export::tr("What it means")};
}

QStringList lineOf(const ChangeRecord &record, const AccountNames &accounts)
{
    const Instance &before = record.intent.before;
    const Change &change = record.intent.change;
    return {moment(record.createdAt),
            before.name,
            record.intent.key.id.text,
            record.intent.key.region.text,
            accounts.value(record.intent.key.account),
            record.intent.key.account.text,
            apiName(change.action),
            changeTitle(record),
            stateName(record.state),
            stateWord(record),
            before.type.text,
            change.instanceType ? change.instanceType->text : QString(),
            number(before.outMbps),
            number(change.outMbps),
            number(before.inMbps),
            number(change.inMbps),
            billing(before.internetChargeType),
            billing(change.networkChargeType),
            moment(record.acceptedAt),
            moment(record.updatedAt),
            moment(record.notBefore),
            record.operatorName,
            record.requestId.text,
            record.orderId.text,
            isSpecChange(change.action) ? record.intent.token.text : QString(),
            record.run.text,
            record.error ? record.error->code : QString(),
            record.error ? record.error->message : QString(),
            stateSentence(record)};
}

QString kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotSent:
        return QStringLiteral("not_sent");
    case ErrorKind::NoAnswer:
        return QStringLiteral("no_answer");
    case ErrorKind::Certificate:
        return QStringLiteral("certificate");
    case ErrorKind::Redirected:
        return QStringLiteral("redirected");
    case ErrorKind::NotTheApi:
        return QStringLiteral("not_the_api");
    case ErrorKind::MissingField:
        return QStringLiteral("missing_field");
    case ErrorKind::TooLarge:
        return QStringLiteral("too_large");
    case ErrorKind::Api:
        return QStringLiteral("api");
    case ErrorKind::Proxy:
        return QStringLiteral("proxy");
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::Local:
        return QStringLiteral("local");
    }
    Q_UNREACHABLE();
}

/// Names whose value is not known are left out.
class Object
{
public:
    Object &text(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            m_object.insert(QLatin1String(name), value);
        return *this;
    }
    Object &number(const char *name, const std::optional<int> &value)
    {
        if (value)
            m_object.insert(QLatin1String(name), *value);
        return *this;
    }
    Object &value(const char *name, const QJsonValue &value)
    {
        m_object.insert(QLatin1String(name), value);
        return *this;
    }
    Object &object(const char *name, const QJsonObject &value)
    {
        if (!value.isEmpty())
            m_object.insert(QLatin1String(name), value);
        return *this;
    }
    operator QJsonObject() const { return m_object; } // NOLINT(google-explicit-constructor)

private:
    QJsonObject m_object;
};

QJsonObject asJson(const std::optional<ApiError> &error)
{
    if (!error)
        return {};
    return Object()
        .text("kind", kindName(error->kind))
        .text("code", error->code)
        .text("message", error->message)
        .text("action", error->action)
        .number("httpStatus", error->httpStatus == 0 ? std::nullopt : std::optional(error->httpStatus))
        .text("requestId", error->requestId.text)
        .text("hostId", error->hostId)
        .value("mayHaveArrived", error->mayHaveArrived);
}

QJsonObject asJson(const ChangeStep &step)
{
    return Object()
        .text("step", stepName(step.kind))
        .text("state", stepStateName(step.state))
        .text("startedAt", moment(step.startedAt))
        .text("endedAt", moment(step.endedAt))
        .value("attempts", step.attempts)
        .text("requestId", step.requestId.text)
        .object("error", asJson(step.error));
}

QJsonObject asJson(const Instance &instance)
{
    return Object()
        .text("instanceType", instance.type.text)
        .number("outMbps", instance.outMbps)
        .number("inMbps", instance.inMbps)
        .text("internetChargeType", billing(instance.internetChargeType))
        .text("chargeType", instance.chargeType.raw)
        .text("status", instance.status.raw)
        .value("publicIps", QJsonArray::fromStringList(instance.publicIps));
}

QJsonObject asJson(const Change &change)
{
    return Object()
        .text("instanceType", change.instanceType ? change.instanceType->text : QString())
        .number("outMbps", change.outMbps)
        .number("inMbps", change.inMbps)
        .text("networkChargeType", billing(change.networkChargeType))
        .value("autoPay", change.autoPay ? QJsonValue(*change.autoPay) : QJsonValue());
}

QJsonObject asJson(const ChangeRecord &record, const AccountNames &accounts)
{
    QJsonArray steps;
    for (const ChangeStep &step : record.steps)
        steps.append(asJson(step));
    const ChangeIntent &intent = record.intent;
    return Object()
        .value("id", record.id)
        .text("state", stateName(record.state))
        .value("held", isHeld(record))
        .text("action", apiName(intent.change.action))
        .text("account", intent.key.account.text)
        .text("accountName", accounts.value(intent.key.account))
        .text("region", intent.key.region.text)
        .text("instanceId", intent.key.id.text)
        .text("instanceName", intent.before.name)
        .object("before", asJson(intent.before))
        .object("wanted", asJson(intent.change))
        .object("after", record.after ? asJson(*record.after) : QJsonObject())
        .text("operator", record.operatorName)
        .text("createdAt", moment(record.createdAt))
        .text("acceptedAt", moment(record.acceptedAt))
        .text("updatedAt", moment(record.updatedAt))
        .text("notBefore", moment(record.notBefore))
        .text("requestId", record.requestId.text)
        .text("orderId", record.orderId.text)
        .text("clientToken", intent.token.text)
        .text("run", record.run.text)
        .text("rest", restName(record.rest))
        .value("callsToCome", int(intent.rest.size()))
        .text("batch", record.batch)
        .text("edition", editionName(record.edition))
        .text("resultAddress", record.resultAddress)
        .object("error", asJson(record.error))
        .value("steps", steps);
}

} // namespace

QByteArray changesAsCsv(const ExportRecords &records, const AccountNames &accounts)
{
    QString csv;
    addLine(csv, header());
    for (const auto &record : records)
        addLine(csv, lineOf(*record, accounts));
    return QByteArrayLiteral("\xEF\xBB\xBF") + csv.toUtf8();
}

QByteArray changesAsJson(const ExportRecords &records, const ExportContext &context)
{
    QJsonArray changes;
    for (const auto &record : records)
        changes.append(asJson(*record, context.accounts));
    const QJsonObject whole = Object()
                                  .text("program", QStringLiteral("ecsdesk"))
                                  .text("version", context.version)
                                  .value("format", 1)
                                  .text("exportedAt", moment(context.now))
                                  .value("changes", changes);
    return QJsonDocument(whole).toJson(QJsonDocument::Indented);
}

} // namespace ecsdesk
