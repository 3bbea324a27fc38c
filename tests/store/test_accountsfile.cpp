// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/accountsfile.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::store;

namespace {

AccountProfile filled()
{
    AccountProfile profile;
    profile.id = ProfileId(QStringLiteral("3f2a"));
    profile.name = QStringLiteral("生产 cn");
    profile.account = AccountUid(QStringLiteral("1234567890123456"));
    profile.enabled = false;
    profile.site = Site::International;
    profile.mode = CredentialMode::RamRoleArn;
    profile.accessKeyId = QStringLiteral("LTAIexample");
    profile.role = {QStringLiteral("acs:ram::1:role/desk"),
                    QStringLiteral("ops"),
                    std::chrono::seconds(900),
                    QStringLiteral("ext"),
                    QStringLiteral("{}"),
                    RegionId(QStringLiteral("cn-beijing")),
                    QStringLiteral("sts.example.com")};
    profile.ecsRoleName = QStringLiteral("role");
    profile.regions = {RegionId(QStringLiteral("cn-hangzhou")), RegionId(QStringLiteral("eu-central-1"))};
    profile.endpoint = QUrl(QStringLiteral("https://ecs.example.com:8443"));
    profile.signature = SignatureVersion::V1;
    profile.edition = Edition::Documents;
    profile.readOnly = true;
    profile.production = true;
    profile.sessionOnly = true;
    profile.proxy = {ProxyUse::Explicit, ProxyKind::Socks5, QStringLiteral("proxy.example.com"), 1080,
                     QStringLiteral("me")};
    profile.tokenExpires = QDateTime({2026, 11, 22}, {9, 0}, Qt::UTC);
    profile.caFile = QStringLiteral("/etc/ssl/inspection.pem");
    profile.created = QDateTime({2026, 11, 21}, {8, 0}, Qt::UTC);
    profile.importedFrom = QStringLiteral("environment");
    return profile;
}

} // namespace

class TestAccountsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack()
    {
        AccountProfile plain;
        plain.id = ProfileId(QStringLiteral("other"));
        const AccountProfiles accounts{filled(), plain};
        const auto read = accountsFromText(accountsText(accounts));
        QVERIFY2(read, read ? "" : qUtf8Printable(read.error()));
        QVERIFY(*read == accounts);
    }

    /// What is not understood as a whole is refused as a whole: it would be written back without the rest.
    void damaged_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray good = accountsText({filled()});
        QTest::newRow("cut") << good.left(good.size() / 2);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another file") << QByteArray("{\"profiles\":[]}");
        QTest::newRow("a newer version") << QByteArray(good).replace("\"version\": 1", "\"version\": 2");
        QTest::newRow("an unknown mode") << QByteArray(good).replace("RamRoleArn", "Oidc");
        QTest::newRow("read-only is not told") << QByteArray(good).replace("\"readOnly\"", "\"readonly\"");
        QTest::newRow("production is no yes or no")
            << QByteArray(good).replace("\"production\": true", "\"production\": 1");
        QTest::newRow("without id") << QByteArray(good).replace("\"3f2a\"", "\"\"");
        QTest::newRow("twice") << accountsText({filled(), filled()});
    }
    void damaged()
    {
        QFETCH(QByteArray, text);
        const auto read = accountsFromText(text);
        QVERIFY(!read);
        QVERIFY(!read.error().isEmpty());
    }

    void isWrittenForItsOwnerAlone()
    {
        const QTemporaryDir folder;
        AccountsFile file(folder.filePath(QStringLiteral("accounts.json")));
        QVERIFY(file.read());
        QVERIFY(file.read()->empty());
        bool done = false;
        file.write({filled()}, this, [&](const std::optional<QString> &error) { done = !error; });
        QTRY_VERIFY(done);
        QCOMPARE(QFileInfo(file.path()).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(*file.read() == AccountProfiles{filled()});
    }

    void keepsWhatWasThereWhereItCannotBeWritten()
    {
        const QTemporaryDir folder;
        // A folder in the place of the file: that fails for everybody, root included.
        const QString path = folder.filePath(QStringLiteral("accounts.json"));
        QVERIFY(QDir().mkpath(path + QStringLiteral("/full")));
        AccountsFile file(path);
        std::optional<QString> told;
        file.write({filled()}, this, [&](const std::optional<QString> &error) { told = error.value_or(QString()); });
        QTRY_VERIFY(told);
        QVERIFY(!told->isEmpty());
        QVERIFY(!file.read());
    }
};

QTEST_GUILESS_MAIN(TestAccountsFile)
#include "test_accountsfile.moc"
