// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/views.h"

#include <QCoreApplication>
#include <QVariantMap>
#include <algorithm>

namespace ecsdesk {

std::vector<NamedView> ViewStore::views() const
{
    const auto text = [](const char *source) { return QCoreApplication::translate("Views", source); };
    std::vector<NamedView> views{
        {text(QT_TRANSLATE_NOOP("Views", "All instances")), QString(), true},
        {text(QT_TRANSLATE_NOOP("Views", "Needs attention")), QStringLiteral("change:unpaid|locked|expired|overdue"),
         true},
        {text(QT_TRANSLATE_NOOP("Views", "Cooling down")), QStringLiteral("change:cooling"), true},
        {text(QT_TRANSLATE_NOOP("Views", "Expiring within 30 days")), QStringLiteral("expires<30d"), true},
        {text(QT_TRANSLATE_NOOP("Views", "Without public bandwidth")), QStringLiteral("out=0"), true},
    };
    for (auto &view : own())
        views.push_back(std::move(view));
    return views;
}

void ViewStore::save(const QString &name, const QString &filter)
{
    auto all = own();
    const auto same = std::find_if(all.begin(), all.end(), [&](const NamedView &view) { return view.name == name; });
    if (same != all.end())
        same->filter = filter;
    else
        all.push_back({name, filter, false});
    store(all);
}

void ViewStore::rename(const QString &from, const QString &to)
{
    auto all = own();
    // A name belongs to one view: the renamed one takes the place of another of that name.
    if (from != to)
        std::erase_if(all, [&](const NamedView &view) { return view.name == to; });
    for (NamedView &view : all) {
        if (view.name == from)
            view.name = to;
    }
    store(all);
}

void ViewStore::remove(const QString &name)
{
    auto all = own();
    std::erase_if(all, [&](const NamedView &view) { return view.name == name; });
    store(all);
}

std::vector<NamedView> ViewStore::own() const
{
    std::vector<NamedView> views;
    for (const QVariant &entry : m_preferences.value(Preference::InstancesViews).toList()) {
        const QVariantMap view = entry.toMap();
        const QString name = view.value(QStringLiteral("name")).toString();
        if (!name.isEmpty())
            views.push_back({name, view.value(QStringLiteral("filter")).toString(), false});
    }
    return views;
}

void ViewStore::store(const std::vector<NamedView> &views)
{
    QVariantList list;
    for (const NamedView &view : views)
        list.append(QVariantMap{{QStringLiteral("name"), view.name}, {QStringLiteral("filter"), view.filter}});
    m_preferences.setValue(Preference::InstancesViews, list);
}

} // namespace ecsdesk
