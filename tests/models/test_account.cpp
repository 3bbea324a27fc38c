// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/account.h"

#include <QtTest>

using namespace ecsdesk;

/// An account as a value: what is written into a file comes back, and a host that the keys would go to is named.
class AccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesComeBack()
    {
        for (const auto site : {Site::China, Site::International})
            QCOMPARE(siteFromName(siteName(site)), std::optional(site));
        for (const auto mode : {CredentialMode::AccessKey, CredentialMode::StsToken, CredentialMode::RamRoleArn,
                                CredentialMode::EcsRamRole})
            QCOMPARE(credentialModeFromName(credentialModeName(mode)), std::optional(mode));
        for (const auto version : {SignatureVersion::V1, SignatureVersion::V3})
            QCOMPARE(signatureFromName(signatureName(version)), std::optional(version));
        for (const auto use : {ProxyUse::System, ProxyUse::None, ProxyUse::Explicit})
            QCOMPARE(proxyUseFromName(proxyUseName(use)), std::optional(use));
        for (const auto kind : {ProxyKind::Http, ProxyKind::Socks5})
            QCOMPARE(proxyKindFromName(proxyKindName(kind)), std::optional(kind));
        QVERIFY(!siteFromName(QStringLiteral("moon")) && !credentialModeFromName(QString()));
    }

    void hosts_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("toConfirm");
        const auto row = [](const char *host, bool toConfirm) {
            QTest::newRow(host) << QString::fromLatin1(host) << toConfirm;
        };
        row("ecs.cn-hangzhou.aliyuncs.com", false);
        row("ECS.AliyunCS.com", false);
        row("127.0.0.1", false);
        row("localhost", false);
        row("ecs.aliyuncs.com.example.com", true);
        row("notaliyuncs.com", true);
        row("127.0.0.1.example.com", true);
        row("10.0.0.1", true);
        row("api.inside.example", true);
    }

    void hosts()
    {
        QFETCH(const QString, host);
        QFETCH(const bool, toConfirm);
        const QStringList expected = toConfirm ? QStringList{host.toLower()} : QStringList();
        AccountProfile profile;
        profile.endpoint = QUrl(QLatin1String("https://") + host);
        QCOMPARE(hostsToConfirm(profile), expected);
        profile.endpoint.clear();
        profile.role.stsHost = host.toLower();
        QVERIFY(hostsToConfirm(profile).isEmpty()); // nothing is asked there without a role
        profile.mode = CredentialMode::RamRoleArn;
        QCOMPARE(hostsToConfirm(profile), expected);
        profile.endpoint = QUrl(QLatin1String("https://") + host);
        QCOMPARE(hostsToConfirm(profile), expected); // each once
    }

    void roles_data()
    {
        QTest::addColumn<bool>("isRole");
        QTest::newRow("acs:ram::1234567890123456:role/ops") << true;
        QTest::newRow("acs:ram::1:role/Ops-2.x_y") << true;
        QTest::newRow("acs:ram::1:user/ops") << false;
        QTest::newRow("acs:ram:::role/ops") << false;
        QTest::newRow("acs:ram::1:role/") << false;
        QTest::newRow("acs:ram::1:role/a b") << false;
        QTest::newRow("acs:ram::1:role/ops\n") << false;
        QTest::newRow("ops") << false;
    }

    void roles()
    {
        QFETCH(const bool, isRole);
        QCOMPARE(isRoleArn(QString::fromLatin1(QTest::currentDataTag())), isRole);
    }
};

QTEST_GUILESS_MAIN(AccountTest)
#include "test_account.moc"
