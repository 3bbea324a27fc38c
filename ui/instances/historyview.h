// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "ui/kit/labels.h"
#include "ui/kit/retranslating.h"

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace ecsdesk {

/// The changes of one instance, newest first: what, how it ended, when.
class HistoryView final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit HistoryView(ChangeDesk &changes, QWidget *parent = nullptr);
    void setInstance(const std::optional<InstanceKey> &key);
    /// What is shown, one line an entry.
    [[nodiscard]] QStringList lines() const;

Q_SIGNALS:
    void allWanted();

private:
    struct Line
    {
        QWidget *box = nullptr;
        QLabel *sign = nullptr;
        ElidedLabel *title = nullptr;
        ToneLabel *below = nullptr;
    };

    void retranslate() override;
    void changeEvent(QEvent *event) override;
    void rebuild();
    Line &line(size_t at);

    ChangeDesk &m_changes;
    std::optional<InstanceKey> m_key;
    QVBoxLayout *m_column;
    std::vector<Line> m_lines;
    ToneLabel *m_none;
    QPushButton *m_all;
};

} // namespace ecsdesk
