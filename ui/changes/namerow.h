// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardstate.h"
#include "ui/kit/retranslating.h"

#include <QWidget>

class QLineEdit;

namespace ecsdesk {

class ReasonLabel;

/// The name of the instance, typed before anything is sent to an account that is set to production. Above the button
/// that sends, on the review alone.
class NameRow final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit NameRow(QWidget *parent = nullptr);
    /// `asks`: the review is in front, and nothing has been handed in.
    void load(const WizardState &state, bool asks);
    /// The keyboard goes to where the name is typed.
    void takeFocus();

Q_SIGNALS:
    void typed(const QString &text);
    /// Enter: the button that sends should have the keyboard, if it can be pressed.
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate() override;
    void fill();

    const WizardState *m_state = nullptr;
    ReasonLabel *m_label;
    QLineEdit *m_field;
};

} // namespace ecsdesk
