// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardstate.h"

#include "ui/kit/retranslating.h"

#include <QWidget>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace ecsdesk {

class ReasonLabel;

/// Every reason against a change, one sentence each with what would lift it; a cooldown counts down. Reached by Tab, so
/// that a screen reader reads it. Hidden while nothing stands against the change.
class ObjectionList final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit ObjectionList(QWidget *parent = nullptr);
    void setObjections(const std::vector<Objection> &objections, const ReasonContext &context,
                       const std::optional<Countdown> &cooldown);
    [[nodiscard]] QStringList sentences() const;
    /// There is a screen that shows orders: one that stands against the change is led to.
    void setLeadsToOrders(bool leads);

Q_SIGNALS:
    void orderWanted(const ecsdesk::OrderId &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate() override;
    void showLink();

    QVBoxLayout *m_column;
    std::vector<ReasonLabel *> m_rows;
    QPushButton *m_showOrder;
    OrderId m_order; ///< what stands against it; empty where no order does, or its number is not known
    bool m_leadsToOrders = false;
};

} // namespace ecsdesk
