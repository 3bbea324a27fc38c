// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"
#include "ui/kit/labels.h"

class QPushButton;

namespace ecsdesk {

class RequestIdButton;

/// Empty, loading, failing and offline are designed states: what it is, why, what to do next.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    /// An empty `action` or `second` hides that button.
    void setState(Icon sign, const QString &title, const QString &sentence, const QString &action = {},
                  const QString &second = {}, Tone tone = Tone::Muted);
    /// Offers to copy its request ID; nothing where the state is no failure. Each setState takes it back.
    void setError(const std::optional<ApiError> &error);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QPushButton *actionButton() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();
    void secondTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void repaintSign();
    /// A label that wraps and is centred tells a layout no height: it gets its width and height here.
    void fitSentence();

    Icon m_icon = Icon::Info;
    Tone m_tone = Tone::Muted;
    QLabel *m_sign;
    ToneLabel *m_title;
    ToneLabel *m_sentence;
    QPushButton *m_action;
    QPushButton *m_second;
    RequestIdButton *m_request;
};

} // namespace ecsdesk
