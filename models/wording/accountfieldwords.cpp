// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Accounts as they are set up: settings, fields, questions.

#include "models/wording/accountwords.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct AccountFields
{
    Q_DECLARE_TR_FUNCTIONS(AccountFields)
};

QString missingText(AccountField field)
{
    switch (field) {
    case AccountField::Name:
        return AccountFields::tr("Give it a name by which you tell it from others.");
    case AccountField::AccessKeyId:
        return AccountFields::tr("Enter the AccessKey ID.");
    case AccountField::AccessKeySecret:
        return AccountFields::tr("Enter the secret of this AccessKey.");
    case AccountField::SecurityToken:
        return AccountFields::tr("Enter the STS token that came with the AccessKey.");
    case AccountField::RoleArn:
        return AccountFields::tr("Enter the ARN of the role, as the RAM console shows it.");
    case AccountField::ProxyHost:
        return AccountFields::tr("Enter the host of the proxy.");
    case AccountField::ProxyPort:
        return AccountFields::tr("Enter the port of the proxy.");
    case AccountField::TokenExpires:
    case AccountField::SessionName:
    case AccountField::EcsRoleName:
    case AccountField::Regions:
    case AccountField::Endpoint:
        return AccountFields::tr("Enter a value.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString word(Site site)
{
    switch (site) {
    case Site::China:
        return AccountFields::tr("China", "site of Alibaba Cloud");
    case Site::International:
        return AccountFields::tr("International", "site of Alibaba Cloud");
    }
    Q_UNREACHABLE();
}

QString siteText(Site site)
{
    switch (site) {
    case Site::China:
        return AccountFields::tr("China (aliyun.com)");
    case Site::International:
        return AccountFields::tr("International (alibabacloud.com)");
    }
    Q_UNREACHABLE();
}

QString signatureText(SignatureVersion version)
{
    switch (version) {
    case SignatureVersion::V1:
        return AccountFields::tr("V1 (HMAC-SHA1), for older endpoints");
    case SignatureVersion::V3:
        return AccountFields::tr("V3 (HMAC-SHA256)");
    }
    Q_UNREACHABLE();
}

QString proxyText(const ProxyChoice &proxy)
{
    switch (proxy.use) {
    case ProxyUse::System:
        return AccountFields::tr("As the desktop is set up");
    case ProxyUse::None:
        return AccountFields::tr("None", "proxy");
    case ProxyUse::Explicit:
        break;
    }
    const QString kind = proxy.kind == ProxyKind::Http ? QStringLiteral("HTTP") : QStringLiteral("SOCKS5");
    const QString place = QStringLiteral("%1:%2").arg(proxy.host).arg(proxy.port);
    return proxy.user.isEmpty()
               ? AccountFields::tr("%1 proxy %2", "HTTP, host:port").arg(kind, place)
               : AccountFields::tr("%1 proxy %2, as %3", "HTTP, host:port, user").arg(kind, place, proxy.user);
}

QString importedFromText(const AccountProfile &profile)
{
    if (profile.importedFrom.isEmpty())
        return AccountFields::tr("Entered by hand");
    return profile.importedFrom == QLatin1String("environment") ? AccountFields::tr("The environment")
                                                                : profile.importedFrom;
}

QString endpointNote(const AccountProfile &profile)
{
    const QStringList hosts = hostsToConfirm(profile);
    if (hosts.isEmpty())
        return {};
    return AccountFields::tr("Requests that these keys sign go to %1, which is not Alibaba Cloud's.")
        .arg(hosts.join(AccountFields::tr(", ", "between hosts")));
}

QString inspectionNote(const AccountProfile &profile)
{
    if (profile.caFile.isEmpty())
        return {};
    return AccountFields::tr("Traffic is inspected with the authorities in %1.").arg(profile.caFile);
}

QString fieldName(AccountField field)
{
    switch (field) {
    case AccountField::Name:
        return AccountFields::tr("Name");
    case AccountField::AccessKeyId:
        return AccountFields::tr("AccessKey ID");
    case AccountField::AccessKeySecret:
        return AccountFields::tr("AccessKey Secret");
    case AccountField::SecurityToken:
        return AccountFields::tr("STS token");
    case AccountField::TokenExpires:
        return AccountFields::tr("End of the token");
    case AccountField::RoleArn:
        return AccountFields::tr("Role ARN");
    case AccountField::SessionName:
        return AccountFields::tr("Session name");
    case AccountField::EcsRoleName:
        return AccountFields::tr("Role name");
    case AccountField::Regions:
        return AccountFields::tr("Regions");
    case AccountField::Endpoint:
        return AccountFields::tr("Endpoint");
    case AccountField::ProxyHost:
        return AccountFields::tr("Proxy host");
    case AccountField::ProxyPort:
        return AccountFields::tr("Proxy port");
    }
    Q_UNREACHABLE();
}

QString problemText(const FieldProblem &problem)
{
    switch (problem.trouble) {
    case FieldTrouble::Missing:
        return missingText(problem.field);
    case FieldTrouble::NameTaken:
        return AccountFields::tr("Another account has this name already.");
    case FieldTrouble::NotAKeyId:
        return AccountFields::tr("An AccessKey ID consists of letters and digits, without blanks.");
    case FieldTrouble::Temporary:
        return AccountFields::tr("This AccessKey ID is temporary: choose temporary credentials (STS) above.");
    case FieldTrouble::NotTemporary:
        return AccountFields::tr("The AccessKey ID of temporary credentials begins with “STS.”.");
    case FieldTrouble::HasBlanks:
        return AccountFields::tr("There are blanks or line breaks within it; copy it once more.");
    case FieldTrouble::Passed:
        return AccountFields::tr("This moment is over.");
    case FieldTrouble::NotARoleArn:
        return AccountFields::tr("A role ARN looks like acs:ram::1234567890123456:role/name.");
    case FieldTrouble::NotASessionName:
        return AccountFields::tr("2 to 64 letters, digits, or the signs . @ - _");
    case FieldTrouble::NotARoleName:
        return AccountFields::tr("A role name consists of letters, digits, or the signs . - _");
    case FieldTrouble::NotARegion:
        return AccountFields::tr("“%1” is not the ID of a region, such as cn-hangzhou.").arg(problem.value);
    case FieldTrouble::NoRegion:
        return AccountFields::tr("Choose at least one region, or all of them.");
    case FieldTrouble::NotAnAddress:
        return AccountFields::tr("Enter an address such as https://ecs.example.com, without a path.");
    case FieldTrouble::PlainHttp:
        return AccountFields::tr("Plain http is only allowed to this computer itself; use https.");
    case FieldTrouble::NotAHost:
        return AccountFields::tr("This is not the name of a host.");
    case FieldTrouble::NotAPort:
        return AccountFields::tr("Enter the port, 1 to 65535.");
    }
    Q_UNREACHABLE();
}

AccountQuestion removeQuestion(const AccountProfile &profile, bool sharesAccount, int unsettled, int queued)
{
    AccountQuestion question;
    question.title = AccountFields::tr("Remove account");
    question.text = AccountFields::tr("Remove “%1” from this program?").arg(profile.name);
    QStringList detail;
    if (unsettled > 0)
        detail.append(
            AccountFields::tr("What became of %n change(s) of this account is not known yet. Without its keys "
                              "it cannot be found out here.",
                              nullptr, unsettled));
    if (queued > 0)
        detail.append(
            AccountFields::tr("%n change(s) of this account in the queue will not be sent.", nullptr, queued));
    detail.append(
        sharesAccount
            ? AccountFields::tr("Its settings and its secrets in the keychain go. The list of instances stays: "
                                "another account here works on the same cloud account.")
            : AccountFields::tr("Its settings, its secrets in the keychain and its last known list of "
                                "instances go."));
    detail.append(AccountFields::tr("Its changes and orders stay in the journal. Nothing changes in the cloud: the "
                                    "AccessKey stays valid there."));
    question.detail = detail.join(QLatin1String("\n\n"));
    question.yes = AccountFields::tr("Remove account");
    return question;
}

AccountQuestion hostsQuestion(const QStringList &hosts)
{
    const QString names = hosts.join(AccountFields::tr(", ", "between hosts"));
    return {AccountFields::tr("Not a host of Alibaba Cloud"),
            AccountFields::tr("Send requests signed with these keys to %1?").arg(names),
            AccountFields::tr("Whoever runs %1 sees every request and answer, and what temporary credentials are sent "
                              "along. Go on only if you know this host.")
                .arg(names),
            AccountFields::tr("Use this host")};
}

} // namespace ecsdesk
