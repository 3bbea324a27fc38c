// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/preferences.h"

#include <QString>
#include <vector>

namespace ecsdesk {

/// A filter under a name.
struct NamedView
{
    QString name; ///< built-in views: in the present language
    QString filter;
    bool builtIn = false;

    friend bool operator==(const NamedView &, const NamedView &) = default;
};

/// The views that come with the program, and the operator's own, which are remembered.
class ViewStore
{
public:
    explicit ViewStore(Preferences &preferences)
        : m_preferences(preferences)
    {
    }
    /// Built-in ones first, in the present language.
    [[nodiscard]] std::vector<NamedView> views() const;
    /// One of the operator's own; a view of the same name is replaced.
    void save(const QString &name, const QString &filter);
    void rename(const QString &from, const QString &to);
    void remove(const QString &name);

private:
    [[nodiscard]] std::vector<NamedView> own() const;
    void store(const std::vector<NamedView> &views);

    Preferences &m_preferences;
};

} // namespace ecsdesk
