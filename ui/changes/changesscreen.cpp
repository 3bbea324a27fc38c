// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/changesscreen.h"

#include "models/desk/runplan.h"
#include "models/wording/changes.h"
#include "models/wording/errors.h"
#include "models/wording/reasons.h"
#include "ui/changes/changedetail.h"
#include "ui/changes/changesign.h"
#include "ui/changes/giveup.h"
#include "ui/kit/buttons.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tables.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ecsdesk {

namespace {

enum Page { ListPage, EmptyPage };

} // namespace

JournalFilter::JournalFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(JournalModel::SortRole);
}

void JournalFilter::setText(const QString &text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

QVariant JournalFilter::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DecorationRole && index.column() == int(JournalColumn::State)) {
        const ChangeSign sign = index.data(JournalModel::PausedRole).toBool()
                                    ? ChangeSign{Icon::Warning, Tone::Wait}
                                    : changeSign(ChangeState(index.data(JournalModel::StateRole).toInt()));
        return icon(sign.icon, sign.tone);
    }
    if (role == Qt::FontRole &&
        (index.column() == int(JournalColumn::RequestId) || index.column() == int(JournalColumn::OrderId) ||
         index.column() == int(JournalColumn::ClientToken)))
        return monoFont(QApplication::font());
    if (role == Qt::ToolTipRole && index.column() == int(JournalColumn::Change))
        return index.data();
    return QSortFilterProxyModel::data(index, role);
}

bool JournalFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    QString whole;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
        whole += sourceModel()->index(row, column, parent).data().toString() + QLatin1Char('\n');
    return std::all_of(m_words.begin(), m_words.end(),
                       [&whole](const QString &word) { return whole.contains(word, Qt::CaseInsensitive); });
}

ChangesScreen::ChangesScreen(ChangeDesk &changes, Prompt &prompt, QWidget *parent)
    : Retranslating(parent)
    , m_changes(changes)
    , m_prompt(prompt)
{
    m_model.setRecords(changes.records());
    m_filter.setSourceModel(&m_model);
    build();
    connect(&m_changes, &ChangeDesk::recordChanged, this, [this](const ChangeRecord &record) {
        m_model.upsert(record);
        std::erase_if(m_resumed, [&](const Resumed &each) { return each.call == record.intent.token; }); // it was sent
        const ChangeRecord shown = m_detail->record();
        if (shown.id == record.id)
            showDetail(record);
        else if (shown.id != 0 && shown.run == record.run)
            showDetail(shown);
        selectFirstIfNone();
        showState();
    });
    // The journal of earlier sessions is read after the window is up.
    connect(&m_changes, &ChangeDesk::journalRead, this, [this] {
        m_model.setRecords(m_changes.records());
        selectFirstIfNone();
        showState();
    });
    connect(&m_changes, &ChangeDesk::actingChanged, this, &ChangesScreen::showSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangesScreen::showSelected);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        selectFirstIfNone();
        showState();
    });
    connect(m_empty, &EmptyState::actionTriggered, m_search, &QLineEdit::clear);
    connect(m_detail, &ChangeDetail::lookAgainWanted, this, [this](ChangeId id) { m_changes.lookAgain(id); });
    connect(m_detail, &ChangeDetail::changeWanted, this, &ChangesScreen::select);
    connect(m_detail, &ChangeDetail::goOnWanted, this, &ChangesScreen::goOn);
    connect(&m_changes, &ChangeDesk::turnedAway, this, &ChangesScreen::onTurnedAway);
    connect(m_detail, &ChangeDetail::giveUpWanted, this,
            [this] { askToGiveUp(m_model.runOf(m_detail->record()), m_changes, m_prompt, this); });
    retranslate();
    selectFirstIfNone();
    showState();
}

