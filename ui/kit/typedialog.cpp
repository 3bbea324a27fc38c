// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/typedialog.h"

#include "models/wording/accountterms.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ecsdesk {

namespace {

constexpr int signSize = 32;
constexpr int textWidth = 400;

} // namespace

TypeDialog::TypeDialog(const Prompt::TypeQuestion &question, QWidget *parent)
    : QDialog(parent)
    , m_expected(question.expected)
    , m_field(new QLineEdit(this))
    , m_yes(new QPushButton(question.question.yes, this))
{
    setWindowTitle(question.question.title);
    auto *sign = new QLabel(this);
    sign->setPixmap(
        iconPixmap(Icon::Warning, signSize, toneColour(tokensOf(this), Tone::Wait), sign->devicePixelRatioF()));
    auto *text = new ToneLabel(Tone::Text, ToneLabel::Size::Strong, this);
    auto *detail = new ToneLabel(Tone::Text, ToneLabel::Size::Body, this);
    auto *label = new ToneLabel(Tone::Text, ToneLabel::Size::Body, this);
    // Names and answers of a server stand in these sentences; nothing in them is markup.
    for (ToneLabel *each : {text, detail, label}) {
        each->setTextFormat(Qt::PlainText);
        each->setWordWrap(true);
        each->setFixedWidth(textWidth);
    }
    text->setText(question.question.text);
    detail->setText(question.question.detail);
    detail->setVisible(!question.question.detail.isEmpty());
    label->setText(typeToConfirmLabel(m_expected));
    m_field->setObjectName(QStringLiteral("typeName"));
    m_field->setAccessibleName(label->text());
    auto *no = new QPushButton(question.question.no.isEmpty() ? tr("Cancel") : question.question.no, this);
    no->setObjectName(QStringLiteral("typeNo"));
    m_yes->setObjectName(QStringLiteral("typeYes"));
    setButtonRole(m_yes, question.question.danger ? ButtonRole::Danger : ButtonRole::Primary);
    for (QPushButton *button : {no, m_yes})
        button->setAutoDefault(false); // sending takes the button itself, not Enter in the field

    auto *words = new QVBoxLayout;
    words->setSpacing(space::s);
    words->addWidget(text);
    words->addWidget(detail);
    words->addSpacing(space::xs);
    words->addWidget(label);
    words->addWidget(m_field);
    auto *beside = new QHBoxLayout;
    beside->setSpacing(space::l);
    beside->addWidget(sign, 0, Qt::AlignTop);
    beside->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch();
    buttons->addWidget(no);
    buttons->addWidget(m_yes);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::l);
    column->addLayout(beside);
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(m_field, &QLineEdit::textChanged, this, &TypeDialog::showMatch);
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_yes, &QPushButton::clicked, this, &QDialog::accept);
    showMatch();
    m_field->setFocus();
}

QString TypeDialog::typed() const
{
    return m_field->text().trimmed();
}

void TypeDialog::showMatch()
{
    const bool matches = typed() == m_expected;
    m_yes->setEnabled(matches);
    const QString why = matches ? QString() : whyNotTyped(m_expected);
    m_yes->setAccessibleDescription(why);
    m_field->setAccessibleDescription(why);
}

void TypeDialog::keyPressEvent(QKeyEvent *event)
{
    // Enter goes to the button that is ready now; there it is pressed with the next one.
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QDialog::keyPressEvent(event);
        return;
    }
    for (auto *button : findChildren<QPushButton *>()) {
        if (button->hasFocus()) {
            button->click();
            return;
        }
    }
    if (m_yes->isEnabled())
        m_yes->setFocus(Qt::TabFocusReason);
}

} // namespace ecsdesk
