// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/prompt.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace ecsdesk {

/// A question that is answered by typing a name: the button stays disabled until it is there.
class TypeDialog final : public QDialog
{
    Q_OBJECT

public:
    TypeDialog(const Prompt::TypeQuestion &question, QWidget *parent);
    /// Without the spaces around it.
    [[nodiscard]] QString typed() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showMatch();

    QString m_expected;
    QLineEdit *m_field;
    QPushButton *m_yes;
};

} // namespace ecsdesk
