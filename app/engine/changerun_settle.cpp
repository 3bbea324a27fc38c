// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/changefacts.h"
#include "app/engine/changerun.h"
#include "app/engine/decision.h"
#include "app/engine/runsteps.h"

// What became of a change whose answer was lost, and how a record that an earlier run of the program left goes on.

namespace ecsdesk {

using namespace std::chrono_literals;

bool ChangeRun::isYoung() const
{
    const ChangeStep *sent = findStep(m_record, StepKind::Sent);
    if (!sent || !sent->startedAt.isValid() || m_options.readOnly)
        return false;
    const auto age = std::chrono::seconds(sent->startedAt.secsTo(serverNow()));
    // A moment that lies well ahead comes from another clock and says nothing about the age.
    return age > -60s && age < m_options.resendWithin;
}

void ChangeRun::sendAgain()
{
    if (isYoung()) {
        sendAttempt();
        return;
    }
    // The machine slept, or the clock is another: what was to be sent in a moment is not sent hours later.
    const std::optional<ApiError> error = step(StepKind::Sent).error;
    if (m_unclear || !error)
        settle(error);
    else
        refuse(*error);
}

void ChangeRun::settle(const std::optional<ApiError> &error)
{
    if (error) {
        step(StepKind::Sent).error = error;
        m_record.error = error;
    }
    reached(runstep::looking());
    read([this, error](const Result<std::optional<Instance>> &result) {
        reached(runstep::looked());
        if (result && *result && shows(**result, m_record.intent.change)) {
            acceptAsSeen();
            verified(**result);
            return;
        }
        if (result && *result && isUnderWay(**result, m_record.intent.change)) {
            acceptAsSeen();
            m_record.state = ChangeState::Verifying;
            m_record.error.reset();
            step(StepKind::Verified);
            save([this] { watch(m_options.verifyEvery); });
            return;
        }
        if (result && *result) {
            settleUnseen(error);
            return;
        }
        // Not seen is not the same as not done. An instance that is gone, or that these keys may not see, tells
        // nothing; a reading that failed is tried again.
        if (result || ++m_failedReadings >= maxAttempts) {
            leaveUnknown(result ? error : result.error());
            return;
        }
        save([this, error] { goOnAfter(backOff(m_failedReadings), [this, error] { settle(error); }); });
    });
}

void ChangeRun::settleUnseen(const std::optional<ApiError> &error)
{
    m_failedReadings = 0;
    const int attempts = step(StepKind::Sent).attempts;
    if (!isYoung() || attempts >= maxAttempts) {
        lookForOrder([this, error] {
            endStep(StepKind::Verified, StepState::Unclear);
            leaveUnknown(error);
        });
        return;
    }
    save([this, wait = backOff(attempts)] { goOnAfter(wait, [this] { sendAgain(); }); });
}

void ChangeRun::resumePlanned()
{
    const auto cancel = [this] {
        m_record.state = ChangeState::Cancelled;
        save();
    };
    const auto age = std::chrono::seconds(m_record.createdAt.secsTo(serverNow()));
    const bool startsAgain =
        m_record.intent.change.action == Action::StartInstance && m_record.run != m_record.intent.token;
    if (!startsAgain || m_options.readOnly || age <= -60s || age >= m_options.resendWithin) {
        // Written down and never sent: the operator is not there to watch, so it is not sent now either.
        cancel();
        return;
    }
    // What the run has stopped is not left so.
    read([this, cancel](const Result<std::optional<Instance>> &result) {
        if (!result) {
            goOnAfter(backOff(++m_failedReadings), [this] { resumePlanned(); });
            return;
        }
        m_failedReadings = 0;
        if (*result && (*result)->status == InstanceStatus::Stopped)
            sendAttempt();
        else
            cancel();
    });
}

void ChangeRun::resume()
{
    switch (m_record.state) {
    case ChangeState::Planned:
        resumePlanned();
        return;
    case ChangeState::Sending:
        m_unclear = true;
        settle({});
        return;
    case ChangeState::Accepted:
        waitForEffect();
        return;
    case ChangeState::Verifying:
        watch(m_options.verifyEvery);
        return;
    case ChangeState::AwaitingPayment:
        watch(m_options.paymentEvery);
        return;
    case ChangeState::Verified:
    case ChangeState::Refused:
    case ChangeState::Unknown:
    case ChangeState::Queued: // the queue hands it in when its time has come
    case ChangeState::Cancelled:
    case ChangeState::OrderCancelled:
        return;
    }
}

void ChangeRun::lookAgain()
{
    if (isSettled(m_record.state) || m_record.state == ChangeState::Planned || m_record.state == ChangeState::Sending)
        return;
    m_lookedFor = m_record.state != ChangeState::Unknown;
    if (m_read || m_lookingForOrder)
        return; // it is being looked at
    rest();
    if (m_lookedFor) {
        watch(m_record.state == ChangeState::AwaitingPayment ? m_options.paymentEvery : m_options.verifyEvery);
        return;
    }
    read([this](const Result<std::optional<Instance>> &result) {
        if (!result) {
            // Still unknown; the sentence tells why looking failed.
            m_record.error = result.error();
            endStep(StepKind::Verified, StepState::Unclear, result.error());
            save();
        } else if (*result && shows(**result, m_record.intent.change)) {
            if (!m_record.acceptedAt.isValid())
                acceptAsSeen();
            verified(**result);
        } else {
            lookForOrder([this, seen = result->has_value()] {
                if (seen)
                    endStep(StepKind::Verified, StepState::Unclear); // looked into just now
                save();
            });
        }
    });
}

} // namespace ecsdesk
