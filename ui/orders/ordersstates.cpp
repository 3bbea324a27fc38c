// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the orders screen shows instead of rows, or above them: never asked, loading, failing, none, no match.

#include "models/wording/errors.h"
#include "ui/kit/banner.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/listpage.h"
#include "ui/orders/ordersbar.h"
#include "ui/orders/ordersscreen.h"

#include <QTableView>

namespace ecsdesk {

void OrdersScreen::showBody()
{
    const int shown = m_view.rowCount();
    m_bar->setCounts(shown, m_model.rowCount(), m_model.openCount());
    m_table->setColumnHidden(int(OrderColumn::Account), !m_model.namesAccounts());
    m_page->setListShown(shown > 0);
    if (shown == 0)
        showEmpty();
    showBanner();
}

void OrdersScreen::showEmpty()
{
    if (m_model.rowCount() == 0) {
        showNothingKnown();
        return;
    }
    m_page->setEmptyActions([this] { m_bar->clear(); });
    const bool none = !m_view.hasText();
    if (none && m_view.choice() == OrderChoice::Open) {
        m_page->empty()->setState(Icon::Check, tr("No unpaid order"),
                                  tr("No order keeps an instance from being changed."), tr("Show all orders"), {},
                                  Tone::Ok);
    } else if (none && m_view.choice() == OrderChoice::Voidable) {
        m_page->empty()->setState(Icon::Check, tr("No abnormal order"),
                                  tr("An order is abnormal where automatic payment failed; it can only be cancelled."),
                                  tr("Show all orders"), {}, Tone::Ok);
    } else {
        m_page->empty()->setState(Icon::Filter, tr("No order matches"),
                                  tr("The filter looks for every word in number, instance, kind, status and change."),
                                  tr("Clear the filter"));
    }
}

void OrdersScreen::showNothingKnown()
{
    const OrdersState state = m_orders.state();
    m_page->setEmptyActions([this] { refresh(); });
    switch (state.phase) {
    case OrdersState::Phase::NotAsked:
        m_page->empty()->setState(
            Icon::Order, tr("The orders have not been read"),
            tr("The billing API is asked for the orders of every account: unpaid ones keep their instances "
               "from being changed."),
            tr("Read the orders"));
        return;
    case OrdersState::Phase::Loading:
        m_page->empty()->setState(Icon::Refresh, tr("Reading the orders…"),
                                  tr("First those that are not paid, then what each of them is for."));
        return;
    case OrdersState::Phase::Failed: {
        const ApiError error = state.error.value_or(ApiError{});
        m_page->empty()->setState(Icon::Offline, explain(error).title, errorTextToQuote(error), tr("Try again"), {},
                                  Tone::Stop);
        m_page->empty()->setError(error);
        return;
    }
    case OrdersState::Phase::Ready:
        m_page->empty()->setState(
            Icon::Order, tr("No orders"),
            state.since.isValid()
                ? tr("There are no orders of ECS made since %1, and no change of this console made one.")
                      .arg(state.since.toLocalTime().date().toString(QStringLiteral("yyyy-MM-dd")))
                : tr("There are no orders of ECS, and no change of this console made one."),
            tr("Read again"));
        return;
    }
}

void OrdersScreen::showBanner()
{
    const OrdersState state = m_orders.state();
    const bool failed = state.phase == OrdersState::Phase::Failed && m_model.rowCount() > 0;
    const bool some = state.phase == OrdersState::Phase::Ready && !state.failedAccounts.isEmpty();
    const bool partly = state.phase == OrdersState::Phase::Ready && state.partly;
    if (some) {
        const AccountNames names = m_accounts ? m_accounts->names() : AccountNames();
        QStringList failing;
        for (const AccountUid &account : state.failedAccounts)
            failing.append(accountName(names, account));
        const ApiError error = state.error.value_or(ApiError{});
        m_page->banner()->setMessage(
            Banner::Kind::Wait,
            tr("The orders of %1 could not be read; those of the others are shown. %2")
                .arg(failing.join(tr(", ", "between names of accounts")), errorTextToQuote(error)),
            tr("Try again"));
        m_page->banner()->setError(error);
    } else if (failed) {
        const ApiError error = state.error.value_or(ApiError{});
        m_page->banner()->setMessage(
            Banner::Kind::Stop,
            tr("The orders could not be read; what is known stays. %1").arg(errorTextToQuote(error)), tr("Try again"));
        m_page->banner()->setError(error);
    } else if (partly) {
        m_page->banner()->setMessage(
            Banner::Kind::Wait,
            tr("Details of some orders could not be read: which instances they are for is not known, "
               "and these are not marked."),
            tr("Read again"));
    }
    m_page->setBannerShown(some || failed || partly);
}

} // namespace ecsdesk
