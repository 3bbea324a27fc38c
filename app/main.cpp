// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/endpoint.h"
#include "app/desktop/oneprogram.h"
#include "app/drive.h"
#include "app/endings.h"
#include "app/folders.h"
#include "app/program.h"
#include "app/tour.h"
#include "models/domain/clock.h"
#include "ui/accounts/welcome.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <pwd.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace ecsdesk;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};

/// A crash must not leave memory with keys in it on disk.
void forbidCoreDumps()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // Where the system hands cores to a program of its own, the limit does not count: nothing of the memory goes there.
    // Not PR_SET_DUMPABLE: the desktop's portals could not tell who asks them any more.
    QFile filter(QStringLiteral("/proc/self/coredump_filter"));
    if (filter.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        filter.write("0");
}

/// The value of a variable, which nobody finds afterwards: no child, and nobody in /proc/PID/environ.
Secret takeVariable(const char *name)
{
    char *value = std::getenv(name);
    if (!value)
        return {};
    const size_t size = std::strlen(value);
    Secret secret(QByteArray(value, qsizetype(size)));
    ::explicit_bzero(value, size);
    qunsetenv(name);
    return secret;
}

/// The list frees large blocks again and again; glibc answers each with a walk over all small free blocks ("fastbins"),
/// which was measured as slices of 40 ms with 100,000 instances. Without fastbins loading is a third faster.
void avoidConsolidation()
{
    mallopt(M_MXFAST, 0);
}

Language languageFor(const ProgramOptions &options, const Preferences &preferences)
{
    if (const auto asked = languageFromCode(options.language))
        return *asked;
    return languageFromCode(preferences.value(Preference::Language).toString()).value_or(systemLanguage());
}

ThemeMode themeFor(const ProgramOptions &options, const Preferences &preferences)
{
    if (const auto asked = themeFromName(options.theme))
        return *asked;
    return themeFromName(preferences.value(Preference::Theme).toString()).value_or(ThemeMode::System);
}

