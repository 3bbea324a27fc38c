// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/recordingaccounts.h"

#include <algorithm>

namespace ecsdesk::testing {

void RecordingAccountDesk::Saved::fail(VaultTrouble trouble) const
{
    SaveOutcome outcome;
    outcome.keychain = VaultError{trouble, {}, false};
    answer(outcome);
}

AccountNames RecordingAccountDesk::names() const
{
    AccountNames names;
    for (const AccountProfile &profile : m_profiles) {
        const AccountUid account = m_states.value(profile.id).account;
        if (!account.isEmpty() && !names.contains(account))
            names.insert(account, profile.name);
    }
    return names;
}

std::unique_ptr<AccountSave> RecordingAccountDesk::save(const AccountProfile &profile, GivenSecrets secrets,
                                                        KeyKeeping keeping)
{
    auto save = std::make_unique<AccountSave>();
    saves.push_back({profile, std::move(secrets), keeping, save.get()});
    if (savesAtOnce) {
        QMetaObject::invokeMethod(
            save.get(),
            [save = save.get(), number = saves.size()] {
                SaveOutcome outcome;
                outcome.id = ProfileId(QStringLiteral("saved-%1").arg(number));
                Q_EMIT save->finished(outcome);
            },
            Qt::QueuedConnection);
    }
    return save;
}

void RecordingAccountDesk::setEnabled(const ProfileId &id, bool enabled)
{
    switched.append({id, enabled});
}

std::unique_ptr<Call<AccountCheck>> RecordingAccountDesk::test(const AccountProfile &profile, GivenSecrets secrets)
{
    auto call = std::make_unique<Call<AccountCheck>>();
    tests.push_back({profile, std::move(secrets), call.get()});
    if (testAnswer) {
        QMetaObject::invokeMethod(
            call.get(), [call = call.get(), answer = testAnswer(profile)] { call->finish(answer); },
            Qt::QueuedConnection);
    }
    return call;
}

void RecordingAccountDesk::findProfiles(QObject *context, std::function<void(const std::vector<FoundProfile> &)> then)
{
    ++finds;
    m_finder = context;
    m_then = std::move(then);
    if (!findsLate)
        QMetaObject::invokeMethod(this, &RecordingAccountDesk::tellFound, Qt::QueuedConnection);
}

void RecordingAccountDesk::tellFound()
{
    if (m_finder && m_then)
        m_then(found);
}

void RecordingAccountDesk::put(const AccountProfile &profile, const AccountState &state)
{
    const auto known = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&](const AccountProfile &each) { return each.id == profile.id; });
    if (known == m_profiles.end())
        m_profiles.push_back(profile);
    else
        *known = profile;
    m_states.insert(profile.id, state);
    Q_EMIT profilesChanged();
    Q_EMIT namesChanged();
}

void RecordingAccountDesk::setState(const AccountState &state)
{
    m_states.insert(state.id, state);
    Q_EMIT stateChanged(state.id);
}

void RecordingAccountDesk::drop(const ProfileId &id)
{
    std::erase_if(m_profiles, [&](const AccountProfile &profile) { return profile.id == id; });
    m_states.remove(id);
    Q_EMIT profilesChanged();
    Q_EMIT namesChanged();
}

AccountProfile profileNamed(const QString &name)
{
    AccountProfile profile;
    profile.id = ProfileId(QStringLiteral("id-of-") + name);
    profile.name = name;
    profile.accessKeyId = QStringLiteral("LTAI5tExampleKeyId1234");
    return profile;
}

AccountState readyState(const AccountProfile &profile, const QString &account)
{
    AccountState state;
    state.id = profile.id;
    state.phase = AccountPhase::Ready;
    state.account = AccountUid(account);
    state.arn = QStringLiteral("acs:ram::%1:user/ops").arg(account);
    state.identityType = QStringLiteral("RAMUser");
    state.instances = 38;
    state.regions = 6;
    return state;
}

AccountCheck goodCheck()
{
    AccountCheck check;
    check.account = AccountUid(QStringLiteral("1234567890123456"));
    check.identityType = QStringLiteral("RAMUser");
    check.arn = QStringLiteral("acs:ram::1234567890123456:user/ops");
    check.regions = {{RegionId(QStringLiteral("cn-hangzhou")), QStringLiteral("China (Hangzhou)")},
                     {RegionId(QStringLiteral("cn-shanghai")), QStringLiteral("China (Shanghai)")},
                     {RegionId(QStringLiteral("ap-southeast-1")), QStringLiteral("Singapore")}};
    check.triedRegion = RegionId(QStringLiteral("cn-hangzhou"));
    check.mayList = true;
    return check;
}

QString plain(const std::optional<Secret> &secret)
{
    return secret ? secret->reveal([](const QByteArray &bytes) { return QString::fromUtf8(bytes); })
                  : QStringLiteral("(none)");
}

ApiError refusal(const char *code, const char *message)
{
    ApiError error;
    error.kind = ErrorKind::Api;
    error.httpStatus = 403;
    error.code = QLatin1String(code);
    error.message = QLatin1String(message);
    error.requestId = RequestId(QStringLiteral("7E1A6B1C-3C2A-4E57-9F5B-D0C1A2B3C4D5"));
    return error;
}

} // namespace ecsdesk::testing
