// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/accountcheckwords.h"
#include "models/wording/importwords.h"
#include "tests/models/inlanguage.h"

#include <QRegularExpression>
#include <QtTest>

using namespace ecsdesk;

namespace {

FoundProfile found(ImportProblem problem, const char *detail = "", ImportSource source = ImportSource::AliyunCli)
{
    FoundProfile item;
    item.source = source;
    item.path = QStringLiteral("/tmp/it's/config.json");
    item.name = QStringLiteral("work");
    item.problem = problem;
    item.detail = QString::fromLatin1(detail);
    item.profile.accessKeyId = QStringLiteral("LTAIexample");
    return item;
}

AccountCheck failed(AccountTrouble trouble, ErrorKind kind, const char *code = "")
{
    AccountCheck check;
    check.trouble = trouble;
    check.error = ApiError();
    check.error->kind = kind;
    check.error->code = QString::fromLatin1(code);
    check.error->httpStatus = kind == ErrorKind::Api ? 400 : 0;
    check.missingPermissions = {QStringLiteral("ecs:DescribeInstances")};
    check.clockOffset = std::chrono::minutes(-47);
    return check;
}

bool isSentence(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%\\d|%n|%L"));
    return !text.isEmpty() && (text.endsWith(u'.') || text.endsWith(u'。')) && !place.match(text).hasMatch() &&
           !text.contains(u"\n");
}

bool isChinese(const QString &text)
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    return han.match(text).hasMatch();
}

} // namespace

Q_DECLARE_METATYPE(ecsdesk::AccountCheck)
Q_DECLARE_METATYPE(ecsdesk::ImportProblem)

/// What was found on this machine, and what a test of an account found out, in whole sentences of both languages.
class AccountWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problems_data();
    void problems();
    void whatWasFound_data();
    void whatWasFound();
    void removal();
    void checks_data();
    void checks();
    void success();
    void theListMeansNothing();
};

void AccountWordsTest::problems_data()
{
    QTest::addColumn<int>("problem");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("english");
    using P = ImportProblem;
    const auto row = [](P problem, const char *detail, const char *english) {
        QTest::addRow("%d %s", int(problem), detail)
            << int(problem) << QString::fromLatin1(detail) << QString::fromUtf8(english);
    };
    row(P::NotFound, "ALIBABA_CLOUD_CONFIG_FILE",
        "The variable ALIBABA_CLOUD_CONFIG_FILE names this file, but it does not exist.");
    row(P::NotReadable, "", "You are not allowed to read this file.");
    row(P::BrokenLink, "", "The file is a link that leads nowhere or in a circle.");
    row(P::NotAFile, "", "This is not a file but a folder or a device.");
    row(P::TooLarge, "", "The file is too large for one that holds credentials, and was not read.");
    row(P::ReadFailed, "", "The file could not be read.");
    row(P::Broken, "7", "The file is not valid JSON (line 7).");
    row(P::NoProfiles, "", "There is no profile in the file.");
    row(P::SwitchedOff, "enable", "It is switched off in the file, by enable.");
    row(P::ModeNotSupported, "CloudSSO",
        "The mode CloudSSO is not supported. This program uses key pairs, STS tokens, RAM roles, and the role of an "
        "ECS instance.");
    row(P::ModeNotSupported, "", "Its mode is not known to this program.");
    row(P::FieldMissing, "access_key_secret", "The field access_key_secret is missing.");
    row(P::FieldInvalid, "region_id", "The value of the field region_id is not valid.");
    row(P::SourceMissing, "", "The profile it takes its keys from is not in the file.");
    row(P::SourceNotUsable, "OIDC", "The profile it takes its keys from has no key pair of its own: its mode is OIDC.");
    row(P::SourceNotUsable, "", "The profile it takes its keys from has no key pair of its own.");
    row(P::NameTaken, "", "The file has an earlier profile of the same name.");
}

void AccountWordsTest::problems()
{
    QFETCH(const int, problem);
    QFETCH(const QString, detail);
    const FoundProfile item = found(ImportProblem(problem), detail.toLatin1().constData());
    {
        const InLanguage english(QStringLiteral("en"));
        QTEST(importProblemText(item), "english");
    }
    const InLanguage chinese(QStringLiteral("zh_CN"));
    QVERIFY2(isSentence(importProblemText(item)) && isChinese(importProblemText(item)),
             qPrintable(importProblemText(item)));
    QVERIFY(importProblemText(item).contains(detail));
    QVERIFY(foundText(item).isEmpty());
    QVERIFY(removalHint(item).isEmpty());
    // In the environment it is a variable that is missing.
    const FoundProfile variable = found(ImportProblem(problem), "X_Y", ImportSource::Environment);
    QVERIFY(isSentence(importProblemText(variable)));
}

