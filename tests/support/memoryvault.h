// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/vault.h"

#include <QHash>
#include <QPointer>
#include <functional>

namespace ecsdesk {

/// A vault in memory that does as it is told. What it is told holds for the calls that come after.
class MemoryVault final : public Vault
{
public:
    enum class Mood {
        Open,      ///< answers in the next turn of the event loop
        Late,      ///< answers when `answerHeld` is called
        AsksFirst, ///< the same, after it said that it waits for the operator
        Never,     ///< the same as Late, for a test that will not answer
        Fails,     ///< with `error`
    };

    std::unique_ptr<VaultCall<std::optional<Secret>>> read(const VaultKey &key) override;
    std::unique_ptr<VaultCall<void>> write(const VaultKey &key, Secret secret) override;
    std::unique_ptr<VaultCall<bool>> remove(const VaultKey &key) override;

    void setMood(Mood mood, VaultError error = {});
    /// Carries out the calls that were held, in their order, as far as anybody still waits for them. With an error they
    /// fail with that.
    void answerHeld(std::optional<VaultError> error = {});
    [[nodiscard]] int heldCalls() const;

    void put(const VaultKey &key, const QByteArray &secret);
    [[nodiscard]] bool has(const VaultKey &key) const { return m_secrets.contains(key); }
    /// For a comparison in a test.
    [[nodiscard]] QByteArray plain(const VaultKey &key) const;
    /// How many secrets there are.
    [[nodiscard]] int count() const { return int(m_secrets.size()); }
    /// How many calls there were, of each kind together.
    [[nodiscard]] int calls() const { return m_calls; }

private:
    struct Held
    {
        QPointer<VaultActivity> call;
        std::function<void(std::optional<VaultError>)> answer;
    };
    template <class T>
    std::unique_ptr<VaultCall<T>> take(std::function<VaultResult<T>()> act);

    QHash<VaultKey, QByteArray> m_secrets;
    QList<Held> m_held;
    Mood m_mood = Mood::Open;
    VaultError m_error;
    int m_calls = 0;
};

} // namespace ecsdesk
