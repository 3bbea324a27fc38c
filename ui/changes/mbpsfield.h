// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/reason.h"

#include <QSpinBox>

namespace ecsdesk {

/// A number of Mbps. The arrows stay inside what is legal; typing does not: a number that is out of range stays as it
/// was typed, so that the page can say what is wrong with it.
class MbpsField final : public QSpinBox
{
    Q_OBJECT

public:
    explicit MbpsField(QWidget *parent = nullptr);
    void setLegal(const MbpsRange &range);
    /// Does not disturb what is being typed where the value is the same.
    void showValue(int mbps);

    void stepBy(int steps) override;
    [[nodiscard]] bool isLegal() const { return m_legal.contains(value()); }

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;

private:
    void showLegal();

    MbpsRange m_legal{0, 100};
};

} // namespace ecsdesk
