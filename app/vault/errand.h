// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/helpervault.h"
#include "app/vault/promptturns.h"

#include <QProcess>
#include <QTimer>

namespace ecsdesk {

/// What a helper brought back.
struct ErrandResult
{
    enum class Kind {
        Done,
        Missing,
        Found,
    };
    Kind kind = Kind::Done;
    Secret secret; ///< of Found
};

/// One helper process and what is said to it, from its start to its one result. Child of its call. When it is destroyed
/// the helper is told to go, and killed if it does not.
class HelperErrand : public QObject
{
    Q_OBJECT

public:
    HelperErrand(const HelperOptions &options, std::shared_ptr<PromptTurns> turns, VaultVerb verb, VaultKey key,
                 Secret secret, QObject *parent);
    ~HelperErrand() override;

    /// To be called once, from `ended` on.
    [[nodiscard]] VaultResult<ErrandResult> takeResult() { return std::move(m_result); }

    /// From the turns: the helper may ask the operator now.
    void askNow();
    /// From the turns: the operator did not want to unlock the keychain.
    void refuse();

Q_SIGNALS:
    void waitingForOperator();
    /// Once. The result is not a parameter: what moc sees can become a QVariant.
    void ended();

private:
    void start();
    void say(const QByteArray &line);
    void listen();
    bool understand(const QByteArray &line);
    void readSecret();
    void fail(VaultTrouble trouble, const QString &detail = {});
    void end(VaultResult<ErrandResult> result);
    void release();

    HelperOptions m_options;
    std::shared_ptr<PromptTurns> m_turns;
    VaultVerb m_verb;
    VaultKey m_key;
    Secret m_secret;
    QProcess *m_helper = nullptr; ///< null after `release`
    QTimer m_patience;
    qsizetype m_secretBytes = -1; ///< announced and not here yet
    bool m_asking = false;
    bool m_working = false;
    bool m_ended = false;
    VaultResult<ErrandResult> m_result; ///< from the end until it is taken
};

} // namespace ecsdesk
