// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <array>
#include <vector>

class QGridLayout;

namespace ecsdesk {

class ToneLabel;

/// The type or the bandwidth of an instance before a change and after it, beside each other; what differs stands out.
class BeforeAfter final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit BeforeAfter(QWidget *parent = nullptr);
    void setChange(const Instance &before, const Change &change);

private:
    void retranslate() override;
    void fill();

    Instance m_before;
    Change m_change;
    std::array<ToneLabel *, 3> m_heads{};
    std::vector<std::array<ToneLabel *, 3>> m_rows;
};

} // namespace ecsdesk
