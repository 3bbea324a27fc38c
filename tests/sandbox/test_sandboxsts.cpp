// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/sandboxclient.h"

#include <QDateTime>
#include <QJsonArray>
#include <QtTest>

using namespace ecsdesk::testing;

/// AssumeRole of the simulated STS: temporary keys that sign, that end, and that are refused as documented.
class SandboxStsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysOfARole_data();
    void keysOfARole();
    void theyEnd();
    void refused_data();
    void refused();
    void denied();

private:
    [[nodiscard]] QByteArray account() const
    {
        Ask who;
        who.action = "GetCallerIdentity";
        who.version = "2015-04-01";
        return m_client.ask(who).json().value(u"AccountId").toString().toLatin1();
    }
    [[nodiscard]] Ask role(const Fields &more = {}) const
    {
        Ask ask;
        ask.action = "AssumeRole";
        ask.version = "2015-04-01";
        ask.parameters = {{"RoleArn", "acs:ram::" + account() + ":role/sandbox"}, {"RoleSessionName", "desk"}};
        for (auto it = more.begin(); it != more.end(); ++it)
            ask.parameters.insert(it.key(), it.value());
        return ask;
    }

    SandboxClient m_client;
};

void SandboxStsTest::keysOfARole_data()
{
    QTest::addColumn<bool>("acs");
    QTest::newRow("signature v1") << false;
    QTest::newRow("signature v3") << true;
}

void SandboxStsTest::keysOfARole()
{
    QFETCH(const bool, acs);
    Ask ask = role({{"DurationSeconds", "900"}, {"Policy", "{\"Version\":\"1\"}"}, {"ExternalId", "x"}});
    ask.scheme = acs ? Scheme::Acs : Scheme::Rpc;
    const Reply reply = m_client.ask(ask);
    QVERIFY2(reply.status == 200, reply.told().constData());
    const QJsonObject keys = reply.json().value(u"Credentials").toObject();
    QCOMPARE(reply.json().value(u"AssumedRoleUser").toObject().value(u"Arn").toString(),
             QLatin1String("acs:ram::" + account() + ":assumed-role/sandbox/desk"));
    const auto ends = QDateTime::fromString(keys.value(u"Expiration").toString(), Qt::ISODate);
    const auto now = QDateTime::fromString(QString::fromLatin1(m_client.now()), Qt::ISODate);
    QVERIFY(std::abs(now.secsTo(ends) - 900) <= 2);

    Ask who;
    who.action = "GetCallerIdentity";
    who.version = "2015-04-01";
    who.keyId = keys.value(u"AccessKeyId").toString().toLatin1();
    who.secret = keys.value(u"AccessKeySecret").toString().toLatin1();
    who.token = keys.value(u"SecurityToken").toString().toLatin1();
    const Reply identity = m_client.ask(who);
    QVERIFY2(identity.status == 200, identity.told().constData());
    QCOMPARE(identity.json().value(u"Arn"), reply.json().value(u"AssumedRoleUser").toObject().value(u"Arn"));
    QCOMPARE(identity.json().value(u"IdentityType").toString(), u"AssumedRoleUser");
    Ask regions = who;
    regions.action = "DescribeRegions";
    regions.version = "2014-05-26";
    QCOMPARE(m_client.ask(regions).status, 200);
}

void SandboxStsTest::theyEnd()
{
    const QJsonObject keys = m_client.ask(role({{"DurationSeconds", "900"}})).json().value(u"Credentials").toObject();
    m_client.lever({{QStringLiteral("advanceSeconds"), 901}});
    Ask regions;
    regions.keyId = keys.value(u"AccessKeyId").toString().toLatin1();
    regions.secret = keys.value(u"AccessKeySecret").toString().toLatin1();
    regions.token = keys.value(u"SecurityToken").toString().toLatin1();
    regions.stamp = m_client.now();
    QCOMPARE(m_client.ask(regions).code(), u"InvalidSecurityToken.Expired");
}

void SandboxStsTest::refused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *title, const char *name, const QByteArray &value, int status, const char *code) {
        QTest::newRow(title) << QByteArray(name) << value << status << QString::fromLatin1(code);
    };
    row("no role", "RoleArn", "", 400, "MissingParameter");
    row("not an ARN", "RoleArn", "sandbox", 400, "InvalidParameter.RoleArn");
    row("an ARN without account", "RoleArn", "acs:ram:::role/sandbox", 400, "InvalidParameter.RoleArn");
    row("an ARN of a user", "RoleArn", "acs:ram::1:user/sandbox", 400, "InvalidParameter.RoleArn");
    row("of another account", "RoleArn", "acs:ram::1:role/sandbox", 404, "EntityNotExist.Role");
    row("no session", "RoleSessionName", "", 400, "MissingParameter");
    row("short session", "RoleSessionName", "a", 400, "InvalidParameter.RoleSessionName");
    row("odd session", "RoleSessionName", "a b", 400, "InvalidParameter.RoleSessionName");
    row("long session", "RoleSessionName", QByteArray(65, 'a'), 400, "InvalidParameter.RoleSessionName");
    row("too short", "DurationSeconds", "899", 400, "InvalidParameter.DurationSeconds");
    row("too long", "DurationSeconds", "3601", 400, "InvalidParameter.DurationSeconds");
    row("no number", "DurationSeconds", "1h", 400, "InvalidParameter.DurationSeconds");
    row("no policy", "Policy", "allow", 400, "InvalidParameter.PolicyGrammar");
    row("large policy", "Policy", '{' + QByteArray(2048, ' ') + '}', 400, "InvalidParameter.PolicySize");
}

void SandboxStsTest::refused()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    const Reply reply = m_client.ask(role({{name, value}}));
    QTEST(reply.status, "status");
    QTEST(reply.code(), "code");
}

void SandboxStsTest::denied()
{
    m_client.lever({{QStringLiteral("deny"), QJsonArray{QStringLiteral("AssumeRole")}}});
    const Reply reply = m_client.ask(role());
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.code(), u"NoPermission");
    QCOMPARE(reply.json().value(u"AccessDeniedDetail").toObject().value(u"AuthAction").toString(), u"sts:AssumeRole");
    m_client.lever({{QStringLiteral("deny"), QJsonArray()}});
    QCOMPARE(m_client.ask(role()).status, 200);
}

QTEST_GUILESS_MAIN(SandboxStsTest)
#include "test_sandboxsts.moc"