void AccountWordsTest::whatWasFound_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("english");
    QTest::newRow("key") << QStringLiteral("AK") << QStringLiteral("The AccessKey LTAIexample and its secret.");
    QTest::newRow("token") << QStringLiteral("StsToken")
                           << QStringLiteral("The temporary credentials LTAIexample, which end and cannot be renewed "
                                             "here.");
    QTest::newRow("role") << QStringLiteral("RamRoleArn")
                          << QStringLiteral("The AccessKey LTAIexample, which assumes the role acs:ram::1:role/ops.");
    QTest::newRow("instance") << QStringLiteral("EcsRamRole")
                              << QStringLiteral("The role of the ECS instance this program runs on; no secret is "
                                                "kept.");
}

void AccountWordsTest::whatWasFound()
{
    QFETCH(const QString, mode);
    FoundProfile item = found(ImportProblem::None);
    item.profile.mode = *credentialModeFromName(mode);
    item.profile.role.arn = QStringLiteral("acs:ram::1:role/ops");
    {
        const InLanguage english(QStringLiteral("en"));
        QTEST(foundText(item), "english");
    }
    const InLanguage chinese(QStringLiteral("zh_CN"));
    QVERIFY(isSentence(foundText(item)) && isChinese(foundText(item)));
    QVERIFY(!credentialModeText(item.profile.mode).isEmpty());
    QVERIFY(importProblemText(item).isEmpty());
    QVERIFY(importWarningText(item).isEmpty());
}

void AccountWordsTest::removal()
{
    const InLanguage english(QStringLiteral("en"));
    FoundProfile item = found(ImportProblem::None);
    item.name = QStringLiteral("a'; rm -rf $HOME #");
    // What is pasted into a shell stays one word there.
    QVERIFY2(removalHint(item).endsWith(QStringLiteral(R"(--profile 'a'\''; rm -rf $HOME #')")),
             qPrintable(removalHint(item)));
    QVERIFY(removalHint(item).contains(item.path));
    item.othersMayRead = true;
    QVERIFY(importWarningText(item).endsWith(QStringLiteral(R"(chmod 600 '/tmp/it'\''s/config.json')")));
    item.source = ImportSource::CredentialsFile;
    QVERIFY(removalHint(item).contains(u"[a'; rm -rf $HOME #]"));
    item.source = ImportSource::Environment;
    item.variables = {QStringLiteral("ACCESS_KEY_ID"), QStringLiteral("ACCESS_KEY_SECRET")};
    QVERIFY(removalHint(item).contains(u"ACCESS_KEY_ID, ACCESS_KEY_SECRET"));
    item.profile.mode = CredentialMode::EcsRamRole;
    QVERIFY(removalHint(item).isEmpty());
    for (const auto source : {ImportSource::Environment, ImportSource::AliyunCli, ImportSource::CredentialsFile})
        QVERIFY(!importSourceText(source).isEmpty());
}

