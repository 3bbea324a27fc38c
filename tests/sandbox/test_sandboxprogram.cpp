// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <csignal>

/// ecsdesk-sandbox as a program: its line, its options, its end.
class TestSandboxProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readyLine();
    void endsCleanly_data();
    void endsCleanly();
    void sameKeysFromItsState();
    void help();
    void wrongOptions_data();
    void wrongOptions();
    void portTaken();

private:
    [[nodiscard]] static std::unique_ptr<QProcess> started(const QStringList &arguments)
    {
        auto process = std::make_unique<QProcess>();
        process->start(QStringLiteral(ECSDESK_SANDBOX_PROGRAM), arguments);
        process->waitForStarted();
        return process;
    }
    [[nodiscard]] static QJsonObject lineOf(QProcess &process)
    {
        QByteArray line;
        while (!line.endsWith('\n') && process.waitForReadyRead(10'000))
            line += process.readAllStandardOutput();
        return line.count('\n') == 1 ? QJsonDocument::fromJson(line).object() : QJsonObject();
    }
    [[nodiscard]] static bool end(QProcess &process, int signal)
    {
        ::kill(pid_t(process.processId()), signal);
        return process.waitForFinished(10'000) && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0 && process.readAllStandardOutput().isEmpty();
    }
};

void TestSandboxProgram::readyLine()
{
    const auto process = started({QStringLiteral("--fleet"), QStringLiteral("20"), QStringLiteral("--seed=4")});
    const auto line = lineOf(*process);
    QCOMPARE(line.size(), 4);
    const QUrl url(line.value(u"url").toString());
    QCOMPARE(url.host(), QStringLiteral("127.0.0.1"));
    QCOMPARE(line.value(u"controlUrl").toString(), url.toString() + QStringLiteral("/-"));
    QVERIFY(line.value(u"accessKeyId").toString().size() >= 16);
    QVERIFY(line.value(u"accessKeySecret").toString().size() >= 20);
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    QVERIFY(socket.waitForConnected(5'000));
    socket.write("GET /-/clock HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QVERIFY(socket.waitForReadyRead(5'000));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
    QVERIFY(end(*process, SIGTERM));
}

void TestSandboxProgram::endsCleanly_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestSandboxProgram::endsCleanly()
{
    QFETCH(int, signal);
    QTemporaryDir folder;
    const auto file = folder.path() + QStringLiteral("/new/state.json");
    const auto process = started({QStringLiteral("--state"), file});
    QVERIFY(!lineOf(*process).isEmpty());
    QVERIFY(end(*process, signal));
    QVERIFY(QFile::exists(file));
    QVERIFY(process->readAllStandardError().isEmpty());
}

void TestSandboxProgram::sameKeysFromItsState()
{
    QTemporaryDir folder;
    const QStringList arguments{QStringLiteral("--state"), folder.path() + QStringLiteral("/state.json")};
    const auto first = started(arguments);
    const auto key = lineOf(*first).value(u"accessKeySecret").toString();
    // A crash: nothing is said or saved at the end.
    first->kill();
    QVERIFY(first->waitForFinished(10'000));
    const auto second = started(arguments);
    QCOMPARE(lineOf(*second).value(u"accessKeySecret").toString(), key);
    QVERIFY(end(*second, SIGTERM));
}

void TestSandboxProgram::help()
{
    const auto process = started({QStringLiteral("--help")});
    QVERIFY(process->waitForFinished(10'000));
    QCOMPARE(process->exitCode(), 0);
    const auto text = process->readAllStandardOutput();
    for (const auto *word :
         {"--port",        "--fleet",   "--seed",           "--state",   "--latency",        "--clock-speed",
          "--edition",     "/-/ledger", "/-/levers",        "/-/reset",  "throttleNext",     "dropAfterCommitNext",
          "cutAtByteNext", "hangNext",  "garbageNext",      "errorNext", "clockSkewSeconds", "unpaidOrderOn",
          "lowBalance",    "--site",    "orderLifeSeconds", "addOrder",  "payOrder",         "QueryOrders",
          "cancellations", "credit"})
        QVERIFY2(text.contains(word), word);
}

void TestSandboxProgram::wrongOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown") << QStringList{"--fast", "1"};
    QTest::newRow("no value") << QStringList{"--port"};
    QTest::newRow("not a number") << QStringList{"--fleet", "many"};
    QTest::newRow("negative") << QStringList{"--latency", "-5"};
    QTest::newRow("port too high") << QStringList{"--port", "70000"};
    QTest::newRow("edition") << QStringList{"--edition", "first"};
    QTest::newRow("site") << QStringList{"--site", "mars"};
    QTest::newRow("speed") << QStringList{"--clock-speed", "-1"};
    QTest::newRow("a word") << QStringList{"run"};
}

void TestSandboxProgram::wrongOptions()
{
    QFETCH(QStringList, arguments);
    const auto process = started(arguments);
    QVERIFY(process->waitForFinished(10'000));
    QCOMPARE(process->exitCode(), 2);
    QVERIFY(process->readAllStandardOutput().isEmpty());
    QVERIFY(!process->readAllStandardError().isEmpty());
}

void TestSandboxProgram::portTaken()
{
    const auto first = started({});
    const auto port = QString::number(QUrl(lineOf(*first).value(u"url").toString()).port());
    const auto second = started({QStringLiteral("--port"), port});
    QVERIFY(second->waitForFinished(10'000));
    QCOMPARE(second->exitCode(), 1);
    QVERIFY(second->readAllStandardError().contains(port.toLatin1()));
    QVERIFY(end(*first, SIGTERM));
}

QTEST_GUILESS_MAIN(TestSandboxProgram)
#include "test_sandboxprogram.moc"
