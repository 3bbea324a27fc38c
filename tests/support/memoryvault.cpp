// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/memoryvault.h"

#include <algorithm>

namespace ecsdesk {

template <class T>
std::unique_ptr<VaultCall<T>> MemoryVault::take(std::function<VaultResult<T>()> act)
{
    ++m_calls;
    auto call = std::make_unique<VaultCall<T>>();
    auto *target = call.get();
    const auto later = [target](std::function<void()> what) {
        QMetaObject::invokeMethod(target, std::move(what), Qt::QueuedConnection);
    };
    switch (m_mood) {
    case Mood::Open:
        later([target, act] { target->finish(act()); });
        break;
    case Mood::Fails:
        later([target, error = m_error] { target->finish(tl::unexpected(error)); });
        break;
    case Mood::AsksFirst:
        later([target] { Q_EMIT target->waitingForOperator(); });
        [[fallthrough]];
    case Mood::Late:
    case Mood::Never:
        m_held.append({target, [target, act](std::optional<VaultError> error) {
                           target->finish(error ? VaultResult<T>(tl::unexpected(*error)) : act());
                       }});
        break;
    }
    return call;
}

std::unique_ptr<VaultCall<std::optional<Secret>>> MemoryVault::read(const VaultKey &key)
{
    return take<std::optional<Secret>>([this, key]() -> VaultResult<std::optional<Secret>> {
        if (!has(key))
            return std::optional<Secret>();
        return std::optional(Secret(plain(key)));
    });
}

std::unique_ptr<VaultCall<void>> MemoryVault::write(const VaultKey &key, Secret secret)
{
    return take<void>([this, key, secret]() -> VaultResult<void> {
        secret.reveal([this, &key](const QByteArray &bytes) { put(key, bytes); });
        return {};
    });
}

std::unique_ptr<VaultCall<bool>> MemoryVault::remove(const VaultKey &key)
{
    return take<bool>([this, key]() -> VaultResult<bool> { return m_secrets.remove(key); });
}

void MemoryVault::setMood(Mood mood, VaultError error)
{
    m_mood = mood;
    m_error = std::move(error);
}

void MemoryVault::answerHeld(std::optional<VaultError> error)
{
    const auto held = std::exchange(m_held, {});
    for (const Held &one : held) {
        if (one.call)
            one.answer(error);
    }
}

int MemoryVault::heldCalls() const
{
    return int(std::count_if(m_held.begin(), m_held.end(), [](const Held &one) { return !one.call.isNull(); }));
}

void MemoryVault::put(const VaultKey &key, const QByteArray &secret)
{
    m_secrets.insert(key, QByteArray(secret.constData(), secret.size()));
}

QByteArray MemoryVault::plain(const VaultKey &key) const
{
    const QByteArray secret = m_secrets.value(key);
    return QByteArray(secret.constData(), secret.size());
}

} // namespace ecsdesk
