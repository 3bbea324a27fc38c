// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/cloudoptions.h"
#include "app/cloud/request.h"

#include <chrono>
#include <compare>
#include <map>
#include <optional>

namespace ecsdesk {

// Nothing in here looks at a clock: `now` is any time that never goes back, the same one in all calls.

/// What the server counts calls by, beside the account.
struct PaceKey
{
    Service service = Service::Ecs;
    QString action;
    RegionId region;

    [[nodiscard]] static PaceKey of(const Request &request)
    {
        return {request.service, request.action, request.region};
    }
    friend bool operator==(const PaceKey &, const PaceKey &) = default;
    friend bool operator<(const PaceKey &a, const PaceKey &b);
};

/// How fast the calls of one key may start. Slowed down whenever the server says that there were too many: half as many
/// at once, and from one at once on with a pause between starts that doubles. Successes take it back step by step.
class Pace
{
public:
    using Milliseconds = std::chrono::milliseconds;

    /// `most` at once where nothing is slowed, 1 or more.
    Pace(int most, PaceOptions options);

    /// Until another may start, as far as time decides; nothing where one that is under way has to end first.
    [[nodiscard]] std::optional<Milliseconds> waitFor(Milliseconds now) const;
    /// One starts. Its answer is told with the number that this gives: whatever started before the pace changed says
    /// nothing about the new pace.
    [[nodiscard]] int started(Milliseconds now);
    /// It is not under way any more. `succeeded` or `throttled` go before.
    void ended(Milliseconds now);
    void succeeded(int start, Milliseconds now);
    /// `asked`: how long the server wants to be left alone.
    void throttled(int start, std::optional<Milliseconds> asked, Milliseconds now);

    [[nodiscard]] bool isSlowed() const { return m_parallel < m_most || m_pause.count() > 0; }
    [[nodiscard]] int parallel() const { return m_parallel; }
    [[nodiscard]] Milliseconds pause() const { return m_pause; }
    /// When what was learned counts no more; nothing while one is under way.
    [[nodiscard]] std::optional<Milliseconds> forgottenAt() const;

private:
    void slowDown(Milliseconds now);
    void stepBack();

    int m_most;
    PaceOptions m_options;
    int m_parallel;
    Milliseconds m_pause{0};
    Milliseconds m_notBefore;
    Milliseconds m_lastUse{0};
    int m_underWay = 0;
    Milliseconds m_changed{0}; ///< slower or faster
    int m_successes = 0;       ///< since then
    int m_change = 0;          ///< counts how often it slowed down
};

/// The paces of one account, and how many calls may be under way in all. A key's pace slows that key only.
class Paces
{
public:
    using Milliseconds = std::chrono::milliseconds;

    Paces(int most, PaceOptions options);

    /// Whether no key may start any, because too many of all keys are under way.
    [[nodiscard]] bool isFull() const { return m_underWay >= m_most; }
    /// As Pace::waitFor, without regard to other keys.
    [[nodiscard]] std::optional<Milliseconds> waitFor(const PaceKey &key, Milliseconds now) const;
    [[nodiscard]] int started(const PaceKey &key, Milliseconds now);
    void ended(const PaceKey &key, Milliseconds now);
    void succeeded(const PaceKey &key, int start, Milliseconds now);
    void throttled(const PaceKey &key, int start, std::optional<Milliseconds> asked, Milliseconds now);

    /// Whether any key is slowed at present.
    [[nodiscard]] bool isSlowed() const;
    /// Forgets keys that nobody has used for a while.
    void forget(Milliseconds now);
    /// When `forget` has something to do next.
    [[nodiscard]] std::optional<Milliseconds> forgetsAt() const;
    [[nodiscard]] int size() const { return int(m_paces.size()); }

private:
    int m_most;
    PaceOptions m_options;
    std::map<PaceKey, Pace> m_paces;
    int m_underWay = 0;
};

} // namespace ecsdesk
