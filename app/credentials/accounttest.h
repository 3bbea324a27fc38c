// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/credentials/sources.h"
#include "models/domain/accountcheck.h"

namespace ecsdesk {

struct AccountTestOptions
{
    CloudOptions cloud; ///< see `testOptionsOf`
    MetadataOptions metadata;
    QString acceptLanguage;               ///< of the names of regions; "zh-CN", "en-US"
    std::optional<ServerTime> serverTime; ///< of an endpoint that tells its clock
};

/// For a profile: its address and signature, and fewer attempts than usual, because somebody is waiting.
[[nodiscard]] AccountTestOptions testOptionsOf(const AccountProfile &profile);

/// Tests keys before they are kept: gets them where they have to be got first (a role), asks whose they are, which
/// regions there are, and whether they may list instances. Destroying the test aborts it; nothing is changed or stored.
class AccountTest : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the test.
    AccountTest(const AccountProfile &profile, AccountSecrets secrets, AccountTestOptions options, const Clock &clock,
                QObject *parent = nullptr);

    /// Once.
    void start();
    [[nodiscard]] bool isFinished() const { return m_finished; }
    /// What is known so far; all of it from finished() on.
    [[nodiscard]] const AccountCheck &result() const { return m_check; }

Q_SIGNALS:
    void finished();

private:
    void askIdentity();
    void askRegions();
    void askListing();
    void stopWith(const ApiError &error);
    /// Notes a permission that is missing; false where the error is of another kind.
    bool isMissingPermission(const ApiError &error);
    void finish();

    RegionId m_region;
    QString m_keyId;
    bool m_hasToken;
    QString m_acceptLanguage;
    const Clock &m_clock;
    CloudClient m_client;
    std::unique_ptr<CredentialSource> m_source;
    std::unique_ptr<Call<CallerIdentity>> m_identity;
    std::unique_ptr<Call<QList<RegionInfo>>> m_regions;
    std::unique_ptr<Call<InstancePage>> m_listing;
    AccountCheck m_check;
    bool m_finished = false;
};

/// Which trouble an error stands for. `keyId` and `hasToken`: of the keys that signed.
[[nodiscard]] AccountTrouble troubleOf(const ApiError &error, const QString &keyId, bool hasToken);

} // namespace ecsdesk
