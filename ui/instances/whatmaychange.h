// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "models/desk/fleet.h"
#include "models/domain/clock.h"
#include "models/rules/operations.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/retranslating.h"

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace ecsdesk {

/// "What may be changed now": every operation of one instance with a green mark and its button, or with every reason
/// against it in a sentence and what would lift it. The rules judge; this shows.
class WhatMayChange final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    /// What there is to lead to.
    struct Ways
    {
        bool webConsole = false;
        bool orders = false;
        bool accounts = false;
    };
    WhatMayChange(ChangeDesk &changes, const Clock &clock, Ways ways, QWidget *parent = nullptr);

    /// Judges again and shows. `row` stays the instance until another is set.
    void setRow(const std::optional<FleetRow> &row);
    /// A second has passed: countdowns, and a verdict that may be another now.
    void tick();
    /// The sentences that stand beside `operation`, for a test and a screen reader; empty where it is allowed.
    [[nodiscard]] QStringList reasonsOf(Operation operation) const;
    [[nodiscard]] QPushButton *buttonOf(Operation operation) const;

Q_SIGNALS:
    void wanted(ecsdesk::Operation operation);
    void webConsoleWanted();
    /// The order that stands against a change.
    void orderWanted(const ecsdesk::OrderId &id);
    /// The account of the instance, which stands against every change.
    void accountWanted();

private:
    struct Entry
    {
        QWidget *box = nullptr;
        QLabel *sign = nullptr;
        QLabel *title = nullptr;
        QPushButton *button = nullptr;
        QVBoxLayout *reasonsLayout = nullptr;
        std::vector<ReasonLabel *> reasons;
        QPushButton *console = nullptr;
        QPushButton *order = nullptr;
        QPushButton *account = nullptr;
    };

    void retranslate() override;
    void changeEvent(QEvent *event) override;
    Entry makeEntry(Operation operation);
    void judge();
    void show(const OperationVerdict &judged, const Facts &facts);
    void showBar(const OperationVerdict &judged, ActingBar bar, bool first);
    void showSentences(Entry &entry, const QStringList &sentences);
    void showReasons(Entry &entry, const QStringList &sentences, const OperationVerdict &judged, const Facts &facts);

    ChangeDesk &m_changes;
    const Clock &m_clock;
    Ways m_ways;
    std::optional<FleetRow> m_row;
    std::vector<Entry> m_entries; ///< in the order of Operation
};

} // namespace ecsdesk
