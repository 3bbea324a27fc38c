// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/request.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ecsdesk {

QString apiVersion(Service service)
{
    switch (service) {
    case Service::Ecs:
        return QStringLiteral("2014-05-26");
    case Service::Bss:
        return QStringLiteral("2017-12-14");
    case Service::Sts:
        return QStringLiteral("2015-04-01");
    }
    Q_UNREACHABLE();
}

void addIfGiven(Parameters &parameters, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        parameters.emplace_back(name, value);
}

void addNumbered(Parameters &parameters, const QString &name, const QStringList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        parameters.emplace_back(name + u'.' + QString::number(i + 1), values[i]);
}

void addJsonArray(Parameters &parameters, const QString &name, const QStringList &values)
{
    if (values.isEmpty())
        return;
    const QByteArray json = QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact);
    parameters.emplace_back(name, QString::fromUtf8(json));
}

} // namespace ecsdesk
