// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ecsdesk::sandbox {

// Something that goes wrong with the next answers.
struct Fault
{
    enum class Kind { Throttle, DropAfterCommit, DropBefore, CutAtByte, Hang, Garbage, Truncate, Error, Empty };

    Kind kind = Kind::Error;
    int left = 1;          // how many more requests it strikes
    std::string action;    // only this one; empty: any
    std::string instance;  // only requests that name it as InstanceId; empty: any
    std::size_t bytes = 0; // CutAtByte
    int status = 0;        // 0: the usual one
    std::string code;
    std::string message;
    std::string about; // part of the documented message, where a code has several
    int retryAfterMs = 0;
    bool committed = true; // whether the request is carried out before it goes wrong
};

[[nodiscard]] std::string_view leverName(Fault::Kind kind);

// The faults that are armed, in the order in which they were; one request meets one fault at most.
class Faults
{
public:
    // Replaces a fault of the same kind, action and instance; left ≤ 0 takes it away.
    void arm(Fault fault);
    [[nodiscard]] std::optional<Fault> take(const std::string &action, const std::string &instance);
    [[nodiscard]] std::vector<Fault> armed() const;
    void clear();

private:
    mutable std::mutex m_mutex;
    std::vector<Fault> m_faults;
};

} // namespace ecsdesk::sandbox
