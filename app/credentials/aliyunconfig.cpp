// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/answer.h"
#include "app/credentials/fields.h"
#include "app/credentials/importers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace ecsdesk {

namespace {

constexpr ProfileFields::RoleNames roleNames{"ram_role_arn", "ram_session_name", "expired_seconds", "external_id",
                                             "policy",       "sts_region",       "sts_endpoint"};

FoundProfile fileItem(const QString &path, ImportProblem problem, const QString &detail = {})
{
    FoundProfile item;
    item.source = ImportSource::AliyunCli;
    item.path = path;
    item.problem = problem;
    item.detail = detail;
    return item;
}

QJsonObject profileNamed(const QJsonArray &profiles, const QString &name)
{
    for (const auto &profile : profiles) {
        if (const QJsonObject object = profile.toObject(); !name.isEmpty() && textOf(object[u"name"]) == name)
            return object;
    }
    return {};
}

/// The keys of a chained role are those of another profile. A chain of roles is not followed.
void chain(FoundProfile &found, const QJsonObject &object, const QJsonArray &profiles)
{
    const QString name = textOf(object[u"source_profile"]).trimmed();
    if (name.isEmpty()) {
        found.problem = ImportProblem::FieldMissing;
        found.detail = QStringLiteral("source_profile");
        return;
    }
    const QJsonObject source = profileNamed(profiles, name);
    if (source.isEmpty()) {
        found.problem = ImportProblem::SourceMissing;
        return;
    }
    const QString mode = textOf(source[u"mode"]);
    if (mode != QLatin1String("AK") && mode != QLatin1String("StsToken")) {
        found.problem = ImportProblem::SourceNotUsable;
        found.detail = showableMode(mode);
        return;
    }
    const ProfileFields::Value value = [&source](const char *field) { return textOf(source[QLatin1String(field)]); };
    ProfileFields fields(found, value);
    fields.accessKey("access_key_id", "access_key_secret");
    if (mode == QLatin1String("StsToken"))
        fields.token("sts_token");
}

FoundProfile readProfile(const QJsonObject &object, const QJsonArray &profiles, const QString &path)
{
    FoundProfile found = fileItem(path, ImportProblem::None);
    found.name = textOf(object[u"name"]);
    found.profile.name = found.name;
    found.profile.importedFrom = path;
    if (textOf(object[u"site"]).startsWith(QLatin1String("int"), Qt::CaseInsensitive))
        found.profile.site = Site::International;

    const ProfileFields::Value value = [&object](const char *field) { return textOf(object[QLatin1String(field)]); };
    ProfileFields fields(found, value);
    const QString mode = textOf(object[u"mode"]).trimmed();
    if (mode == QLatin1String("AK")) {
        found.profile.mode = CredentialMode::AccessKey;
        fields.accessKey("access_key_id", "access_key_secret");
    } else if (mode == QLatin1String("StsToken")) {
        found.profile.mode = CredentialMode::StsToken;
        fields.accessKey("access_key_id", "access_key_secret");
        fields.token("sts_token");
    } else if (mode == QLatin1String("RamRoleArn")) {
        found.profile.mode = CredentialMode::RamRoleArn;
        fields.accessKey("access_key_id", "access_key_secret");
        fields.role(roleNames);
    } else if (mode == QLatin1String("ChainableRamRoleArn")) {
        found.profile.mode = CredentialMode::RamRoleArn;
        chain(found, object, profiles);
        fields.role(roleNames);
    } else if (mode == QLatin1String("EcsRamRole")) {
        found.profile.mode = CredentialMode::EcsRamRole;
        fields.ecsRole("ram_role_name");
    } else {
        found.problem = mode.isEmpty() ? ImportProblem::FieldMissing : ImportProblem::ModeNotSupported;
        found.detail = mode.isEmpty() ? QStringLiteral("mode") : showableMode(mode);
    }
    fields.region("region_id");
    fields.endpoint("endpoint");
    RoleToAssume &role = found.profile.role;
    if (truthOf(object[u"enable_vpc"]) && role.stsHost.isEmpty() && !role.stsRegion.isEmpty())
        role.stsHost = QStringLiteral("sts-vpc.%1.aliyuncs.com").arg(role.stsRegion.text);
    // What cannot be used is not kept either.
    if (!found.isUsable())
        found.secret = found.token = Secret();
    return found;
}

} // namespace

std::vector<FoundProfile> profilesOfAliyunConfig(const QByteArray &text, const QString &path, const QString &chosen)
{
    // The document keeps copies of the secrets that cannot be overwritten; they are freed at the end of this function.
    const QByteArray bytes = text.startsWith("\xEF\xBB\xBF") ? text.mid(3) : text;
    QJsonParseError broken;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &broken);
    std::vector<FoundProfile> items;
    if (!document.isObject()) {
        const qsizetype end = std::min<qsizetype>(std::max(broken.offset, 0), bytes.size());
        items.push_back(fileItem(path, ImportProblem::Broken, QString::number(bytes.left(end).count('\n') + 1)));
        return items;
    }
    const QJsonObject root = document.object();
    const QJsonArray profiles = root[u"profiles"].toArray();
    if (profiles.isEmpty()) {
        items.push_back(fileItem(path, ImportProblem::NoProfiles));
        return items;
    }
    const QString current = chosen.isEmpty() ? textOf(root[u"current"]) : chosen;
    QSet<QString> names;
    for (const auto &profile : profiles) {
        FoundProfile found = readProfile(profile.toObject(), profiles, path);
        if (names.contains(found.name)) {
            FoundProfile again = fileItem(path, ImportProblem::NameTaken);
            again.name = found.name;
            found = std::move(again);
        } else {
            found.isDefault = !found.name.isEmpty() && found.name == current;
        }
        names.insert(found.name);
        items.push_back(std::move(found));
    }
    return items;
}

} // namespace ecsdesk
