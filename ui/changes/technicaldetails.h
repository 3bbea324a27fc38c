// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <optional>

class QPlainTextEdit;
class QToolButton;

namespace ecsdesk {

/// What support asks for about an error, folded away until it is wanted; can be selected and copied.
class TechnicalDetails final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit TechnicalDetails(QWidget *parent = nullptr);
    /// Hidden where there is no error.
    void setError(const std::optional<ApiError> &error);

private:
    void retranslate() override;
    void fill();

    QToolButton *m_toggle;
    QPlainTextEdit *m_text;
    std::optional<ApiError> m_error;
};

} // namespace ecsdesk
