// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/typepage.h"

#include "ui/changes/typepanel.h"

#include <QVBoxLayout>

namespace ecsdesk {

TypePage::TypePage(QWidget *parent)
    : WizardPage(parent)
    , m_panel(new TypePanel(this))
{
    m_panel->setObjectName(QStringLiteral("types"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    connect(m_panel, &TypePanel::typeChosen, this, [this](const InstanceTypeId &id) {
        ChangeDraft draft = state().draft;
        draft.type = id;
        Q_EMIT edited(draft);
    });
    connect(m_panel, &TypePanel::readAgainWanted, this, &TypePage::typesWanted);
}

QWidget *TypePage::firstField()
{
    return m_panel->findChild<QWidget *>(QStringLiteral("typeTable"));
}

void TypePage::showState()
{
    if (state().draft.subject != Subject::Type)
        return;
    m_panel->setPresent(state().edition, state().draft.instance, state().facts);
    showTypes();
    m_panel->setChosen(state().draft.type);
}

void TypePage::showTypes()
{
    const TypesState &types = state().offers.types;
    if (types.answers != m_answers) {
        m_answers = types.answers;
        m_panel->setOffer(*types.offer);
        m_shown = TypesState::Phase::Told;
    }
    if (types.phase == m_shown)
        return;
    m_shown = types.phase;
    if (types.phase == TypesState::Phase::Asking)
        m_panel->setLoading();
    else if (types.phase == TypesState::Phase::Failed)
        m_panel->setError(*types.error);
}

} // namespace ecsdesk
