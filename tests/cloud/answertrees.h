// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/answer.h"

#include <QJsonDocument>

namespace ecsdesk {

inline QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

/// The same tree as the API would write it in XML.
inline QByteArray elements(const QString &name, const QJsonValue &value)
{
    QByteArray out;
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            out += elements(name, item);
        return out;
    }
    out += '<' + name.toUtf8() + '>';
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            out += elements(it.key(), *it);
    } else {
        out += escaped(textOf(value));
    }
    return out + "</" + name.toUtf8() + '>';
}

inline QByteArray inFormat(const QJsonObject &tree, bool xml)
{
    return xml ? "<?xml version=\"1.0\"?>" + elements(QStringLiteral("Response"), tree)
               : QJsonDocument(tree).toJson(QJsonDocument::Compact);
}

/// The tree with the value at "A.B[1].C" replaced, or without it.
inline QJsonValue changed(const QJsonValue &at, QStringList path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QString step = path.takeFirst();
    if (at.isArray()) {
        QJsonArray array = at.toArray();
        array[step.toInt()] = changed(array.at(step.toInt()), path, value);
        return array;
    }
    QJsonObject object = at.toObject();
    if (!object.contains(step))
        qFatal("no %s", qUtf8Printable(step));
    const QJsonValue inner = changed(object[step], path, value);
    if (inner.isUndefined())
        object.remove(step);
    else
        object.insert(step, inner);
    return object;
}

/// "A.B[1].C" in single steps.
inline QStringList steps(QString path)
{
    return path.replace(u'[', u'.').remove(u']').split(u'.');
}

} // namespace ecsdesk
