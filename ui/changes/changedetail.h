// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "models/domain/account.h"
#include "ui/kit/retranslating.h"

#include <QScrollArea>

class QPushButton;

namespace ecsdesk {

class BeforeAfter;
class CopyLabel;
class DetailActions;
class ElidedLabel;
class IdRows;
class OutcomeView;
class ReasonLabel;
class RunLinks;
class SectionTitle;
class StateBadge;
class StepsView;
class TechnicalDetails;
class ToneLabel;

/// One change of the journal: state in words, before and after, steps with times, identifiers, the error explained.
class ChangeDetail final : public Retranslating<QScrollArea>
{
    Q_OBJECT

public:
    explicit ChangeDetail(QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// `run`: the changes of its run in order, itself among them. `bar`: why nothing can be done about it from here.
    void setRecord(const ChangeRecord &record, const std::vector<ChangeRecord> &run, std::optional<ActingBar> bar);
    /// Names the account where there are several.
    void setAccountNames(const AccountNames &names);
    [[nodiscard]] const ChangeRecord &record() const { return m_record; }
    [[nodiscard]] const std::vector<ChangeRecord> &run() const { return m_run; }
    [[nodiscard]] DetailActions *actions() const { return m_actions; }

Q_SIGNALS:
    void lookAgainWanted(ecsdesk::ChangeId id);
    void changeWanted(ecsdesk::ChangeId id);
    void goOnWanted(ecsdesk::ChangeId id);
    void giveUpWanted(ecsdesk::ChangeId id);

private:
    void retranslate() override;
    void fill();

    ChangeRecord m_record;
    std::vector<ChangeRecord> m_run;
    std::optional<ActingBar> m_bar;
    AccountNames m_accounts;
    ToneLabel *m_title;
    StateBadge *m_state;
    ElidedLabel *m_instance;
    CopyLabel *m_instanceId;
    ToneLabel *m_made;
    OutcomeView *m_outcome;
    QPushButton *m_lookAgain;
    ReasonLabel *m_lookAgainWhyNot;
    DetailActions *m_actions;
    RunLinks *m_runLinks;
    BeforeAfter *m_beforeAfter;
    SectionTitle *m_stepsTitle;
    StepsView *m_steps;
    SectionTitle *m_idsTitle;
    IdRows *m_ids;
    TechnicalDetails *m_technical;
};

} // namespace ecsdesk
