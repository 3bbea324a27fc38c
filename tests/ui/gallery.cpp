// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the home screen over the hand-made fleet, in its states, both languages and both themes: for whoever
// changes how it looks. Nothing here asserts.

#include "tests/support/recordingdesk.h"
#include "tests/ui/usagesamples.h"
#include "ui/window/commandpalette.h"
#include "ui/window/mainwindow.h"
#include "ui/window/regionpopup.h"
#include "ui/window/statusstrip.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QTest>
#include <QTextStream>
#include <QThreadPool>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

ChangeRecord sampleRecord(const FleetRow &row, ChangeId id, int from, int to, ChangeState state, const QDateTime &at)
{
    ChangeRecord record;
    record.id = id;
    record.intent.key = row.key;
    record.intent.before = row.instance;
    record.intent.before.outMbps = from;
    record.intent.change.outMbps = to;
    record.createdAt = record.updatedAt = at;
    record.state = state;
    return record;
}

ApiError errorOf(ErrorKind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

class Gallery
{
public:
    Gallery(QApplication &app, QDir folder)
        : m_folder(std::move(folder))
        , m_theme(app)
        , m_language(app, Language::English)
    {
        m_rows = sampleFleet(m_clock.now());
        for (const FleetRow &row : m_rows)
            m_changes.setFacts(row.key, row.facts);
        m_fleet.put(m_rows);
        m_fleet.setState(readState(m_rows, m_clock.now().addSecs(-12)));
        m_offers.usageAnswer = [this](const InstanceKey &key, UsageSpan span) {
            return usageLike(UsageHabit(qHash(key.id.text) % usageHabits), span, m_clock.now(), 5);
        };
        const FleetRow first = rowNamed(m_rows, QStringLiteral("api-hz-02"));
        m_changes.put(sampleRecord(first, 1, 5, 20, ChangeState::Refused, m_clock.now().addDays(-3)));
        m_changes.put(sampleRecord(first, 2, 5, 50, ChangeState::Verified, m_clock.now().addSecs(-108)));
    }

    void shoot(QWidget &window, const QString &name)
    {
        settle();
        window.grab().save(m_folder.filePath(name + QStringLiteral(".png")));
    }

    void settle()
    {
        // The use is asked for once the selection has come to rest.
        QTest::qWait(350);
        for (int turn = 0; turn < 20; ++turn) {
            QThreadPool::globalInstance()->waitForDone();
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    void round(Language language, ThemeMode theme, QSize size)
    {
        m_language.setLanguage(language);
        m_theme.setMode(theme);
        ScreenMakers makers;
        makers.changes = [](QWidget *parent) { return new QWidget(parent); };
        makers.bandwidthWizard = [](const FleetRow &, QWidget *parent) { return new QWidget(parent); };
        MainWindow window({m_fleet, m_changes, &m_sandbox, m_preferences, m_clock, &m_offers},
                          {m_theme, m_language, m_prompt, [](const QUrl &) {}}, makers);
        window.resize(size);
        window.show();
        settle();
        const QString tail =
            QStringLiteral("-%1-%2-%3").arg(languageCode(language), themeName(theme)).arg(size.width());
        InstancesScreen *screen = window.instances();
        shoot(window, QStringLiteral("1-none") + tail);
        for (const char *name : {"web-hz-01", "api-hz-02", "数据库-备"}) {
            screen->showInstance(rowNamed(m_rows, QString::fromUtf8(name)).key);
            shoot(window, QStringLiteral("2-%1").arg(QString::fromUtf8(name)) + tail);
        }
        screen->setCompact(true);
        screen->filterBar()->field()->setFocus();
        screen->filterBar()->field()->insert(QStringLiteral("status:running colour:red cha"));
        Q_EMIT screen->filterBar()->field()->textEdited({});
        settle();
        if (QWidget *popup = QApplication::activePopupWidget()) {
            popup->grab().save(m_folder.filePath(QStringLiteral("3-popup") + tail + QStringLiteral(".png")));
            popup->hide();
        }
        screen->filterBar()->setFilterText(QStringLiteral("status:running colour:red"));
        shoot(window, QStringLiteral("3-filter") + tail);
        screen->setCompact(false);
        screen->filterBar()->setFilterText(QStringLiteral("no-such-name"));
        shoot(window, QStringLiteral("4-nomatch") + tail);
        screen->filterBar()->setFilterText({});
        settle();
        screen->showInstance(rowNamed(m_rows, QStringLiteral("api-hz-02")).key);
        settle();
        QMenu menu;
        screen->fillContextMenu(menu);
        menu.popup(QPoint(100, 100));
        settle();
        menu.grab().save(m_folder.filePath(QStringLiteral("5-menu") + tail + QStringLiteral(".png")));
        menu.hide();
        window.commandPalette()->popUp();
        window.commandPalette()->field()->setText(QStringLiteral("web"));
        settle();
        window.commandPalette()->grab().save(
            m_folder.filePath(QStringLiteral("6-palette") + tail + QStringLiteral(".png")));
        window.commandPalette()->reject();
        FleetState troubled = m_fleet.state();
        const FleetState good = troubled;
        troubled.regions.front().phase = RegionPhase::Failed;
        troubled.regions.front().error = errorOf(ErrorKind::NoAnswer);
        m_fleet.setState(troubled);
        window.status()->showRegions();
        settle();
        window.status()->popup()->grab().save(
            m_folder.filePath(QStringLiteral("7-regions") + tail + QStringLiteral(".png")));
        window.status()->popup()->hide();
        troubled.phase = FleetState::Phase::Failed;
        troubled.fromCache = true;
        troubled.error = errorOf(ErrorKind::NotSent);
        m_fleet.setState(troubled);
        shoot(window, QStringLiteral("8-offline") + tail);
        m_fleet.setState(good);
        window.close();
    }

    void empty(Language language, ThemeMode theme)
    {
        m_language.setLanguage(language);
        m_theme.setMode(theme);
        RecordingFleetDesk fleet;
        FleetState state = readState(m_rows, m_clock.now());
        state.phase = FleetState::Phase::Loading;
        state.loaded = 0;
        fleet.setState(state);
        MainWindow window({fleet, m_changes, nullptr, m_preferences, m_clock},
                          {m_theme, m_language, m_prompt, [](const QUrl &) {}}, {});
        window.show();
        shoot(window, QStringLiteral("9-loading-%1-%2").arg(languageCode(language), themeName(theme)));
        state.phase = FleetState::Phase::Failed;
        state.regions.clear();
        state.error = errorOf(ErrorKind::NotSent);
        fleet.setState(state);
        shoot(window, QStringLiteral("9-failed-%1-%2").arg(languageCode(language), themeName(theme)));
    }

private:
    QDir m_folder;
    ManualClock m_clock;
    ThemeSwitch m_theme;
    LanguageSwitch m_language;
    RecordingFleetDesk m_fleet;
    RecordingChangeDesk m_changes{m_clock};
    RecordingOfferDesk m_offers;
    RecordingSandboxDesk m_sandbox;
    MemoryPreferences m_preferences;
    RecordingPrompt m_prompt;
    std::vector<FleetRow> m_rows;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QDir folder(app.arguments().value(1, QStringLiteral("gallery")));
    if (!folder.mkpath(QStringLiteral(".")))
        return 1;
    Gallery gallery(app, folder);
    gallery.round(Language::English, ThemeMode::Light, {1280, 800});
    gallery.round(Language::Chinese, ThemeMode::Dark, {1280, 800});
    gallery.round(Language::Chinese, ThemeMode::Light, {960, 600});
    gallery.round(Language::English, ThemeMode::Dark, {960, 600});
    gallery.empty(Language::English, ThemeMode::Light);
    gallery.empty(Language::Chinese, ThemeMode::Dark);
    QTextStream(stdout) << folder.absolutePath() << '\n';
    return 0;
}
