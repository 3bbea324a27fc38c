// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/words.h"
#include "tests/stories/rulestory.h"
#include "ui/changes/changedetail.h"
#include "ui/kit/statebadge.h"
#include "ui/orders/ordersscreen.h"
#include "ui/queue/queuescreen.h"

#include <QStackedWidget>
#include <QTableView>

// What stories about the screens beside the list look for, and how they get there.

namespace ecsdesk {

/// To another screen by its keys, Ctrl+1 to Ctrl+5; nullptr where it does not come to the front.
template <class Screen>
[[nodiscard]] Screen *goToScreen(Story &story, Qt::Key key)
{
    story.window().activateWindow(); // where a wizard was in front, it has the keys
    if (!QTest::qWaitForWindowActive(&story.window()))
        return nullptr;
    QTest::keyClick(&story.window(), key, Qt::ControlModifier);
    return qobject_cast<Screen *>(story.window().currentScreen());
}
[[nodiscard]] inline QueueScreen *queueScreen(Story &story)
{
    return goToScreen<QueueScreen>(story, Qt::Key_2);
}
[[nodiscard]] inline ChangesScreen *changesScreen(Story &story)
{
    return goToScreen<ChangesScreen>(story, Qt::Key_3);
}
[[nodiscard]] inline OrdersScreen *ordersScreen(Story &story)
{
    return goToScreen<OrdersScreen>(story, Qt::Key_4);
}

/// All that can be read in a screen: sentences, badges, and the cells of its table.
inline QString readingOf(const QWidget *screen)
{
    QStringList texts{Story::textOf(screen)};
    for (const StateBadge *badge : screen->findChildren<StateBadge *>()) {
        if (badge->isVisibleTo(screen))
            texts.append(badge->word());
    }
    for (const QTableView *table : screen->findChildren<QTableView *>()) {
        const QAbstractItemModel &model = *table->model();
        for (int row = 0; table->isVisibleTo(screen) && row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells.append(model.index(row, column).data().toString());
            texts.append(cells.join(QLatin1String(" | ")));
        }
    }
    return texts.join(QLatin1Char('\n'));
}

/// Sooner or later this can be read in it.
inline bool reads(const QWidget *screen, const QString &words)
{
    const bool read = screen && QTest::qWaitFor([&] { return readingOf(screen).contains(words); }, 10'000);
    if (!read)
        qWarning("%s\nis not in\n%s", qUtf8Printable(words), screen ? qUtf8Printable(readingOf(screen)) : "(none)");
    return read;
}

/// Clicks on the row of a table in which this stands, once it is there.
inline bool clickRow(const QWidget *screen, const char *name, const QString &text)
{
    auto *table = screen ? screen->findChild<QTableView *>(QLatin1String(name)) : nullptr;
    if (!table)
        return false;
    const auto cell = [&] {
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            const auto found = table->model()->match(table->model()->index(0, column), Qt::DisplayRole, text, 1,
                                                     Qt::MatchExactly | Qt::MatchCaseSensitive);
            if (!found.isEmpty())
                return found.first();
        }
        return QModelIndex();
    };
    if (!QTest::qWaitFor([&] { return cell().isValid(); }, 10'000)) {
        qWarning("%s is not in\n%s", qUtf8Printable(text), qUtf8Printable(readingOf(screen)));
        return false;
    }
    table->scrollTo(cell());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell()).center());
    return table->currentIndex().row() == cell().row();
}

/// Clicks a button that is in sight and enabled, once it is.
inline bool press(QWidget *screen, const char *name)
{
    const auto button = [&]() -> QPushButton * {
        for (auto *each : screen->findChildren<QPushButton *>(QLatin1String(name))) {
            if (each->isVisible() && each->isEnabled())
                return each;
        }
        return nullptr;
    };
    if (!screen || !QTest::qWaitFor([&] { return button() != nullptr; }, 10'000)) {
        qWarning("no button %s to be pressed", name);
        return false;
    }
    QTest::mouseClick(button(), Qt::LeftButton);
    return true;
}

/// The question that is asked in this window, which has to say this, answered with this verb.
inline bool answer(QWidget *window, const QString &says, const QString &verb)
{
    QMessageBox *box = nullptr;
    if (!QTest::qWaitFor([&] { return (box = window->findChild<QMessageBox *>()) && box->isVisible(); })) {
        qWarning("nothing is asked");
        return false;
    }
    if (!(box->text() + box->informativeText()).contains(says)) {
        qWarning("%s\nis not in\n%s", qUtf8Printable(says), qUtf8Printable(box->text()));
        return false;
    }
    const QPointer<QMessageBox> asked(box);
    for (QAbstractButton *button : box->buttons()) {
        if (button->text() == verb) {
            QTest::mouseClick(button, Qt::LeftButton);
            return QTest::qWaitFor([&] { return !asked; });
        }
    }
    qWarning("there is no button %s", qUtf8Printable(verb));
    return false;
}

/// The first change that asks for this many Mbps.
inline std::optional<ChangeRecord> changeTo(Story &story, int mbps)
{
    for (const ChangeRecord &record : story.records()) {
        if (record.intent.change.outMbps == mbps)
            return record;
    }
    return {};
}

inline bool reaches(Story &story, int mbps, ChangeState state)
{
    const auto there = [&] {
        const auto record = changeTo(story, mbps);
        return record && record->state == state;
    };
    const bool reached = QTest::qWaitFor(there, 20'000);
    if (!reached) {
        const auto record = changeTo(story, mbps);
        qWarning("%s, not %s", record ? qUtf8Printable(stateName(record->state)) : "no change",
                 qUtf8Printable(stateName(state)));
    }
    return reached;
}

/// How often this change took effect, and how often its request came in, as the sandbox counts.
inline int effectsOf(Story &story, const ClientToken &token)
{
    int effects = 0;
    for (const auto &change : story.ledger().value(u"changes").toArray())
        effects += change.toObject().value(u"clientToken").toString() == token.text ? 1 : 0;
    return effects;
}

/// What the list shows of the current instance in this column.
inline QString cell(Story &story, InstanceColumn column)
{
    const QModelIndex index = story.table().currentIndex();
    return index.siblingAtColumn(int(column)).data().toString();
}

inline InstanceFacts factsOf(Story &story, const InstanceKey &key)
{
    return story.program->wiring().changes().facts(key).instance;
}

/// The window in another language, until this goes.
class InChinese
{
public:
    explicit InChinese(Story &story)
        : m_story(story)
    {
        m_story.language.setLanguage(Language::Chinese);
    }
    ~InChinese() { m_story.language.setLanguage(Language::English); }
    Q_DISABLE_COPY_MOVE(InChinese)

private:
    Story &m_story;
};

} // namespace ecsdesk
