// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/labels.h"
#include "ui/kit/retranslating.h"

class QToolButton;

namespace ecsdesk {

/// A value with a button that copies it; an identifier is monospaced. Cut in the middle where there is no room.
class CopyLabel final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    enum class Face { Mono, Plain };
    explicit CopyLabel(Face face = Face::Mono, QWidget *parent = nullptr);
    void setFace(Face face);
    /// `what` names the value for the button's tooltip and a screen reader: "Instance ID".
    void setValue(const QString &value, const QString &what);
    [[nodiscard]] QString value() const { return m_value; }
    /// The button shows only under the pointer or with the keyboard's focus: for long lists of values.
    void setQuiet(bool quiet);
    /// For the tab order.
    [[nodiscard]] QWidget *button() const;
    void setToolTipOfValue(const QString &toolTip);

public Q_SLOTS:
    void copy();

Q_SIGNALS:
    void copied(const QString &value);

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate() override;
    void updateSign();

    ElidedLabel *m_label;
    QToolButton *m_button;
    QString m_value;
    QString m_what;
    Face m_face;
    bool m_quiet = false;
    bool m_pointed = false;
};

} // namespace ecsdesk
