// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/mbpsfield.h"

#include <QSignalBlocker>
#include <algorithm>

namespace ecsdesk {

MbpsField::MbpsField(QWidget *parent)
    : QSpinBox(parent)
{
    setRange(-999, 9999);
    setSuffix(QStringLiteral(" Mbps"));
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setAccelerated(true);
    setGroupSeparatorShown(false);
    connect(this, &QSpinBox::valueChanged, this, &MbpsField::showLegal);
}

void MbpsField::setLegal(const MbpsRange &range)
{
    if (m_legal == range)
        return;
    m_legal = range;
    showLegal();
    update();
}

/// The frame tells too that the number cannot be taken.
void MbpsField::showLegal()
{
    if (property("wrongValue").toBool() == !isLegal())
        return;
    setProperty("wrongValue", !isLegal());
    update();
}

void MbpsField::showValue(int mbps)
{
    if (mbps == value())
        return;
    const QSignalBlocker blocker(this);
    setValue(mbps);
    showLegal();
}

void MbpsField::stepBy(int steps)
{
    const int wanted = value() + steps;
    // From outside the range a step leads to its near edge, never further away.
    setValue(std::clamp(wanted, m_legal.min, m_legal.max));
    selectAll();
}

QSpinBox::StepEnabled MbpsField::stepEnabled() const
{
    StepEnabled enabled = StepNone;
    if (value() < m_legal.max)
        enabled |= StepUpEnabled;
    if (value() > m_legal.min)
        enabled |= StepDownEnabled;
    return enabled;
}

} // namespace ecsdesk
