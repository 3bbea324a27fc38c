// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/accounts/accountstage.h"

using namespace ecsdesk;
using namespace ecsdesk::testing;

/// Read-only and production at the gate: whatever a screen does.
class TestAccountTerms : public QObject
{
    Q_OBJECT

    static QString refusal(AccountStage &stage, const ChangeIntent &intent, bool enqueue = false)
    {
        QSignalSpy turned(&stage.changes(), &ChangeDesk::turnedAway);
        if (enqueue)
            stage.changes().enqueue(intent);
        else
            stage.changes().submit(intent);
        const auto error = turned.isEmpty() ? std::nullopt : turned.at(0).at(2).value<std::optional<ApiError>>();
        return error ? error->code : QString();
    }

private Q_SLOTS:
    void nothingOfAReadOnlyAccountIsSent()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one", [](AccountProfile &profile) { profile.readOnly = true; });
        const FleetRow row = stage.rowOf(a, "web-hz-01");
        QVERIFY(stage.changes().terms(row.key.account).readOnly);
        QCOMPARE(stage.changes().actingBar(row.key), std::optional(ActingBar::ReadOnly));
        QCOMPARE(refusal(stage, raiseTo(stage.changes(), row, 20)), "AccountReadOnly");
        QCOMPARE(refusal(stage, raiseTo(stage.changes(), row, 20), true), "AccountReadOnly");
        QCOMPARE(one.requests("ModifyInstanceNetworkSpec"), 0);
        // It is allowed at the operator's word, without a restart.
        AccountProfile writable = stage.profile(a);
        writable.readOnly = false;
        QVERIFY(stage.save(writable, {}).isOk());
        QVERIFY(stage.waitFor(a, AccountPhase::Ready));
        QCOMPARE(refusal(stage, raiseTo(stage.changes(), row, 20)), QString());
    }

    /// A change that was sent before is looked into, and not sent again.
    void whatWasSentIsLookedIntoOnly()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const FleetRow row = stage.rowOf(a, "web-hz-01");
        one.lever({{"hangNext", QJsonObject{{"n", 1}, {"action", "ModifyInstanceNetworkSpec"}, {"committed", false}}}});
        const ChangeIntent intent = raiseTo(stage.changes(), row, 20);
        stage.changes().submit(intent);
        QTRY_COMPARE_WITH_TIMEOUT(one.requests("ModifyInstanceNetworkSpec"), 1, 20'000);
        AccountProfile readOnly = stage.profile(a);
        readOnly.readOnly = true;
        QVERIFY(stage.save(readOnly, {}).isOk());
        QTRY_COMPARE_WITH_TIMEOUT(stage.changes().record(intent.token)->state, ChangeState::Unknown, 20'000);
        QCOMPARE(one.requests("ModifyInstanceNetworkSpec"), 1);
        // Written to again, it is sent with the same token; it was never done.
        readOnly.readOnly = false;
        QVERIFY(stage.save(readOnly, {}).isOk());
        QVERIFY(stage.waitFor(a, AccountPhase::Ready));
        QCOMPARE(one.committed(row.key.id), 0);
    }

    void productionAsksForTheName()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one", [](AccountProfile &profile) { profile.production = true; });
        const FleetRow row = stage.rowOf(a, "web-hz-01");
        QVERIFY(stage.changes().terms(row.key.account).production);
        ChangeIntent intent = raiseTo(stage.changes(), row, 20);
        QCOMPARE(refusal(stage, intent), "ProductionNotConfirmed");
        intent.typedName = "web-hz-02";
        QCOMPARE(refusal(stage, intent), "ProductionNotConfirmed");
        QCOMPARE(one.requests("ModifyInstanceNetworkSpec"), 0);
        intent.typedName = " web-hz-01 ";
        QCOMPARE(refusal(stage, intent), QString());
        QTRY_VERIFY_WITH_TIMEOUT(stage.changes().record(intent.token) &&
                                     stage.changes().record(intent.token)->state == ChangeState::Verified,
                                 20'000);
        ChangeIntent next = raiseTo(stage.changes(), *stage.fleet().row(row.key), 30);
        QCOMPARE(refusal(stage, next, true), "ProductionNotConfirmed");
        next.typedName = "web-hz-01";
        QCOMPARE(refusal(stage, next, true), QString());
        QTRY_COMPARE(stage.changes().queue().size(), size_t(1));
        // What was confirmed stays so over a restart.
        QVERIFY(stage.restart());
        QVERIFY(stage.waitFor(a, AccountPhase::Ready));
        QVERIFY(!isHeld(stage.changes().queue().front()));
    }

    void theRulesAreThoseOfTheAccount()
    {
        CloudAccount one, two;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const ProfileId b =
            stage.add(two, "two", [](AccountProfile &profile) { profile.edition = Edition::Documents; });
        QCOMPARE(stage.changes().terms(stage.state(a).account).edition, Edition::Current);
        QCOMPARE(stage.changes().terms(stage.state(b).account).edition, Edition::Documents);
        QCOMPARE(stage.changes().terms(AccountUid("unknown")).edition, Edition::Current);
        // Also while it is not in use.
        const AccountUid second = stage.state(b).account;
        stage.accounts().setEnabled(b, false);
        QCOMPARE(stage.changes().terms(second).edition, Edition::Documents);
    }

    void ordersOfAReadOnlyAccountAreNotCancelled()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one", [](AccountProfile &profile) { profile.readOnly = true; });
        one.lever({{"unpaidOrderOn", stage.rowOf(a, "web-hz-01").key.id.text}});
        OrdersOfAccounts &orders = stage.wiring->orders();
        QTRY_COMPARE_WITH_TIMEOUT(orders.state().phase, OrdersState::Phase::Ready, 20'000);
        orders.refresh();
        const auto open = [&]() -> std::optional<OrderRow> {
            for (const OrderRow &row : orders.orders()) {
                if (row.isOpen() && row.readAt.isValid())
                    return row;
            }
            return {};
        };
        QTRY_VERIFY_WITH_TIMEOUT(open(), 20'000);
        QCOMPARE(orders.actingBar(*open()), std::optional(ActingBar::ReadOnly));
        orders.cancelOrder(open()->account, open()->order.id);
        QCOMPARE(one.requests("CancelOrder"), 0);
        QCOMPARE(int(open()->cancel), int(CancelState::None));
    }
};

QTEST_GUILESS_MAIN(TestAccountTerms)
#include "test_accountterms.moc"
