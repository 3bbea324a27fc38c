// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/vault/helpervault.h"

#include "app/vault/errand.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

/// A call whose result is made of what its errand brings back.
template <class T, class Translate>
std::unique_ptr<VaultCall<T>> callFor(std::unique_ptr<VaultCall<T>> call, HelperErrand *errand, Translate translate)
{
    auto *target = call.get();
    QObject::connect(errand, &HelperErrand::waitingForOperator, target, &VaultActivity::waitingForOperator);
    QObject::connect(errand, &HelperErrand::ended, target,
                     [target, errand, translate] { target->finish(errand->takeResult().map(translate)); });
    return call;
}

} // namespace

QString helperBesideProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/ecsdesk-vault");
}

QProcessEnvironment helperEnvironment(const QProcessEnvironment &all)
{
    // An allow-list. Left out on purpose: keys of the cloud; the variables by which QtKeychain would choose another
    // keychain than the Secret Service (XDG_CURRENT_DESKTOP and its kin); DISPLAY, for which libdbus would start a bus
    // of its own where there is none; G_DBUS_DEBUG, which prints messages; QT_NO_GLIB, with which no answer would
    // arrive.
    constexpr const char *needed[]{
        "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR",  "HOME",         "LANG",         "LC_ALL",
        "LD_LIBRARY_PATH",          "QT_LOGGING_RULES", "ASAN_OPTIONS", "UBSAN_OPTIONS"};
    QProcessEnvironment some;
    for (const char *name : needed) {
        const QString key = QString::fromLatin1(name);
        if (all.contains(key))
            some.insert(key, all.value(key));
    }
    return some;
}

HelperVault::HelperVault(HelperOptions options)
    : m_options(std::move(options))
    , m_turns(std::make_shared<PromptTurns>())
{
    m_options.environment = helperEnvironment(m_options.environment);
}

HelperVault::~HelperVault() = default;

std::unique_ptr<VaultCall<std::optional<Secret>>> HelperVault::read(const VaultKey &key)
{
    auto call = std::make_unique<VaultCall<std::optional<Secret>>>();
    auto *errand = new HelperErrand(m_options, m_turns, VaultVerb::Read, key, {}, call.get());
    return callFor(std::move(call), errand, [](ErrandResult &&result) {
        return result.kind == ErrandResult::Kind::Found ? std::optional(std::move(result.secret)) : std::nullopt;
    });
}

std::unique_ptr<VaultCall<void>> HelperVault::write(const VaultKey &key, Secret secret)
{
    auto call = std::make_unique<VaultCall<void>>();
    auto *errand = new HelperErrand(m_options, m_turns, VaultVerb::Write, key, std::move(secret), call.get());
    return callFor(std::move(call), errand, [](const ErrandResult &) {});
}

std::unique_ptr<VaultCall<bool>> HelperVault::remove(const VaultKey &key)
{
    auto call = std::make_unique<VaultCall<bool>>();
    auto *errand = new HelperErrand(m_options, m_turns, VaultVerb::Remove, key, {}, call.get());
    return callFor(std::move(call), errand,
                   [](const ErrandResult &result) { return result.kind == ErrandResult::Kind::Done; });
}

} // namespace ecsdesk
