// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/lists/instancelistmodel.h"
#include "tests/models/fleetrows.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

// What the tests of the instance list have in common.

namespace ecsdesk {

/// Counts what a model tells.
struct Signals
{
    explicit Signals(QAbstractItemModel *model)
        : inserted(model, &QAbstractItemModel::rowsInserted)
        , removed(model, &QAbstractItemModel::rowsRemoved)
        , moved(model, &QAbstractItemModel::rowsMoved)
        , changed(model, &QAbstractItemModel::dataChanged)
        , layout(model, &QAbstractItemModel::layoutChanged)
        , reset(model, &QAbstractItemModel::modelReset)
    {
    }
    [[nodiscard]] QList<int> counts() const
    {
        return {int(inserted.size()), int(removed.size()), int(moved.size()),
                int(changed.size()),  int(layout.size()),  int(reset.size())};
    }
    QSignalSpy inserted, removed, moved, changed, layout, reset;
};

/// Follows what the model tells, as a view does, and so notices when that is not what happened. Costs little, where
/// QAbstractItemModelTester walks over all rows at every signal.
class Mirror : public QObject
{
public:
    explicit Mirror(InstanceListModel &model)
    {
        const auto check = [this, &model] {
            if (int(keys.size()) != model.rowCount())
                qFatal("%d rows were told, there are %d", int(keys.size()), model.rowCount());
        };
        connect(&model, &QAbstractItemModel::rowsInserted, this,
                [=, this, &model](const QModelIndex &, int first, int last) {
                    for (int row = first; row <= last; ++row)
                        keys.insert(keys.begin() + row, model.rowAt(row).key);
                    check();
                });
        connect(&model, &QAbstractItemModel::rowsRemoved, this, [=, this](const QModelIndex &, int first, int last) {
            keys.erase(keys.begin() + first, keys.begin() + last + 1);
            check();
        });
        connect(&model, &QAbstractItemModel::rowsMoved, this,
                [=, this](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                    if (to < first)
                        std::rotate(keys.begin() + to, keys.begin() + first, keys.begin() + last + 1);
                    else
                        std::rotate(keys.begin() + first, keys.begin() + last + 1, keys.begin() + to);
                    check();
                });
        connect(&model, &QAbstractItemModel::layoutChanged, this, [=, this, &model] {
            check();
            QHash<InstanceKey, int> before;
            for (const InstanceKey &key : keys)
                before.insert(key, 1);
            for (size_t row = 0; row < keys.size(); ++row) {
                keys[row] = model.rowAt(int(row)).key;
                if (before.remove(keys[row]) != 1)
                    qFatal("a row came with a change of layout");
            }
        });
        connect(&model, &QAbstractItemModel::modelReset, this, [this] { keys.clear(); });
    }
    std::vector<InstanceKey> keys;
};

inline void wait(InstanceListModel &model)
{
    if (model.isBusy()) {
        QSignalSpy settled(&model, &InstanceListModel::settled);
        QVERIFY(settled.wait(60000));
    }
    QVERIFY(!model.isBusy());
}

inline std::vector<InstanceKey> keysOf(const InstanceListModel &model)
{
    std::vector<InstanceKey> keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys.push_back(model.rowAt(row).key);
    return keys;
}

inline FleetRow named(const char *id, const char *name)
{
    FleetRow row;
    row.key = {AccountUid(QStringLiteral("1")), RegionId(QStringLiteral("cn-hangzhou")), InstanceId(QLatin1String(id))};
    row.instance.id = row.key.id;
    row.instance.name = QString::fromUtf8(name);
    row.instance.status = instanceStatusFromApi(QStringLiteral("Running"));
    return row;
}

inline QStringList namesOf(const InstanceListModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.rowAt(row).instance.name);
    return names;
}

} // namespace ecsdesk
