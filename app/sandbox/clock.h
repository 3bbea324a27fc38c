// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/text.h"

#include <chrono>
#include <functional>
#include <mutex>

namespace ecsdesk::sandbox {

// Sandbox time: it starts at a moment, runs `speed` times as fast as real time, can be moved on, and never goes back.
class Clock
{
public:
    // Elapsed real time since any fixed point; a test passes its own.
    using RealTime = std::function<std::chrono::nanoseconds()>;

    explicit Clock(Moment start, double speed = 1, RealTime real = steadyTime);

    [[nodiscard]] Moment now() const;
    [[nodiscard]] double speed() const;
    // Speeds below zero count as zero (time stands still).
    void setSpeed(double speed);
    // Moves time on; a negative step is ignored.
    void advance(std::chrono::milliseconds step);
    // Goes on from this moment if it lies ahead.
    void notBefore(Moment moment);

    static std::chrono::nanoseconds steadyTime();
    static Moment systemTime();

private:
    [[nodiscard]] Moment nowLocked() const;

    mutable std::mutex m_mutex;
    RealTime m_real;
    Moment m_base;
    std::chrono::nanoseconds m_start;
    double m_speed;
};

} // namespace ecsdesk::sandbox
