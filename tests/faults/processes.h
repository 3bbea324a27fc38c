// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QSet>
#include <QUrl>

namespace ecsdesk::faults {

/// ecsdesk-sandbox as a process of its own; the judge. Ended with this object.
class SandboxProcess
{
public:
    SandboxProcess();
    ~SandboxProcess();
    Q_DISABLE_COPY_MOVE(SandboxProcess)

    [[nodiscard]] quint16 port() const { return quint16(QUrl(m_ready.value(u"url").toString()).port()); }
    [[nodiscard]] QProcessEnvironment keys() const;
    /// The test ends where the sandbox does not take it.
    void lever(const QJsonObject &levers);
    /// "ledger", "levers", "instance?id=…"
    [[nodiscard]] QJsonObject get(const QString &path);

private:
    [[nodiscard]] QByteArray exchange(const QString &path, const QByteArray &body);

    QProcess m_process;
    QJsonObject m_ready;
};

/// The driven program (app/drive.h) as a process of its own, and what it has told so far.
class DeskProcess
{
public:
    /// `settings` as for --drive.
    DeskProcess(const QString &endpoint, const QString &folder, const QString &settings,
                QProcessEnvironment environment);
    ~DeskProcess();
    Q_DISABLE_COPY_MOVE(DeskProcess)

    void order(const QJsonObject &order);
    void kill() { m_process.kill(); }
    void terminate() { m_process.terminate(); }
    [[nodiscard]] bool runs() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] bool endedWell() const
    {
        return !runs() && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }
    /// Until it has ended, and everything it told is read.
    [[nodiscard]] bool waitForEnd();
    [[nodiscard]] QByteArray errors() { return m_process.readAllStandardError(); }

    [[nodiscard]] bool isOpen() const { return m_journal && m_account; }
    [[nodiscard]] bool isListed() const { return isOpen() && m_listed; }
    /// As told last, by token.
    [[nodiscard]] const QMap<QString, QJsonObject> &records() const { return m_records; }
    /// Of the journal as it was found at the start.
    [[nodiscard]] const QSet<QString> &found() const { return m_found; }
    /// What was told last of any change of the run that begins with this token.
    [[nodiscard]] QJsonObject lastOfRun(const QString &token) const { return m_lastOfRun.value(token); }
    /// As told last, by the token of the change that made it.
    [[nodiscard]] QJsonObject orderOf(const QString &token) const { return m_orders.value(token); }
    [[nodiscard]] const QSet<QString> &turnedAway() const { return m_turnedAway; }
    [[nodiscard]] int toldOf(const QString &token) const { return m_told.value(token); }
    /// The step at which it said that it dies, and whose; empty if it did not.
    [[nodiscard]] QString dyingStep() const { return m_dyingStep; }
    [[nodiscard]] QString dyingToken() const { return m_dyingToken; }
    [[nodiscard]] QString complaint() const { return m_complaint; }

private:
    void readLines();
    void take(const QJsonObject &event);

    QProcess m_process;
    QByteArray m_input;
    bool m_journal = false;
    bool m_account = false;
    bool m_listed = false;
    QMap<QString, QJsonObject> m_records;
    QMap<QString, QJsonObject> m_lastOfRun;
    QMap<QString, QJsonObject> m_orders;
    QMap<QString, int> m_told;
    QSet<QString> m_found;
    QSet<QString> m_turnedAway;
    QString m_dyingStep;
    QString m_dyingToken;
    QString m_complaint;
};

} // namespace ecsdesk::faults
