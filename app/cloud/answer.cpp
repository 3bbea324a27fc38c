// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/answer.h"

#include "app/cloud/masking.h"

#include <QJsonDocument>
#include <QLocale>
#include <QXmlStreamReader>
#include <algorithm>
#include <cmath>

namespace ecsdesk {

namespace {

/// Deeper than any answer of the API; a limit against a stack that runs out.
constexpr int deepestXml = 64;

QJsonValue readElement(QXmlStreamReader &xml, int depth)
{
    QJsonObject members;
    QString text;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement: {
            if (depth >= deepestXml) {
                xml.raiseError(QStringLiteral("too deep"));
                break;
            }
            const QString name = xml.name().toString();
            const QJsonValue child = readElement(xml, depth + 1);
            const auto known = members.find(name);
            if (known == members.end()) {
                members.insert(name, child);
            } else {
                QJsonArray all = known->isArray() ? known->toArray() : QJsonArray{*known};
                all.append(child);
                *known = all;
            }
            break;
        }
        case QXmlStreamReader::Characters:
            text += xml.text();
            break;
        case QXmlStreamReader::EndElement:
            return members.isEmpty() ? QJsonValue(text.trimmed()) : QJsonValue(members);
        default:
            break;
        }
    }
    return {};
}

std::optional<QJsonObject> treeFromXml(const QByteArray &body)
{
    QXmlStreamReader xml(body);
    while (!xml.isStartElement()) {
        // Entities come with a document type; the API has none.
        if (xml.readNext() == QXmlStreamReader::Invalid || xml.isDTD())
            return {};
    }
    const QJsonValue root = readElement(xml, 0);
    return xml.hasError() || !root.isObject() ? std::nullopt : std::optional(root.toObject());
}

bool looksLikeHtml(const QByteArray &start)
{
    const QByteArray lower = start.left(256).toLower();
    return lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.contains("<html");
}

QString describeBody(BodyKind kind, const HttpAnswer &answer)
{
    switch (kind) {
    case BodyKind::Empty:
        return QStringLiteral("the body is empty");
    case BodyKind::Html:
        return QStringLiteral("the body is an HTML page");
    case BodyKind::Broken:
        return QStringLiteral("the body is incomplete or broken");
    case BodyKind::Tree:
        return QStringLiteral("the body is not an answer of the API");
    case BodyKind::Other:
        break;
    }
    return QStringLiteral("the body is neither JSON nor XML (%1)")
        .arg(QString::fromLatin1(answer.contentType.left(80)));
}

ApiError errorOf(const HttpAnswer &answer, ErrorKind kind)
{
    ApiError error;
    error.kind = kind;
    error.httpStatus = answer.status;
    error.requestId = RequestId(QString::fromLatin1(answer.requestId));
    error.retryAfter = answer.retryAfter;
    return error;
}

bool isSuccessCode(const QString &code)
{
    return code.isEmpty() || code == QLatin1String("200") ||
           code.compare(QLatin1String("OK"), Qt::CaseInsensitive) == 0 ||
           code.compare(QLatin1String("Success"), Qt::CaseInsensitive) == 0;
}

ApiError refusal(const HttpAnswer &answer, const QJsonObject &root, const QString &accessKeyId)
{
    ApiError error = errorOf(answer, ErrorKind::Api);
    error.code = textOf(root[u"Code"]);
    error.message = maskedMessage(textOf(root[u"Message"]), accessKeyId);
    if (const QString id = textOf(root[u"RequestId"]); !id.isEmpty())
        error.requestId = RequestId(id);
    error.hostId = textOf(root[u"HostId"]);
    error.recommend = textOf(root[u"Recommend"]);
    error.authAction = textOf(root[u"AccessDeniedDetail"].toObject()[u"AuthAction"]);
    return error;
}

} // namespace

std::optional<std::chrono::milliseconds> retryAfterFromHeader(const QByteArray &value)
{
    bool ok = false;
    const qint64 milliseconds = value.trimmed().toLongLong(&ok);
    // An hour is already far beyond any wait this program would sit out; the sum with other times cannot overflow then.
    constexpr qint64 most = 24LL * 3600 * 1000;
    if (!ok || milliseconds <= 0)
        return {};
    return std::chrono::milliseconds(std::min(milliseconds, most));
}

