// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the cloud offers, over HTTP against the sandbox: use, types, limits, prices.

#include "tests/engine/offerstage.h"

#include <QSignalSpy>
#include <algorithm>

using namespace ecsdesk;
using ecsdesk::testing::Desk;

namespace {

Change becoming(const char *type)
{
    Change change;
    change.action = Action::ModifyInstanceSpec;
    change.instanceType = InstanceTypeId(QString::fromLatin1(type));
    return change;
}

const TypeTarget *find(const TypeOffer &offer, const QString &type)
{
    const auto found = std::ranges::find(offer.targets, InstanceTypeId(type), &TypeTarget::id);
    return found == offer.targets.end() ? nullptr : &*found;
}

bool holds(const KnownOffers &known, const char *type)
{
    return known.types && std::ranges::count(*known.types, InstanceTypeId(QString::fromLatin1(type))) > 0;
}

} // namespace

class TestOffers : public OfferStage
{
    Q_OBJECT

private Q_SLOTS:
    // --- Use ---------------------------------------------------------------------------------------------------------

    void use_data()
    {
        QTest::addColumn<UsageSpan>("span");
        QTest::addColumn<int>("period");
        QTest::addColumn<int>("hours");
        QTest::newRow("day") << UsageSpan::Day << 600 << 24;
        QTest::newRow("week") << UsageSpan::Week << 3600 << 7 * 24;
    }
    void use()
    {
        QFETCH(const UsageSpan, span);
        QFETCH(const int, period);
        QFETCH(const int, hours);
        const auto call = offers().usage(row("web-hz-03").key, span);
        QVERIFY(!call->isFinished());
        ANSWERED(call);
        const Usage &use = *call->result();
        QCOMPARE(use.period, std::chrono::seconds(period));
        QCOMPARE(use.from.secsTo(use.to), qint64(hours) * 3600);
        const qint64 age = use.to.secsTo(serverNow());
        QVERIFY2(age >= 0 && age < 120, qPrintable(QString::number(age)));
        const int whole = hours * 3600 / period;
        QVERIFY2(int(use.points.size()) >= whole - 1 && int(use.points.size()) <= whole,
                 qPrintable(QString::number(use.points.size())));
        double most = 0;
        for (size_t i = 0; i < use.points.size(); ++i) {
            const UsagePoint &point = use.points[i];
            QVERIFY(point.at >= use.from && point.at < use.to);
            QVERIFY(i == 0 || use.points[i - 1].at.secsTo(point.at) == period);
            most = std::max(most, point.outMbps);
        }
        // It is pinned at its five Mbps.
        QVERIFY2(most > 4.5 && most <= 5, qPrintable(QString::number(most)));
    }

    void aStoppedInstanceLeavesAGap()
    {
        const FleetRow web = row("web-hz-01");
        const QDateTime stopped = serverNow().addSecs(-6 * 3600);
        const QDateTime started = stopped.addSecs(3 * 3600);
        const QJsonArray downtimes{
            QJsonObject{{"From", stopped.toString(Qt::ISODate)}, {"To", started.toString(Qt::ISODate)}}};
        m_desk->lever(
            {{"setField", QJsonObject{{"instanceId", web.key.id.text}, {"field", "Downtimes"}, {"value", downtimes}}}});
        const auto call = offers().usage(web.key, UsageSpan::Day);
        ANSWERED(call);
        int before = 0;
        int after = 0;
        for (const UsagePoint &point : call->result()->points) {
            QVERIFY2(point.at.addSecs(600) <= stopped.addSecs(600) || point.at >= started.addSecs(-600),
                     qPrintable(point.at.toString(Qt::ISODate)));
            before += point.at < stopped ? 1 : 0;
            after += point.at >= started ? 1 : 0;
        }
        QVERIFY(before > 100 && before <= 109);
        QVERIFY(after >= 16 && after <= 18);
    }

    void nothingOfAnInstanceThatIsGone()
    {
        InstanceKey key = row("web-hz-01").key;
        key.id = InstanceId("i-bp1nobodynobodynobod");
        const auto call = offers().usage(key, UsageSpan::Day);
        REFUSED(call);
        QCOMPARE(call->result().error().code, "InvalidInstanceId.NotFound");
        QCOMPARE(call->result().error().action, "DescribeInstanceMonitorData");
    }

