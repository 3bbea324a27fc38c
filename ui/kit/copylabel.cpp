// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/copylabel.h"

#include "ui/kit/buttons.h"
#include "ui/kit/fonts.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QToolButton>

namespace ecsdesk {

CopyLabel::CopyLabel(Face face, QWidget *parent)
    : Retranslating(parent)
    , m_label(new ElidedLabel(Tone::Text, ToneLabel::Size::Body, this))
    , m_button(makeIconButton(Icon::Copy, this))
{
    if (face == Face::Mono)
        m_label->setFont(monoFont(QApplication::font(m_label)));
    m_label->setElideMode(Qt::ElideMiddle);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    line->addWidget(m_label);
    line->addWidget(m_button);
    line->addStretch(1);
    connect(m_button, &QToolButton::clicked, this, &CopyLabel::copy);
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
    Q_EMIT
    copied(m_value);
}

void CopyLabel::retranslate()
{
    nameButton(m_button, tr("Copy: %1").arg(m_what));
    setAccessibleName(m_what);
    setAccessibleDescription(m_value);
}

} // namespace ecsdesk
