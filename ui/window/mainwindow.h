// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instances/instancejump.h"
#include "ui/instances/instancesscreen.h"
#include "ui/window/actions.h"
#include "ui/window/desks.h"
#include "ui/window/screens.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace ecsdesk {

class CommandPalette;
class RunNotice;
class StatusStrip;
class TopBar;

/// The one window: a bar with the screens, the screen, the status strip. It joins them and decides nothing.
class MainWindow final : public Retranslating<QMainWindow>
{
    Q_OBJECT

public:
    MainWindow(const Desks &desks, const Surroundings &surroundings, ScreenMakers makers, QWidget *parent = nullptr);

    [[nodiscard]] InstancesScreen *instances() const { return m_instances; }
    [[nodiscard]] const ActionTable &actions() const { return m_actions; }
    [[nodiscard]] CommandPalette *commandPalette() const { return m_palette; }
    [[nodiscard]] StatusStrip *status() const { return m_status; }
    [[nodiscard]] TopBar *topBar() const { return m_top; }
    [[nodiscard]] QWidget *currentScreen() const;
    void showScreen(ActionId screen);
    /// As --find does: leads to an instance by ID, address or name.
    void find(const QString &text);
    /// Changes come to the front with this one.
    void showChange(ChangeId id);
    /// Queue comes to the front with this change.
    void showQueued(ChangeId id);
    /// Instances come to the front with this one.
    void showInstance(const InstanceKey &key);
    /// Orders come to the front with this one.
    void showOrder(const OrderId &id);
    /// Accounts come to the front with this one.
    void showAccount(const ProfileId &id);
    /// The wizard for this instance, brought to the front where it is open already.
    QWidget *openBandwidthWizard(const FleetRow &row);
    QWidget *openSpecificationWizard(const FleetRow &row);

    /// Closes it, where nothing keeps it open or the operator says so; only then `then` is called.
    void closeThen(std::function<void()> then);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate() override;
    /// Tab: bar, screen, status.
    void putStatusLast();
    void makeScreens();
    [[nodiscard]] QWidget *screenOf(ActionId action) const;
    void connectActions();
    void countQueue();
    void countOrders();
    void countAccounts();
    void restorePlace();
    void updateActions();
    [[nodiscard]] bool anyAccountRests() const;
    /// Asks, where there is a reason to; then the window closes only at a yes.
    [[nodiscard]] bool asksBeforeQuitting();
    static void giveFocus(const QWidget &screen);
    /// What is in front is asked for again.
    void refresh();
    using OpenWindows = QHash<InstanceKey, QPointer<QWidget>>;
    using Maker = std::function<QWidget *(const FleetRow &row, QWidget *parent)>;
    QWidget *openWizard(OpenWindows &open, const Maker &make, const FleetRow &row);
    void openWebConsole(const InstanceKey &key);

    Desks m_desks;
    Surroundings m_surroundings;
    ScreenMakers m_makers;
    ActionTable m_actions;
    TopBar *m_top;
    RunNotice *m_runNotice;
    QStackedWidget *m_screens;
    InstancesScreen *m_instances;
    struct Screen
    {
        ActionId action;
        QWidget *widget;
    };
    std::vector<Screen> m_shown; ///< those there are makers for, in the order of the bar
    StatusStrip *m_status;
    InstanceJump m_jump;
    CommandPalette *m_palette;
    OpenWindows m_wizards; ///< that change a bandwidth
    OpenWindows m_specificationWizards;
    bool m_mayQuit = false; ///< the operator was asked
    std::function<void()> m_onClosed;
};

} // namespace ecsdesk
