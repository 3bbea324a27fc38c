// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/cataloguepass.h"

namespace ecsdesk {

CataloguePass::CataloguePass(CloudClient &client, RegionId region, int pageSize)
    : m_client(client)
    , m_region(std::move(region))
    , m_pageSize(pageSize)
{
    readPage({});
}

void CataloguePass::readPage(const QString &token)
{
    if (m_page)
        m_page.release()->deleteLater(); // it is still emitting
    m_tokens.insert(token);
    m_page = m_client.describeInstanceTypes(m_region, {token, m_pageSize});
    connect(m_page.get(), &ApiCall::retryScheduled, this, &CataloguePass::retryScheduled);
    connect(m_page.get(), &ApiCall::finished, this, [this] { take(m_page->result()); });
}

void CataloguePass::take(const Result<InstanceTypePage> &page)
{
    if (!page) {
        finish(tl::unexpected(page.error()));
        return;
    }
    m_types.insert(m_types.end(), page->types.begin(), page->types.end());
    const QString next = page->nextToken;
    if (next.isEmpty()) {
        finish(std::make_shared<const std::vector<InstanceTypeInfo>>(std::move(m_types)));
        return;
    }
    if (m_tokens.contains(next)) {
        // The same pages for ever: whoever answers so is not the API.
        ApiError error;
        error.kind = ErrorKind::NotTheApi;
        error.action = QStringLiteral("DescribeInstanceTypes");
        error.detail = QStringLiteral("NextToken names a page that was read already");
        finish(tl::unexpected(error));
        return;
    }
    readPage(next);
}

void CataloguePass::finish(Result<TypeCatalogue> result)
{
    m_result = std::move(result);
    m_finished = true;
    Q_EMIT finished();
}

} // namespace ecsdesk
