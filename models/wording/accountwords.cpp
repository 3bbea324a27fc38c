// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/accountwords.h"

#include "models/wording/accountcheckwords.h"
#include "models/wording/errors.h"
#include "models/wording/vaultwords.h"
#include "models/wording/words.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct Accounts
{
    Q_DECLARE_TR_FUNCTIONS(Accounts)
};

QString inOne(const QString &first, const QString &second)
{
    return Accounts::tr("%1 %2", "two sentences, one after the other").arg(first, second);
}

QString troubleWord(AccountTrouble trouble)
{
    switch (trouble) {
    case AccountTrouble::None:
    case AccountTrouble::Other:
        return Accounts::tr("failed", "an account");
    case AccountTrouble::UnknownKey:
    case AccountTrouble::KeyDisabled:
    case AccountTrouble::WrongSecret:
    case AccountTrouble::SignatureDiffers:
    case AccountTrouble::TokenNotAccepted:
    case AccountTrouble::RoleNotAssumed:
    case AccountTrouble::NoPermission:
        return Accounts::tr("refused", "an account");
    case AccountTrouble::TokenExpired:
        return Accounts::tr("key expired");
    case AccountTrouble::NoMetadata:
        return Accounts::tr("no role", "of an ECS instance");
    case AccountTrouble::ClockOff:
        return Accounts::tr("clock off", "this computer's");
    case AccountTrouble::NotTheApi:
        return Accounts::tr("wrong answer", "not from the API");
    case AccountTrouble::Proxy:
        return Accounts::tr("proxy", "a trouble with it");
    case AccountTrouble::Tls:
        return Accounts::tr("certificate", "a trouble with it");
    case AccountTrouble::NoNetwork:
        return Accounts::tr("offline", "an account");
    case AccountTrouble::Incomplete:
        return Accounts::tr("incomplete", "an account");
    }
    Q_UNREACHABLE();
}

QString noKeysWord(const AccountState &state)
{
    if (state.forSession)
        return Accounts::tr("keys needed", "an account whose keys are asked for in each session");
    if (state.missing)
        return Accounts::tr("secret missing");
    switch (state.keychain ? state.keychain->trouble : VaultTrouble::Failed) {
    case VaultTrouble::NoKeychain:
        return Accounts::tr("no keychain");
    case VaultTrouble::Locked:
    case VaultTrouble::Unanswered:
        return Accounts::tr("keychain locked");
    case VaultTrouble::Silent:
    case VaultTrouble::Died:
    case VaultTrouble::Failed:
        return Accounts::tr("keychain failed");
    }
    Q_UNREACHABLE();
}

QString readyWord(const AccountState &state, const QDateTime &now)
{
    if (const KeyEnd end = keyEnd(state, now); end == KeyEnd::Near || end == KeyEnd::Over)
        return end == KeyEnd::Over ? Accounts::tr("key expired") : Accounts::tr("key expires");
    if (state.failedRegions > 0)
        return Accounts::tr("%n region(s) failed", nullptr, state.failedRegions);
    if (state.error)
        return Accounts::tr("not refreshed");
    if (state.throttled)
        return Accounts::tr("throttled", "an account");
    if (state.loading)
        return Accounts::tr("loading…", "the list of an account");
    return Accounts::tr("ready", "an account");
}

/// The words of a state as a test of the account would tell them.
AccountWords troubleWords(const AccountState &state)
{
    AccountCheck check;
    check.trouble = state.trouble;
    check.error = state.error.value_or(ApiError{});
    check.account = state.account;
    check.arn = state.arn;
    check.identityType = state.identityType;
    if (!check.error->authAction.isEmpty())
        check.missingPermissions.append(check.error->authAction);
    if (check.trouble == AccountTrouble::None ||
        (check.trouble == AccountTrouble::NoPermission && check.missingPermissions.isEmpty()))
        check.trouble = AccountTrouble::Other; // the words of the error itself
    const CheckWords told = explain(check);
    AccountWords words{told.title, told.text, told.remedy, {AccountWay::Retry}, state.error};
    switch (state.trouble) {
    case AccountTrouble::NoPermission:
        words.ways.append(AccountWay::CopyPolicy);
        break;
    case AccountTrouble::ClockOff:
    case AccountTrouble::NotTheApi:
    case AccountTrouble::NoNetwork:
    case AccountTrouble::NoMetadata:
        break;
    case AccountTrouble::WrongSecret:
    case AccountTrouble::TokenExpired:
    case AccountTrouble::TokenNotAccepted:
    case AccountTrouble::UnknownKey:
    case AccountTrouble::Incomplete:
        words.ways = {AccountWay::EnterSecret, AccountWay::Retry};
        break;
    case AccountTrouble::None:
    case AccountTrouble::KeyDisabled:
    case AccountTrouble::SignatureDiffers:
    case AccountTrouble::RoleNotAssumed:
    case AccountTrouble::Proxy:
    case AccountTrouble::Tls:
    case AccountTrouble::Other:
        words.ways.append(AccountWay::Edit);
        break;
    }
    return words;
}

