// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/requestidbutton.h"

#include "ui/kit/buttons.h"

#include <QClipboard>
#include <QGuiApplication>

namespace ecsdesk {

RequestIdButton::RequestIdButton(QWidget *parent)
    : Retranslating(parent)
{
    setObjectName(QStringLiteral("copyRequestId"));
    setAutoDefault(false);
    setButtonRole(this, ButtonRole::Link);
    connect(this, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_request);
        m_copied = true;
        retranslate();
    });
    hide();
    retranslate();
}

void RequestIdButton::setError(const std::optional<ApiError> &error)
{
    const QString request = error ? error->requestId.text : QString();
    if (request != m_request) {
        m_request = request;
        m_copied = false;
        retranslate();
    }
    setVisible(!m_request.isEmpty());
}

void RequestIdButton::retranslate()
{
    setText(m_copied ? tr("Request ID copied") : tr("Copy the request ID"));
    setToolTip(m_request);
    setAccessibleDescription(m_request);
}

} // namespace ecsdesk
