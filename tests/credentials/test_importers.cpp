// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/importers.h"

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace ecsdesk;

namespace {

QByteArray sample(const QByteArray &name)
{
    QFile file(QStringLiteral(ECSDESK_TEST_DATA "/import/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", name.constData());
    return file.readAll();
}

QByteArray bytesOf(const Secret &secret)
{
    return secret.reveal([](const QByteArray &bytes) { return QByteArray(bytes.constData(), bytes.size()); });
}

const FoundProfile *named(const std::vector<FoundProfile> &items, const QString &name)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const FoundProfile &i) { return i.name == name; });
    return found == items.end() ? nullptr : &*found;
}

Variable variables(const QHash<QByteArray, QByteArray> &set)
{
    return [set](const QByteArray &name) { return set.value(name); };
}

/// Everything of an item that may be shown, logged or kept.
QString told(const FoundProfile &item)
{
    const AccountProfile &p = item.profile;
    return QStringList{
        item.path,  item.name,          item.detail,    item.variables.join(u' '), p.name,         p.ecsRoleName,
        p.role.arn, p.role.sessionName, p.role.stsHost, p.endpoint.toString(),     p.importedFrom, p.caFile}
        .join(u'\n');
}

void write(const QString &path, const QByteArray &text, int mode = 0600)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write the test's file");
    file.close();
    ::chmod(QFile::encodeName(path).constData(), mode_t(mode));
}

const QString somewhere = QStringLiteral("/some/config");

} // namespace

Q_DECLARE_METATYPE(ecsdesk::CredentialMode)
Q_DECLARE_METATYPE(ecsdesk::ImportProblem)

using Set = QHash<QByteArray, QByteArray>;

/// What lies on a machine is read as the documents say, and nothing that can lie there is worse than an item that
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
    void environment_data();
    void environment();
    void environmentDeclined_data();
    void environmentDeclined();
    void files();
    void otherPlaces();
    void switchedOff();
    void oddFiles();
    void unreadable();
    void systemErrors();
    void nothingSecretIsTold();
    void nothingIsWritten();
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

void ImportersTest::environment_data()
{
    QTest::addColumn<Set>("set");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("variables");
    const auto row = [](const char *name, const Set &set, const char *secret, const char *token, const char *names) {
        QTest::newRow(name) << set << QByteArray(secret) << QByteArray(token) << QString::fromLatin1(names);
    };
    const Set key{{"ALIBABA_CLOUD_ACCESS_KEY_ID", "LTAIenv"}, {"ALIBABA_CLOUD_ACCESS_KEY_SECRET", "plantedEnv"}};
    row("a key pair", key, "plantedEnv", "", "ALIBABA_CLOUD_ACCESS_KEY_ID ALIBABA_CLOUD_ACCESS_KEY_SECRET");
    Set set = key;
    set.insert("ALIBABA_CLOUD_SECURITY_TOKEN", "plantedEnvToken");
    row("temporary", set, "plantedEnv", "plantedEnvToken",
        "ALIBABA_CLOUD_ACCESS_KEY_ID ALIBABA_CLOUD_ACCESS_KEY_SECRET ALIBABA_CLOUD_SECURITY_TOKEN");
    set.insert("SECURITY_TOKEN", "other");
    set.insert("ALICLOUD_ACCESS_KEY_SECRET", "other");
    row("the longest name first", set, "plantedEnv", "plantedEnvToken",
        "ALIBABA_CLOUD_ACCESS_KEY_ID ALIBABA_CLOUD_ACCESS_KEY_SECRET ALIBABA_CLOUD_SECURITY_TOKEN");
    row("the second name",
        {{"ALIBABACLOUD_ACCESS_KEY_ID", "LTAIenv"},
         {"ALIBABACLOUD_ACCESS_KEY_SECRET", "second"},
         {"ALICLOUD_ACCESS_KEY_SECRET", "third"}},
        "second", "", "ALIBABACLOUD_ACCESS_KEY_ID ALIBABACLOUD_ACCESS_KEY_SECRET");
    row("the third name",
        {{"ALICLOUD_ACCESS_KEY_ID", "LTAIenv"}, {"ALICLOUD_ACCESS_KEY_SECRET", "third"}, {"ACCESS_KEY_SECRET", "x"}},
        "third", "", "ALICLOUD_ACCESS_KEY_ID ALICLOUD_ACCESS_KEY_SECRET");
    row("the bare name", {{"ACCESS_KEY_ID", "LTAIenv"}, {"ACCESS_KEY_SECRET", "bare"}}, "bare", "",
        "ACCESS_KEY_ID ACCESS_KEY_SECRET");
    row("blanks around", {{"ACCESS_KEY_ID", " LTAIenv "}, {"ACCESS_KEY_SECRET", "bare\n"}}, "bare", "",
        "ACCESS_KEY_ID ACCESS_KEY_SECRET");
}

