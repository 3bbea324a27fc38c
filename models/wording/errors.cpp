// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/errors.h"

#include "models/domain/change.h"
#include "models/wording/errortable.h"
#include "models/wording/reasons.h"
#include "models/wording/words.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

namespace ecsdesk {

namespace {

struct Errors
{
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

struct Family
{
    QString prefix;
    const ErrorRule *rule;
};

struct Index
{
    QHash<QString, QList<const ErrorRule *>> byCode; ///< lower case
    QList<Family> families;                          ///< lower case, in the order of the tables
};

Index buildIndex()
{
    Index index;
    for (const auto table : {accessErrorRules(), changeErrorRules(), typeErrorRules(), moneyErrorRules()}) {
        for (const ErrorRule &rule : table) {
            const QStringList codes = QString::fromLatin1(rule.codes).toLower().split(QLatin1Char(' '));
            for (const QString &code : codes) {
                if (code.endsWith(QLatin1Char('*')))
                    index.families.append({code.chopped(1), &rule});
                else
                    index.byCode[code].append(&rule);
            }
        }
    }
    return index;
}

bool holds(const ErrorRule &rule, const ApiError &error)
{
    return (*rule.action == '\0' || error.action == QLatin1String(rule.action)) &&
           (rule.status == 0 || error.httpStatus == rule.status) &&
           (*rule.keyword == '\0' || error.message.contains(QLatin1String(rule.keyword), Qt::CaseInsensitive));
}

/// The line of the table for an answer of the API; null where the code is unknown.
const ErrorRule *ruleFor(const ApiError &error)
{
    static const Index index = buildIndex();
    const QString code = error.code.toLower();
    for (const ErrorRule *rule : index.byCode.value(code)) {
        if (holds(*rule, error))
            return rule;
    }
    for (const Family &family : index.families) {
        if (code.startsWith(family.prefix) && holds(*family.rule, error))
            return family.rule;
    }
    if (isThrottling(error)) {
        ApiError throttling = error;
        throttling.code = QStringLiteral("Throttling");
        for (const ErrorRule *rule : index.byCode.value(QStringLiteral("throttling"))) {
            if (holds(*rule, throttling))
                return rule;
        }
    }
    return nullptr;
}

/// A call that can change nothing. Where the action is not told, it is taken for one that can.
bool onlyReads(const ApiError &error)
{
    return !error.mayHaveArrived && !error.action.isEmpty() && !actionFromApi(error.action);
}

QString effectText(Damage damage)
{
    switch (damage) {
    case Damage::None:
        return Errors::tr("Nothing was changed or charged.");
    case Damage::Unknown:
        return Errors::tr("It is not known yet whether the change took effect or was charged.");
    }
    Q_UNREACHABLE();
}

QString lookFirst()
{
    return Errors::tr("Do not submit it again; have the instance read to find out what became of the change.");
}

QString tryLater()
{
    return Errors::tr("Try again later. If it stays, send the RequestId to Alibaba Cloud support.");
}

bool isPermission(const ErrorRule &rule)
{
    const QByteArray codes(rule.codes);
    return codes.startsWith("Forbidden.RAM") || codes.startsWith("Forbidden.*") || codes.startsWith("NoPermission");
}

/// Actions of the billing API: it does not tell which permission was missing, and the names of those for its reads are
/// not documented.
bool isBilling(const QString &action)
{
    static const QStringList actions{QStringLiteral("QueryOrders"), QStringLiteral("GetOrderDetail"),
                                     QStringLiteral("CancelOrder"), QStringLiteral("QueryAccountBalance")};
    return actions.contains(action);
}

void explainRule(const ErrorRule &rule, const ApiError &error, ErrorWords &words)
{
    words.title = Errors::tr(rule.title);
    words.cause = Errors::tr(rule.cause);
    words.remedy = Errors::tr(rule.remedy);
    words.retry = rule.retry;
    words.payPage = rule.payPage;
    if (rule.damage == Damage::Unknown)
        words.damage = Damage::Unknown;
    if (!error.authAction.isEmpty() && isPermission(rule))
        words.remedy = Errors::tr("Ask the administrator to grant the permission %1.").arg(error.authAction);
    else if (isPermission(rule) && isBilling(error.action))
        words.remedy = Errors::tr("Ask the administrator to let this identity call %1 of the billing API (BSS).")
                           .arg(error.action);
    if (onlyReads(error) && words.damage == Damage::Unknown) {
        words.damage = Damage::None;
        words.remedy = tryLater();
    }
}

/// The API's message, ended with a stop where it has none: another sentence follows.
QString asSentence(const QString &message)
{
    static const QString stops = QStringLiteral(".!?。！？");
    const QString text = message.trimmed();
    return text.isEmpty() || stops.contains(text.back())
               ? text
               : Errors::tr("%1.", "a message of the API that lacks its full stop").arg(text);
}

void explainUnknownCode(const ApiError &error, ErrorWords &words)
{
    words.known = false;
    if (error.httpStatus >= 500) {
        words.title = Errors::tr("The server failed");
        words.retry = Retry::Automatic;
        if (!onlyReads(error))
            words.damage = Damage::Unknown;
    } else {
        words.title = Errors::tr("The API refused");
    }
    if (error.code.isEmpty())
        words.cause = Errors::tr("The API answered with HTTP %1 and no code.").arg(error.httpStatus);
    else if (error.message.isEmpty())
        words.cause = Errors::tr("The API answered with the code %1.").arg(error.code);
    else
        words.cause = Errors::tr("The API answered with the code %1: %2").arg(error.code, asSentence(error.message));
    if (words.damage == Damage::Unknown)
        words.remedy = lookFirst();
    else if (!words.link.isEmpty())
        words.remedy = Errors::tr("Open Alibaba Cloud's diagnosis page, or send the RequestId to its support.");
    else
        words.remedy = Errors::tr("Send the RequestId to Alibaba Cloud support.");
}

void explainApi(const ApiError &error, ErrorWords &words)
{
    if (const ErrorRule *rule = ruleFor(error))
        explainRule(*rule, error, words);
    else
        explainUnknownCode(error, words);
}

struct KindWords
{
    const char *title;
    const char *cause;
    const char *remedy;
    Retry retry;
};

KindWords kindWords(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotSent:
        return {QT_TRANSLATE_NOOP("Errors", "No connection"),
                QT_TRANSLATE_NOOP("Errors", "The server could not be reached, so nothing was sent."),
                QT_TRANSLATE_NOOP("Errors", "Check the network, the proxy and the endpoint, then try again."),
                Retry::Automatic};
    case ErrorKind::Proxy:
        return {QT_TRANSLATE_NOOP("Errors", "The proxy refused"),
                QT_TRANSLATE_NOOP("Errors", "The proxy cannot be reached, or does not let this program through, so "
                                            "nothing was sent."),
                QT_TRANSLATE_NOOP("Errors", "Check address, user and password of the proxy, then try again."),
                Retry::Automatic};
    case ErrorKind::NoAnswer:
        return {QT_TRANSLATE_NOOP("Errors", "No answer"),
                QT_TRANSLATE_NOOP("Errors", "The connection broke or the time ran out before an answer came."),
                QT_TRANSLATE_NOOP("Errors", "Check the network, then try again."), Retry::Automatic};
    case ErrorKind::Certificate:
        return {QT_TRANSLATE_NOOP("Errors", "Certificate not valid"),
                QT_TRANSLATE_NOOP("Errors", "The certificate of the server is not valid, so nothing was sent."),
                QT_TRANSLATE_NOOP("Errors",
                                  "Check the system clock, the proxy and the endpoint. Do not go on while you "
                                  "do not know the reason."),
                Retry::No};
    case ErrorKind::Redirected:
        return {
            QT_TRANSLATE_NOOP("Errors", "Redirected to another address"),
            QT_TRANSLATE_NOOP("Errors", "Something on the way, such as the sign-in page of a network, sent the call "
                                        "to another address; it was not followed."),
            QT_TRANSLATE_NOOP("Errors", "Sign in to the network in a browser, or check the endpoint, then try again."),
            Retry::Wait};
    case ErrorKind::NotTheApi:
        return {
            QT_TRANSLATE_NOOP("Errors", "Not an answer of the API"),
            QT_TRANSLATE_NOOP("Errors", "The answer did not come from the API: it is a web page, empty, or cut off."),
            QT_TRANSLATE_NOOP("Errors", "Check the network, the proxy and the endpoint, then try again."),
            Retry::Automatic};
    case ErrorKind::MissingField:
        return {QT_TRANSLATE_NOOP("Errors", "Incomplete answer"),
                QT_TRANSLATE_NOOP("Errors", "The answer of the API lacks a field that it must have."),
                QT_TRANSLATE_NOOP("Errors", "Try again. If it stays, report it with the RequestId."), Retry::Wait};
    case ErrorKind::TooLarge:
        return {
            QT_TRANSLATE_NOOP("Errors", "Answer too large"),
            QT_TRANSLATE_NOOP("Errors", "The answer is larger than this program accepts and was not read."),
            QT_TRANSLATE_NOOP("Errors", "Check the proxy and the endpoint. If it stays, report it with the RequestId."),
            Retry::No};
    case ErrorKind::Cancelled:
        return {QT_TRANSLATE_NOOP("Errors", "Cancelled"),
                QT_TRANSLATE_NOOP("Errors", "The call was cancelled here before an answer came."),
                QT_TRANSLATE_NOOP("Errors", "Try again when you want it."), Retry::Wait};
    case ErrorKind::Local:
        return {QT_TRANSLATE_NOOP("Errors", "Not sent"),
                QT_TRANSLATE_NOOP("Errors",
                                  "This program could not send the request: the account has no complete credentials."),
                QT_TRANSLATE_NOOP("Errors", "Enter the credentials of the account again, then try again."),
                Retry::Wait};
    case ErrorKind::Api:
        break;
    }
    Q_UNREACHABLE();
}

/// Kinds of which nothing was sent, and whose code is this program's own where it has one.
bool hasOwnCode(const ApiError &error)
{
    return error.kind == ErrorKind::Local || error.kind == ErrorKind::NotSent || error.kind == ErrorKind::Proxy ||
           error.kind == ErrorKind::Certificate;
}

/// The line for an error of this program itself, by the code it gave; null where there is none.
const ErrorRule *localRuleFor(const ApiError &error)
{
    const auto rules = localErrorRules();
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&](const ErrorRule &rule) { return hasCode(error, QLatin1String(rule.codes)); });
    return found == rules.end() ? nullptr : &*found;
}

