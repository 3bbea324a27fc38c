// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardstate.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <array>

namespace ecsdesk {

class ReasonLabel;
class RefusableRadio;

/// By which action of the API the change goes out, and why. Where both could do it the operator may insist on the
/// other one; where only one can, the other is there, refused, with the reason.
class ActionRow final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit ActionRow(QWidget *parent = nullptr);
    void load(const WizardState &state);

Q_SIGNALS:
    void actionWanted(ecsdesk::Action action);

private:
    void retranslate() override;
    void fill();

    struct Choice
    {
        Action action;
        RefusableRadio *radio;
    };
    const WizardState *m_state = nullptr;
    std::array<Choice, 2> m_choices{};
    ReasonLabel *m_why;
};

} // namespace ecsdesk
