// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/fleet.h"
#include "models/domain/clock.h"
#include "models/lists/instancelistmodel.h"
#include "ui/instances/views.h"
#include "ui/kit/filterfield.h"
#include "ui/kit/labels.h"
#include "ui/kit/prompt.h"
#include "ui/kit/reasonlabel.h"

#include <QTimer>

class QProgressBar;
class QToolButton;

namespace ecsdesk {

/// Above the table: search field, views, how many rows, how old, refresh; below it what the search did not understand.
class FilterBar final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    FilterBar(InstanceListModel &model, Preferences &preferences, Prompt &prompt, const Clock &clock,
              QWidget *parent = nullptr);

    [[nodiscard]] FilterField *field() const { return m_field; }
    [[nodiscard]] QToolButton *viewsButton() const { return m_views; }
    [[nodiscard]] QToolButton *optionsButton() const { return m_options; }
    [[nodiscard]] QString countText() const { return m_count->text(); }
    [[nodiscard]] QString ageText() const { return m_age->text(); }
    [[nodiscard]] QString diagnosticText() const { return m_diagnostic->sentence(); }
    void setState(const FleetState &state);
    /// Puts a text into the field and applies it at once.
    void setFilterText(const QString &text);

Q_SIGNALS:
    void filterChanged(const ecsdesk::InstanceFilter &filter);
    void refreshWanted();
    void cancelWanted();

private:
    void retranslate() override;
    void apply();
    void fillViews();
    void askForName();
    void updateCounts();
    void updateAge();
    void updateDiagnostic();

    InstanceListModel &m_model;
    Prompt &m_prompt;
    const Clock &m_clock;
    ViewStore m_store;
    FleetState m_state;
    QTimer m_debounce;
    QTimer m_ageTick;
    FilterField *m_field;
    QToolButton *m_views;
    QToolButton *m_options;
    ToneLabel *m_count;
    ToneLabel *m_age;
    QProgressBar *m_progress;
    QToolButton *m_refresh;
    ReasonLabel *m_diagnostic;
};

} // namespace ecsdesk
