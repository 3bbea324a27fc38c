// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything of accounts in every state, in both languages and themes, at the smallest size and a common one: nothing
// may be cut off. With ECSDESK_SHOTS=DIR each is saved there as a picture.

#include "tests/ui/accountsstage.h"
#include "tests/ui/changescenes.h"
#include "ui/accounts/welcome.h"
#include "ui/kit/banner.h"
#include "ui/window/mainwindow.h"
#include "ui/window/statusstrip.h"

#include <QScrollBar>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

struct AccountPicture
{
    const char *name;
    std::function<void(AccountStage &)> arrange;
};

void putOne(AccountStage &stage, const std::function<AccountState(const AccountState &)> &as)
{
    putThree(stage.accounts);
    const AccountProfile prod = stage.accounts.profiles().front();
    stage.accounts.setState(as(stage.accounts.state(prod.id)));
}

ApiError localError(const char *code)
{
    ApiError error;
    error.kind = ErrorKind::Local;
    error.code = QLatin1String(code);
    return error;
}

AccountCheck lacking()
{
    AccountCheck check = goodCheck();
    check.trouble = AccountTrouble::NoPermission;
    check.error = refusal("Forbidden.RAM");
    check.mayList = false;
    check.missingPermissions = {QStringLiteral("ecs:DescribeInstances"), QStringLiteral("ecs:DescribeRegions")};
    return check;
}

std::vector<AccountPicture> screens()
{
    std::vector<AccountPicture> all{
        {"three", [](AccountStage &s) { putThree(s.accounts); }},
        {"expiring",
         [](AccountStage &s) {
             putThree(s.accounts);
             s.open();
             s.choose("intl");
         }},
        {"refused",
         [](AccountStage &s) {
             putThree(s.accounts);
             s.open();
             s.choose("lab");
         }},
        {"everything",
         [](AccountStage &s) {
             putThree(s.accounts);
             AccountProfile corp = profileNamed(QStringLiteral("corp-研发中心-with-a-long-name"));
             corp.mode = CredentialMode::RamRoleArn;
             corp.role.arn = QStringLiteral("acs:ram::1234567890123456:role/fleet-administrator");
             corp.regions = {RegionId(QStringLiteral("cn-hangzhou")), RegionId(QStringLiteral("ap-southeast-1"))};
             corp.endpoint = QUrl(QStringLiteral("https://gateway.corp.example:8443"));
             corp.signature = SignatureVersion::V1;
             corp.edition = Edition::Documents;
             corp.readOnly = corp.production = true;
             corp.proxy = {ProxyUse::Explicit, ProxyKind::Socks5, QStringLiteral("proxy.corp.example"), 1080,
                           QStringLiteral("ops")};
             corp.caFile = QStringLiteral("/etc/ssl/corp/inspection-authorities.pem");
             corp.importedFrom = QStringLiteral("/srv/ops/.aliyun/config.json");
             AccountState state = readyState(corp, QStringLiteral("9999888877776666"));
             state.expires = startOfTest.addSecs(3000);
             state.renews = state.forSession = state.throttled = true;
             s.accounts.put(corp, state);
             s.open();
             s.screen->select(corp.id);
         }},
        {"partly",
         [](AccountStage &s) {
             putOne(s, [](AccountState state) {
                 state.failedRegions = 2;
                 state.error = refusal("Forbidden.RAM");
                 return state;
             });
         }},
        {"off",
         [](AccountStage &s) {
             putOne(s, [](AccountState state) {
                 state.phase = AccountPhase::Off;
                 return state;
             });
         }},
        {"unlock",
         [](AccountStage &s) {
             putOne(s, [](AccountState state) {
                 state.phase = AccountPhase::AwaitingUnlock;
                 return state;
             });
         }},
        {"testing",
         [](AccountStage &s) {
             putThree(s.accounts);
             s.show();
             s.click("testAccount");
         }},
        {"tested",
         [](AccountStage &s) {
             putThree(s.accounts);
             s.show();
             s.click("testAccount");
             s.accounts.tests.back().answer(lacking());
         }},
        {"removed",
         [](AccountStage &s) {
             putThree(s.accounts);
             s.open();
             Q_EMIT s.accounts.removed(ProfileId(QStringLiteral("gone")), {},
                                       VaultError{VaultTrouble::Locked, {}, false});
         }},
        {"none", [](AccountStage &) {}},
        {"sandbox", [](AccountStage &s) { s.accounts.editable = false; }},
        {"endpoint",
         [](AccountStage &s) {
             s.accounts.editable = false;
             s.open();
             s.screen->setOnlyEndpoint(QUrl(QStringLiteral("http://127.0.0.1:8080")));
         }},
        {"unreadable", [](AccountStage &s) { s.accounts.error = localError("AccountsNotReadable"); }},
    };
    for (const auto &[name, trouble] : {std::pair{"no-keychain", VaultTrouble::NoKeychain},
                                        {"locked", VaultTrouble::Locked},
                                        {"silent", VaultTrouble::Silent},
                                        {"died", VaultTrouble::Died}}) {
        all.push_back({name, [trouble = trouble](AccountStage &s) {
                           putOne(s, [trouble](const AccountState &state) { return withoutKeys(state, trouble); });
                       }});
    }
    for (const auto &[name, trouble, code] :
         {std::tuple{"wrong-secret", AccountTrouble::WrongSecret, "SignatureDoesNotMatch"},
          {"no-permission", AccountTrouble::NoPermission, "Forbidden.RAM"},
          {"clock-off", AccountTrouble::ClockOff, "InvalidTimeStamp.Expired"},
          {"offline", AccountTrouble::NoNetwork, ""}}) {
        all.push_back({name, [trouble = trouble, code = code](AccountStage &s) {
                           putOne(s, [=](const AccountState &state) {
                               AccountState told = troubled(state, trouble, code);
                               if (trouble == AccountTrouble::NoNetwork)
                                   told.error = ApiError{};
                               told.error->authAction = QStringLiteral("ecs:DescribeInstances");
                               return told;
                           });
                       }});
    }
    return all;
}

