// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <optional>

class QApplication;

namespace ecsdesk {

/// System: light or dark as the desktop was when the program started.
enum class ThemeMode { System, Light, Dark };

[[nodiscard]] QString themeName(ThemeMode mode); ///< "system", "light", "dark": as stored and as on the command line
[[nodiscard]] std::optional<ThemeMode> themeFromName(const QString &name);

/// Gives the application its style and its palette, and changes them while it runs.
class ThemeSwitch final : public QObject
{
    Q_OBJECT

public:
    /// Installs the style; the palette is that of `mode`.
    explicit ThemeSwitch(QApplication &app, ThemeMode mode = ThemeMode::System, QObject *parent = nullptr);

    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    [[nodiscard]] bool isDark() const;
    void setMode(ThemeMode mode);
    /// What the button in the window does: light becomes dark and the other way round.
    void toggle();

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_app;
    ThemeMode m_mode;
    bool m_systemIsDark;
};

} // namespace ecsdesk
