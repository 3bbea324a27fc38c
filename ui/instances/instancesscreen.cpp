// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/instancesscreen.h"

#include "models/wording/errors.h"
#include "models/wording/reasons.h"
#include "models/wording/words.h"
#include "ui/instances/directquery.h"
#include "ui/kit/buttons.h"

#include <QBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace ecsdesk {

using namespace std::chrono_literals;

InstancesScreen::InstancesScreen(const InstancesContext &context, QWidget *parent)
    : Retranslating(parent)
    , m_context(context)
    , m_filter(new FilterBar(m_model, context.preferences, context.prompt, context.clock, this))
    , m_banner(new Banner(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_body(new QStackedWidget(this))
    , m_table(new InstanceTable(m_model, context.preferences,
                                // As of the last tick, whenever it is painted: table and pane show the same second.
                                [this](const QDateTime &until) {
                                    return m_context.changes.realTimeUntil(until) +
                                           (m_context.clock.steady() - m_tickedAt);
                                }))
    , m_empty(new EmptyState)
    , m_pane(new DetailPane(context))
{
    build();
    connectDesks();
    tick();
    updateAccounts();
    takeState(m_context.fleet.state());
    takeDelta({m_context.fleet.rows(), {}});
    setCompact(m_context.preferences.value(Preference::InstancesCompact).toBool());
    m_pane->setVisible(m_context.preferences.value(Preference::InstancesDetails).toBool());
    retranslate();
}

InstancesScreen::~InstancesScreen()
{
    // The model goes before the widgets do; what they connect to it must not reach a half-gone screen.
    m_model.disconnect(this);
}

void InstancesScreen::build()
{
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    m_splitter->addWidget(m_body);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_body->setMinimumWidth(360);
    const QByteArray split = m_context.preferences.value(Preference::InstancesSplit).toByteArray();
    m_splitChosen = !split.isEmpty() && m_splitter->restoreState(split);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_splitChosen = true;
        m_context.preferences.setValue(Preference::InstancesSplit, m_splitter->saveState());
    });

    // A layout keeps its margins around what is hidden, so the room goes with the banner.
    m_bannerRoom = new QWidget(this);
    auto *bannerRoom = new QVBoxLayout(m_bannerRoom);
    bannerRoom->setContentsMargins(space::m, 0, space::m, space::s);
    bannerRoom->addWidget(m_banner);
    m_bannerRoom->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_bannerRoom);
    column->addWidget(makeLine(Qt::Horizontal, this));
    column->addWidget(m_splitter, 1);

    auto *options = new QMenu(m_filter->optionsButton());
    m_filter->optionsButton()->setMenu(options);
    connect(options, &QMenu::aboutToShow, this, [this, options] {
        options->clear();
        QAction *compact = options->addAction(tr("Compact rows"));
        compact->setCheckable(true);
        compact->setChecked(m_table->isCompact());
        connect(compact, &QAction::toggled, this, &InstancesScreen::setCompact);
        QAction *details = options->addAction(tr("Details beside the list"));
        details->setCheckable(true);
        details->setChecked(showsDetails());
        connect(details, &QAction::toggled, this, &InstancesScreen::setDetailsShown);
        options->addSection(tr("Columns"));
        m_table->fillColumnsMenu(*options);
    });
}

