// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Accounts for the screens' tests, and the screen on recording desks.

#include "tests/support/recordingaccounts.h"
#include "tests/ui/changerecords.h"
#include "ui/accounts/accountdetail.h"
#include "ui/accounts/accounteditor.h"
#include "ui/accounts/accountsscreen.h"
#include "ui/accounts/checkresult.h"
#include "ui/accounts/importcard.h"
#include "ui/accounts/importdialog.h"
#include "ui/accounts/saveflow.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/reasonlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

namespace ecsdesk::testing {

inline AccountState troubled(AccountState state, AccountTrouble trouble, const char *code = "Forbidden.RAM")
{
    state.phase = AccountPhase::Troubled;
    state.trouble = trouble;
    state.error = refusal(code);
    return state;
}

/// Nothing is known of it yet.
inline AccountState stateOf(const AccountProfile &profile)
{
    AccountState state;
    state.id = profile.id;
    return state;
}

inline AccountState withoutKeys(AccountState state, VaultTrouble trouble)
{
    state.phase = AccountPhase::NoKeys;
    state.keychain = VaultError{trouble, {}, false};
    return state;
}

/// prod-cn works, intl has temporary keys that end in eleven minutes, lab is refused.
inline void putThree(RecordingAccountDesk &desk)
{
    desk.now = startOfTest;
    AccountProfile prod = profileNamed(QStringLiteral("prod-cn"));
    prod.production = true;
    desk.put(prod, readyState(prod, QStringLiteral("1234567890123456")));
    AccountProfile intl = profileNamed(QStringLiteral("intl"));
    intl.site = Site::International;
    intl.mode = CredentialMode::StsToken;
    intl.accessKeyId = QStringLiteral("STS.NExampleKeyId");
    AccountState ending = readyState(intl, QStringLiteral("5555666677778888"));
    ending.expires = startOfTest.addSecs(11 * 60 + 30);
    desk.put(intl, ending);
    AccountProfile lab = profileNamed(QStringLiteral("lab"));
    lab.readOnly = true;
    desk.put(lab, troubled(stateOf(lab), AccountTrouble::UnknownKey, "InvalidAccessKeyId.NotFound"));
}

template <class Widget>
Widget *findIn(const QWidget *window, const char *name)
{
    auto *widget = window->findChild<Widget *>(QLatin1String(name));
    if (!widget)
        qFatal("no %s", name);
    return widget;
}

struct AccountStage
{
    AccountStage() { accounts.now = startOfTest; }
    void open() { screen = std::make_unique<AccountsScreen>(accounts, changes, prompt); }
    void show()
    {
        if (!screen)
            open();
        screen->resize(size);
        screen->show();
        static_cast<void>(QTest::qWaitForWindowExposed(screen.get()));
    }
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return findIn<Widget>(screen.get(), name);
    }
    [[nodiscard]] QListView *list() const { return find<QListView>("accountsList"); }
    [[nodiscard]] AccountDetail *detail() const { return screen->findChild<AccountDetail *>(); }
    [[nodiscard]] EmptyState *empty() const { return screen->findChild<EmptyState *>(); }
    [[nodiscard]] AccountEditor *editor() const { return screen->findChild<AccountEditor *>(); }
    [[nodiscard]] QString text() const { return find<QLabel>("accountText")->text(); }
    [[nodiscard]] QString standing() const { return find<ReasonLabel>("accountStanding")->sentence(); }
    [[nodiscard]] QPushButton *way(AccountWay way) const
    {
        return find<QPushButton>(QStringLiteral("accountWay%1").arg(int(way)).toLatin1().constData());
    }
    void click(const char *name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void choose(const char *name) const
    {
        screen->select(ProfileId(QStringLiteral("id-of-%1").arg(QLatin1String(name))));
    }

    QSize size{1100, 680};
    ManualClock clock{startOfTest};
    RecordingAccountDesk accounts;
    RecordingChangeDesk changes{clock};
    RecordingPrompt prompt;
    std::unique_ptr<AccountsScreen> screen;
};

inline FoundProfile foundIn(ImportSource source, const char *name, CredentialMode mode = CredentialMode::AccessKey)
{
    FoundProfile found;
    found.source = source;
    found.name = QLatin1String(name);
    if (source == ImportSource::AliyunCli)
        found.path = QStringLiteral("/srv/ops/.aliyun/config.json");
    if (source == ImportSource::CredentialsFile)
        found.path = QStringLiteral("/srv/ops/.alibabacloud/credentials");
    if (source == ImportSource::Environment)
        found.variables = {QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID"),
                           QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_SECRET")};
    found.profile.name = found.name;
    found.profile.mode = mode;
    found.profile.importedFrom = found.path.isEmpty() ? QStringLiteral("environment") : found.path;
    if (needsAccessKey(mode)) {
        found.profile.accessKeyId = QStringLiteral("LTAI5tFoundKey");
        found.secret = Secret(QByteArray(QByteArray("found-secret-of-") + name));
    }
    return found;
}

inline std::vector<FoundProfile> foundMany()
{
    FoundProfile first = foundIn(ImportSource::AliyunCli, "default");
    first.isDefault = true;
    first.othersMayRead = true;
    first.profile.regions = {RegionId(QStringLiteral("cn-hangzhou"))};
    FoundProfile declined = foundIn(ImportSource::AliyunCli, "sso");
    declined.problem = ImportProblem::ModeNotSupported;
    declined.detail = QStringLiteral("CloudSSO");
    declined.profile = {};
    declined.othersMayRead = true;
    FoundProfile environment = foundIn(ImportSource::Environment, "");
    FoundProfile role = foundIn(ImportSource::CredentialsFile, "ecs", CredentialMode::EcsRamRole);
    return {first, declined, environment, role};
}

} // namespace ecsdesk::testing
