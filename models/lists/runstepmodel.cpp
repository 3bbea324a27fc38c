// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/runstepmodel.h"

#include "models/lists/rowdiff.h"
#include "models/wording/changes.h"
#include "models/wording/errors.h"
#include "models/wording/words.h"

namespace ecsdesk {

struct RunStepModel::Steps
{
    RunStepModel *model;
    std::vector<ChangeStep> &steps = model->m_record.steps;

    [[nodiscard]] int count() const { return int(steps.size()); }
    [[nodiscard]] StepKind idAt(int row) const { return steps[size_t(row)].kind; }
    [[nodiscard]] bool sameAt(int row, const ChangeStep &step) const { return steps[size_t(row)] == step; }
    void remove(int row)
    {
        model->beginRemoveRows({}, row, row);
        steps.erase(steps.begin() + row);
        model->endRemoveRows();
    }
    void insert(int row, const ChangeStep &step)
    {
        model->beginInsertRows({}, row, row);
        steps.insert(steps.begin() + row, step);
        model->endInsertRows();
    }
    void move(int from, int to)
    {
        model->beginMoveRows({}, from, from, {}, to);
        std::rotate(steps.begin() + to, steps.begin() + from, steps.begin() + from + 1);
        model->endMoveRows();
    }
    void change(int row, const ChangeStep &step)
    {
        steps[size_t(row)] = step;
        Q_EMIT model->dataChanged(model->index(row), model->index(row));
    }
};

void RunStepModel::setRecord(const ChangeRecord &record)
{
    if (record == m_record)
        return;
    const ChangeRecord before = m_record;
    m_record = record;
    m_record.steps = before.steps;
    turnInto(record.steps, Steps{this}, [](const ChangeStep &step) { return step.kind; });
    // Sentences speak of the whole change (its order, its address): they may be others though no step is.
    ChangeRecord otherwise = before;
    otherwise.steps = record.steps;
    if (otherwise != record && before.steps == record.steps)
        retranslate();
}

void RunStepModel::retranslate()
{
    if (!m_record.steps.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int RunStepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_record.steps.size());
}

QVariant RunStepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChangeStep &step = m_record.steps[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return stepSentence(step, m_record);
    case Qt::AccessibleTextRole:
        return tr("%1 State of this step: %2.").arg(stepSentence(step, m_record), word(step.state));
    case KindRole:
        return int(step.kind);
    case StateRole:
        return int(step.state);
    case StateTextRole:
        return word(step.state);
    case DetailRole: {
        QStringList parts;
        if (step.error && step.state != StepState::Done) // the code is for the technical details
            parts.append(explain(*step.error).title);
        if (!step.requestId.isEmpty())
            parts.append(tr("Request ID %1").arg(step.requestId.text));
        return parts.join(QStringLiteral(" · "));
    }
    case StartedAtRole:
        return step.startedAt;
    case EndedAtRole:
        return step.endedAt;
    case RequestIdRole:
        return step.requestId.text;
    case ErrorRole:
        return step.error ? QVariant::fromValue(*step.error) : QVariant();
    default:
        return {};
    }
}

QHash<int, QByteArray> RunStepModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert({{KindRole, "kind"},
                  {StateRole, "state"},
                  {StateTextRole, "stateText"},
                  {DetailRole, "detail"},
                  {StartedAtRole, "startedAt"},
                  {EndedAtRole, "endedAt"},
                  {RequestIdRole, "requestId"},
                  {ErrorRole, "error"}});
    return names;
}

} // namespace ecsdesk
