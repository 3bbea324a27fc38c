// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/runstepmodel.h"
#include "ui/kit/retranslating.h"

#include <QListView>

namespace ecsdesk {

/// The steps of one change with their times, attempts and request IDs, as high as it has steps. Can be walked through
/// by keyboard; Ctrl+C copies the step's request ID.
class StepsView final : public Retranslating<QListView>
{
    Q_OBJECT

public:
    explicit StepsView(QWidget *parent = nullptr);
    void setRecord(const ChangeRecord &record);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate() override;

    RunStepModel m_model;
};

} // namespace ecsdesk
