// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/accountcheckwords.h"

#include "models/wording/errors.h"

#include <QCoreApplication>
#include <chrono>

namespace ecsdesk {

namespace {

struct AccountChecks
{
    Q_DECLARE_TR_FUNCTIONS(AccountChecks)
};

/// Below this a difference harms nobody; the API allows fifteen minutes.
constexpr std::chrono::seconds clockNoteFrom{60};

/// Positive: this computer is behind.
QString clockText(std::chrono::milliseconds offset)
{
    const bool behind = offset.count() > 0;
    const auto minutes = std::chrono::round<std::chrono::minutes>(behind ? offset : -offset).count();
    return behind ? AccountChecks::tr("The clock of this computer is %n minute(s) behind the server's.", nullptr,
                                      int(minutes))
                  : AccountChecks::tr("The clock of this computer is %n minute(s) ahead of the server's.", nullptr,
                                      int(minutes));
}

bool isClockOff(const AccountCheck &check)
{
    return check.clockOffset && std::chrono::abs(*check.clockOffset) >= clockNoteFrom;
}

CheckWords success(const AccountCheck &check)
{
    CheckWords words;
    words.title = AccountChecks::tr("The account works");
    words.text =
        AccountChecks::tr("Account %1, signed in as %2. It sees %n region(s).", nullptr, int(check.regions.size()))
            .arg(check.account.text, identityTypeText(check.identityType));
    if (!check.mayList) {
        words.note =
            AccountChecks::tr("Whether these keys may list instances could not be told: an empty list would not mean "
                              "that there are none.");
    } else if (isClockOff(check)) {
        words.note = AccountChecks::tr("%1 Requests are signed by the server's clock, so this does no harm here.")
                         .arg(clockText(*check.clockOffset));
    }
    return words;
}

/// The words of the error itself.
CheckWords wordsOf(const ApiError &error)
{
    const ErrorWords words = explain(error);
    return {words.title, words.cause, words.remedy, {}};
}

CheckWords wrongSecret()
{
    return {AccountChecks::tr("The AccessKey secret is wrong"),
            AccountChecks::tr(
                "The AccessKey ID exists, and the server signed the very same request with its secret; the result "
                "was another one."),
            AccountChecks::tr(
                "Enter the secret of this AccessKey again, without blanks around it. A lost secret cannot be shown "
                "again: create a new AccessKey then."),
            {}};
}

CheckWords signatureDiffers()
{
    return {
        AccountChecks::tr("The signature does not match"),
        AccountChecks::tr(
            "The AccessKey secret is wrong, or something on the way, such as a proxy, alters the requests."),
        AccountChecks::tr("Enter the secret again. If it stays, try the other signature version, or another network."),
        {}};
}

CheckWords noPermission(const AccountCheck &check)
{
    CheckWords words{AccountChecks::tr("Permission missing"), {}, {}, {}};
    const QString missing = check.missingPermissions.join(QLatin1String(", "));
    words.text =
        check.mayList == false
            ? AccountChecks::tr("The keys are valid, but they may not do this: %1. The list would stay empty, which "
                                "does not mean that there are no instances.")
                  .arg(missing)
            : AccountChecks::tr("The keys are valid, but they may not do this: %1.").arg(missing);
    words.remedy =
        AccountChecks::tr("Ask the administrator to grant it. The policy that this program needs can be copied from "
                          "the accounts screen.");
    return words;
}

CheckWords clockOff(const AccountCheck &check)
{
    CheckWords words = wordsOf(*check.error);
    if (isClockOff(check))
        words.text = clockText(*check.clockOffset);
    return words;
}

CheckWords tokenMissing(const ApiError &error)
{
    CheckWords words = wordsOf(error);
    if (!error.code.startsWith(QLatin1String("InvalidAccessKeyId"), Qt::CaseInsensitive))
        return words;
    words.title = AccountChecks::tr("STS token missing");
    words.text = AccountChecks::tr("An AccessKey ID that begins with STS. is temporary and needs its token.");
    words.remedy = AccountChecks::tr("Choose temporary credentials, and enter all three values: ID, secret and token.");
    return words;
}

} // namespace

QString identityTypeText(const QString &identityType)
{
    if (identityType == QLatin1String("Account"))
        return AccountChecks::tr("the account itself");
    if (identityType == QLatin1String("RAMUser"))
        return AccountChecks::tr("a RAM user");
    if (identityType == QLatin1String("AssumedRoleUser"))
        return AccountChecks::tr("a RAM role");
    return identityType;
}

CheckWords explain(const AccountCheck &check)
{
    switch (check.trouble) {
    case AccountTrouble::None:
        return success(check);
    case AccountTrouble::WrongSecret:
        return wrongSecret();
    case AccountTrouble::SignatureDiffers:
        return signatureDiffers();
    case AccountTrouble::NoPermission:
        return noPermission(check);
    case AccountTrouble::ClockOff:
        return clockOff(check);
    case AccountTrouble::TokenNotAccepted:
        return tokenMissing(*check.error);
    case AccountTrouble::UnknownKey:
    case AccountTrouble::KeyDisabled:
    case AccountTrouble::TokenExpired:
    case AccountTrouble::RoleNotAssumed:
    case AccountTrouble::NoMetadata:
    case AccountTrouble::NotTheApi:
    case AccountTrouble::Proxy:
    case AccountTrouble::Tls:
    case AccountTrouble::NoNetwork:
    case AccountTrouble::Incomplete:
    case AccountTrouble::Other:
        return wordsOf(*check.error);
    }
    Q_UNREACHABLE();
}

} // namespace ecsdesk