    // --- Types -------------------------------------------------------------------------------------------------------

    void typesInPagesReadOnce()
    {
        const auto engine = makeEngine({.typesPerPage = 30});
        const int before = requests("DescribeInstanceTypes");
        const int targetsBefore = requests("DescribeResourcesModification");
        const FleetRow row = this->row("type-bj-01");
        const auto first = engine->types(row.key);
        const auto meanwhile = engine->types(this->row("type-bj-02").key);
        ANSWERED(first);
        ANSWERED(meanwhile);
        const TypeOffer &offer = *first->result();
        QVERIFY(offer.catalogue.size() > 90);
        QCOMPARE(meanwhile->result()->catalogue, offer.catalogue);
        QStringList ids;
        for (const InstanceTypeInfo &type : offer.catalogue) {
            ids.append(type.id.text);
            QVERIFY(type.cpuCount > 0 && type.memoryGib > 0 && type.clockGhz > 0 && type.rxKbps > 0);
        }
        QCOMPARE(ids.removeDuplicates(), 0);
        QVERIFY(ids.contains(row.instance.type.text));
        const int pages = int((offer.catalogue.size() + 29) / 30);
        QVERIFY(pages > 1);
        QCOMPARE(requests("DescribeInstanceTypes") - before, pages);
        // The catalogue is remembered, the targets are not.
        const auto again = engine->types(row.key);
        ANSWERED(again);
        QCOMPARE(again->result()->catalogue.size(), offer.catalogue.size());
        QCOMPARE(requests("DescribeInstanceTypes") - before, pages);
        QCOMPARE(requests("DescribeResourcesModification") - targetsBefore, 3);
    }

    void targetsAndTheirStock()
    {
        const FleetRow row = this->row("type-bj-01");
        m_desk->lever({{"stock", QJsonObject{{"type", "ecs.g7.large"}, {"status", "WithoutStock"}}}});
        m_desk->lever({{"stock", QJsonObject{{"type", "ecs.c7.large"}, {"status", "ClosedWithStock"}}}});
        const auto call = offers().types(row.key);
        ANSWERED(call);
        const TypeOffer &offer = *call->result();
        QVERIFY(offer.targets.size() > 30);
        for (const TypeTarget &target : offer.targets)
            QCOMPARE(target.zone, row.instance.zone);
        QVERIFY(find(offer, "ecs.g7.large")->soldOut);
        QVERIFY(find(offer, "ecs.g7.large")->stock == Stock::WithoutStock);
        QVERIFY(!find(offer, "ecs.c7.large")->soldOut);
        QVERIFY(find(offer, "ecs.c7.large")->stock == Stock::ClosedWithStock);
        QVERIFY(find(offer, "ecs.g6.xlarge")->stock == Stock::WithStock);
        QVERIFY(find(offer, row.instance.type.text) == nullptr);
        QVERIFY(find(offer, "ecs.g6r.large") == nullptr); // another architecture
        const KnownOffers known = offers().known(row.key);
        QVERIFY(holds(known, "ecs.c7.large") && holds(known, "ecs.g6.xlarge"));
        QVERIFY(!holds(known, "ecs.g7.large") && !holds(known, "ecs.g6.large"));
        m_desk->lever({{"stock", QJsonObject{{"type", "ecs.g7.large"}, {"status", QJsonValue()}}}});
        m_desk->lever({{"stock", QJsonObject{{"type", "ecs.c7.large"}, {"status", QJsonValue()}}}});
        const auto again = offers().types(row.key);
        ANSWERED(again);
        QVERIFY(!find(*again->result(), "ecs.g7.large")->soldOut);
        QVERIFY(holds(offers().known(row.key), "ecs.g7.large"));
    }

