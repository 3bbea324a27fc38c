// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/refusable.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace ecsdesk {

void RefusableRadio::setRefusal(const QString &reason)
{
    if (m_reason == reason)
        return;
    m_reason = reason;
    setAccessibleDescription(reason);
    update();
}

void RefusableRadio::nextCheckState()
{
    if (!isRefused())
        QRadioButton::nextCheckState();
}

void RefusableRadio::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    if (isRefused()) {
        option.state &= ~(QStyle::State_Enabled | QStyle::State_MouseOver);
        option.palette.setCurrentColorGroup(QPalette::Disabled);
    }
    painter.drawControl(QStyle::CE_RadioButton, option);
}

} // namespace ecsdesk
