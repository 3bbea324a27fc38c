// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The program as a process with secrets in its memory: what it prints at full verbosity, what is left of it after a
// crash, and what others can read of it under /proc.

#include "app/store/accountsfile.h"
#include "tests/accounts/accountstage.h"
#include "tests/program/recordingrelay.h"
#include "tests/program/watches.h"
#include "tests/vault/privatebus.h"
#include "tests/vault/scriptedservice.h"

#include <QDirIterator>
#include <QProcess>

#include <csignal>
#include <sys/resource.h>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

const QByteArray plantedSecret = "sEc-7+Qp9vK-wR2xZ=4mT0yHb6Nd-U";
const QByteArray plantedPassword = "pRoxy-Wc4nJr+9dM6hVt=3kBs8Fq2";
const QByteArray plantedVariable = "vAriable-Kd7+2pQx=9sLb-4wNt8Rz";

/// Whoever starts it allows core files of any size.
void allowCores()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_CORE, &limit);
    rlimit unlimited{RLIM_INFINITY, RLIM_INFINITY};
    if (::setrlimit(RLIMIT_CORE, &unlimited) != 0) {
        limit.rlim_cur = limit.rlim_max; // as far as this user may
        ::setrlimit(RLIMIT_CORE, &limit);
    }
}

QStringList coresIn(const QString &folder)
{
    QStringList cores;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        if (QFileInfo(file).fileName().startsWith("core") || (file.open(QIODevice::ReadOnly) && file.read(4) == "\x7f"
                                                                                                                "ELF"))
            cores.append(file.fileName());
    }
    return cores;
}

/// The program with one account of a key, whose secrets are in the keychain.
struct Running
{
    Running()
    {
        search.plant("secret", plantedSecret);
        search.plant("password", plantedPassword);
        search.plant("variable", plantedVariable);
        AccountProfile profile = AccountStage::profileOf(cloud, "one");
        profile.id = ProfileId("3f2a");
        profile.endpoint = relay.url();
        profile.proxy = {ProxyUse::Explicit, ProxyKind::Http, "127.0.0.1", 9, "operator"}; // loopback goes without it
        const QString accounts = root.filePath("data/account");
        QDir().mkpath(accounts);
        QDir().mkpath(root.filePath("cwd"));
        QFile file(accounts + "/accounts.json");
        if (!file.open(QIODevice::WriteOnly) || file.write(store::accountsText({profile})) < 0)
            qFatal("no accounts");
        service.put("3f2a/access-key-secret", plantedSecret);
        service.put("3f2a/proxy-password", plantedPassword);
        environment = bus.environment();
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        environment.insert("LC_ALL", "C.UTF-8");
        environment.insert("QT_LOGGING_RULES", "*=true");
        process.setWorkingDirectory(root.filePath("cwd"));
        process.setChildProcessModifier(allowCores);
        process.setProcessChannelMode(QProcess::MergedChannels);
        QObject::connect(&process, &QProcess::readyRead, &process, [this] { output += process.readAll(); });
    }
    ~Running()
    {
        if (process.state() != QProcess::NotRunning) {
            process.kill();
            process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(Running)

    void start(const QStringList &arguments)
    {
        process.setProcessEnvironment(environment);
        process.start(ECSDESK_PROGRAM, arguments + QStringList{"--data-dir", root.filePath("data")});
        process.waitForStarted();
        children = std::make_unique<ChildWatch>(process.processId());
    }
    /// Its list was read with the keys, and written down.
    [[nodiscard]] bool isUp()
    {
        return QTest::qWaitFor(
            [&] {
                return !QDir(root.filePath("data")).entryList({"*"}, QDir::Dirs | QDir::NoDotAndDotDot).isEmpty() &&
                       relay.signatures() > 2 && !caches().isEmpty() && process.state() == QProcess::Running;
            },
            20'000);
    }
    [[nodiscard]] QStringList caches() const
    {
        QStringList found;
        for (QDirIterator it(root.filePath("data"), {"*.cache"}, QDir::Files, QDirIterator::Subdirectories);
             it.hasNext();)
            found.append(it.next());
        return found;
    }
    [[nodiscard]] bool ends()
    {
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20'000);
    }
    [[nodiscard]] QStringList findings()
    {
        QStringList all = search.in("what it printed", output);
        all += search.in("arguments and environment of children", children->text());
        all += search.inFolder(root.path());
        all += search.inFolder(bus.home());
        return all;
    }

    SecretSearch search;
    QTemporaryDir root;
    PrivateBus bus;
    ScriptedService service{bus.address()};
    CloudAccount cloud{sandbox::Edition::Current, plantedSecret};
    RecordingRelay relay{quint16(cloud.url().port()), search};
    QProcessEnvironment environment;
    QByteArray output;
    std::unique_ptr<ChildWatch> children;
    QProcess process;
};

} // namespace

class TestPlantedProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Whether a crash leaves a core file here at all, where nothing forbids it: then those that are missing below are
    /// missing because of the program.
    void aCrashOfAnotherProgram()
    {
        const QTemporaryDir folder;
        QProcess other;
        other.setWorkingDirectory(folder.path());
        other.setChildProcessModifier(allowCores);
        other.start("/bin/sleep", {"60"});
        QVERIFY(other.waitForStarted());
        ::kill(pid_t(other.processId()), SIGABRT);
        QVERIFY(other.waitForFinished());
        if (coresIn(folder.path()).isEmpty())
            QSKIP("this system puts core files elsewhere, or nowhere");
    }

    void crashesWithoutATrace_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGABRT") << SIGABRT;
        QTest::newRow("SIGSEGV") << SIGSEGV;
    }

