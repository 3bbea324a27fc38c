// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/vaultwords.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct Vault
{
    Q_DECLARE_TR_FUNCTIONS(Vault)
};

QString titleOf(VaultTrouble trouble)
{
    switch (trouble) {
    case VaultTrouble::NoKeychain:
        return Vault::tr("No keychain here");
    case VaultTrouble::Locked:
        return Vault::tr("The keychain is locked");
    case VaultTrouble::Unanswered:
        return Vault::tr("The keychain was not unlocked");
    case VaultTrouble::Silent:
        return Vault::tr("The keychain does not answer");
    case VaultTrouble::Died:
        return Vault::tr("The keychain stopped in the middle");
    case VaultTrouble::Failed:
        return Vault::tr("The keychain reported a failure");
    }
    Q_UNREACHABLE();
}

QString causeOf(VaultTrouble trouble)
{
    switch (trouble) {
    case VaultTrouble::NoKeychain:
        return Vault::tr("This desktop has no keychain service that the program can reach.");
    case VaultTrouble::Locked:
        return Vault::tr("The question to unlock the keychain was dismissed.");
    case VaultTrouble::Unanswered:
        return Vault::tr("The question to unlock the keychain was not answered in time.");
    case VaultTrouble::Silent:
        return Vault::tr("The keychain service is running and did not answer in time.");
    case VaultTrouble::Died:
        return Vault::tr("The keychain service ended before it had answered.");
    case VaultTrouble::Failed:
        return Vault::tr("The keychain service could not do what it was asked.");
    }
    Q_UNREACHABLE();
}

QString effectOf(VaultVerb verb, bool mayHaveTakenEffect)
{
    switch (verb) {
    case VaultVerb::Read:
        return Vault::tr("The secret was not read. It stays where it is.");
    case VaultVerb::Write:
        return mayHaveTakenEffect
                   ? Vault::tr("It is not known whether the secret was saved; saving it again does no harm.")
                   : Vault::tr("The secret was not saved, in the keychain or anywhere else.");
    case VaultVerb::Remove:
        return mayHaveTakenEffect
                   ? Vault::tr("It is not known whether the secret was removed; removing it again does no harm.")
                   : Vault::tr("The secret is still in the keychain.");
    }
    Q_UNREACHABLE();
}

QString remedyOf(VaultTrouble trouble)
{
    switch (trouble) {
    case VaultTrouble::NoKeychain:
        return Vault::tr(
            "Start one, such as GNOME Keyring, KWallet or KeePassXC with its Secret Service, and try again.");
    case VaultTrouble::Locked:
        return Vault::tr("Unlock the keychain when the desktop asks for it.");
    case VaultTrouble::Unanswered:
        return Vault::tr("Try again and answer the question; the desktop may show it behind other windows.");
    case VaultTrouble::Silent:
        return Vault::tr("Try again; if it stays silent, restart the keychain service or log in again.");
    case VaultTrouble::Died:
        return Vault::tr("Try again; the desktop usually starts it anew.");
    case VaultTrouble::Failed:
        return Vault::tr("Try again; if it fails again, look into the desktop's keychain application.");
    }
    Q_UNREACHABLE();
}

} // namespace

VaultWords explain(const VaultError &error, VaultVerb verb)
{
    VaultWords words;
    words.title = titleOf(error.trouble);
    words.cause = causeOf(error.trouble);
    words.effect = effectOf(verb, error.mayHaveTakenEffect);
    words.remedy = remedyOf(error.trouble);
    const bool wasLocked = error.trouble == VaultTrouble::Locked || error.trouble == VaultTrouble::Unanswered;
    words.ways.append(wasLocked ? VaultWay::Unlock : VaultWay::Retry);
    // What is to be removed is in the keychain; there is nothing to go on with.
    if (verb != VaultVerb::Remove)
        words.ways.append(VaultWay::SessionOnly);
    return words;
}

QString vaultText(const VaultWords &words)
{
    return Vault::tr("%1 %2 %3", "three whole sentences, one after the other")
        .arg(words.cause, words.effect, words.remedy);
}

QString wayText(VaultWay way)
{
    switch (way) {
    case VaultWay::Retry:
        return Vault::tr("Try again");
    case VaultWay::Unlock:
        return Vault::tr("Unlock…");
    case VaultWay::SessionOnly:
        return Vault::tr("Use for this session only");
    }
    Q_UNREACHABLE();
}

QString word(SecretKind kind)
{
    switch (kind) {
    case SecretKind::AccessKeySecret:
        return Vault::tr("AccessKey secret");
    case SecretKind::SecurityToken:
        return Vault::tr("STS token");
    case SecretKind::ProxyPassword:
        return Vault::tr("proxy password");
    }
    Q_UNREACHABLE();
}

QString waitingForUnlockText()
{
    return Vault::tr("The keychain is locked. Answer the question that the desktop shows.");
}

QString missingSecretText(SecretKind kind)
{
    switch (kind) {
    case SecretKind::AccessKeySecret:
        return Vault::tr("The keychain has no AccessKey secret for this account. Enter it again.");
    case SecretKind::SecurityToken:
        return Vault::tr("The keychain has no STS token for this account. Enter it again.");
    case SecretKind::ProxyPassword:
        return Vault::tr("The keychain has no proxy password for this account. Enter it again.");
    }
    Q_UNREACHABLE();
}

QString sessionOnlyNote()
{
    return Vault::tr("The secret stays in memory, is saved nowhere, and is asked for again at the next start.");
}

} // namespace ecsdesk
