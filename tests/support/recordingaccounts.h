// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"

#include <QHash>
#include <QPointer>
#include <functional>

namespace ecsdesk::testing {

/// Accounts as the test says; what was asked for is kept, and answered when the test says so.
class RecordingAccountDesk final : public AccountDesk
{
    Q_OBJECT

public:
    using AccountDesk::AccountDesk;

    struct Saved
    {
        AccountProfile profile;
        GivenSecrets secrets;
        KeyKeeping keeping = KeyKeeping::Keychain;
        QPointer<AccountSave> save; ///< null once it was given up

        [[nodiscard]] bool isOpen() const { return save != nullptr; }
        void wait() const { Q_EMIT save->waitingForOperator(); }
        void answer(const SaveOutcome &outcome) const { Q_EMIT save->finished(outcome); }
        void fail(VaultTrouble trouble) const;
    };
    struct Tested
    {
        AccountProfile profile;
        GivenSecrets secrets;
        QPointer<Call<AccountCheck>> call; ///< null once it was given up

        [[nodiscard]] bool isOpen() const { return call && !call->isFinished(); }
        void answer(const Result<AccountCheck> &result) const { call->finish(result); }
    };

    [[nodiscard]] bool isEditable() const override { return editable; }
    [[nodiscard]] std::vector<AccountProfile> profiles() const override { return m_profiles; }
    [[nodiscard]] AccountState state(const ProfileId &id) const override { return m_states.value(id); }
    [[nodiscard]] AccountNames names() const override;
    [[nodiscard]] std::optional<ApiError> listError() const override { return error; }
    [[nodiscard]] QDateTime serverNow() const override { return now; }
    [[nodiscard]] std::unique_ptr<AccountSave> save(const AccountProfile &profile, GivenSecrets secrets,
                                                    KeyKeeping keeping) override;
    void setEnabled(const ProfileId &id, bool enabled) override;
    void remove(const ProfileId &id) override { removals.append(id); }
    void retry(const ProfileId &id) override { retries.append(id); }
    [[nodiscard]] std::unique_ptr<Call<AccountCheck>> test(const AccountProfile &profile,
                                                           GivenSecrets secrets) override;
    void findProfiles(QObject *context, std::function<void(const std::vector<FoundProfile> &)> then) override;

    /// New or changed; told by profilesChanged and stateChanged.
    void put(const AccountProfile &profile, const AccountState &state);
    void setState(const AccountState &state);
    void drop(const ProfileId &id);

    bool editable = true;
    std::optional<ApiError> error;
    QDateTime now;
    std::vector<Saved> saves;
    std::vector<Tested> tests;
    /// Where set, answered by itself, asynchronously as by a real desk.
    std::function<Result<AccountCheck>(const AccountProfile &)> testAnswer;
    bool savesAtOnce = false; ///< each save succeeds by itself
    std::vector<FoundProfile> found;
    bool findsLate = false; ///< answered by `tellFound` only
    int finds = 0;
    void tellFound();
    QList<std::pair<ProfileId, bool>> switched;
    QList<ProfileId> removals;
    QList<ProfileId> retries;

private:
    std::vector<AccountProfile> m_profiles;
    QHash<ProfileId, AccountState> m_states;
    QPointer<QObject> m_finder;
    std::function<void(const std::vector<FoundProfile> &)> m_then;
};

[[nodiscard]] AccountProfile profileNamed(const QString &name);
/// Ready, with some instances in some regions.
[[nodiscard]] AccountState readyState(const AccountProfile &profile, const QString &account);
/// A test that went well, with three regions.
[[nodiscard]] AccountCheck goodCheck();
/// What was given, as text: for a test alone.
[[nodiscard]] QString plain(const std::optional<Secret> &secret);
[[nodiscard]] ApiError refusal(const char *code, const char *message = "refused");

} // namespace ecsdesk::testing
