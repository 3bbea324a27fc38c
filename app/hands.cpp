// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hands.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTimer>

namespace ecsdesk::hands {

using namespace std::chrono_literals;

namespace {

void pause(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

void sendKey(QWidget *widget, int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    // A shortcut is looked for first, as the window system's way of delivery does.
    QKeyEvent shortcut(QEvent::ShortcutOverride, key, modifiers, text);
    QApplication::sendEvent(widget, &shortcut);
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(widget, &up);
}

} // namespace

bool waitFor(const std::function<bool()> &happened, std::chrono::milliseconds limit)
{
    QElapsedTimer timer;
    timer.start();
    while (!happened()) {
        if (timer.hasExpired(limit.count()))
            return false;
        pause(15ms);
    }
    return true;
}

void settle()
{
    for (int i = 0; i < 4; ++i) {
        QApplication::sendPostedEvents();
        pause(40ms);
    }
}

void press(QWidget *widget, const QKeySequence &keys)
{
    const QKeyCombination combination = keys[0];
    sendKey(widget, combination.key(), combination.keyboardModifiers(), {});
}

void type(QWidget *widget, const QString &text)
{
    for (const QChar letter : text)
        sendKey(widget, 0, Qt::NoModifier, QString(letter));
}

void click(QWidget *widget)
{
    const QPointF place = widget->rect().center();
    const QPointF global = widget->mapToGlobal(place);
    QMouseEvent down(QEvent::MouseButtonPress, place, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &down);
    QMouseEvent up(QEvent::MouseButtonRelease, place, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &up);
}

} // namespace ecsdesk::hands
