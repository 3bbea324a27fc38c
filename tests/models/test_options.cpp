// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the controls of the change-bandwidth wizard offer, and that an offer never disagrees with `judge`.

#include "models/rules/options.h"

#include <QTest>

using namespace ecsdesk;

namespace {

const QDateTime now(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);

ChangeDraft draftOf(ChargeType charge, InternetChargeType internetCharge, int out, int in = 10)
{
    ChangeDraft draft;
    draft.instance.status = instanceStatusFromApi(QStringLiteral("Running"));
    draft.instance.chargeType = chargeTypeFromApi(apiWord(charge));
    draft.instance.internetChargeType = internetChargeTypeFromApi(apiWord(internetCharge));
    draft.instance.networkType = networkTypeFromApi(QStringLiteral("vpc"));
    draft.instance.outMbps = out;
    draft.instance.inMbps = in;
    return draft;
}

Facts factsWith(int downgradesUsed = 0)
{
    Facts facts;
    facts.now = now;
    facts.instance.downgradesUsed = downgradesUsed;
    return facts;
}

} // namespace

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatDiffersIsSent()
    {
        ChangeDraft draft = draftOf(ChargeType::PrePaid, InternetChargeType::PayByTraffic, 5);
        QCOMPARE(toChange(draft), Change{});

        draft.outMbps = 5;
        draft.inMbps = 10;
        draft.billing = InternetChargeType::PayByTraffic;
        QCOMPARE(toChange(draft), Change{});

        draft.outMbps = 20;
        Change raise;
        raise.outMbps = 20;
        raise.autoPay = true;
        QCOMPARE(toChange(draft), raise);

        draft.autoPay = false;
        raise.autoPay = false;
        QCOMPARE(toChange(draft), raise);

        // A lowering makes no order: whatever the switch was left at, it is not sent.
        draft.outMbps = 2;
        Change lower;
        lower.outMbps = 2;
        QCOMPARE(toChange(draft), lower);

        draft.outMbps.reset();
        draft.inMbps = 8;
        draft.billing = InternetChargeType::PayByBandwidth;
        Change rest;
        rest.inMbps = 8;
        rest.networkChargeType = internetChargeTypeFromApi(QStringLiteral("PayByBandwidth"));
        QCOMPARE(toChange(draft), rest);
    }

    void aMissingValueOfTheInstanceIsNotTakenForEqual()
    {
        ChangeDraft draft = draftOf(ChargeType::PostPaid, InternetChargeType::PayByTraffic, 5);
        draft.instance.outMbps.reset();
        draft.instance.inMbps.reset();
        draft.outMbps = 0;
        draft.inMbps = 10;
        QCOMPARE(toChange(draft).outMbps, std::optional(0));
        QCOMPARE(toChange(draft).inMbps, std::optional(10));
    }

    void ranges_data()
    {
        using enum RangeEdge;
        QTest::addColumn<int>("edition");
        QTest::addColumn<int>("charge");
        QTest::addColumn<int>("billing");
        QTest::addColumn<int>("wantedOut");
        QTest::addColumn<int>("outMax");
        QTest::addColumn<int>("outEdge");
        QTest::addColumn<int>("inMax");
        QTest::addColumn<int>("inEdge");
        const auto row = [](const char *name, Edition edition, ChargeType charge, InternetChargeType billing,
                            int wanted, int outMax, RangeEdge outEdge, int inMax, RangeEdge inEdge) {
            QTest::newRow(name) << int(edition) << int(charge) << int(billing) << wanted << outMax << int(outEdge)
                                << inMax << int(inEdge);
        };
        const auto documents = Edition::Documents;
        const auto current = Edition::Current;
        const auto pre = ChargeType::PrePaid;
        const auto post = ChargeType::PostPaid;
        const auto traffic = InternetChargeType::PayByTraffic;
        const auto fixed = InternetChargeType::PayByBandwidth;
        row("documents", documents, pre, traffic, 20, 100, DocumentedMaximum, 200, DocumentedMaximum);
        row("documents, fixed subscription", documents, pre, fixed, 20, 100, DocumentedMaximum, 200, DocumentedMaximum);
        row("documents, small out", documents, post, traffic, 1, 100, DocumentedMaximum, 200, DocumentedMaximum);
        row("current, by traffic", current, pre, traffic, 11, 100, BillingMaximum, 11, InboundFollowsOutbound);
        row("current, ten", current, pre, traffic, 10, 100, BillingMaximum, 10, InboundOfSmallOutbound);
        row("current, none", current, post, traffic, 0, 100, BillingMaximum, 10, InboundOfSmallOutbound);
        row("current, fixed subscription", current, pre, fixed, 200, 200, FixedSubscriptionMaximum, 200,
            InboundFollowsOutbound);
        row("current, fixed pay-as-you-go", current, post, fixed, 60, 100, BillingMaximum, 60, InboundFollowsOutbound);
    }

    void ranges()
    {
        QFETCH(int, edition);
        QFETCH(int, charge);
        QFETCH(int, billing);
        QFETCH(int, wantedOut);
        QFETCH(int, outMax);
        QFETCH(int, outEdge);
        QFETCH(int, inMax);
        QFETCH(int, inEdge);
        ChangeDraft draft = draftOf(ChargeType(charge), InternetChargeType(billing), 5);
        draft.outMbps = wantedOut;
        const ChangeOptions options = changeOptions(Edition(edition), factsWith(), draft);
        QCOMPARE(options.out, (BandwidthOptions{{0, outMax}, RangeEdge::NoPublicBandwidth, RangeEdge(outEdge)}));
        QCOMPARE(options.in, (BandwidthOptions{{1, inMax}, RangeEdge::LeastInbound, RangeEdge(inEdge)}));
    }

    void theBillingAfterTheChangeSetsTheRange()
    {
        ChangeDraft draft = draftOf(ChargeType::PrePaid, InternetChargeType::PayByTraffic, 5);
        draft.billing = InternetChargeType::PayByBandwidth;
        QCOMPARE(changeOptions(Edition::Current, factsWith(), draft).out.range, (MbpsRange{0, 200}));
        draft = draftOf(ChargeType::PrePaid, InternetChargeType::PayByBandwidth, 5);
        draft.billing = InternetChargeType::PayByTraffic;
        QCOMPARE(changeOptions(Edition::Current, factsWith(), draft).out.range, (MbpsRange{0, 100}));
    }

    void usedUpLoweringsRaiseTheLowerEdge()
    {
        const ChangeDraft draft = draftOf(ChargeType::PrePaid, InternetChargeType::PayByTraffic, 30);
        const auto two = changeOptions(Edition::Documents, factsWith(2), draft);
        QCOMPARE(two.out.range, (MbpsRange{0, 100}));
        QVERIFY(two.countsDowngrades);
        QCOMPARE(two.downgradesUsed, 2);
        const auto three = changeOptions(Edition::Documents, factsWith(3), draft);
        QCOMPARE(three.out.range, (MbpsRange{30, 100}));
        QCOMPARE(three.out.atMin, RangeEdge::DowngradesUsed);
        // The limit is one of the documents and of subscriptions.
        QCOMPARE(changeOptions(Edition::Current, factsWith(3), draft).out.range.min, 0);
        const ChangeDraft payg = draftOf(ChargeType::PostPaid, InternetChargeType::PayByTraffic, 30);
        QCOMPARE(changeOptions(Edition::Documents, factsWith(3), payg).out.range.min, 0);
        QVERIFY(!changeOptions(Edition::Documents, factsWith(3), payg).countsDowngrades);
    }

    void billingChoices()
    {
        const auto traffic = InternetChargeType::PayByTraffic;
        const auto fixed = InternetChargeType::PayByBandwidth;
        auto options = changeOptions(Edition::Documents, factsWith(), draftOf(ChargeType::PrePaid, traffic, 5));
        QCOMPARE(options.billing.size(), size_t(2));
        QCOMPARE(options.billing[0].value, traffic);
        QVERIFY(options.billing[0].allowed());
        QVERIFY(!options.billing[1].allowed());
        QCOMPARE(options.billing[1].objections.front().reason, Reason::ChargeTypeNotOffered);

        // Keeping what is there is no request, so it can be kept.
        options = changeOptions(Edition::Documents, factsWith(), draftOf(ChargeType::PrePaid, fixed, 5));
        QVERIFY(options.billing[0].allowed() && options.billing[1].allowed());

        options = changeOptions(Edition::Current, factsWith(), draftOf(ChargeType::PostPaid, traffic, 5));
        QVERIFY(options.billing[0].allowed() && options.billing[1].allowed());
    }

    void quickRaises_data()
    {
        QTest::addColumn<int>("present");
        QTest::addColumn<QList<int>>("raises");
        QTest::newRow("none") << 0 << QList<int>{10, 20, 50, 100};
        QTest::newRow("5: twice is 10") << 5 << QList<int>{10, 20, 50, 100};
        QTest::newRow("8") << 8 << QList<int>{10, 16, 20, 50, 100};
        QTest::newRow("60: twice is too much") << 60 << QList<int>{100};
        QTest::newRow("100") << 100 << QList<int>{};
    }

    void quickRaises()
    {
        QFETCH(int, present);
        QFETCH(QList<int>, raises);
        const auto options = changeOptions(Edition::Documents, factsWith(),
                                           draftOf(ChargeType::PostPaid, InternetChargeType::PayByTraffic, present));
        QCOMPARE(QList<int>(options.quickRaises.begin(), options.quickRaises.end()), raises);
    }

    void autoPayAppliesToARaiseOfASubscription_data()
    {
        QTest::addColumn<int>("charge");
        QTest::addColumn<int>("wantedOut");
        QTest::addColumn<int>("use");
        QTest::newRow("raise") << int(ChargeType::PrePaid) << 6 << int(AutoPayUse::Applies);
        QTest::newRow("lower") << int(ChargeType::PrePaid) << 4 << int(AutoPayUse::Lowering);
        QTest::newRow("same") << int(ChargeType::PrePaid) << 5 << int(AutoPayUse::OutUnchanged);
        QTest::newRow("pay-as-you-go") << int(ChargeType::PostPaid) << 6 << int(AutoPayUse::PayAsYouGo);
        QTest::newRow("unknown") << int(ChargeType::Unknown) << 6 << int(AutoPayUse::PayAsYouGo);
    }

    void autoPayAppliesToARaiseOfASubscription()
    {
        QFETCH(int, charge);
        QFETCH(int, wantedOut);
        QFETCH(int, use);
        ChangeDraft draft = draftOf(ChargeType(charge), InternetChargeType::PayByTraffic, 5);
        draft.outMbps = wantedOut;
        const auto options = changeOptions(Edition::Documents, factsWith(), draft);
        QCOMPARE(int(options.autoPay), use);
        QCOMPARE(toChange(draft).autoPay.has_value(), options.autoPay == AutoPayUse::Applies);
    }

    void kindAndConfirmation_data()
    {
        QTest::addColumn<int>("out");
        QTest::addColumn<int>("in");
        QTest::addColumn<bool>("convert");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("strong");
        const auto row = [](const char *name, int out, int in, bool convert, ChangeKind kind, bool strong) {
            QTest::newRow(name) << out << in << convert << int(kind) << strong;
        };
        row("nothing", 5, 10, false, ChangeKind::Nothing, false);
        row("raise and convert", 6, 10, true, ChangeKind::RaiseOut, false);
        row("lower", 1, 10, false, ChangeKind::LowerOut, false);
        row("to nothing", 0, 10, false, ChangeKind::ReleasePublicIp, true);
        row("convert", 5, 9, true, ChangeKind::ConvertBilling, false);
        row("inbound", 5, 9, false, ChangeKind::ChangeIn, false);
    }

    void kindAndConfirmation()
    {
        QFETCH(int, out);
        QFETCH(int, in);
        QFETCH(bool, convert);
        QFETCH(int, kind);
        QFETCH(bool, strong);
        ChangeDraft draft = draftOf(ChargeType::PostPaid, InternetChargeType::PayByBandwidth, 5);
        draft.outMbps = out;
        draft.inMbps = in;
        if (convert)
            draft.billing = InternetChargeType::PayByTraffic;
        const auto options = changeOptions(Edition::Documents, factsWith(), draft);
        QCOMPARE(int(options.kind), kind);
        QCOMPARE(options.strongConfirmation, strong);
        QCOMPARE(options.verdict.has(Effect::PublicIpReleased), strong);
    }

    /// Over every value a control can be set to: what the range lets through is never refused for its value, and what
    /// it keeps out is.
    void rangesAgreeWithTheVerdict()
    {
        for (const auto edition : {Edition::Documents, Edition::Current}) {
            for (const auto charge : {ChargeType::PrePaid, ChargeType::PostPaid}) {
                for (const auto billing : {InternetChargeType::PayByTraffic, InternetChargeType::PayByBandwidth}) {
                    for (int used : {0, 3}) {
                        for (int out = -1; out <= 201; ++out)
                            compareWithVerdict(edition, charge, billing, used, out);
                    }
                }
            }
        }
    }

    void effectsAreToldWhileSomethingPassesByItself()
    {
        ChangeDraft draft = draftOf(ChargeType::PrePaid, InternetChargeType::PayByTraffic, 5);
        draft.outMbps = 20;
        const auto free = changeOptions(Edition::Documents, factsWith(), draft);
        QVERIFY(!free.effects.empty());
        QCOMPARE(free.effects, free.verdict.effects);

        Facts cooling = factsWith();
        cooling.instance.cooldownUntil = now.addSecs(60);
        draft.instance.status = instanceStatusFromApi(QStringLiteral("Starting"));
        const auto later = changeOptions(Edition::Documents, cooling, draft);
        QCOMPARE(later.verdict.objections.size(), size_t(2));
        QCOMPARE(later.effects, free.effects);

        cooling.instance.unpaidOrder = true; // somebody has to do something about this one
        QVERIFY(changeOptions(Edition::Documents, cooling, draft).effects.empty());
    }

    void allocatingIsItsOwnAction()
    {
        QCOMPARE(plainCall(Action::AllocatePublicIpAddress).action, Action::AllocatePublicIpAddress);
    }

private:
    static void compareWithVerdict(Edition edition, ChargeType charge, InternetChargeType billing, int used, int out)
    {
        ChangeDraft draft = draftOf(charge, billing, 30, 7);
        draft.outMbps = out;
        draft.inMbps = 13;
        const auto options = changeOptions(edition, factsWith(used), draft);
        const bool outRefused =
            options.verdict.has(Reason::OutOfRangeOut) || options.verdict.has(Reason::DowngradeQuotaUsed);
        if (out != 30)
            QCOMPARE(options.out.range.contains(out), !outRefused);
        QCOMPARE(options.in.range.contains(13), !options.verdict.has(Reason::OutOfRangeIn));
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "test_options.moc"
