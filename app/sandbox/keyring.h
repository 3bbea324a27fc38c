// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/text.h"

#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_set>

namespace ecsdesk::sandbox {

struct AccessKey
{
    std::string id;
    std::string secret;
    std::string token; // of a temporary key
    std::optional<Moment> expires;
    bool disabled = false;
    std::string assumedRole{}; // of a temporary key: role and session, "sandbox/desk"
};

// The access keys of the simulated account: one that stays, and temporary ones that a lever issues.
class Keyring
{
public:
    void setMain(const std::string &id, std::string secret);
    [[nodiscard]] AccessKey main() const;
    // Sixteen digits that go with the main key: another sandbox is another account, a resumed one the same.
    [[nodiscard]] std::string accountId() const;
    [[nodiscard]] AccessKey issueTemporary(Moment expires, std::string assumedRole = "sandbox/sandbox");
    void setDisabled(bool disabled); // the main key
    [[nodiscard]] std::optional<AccessKey> find(const std::string &id) const;
    void forgetTemporary();

private:
    mutable std::mutex m_mutex;
    std::string m_mainId;
    std::map<std::string, AccessKey> m_keys;
};

// Remembers which nonces were used, for longer than a signature stays valid, up to a bound of memory.
class Nonces
{
public:
    [[nodiscard]] bool used(const std::string &keyId, const std::string &nonce) const;
    // False when it was used meanwhile.
    [[nodiscard]] bool use(const std::string &keyId, const std::string &nonce, Moment now);

private:
    // A stamp may lie 15 minutes ahead of the clock and is good for 15 minutes behind it.
    static constexpr auto kKept = std::chrono::minutes(31);
    static constexpr std::size_t kMost = 1'000'000;

    mutable std::mutex m_mutex;
    std::unordered_set<std::size_t> m_used;
    std::deque<std::pair<Moment, std::size_t>> m_order;
};

} // namespace ecsdesk::sandbox
