// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/changenotices.h"
#include "app/desktop/tray.h"
#include "app/poolfilesaver.h"
#include "app/wiring.h"
#include "models/rules/options.h"
#include "ui/window/mainwindow.h"

namespace ecsdesk {

/// A desk with its window: what `main` and the guided tour run.
class Program
{
public:
    /// Throws std::runtime_error with a sentence where the desk cannot be made.
    Program(WiringOptions options, const Clock &clock, Preferences &preferences, ThemeSwitch &theme,
            LanguageSwitch &language);
    ~Program();
    Q_DISABLE_COPY_MOVE(Program)

    /// Shows the window and opens the desk.
    void open(const QString &find);
    /// Tells on the desktop what becomes of changes, and shows itself in the tray where there is one.
    void joinDesktop();
    /// Before all other windows, at the instance that is looked for, if any.
    void comeForward(const QString &find);

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Wiring &wiring() { return m_wiring; }

private:
    /// A wizard with the values of an earlier change, on the instance as it is now.
    void beginAgain(const FleetRow &row, ChangeDraft draft);
    void tellOfJournal(const std::optional<ApiError> &error, const QString &setAside);

    QString m_user; ///< of this machine
    Wiring m_wiring;
    DialogPrompt m_prompt;
    PoolFileSaver m_files;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<ChangeNotices> m_notices;
    std::unique_ptr<Tray> m_tray;
};

} // namespace ecsdesk
