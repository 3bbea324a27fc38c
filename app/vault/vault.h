// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/secret.h"
#include "models/domain/vaultvalues.h"

#include <QObject>
#include <memory>
#include <optional>

namespace ecsdesk {

/// Something asked of the keychain. Destroying it gives it up: a question to unlock that is open on the operator's
/// screen goes away, and whatever the keychain still answers is ignored. A write that is on its way then may or may not
/// have taken effect.
class VaultActivity : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] bool isFinished() const { return m_finished; }

Q_SIGNALS:
    /// At most once: the keychain is locked, and the operator is being asked (by the desktop, not by this program), or
    /// will be when another question of ours is answered.
    void waitingForOperator();
    /// Once, never within the function that returned the call; the result is there.
    void finished();

protected:
    bool m_finished = false;
};

template <class T>
class VaultCall final : public VaultActivity
{
public:
    using VaultActivity::VaultActivity;

    /// Valid from finished() on.
    [[nodiscard]] const VaultResult<T> &result() const
    {
        Q_ASSERT(m_finished);
        return m_result;
    }
    /// The same, handed over: no copy of a secret stays in the call.
    [[nodiscard]] VaultResult<T> takeResult()
    {
        Q_ASSERT(m_finished);
        return std::exchange(m_result, tl::unexpected(VaultError{}));
    }
    /// For the one who carries the call out. A second result is ignored.
    void finish(VaultResult<T> result)
    {
        if (m_finished)
            return;
        m_result = std::move(result);
        m_finished = true;
        Q_EMIT finished();
    }

private:
    VaultResult<T> m_result = tl::unexpected(VaultError{});
};

/// Where the secrets of accounts are kept between sessions. Every call returns at once, finishes asynchronously and
/// exactly once, on the thread that asked, and none waits for another to be answered.
class Vault
{
public:
    Vault() = default;
    virtual ~Vault();
    Q_DISABLE_COPY_MOVE(Vault)

    /// Nothing where the keychain is open and has no such secret.
    [[nodiscard]] virtual std::unique_ptr<VaultCall<std::optional<Secret>>> read(const VaultKey &key) = 0;
    /// Takes the place of an earlier one. At most `maxSecretBytes`, and not empty.
    [[nodiscard]] virtual std::unique_ptr<VaultCall<void>> write(const VaultKey &key, Secret secret) = 0;
    /// True where there was one; that there was none is no failure.
    [[nodiscard]] virtual std::unique_ptr<VaultCall<bool>> remove(const VaultKey &key) = 0;
};

} // namespace ecsdesk
