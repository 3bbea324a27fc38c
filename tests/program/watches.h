// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMutex>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <atomic>
#include <thread>

class QWidget;

namespace ecsdesk {

/// Everything that Qt and the program log as long as it lives, however detailed. One at a time.
class LogWatch
{
public:
    LogWatch();
    ~LogWatch();
    Q_DISABLE_COPY_MOVE(LogWatch)

    [[nodiscard]] QByteArray text() const;

private:
    static void take(QtMsgType type, const QMessageLogContext &context, const QString &text);

    QtMessageHandler m_before;
};

/// Everything that can be read in windows and widgets, shown or not, by eye, by pointer or by a screen reader, and all
/// that came to lie on the clipboard or was selected. Looks a few times a second while the event loop turns.
class ScreenWatch : public QObject
{
    Q_OBJECT

public:
    ScreenWatch();
    /// Now, too.
    void look();
    /// All texts that were ever there.
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] QByteArray clipboard() const { return m_clipboard; }
    /// How often something came onto the clipboard.
    [[nodiscard]] int copies() const { return m_copies; }

private:
    void lookAt(QWidget *widget);
    void note(const QString &text);
    void noteProperties(const QObject *object);
    void takeClipboard(int mode);

    QTimer m_timer;
    QSet<QString> m_texts;
    QByteArray m_clipboard;
    int m_copies = 0;
};

/// Arguments and environment of every child process and of its children.
class ChildWatch
{
public:
    explicit ChildWatch(qint64 parent);
    ~ChildWatch();
    Q_DISABLE_COPY_MOVE(ChildWatch)

    [[nodiscard]] QByteArray text() const;
    /// How many different ones were seen whose arguments name this.
    [[nodiscard]] int seen(const QByteArray &name) const;

private:
    void run(qint64 parent);
    void lookAt(qint64 process);

    mutable QMutex m_mutex;
    QHash<qint64, QSet<QByteArray>> m_seen; ///< "cmdline\nenviron", by process
    std::atomic<bool> m_ends = false;
    std::thread m_thread;
};

/// A file of /proc of this process.
[[nodiscard]] QByteArray ofProcess(qint64 id, const char *what);

} // namespace ecsdesk
