// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/vault/promptturns.h"

#include "app/vault/errand.h"

namespace ecsdesk {

void PromptTurns::join(HelperErrand *errand)
{
    m_line.append(errand);
    if (m_line.size() == 1)
        errand->askNow();
}

void PromptTurns::leave(HelperErrand *errand, bool refused)
{
    const qsizetype place = m_line.indexOf(errand);
    if (place < 0)
        return;
    m_line.removeAt(place);
    if (place != 0)
        return;
    if (refused) {
        // Taken out first: what ends may start something new, which is a new question.
        const auto waiting = std::exchange(m_line, {});
        for (const auto &other : waiting) {
            if (other)
                other->refuse();
        }
    }
    while (!m_line.isEmpty() && !m_line.first())
        m_line.removeFirst();
    if (!m_line.isEmpty())
        m_line.first()->askNow();
}

} // namespace ecsdesk
