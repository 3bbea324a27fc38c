// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/changerun.h"

#include "app/engine/changefacts.h"
#include "app/engine/decision.h"
#include "app/engine/localerror.h"
#include "app/engine/log.h"
#include "app/engine/runsteps.h"

namespace ecsdesk {

using namespace std::chrono_literals;

namespace {

ApiError notWritable(const QString &detail)
{
    return localError("JournalNotWritable", detail);
}

/// How often the API may send one back into the queue.
constexpr int mostReturns = 3;

} // namespace

ChangeRun::ChangeRun(ChangeRecord record, CloudClient &client, store::Journal &journal, const Clock &clock,
                     RunOptions options, QObject *parent)
    : QObject(parent)
    , m_record(std::move(record))
    , m_client(client)
    , m_journal(journal)
    , m_clock(clock)
    , m_options(std::move(options))
{
    if (!m_options.stretch)
        m_options.stretch = [](std::chrono::milliseconds wait) { return wait; };
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (const auto next = std::exchange(m_onTimer, {}))
            next();
    });
    m_writeTimer.setSingleShot(true);
    connect(&m_writeTimer, &QTimer::timeout, this, &ChangeRun::writeAgain);
}

QDateTime ChangeRun::serverNow() const
{
    return m_client.serverTime().now(m_clock);
}

void ChangeRun::reached(const QString &step) const
{
    if (m_options.atStep)
        m_options.atStep(step, m_record.intent.token);
}

ChangeStep &ChangeRun::step(StepKind kind)
{
    auto &steps = m_record.steps;
    // In their own order: a change may be looked for before it is known to have been accepted.
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const ChangeStep &s) { return s.kind >= kind; });
    if (found != steps.end() && found->kind == kind)
        return *found;
    return *steps.insert(found, {kind, StepState::Running, serverNow(), {}, 0, {}, {}});
}

void ChangeRun::endStep(StepKind kind, StepState state, const std::optional<ApiError> &error)
{
    ChangeStep &ended = step(kind);
    ended.state = state;
    ended.endedAt = serverNow();
    ended.error = error;
}

void ChangeRun::save(std::function<void()> then)
{
    m_record.updatedAt = serverNow();
    const bool mustBeDurable = m_record.state == ChangeState::Planned || m_record.state == ChangeState::Sending;
    reached(runstep::before(m_record.state));
    m_journal.write(m_record, this, [this, mustBeDurable, state = m_record.state, then = std::move(then)](auto id) {
        if (!id) {
            qCWarning(engineLog, "A change could not be written to the journal: %s", qUtf8Printable(id.error().detail));
            const ApiError error = notWritable(id.error().detail);
            if (m_queued)
                m_record = *std::exchange(m_queued, {});
            if (m_record.id == 0 || m_record.state == ChangeState::Queued) {
                Q_EMIT notRecorded(error);
                return;
            }
            if (mustBeDurable) {
                // The step is not on disk, so it is not taken. Whether an earlier attempt left decides what that means.
                m_unclear ? leaveUnknown(error) : refuse(error);
                return;
            }
            m_writeTimer.start(m_options.stretch(m_options.writeEvery));
        } else {
            m_record.id = *id;
            m_queued.reset();
            m_writeTimer.stop();
            reached(runstep::durable(state));
        }
        Q_EMIT changed(m_record);
        if (then)
            then();
    });
}

void ChangeRun::writeAgain()
{
    // Until this succeeds the journal tells an older state; a restart would go on from that one.
    m_journal.write(m_record, this, [this](auto id) {
        if (!id)
            m_writeTimer.start(m_options.stretch(m_options.writeEvery));
    });
}

void ChangeRun::goOnAfter(std::chrono::milliseconds wait, std::function<void()> next)
{
    m_onTimer = std::move(next);
    m_timer.start(m_options.stretch(wait));
}

void ChangeRun::rest()
{
    m_timer.stop();
    m_onTimer = {};
}

void ChangeRun::begin()
{
    if (m_record.state == ChangeState::Queued) {
        m_queued = m_record;
        endStep(StepKind::Queued, StepState::Done, step(StepKind::Queued).error);
        sendAttempt();
        return;
    }
    m_record.state = ChangeState::Planned;
    m_record.createdAt = serverNow();
    endStep(StepKind::Recorded, StepState::Done);
    save([this] { sendAttempt(); });
}

