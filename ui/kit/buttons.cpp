// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/buttons.h"

#include "ui/kit/tokens.h"

#include <QBoxLayout>
#include <QFrame>
#include <QToolButton>
#include <QVariant>

namespace ecsdesk {

namespace {
constexpr char roleProperty[] = "ecsdeskButtonRole";
}

void setButtonRole(QAbstractButton *button, ButtonRole role)
{
    button->setProperty(roleProperty, int(role));
    button->update();
}

ButtonRole buttonRole(const QAbstractButton *button)
{
    return button ? ButtonRole(button->property(roleProperty).toInt()) : ButtonRole::Plain;
}

QToolButton *makeIconButton(Icon sign, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(sign));
    button->setIconSize(QSize(smallIcon, smallIcon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void nameButton(QAbstractButton *button, const QString &name, const QString &toolTip)
{
    button->setAccessibleName(name);
    button->setToolTip(toolTip.isEmpty() ? name : toolTip);
}

QLayout *indented(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->addSpacing(space::xl);
    row->addWidget(widget, 1);
    return row;
}

QWidget *makeLine(Qt::Orientation orientation, QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(orientation == Qt::Horizontal ? QFrame::HLine : QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace ecsdesk
