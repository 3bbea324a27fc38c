// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/vault/helper/pipe.h"

#include "app/vault/helperwords.h"

#include <array>
#include <cerrno>
#include <unistd.h>

namespace ecsdesk {

namespace {

/// For output that is short enough for a pipe, or that someone reads.
void writeAll(const char *bytes, qsizetype size)
{
    while (size > 0) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes, size_t(size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            _exit(1); // nobody reads any more
        bytes += written;
        size -= written;
    }
}

} // namespace

Pipe::Pipe(QObject *parent)
    : QObject(parent)
    , m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    // In one piece: a buffer that grows leaves parts of the secret behind.
    m_input.reserve(helperwords::maxLine + maxSecretBytes);
    connect(&m_notifier, &QSocketNotifier::activated, this, &Pipe::readMore);
}

Pipe::~Pipe()
{
    wipe(m_input.size());
}

void Pipe::say(const QByteArray &line)
{
    const QByteArray out = line + '\n';
    writeAll(out.constData(), out.size());
}

void Pipe::end(const QByteArray &line, const Secret &secret)
{
    say(line);
    secret.reveal([](const QByteArray &bytes) { writeAll(bytes.constData(), bytes.size()); });
    _exit(0);
}

void Pipe::endInTrouble(VaultTrouble trouble, const QString &detail)
{
    QByteArray text = detail.simplified().left(500).toUtf8();
    end(helperwords::trouble + (' ' + nameOf(vaultTroubleNames, trouble).toLatin1()) + ' ' + text);
}

void Pipe::readMore()
{
    const qsizetype room = m_input.capacity() - m_input.size();
    const qsizetype before = m_input.size();
    m_input.resize(before + qMin<qsizetype>(room, 4096));
    const ssize_t got = ::read(STDIN_FILENO, m_input.data() + before, size_t(m_input.size() - before));
    m_input.resize(before + qMax<ssize_t>(got, 0));
    if (got < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (got <= 0) {
        m_notifier.setEnabled(false);
        Q_EMIT abandoned();
        return;
    }
    understand();
}

void Pipe::understand()
{
    if (!m_requested) {
        if (understandRequest()) {
            m_requested = true;
            Q_EMIT requested();
        }
        return;
    }
    while (m_input.contains('\n')) {
        const qsizetype end = m_input.indexOf('\n');
        const bool asks = m_input.left(end) == helperwords::ask;
        wipe(end + 1);
        if (asks)
            Q_EMIT mayAsk();
    }
}

/// False while it is not whole.
bool Pipe::understandRequest()
{
    const qsizetype end = m_input.indexOf('\n');
    if (end < 0 && m_input.size() < helperwords::maxLine)
        return false;
    const QList<QByteArray> words = m_input.left(qMax<qsizetype>(0, end)).split(' ');
    const auto verb = valueOf(vaultVerbNames, QString::fromLatin1(words.first()));
    qsizetype bytes = 0;
    bool valid = verb && words.size() == (verb == VaultVerb::Write ? 3 : 2);
    if (valid && verb == VaultVerb::Write) {
        bytes = words[2].toLongLong(&valid);
        valid = valid && bytes > 0 && bytes <= maxSecretBytes;
    }
    if (!valid)
        endInTrouble(VaultTrouble::Failed, QStringLiteral("the request was not understood"));
    if (m_input.size() < end + 1 + bytes)
        return false;
    m_request.verb = *verb;
    m_request.key = QString::fromLatin1(words[1]);
    if (bytes > 0)
        m_request.secret = Secret(m_input.mid(end + 1, bytes));
    wipe(end + 1 + bytes);
    return true;
}

/// Takes what was understood out of the input.
void Pipe::wipe(qsizetype bytes)
{
    const QByteArray rest = m_input.mid(bytes);
    auto *memory = static_cast<volatile char *>(m_input.data());
    for (qsizetype i = 0; i < m_input.size(); ++i)
        memory[i] = 0;
    m_input.resize(0);
    m_input += rest;
}

} // namespace ecsdesk
