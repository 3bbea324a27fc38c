// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/accountengine.h"

#include <QPointer>
#include <deque>

namespace ecsdesk {

/// Saves one account: first its secrets, then the list; only when both are kept it is used.
class AccountSaving final : public AccountSave
{
    Q_OBJECT

public:
    /// `engine` may go first; then nothing is said any more.
    AccountSaving(AccountEngine &engine, AccountProfile profile, GivenSecrets secrets, KeyKeeping keeping);
    ~AccountSaving() override;

    void start();

private:
    void writeNext();
    void writeList();
    void fail(SaveOutcome outcome);
    /// What the keychain took of an account that is not there is nobody's.
    void takeBack();

    QPointer<AccountEngine> m_engine;
    AccountProfile m_profile;
    KeyKeeping m_keeping;
    bool m_isNew;
    bool m_keysChanged = false;
    std::deque<std::pair<SecretKind, Secret>> m_toWrite;
    AccountSecrets m_session; ///< what is not given to the keychain
    std::unique_ptr<VaultCall<void>> m_write;
    bool m_mayBeKept = false; ///< the keychain took a secret, or may have
};

} // namespace ecsdesk
