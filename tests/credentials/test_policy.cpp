// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/change.h"
#include "models/wording/rampolicy.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace ecsdesk;

namespace {

const QString sources = QStringLiteral(ECSDESK_TEST_DATA "/../../app/cloud");

/// The actions that the client names in its sources: string literals that are such a name and nothing else.
QSet<QString> calledActions()
{
    static const QRegularExpression action(QStringLiteral(
        "\"((?:Describe|Modify|Allocate|Query|Cancel|Assume|Delete|Create|Renew|Reboot|Run|Attach|Detach)"
        "(?!dRoleUser|led\"|Time)[A-Z]?\\w+|Get[A-Z]\\w+|(?:Start|Stop)Instances?)\""));
    QSet<QString> names;
    for (QDirIterator files(sources, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}); files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a source cannot be read");
        const QString text = QString::fromUtf8(file.readAll());
        for (auto matches = action.globalMatch(text); matches.hasNext();)
            names.insert(matches.next().captured(1));
    }
    for (const Action write : {Action::ModifyInstanceNetworkSpec, Action::ModifyInstanceSpec,
                               Action::AllocatePublicIpAddress, Action::StartInstance, Action::StopInstance})
        names.insert(apiName(write));
    return names;
}

QStringList permissionsOf(const QString &policy)
{
    const QJsonObject root = QJsonDocument::fromJson(policy.toUtf8()).object();
    QStringList permissions;
    for (const QJsonValue &permission : root[u"Statement"][0][u"Action"].toArray())
        permissions.append(permission.toString());
    return permissions;
}

} // namespace

/// The policy that is offered for copying says exactly what the client calls.
class PolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCalledActionIsInTheTable()
    {
        const QSet<QString> called = calledActions();
        QVERIFY2(called.size() >= 15, "the sources were not found");
        QSet<QString> known;
        for (const UsedAction &action : usedActions())
            known.insert(QString::fromLatin1(action.api));
        QCOMPARE(QStringList((called - known).values()).join(u' '), QString());
    }

    void permissionsAreTheTables()
    {
        const QStringList all = permissionsOf(ramPolicy(true));
        const QStringList reads = permissionsOf(ramPolicy(false));
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
        for (const UsedAction &action : usedActions()) {
            const QString permission = QString::fromLatin1(action.permission);
            QCOMPARE(all.contains(permission), !permission.isEmpty());
            QCOMPARE(reads.contains(permission), !permission.isEmpty() && !action.changes);
            // Of ECS the permission has the action's name.
            if (permission.startsWith(u"ecs:") && permission != u"ecs:AssociatePublicIpAddress")
                QCOMPARE(permission, QLatin1String("ecs:") + QString::fromLatin1(action.api));
        }
        for (const QString &permission : reads)
            QVERIFY2(permission.contains(u":Describe"), qPrintable(permission));
    }

    void theDocumentIsAPolicy()
    {
        for (const QString &text : {ramPolicy(true), ramPolicy(false)}) {
            const QJsonObject root = QJsonDocument::fromJson(text.toUtf8()).object();
            QCOMPARE(root[u"Version"].toString(), u"1");
            QCOMPARE(root[u"Statement"].toArray().size(), 1);
            const QJsonObject statement = root[u"Statement"][0].toObject();
            QCOMPARE(statement[u"Effect"].toString(), u"Allow");
            QCOMPARE(statement[u"Resource"].toString(), u"*");
            QVERIFY(!text.contains(u":*"));
            // RAM takes up to 6144 characters.
            QVERIFY(text.size() < 6144);
        }
        const QString arn = QStringLiteral("acs:ram::1:role/ops");
        QCOMPARE(permissionsOf(assumeRolePolicy(arn)), QStringList{QStringLiteral("sts:AssumeRole")});
        QVERIFY(assumeRolePolicy(arn).contains(arn));
    }
};

QTEST_GUILESS_MAIN(PolicyTest)
#include "test_policy.moc"
