// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/importwords.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// For a command that is pasted into a shell: nothing in it is expanded there.
QString shellWord(QString text)
{
    return u'\'' + text.replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

QString notSupported(const QString &mode)
{
    if (mode.isEmpty())
        return Import::tr("Its mode is not known to this program.");
    return Import::tr("The mode %1 is not supported. This program uses key pairs, STS tokens, RAM roles, and the role "
                      "of an ECS instance.")
        .arg(mode);
}

QString sourceNotUsable(const QString &mode)
{
    if (mode.isEmpty())
        return Import::tr("The profile it takes its keys from has no key pair of its own.");
    return Import::tr("The profile it takes its keys from has no key pair of its own: its mode is %1.").arg(mode);
}

QString broken(const FoundProfile &found)
{
    if (found.source == ImportSource::AliyunCli)
        return Import::tr("The file is not valid JSON (line %1).").arg(found.detail);
    return Import::tr("Line %1 of the file is neither a section nor a key with a value; it was skipped.")
        .arg(found.detail);
}

QString missingText(const FoundProfile &found)
{
    return found.source == ImportSource::Environment ? Import::tr("The variable %1 is not set.").arg(found.detail)
                                                     : Import::tr("The field %1 is missing.").arg(found.detail);
}

QString invalidText(const FoundProfile &found)
{
    return found.source == ImportSource::Environment
               ? Import::tr("The value of the variable %1 is not valid.").arg(found.detail)
               : Import::tr("The value of the field %1 is not valid.").arg(found.detail);
}

} // namespace

QString importSourceText(ImportSource source)
{
    switch (source) {
    case ImportSource::Environment:
        return Import::tr("environment");
    case ImportSource::AliyunCli:
        return Import::tr("aliyun CLI");
    case ImportSource::CredentialsFile:
        return Import::tr("credentials file");
    }
    Q_UNREACHABLE();
}

QString credentialModeText(CredentialMode mode)
{
    switch (mode) {
    case CredentialMode::AccessKey:
        return Import::tr("AccessKey");
    case CredentialMode::StsToken:
        return Import::tr("Temporary credentials (STS)");
    case CredentialMode::RamRoleArn:
        return Import::tr("RAM role, assumed with an AccessKey");
    case CredentialMode::EcsRamRole:
        return Import::tr("RAM role of this ECS instance");
    }
    Q_UNREACHABLE();
}

QString foundText(const FoundProfile &found)
{
    if (!found.isUsable())
        return {};
    const AccountProfile &profile = found.profile;
    switch (profile.mode) {
    case CredentialMode::AccessKey:
        return Import::tr("The AccessKey %1 and its secret.").arg(profile.accessKeyId);
    case CredentialMode::StsToken:
        return Import::tr("The temporary credentials %1, which end and cannot be renewed here.")
            .arg(profile.accessKeyId);
    case CredentialMode::RamRoleArn:
        return Import::tr("The AccessKey %1, which assumes the role %2.").arg(profile.accessKeyId, profile.role.arn);
    case CredentialMode::EcsRamRole:
        return profile.ecsRoleName.isEmpty()
                   ? Import::tr("The role of the ECS instance this program runs on; no secret is kept.")
                   : Import::tr("The role %1 of the ECS instance this program runs on; no secret is kept.")
                         .arg(profile.ecsRoleName);
    }
    Q_UNREACHABLE();
}

QString importProblemText(const FoundProfile &found)
{
    switch (found.problem) {
    case ImportProblem::None:
        return {};
    case ImportProblem::NotFound:
        return Import::tr("The variable %1 names this file, but it does not exist.").arg(found.detail);
    case ImportProblem::NotReadable:
        return Import::tr("You are not allowed to read this file.");
    case ImportProblem::BrokenLink:
        return Import::tr("The file is a link that leads nowhere or in a circle.");
    case ImportProblem::NotAFile:
        return Import::tr("This is not a file but a folder or a device.");
    case ImportProblem::TooLarge:
        return Import::tr("The file is too large for one that holds credentials, and was not read.");
    case ImportProblem::ReadFailed:
        return Import::tr("The file could not be read.");
    case ImportProblem::Broken:
        return broken(found);
    case ImportProblem::NoProfiles:
        return Import::tr("There is no profile in the file.");
    case ImportProblem::SwitchedOff:
        return found.name.isEmpty() ? Import::tr("It is switched off by the variable %1.").arg(found.detail)
                                    : Import::tr("It is switched off in the file, by %1.").arg(found.detail);
    case ImportProblem::ModeNotSupported:
        return notSupported(found.detail);
    case ImportProblem::FieldMissing:
        return missingText(found);
    case ImportProblem::FieldInvalid:
        return invalidText(found);
    case ImportProblem::SourceMissing:
        return Import::tr("The profile it takes its keys from is not in the file.");
    case ImportProblem::SourceNotUsable:
        return sourceNotUsable(found.detail);
    case ImportProblem::NameTaken:
        return Import::tr("The file has an earlier profile of the same name.");
    }
    Q_UNREACHABLE();
}

QString importWarningText(const FoundProfile &found)
{
    if (!found.othersMayRead)
        return {};
    return Import::tr(
               "Other users of this computer may be able to read this file. Allow only yourself, for example with: %1")
        .arg(QStringLiteral("chmod 600 %1").arg(shellWord(found.path)));
}

QString removalHint(const FoundProfile &found)
{
    if (!found.isUsable() || !needsAccessKey(found.profile.mode))
        return {};
    switch (found.source) {
    case ImportSource::Environment:
        return Import::tr("The secret stays in the environment of every program you start. To remove it, delete the "
                          "lines that set these variables from your shell's start-up files and sign in again: %1")
            .arg(found.variables.join(QLatin1String(", ")));
    case ImportSource::AliyunCli:
        return Import::tr("The secret stays in %1 as plain text; this program never changes that file. If the CLI "
                          "needs this profile no more, remove it with: %2")
            .arg(found.path, QStringLiteral("aliyun configure delete --profile %1").arg(shellWord(found.name)));
    case ImportSource::CredentialsFile:
        return Import::tr("The secret stays in %1 as plain text; this program never changes that file. If no other "
                          "program needs it, delete the section [%2] with a text editor.")
            .arg(found.path, found.name);
    }
    Q_UNREACHABLE();
}

} // namespace ecsdesk
