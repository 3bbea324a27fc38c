// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/credentials/importsamples.h"

using namespace ecsdesk;

Q_DECLARE_METATYPE(ecsdesk::CredentialMode)
Q_DECLARE_METATYPE(ecsdesk::ImportProblem)

/// What the two files hold is read as the documents say, and nothing that can stand in them is worse than an item that
/// says why it cannot be used.
class ImportersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usable_data();
    void usable();
    void roles();
    void declined_data();
    void declined();
    void defaults();
    void sitesAndEndpoints();
    void brokenText_data();
    void brokenText();
    void byteOrderMark();
    void nothingSecretIsTold();
};

void ImportersTest::usable_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<CredentialMode>("mode");
    QTest::addColumn<QString>("keyId");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("region");
    const auto row = [](const char *file, const char *name, CredentialMode mode, const char *keyId, const char *secret,
                        const char *token, const char *region) {
        QTest::addRow("%s %s", file, name)
            << QByteArray(file) << QString::fromLatin1(name) << mode << QString::fromLatin1(keyId) << QByteArray(secret)
            << QByteArray(token) << QString::fromLatin1(region);
    };
    using M = CredentialMode;
    row("config.json", "default", M::AccessKey, "LTAI5tExampleDefault", "plantedDefaultSecret", "", "cn-hangzhou");
    row("config.json", "work", M::StsToken, "STS.NExampleWork", "plantedWorkSecret",
        "CAISplantedToken+/==", "ap-southeast-1");
    row("config.json", "role", M::RamRoleArn, "LTAI5tExampleRole", "plantedRoleSecret", "", "cn-shanghai");
    row("config.json", "chained", M::RamRoleArn, "STS.NExampleWork", "plantedWorkSecret", "CAISplantedToken+/==", "");
    row("config.json", "machine", M::EcsRamRole, "", "", "", "cn-beijing");
    row("credentials", "default", M::AccessKey, "LTAI5tExampleIni", "plantedIniSecret", "", "");
    row("credentials", "temporary", M::StsToken, "STS.NExampleIni", "plantedQuotedSecret",
        "CAISplantedIniToken+/==", "");
    row("credentials", "machine", M::EcsRamRole, "", "", "", "");
    row("credentials", "role", M::RamRoleArn, "LTAI5tExampleIniRole", "plantedIniRoleSecret", "", "");
}

void ImportersTest::usable()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, name);
    QFETCH(const QString, region);
    const bool cli = file == "config.json";
    const auto items =
        cli ? profilesOfAliyunConfig(sample(file), somewhere) : profilesOfCredentialsFile(sample(file), somewhere);
    const FoundProfile *item = named(items, name);
    QVERIFY(item);
    QCOMPARE(item->problem, ImportProblem::None);
    QCOMPARE(item->source, cli ? ImportSource::AliyunCli : ImportSource::CredentialsFile);
    QCOMPARE(item->path, somewhere);
    QCOMPARE(item->profile.importedFrom, somewhere);
    QCOMPARE(item->profile.name, name);
    QTEST(item->profile.mode, "mode");
    QTEST(item->profile.accessKeyId, "keyId");
    QTEST(bytesOf(item->secret), "secret");
    QTEST(bytesOf(item->token), "token");
    QCOMPARE(item->profile.regions, region.isEmpty() ? QList<RegionId>() : QList{RegionId(region)});
    QVERIFY(item->profile.id.isEmpty());
}

