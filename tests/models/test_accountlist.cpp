// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Accounts in a list and in words: the state of each, what counts down, what helps, and what stands against a value.

#include "models/lists/accountlistmodel.h"
#include "models/wording/accountwords.h"
#include "tests/models/inlanguage.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace ecsdesk;

namespace {

const QDateTime start(QDate(2026, 3, 1), QTime(6, 0), Qt::UTC);

AccountRow rowNamed(const char *name)
{
    AccountRow row;
    row.profile.id = ProfileId(QLatin1String(name));
    row.profile.name = QLatin1String(name);
    row.state.id = row.profile.id;
    row.state.phase = AccountPhase::Ready;
    row.state.regions = 6;
    row.state.instances = 38;
    return row;
}

AccountRow endingIn(const char *name, int seconds)
{
    AccountRow row = rowNamed(name);
    row.profile.mode = CredentialMode::StsToken;
    row.state.expires = start.addSecs(seconds);
    return row;
}

AccountState inPhase(AccountPhase phase)
{
    AccountState state = rowNamed("a").state;
    state.phase = phase;
    return state;
}

ApiError apiError(const char *code)
{
    ApiError error;
    error.kind = ErrorKind::Api;
    error.httpStatus = 403;
    error.code = QLatin1String(code);
    error.requestId = RequestId(QStringLiteral("R-1"));
    return error;
}

/// Every way an account can stand.
QList<AccountState> allStates()
{
    QList<AccountState> states;
    for (const auto phase :
         {AccountPhase::Off, AccountPhase::ReadingKeys, AccountPhase::AwaitingUnlock, AccountPhase::Connecting,
          AccountPhase::Ready, AccountPhase::Ended, AccountPhase::SameAccount})
        states.append(inPhase(phase));
    for (const auto trouble : {VaultTrouble::NoKeychain, VaultTrouble::Locked, VaultTrouble::Unanswered,
                               VaultTrouble::Silent, VaultTrouble::Died, VaultTrouble::Failed}) {
        AccountState state = inPhase(AccountPhase::NoKeys);
        state.keychain = VaultError{trouble, {}, false};
        states.append(state);
    }
    for (const auto kind : {SecretKind::AccessKeySecret, SecretKind::SecurityToken, SecretKind::ProxyPassword}) {
        AccountState state = inPhase(AccountPhase::NoKeys);
        state.missing = kind;
        states.append(state);
    }
    AccountState session = inPhase(AccountPhase::NoKeys);
    session.missing = SecretKind::AccessKeySecret;
    session.forSession = true;
    states.append(session);
    for (int trouble = int(AccountTrouble::UnknownKey); trouble <= int(AccountTrouble::Other); ++trouble) {
        for (const bool told : {true, false}) {
            AccountState state = inPhase(AccountPhase::Troubled);
            state.trouble = AccountTrouble(trouble);
            if (told)
                state.error = apiError("Forbidden.RAM");
            states.append(state);
        }
    }
    AccountState partly = inPhase(AccountPhase::Ready);
    partly.failedRegions = 2;
    partly.error = apiError("Forbidden.RAM");
    states.append(partly);
    AccountState slow = inPhase(AccountPhase::Ready);
    slow.throttled = true;
    states.append(slow);
    AccountState ending = inPhase(AccountPhase::Ready);
    ending.expires = start.addSecs(600);
    states.append(ending);
    return states;
}

AccountEntry goodEntry()
{
    AccountEntry entry;
    entry.profile.id = ProfileId(QStringLiteral("mine"));
    entry.profile.name = QStringLiteral("prod");
    entry.profile.accessKeyId = QStringLiteral("LTAI5tExample");
    entry.secret = SecretEntry::Given;
    entry.token = SecretEntry::Given;
    entry.now = start;
    return entry;
}

using Edit = std::function<void(AccountEntry &)>;

} // namespace

Q_DECLARE_METATYPE(Edit)

