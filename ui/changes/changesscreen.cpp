// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/changesscreen.h"

#include "models/wording/changes.h"
#include "ui/changes/changedetail.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/changesign.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/filterfield.h"
#include "ui/kit/fonts.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/tables.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <array>

// The list, its filter and what is selected in it. What is done about a change is in changesscreen_actions.cpp.

namespace ecsdesk {

namespace {

enum Page { ListPage, EmptyPage };

/// Adds the sign and the colour of the state, and the face of identifiers, to what the journal tells.
class JournalDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        switch (JournalColumn(index.column())) {
        case JournalColumn::State: {
            const bool waits =
                index.data(JournalModel::PausedRole).toBool() || index.data(JournalModel::HeldRole).toBool();
            const ChangeSign sign = waits ? ChangeSign{Icon::Warning, Tone::Wait}
                                          : changeSign(ChangeState(index.data(JournalModel::StateRole).toInt()));
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon = icon(sign.icon, sign.tone);
            option->decorationSize = QSize(smallIcon, smallIcon);
            return;
        }
        case JournalColumn::RequestId:
        case JournalColumn::OrderId:
        case JournalColumn::ClientToken:
            option->font = monoFont(option->font);
            option->fontMetrics = QFontMetrics(option->font);
            return;
        case JournalColumn::When:
        case JournalColumn::Instance:
        case JournalColumn::Account:
        case JournalColumn::Change:
            return;
        }
    }
};

} // namespace

ChangesScreen::ChangesScreen(ChangeDesk &changes, Prompt &prompt, QWidget *parent)
    : Retranslating(parent)
    , m_changes(changes)
    , m_prompt(prompt)
{
    m_model.setRecords(changes.records());
    build();
    connectDesk();
    connectDetail();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangesScreen::showSelected);
    connect(m_search, &QLineEdit::textChanged, this, &ChangesScreen::applyFilter);
    connect(m_search, &FilterField::leaveWanted, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_empty, &EmptyState::actionTriggered, m_search, &QLineEdit::clear);
    connect(m_csv, &QAction::triggered, this, [this] { exportAs(ExportFormat::Csv); });
    connect(m_json, &QAction::triggered, this, [this] { exportAs(ExportFormat::Json); });
    connect(m_news, &Banner::closed, m_news, &QWidget::hide);
    retranslate();
    selectFirstIfNone();
    showState();
}

void ChangesScreen::connectDesk()
{
    connect(&m_changes, &ChangeDesk::recordChanged, this, [this](const ChangeRecord &record) {
        m_moving = true;
        m_model.upsert(record);
        m_moving = false;
        std::erase_if(m_resumed, [&](const Resumed &each) { return each.call == record.intent.token; }); // it was sent
        restore(); // sorted by its state, say, it is in another place now
        const ChangeRecord shown = m_detail->record();
        if (shown.id == record.id)
            showDetail(record);
        else if (shown.id != 0 && shown.run == record.run)
            showDetail(shown);
        showState();
    });
    // The journal of earlier sessions is read after the window is up.
    connect(&m_changes, &ChangeDesk::journalRead, this, [this] {
        m_moving = true;
        m_model.setRecords(m_changes.records());
        m_moving = false;
        restore();
        showState();
    });
    connect(&m_changes, &ChangeDesk::actingChanged, this, &ChangesScreen::showSelected);
}

void ChangesScreen::build()
{
    m_search = new FilterField(
        [this](const QString &text, int cursor) { return completeJournal(text, cursor, m_model.vocabulary()); }, this);
    m_search->setObjectName(QStringLiteral("changesFilter"));
    m_diagnostic = new ReasonLabel(ReasonLabel::Kind::Info, {}, this);
    m_diagnostic->setObjectName(QStringLiteral("changesDiagnostic"));
    m_diagnostic->hide();
    m_count = new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this);
    m_count->setObjectName(QStringLiteral("changesCount"));
    m_export = new QToolButton(this);
    m_export->setObjectName(QStringLiteral("changesExport"));
    m_export->setIcon(icon(Icon::Download, Tone::Muted));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setAutoRaise(true);
    m_export->setFocusPolicy(Qt::TabFocus);
    auto *formats = new QMenu(m_export);
    m_csv = formats->addAction(QString());
    m_json = formats->addAction(QString());
    m_csv->setObjectName(QStringLiteral("exportCsv"));
    m_json->setObjectName(QStringLiteral("exportJson"));
    m_export->setMenu(formats);
    m_export->hide();
    m_news = new Banner(this);
    m_news->setObjectName(QStringLiteral("changesNews"));
    m_news->hide();
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("changesTable"));
    m_table->setModel(&m_model);
    setUpTable(*m_table);
    m_table->setItemDelegate(new JournalDelegate(m_table));
    m_table->setTextElideMode(Qt::ElideMiddle); // both ends of "ecs.g7.large → ecs.g7.2xlarge" tell
    m_table->setIconSize(QSize(smallIcon, smallIcon));
    m_table->horizontalHeader()->setSortIndicator(int(JournalColumn::When), Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    const std::array widths{128, 112, 112, 232, 176, 290, 150, 290};
    for (int column = 0; column < journalColumnCount; ++column)
        m_table->setColumnWidth(column, widths[size_t(column)]);
    m_table->setColumnHidden(int(JournalColumn::Account), true);
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

    auto *line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_search, 1);
    line->addWidget(m_export);
    line->addWidget(m_count);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::m, space::s, space::m, space::s);
    top->setSpacing(space::xs);
    top->addLayout(line);
    top->addWidget(m_diagnostic);
    top->addWidget(m_news);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(makeLine(Qt::Horizontal, this));
    column->addWidget(m_stack, 1);
}

