// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/copylabel.h"

#include "ui/kit/buttons.h"
#include "ui/kit/fonts.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEnterEvent>
#include <QToolButton>

namespace ecsdesk {

CopyLabel::CopyLabel(Face face, QWidget *parent)
    : Retranslating(parent)
    , m_label(new ElidedLabel(Tone::Text, ToneLabel::Size::Body, this))
    , m_button(makeIconButton(Icon::Copy, this))
    , m_face(face)
{
    m_label->setFont(face == Face::Mono ? monoFont(QApplication::font(m_label)) : QApplication::font(m_label));
    m_label->setElideMode(face == Face::Mono ? Qt::ElideMiddle : Qt::ElideRight);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    line->addWidget(m_label);
    line->addWidget(m_button);
    line->addStretch(1);
    connect(m_button, &QToolButton::clicked, this, &CopyLabel::copy);
    m_button->installEventFilter(this);
    m_button->setFixedSize(20, 20);
    m_button->setIconSize(QSize(14, 14));
    updateSign();
    retranslate();
}

void CopyLabel::setValue(const QString &value, const QString &what)
{
    m_value = value;
    m_what = what;
    m_label->setFullText(value);
    m_button->setVisible(!value.isEmpty());
    retranslate();
}

void CopyLabel::copy()
{
    QGuiApplication::clipboard()->setText(m_value);
    Q_EMIT copied(m_value);
}

void CopyLabel::setFace(Face face)
{
    if (m_face == face)
        return;
    m_face = face;
    m_label->setFont(face == Face::Mono ? monoFont(QApplication::font(m_label)) : QApplication::font(m_label));
    m_label->setElideMode(face == Face::Mono ? Qt::ElideMiddle : Qt::ElideRight);
    m_label->updateGeometry();
}

void CopyLabel::setQuiet(bool quiet)
{
    m_quiet = quiet;
    updateSign();
}

QWidget *CopyLabel::button() const
{
    return m_button;
}

void CopyLabel::setToolTipOfValue(const QString &toolTip)
{
    setToolTip(toolTip);
}

void CopyLabel::enterEvent(QEnterEvent *event)
{
    m_pointed = true;
    updateSign();
    QWidget::enterEvent(event);
}

void CopyLabel::leaveEvent(QEvent *event)
{
    m_pointed = false;
    updateSign();
    QWidget::leaveEvent(event);
}

bool CopyLabel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_button && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        QMetaObject::invokeMethod(this, &CopyLabel::updateSign, Qt::QueuedConnection);
    return Retranslating::eventFilter(watched, event);
}

void CopyLabel::updateSign()
{
    const bool shown = !m_quiet || m_pointed || m_button->hasFocus();
    m_button->setIcon(shown ? icon(Icon::Copy, Tone::Muted) : QIcon());
}

void CopyLabel::retranslate()
{
    nameButton(m_button, tr("Copy: %1").arg(m_what));
    setAccessibleName(m_what);
    setAccessibleDescription(m_value);
}

} // namespace ecsdesk
