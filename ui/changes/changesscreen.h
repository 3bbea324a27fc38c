// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "models/lists/journalmodel.h"
#include "ui/kit/retranslating.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace ecsdesk {

class ChangeDetail;
class EmptyState;
class Prompt;
class ToneLabel;

/// Shows the changes in which every word of the filter occurs, in any column.
class JournalFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit JournalFilter(QObject *parent = nullptr);
    void setText(const QString &text);
    /// Adds the sign and the colour of the state to what the journal tells.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

/// The journal: every change with its state, steps, identifiers and errors in words.
class ChangesScreen final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    /// Both outlive the screen.
    ChangesScreen(ChangeDesk &changes, Prompt &prompt, QWidget *parent = nullptr);
    /// Brings this change to the front, putting a filter that hides it away.
    void select(ChangeId id);

private:
    void build();
    void retranslate() override;
    void showSelected();
    void showDetail(const ChangeRecord &record);
    void showState();
    void goOn(ChangeId id);
    void onTurnedAway(const ClientToken &token, const Verdict &verdict, const std::optional<ApiError> &error);
    void selectFirstIfNone();

    ChangeDesk &m_changes;
    Prompt &m_prompt;
    /// What was asked to go on from here: a refusal may come when another run is selected.
    struct Resumed
    {
        ClientToken call;
        ChangeId after = 0; ///< the last change of the run
    };
    std::vector<Resumed> m_resumed;
    JournalModel m_model;
    JournalFilter m_filter;
    QLineEdit *m_search = nullptr;
    ToneLabel *m_count = nullptr;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    QTableView *m_table = nullptr;
    ChangeDetail *m_detail = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace ecsdesk
