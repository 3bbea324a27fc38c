// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"
#include "models/desk/changedesk.h"
#include "models/desk/filesaver.h"
#include "models/desk/fleetdesk.h"
#include "models/lists/journalmodel.h"
#include "models/rules/options.h"
#include "ui/changes/journalexport.h"
#include "ui/kit/retranslating.h"

#include <QWidget>

class QAction;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace ecsdesk {

class Banner;
class ChangeDetail;
class EmptyState;
class FilterField;
class Prompt;
class ReasonLabel;
class ToneLabel;

/// The journal: every change with its state, steps, identifiers and errors in words. What the filter lets through can
/// be exported; each change can be begun again, or copied for support.
class ChangesScreen final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    /// Both outlive the screen.
    ChangesScreen(ChangeDesk &changes, Prompt &prompt, QWidget *parent = nullptr);
    /// Without it nothing can be begun again. Outlives the screen.
    void setFleet(FleetDesk &fleet);
    /// Without it nothing can be exported. Outlives the screen.
    void setFiles(FileSaver &files);
    /// What the operator calls the accounts; without it none is named. Outlives the screen.
    void setAccounts(AccountDesk &accounts);
    /// Who is meant by is:mine.
    void setUser(const QString &user);
    /// Brings this change to the front, putting a filter that hides it away.
    void select(ChangeId id);
    [[nodiscard]] FilterField *filterField() const { return m_search; }
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    /// The operator wants this change once more, as a new one: a wizard should open with the draft. Its tokens are to
    /// be new ones.
    void againWanted(const ecsdesk::FleetRow &row, const ecsdesk::ChangeDraft &draft);

private:
    void build();
    void connectDesk();
    void connectDetail();
    void retranslate() override;
    void showSelected();
    void showDetail(const ChangeRecord &record);
    void showState();
    void applyFilter();
    void nameAccounts();
    [[nodiscard]] AccountNames accountNames() const;
    void restore();
    void goOn(ChangeId id);
    void onTurnedAway(const ClientToken &token, const Verdict &verdict, const std::optional<ApiError> &error);
    void selectFirstIfNone();
    void beginAgain();
    [[nodiscard]] std::optional<QString> whyNotAgain(const ChangeRecord &record) const;
    void copyTicket();
    void exportAs(ExportFormat format);

    ChangeDesk &m_changes;
    Prompt &m_prompt;
    FleetDesk *m_fleet = nullptr;
    FileSaver *m_files = nullptr;
    AccountDesk *m_accounts = nullptr;
    QString m_user;
    /// What was asked to go on from here: a refusal may come when another run is selected.
    struct Resumed
    {
        ClientToken call;
        ChangeId after = 0; ///< the last change of the run
    };
    std::vector<Resumed> m_resumed;
    /// What the operator selected; selected again as soon as a filter that is being typed lets it through.
    ChangeId m_chosen = 0;
    bool m_moving = false; ///< rows come and go, and the selection with them: nobody has chosen anything
    JournalModel m_model;
    FilterField *m_search = nullptr;
    ReasonLabel *m_diagnostic = nullptr;
    ToneLabel *m_count = nullptr;
    QToolButton *m_export = nullptr;
    QAction *m_csv = nullptr;
    QAction *m_json = nullptr;
    Banner *m_news = nullptr;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    QTableView *m_table = nullptr;
    ChangeDetail *m_detail = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace ecsdesk