/// What stood against a queued change when its time came: the detail names the reasons.
QString queueCause(const ErrorRule &rule, const ApiError &error)
{
    QString text = Errors::tr(rule.cause);
    for (const QString &name : error.detail.split(QLatin1Char(','))) {
        if (const auto reason = reasonFromName(name)) {
            const QString sentence = reasonSentence({*reason, {}, {}, {}}, {});
            text = Errors::tr("%1 %2", "two whole sentences, one after the other").arg(text, sentence);
        }
    }
    return text;
}

void explainKind(const ApiError &error, ErrorWords &words)
{
    if (const ErrorRule *rule = hasOwnCode(error) ? localRuleFor(error) : nullptr) {
        explainRule(*rule, error, words);
        if (hasCode(error, QLatin1String("QueuedChangeTurnedAway")))
            words.cause = queueCause(*rule, error);
        return;
    }
    const KindWords kind = kindWords(error.kind);
    words.title = Errors::tr(kind.title);
    words.cause = Errors::tr(kind.cause);
    words.remedy = words.damage == Damage::Unknown ? lookFirst() : Errors::tr(kind.remedy);
    words.retry = kind.retry;
}

} // namespace

ErrorWords explain(const ApiError &error)
{
    ErrorWords words;
    words.apiMessage = error.message;
    // Whatever a code means: a write that may have arrived is never said to have done nothing.
    words.damage = error.mayHaveArrived ? Damage::Unknown : Damage::None;
    if (error.recommend.startsWith(QLatin1String("https://")))
        words.link = error.recommend;
    if (error.kind == ErrorKind::Api)
        explainApi(error, words);
    else
        explainKind(error, words);
    words.effect = effectText(words.damage);
    return words;
}

