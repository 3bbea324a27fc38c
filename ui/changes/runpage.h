// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardpage.h"

#include <QDateTime>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace ecsdesk {

class CallView;
class IdRows;
class ObjectionList;
class ReasonLabel;
class ToneLabel;

/// Page 4: the run on its way, call by call and step by step. Closing the window does not lose it. The rest can be
/// given up while that is safe; a run that waits for the operator says why, and goes on at a button.
class RunPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit RunPage(QWidget *parent = nullptr);
    [[nodiscard]] QWidget *firstField() override;
    /// The last call that was taken up; nullptr before.
    [[nodiscard]] QWidget *currentCall() const;

Q_SIGNALS:
    void goOnWanted();
    void giveUpWanted();
    void takeOutWanted();
    void retryWanted();
    void queueWanted();

private:
    void build();
    void showState() override;
    void retranslate() override;
    void showCalls();
    void showProgress();
    /// The account is not in use: what is under way goes on when it is again.
    [[nodiscard]] bool stands() const;
    /// For how long the request of the last call has been on its way, as this page has seen it.
    [[nodiscard]] std::optional<std::chrono::milliseconds> underWay();
    void showPause();
    void showGiveUp();
    void showQueue();

    ToneLabel *m_title;
    ToneLabel *m_where;
    QProgressBar *m_progress;
    ReasonLabel *m_paused;
    ReasonLabel *m_error;
    ObjectionList *m_objections;
    ReasonLabel *m_queue; ///< waits in the queue, or is held there
    ReasonLabel *m_lift;
    QPushButton *m_retry;
    QPushButton *m_takeOut;
    QPushButton *m_showQueue;
    QPushButton *m_goOn;
    QPushButton *m_giveUp;
    ReasonLabel *m_giveUpMeans;
    QVBoxLayout *m_column;
    std::vector<CallView *> m_calls;
    ChangeId m_sending = 0;   ///< the call whose request is on its way; 0: none is
    QDateTime m_sendingSince; ///< UTC, this machine's clock
    IdRows *m_ids;
    ReasonLabel *m_mayClose;
};

} // namespace ecsdesk
