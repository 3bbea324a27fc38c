// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <array>

namespace ecsdesk {

class CopyLabel;
class ToneLabel;

/// What support asks for and an order is found by: request ID, order ID, client token and a given address, each with a
/// button that copies it. A row without a value is not there.
class IdRows final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit IdRows(QWidget *parent = nullptr);
    void setRecord(const ChangeRecord &record);

private:
    void retranslate() override;
    void fill();

    struct Row
    {
        ToneLabel *name;
        CopyLabel *value;
    };
    std::array<Row, 4> m_rows{};
    ChangeRecord m_record;
};

} // namespace ecsdesk
