// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/fields.h"
#include "app/credentials/importers.h"

#include <QDir>
#include <QStringList>

namespace ecsdesk {

namespace {

constexpr const char *profileVariable = "ALIBABA_CLOUD_PROFILE";

/// The names a variable goes by, the first that is set counts (ecs-api.md section 11.1).
QList<QByteArray> namesOf(const QByteArray &bare)
{
    QList<QByteArray> names{"ALIBABA_CLOUD_" + bare, "ALIBABACLOUD_" + bare, "ALICLOUD_" + bare, bare};
    if (bare == "REGION_ID")
        names.append("REGION");
    return names;
}

QByteArray firstSet(const Variable &variable, const QList<QByteArray> &names)
{
    for (const QByteArray &name : names) {
        if (!variable(name).trimmed().isEmpty())
            return name;
    }
    return {};
}

bool isTrue(const QByteArray &value)
{
    return value.trimmed().toLower() == "true";
}

FoundProfile found(const QStringList &variables = {})
{
    FoundProfile item;
    item.variables = variables;
    item.profile.importedFrom = QStringLiteral("environment");
    return item;
}

FoundProfile declined(const char *variable, const char *mode)
{
    FoundProfile item = found({QString::fromLatin1(variable)});
    item.problem = ImportProblem::ModeNotSupported;
    item.detail = QString::fromLatin1(mode);
    return item;
}

void addRegion(FoundProfile &item, const Variable &variable)
{
    const QByteArray name = firstSet(variable, namesOf("REGION_ID"));
    if (name.isEmpty())
        return;
    const ProfileFields::Value value = [&](const char *field) { return QString::fromUtf8(variable(field)); };
    ProfileFields(item, value).region(name.constData());
}

/// Keys from variables. A name that was not found keeps its first form, which the operator would look for.
FoundProfile keys(const Variable &variable)
{
    const auto pick = [&](const char *bare) {
        const QByteArray set = firstSet(variable, namesOf(bare));
        return set.isEmpty() ? namesOf(bare).first() : set;
    };
    const QByteArray id = pick("ACCESS_KEY_ID");
    const QByteArray secret = pick("ACCESS_KEY_SECRET");
    const QByteArray token = firstSet(variable, namesOf("SECURITY_TOKEN"));
    FoundProfile item = found({QString::fromLatin1(id), QString::fromLatin1(secret)});
    item.isDefault = true;
    const ProfileFields::Value value = [&](const char *field) { return QString::fromUtf8(variable(field)); };
    ProfileFields fields(item, value);
    fields.accessKey(id.constData(), secret.constData());
    if (!token.isEmpty()) {
        item.profile.mode = CredentialMode::StsToken;
        item.variables.append(QString::fromLatin1(token));
        fields.token(token.constData());
    }
    addRegion(item, variable);
    if (!item.isUsable())
        item.secret = item.token = Secret();
    return item;
}

FoundProfile metadata(const Variable &variable)
{
    constexpr const char *role = "ALIBABA_CLOUD_ECS_METADATA";
    constexpr const char *off = "ALIBABA_CLOUD_ECS_METADATA_DISABLED";
    FoundProfile item = found({QString::fromLatin1(role)});
    item.profile.mode = CredentialMode::EcsRamRole;
    if (isTrue(variable(off))) {
        item.problem = ImportProblem::SwitchedOff;
        item.detail = QString::fromLatin1(off);
        return item;
    }
    const ProfileFields::Value value = [&](const char *field) { return QString::fromUtf8(variable(field)); };
    ProfileFields(item, value).ecsRole(role);
    addRegion(item, variable);
    return item;
}

struct FilePlace
{
    ImportSource source;
    const char *variable;  ///< gives another path
    const char *regular;   ///< below the home folder
    QList<QByteArray> off; ///< variables that say not to use it
    decltype(&profilesOfAliyunConfig) parse;
};

void addFile(std::vector<FoundProfile> &items, const FilePlace &place, const ImportPlaces &places)
{
    const QString named = QFile::decodeName(places.variable(place.variable));
    const QString path = named.isEmpty() ? places.home + u'/' + QLatin1String(place.regular) : named;
    const auto addItem = [&](ImportProblem problem, const char *detail) {
        FoundProfile item;
        item.source = place.source;
        item.path = path;
        item.problem = problem;
        item.detail = QString::fromLatin1(detail);
        items.push_back(std::move(item));
    };
    for (const QByteArray &off : place.off) {
        if (!isTrue(places.variable(off)))
            continue;
        if (QFileInfo::exists(path))
            addItem(ImportProblem::SwitchedOff, off.constData());
        return;
    }
    const CredentialFile file = readCredentialFile(path);
    if (file.problem == ImportProblem::NotFound && named.isEmpty())
        return;
    if (file.problem != ImportProblem::None) {
        addItem(file.problem, file.problem == ImportProblem::NotFound ? place.variable : "");
        return;
    }
    const QString chosen = QString::fromUtf8(places.variable(profileVariable));
    auto read = file.text.reveal([&](const QByteArray &text) { return place.parse(text, path, chosen); });
    for (FoundProfile &item : read) {
        item.othersMayRead = file.othersMayRead;
        items.push_back(std::move(item));
    }
}

} // namespace

ImportPlaces ImportPlaces::ofThisProcess()
{
    return {QDir::homePath(), [](const QByteArray &name) { return qgetenv(name.constData()); }};
}

std::vector<FoundProfile> profilesOfEnvironment(const Variable &variable)
{
    std::vector<FoundProfile> items;
    const auto isSet = [&](const char *name) { return !variable(name).trimmed().isEmpty(); };
    if (!firstSet(variable, namesOf("ACCESS_KEY_ID") + namesOf("ACCESS_KEY_SECRET")).isEmpty())
        items.push_back(keys(variable));
    for (const char *oidc : {"ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "ALIBABA_CLOUD_OIDC_TOKEN_FILE"}) {
        if (isSet(oidc)) {
            items.push_back(declined(oidc, "OIDC"));
            break;
        }
    }
    if (isSet("ALIBABA_CLOUD_ECS_METADATA"))
        items.push_back(metadata(variable));
    if (isSet("ALIBABA_CLOUD_CREDENTIALS_URI"))
        items.push_back(declined("ALIBABA_CLOUD_CREDENTIALS_URI", "CredentialsURI"));
    return items;
}

std::vector<FoundProfile> findProfiles(const ImportPlaces &places)
{
    std::vector<FoundProfile> items = profilesOfEnvironment(places.variable);
    addFile(items,
            {ImportSource::AliyunCli,
             "ALIBABA_CLOUD_CONFIG_FILE",
             ".aliyun/config.json",
             {"ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "ALIBABA_CLOUD_IGNORE_PROFILE"},
             &profilesOfAliyunConfig},
            places);
    addFile(items,
            {ImportSource::CredentialsFile,
             "ALIBABA_CLOUD_CREDENTIALS_FILE",
             ".alibabacloud/credentials",
             {},
             &profilesOfCredentialsFile},
            places);
    return items;
}

} // namespace ecsdesk
