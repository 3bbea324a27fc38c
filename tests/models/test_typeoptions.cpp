// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Instance types as choices for one instance: names, differences, reasons, and what is said about them.

#include "models/wording/reasons.h"
#include "models/wording/types.h"
#include "tests/models/inlanguage.h"
#include "tests/models/typesamples.h"

#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

const TypeOption *find(const std::vector<TypeOption> &options, const char *id)
{
    for (const TypeOption &option : options) {
        if (option.info.id == typeId(id))
            return &option;
    }
    return nullptr;
}

constexpr int offered = -1;

} // namespace

class TestTypeOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("variant");
        QTest::addColumn<QString>("size");
        QTest::newRow("plain") << "ecs.g6.2xlarge"
                               << "ecs.g6"
                               << ""
                               << "2xlarge";
        QTest::newRow("variant") << "ecs.u1-c1m2.large"
                                 << "ecs.u1"
                                 << "c1m2"
                                 << "large";
        QTest::newRow("gpu") << "ecs.gn6i-c16g1.4xlarge"
                             << "ecs.gn6i"
                             << "c16g1"
                             << "4xlarge";
        QTest::newRow("metal") << "ecs.ebmg7.32xlarge"
                               << "ecs.ebmg7"
                               << ""
                               << "32xlarge";
        QTest::newRow("another shape") << "large"
                                       << ""
                                       << ""
                                       << "";
        QTest::newRow("empty") << ""
                               << ""
                               << ""
                               << "";
    }
    void names()
    {
        QFETCH(QString, id);
        QFETCH(QString, family);
        QFETCH(QString, variant);
        QFETCH(QString, size);
        QCOMPARE(typeNameOf(InstanceTypeId(id)), (TypeName{family, variant, size}));
    }

    void naturalOrder()
    {
        const QStringList order{"ecs.c6.large",       "ecs.c6.xlarge",     "ecs.c6.2xlarge",    "ecs.c6.10xlarge",
                                "ecs.c6r.large",      "ecs.c10.large",     "ecs.g6.nano",       "ecs.g6.micro",
                                "ecs.g6.small",       "ecs.g6.medium",     "ecs.g6.large",      "ecs.g6.xlarge",
                                "ecs.g6.metal",       "ecs.t6-c1m1.large", "ecs.t6-c1m2.small", "ecs.t6-c1m2.large",
                                "ecs.t6-c1m10.large", "ecs.t6-c4m1.large"};
        QStringList sorted = order;
        std::sort(sorted.begin(), sorted.end());
        QVERIFY(sorted != order);
        std::sort(sorted.begin(), sorted.end(), [](const QString &a, const QString &b) {
            return typeSortKey(InstanceTypeId(a)) < typeSortKey(InstanceTypeId(b));
        });
        QCOMPARE(sorted, order);
    }

    void families_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("step");
        QTest::newRow("same") << "ecs.g6"
                              << "ecs.g6" << int(FamilyStep::Same);
        QTest::newRow("newer") << "ecs.g6"
                               << "ecs.g7" << int(FamilyStep::Newer);
        QTest::newRow("newer, of another maker") << "ecs.g6"
                                                 << "ecs.g8i" << int(FamilyStep::Newer);
        QTest::newRow("ten is more than nine") << "ecs.g9i"
                                               << "ecs.g10i" << int(FamilyStep::Newer);
        QTest::newRow("older") << "ecs.g7"
                               << "ecs.g6" << int(FamilyStep::Older);
        QTest::newRow("other line") << "ecs.g6"
                                    << "ecs.c7" << int(FamilyStep::Other);
        QTest::newRow("same number") << "ecs.g8i"
                                     << "ecs.g8y" << int(FamilyStep::Other);
        QTest::newRow("no number") << "ecs.mn"
                                   << "ecs.mn4" << int(FamilyStep::Other);
        QTest::newRow("unknown") << ""
                                 << "ecs.g6" << int(FamilyStep::Other);
    }
    void families()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QTEST(int(familyStep(from, to)), "step");
    }

    void whoMayBeChosen_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<int>("why");
        QTest::addColumn<QString>("difference");
        QTest::addColumn<QString>("availability");
        QTest::newRow("larger") << QByteArray("ecs.g6.2xlarge") << offered << "+6 vCPU, +24 GiB"
                                << "in stock";
        QTest::newRow("smaller memory") << QByteArray("ecs.c6.large") << offered << "−4 GiB"
                                        << "in stock";
        QTest::newRow("more cpus only") << QByteArray("ecs.c6.xlarge") << offered << "+2 vCPU"
                                        << "in stock";
        QTest::newRow("newer") << QByteArray("ecs.g7.large") << offered << "same size, newer family"
                               << "in stock";
        QTest::newRow("half a GiB") << QByteArray("ecs.t6-c4m1.large") << offered << "−7.5 GiB"
                                    << "in stock";
        QTest::newRow("the last of it") << QByteArray("ecs.g7.4xlarge") << offered << "+14 vCPU, +56 GiB"
                                        << "low stock";
        QTest::newRow("sold out") << QByteArray("ecs.g7.2xlarge") << int(WhyNotOffered::SoldOut) << "+6 vCPU, +24 GiB"
                                  << "sold out";
        QTest::newRow("gone for good") << QByteArray("ecs.r6.8xlarge") << int(WhyNotOffered::SoldOut)
                                       << "+30 vCPU, +248 GiB"
                                       << "sold out";
        QTest::newRow("other processor") << QByteArray("ecs.g8y.large") << int(WhyNotOffered::NotATarget)
                                         << "same size, other architecture"
                                         << "not offered";
        QTest::newRow("present") << QByteArray("ecs.g6.large") << int(WhyNotOffered::PresentType) << "present type"
                                 << "–";
        QTest::newRow("not in the catalogue") << QByteArray("ecs.g9i.large") << offered << "–"
                                              << "in stock";
    }
    void whoMayBeChosen()
    {
        QFETCH(QByteArray, id);
        QFETCH(int, why);
        const auto options = sampleOptions();
        const TypeOption *option = find(options, id.constData());
        QVERIFY(option);
        QCOMPARE(option->why ? int(*option->why) : offered, why);
        QCOMPARE(option->allowed(), why == offered);
        QTEST(differenceText(*option), "difference");
        QTEST(availabilityText(*option), "availability");
        QCOMPARE(whyNotText(*option, QStringLiteral("cn-hangzhou-h")).isEmpty(), option->allowed());
        if (option->isPresent())
            QCOMPARE(option->objections.front().reason, Reason::NothingToChange);
        else if (!option->allowed())
            QCOMPARE(option->objections,
                     (std::vector<Objection>{{Reason::TypeNotOffered, {}, {}, option->info.id.text}}));
    }

    void everyTypeOnce()
    {
        TypeOffer offer = sampleOffer();
        offer.catalogue.push_back(offer.catalogue.front());
        offer.targets.push_back(offer.targets.front());
        const auto options = typeOptions(Edition::Documents, sampleInstance(), sampleFacts(), offer);
        QCOMPARE(options.size(), sampleCatalogue().size() + 1);
        const TypeOption *unknown = find(options, "ecs.g9i.large");
        QVERIFY(!unknown->inCatalogue);
        QCOMPARE(unknown->info.family, QStringLiteral("ecs.g9i"));
        QCOMPARE(unknown->info.cpuCount, 0);
    }

    /// What stands against every change is not told at each row.
    void standingReasonsAreNotRepeated()
    {
        Instance instance = sampleInstance();
        instance.chargeType = chargeTypeFromApi(QStringLiteral("PrePaid"));
        instance.status = instanceStatusFromApi(QStringLiteral("Running"));
        instance.localDisks = 1;
        Facts facts = sampleFacts();
        facts.instance.unpaidOrder = true;
        facts.instance.cooldownUntil = facts.now.addSecs(60);
        const auto options = typeOptions(Edition::Current, instance, facts, sampleOffer());
        QVERIFY(find(options, "ecs.g7.large")->allowed());
        QCOMPARE(find(options, "ecs.g8y.large")->objections.size(), size_t(1));
        std::vector<Reason> reasons;
        for (const Objection &objection : objectionsToAnyType(Edition::Current, instance, facts))
            reasons.push_back(objection.reason);
        QCOMPARE(reasons, (std::vector<Reason>{Reason::WrongChargeType, Reason::LocalDisk}));
        QVERIFY(objectionsToAnyType(Edition::Current, sampleInstance(), sampleFacts()).empty());
    }

    /// What the rules will say to the change holds in the list as well.
    void theRulesHaveTheLastWord()
    {
        Facts facts = sampleFacts();
        facts.offeredTypes = std::vector<InstanceTypeId>{typeId("ecs.g7.large")};
        const auto options = typeOptions(Edition::Documents, sampleInstance(), facts, sampleOffer());
        QVERIFY(find(options, "ecs.g7.large")->allowed());
        QVERIFY(find(options, "ecs.g7.xlarge")->why == WhyNotOffered::NotATarget);
        QVERIFY(find(options, "ecs.g6.large")->why == WhyNotOffered::PresentType);
    }

    void otherZones()
    {
        TypeOffer offer = sampleOffer();
        TypeTarget elsewhere = sampleTarget("ecs.g8y.large");
        elsewhere.zone = QStringLiteral("cn-hangzhou-k");
        offer.targets.push_back(elsewhere);
        TypeTarget alsoThere = sampleTarget("ecs.g7.large", "WithoutStock");
        alsoThere.zone = QStringLiteral("cn-hangzhou-k");
        offer.targets.insert(offer.targets.begin(), alsoThere);
        const auto options = typeOptions(Edition::Documents, sampleInstance(), sampleFacts(), offer);
        QVERIFY(find(options, "ecs.g8y.large")->why == WhyNotOffered::OtherZone);
        QVERIFY(whyNotText(*find(options, "ecs.g8y.large"), {}).contains(QLatin1String("cn-hangzhou-k")));
        QVERIFY(find(options, "ecs.g7.large")->allowed()); // there is some in its own zone
    }

    void presentTypeOutsideTheCatalogue()
    {
        Instance instance = sampleInstance();
        instance.type = typeId("ecs.sn2ne.large");
        instance.typeFamily = QStringLiteral("ecs.sn2ne");
        const auto options = typeOptions(Edition::Documents, instance, sampleFacts(), sampleOffer());
        const TypeOption *present = find(options, "ecs.sn2ne.large");
        QVERIFY(present->isPresent());
        QCOMPARE(typeSizeText(present->info), QStringLiteral("2 vCPU · 8 GiB"));
        QCOMPARE(differenceText(*find(options, "ecs.g6.xlarge")), QStringLiteral("+2 vCPU, +8 GiB"));
        QCOMPARE(differenceText(*find(options, "ecs.g6.large")), QStringLiteral("same size, other family"));
        // An instance of which nothing is known compares with nothing, and adds no row.
        const auto bare = typeOptions(Edition::Documents, Instance{}, sampleFacts(), sampleOffer());
        QCOMPARE(bare.size(), sampleCatalogue().size() + 1);
        QCOMPARE(differenceText(bare.front()), QStringLiteral("–"));
    }

    void speeds_data()
    {
        QTest::addColumn<qint64>("kbps");
        QTest::addColumn<QString>("text");
        QTest::newRow("unknown") << qint64(0) << "–";
        QTest::newRow("200") << qint64(200'000) << "200 Mbit/s";
        QTest::newRow("half") << qint64(512'000) << "500 Mbit/s";
        QTest::newRow("one") << qint64(1'024'000) << "1 Gbit/s";
        QTest::newRow("decimal") << qint64(1'000'000) << "1 Gbit/s";
        QTest::newRow("part") << qint64(1'280'000) << "1.25 Gbit/s";
        QTest::newRow("much") << qint64(64'000'000) << "62.5 Gbit/s";
    }
    void speeds()
    {
        QFETCH(qint64, kbps);
        QTEST(networkSpeedText(kbps), "text");
    }

    void bothLanguages()
    {
        const auto options = sampleOptions();
        const QString zone = QStringLiteral("cn-hangzhou-h");
        {
            const InLanguage english(QStringLiteral("en"));
            QCOMPARE(whyNotText(*find(options, "ecs.g7.2xlarge"), zone),
                     QStringLiteral("ecs.g7.2xlarge is sold out now in the zone cn-hangzhou-h. Choose another type, or "
                                    "read the list again later."));
            QCOMPARE(processorText(find(options, "ecs.g8y.large")->info),
                     QStringLiteral("Arm · Yitian 710 · 2.75 GHz"));
            QCOMPARE(beforeAfterText(find(options, "ecs.g6.large")->info, find(options, "ecs.g7.xlarge")->info),
                     QStringLiteral("2 → 4 vCPU · 8 → 16 GiB · internal network 1 Gbit/s → 4 Gbit/s"));
        }
        const InLanguage chinese(QStringLiteral("zh_CN"));
        QVERIFY(chinese.isLoaded());
        QCOMPARE(availabilityText(*find(options, "ecs.g7.4xlarge")), QStringLiteral("库存紧张"));
        QCOMPARE(availabilityText(*find(options, "ecs.g7.2xlarge")), QStringLiteral("已售罄"));
        QCOMPARE(differenceText(*find(options, "ecs.g7.large")), QStringLiteral("配置相同，规格族更新"));
        QCOMPARE(familyKindText(find(options, "ecs.g7.large")->info), QStringLiteral("通用型 · 企业级"));
        QVERIFY(whyNotText(*find(options, "ecs.g7.2xlarge"), zone).contains(QStringLiteral("已售罄")));
        for (const TypeOption &option : options) {
            const QString text = whyNotText(option, zone);
            QVERIFY(option.allowed() || text.endsWith(QStringLiteral("。")));
        }
        // A word that is not known yet shows as it came.
        QCOMPARE(categoryWord(QStringLiteral("Quantum")), QStringLiteral("Quantum"));
    }
};

QTEST_GUILESS_MAIN(TestTypeOptions)
#include "test_typeoptions.moc"
