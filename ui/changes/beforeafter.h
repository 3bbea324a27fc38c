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
    /// What the two types are, where it is known: "2 vCPU · 8 GiB". In the operator's language at the moment of the
    /// call.
    void setSizes(const QString &before, const QString &after);

private:
    void retranslate() override;
    void fill();

    Instance m_before;
    Change m_change;
    QString m_sizeBefore;
    QString m_sizeAfter;
    std::array<ToneLabel *, 3> m_heads{};
    std::vector<std::array<ToneLabel *, 3>> m_rows;
};

} // namespace ecsdesk
