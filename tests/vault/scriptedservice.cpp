// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/vault/scriptedservice.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusVariant>

namespace ecsdesk {

namespace {

const QDBusObjectPath nothing(QStringLiteral("/"));
const QDBusObjectPath collection(QStringLiteral("/org/freedesktop/secrets/collection/scripted"));
const QString sessionPath = QStringLiteral("/org/freedesktop/secrets/session/1");

} // namespace

/// The "(oayays)" of the specification.
struct WireSecret
{
    QDBusObjectPath session{QStringLiteral("/org/freedesktop/secrets/session/1")};
    QByteArray parameters;
    QByteArray value;
    QString contentType = QStringLiteral("text/plain");
};

QDBusArgument &operator<<(QDBusArgument &argument, const WireSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, WireSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

using WireSecrets = QMap<QDBusObjectPath, WireSecret>;
using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

} // namespace ecsdesk

Q_DECLARE_METATYPE(ecsdesk::WireSecret)

namespace ecsdesk {

class ScriptedObject : public QDBusVirtualObject
{
public:
    explicit ScriptedObject(ScriptedService &service)
        : m_service(service)
    {
    }
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        m_service.handle(message);
        return true;
    }

private:
    ScriptedService &m_service;
};

ScriptedService::ScriptedService(const QString &busAddress)
    : m_object(std::make_unique<ScriptedObject>(*this))
{
    static int number = 0;
    qDBusRegisterMetaType<Attributes>();
    qDBusRegisterMetaType<WireSecret>();
    qDBusRegisterMetaType<WireSecrets>();
    m_connection = QStringLiteral("scripted-%1").arg(++number);
    auto bus = QDBusConnection::connectToBus(busAddress, m_connection);
    if (!bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), m_object.get(),
                                   QDBusConnection::SubPath) ||
        !bus.registerService(QStringLiteral("org.freedesktop.secrets")))
        qFatal("the scripted service cannot appear on its bus");
}

ScriptedService::~ScriptedService()
{
    die();
}

void ScriptedService::die()
{
    m_held.clear();
    QDBusConnection::disconnectFromBus(m_connection);
}

void ScriptedService::put(const QString &key, const QByteArray &secret)
{
    const QDBusObjectPath path(collection.path() + QStringLiteral("/i%1").arg(++m_number));
    m_items.insert(path, {{{"user", key}, {"server", "ECS Desk"}, {"type", "base64"}}, secret.toBase64()});
}

QByteArray ScriptedService::secret(const QString &key) const
{
    for (const Item &item : m_items) {
        if (item.attributes.value("user") == key)
            return QByteArray::fromBase64(item.secret);
    }
    return {};
}

void ScriptedService::handle(const QDBusMessage &message)
{
    ++m_calls[message.member()];
    switch (m_acts.value(message.member(), Act::Duty)) {
    case Act::Duty:
        perform(message);
        return;
    case Act::Hold:
        m_held.append(message);
        return;
    case Act::Fail:
        fail(message, "org.freedesktop.DBus.Error.Failed");
        return;
    case Act::Die:
        // Not from within a message of the connection.
        QMetaObject::invokeMethod(
            m_object.get(), [this] { die(); }, Qt::QueuedConnection);
        return;
    }
}

void ScriptedService::answerHeld()
{
    const auto held = std::exchange(m_held, {});
    for (const QDBusMessage &message : held)
        perform(message);
}

void ScriptedService::reply(const QDBusMessage &message, const QVariantList &values)
{
    QDBusConnection(m_connection).send(message.createReply(values));
}

void ScriptedService::fail(const QDBusMessage &message, const QString &name)
{
    QDBusConnection(m_connection).send(message.createErrorReply(name, "as it was told"));
}

void ScriptedService::perform(const QDBusMessage &message)
{
    const QString method = message.member();
    if (method == "OpenSession") {
        if (message.arguments().value(0) != "plain")
            return fail(message, "org.freedesktop.DBus.Error.NotSupported");
        reply(message,
              {QVariant::fromValue(QDBusVariant(QString())), QVariant::fromValue(QDBusObjectPath(sessionPath))});
    } else if (method == "SearchItems") {
        search(message);
    } else if (method == "ReadAlias") {
        reply(message, {QVariant::fromValue(m_hasCollection ? collection : nothing)});
    } else if (method == "Unlock" || method == "CreateCollection") {
        unlock(message);
    } else if (method == "Prompt") {
        const QDBusObjectPath prompt(message.path());
        m_prompts.append(prompt);
        reply(message, {});
        if (m_operator != Operator::Ignores)
            complete(prompt, m_operator == Operator::Dismisses);
    } else if (method == "Dismiss") {
        reply(message, {});
        complete(QDBusObjectPath(message.path()), true);
    } else if (method == "CreateItem") {
        createItem(message);
    } else if (method == "GetSecrets") {
        getSecrets(message);
    } else if (method == "Delete") {
        if (!m_forgetful)
            m_items.remove(QDBusObjectPath(message.path()));
        reply(message, {QVariant::fromValue(nothing)});
    } else if (method == "Get" || method == "GetAll") {
        properties(message);
    } else if (method == "Close") {
        reply(message, {});
    } else {
        fail(message, "org.freedesktop.DBus.Error.UnknownMethod");
    }
}

