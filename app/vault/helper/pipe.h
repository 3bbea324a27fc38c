// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/secret.h"
#include "models/domain/vaultvalues.h"

#include <QObject>
#include <QSocketNotifier>

namespace ecsdesk {

struct HelperRequest
{
    VaultVerb verb = VaultVerb::Read;
    QString key;   ///< what the keychain is asked for; not secret
    Secret secret; ///< of Write
};

/// The two pipes to the program that started this one (app/vault/helperwords.h).
class Pipe : public QObject
{
    Q_OBJECT

public:
    explicit Pipe(QObject *parent = nullptr);
    ~Pipe() override;

    [[nodiscard]] HelperRequest takeRequest() { return std::exchange(m_request, {}); }

    void say(const QByteArray &line);
    /// The last word. The process ends with it, without clean-up: a job of QtKeychain that is still open must not be
    /// deleted, and every copy of a secret that the libraries made goes with the process.
    [[noreturn]] void end(const QByteArray &line, const Secret &secret = {});
    [[noreturn]] void endInTrouble(VaultTrouble trouble, const QString &detail = {});

Q_SIGNALS:
    void requested();
    /// The program says that the operator may be asked now.
    void mayAsk();
    /// The program has given up, or is gone.
    void abandoned();

private:
    void readMore();
    void understand();
    bool understandRequest();
    void wipe(qsizetype bytes);

    QByteArray m_input;
    QSocketNotifier m_notifier;
    HelperRequest m_request;
    bool m_requested = false;
};

} // namespace ecsdesk