    void anInstanceWithoutTargets()
    {
        const FleetRow row = this->row("本地盘-03");
        const auto call = offers().types(row.key);
        ANSWERED(call);
        QVERIFY(call->result()->targets.empty());
        QVERIFY(!call->result()->catalogue.empty());
        QCOMPARE(offers().known(row.key).types, std::optional(std::vector<InstanceTypeId>()));
    }

    // --- Limits ------------------------------------------------------------------------------------------------------

    void limits_data()
    {
        QTest::addColumn<Edition>("edition");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("mostByBandwidth");
        QTest::newRow("documents, subscription") << Edition::Documents << "web-hz-04" << 100;
        QTest::newRow("documents, pay-as-you-go") << Edition::Documents << "web-hz-01" << 100;
        QTest::newRow("current, subscription") << Edition::Current << "web-hz-04" << 200;
        QTest::newRow("current, pay-as-you-go") << Edition::Current << "web-hz-01" << 100;
    }
    void limits()
    {
        QFETCH(const Edition, edition);
        QFETCH(const QString, name);
        QFETCH(const int, mostByBandwidth);
        Desk desk(Desk::Setup{.edition = edition, .regions = {RegionId("cn-hangzhou")}});
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed(name);
        OffersOfAccounts &offers = desk.wiring().offers();
        QSignalSpy learned(&offers, &OffersOfAccounts::learned);
        const auto call = offers.limits(row.key, row.instance);
        ANSWERED(call);
        // From the least of lowering to the most of raising, though the instance is in between.
        const std::vector<BandwidthLimit> expected{{InternetChargeType::PayByTraffic, 0, 100},
                                                   {InternetChargeType::PayByBandwidth, 0, mostByBandwidth}};
        QVERIFY(*call->result() == expected);
        QVERIFY(offers.known(row.key).limits == expected);
        QVERIFY(!offers.known(row.key).types);
        QCOMPARE(learned.size(), 1);
        QCOMPARE(learned[0][0].value<InstanceKey>(), row.key);
    }

    // --- Prices ------------------------------------------------------------------------------------------------------