/// For a test endpoint: from the environment, for this run alone.
Credentials credentialsFromEnvironment()
{
    Credentials credentials;
    credentials.accessKeyId = qEnvironmentVariable("ALIBABA_CLOUD_ACCESS_KEY_ID");
    credentials.secret = takeVariable("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
    credentials.securityToken = takeVariable("ALIBABA_CLOUD_SECURITY_TOKEN");
    return credentials;
}

/// Says why the program does not start: on standard error, and in a window where nobody may be reading that.
int fail(const QString &title, const QString &text, const QString &detail)
{
    std::fprintf(stderr, "%s: %s %s\n", qUtf8Printable(title), qUtf8Printable(text), qUtf8Printable(detail));
    const QString platform = QGuiApplication::platformName();
    if (isatty(STDERR_FILENO) != 0 || platform == QLatin1String("offscreen") || platform == QLatin1String("minimal"))
        return 1;
    DialogPrompt prompt;
    prompt.tell(nullptr, {title, text, detail, true});
    // Until it is closed; where nobody is there to close it, whoever started the program shall not wait for ever.
    QTimer::singleShot(std::chrono::minutes(1), qApp, &QCoreApplication::quit);
    QApplication::exec();
    return 1;
}

/// Another program works on the folder: that one comes forward, and this one ends.
int handOver(const QString &folder, const ProgramOptions &options)
{
    constexpr std::chrono::seconds patience{5};
    if (OneProgram::ask(folder, {options.find}, patience)) {
        std::fprintf(stderr, "%s\n",
                     qUtf8Printable(Texts::tr("ECS Desk is running already; its window comes to the front.")));
        return 0;
    }
    return fail(Texts::tr("ECS Desk is running already"),
                Texts::tr("Another window of the program works with the same data. Only one may, so that no change is "
                          "sent twice. Use that one, or name another folder with --data-dir."),
                folder);
}

QString operatorName()
{
    // Not the environment: that is empty in many a container, and anybody's to set.
    const passwd *user = ::getpwuid(::getuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : QString::number(::getuid());
}

/// A list that cannot be read counts as one: what stands against it is told where it would be shown.
bool hasAccounts(const ProgramOptions &program)
{
    const auto known = store::AccountsFile(QDir(dataFolder(program)).filePath(QStringLiteral("accounts.json"))).read();
    return !known || !known->empty();
}

/// What the first desk works on; nothing where the operator closed the welcome window. `door`: where the operator came
/// in, if there was that window.
std::optional<ProgramOptions> chooseCloud(ProgramOptions program, std::optional<WelcomeDoor> &door,
                                          Preferences &preferences, LanguageSwitch &language)
{
    if (program.sandbox || !program.endpoint.isEmpty())
        return program;
    if (hasAccounts(program))
        return program;
    WelcomeDialog welcome;
    QObject::connect(&welcome, &WelcomeDialog::languageWanted, &welcome, [&preferences, &language] {
        language.toggle();
        preferences.setValue(Preference::Language, languageCode(language.language()));
    });
    if (welcome.exec() != QDialog::Accepted)
        return {};
    door = welcome.door();
    program.sandbox = door == WelcomeDoor::Sandbox;
    return program;
}

WiringOptions wiringFor(const ProgramOptions &program)
{
    WiringOptions wiring;
    wiring.program = program;
    wiring.folder = dataFolder(program);
    wiring.operatorName = operatorName();
    if (!program.endpoint.isEmpty())
        wiring.credentials = credentialsFromEnvironment();
    wiring.metadata = MetadataOptions::from(wiring.places.variable);
    if (program.drive) {
        wiring.run = hurried(*program.drive);
        wiring.run.atStep = Drive::death(*program.drive);
        wiring.cloud = hurriedCloud(*program.drive);
        wiring.orders = hurriedOrders(*program.drive);
        wiring.orders.atStep = wiring.run.atStep;
    }
    return wiring;
}

bool tourIn(QApplication &app, const QString &language, const ProgramOptions &options, const Clock &clock)
{
    // Each begins in a world of its own, so that it goes the same way every time.
    const QTemporaryDir folder;
    store::PreferencesFile preferences(folder.filePath(QStringLiteral("ecsdesk.ini")));
    ThemeSwitch theme(app, themeFor(options, preferences));
    LanguageSwitch languages(app, languageFromCode(language).value_or(Language::English));
    WiringOptions wiring;
    wiring.program = options;
    wiring.folder = folder.filePath(QStringLiteral("world"));
    wiring.operatorName = QStringLiteral("ops"); // its pictures are for everybody
    Program program(std::move(wiring), clock, preferences, theme, languages);
    program.open({});
    Tour tour(program, language, QDir(options.tourDir));
    bool well = false;
    QObject::connect(&tour, &Tour::ended, &app, [&well](bool ended) {
        well = ended;
        QCoreApplication::exit();
    });
    tour.begin();
    QApplication::exec();
    return well;
}

int runTour(QApplication &app, const ProgramOptions &options, const Clock &clock)
{
    if (!QDir().mkpath(options.tourDir))
        throw std::runtime_error(qUtf8Printable(Texts::tr("The pictures cannot be saved in %1.").arg(options.tourDir)));
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
        if ((options.language.isEmpty() || options.language == language) && !tourIn(app, language, options, clock))
            return 1;
    }
    return 0;
}

/// One desk, until it is closed. `next`: what the operator wants to work on instead.
int runOne(const ProgramOptions &options, std::optional<WelcomeDoor> door, const Clock &clock, Preferences &preferences,
           ThemeSwitch &theme, LanguageSwitch &language, std::optional<CloudChoice> &next)
{
    const QString folder = dataFolder(options);
    if (!makePrivateFolder(folder))
        return fail(Texts::tr("ECS Desk cannot start"), Texts::tr("The data folder cannot be written."), folder);
    QLockFile lock(QDir(folder).filePath(QStringLiteral("in-use.lock")));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0)) {
        if (lock.error() != QLockFile::LockFailedError)
            return fail(Texts::tr("ECS Desk cannot start"), Texts::tr("The data folder cannot be written."), folder);
        return handOver(folder, options);
    }
    const OneProgram one(folder);
    try {
        WiringOptions wiring = wiringFor(options);
        wiring.acceptLanguage =
            language.language() == Language::Chinese ? QStringLiteral("zh-CN") : QStringLiteral("en-US");
        Program program(std::move(wiring), clock, preferences, theme, language);
        const auto drive = options.drive ? std::make_unique<Drive>(program.wiring()) : nullptr;
        QObject::connect(&one, &OneProgram::wanted, &program.window(),
                         [&program](const ComeForward &wish) { program.comeForward(wish.find); });
        program.onCloudWanted(
            [&](CloudChoice choice) { program.window().closeThen([&next, choice] { next = choice; }); });
        program.open(options.find, door);
        program.joinDesktop();
        return QApplication::exec();
    } catch (const std::exception &error) {
        return fail(Texts::tr("ECS Desk cannot start"), Texts::tr("Something it needs is not to be had."),
                    QString::fromUtf8(error.what()));
    }
}

