// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardstate.h"
#include "ui/kit/retranslating.h"

#include <QWidget>

namespace ecsdesk {

/// One page of the wizard: shows the state, answers with edits, decides nothing. It keeps nothing that is not in the
/// state, so that going back, another language or another theme cannot lose anything.
class WizardPage : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    using Retranslating<QWidget>::Retranslating;

    /// Called whenever anything in the state is different, also while the page is not in front.
    void load(const WizardState &state)
    {
        m_state = &state;
        showState();
    }
    /// Where typing begins when the page comes to the front.
    [[nodiscard]] virtual QWidget *firstField() { return nullptr; }

Q_SIGNALS:
    void edited(const ecsdesk::ChangeDraft &draft);

protected:
    [[nodiscard]] const WizardState &state() const { return *m_state; }
    [[nodiscard]] bool hasState() const { return m_state; }
    virtual void showState() = 0;

private:
    const WizardState *m_state = nullptr; ///< the wizard's, which outlives its pages
};

} // namespace ecsdesk