void ScriptedService::search(const QDBusMessage &message)
{
    const auto wanted = qdbus_cast<Attributes>(message.arguments().value(0));
    Paths matching;
    for (auto item = m_items.begin(); item != m_items.end(); ++item) {
        const bool matches = std::all_of(wanted.keyValueBegin(), wanted.keyValueEnd(), [&item](const auto &pair) {
            return item->attributes.value(pair.first) == pair.second;
        });
        if (matches)
            matching.append(item.key());
    }
    const Paths locked = m_locked && m_searchesLocked ? matching : Paths();
    reply(message, {QVariant::fromValue(m_locked ? Paths() : matching), QVariant::fromValue(locked)});
}

void ScriptedService::createItem(const QDBusMessage &message)
{
    if (m_locked)
        return fail(message, "org.freedesktop.Secret.Error.IsLocked");
    const auto properties = qdbus_cast<QVariantMap>(message.arguments().value(0));
    const auto secret = qdbus_cast<WireSecret>(message.arguments().value(1));
    const auto attributes = qdbus_cast<Attributes>(properties.value("org.freedesktop.Secret.Item.Attributes"));
    m_plainTexts.append(properties.value("org.freedesktop.Secret.Item.Label").toString());
    for (auto entry = attributes.begin(); entry != attributes.end(); ++entry)
        m_plainTexts.append(entry.key() + '=' + entry.value());
    QDBusObjectPath path(collection.path() + QStringLiteral("/i%1").arg(++m_number));
    for (auto item = m_items.begin(); item != m_items.end(); ++item) {
        if (item->attributes.value("user") == attributes.value("user"))
            path = item.key();
    }
    if (!m_forgetful)
        m_items.insert(path, {attributes, secret.value});
    reply(message, {QVariant::fromValue(path), QVariant::fromValue(nothing)});
}

void ScriptedService::getSecrets(const QDBusMessage &message)
{
    WireSecrets secrets;
    for (const QDBusObjectPath &path : qdbus_cast<Paths>(message.arguments().value(0))) {
        if (!m_locked && m_items.contains(path)) {
            WireSecret secret;
            secret.value = m_items.value(path).secret;
            secrets.insert(path, secret);
        }
    }
    reply(message, {QVariant::fromValue(secrets)});
}

void ScriptedService::unlock(const QDBusMessage &message)
{
    const QDBusObjectPath prompt(QStringLiteral("/org/freedesktop/secrets/prompt/p%1").arg(++m_number));
    const QVariant first = message.member() == "Unlock" ? QVariant::fromValue(Paths()) : QVariant::fromValue(nothing);
    reply(message, {first, QVariant::fromValue(prompt)});
}

void ScriptedService::operatorAnswers(bool unlocks)
{
    const auto prompts = m_prompts;
    for (const QDBusObjectPath &prompt : prompts)
        complete(prompt, !unlocks);
}

void ScriptedService::complete(const QDBusObjectPath &prompt, bool dismissed)
{
    m_prompts.removeAll(prompt);
    if (!dismissed) {
        m_locked = false;
        m_hasCollection = true;
    }
    auto signal = QDBusMessage::createSignal(prompt.path(), "org.freedesktop.Secret.Prompt", "Completed");
    signal.setArguments({dismissed, QVariant::fromValue(QDBusVariant(QString()))});
    QDBusConnection(m_connection).send(signal);
}

void ScriptedService::properties(const QDBusMessage &message)
{
    const QString interface = message.arguments().value(0).toString();
    QVariantMap all{{"Label", "Scripted"}, {"Created", qulonglong(0)}, {"Modified", qulonglong(0)}};
    if (interface == "org.freedesktop.Secret.Service") {
        all = {{"Collections", QVariant::fromValue(m_hasCollection ? Paths{collection} : Paths())}};
    } else {
        all.insert("Locked", m_locked);
    }
    if (message.member() == "GetAll")
        return reply(message, {all});
    reply(message, {QVariant::fromValue(QDBusVariant(all.value(message.arguments().value(1).toString())))});
}

} // namespace ecsdesk
