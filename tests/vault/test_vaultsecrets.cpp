// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Planted secrets are looked for wherever one must not be: arguments and environment of children, what they and we log
// at full verbosity, labels and attributes in the keychain.

#include "tests/vault/privatebus.h"
#include "tests/vault/scriptedservice.h"
#include "tests/vault/vaultwatch.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace ecsdesk;

using Operator = ScriptedService::Operator;

namespace {

const QByteArray planted = "planted-0a7e44d1c9-secret";
const QByteArray plantedElsewhere = "planted-in-the-environment";

bool shows(const QByteArray &where)
{
    return where.contains(planted) || where.contains(planted.toBase64()) || where.contains(planted.toHex()) ||
           where.contains(plantedElsewhere);
}

QByteArray logged; // what was logged while a Listener lived

/// Everything that Qt and we log, however detailed.
class Listener
{
public:
    Listener()
    {
        logged.clear();
        QLoggingCategory::setFilterRules("*=true");
        m_before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &context, const QString &text) {
            logged += QByteArray(context.category) + ": " + text.toUtf8() + '\n';
        });
    }
    ~Listener()
    {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules({});
    }
    Q_DISABLE_COPY_MOVE(Listener)

private:
    QtMessageHandler m_before;
};

QByteArray ofProcess(qint64 id, const char *what)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(id).arg(what));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The helper as the vault starts it, but with its standard error in our hands.
struct Trial
{
    QByteArray output;
    QByteArray errors;
    int exitCode = -1;
};

