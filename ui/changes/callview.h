// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <chrono>

class QHBoxLayout;
class QLabel;

namespace ecsdesk {

class ReasonLabel;
class StepsView;
class ToneLabel;

/// One call of a run: what it does, how it stands, and its steps once it was taken up.
class CallView final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit CallView(QWidget *parent = nullptr);
    /// `record`: nothing while it is to come. `number` of `count`; a run of one call has no heading.
    void setCall(const PlannedCall &call, const std::optional<ChangeRecord> &record, int number, int count);
    /// For how long its request has been on its way; nothing where it is not, or so short that it is no news.
    void setUnderWay(std::optional<std::chrono::milliseconds> time);
    [[nodiscard]] StepsView *steps() const { return m_steps; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate() override;
    void fill();

    PlannedCall m_call;
    std::optional<ChangeRecord> m_record;
    std::optional<std::chrono::milliseconds> m_underWay;
    int m_number = 0;
    int m_count = 0;
    QLabel *m_sign;
    ToneLabel *m_title;
    ToneLabel *m_state;
    StepsView *m_steps;
    ReasonLabel *m_wait;
    QHBoxLayout *m_body;
};

} // namespace ecsdesk
