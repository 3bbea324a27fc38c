// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every trouble with the keychain has its sentence and a way on, in both languages.

#include "inlanguage.h"
#include "models/wording/vaultwords.h"

#include <QSet>
#include <QTest>

using namespace ecsdesk;

namespace {

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

QStringList sentences(const VaultWords &words)
{
    QStringList all{words.title, words.cause, words.effect, words.remedy, vaultText(words)};
    for (const VaultWay way : words.ways)
        all.append(wayText(way));
    return all;
}

} // namespace

class TestVaultWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTroubleHasWords_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<int>("verb");
        for (const auto &trouble : vaultTroubleNames) {
            for (const auto &verb : vaultVerbNames)
                QTest::addRow("%s of a %s", trouble.name, verb.name) << int(trouble.value) << int(verb.value);
        }
    }

    void everyTroubleHasWords()
    {
        QFETCH(int, trouble);
        QFETCH(int, verb);
        for (const bool mayHave : {false, true}) {
            const VaultError error{VaultTrouble(trouble), {}, mayHave};
            QStringList english;
            {
                const InLanguage language(QStringLiteral("en"));
                const VaultWords words = explain(error, VaultVerb(verb));
                english = sentences(words);
                QVERIFY(!words.title.endsWith('.'));
                QVERIFY(words.cause.endsWith('.') && words.effect.endsWith('.') && words.remedy.endsWith('.'));
                QCOMPARE(words.ways.contains(VaultWay::SessionOnly), VaultVerb(verb) != VaultVerb::Remove);
                QVERIFY(!words.ways.isEmpty());
            }
            const InLanguage language(QStringLiteral("zh_CN"));
            const QStringList chinese = sentences(explain(error, VaultVerb(verb)));
            for (const QString &sentence : english)
                QVERIFY(!sentence.isEmpty() && !hasChinese(sentence));
            for (const QString &sentence : chinese)
                QVERIFY2(hasChinese(sentence), qPrintable(sentence));
        }
    }

    void troublesAreToldApart()
    {
        QSet<QString> titles, causes, remedies;
        for (const auto &trouble : vaultTroubleNames) {
            const VaultWords words = explain({trouble.value, {}, false}, VaultVerb::Write);
            titles.insert(words.title);
            causes.insert(words.cause);
            remedies.insert(words.remedy);
        }
        QCOMPARE(titles.size(), qsizetype(vaultTroubleNames.size()));
        QCOMPARE(causes.size(), titles.size());
        QCOMPARE(remedies.size(), titles.size());
    }

    void whatIsNotKnownIsSaid()
    {
        for (const VaultVerb verb : {VaultVerb::Write, VaultVerb::Remove}) {
            QVERIFY(explain({VaultTrouble::Died, {}, true}, verb).effect.contains("not known"));
            QVERIFY(!explain({VaultTrouble::Died, {}, false}, verb).effect.contains("not known"));
        }
    }

    void aLockedOneIsUnlocked()
    {
        for (const VaultTrouble trouble : {VaultTrouble::Locked, VaultTrouble::Unanswered})
            QCOMPARE(explain({trouble, {}, false}, VaultVerb::Read).ways.first(), VaultWay::Unlock);
        QCOMPARE(explain({VaultTrouble::NoKeychain, {}, false}, VaultVerb::Read).ways.first(), VaultWay::Retry);
    }

    void everySecretHasAName()
    {
        const InLanguage language(QStringLiteral("zh_CN"));
        for (const auto &kind : secretKindNames) {
            QVERIFY(!word(kind.value).isEmpty());
            QVERIFY(hasChinese(missingSecretText(kind.value)));
        }
        QVERIFY(hasChinese(waitingForUnlockText()));
        QVERIFY(hasChinese(sessionOnlyNote()));
    }
};

QTEST_GUILESS_MAIN(TestVaultWords)
#include "test_vaultwords.moc"