    void crashesWithoutATrace()
    {
        QFETCH(int, number);
        Running program;
        program.environment.insert("SOME_OTHER_VARIABLE", "x");
        // Where the program is built with a sanitizer, that one must not make an orderly end of it.
        program.environment.insert("ASAN_OPTIONS", "detect_leaks=0:handle_segv=0");
        program.start({});
        QVERIFY2(program.isUp(), program.output.right(2000).constData());
        const qint64 id = program.process.processId();
        QVERIFY(
            QString::fromLatin1(ofProcess(id, "limits")).contains(QRegularExpression("Max core file size\\s+0\\s+0")));
        // A core that is handed to a program knows no limit; this leaves nothing of the memory in it.
        QCOMPARE(ofProcess(id, "coredump_filter").trimmed().toLongLong(nullptr, 16), 0);
        QVERIFY(program.search.in("its arguments", ofProcess(id, "cmdline")).isEmpty());
        QVERIFY(program.search.in("its environment", ofProcess(id, "environ")).isEmpty());
        ::kill(pid_t(id), number);
        QVERIFY(program.ends());
        QCOMPARE(program.process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(coresIn(program.root.path()), QStringList());
        QVERIFY(program.output.contains("ecsdesk.cloud: ") && program.output.contains("ecsdesk.vault: "));
        QVERIFY(program.children->seen("ecsdesk-vault") > 0);
        const QStringList findings = program.findings();
        QVERIFY2(findings.isEmpty(), qUtf8Printable(findings.join('\n')));
    }

    /// With the keys of the environment: they are there for its own start, and for nobody else and no longer.
    void oneEndpoint()
    {
        Running program;
        program.environment.insert("ALIBABA_CLOUD_ACCESS_KEY_ID", program.cloud.keyId());
        program.environment.insert("ALIBABA_CLOUD_ACCESS_KEY_SECRET", QString::fromLatin1(plantedSecret));
        program.environment.insert("ALIBABA_CLOUD_SECURITY_TOKEN", {});
        program.start({"--endpoint", program.relay.url().toString()});
        QVERIFY2(program.isUp(), program.output.right(2000).constData());
        const QByteArray environment = ofProcess(program.process.processId(), "environ");
        QVERIFY(environment.contains("ALIBABA_CLOUD_ACCESS_KEY_ID="));
        QVERIFY(program.search.in("its environment", environment).isEmpty());
        ::kill(pid_t(program.process.processId()), SIGTERM);
        QVERIFY(program.ends());
        QCOMPARE(program.process.exitCode(), 0);
        const QStringList findings = program.findings();
        QVERIFY2(findings.isEmpty(), qUtf8Printable(findings.join('\n')));
    }

    void debugInfo()
    {
        Running program;
        for (const char *name : {"ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                                 "ALIBABA_CLOUD_SECURITY_TOKEN", "HTTPS_PROXY", "XDG_SESSION_DESKTOP", "LANGUAGE"})
            program.environment.insert(QLatin1String(name), QString::fromLatin1(plantedVariable));
        program.start({"--debug-info"});
        QVERIFY(program.ends());
        QVERIFY(program.output.contains("Qt 6"));
        const QStringList findings = program.findings();
        QVERIFY2(findings.isEmpty(), qUtf8Printable(findings.join('\n')));
    }
};

QTEST_GUILESS_MAIN(TestPlantedProcess)
#include "test_plantedprocess.moc"
