// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/accounts/accountsaving.h"

#include "app/credentials/accounttest.h"
#include "app/engine/localerror.h"

#include <QUuid>
#include <algorithm>

namespace ecsdesk {

namespace {

/// Of what is given, by kind.
std::vector<std::pair<SecretKind, Secret>> givenOnes(GivenSecrets &&secrets)
{
    std::vector<std::pair<SecretKind, Secret>> given;
    const auto add = [&given](SecretKind kind, std::optional<Secret> &secret) {
        if (secret && !secret->isEmpty())
            given.emplace_back(kind, std::move(*secret));
    };
    add(SecretKind::AccessKeySecret, secrets.accessKeySecret);
    add(SecretKind::SecurityToken, secrets.securityToken);
    add(SecretKind::ProxyPassword, secrets.proxyPassword);
    return given;
}

/// A test on its way: the keys first, then the test. Belongs to the call, and ends with it.
class Testing final : public QObject
{
public:
    Testing(Call<AccountCheck> &call, const AccountProfile &profile, AccountSecrets known, Vault &vault,
            const AccountTestOptions &options, const Clock &clock)
        : QObject(&call)
        , m_reading(vault, profile.id, secretsNeeded(profile), std::move(known))
    {
        connect(&m_reading, &KeyReading::finished, this, [this, &call, profile, options, &clock] {
            if (m_reading.error()) {
                call.finish(tl::unexpected(localError("KeychainNotRead", m_reading.error()->detail)));
                return;
            }
            if (m_reading.missing()) {
                AccountCheck incomplete;
                incomplete.trouble = AccountTrouble::Incomplete;
                incomplete.error = localError("SecretNotKept");
                call.finish(incomplete);
                return;
            }
            m_test = std::make_unique<AccountTest>(profile, m_reading.takeSecrets(), options, clock);
            connect(m_test.get(), &AccountTest::finished, this, [this, &call] { call.finish(m_test->result()); });
            m_test->start();
        });
    }

private:
    KeyReading m_reading;
    std::unique_ptr<AccountTest> m_test;
};

} // namespace

AccountSaving::AccountSaving(AccountEngine &engine, AccountProfile profile, GivenSecrets secrets, KeyKeeping keeping)
    : m_engine(&engine)
    , m_profile(std::move(profile))
    , m_keeping(keeping)
    , m_isNew(m_profile.id.isEmpty())
{
    if (m_isNew) {
        m_profile.id = ProfileId(QUuid::createUuid().toString(QUuid::WithoutBraces));
        m_profile.created = engine.m_clock.now().toUTC();
    }
    if (const auto kept = engine.m_session.find(m_profile.id); kept != engine.m_session.end())
        m_session = kept->second;
    for (auto &[kind, secret] : givenOnes(std::move(secrets))) {
        m_keysChanged = true;
        // One that the keychain has keeps it, also where another is used for this session.
        if (kind == SecretKind::AccessKeySecret)
            m_profile.sessionOnly = m_keeping == KeyKeeping::SessionOnly && (m_isNew || m_profile.sessionOnly);
        if (m_keeping == KeyKeeping::SessionOnly) {
            secretOf(m_session, kind) = std::move(secret);
        } else {
            secretOf(m_session, kind) = {};
            m_toWrite.emplace_back(kind, std::move(secret));
        }
    }
}

AccountSaving::~AccountSaving()
{
    m_write.reset();
    takeBack();
}

void AccountSaving::start()
{
    QMetaObject::invokeMethod(this, &AccountSaving::writeNext, Qt::QueuedConnection);
}

void AccountSaving::writeNext()
{
    if (!m_engine)
        return;
    if (m_toWrite.empty()) {
        writeList();
        return;
    }
    auto [kind, secret] = std::move(m_toWrite.front());
    m_toWrite.pop_front();
    m_write = m_engine->m_vault.write({m_profile.id, kind}, std::move(secret));
    const bool before = std::exchange(m_mayBeKept, true);
    connect(m_write.get(), &VaultActivity::waitingForOperator, this, [this, before] {
        m_mayBeKept = before; // nothing is written behind a lock
        Q_EMIT waitingForOperator();
    });
    connect(m_write.get(), &VaultActivity::finished, this, [this, before] {
        const VaultResult<void> result = m_write->result();
        m_write.release()->deleteLater();
        m_mayBeKept = before || result || result.error().mayHaveTakenEffect;
        if (result)
            writeNext();
        else
            fail({m_profile.id, {}, result.error()});
    });
}

void AccountSaving::fail(SaveOutcome outcome)
{
    takeBack();
    if (m_isNew)
        outcome.id = {};
    Q_EMIT finished(outcome);
}

void AccountSaving::takeBack()
{
    // Only where there may be something: an operator who has just said no to the keychain is not asked again.
    if (std::exchange(m_mayBeKept, false) && m_isNew && m_engine)
        m_engine->forgetSecrets(m_profile.id, [](const std::optional<VaultError> &) {});
}

void AccountSaving::writeList()
{
    AccountEngine &engine = *m_engine;
    if (!engine.isEditable()) {
        fail({{}, engine.listError().value_or(localError("AccountsNotWritable")), {}});
        return;
    }
    AccountProfile before;
    if (AccountProfile *there = engine.find(m_profile.id)) {
        before = *there;
        m_profile.account = before.account;
        *there = m_profile;
    } else {
        engine.m_profiles.push_back(m_profile);
    }
    // From now on it may become an account all the same, whoever still waits for it.
    const bool mayBeKept = std::exchange(m_mayBeKept, false);
    engine.writeList([&engine, mayBeKept, self = QPointer(this), before, profile = m_profile, session = m_session,
                      keysChanged = m_keysChanged](const std::optional<ApiError> &error) {
        if (!error) {
            engine.adopt(before, profile, session, keysChanged);
        } else if (AccountProfile *there = engine.find(profile.id)) {
            if (before.id.isEmpty())
                engine.m_profiles.erase(engine.m_profiles.begin() + (there - engine.m_profiles.data()));
            else
                *there = before;
        }
        if (!self)
            return;
        if (!error) {
            Q_EMIT self->finished({profile.id, {}, {}});
            return;
        }
        self->m_mayBeKept = mayBeKept;
        self->fail({profile.id, error, {}});
    });
}

std::unique_ptr<AccountSave> AccountEngine::save(const AccountProfile &profile, GivenSecrets secrets,
                                                 KeyKeeping keeping)
{
    auto saving = std::make_unique<AccountSaving>(*this, profile, std::move(secrets), keeping);
    saving->start();
    return saving;
}

std::unique_ptr<Call<AccountCheck>> AccountEngine::test(const AccountProfile &profile, GivenSecrets secrets)
{
    AccountSecrets known;
    if (const auto kept = m_session.find(profile.id); kept != m_session.end())
        known = kept->second;
    for (auto &[kind, secret] : givenOnes(std::move(secrets)))
        secretOf(known, kind) = std::move(secret);
    known.tokenExpires = profile.tokenExpires;
    auto call = std::make_unique<Call<AccountCheck>>();
    AccountTestOptions options = testOptionsOf(profile);
    options.metadata = m_options.ways.metadata;
    options.acceptLanguage = m_options.acceptLanguage;
    new Testing(*call, profile, std::move(known), m_vault, options, m_clock);
    return call;
}

} // namespace ecsdesk
