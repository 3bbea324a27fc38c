// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/journalmodel.h"

#include "models/desk/runplan.h"
#include "models/lists/filterkeys.h"
#include "models/wording/changes.h"
#include "models/wording/runs.h"
#include "models/wording/words.h"

#include <algorithm>

// What the cells say, in the present language.

namespace ecsdesk {

bool JournalModel::isPaused(const ChangeRecord &record) const
{
    if (record.rest == RestState::None || record.rest == RestState::Waiting)
        return false; // most changes, told at once
    const auto run = runOf(record);
    return !run.empty() && run.back().id == record.id && canResume(run);
}

QString JournalModel::positionOf(const ChangeRecord &record) const
{
    if (record.run == record.intent.token)
        return positionText(record, record); // most changes, without a look at the others
    const auto run = m_runs.value(record.run);
    const auto first = std::find_if(run.begin(), run.end(),
                                    [&](const EntryPtr &each) { return each->record.intent.token == record.run; });
    return first == run.end() ? QString() : positionText(record, (*first)->record);
}

QString JournalModel::text(const ChangeRecord &record, JournalColumn column) const
{
    switch (column) {
    case JournalColumn::When:
        return momentText(record.createdAt, {});
    case JournalColumn::Instance:
        return instanceTitle(record.intent.before);
    case JournalColumn::Account:
        return orNoValue(accountName(m_accounts, record.intent.key.account));
    case JournalColumn::Change: {
        const QString position = positionOf(record);
        return position.isEmpty() ? changeTitle(record)
                                  : tr("%1 (%2)", "change, its place in a run").arg(changeTitle(record), position);
    }
    case JournalColumn::State:
        return isPaused(record) ? tr("run waits", "state of a change whose run waits for the operator")
                                : stateWord(record);
    case JournalColumn::RequestId:
        return orNoValue(record.requestId.text);
    case JournalColumn::OrderId:
        return orNoValue(record.orderId.text);
    case JournalColumn::ClientToken:
        return orNoValue(record.intent.token.text);
    }
    Q_UNREACHABLE();
}

QString JournalModel::searchText(const ChangeRecord &record) const
{
    QStringList parts;
    for (int column = 0; column < journalColumnCount; ++column) {
        // Where there is one account, its name would find everything.
        if (JournalColumn(column) != JournalColumn::Account || m_accounts.size() > 1)
            parts.append(text(record, JournalColumn(column)));
    }
    parts << record.intent.key.id.text << record.intent.key.region.text << record.operatorName
          << apiName(record.intent.change.action);
    if (record.error)
        parts << record.error->code << record.error->requestId.text;
    return foldForSearch(parts.join(QLatin1Char('\n')));
}

void JournalModel::forgetTexts()
{
    for (const EntryPtr &entry : m_all) {
        entry->search.clear();
        entry->key.clear();
    }
}

bool JournalModel::namesAccounts() const
{
    if (m_accounts.size() != 1)
        return m_accounts.size() > 1;
    // One is in use; what another one left behind must be told apart.
    return std::any_of(m_all.begin(), m_all.end(),
                       [&](const EntryPtr &entry) { return !m_accounts.contains(entry->record.intent.key.account); });
}

void JournalModel::setAccountNames(const AccountNames &names)
{
    if (names == m_accounts)
        return;
    m_accounts = names;
    m_vocabulary.reset();
    wordsChanged();
}

void JournalModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, journalColumnCount - 1);
    wordsChanged();
}

void JournalModel::wordsChanged()
{
    forgetTexts();
    // Words are in another order in another language, and another text is found in them.
    if (m_column != JournalColumn::When) {
        const Qt::SortOrder order = m_order;
        const JournalColumn column = m_column;
        m_column = JournalColumn::When;
        sort(int(column), order);
    }
    if (m_filter.needsText())
        showAll();
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, journalColumnCount - 1));
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : journalColumnCount;
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChangeRecord &record = recordAt(index.row());
    const auto column = JournalColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(record, column);
    case Qt::ToolTipRole:
        switch (column) {
        case JournalColumn::When:
            return exactMomentText(record.createdAt);
        case JournalColumn::Instance:
            return record.intent.key.id.text;
        case JournalColumn::Account:
            return record.intent.key.account.text;
        case JournalColumn::State:
            return stateSentence(record);
        default:
            return text(record, column);
        }
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3. %4")
            .arg(momentText(record.createdAt, {}),
                 m_accounts.size() > 1
                     ? tr("%1 of %2", "instance, account")
                           .arg(instanceTitle(record.intent.before), text(record, JournalColumn::Account))
                     : instanceTitle(record.intent.before),
                 text(record, JournalColumn::Change), stateSentence(record));
    case RecordRole:
        return QVariant::fromValue(record);
    case ChangeIdRole:
        return record.id;
    case StateRole:
        return int(record.state);
    case KeyRole:
        return QVariant::fromValue(record.intent.key);
    case HeldRole:
        return isHeld(record);
    case PausedRole:
        return isPaused(record);
    default:
        return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= journalColumnCount)
        return {};
    switch (JournalColumn(section)) {
    case JournalColumn::When:
        return tr("When");
    case JournalColumn::Instance:
        return tr("Instance");
    case JournalColumn::Account:
        return tr("Account");
    case JournalColumn::Change:
        return tr("Change");
    case JournalColumn::State:
        return tr("State");
    case JournalColumn::RequestId:
        return tr("Request ID");
    case JournalColumn::OrderId:
        return tr("Order ID");
    case JournalColumn::ClientToken:
        return tr("Client token");
    }
    Q_UNREACHABLE();
}

QHash<int, QByteArray> JournalModel::roleNames() const
{
    auto names = QAbstractTableModel::roleNames();
    names.insert({{RecordRole, "record"},
                  {ChangeIdRole, "changeId"},
                  {StateRole, "state"},
                  {KeyRole, "key"},
                  {HeldRole, "held"},
                  {PausedRole, "paused"}});
    return names;
}

} // namespace ecsdesk
