// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/pace.h"

#include <algorithm>

namespace ecsdesk {

namespace {

constexpr int successesForOneMore = 10;

} // namespace

Pace::Pace(int most)
    : m_most(std::max(1, most))
    , m_parallel(m_most)
{
}

void Pace::throttled()
{
    m_parallel = std::max(1, m_parallel / 2);
    m_successes = 0;
}

void Pace::succeeded()
{
    if (m_parallel == m_most || ++m_successes < successesForOneMore)
        return;
    m_successes = 0;
    ++m_parallel;
}

} // namespace ecsdesk