void ChangeRun::sendAttempt()
{
    m_record.state = ChangeState::Sending;
    ChangeStep &sent = step(StepKind::Sent);
    sent.state = StepState::Running;
    ++sent.attempts;
    save([this] {
        const ChangeIntent &intent = m_record.intent;
        WriteRequest request;
        request.key = intent.key;
        request.change = intent.change;
        request.token = intent.token;
        m_write = m_client.send(request);
        reached(runstep::handedOver());
        connect(m_write.get(), &ApiCall::finished, this, [this] { answered(m_write->result()); });
    });
}

void ChangeRun::answered(const Result<WriteAnswer> &result)
{
    reached(runstep::answered());
    if (result) {
        accept(*result);
        return;
    }
    const ApiError &error = result.error();
    const int attempts = step(StepKind::Sent).attempts;
    const Decision decision = decide(error, attempts, m_unclear);
    qCInfo(engineLog, "Change %lld, attempt %d: %s %s", m_record.id, attempts, qUtf8Printable(error.code),
           qUtf8Printable(error.requestId.text));
    m_unclear |= error.mayHaveArrived;
    if (isCooldownAnswer(error) && queueAgain(error))
        return;
    switch (decision.kind) {
    case Decision::Kind::Refuse:
        refuse(error);
        return;
    case Decision::Kind::Repeat:
        step(StepKind::Sent).error = error;
        // Only once that is on disk: where it cannot be written, the operator is told no, and no timer may send it
        // then.
        save([this, wait = decision.wait] { goOnAfter(wait, [this] { sendAgain(); }); });
        return;
    case Decision::Kind::Settle:
        m_unclear = true;
        settle(error);
        return;
    }
}

void ChangeRun::accept(const WriteAnswer &answer)
{
    m_record.acceptedAt = serverNow();
    m_record.requestId = answer.requestId;
    m_record.orderId = answer.orderId;
    m_record.resultAddress = answer.ipAddress;
    m_record.error.reset();
    endStep(StepKind::Sent, StepState::Done);
    endStep(StepKind::Accepted, StepState::Done);
    step(StepKind::Accepted).requestId = answer.requestId;
    m_record.state = ChangeState::Accepted;
    save([this] {
        if (m_record.state == ChangeState::Accepted) // else looked at meanwhile, and it was seen
            waitForEffect();
    });
}

void ChangeRun::waitForEffect()
{
    const bool unpaid = !m_record.orderId.isEmpty() && m_record.intent.change.autoPay == false &&
                        m_record.intent.before.chargeType == ChargeType::PrePaid;
    m_record.state = unpaid ? ChangeState::AwaitingPayment : ChangeState::Verifying;
    step(unpaid ? StepKind::Payment : StepKind::Verified);
    save([this, unpaid] { watch(unpaid ? m_options.paymentEvery : m_options.verifyEvery); });
}

void ChangeRun::acceptAsSeen()
{
    m_record.acceptedAt = serverNow();
    endStep(StepKind::Sent, StepState::Done);
    endStep(StepKind::Accepted, StepState::Done);
}

void ChangeRun::setRest(RestState rest, std::function<void()> then)
{
    if (m_record.rest == rest || m_record.intent.rest.empty() || m_record.id == 0)
        return;
    // At once, so that nothing goes on meanwhile and whatever is written next says so too.
    const RestState before = std::exchange(m_record.rest, rest);
    m_record.updatedAt = serverNow();
    m_journal.write(m_record, this, [this, rest, before, then = std::move(then)](auto id) {
        if (!id) {
            if (m_record.rest == rest)
                m_record.rest = before;
            Q_EMIT restNotRecorded(notWritable(id.error().detail));
            return;
        }
        Q_EMIT changed(m_record);
        if (then)
            then();
    });
}

void ChangeRun::refuse(const ApiError &error)
{
    rest();
    m_record.state = ChangeState::Refused;
    m_record.error = error;
    m_record.requestId = error.requestId;
    endStep(StepKind::Sent, StepState::Failed, error);
    save();
}