void InstancesScreen::connectDesks()
{
    FleetDesk &fleet = m_context.fleet;
    ChangeDesk &changes = m_context.changes;
    connect(&fleet, &FleetDesk::changed, this, &InstancesScreen::takeDelta);
    connect(&fleet, &FleetDesk::stateChanged, this, &InstancesScreen::takeState);
    if (m_context.accounts) {
        connect(m_context.accounts, &AccountDesk::profilesChanged, this, &InstancesScreen::updateBody);
        connect(m_context.accounts, &AccountDesk::stateChanged, this, &InstancesScreen::updateBody);
    }
    connect(&fleet, &FleetDesk::found, this, &InstancesScreen::takeAnswer);
    connect(&fleet, &FleetDesk::instanceRead, this,
            [this](const InstanceKey &, const Result<std::optional<Instance>> &result) {
                m_readError = result ? std::nullopt : std::optional(result.error());
                updateBanner();
            });
    connect(&changes, &ChangeDesk::factsChanged, this, &InstancesScreen::takeFacts);
    connect(&changes, &ChangeDesk::clockChanged, this, &InstancesScreen::tick);
    connect(&changes, &ChangeDesk::actingChanged, this, &InstancesScreen::updateAccounts);
    if (m_context.accounts) {
        connect(m_context.accounts, &AccountDesk::namesChanged, this, &InstancesScreen::updateAccounts);
        connect(m_context.accounts, &AccountDesk::profilesChanged, this, &InstancesScreen::updateAccounts);
    }
    connect(&changes, &ChangeDesk::turnedAway, this,
            [this](const ClientToken &token, const Verdict &verdict, const std::optional<ApiError> &error) {
                if (m_submitted != token)
                    return;
                m_submitted.reset();
                ReasonContext context;
                context.now = m_context.clock.now();
                const QString why =
                    error ? errorTextToQuote(*error) : reasonTexts(verdict, context).join(QLatin1Char('\n'));
                m_context.prompt.tell(this, {tr("Nothing was sent"), tr("The change was not let through."), why, true});
            });

    connect(m_filter, &FilterBar::filterChanged, this, &InstancesScreen::takeFilter);
    connect(m_filter, &FilterBar::refreshWanted, this, &InstancesScreen::refresh);
    connect(m_filter, &FilterBar::cancelWanted, this, [this] { m_context.fleet.cancel(); });
    connect(m_filter->field(), &FilterField::leaveWanted, this, [this] {
        if (!showsTable())
            return;
        if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
            m_table->setCurrentIndex(m_model.index(0, int(InstanceColumn::Name)));
        m_table->setFocus(Qt::TabFocusReason);
    });
    connect(m_banner, &Banner::actionTriggered, this, &InstancesScreen::refresh);
    connect(m_banner, &Banner::closed, this, [this] {
        m_readError.reset();
        updateBanner();
    });

    connect(&m_model, &InstanceListModel::countsChanged, this, &InstancesScreen::updateBody);
    connect(&m_model, &InstanceListModel::settled, this, [this] {
        askIfDirect();
        updateBody();
        updateTick();
    });
    connect(m_table, &InstanceTable::currentChangedTo, this, [this](const std::optional<InstanceKey> &key) {
        m_pane->setInstance(key);
        // Not at once: rows may be leaving the model at this moment, and a tick may move others.
        QMetaObject::invokeMethod(this, &InstancesScreen::tick, Qt::QueuedConnection);
    });
    connect(m_table, &InstanceTable::contextMenuWanted, this, [this](const QPoint &at) {
        QMenu menu;
        fillContextMenu(menu);
        menu.exec(at);
    });
    connect(m_table, &QAbstractItemView::activated, this, [this] { changeBandwidth(); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (const auto action = m_emptyAction)
            action();
    });
    connect(m_empty, &EmptyState::secondTriggered, this, [this] {
        if (const auto action = m_emptySecond)
            action();
    });
    connect(m_pane, &DetailPane::wanted, this, &InstancesScreen::begin);
    connect(m_pane, &DetailPane::allChangesWanted, this, &InstancesScreen::changesWanted);
    connect(m_pane, &DetailPane::runWanted, this, &InstancesScreen::runWanted);
    connect(m_pane, &DetailPane::orderWanted, this, &InstancesScreen::orderWanted);
    connect(m_pane, &DetailPane::accountWanted, this, &InstancesScreen::accountWanted);
    connect(m_pane, &DetailPane::queueWanted, this, &InstancesScreen::queueWanted);
    connect(m_pane, &DetailPane::webConsoleWanted, this, [this] {
        if (m_pane->instance())
            Q_EMIT webConsoleWanted(*m_pane->instance());
    });
    connect(&m_tick, &QTimer::timeout, this, &InstancesScreen::tick);
}

void InstancesScreen::resizeEvent(QResizeEvent *event)
{
    Retranslating::resizeEvent(event);
    // As much for the details as they need, the rest for the list, until the operator says otherwise.
    if (!m_splitChosen) {
        const int details = std::clamp(width() * 28 / 100, 300, 400);
        m_splitter->setSizes({width() - details, details});
    }
}

bool InstancesScreen::showsTable() const
{
    return m_body->currentWidget() == m_table;
}

bool InstancesScreen::showsDetails() const
{
    return !m_pane->isHidden();
}

void InstancesScreen::focusSearch()
{
    m_filter->field()->setFocus(Qt::ShortcutFocusReason);
    m_filter->field()->selectAll();
}

void InstancesScreen::refresh()
{
    m_readError.reset();
    m_context.fleet.refresh();
}

bool InstancesScreen::cancelLoading()
{
    if (m_state.phase != FleetState::Phase::Loading)
        return false;
    m_context.fleet.cancel();
    return true;
}

void InstancesScreen::setCompact(bool compact)
{
    m_table->setCompact(compact);
    m_context.preferences.setValue(Preference::InstancesCompact, compact);
}

void InstancesScreen::setDetailsShown(bool shown)
{
    m_pane->setVisible(shown);
    m_context.preferences.setValue(Preference::InstancesDetails, shown);
}

