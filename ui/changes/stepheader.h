// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardstate.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <array>

class QLabel;
class QToolButton;

namespace ecsdesk {

/// "1 Choose › 2 Payment and effects › …": where the operator is, and the way back to what may still be edited.
class StepHeader final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit StepHeader(QWidget *parent = nullptr);
    /// Steps up to `reachable` can be gone to.
    void setStep(WizardStep current, WizardStep reachable, bool mayGoBack);
    [[nodiscard]] WizardStep step() const { return m_current; }
    [[nodiscard]] QToolButton *button(WizardStep step) const { return m_buttons[size_t(step)]; }

Q_SIGNALS:
    void stepRequested(ecsdesk::WizardStep step);

private:
    void retranslate() override;

    std::array<QToolButton *, wizardStepCount> m_buttons{};
    WizardStep m_current = WizardStep::Choose;
};

} // namespace ecsdesk