AccountWords noKeysWords(const AccountState &state)
{
    if (state.forSession)
        return {Accounts::tr("Its keys were for one session only"),
                Accounts::tr("They were in memory and went with the program; they are kept nowhere."),
                Accounts::tr("Enter them again, for this session or to be kept in the keychain."),
                {AccountWay::SessionOnly, AccountWay::EnterSecret},
                {}};
    if (state.missing)
        return {Accounts::tr("The secret is not there"),
                missingSecretText(*state.missing),
                {},
                {AccountWay::EnterSecret, AccountWay::Retry},
                {}};
    const VaultWords vault = explain(state.keychain.value_or(VaultError{}), VaultVerb::Read);
    AccountWords words{vault.title, inOne(vault.cause, vault.effect), vault.remedy, {}, {}};
    for (const VaultWay way : vault.ways) {
        words.ways.append(way == VaultWay::Retry    ? AccountWay::Retry
                          : way == VaultWay::Unlock ? AccountWay::Unlock
                                                    : AccountWay::SessionOnly);
    }
    return words;
}

AccountWords readyWords(const AccountState &state, const QDateTime &now)
{
    const KeyEnd end = keyEnd(state, now);
    if (end == KeyEnd::Near || end == KeyEnd::Over) {
        return {end == KeyEnd::Over ? Accounts::tr("The temporary credentials have expired")
                                    : Accounts::tr("The temporary credentials end soon"),
                Accounts::tr("They end at %1 and cannot be renewed from here. After that nothing of this account can "
                             "be read or changed.")
                    .arg(momentText(state.expires, now)),
                Accounts::tr("Get new temporary credentials and enter ID, secret and token."),
                {AccountWay::EnterSecret},
                {}};
    }
    if (state.error || state.failedRegions > 0) {
        AccountWords words;
        words.title = state.failedRegions > 0
                          ? Accounts::tr("%n of its regions could not be read", nullptr, state.failedRegions)
                          : Accounts::tr("Its list could not be refreshed");
        words.text = state.error ? errorText(explain(*state.error))
                                 : Accounts::tr("What was read of them before stays in the list.");
        words.ways = {AccountWay::Retry};
        if (state.error && isPermissionError(*state.error))
            words.ways.append(AccountWay::CopyPolicy);
        words.error = state.error;
        return words;
    }
    if (state.throttled) {
        return {Accounts::tr("Slower for a while"),
                Accounts::tr("The server said that there were too many calls. This account is asked more slowly, and "
                             "faster again as soon as it answers."),
                {},
                {},
                {}};
    }
    if (state.loading)
        return {Accounts::tr("Reading its instances…"),
                Accounts::tr("The list is being read; what is known stays in it."),
                {},
                {},
                {}};
    return {Accounts::tr("The account works"),
            Accounts::tr("%n instance(s) in %1.", "%1: \"6 regions\"", state.instances)
                .arg(Accounts::tr("%n region(s)", nullptr, state.regions)),
            {},
            {},
            {}};
}

} // namespace

KeyEnd keyEnd(const AccountState &state, const QDateTime &now)
{
    if (!state.expires.isValid() || state.renews || !now.isValid())
        return KeyEnd::None;
    const qint64 left = now.secsTo(state.expires);
    if (left <= 0)
        return KeyEnd::Over;
    return left < std::chrono::seconds(keyEndIsNear).count() ? KeyEnd::Near : KeyEnd::Far;
}

QString keyEndText(const AccountState &state, const QDateTime &now)
{
    const KeyEnd end = keyEnd(state, now);
    if (end == KeyEnd::None)
        return {};
    if (end == KeyEnd::Over)
        return Accounts::tr("key expired");
    const qint64 left = now.secsTo(state.expires);
    return left < 60 ? Accounts::tr("key expires in less than a minute")
                     : Accounts::tr("key expires in %1", "11 min").arg(ageText(std::chrono::seconds(left)));
}

AccountAlarm alarmOf(const AccountState &state, const QDateTime &now)
{
    switch (state.phase) {
    case AccountPhase::Off:
        return AccountAlarm::Quiet;
    case AccountPhase::ReadingKeys:
    case AccountPhase::Connecting:
        return AccountAlarm::Busy;
    case AccountPhase::AwaitingUnlock:
        return AccountAlarm::Wait;
    case AccountPhase::NoKeys:
    case AccountPhase::Troubled:
    case AccountPhase::Ended:
        return AccountAlarm::Stop;
    case AccountPhase::SameAccount:
        return AccountAlarm::Mind;
    case AccountPhase::Ready:
        break;
    }
    const KeyEnd end = keyEnd(state, now);
    if (end == KeyEnd::Over)
        return AccountAlarm::Stop;
    if (end == KeyEnd::Near || state.failedRegions > 0 || state.error || state.throttled)
        return AccountAlarm::Mind;
    return state.loading ? AccountAlarm::Busy : AccountAlarm::Well;
}

