// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ecsdesk {

class ReasonLabel;
class SectionTitle;
class ToneLabel;

/// The run that a change of the journal belongs to: its calls with their states, each leading to its own change, and,
/// where the run waits, what may be done about it. Hidden for a change that stands alone.
class RunLinks final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit RunLinks(QWidget *parent = nullptr);
    /// `shown`: the change beside which this stands.
    /// `bar`: why nothing can be done about it from here; its buttons are then disabled, with the reason.
    void setRun(const std::vector<ChangeRecord> &run, ChangeId shown, std::optional<ActingBar> bar);

Q_SIGNALS:
    void changeWanted(ecsdesk::ChangeId id);
    void goOnWanted(ecsdesk::ChangeId id);
    void giveUpWanted(ecsdesk::ChangeId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate() override;
    void fill();
    void showRows();

    struct Row
    {
        QWidget *box;
        QLabel *sign;
        QPushButton *link; ///< a call that was taken up
        ToneLabel *name;   ///< the one that is shown, or one that is to come
        ToneLabel *state;
        ChangeId id = 0;
    };
    Row makeRow();

    std::vector<ChangeRecord> m_run;
    ChangeId m_shown = 0;
    std::optional<ActingBar> m_bar;
    SectionTitle *m_title;
    QVBoxLayout *m_column;
    std::vector<Row> m_rows;
    ReasonLabel *m_paused;
    QPushButton *m_goOn;
    QPushButton *m_giveUp;
    ReasonLabel *m_giveUpMeans;
};

} // namespace ecsdesk