void ChangesScreen::setUser(const QString &user)
{
    m_user = user;
    applyFilter();
}

void ChangesScreen::setAccounts(AccountDesk &accounts)
{
    m_accounts = &accounts;
    connect(m_accounts, &AccountDesk::namesChanged, this, &ChangesScreen::nameAccounts);
    nameAccounts();
}

AccountNames ChangesScreen::accountNames() const
{
    return m_accounts ? m_accounts->names() : AccountNames();
}

/// They are others now, or have other names.
void ChangesScreen::nameAccounts()
{
    m_model.setAccountNames(accountNames());
    m_detail->setAccountNames(accountNames());
    applyFilter();
}

void ChangesScreen::applyFilter()
{
    const JournalFilter filter = JournalFilter::parse(m_search->text());
    m_moving = true;
    m_model.setFilter(filter, {m_changes.serverNow(), m_user, accountNames()});
    m_moving = false;
    restore();
    QStringList sentences;
    for (const FilterDiagnostic &diagnostic : filter.diagnostics()) {
        sentences.append(diagnostic.suggestion.isEmpty()
                             ? diagnostic.message
                             : tr("%1 Did you mean %2?").arg(diagnostic.message, diagnostic.suggestion));
    }
    m_diagnostic->setSentence(sentences.join(QLatin1Char('\n')));
    m_diagnostic->setVisible(!sentences.isEmpty());
    showState();
}

/// What was chosen stays selected where it is still there.
void ChangesScreen::restore()
{
    const int row = m_model.rowOf(m_chosen);
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model.index(row, 0));
    selectFirstIfNone();
}

void ChangesScreen::select(ChangeId id)
{
    if (!m_model.find(id))
        return;
    if (m_model.rowOf(id) < 0)
        m_search->clear();
    m_table->setCurrentIndex(m_model.index(m_model.rowOf(id), 0));
    m_table->setFocus();
}

void ChangesScreen::showSelected()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || m_moving)
        return;
    m_chosen = m_model.recordAt(index.row()).id;
    showDetail(m_model.recordAt(index.row()));
}

/// Something is always shown; that it was the first is nobody's choice.
void ChangesScreen::selectFirstIfNone()
{
    if (m_model.rowCount() == 0)
        return;
    const ChangeId chosen = m_chosen;
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, 0));
    const ChangeRecord &shown = m_model.recordAt(m_table->currentIndex().row());
    if (m_detail->record().id != shown.id)
        showDetail(shown);
    if (chosen != 0 && m_model.find(chosen))
        m_chosen = chosen;
}

void ChangesScreen::showState()
{
    const int shown = m_model.rowCount();
    const int all = m_model.totalCount();
    m_count->setText(shown == all ? tr("%n change(s)", nullptr, all)
                                  : tr("%1 of %n change(s)", nullptr, all).arg(shown));
    m_export->setEnabled(shown > 0);
    m_table->setColumnHidden(int(JournalColumn::Account), !m_model.namesAccounts());
    m_stack->setCurrentIndex(shown > 0 ? ListPage : EmptyPage);
    if (all == 0) {
        m_empty->setState(Icon::History, tr("No changes yet"),
                          tr("Every change that is made with this console is kept here, with its request and what "
                             "became of it."));
    } else if (shown == 0) {
        m_empty->setState(Icon::Filter, tr("No change matches"), tr("None of them meets every term of the filter."),
                          tr("Clear the filter"));
    }
}

void ChangesScreen::retranslate()
{
    m_search->setTexts({tr("Filter: instance, ID, or state:refused since:7d is:mine"), tr("Filter changes"),
                        tr("Free text, or typed filters such as state:refused, action:network, since:7d, is:open.")});
    m_table->setAccessibleName(tr("Changes"));
    nameButton(m_export, tr("Export"), tr("Write what is shown to a file"));
    m_export->setText(tr("Export"));
    m_csv->setText(tr("As a table (CSV)…"));
    m_json->setText(tr("With every step (JSON)…"));
    m_news->hide(); // it speaks the other language
    m_model.retranslate();
    applyFilter();
    showSelected(); // its reasons too
}

} // namespace ecsdesk
