// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"
#include "ui/kit/labels.h"
#include "ui/kit/retranslating.h"

class QPushButton;
class QToolButton;

namespace ecsdesk {

class RequestIdButton;

/// A strip across a page: something to know, to wait for, or that failed; with one action, and a cross to put it away.
class Banner final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    enum class Kind { Info, Wait, Stop, Ok };
    explicit Banner(QWidget *parent = nullptr);
    void setMessage(Kind kind, const QString &sentence, const QString &action = {}, bool closable = false);
    /// Offers to copy its request ID; nothing where the message is no failure. Each setMessage takes it back.
    void setError(const std::optional<ApiError> &error);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QPushButton *actionButton() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate() override;

    Kind m_kind = Kind::Info;
    QLabel *m_text;
    RequestIdButton *m_request;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace ecsdesk
