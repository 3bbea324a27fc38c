// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <bitset>
#include <unordered_map>

namespace ecsdesk {

/// Secrets of a test, and the search for them: whole, or a piece of twenty bytes (what was cut short tells as much), as
/// they are, in UTF-16, Base64 at any alignment, hexadecimal, percent-encoded once and twice, escaped for JSON, C or
/// HTML, or backwards.
class SecretSearch
{
public:
    /// `name`: for who reads the findings. At least eight bytes; the same value again is no other one.
    void plant(const QString &name, const QByteArray &value);
    [[nodiscard]] int count() const { return int(m_values.size()); }

    /// "secret as hex in WHERE at 17: …what stands around it…"; one line for each secret and form.
    [[nodiscard]] QStringList in(const QString &where, const QByteArray &text) const;
    /// Every file below the folder, names included. Sockets and the like are none.
    [[nodiscard]] QStringList inFolder(const QString &folder) const;
    /// How many bytes were looked through so far.
    [[nodiscard]] qint64 bytesSeen() const { return m_bytesSeen; }

private:
    struct Needle
    {
        int value;
        const char *form;
        QByteArray bytes;
    };
    void add(int value, const char *form, const QByteArray &bytes);
    void addForms(int value, const QByteArray &piece);

    QList<QByteArray> m_values;
    QStringList m_names;
    QList<Needle> m_needles;
    std::unordered_multimap<quint64, int> m_byStart; ///< of the first eight bytes
    std::bitset<1 << 20> m_starts;                   ///< to pass over nearly everything quickly
    mutable qint64 m_bytesSeen = 0;
};

} // namespace ecsdesk
