// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardstate.h"

#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace ecsdesk {

class ReasonLabel;

/// Every reason against a change, one sentence each with what would lift it; a cooldown counts down. Reached by Tab, so
/// that a screen reader reads it. Hidden while nothing stands against the change.
class ObjectionList final : public QWidget
{
    Q_OBJECT

public:
    explicit ObjectionList(QWidget *parent = nullptr);
    void setObjections(const std::vector<Objection> &objections, const ReasonContext &context,
                       const std::optional<Countdown> &cooldown);
    [[nodiscard]] QStringList sentences() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    std::vector<ReasonLabel *> m_rows;
};

} // namespace ecsdesk
