// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QMap>
#include <QStringList>

#include <memory>

namespace ecsdesk {

/// A Secret Service with bad days: one collection, no encryption of what passes, and each method can be told to do
/// something else than its duty.
class ScriptedService
{
public:
    enum class Act {
        Duty,
        Hold, ///< no answer, until `answerHeld`
        Die,  ///< leaves the bus without an answer
        Fail, ///< answers with an error
    };
    enum class Operator {
        Unlocks,
        Dismisses,
        Ignores, ///< the question stays open, until `operatorAnswers`
    };

    explicit ScriptedService(const QString &busAddress);
    ~ScriptedService();
    Q_DISABLE_COPY_MOVE(ScriptedService)

    /// `method`: "SearchItems", "GetSecrets", "CreateItem", "Delete", "ReadAlias", "Get", "Unlock", "Prompt" …
    void set(const QString &method, Act act) { m_acts[method] = act; }
    void setOperator(Operator who) { m_operator = who; }
    void setLocked(bool locked) { m_locked = locked; }
    /// Without it there is no default collection.
    void setHasCollection(bool has) { m_hasCollection = has; }
    /// A service that does not look into what is locked.
    void setSearchesLocked(bool searches) { m_searchesLocked = searches; }
    /// Says done, and keeps and removes nothing.
    void setForgetful(bool forgetful) { m_forgetful = forgetful; }
    void put(const QString &key, const QByteArray &secret);

    [[nodiscard]] QByteArray secret(const QString &key) const;
    [[nodiscard]] int items() const { return int(m_items.size()); }
    /// The label and the attributes of everything that was stored.
    [[nodiscard]] QStringList plainTexts() const { return m_plainTexts; }
    /// How often a method was called.
    [[nodiscard]] int calls(const QString &method) const { return m_calls.value(method); }
    /// Questions that the operator sees.
    [[nodiscard]] int openPrompts() const { return int(m_prompts.size()); }

    void answerHeld();
    /// To every open question.
    void operatorAnswers(bool unlocks);
    void die();

private:
    friend class ScriptedObject;
    struct Item
    {
        QMap<QString, QString> attributes;
        QByteArray secret;
    };

    void handle(const QDBusMessage &message);
    void perform(const QDBusMessage &message);
    void search(const QDBusMessage &message);
    void createItem(const QDBusMessage &message);
    void getSecrets(const QDBusMessage &message);
    void unlock(const QDBusMessage &message);
    void properties(const QDBusMessage &message);
    void reply(const QDBusMessage &message, const QVariantList &values);
    void fail(const QDBusMessage &message, const QString &name);
    void complete(const QDBusObjectPath &prompt, bool dismissed);

    QString m_connection;
    std::unique_ptr<QDBusVirtualObject> m_object;
    QMap<QString, Act> m_acts;
    QMap<QString, int> m_calls;
    QList<QDBusMessage> m_held;
    QMap<QDBusObjectPath, Item> m_items;
    QList<QDBusObjectPath> m_prompts;
    QStringList m_plainTexts;
    Operator m_operator = Operator::Unlocks;
    bool m_locked = false;
    bool m_hasCollection = true;
    bool m_searchesLocked = true;
    bool m_forgetful = false;
    int m_number = 0;
};

} // namespace ecsdesk
