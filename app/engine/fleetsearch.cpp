// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/fleetsearch.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QTimer>

namespace ecsdesk {

namespace {

QList<InstanceQuery> queriesFor(const QString &text)
{
    static const QRegularExpression idForm(QStringLiteral("^i-[0-9a-zA-Z]+$"));
    InstanceQuery query;
    if (idForm.match(text).hasMatch()) {
        query.ids = {InstanceId(text)};
        return {query};
    }
    if (!QHostAddress(text).isNull()) {
        QList<InstanceQuery> queries;
        for (QStringList InstanceQuery::*filter :
             {&InstanceQuery::publicIps, &InstanceQuery::eips, &InstanceQuery::privateIps, &InstanceQuery::innerIps}) {
            InstanceQuery byAddress;
            byAddress.*filter = {text};
            queries.append(byAddress);
        }
        return queries;
    }
    query.name = QStringLiteral("*%1*").arg(text);
    return {query};
}

} // namespace

FleetSearch::FleetSearch(CloudClient &client, QString text, const QList<RegionId> &regions, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_text(std::move(text))
{
    for (const RegionId &region : regions) {
        for (const InstanceQuery &query : queriesFor(m_text))
            ask(region, query);
    }
    if (m_open == 0)
        QTimer::singleShot(0, this, &FleetSearch::finished);
}

void FleetSearch::ask(const RegionId &region, const InstanceQuery &query)
{
    ++m_open;
    auto &owned = m_calls.emplace_back(m_client.describeInstances(region, query));
    connect(owned.get(), &ApiCall::finished, this, [this, call = owned.get()] {
        if (const auto &page = call->result()) {
            for (const Instance &instance : page->instances) {
                if (!m_instances.contains(instance))
                    m_instances.append(instance);
            }
        } else if (!m_error) {
            m_error = page.error();
        }
        if (--m_open == 0)
            Q_EMIT finished();
    });
}

} // namespace ecsdesk
