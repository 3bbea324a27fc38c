// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/changes.h"
#include "models/wording/words.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct Steps
{
    Q_DECLARE_TR_FUNCTIONS(Steps)
};

QString recorded(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return Steps::tr("Write the change to the journal");
    case StepState::Running:
        return Steps::tr("Writing the change to the journal…");
    case StepState::Done:
        return Steps::tr("Written to the journal");
    case StepState::Failed:
        return Steps::tr("The journal could not be written");
    case StepState::Unclear:
        return Steps::tr("It is unclear whether the journal was written");
    }
    Q_UNREACHABLE();
}

QString sent(const ChangeStep &step)
{
    const bool again = step.attempts > 1;
    const bool answered = step.error && step.error->kind == ErrorKind::Api;
    switch (step.state) {
    case StepState::Waiting:
        return Steps::tr("Send the request");
    case StepState::Running:
        return again ? Steps::tr("Sending the request, attempt %1…").arg(step.attempts)
                     : Steps::tr("Sending the request…");
    case StepState::Done:
        return again ? Steps::tr("Request sent, in %n attempt(s)", nullptr, step.attempts) : Steps::tr("Request sent");
    case StepState::Failed:
        return answered ? Steps::tr("Refused by the API") : Steps::tr("The request could not be sent");
    case StepState::Unclear:
        return answered ? Steps::tr("The result of the request is not known")
                        : Steps::tr("The request may have arrived");
    }
    Q_UNREACHABLE();
}

/// An answer has a request ID; without one the change was merely seen on the instance.
QString accepted(const ChangeStep &step)
{
    switch (step.state) {
    case StepState::Waiting:
        return Steps::tr("Acceptance by the API");
    case StepState::Running:
        return Steps::tr("Waiting for the API's answer…");
    case StepState::Done:
        return step.requestId.isEmpty() ? Steps::tr("No answer came, but the instance shows the change")
                                        : Steps::tr("Accepted by the API");
    case StepState::Failed:
        return Steps::tr("Refused by the API");
    case StepState::Unclear:
        return Steps::tr("No answer from the API");
    }
    Q_UNREACHABLE();
}

QString queued(StepState state)
{
    switch (state) {
    case StepState::Waiting:
    case StepState::Running:
        return Steps::tr("Waiting in the queue for the end of the cooldown…");
    case StepState::Done:
        return Steps::tr("Waited in the queue until the cooldown was over");
    case StepState::Failed:
        return Steps::tr("Taken out of the queue");
    case StepState::Unclear:
        return Steps::tr("Held in the queue");
    }
    Q_UNREACHABLE();
}

QString payment(StepState state, const OrderId &order)
{
    switch (state) {
    case StepState::Waiting:
        return Steps::tr("Payment of the order");
    case StepState::Running:
        return order.isEmpty() ? Steps::tr("Waiting for the order to be paid…")
                               : Steps::tr("Waiting for order %1 to be paid…").arg(order.text);
    case StepState::Done:
        return order.isEmpty() ? Steps::tr("The order is paid") : Steps::tr("Order %1 is paid").arg(order.text);
    case StepState::Failed:
        return order.isEmpty() ? Steps::tr("The order was not paid")
                               : Steps::tr("Order %1 was not paid").arg(order.text);
    case StepState::Unclear:
        return Steps::tr("It is unclear whether the order is paid");
    }
    Q_UNREACHABLE();
}

QString verified(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return Steps::tr("Verify against the instance");
    case StepState::Running:
        return Steps::tr("Reading the instance until it shows the change…");
    case StepState::Done:
        return Steps::tr("The instance shows the change");
    case StepState::Failed:
        return Steps::tr("The instance does not show the change");
    case StepState::Unclear:
        return Steps::tr("The instance does not show the change yet");
    }
    Q_UNREACHABLE();
}

} // namespace

QString stepSentence(const ChangeStep &step, const ChangeRecord &record)
{
    switch (step.kind) {
    case StepKind::Recorded:
        return recorded(step.state);
    case StepKind::Queued:
        return queued(step.state);
    case StepKind::Sent:
        return sent(step);
    case StepKind::Accepted:
        return accepted(step);
    case StepKind::Payment:
        return payment(step.state, record.orderId);
    case StepKind::Verified:
        return verified(step.state);
    }
    Q_UNREACHABLE();
}

QString underWaySentence(std::chrono::milliseconds time)
{
    using namespace std::chrono_literals;
    if (time < 10s)
        return Steps::tr("Under way for %1.").arg(durationText(time));
    return Steps::tr("Under way for %1. No answer yet. If none comes, the instance is read before anything is sent "
                     "again.")
        .arg(durationText(time));
}

} // namespace ecsdesk
