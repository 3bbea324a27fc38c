// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programoptions.h"

#include "app/cloud/endpoint.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QSysInfo>
#include <QtGlobal>

namespace ecsdesk {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

CommandLine wrong(const QString &sentence)
{
    return {{}, 2, sentence + QStringLiteral("\n") + Texts::tr("“ecsdesk --help” lists the options.")};
}

} // namespace

CommandLine readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Texts::tr("Console for changing the bandwidth and the type of Alibaba Cloud ECS instances."));
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    const QCommandLineOption sandbox(QStringLiteral("sandbox"), Texts::tr("Work on the embedded simulated cloud."));
    const QCommandLineOption fleet(QStringLiteral("fleet"), Texts::tr("Sandbox with <n> generated instances."),
                                   QStringLiteral("n"));
    const QCommandLineOption seed(QStringLiteral("seed"), Texts::tr("Seed of the generated fleet; 1 if not given."),
                                  QStringLiteral("s"));
    const QCommandLineOption edition(
        QStringLiteral("edition"),
        Texts::tr("Rules: “documents” (the API documents) or “current” (what the API enforces today)."),
        QStringLiteral("e"));
    const QCommandLineOption find(QStringLiteral("find"),
                                  Texts::tr("Show the instance with this ID, name or address at once."),
                                  QStringLiteral("text"));
    const QCommandLineOption endpoint(
        QStringLiteral("endpoint"),
        Texts::tr("Work on a server on this machine instead of the accounts. The keys come from"
                  " ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and ALIBABA_CLOUD_SECURITY_TOKEN, for"
                  " this run alone."),
        QStringLiteral("url"));
    const QCommandLineOption region(QStringLiteral("region"),
                                    Texts::tr("Only this region; may be given several times."), QStringLiteral("id"));
    const QCommandLineOption lang(QStringLiteral("lang"), Texts::tr("Language: en or zh_CN."), QStringLiteral("code"));
    const QCommandLineOption theme(QStringLiteral("theme"), Texts::tr("Theme: light or dark."), QStringLiteral("name"));
    const QCommandLineOption dataDir(QStringLiteral("data-dir"),
                                     Texts::tr("Folder for journal, lists and preferences."), QStringLiteral("dir"));
    const QCommandLineOption tour(
        QStringLiteral("tour"),
        Texts::tr("Guided tour through the main job on the sandbox, with pictures in this folder; then end."),
        QStringLiteral("dir"));
    const QCommandLineOption debug(QStringLiteral("debug-info"), Texts::tr("Print what a bug report needs, and end."));
    const QCommandLineOption drive(
        QStringLiteral("drive"),
        Texts::tr("For tests, with --endpoint on this machine only: obey lines on standard input, with these settings"
                  " (“hurry=40,patience=500,die-at=sending:2”)."),
        QStringLiteral("settings"));
    parser.addOptions(
        {sandbox, fleet, seed, edition, find, endpoint, region, lang, theme, dataDir, tour, debug, drive});

    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        return {{}, 0, parser.helpText()};
    if (parser.isSet(version))
        return {{}, 0, QStringLiteral("ecsdesk ") + QCoreApplication::applicationVersion()};
    if (!parser.positionalArguments().isEmpty())
        return wrong(Texts::tr("“%1” is not an option.").arg(parser.positionalArguments().first()));

    CommandLine line;
    ProgramOptions &options = line.options;
    bool ok = true;
    if (parser.isSet(fleet)) {
        options.fleet = parser.value(fleet).toInt(&ok);
        if (!ok || options.fleet < 1 || options.fleet > 1'000'000)
            return wrong(Texts::tr("--fleet takes a number from 1 to 1,000,000."));
    }
    if (parser.isSet(seed)) {
        options.seed = parser.value(seed).toULongLong(&ok);
        if (!ok)
            return wrong(Texts::tr("--seed takes a whole number."));
    }
    if (parser.isSet(edition)) {
        options.edition = editionFromName(parser.value(edition));
        if (!options.edition)
            return wrong(Texts::tr("--edition takes “documents” or “current”."));
    }
    if (parser.isSet(endpoint)) {
        options.endpoint = QUrl(parser.value(endpoint), QUrl::StrictMode);
        const QString scheme = options.endpoint.scheme();
        if (!options.endpoint.isValid() || options.endpoint.host().isEmpty() ||
            (scheme != QLatin1String("https") && scheme != QLatin1String("http"))) {
            return wrong(Texts::tr("--endpoint takes an address such as http://127.0.0.1:8080."));
        }
        if (scheme == QLatin1String("http") && !isLoopback(options.endpoint))
            return wrong(Texts::tr("Plain http is accepted for this machine only; use https."));
        if (!objectionTo(options.endpoint).isEmpty())
            return wrong(Texts::tr("--endpoint takes scheme, host and port only, without user, path or query."));
        if (!isLoopback(options.endpoint)) {
            return wrong(Texts::tr("--endpoint is for a server on this machine; the address of an account is among its"
                                   " settings, under Accounts."));
        }
    }
    if (parser.isSet(lang)) {
        options.language = parser.value(lang);
        if (options.language != QLatin1String("en") && options.language != QLatin1String("zh_CN"))
            return wrong(Texts::tr("--lang takes “en” or “zh_CN”."));
    }
    if (parser.isSet(theme)) {
        options.theme = parser.value(theme);
        if (options.theme != QLatin1String("light") && options.theme != QLatin1String("dark"))
            return wrong(Texts::tr("--theme takes “light” or “dark”."));
    }
    for (const QString &id : parser.values(region)) {
        if (id.isEmpty() || !isHostLabel(id))
            return wrong(Texts::tr("--region takes an ID such as cn-hangzhou."));
        options.regions.append(RegionId(id));
    }
    for (const QCommandLineOption &folder : {dataDir, tour}) {
        if (parser.isSet(folder) && parser.value(folder).isEmpty())
            return wrong(Texts::tr("--%1 takes a folder.").arg(folder.names().constFirst()));
    }
    options.find = parser.value(find);
    options.dataDir = parser.value(dataDir);
    options.tourDir = parser.value(tour);
    options.debugInfo = parser.isSet(debug);
    options.sandbox = options.endpoint.isEmpty() &&
                      (parser.isSet(sandbox) || parser.isSet(fleet) || parser.isSet(seed) || parser.isSet(tour));
    if (parser.isSet(sandbox) && !options.endpoint.isEmpty())
        return wrong(Texts::tr("--sandbox and --endpoint exclude each other."));
    if ((parser.isSet(fleet) || parser.isSet(seed)) && !options.endpoint.isEmpty())
        return wrong(Texts::tr("--fleet and --seed are for the sandbox, not for an endpoint."));
    if (parser.isSet(tour) && !options.endpoint.isEmpty())
        return wrong(Texts::tr("The tour runs on the sandbox only."));
    if (parser.isSet(drive)) {
        if (options.endpoint.isEmpty())
            return wrong(Texts::tr("--drive is for tests and needs an --endpoint on this machine."));
        options.drive = driveOptions(parser.value(drive));
        if (!options.drive)
            return wrong(Texts::tr("--drive takes settings such as hurry=40,patience=500,die-at=sending:2."));
    }
    return line;
}

