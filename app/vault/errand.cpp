// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/vault/errand.h"

#include "app/vault/helperwords.h"
#include "app/vault/log.h"

namespace ecsdesk {

namespace {

/// For a helper that was told to go, to close the operator's question; then it is killed.
constexpr std::chrono::milliseconds farewell{2000};

/// The first word of a line, and what follows the blank after it.
std::pair<QByteArray, QByteArray> firstWord(const QByteArray &line)
{
    const qsizetype blank = line.indexOf(' ');
    if (blank < 0)
        return {line, {}};
    return {line.left(blank), line.mid(blank + 1)};
}

} // namespace

HelperErrand::HelperErrand(const HelperOptions &options, std::shared_ptr<PromptTurns> turns, VaultVerb verb,
                           VaultKey key, Secret secret, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_turns(std::move(turns))
    , m_verb(verb)
    , m_key(std::move(key))
    , m_secret(std::move(secret))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { fail(m_asking ? VaultTrouble::Unanswered : VaultTrouble::Silent); });
    // Not now: nothing may finish before the caller has the call in its hands.
    QMetaObject::invokeMethod(this, &HelperErrand::start, Qt::QueuedConnection);
}

HelperErrand::~HelperErrand()
{
    m_turns->leave(this, false);
    release();
}

void HelperErrand::start()
{
    const qsizetype bytes = m_secret.reveal([](const QByteArray &secret) { return secret.size(); });
    if (m_key.profile.isEmpty())
        return fail(VaultTrouble::Failed, QStringLiteral("no profile"));
    if (m_verb == VaultVerb::Write && (bytes == 0 || bytes > maxSecretBytes))
        return fail(VaultTrouble::Failed, QStringLiteral("a secret of %1 bytes").arg(bytes));

    m_helper = new QProcess(this);
    m_helper->setProcessEnvironment(m_options.environment);
    // What libraries complain about is for whoever reads the program's own standard error.
    m_helper->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_helper, &QProcess::readyReadStandardOutput, this, &HelperErrand::listen);
    connect(m_helper, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(VaultTrouble::Failed, m_helper->errorString());
    });
    connect(m_helper, &QProcess::finished, this, [this] {
        listen();
        fail(VaultTrouble::Died, QStringLiteral("the helper ended"));
    });
    m_patience.start(m_options.patience.service);
    m_helper->start(m_options.program, {}, QIODevice::ReadWrite | QIODevice::Unbuffered);

    QByteArray request = nameOf(vaultVerbNames, m_verb).toLatin1() + ' ' + helperwords::keyWord(m_key);
    if (m_verb == VaultVerb::Write)
        request += ' ' + QByteArray::number(bytes);
    qCDebug(vaultLog, "%s", request.constData());
    say(request);
    if (m_verb == VaultVerb::Write && m_helper)
        m_secret.reveal([this](const QByteArray &secret) { m_helper->write(secret); });
    m_secret = {};
}

void HelperErrand::say(const QByteArray &line)
{
    if (m_helper)
        m_helper->write(line + '\n');
}

void HelperErrand::listen()
{
    while (m_helper && !m_ended) {
        if (m_secretBytes >= 0) {
            if (m_helper->bytesAvailable() < m_secretBytes)
                return;
            return readSecret();
        }
        if (!m_helper->canReadLine()) {
            if (m_helper->bytesAvailable() > helperwords::maxLine)
                fail(VaultTrouble::Failed, QStringLiteral("the helper speaks without end"));
            return;
        }
        const QByteArray line = m_helper->readLine(helperwords::maxLine).trimmed();
        if (!understand(line))
            return fail(VaultTrouble::Failed, QStringLiteral("the helper was not understood"));
    }
}

bool HelperErrand::understand(const QByteArray &line)
{
    const auto [word, rest] = firstWord(line);
    if (word == helperwords::locked) {
        if (m_asking)
            return false;
        m_asking = true;
        m_patience.start(m_options.patience.answer);
        QMetaObject::invokeMethod(this, &HelperErrand::waitingForOperator, Qt::QueuedConnection);
        m_turns->join(this);
        return true;
    }
    if (word == helperwords::working) {
        m_asking = false;
        m_working = true;
        m_patience.start(m_options.patience.service);
        m_turns->leave(this, false);
        return true;
    }
    if (word == helperwords::done && m_verb != VaultVerb::Read) {
        end(ErrandResult{ErrandResult::Kind::Done, {}});
        return true;
    }
    if (word == helperwords::missing && m_verb != VaultVerb::Write) {
        end(ErrandResult{ErrandResult::Kind::Missing, {}});
        return true;
    }
    if (word == helperwords::found && m_verb == VaultVerb::Read) {
        bool isNumber = false;
        m_secretBytes = rest.toLongLong(&isNumber);
        return isNumber && m_secretBytes >= 0 && m_secretBytes <= maxSecretBytes;
    }
    if (word == helperwords::trouble) {
        const auto [name, detail] = firstWord(rest);
        const auto trouble = valueOf(vaultTroubleNames, QString::fromLatin1(name));
        if (trouble)
            fail(*trouble, QString::fromUtf8(detail));
        return trouble.has_value();
    }
    return false;
}

void HelperErrand::readSecret()
{
    end(ErrandResult{ErrandResult::Kind::Found, Secret(m_helper->read(m_secretBytes))});
}

void HelperErrand::askNow()
{
    say(helperwords::ask);
}

void HelperErrand::refuse()
{
    fail(VaultTrouble::Locked);
}

void HelperErrand::fail(VaultTrouble trouble, const QString &detail)
{
    const bool mayHave = m_working && m_verb != VaultVerb::Read && trouble != VaultTrouble::Locked &&
                         trouble != VaultTrouble::NoKeychain;
    end(tl::unexpected(VaultError{trouble, detail, mayHave}));
}

void HelperErrand::end(VaultResult<ErrandResult> result)
{
    if (m_ended)
        return;
    m_ended = true;
    m_patience.stop();
    const bool refused = !result && result.error().trouble == VaultTrouble::Locked;
    if (result) {
        qCDebug(vaultLog, "%s: done", helperwords::keyWord(m_key).constData());
    } else {
        qCInfo(vaultLog, "%s %s: %s %s", qUtf8Printable(nameOf(vaultVerbNames, m_verb)),
               helperwords::keyWord(m_key).constData(),
               qUtf8Printable(nameOf(vaultTroubleNames, result.error().trouble)),
               qUtf8Printable(result.error().detail));
    }
    release();
    m_turns->leave(this, refused && m_asking);
    m_result = std::move(result);
    // Not from within: who listens may destroy the call, and this with it.
    QMetaObject::invokeMethod(this, &HelperErrand::ended, Qt::QueuedConnection);
}

void HelperErrand::release()
{
    auto *helper = std::exchange(m_helper, nullptr);
    if (!helper)
        return;
    helper->disconnect(this);
    helper->setParent(nullptr);
    if (helper->state() == QProcess::NotRunning) {
        helper->deleteLater();
        return;
    }
    connect(helper, &QProcess::finished, helper, &QObject::deleteLater);
    connect(helper, &QProcess::errorOccurred, helper, [helper](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            helper->deleteLater();
    });
    // It sees that its input ends. Where the program ends now as well, it sees the same, and nobody is left to kill it.
    helper->closeWriteChannel();
    helper->closeReadChannel(QProcess::StandardOutput);
    QTimer::singleShot(farewell, helper, &QProcess::kill);
}

} // namespace ecsdesk
