// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace ecsdesk {

class ReasonLabel;

/// One value of a form: its name, where it is typed, and what is to be said about it below.
class FormRow
{
public:
    FormRow(QLabel *name, QWidget *room, QWidget *field, ReasonLabel *problem, ReasonLabel *hint);
    void setName(const QString &name); ///< with its mnemonic
    void setShown(bool shown);
    /// What stands against the value; empty: nothing.
    void setProblem(const QString &sentence);
    /// What is to be known about it; empty: nothing.
    void setHint(const QString &sentence);
    [[nodiscard]] QWidget *field() const { return m_field; }
    [[nodiscard]] const QLabel *name() const { return m_name; }
    [[nodiscard]] QString problem() const { return m_problemText; }

private:
    void update();

    QLabel *m_name;
    QWidget *m_room;  ///< what stands in the grid: the field, or what it stands in
    QWidget *m_field; ///< what takes the value
    ReasonLabel *m_problem;
    ReasonLabel *m_hint;
    QString m_problemText;
    QString m_hintText;
    bool m_shown = true;
};

/// What such a value looks like: a name or an address, the same in every language.
void showExample(QLineEdit *field, const QString &example);

/// Names at the left, fields at the right, and a sentence below a field where there is one.
class FormRows final : public QWidget
{
    Q_OBJECT

public:
    explicit FormRows(QWidget *parent = nullptr);
    /// `room`: what the field stands in together with others; the field itself where there is none.
    FormRow *add(QWidget *field, QWidget *room = nullptr);
    /// What the names take, also those that are hidden.
    [[nodiscard]] int nameWidth() const;
    /// For forms that stand below each other.
    void setNameWidth(int width);

private:
    QGridLayout *m_grid;
    std::vector<std::unique_ptr<FormRow>> m_rows;
};

} // namespace ecsdesk
