// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardstate.h"

#include <QWidget>

namespace ecsdesk {

class IdRows;
class SentenceList;

/// One call that was asked for on the result page: how it goes and what became of it. Hidden before it is asked for.
class FollowUpView final : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the object names of its parts.
    explicit FollowUpView(const QString &name, QWidget *parent = nullptr);
    void setCall(const FollowUp &call, const ReasonContext &context);

private:
    SentenceList *m_sentences;
    IdRows *m_ids;
};

} // namespace ecsdesk
