// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"
#include "ui/kit/retranslating.h"

#include <QUrl>
#include <QWidget>
#include <functional>
#include <optional>

class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace ecsdesk {

/// What support asks for about an error, folded away until it is wanted; can be selected and copied. Where the API
/// named its diagnosis page, a button leads there.
class TechnicalDetails final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit TechnicalDetails(QWidget *parent = nullptr);
    /// Hidden where there is no error.
    void setError(const std::optional<ApiError> &error);
    /// How a page outside the program is opened; the desktop's way unless set.
    void setUrlOpener(std::function<void(const QUrl &)> open) { m_open = std::move(open); }

private:
    void retranslate() override;
    void fill();

    QToolButton *m_toggle;
    QPushButton *m_diagnosis;
    QPlainTextEdit *m_text;
    std::optional<ApiError> m_error;
    std::function<void(const QUrl &)> m_open;
};

} // namespace ecsdesk
