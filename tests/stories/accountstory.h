// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/accounts/cloudaccount.h"
#include "tests/stories/screenstory.h"
#include "tests/support/memoryvault.h"
#include "ui/accounts/accountdetail.h"
#include "ui/accounts/accounteditor.h"
#include "ui/accounts/accountsscreen.h"
#include "ui/accounts/importdialog.h"
#include "ui/kit/emptystate.h"
#include "ui/window/accountmarks.h"

#include <QComboBox>
#include <QDirIterator>
#include <QListView>
#include <QToolButton>

// Stories of the operator's own accounts: each cloud account is a sandbox of its own, reached over HTTP.

namespace ecsdesk {

using testing::CloudAccount;

/// A program on the operator's accounts. Cloud accounts and keychain outlive it.
class AccountStory : public Story
{
public:
    /// Without a keychain one in memory is used, which does as it is told. `home`: where accounts to be imported lie.
    explicit AccountStory(Vault *keychain = nullptr, CloudOptions cloud = quick())
        : Story(NotStarted(), Edition::Current, std::move(cloud))
        , keychain(keychain ? *keychain : vault)
    {
        start();
    }
    ~AccountStory() override { program.reset(); }
    Q_DISABLE_COPY_MOVE(AccountStory)

    [[nodiscard]] static CloudOptions quick()
    {
        CloudOptions cloud;
        cloud.retry.base = cloud.retry.throttledBase = std::chrono::milliseconds(1);
        return cloud;
    }

    [[nodiscard]] AccountEngine &accounts() { return program->wiring().accounts(); }
    [[nodiscard]] AccountsScreen *accountsScreen() { return goToScreen<AccountsScreen>(*this, Qt::Key_5); }
    [[nodiscard]] InstancesScreen *instancesScreen() { return goToScreen<InstancesScreen>(*this, Qt::Key_1); }
    [[nodiscard]] AccountEditor *editor() { return window().findChild<AccountEditor *>(); }
    [[nodiscard]] ImportDialog *importDialog() { return window().findChild<ImportDialog *>(); }
    /// In the strip, one for each account.
    [[nodiscard]] QToolButton *mark(const QString &account)
    {
        for (QToolButton *button : window().findChild<AccountMarks *>()->buttons()) {
            if (button->text() == account || button->text().startsWith(account + QLatin1String(": ")))
                return button;
        }
        return nullptr;
    }

