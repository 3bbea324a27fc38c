// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace ecsdesk {

/// Bytes that must not be seen: no conversion to text, no QVariant, no debug output, no comparison operator that a
/// test would print. The bytes are overwritten when the last owner goes; copies that Qt itself makes while signing
/// cannot be reached.
class Secret
{
public:
    Secret() = default;
    /// Takes the bytes over; pass an rvalue that is shared with nobody.
    explicit Secret(QByteArray &&bytes)
        : m_bytes(std::move(bytes))
    {
        m_bytes.detach();
    }
    Secret(const Secret &other)
        : m_bytes(other.m_bytes.constData(), other.m_bytes.size())
    {
    }
    Secret(Secret &&other) noexcept
        : m_bytes(std::exchange(other.m_bytes, {}))
    {
    }
    Secret &operator=(Secret other) noexcept
    {
        m_bytes.swap(other.m_bytes);
        return *this;
    }
    ~Secret();

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    /// For signing only: hands the bytes to `use` and keeps them.
    template <class Use>
    auto reveal(Use use) const
    {
        return use(m_bytes);
    }

private:
    QByteArray m_bytes;
};

} // namespace ecsdesk
