// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardpage.h"

class QCheckBox;
class QLineEdit;

namespace ecsdesk {

class ObjectionList;
class PriceView;
class ReasonLabel;
class RefusableRadio;
class SectionTitle;
class SentenceList;
class ToneLabel;

/// Page 2: who pays when, and everything the change does beside what it is for. Giving up a public IP is confirmed here
/// by typing.
class PaymentPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit PaymentPage(QWidget *parent = nullptr);
    [[nodiscard]] QWidget *firstField() override;

Q_SIGNALS:
    void confirmationTyped(const QString &text);
    /// Ask for the price again: it could not be read.
    void priceWanted();

private:
    void showState() override;
    void retranslate() override;
    void showPayment();
    void showBalance();
    void showEffects();
    void showAllocation();
    void showConfirmation();

    SectionTitle *m_paymentTitle;
    RefusableRadio *m_payNow;
    ReasonLabel *m_payNowMeans;
    RefusableRadio *m_payLater;
    ReasonLabel *m_payLaterMeans;
    ReasonLabel *m_noChoice;
    PriceView *m_price;
    ReasonLabel *m_balance;
    SectionTitle *m_effectsTitle;
    SentenceList *m_effects;
    QCheckBox *m_allocate;
    ReasonLabel *m_allocateMeans;
    QWidget *m_confirmation;
    ReasonLabel *m_confirmationWarning;
    ToneLabel *m_confirmationLabel;
    QLineEdit *m_confirmationField;
    SectionTitle *m_notesTitle;
    SentenceList *m_notes;
    ObjectionList *m_problems;
};

} // namespace ecsdesk