void ImportersTest::roles()
{
    const auto items = profilesOfAliyunConfig(sample("config.json"), somewhere);
    RoleToAssume role;
    role.arn = QStringLiteral("acs:ram::1234567890123456:role/ops");
    role.sessionName = QStringLiteral("desk@work");
    role.duration = std::chrono::seconds(1800);
    role.externalId = QStringLiteral("ext-1");
    role.policy = QStringLiteral(R"({"Version":"1"})");
    role.stsRegion = RegionId(QStringLiteral("cn-shanghai"));
    QVERIFY(named(items, QStringLiteral("role"))->profile.role == role);
    QCOMPARE(named(items, QStringLiteral("chained"))->profile.role.stsHost, u"sts-vpc.cn-beijing.aliyuncs.com");
    QCOMPARE(named(items, QStringLiteral("machine"))->profile.ecsRoleName, u"desk-role");

    const auto ini = profilesOfCredentialsFile(sample("credentials"), somewhere);
    const RoleToAssume &iniRole = named(ini, QStringLiteral("role"))->profile.role;
    QCOMPARE(iniRole.policy, QStringLiteral(R"({"Version":"1","#":"no comment"})"));
    QCOMPARE(iniRole.duration, std::chrono::seconds(3600));
}

void ImportersTest::declined_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<ImportProblem>("problem");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *file, const char *name, ImportProblem problem, const char *detail) {
        QTest::addRow("%s %s", file, name)
            << QByteArray(file) << QString::fromLatin1(name) << problem << QString::fromLatin1(detail);
    };
    using P = ImportProblem;
    row("config.json", "sso", P::ModeNotSupported, "CloudSSO");
    row("config.json", "command", P::ModeNotSupported, "External");
    row("config.json", "rsa", P::ModeNotSupported, "RsaKeyPair");
    row("config.json", "tomorrow", P::ModeNotSupported, "NotYetInvented");
    row("config.json", "shifted", P::ModeNotSupported, ""); // what stands there is no name of a mode
    row("config.json", "half", P::FieldMissing, "access_key_secret");
    row("config.json", "header", P::FieldInvalid, "access_key_secret");
    row("config.json", "elsewhere", P::FieldInvalid, "region_id");
    row("config.json", "nobody", P::SourceMissing, "");
    row("config.json", "twice", P::SourceNotUsable, "RamRoleArn");
    row("config.json", "short", P::FieldInvalid, "expired_seconds");
    row("config.json", "arn", P::FieldInvalid, "ram_role_arn");
    row("config.json", "modeless", P::FieldMissing, "mode");
    row("credentials", "web", P::ModeNotSupported, "oidc_role_arn");
    row("credentials", "off", P::SwitchedOff, "enable");
    row("credentials", "tokenless", P::FieldMissing, "security_token");
    row("credentials", "typeless", P::FieldMissing, "type");
}

void ImportersTest::declined()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, name);
    const auto items = file == "config.json" ? profilesOfAliyunConfig(sample(file), somewhere)
                                             : profilesOfCredentialsFile(sample(file), somewhere);
    const FoundProfile *item = named(items, name);
    QVERIFY(item);
    QTEST(item->problem, "problem");
    QTEST(item->detail, "detail");
    QVERIFY(!item->isUsable());
    QVERIFY(item->secret.isEmpty() && item->token.isEmpty());
}

void ImportersTest::defaults()
{
    const auto defaultOf = [](const std::vector<FoundProfile> &items) {
        QStringList names;
        for (const FoundProfile &item : items) {
            if (item.isDefault)
                names.append(item.name);
        }
        return names.join(u' ');
    };
    const QString role = QStringLiteral("role");
    QCOMPARE(defaultOf(profilesOfAliyunConfig(sample("config.json"), somewhere)), u"work");
    QCOMPARE(defaultOf(profilesOfAliyunConfig(sample("config.json"), somewhere, role)), role);
    QCOMPARE(defaultOf(profilesOfAliyunConfig(sample("config.json"), somewhere, QStringLiteral("none"))), QString());
    QCOMPARE(defaultOf(profilesOfCredentialsFile(sample("credentials"), somewhere)), u"default");
    QCOMPARE(defaultOf(profilesOfCredentialsFile(sample("credentials"), somewhere, role)), role);
    // The second of a name is told as such, and a profile that is no object as one without a mode.
    const auto items = profilesOfAliyunConfig(sample("config.json"), somewhere);
    QCOMPARE(std::count_if(items.begin(), items.end(),
                           [](const FoundProfile &i) { return i.problem == ImportProblem::NameTaken; }),
             1);
    QCOMPARE(items.back().problem, ImportProblem::FieldMissing);
    QCOMPARE(int(items.size()), 22);
}

