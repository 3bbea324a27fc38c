// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"
#include "models/desk/changerecord.h"
#include "models/rules/accountproblems.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <span>

namespace ecsdesk {

// In the language of the translators installed at the moment of the call.

/// How much a state wants to be looked at; each has a sign and a colour (ui/kit/accountsign.h).
enum class AccountAlarm {
    Quiet, ///< switched off
    Busy,  ///< something is on its way and ends by itself
    Well,
    Mind, ///< it works, and something is about to end or does not work in full
    Wait, ///< it waits for the operator, who has been asked elsewhere
    Stop, ///< it does not work
};
/// Also of its keys' end: credentials that end within fifteen minutes are to be minded.
[[nodiscard]] AccountAlarm alarmOf(const AccountState &state, const QDateTime &now);
/// Mind, Wait or Stop.
[[nodiscard]] bool needsAttention(const AccountState &state, const QDateTime &now);

/// One or two words for the list: "ready", "refused", "keychain locked".
[[nodiscard]] QString accountWord(const AccountState &state, const QDateTime &now);
/// What the strip says behind the name: "key expires in 11 min", "refused"; empty where all is well.
[[nodiscard]] QString accountNote(const AccountState &state, const QDateTime &now);

/// How near the end of credentials is that are not renewed by themselves.
enum class KeyEnd { None, Far, Near, Over };
inline constexpr std::chrono::minutes keyEndIsNear{15};
[[nodiscard]] KeyEnd keyEnd(const AccountState &state, const QDateTime &now);
/// "key expires in 11 min", "key expired"; empty where it does not end, or is renewed.
[[nodiscard]] QString keyEndText(const AccountState &state, const QDateTime &now);

/// What an operator can do about an account; one button each.
enum class AccountWay {
    Retry,
    Unlock,      ///< to try again, too: the desktop asks once more
    SessionOnly, ///< type the secret, for this session
    Edit,
    EnterSecret, ///< to edit, too
    SwitchOn,
    ShowOther, ///< the account that works on the same cloud account
    CopyPolicy,
};
[[nodiscard]] QString wayText(AccountWay way);

/// How an account stands, as sentences with what helps. `title` is a headline without a full stop.
struct AccountWords
{
    QString title;
    QString text;
    QString remedy; ///< may be empty
    QList<AccountWay> ways;
    std::optional<ApiError> error; ///< whose request ID is worth quoting

    friend bool operator==(const AccountWords &, const AccountWords &) = default;
};
/// `sameAs`: what the operator calls the account of AccountState::sameAs.
[[nodiscard]] AccountWords explain(const AccountState &state, const AccountProfile &profile, const QString &sameAs,
                                   const QDateTime &now);
/// All of it in one paragraph.
[[nodiscard]] QString accountText(const AccountWords &words);

/// "read-only", "production", "session only", "throttled": what else is to be known of it in the list.
[[nodiscard]] QStringList accountBadges(const AccountProfile &profile, const AccountState &state);

[[nodiscard]] QString word(Site site);     ///< "China", "International"
[[nodiscard]] QString siteText(Site site); ///< "China (aliyun.com)"
[[nodiscard]] QString signatureText(SignatureVersion version);
/// "As the desktop is set up", "SOCKS5 proxy.corp:1080, as ops".
[[nodiscard]] QString proxyText(const ProxyChoice &proxy);
/// What was imported from; "by hand" where nothing was.
[[nodiscard]] QString importedFromText(const AccountProfile &profile);
/// That keys and requests go to a host outside Alibaba Cloud; empty where they do not.
[[nodiscard]] QString endpointNote(const AccountProfile &profile);
/// That a CA file lets its authorities read along; empty where there is none.
[[nodiscard]] QString inspectionNote(const AccountProfile &profile);

/// A sentence beside the field.
[[nodiscard]] QString problemText(const FieldProblem &problem);
/// What the field is called in a sentence: "Name", "AccessKey ID".
[[nodiscard]] QString fieldName(AccountField field);

/// A question before something is done; whole sentences.
struct AccountQuestion
{
    QString title;
    QString text;
    QString detail;
    QString yes;
};
/// `unsettled`: changes of the account whose end is not known yet; `queued`: those that wait in the queue.
[[nodiscard]] AccountQuestion removeQuestion(const AccountProfile &profile, bool sharesAccount, int unsettled,
                                             int queued);
/// Before keys are used with hosts that are not Alibaba Cloud's.
[[nodiscard]] AccountQuestion hostsQuestion(const QStringList &hosts);

} // namespace ecsdesk
