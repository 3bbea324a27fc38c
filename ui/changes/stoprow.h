// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardstate.h"
#include "ui/kit/retranslating.h"

#include <QWidget>

class QCheckBox;

namespace ecsdesk {

class ReasonLabel;

/// The operator's consent that the instance is stopped for the change, and whether it is started afterwards. Hidden
/// where the change needs neither.
class StopRow final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit StopRow(QWidget *parent = nullptr);
    void load(const WizardState &state);
    /// The text of the check box that stands for the consent, so that another place can point to it.
    [[nodiscard]] static QString consentText();

Q_SIGNALS:
    void edited(const ecsdesk::ChangeDraft &draft);

private:
    void retranslate() override;
    void fill();

    const WizardState *m_state = nullptr;
    QCheckBox *m_stop;
    ReasonLabel *m_stopMeans;
    QCheckBox *m_start;
    ReasonLabel *m_startMeans;
};

} // namespace ecsdesk
