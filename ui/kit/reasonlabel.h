// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <QWidget>

namespace ecsdesk {

/// A sign and a sentence: why something is not possible, what will happen, what to mind. Wraps; the sign stays at the
/// first line; a screen reader gets the sentence. Takes no decision: sentence and tone come from outside.
class ReasonLabel final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind {
        Refused, ///< a dash, muted: not possible, and that is no fault
        Allowed, ///< a check mark
        Info,
        Wait, ///< a clock: lifts by itself
        Warning,
        Error,
    };
    explicit ReasonLabel(Kind kind, const QString &sentence = {}, QWidget *parent = nullptr);

    void setKind(Kind kind);
    [[nodiscard]] Kind kind() const { return m_kind; }
    void setSentence(const QString &sentence);
    [[nodiscard]] QString sentence() const { return m_sentence; }
    /// 0 … 1: how much of a wait is left. The sign becomes a ring; a negative number brings the sign back.
    void setRemaining(qreal share);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
    QString m_sentence;
    qreal m_remaining = -1;
};

} // namespace ecsdesk
