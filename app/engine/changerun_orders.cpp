// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/changerun.h"

#include <QPointer>

// What the billing says of the order of a change (docs/change-run.md).

namespace ecsdesk {

void ChangeRun::takeOrder(const Order &order)
{
    const ChangeState state = m_record.state;
    const bool paid = order.status == PaymentStatus::Paid;
    const bool unpaid = order.status == PaymentStatus::Unpaid;
    const bool cancelled = order.status == PaymentStatus::Cancelled;
    const bool moves = (state == ChangeState::AwaitingPayment && (paid || cancelled)) ||
                       // Paid by itself, and it was not: only cancelling helps against such an order.
                       (state == ChangeState::Verifying && (unpaid || cancelled)) ||
                       (state == ChangeState::Unknown && m_record.acceptedAt.isValid() && (unpaid || cancelled));
    if (moves && order.id == m_record.orderId && !m_lookingForOrder)
        followOrder(order);
}

void ChangeRun::followOrder(const Order &order)
{
    rest();
    m_read.reset();
    m_record.error.reset();
    switch (order.status.value) {
    case PaymentStatus::Unpaid:
        m_record.state = ChangeState::AwaitingPayment;
        beginStep(StepKind::Payment);
        // Nothing is there to be seen before it is paid.
        std::erase_if(m_record.steps, [](const ChangeStep &s) { return s.kind == StepKind::Verified; });
        save([this] { watch(m_options.paymentEvery); });
        return;
    case PaymentStatus::Cancelled:
        m_record.state = ChangeState::OrderCancelled;
        endStep(StepKind::Payment, StepState::Failed);
        std::erase_if(m_record.steps, [](const ChangeStep &s) { return s.kind == StepKind::Verified; });
        save();
        return;
    case PaymentStatus::Paid:
    case PaymentStatus::Unknown:
        m_record.state = ChangeState::Verifying;
        if (order.status == PaymentStatus::Paid)
            endStep(StepKind::Payment, StepState::Done);
        beginStep(StepKind::Verified);
        m_watchingSince = std::chrono::milliseconds(0);
        save([this] { watch(m_options.verifyEvery); });
        return;
    }
}

void ChangeRun::beginStep(StepKind kind)
{
    ChangeStep &begun = step(kind);
    begun.state = StepState::Running;
    begun.startedAt = serverNow();
    begun.endedAt = {};
    begun.error.reset();
}

void ChangeRun::lookForOrder(std::function<void()> otherwise)
{
    const ChangeIntent &intent = m_record.intent;
    const bool mayHaveOne =
        intent.change.action == Action::ModifyInstanceNetworkSpec && intent.before.chargeType == ChargeType::PrePaid;
    if (!m_options.findOrder || !mayHaveOne) {
        otherwise();
        return;
    }
    m_lookingForOrder = true;
    m_options.findOrder(
        m_record, [run = QPointer(this), otherwise = std::move(otherwise)](const Result<std::optional<Order>> &found) {
            if (!run)
                return;
            run->m_lookingForOrder = false;
            ChangeRecord &record = run->m_record;
            // Accepted and paid is known already of a change that was not seen in time.
            const bool tells = found && *found &&
                               !(record.acceptedAt.isValid() && (*found)->status != PaymentStatus::Unpaid &&
                                 (*found)->status != PaymentStatus::Cancelled);
            if (!tells) {
                otherwise();
                return;
            }
            record.orderId = (*found)->id;
            if (!record.acceptedAt.isValid())
                run->acceptAsSeen();
            run->followOrder(**found);
        });
}

} // namespace ecsdesk
