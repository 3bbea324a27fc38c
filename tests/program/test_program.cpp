// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The program as whoever starts it sees it: what it answers without a display, what it says to wrong options, what it
// leaves in its folder, and how it ends.

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace {

/// A started program; ended with the test.
class Program
{
public:
    explicit Program(const QStringList &arguments, QProcessEnvironment environment = displayed())
    {
        environment.insert("LC_ALL", "C.UTF-8");
        m_process.setProcessEnvironment(environment);
        m_process.start(ECSDESK_PROGRAM, arguments);
    }
    ~Program()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(Program)

    static QProcessEnvironment displayed()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        return environment;
    }
    static QProcessEnvironment withoutDisplay()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
            environment.remove(name);
        return environment;
    }

    /// The exit code; -1 where it did not end by itself.
    int ended()
    {
        if (!m_process.waitForFinished(20'000) || m_process.exitStatus() != QProcess::NormalExit)
            return -1;
        return m_process.exitCode();
    }
    void signal(int number) { ::kill(pid_t(m_process.processId()), number); }
    bool runs() const { return m_process.state() == QProcess::Running; }
    QString output() { return QString::fromUtf8(m_process.readAllStandardOutput()); }
    QString errors() { return QString::fromUtf8(m_process.readAllStandardError()); }

private:
    QProcess m_process;
};

/// The list was read and kept: the program is up, its journal open, its sandbox running.
bool isUp(const QString &folder)
{
    return QTest::qWaitFor([&] { return QFile::exists(folder + "/fleet.cache"); }, 20'000);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWithoutADisplay_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("part");
        QTest::newRow("help") << "--help"
                              << "--data-dir";
        QTest::newRow("version") << "--version"
                                 << "ecsdesk ";
        QTest::newRow("debug info") << "--debug-info"
                                    << "Qt 6";
    }

    void answersWithoutADisplay()
    {
        QFETCH(QString, option);
        QFETCH(QString, part);
        Program program({option}, Program::withoutDisplay());
        QCOMPARE(program.ended(), 0);
        QVERIFY(program.output().contains(part));
        QVERIFY(program.errors().isEmpty());
    }

    void aWindowNeedsADisplay()
    {
        Program program({"--sandbox"}, Program::withoutDisplay());
        QCOMPARE(program.ended(), 1);
        QVERIFY(program.errors().contains("no display"));
    }

    void wrongOptions_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("part");
        const auto row = [](const QStringList &arguments, const char *part) {
            QTest::newRow(qPrintable(arguments.join(' '))) << arguments << part;
        };
        row({"--bogus"}, "bogus");
        row({"something"}, "something");
        row({"--fleet"}, "--fleet");
        row({"--fleet", "0"}, "1,000,000");
        row({"--fleet", "many"}, "1,000,000");
        row({"--seed", "-1"}, "whole number");
        row({"--edition", "new"}, "documents");
        row({"--endpoint", "somewhere"}, "address");
        row({"--endpoint", "http://192.0.2.1"}, "https");
        row({"--endpoint", "http://127.0.0.1:1/path"}, "host and port only");
        row({"--endpoint", "http://user:word@127.0.0.1:1"}, "host and port only");
        row({"--endpoint", "http://127.0.0.1:1"}, "ALIBABA_CLOUD_ACCESS_KEY_ID");
        row({"--endpoint", "http://127.0.0.1:1", "--sandbox"}, "exclude");
        row({"--endpoint", "http://127.0.0.1:1", "--fleet", "5"}, "sandbox");
        row({"--endpoint", "http://127.0.0.1:1", "--tour", "x"}, "sandbox");
        row({"--drive", "hurry=2"}, "--endpoint");
        row({"--sandbox", "--drive", "hurry=2"}, "--endpoint");
        row({"--endpoint", "https://ecs.cn-hangzhou.aliyuncs.com", "--drive", "hurry=2"}, "on this machine");
        row({"--endpoint", "http://127.0.0.1:1", "--drive", "hurry=0"}, "hurry=40");
        row({"--endpoint", "http://127.0.0.1:1", "--drive", "die-at=lunch"}, "hurry=40");
        row({"--endpoint", "http://127.0.0.1:1", "--drive", "die-at=sending:0"}, "hurry=40");
        row({"--region", "cn.evil/"}, "cn-hangzhou");
        row({"--lang", "fr"}, "zh_CN");
        row({"--theme", "pink"}, "light");
        row({"--data-dir", ""}, "folder");
        row({"--tour", ""}, "folder");
    }

    void wrongOptions()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, part);
        auto environment = Program::withoutDisplay();
        environment.remove("ALIBABA_CLOUD_ACCESS_KEY_ID");
        Program program(arguments, environment);
        QCOMPARE(program.ended(), 2);
        QVERIFY2(program.errors().contains(part), qPrintable(part));
        QVERIFY(program.output().isEmpty());
    }

    void endsInOrder_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void endsInOrder()
    {
        QFETCH(int, number);
        const QTemporaryDir root;
        const QString folder = root.filePath("data/sandbox");
        Program program({"--sandbox", "--data-dir", root.filePath("data")});
        QVERIFY(isUp(folder));
        const QByteArray before = contentOf(folder + "/world.json");
        program.signal(number);
        QCOMPARE(program.ended(), 0);
        // Its world was saved as it ended (the time in it is another), the journal closed, the folder given free.
        QVERIFY(contentOf(folder + "/world.json") != before);
        QVERIFY(!QFile::exists(folder + "/journal.sqlite-wal"));
        QVERIFY(!QFile::exists(folder + "/in-use.lock"));
    }

    void oneAtATimeInAFolder()
    {
        const QTemporaryDir root;
        const QStringList arguments{"--sandbox", "--data-dir", root.filePath("data")};
        Program first(arguments);
        QVERIFY(isUp(root.filePath("data/sandbox")));
        Program second(arguments + QStringList{"--find", "web-hz-03"});
        QCOMPARE(second.ended(), 0);
        QVERIFY(second.errors().contains("running already; its window comes to the front"));
        QVERIFY(first.runs());
        // One that does not answer (here: it is stopped) is not waited for for ever.
        first.signal(SIGSTOP);
        Program third(arguments);
        QCOMPARE(third.ended(), 1);
        QVERIFY(third.errors().contains("Another window"));
        first.signal(SIGCONT);
        // One that was killed does not lock its folder for ever.
        first.signal(SIGKILL);
        QCOMPARE(first.ended(), -1);
        QVERIFY(QFile::remove(root.filePath("data/sandbox/fleet.cache")));
        Program fourth(arguments);
        QVERIFY(isUp(root.filePath("data/sandbox")));
        // It listens where the killed one has left its socket.
        Program fifth(arguments);
        QCOMPARE(fifth.ended(), 0);
    }

    void itsFolderIsPrivateAndHoldsNoKeysButTheSandboxsOwn()
    {
        const QTemporaryDir root;
        const QString data = root.filePath("data");
        auto environment = Program::displayed();
        environment.insert("QT_LOGGING_RULES", "ecsdesk.*=true");
        Program program({"--sandbox", "--data-dir", data}, environment);
        QVERIFY(isUp(data + "/sandbox"));
        const auto world = QJsonDocument::fromJson(contentOf(data + "/sandbox/world.json")).object();
        const QByteArray secret = world.value("accessKeySecret").toString().toUtf8();
        const QByteArray key = world.value("accessKeyId").toString().toUtf8();
        QVERIFY(!secret.isEmpty() && !key.isEmpty());

        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(data) & others));
        int files = 0;
        for (QDirIterator it(data, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
             it.hasNext();) {
            const QFileInfo info(it.next());
            QVERIFY2(!(info.permissions() & others), qPrintable(info.filePath()));
            if (!info.isFile() || info.fileName() == "world.json")
                continue;
            ++files;
            const QByteArray content = contentOf(info.filePath());
            QVERIFY2(!content.contains(secret) && !content.contains(key), qPrintable(info.filePath()));
        }
        QVERIFY(files >= 3);
        program.signal(SIGTERM);
        QCOMPARE(program.ended(), 0);
        const QString log = program.errors();
        QVERIFY(log.contains("DescribeInstances")); // it was written
        QVERIFY(!log.contains(secret) && !log.contains(key));
    }

    void damagedFilesAreSurvived()
    {
        const QTemporaryDir root;
        const QString folder = root.filePath("data/sandbox");
        QVERIFY(QDir().mkpath(folder));
        for (const char *name : {"/world.json", "/journal.sqlite", "/../ecsdesk.ini"}) {
            QFile file(folder + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("{ [neither \xff nor \x01");
        }
        Program program({"--sandbox", "--data-dir", root.filePath("data")});
        QVERIFY(isUp(folder));
        QCOMPARE(QDir(folder).entryList({"world.json.damaged-*"}).size(), 1);
        QCOMPARE(QDir(folder).entryList({"journal.sqlite.damaged-*"}).size(), 1);
        program.signal(SIGTERM);
        QCOMPARE(program.ended(), 0);
    }

    void aFolderThatCannotBe()
    {
        const QTemporaryDir root;
        QFile file(root.filePath("file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Program program({"--sandbox", "--data-dir", root.filePath("file")});
        QCOMPARE(program.ended(), 1);
        QVERIFY(program.errors().contains("cannot be written"));
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "test_program.moc"
