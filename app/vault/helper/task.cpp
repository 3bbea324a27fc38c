// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/vault/helper/task.h"

#include "app/vault/helperwords.h"

#include <QLibrary>
#include <qt6keychain/keychain.h>

namespace ecsdesk {

namespace {

/// How the secrets are labelled in the operator's keychain; with the key, how they are found again. Never changes.
const QString service = QStringLiteral("ECS Desk");

} // namespace

Task::Task(Pipe &pipe, QObject *parent)
    : QObject(parent)
    , m_pipe(pipe)
{
    connect(&m_pipe, &Pipe::requested, this, &Task::begin);
    connect(&m_pipe, &Pipe::mayAsk, this, [this] {
        m_mayAsk = true;
        // Looked at again: another question may have opened the keychain meanwhile.
        if (std::exchange(m_ask, nullptr))
            look();
    });
    connect(&m_pipe, &Pipe::abandoned, this, [this] {
        m_service.dismissPrompt();
        m_pipe.endInTrouble(VaultTrouble::Unanswered);
    });
    connect(&m_service, &SecretService::failed, this,
            [this](VaultTrouble trouble, const QString &detail) { m_pipe.endInTrouble(trouble, detail); });
}

void Task::begin()
{
    m_request = m_pipe.takeRequest();
    // QtKeychain loads it when it is needed, and goes to other keychains where it is not there.
    if (QLibrary libsecret(QStringLiteral("secret-1"), 0); !libsecret.load())
        m_pipe.endInTrouble(VaultTrouble::NoKeychain, libsecret.errorString());
    if (m_service.connectToBus())
        look();
}

void Task::look()
{
    if (m_request.verb == VaultVerb::Write)
        return lookAtDefault();
    m_service.search({{QStringLiteral("user"), m_request.key}, {QStringLiteral("server"), service}},
                     [this](const SecretService::Paths &open, const SecretService::Paths &locked) {
                         if (!open.isEmpty())
                             work();
                         else if (!locked.isEmpty())
                             needsOperator([this, locked] {
                                 m_service.unlock(locked, [this](bool dismissed) { asked(dismissed); });
                             });
                         else
                             lookAtDefault();
                     });
}

/// New secrets go to the default collection; and that there is none is believed of an open one only, as a service need
/// not search in what is locked.
void Task::lookAtDefault()
{
    m_service.defaultCollection([this](const QDBusObjectPath &collection) {
        const bool writes = m_request.verb == VaultVerb::Write;
        if (collection.path() == QLatin1String("/")) {
            if (!writes)
                m_pipe.end(helperwords::missing);
            return needsOperator(
                [this] { m_service.createDefaultCollection([this](bool dismissed) { asked(dismissed); }); });
        }
        m_service.isLocked(collection, [this, collection, writes](bool locked) {
            if (locked) {
                needsOperator([this, collection] {
                    m_service.unlock({collection}, [this](bool dismissed) { asked(dismissed); });
                });
            } else if (writes) {
                work();
            } else {
                m_pipe.end(helperwords::missing);
            }
        });
    });
}

void Task::needsOperator(std::function<void()> ask)
{
    if (m_asked) // and it is locked all the same
        m_pipe.endInTrouble(VaultTrouble::Locked);
    if (!m_mayAsk) {
        m_ask = std::move(ask);
        m_pipe.say(helperwords::locked);
        return;
    }
    m_asked = true;
    ask();
}

void Task::asked(bool dismissed)
{
    if (dismissed)
        m_pipe.endInTrouble(VaultTrouble::Locked, QStringLiteral("dismissed"));
    look();
}

void Task::work()
{
    m_pipe.say(helperwords::working);
    QKeychain::Job *job = nullptr;
    switch (m_request.verb) {
    case VaultVerb::Read:
        job = new QKeychain::ReadPasswordJob(service);
        break;
    case VaultVerb::Write: {
        auto *write = new QKeychain::WritePasswordJob(service);
        // Binary: text would be a QString on the way, and need not be UTF-8. The job keeps a copy of its own.
        m_request.secret.reveal(
            [write](const QByteArray &bytes) { write->setBinaryData(QByteArray(bytes.constData(), bytes.size())); });
        m_request.secret = {};
        job = write;
        break;
    }
    case VaultVerb::Remove:
        job = new QKeychain::DeletePasswordJob(service);
        break;
    }
    job->setAutoDelete(false); // it goes with the process
    job->setInsecureFallback(false);
    job->setKey(m_request.key);
    connect(job, &QKeychain::Job::finished, this, &Task::worked);
    job->start();
}

void Task::worked(QKeychain::Job *job)
{
    switch (job->error()) {
    case QKeychain::NoError:
        if (m_request.verb != VaultVerb::Read)
            return check();
        {
            const Secret secret(static_cast<QKeychain::ReadPasswordJob *>(job)->binaryData());
            const qsizetype bytes = secret.reveal([](const QByteArray &all) { return all.size(); });
            m_pipe.end(helperwords::found + (' ' + QByteArray::number(bytes)), secret);
        }
    case QKeychain::EntryNotFound:
        return checkMissing();
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        m_pipe.endInTrouble(VaultTrouble::Locked, job->errorString());
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        m_pipe.endInTrouble(VaultTrouble::NoKeychain, job->errorString());
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    const QString detail = job->errorString();
    m_service.isAlive(
        [this, detail](bool alive) { m_pipe.endInTrouble(alive ? VaultTrouble::Failed : VaultTrouble::Died, detail); });
}

/// libsecret calls a removal done that removed nothing, and says nothing of a question it had to ask.
void Task::check()
{
    m_service.search({{QStringLiteral("user"), m_request.key}, {QStringLiteral("server"), service}},
                     [this](const SecretService::Paths &open, const SecretService::Paths &locked) {
                         const bool isThere = !open.isEmpty() || !locked.isEmpty();
                         if (isThere == (m_request.verb == VaultVerb::Write))
                             m_pipe.end(helperwords::done);
                         m_pipe.endInTrouble(VaultTrouble::Failed, isThere ? QStringLiteral("it is still there")
                                                                           : QStringLiteral("it was not kept"));
                     });
}

/// It was there a moment ago. A keychain that was locked since then says that it is not.
void Task::checkMissing()
{
    m_service.search({{QStringLiteral("user"), m_request.key}, {QStringLiteral("server"), service}},
                     [this](const SecretService::Paths &open, const SecretService::Paths &locked) {
                         if (!locked.isEmpty())
                             m_pipe.endInTrouble(VaultTrouble::Locked, QStringLiteral("locked meanwhile"));
                         if (!open.isEmpty())
                             m_pipe.endInTrouble(VaultTrouble::Failed,
                                                 QStringLiteral("it is there and cannot be read"));
                         m_service.defaultCollection([this](const QDBusObjectPath &collection) {
                             if (collection.path() == QLatin1String("/"))
                                 m_pipe.end(helperwords::missing);
                             m_service.isLocked(collection, [this](bool isLocked) {
                                 if (isLocked)
                                     m_pipe.endInTrouble(VaultTrouble::Locked, QStringLiteral("locked meanwhile"));
                                 m_pipe.end(helperwords::missing);
                             });
                         });
                     });
}

} // namespace ecsdesk
