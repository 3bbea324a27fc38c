// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/queuescreen.h"

#include "models/rules/options.h"
#include "models/wording/changes.h"
#include "models/wording/reasons.h"
#include "models/wording/runs.h"
#include "ui/kit/buttons.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/prompt.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/tables.h"
#include "ui/kit/takeout.h"
#include "ui/queue/queuedelegate.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <algorithm>
#include <array>

namespace ecsdesk {

namespace {

using namespace std::chrono_literals;
/// Twice a second, so that a countdown of seconds never skips one.
constexpr auto tickInterval = 500ms;

enum Page { ListPage, EmptyPage };

/// What is said of it speaks of the ways out already.
bool namesWaysOut(const ApiError &error)
{
    return error.kind == ErrorKind::Local && error.code.startsWith(QLatin1String("Queue"));
}

} // namespace

QueueScreen::QueueScreen(ChangeDesk &changes, Prompt &prompt, QWidget *parent)
    : Retranslating(parent)
    , m_changes(changes)
    , m_prompt(prompt)
    , m_now([] { return QDateTime::currentDateTimeUtc(); })
    , m_model([this](const QDateTime &moment) {
        return QueueTime{m_changes.realTimeUntil(moment), m_now()};
    })
{
    build();
    connectAll();
    m_tick.setInterval(tickInterval);
    look();
    retranslate();
}

void QueueScreen::build()
{
    auto *actions = new FlowLayout(space::s, space::s);
    const auto button = [&](const char *name, Icon sign) {
        auto *made = new QPushButton(this);
        made->setObjectName(QLatin1String(name));
        made->setIcon(icon(sign));
        actions->addWidget(made);
        return made;
    };
    m_up = button("moveUp", Icon::ChevronUp);
    m_down = button("moveDown", Icon::ChevronDown);
    m_retry = button("retry", Icon::Refresh);
    m_takeOut = button("takeOut", Icon::Trash);
    m_showChange = button("showChange", Icon::History);
    m_showInstance = button("showInstance", Icon::List);
    m_count = new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this);
    m_count->setObjectName(QStringLiteral("queueCount"));
    m_count->setMinimumHeight(m_up->sizeHint().height()); // in line with the buttons, also where they take two rows

    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("queueTable"));
    m_table->setModel(&m_model);
    setUpTable(*m_table);
    m_table->setItemDelegate(new QueueDelegate([this](const QModelIndex &index) { return shareLeft(index); }, m_table));
    m_table->setDragDropMode(QTableView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    const std::array widths{56, 160, 112, 204, 132, 100, 108, 140};
    for (int column = 0; column < queueColumnCount; ++column)
        m_table->setColumnWidth(column, widths[size_t(column)]);
    m_table->setColumnHidden(int(QueueColumn::Account), true);
    m_table->horizontalHeader()->setStretchLastSection(true);

    m_below = new QWidget(this);
    m_title = new ToneLabel(Tone::Text, ToneLabel::Size::Strong, m_below);
    m_title->setObjectName(QStringLiteral("queueTitle"));
    m_title->setWordWrap(true);
    m_why = new ReasonLabel(ReasonLabel::Kind::Wait, {}, m_below);
    m_why->setObjectName(QStringLiteral("queueWhy"));
    m_lift = new ReasonLabel(ReasonLabel::Kind::Info, {}, m_below);
    m_lift->setObjectName(QStringLiteral("queueLift"));
    m_bar = new ReasonLabel(ReasonLabel::Kind::Refused, {}, m_below);
    m_bar->setObjectName(QStringLiteral("queueBar"));
    auto *below = new QVBoxLayout(m_below);
    below->setContentsMargins(space::m, space::m, space::m, space::m);
    below->setSpacing(space::s);
    for (QWidget *each : std::initializer_list<QWidget *>{m_title, m_why, m_lift, m_bar})
        below->addWidget(each);

    auto *list = new QWidget(this);
    auto *listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(space::m, space::s, space::m, space::s);
    top->setSpacing(space::m);
    top->addLayout(actions, 1);
    top->addWidget(m_count, 0, Qt::AlignTop);
    listColumn->addLayout(top);
    listColumn->addWidget(makeLine(Qt::Horizontal, list));
    listColumn->addWidget(m_table, 1);
    listColumn->addWidget(makeLine(Qt::Horizontal, list));
    listColumn->addWidget(m_below);
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(list);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

void QueueScreen::connectAll()
{
    connect(&m_changes, &ChangeDesk::recordChanged, this, [this](const ChangeRecord &record) {
        if (record.state == ChangeState::Queued || m_model.rowOf(record.id) >= 0)
            look();
    });
    connect(&m_changes, &ChangeDesk::journalRead, this, &QueueScreen::look);
    connect(&m_changes, &ChangeDesk::actingChanged, this, &QueueScreen::showSelected);
    connect(&m_changes, &ChangeDesk::clockChanged, this, &QueueScreen::showAll);
    connect(&m_changes, &ChangeDesk::factsChanged, this, [this](const QList<InstanceKey> &keys) {
        if (const ChangeRecord *record = selected(); record && keys.contains(record->intent.key))
            showSelected();
    });
    connect(&m_model, &QueueModel::moveWanted, this,
            [this](ChangeId id, int place) { m_changes.moveQueued(id, place); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QueueScreen::showSelected);
    connect(m_table, &QTableView::activated, this, [this] { m_showChange->click(); });
    connect(&m_tick, &QTimer::timeout, this, &QueueScreen::tick);
    connect(m_up, &QPushButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveBy(1); });
    connect(m_retry, &QPushButton::clicked, this, &QueueScreen::tryAgain);
    connect(m_takeOut, &QPushButton::clicked, this, &QueueScreen::takeOut);
    connect(m_showChange, &QPushButton::clicked, this, [this] {
        if (const ChangeRecord *record = selected())
            Q_EMIT changeWanted(record->id);
    });
    connect(m_showInstance, &QPushButton::clicked, this, [this] {
        if (const ChangeRecord *record = selected())
            Q_EMIT instanceWanted(record->intent.key);
    });
    const auto key = [this](const QKeySequence &keys, QPushButton *button) {
        auto *shortcut = new QShortcut(keys, m_table);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    };
    key(QKeySequence(Qt::ALT | Qt::Key_Up), m_up);
    key(QKeySequence(Qt::ALT | Qt::Key_Down), m_down);
    key(QKeySequence(QKeySequence::Delete), m_takeOut);
}

void QueueScreen::setNow(std::function<QDateTime()> now)
{
    m_now = std::move(now);
    showAll();
}

void QueueScreen::setAccounts(AccountDesk &accounts)
{
    const auto name = [this, &accounts] {
        m_model.setAccountNames(accounts.names());
        showAll();
    };
    connect(&accounts, &AccountDesk::namesChanged, this, name);
    name();
}

void QueueScreen::select(ChangeId id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    m_table->setCurrentIndex(m_model.index(row, 0));
    m_table->setFocus();
}

const ChangeRecord *QueueScreen::selected() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model.recordAt(index.row()) : nullptr;
}

