// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/cloudclient.h"

#include <QSet>

namespace ecsdesk {

using TypeCatalogue = std::shared_ptr<const std::vector<InstanceTypeInfo>>;

/// Reads all pages of DescribeInstanceTypes, one after the other. Destroying it ends it.
class CataloguePass final : public QObject
{
    Q_OBJECT

public:
    /// Begins at once; `client` outlives it. `pageSize`: 1 to 100.
    CataloguePass(CloudClient &client, RegionId region, int pageSize);

    [[nodiscard]] bool isFinished() const { return m_finished; }
    /// Valid from finished() on.
    [[nodiscard]] const Result<TypeCatalogue> &result() const { return m_result; }

Q_SIGNALS:
    /// Never from within the constructor.
    void finished();
    void retryScheduled(int attempt, std::chrono::milliseconds wait);

private:
    void readPage(const QString &token);
    void take(const Result<InstanceTypePage> &page);
    void finish(Result<TypeCatalogue> result);

    CloudClient &m_client;
    RegionId m_region;
    int m_pageSize;
    std::vector<InstanceTypeInfo> m_types;
    QSet<QString> m_tokens; ///< of the pages asked for
    std::unique_ptr<Call<InstanceTypePage>> m_page;
    bool m_finished = false;
    Result<TypeCatalogue> m_result = tl::unexpected(ApiError{});
};

} // namespace ecsdesk