struct EditorPicture
{
    const char *name;
    std::optional<AccountProfile> profile;
    std::function<void(AccountEditor &, RecordingAccountDesk &)> arrange;
};

void fill(AccountEditor &editor)
{
    findIn<QLineEdit>(&editor, "accountName")->setText(QStringLiteral("prod-cn"));
    findIn<QLineEdit>(&editor, "accessKeyId")->setText(QStringLiteral("LTAI5tExample"));
    findIn<QLineEdit>(&editor, "accessKeySecret")->setText(QStringLiteral("typed-secret"));
}

void click(AccountEditor &editor, const char *name)
{
    findIn<QAbstractButton>(&editor, name)->click();
}

std::vector<EditorPicture> editors()
{
    AccountProfile corp = profileNamed(QStringLiteral("corp"));
    corp.endpoint = QUrl(QStringLiteral("https://gateway.corp.example:8443"));
    corp.proxy = {ProxyUse::Explicit, ProxyKind::Http, QStringLiteral("proxy.corp.example"), 3128,
                  QStringLiteral("ops")};
    corp.caFile = QStringLiteral("/etc/ssl/corp/inspection-authorities.pem");
    const auto mode = [](CredentialMode chosen) {
        return [chosen](AccountEditor &editor, RecordingAccountDesk &) {
            findIn<QComboBox>(&editor, "credentialMode")->setCurrentIndex(int(chosen));
        };
    };
    const auto answered = [](const AccountCheck &check) {
        return [check](AccountEditor &editor, RecordingAccountDesk &desk) {
            fill(editor);
            click(editor, "testAccount");
            desk.tests.back().answer(check);
        };
    };
    return {
        {"new", {}, [](AccountEditor &, RecordingAccountDesk &) {}},
        {"sts", {}, mode(CredentialMode::StsToken)},
        {"role", {}, mode(CredentialMode::RamRoleArn)},
        {"ecs-role", {}, mode(CredentialMode::EcsRamRole)},
        {"edit", profileNamed(QStringLiteral("prod-cn")), [](AccountEditor &, RecordingAccountDesk &) {}},
        {"advanced", corp,
         [](AccountEditor &editor, RecordingAccountDesk &) {
             auto *scroll = editor.findChild<QScrollArea *>();
             QCoreApplication::processEvents();
             scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
         }},
        {"wrong",
         {},
         [](AccountEditor &editor, RecordingAccountDesk &) {
             fill(editor);
             findIn<QLineEdit>(&editor, "accessKeyId")->setText(QStringLiteral("STS.abc"));
             findIn<QAbstractButton>(&editor, "someRegions")->click();
             findIn<QLineEdit>(&editor, "regionIds")->setText(QStringLiteral("hangzhou"));
         }},
        {"session", profileNamed(QStringLiteral("prod-cn")),
         [](AccountEditor &editor, RecordingAccountDesk &) { editor.keepForSession(); }},
        {"testing",
         {},
         [](AccountEditor &editor, RecordingAccountDesk &) {
             fill(editor);
             click(editor, "testAccount");
         }},
        {"tested-well", {}, answered(goodCheck())},
        {"tested-lacking", {}, answered(lacking())},
        {"regions",
         {},
         [=](AccountEditor &editor, RecordingAccountDesk &desk) {
             answered(goodCheck())(editor, desk);
             findIn<QAbstractButton>(&editor, "someRegions")->click();
         }},
        {"waiting",
         {},
         [=](AccountEditor &editor, RecordingAccountDesk &desk) {
             answered(goodCheck())(editor, desk);
             click(editor, "saveAccount");
             desk.saves.back().wait();
         }},
        {"locked",
         {},
         [=](AccountEditor &editor, RecordingAccountDesk &desk) {
             answered(goodCheck())(editor, desk);
             click(editor, "saveAccount");
             desk.saves.back().fail(VaultTrouble::Locked);
         }},
        {"no-keychain",
         {},
         [=](AccountEditor &editor, RecordingAccountDesk &desk) {
             answered(goodCheck())(editor, desk);
             click(editor, "saveAccount");
             desk.saves.back().fail(VaultTrouble::NoKeychain);
         }},
    };
}