bool hasWords(const ApiError &error)
{
    return error.kind != ErrorKind::Api || ruleFor(error);
}

bool isPermissionError(const ApiError &error)
{
    const ErrorRule *rule = error.kind == ErrorKind::Api ? ruleFor(error) : nullptr;
    return rule && isPermission(*rule);
}

QString errorText(const ErrorWords &words)
{
    return Errors::tr("%1 %2 %3", "three whole sentences, one after the other")
        .arg(words.cause, words.effect, words.remedy);
}

QString errorTextToQuote(const ApiError &error)
{
    const QString text = errorText(explain(error));
    return error.requestId.isEmpty()
               ? text
               : Errors::tr("%1 Request ID: %2", "sentences, then the ID to quote").arg(text, error.requestId.text);
}

QStringList errorFacts(const ApiError &error)
{
    QStringList facts;
    if (!error.action.isEmpty())
        facts.append(Errors::tr("Action: %1").arg(error.action));
    if (!error.code.isEmpty())
        facts.append(Errors::tr("Code: %1").arg(error.code));
    if (error.httpStatus > 0)
        facts.append(Errors::tr("HTTP status: %1").arg(error.httpStatus));
    if (!error.requestId.isEmpty())
        facts.append(Errors::tr("RequestId: %1").arg(error.requestId.text));
    if (!error.hostId.isEmpty())
        facts.append(Errors::tr("Host: %1").arg(error.hostId));
    if (!error.message.isEmpty())
        facts.append(Errors::tr("Message: %1").arg(error.message));
    if (!error.detail.isEmpty())
        facts.append(Errors::tr("Detail: %1").arg(error.detail));
    return facts;
}

} // namespace ecsdesk
