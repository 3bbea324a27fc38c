// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/credentials/importsamples.h"

#include <QScopeGuard>
#include <QTemporaryDir>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace ecsdesk;

namespace {

Variable variables(const QHash<QByteArray, QByteArray> &set)
{
    return [set](const QByteArray &name) { return set.value(name); };
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

} // namespace

Q_DECLARE_METATYPE(ecsdesk::ImportProblem)

using Set = QHash<QByteArray, QByteArray>;

/// Where keys are looked for: variables under all their names, files in all their forms. Nothing is waited for, and
/// nothing is written.
class ImportPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
    void nothingIsWritten();
};

void ImportPlacesTest::environment_data()
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

void ImportPlacesTest::environment()
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

void ImportPlacesTest::environmentDeclined_data()
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

void ImportPlacesTest::environmentDeclined()
{
    QFETCH(const Set, set);
    const auto items = profilesOfEnvironment(variables(set));
    QCOMPARE(int(items.size()), 1);
    QTEST(items.front().problem, "problem");
    QTEST(items.front().detail, "detail");
    QVERIFY(!told(items.front()).contains(u"planted"));
    QVERIFY(profilesOfEnvironment(variables({})).empty());
}

void ImportPlacesTest::files()
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

void ImportPlacesTest::otherPlaces()
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

void ImportPlacesTest::switchedOff()
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

void ImportPlacesTest::oddFiles()
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

void ImportPlacesTest::unreadable()
{
    const QTemporaryDir home;
    write(home.filePath(QStringLiteral(".aliyun/config.json")), sample("config.json"), 0000);
    // The superuser may read everything, so that the question is asked as somebody who may look into the folders.
    const bool root = ::geteuid() == 0;
    QCOMPARE(::chmod(QFile::encodeName(home.path()).constData(), 0755), 0);
    QCOMPARE(::chmod(QFile::encodeName(home.filePath(QStringLiteral(".aliyun"))).constData(), 0755), 0);
    QVERIFY(!root || ::seteuid(65534) == 0);
    const auto back = qScopeGuard([root] { QVERIFY(!root || ::seteuid(0) == 0); });
    const auto items = findProfiles({home.path(), variables({})});
    QCOMPARE(int(items.size()), 1);
    QCOMPARE(items.front().problem, ImportProblem::NotReadable);
}

void ImportPlacesTest::systemErrors()
{
    QCOMPARE(problemOfSystemError(EACCES), ImportProblem::NotReadable);
    QCOMPARE(problemOfSystemError(ELOOP), ImportProblem::BrokenLink);
    QCOMPARE(problemOfSystemError(ENOENT), ImportProblem::NotFound);
    QCOMPARE(problemOfSystemError(EISDIR), ImportProblem::NotAFile);
    QCOMPARE(problemOfSystemError(EIO), ImportProblem::ReadFailed);
}

void ImportPlacesTest::nothingIsWritten()
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

QTEST_GUILESS_MAIN(ImportPlacesTest)
#include "test_importplaces.moc"
