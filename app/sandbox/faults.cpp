// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faults.h"

#include <algorithm>

namespace ecsdesk::sandbox {

std::string_view leverName(Fault::Kind kind)
{
    switch (kind) {
    case Fault::Kind::Throttle:
        return "throttleNext";
    case Fault::Kind::DropAfterCommit:
        return "dropAfterCommitNext";
    case Fault::Kind::DropBefore:
        return "dropBeforeNext";
    case Fault::Kind::CutAtByte:
        return "cutAtByteNext";
    case Fault::Kind::Hang:
        return "hangNext";
    case Fault::Kind::Garbage:
        return "garbageNext";
    case Fault::Kind::Truncate:
        return "truncateNext";
    case Fault::Kind::Error:
        return "errorNext";
    case Fault::Kind::Empty:
        return "emptyNext";
    }
    return {};
}

void Faults::arm(Fault fault)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_faults, [&](const Fault &other) {
        return other.kind == fault.kind && other.action == fault.action && other.instance == fault.instance;
    });
    if (fault.left > 0)
        m_faults.push_back(std::move(fault));
}

std::optional<Fault> Faults::take(const std::string &action, const std::string &instance)
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find_if(m_faults, [&](const Fault &fault) {
        return (fault.action.empty() || fault.action == action) &&
               (fault.instance.empty() || fault.instance == instance);
    });
    if (found == m_faults.end())
        return std::nullopt;
    auto fault = *found;
    if (--found->left <= 0)
        m_faults.erase(found);
    return fault;
}

std::vector<Fault> Faults::armed() const
{
    const std::lock_guard lock(m_mutex);
    return m_faults;
}

void Faults::clear()
{
    const std::lock_guard lock(m_mutex);
    m_faults.clear();
}

} // namespace ecsdesk::sandbox
