// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/cloudclient.h"
#include "app/store/journal.h"
#include "models/desk/changerecord.h"
#include "models/domain/order.h"

#include <QObject>
#include <QTimer>

namespace ecsdesk {

/// Looks in the billing for the order that this change made, or may have made; nothing where there is none. Told later,
/// once.
using OrderFinder =
    std::function<void(const ChangeRecord &record, std::function<void(const Result<std::optional<Order>> &)> then)>;

/// How patient a run is, in real time.
struct RunOptions
{
    std::chrono::milliseconds verifyEvery{1'500};      ///< between two readings of an accepted change
    std::chrono::milliseconds verifyFor{300'000};      ///< then it is left as unknown, with a button that looks again
    std::chrono::milliseconds powerFor{900'000};       ///< the same for a start or a stop: a guest may take its time
    std::chrono::milliseconds paymentEvery{15'000};    ///< between two readings while an order is unpaid
    std::chrono::milliseconds paymentAtLeast{180'000}; ///< the same, once the order has been unpaid for a while
    std::chrono::milliseconds writeEvery{5'000};       ///< between two attempts at a journal that cannot be written
    std::chrono::seconds freshFor{20 * 60};            ///< server time: a run whose last call is older waits to be told
    std::chrono::seconds resendWithin{10 * 60};        ///< server time: an older unsettled write is never sent again
    std::function<std::chrono::milliseconds(std::chrono::milliseconds)>
        stretch; ///< of waits between attempts; tests shorten
    /// Called at every named step (runsteps.h) of the change with this token, before anything else happens; for the
    /// kill test. Empty: nobody is told.
    std::function<void(const QString &step, const ClientToken &token)> atStep;
    OrderFinder findOrder; ///< without one no order is looked for
    bool readOnly = false; ///< what was sent is looked into, and nothing is sent again
};

/// One change on its way from Planned to its end. Every step is in the journal before it is taken; what is in the
/// journal is enough to go on from after a crash (docs/change-run.md draws the states).
class ChangeRun : public QObject
{
    Q_OBJECT

public:
    ChangeRun(ChangeRecord record, CloudClient &client, store::Journal &journal, const Clock &clock, RunOptions options,
              QObject *parent = nullptr);

    [[nodiscard]] const ChangeRecord &record() const { return m_record; }
    /// Records the intent and sends it. One of the queue goes straight to Sending: until that is durable the journal
    /// says Queued, so that a crash in between loses nothing.
    void begin();
    /// Goes on with a record that an earlier run of the program left unsettled.
    void resume();
    /// What becomes of the calls that follow. It is written down before it is told and `then` is called; where it
    /// cannot be, it stays as it was and restNotRecorded tells.
    void setRest(RestState rest, std::function<void()> then = {});
    /// Reads the instance now; for a change that is Unknown, or on its way.
    void lookAgain();
    /// The billing says this of the order of this change.
    void takeOrder(const Order &order);

Q_SIGNALS:
    /// The record is another now, and that is in the journal.
    void changed(const ecsdesk::ChangeRecord &record);
    /// The intent could not be recorded; nothing was sent and there is no change. One of the queue is Queued as before.
    void notRecorded(const ecsdesk::ApiError &error);
    void restNotRecorded(const ecsdesk::ApiError &error);
    /// The instance was read on the way.
    void instanceSeen(const ecsdesk::InstanceKey &key, const ecsdesk::Instance &instance);

private:
    [[nodiscard]] QDateTime serverNow() const;
    void reached(const QString &step) const;
    ChangeStep &step(StepKind kind);
    void endStep(StepKind kind, StepState state, const std::optional<ApiError> &error = {});
    /// Writes the record and goes on when it is durable. What was already sent goes on even if it cannot be written; it
    /// is then written again and again until it can.
    void save(std::function<void()> then = {});
    void writeAgain();
    void goOnAfter(std::chrono::milliseconds wait, std::function<void()> next);
    /// Nothing more happens by itself.
    void rest();

    void sendAttempt();
    /// One attempt more, if the first was not long ago; otherwise it is settled without.
    void sendAgain();
    /// The first attempt is so young that the same token may be sent again, and the account may be written to.
    [[nodiscard]] bool isYoung() const;
    void answered(const Result<WriteAnswer> &result);
    void accept(const WriteAnswer &answer);
    /// It was accepted: reads until the instance shows it, or until its order is paid.
    void waitForEffect();
    /// No answer said so, but the instance shows that it was accepted. When exactly is not known, so a cooldown is
    /// counted from now, which is never too short.
    void acceptAsSeen();
    void refuse(const ApiError &error);
    /// The API answered that the cooldown still runs. One that came from the queue goes back there, with the same
    /// token, three times at most; then false.
    bool queueAgain(const ApiError &answer);
    void leaveUnknown(const std::optional<ApiError> &error);
    void settle(const std::optional<ApiError> &error);
    /// The instance was read and does not show the change.
    void settleUnseen(const std::optional<ApiError> &error);
    /// Nothing was sent. Only the start of an instance that its run has stopped is sent now, if that was not long ago.
    void resumePlanned();
    /// Looks for the order of a change whose answer was lost; `otherwise` where that tells nothing.
    void lookForOrder(std::function<void()> otherwise);
    /// To where the order stands: awaiting payment, verifying, or ended.
    void followOrder(const Order &order);
    void beginStep(StepKind kind);
    void watch(std::chrono::milliseconds every);
    void read(std::function<void(const Result<std::optional<Instance>> &)> then);
    void verified(const Instance &instance);

    ChangeRecord m_record;
    CloudClient &m_client;
    store::Journal &m_journal;
    const Clock &m_clock;
    RunOptions m_options;
    std::unique_ptr<Call<WriteAnswer>> m_write;
    std::unique_ptr<Call<InstancePage>> m_read;
    QTimer m_timer;
    std::function<void()> m_onTimer;
    QTimer m_writeTimer;      ///< until the journal takes the record again
    int m_failedReadings = 0; ///< in a row, while settling
    std::chrono::milliseconds m_watchingSince{0};
    bool m_lookedFor = false; ///< the operator wants to know now
    bool m_lookingForOrder = false;
    bool m_unclear = false;               ///< an attempt of this change may have taken effect
    std::optional<ChangeRecord> m_queued; ///< as it was in the queue, until it is durable that it is being sent
};

} // namespace ecsdesk
