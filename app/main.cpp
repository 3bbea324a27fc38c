// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/program.h"
#include "app/tour.h"
#include "models/domain/clock.h"
#include "ui/accounts/welcome.h"

#include <QApplication>
#include <QDir>
#include <QLockFile>
#include <QTemporaryDir>

#include <cstdio>
#include <sys/resource.h>

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
    credentials.secret = Secret(qgetenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET"));
    credentials.securityToken = Secret(qgetenv("ALIBABA_CLOUD_SECURITY_TOKEN"));
    // A browser started later is nobody to hand the keys to.
    for (const char *name : {"ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN"})
        qunsetenv(name);
    return credentials;
}

void fail(Prompt &prompt, const QString &title, const QString &text, const QString &detail)
{
    std::fprintf(stderr, "%s: %s %s\n", qUtf8Printable(title), qUtf8Printable(text), qUtf8Printable(detail));
    prompt.tell(nullptr, {title, text, detail, true});
}

QString operatorName()
{
    return qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
}

/// Decides where the keys come from; nothing where the operator closed the welcome window.
std::optional<WiringOptions> chooseCloud(ProgramOptions program)
{
    WiringOptions wiring;
    if (!program.sandbox && program.endpoint.isEmpty()) {
        WelcomeDialog welcome;
        if (welcome.exec() != QDialog::Accepted)
            return {};
        WelcomeChoice choice = welcome.takeChoice();
        program.sandbox = choice.sandbox;
        wiring.internationalSite = choice.internationalSite;
        if (!choice.sandbox)
            wiring.credentials =
                Credentials{choice.accessKeyId, std::move(choice.secret), std::move(choice.securityToken)};
    } else if (!program.endpoint.isEmpty()) {
        wiring.credentials = credentialsFromEnvironment();
    }
    wiring.program = std::move(program);
    wiring.operatorName = operatorName();
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
    wiring.operatorName = operatorName();
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
        throw std::runtime_error(options.tourDir.toStdString());
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
        if ((options.language.isEmpty() || options.language == language) && !tourIn(app, language, options, clock))
            return 1;
    }
    return 0;
}

int run(QApplication &app, const ProgramOptions &options)
{
    const SystemClock clock;
    if (!options.tourDir.isEmpty())
        return runTour(app, options, clock);

    const QString root = QFileInfo(dataFolder(options)).absolutePath();
    QDir().mkpath(root);
    store::PreferencesFile preferences(QDir(root).filePath(QStringLiteral("ecsdesk.ini")));
    ThemeSwitch theme(app, themeFor(options, preferences));
    LanguageSwitch language(app, languageFor(options, preferences));
    DialogPrompt prompt;

    auto wiring = chooseCloud(options);
    if (!wiring)
        return 0;
    wiring->folder = dataFolder(wiring->program);
    if (!QDir().mkpath(wiring->folder)) {
        fail(prompt, Texts::tr("ECS Desk cannot start"), Texts::tr("The data folder cannot be written."),
             wiring->folder);
        return 1;
    }
    QLockFile lock(QDir(wiring->folder).filePath(QStringLiteral("in-use.lock")));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0)) {
        fail(
            prompt, Texts::tr("ECS Desk is running already"),
            Texts::tr("Another window of the program works with the same data. Only one may, so that no change is sent "
                      "twice. Use that one, or name another folder with --data-dir."),
            wiring->folder);
        return 1;
    }
    Program program(std::move(*wiring), clock, preferences, theme, language);
    program.open(options.find);
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    QCoreApplication::setApplicationName(QStringLiteral("ecsdesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ECSDESK_VERSION));

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    {
        // What needs no window must not need a display.
        QCoreApplication plain(argc, argv);
        CommandLine line = readCommandLine(arguments);
        if (!line.exitCode && line.options.debugInfo)
            line = {{}, 0, debugInfo(line.options)};
        if (line.exitCode) {
            std::fprintf(*line.exitCode == 0 ? stdout : stderr, "%s\n", qUtf8Printable(line.text));
            return *line.exitCode;
        }
    }
    QApplication app(argc, argv);
    // No display name: Qt would add it to every title, where each window names itself in the operator's language.
    QApplication::setDesktopFileName(QStringLiteral("ecsdesk"));
    const CommandLine line = readCommandLine(arguments);
    try {
        return run(app, line.options);
    } catch (const std::exception &error) {
        DialogPrompt prompt;
        fail(prompt, Texts::tr("ECS Desk cannot start"), Texts::tr("Something it needs is not to be had."),
             QString::fromUtf8(error.what()));
        return 1;
    }
}
