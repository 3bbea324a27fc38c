// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions about offers on bad days: refused, slow, given up, the engine gone; and what is remembered how long.

#include "tests/engine/offerstage.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>

using namespace ecsdesk;

class TestOfferFaults : public OfferStage
{
    Q_OBJECT

private Q_SLOTS:
    // --- Bad days ----------------------------------------------------------------------------------------------------

    void refusals_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("code");
        QTest::newRow("use") << "DescribeInstanceMonitorData"
                             << "InvalidParameter.TooManyDataQueried";
        QTest::newRow("targets") << "DescribeResourcesModification"
                                 << "Unavailable.Regions";
        QTest::newRow("catalogue") << "DescribeInstanceTypes"
                                   << "Forbidden.RAM";
        QTest::newRow("limits") << "DescribeBandwidthLimitation"
                                << "Forbidden.RAM";
        QTest::newRow("price") << "DescribePrice"
                               << "PriceNotFound";
        QTest::newRow("modification price") << "DescribeInstanceModificationPrice"
                                            << "ChargeTypeViolation";
    }
    void refusals()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, code);
        m_desk->lever({{"errorNext", QJsonObject{{"n", 2}, {"action", action}, {"code", code}}}});
        const auto engine = makeEngine({});
        const std::optional<ApiError> error = firstErrorOf(*engine, action);
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Api);
        QCOMPARE(error->code, code);
        QCOMPARE(error->action, action);
        QVERIFY(!error->requestId.isEmpty());
        // Nothing of it stays: the next question is answered.
        m_desk->lever({{"clearFaults", true}});
        const auto after = firstErrorOf(*engine, action);
        QVERIFY2(!after, after ? qPrintable(after->code) : "");
    }

    void slowAnswersAndRepeats()
    {
        m_desk->lever({{"latencyMs", 120},
                       {"errorNext", QJsonObject{{"action", "DescribeResourcesModification"},
                                                 {"code", "ServiceUnavailable"},
                                                 {"status", 503}}}});
        const auto engine = makeEngine({});
        const auto call = engine->types(row("type-bj-01").key);
        QSignalSpy repeats(call.get(), &ApiCall::retryScheduled);
        ANSWERED(call);
        QVERIFY(!call->result()->targets.empty());
        QCOMPARE(repeats.size(), 1);
    }

    void givenUpByItsOwner()
    {
        const FleetRow row = this->row("type-bj-01");
        const auto engine = makeEngine({});
        QSignalSpy learned(engine.get(), &OfferEngine::learned);
        m_desk->lever({{"hangNext", QJsonObject{{"n", 4}, {"action", "DescribeInstanceTypes"}}}});
        auto given = engine->types(row.key);
        auto limits = engine->limits(row.key, row.instance);
        auto price = engine->price(row.key, row.instance, bandwidth(20));
        auto use = engine->usage(row.key, UsageSpan::Day);
        limits.reset();
        price.reset();
        use.reset();
        // In the middle of it: the targets are there, the catalogue hangs.
        QTRY_COMPARE(learned.size(), 1);
        QVERIFY(!given->isFinished());
        given.reset();
        m_desk->lever({{"clearFaults", true}});
        const auto again = engine->types(row.key);
        ANSWERED(again);
        QVERIFY(!again->result()->catalogue.empty());
        QVERIFY(engine->known(row.key).limits.empty());
    }

    void theEngineGoesFirst()
    {
        const FleetRow row = this->row("type-bj-01");
        m_desk->lever({{"latencyMs", 5'000}});
        auto engine = makeEngine({});
        const auto types = engine->types(row.key);
        const auto limits = engine->limits(row.key, row.instance);
        const auto price = engine->price(row.key, row.instance, bandwidth(20));
        const auto noPrice = engine->price(row.key, row.instance, bandwidth({}, {}, 20));
        const auto use = engine->usage(row.key, UsageSpan::Day);
        engine.reset();
        QVERIFY(!types->isFinished() && !use->isFinished());
        for (ApiCall *call :
             std::initializer_list<ApiCall *>{types.get(), limits.get(), price.get(), noPrice.get(), use.get()})
            QTRY_VERIFY(call->isFinished());
        QCOMPARE(types->result().error().kind, ErrorKind::Cancelled);
        QCOMPARE(types->result().error().action, "DescribeResourcesModification");
        QCOMPARE(limits->result().error().kind, ErrorKind::Cancelled);
        QCOMPARE(price->result().error().kind, ErrorKind::Cancelled);
        QCOMPARE(noPrice->result().error().kind, ErrorKind::Cancelled);
        QCOMPARE(use->result().error().kind, ErrorKind::Cancelled);
    }

    // --- What is remembered ------------------------------------------------------------------------------------------

    void whatIsLearnedGrowsOld()
    {
        ManualClock clock;
        const FleetRow row = this->row("type-bj-01");
        OfferEngine engine({}, m_desk->wiring().client(), clock,
                           [this](const InstanceKey &key) { return m_desk->fleet().instance(key); });
        QCOMPARE(engine.known(row.key), KnownOffers());
        const auto types = engine.types(row.key);
        ANSWERED(types);
        clock.advance(std::chrono::minutes(6));
        const auto limits = engine.limits(row.key, row.instance);
        ANSWERED(limits);
        QVERIFY(engine.known(row.key).types && !engine.known(row.key).limits.empty());
        QCOMPARE(engine.known(this->row("web-hz-01").key), KnownOffers());
        clock.advance(std::chrono::minutes(5));
        QVERIFY(!engine.known(row.key).types && !engine.known(row.key).limits.empty());
        clock.advance(std::chrono::minutes(6));
        QCOMPARE(engine.known(row.key), KnownOffers());
    }

    void whatIsLearnedIsForgotten()
    {
        const FleetRow row = this->row("type-bj-01");
        const auto engine = makeEngine({});
        QSignalSpy learned(engine.get(), &OfferEngine::learned);
        engine->forget(row.key);
        QCOMPARE(learned.size(), 0);
        const auto first = engine->types(row.key);
        ANSWERED(first);
        QCOMPARE(learned.size(), 1);
        engine->forget(row.key);
        QCOMPARE(learned.size(), 2);
        QCOMPARE(engine->known(row.key), KnownOffers());
        // An answer that was on its way when it was changed says nothing of what it is now.
        const auto onItsWay = engine->types(row.key);
        engine->forget(row.key);
        ANSWERED(onItsWay);
        QCOMPARE(engine->known(row.key), KnownOffers());
        QCOMPARE(learned.size(), 2);
    }

    /// By the program itself, when a change of the type is through.
    void aChangedTypeIsForgotten()
    {
        testing::Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("type-bj-01");
        QCOMPARE(row.instance.status.value, InstanceStatus::Stopped);
        OffersOfAccounts &engine = desk.wiring().offers();
        const auto types = engine.types(row.key);
        ANSWERED(types);
        QVERIFY(engine.known(row.key).types);
        QSignalSpy learned(&engine, &OffersOfAccounts::learned);
        ChangeIntent intent = testing::raiseTo(desk.changes(), row, 20);
        intent.change = {};
        intent.change.action = Action::ModifyInstanceSpec;
        intent.change.instanceType = InstanceTypeId("ecs.g7.large");
        desk.changes().submit(intent);
        QTRY_VERIFY_WITH_TIMEOUT(desk.changes().record(intent.token) &&
                                     desk.changes().record(intent.token)->state == ChangeState::Verified,
                                 20'000);
        QCOMPARE(learned.size(), 1);
        QCOMPARE(engine.known(row.key), KnownOffers());
    }

    void anotherTypeHasOtherOffers()
    {
        FleetRow row = this->row("type-bj-02");
        Instance seen = row.instance;
        const SystemClock clock;
        OfferEngine engine({}, m_desk->wiring().client(), clock, [&seen](const InstanceKey &) { return seen; });
        const auto first = engine.types(row.key);
        ANSWERED(first);
        QVERIFY(engine.known(row.key).types);
        seen.type = InstanceTypeId("ecs.g7.large");
        QCOMPARE(engine.known(row.key), KnownOffers());
        seen.zone = QStringLiteral("cn-beijing-elsewhere");
        const auto second = engine.types(row.key);
        ANSWERED(second);
        // Whoever shows them says that they are for another zone; for the rules they are none.
        QVERIFY(!second->result()->targets.empty());
        QVERIFY(engine.known(row.key).types && engine.known(row.key).types->empty());
    }

private:
    /// Asks what takes this action and waits; the error it ends with.
    std::optional<ApiError> firstErrorOf(OfferEngine &engine, const QString &action)
    {
        const auto outcome = [](const auto &call) {
            const bool ended = QTest::qWaitFor([&call] { return call->isFinished(); }, 20'000);
            return !ended || call->result() ? std::optional<ApiError>() : std::optional(call->result().error());
        };
        const FleetRow row = this->row("type-bj-01");
        if (action == QLatin1String("DescribeInstanceMonitorData"))
            return outcome(engine.usage(row.key, UsageSpan::Week));
        if (action == QLatin1String("DescribeBandwidthLimitation"))
            return outcome(engine.limits(row.key, row.instance));
        if (action == QLatin1String("DescribePrice"))
            return outcome(engine.price(row.key, row.instance, bandwidth(20)));
        if (action == QLatin1String("DescribeInstanceModificationPrice")) {
            const FleetRow paid = this->row("web-hz-04");
            return outcome(engine.price(paid.key, paid.instance, bandwidth(20)));
        }
        return outcome(engine.types(row.key));
    }
};

QTEST_GUILESS_MAIN(TestOfferFaults)
#include "test_offerfaults.moc"
