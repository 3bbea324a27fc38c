// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/helper/pipe.h"
#include "app/vault/helper/secretservice.h"

namespace QKeychain {
class Job;
}

namespace ecsdesk {

/// The one thing this process was started for. Looks whether the keychain is open, asks the operator to open it, and
/// only then lets QtKeychain read, write or remove: by itself QtKeychain would call a locked secret "not found", and
/// leave no way to take its question back.
class Task : public QObject
{
    Q_OBJECT

public:
    explicit Task(Pipe &pipe, QObject *parent = nullptr);

private:
    void begin();
    void look();
    void lookAtDefault();
    void needsOperator(std::function<void()> ask);
    void asked(bool dismissed);
    void work();
    void worked(QKeychain::Job *job);
    void check();
    void checkMissing();

    Pipe &m_pipe;
    SecretService m_service;
    HelperRequest m_request;
    std::function<void()> m_ask; ///< waits for the program's leave
    bool m_mayAsk = false;
    bool m_asked = false;
};

} // namespace ecsdesk
