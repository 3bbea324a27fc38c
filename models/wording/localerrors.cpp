// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/errortable.h"

#include <QtGlobal>

namespace ecsdesk {

namespace {

/// What this program itself can say no to before anything is sent.
constexpr ErrorRule rules[]{
    {"JournalOpening", "", 0, "", Retry::Wait, Damage::None, QT_TRANSLATE_NOOP("Errors", "The journal is being opened"),
     QT_TRANSLATE_NOOP("Errors", "The journal of changes is not open yet, and nothing is sent before it is."),
     QT_TRANSLATE_NOOP("Errors", "Try again in a moment.")},
    {"JournalNewer", "", 0, "", Retry::No, Damage::None, QT_TRANSLATE_NOOP("Errors", "Journal of a newer version"),
     QT_TRANSLATE_NOOP("Errors", "The journal of changes was written by a newer version of this program."),
     QT_TRANSLATE_NOOP("Errors", "Use the newer version, or another data folder.")},
    {"JournalNotReadable", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The journal cannot be read"),
     QT_TRANSLATE_NOOP("Errors", "The journal of changes cannot be read, and nothing is sent without it."),
     QT_TRANSLATE_NOOP("Errors", "Check the data folder and the space on the disk, then start the program again.")},
    {"JournalNotWritable", "", 0, "", Retry::Wait, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The journal cannot be written"),
     QT_TRANSLATE_NOOP("Errors", "The journal of changes cannot be written, and nothing is sent without it."),
     QT_TRANSLATE_NOOP("Errors", "Check the data folder and the space on the disk, then try again.")},
    {"AccountNotKnown", "", 0, "", Retry::Wait, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The account is not known yet"),
     QT_TRANSLATE_NOOP("Errors", "Whose keys these are has not been answered yet, and nothing is sent before it is."),
     QT_TRANSLATE_NOOP("Errors", "Refresh the list, then try again.")},
    {"InstanceChanged", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The instance has changed meanwhile"),
     QT_TRANSLATE_NOOP("Errors", "The instance has changed since the change was reviewed."),
     QT_TRANSLATE_NOOP("Errors", "Look at the present values and the price, then send again.")},
    {"QueueInstanceChanged", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The instance has changed meanwhile"),
     QT_TRANSLATE_NOOP("Errors", "The instance has changed since the change was reviewed."),
     QT_TRANSLATE_NOOP("Errors", "Take it out of the queue and begin it again with the present values; tried again, it "
                                 "is sent only if the instance is as it was then.")},
    {"QueuedChangeTurnedAway", "", 0, "", Retry::Wait, Damage::None, QT_TRANSLATE_NOOP("Errors", "Held in the queue"),
     QT_TRANSLATE_NOOP("Errors", "When its time came, something stood against the change."),
     QT_TRANSLATE_NOOP("Errors", "Lift what stands against it and have it tried again, or take it out of the queue.")},
    {"QueueMissedItsTime", "", 0, "", Retry::Wait, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The time of the queued change has passed"),
     QT_TRANSLATE_NOOP("Errors", "When the cooldown ended, the program was not running or the machine slept, and a "
                                 "change is not sent by itself more than twenty minutes late."),
     QT_TRANSLATE_NOOP("Errors", "If you still want it, have it tried again in the queue.")},
    {"InstanceNotListed", "", 0, "", Retry::Wait, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The instance is not listed"),
     QT_TRANSLATE_NOOP("Errors", "The API does not list the instance any more, or these keys may not see it."),
     QT_TRANSLATE_NOOP("Errors", "Refresh the list and look at the instance in the ECS console before going on.")},
    {"AccountOfOtherKeys", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "An instance of an account that is not in use"),
     QT_TRANSLATE_NOOP("Errors", "The instance belongs to an account that is not in use here."),
     QT_TRANSLATE_NOOP("Errors", "Add that account, or switch it on, under Accounts.")},
    {"AccountNotInUse", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The account is not in use any more"),
     QT_TRANSLATE_NOOP("Errors", "The account was switched off, changed or removed while this was being asked for."),
     QT_TRANSLATE_NOOP("Errors", "Look at the account under Accounts, then try again.")},
    {"ProductionNotConfirmed", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The name of the instance was not typed"),
     QT_TRANSLATE_NOOP("Errors", "This account is set to production: every change asks to type the instance's name."),
     QT_TRANSLATE_NOOP("Errors", "Type the name of the instance as it stands there, then submit again.")},
    {"KeysNotThere", "", 0, "", Retry::Wait, Damage::None, QT_TRANSLATE_NOOP("Errors", "No keys for this account yet"),
     QT_TRANSLATE_NOOP("Errors", "The keys of this account are not there, and nothing can be asked without them."),
     QT_TRANSLATE_NOOP("Errors", "Look at the account under Accounts.")},
    {"KeychainNotRead", "", 0, "", Retry::Wait, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The keychain did not give the keys"),
     QT_TRANSLATE_NOOP("Errors", "The secret of this account could not be read from the system keychain."),
     QT_TRANSLATE_NOOP("Errors", "Unlock the keychain and try again, or edit the account and type the secret.")},
    {"SecretNotKept", "", 0, "", Retry::No, Damage::None, QT_TRANSLATE_NOOP("Errors", "The secret is not there"),
     QT_TRANSLATE_NOOP("Errors", "The system keychain is open and has no secret for this account."),
     QT_TRANSLATE_NOOP("Errors", "Enter it again.")},
    {"AccountsNotReadable", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The list of accounts cannot be read"),
     QT_TRANSLATE_NOOP("Errors", "The file with the accounts is damaged, of a newer version, or may not be read. It is "
                                 "left as it is, and nothing is written over it."),
     QT_TRANSLATE_NOOP("Errors", "Mend or move the file, then start the program again. The secrets are in the keychain "
                                 "and are not affected.")},
    {"AccountsNotWritable", "", 0, "", Retry::Wait, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The list of accounts cannot be written"),
     QT_TRANSLATE_NOOP("Errors", "The file with the accounts cannot be written; it stays as it was."),
     QT_TRANSLATE_NOOP("Errors", "Check the data folder and the space on the disk, then try again.")},
    {"AccountReadOnly", "", 0, "", Retry::No, Damage::None, QT_TRANSLATE_NOOP("Errors", "The account is read-only"),
     QT_TRANSLATE_NOOP("Errors", "This account is set to read-only in this program."),
     QT_TRANSLATE_NOOP("Errors", "Allow changes in the settings of the account.")},
    {"OrderStillUnpaid", "", 0, "", Retry::Wait, Damage::None, QT_TRANSLATE_NOOP("Errors", "The order is still unpaid"),
     QT_TRANSLATE_NOOP("Errors", "The API accepted the cancellation, but the order is still listed as unpaid."),
     QT_TRANSLATE_NOOP("Errors", "Refresh the orders in a few minutes; cancel it again if it is still there.")},
    {"AskedTooLongAgo", "", 0, "", Retry::No, Damage::None, QT_TRANSLATE_NOOP("Errors", "Not sent: too long ago"),
     QT_TRANSLATE_NOOP("Errors",
                       "More than ten minutes passed before the instance could be read; this computer may have "
                       "slept."),
     QT_TRANSLATE_NOOP("Errors", "Look at the change once more and submit it again.")},
    {"SandboxPayment", "", 0, "", Retry::No, Damage::None, QT_TRANSLATE_NOOP("Errors", "The order was not paid"),
     QT_TRANSLATE_NOOP("Errors", "The simulated cloud did not take the payment."),
     QT_TRANSLATE_NOOP("Errors", "Refresh the orders and look whether it still is to be paid.")},
    {"MetadataUnreachable", "", 0, "", Retry::Wait, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "No metadata service here"),
     QT_TRANSLATE_NOOP("Errors", "The metadata service of ECS does not answer; this computer may be no ECS instance."),
     QT_TRANSLATE_NOOP("Errors", "Use this only on an ECS instance; elsewhere choose another kind of credentials.")},
    {"MetadataNoRole", "", 0, "", Retry::Wait, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The instance has no such role"),
     QT_TRANSLATE_NOOP("Errors", "No RAM role is attached to this ECS instance, or not the one named."),
     QT_TRANSLATE_NOOP("Errors", "Attach the role to the instance in the ECS console, then try again.")},
    {"MetadataRefused", "", 0, "", Retry::Wait, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "No credentials from the metadata service"),
     QT_TRANSLATE_NOOP("Errors", "The metadata service of this ECS instance refused, or answered something else than "
                                 "credentials."),
     QT_TRANSLATE_NOOP("Errors", "Try again. If it stays, look at the metadata settings of the instance.")},
    {"MetadataOff", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The metadata service is switched off"),
     QT_TRANSLATE_NOOP("Errors", "A variable of the environment says not to use the metadata service."),
     QT_TRANSLATE_NOOP("Errors", "Remove ALIBABA_CLOUD_ECS_METADATA_DISABLED, or choose another kind of credentials.")},
    {"CredentialsEnded", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "Temporary credentials expired"),
     QT_TRANSLATE_NOOP("Errors", "The temporary credentials of this account have ended."),
     QT_TRANSLATE_NOOP("Errors", "Get new temporary credentials, then try again.")},
    {"TlsNotAgreed", "", 0, "", Retry::Automatic, Damage::None, QT_TRANSLATE_NOOP("Errors", "No secure connection"),
     QT_TRANSLATE_NOOP("Errors", "The server and this program did not agree on a secure connection (TLS 1.2 or later), "
                                 "so nothing was sent."),
     QT_TRANSLATE_NOOP("Errors", "Check the proxy and the endpoint: something on the way may be too old.")},
    {"CertificateExpired", "", 0, "", Retry::No, Damage::None, QT_TRANSLATE_NOOP("Errors", "Certificate expired"),
     QT_TRANSLATE_NOOP("Errors", "The certificate of the server has expired, so nothing was sent."),
     QT_TRANSLATE_NOOP("Errors", "Check date and time of this computer. If they are right, whoever runs the server or "
                                 "the proxy must renew the certificate.")},
    {"CertificateNotYetValid", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "Certificate not valid yet"),
     QT_TRANSLATE_NOOP("Errors", "The certificate of the server is only valid from a later time on, so nothing was "
                                 "sent."),
     QT_TRANSLATE_NOOP("Errors", "Check date and time of this computer: they are probably behind.")},
    {"CertificateSelfSigned", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "Certificate signed by itself"),
     QT_TRANSLATE_NOOP("Errors", "The certificate of the server is signed by itself, and no authority vouches for it, "
                                 "so nothing was sent."),
     QT_TRANSLATE_NOOP("Errors", "Check the proxy and the endpoint. If your network inspects connections, choose its "
                                 "CA file in the account. Do not go on while you do not know the reason.")},
    {"CertificateHostMismatch", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "Certificate of another host"),
     QT_TRANSLATE_NOOP("Errors", "The certificate was issued for another host than the one that was called, so nothing "
                                 "was sent."),
     QT_TRANSLATE_NOOP("Errors", "Check the endpoint. Something on the way, such as the sign-in page of a network, may "
                                 "answer instead: sign in to the network in a browser, then try again.")},
    {"CertificateUnknownAuthority", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "Certificate of an unknown authority"),
     QT_TRANSLATE_NOOP("Errors", "The certificate of the server was issued by an authority that this computer does not "
                                 "trust, so nothing was sent."),
     QT_TRANSLATE_NOOP("Errors", "If your network inspects connections, ask its administrator for the CA file and "
                                 "choose it in the account. Do not go on while you do not know the reason.")},
    {"CaFileNotReadable", "", 0, "", Retry::No, Damage::None, QT_TRANSLATE_NOOP("Errors", "CA file not usable"),
     QT_TRANSLATE_NOOP("Errors", "The CA file of the account cannot be read, or holds no valid certificate, so nothing "
                                 "was sent."),
     QT_TRANSLATE_NOOP("Errors", "Choose another CA file in the account, or none, then try again.")},
    {"ProxyIncomplete", "", 0, "", Retry::No, Damage::None, QT_TRANSLATE_NOOP("Errors", "Proxy incomplete"),
     QT_TRANSLATE_NOOP("Errors", "The proxy of the account lacks its host or its port, so nothing was sent."),
     QT_TRANSLATE_NOOP("Errors", "Enter host and port of the proxy in the account, then try again.")},
    {"ProxyPasswordRefused", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The proxy asks for a password"),
     QT_TRANSLATE_NOOP("Errors", "The proxy wants user and password, or does not accept those of the account, so "
                                 "nothing was sent."),
     QT_TRANSLATE_NOOP("Errors", "Enter the proxy with user and password in the account, then try again.")},
    {"InvalidClientToken", "", 0, "", Retry::No, Damage::None, QT_TRANSLATE_NOOP("Errors", "Client token not accepted"),
     QT_TRANSLATE_NOOP("Errors", "The client token is empty or too long."),
     QT_TRANSLATE_NOOP("Errors", "This is a fault of this program: please report it with the RequestId.")},
};

} // namespace

std::span<const ErrorRule> localErrorRules()
{
    return rules;
}

} // namespace ecsdesk
