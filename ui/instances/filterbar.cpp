// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/filterbar.h"

#include "models/wording/words.h"
#include "ui/kit/buttons.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>

namespace ecsdesk {

namespace {
using namespace std::chrono_literals;
/// From the last key to the new rows: short enough to feel like typing, long enough to spare a pass per key.
constexpr auto debounce = 40ms;

/// An ampersand in a name is one, not the mark of a mnemonic.
QString inMenu(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}
} // namespace

FilterBar::FilterBar(InstanceListModel &model, Preferences &preferences, Prompt &prompt, const Clock &clock,
                     QWidget *parent)
    : Retranslating(parent)
    , m_model(model)
    , m_prompt(prompt)
    , m_clock(clock)
    , m_store(preferences)
    , m_field(new FilterField(
          [&model](const QString &text, int cursor) { return complete(text, cursor, model.vocabulary()); }, this))
    , m_views(new QToolButton(this))
    , m_options(makeIconButton(Icon::Columns, this))
    , m_count(new ToneLabel(Tone::Text, ToneLabel::Size::Body, this))
    , m_age(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this))
    , m_progress(new QProgressBar(this))
    , m_refresh(makeIconButton(Icon::Refresh, this))
    , m_diagnostic(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
{
    m_views->setIcon(icon(Icon::Bookmark, Tone::Muted));
    m_views->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_views->setPopupMode(QToolButton::InstantPopup);
    m_views->setAutoRaise(true);
    m_views->setFocusPolicy(Qt::TabFocus);
    auto *views = new QMenu(m_views);
    m_views->setMenu(views);
    connect(views, &QMenu::aboutToShow, this, &FilterBar::fillViews);
    m_options->setPopupMode(QToolButton::InstantPopup);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(96, 6);
    m_progress->hide();
    m_diagnostic->hide();

    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_field, 1);
    line->addWidget(m_views);
    line->addWidget(m_options);
    line->addSpacing(space::xs);
    line->addWidget(m_progress);
    line->addWidget(m_count);
    line->addWidget(m_age);
    line->addWidget(m_refresh);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(space::xs);
    column->addLayout(line);
    column->addWidget(m_diagnostic);

    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounce);
    connect(&m_debounce, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_field, &QLineEdit::textEdited, this, [this] { m_debounce.start(); });
    // The cross within the field, and an undo, tell by textChanged alone.
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_debounce.start(); });
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        apply();
        Q_EMIT m_field->leaveWanted();
    });
    connect(m_refresh, &QToolButton::clicked, this, [this] {
        if (m_state.phase == FleetState::Phase::Loading)
            Q_EMIT cancelWanted();
        else
            Q_EMIT refreshWanted();
    });
    connect(&model, &InstanceListModel::countsChanged, this, &FilterBar::updateCounts);
    connect(&m_ageTick, &QTimer::timeout, this, &FilterBar::updateAge);
    retranslate();
}

void FilterBar::setState(const FleetState &state)
{
    m_state = state;
    const bool loading = state.phase == FleetState::Phase::Loading;
    m_progress->setVisible(loading);
    m_progress->setRange(0, loading ? std::max(state.expected, state.expected > 0 ? state.loaded : 0) : 1);
    m_progress->setValue(state.loaded);
    m_refresh->setIcon(icon(loading ? Icon::Cross : Icon::Refresh));
    nameButton(m_refresh, loading ? tr("Stop loading") : tr("Refresh the list"),
               loading ? tr("Stop loading (Esc)") : tr("Refresh the list (F5)"));
    updateCounts();
    updateAge();
}

void FilterBar::setFilterText(const QString &text)
{
    m_field->setText(text);
    apply();
}

void FilterBar::apply()
{
    m_debounce.stop();
    const InstanceFilter filter = InstanceFilter::parse(m_field->text());
    updateDiagnostic();
    Q_EMIT filterChanged(filter);
}

void FilterBar::updateDiagnostic()
{
    const InstanceFilter filter = InstanceFilter::parse(m_field->text());
    QStringList sentences;
    for (const FilterDiagnostic &diagnostic : filter.diagnostics()) {
        sentences.append(diagnostic.suggestion.isEmpty()
                             ? diagnostic.message
                             : tr("%1 Did you mean %2?").arg(diagnostic.message, diagnostic.suggestion));
    }
    m_diagnostic->setSentence(sentences.join(QLatin1Char('\n')));
    m_diagnostic->setVisible(!sentences.isEmpty());
}