void QueueScreen::look()
{
    // Where the selected one has left the queue, the one that follows it is selected: keys go on from there.
    const int row = m_table->currentIndex().row();
    m_model.setQueue(m_changes.queue());
    if (m_model.rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(std::clamp(row, 0, m_model.rowCount() - 1), 0));
    showAll();
}

void QueueScreen::showAll()
{
    const int held = m_model.heldCount();
    m_count->setText(held == 0 ? tr("%n in the queue", nullptr, m_model.rowCount())
                               : tr("%n in the queue, %1 held", nullptr, m_model.rowCount()).arg(held));
    m_count->setTone(held == 0 ? Tone::Muted : Tone::Wait);
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? ListPage : EmptyPage);
    m_table->setColumnHidden(int(QueueColumn::Account), !m_model.namesAccounts());
    m_table->viewport()->update();
    showSelected();
    startOrStop();
}

void QueueScreen::showSelected()
{
    const ChangeRecord *record = selected();
    const int row = m_table->currentIndex().row();
    m_up->setEnabled(record && row > 0);
    m_down->setEnabled(record && row + 1 < m_model.rowCount());
    m_takeOut->setEnabled(record);
    m_showChange->setEnabled(record);
    m_showInstance->setEnabled(record);
    m_below->setVisible(record);
    const auto bar = record ? m_changes.actingBar(record->intent.key) : std::nullopt;
    m_retry->setEnabled(record && isHeld(*record) && !bar);
    m_retry->setAccessibleDescription(bar ? barText(*bar)
                                      : record && !isHeld(*record)
                                          ? tr("It waits for the end of the cooldown and goes by itself.")
                                          : QString());
    m_retry->setToolTip(plainToolTip(m_retry->accessibleDescription()));
    m_bar->setVisible(bar.has_value());
    m_bar->setSentence(bar ? barText(*bar) : QString());
    if (!record)
        return;
    m_title->setText(tr("%1: %2", "instance, change").arg(instanceTitle(record->intent.before), changeTitle(*record)));
    showWhy(*record);
}

