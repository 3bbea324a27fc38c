// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"
#include "models/desk/fleetdesk.h"
#include "ui/changes/wizardstate.h"
#include "ui/kit/retranslating.h"

#include <QDialog>
#include <QShortcut>
#include <QTimer>
#include <array>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace ecsdesk {

class Banner;
class ChooseStep;
class CopyLabel;
class ElidedLabel;
class NameRow;
class PaymentPage;
class OfferDesk;
class OrderDesk;
class Prompt;
class QueueBanner;
class ReasonLabel;
class ResultPage;
class ReviewPage;
class RunBanner;
class RunPage;
class StateBadge;
class StepHeader;
class StopRow;
class WizardOffers;
class WizardPage;

/// Change the bandwidth or the type of one instance in five pages (ModifyInstanceNetworkSpec, ModifyInstanceSpec), with
/// the calls around the change where it needs some: stop, allocate, start. A window of its own, several at once. The
/// state is the truth and the pages only show it; rules decide, the desk acts. Deletes itself when closed.
class ChangeWizard final : public Retranslating<QDialog>
{
    Q_OBJECT

public:
    /// All of them must outlive the window. Without `offers` neither use, limits and types nor prices are asked;
    /// without `orders` the balance is not, and nothing leads to an order.
    ChangeWizard(WizardKind kind, ChangeDesk &changes, FleetDesk &fleet, OfferDesk *offers, const FleetRow &row,
                 Prompt &prompt, QWidget *parent = nullptr, OrderDesk *orders = nullptr);
    ~ChangeWizard() override;

    /// What the operator calls the accounts; without it no account is named. Outlives the window.
    void setAccounts(AccountDesk &accounts);
    /// How pages outside the program are opened; the desktop's way unless set.
    void setUrlOpener(UrlOpener open);
    /// This machine's clock for "possible at 14:32"; the system's unless set.
    void setNow(std::function<QDateTime()> now);

    [[nodiscard]] const WizardState &state() const { return m_state; }
    [[nodiscard]] WizardStep step() const;
    [[nodiscard]] InstanceKey key() const { return m_state.draft.key; }
    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    void goNext();
    void goBack();
    /// Takes over a draft from outside, a quick action say; nothing happens once the change has been handed in.
    void setDraft(const ecsdesk::ChangeDraft &draft);
    void reject() override;

Q_SIGNALS:
    /// The operator wants to change another instance: the window closes, the list should come forward.
    void anotherWanted();
    /// The last change of a run that waits on this instance: Changes should come forward with it.
    void runWanted(ecsdesk::ChangeId id);
    /// Orders should come forward with this one.
    void orderWanted(const ecsdesk::OrderId &id);
    /// A change of this instance that is in the queue: Queue should come forward with it.
    void queueWanted(ecsdesk::ChangeId id);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectPages();
    void connectDesks();
    void connectOrders();
    void retranslate() override;
    void goTo(WizardStep step);
    void refresh();
    void refreshTime();
    void showWho();
    void showFooter();
    void showNotice();
    [[nodiscard]] QString objectionText() const;
    [[nodiscard]] QString whyNotNext() const;
    void onInstanceRead(const InstanceKey &key, const Result<std::optional<Instance>> &result);
    void onFleetChanged(const FleetDelta &delta);
    void connectResult();
    void connectQueue();
    void onRecord(const ChangeRecord &record);
    void onTurnedAway(const ClientToken &token, const Verdict &verdict, const std::optional<ApiError> &error);
    /// Whether that led to another page.
    bool followOutcome();
    void see(const Instance &instance);
    void judge();
    [[nodiscard]] Instance presentInstance() const;
    void ask();
    void submit();
    void handIn(bool queued);
    void queueAgain();
    void retryQueued();
    void showQueueTime();
    void followUp(FollowUp &call, Action action);
    void lookAgain();
    void goOn();
    void giveUp();
    void tryAgain();
    void openConsole();
    [[nodiscard]] ChangeIntent intent() const;
    [[nodiscard]] QScrollArea *areaOf(WizardStep step) const;

    ChangeDesk &m_changes;
    FleetDesk &m_fleet;
    Prompt &m_prompt;
    OrderDesk *m_orders;
    AccountDesk *m_accounts = nullptr;
    UrlOpener m_open;
    std::function<QDateTime()> m_now;
    WizardOffers *m_offers;
    WizardState m_state;
    WizardStep m_furthest = WizardStep::Choose;
    std::optional<Instance> m_seenBefore; ///< as it was when the operator last knew about a difference
    std::optional<ApiError> m_readError;
    bool m_offersQueue = false; ///< the button on the review queues: what was read is what is done
    QTimer m_tick;              ///< runs only while something counts down, or a request is on its way

    ElidedLabel *m_name = nullptr;
    CopyLabel *m_id = nullptr;
    StateBadge *m_production = nullptr;
    ElidedLabel *m_who = nullptr; ///< where it is and how it stands
    StepHeader *m_header = nullptr;
    Banner *m_banner = nullptr;
    RunBanner *m_waiting = nullptr;
    QueueBanner *m_queued = nullptr;
    QStackedWidget *m_stack = nullptr;
    ChooseStep *m_choose = nullptr;
    PaymentPage *m_payment = nullptr;
    ReviewPage *m_review = nullptr;
    RunPage *m_runPage = nullptr;
    ResultPage *m_result = nullptr;
    std::array<WizardPage *, wizardStepCount> m_pages{};
    StopRow *m_stop = nullptr;
    NameRow *m_typeName = nullptr;
    ReasonLabel *m_whyNot = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_next = nullptr;
    QShortcut *m_deafBack = nullptr; ///< the keys of a button that waits lead nowhere, not into the field in front
    QShortcut *m_deafNext = nullptr;
};

} // namespace ecsdesk