void FilterBar::updateCounts()
{
    const QLocale locale;
    const QString shown = locale.toString(m_model.rowCount());
    if (m_state.phase == FleetState::Phase::Loading && !m_state.fromCache) {
        const QString loaded = locale.toString(m_state.loaded);
        m_count->setText(m_state.expected > m_state.loaded
                             ? tr("Loading: %1 of about %2").arg(loaded, locale.toString(m_state.expected))
                             : tr("Loading: %1").arg(loaded));
    } else if (m_model.totalCount() == 0 && m_state.phase != FleetState::Phase::Idle) {
        m_count->setText({}); // nobody knows how many there are
    } else if (m_model.filter().isEmpty()) {
        m_count->setText(tr("%Ln instances", nullptr, m_model.totalCount()));
    } else {
        m_count->setText(tr("%1 of %2").arg(shown, locale.toString(m_model.totalCount())));
    }
    m_count->setAccessibleName(m_count->text());
}

void FilterBar::updateAge()
{
    if (!m_state.asOf.isValid()) {
        m_age->hide();
        m_ageTick.stop();
        return;
    }
    m_age->show();
    const auto age = std::chrono::seconds(std::max<qint64>(0, m_state.asOf.secsTo(m_clock.now())));
    const QString old = ecsdesk::ageText(age);
    m_age->setText(m_state.fromCache ? tr("from last session, %1 old").arg(old) : tr("%1 ago").arg(old));
    m_age->setTone(m_state.fromCache ? Tone::Wait : Tone::Muted);
    m_age->setToolTip(tr("Read at %1").arg(exactMomentText(m_state.asOf)));
    m_ageTick.start(age < 60s ? 1s : 20s);
}

void FilterBar::fillViews()
{
    QMenu *menu = m_views->menu();
    menu->clear();
    const QString present = m_field->text().trimmed();
    const auto views = m_store.views();
    bool separated = false;
    bool isOwn = false;
    QString presentName;
    auto *one = new QActionGroup(menu); // one search at a time
    for (QActionGroup *before : menu->findChildren<QActionGroup *>()) {
        if (before != one)
            delete before;
    }
    for (const NamedView &view : views) {
        if (!view.builtIn && !separated) {
            menu->addSeparator();
            separated = true;
        }
        QAction *action = menu->addAction(inMenu(view.name));
        action->setCheckable(true);
        one->addAction(action);
        action->setChecked(view.filter == present);
        action->setToolTip(view.filter);
        if (view.filter == present && !view.builtIn) {
            isOwn = true;
            presentName = view.name;
        }
        connect(action, &QAction::triggered, this, [this, filter = view.filter] { setFilterText(filter); });
    }
    menu->addSeparator();
    QAction *save = menu->addAction(icon(Icon::Plus), tr("Save this search as a view…"));
    save->setEnabled(!present.isEmpty() && !isOwn);
    connect(save, &QAction::triggered, this, &FilterBar::askForName);
    if (!isOwn)
        return;
    connect(menu->addAction(tr("Rename view “%1”…").arg(inMenu(presentName))), &QAction::triggered, this,
            [this, presentName] {
                m_prompt.askText(this, {tr("Rename view"), tr("New name:"), presentName, tr("Rename view")}, this,
                                 [this, presentName](const std::optional<QString> &name) {
                                     if (name)
                                         m_store.rename(presentName, *name);
                                 });
            });
    connect(menu->addAction(icon(Icon::Trash), tr("Delete view “%1”…").arg(inMenu(presentName))), &QAction::triggered,
            this, [this, presentName] {
                m_prompt.ask(this,
                             {tr("Delete view"),
                              tr("Delete the view “%1”?").arg(presentName),
                              tr("Its filter is lost. No instance is touched."),
                              tr("Delete view"),
                              {},
                              true},
                             this, [this, presentName](bool yes) {
                                 if (yes)
                                     m_store.remove(presentName);
                             });
            });
}

void FilterBar::askForName()
{
    const QString filter = m_field->text().trimmed();
    m_prompt.askText(this, {tr("Save view"), tr("Name of the view:"), {}, tr("Save view")}, this,
                     [this, filter](const std::optional<QString> &name) {
                         if (name)
                             m_store.save(*name, filter);
                     });
}

void FilterBar::retranslate()
{
    m_field->setTexts(
        {tr("Search: name, ID, address, or status:running out<10 tag:env=prod"), tr("Search instances"),
         tr("Free text, or typed filters such as status:running, charge:prepaid, out<10, tag:env=prod.")});
    m_views->setText(tr("Views"));
    nameButton(m_views, tr("Views"), tr("Searches under a name"));
    nameButton(m_options, tr("Columns and rows"));
    setState(m_state);
    updateDiagnostic();
}

} // namespace ecsdesk
