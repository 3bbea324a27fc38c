// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/accounts/accountstage.h"
#include "tests/program/recordingrelay.h"
#include "tests/program/watches.h"
#include "tests/stories/screenstory.h"
#include "tests/vault/privatebus.h"
#include "tests/vault/scriptedservice.h"
#include "ui/accounts/accounteditor.h"
#include "ui/accounts/accountsscreen.h"
#include "ui/accounts/checkresult.h"
#include "ui/accounts/saveflow.h"

#include "app/vault/helpervault.h"

#include <QComboBox>
#include <QStandardPaths>
#include <QToolButton>

namespace ecsdesk {

// Of signs that have to be encoded nearly everywhere.
inline const QByteArray plantedSecret = "sEc/7+Qp\"9vK&wR2=xZ<4mT0yHb6Nd/U";
inline const QByteArray wrongSecret = "wRong+Vb3/tYq\"8&kL=5jXs<2fGz7Ph1";
inline const QByteArray plantedPassword = "pRoxy+Wc4/nJr\"9&dM=6hVt<3kBs8Fq2";

/// Only on this machine, and gone with the test: the folder of everything that is temporary, in TMPDIR meanwhile.
class TemporaryWorld
{
public:
    TemporaryWorld() { qputenv("TMPDIR", m_folder.path().toUtf8()); }
    ~TemporaryWorld() { m_before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", m_before); }
    Q_DISABLE_COPY_MOVE(TemporaryWorld)

    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    const QByteArray m_before = qgetenv("TMPDIR");
    const QTemporaryDir m_folder;
};

/// What is there before the program: a cloud, a keychain, a home with secrets in it, and everybody who watches.
struct PlantedWorld
{
    PlantedWorld()
    {
        secrets.plant("AccessKey secret", plantedSecret);
        secrets.plant("wrong secret", wrongSecret);
        secrets.plant("proxy password", plantedPassword);
        QProcessEnvironment environment = bus.environment();
        environment.insert("QT_LOGGING_RULES", "*=true");
        for (auto each = variables.begin(); each != variables.end(); ++each)
            environment.insert(QString::fromLatin1(each.key()), QString::fromUtf8(each.value()));
        constexpr std::chrono::seconds patience{5};
        vault = std::make_unique<HelperVault>(HelperOptions{ECSDESK_VAULT_HELPER, {patience, patience}, environment});
    }
    /// In the home, as other programs left it.
    void leaveAtHome(const QString &path, const QByteArray &content) const
    {
        const QString file = home.filePath(path);
        if (!QDir().mkpath(QFileInfo(file).path()))
            qFatal("no folder for %s", qUtf8Printable(file));
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("%s cannot be written", qUtf8Printable(file));
        out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    SecretSearch secrets;
    QHash<QByteArray, QByteArray> variables; ///< of the environment, as the importers see it
    LogWatch log;
    QTemporaryDir home;
    TemporaryWorld temporary;
    PrivateBus bus;
    ScriptedService keychain{bus.address()};
    std::unique_ptr<HelperVault> vault;
    testing::CloudAccount server{sandbox::Edition::Current, plantedSecret};
    RecordingRelay relay{quint16(server.url().port()), secrets};
    ScreenWatch screen;
    ChildWatch children{QCoreApplication::applicationPid()};
};

/// The program on the operator's accounts, and hands for the accounts.
class PlantedDesk final : public PlantedWorld, public Story
{
public:
    /// `metadata`: where the service of an ECS instance is; empty: nowhere.
    explicit PlantedDesk(CloudOptions calls = quick(), const QUrl &metadata = {})
        : Story(NotStarted(), Edition::Current, std::move(calls))
        , m_metadata(metadata)
    {
        start();
        server.lever({{"changeDelayMs", 40}});
        window().activateWindow();
    }
    [[nodiscard]] static CloudOptions quick()
    {
        CloudOptions options;
        options.retry.base = options.retry.throttledBase = std::chrono::milliseconds(1);
        return options;
    }