void AccountWordsTest::checks_data()
{
    QTest::addColumn<AccountCheck>("check");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, const AccountCheck &check, const char *title) {
        QTest::newRow(name) << check << QString::fromLatin1(title);
    };
    using T = AccountTrouble;
    using K = ErrorKind;
    row("unknown key", failed(T::UnknownKey, K::Api, "InvalidAccessKeyId.NotFound"), "AccessKey ID not found");
    row("disabled", failed(T::KeyDisabled, K::Api, "InvalidAccessKeyId.Inactive"), "AccessKey disabled");
    row("secret", failed(T::WrongSecret, K::Api, "SignatureDoesNotMatch"), "The AccessKey secret is wrong");
    row("signature", failed(T::SignatureDiffers, K::Api, "SignatureDoesNotMatch"), "The signature does not match");
    row("expired", failed(T::TokenExpired, K::Api, "InvalidSecurityToken.Expired"), "Temporary credentials expired");
    row("ended", failed(T::TokenExpired, K::Local, "CredentialsEnded"), "Temporary credentials expired");
    row("token", failed(T::TokenNotAccepted, K::Api, "InvalidSecurityToken.Malformed"), "STS token not accepted");
    row("no token", failed(T::TokenNotAccepted, K::Api, "InvalidAccessKeyId.NotFound"), "STS token missing");
    row("clock", failed(T::ClockOff, K::Api, "InvalidTimeStamp.Expired"), "The clock of this computer is off");
    row("permission", failed(T::NoPermission, K::Api, "Forbidden.RAM"), "Permission missing");
    row("portal", failed(T::NotTheApi, K::NotTheApi), "Not an answer of the API");
    row("redirect", failed(T::NotTheApi, K::Redirected), "Redirected to another address");
    row("proxy", failed(T::Proxy, K::Proxy), "The proxy refused");
    row("TLS", failed(T::Tls, K::Certificate), "Certificate not valid");
    row("network", failed(T::NoNetwork, K::NotSent), "No connection");
    row("incomplete", failed(T::Incomplete, K::Local), "Not sent");
    row("no metadata", failed(T::NoMetadata, K::Local, "MetadataUnreachable"), "No metadata service here");
    row("no instance role", failed(T::NoMetadata, K::Local, "MetadataNoRole"), "The instance has no such role");
    row("metadata refused", failed(T::NoMetadata, K::Local, "MetadataRefused"),
        "No credentials from the metadata service");
    row("metadata off", failed(T::NoMetadata, K::Local, "MetadataOff"), "The metadata service is switched off");
    AccountCheck role = failed(T::RoleNotAssumed, K::Api, "NoPermission");
    role.error->action = QStringLiteral("AssumeRole");
    row("role", role, "The role may not be assumed");
    row("other", failed(T::Other, K::Api, "NeverSeen"), "The API refused");
}

void AccountWordsTest::checks()
{
    QFETCH(const AccountCheck, check);
    {
        const InLanguage english(QStringLiteral("en"));
        const CheckWords words = explain(check);
        QTEST(words.title, "title");
        QVERIFY2(isSentence(words.text), qPrintable(words.text));
        QVERIFY2(isSentence(words.remedy), qPrintable(words.remedy));
        if (check.trouble == AccountTrouble::ClockOff)
            QCOMPARE(words.text, u"The clock of this computer is 47 minutes ahead of the server's.");
        if (check.trouble == AccountTrouble::NoPermission)
            QVERIFY(words.text.contains(u"ecs:DescribeInstances"));
    }
    const InLanguage chinese(QStringLiteral("zh_CN"));
    const CheckWords words = explain(check);
    for (const QString &text : {words.title, words.text, words.remedy})
        QVERIFY2(isChinese(text), qPrintable(text));
}

void AccountWordsTest::success()
{
    AccountCheck check;
    check.account = AccountUid(QStringLiteral("1234567890123456"));
    check.identityType = QStringLiteral("RAMUser");
    check.regions = {{RegionId(QStringLiteral("cn-hangzhou")), {}}};
    check.mayList = true;
    const InLanguage english(QStringLiteral("en"));
    CheckWords words = explain(check);
    QCOMPARE(words.title, u"The account works");
    QCOMPARE(words.text, u"Account 1234567890123456, signed in as a RAM user. It sees 1 region.");
    QVERIFY(words.remedy.isEmpty());
    QVERIFY(words.note.isEmpty());
    check.clockOffset = std::chrono::seconds(59);
    QVERIFY(explain(check).note.isEmpty());
    check.clockOffset = std::chrono::seconds(60);
    QCOMPARE(explain(check).note, u"The clock of this computer is 1 minute behind the server's. Requests are signed by "
                                  u"the server's clock, so this does no harm here.");
    QCOMPARE(identityTypeText(QStringLiteral("Martian")), u"Martian");
}

void AccountWordsTest::theListMeansNothing()
{
    const InLanguage english(QStringLiteral("en"));
    AccountCheck check;
    QVERIFY(explain(check).note.contains(u"an empty list would not mean that there are none"));
    check = failed(AccountTrouble::NoPermission, ErrorKind::Api, "Forbidden.RAM");
    check.mayList = false;
    QVERIFY(explain(check).text.contains(u"does not mean that there are no instances"));
    check.mayList = true;
    QVERIFY(!explain(check).text.contains(u"no instances"));
}

QTEST_GUILESS_MAIN(AccountWordsTest)
#include "test_accountwords.moc"