void ImportersTest::environment()
{
    QFETCH(Set, set);
    QFETCH(const QString, variables);
    set.insert("REGION", "cn-qingdao");
    const auto items = profilesOfEnvironment(::variables(set));
    QCOMPARE(int(items.size()), 1);
    const FoundProfile &item = items.front();
    QCOMPARE(item.problem, ImportProblem::None);
    QCOMPARE(item.profile.accessKeyId, u"LTAIenv");
    QTEST(bytesOf(item.secret), "secret");
    QTEST(bytesOf(item.token), "token");
    QCOMPARE(item.profile.mode, item.token.isEmpty() ? CredentialMode::AccessKey : CredentialMode::StsToken);
    QCOMPARE(item.variables.join(u' '), variables);
    QCOMPARE(item.profile.regions, QList{RegionId(QStringLiteral("cn-qingdao"))});
    set.insert("ALICLOUD_REGION_ID", "cn-hangzhou");
    QCOMPARE(profilesOfEnvironment(::variables(set)).front().profile.regions,
             QList{RegionId(QStringLiteral("cn-hangzhou"))});
}

void ImportersTest::environmentDeclined_data()
{
    QTest::addColumn<Set>("set");
    QTest::addColumn<ImportProblem>("problem");
    QTest::addColumn<QString>("detail");
    using P = ImportProblem;
    QTest::newRow("no secret") << Set{{"ALICLOUD_ACCESS_KEY_ID", "LTAIenv"}} << P::FieldMissing
                               << QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
    QTest::newRow("no id") << Set{{"ALIBABA_CLOUD_ACCESS_KEY_SECRET", "planted"}} << P::FieldMissing
                           << QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID");
    QTest::newRow("OIDC") << Set{{"ALIBABA_CLOUD_OIDC_TOKEN_FILE", "/token"}, {"ALIBABA_CLOUD_ROLE_ARN", "x"}}
                          << P::ModeNotSupported << QStringLiteral("OIDC");
    QTest::newRow("URI") << Set{{"ALIBABA_CLOUD_CREDENTIALS_URI", "http://planted.example"}} << P::ModeNotSupported
                         << QStringLiteral("CredentialsURI");
    QTest::newRow("metadata off") << Set{{"ALIBABA_CLOUD_ECS_METADATA", "role"},
                                         {"ALIBABA_CLOUD_ECS_METADATA_DISABLED", "True"}}
                                  << P::SwitchedOff << QStringLiteral("ALIBABA_CLOUD_ECS_METADATA_DISABLED");
    QTest::newRow("metadata path") << Set{{"ALIBABA_CLOUD_ECS_METADATA", "../../user-data"}} << P::FieldInvalid
                                   << QStringLiteral("ALIBABA_CLOUD_ECS_METADATA");
    QTest::newRow("metadata") << Set{{"ALIBABA_CLOUD_ECS_METADATA", "role"}} << P::None << QString();
}

void ImportersTest::environmentDeclined()
{
    QFETCH(const Set, set);
    const auto items = profilesOfEnvironment(variables(set));
    QCOMPARE(int(items.size()), 1);
    QTEST(items.front().problem, "problem");
    QTEST(items.front().detail, "detail");
    QVERIFY(!told(items.front()).contains(u"planted"));
    QVERIFY(profilesOfEnvironment(variables({})).empty());
}

void ImportersTest::files()
{
    const QTemporaryDir home;
    QVERIFY(findProfiles({home.path(), variables({})}).empty());
    write(home.filePath(QStringLiteral(".aliyun/config.json")), sample("config.json"));
    write(home.filePath(QStringLiteral(".alibabacloud/credentials")), sample("credentials"), 0640);
    const auto items =
        findProfiles({home.path(), variables({{"ACCESS_KEY_ID", "LTAIenv"}, {"ACCESS_KEY_SECRET", "plantedEnv"}})});
    QCOMPARE(items.front().source, ImportSource::Environment);
    QCOMPARE(items.back().source, ImportSource::CredentialsFile);
    for (const FoundProfile &item : items)
        QCOMPARE(item.othersMayRead, item.source == ImportSource::CredentialsFile);
    QVERIFY(named(items, QStringLiteral("work")));
    QVERIFY(named(items, QStringLiteral("temporary")));
}

void ImportersTest::otherPlaces()
{
    const QTemporaryDir home;
    write(home.filePath(QStringLiteral("elsewhere.json")), sample("config.json"));
    write(home.filePath(QStringLiteral(".aliyun/config.json")), "not read");
    const QByteArray path = QFile::encodeName(home.filePath(QStringLiteral("elsewhere.json")));
    const auto items = findProfiles({home.path(), variables({{"ALIBABA_CLOUD_CONFIG_FILE", path},
                                                             {"ALIBABA_CLOUD_PROFILE", "role"},
                                                             {"ALIBABA_CLOUD_CREDENTIALS_FILE", "/does/not/exist"}})});
    QVERIFY(named(items, QStringLiteral("role"))->isDefault);
    QCOMPARE(items.front().problem, ImportProblem::None);
    QCOMPARE(items.back().problem, ImportProblem::NotFound);
    QCOMPARE(items.back().detail, u"ALIBABA_CLOUD_CREDENTIALS_FILE");
}

