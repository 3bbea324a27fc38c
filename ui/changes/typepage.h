// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardpage.h"

namespace ecsdesk {

class TypePanel;

/// The choice of a type within page 1: hands the panel what the wizard knows, and the panel's wish to the draft.
class TypePage final : public WizardPage
{
    Q_OBJECT

public:
    explicit TypePage(QWidget *parent = nullptr);
    [[nodiscard]] QWidget *firstField() override;

Q_SIGNALS:
    void typesWanted();

private:
    void showState() override;
    void retranslate() override {}
    void showTypes();

    TypePanel *m_panel;
    TypesState::Phase m_shown = TypesState::Phase::NotAsked;
    int m_answers = 0; ///< of the offer that the panel shows
};

} // namespace ecsdesk
