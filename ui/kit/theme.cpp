// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/theme.h"

#include "ui/kit/fonts.h"
#include "ui/kit/kitstyle.h"
#include "ui/kit/tokens.h"

#include <QApplication>

namespace ecsdesk {

QString themeName(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::System:
        return QStringLiteral("system");
    case ThemeMode::Light:
        return QStringLiteral("light");
    case ThemeMode::Dark:
        return QStringLiteral("dark");
    }
    Q_UNREACHABLE();
}

std::optional<ThemeMode> themeFromName(const QString &name)
{
    for (const auto mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark}) {
        if (themeName(mode) == name)
            return mode;
    }
    return {};
}

ThemeSwitch::ThemeSwitch(QApplication &app, ThemeMode mode, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_mode(mode)
    // What the desktop gave, before our own palette covers it. Qt 6.4 has no other way to ask.
    , m_systemIsDark(app.palette().color(QPalette::Window).lightness() < 128)
{
    m_app.setFont(uiFont(m_app.font()));
    m_app.setStyle(new KitStyle);
    apply();
}

bool ThemeSwitch::isDark() const
{
    return m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && m_systemIsDark);
}

void ThemeSwitch::setMode(ThemeMode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    apply();
    Q_EMIT changed();
}

void ThemeSwitch::toggle()
{
    setMode(isDark() ? ThemeMode::Light : ThemeMode::Dark);
}

void ThemeSwitch::apply()
{
    m_app.setPalette(paletteFor(isDark() ? darkTokens() : lightTokens()));
}

} // namespace ecsdesk