AnswerTree readTree(const QByteArray &body)
{
    QByteArray start = body.trimmed();
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    if (start.isEmpty())
        return {BodyKind::Empty, {}};
    if (start.startsWith('{')) {
        const QJsonDocument json = QJsonDocument::fromJson(start);
        return json.isObject() ? AnswerTree{BodyKind::Tree, json.object()} : AnswerTree{BodyKind::Broken, {}};
    }
    if (!start.startsWith('<'))
        return {BodyKind::Other, {}};
    if (looksLikeHtml(start))
        return {BodyKind::Html, {}};
    if (const auto root = treeFromXml(start))
        return {BodyKind::Tree, *root};
    return {BodyKind::Broken, {}};
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (!value.isDouble())
        return {};
    // Order numbers have more digits than a double keeps; Qt holds whole numbers of JSON as 64 bits.
    const QVariant number = value.toVariant();
    return number.typeId() == QMetaType::LongLong
               ? QString::number(number.toLongLong())
               : QString::number(number.toDouble(), 'f', QLocale::FloatingPointShortest);
}

std::optional<int> numberOf(const QJsonValue &value)
{
    bool ok = false;
    const int number = textOf(value).toInt(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

std::optional<double> realOf(const QJsonValue &value)
{
    bool ok = false;
    const double number = value.isDouble() ? value.toDouble() : textOf(value).toDouble(&ok);
    return (ok || value.isDouble()) && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

bool truthOf(const QJsonValue &value)
{
    return textOf(value).compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

QJsonArray listOf(const QJsonObject &object, const QString &outer, const QString &inner)
{
    const QJsonValue wrapper = object[outer];
    if (wrapper.isArray())
        return wrapper.toArray();
    const QJsonValue list = wrapper.toObject()[inner];
    if (list.isArray())
        return list.toArray();
    return list.isUndefined() || list.isNull() ? QJsonArray() : QJsonArray{list};
}

std::optional<QJsonArray> mainListOf(const QJsonObject &object, const QString &outer, const QString &inner)
{
    const QJsonValue wrapper = object[outer];
    // An element of XML without children is text without characters: an empty list.
    if (wrapper.isString() && wrapper.toString().isEmpty())
        return QJsonArray();
    const QJsonValue list = wrapper.toObject()[inner];
    if (list.isArray())
        return list.toArray();
    return list.isObject() ? std::optional(QJsonArray{list}) : std::nullopt;
}

QDateTime momentOf(const QJsonValue &value)
{
    const QString text = textOf(value);
    if (!text.endsWith(u'Z'))
        return {};
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    const QString clock = text.mid(11, text.size() - 12);
    QTime time = QTime::fromString(clock, QStringLiteral("HH:mm"));
    if (!time.isValid())
        time = QTime::fromString(clock.left(8), QStringLiteral("HH:mm:ss"));
    return date.isValid() && time.isValid() && text[10] == u'T' ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

Result<OpenedAnswer> openAnswer(const HttpAnswer &answer, const QString &action, const QString &accessKeyId)
{
    const auto failed = [&action](ApiError error) {
        error.action = action;
        return tl::unexpected(std::move(error));
    };
    const AnswerTree tree = readTree(answer.body);
    if (tree.kind != BodyKind::Tree) {
        ApiError error = errorOf(answer, ErrorKind::NotTheApi);
        error.detail = describeBody(tree.kind, answer);
        return failed(error);
    }
    const QString code = textOf(tree.root[u"Code"]);
    const bool ok = answer.status >= 200 && answer.status < 300;
    if (!ok && code.isEmpty()) {
        ApiError error = errorOf(answer, ErrorKind::NotTheApi);
        error.detail = describeBody(tree.kind, answer);
        return failed(error);
    }
    if (!ok || !isSuccessCode(code))
        return failed(refusal(answer, tree.root, accessKeyId));

    OpenedAnswer opened{tree.root, RequestId(textOf(tree.root[u"RequestId"]))};
    if (opened.requestId.isEmpty())
        opened.requestId = RequestId(QString::fromLatin1(answer.requestId));
    if (opened.requestId.isEmpty())
        return failed(missingField(answer, {}, QStringLiteral("RequestId")));
    return opened;
}

QByteArray serverStringToSign(const HttpAnswer &answer)
{
    static const QString mark = QStringLiteral("server string to sign is:");
    const QString message = textOf(readTree(answer.body).root[u"Message"]);
    const qsizetype at = message.indexOf(mark, 0, Qt::CaseInsensitive);
    return at < 0 ? QByteArray() : message.mid(at + mark.size()).toUtf8().trimmed();
}

bool isAmong(const QByteArray &serverString, const StringsToSign &own)
{
    return !serverString.isEmpty() && std::any_of(own.begin(), own.end(), [&](const QByteArray &string) {
        return string.trimmed() == serverString;
    });
}

ApiError missingField(const HttpAnswer &answer, const RequestId &requestId, const QString &field)
{
    ApiError error = errorOf(answer, ErrorKind::MissingField);
    if (!requestId.isEmpty())
        error.requestId = requestId;
    error.detail = field;
    return error;
}

} // namespace ecsdesk
