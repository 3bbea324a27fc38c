// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/fields.h"
#include "app/credentials/importers.h"

#include <QHash>
#include <algorithm>

namespace ecsdesk {

namespace {

struct Section
{
    QString name;
    QHash<QByteArray, QByteArray> values; ///< keys in lower case
};

FoundProfile itemOf(const QString &path, ImportProblem problem, const QString &detail = {})
{
    FoundProfile item;
    item.source = ImportSource::CredentialsFile;
    item.path = path;
    item.problem = problem;
    item.detail = detail;
    return item;
}

/// Without a comment at its end and without quotes around it. A # within quotes is none: a policy is JSON.
QByteArray valueOfLine(const QByteArray &text)
{
    bool quoted = false;
    qsizetype end = 0;
    for (; end < text.size() && (quoted || text[end] != '#'); ++end)
        quoted ^= text[end] == '"';
    QByteArray value = text.left(end).trimmed();
    if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
        value = value.mid(1, value.size() - 2);
    return value;
}

Section &sectionNamed(std::vector<Section> &sections, const QString &name)
{
    const auto known = std::find_if(sections.begin(), sections.end(), [&](const Section &s) { return s.name == name; });
    return known != sections.end() ? *known : sections.emplace_back(Section{name, {}});
}

/// The numbers of lines that are nothing go to `broken`.
std::vector<Section> sectionsOf(const QByteArray &text, QList<int> &broken)
{
    std::vector<Section> sections;
    QString open;
    int number = 0;
    for (const QByteArray &whole : text.split('\n')) {
        ++number;
        const QByteArray line = whole.trimmed();
        if (line.isEmpty() || line.startsWith('#') || line.startsWith(';'))
            continue;
        if (line.startsWith('[')) {
            const qsizetype end = line.indexOf(']');
            open = QString::fromUtf8(line.mid(1, std::max<qsizetype>(end, 1) - 1)).trimmed();
            if (open.isEmpty())
                broken.append(number);
            else
                sectionNamed(sections, open);
            continue;
        }
        const qsizetype equals = line.indexOf('=');
        if (equals <= 0 || open.isEmpty()) {
            broken.append(number);
            continue;
        }
        sectionNamed(sections, open)
            .values.insert(line.left(equals).trimmed().toLower(), valueOfLine(line.mid(equals + 1)));
    }
    return sections;
}

FoundProfile readSection(const Section &section, const QString &path)
{
    FoundProfile found = itemOf(path, ImportProblem::None);
    found.name = section.name;
    found.profile.name = section.name;
    found.profile.importedFrom = path;
    if (section.values.value("enable").toLower() == "false") {
        found.problem = ImportProblem::SwitchedOff;
        found.detail = QStringLiteral("enable");
        return found;
    }
    const ProfileFields::Value value = [&section](const char *field) {
        return QString::fromUtf8(section.values.value(field));
    };
    ProfileFields fields(found, value);
    const QString type = value("type");
    if (type == QLatin1String("access_key")) {
        found.profile.mode = CredentialMode::AccessKey;
        fields.accessKey("access_key_id", "access_key_secret");
    } else if (type == QLatin1String("sts")) {
        found.profile.mode = CredentialMode::StsToken;
        fields.accessKey("access_key_id", "access_key_secret");
        fields.token("security_token");
    } else if (type == QLatin1String("ecs_ram_role")) {
        found.profile.mode = CredentialMode::EcsRamRole;
        fields.ecsRole("role_name");
    } else if (type == QLatin1String("ram_role_arn")) {
        found.profile.mode = CredentialMode::RamRoleArn;
        fields.accessKey("access_key_id", "access_key_secret");
        fields.role({"role_arn", "role_session_name", nullptr, nullptr, "policy", nullptr, nullptr});
    } else {
        found.problem = type.isEmpty() ? ImportProblem::FieldMissing : ImportProblem::ModeNotSupported;
        found.detail = type.isEmpty() ? QStringLiteral("type") : showableMode(type);
    }
    if (!found.isUsable())
        found.secret = found.token = Secret();
    return found;
}

} // namespace

std::vector<FoundProfile> profilesOfCredentialsFile(const QByteArray &text, const QString &path, const QString &chosen)
{
    QList<int> broken;
    const auto sections = sectionsOf(text.startsWith("\xEF\xBB\xBF") ? text.mid(3) : text, broken);
    std::vector<FoundProfile> items;
    const QString preferred = chosen.isEmpty() ? QStringLiteral("default") : chosen;
    for (const Section &section : sections) {
        items.push_back(readSection(section, path));
        items.back().isDefault = section.name == preferred;
    }
    if (!broken.isEmpty())
        items.push_back(itemOf(path, ImportProblem::Broken, QString::number(broken.first())));
    if (items.empty())
        items.push_back(itemOf(path, ImportProblem::NoProfiles));
    return items;
}

} // namespace ecsdesk