    [[nodiscard]] AccountEngine &accounts() { return program->wiring().accounts(); }
    [[nodiscard]] AccountsScreen *accountsScreen() { return ecsdesk::goToScreen<AccountsScreen>(*this, Qt::Key_5); }
    /// By its menu entry.
    [[nodiscard]] bool goToScreen(ActionId screenOf)
    {
        window().actions().action(screenOf)->trigger();
        return window().currentScreen() && window().currentScreen()->isVisible();
    }
    /// An account of this name comes to stand like this.
    [[nodiscard]] bool waitFor(const QString &name, AccountPhase phase)
    {
        return QTest::qWaitFor([&] { return accounts().state(named(name)).phase == phase; }, 20'000);
    }
    /// The account of this name; an empty one where there is none.
    [[nodiscard]] ProfileId named(const QString &name)
    {
        for (const AccountProfile &profile : accounts().profiles()) {
            if (profile.name == name)
                return profile.id;
        }
        return {};
    }
    /// The dialog that adds an account, as the operator opens it.
    [[nodiscard]] AccountEditor *openEditor()
    {
        AccountsScreen *accountsList = accountsScreen();
        if (!accountsList)
            return nullptr;
        for (auto *button : accountsList->findChildren<QPushButton *>()) {
            if (button->isVisible() && (button->objectName() == "addAccount" || button->text() == "Add an account…")) {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
        }
        return editor();
    }
    [[nodiscard]] AccountEditor *editor()
    {
        const auto find = [this] { return window().findChild<AccountEditor *>(); };
        return QTest::qWaitFor([&] { return find() && find()->isVisible(); }) ? find() : nullptr;
    }
    static void type(QWidget *in, const char *field, const QByteArray &text)
    {
        auto *edit = in->findChild<QLineEdit *>(QLatin1String(field));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromUtf8(text));
    }
    static void choose(QWidget *in, const char *list, int entry)
    {
        auto *box = in->findChild<QComboBox *>(QLatin1String(list));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int down = 0; down < entry; ++down)
            QTest::keyClick(box, Qt::Key_Down);
    }
    /// An account with a key pair, at the relay.
    void fill(AccountEditor *in, const QByteArray &name, const QByteArray &secret)
    {
        type(in, "accountName", name);
        type(in, "accessKeyId", server.keyId().toUtf8());
        type(in, "accessKeySecret", secret);
        if (!in->findChild<QLineEdit *>("endpoint")->isVisible())
            QTest::mouseClick(in->findChild<QToolButton *>("advancedToggle"), Qt::LeftButton);
        type(in, "endpoint", relay.url().toEncoded());
    }
    /// Its keys are temporary: `issued` as the sandbox's lever tells them.
    void fillTemporary(AccountEditor *in, const QJsonObject &issued)
    {
        secrets.plant("issued secret", issued["accessKeySecret"].toString().toUtf8());
        secrets.plant("issued token", issued["securityToken"].toString().toUtf8());
        choose(in, "credentialMode", int(CredentialMode::StsToken));
        type(in, "accessKeyId", issued["accessKeyId"].toString().toUtf8());
        type(in, "accessKeySecret", issued["accessKeySecret"].toString().toUtf8());
        type(in, "securityToken", issued["securityToken"].toString().toUtf8());
    }
    /// Presses Test, and tells what it says.
    [[nodiscard]] QString test(QWidget *in)
    {
        auto *button = in->findChild<QPushButton *>("testAccount");
        if (!QTest::qWaitFor([&] { return button->isEnabled(); }))
            return {};
        QTest::mouseClick(button, Qt::LeftButton);
        screen.look();
        if (!QTest::qWaitFor([&] { return button->isEnabled(); }, 20'000))
            return {};
        screen.look();
        return in->findChild<CheckResult *>()->sentence();
    }
    /// Presses Save (a test comes first) and waits until the dialog is gone.
    [[nodiscard]] bool save(AccountEditor *in)
    {
        const QPointer<AccountEditor> open(in);
        return press(in, "saveAccount") && QTest::qWaitFor([&] { return !open; }, 20'000);
    }
    [[nodiscard]] bool add(const QByteArray &name)
    {
        AccountEditor *open = openEditor();
        if (!open)
            return false;
        fill(open, name, plantedSecret);
        return save(open) && waitFor(QString::fromUtf8(name), AccountPhase::Ready);
    }
    /// Opens the current account, as Enter in the list does.
    [[nodiscard]] AccountEditor *edit(const QString &name)
    {
        AccountsScreen *screenOfAll = accountsScreen();
        if (!screenOfAll)
            return nullptr;
        screenOfAll->select(named(name));
        return press(screenOfAll, "editAccount") ? editor() : nullptr;
    }
    static bool close(QWidget *dialog)
    {
        const QPointer<QWidget> open(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        return QTest::qWaitFor([&] { return !open; });
    }

    /// Ends the program and searches all that it left behind. Nothing where all is well.
    [[nodiscard]] QStringList findings()
    {
        screen.look();
        program.reset();
        QStringList all = secrets.in("the log", log.text());
        all += secrets.in("the windows", screen.text());
        all += secrets.in("the clipboard", screen.clipboard());
        all += secrets.in("arguments and environment of children", children.text());
        all += secrets.in("the keychain's labels", keychain.plainTexts().join('\n').toUtf8());
        all += secrets.inFolder(temporary.path());
        for (const auto place : {QStandardPaths::GenericConfigLocation, QStandardPaths::GenericDataLocation,
                                 QStandardPaths::GenericCacheLocation})
            all += secrets.inFolder(QStandardPaths::writableLocation(place));
        return all;
    }

private:
    void adjust(WiringOptions &options) const override
    {
        options.program.sandbox = false;
        options.vault = vault.get();
        options.places.home = home.path();
        options.places.variable = [this](const QByteArray &name) { return variables.value(name); };
        options.metadata.address = m_metadata;
        options.metadata.disabled = m_metadata.isEmpty();
    }

    QUrl m_metadata;
};

/// The end of a test: nothing is found, and something was looked at.
inline void searchAll(std::unique_ptr<PlantedDesk> &desk)
{
    const bool drove = !QTest::currentTestFailed();
    const QStringList findings = desk->findings();
    const int signatures = desk->relay.signatures();
    const QByteArray log = desk->log.text();
    desk.reset();
    QVERIFY2(findings.isEmpty(), qUtf8Printable(findings.join('\n')));
    QVERIFY(!drove || (signatures > 0 && log.contains("ecsdesk.cloud: ") && log.contains("qt.")));
}

} // namespace ecsdesk
