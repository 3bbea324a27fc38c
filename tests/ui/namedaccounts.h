// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"

namespace ecsdesk::testing {

inline const AccountUid firstAccount(QStringLiteral("1234567890123456"));
inline const AccountUid secondAccount(QStringLiteral("9876543210987654"));

/// Accounts that have names, and nothing else.
class NamedAccounts final : public AccountDesk
{
public:
    explicit NamedAccounts(AccountNames names = {})
        : m_names(std::move(names))
    {
    }

    void name(const AccountNames &names)
    {
        m_names = names;
        Q_EMIT namesChanged();
    }

    [[nodiscard]] bool isEditable() const override { return false; }
    [[nodiscard]] std::vector<AccountProfile> profiles() const override { return {}; }
    [[nodiscard]] AccountState state(const ProfileId &) const override { return {}; }
    [[nodiscard]] AccountNames names() const override { return m_names; }
    [[nodiscard]] std::optional<ApiError> listError() const override { return {}; }
    [[nodiscard]] QDateTime serverNow() const override { return {}; }
    [[nodiscard]] std::unique_ptr<AccountSave> save(const AccountProfile &, GivenSecrets, KeyKeeping) override
    {
        return std::make_unique<AccountSave>();
    }
    void setEnabled(const ProfileId &, bool) override {}
    void remove(const ProfileId &) override {}
    void retry(const ProfileId &) override {}
    [[nodiscard]] std::unique_ptr<Call<AccountCheck>> test(const AccountProfile &, GivenSecrets) override
    {
        return std::make_unique<Call<AccountCheck>>();
    }
    void findProfiles(QObject *, std::function<void(const std::vector<FoundProfile> &)>) override {}

private:
    AccountNames m_names;
};

[[nodiscard]] inline AccountNames twoNames()
{
    return {{firstAccount, QStringLiteral("prod-cn")}, {secondAccount, QStringLiteral("intl")}};
}

} // namespace ecsdesk::testing
