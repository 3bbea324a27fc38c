// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardstate.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <array>

class QPushButton;

namespace ecsdesk {

class ReasonLabel;
class RefusableRadio;
class ToneLabel;

/// The one kind of change a specification change is: the type or the bandwidth. A kind that is refused keeps its place
/// and says why; where another way leads to it, a button goes there.
class SubjectRow final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit SubjectRow(QWidget *parent = nullptr);
    void load(const WizardState &state);
    /// Where typing begins as long as nothing below it can be used.
    [[nodiscard]] QWidget *chosen() const;

Q_SIGNALS:
    void subjectWanted(ecsdesk::Subject subject);
    void webConsoleWanted();

private:
    void retranslate() override;
    void fill();

    struct Choice
    {
        Subject subject;
        RefusableRadio *radio;
        ReasonLabel *reason;
    };
    const WizardState *m_state = nullptr;
    ToneLabel *m_name;
    std::array<Choice, 2> m_choices{}; ///< type, bandwidth
    QPushButton *m_console;
};

} // namespace ecsdesk