void InstancesScreen::takeDelta(const FleetDelta &delta)
{
    m_model.apply(delta);
    if (const auto shown = m_pane->instance()) {
        const bool touched =
            delta.removed.contains(*shown) || std::any_of(delta.upserts.begin(), delta.upserts.end(),
                                                          [&](const FleetRow &row) { return row.key == *shown; });
        if (touched) {
            m_pane->refresh();
            tick();
        }
    }
    updateBody();
    updateTick();
}

void InstancesScreen::takeFacts(const QList<InstanceKey> &keys)
{
    FleetDelta delta;
    for (const InstanceKey &key : keys) {
        if (std::optional<FleetRow> row = m_context.fleet.row(key)) {
            row->facts = m_context.changes.facts(key).instance;
            delta.upserts.push_back(std::move(*row));
        }
    }
    m_model.tick(m_context.changes.serverNow());
    takeDelta(delta);
}

void InstancesScreen::takeState(const FleetState &state)
{
    m_state = state;
    m_filter->setState(state);
    updateRegionNames();
    updateTerms();
    askIfDirect();
    updateBanner();
    updateBody();
}

void InstancesScreen::takeFilter(const InstanceFilter &filter)
{
    const QString question = askableText(filter);
    if (m_question && m_question->text != question)
        m_question.reset();
    if (!(filter == m_model.filter())) {
        m_table->expectNewRows();
        m_chooseOnly = false;
    }
    m_model.setFilter(filter);
    askIfDirect();
    updateBody();
}

void InstancesScreen::askIfDirect()
{
    const QString text = askableText(m_model.filter());
    if (m_model.isBusy() || m_model.rowCount() > 0 || !isDirectQuestion(text))
        return;
    if (!m_question || m_question->text != text)
        ask(text);
}

void InstancesScreen::ask(const QString &text)
{
    m_question = Question{text, false, {}};
    updateBody();
    m_context.fleet.find(text);
}

void InstancesScreen::takeAnswer(const QString &text, const QList<InstanceKey> &keys,
                                 const std::optional<ApiError> &error)
{
    if (!m_question || m_question->text != text)
        return;
    m_question->answered = true;
    m_question->error = error;
    if (!keys.isEmpty())
        m_toShow = keys.front();
    updateBody();
}

void InstancesScreen::findInstance(const QString &text)
{
    m_filter->setFilterText(text);
    m_chooseOnly = true;
    updateBody();
    // The list may be far from complete, and whoever names an instance wants it now.
    if (m_model.rowCount() == 0 && (!m_question || m_question->text != text.trimmed()))
        ask(text.trimmed());
}

void InstancesScreen::showInstance(const InstanceKey &key)
{
    m_toShow = key;
    if (!m_model.indexOf(key).isValid() && !m_model.filter().isEmpty())
        m_filter->setFilterText({});
    updateBody();
}

void InstancesScreen::updateRegionNames()
{
    QHash<RegionId, QString> names;
    for (const RegionState &region : m_state.regions) {
        const QString known = regionName(region.region);
        names.insert(region.region, known == region.region.text && !region.name.isEmpty() ? region.name : known);
    }
    m_model.setRegionNames(names);
}

/// An account was renamed, its keys became known, or the operator set it to other terms.
void InstancesScreen::updateAccounts()
{
    const AccountNames names = m_context.accountNames();
    m_model.setAccountNames(names);
    m_table->setSeveralAccounts(names.size() > 1);
    updateTerms();
    m_pane->refresh();
    updateBody();
}

/// Whose instances are not ready to be changed, whatever they stand at.
void InstancesScreen::updateTerms()
{
    QList<AccountUid> known = m_context.accountNames().keys();
    for (const RegionState &region : m_state.regions)
        known.append(region.account);
    QHash<AccountUid, Changeability> barred;
    for (const AccountUid &account : std::as_const(known)) {
        if (const Changeability kind = whenReady(m_context.changes, account); kind != Changeability::Ready)
            barred.insert(account, kind);
    }
    m_model.setBarredAccounts(barred);
}

void InstancesScreen::updateTick()
{
    // A cooldown counts by the second. Without one, a minute is enough to let subscriptions expire.
    const auto pace = m_model.coolingCount() > 0 ? 1000ms : 60000ms;
    if (!m_tick.isActive() || m_tick.intervalAsDuration() != pace)
        m_tick.start(pace);
}

void InstancesScreen::tick()
{
    m_tickedAt = m_context.clock.steady();
    m_model.tick(m_context.changes.serverNow());
    m_pane->tick();
    updateTick();
}

void InstancesScreen::retranslate()
{
    setAccessibleName(tr("Instances"));
    m_model.retranslate();
    updateRegionNames();
    updateBanner();
    updateBody();
}

} // namespace ecsdesk
