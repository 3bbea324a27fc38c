// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/namerow.h"

#include "models/wording/accountterms.h"
#include "ui/kit/reasonlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace ecsdesk {

NameRow::NameRow(QWidget *parent)
    : Retranslating(parent)
    , m_label(new ReasonLabel(ReasonLabel::Kind::Warning, {}, this))
    , m_field(new QLineEdit(this))
{
    constexpr int fieldWidth = 240;
    m_label->setObjectName(QStringLiteral("typeNameLabel"));
    m_field->setObjectName(QStringLiteral("typeName"));
    m_field->setFixedWidth(fieldWidth);
    m_field->installEventFilter(this);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);
    line->addWidget(m_label, 1, Qt::AlignVCenter);
    line->addWidget(m_field, 0, Qt::AlignVCenter);
    connect(m_field, &QLineEdit::textEdited, this, &NameRow::typed);
    hide();
    retranslate();
}

void NameRow::load(const WizardState &state, bool asks)
{
    m_state = &state;
    setVisible(asks && state.terms.production);
    fill();
}

void NameRow::fill()
{
    const QString name = nameToType(m_state->draft.instance);
    m_label->setSentence(typeToConfirmLabel(name));
    m_field->setAccessibleName(m_label->sentence());
    m_field->setAccessibleDescription(isNameTyped(*m_state) ? QString() : whyNotTyped(name));
    if (m_field->text() != m_state->typedName)
        m_field->setText(m_state->typedName);
}

bool NameRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT entered();
            return true; // sending takes the button itself
        }
    }
    return Retranslating::eventFilter(watched, event);
}

void NameRow::takeFocus()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

void NameRow::retranslate()
{
    if (m_state)
        fill();
}

} // namespace ecsdesk