void ImportersTest::sitesAndEndpoints()
{
    const auto items = profilesOfAliyunConfig(sample("config.json"), somewhere);
    QCOMPARE(named(items, QStringLiteral("default"))->profile.site, Site::China);
    QCOMPARE(named(items, QStringLiteral("work"))->profile.site, Site::International);
    const AccountProfile &own = named(items, QStringLiteral("private"))->profile;
    QCOMPARE(own.endpoint, QUrl(QStringLiteral("https://api.inside.example:8443")));
    QCOMPARE(hostsToConfirm(own), QStringList{QStringLiteral("api.inside.example")});
    const AccountProfile &product = named(items, QStringLiteral("product"))->profile;
    QVERIFY(product.endpoint.isEmpty());
    QVERIFY(hostsToConfirm(product).isEmpty());
}

void ImportersTest::brokenText_data()
{
    QTest::addColumn<bool>("cli");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ImportProblem>("problem");
    QTest::addColumn<QString>("detail");
    using P = ImportProblem;
    const auto cli = [](const char *name, const QByteArray &text, P problem, const char *detail = "") {
        QTest::newRow(name) << true << text << problem << QString::fromLatin1(detail);
    };
    const auto ini = [](const char *name, const QByteArray &text, P problem, const char *detail = "") {
        QTest::newRow(name) << false << text << problem << QString::fromLatin1(detail);
    };
    cli("empty", "", P::Broken, "1");
    cli("cut", "{\n\"profiles\":\n[{\"name\":\"a\",\"access_key_secret\":\"plantedCut", P::Broken, "3");
    cli("an array", "[]", P::Broken, "1");
    cli("a word", "plantedWord", P::Broken, "1");
    cli("not UTF-8", "{\"profiles\":[{\"name\":\"\xff\xfe\"}]}", P::Broken, "1");
    cli("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), P::Broken, "1");
    cli("too deep", QByteArray(100'000, '['), P::Broken, "1");
    cli("nothing in it", "{}", P::NoProfiles);
    cli("no list", R"({"profiles":{"name":"a"}})", P::NoProfiles);
    cli("an empty list", R"({"profiles":[]})", P::NoProfiles);
    ini("ini empty", "", P::NoProfiles);
    ini("ini of comments", "# a\n; b\n\n", P::NoProfiles);
    ini("ini without section", "access_key_secret = plantedLoose\n", P::Broken, "1");
    ini("ini without equals", "[a]\nplantedLine\n", P::FieldMissing, "type");
    ini("ini unnamed", "\n[]\n", P::Broken, "2");
    ini("ini of bytes", QByteArray("\0\1\2\n\xff", 5), P::Broken, "1");
}

void ImportersTest::brokenText()
{
    QFETCH(const bool, cli);
    QFETCH(const QByteArray, text);
    const auto items = cli ? profilesOfAliyunConfig(text, somewhere) : profilesOfCredentialsFile(text, somewhere);
    QVERIFY(!items.empty());
    QTEST(items.front().problem, "problem");
    QTEST(items.front().detail, "detail");
    for (const FoundProfile &item : items) {
        QVERIFY(!item.isUsable());
        QVERIFY(!told(item).contains(u"planted"));
    }
    if (text.contains("plantedLine")) {
        QCOMPARE(items.back().problem, ImportProblem::Broken);
        QCOMPARE(items.back().detail, u"2");
    }
}

void ImportersTest::byteOrderMark()
{
    const QByteArray mark("\xEF\xBB\xBF");
    QCOMPARE(profilesOfAliyunConfig(mark + sample("config.json"), somewhere).front().problem, ImportProblem::None);
    QCOMPARE(profilesOfCredentialsFile(mark + sample("credentials"), somewhere).front().problem, ImportProblem::None);
}

void ImportersTest::nothingSecretIsTold()
{
    auto items = profilesOfAliyunConfig(sample("config.json"), somewhere);
    for (FoundProfile &item : profilesOfCredentialsFile(sample("credentials"), somewhere))
        items.push_back(std::move(item));
    for (const FoundProfile &item : items) {
        QVERIFY2(!told(item).contains(u"planted"), qPrintable(told(item)));
        QVERIFY(!item.profile.accessKeyId.contains(u"planted"));
    }
}

QTEST_GUILESS_MAIN(ImportersTest)
#include "test_importers.moc"