int runDesk(QApplication &app, const ProgramOptions &options)
{
    const SystemClock clock;
    // What an operator owns and does is nobody else's to read.
    ::umask(S_IRWXG | S_IRWXO);
    const QString root = QFileInfo(dataFolder(options)).absolutePath();
    const bool writable = makePrivateFolder(root);
    store::PreferencesFile preferences(QDir(root).filePath(QStringLiteral("ecsdesk.ini")));
    ThemeSwitch theme(app, themeFor(options, preferences));
    LanguageSwitch language(app, languageFor(options, preferences));
    if (!writable)
        return fail(Texts::tr("ECS Desk cannot start"), Texts::tr("The data folder cannot be written."), root);

    std::optional<WelcomeDoor> door;
    auto chosen = chooseCloud(options, door, preferences, language);
    if (!chosen)
        return 0;
    // The operator may go from the sandbox to the accounts and back: another desk, in the same program.
    for (;;) {
        std::optional<CloudChoice> next;
        const int code = runOne(*chosen, door, clock, preferences, theme, language, next);
        if (!next)
            return code;
        chosen->sandbox = *next == CloudChoice::Sandbox;
        chosen->endpoint.clear(); // its keys were for that desk alone
        // What is worked on is what is looked at next, not the page that led there; without accounts, how to get some.
        const bool empty = !chosen->sandbox && !hasAccounts(*chosen);
        preferences.setValue(Preference::Screen, actionName(empty ? ActionId::ShowAccounts : ActionId::ShowInstances));
        chosen->drive.reset();
        chosen->find.clear();
        door.reset();
    }
}

/// What the command line says where no window is needed: help, versions, a wrong option.
std::optional<int> answerWithoutWindow(int &argc, char **argv, const QStringList &arguments)
{
    const QCoreApplication plain(argc, argv);
    CommandLine line = readCommandLine(arguments);
    const LanguageSwitch language(*QCoreApplication::instance(),
                                  languageFromCode(line.options.language).value_or(systemLanguage()));
    line = readCommandLine(arguments);
    if (!line.exitCode && line.options.debugInfo)
        line = {{}, 0, debugInfo(line.options)};
    if (!line.exitCode && isLoopback(line.options.endpoint) &&
        (qEnvironmentVariableIsEmpty("ALIBABA_CLOUD_ACCESS_KEY_ID") ||
         qEnvironmentVariableIsEmpty("ALIBABA_CLOUD_ACCESS_KEY_SECRET"))) {
        line = {{},
                2,
                Texts::tr("--endpoint takes its keys from ALIBABA_CLOUD_ACCESS_KEY_ID and"
                          " ALIBABA_CLOUD_ACCESS_KEY_SECRET; they are not set.")};
    }
    const bool display = !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
                         !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
    if (!line.exitCode && !display)
        line = {{}, 1, Texts::tr("There is no display here. “xvfb-run ecsdesk …” gives it a virtual one.")};
    if (line.exitCode)
        std::fprintf(*line.exitCode == 0 ? stdout : stderr, "%s\n", qUtf8Printable(line.text));
    return line.exitCode;
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    avoidConsolidation();
    QCoreApplication::setApplicationName(QStringLiteral("ecsdesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ECSDESK_VERSION));

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (const auto answered = answerWithoutWindow(argc, argv, arguments))
        return *answered;
    QApplication app(argc, argv);
    // No display name: Qt would add it to every title, where each window names itself in the operator's language.
    QApplication::setDesktopFileName(QStringLiteral("ecsdesk"));
    const Endings endings;
    const CommandLine line = readCommandLine(arguments);
    if (line.options.tourDir.isEmpty())
        return runDesk(app, line.options);
    try {
        return runTour(app, line.options, SystemClock());
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