Trial tryHelper(const QProcessEnvironment &environment, const QByteArray &request, const QStringList &arguments = {})
{
    QProcess helper;
    helper.setProcessEnvironment(helperEnvironment(environment));
    helper.start(ECSDESK_VAULT_HELPER, arguments);
    helper.write(request);
    // The event loop turns: the service is in this process.
    if (!QTest::qWaitFor([&helper] { return helper.state() == QProcess::NotRunning; }, 20'000))
        helper.kill();
    return {helper.readAllStandardOutput(), helper.readAllStandardError(), helper.exitCode()};
}

} // namespace

class TestVaultSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHelperGetsTheWayToTheBusAndNothingElse()
    {
        QProcessEnvironment all;
        for (const char *name :
             {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "HOME", "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
              "ALIBABA_CLOUD_SECURITY_TOKEN", "HTTPS_PROXY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION",
              "KDE_FULL_SESSION", "DISPLAY", "G_DBUS_DEBUG", "G_MESSAGES_DEBUG", "QDBUS_DEBUG"})
            all.insert(name, "x");
        auto keys = helperEnvironment(all).keys();
        keys.sort();
        QCOMPARE(keys, (QStringList{"DBUS_SESSION_BUS_ADDRESS", "HOME", "XDG_RUNTIME_DIR"}));
    }

    void notInArgumentsEnvironmentOrLogs()
    {
        const Listener listener;
        PrivateBus bus;
        ScriptedService service(bus.address());
        service.setLocked(true);
        service.setOperator(Operator::Ignores);
        auto environment = bus.environment();
        environment.insert("QT_LOGGING_RULES", "*=true");
        environment.insert("ALIBABA_CLOUD_ACCESS_KEY_SECRET", plantedElsewhere);
        HelperVault vault({ECSDESK_VAULT_HELPER, {}, environment});

        const auto written = vault.write(someKey, secretOf(planted));
        QTRY_COMPARE_WITH_TIMEOUT(service.openPrompts(), 1, 20'000);
        const auto children = helpers();
        QCOMPARE(children.size(), 1);
        const QByteArray commandLine = ofProcess(children.first(), "cmdline");
        QVERIFY(commandLine.contains("ecsdesk-vault"));
        QVERIFY(!shows(commandLine));
        // The process lets nobody but root look into it.
        const QByteArray environ = ofProcess(children.first(), "environ");
        QCOMPARE(environ.isEmpty(), getuid() != 0);
        QVERIFY(!shows(environ));
        QVERIFY(QString::fromLatin1(ofProcess(children.first(), "limits"))
                    .contains(QRegularExpression("Max core file size\\s+0\\s+0")));

        service.operatorAnswers(true);
        QVERIFY(ended(*written) && written->result());
        const auto read = vault.read(someKey);
        QVERIFY(ended(*read));
        QCOMPARE(found(*read), planted);
        QVERIFY(!shows(service.plainTexts().join('\n').toUtf8()));
        QVERIFY(service.plainTexts().contains("ECS Desk"));
        QVERIFY(service.plainTexts().contains("user=3f2a/access-key-secret"));

        service.set("CreateItem", ScriptedService::Act::Fail);
        service.set("GetSecrets", ScriptedService::Act::Fail);
        const auto notWritten = vault.write(someKey, secretOf(planted));
        const auto notRead = vault.read(someKey);
        QVERIFY(ended(*notWritten) && ended(*notRead));
        QVERIFY(!notWritten->result() && !notRead->result());
        QVERIFY(!shows(notWritten->result().error().detail.toUtf8()));
        QVERIFY(logged.contains("ecsdesk.vault"));
        QVERIFY(!shows(logged));
    }

    void notOnTheHelpersOutputButAsTheAnswer()
    {
        PrivateBus bus;
        ScriptedService service(bus.address());
        auto environment = bus.environment();
        environment.insert("QT_LOGGING_RULES", "*=true");
        const QByteArray length = QByteArray::number(planted.size());
        const Trial write = tryHelper(environment, "write a/proxy-password " + length + '\n' + planted);
        QCOMPARE(write.output, "working\ndone\n");
        QVERIFY(!shows(write.errors));
        const Trial read = tryHelper(environment, "read a/proxy-password\n");
        QCOMPARE(read.output, "working\nfound " + length + '\n' + planted);
        QVERIFY(!shows(read.errors));
    }

    void aRequestThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("nonsense") << QByteArray("give me all\n");
        QTest::newRow("without a key") << QByteArray("read\n");
        QTest::newRow("without a length") << QByteArray("write a/b\n" + planted);
        QTest::newRow("a length that is none") << QByteArray("write a/b many\n" + planted);
        QTest::newRow("too long a secret") << QByteArray("write a/b 9999999\n" + planted);
        QTest::newRow("nothing to keep") << QByteArray("write a/b 0\n" + planted);
        QTest::newRow("no end") << QByteArray(5000, 'x');
    }

    void aRequestThatIsNone()
    {
        QFETCH(QByteArray, request);
        const Trial trial = tryHelper({}, request);
        QCOMPARE(trial.output, "trouble failed the request was not understood\n");
        QVERIFY(!shows(trial.errors));
    }

    void notStartedByHand()
    {
        const Trial trial = tryHelper({}, {}, {"--help"});
        QCOMPARE(trial.exitCode, 2);
        QVERIFY(trial.output.isEmpty());
        QVERIFY(trial.errors.contains("ECS Desk"));
    }

    void crashesWithoutATrace()
    {
        PrivateBus bus;
        ScriptedService service(bus.address());
        service.setLocked(true);
        service.setOperator(Operator::Ignores);
        HelperVault vault({ECSDESK_VAULT_HELPER, {}, bus.environment()});
        const auto call = vault.write(someKey, secretOf(planted));
        QTRY_COMPARE_WITH_TIMEOUT(service.openPrompts(), 1, 20'000);
        const auto children = helpers();
        QCOMPARE(children.size(), 1);
        ::kill(pid_t(children.first()), SIGABRT);
        QVERIFY(ended(*call));
        QCOMPARE(troubleOf(*call), VaultTrouble::Died);
        QVERIFY(!QFile::exists("core") && !QFile::exists(QStringLiteral("core.%1").arg(children.first())));
    }
};

QTEST_GUILESS_MAIN(TestVaultSecrets)
#include "test_vaultsecrets.moc"
