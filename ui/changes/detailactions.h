// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <optional>

class QPushButton;

namespace ecsdesk {

class ReasonLabel;

/// What may be done about one change of the journal: try a held one again, take it out of the queue, begin it again as
/// a new change, copy it for support. What is not possible now says why.
class DetailActions final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit DetailActions(QWidget *parent = nullptr);
    void setRecord(const ChangeRecord &record, std::optional<ActingBar> bar);
    /// Why it cannot be begun again; empty where it can. Hidden while nothing was set.
    void setAgain(const std::optional<QString> &whyNot);
    /// Confirms that it lies on the clipboard, until another change is shown.
    void tellCopied();

Q_SIGNALS:
    void retryWanted();
    void takeOutWanted();
    void againWanted();
    void ticketWanted();

private:
    void retranslate() override;
    void fill();

    ChangeRecord m_record;
    std::optional<ActingBar> m_bar;
    std::optional<QString> m_whyNotAgain;
    bool m_told = false;
    QPushButton *m_retry;
    QPushButton *m_takeOut;
    QPushButton *m_again;
    QPushButton *m_ticket;
    ReasonLabel *m_whyNot;
    ReasonLabel *m_copied;
};

} // namespace ecsdesk