void ChangesScreen::build()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("changesFilter"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search, Tone::Muted), QLineEdit::LeadingPosition);
    m_count = new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this);
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("changesTable"));
    m_table->setModel(&m_filter);
    setUpTable(*m_table);
    m_table->setTextElideMode(Qt::ElideMiddle); // both ends of "ecs.g7.large → ecs.g7.2xlarge" tell
    m_table->setIconSize(QSize(smallIcon, smallIcon));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(int(JournalColumn::When), Qt::DescendingOrder);
    const std::array widths{128, 112, 232, 176, 290, 150, 290};
    for (int column = 0; column < journalColumnCount; ++column)
        m_table->setColumnWidth(column, widths[size_t(column)]);
    m_detail = new ChangeDetail(this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({800, 480}); // the list first; the details wrap
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(space::m, space::s, space::m, space::s);
    top->setSpacing(space::m);
    top->addWidget(m_search, 1);
    top->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(makeLine(Qt::Horizontal, this));
    column->addWidget(m_stack, 1);
}

void ChangesScreen::select(ChangeId id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    QModelIndex index = m_filter.mapFromSource(m_model.index(row, 0));
    if (!index.isValid()) {
        m_search->clear();
        index = m_filter.mapFromSource(m_model.index(row, 0));
    }
    m_table->setCurrentIndex(index);
    m_table->setFocus();
}

void ChangesScreen::showSelected()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    showDetail(m_model.recordAt(m_filter.mapToSource(index).row()));
}

void ChangesScreen::showDetail(const ChangeRecord &record)
{
    m_detail->setRecord(record, m_model.runOf(record), m_changes.actingBar(record.intent.key));
}

void ChangesScreen::selectFirstIfNone()
{
    if (!m_table->currentIndex().isValid() && m_filter.rowCount() > 0)
        m_table->setCurrentIndex(m_filter.index(0, 0));
}

void ChangesScreen::goOn(ChangeId id)
{
    const auto left = stillToCome(m_model.runOf(m_detail->record()));
    if (left.empty())
        return;
    const ClientToken &call = left.front().token;
    std::erase_if(m_resumed, [&call](const Resumed &each) { return each.call == call; });
    m_resumed.push_back({call, id});
    m_changes.resumeRest(id);
}

/// What was to go on at a word from here, and does not: the gate says why.
void ChangesScreen::onTurnedAway(const ClientToken &token, const Verdict &verdict, const std::optional<ApiError> &error)
{
    const auto resumed =
        std::find_if(m_resumed.begin(), m_resumed.end(), [&token](const Resumed &each) { return each.call == token; });
    if (resumed == m_resumed.end())
        return;
    const int row = m_model.rowOf(resumed->after);
    m_resumed.erase(resumed);
    if (row < 0)
        return;
    const ChangeRecord record = m_model.recordAt(row);
    const Facts facts = m_changes.facts(record.intent.key);
    ReasonContext context{&record.intent.before, &facts, nullptr,
                          m_changes.edition(),   {},     QDateTime::currentDateTimeUtc()};
    if (facts.instance.cooldownUntil)
        context.remaining = m_changes.realTimeUntil(*facts.instance.cooldownUntil);
    context.shownOnce = true;
    QStringList why = reasonTexts(verdict, context);
    if (error)
        why.prepend(errorTextToQuote(*error));
    m_prompt.tell(this, {tr("The run still waits"),
                         tr("Something stands against its next call on %1.").arg(instanceTitle(record.intent.before)),
                         why.join(QLatin1Char('\n')), error.has_value()});
}

void ChangesScreen::showState()
{
    const int shown = m_filter.rowCount();
    const int all = m_model.rowCount();
    m_count->setText(shown == all ? tr("%n change(s)", nullptr, all)
                                  : tr("%1 of %n change(s)", nullptr, all).arg(shown));
    m_stack->setCurrentIndex(shown > 0 ? ListPage : EmptyPage);
    if (all == 0) {
        m_empty->setState(Icon::History, tr("No changes yet"),
                          tr("Every change that is made with this console is kept here, with its request and what "
                             "became of it."));
    } else if (shown == 0) {
        m_empty->setState(Icon::Filter, tr("No change matches"),
                          tr("The filter looks for every word in instance, change, state and identifiers."),
                          tr("Clear the filter"));
    }
}

void ChangesScreen::retranslate()
{
    m_search->setPlaceholderText(tr("Filter by instance, change, state, request or order ID"));
    m_search->setAccessibleName(tr("Filter changes"));
    m_table->setAccessibleName(tr("Changes"));
    m_model.retranslate();
    showState();
}

} // namespace ecsdesk
