// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/localerror.h"
#include "app/engine/log.h"
#include "app/engine/orderengine.h"
#include "app/engine/runsteps.h"

// Cancelling an order: written down, sent once, and what became of it is read.

namespace ecsdesk {

namespace {

ApiError cancelError(const char *code, const QString &detail = {})
{
    ApiError error = localError(code, detail);
    error.action = QStringLiteral("CancelOrder");
    return error;
}

} // namespace

void OrderEngine::cancelOrder(const OrderId &id)
{
    const Key key = id.text;
    const auto found = m_rows.find(key);
    if (found == m_rows.end() || !found->second.isOpen() || found->second.cancel == CancelState::Sending || actingBar())
        return;
    OrderRow &row = found->second;
    // What became of an earlier one is not known: it is looked at before anything is sent again.
    const bool lookFirst = row.cancel == CancelState::Unclear;
    row.cancel = CancelState::Sending;
    row.cancelError.reset();
    m_cancelling[key] = {};
    m_cancelling[key].sendIfOpen = lookFirst;
    reached(runstep::beforeCancelling(), key);
    m_changes.journal().write({row}, this, [this, key, lookFirst](const std::optional<store::StoreError> &error) {
        if (error) {
            endCancel(key, CancelState::Failed, cancelError("JournalNotWritable", error->detail));
            return;
        }
        reached(runstep::cancelling(), key);
        if (lookFirst)
            lookAfterCancel(key);
        else
            sendCancel(key);
    });
    Q_EMIT ordersChanged();
}

void OrderEngine::reached(const QString &step, const Key &key) const
{
    if (m_options.atStep)
        m_options.atStep(step, m_rows.at(key).change);
}

void OrderEngine::sendCancel(const Key &key)
{
    Cancelling &cancelling = m_cancelling.at(key);
    cancelling.sendIfOpen = false;
    cancelling.looks = 0;
    cancelling.call = m_client.cancelOrder(OrderId(key));
    reached(runstep::cancelHandedOver(), key);
    connect(cancelling.call.get(), &ApiCall::finished, this, [this, key] {
        reached(runstep::cancelAnswered(), key);
        Cancelling &answered = m_cancelling.at(key);
        const Result<RequestId> result = answered.call->result();
        answered.call.release()->deleteLater();
        answered.error = result ? std::nullopt : std::optional(result.error());
        if (answered.error) {
            qCInfo(engineLog, "Cancelling order %s: %s %s", qUtf8Printable(key), qUtf8Printable(answered.error->code),
                   qUtf8Printable(answered.error->requestId.text));
        }
        // A no may also mean that it was paid or cancelled meanwhile.
        if (answered.error && !answered.error->mayHaveArrived && answered.error->kind != ErrorKind::Api)
            endCancel(key, CancelState::Failed, answered.error);
        else
            lookAfterCancel(key);
    });
}

void OrderEngine::lookAfterCancel(const Key &key)
{
    Cancelling &cancelling = m_cancelling.at(key);
    ++cancelling.looks;
    cancelling.look = m_client.orderDetail(OrderId(key));
    connect(cancelling.look.get(), &ApiCall::finished, this, [this, key] {
        Cancelling &looked = m_cancelling.at(key);
        const Result<Order> order = looked.look->result();
        looked.look.release()->deleteLater();
        cancelLooked(key, order);
    });
}

void OrderEngine::cancelLooked(const Key &key, const Result<Order> &order)
{
    Cancelling &cancelling = m_cancelling.at(key);
    if (order)
        take(*order);
    const OrderRow &row = m_rows.at(key);
    if (order && row.order.status == PaymentStatus::Cancelled) {
        endCancel(key, CancelState::None, {});
        return;
    }
    if (order && !row.isOpen()) {
        endCancel(key, cancelling.error ? CancelState::Failed : CancelState::None, cancelling.error);
        return;
    }
    if (order && cancelling.sendIfOpen) {
        sendCancel(key);
        return;
    }
    const auto &error = cancelling.error;
    const bool definite = error && error->kind == ErrorKind::Api && error->httpStatus < 500;
    if (order && definite) {
        endCancel(key, CancelState::Failed, error);
        return;
    }
    // Said yes, or not heard: it may still be on its way to where orders are read.
    if (cancelling.looks < m_options.looks) {
        QTimer::singleShot(m_options.lookEvery * cancelling.looks, this, [this, key] {
            if (m_cancelling.count(key) > 0)
                lookAfterCancel(key);
        });
        return;
    }
    if (order)
        endCancel(key, CancelState::Failed, error ? *error : cancelError("OrderStillUnpaid"));
    else
        endCancel(key, CancelState::Unclear, error ? *error : order.error());
}

void OrderEngine::endCancel(const Key &key, CancelState state, std::optional<ApiError> error)
{
    m_cancelling.erase(key);
    OrderRow &row = m_rows.at(key);
    row.cancel = state;
    row.cancelError = std::move(error);
    // The order was read, and it is as it was.
    if (row.cancelError && state == CancelState::Failed)
        row.cancelError->mayHaveArrived = false;
    rowChanged(key);
}

} // namespace ecsdesk
