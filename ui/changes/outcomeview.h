// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/changes.h"

#include <QWidget>

namespace ecsdesk {

class ToneLabel;

/// What happened, whether anything was changed or charged, and what to do: three sentences under each other.
class OutcomeView final : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeView(QWidget *parent = nullptr);
    /// An empty sentence takes no room; the title is shown elsewhere.
    void setOutcome(const Outcome &outcome);
    [[nodiscard]] QString text() const;

private:
    ToneLabel *m_whatHappened;
    ToneLabel *m_changedOrCharged;
    ToneLabel *m_whatToDo;
};

} // namespace ecsdesk
