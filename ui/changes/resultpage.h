// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/changes.h"
#include "models/wording/errors.h"
#include "ui/changes/wizardpage.h"

class QLabel;
class QPushButton;

namespace ecsdesk {

class FollowUpView;
class IdRows;
class ObjectionList;
class OutcomeView;
class ReasonLabel;
class TechnicalDetails;
class ToneLabel;

/// Page 5: what happened to the change and in which state the instance is, whether anything was changed or charged,
/// what to do, and the next step as a button.
class ResultPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit ResultPage(QWidget *parent = nullptr);
    [[nodiscard]] QWidget *firstField() override;

Q_SIGNALS:
    void allocateWanted();
    void startWanted();
    void payWanted(const QUrl &page);
    void lookAgainWanted();
    /// The same wish once more, under a new token, after it was refused or turned away.
    void tryAgainWanted();
    void queueWanted();
    void anotherWanted();
    void orderWanted(const ecsdesk::OrderId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void showState() override;
    void retranslate() override;
    void showOutcome();
    void showHeadline(const QString &title);
    void showCooldown();
    void showFollowUps();
    void showActions();
    /// The button of one call more, and why it waits where the gate would not let the call pass.
    void showFollowUpButton(QPushButton *button, ObjectionList *whyNot, const FollowUp &call, Action action,
                            bool needed);
    void showTryAgain();
    void showPayment();
    /// The page on which this account's orders are paid, known from the desk.
    void showKnownPayPage();
    /// Where what keeps the change from taking effect is settled: its own order, a refusal, or what the gate said.
    [[nodiscard]] PayPage payPage() const;
    [[nodiscard]] Outcome outcomeNow() const;

    QLabel *m_sign;
    ToneLabel *m_title;
    OutcomeView *m_outcome;
    ObjectionList *m_problems;
    IdRows *m_ids;
    ToneLabel *m_troubleTitle; ///< of another call of the run that failed
    IdRows *m_troubleIds;
    ReasonLabel *m_cooldown;
    FollowUpView *m_allocation;
    FollowUpView *m_start;
    ReasonLabel *m_sandboxNote;
    QPushButton *m_allocate;
    QPushButton *m_startButton;
    ObjectionList *m_startWhyNot;
    ObjectionList *m_allocateWhyNot;
    QPushButton *m_pay;
    QPushButton *m_payInternational;
    QPushButton *m_showOrder;
    QPushButton *m_lookAgain;
    QPushButton *m_queue;
    QPushButton *m_tryAgain;
    QPushButton *m_another;
    TechnicalDetails *m_details;
};

} // namespace ecsdesk
