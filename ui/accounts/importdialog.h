// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"
#include "ui/kit/labels.h"
#include "ui/kit/retranslating.h"

#include <QDialog>

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace ecsdesk {

class EmptyState;
class ImportCard;
class Prompt;
class SaveFlow;

/// What lies on this machine already: takes the chosen ones over, one after the other, and says once how the plain
/// secrets are removed from where they were found. It never writes there.
class ImportDialog final : public Retranslating<QDialog>
{
    Q_OBJECT

public:
    /// Both outlive the dialog.
    ImportDialog(AccountDesk &desk, Prompt &prompt, QWidget *parent = nullptr);
    ~ImportDialog() override;

    [[nodiscard]] const std::vector<ImportCard *> &cards() const { return m_cards; }

    void reject() override;
    void done(int result) override;

Q_SIGNALS:
    /// The first that was taken over.
    void imported(const ecsdesk::ProfileId &id);
    /// Rather by hand.
    void addWanted();

private:
    void build();
    void retranslate() override;
    void look();
    void take(const std::vector<FoundProfile> &found);
    void showBody();
    void judge();
    void begin();
    void confirmHosts(std::function<void()> then);
    void next();
    void takeSaved(const ProfileId &id);
    void showHints();
    [[nodiscard]] std::vector<ImportCard *> chosen() const;

    AccountDesk &m_desk;
    Prompt &m_prompt;
    bool m_looking = true;
    bool m_finished = false; ///< the hints are shown
    int m_done = 0;
    int m_wanted = 0;
    ProfileId m_first;
    ImportCard *m_saving = nullptr;
    std::vector<ImportCard *> m_cards;
    QStringList m_hints; ///< how plain secrets are removed; each once
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QVBoxLayout *m_column;
    ToneLabel *m_lead;
    QScrollArea *m_hintArea;
    SaveFlow *m_flow;
    QWidget *m_flowRoom;
    ElidedLabel *m_whyNot;
    QPushButton *m_close;
    QPushButton *m_import;
};

} // namespace ecsdesk
