// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/words.h"
#include "tests/stories/story.h"

// What stories about rules look for, and how they get there.

namespace ecsdesk {

inline constexpr auto bandwidth = Operation::ChangeBandwidth;
inline constexpr auto type = Operation::ChangeType;

/// Refused in the details: greyed, with the sentence beside it, which a screen reader reads too.
inline bool refusedInDetails(Story &story, Operation operation, const QString &words)
{
    const auto *button = story.permission(operation);
    return QTest::qWaitFor([&] {
        return !button->isEnabled() && story.permissionReasons(operation).contains(words) &&
               button->parentWidget()->accessibleDescription().contains(words);
    });
}

/// Refused in the wizard: Next is greyed, and a sentence in sight says why.
inline bool refusedInWizard(Story &story, const QString &words)
{
    const bool refused = QTest::qWaitFor([&] {
        return !story.next()->isEnabled() && Story::textOf(story.wizard()).contains(words) &&
               !story.next()->accessibleDescription().isEmpty();
    });
    if (!refused)
        qWarning("%s", qUtf8Printable(Story::textOf(story.wizard())));
    return refused;
}

inline bool verified(Story &story)
{
    const auto *record = story.wizard()->state().run.record();
    return record && record->state == ChangeState::Verified;
}

inline bool selected(Story &story, const QString &name)
{
    return QTest::qWaitFor([&] { return story.isRead(); }, 20'000) && story.select(name);
}

inline bool opened(Story &story, const QString &name, Operation operation)
{
    return selected(story, name) && story.openFromDetails(operation);
}

inline QJsonObject field(const Story &, const InstanceKey &key, const QString &name, const QJsonValue &value)
{
    return {{"setField", QJsonObject{{"instanceId", key.id.text}, {"field", name}, {"value", value}}}};
}

inline InstanceKey current(Story &story)
{
    return story.table().currentRow()->key;
}

/// Cloud time flies until the cooldown of the current instance is over.
inline bool letItCool(Story &story)
{
    SandboxDesk *sandbox = story.program->wiring().sandbox();
    sandbox->setClockSpeed(3600);
    const bool cooled = QTest::qWaitFor(
        [&] { return !story.program->wiring().changes().facts(current(story)).instance.cooldownUntil; }, 10'000);
    sandbox->setClockSpeed(1);
    return cooled;
}

inline void typeInto(QSpinBox *box, int value)
{
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QString::number(value));
    QTest::keyClick(box, Qt::Key_Tab);
}

/// The page says what the change will do beside what it is for.
inline bool tells(Story &story, Effect effect)
{
    const QString sentence = effectSentence(effect, reasonContext(story.wizard()->state()));
    const bool told = QTest::qWaitFor([&] { return Story::textOf(story.wizard()).contains(sentence); });
    if (!told)
        qWarning("%s\nis not in\n%s", qUtf8Printable(sentence), qUtf8Printable(Story::textOf(story.wizard())));
    return told;
}

} // namespace ecsdesk
