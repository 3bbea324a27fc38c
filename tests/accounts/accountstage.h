// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/accounts/cloudaccount.h"
#include "tests/support/desk.h"
#include "tests/support/memoryvault.h"

#include <QSignalSpy>
#include <QTest>

namespace ecsdesk::testing {

/// The operator's accounts over real HTTP, with a keychain that does as it is told.
class AccountStage
{
public:
    AccountStage() { make(); }

    void make()
    {
        WiringOptions options;
        options.folder = folder.path();
        options.vault = &vault;
        options.places.home = folder.path();
        options.places.variable = [](const QByteArray &) { return QByteArray(); };
        options.operatorName = QStringLiteral("tester");
        options.refreshEvery = std::chrono::milliseconds(0);
        options.cloud.retry.base = options.cloud.retry.throttledBase = std::chrono::milliseconds(1);
        options.run.verifyEvery = std::chrono::milliseconds(20);
        options.run.stretch = [](std::chrono::milliseconds wait) { return wait / 20; };
        wiring = std::make_unique<Wiring>(std::move(options), clock);
    }
    [[nodiscard]] bool open()
    {
        QSignalSpy opened(&wiring->changes(), &ChangeEngine::opened);
        wiring->open();
        return QTest::qWaitFor([&] { return !opened.isEmpty(); }, 20'000);
    }
    [[nodiscard]] bool restart()
    {
        wiring.reset();
        make();
        return open();
    }
    [[nodiscard]] AccountEngine &accounts() { return wiring->accounts(); }
    [[nodiscard]] ChangeEngine &changes() { return wiring->changes(); }
    [[nodiscard]] FleetDesk &fleet() { return wiring->fleet(); }

    [[nodiscard]] static AccountProfile profileOf(const CloudAccount &cloud, const QString &name)
    {
        AccountProfile profile;
        profile.name = name;
        profile.accessKeyId = cloud.keyId();
        profile.endpoint = cloud.url();
        return profile;
    }
    [[nodiscard]] static GivenSecrets secretsOf(const CloudAccount &cloud)
    {
        GivenSecrets secrets;
        secrets.accessKeySecret = Secret(cloud.secret());
        return secrets;
    }
    [[nodiscard]] SaveOutcome save(const AccountProfile &profile, GivenSecrets secrets,
                                   KeyKeeping keeping = KeyKeeping::Keychain)
    {
        std::optional<SaveOutcome> outcome;
        const auto saving = accounts().save(profile, std::move(secrets), keeping);
        QObject::connect(saving.get(), &AccountSave::finished, saving.get(),
                         [&outcome](const SaveOutcome &told) { outcome = told; });
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 20'000))
            qFatal("saving does not end");
        return *outcome;
    }
    /// Adds the account and waits until its list is read.
    [[nodiscard]] ProfileId add(const CloudAccount &cloud, const QString &name,
                                const std::function<void(AccountProfile &)> &with = {})
    {
        AccountProfile profile = profileOf(cloud, name);
        if (with)
            with(profile);
        const SaveOutcome outcome = save(profile, secretsOf(cloud));
        return outcome.isOk() && waitFor(outcome.id, AccountPhase::Ready) && waitUntilRead(outcome.id) ? outcome.id
                                                                                                       : ProfileId();
    }
    [[nodiscard]] AccountState state(const ProfileId &id) { return accounts().state(id); }
    [[nodiscard]] bool waitFor(const ProfileId &id, AccountPhase phase)
    {
        return QTest::qWaitFor([&] { return state(id).phase == phase; }, 20'000);
    }
    [[nodiscard]] bool waitUntilRead(const ProfileId &id)
    {
        return QTest::qWaitFor([&] { return state(id).instances > 30 && !state(id).loading; }, 20'000);
    }
    [[nodiscard]] AccountProfile profile(const ProfileId &id)
    {
        for (const AccountProfile &each : accounts().profiles()) {
            if (each.id == id)
                return each;
        }
        return {};
    }
    [[nodiscard]] size_t rowsOf(const AccountUid &account)
    {
        const auto rows = fleet().rows();
        return size_t(
            std::count_if(rows.begin(), rows.end(), [&](const FleetRow &row) { return row.key.account == account; }));
    }
    [[nodiscard]] FleetRow rowOf(const ProfileId &id, const QString &name)
    {
        const AccountUid account = state(id).account;
        for (const FleetRow &row : fleet().rows()) {
            if (row.key.account == account && row.instance.name == name)
                return row;
        }
        qFatal("no instance is named %s", qUtf8Printable(name));
    }

    QTemporaryDir folder;
    SystemClock clock;
    MemoryVault vault;
    std::unique_ptr<Wiring> wiring;
};

} // namespace ecsdesk::testing