    [[nodiscard]] AccountProfile profile(const QString &account)
    {
        for (const AccountProfile &each : accounts().profiles()) {
            if (each.name == account)
                return each;
        }
        return {};
    }
    [[nodiscard]] AccountState state(const QString &account) { return accounts().state(profile(account).id); }
    [[nodiscard]] bool reachesPhase(const QString &account, AccountPhase phase)
    {
        const bool reached = QTest::qWaitFor([&] { return state(account).phase == phase; }, 20'000);
        if (!reached)
            qWarning("%s is %d, not %d", qUtf8Printable(account), int(state(account).phase), int(phase));
        return reached;
    }
    /// It works, and its list was read.
    [[nodiscard]] bool isReady(const QString &account)
    {
        return reachesPhase(account, AccountPhase::Ready) &&
               QTest::qWaitFor([&] { return state(account).instances > 30 && !state(account).loading; }, 20'000) &&
               isListed(account);
    }
    [[nodiscard]] bool isListed(const QString &account)
    {
        return QTest::qWaitFor([&] { return rowsOf(account) == state(account).instances; }, 20'000);
    }
    [[nodiscard]] int rowsOf(const QString &account)
    {
        const AccountUid uid = state(account).account;
        const auto rows = program->wiring().fleet().rows();
        return int(
            std::count_if(rows.begin(), rows.end(), [&](const FleetRow &row) { return row.key.account == uid; }));
    }

    /// Without hands, where a story is about something else.
    [[nodiscard]] bool add(const CloudAccount &account, const QString &name,
                           const std::function<void(AccountProfile &)> &with = {})
    {
        AccountProfile profile;
        profile.name = name;
        profile.accessKeyId = account.keyId();
        profile.endpoint = account.url();
        if (with)
            with(profile);
        GivenSecrets secrets;
        secrets.accessKeySecret = Secret(account.secret());
        std::optional<SaveOutcome> outcome;
        const auto saving = accounts().save(profile, std::move(secrets), KeyKeeping::Keychain);
        QObject::connect(saving.get(), &AccountSave::finished, saving.get(),
                         [&outcome](const SaveOutcome &told) { outcome = told; });
        return QTest::qWaitFor([&] { return outcome.has_value(); }, 20'000) && outcome->isOk();
    }

    /// Into a field of a dialog, in the place of what was in it.
    static void typeText(QWidget *dialog, const char *field, const QString &text)
    {
        auto *edit = dialog->findChild<QLineEdit *>(QLatin1String(field));
        if (!edit)
            qFatal("no %s", field);
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_Backspace);
        QTest::keyClicks(edit, text);
    }
    /// The editor as a new account is typed into it.
    void fillEditor(const CloudAccount &account, const QString &name, const QByteArray &secret)
    {
        typeText(editor(), "accountName", name);
        typeText(editor(), "accessKeyId", account.keyId());
        typeText(editor(), "accessKeySecret", QString::fromLatin1(secret));
        typeEndpoint(account.url());
    }
    void typeEndpoint(const QUrl &address)
    {
        auto *field = editor()->findChild<QLineEdit *>("endpoint");
        if (!field->isVisible())
            QTest::mouseClick(editor()->findChild<QToolButton *>("advancedToggle"), Qt::LeftButton);
        typeText(editor(), "endpoint", address.toString());
    }
    /// The accounts screen with this account in front, and its editor.
    [[nodiscard]] bool edit(const QString &account)
    {
        return showAccount(account) && press(window().currentScreen(), "editAccount") &&
               QTest::qWaitFor([&] { return editor() && editor()->isVisible(); });
    }
    [[nodiscard]] bool saveEditor()
    {
        const QPointer<AccountEditor> open = editor();
        return press(open, "saveAccount") && QTest::qWaitFor([&] { return !open; }, 20'000);
    }
    void tick(const char *box)
    {
        auto *check = editor()->findChild<QAbstractButton *>(QLatin1String(box));
        check->setFocus();
        QTest::keyClick(check, Qt::Key_Space);
    }
    /// By its row in the list of the accounts screen.
    [[nodiscard]] bool showAccount(const QString &account)
    {
        AccountsScreen *screen = accountsScreen();
        auto *list = screen ? screen->findChild<QListView *>("accountsList") : nullptr;
        if (!list)
            return false;
        const auto found = [&] {
            return list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, account, 1, Qt::MatchExactly);
        };
        if (!QTest::qWaitFor([&] { return !found().isEmpty(); }))
            return false;
        list->scrollTo(found().first());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(found().first()).center());
        return shownAccount() == account;
    }
    /// Which one the accounts screen tells about.
    [[nodiscard]] QString shownAccount()
    {
        const auto *title = window().currentScreen()->findChild<QLabel *>("accountTitle");
        return title ? title->text() : QString();
    }
    [[nodiscard]] bool pressWay(AccountWay way)
    {
        return press(window().currentScreen(), QStringLiteral("accountWay%1").arg(int(way)).toLatin1().constData());
    }

    /// The instance with this name in this account is the current one.
    [[nodiscard]] bool selectIn(const QString &account, const QString &name)
    {
        if (!instancesScreen())
            return false;
        searchFor(QStringLiteral("account:%1 %2").arg(account, name));
        table().setFocus();
        const AccountUid uid = state(account).account;
        return QTest::qWaitFor([&] {
            if (rows() == 1)
                table().selectRow(0);
            return table().currentRow() && table().currentRow()->instance.name == name &&
                   table().currentRow()->key.account == uid;
        });
    }
    /// By the wizard, from the selection to the result.
    [[nodiscard]] bool raiseSelected(int mbps)
    {
        if (!openWizard())
            return false;
        typeOutbound(mbps);
        return sendOff();
    }
    void clearSearch() { searchFor(QString()); }

    /// All files of the program, wherever this stands in one of them.
    [[nodiscard]] QStringList filesWith(const QByteArray &text) const
    {
        QStringList files;
        for (QDirIterator it(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(text))
                files.append(file.fileName());
        }
        return files;
    }

    MemoryVault vault;
    Vault &keychain;
    QTemporaryDir home; ///< where accounts to be imported lie

protected:
    void adjust(WiringOptions &options) const override
    {
        options.program.sandbox = false;
        options.program.edition.reset();
        options.vault = &keychain;
        options.places.home = home.path();
        options.places.variable = [](const QByteArray &) { return QByteArray(); };
    }
};

} // namespace ecsdesk
