// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardpage.h"

namespace ecsdesk {

class ChoosePage;
class ObjectionList;
class ReasonLabel;
class SubjectRow;
class TypePage;

/// Page 1 as a whole: what kind of change, its values, and everything that stands against it. Both kinds keep their
/// values while the other is in front.
class ChooseStep final : public WizardPage
{
    Q_OBJECT

public:
    explicit ChooseStep(QWidget *parent = nullptr);
    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] ChoosePage *bandwidth() const { return m_bandwidth; }

Q_SIGNALS:
    void webConsoleWanted();
    void typesWanted();

private:
    void showState() override;
    void retranslate() override;
    void wantSubject(Subject subject);

    SubjectRow *m_subject;
    QWidget *m_line;
    ChoosePage *m_bandwidth;
    TypePage *m_type;
    ReasonLabel *m_limitsNote;
    ObjectionList *m_problems;
};

} // namespace ecsdesk
