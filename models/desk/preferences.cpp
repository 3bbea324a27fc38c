// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/desk/preferences.h"

#include <array>

namespace ecsdesk {

namespace {

struct Entry
{
    const char *key;
    QVariant (*preset)();
};

QVariant text()
{
    return QString();
}
QVariant bytes()
{
    return QByteArray();
}
QVariant list()
{
    return QVariantList();
}

/// In the order of Preference.
constexpr std::array<Entry, preferenceCount> table{{
    {"language", text},
    {"theme", [] { return QVariant(QStringLiteral("system")); }},
    {"window/geometry", bytes},
    {"window/screen", [] { return QVariant(QStringLiteral("instances")); }},
    {"instances/columns", bytes},
    {"instances/split", bytes},
    {"instances/compact", [] { return QVariant(false); }},
    {"instances/details", [] { return QVariant(true); }},
    {"instances/views", list},
    {"changes/columns", bytes},
}};

} // namespace

QString preferenceKey(Preference preference)
{
    return QString::fromLatin1(table[size_t(preference)].key);
}

QVariant preferenceDefault(Preference preference)
{
    return table[size_t(preference)].preset();
}

Preferences::~Preferences() = default;

} // namespace ecsdesk
