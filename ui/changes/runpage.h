// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardpage.h"

class QProgressBar;

namespace ecsdesk {

class IdRows;
class ReasonLabel;
class StepsView;
class ToneLabel;

/// Page 4: the change on its way, step by step. Closing the window does not lose it.
class RunPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit RunPage(QWidget *parent = nullptr);
    [[nodiscard]] QWidget *firstField() override;

private:
    void showState() override;
    void retranslate() override;

    ToneLabel *m_title;
    ToneLabel *m_where;
    QProgressBar *m_progress;
    StepsView *m_steps;
    IdRows *m_ids;
    ReasonLabel *m_mayClose;
};

} // namespace ecsdesk
