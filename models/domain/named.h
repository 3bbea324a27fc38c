// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace ecsdesk {

/// One value of a closed set beside its word in the API or in the journal; an array of them is read both ways.
template <class Enum>
struct Named
{
    Enum value;
    const char *name;
};
/// clang 14, whose clang-tidy checks the code, does not deduce this by itself.
template <class Enum>
Named(Enum, const char *) -> Named<Enum>;

/// Empty where the value has no word.
template <class Enum, size_t N>
[[nodiscard]] QString nameOf(const std::array<Named<Enum>, N> &all, Enum value)
{
    for (const auto &entry : all) {
        if (entry.value == value)
            return QString::fromLatin1(entry.name);
    }
    return {};
}

/// Nothing where the word is not known.
template <class Enum, size_t N>
[[nodiscard]] std::optional<Enum> valueOf(const std::array<Named<Enum>, N> &all, const QString &name,
                                          Qt::CaseSensitivity sensitivity = Qt::CaseSensitive)
{
    for (const auto &entry : all) {
        if (name.compare(QLatin1String(entry.name), sensitivity) == 0)
            return entry.value;
    }
    return {};
}

} // namespace ecsdesk
