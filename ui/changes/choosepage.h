// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardpage.h"

#include <array>

class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QPushButton;
class QSlider;

namespace ecsdesk {

class ActionRow;
class MbpsField;
class OfferDesk;
class ReasonLabel;
class RefusableRadio;
class ToneLabel;
class UsageView;

/// The bandwidth within page 1: the present values beside the new ones, within what is legal, the use, and the action.
class ChoosePage final : public WizardPage
{
    Q_OBJECT

public:
    explicit ChoosePage(QWidget *parent = nullptr);
    /// Who tells of the instance's use; must outlive the page. nullptr, as at first: the row of use stays empty.
    void setOffers(OfferDesk *offers);
    [[nodiscard]] QWidget *firstField() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildOut(QGridLayout *grid, int row);
    void buildUsage(QGridLayout *grid, int row);
    void buildIn(QGridLayout *grid, int row);
    void buildBilling(QGridLayout *grid, int row);
    void buildAction(QGridLayout *grid, int row);
    void showState() override;
    void retranslate() override;
    void showOut();
    void showQuickRaises();
    void showUsage();
    void showIn();
    void showBilling();
    void wantOut(int mbps);
    void wantIn(std::optional<int> mbps);
    void wantBilling(InternetChargeType billing);

    struct BillingRow
    {
        InternetChargeType value;
        RefusableRadio *choice;
        ReasonLabel *reason;
    };

    OfferDesk *m_offers = nullptr;
    bool m_shown = false;                 ///< only then the use is asked for
    std::array<ToneLabel *, 3> m_names{}; ///< outbound, inbound, billing
    std::array<ToneLabel *, 3> m_now{};
    QSlider *m_slider = nullptr;
    MbpsField *m_out = nullptr;
    ToneLabel *m_outRange = nullptr;
    ToneLabel *m_outEdges = nullptr;
    ReasonLabel *m_outWrong = nullptr; ///< in its place where the number is outside
    QHBoxLayout *m_raises = nullptr;
    std::vector<QPushButton *> m_raiseButtons;
    ToneLabel *m_usageName = nullptr;
    UsageView *m_usage = nullptr;
    QComboBox *m_inMode = nullptr;
    MbpsField *m_in = nullptr;
    ToneLabel *m_inRange = nullptr;
    ToneLabel *m_inEdges = nullptr;
    ReasonLabel *m_inWrong = nullptr;
    std::array<BillingRow, 2> m_billing{};
    ToneLabel *m_actionName = nullptr;
    ActionRow *m_action = nullptr;
    ReasonLabel *m_lowerings = nullptr;
};

} // namespace ecsdesk