bool ChangeRun::queueAgain(const ApiError &answer)
{
    auto &steps = m_record.steps;
    const auto queued =
        std::find_if(steps.begin(), steps.end(), [](const ChangeStep &s) { return s.kind == StepKind::Queued; });
    if (m_unclear || queued == steps.end() || queued->attempts >= mostReturns)
        return false;
    const ChangeRecord sending = m_record;
    // The cooldown is counted from here (changefacts), and so is the next attempt's age.
    m_record.updatedAt = serverNow();
    *queued = {
        StepKind::Queued, StepState::Running, m_record.updatedAt, {}, queued->attempts + 1, answer.requestId, answer};
    std::erase_if(steps, [](const ChangeStep &s) { return s.kind == StepKind::Sent; });
    m_record.state = ChangeState::Queued;
    m_record.error.reset();
    m_record.notBefore = m_record.updatedAt.addSecs(cooldownLength.count());
    reached(runstep::before(ChangeState::Queued));
    m_journal.write(m_record, this, [this, sending, answer](auto id) {
        if (id) {
            reached(runstep::durable(ChangeState::Queued));
            Q_EMIT changed(m_record);
            return;
        }
        // What would wait in memory alone is not sent later: the operator is told no.
        m_record = sending;
        refuse(answer);
    });
    return true;
}

void ChangeRun::leaveUnknown(const std::optional<ApiError> &error)
{
    rest();
    m_record.state = ChangeState::Unknown;
    if (error) {
        m_record.error = error;
        m_record.requestId = error->requestId;
    }
    const bool accepted = m_record.acceptedAt.isValid();
    endStep(accepted ? StepKind::Verified : StepKind::Sent, StepState::Unclear, error);
    save();
}

void ChangeRun::read(std::function<void(const Result<std::optional<Instance>> &)> then)
{
    InstanceQuery query;
    query.ids = {m_record.intent.key.id};
    m_read = m_client.describeInstances(m_record.intent.key.region, query);
    connect(m_read.get(), &ApiCall::finished, this, [this, then = std::move(then)] {
        const auto page = m_read->result();
        m_read.release()->deleteLater();
        Result<std::optional<Instance>> result = std::optional<Instance>();
        if (!page) {
            result = tl::unexpected(page.error());
        } else if (!page->instances.isEmpty()) {
            result = page->instances.first();
            Q_EMIT instanceSeen(m_record.intent.key, page->instances.first());
        }
        then(result);
    });
}

void ChangeRun::watch(std::chrono::milliseconds every)
{
    if (isSettled(m_record.state))
        return; // its order was cancelled while the record was on its way to disk
    if (m_watchingSince.count() == 0)
        m_watchingSince = m_clock.steady();
    read([this, every](const Result<std::optional<Instance>> &result) {
        if (result && *result && shows(**result, m_record.intent.change)) {
            verified(**result);
            return;
        }
        const bool paying = m_record.state == ChangeState::AwaitingPayment;
        const auto patience = isSpecChange(m_record.intent.change.action) ? m_options.verifyFor : m_options.powerFor;
        if (!paying && m_clock.steady() - m_watchingSince > patience) {
            leaveUnknown(result ? std::nullopt : std::optional(result.error()));
            return;
        }
        if (std::exchange(m_lookedFor, false))
            save(); // whoever asked is told that it was looked for
        // An order may stay unpaid for days. The billing tells sooner that it is paid, where it can be asked.
        const auto next =
            paying ? std::min(every * 3 / 2, std::max(m_options.paymentEvery, m_options.paymentAtLeast)) : every;
        goOnAfter(every, [this, next] { watch(next); });
    });
}

void ChangeRun::verified(const Instance &instance)
{
    m_record.state = ChangeState::Verified;
    m_record.after = instance;
    m_record.error.reset();
    if (m_record.intent.change.action == Action::AllocatePublicIpAddress && m_record.resultAddress.isEmpty())
        m_record.resultAddress = instance.publicIps.value(0);
    if (findStep(m_record, StepKind::Payment))
        endStep(StepKind::Payment, StepState::Done);
    endStep(StepKind::Verified, StepState::Done);
    save();
}

} // namespace ecsdesk