void QueueScreen::showWhy(const ChangeRecord &record)
{
    const QueueTime time = m_model.timeOf(record);
    const bool held = isHeld(record);
    m_why->setKind(held ? ReasonLabel::Kind::Warning : ReasonLabel::Kind::Wait);
    m_why->setRemaining(held ? -1 : shareLeft(m_model.index(m_model.rowOf(record.id), 0)));
    // Nobody judges it as long as its account is not there.
    const auto bar = m_changes.actingBar(record.intent.key);
    const bool waitsForAccount = !held && bar && *bar != ActingBar::ReadOnly;
    if (!waitsForAccount)
        m_why->setSentence(queueSentence(record, time));
    else if (time.remaining <= std::chrono::milliseconds(0))
        m_why->setSentence(tr("The cooldown is over: the change waits for its account."));
    else
        m_why->setSentence(tr("Waits for the end of the cooldown, and for its account."));
    m_lift->setVisible(held);
    if (held)
        showReasonsNow(record, time);
}

/// What stands against it at this moment says more than what did when its time came.
void QueueScreen::showReasonsNow(const ChangeRecord &record, const QueueTime &time)
{
    const Facts facts = m_changes.facts(record.intent.key);
    const Edition edition = m_changes.terms(record.intent.key.account).edition;
    std::vector<PlannedCall> run{{record.intent.change, record.intent.token}};
    run.insert(run.end(), record.intent.rest.begin(), record.intent.rest.end());
    const Verdict verdict = judgeRun(edition, record.intent.before, facts, run);
    ReasonContext context{&record.intent.before, &facts, &run[mainCall(run)].change, edition, {}, time.now};
    if (facts.instance.cooldownUntil)
        context.remaining = m_changes.realTimeUntil(*facts.instance.cooldownUntil);
    const QStringList reasons = reasonTexts(verdict, context);
    if (!reasons.isEmpty())
        m_lift->setSentence(reasons.join(QLatin1Char('\n')));
    else if (namesWaysOut(*record.error))
        m_lift->setSentence(heldLift(record));
    else
        m_lift->setSentence(
            tr("%1 Try it again then, or take it out of the queue.", "what would lift it").arg(heldLift(record)));
}

qreal QueueScreen::shareLeft(const QModelIndex &index) const
{
    const QDateTime due = index.data(QueueModel::DueAtRole).toDateTime();
    const double left = double(std::max<qint64>(0, m_changes.serverNow().msecsTo(due)));
    return std::clamp(left / double(std::chrono::milliseconds(cooldownLength).count()), 0.0, 1.0);
}

/// Only what is seen is painted anew, however long the queue is.
void QueueScreen::tick()
{
    const int first = std::max(0, m_table->rowAt(0));
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    for (int row = first; row <= (last < 0 ? m_model.rowCount() - 1 : last); ++row)
        m_table->update(m_model.index(row, int(QueueColumn::Due)));
    if (const ChangeRecord *record = selected())
        showWhy(*record);
    startOrStop();
}

void QueueScreen::startOrStop()
{
    bool counts = false;
    for (int row = 0; row < m_model.rowCount() && !counts; ++row) {
        const ChangeRecord &record = m_model.recordAt(row);
        counts = !isHeld(record) && m_model.timeOf(record).remaining > 0ms;
    }
    if (counts && isVisible() && !m_tick.isActive())
        m_tick.start();
    else if (!counts || !isVisible())
        m_tick.stop();
}

void QueueScreen::moveBy(int rows)
{
    if (const ChangeRecord *record = selected())
        m_changes.moveQueued(record->id, m_table->currentIndex().row() + rows);
}

void QueueScreen::takeOut()
{
    if (const ChangeRecord *record = selected())
        askToTakeOut(*record, m_changes, m_prompt, this);
}

void QueueScreen::tryAgain()
{
    if (const ChangeRecord *record = selected(); record && isHeld(*record))
        askToRetry(*record, m_changes, m_prompt, this);
}

void QueueScreen::showEvent(QShowEvent *event)
{
    Retranslating::showEvent(event);
    showAll();
}

void QueueScreen::hideEvent(QHideEvent *event)
{
    Retranslating::hideEvent(event);
    m_tick.stop();
}

void QueueScreen::retranslate()
{
    m_up->setText(tr("Move up"));
    m_up->setToolTip(tr("Move up (Alt+Up)"));
    m_down->setText(tr("Move down"));
    m_down->setToolTip(tr("Move down (Alt+Down)"));
    m_retry->setText(tr("Try again now"));
    m_takeOut->setText(tr("Take out of the queue…"));
    m_takeOut->setToolTip(tr("Take out of the queue (Del)"));
    m_showChange->setText(tr("Show change"));
    m_showChange->setToolTip(tr("Show the change with its steps (Enter)"));
    m_showInstance->setText(tr("Show instance"));
    m_table->setAccessibleName(tr("Changes in the queue"));
    m_empty->setState(
        Icon::Queue, tr("Nothing is queued"),
        tr("A change that only the cooldown stands against can wait here and is sent by itself when it is "
           "over. Prepare it as usual; the review then offers to queue it."));
    m_model.retranslate();
    showAll();
}

} // namespace ecsdesk
