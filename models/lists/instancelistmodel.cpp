// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the list is asked for. How it works: instancelistmodel_p.h.

#include "models/lists/celltexts.h"
#include "models/lists/instancelistmodel_p.h"
#include "models/wording/words.h"

namespace ecsdesk {

InstanceListModel::Private::Private(InstanceListModel *model)
    : q(model)
    , now(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC))
{
    // One job at a time beside one that prepares rows; more would take time from the GUI thread of a small machine.
    pool.setMaxThreadCount(2);
}

InstanceListModel::Private::~Private()
{
    if (cancelled)
        *cancelled = true;
    pool.clear();
    pool.waitForDone();
}

InstanceListModel::InstanceListModel(QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(this))
{
}

InstanceListModel::~InstanceListModel() = default;

void InstanceListModel::apply(const FleetDelta &delta)
{
    d->apply(FleetDelta(delta));
}

void InstanceListModel::apply(FleetDelta &&delta)
{
    d->apply(std::move(delta));
}

void InstanceListModel::clear()
{
    d->clear();
}

void InstanceListModel::setFilter(const InstanceFilter &filter)
{
    const bool same = filter == d->filter;
    d->filter = filter;
    if (same)
        return;
    d->makeMatcher();
    d->filteredAtMs = d->nowMs;
    d->requestIndex(false, false);
}

const InstanceFilter &InstanceListModel::filter() const
{
    return d->filter;
}

void InstanceListModel::setRegionNames(const QHash<RegionId, QString> &names)
{
    if (names == d->givenRegionNames)
        return;
    d->givenRegionNames = names;
    d->nameRegions();
}

void InstanceListModel::setAccountNames(const AccountNames &names)
{
    if (names != d->accountNames)
        d->nameAccounts(names);
}

void InstanceListModel::setBarredAccounts(const QHash<AccountUid, Changeability> &accounts)
{
    if (accounts != d->barred)
        d->setBarred(accounts);
}

void InstanceListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= instanceColumnCount)
        return;
    if (InstanceColumn(column) == d->wantedColumn && order == d->wantedOrder)
        return;
    d->wantedColumn = InstanceColumn(column);
    d->wantedOrder = order;
    d->requestIndex(true, false);
}

InstanceColumn InstanceListModel::sortColumn() const
{
    return d->wantedColumn;
}

Qt::SortOrder InstanceListModel::sortOrder() const
{
    return d->wantedOrder;
}

void InstanceListModel::tick(const QDateTime &serverNow)
{
    if (serverNow.isValid())
        d->tick(serverNow);
}

QDateTime InstanceListModel::serverNow() const
{
    return d->now;
}

int InstanceListModel::coolingCount() const
{
    return int(d->cooling.size());
}

void InstanceListModel::retranslate()
{
    const bool otherAlphabet = QLocale() != d->locale;
    d->locale = QLocale();
    ++d->language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, instanceColumnCount - 1);
    if (!d->visible.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, instanceColumnCount - 1));
    d->nameRegions();
    if (otherAlphabet)
        d->requestIndex(true, true);
}

int InstanceListModel::totalCount() const
{
    return int(d->slotOf.size());
}

const FleetRow &InstanceListModel::rowAt(int row) const
{
    return d->records[d->visible[size_t(row)]]->row;
}

Standing InstanceListModel::standingAt(int row) const
{
    const Slot slot = d->visible[size_t(row)];
    Standing standing{d->kinds[slot], {}};
    if (standing.kind == Changeability::Cooling)
        standing.until = d->records[slot]->row.facts.cooldownUntil;
    return standing;
}

const FleetRow *InstanceListModel::find(const InstanceKey &key) const
{
    const auto known = d->slotOf.constFind(key);
    return known == d->slotOf.constEnd() ? nullptr : &d->records[*known]->row;
}

QModelIndex InstanceListModel::indexOf(const InstanceKey &key, InstanceColumn column) const
{
    const auto known = d->slotOf.constFind(key);
    if (known == d->slotOf.constEnd() || d->rowOf[*known] < 0)
        return {};
    return index(d->rowOf[*known], int(column));
}

FilterVocabulary InstanceListModel::vocabulary() const
{
    return d->vocabularyNow();
}

bool InstanceListModel::isBusy() const
{
    return d->isBusy();
}

int InstanceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->visible.size());
}

int InstanceListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : instanceColumnCount;
}

QVariant InstanceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = InstanceColumn(index.column());
    const FleetRow &row = rowAt(index.row());
    const Slot slot = d->visible[size_t(index.row())];
    const Changeability kind = d->kinds[slot];
    const auto remaining = [&] {
        const auto &until = row.facts.cooldownUntil;
        return std::chrono::milliseconds(
            kind == Changeability::Cooling && until ? qMax(qint64(0), until->toMSecsSinceEpoch() - d->nowMs) : 0);
    };
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, kind, column, d->accountNameOf(row, column));
    case Qt::ToolTipRole: {
        const QString text = cellToolTip(row, column, d->regionNames.value(row.key.region));
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
    case Qt::TextAlignmentRole: {
        const bool figure = column == InstanceColumn::Out || column == InstanceColumn::In;
        return int(Qt::AlignVCenter | (figure ? Qt::AlignRight : Qt::AlignLeft));
    }
    case Qt::AccessibleTextRole:
        return cellSentence(row, standingAt(index.row()), column, remaining(), d->accountNameOf(row, column));
    case KeyRole:
        return QVariant::fromValue(row.key);
    case InstanceRole:
        return QVariant::fromValue(row.instance);
    case FactsRole:
        return QVariant::fromValue(row.facts);
    case StandingRole:
        return QVariant::fromValue(standingAt(index.row()));
    case CooldownRole:
        return kind == Changeability::Cooling ? durationText(remaining()) : QString();
    case CooldownPartRole:
        return qMin(1.0, double(remaining().count()) / double(std::chrono::milliseconds(cooldownLength).count()));
    case IdRole:
        return row.key.id.text;
    case SortRole:
        return sortValueOf(row, kind, column, d->accountKeys);
    case FilterTextRole:
        return QString::fromUtf8(d->records[slot]->search);
    default:
        return {};
    }
}

QVariant InstanceListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= instanceColumnCount)
        return {};
    const auto column = InstanceColumn(section);
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString text = columnToolTip(column);
        return text.isEmpty() ? columnTitle(column) : text;
    }
    case Qt::TextAlignmentRole: {
        const bool figure = column == InstanceColumn::Out || column == InstanceColumn::In;
        return int(Qt::AlignVCenter | (figure ? Qt::AlignRight : Qt::AlignLeft));
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> InstanceListModel::roleNames() const
{
    auto names = QAbstractTableModel::roleNames();
    names.insert({{KeyRole, "key"},
                  {InstanceRole, "instance"},
                  {FactsRole, "facts"},
                  {StandingRole, "standing"},
                  {CooldownRole, "cooldown"},
                  {CooldownPartRole, "cooldownPart"},
                  {IdRole, "id"},
                  {SortRole, "sort"},
                  {FilterTextRole, "filterText"}});
    return names;
}

} // namespace ecsdesk
