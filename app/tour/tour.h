// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program.h"

#include <QDir>

namespace ecsdesk {

class ChangeBandwidthWizard;

/// Walks through the main job in the real windows as a person would, against the embedded sandbox: looks at the fleet,
/// finds an instance, raises its bandwidth, sees it verified and cooling. Prints each step with its outcome and saves a
/// picture of each screen.
class Tour
{
public:
    /// Pictures are called NAME-LANGUAGE.png.
    Tour(Program &program, const QString &language, const QDir &pictures);
    /// False as soon as a step fails.
    [[nodiscard]] bool run();

private:
    [[nodiscard]] bool step(const QString &what, const std::function<bool()> &take);
    [[nodiscard]] bool picture(QWidget *window, const QString &name);
    [[nodiscard]] bool filter(const QString &text, const std::function<bool()> &shown);
    [[nodiscard]] bool openWizard();
    [[nodiscard]] bool turnPage(const QString &name);
    [[nodiscard]] std::optional<FleetRow> current() const;

    Program &m_program;
    MainWindow &m_window;
    QString m_language;
    QDir m_pictures;
    int m_number = 0;
    QPointer<ChangeBandwidthWizard> m_wizard;
};

} // namespace ecsdesk
