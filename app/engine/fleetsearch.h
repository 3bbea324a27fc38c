// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/cloudclient.h"

#include <QObject>

namespace ecsdesk {

/// One question to every region: which instances have this ID, this address of any kind, or this in their name.
class FleetSearch final : public QObject
{
    Q_OBJECT

public:
    /// Asks at once. `client` outlives the search; destroying the search ends it.
    FleetSearch(CloudClient &client, QString text, const QList<RegionId> &regions, QObject *parent = nullptr);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QList<Instance> &instances() const { return m_instances; }
    /// Why a region could not answer. It matters only where nothing was found elsewhere.
    [[nodiscard]] std::optional<ApiError> error() const { return m_instances.isEmpty() ? m_error : std::nullopt; }

Q_SIGNALS:
    /// Every region has answered; never from within the constructor.
    void finished();

private:
    void ask(const RegionId &region, const InstanceQuery &query);

    CloudClient &m_client;
    QString m_text;
    std::vector<std::unique_ptr<Call<InstancePage>>> m_calls;
    size_t m_open = 0;
    QList<Instance> m_instances;
    std::optional<ApiError> m_error;
};

} // namespace ecsdesk
