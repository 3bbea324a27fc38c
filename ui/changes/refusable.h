// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace ecsdesk {

/// A choice that can be refused and is still there: greyed, but reached by keyboard, so that its reason is heard and
/// read. A refused choice cannot be taken by mouse, keyboard or a screen reader's press.
class RefusableRadio final : public QRadioButton
{
    Q_OBJECT

public:
    using QRadioButton::QRadioButton;

    /// An empty reason makes the choice available.
    void setRefusal(const QString &reason);
    [[nodiscard]] bool isRefused() const { return !m_reason.isEmpty(); }

protected:
    void nextCheckState() override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_reason;
};

} // namespace ecsdesk
