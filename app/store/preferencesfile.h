// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/preferences.h"

#include <QSettings>

namespace ecsdesk::store {

/// Preferences in an INI file of the data folder. Written by QSettings when the event loop is idle, atomically; a file
/// that cannot be read counts as empty.
class PreferencesFile final : public Preferences
{
public:
    explicit PreferencesFile(const QString &file)
        : m_settings(file, QSettings::IniFormat)
    {
    }

    [[nodiscard]] QVariant value(Preference preference) const override;
    void setValue(Preference preference, const QVariant &value) override;

private:
    QSettings m_settings;
};

} // namespace ecsdesk::store