bool needsAttention(const AccountState &state, const QDateTime &now)
{
    const AccountAlarm alarm = alarmOf(state, now);
    return alarm == AccountAlarm::Mind || alarm == AccountAlarm::Wait || alarm == AccountAlarm::Stop;
}

QString accountWord(const AccountState &state, const QDateTime &now)
{
    switch (state.phase) {
    case AccountPhase::Off:
        return Accounts::tr("off", "an account");
    case AccountPhase::ReadingKeys:
        return Accounts::tr("reading keys…");
    case AccountPhase::AwaitingUnlock:
        return Accounts::tr("waits for the keychain");
    case AccountPhase::NoKeys:
        return noKeysWord(state);
    case AccountPhase::Connecting:
        return Accounts::tr("connecting…", "an account");
    case AccountPhase::Ready:
        return readyWord(state, now);
    case AccountPhase::Troubled:
        return troubleWord(state.trouble);
    case AccountPhase::Ended:
        return Accounts::tr("key expired");
    case AccountPhase::SameAccount:
        return Accounts::tr("duplicate", "an account");
    }
    Q_UNREACHABLE();
}

QString accountNote(const AccountState &state, const QDateTime &now)
{
    if (!needsAttention(state, now))
        return {};
    if (state.phase == AccountPhase::Ready && keyEnd(state, now) == KeyEnd::Near)
        return keyEndText(state, now);
    return accountWord(state, now);
}

QString wayText(AccountWay way)
{
    switch (way) {
    case AccountWay::Retry:
        return wayText(VaultWay::Retry);
    case AccountWay::Unlock:
        return wayText(VaultWay::Unlock);
    case AccountWay::SessionOnly:
        return wayText(VaultWay::SessionOnly);
    case AccountWay::Edit:
        return Accounts::tr("Edit…", "an account");
    case AccountWay::EnterSecret:
        return Accounts::tr("Enter the keys again…");
    case AccountWay::SwitchOn:
        return Accounts::tr("Switch on", "an account");
    case AccountWay::ShowOther:
        return Accounts::tr("Show the other account");
    case AccountWay::CopyPolicy:
        return Accounts::tr("Copy the policy");
    }
    Q_UNREACHABLE();
}

AccountWords explain(const AccountState &state, const AccountProfile &profile, const QString &sameAs,
                     const QDateTime &now)
{
    switch (state.phase) {
    case AccountPhase::Off:
        return {Accounts::tr("Switched off"),
                Accounts::tr("Nothing is asked and nothing is sent for this account. Its settings and keys are kept."),
                {},
                {AccountWay::SwitchOn},
                {}};
    case AccountPhase::ReadingKeys:
        return {
            Accounts::tr("Reading its keys…"), Accounts::tr("The keychain is being asked for the secret."), {}, {}, {}};
    case AccountPhase::AwaitingUnlock:
        return {Accounts::tr("Waiting for the keychain"),
                waitingForUnlockText(),
                Accounts::tr("The other accounts go on meanwhile."),
                {AccountWay::SessionOnly},
                {}};
    case AccountPhase::NoKeys:
        return noKeysWords(state);
    case AccountPhase::Connecting:
        return {Accounts::tr("Connecting…"),
                profile.mode == CredentialMode::RamRoleArn || profile.mode == CredentialMode::EcsRamRole
                    ? Accounts::tr("Temporary credentials are being fetched, then it is asked whose they are.")
                    : Accounts::tr("It is being asked whose keys these are."),
                {},
                {},
                {}};
    case AccountPhase::Ready:
        return readyWords(state, now);
    case AccountPhase::Troubled:
        return troubleWords(state);
    case AccountPhase::Ended:
        return {Accounts::tr("The temporary credentials have expired"),
                Accounts::tr("They cannot be renewed from here; nothing of this account can be read or changed."),
                Accounts::tr("Get new temporary credentials and enter ID, secret and token."),
                {AccountWay::EnterSecret},
                state.error};
    case AccountPhase::SameAccount:
        return {Accounts::tr("The same cloud account as “%1”").arg(sameAs),
                Accounts::tr("These keys belong to an account that “%1” works on already. Nothing is read or sent "
                             "twice.")
                    .arg(sameAs),
                Accounts::tr("Switch one of them off, or remove it."),
                {AccountWay::ShowOther},
                {}};
    }
    Q_UNREACHABLE();
}

QString accountText(const AccountWords &words)
{
    return words.remedy.isEmpty()
               ? words.text
               : Accounts::tr("%1 %2", "two sentences, one after the other").arg(words.text, words.remedy);
}

QStringList accountBadges(const AccountProfile &profile, const AccountState &state)
{
    QStringList badges;
    if (profile.readOnly)
        badges.append(Accounts::tr("read-only", "an account"));
    if (profile.production)
        badges.append(Accounts::tr("production", "an account"));
    if (state.forSession)
        badges.append(Accounts::tr("session only", "an account"));
    if (state.throttled)
        badges.append(Accounts::tr("throttled", "an account"));
    return badges;
}

} // namespace ecsdesk