void ImportersTest::switchedOff()
{
    const QTemporaryDir home;
    const Variable off = variables({{"ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "true"}});
    QVERIFY(findProfiles({home.path(), off}).empty());
    write(home.filePath(QStringLiteral(".aliyun/config.json")), sample("config.json"));
    const auto items = findProfiles({home.path(), off});
    QCOMPARE(int(items.size()), 1);
    QCOMPARE(items.front().problem, ImportProblem::SwitchedOff);
    QCOMPARE(items.front().detail, u"ALIBABA_CLOUD_CLI_PROFILE_DISABLED");
    QVERIFY(findProfiles({home.path(), variables({{"ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "false"}})}).size() > 5);
}

void ImportersTest::oddFiles()
{
    const QTemporaryDir home;
    const QString config = home.filePath(QStringLiteral(".aliyun/config.json"));
    const auto problem = [&] {
        const auto items = findProfiles({home.path(), variables({})});
        return items.size() == 1 ? items.front().problem : ImportProblem::None;
    };
    QVERIFY(QDir().mkpath(config));
    QCOMPARE(problem(), ImportProblem::NotAFile);
    QVERIFY(QDir().rmdir(config));

    QVERIFY(QFile::link(config + QLatin1String(".b"), config));
    QCOMPARE(problem(), ImportProblem::BrokenLink); // leads nowhere
    QVERIFY(QFile::link(config, config + QLatin1String(".b")));
    QCOMPARE(problem(), ImportProblem::BrokenLink); // in a circle
    QVERIFY(QFile::remove(config));
    QVERIFY(QFile::remove(config + QLatin1String(".b")));

    // A pipe without a writer would be waited for.
    QCOMPARE(::mkfifo(QFile::encodeName(config).constData(), 0600), 0);
    QCOMPARE(problem(), ImportProblem::NotAFile);
    QVERIFY(QFile::remove(config));

    write(config, QByteArray(credentialFileLimit + 1, ' '));
    QCOMPARE(problem(), ImportProblem::TooLarge);
    write(config, QByteArray(credentialFileLimit, ' '));
    QCOMPARE(problem(), ImportProblem::Broken);
    write(config, {});
    QCOMPARE(problem(), ImportProblem::Broken);
    // One that claims to be empty and never ends.
    QVERIFY(QFile::remove(config));
    QVERIFY(QFile::link(QStringLiteral("/dev/zero"), config));
    QCOMPARE(problem(), ImportProblem::NotAFile);
    // A folder on the way that is a file.
    QVERIFY(QFile::remove(config));
    QVERIFY(QDir(home.path()).rmdir(QStringLiteral(".aliyun")));
    write(home.filePath(QStringLiteral(".aliyun")), "a file");
    QVERIFY(findProfiles({home.path(), variables({})}).empty());
}

void ImportersTest::unreadable()
{
    if (::geteuid() == 0)
        QSKIP("the superuser may read everything");
    const QTemporaryDir home;
    write(home.filePath(QStringLiteral(".aliyun/config.json")), sample("config.json"), 0000);
    const auto items = findProfiles({home.path(), variables({})});
    QCOMPARE(int(items.size()), 1);
    QCOMPARE(items.front().problem, ImportProblem::NotReadable);
}

void ImportersTest::systemErrors()
{
    QCOMPARE(problemOfSystemError(EACCES), ImportProblem::NotReadable);
    QCOMPARE(problemOfSystemError(ELOOP), ImportProblem::BrokenLink);
    QCOMPARE(problemOfSystemError(ENOENT), ImportProblem::NotFound);
    QCOMPARE(problemOfSystemError(EISDIR), ImportProblem::NotAFile);
    QCOMPARE(problemOfSystemError(EIO), ImportProblem::ReadFailed);
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

void ImportersTest::nothingIsWritten()
{
    const QTemporaryDir home;
    const QString config = home.filePath(QStringLiteral(".aliyun/config.json"));
    write(config, sample("config.json"), 0400);
    const QDateTime before = QFileInfo(config).lastModified();
    const auto items = findProfiles({home.path(), variables({})});
    QVERIFY(!items.empty());
    QCOMPARE(QFileInfo(config).lastModified(), before);
    QFile file(config);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), sample("config.json"));
    QCOMPARE(QDir(home.filePath(QStringLiteral(".aliyun"))).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

QTEST_GUILESS_MAIN(ImportersTest)
#include "test_importers.moc"