/// Both languages and themes; these sizes.
void addRows(const std::vector<QSize> &sizes)
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    for (const auto language : {Language::English, Language::Chinese}) {
        for (const auto theme : {ThemeMode::Light, ThemeMode::Dark}) {
            for (const QSize &size : sizes) {
                QTest::addRow("%s-%s-%d", qUtf8Printable(languageCode(language)), qUtf8Printable(themeName(theme)),
                              size.width())
                    << int(language) << int(theme) << size;
            }
        }
    }
}

QString nameOf(const char *what, const char *name)
{
    return QStringLiteral("%1-%2-%3")
        .arg(QLatin1String(what), QLatin1String(name), QLatin1String(QTest::currentDataTag()));
}

/// Two rounds: what a layout asks for once it knows its width comes with the second.
void settle()
{
    for (int round = 0; round < 3; ++round)
        QCoreApplication::processEvents();
}

QStringList look(QWidget *window, const QString &name, const QSize &size)
{
    settle();
    save(window, name);
    QStringList all;
    if (window->size() != size)
        all.append(QStringLiteral("%1: is %2 by %3").arg(name).arg(window->width()).arg(window->height()));
    for (const QString &cut : cutTexts(window))
        all.append(name + QStringLiteral(": ") + cut);
    return all;
}

} // namespace

class TestAccountsScreenPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_styles = std::make_unique<Styles>(); }

    // The main window may be 760 by 480; bar and status take some of it.
    void screen_data() { addRows({QSize(760, 400), QSize(1280, 720)}); }
    void screen()
    {
        m_styles->set();
        QFETCH(QSize, size);
        QStringList cut;
        for (const AccountPicture &picture : screens()) {
            AccountStage stage;
            stage.size = size;
            picture.arrange(stage);
            stage.show();
            cut += look(stage.screen.get(), nameOf("accounts", picture.name), size);
        }
        QVERIFY2(cut.isEmpty(), qUtf8Printable(cut.join(u'\n')));
    }

    void editor_data() { addRows({QSize(640, 480), QSize(720, 680)}); }
    void editor()
    {
        m_styles->set();
        QFETCH(QSize, size);
        QStringList cut;
        for (const EditorPicture &picture : editors()) {
            RecordingAccountDesk desk;
            desk.now = startOfTest;
            if (picture.profile)
                desk.put(*picture.profile, readyState(*picture.profile, QStringLiteral("1")));
            RecordingPrompt prompt;
            AccountEditor editor(desk, prompt, picture.profile);
            editor.resize(size);
            editor.show();
            QVERIFY(QTest::qWaitForWindowExposed(&editor));
            picture.arrange(editor, desk);
            cut += look(&editor, nameOf("editor", picture.name), size);
        }
        QVERIFY2(cut.isEmpty(), qUtf8Printable(cut.join(u'\n')));
    }

    void import_data() { addRows({QSize(640, 480), QSize(720, 680)}); }
    void import()
    {
        m_styles->set();
        QFETCH(QSize, size);
        QStringList cut;
        for (const char *name : {"found", "nothing", "saving", "locked", "hints"}) {
            const QLatin1String which(name);
            RecordingAccountDesk desk;
            desk.now = startOfTest;
            RecordingPrompt prompt;
            if (which != QLatin1String("nothing"))
                desk.found = foundMany();
            ImportDialog dialog(desk, prompt);
            dialog.resize(size);
            dialog.show();
            QVERIFY(QTest::qWaitForWindowExposed(&dialog));
            settle();
            if (!dialog.cards().empty() && which != QLatin1String("found")) {
                desk.savesAtOnce = which == QLatin1String("hints");
                dialog.cards()[2]->setChosen(true);
                findIn<QPushButton>(&dialog, "importButton")->click();
                if (which == QLatin1String("locked"))
                    desk.saves.back().fail(VaultTrouble::Locked);
            }
            cut += look(&dialog, nameOf("import", name), size);
            dialog.reject();
        }
        QVERIFY2(cut.isEmpty(), qUtf8Printable(cut.join(u'\n')));
    }

    void welcome_data() { addRows({QSize(640, 420), QSize(760, 480)}); }
    void welcome()
    {
        m_styles->set();
        QFETCH(QSize, size);
        WelcomeDialog dialog;
        dialog.resize(size);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const QStringList cut = look(&dialog, nameOf("welcome", "doors"), size);
        QVERIFY2(cut.isEmpty(), qUtf8Printable(cut.join(u'\n')));
    }

    void strip_data() { addRows({QSize(760, 32), QSize(1280, 32)}); }
    void strip()
    {
        m_styles->set();
        QFETCH(QSize, size);
        QStringList cut;
        for (const int accounts : {1, 3, 7}) {
            RecordingFleetDesk fleet;
            const std::vector<FleetRow> rows{rowOf(ChargeType::PrePaid, 5)};
            fleet.put(rows);
            fleet.setState(readState(rows, startOfTest));
            RecordingAccountDesk desk;
            putThree(desk);
            for (int more = 3; more < accounts; ++more) {
                const AccountProfile profile = profileNamed(QStringLiteral("account-%1").arg(more));
                desk.put(profile, readyState(profile, QString::number(more)));
            }
            if (accounts == 1) {
                desk.drop(profileNamed(QStringLiteral("intl")).id);
                desk.drop(profileNamed(QStringLiteral("lab")).id);
            }
            StatusStrip strip(fleet, nullptr, &desk);
            strip.resize(size);
            strip.show();
            QVERIFY(QTest::qWaitForWindowExposed(&strip));
            cut += look(&strip, nameOf("strip", QByteArray::number(accounts).constData()), size);
        }
        QVERIFY2(cut.isEmpty(), qUtf8Printable(cut.join(u'\n')));
    }

    void window_data() { addRows({QSize(760, 480), QSize(1280, 800)}); }
    void window()
    {
        QFETCH(int, language);
        QFETCH(int, theme);
        QFETCH(QSize, size);
        m_styles.reset(); // the window brings its own
        QStringList cut;
        {
            AccountStage stage;
            ThemeSwitch themes(*qApp, ThemeMode(theme));
            LanguageSwitch languages(*qApp, Language(language));
            RecordingFleetDesk fleet;
            MemoryPreferences preferences;
            putThree(stage.accounts);
            const std::vector<FleetRow> rows{rowOf(ChargeType::PrePaid, 5)};
            fleet.put(rows);
            fleet.setState(readState(rows, startOfTest));
            const auto plain = [](QWidget *parent) { return new QWidget(parent); };
            ScreenMakers makers;
            makers.queue = makers.changes = makers.orders = plain;
            makers.accounts = [&](QWidget *parent) {
                return new AccountsScreen(stage.accounts, stage.changes, stage.prompt, parent);
            };
            MainWindow window(
                {fleet, stage.changes, nullptr, preferences, stage.clock, nullptr, nullptr, &stage.accounts},
                {themes, languages, stage.prompt, [](const QUrl &) {}}, makers);
            window.resize(size);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            window.showScreen(ActionId::ShowAccounts);
            cut = look(&window, nameOf("window", "accounts"), size);
        }
        m_styles = std::make_unique<Styles>();
        QVERIFY2(cut.isEmpty(), qUtf8Printable(cut.join(u'\n')));
    }

private:
    std::unique_ptr<Styles> m_styles; // needs the program
};

QTEST_MAIN(TestAccountsScreenPictures)
#include "test_accountsscreenpictures.moc"