QString dataFolder(const ProgramOptions &options)
{
    const QString root = options.dataDir.isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                             : QFileInfo(options.dataDir).absoluteFilePath();
    QString name = QStringLiteral("account");
    if (options.sandbox) {
        name = options.fleet > 0 ? QStringLiteral("sandbox-%1-%2").arg(options.fleet).arg(options.seed)
                                 : QStringLiteral("sandbox");
        if (options.edition == Edition::Current)
            name += QStringLiteral("-current");
    } else if (!options.endpoint.isEmpty()) {
        const QByteArray address = options.endpoint.toString(QUrl::RemoveUserInfo).toUtf8();
        name = QStringLiteral("endpoint-") +
               QString::fromLatin1(QCryptographicHash::hash(address, QCryptographicHash::Sha256).toHex().left(12));
    }
    return QDir(root).filePath(name);
}

QString debugInfo(const ProgramOptions &options)
{
    const QStringList lines{
        QStringLiteral("ecsdesk %1").arg(QCoreApplication::applicationVersion()),
        QStringLiteral("Qt %1 (built with %2)").arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR)),
        QStringLiteral("%1, %2").arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()),
        QStringLiteral("desktop: %1, session: %2")
            .arg(qEnvironmentVariable("XDG_CURRENT_DESKTOP", QStringLiteral("-")),
                 qEnvironmentVariable("XDG_SESSION_TYPE", QStringLiteral("-"))),
        QStringLiteral("locale: %1, time zone offset: %2 s")
            .arg(QLocale::system().name())
            .arg(QDateTime::currentDateTime().offsetFromUtc()),
        QStringLiteral("data: %1").arg(dataFolder(options)),
        QStringLiteral("log categories: ecsdesk.cloud ecsdesk.credentials ecsdesk.engine ecsdesk.store ecsdesk.vault"
                       " (QT_LOGGING_RULES=\"ecsdesk.*=true\")"),
    };
    return lines.join(QLatin1Char('\n'));
}

} // namespace ecsdesk
