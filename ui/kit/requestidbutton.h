// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"
#include "ui/kit/retranslating.h"

#include <QPushButton>

namespace ecsdesk {

/// Beside a failure that is told in a sentence: copies the request ID that support asks for, with one click. Hidden
/// where there is none.
class RequestIdButton final : public Retranslating<QPushButton>
{
    Q_OBJECT

public:
    explicit RequestIdButton(QWidget *parent = nullptr);
    void setError(const std::optional<ApiError> &error);
    [[nodiscard]] QString requestId() const { return m_request; }

private:
    void retranslate() override;

    QString m_request;
    bool m_copied = false;
};

} // namespace ecsdesk
