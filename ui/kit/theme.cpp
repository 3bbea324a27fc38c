// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/theme.h"

#include "ui/kit/kitstyle.h"
#include "ui/kit/tokens.h"

#include <QApplication>
#include <QFontDatabase>

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

namespace {

/// Where the UI font has no Chinese, fontconfig offers the faces that have in no particular order, a bold one before
/// the regular. Naming them keeps the weight that was asked for.
void preferChineseFaces(const QString &family)
{
    const QStringList known = QFontDatabase::families();
    QStringList faces;
    for (const char *face :
         {"Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Microsoft YaHei", "PingFang SC"}) {
        if (known.contains(QString::fromLatin1(face)))
            faces.append(QString::fromLatin1(face));
    }
    if (!faces.isEmpty())
        QFont::insertSubstitutions(family, faces);
}

} // namespace

ThemeSwitch::ThemeSwitch(QApplication &app, ThemeMode mode, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_mode(mode)
    // What the desktop gave, before our own palette covers it. Qt 6.4 has no other way to ask.
    , m_systemIsDark(app.palette().color(QPalette::Window).lightness() < 128)
{
    preferChineseFaces(m_app.font().family());
    preferChineseFaces(QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
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
