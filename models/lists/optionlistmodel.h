// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/reason.h"

#include <QAbstractListModel>
#include <vector>

namespace ecsdesk {

/// One choice, with everything that stands against it.
struct OptionRow
{
    QString id;                        ///< what is chosen, unique in the list: an instance type, an API word
    QString text;                      ///< in the operator's language
    QString detail;                    ///< a second line; may be empty
    std::vector<Objection> objections; ///< empty = it may be chosen
    QString reason;                    ///< the objections as a sentence; empty where there are none

    [[nodiscard]] bool allowed() const { return objections.empty(); }
    friend bool operator==(const OptionRow &, const OptionRow &) = default;
};

/// Choices with reasons. A refused one keeps its place, is not enabled, and says why; a view lets the keyboard reach
/// it nevertheless.
class OptionListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        DetailRole,                ///< QString
        AllowedRole,               ///< bool
        ReasonRole,                ///< QString, the sentence; empty where it may be chosen
        RowRole,                   ///< OptionRow
    };

    using QAbstractListModel::QAbstractListModel;

    /// The choices from now on. Those that stay (by id) keep their persistent indexes; only what differs is told.
    void setOptions(const std::vector<OptionRow> &options);
    [[nodiscard]] const std::vector<OptionRow> &options() const { return m_options; }
    /// -1 where there is none.
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Steps;
    std::vector<OptionRow> m_options;
};

} // namespace ecsdesk
