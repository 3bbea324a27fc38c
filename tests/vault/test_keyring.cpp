// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The vault on a real Secret Service: gnome-keyring on a bus and in a home of its own.

#include "tests/vault/privatebus.h"
#include "tests/vault/vaultwatch.h"

#include <QDirIterator>
#include <QTest>

#include <csignal>

using namespace ecsdesk;

namespace {

const QByteArray password = "the operator's password";

HelperVault vaultOn(const PrivateBus &bus, VaultPatience patience = {})
{
    return HelperVault({ECSDESK_VAULT_HELPER, patience, bus.environment()});
}

QByteArray readIn(Vault &vault, const VaultKey &key)
{
    const auto call = vault.read(key);
    return ended(*call) ? found(*call) : "(not ended)";
}

bool write(Vault &vault, const VaultKey &key, const QByteArray &secret)
{
    const auto call = vault.write(key, secretOf(secret));
    return ended(*call) && call->result();
}

} // namespace

class TestKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAndGivesBack_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("a key's") << QByteArray("8dAjk2Lm4Xq0Zt7Rw1Yv5Bn3Cc6Gg");
        QTest::newRow("Chinese") << QByteArray("密码 пароль");
        QTest::newRow("any bytes") << QByteArray("\x00\x01\xff\n\r trailing \n\0", 16);
        QTest::newRow("a newline") << QByteArray("\n");
        QTest::newRow("a token's length") << QByteArray(2000, 'T');
        QTest::newRow("as long as may be") << QByteArray(maxSecretBytes, 'x');
    }

    void keepsAndGivesBack()
    {
        QFETCH(QByteArray, secret);
        const PrivateBus bus;
        KeyringDaemon keyring(bus, password);
        QVERIFY2(keyring.waitUntil(false), keyring.output().constData());
        auto vault = vaultOn(bus);

        QCOMPARE(readIn(vault, someKey), "(missing)");
        QVERIFY(write(vault, someKey, secret));
        QCOMPARE(readIn(vault, someKey), secret);
        QVERIFY(write(vault, someKey, "another"));
        QCOMPARE(readIn(vault, someKey), "another");

        const auto first = vault.remove(someKey);
        QVERIFY(ended(*first));
        QCOMPARE(first->result().value_or(false), true);
        QCOMPARE(readIn(vault, someKey), "(missing)");
        const auto second = vault.remove(someKey);
        QVERIFY(ended(*second));
        QCOMPARE(second->result().value_or(true), false);
    }

    void keysDoNotMix()
    {
        const PrivateBus bus;
        KeyringDaemon keyring(bus, password);
        QVERIFY2(keyring.waitUntil(false), keyring.output().constData());
        auto vault = vaultOn(bus);

        std::vector<VaultKey> keys;
        for (const char *profile : {"a", "a/b", "a b", "账号", "A"}) {
            for (const auto &kind : secretKindNames)
                keys.push_back({ProfileId(profile), kind.value});
        }
        std::vector<std::unique_ptr<VaultCall<void>>> writes;
        for (size_t i = 0; i < keys.size(); ++i)
            writes.push_back(vault.write(keys[i], secretOf("secret " + QByteArray::number(int(i)))));
        for (const auto &call : writes)
            QVERIFY(ended(*call) && call->result());
        const auto removal = vault.remove(keys[0]);
        QVERIFY(ended(*removal));

        std::vector<std::unique_ptr<VaultCall<std::optional<Secret>>>> reads;
        for (const VaultKey &key : keys)
            reads.push_back(vault.read(key));
        for (size_t i = 0; i < keys.size(); ++i) {
            QVERIFY(ended(*reads[i]));
            QCOMPARE(found(*reads[i]), i == 0 ? "(missing)" : "secret " + QByteArray::number(int(i)));
        }
    }

    void survivesARestartInAFileThatDoesNotShowIt()
    {
        const PrivateBus bus;
        auto vault = vaultOn(bus);
        const QByteArray secret = "planted-4f1b9c77";
        {
            KeyringDaemon keyring(bus, password);
            QVERIFY2(keyring.waitUntil(false), keyring.output().constData());
            QVERIFY(write(vault, someKey, secret));
        }
        int files = 0;
        for (QDirIterator it(bus.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(secret) && !content.contains(secret.toBase64()), qPrintable(file.fileName()));
            files += file.fileName().endsWith(".keyring") ? 1 : 0;
        }
        QVERIFY(files > 0);

        KeyringDaemon keyring(bus, password);
        QVERIFY2(keyring.waitUntil(false), keyring.output().constData());
        QCOMPARE(readIn(vault, someKey), secret);
    }

    /// There is nobody on this bus to show the question: gnome-keyring takes that for a dismissal. A locked secret must
    /// not be called missing: an account would lose its key.
    void lockedIsNotMissing_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("locked while it runs") << false;
        QTest::newRow("not opened since the start") << true;
    }

    void lockedIsNotMissing()
    {
        QFETCH(bool, restarted);
        const PrivateBus bus;
        auto vault = vaultOn(bus);
        auto keyring = std::make_unique<KeyringDaemon>(bus, password);
        QVERIFY2(keyring->waitUntil(false), keyring->output().constData());
        QVERIFY(write(vault, someKey, "behind the lock"));
        if (restarted) {
            keyring.reset();
            keyring = std::make_unique<KeyringDaemon>(bus, QByteArray());
        } else {
            keyring->lock();
        }
        QVERIFY2(keyring->waitUntil(true), keyring->output().constData());

        const auto known = vault.read(someKey);
        QVERIFY(ended(*known));
        QCOMPARE(troubleOf(*known), VaultTrouble::Locked);
        const auto unknown = vault.read({ProfileId("other"), SecretKind::ProxyPassword});
        QVERIFY(ended(*unknown));
        QCOMPARE(troubleOf(*unknown), VaultTrouble::Locked);
        const auto written = vault.write(someKey, Secret("not kept"));
        QVERIFY(ended(*written));
        QCOMPARE(troubleOf(*written), VaultTrouble::Locked);
        QVERIFY(!written->result().error().mayHaveTakenEffect);
        const auto removed = vault.remove(someKey);
        QVERIFY(ended(*removed));
        QCOMPARE(troubleOf(*removed), VaultTrouble::Locked);

        keyring.reset();
        keyring = std::make_unique<KeyringDaemon>(bus, password);
        QVERIFY2(keyring->waitUntil(false), keyring->output().constData());
        QCOMPARE(readIn(vault, someKey), "behind the lock");
    }

    void oneThatHangsAndComesBack()
    {
        const PrivateBus bus;
        KeyringDaemon keyring(bus, password);
        QVERIFY2(keyring.waitUntil(false), keyring.output().constData());
        auto vault = vaultOn(bus);
        QVERIFY(write(vault, someKey, "patience"));
        VaultPatience little;
        little.service = std::chrono::seconds(1);
        auto hasty = vaultOn(bus, little);

        ::kill(pid_t(keyring.processId()), SIGSTOP);
        const auto hanging = hasty.read(someKey);
        QVERIFY(ended(*hanging));
        QCOMPARE(troubleOf(*hanging), VaultTrouble::Silent);
        const auto waiting = vault.read(someKey);
        ::kill(pid_t(keyring.processId()), SIGCONT);
        QVERIFY(ended(*waiting));
        QCOMPARE(found(*waiting), "patience");
        QTRY_VERIFY_WITH_TIMEOUT(helpers().isEmpty(), 20'000);
    }

    void oneThatEnded()
    {
        const PrivateBus bus;
        {
            KeyringDaemon keyring(bus, password);
            QVERIFY2(keyring.waitUntil(false), keyring.output().constData());
        }
        auto vault = vaultOn(bus);
        const auto call = vault.read(someKey);
        QVERIFY(ended(*call));
        QCOMPARE(troubleOf(*call), VaultTrouble::NoKeychain);
    }
};

QTEST_GUILESS_MAIN(TestKeyring)
#include "test_keyring.moc"
