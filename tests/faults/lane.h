// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/faultkinds.h"
#include "tests/faults/tally.h"

#include <QTemporaryDir>

namespace ecsdesk::faults {

/// One round: what an operator asks for, and what is to go wrong with it.
struct Round
{
    struct Call
    {
        QString token;
        QString action;
        QJsonObject change;
    };
    /// What becomes of its order, if that is not paid by itself.
    enum class Ending { Pay, CancelHere, CancelElsewhere };
    QString instance;
    std::optional<Call> prelude = {}; ///< a change before it, from which the instance cools
    Ending ending = Ending::Pay;
    bool takenOut = false;   ///< of the queue, by the operator
    QString target = {};     ///< what the fault is aimed at: the instance, or its order
    bool cancelled = false;  ///< the operator has asked this life of the program to cancel its order
    std::vector<Call> calls; ///< in order; one, or change and allocate, or stop, change and start
    const FaultKind *fault = nullptr;
    QStringList met; ///< faults that happened to it
    bool wasUnknown = false;

    [[nodiscard]] const QString &first() const { return calls.front().token; }
    [[nodiscard]] bool owns(const QString &token) const;
};

/// A sandbox, the proxy before it, and a data folder in which the program lives and dies again and again.
class Lane
{
public:
    Lane(Tally &tally, Dice &dice);

    /// Hands in a change with each of these faults, lets the program die as told, starts it until it is through, and
    /// judges by the ledger.
    void batch(const Death &death, const std::vector<const FaultKind *> &faults);

private:
    [[nodiscard]] Round newRound(const Death &death, const FaultKind &fault);
    void addInstance(const Round &round, bool subscription, int mbps);
    /// Starts the program and waits until it is up, or has died as it was to.
    void start(const QString &step, int time);
    /// What has to be so before the round begins: a cooldown, an unpaid order.
    void prelude(const Death &death);
    void arm(const Death &death);
    /// What the operator does.
    void act(const Death &death);
    void handIn(const char *how);
    void submit(const Round &round, const char *how, const std::vector<Round::Call> &calls);
    void queueUp(const Death &death);
    void takeOut(bool all);
    void cancelOrders();
    void cancelHere(const Round &round);
    /// The cooldowns end.
    void advance();
    [[nodiscard]] bool isWaiting(const Round &round) const;
    /// Until every round is at rest, or the program is dead. False after a long time.
    [[nodiscard]] bool waitForRest();
    [[nodiscard]] bool isAtRest(const Round &round) const;
    void dieAnyMoment(int most, bool terminate, const QString &name);
    /// The next life, where this one has ended, or was to die at a step that did not come.
    void liveOn(const Death &death, const QString &step);
    /// The life has ended: what it told is kept, and has to be found by the next.
    void bury(const Death &death);
    /// Nothing goes wrong any more: looks at what is unknown, pays what is to be paid, goes on with what waits.
    void finish();
    /// Whether anything was done about it.
    [[nodiscard]] bool settle(Round &round);
    [[nodiscard]] bool isNew(const QString &question);
    [[nodiscard]] bool settleOrder(Round &round, const Round::Call &call, const QString &now);
    [[nodiscard]] QString orderState(const Round &round);
    void tidyUp();
    [[nodiscard]] QStringList stillArmed();

    void judge();
    /// The instance, as the sandbox keeps it, has what was asked for.
    [[nodiscard]] bool shows(const Round &round);
    void judge(Round &round, const QJsonArray &ledger);
    void judgeCall(const Round &round, const Round::Call &call, const QJsonArray &ledger);
    void judgeOrder(Round &round);
    [[nodiscard]] QString stateOf(const QString &token) const;
    [[nodiscard]] QString describe(const Round &round) const;

    Tally &m_tally;
    Dice &m_dice;
    SandboxProcess m_sandbox;
    FaultProxy m_proxy;
    QTemporaryDir m_folder;
    std::unique_ptr<DeskProcess> m_desk;
    std::vector<Round> m_rounds; ///< of the present batch
    int m_lives = 0;             ///< of the program in the present batch
    bool m_killed = false;       ///< the present life, from here
    int m_cancelsAllowed = 0;    ///< so many CancelOrder may have arrived: one for each time the program was asked
    QDateTime m_advancedTo;      ///< sandbox time: whatever is due by then is on its way
    QSet<QString> m_turnedAway;
    QSet<QString> m_acknowledged;    ///< tokens that the program told to be in its journal
    QMap<QString, QString> m_judged; ///< of earlier lives, with the last state that was told
    QSet<QString> m_asked;
    QSet<QString> m_tokens; ///< of all changes that were handed in
    QString m_death;
    bool m_late = false; ///< the program was started again much later
    int m_instances = 0;
};

} // namespace ecsdesk::faults
