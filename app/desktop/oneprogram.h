// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <chrono>

namespace ecsdesk {

/// What a second start of the program asks the first one for.
struct ComeForward
{
    QString find; ///< --find; may be empty

    friend bool operator==(const ComeForward &, const ComeForward &) = default;
};

/// One program works on one data folder. Who holds the lock of the folder listens here; who finds it locked asks that
/// one to come forward. The socket is in the runtime folder of the user, open to that user alone, and named after the
/// folder.
class OneProgram final : public QObject
{
    Q_OBJECT

public:
    /// `folder` must be locked by this program: what listened there before has gone.
    explicit OneProgram(const QString &folder, QObject *parent = nullptr);

    /// Asks the program that works on this folder to come forward. Waits for its word, at most so long; false where
    /// none came.
    [[nodiscard]] static bool ask(const QString &folder, const ComeForward &wish, std::chrono::milliseconds patience);
    /// Where the program of this folder listens.
    [[nodiscard]] static QString socketPath(const QString &folder);

Q_SIGNALS:
    void wanted(const ecsdesk::ComeForward &wish);

private:
    void serve(QLocalSocket *socket);

    QLocalServer m_server;
};

} // namespace ecsdesk
