// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"

#include <QAbstractListModel>

namespace ecsdesk {

/// The steps of one change, live: what was taken, what is under way, what is still to come. Qt::DisplayRole is a
/// sentence: "Sending the request (attempt 2)…".
class RunStepModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int, StepKind
        StateRole,                   ///< int, StepState
        StateTextRole,               ///< QString, the state as a word
        DetailRole,                  ///< QString: the API's code and the request ID; may be empty
        StartedAtRole,               ///< QDateTime, UTC, the server's clock; invalid while waiting
        EndedAtRole,                 ///< QDateTime, UTC, the server's clock; invalid until it ended
        RequestIdRole,               ///< QString
        ErrorRole,                   ///< ApiError; invalid where there is none
    };

    using QAbstractListModel::QAbstractListModel;

    /// The record as it is now. Steps of the same kind stay the same rows.
    void setRecord(const ChangeRecord &record);
    [[nodiscard]] const ChangeRecord &record() const { return m_record; }
    /// The language changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Steps;
    ChangeRecord m_record;
};

} // namespace ecsdesk
