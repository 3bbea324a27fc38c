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
}

void MbpsField::setLegal(const MbpsRange &range)
{
    if (m_legal == range)
        return;
    m_legal = range;
    update();
}

void MbpsField::showValue(int mbps)
{
    if (mbps == value())
        return;
    const QSignalBlocker blocker(this);
    setValue(mbps);
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
