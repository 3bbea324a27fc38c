// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/retranslating.h"

#include <QPen>
#include <QWidget>
#include <array>
#include <optional>

namespace ecsdesk {

class ToneLabel;
struct Tokens;

/// The lines of the usage chart. Told apart by weight and dashes too, not by colour alone.
enum class UsageLine { Outbound, Inbound, Present, Chosen };
inline constexpr int usageLineCount = int(UsageLine::Chosen) + 1;
[[nodiscard]] QPen usagePen(UsageLine line, const Tokens &tokens);

/// What each line of the usage chart is, in a row: a stroke and a word.
class UsageLegend final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit UsageLegend(QWidget *parent = nullptr);
    /// Limits in Mbps; a chosen one that is the present one is not named. `beyond`: the chosen one lies above the
    /// chart.
    void setLimits(std::optional<int> present, std::optional<int> chosen, bool beyond);

private:
    void retranslate() override;

    std::optional<int> m_present;
    std::optional<int> m_chosen;
    bool m_beyond = false;
    std::array<QWidget *, usageLineCount> m_entries{};
    std::array<ToneLabel *, usageLineCount> m_words{};
};

} // namespace ecsdesk
