// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/keyring.h"

namespace ecsdesk::sandbox {
namespace {

std::size_t print(const std::string &keyId, const std::string &nonce)
{
    return std::hash<std::string>()(keyId + '\n' + nonce);
}

} // namespace

void Keyring::setMain(const std::string &id, std::string secret)
{
    const std::lock_guard lock(m_mutex);
    m_keys.erase(m_mainId);
    m_mainId = id;
    m_keys[id] = {id, std::move(secret), {}, std::nullopt, false};
}

AccessKey Keyring::main() const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_keys.find(m_mainId);
    return found == m_keys.end() ? AccessKey() : found->second;
}

std::string Keyring::accountId() const
{
    std::string digits = "10";
    for (const char c : sha256(main().id).substr(0, 14))
        digits += char('0' + static_cast<unsigned char>(c) % 10);
    return digits;
}

AccessKey Keyring::issueTemporary(Moment expires, std::string assumedRole)
{
    const std::lock_guard lock(m_mutex);
    AccessKey key{
        "STS.Sandbox" + randomText(14), randomText(30), "CAISsandbox/" + randomText(60) + "+/==", expires, false,
        std::move(assumedRole)};
    m_keys[key.id] = key;
    return key;
}

void Keyring::setDisabled(bool disabled)
{
    const std::lock_guard lock(m_mutex);
    m_keys[m_mainId].disabled = disabled;
}

std::optional<AccessKey> Keyring::find(const std::string &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_keys.find(id);
    return found == m_keys.end() ? std::nullopt : std::optional(found->second);
}

void Keyring::forgetTemporary()
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_keys, [&](const auto &entry) { return entry.first != m_mainId; });
    m_keys[m_mainId].disabled = false;
}

bool Nonces::used(const std::string &keyId, const std::string &nonce) const
{
    const std::lock_guard lock(m_mutex);
    return m_used.contains(print(keyId, nonce));
}

bool Nonces::use(const std::string &keyId, const std::string &nonce, Moment now)
{
    const std::lock_guard lock(m_mutex);
    while (!m_order.empty() && (m_order.front().first + kKept < now || m_order.size() >= kMost)) {
        m_used.erase(m_order.front().second);
        m_order.pop_front();
    }
    const auto mark = print(keyId, nonce);
    if (!m_used.insert(mark).second)
        return false;
    m_order.emplace_back(now, mark);
    return true;
}

} // namespace ecsdesk::sandbox
