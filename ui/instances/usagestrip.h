// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/fleet.h"
#include "ui/kit/usagereader.h"

#include "ui/kit/retranslating.h"

#include <QWidget>

class QPushButton;

namespace ecsdesk {

class ReasonLabel;
class RequestIdButton;
class ToneLabel;
class UsageChart;

/// The outbound use of the selected instance over the last day, in the room of three lines: its limit, how much of it
/// is used, the curve, and the point that is read. Asks only once the selection has come to rest.
class UsageStrip final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit UsageStrip(QWidget *parent = nullptr);
    ~UsageStrip() override;

    /// Must outlive the strip; nullptr: nothing is asked.
    void setDesk(OfferDesk *desk);
    void setRow(const std::optional<FleetRow> &row);

    [[nodiscard]] UsageChart *chart() const { return m_chart; }
    [[nodiscard]] UsageReader &reader() { return m_reader; }
    /// The line below the curve.
    [[nodiscard]] QString line() const;

private:
    void retranslate() override;
    void showUsage();
    void showLine();
    [[nodiscard]] bool hasPoints() const;

    UsageReader m_reader;
    std::optional<int> m_outMbps; ///< the limit that counts: an elastic IP's where one is bound
    ToneLabel *m_limit;
    ToneLabel *m_share;
    UsageChart *m_chart;
    ReasonLabel *m_state; ///< in the curve's place
    ToneLabel *m_line;
    QPushButton *m_again;
    RequestIdButton *m_request;
};

} // namespace ecsdesk