class TestAccountList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefreshIsADiff()
    {
        AccountListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNow(start);
        model.setRows({rowNamed("a"), rowNamed("b"), rowNamed("c")});
        const QPersistentModelIndex second = model.index(1);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        AccountRow b = rowNamed("b");
        b.state.phase = AccountPhase::Troubled;
        b.state.trouble = AccountTrouble::WrongSecret;
        model.setRows({rowNamed("a"), b, rowNamed("c")});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(inserted.size() + removed.size() + reset.size(), 0);
        QCOMPARE(second.data(AccountListModel::WordRole).toString(), QStringLiteral("refused"));
        QCOMPARE(second.data(AccountListModel::AlarmRole).toInt(), int(AccountAlarm::Stop));
        model.setRows({b, rowNamed("c"), rowNamed("d")});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(second.row(), 0);
        QCOMPARE(model.rowOf(ProfileId(QStringLiteral("d"))), 2);
        QCOMPARE(model.rowOf(ProfileId(QStringLiteral("a"))), -1);
    }

    void onlyWhatEndsCountsDown()
    {
        AccountListModel model;
        model.setNow(start);
        AccountRow renewed = endingIn("renewed", 660);
        renewed.state.renews = true;
        model.setRows({rowNamed("stays"), endingIn("ends", 11 * 60 + 30), renewed});
        QCOMPARE(model.index(0).data(AccountListModel::KeyEndRole).toString(), QString());
        QCOMPARE(model.index(1).data(AccountListModel::KeyEndRole).toString(), QStringLiteral("key expires in 11 min"));
        QCOMPARE(model.index(2).data(AccountListModel::KeyEndRole).toString(), QString());
        QCOMPARE(model.index(1).data(AccountListModel::KeyEndKindRole).toInt(), int(KeyEnd::Near));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setNow(start.addSecs(1)); // the same words
        QCOMPARE(changed.size(), 0);
        model.setNow(start.addSecs(60));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front().front().toModelIndex().row(), 1);
        QVERIFY(changed.front()[2].value<QList<int>>().contains(AccountListModel::KeyEndRole));
        model.setNow(start.addSecs(11 * 60 + 20));
        QCOMPARE(model.index(1).data(AccountListModel::KeyEndRole).toString(),
                 QStringLiteral("key expires in less than a minute"));
        model.setNow(start.addSecs(11 * 60 + 30));
        QCOMPARE(model.index(1).data(AccountListModel::KeyEndRole).toString(), QStringLiteral("key expired"));
        QCOMPARE(model.index(1).data(AccountListModel::AlarmRole).toInt(), int(AccountAlarm::Stop));
        QCOMPARE(model.index(0).data(AccountListModel::AlarmRole).toInt(), int(AccountAlarm::Well));
    }

    /// Where nothing was ever kept, nobody is told to look for it in the keychain.
    void keysOfOneSessionAreAskedForAgain()
    {
        const InLanguage english(QStringLiteral("en"));
        for (const auto &keychain :
             {std::optional<VaultError>(), std::optional(VaultError{VaultTrouble::NoKeychain, {}, false})}) {
            AccountRow row = rowNamed("a");
            row.state.phase = AccountPhase::NoKeys;
            row.state.keychain = keychain;
            if (!keychain)
                row.state.missing = SecretKind::AccessKeySecret;
            row.state.forSession = true;
            QCOMPARE(accountWord(row.state, start), QStringLiteral("keys needed"));
            const AccountWords words = explain(row.state, row.profile, {}, start);
            QVERIFY(words.text.contains(QStringLiteral("kept nowhere")));
            QCOMPARE(words.ways, (QList{AccountWay::SessionOnly, AccountWay::EnterSecret}));
        }
    }

    void anEndIsNearFifteenMinutesBefore()
    {
        const AccountState state = endingIn("a", 3600).state;
        QCOMPARE(keyEnd(state, start), KeyEnd::Far);
        QCOMPARE(alarmOf(state, start), AccountAlarm::Well);
        QCOMPARE(keyEnd(state, start.addSecs(45 * 60)), KeyEnd::Far);
        QCOMPARE(keyEnd(state, start.addSecs(45 * 60 + 1)), KeyEnd::Near);
        QCOMPARE(alarmOf(state, start.addSecs(45 * 60 + 1)), AccountAlarm::Mind);
        QCOMPARE(accountNote(state, start), QString());
        QCOMPARE(accountNote(state, start.addSecs(50 * 60)), QStringLiteral("key expires in 10 min"));
    }

    void aScreenReaderIsToldAll()
    {
        const InLanguage english(QStringLiteral("en"));
        AccountListModel model;
        model.setNow(start);
        AccountRow row = endingIn("prod-cn", 660);
        row.profile.readOnly = row.profile.production = true;
        row.state.forSession = row.state.throttled = true;
        model.setRows({row});
        const QString spoken = model.index(0).data(Qt::AccessibleTextRole).toString();
        for (const char *part : {"prod-cn", "key expires in 11 min", "China", "38 instances", "read-only", "production",
                                 "session only", "throttled"})
            QVERIFY2(spoken.contains(QLatin1String(part)), qUtf8Printable(spoken));
    }

    /// No raw code, never empty, and each in its own script.
    void everyStateHasItsWords()
    {
        for (const char *language : {"en", "zh_CN"}) {
            const InLanguage speaks{QLatin1String(language)};
            QVERIFY(speaks.isLoaded());
            const bool chinese = QLatin1String(language) == QLatin1String("zh_CN");
            for (const AccountState &state : allStates()) {
                const AccountWords words = explain(state, rowNamed("a").profile, QStringLiteral("b"), start);
                const QString word = accountWord(state, start);
                const QString all = word + words.title + words.text + words.remedy;
                QVERIFY(!word.isEmpty() && !words.title.isEmpty() && !words.text.isEmpty());
                QVERIFY2(word.size() <= 24, qUtf8Printable(word));
                QVERIFY2(!all.contains(QStringLiteral("Forbidden.RAM")) && !all.contains(u'%'), qUtf8Printable(all));
                QVERIFY2(words.text.endsWith(chinese ? u'。' : u'.'), qUtf8Printable(words.text));
                const bool hasChinese = std::any_of(words.title.begin(), words.title.end(),
                                                    [](QChar sign) { return sign.script() == QChar::Script_Han; });
                QVERIFY2(hasChinese == chinese, qUtf8Printable(words.title));
                if (alarmOf(state, start) == AccountAlarm::Stop)
                    QVERIFY2(!words.ways.isEmpty(), qUtf8Printable(words.title));
                for (const AccountWay way : words.ways)
                    QVERIFY(!wayText(way).isEmpty());
                QCOMPARE(needsAttention(state, start), !accountNote(state, start).isEmpty());
            }
        }
    }

    void aRefusalCarriesWhatToQuote()
    {
        AccountState state = inPhase(AccountPhase::Troubled);
        state.trouble = AccountTrouble::NoPermission;
        state.error = apiError("Forbidden.RAM");
        state.error->authAction = QStringLiteral("ecs:DescribeInstances");
        const AccountWords words = explain(state, {}, {}, start);
        QVERIFY(words.text.contains(QStringLiteral("ecs:DescribeInstances")));
        QVERIFY(words.ways.contains(AccountWay::CopyPolicy));
        QCOMPARE(words.error->requestId.text, QStringLiteral("R-1"));
    }

    void fields_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<int>("field"); // -1: nothing stands against it
        QTest::addColumn<int>("trouble");
        const auto row = [](const char *name, Edit edit, int field = -1, FieldTrouble trouble = FieldTrouble::Missing) {
            QTest::newRow(name) << std::move(edit) << field << int(trouble);
        };
        using F = AccountField;
        using T = FieldTrouble;
        const auto with = [&](const char *name, F field, T trouble, Edit edit) {
            row(name, std::move(edit), int(field), trouble);
        };
        row("good", [](AccountEntry &) {});
        with("no name", F::Name, T::Missing, [](AccountEntry &e) { e.profile.name = QStringLiteral("  "); });
        with("name taken", F::Name, T::NameTaken, [](AccountEntry &e) { e.profile.name = QStringLiteral("OTHER"); });
        with("no key", F::AccessKeyId, T::Missing, [](AccountEntry &e) { e.profile.accessKeyId.clear(); });
        with("blank in key", F::AccessKeyId, T::NotAKeyId,
             [](AccountEntry &e) { e.profile.accessKeyId = QStringLiteral("LTAI 5t"); });
        with("temporary", F::AccessKeyId, T::Temporary,
             [](AccountEntry &e) { e.profile.accessKeyId = QStringLiteral("STS.abc"); });
        with("lasting", F::AccessKeyId, T::NotTemporary,
             [](AccountEntry &e) { e.profile.mode = CredentialMode::StsToken; });
        with("no secret", F::AccessKeySecret, T::Missing, [](AccountEntry &e) { e.secret = SecretEntry::Missing; });
        row("kept secret", [](AccountEntry &e) { e.secret = SecretEntry::Kept; });
        with("blanks in secret", F::AccessKeySecret, T::HasBlanks,
             [](AccountEntry &e) { e.secret = SecretEntry::Unusable; });
        const auto sts = [](AccountEntry &e) {
            e.profile.mode = CredentialMode::StsToken;
            e.profile.accessKeyId = QStringLiteral("STS.abc");
        };
        row("sts", sts);
        with("no token", F::SecurityToken, T::Missing, [=](AccountEntry &e) {
            sts(e);
            e.token = SecretEntry::Missing;
        });
        with("token over", F::TokenExpires, T::Passed, [=](AccountEntry &e) {
            sts(e);
            e.profile.tokenExpires = start;
        });
        const auto role = [](AccountEntry &e) {
            e.profile.mode = CredentialMode::RamRoleArn;
            e.profile.role.arn = QStringLiteral("acs:ram::1234567890123456:role/ops");
        };
        row("role", role);
        with("no arn", F::RoleArn, T::Missing, [=](AccountEntry &e) {
            role(e);
            e.profile.role.arn.clear();
        });
        with("not an arn", F::RoleArn, T::NotARoleArn, [=](AccountEntry &e) {
            role(e);
            e.profile.role.arn = QStringLiteral("acs:ram::1:user/ops");
        });
        with("session", F::SessionName, T::NotASessionName, [=](AccountEntry &e) {
            role(e);
            e.profile.role.sessionName = QStringLiteral("a b");
        });
        row("ecs role", [](AccountEntry &e) {
            e.profile.mode = CredentialMode::EcsRamRole;
            e.profile.accessKeyId.clear();
            e.secret = SecretEntry::Missing;
        });
        with("ecs role name", F::EcsRoleName, T::NotARoleName, [](AccountEntry &e) {
            e.profile.mode = CredentialMode::EcsRamRole;
            e.profile.ecsRoleName = QStringLiteral("a/b");
        });
        with("no region", F::Regions, T::NoRegion, [](AccountEntry &e) { e.allRegions = false; });
        with("not a region", F::Regions, T::NotARegion, [](AccountEntry &e) {
            e.allRegions = false;
            e.profile.regions = {RegionId(QStringLiteral("cn-hangzhou")), RegionId(QStringLiteral("Hangzhou"))};
        });
        const auto endpoint = [](const char *url) {
            return [url](AccountEntry &e) { e.profile.endpoint = QUrl(QLatin1String(url)); };
        };
        row("https", endpoint("https://gateway.example.com:8443"));
        row("http to loopback", endpoint("http://127.0.0.1:8080"));
        with("http elsewhere", F::Endpoint, T::PlainHttp, endpoint("http://ecs.example.com"));
        with("with a path", F::Endpoint, T::NotAnAddress, endpoint("https://ecs.example.com/api"));
        with("with a name", F::Endpoint, T::NotAnAddress, endpoint("https://me:secret@ecs.example.com"));
        with("another scheme", F::Endpoint, T::NotAnAddress, endpoint("ftp://ecs.example.com"));
        with("no host", F::Endpoint, T::NotAnAddress, endpoint("ecs.example.com"));
        const auto proxy = [](const char *host, int port) {
            return [host, port](AccountEntry &e) {
                e.profile.proxy.use = ProxyUse::Explicit;
                e.profile.proxy.host = QLatin1String(host);
                e.profile.proxy.port = port;
            };
        };
        row("proxy", proxy("proxy.corp", 1080));
        with("no proxy host", F::ProxyHost, T::Missing, proxy("", 1080));
        with("a proxy's address", F::ProxyHost, T::NotAHost, proxy("http://proxy corp", 1080));
        with("no proxy port", F::ProxyPort, T::Missing, proxy("proxy.corp", 0));
    }
    void fields()
    {
        QFETCH(Edit, edit);
        QFETCH(int, field);
        QFETCH(int, trouble);
        AccountProfile other;
        other.id = ProfileId(QStringLiteral("other"));
        other.name = QStringLiteral("other");
        AccountProfile itself = goodEntry().profile;
        const std::vector<AccountProfile> present{other, itself};
        AccountEntry entry = goodEntry();
        edit(entry);
        const QList<FieldProblem> problems = problemsOf(entry, present);
        if (field < 0) {
            QVERIFY(problems.isEmpty());
            return;
        }
        QCOMPARE(problems.size(), 1);
        QCOMPARE(int(problems.front().field), field);
        QCOMPARE(int(problems.front().trouble), trouble);
        for (const char *language : {"en", "zh_CN"}) {
            const InLanguage speaks{QLatin1String(language)};
            QVERIFY(problemText(problems.front()).size() > 4);
        }
    }

    void removalIsToldInFull()
    {
        AccountProfile profile;
        profile.name = QStringLiteral("prod-cn");
        const AccountQuestion plain = removeQuestion(profile, false, 0, 0);
        QVERIFY(plain.text.contains(QStringLiteral("prod-cn")));
        QVERIFY(plain.detail.contains(QStringLiteral("keychain")));
        QVERIFY(plain.detail.contains(QStringLiteral("journal")));
        QVERIFY(!plain.detail.contains(QStringLiteral("queue")));
        const InLanguage english(QStringLiteral("en"));
        const AccountQuestion heavy = removeQuestion(profile, false, 1, 3);
        QVERIFY2(heavy.detail.contains(QStringLiteral("1 change of this account is not known")),
                 qUtf8Printable(heavy.detail));
        QVERIFY(heavy.detail.contains(QStringLiteral("3 changes")));
        QVERIFY(removeQuestion(profile, true, 0, 0).detail.contains(QStringLiteral("another account")));
    }
};

QTEST_GUILESS_MAIN(TestAccountList)
#include "test_accountlist.moc"
