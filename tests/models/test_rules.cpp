// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The worked cases of the rules, both editions, against `judge`. ECSDESK_RULE_CASES names another file of the same
// format; a case that fails prints what was expected and what came.

#include "models/rules/rules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ecsdesk;

namespace {

QJsonArray loadCases()
{
    const QString file =
        qEnvironmentVariable("ECSDESK_RULE_CASES", QStringLiteral(ECSDESK_TEST_DATA "/rule-cases.json"));
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(file));
    QJsonParseError error;
    const auto cases = QJsonDocument::fromJson(in.readAll(), &error).object().value(u"cases").toArray();
    if (cases.isEmpty())
        qFatal("no cases in %s: %s", qUtf8Printable(file), qUtf8Printable(error.errorString()));
    return cases;
}

QDateTime utc(const QJsonValue &value)
{
    QString text = value.toString();
    // Minutes or seconds, as the API writes them.
    const auto format = text.count(QLatin1Char(':')) == 1 ? QStringLiteral("yyyy-MM-ddTHH:mmZ")
                                                          : QStringLiteral("yyyy-MM-ddTHH:mm:ssZ");
    auto moment = QDateTime::fromString(text, format);
    moment.setTimeSpec(Qt::UTC);
    return moment;
}

Instance readInstance(const QJsonObject &json)
{
    Instance instance;
    instance.status = instanceStatusFromApi(json.value(u"Status").toString());
    instance.chargeType = chargeTypeFromApi(json.value(u"InstanceChargeType").toString());
    instance.internetChargeType = internetChargeTypeFromApi(json.value(u"InternetChargeType").toString());
    instance.networkType = networkTypeFromApi(json.value(u"InstanceNetworkType").toString());
    instance.type = InstanceTypeId(json.value(u"InstanceType").toString());
    instance.outMbps = json.value(u"InternetMaxBandwidthOut").toInt();
    instance.inMbps = json.value(u"InternetMaxBandwidthIn").toInt();
    for (const auto &lock : json.value(u"LockReasons").toArray())
        instance.locks.push_back({lockKindFromApi(lock.toString()), {}});
    instance.expiresAt = utc(json.value(u"ExpiredTime"));
    instance.eip.address = json.value(u"EipAddress").toString();
    instance.localDisks = json.value(u"LocalStorageAmount").toInt();
    instance.dedicatedHostId = json.value(u"DedicatedHostId").toString();
    return instance;
}

Facts readFacts(const QJsonObject &json)
{
    Facts facts;
    facts.now = utc(json.value(u"now"));
    if (const auto until = json.value(u"cooldownUntil"); until.isString())
        facts.instance.cooldownUntil = utc(until);
    facts.instance.unpaidOrder = json.value(u"unpaidOrder").toBool();
    facts.instance.accountOverdue = json.value(u"accountOverdue").toBool();
    facts.instance.changeInFlight = json.value(u"changeInFlight").toBool();
    facts.instance.downgradesUsed = json.value(u"downgradesUsed").toInt();
    if (const auto offered = json.value(u"offeredTypes"); offered.isArray()) {
        facts.offeredTypes.emplace();
        for (const auto &type : offered.toArray())
            facts.offeredTypes->emplace_back(type.toString());
    }
    return facts;
}

Change readChange(const QJsonObject &json)
{
    Change change;
    const auto action = actionFromApi(json.value(u"Action").toString());
    if (!action)
        qFatal("unknown action in a case");
    change.action = *action;
    if (const auto value = json.value(u"InstanceType"); value.isString())
        change.instanceType = InstanceTypeId(value.toString());
    if (const auto value = json.value(u"InternetMaxBandwidthOut"); value.isDouble())
        change.outMbps = value.toInt();
    if (const auto value = json.value(u"InternetMaxBandwidthIn"); value.isDouble())
        change.inMbps = value.toInt();
    if (const auto value = json.value(u"NetworkChargeType"); value.isString())
        change.networkChargeType = internetChargeTypeFromApi(value.toString());
    if (const auto value = json.value(u"AutoPay"); value.isBool())
        change.autoPay = value.toBool();
    return change;
}

QStringList sortedTexts(const QJsonValue &array)
{
    QStringList texts;
    for (const auto &item : array.toArray())
        texts.append(item.toString());
    texts.sort();
    return texts;
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCase_data()
    {
        QTest::addColumn<QJsonObject>("testCase");
        int number = 0;
        for (const auto &item : loadCases()) {
            const QJsonObject testCase = item.toObject();
            QTest::addRow("%d %s", ++number, qUtf8Printable(testCase.value(u"name").toString())) << testCase;
        }
    }

    void everyCase()
    {
        QFETCH(QJsonObject, testCase);
        const auto edition = editionFromName(testCase.value(u"edition").toString());
        QVERIFY2(edition, "the case names an edition that does not exist");

        const Verdict verdict =
            judge(*edition, readInstance(testCase.value(u"instance").toObject()),
                  readFacts(testCase.value(u"facts").toObject()), readChange(testCase.value(u"change").toObject()));
        QStringList reasons;
        for (const Objection &objection : verdict.objections)
            reasons.append(reasonName(objection.reason));
        QStringList effects;
        for (Effect effect : verdict.effects)
            effects.append(effectName(effect));
        reasons.sort();
        effects.sort();

        const QJsonObject expect = testCase.value(u"expect").toObject();
        const QStringList expectedReasons = sortedTexts(expect.value(u"reasons"));
        const QStringList expectedEffects = sortedTexts(expect.value(u"effects"));
        const QString got =
            QStringLiteral("%1: expected %2 [%3] {%4}, got %5 [%6] {%7}")
                .arg(testCase.value(u"name").toString(),
                     expect.value(u"allowed").toBool() ? QStringLiteral("allowed") : QStringLiteral("refused"),
                     expectedReasons.join(u' '), expectedEffects.join(u' '),
                     verdict.allowed() ? QStringLiteral("allowed") : QStringLiteral("refused"), reasons.join(u' '),
                     effects.join(u' '));
        QVERIFY2(verdict.allowed() == expect.value(u"allowed").toBool() && reasons == expectedReasons &&
                     effects == expectedEffects,
                 qUtf8Printable(got));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
