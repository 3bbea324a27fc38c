// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The vault that other tests are built on answers as they tell it.

#include "tests/support/memoryvault.h"

#include <QSignalSpy>
#include <QTest>

using namespace ecsdesk;

class TestMemoryVault : public QObject
{
    Q_OBJECT

    const VaultKey m_key{ProfileId("a"), SecretKind::SecurityToken};

private Q_SLOTS:
    void keeps()
    {
        MemoryVault vault;
        const auto written = vault.write(m_key, Secret("token"));
        QVERIFY(!written->isFinished());
        QTRY_VERIFY(written->isFinished());
        QVERIFY(written->result());
        QCOMPARE(vault.plain(m_key), "token");
        const auto read = vault.read(m_key);
        QTRY_VERIFY(read->isFinished());
        QVERIFY(read->result() && *read->result());
        const auto removed = vault.remove(m_key);
        QTRY_VERIFY(removed->isFinished());
        QVERIFY(removed->result().value_or(false));
        const auto missing = vault.read(m_key);
        QTRY_VERIFY(missing->isFinished());
        QVERIFY(missing->result() && !*missing->result());
        QCOMPARE(vault.calls(), 4);
    }

    void fails()
    {
        MemoryVault vault;
        vault.setMood(MemoryVault::Mood::Fails, {VaultTrouble::Locked, {}, false});
        const auto call = vault.write(m_key, Secret("token"));
        QTRY_VERIFY(call->isFinished());
        QCOMPARE(call->result().error().trouble, VaultTrouble::Locked);
        QVERIFY(!vault.has(m_key));
    }

    void answersLate()
    {
        MemoryVault vault;
        vault.put(m_key, "token");
        vault.setMood(MemoryVault::Mood::AsksFirst);
        const auto call = vault.read(m_key);
        auto dropped = vault.remove(m_key);
        QSignalSpy asked(call.get(), &VaultActivity::waitingForOperator);
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(vault.heldCalls(), 2);
        dropped.reset();
        vault.answerHeld();
        QVERIFY(call->isFinished());
        QVERIFY(vault.has(m_key));
        const auto refused = vault.read(m_key);
        vault.answerHeld(VaultError{VaultTrouble::Unanswered, {}, false});
        QCOMPARE(refused->result().error().trouble, VaultTrouble::Unanswered);
    }
};

QTEST_GUILESS_MAIN(TestMemoryVault)
#include "test_memoryvault.moc"
