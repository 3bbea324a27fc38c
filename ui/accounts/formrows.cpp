// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/formrows.h"

#include "ui/kit/reasonlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVariant>
#include <algorithm>

namespace ecsdesk {

FormRow::FormRow(QLabel *name, QWidget *room, QWidget *field, ReasonLabel *problem, ReasonLabel *hint)
    : m_name(name)
    , m_room(room)
    , m_field(field)
    , m_problem(problem)
    , m_hint(hint)
{
    m_name->setBuddy(field);
    update();
}

void FormRow::setName(const QString &name)
{
    m_name->setText(name);
}

void FormRow::setShown(bool shown)
{
    m_shown = shown;
    update();
}

void FormRow::setProblem(const QString &sentence)
{
    if (m_problemText == sentence)
        return;
    m_problemText = sentence;
    update();
}

void FormRow::setHint(const QString &sentence)
{
    m_hintText = sentence;
    update();
}

void FormRow::update()
{
    m_name->setVisible(m_shown);
    m_room->setVisible(m_shown);
    m_problem->setSentence(m_problemText);
    m_problem->setVisible(m_shown && !m_problemText.isEmpty());
    m_hint->setSentence(m_hintText);
    m_hint->setVisible(m_shown && !m_hintText.isEmpty());
    m_field->setAccessibleDescription(m_problemText.isEmpty() ? m_hintText : m_problemText);
    const bool wrong = !m_problemText.isEmpty();
    if (m_field->property("wrongValue").toBool() != wrong) {
        m_field->setProperty("wrongValue", wrong);
        m_field->update();
    }
}

void showExample(QLineEdit *field, const QString &example)
{
    field->setPlaceholderText(example);
}

FormRows::FormRows(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(6); // between a field and what is said of it, and to the next one
    m_grid->setColumnStretch(1, 1);
}

int FormRows::nameWidth() const
{
    int width = 0;
    for (const auto &row : m_rows)
        width = std::max(width, row->name()->sizeHint().width());
    return width;
}

void FormRows::setNameWidth(int width)
{
    m_grid->setColumnMinimumWidth(0, width);
}

FormRow *FormRows::add(QWidget *field, QWidget *room)
{
    auto *name = new QLabel(this);
    auto *problem = new ReasonLabel(ReasonLabel::Kind::Error, {}, this);
    auto *hint = new ReasonLabel(ReasonLabel::Kind::Info, {}, this);
    QWidget *shown = room ? room : field;
    shown->setParent(this);
    const int row = m_grid->rowCount();
    // A region list is high: its name stands at its top.
    const bool high = shown->sizePolicy().verticalPolicy() != QSizePolicy::Fixed && room;
    m_grid->addWidget(name, row, 0, high ? Qt::AlignTop : Qt::AlignVCenter);
    m_grid->addWidget(shown, row, 1);
    m_grid->addWidget(problem, row + 1, 1);
    m_grid->addWidget(hint, row + 2, 1);
    m_rows.push_back(std::make_unique<FormRow>(name, shown, field, problem, hint));
    return m_rows.back().get();
}

} // namespace ecsdesk
