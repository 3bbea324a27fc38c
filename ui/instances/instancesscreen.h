// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/instancelistmodel.h"
#include "ui/instances/detailpane.h"
#include "ui/instances/filterbar.h"
#include "ui/instances/instancescontext.h"
#include "ui/instances/instancetable.h"
#include "ui/kit/banner.h"
#include "ui/kit/emptystate.h"

#include <QTimer>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace ecsdesk {

/// The home of the program: every instance the operator owns, and what may be changed on the one that is selected.
class InstancesScreen final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit InstancesScreen(const InstancesContext &context, QWidget *parent = nullptr);
    ~InstancesScreen() override;

    [[nodiscard]] InstanceListModel &model() { return m_model; }
    [[nodiscard]] InstanceTable *table() const { return m_table; }
    [[nodiscard]] FilterBar *filterBar() const { return m_filter; }
    [[nodiscard]] DetailPane *pane() const { return m_pane; }
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }
    [[nodiscard]] Banner *banner() const { return m_banner; }
    [[nodiscard]] bool showsTable() const;
    [[nodiscard]] bool isCompact() const { return m_table->isCompact(); }
    [[nodiscard]] bool showsDetails() const;

    void focusSearch();
    void refresh();
    /// Stops a running refresh; false where none runs.
    bool cancelLoading();
    /// Opens the wizard for the current instance, or tells why not.
    void changeBandwidth();
    void changeSpecification();
    void copyIds();
    void setCompact(bool compact);
    void setDetailsShown(bool shown);
    /// What an alert names: filters for it and asks the cloud at once where the list does not have it.
    void findInstance(const QString &text);
    /// Goes to a row that is known; clears the search where it would hide it.
    void showInstance(const InstanceKey &key);
    /// The menu over the current row: what can be done with it, and why the rest cannot.
    void fillContextMenu(QMenu &menu);

Q_SIGNALS:
    void bandwidthWizardWanted(const ecsdesk::FleetRow &row);
    void specificationWizardWanted(const ecsdesk::FleetRow &row);
    void changesWanted();
    void runWanted(ecsdesk::ChangeId id);
    void orderWanted(const ecsdesk::OrderId &id);
    /// A change of an instance that is in the queue.
    void queueWanted(ecsdesk::ChangeId id);
    void accountsWanted();
    void accountWanted(const ecsdesk::ProfileId &id);
    void webConsoleWanted(const ecsdesk::InstanceKey &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Question
    {
        QString text;
        bool answered = false;
        std::optional<ApiError> error;
    };

    void retranslate() override;
    void build();
    void connectDesks();
    void takeDelta(const FleetDelta &delta);
    void takeFacts(const QList<InstanceKey> &keys);
    void takeState(const FleetState &state);
    void takeFilter(const InstanceFilter &filter);
    void takeAnswer(const QString &text, const QList<InstanceKey> &keys, const std::optional<ApiError> &error);
    void ask(const QString &text);
    void askIfDirect();
    void updateBody();
    void showNothingLoaded();
    /// What the accounts say of why there is nothing; false where they say nothing.
    bool showAccountTroubles();
    void showTroublesOf(const std::vector<AccountProfile> &troubled, int well);
    void showNoMatch();
    void updateBanner();
    void updateRegionNames();
    void updateAccounts();
    void updateTerms();
    void updateTick();
    void tick();
    void begin(Operation operation);
    void allocatePublicIp(const FleetRow &row);

    InstancesContext m_context;
    InstanceListModel m_model;
    FleetState m_state;
    std::optional<Question> m_question;
    std::optional<InstanceKey> m_toShow; ///< to be selected as soon as it is in the list
    bool m_chooseOnly = false;           ///< somebody named one instance: the only row is the one
    std::optional<ClientToken> m_submitted;
    std::optional<ApiError> m_readError;
    QTimer m_tick;
    std::chrono::milliseconds m_tickedAt{0}; ///< Clock::steady
    FilterBar *m_filter;
    QWidget *m_bannerRoom = nullptr;
    Banner *m_banner;
    QSplitter *m_splitter;
    bool m_splitChosen = false; ///< the operator moved it, now or earlier
    QStackedWidget *m_body;
    InstanceTable *m_table;
    EmptyState *m_empty;
    DetailPane *m_pane;
    std::function<void()> m_emptyAction;
    std::function<void()> m_emptySecond;
};

} // namespace ecsdesk
