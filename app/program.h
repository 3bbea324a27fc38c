// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/changenotices.h"
#include "app/desktop/tray.h"
#include "app/poolfilesaver.h"
#include "app/wiring.h"
#include "models/rules/options.h"
#include "ui/accounts/welcome.h"
#include "ui/window/mainwindow.h"

namespace ecsdesk {

/// What a desk works on.
enum class CloudChoice {
    Sandbox,  ///< the simulated cloud
    Accounts, ///< the operator's own
};

/// A desk with its window: what `main` and the guided tour run.
class Program
{
public:
    /// Throws std::runtime_error with a sentence where the desk cannot be made.
    Program(WiringOptions options, const Clock &clock, Preferences &preferences, ThemeSwitch &theme,
            LanguageSwitch &language);
    ~Program();
    Q_DISABLE_COPY_MOVE(Program)

    /// Shows the window and opens the desk. `door`: where the operator came in, at the first start.
    void open(const QString &find, std::optional<WelcomeDoor> door = {});
    /// Called where the operator wants to work on something else: on the sandbox, or on accounts.
    void onCloudWanted(std::function<void(CloudChoice)> wanted) { m_cloudWanted = std::move(wanted); }
    /// Tells on the desktop what becomes of changes, and shows itself in the tray where there is one.
    void joinDesktop();
    /// Before all other windows, at the instance that is looked for, if any.
    void comeForward(const QString &find);

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Wiring &wiring() { return m_wiring; }

private:
    [[nodiscard]] QWidget *makeAccountsScreen(QWidget *parent);
    /// A wizard with the values of an earlier change, on the instance as it is now.
    void beginAgain(const FleetRow &row, ChangeDraft draft);
    void tellOfJournal(const std::optional<ApiError> &error, const QString &setAside);

    QString m_user; ///< of this machine
    Wiring m_wiring;
    DialogPrompt m_prompt;
    PoolFileSaver m_files;
    std::function<void(CloudChoice)> m_cloudWanted;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<ChangeNotices> m_notices;
    std::unique_ptr<Tray> m_tray;
};

} // namespace ecsdesk