    void pricesByTheHour_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Change>("change");
        QTest::addColumn<double>("before"); // -1: none
        QTest::addColumn<double>("after");
        QTest::addColumn<bool>("beforeByGb");
        QTest::addColumn<bool>("afterByGb");
        // The sandbox's prices: ecs.g6.large 0.48333 an hour, ecs.g7.large 0.50417, a fixed Mbps 0.041667, a GB 0.80.
        QTest::newRow("more by traffic") << "web-hz-01" << bandwidth(50) << 1.28333 << 1.28333 << true << true;
        QTest::newRow("less by fixed bandwidth") << "api-hz-02" << bandwidth(20) << 2.5875 << 1.3375 << false << false;
        QTest::newRow("to fixed bandwidth")
            << "web-hz-01" << bandwidth({}, InternetChargeType::PayByBandwidth) << 1.28333 << 0.69167 << true << false;
        QTest::newRow("to traffic") << "api-hz-02" << bandwidth({}, InternetChargeType::PayByTraffic) << 2.5875
                                    << 1.30417 << false << true;
        QTest::newRow("nothing left") << "web-hz-01" << bandwidth(0) << 1.28333 << 0.48333 << true << false;
        QTest::newRow("another type") << "type-bj-01" << becoming("ecs.g7.large") << 1.28333 << 1.30417 << true << true;
        QTest::newRow("from a retired type")
            << "旧规格-09" << becoming("ecs.g6.large") << -1.0 << 1.28333 << true << true;
    }
    void pricesByTheHour()
    {
        QFETCH(const QString, name);
        QFETCH(const Change, change);
        QFETCH(const double, before);
        QFETCH(const double, after);
        QFETCH(const bool, beforeByGb);
        QFETCH(const bool, afterByGb);
        const FleetRow row = this->row(name);
        const auto call = offers().price(row.key, row.instance, change);
        ANSWERED(call);
        QVERIFY(call->result()->has_value());
        const PriceQuote &quote = **call->result();
        QCOMPARE(quote.kind, PriceQuote::Kind::Hourly);
        QCOMPARE(quote.before ? quote.before->trade : -1, before);
        QCOMPARE(quote.after.trade, after);
        QCOMPARE(quote.after.currency, "CNY");
        QCOMPARE(quote.beforeByGb, beforeByGb);
        QCOMPARE(quote.afterByGb, afterByGb);
    }

    void aPriceOnce_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<double>("perMonth");
        // web-hz-04 has 10 Mbps of fixed bandwidth.
        QTest::newRow("more") << bandwidth(30) << 20 * 20.0;
        QTest::newRow("more, and by traffic") << bandwidth(30, InternetChargeType::PayByTraffic) << 20 * 2.0;
    }
    void aPriceOnce()
    {
        QFETCH(const Change, change);
        QFETCH(const double, perMonth);
        const FleetRow row = this->row("web-hz-04");
        const auto call = offers().price(row.key, row.instance, change);
        ANSWERED(call);
        QVERIFY(call->result()->has_value());
        const PriceQuote &quote = **call->result();
        QCOMPARE(quote.kind, PriceQuote::Kind::Once);
        QVERIFY(!quote.before && !quote.beforeByGb && !quote.afterByGb);
        const qint64 days = serverNow().daysTo(row.instance.expiresAt);
        QVERIFY2(quote.after.trade == perMonth * double((days + 29) / 30) ||
                     quote.after.trade == perMonth * double((days + 30) / 30),
                 qPrintable(QStringLiteral("%1 for %2 days").arg(quote.after.trade).arg(days)));
    }

    void noPrice_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Change>("change");
        Change start;
        start.action = Action::StartInstance;
        Change stop;
        stop.action = Action::StopInstance;
        QTest::newRow("lowering of a subscription") << "web-hz-04" << bandwidth(5);
        QTest::newRow("billing of a subscription") << "web-hz-04" << bandwidth({}, InternetChargeType::PayByTraffic);
        QTest::newRow("type of a subscription") << "web-hz-04" << becoming("ecs.c7.2xlarge");
        QTest::newRow("inbound of a subscription") << "web-hz-04" << bandwidth({}, {}, 20);
        QTest::newRow("inbound of pay-as-you-go") << "web-hz-01" << bandwidth({}, {}, 20);
        QTest::newRow("nothing different") << "web-hz-01" << bandwidth(5);
        QTest::newRow("start") << "type-bj-01" << start;
        QTest::newRow("stop") << "web-hz-01" << stop;
    }
    void noPrice()
    {
        QFETCH(const QString, name);
        QFETCH(const Change, change);
        const FleetRow row = this->row(name);
        const int before = requests("DescribePrice") + requests("DescribeInstanceModificationPrice");
        const auto call = offers().price(row.key, row.instance, change);
        QVERIFY(!call->isFinished()); // whoever asks can connect first
        ANSWERED(call);
        QVERIFY(!call->result()->has_value());
        QCOMPARE(requests("DescribePrice") + requests("DescribeInstanceModificationPrice"), before);
    }

    void pricesThatAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("code");
        QTest::newRow("a type without a price") << "type-bj-01" << becoming("ecs.s2.large") << "PriceNotFound";
        QTest::newRow("expired") << "expired-sh-04" << bandwidth(20) << "InstanceExpired";
    }
    void pricesThatAreRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const Change, change);
        QFETCH(const QString, code);
        const FleetRow row = this->row(name);
        const auto call = offers().price(row.key, row.instance, change);
        REFUSED(call);
        QCOMPARE(call->result().error().kind, ErrorKind::Api);
        QCOMPARE(call->result().error().code, code);
    }

    void aPriceOfWhatBecamePayAsYouGo()
    {
        // The list is older than the cloud: a subscription that is none any more.
        FleetRow row = this->row("web-hz-01");
        row.instance.chargeType = {ChargeType::PrePaid, "PrePaid"};
        const auto call = offers().price(row.key, row.instance, bandwidth(20));
        REFUSED(call);
        QCOMPARE(call->result().error().code, "ChargeTypeViolation");
        QCOMPARE(call->result().error().action, "DescribeInstanceModificationPrice");
    }
};

QTEST_GUILESS_MAIN(TestOffers)
#include "test_offers.moc"
