// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "models/domain/account.h"

#include <QObject>
#include <QUrl>

namespace ecsdesk {

/// One name and value of a request, as it will be sent.
struct RequestParameter
{
    QString name;
    QString value;

    friend bool operator==(const RequestParameter &, const RequestParameter &) = default;
};

/// What screens may ask about changes. Nothing here blocks; what takes time is told by a signal.
class ChangeDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Under which terms changes of this account are judged: its rules, and what the operator set it to.
    [[nodiscard]] virtual AccountTerms terms(const AccountUid &account) const = 0;
    /// The server's clock as known now, UTC. Accounts of one cloud have one clock.
    [[nodiscard]] virtual QDateTime serverNow() const = 0;
    /// Real time until the server's clock shows `moment`.
    [[nodiscard]] virtual std::chrono::milliseconds realTimeUntil(const QDateTime &moment) const = 0;
    /// The facts of this instance at this moment, for `judge`.
    [[nodiscard]] virtual Facts facts(const InstanceKey &key) const = 0;
    /// A token no change has used yet.
    [[nodiscard]] virtual ClientToken newToken() const = 0;
    /// Exactly what `submit` would send for this intent: parameters in order, without keys and signature.
    [[nodiscard]] virtual std::vector<RequestParameter> requestFor(const ChangeIntent &intent) const = 0;
    /// The address the request would go to.
    [[nodiscard]] virtual QUrl endpointFor(const InstanceKey &key) const = 0;

    /// What keeps this program from going on with a run of this instance, giving it up or looking at it again: then
    /// those calls do nothing. Nothing where it may.
    [[nodiscard]] virtual std::optional<ActingBar> actingBar(const InstanceKey &key) const = 0;

    /// Hands a change in. It is judged again, written down, and only then sent. Returns at once; recordChanged tells
    /// of every step, beginning with Planned. A change that does not pass the gate is reported by `turnedAway`, and
    /// nothing was written or sent. Handing the same token in again does nothing.
    virtual void submit(const ChangeIntent &intent) = 0;
    /// Hands a change in that only a cooldown stands against (rules: waitsForCooldown): it is written down and waits in
    /// the queue, survives a restart, and is judged again before it is sent. recordChanged tells of it, beginning with
    /// Queued; turnedAway where something else stands against it.
    virtual void enqueue(const ChangeIntent &intent) = 0;
    /// What waits in the queue or is held there, in its order.
    [[nodiscard]] virtual std::vector<ChangeRecord> queue() const = 0;
    /// To this place (0: the front) among those in the queue. The order says who goes first of those whose time has
    /// come.
    virtual void moveQueued(ChangeId id, int place) = 0;
    /// Takes it out of the queue: nothing was sent, and it becomes Cancelled.
    virtual void removeQueued(ChangeId id) = 0;
    /// Judges one that is held again: it is sent, or waits for the end of a cooldown, or stays held.
    virtual void retryQueued(ChangeId id) = 0;

    /// Reads the instance again to find out what became of a change that is Unknown or still being verified.
    virtual void lookAgain(ChangeId id) = 0;
    /// Gives up what is still to come in the run of this change, where that is safe (canGiveUp). What is on its way is
    /// not touched; an instance that the run has stopped for a change is started again. Where that cannot be written
    /// down, turnedAway tells so and the run goes on as planned.
    virtual void cancelRest(ChangeId id) = 0;
    /// Goes on with a run that is Paused.
    virtual void resumeRest(ChangeId id) = 0;
    /// The changes of one run as far as they were handed in, in order.
    [[nodiscard]] virtual std::vector<ChangeRecord> run(const ClientToken &first) const = 0;
    /// Every change that is known, newest first.
    [[nodiscard]] virtual std::vector<ChangeRecord> records() const = 0;
    /// Those of one instance, newest first, without a look at all the others.
    [[nodiscard]] virtual std::vector<ChangeRecord> records(const InstanceKey &key) const = 0;
    [[nodiscard]] virtual std::optional<ChangeRecord> record(ChangeId id) const = 0;
    [[nodiscard]] virtual std::optional<ChangeRecord> record(const ClientToken &token) const = 0;

Q_SIGNALS:
    void recordChanged(const ecsdesk::ChangeRecord &record);
    /// The gate refused: what stands against it now, or an error of this machine (the journal cannot be written).
    void turnedAway(const ecsdesk::ClientToken &token, const ecsdesk::Verdict &verdict,
                    const std::optional<ecsdesk::ApiError> &error);
    /// The journal of earlier sessions is read: `records` knows its changes now, without a recordChanged of each. Once.
    void journalRead();
    /// Facts of these instances are others now. Also told once the journal is read, of all its instances.
    void factsChanged(const QList<ecsdesk::InstanceKey> &keys);
    /// `actingBar` answers otherwise now: it became known whose keys sign.
    void actingChanged();
    /// The server's clock was learned anew (sandbox speed, offset).
    void clockChanged();
};

/// What stands in the list for an instance of this account that is ready itself: Ready, or why it is not for the
/// account.
[[nodiscard]] Changeability whenReady(const ChangeDesk &changes, const AccountUid &account);

} // namespace ecsdesk

Q_DECLARE_METATYPE(ecsdesk::ChangeRecord)
