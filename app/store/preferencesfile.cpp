// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/preferencesfile.h"

namespace ecsdesk::store {

QVariant PreferencesFile::value(Preference preference) const
{
    return m_settings.value(preferenceKey(preference), preferenceDefault(preference));
}

void PreferencesFile::setValue(Preference preference, const QVariant &value)
{
    if (m_settings.value(preferenceKey(preference)) != value)
        m_settings.setValue(preferenceKey(preference), value);
}

} // namespace ecsdesk::store
