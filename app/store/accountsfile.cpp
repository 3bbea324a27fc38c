// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/accountsfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSaveFile>

namespace ecsdesk::store {

namespace {

constexpr int version = 1;
constexpr qint64 limitBytes = 4 * 1024 * 1024;

QString momentText(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString();
}

QDateTime momentFrom(const QJsonValue &value)
{
    QDateTime moment = QDateTime::fromString(value.toString(), Qt::ISODate);
    return moment.isValid() ? moment.toUTC() : QDateTime();
}

QJsonObject roleObject(const RoleToAssume &role)
{
    return {
        {"arn", role.arn},
        {"sessionName", role.sessionName},
        {"durationSeconds", qint64(role.duration.count())},
        {"externalId", role.externalId},
        {"policy", role.policy},
        {"stsRegion", role.stsRegion.text},
        {"stsHost", role.stsHost},
    };
}

RoleToAssume roleFrom(const QJsonObject &object)
{
    RoleToAssume role;
    role.arn = object["arn"].toString();
    role.sessionName = object["sessionName"].toString();
    role.duration = std::chrono::seconds(object["durationSeconds"].toInteger(role.duration.count()));
    role.externalId = object["externalId"].toString();
    role.policy = object["policy"].toString();
    role.stsRegion = RegionId(object["stsRegion"].toString());
    role.stsHost = object["stsHost"].toString();
    return role;
}

QJsonObject proxyObject(const ProxyChoice &proxy)
{
    return {{"use", proxyUseName(proxy.use)},
            {"kind", proxyKindName(proxy.kind)},
            {"host", proxy.host},
            {"port", proxy.port},
            {"user", proxy.user}};
}

QJsonObject objectOf(const AccountProfile &profile)
{
    QJsonArray regions;
    for (const RegionId &region : profile.regions)
        regions.append(region.text);
    return {
        {"id", profile.id.text},
        {"name", profile.name},
        {"account", profile.account.text},
        {"enabled", profile.enabled},
        {"site", siteName(profile.site)},
        {"mode", credentialModeName(profile.mode)},
        {"accessKeyId", profile.accessKeyId},
        {"role", roleObject(profile.role)},
        {"ecsRoleName", profile.ecsRoleName},
        {"regions", regions},
        {"endpoint", profile.endpoint.toString()},
        {"signature", signatureName(profile.signature)},
        {"edition", editionName(profile.edition)},
        {"readOnly", profile.readOnly},
        {"production", profile.production},
        {"sessionOnly", profile.sessionOnly},
        {"proxy", proxyObject(profile.proxy)},
        {"tokenExpires", momentText(profile.tokenExpires)},
        {"caFile", profile.caFile},
        {"created", momentText(profile.created)},
        {"importedFrom", profile.importedFrom},
    };
}

/// A word this version does not know: how the account is to be used cannot be told.
template <class T>
bool takeWord(T &value, const QJsonValue &text, std::optional<T> (*from)(const QString &))
{
    const std::optional<T> known = from(text.toString());
    if (known)
        value = *known;
    return known.has_value();
}

std::optional<AccountProfile> profileFrom(const QJsonObject &object)
{
    AccountProfile profile;
    profile.id = ProfileId(object["id"].toString());
    profile.name = object["name"].toString();
    profile.account = AccountUid(object["account"].toString());
    // Whether it is used, and whether it may be written to, is never guessed.
    for (const char *needed : {"enabled", "readOnly", "production"}) {
        if (!object[QLatin1String(needed)].isBool())
            return {};
    }
    profile.enabled = object["enabled"].toBool();
    profile.readOnly = object["readOnly"].toBool();
    profile.production = object["production"].toBool();
    profile.sessionOnly = object["sessionOnly"].toBool(); // not in files of earlier versions
    const QJsonObject proxy = object["proxy"].toObject();
    const bool known = takeWord(profile.site, object["site"], &siteFromName) &&
                       takeWord(profile.mode, object["mode"], &credentialModeFromName) &&
                       takeWord(profile.signature, object["signature"], &signatureFromName) &&
                       takeWord(profile.edition, object["edition"], &editionFromName) &&
                       takeWord(profile.proxy.use, proxy["use"], &proxyUseFromName) &&
                       takeWord(profile.proxy.kind, proxy["kind"], &proxyKindFromName);
    if (!known || profile.id.isEmpty())
        return {};
    profile.proxy.host = proxy["host"].toString();
    profile.proxy.port = proxy["port"].toInt();
    profile.proxy.user = proxy["user"].toString();
    profile.accessKeyId = object["accessKeyId"].toString();
    profile.role = roleFrom(object["role"].toObject());
    profile.ecsRoleName = object["ecsRoleName"].toString();
    for (const QJsonValue &region : object["regions"].toArray())
        profile.regions.append(RegionId(region.toString()));
    profile.endpoint = QUrl(object["endpoint"].toString());
    profile.tokenExpires = momentFrom(object["tokenExpires"]);
    profile.caFile = object["caFile"].toString();
    profile.created = momentFrom(object["created"]);
    profile.importedFrom = object["importedFrom"].toString();
    return profile;
}

std::optional<QString> writeFile(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(text) != text.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace

QByteArray accountsText(const AccountProfiles &accounts)
{
    QJsonArray list;
    for (const AccountProfile &account : accounts)
        list.append(objectOf(account));
    return QJsonDocument(QJsonObject{{"version", version}, {"accounts", list}}).toJson();
}

tl::expected<AccountProfiles, QString> accountsFromText(const QByteArray &text)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(error.errorString());
    const QJsonObject whole = document.object();
    if (!whole["version"].isDouble() || !whole["accounts"].isArray())
        return tl::unexpected(QStringLiteral("not a list of accounts"));
    if (whole["version"].toInt() != version)
        return tl::unexpected(
            QStringLiteral("version %1, and %2 is known here").arg(whole["version"].toInt()).arg(version));
    AccountProfiles accounts;
    for (const QJsonValue &each : whole["accounts"].toArray()) {
        auto profile = profileFrom(each.toObject());
        if (!profile)
            return tl::unexpected(QStringLiteral("account %1 is not complete").arg(accounts.size() + 1));
        const bool twice = std::any_of(accounts.begin(), accounts.end(),
                                       [&](const AccountProfile &other) { return other.id == profile->id; });
        if (twice)
            return tl::unexpected(QStringLiteral("account %1 is there twice").arg(accounts.size() + 1));
        accounts.push_back(std::move(*profile));
    }
    return accounts;
}

AccountsFile::AccountsFile(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_pool.setMaxThreadCount(1);
}

AccountsFile::~AccountsFile()
{
    m_pool.waitForDone();
}

tl::expected<AccountProfiles, QString> AccountsFile::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return AccountProfiles{};
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(file.errorString());
    if (file.size() > limitBytes)
        return tl::unexpected(QStringLiteral("the file has %1 bytes").arg(file.size()));
    return accountsFromText(file.readAll());
}

void AccountsFile::write(const AccountProfiles &accounts, QObject *context,
                         std::function<void(const std::optional<QString> &error)> done)
{
    // The pointer is read and let go on this thread only.
    auto answer = std::make_shared<std::function<void(const std::optional<QString> &)>>(
        [alive = QPointer<QObject>(context), done = std::move(done)](const std::optional<QString> &error) {
            if (alive)
                done(error);
        });
    m_pool.start([this, text = accountsText(accounts), answer = std::move(answer)]() mutable {
        const std::optional<QString> error = writeFile(m_path, text);
        QMetaObject::invokeMethod(
            this, [answer = std::move(answer), error] { (*answer)(error); }, Qt::QueuedConnection);
    });
}

} // namespace ecsdesk::store
