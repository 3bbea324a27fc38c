// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace ecsdesk {

/// A name the cloud gave to something. Two kinds of identifier never compare or convert to each other.
template <class Kind>
struct Identifier
{
    QString text;

    Identifier() = default;
    explicit Identifier(QString t)
        : text(std::move(t))
    {
    }

    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    friend bool operator==(const Identifier &a, const Identifier &b) { return a.text == b.text; }
    friend bool operator<(const Identifier &a, const Identifier &b) { return a.text < b.text; }
    friend size_t qHash(const Identifier &id, size_t seed = 0) { return qHash(id.text, seed); }
};

/// "i-bp1…"
using InstanceId = Identifier<struct InstanceIdKind>;
/// "cn-hangzhou"
using RegionId = Identifier<struct RegionIdKind>;
/// "ecs.g6.large"
using InstanceTypeId = Identifier<struct InstanceTypeIdKind>;
/// Up to 64 ASCII characters, one per intended change (ecs-api.md section 12).
using ClientToken = Identifier<struct ClientTokenKind>;
/// A decimal of 15 or more digits; kept as text (ecs-api.md section 8).
using OrderId = Identifier<struct OrderIdKind>;
/// The identifier the API gives to each of its answers; support asks for it.
using RequestId = Identifier<struct RequestIdKind>;
/// The number of the cloud account, as GetCallerIdentity tells it. A profile is only a way to sign; locks, cooldowns
/// and orders belong to the account.
using AccountUid = Identifier<struct AccountUidKind>;
/// An account as this program keeps it: made once, when it is added; neither shown nor sent. A name can be
/// changed, this not.
using ProfileId = Identifier<struct ProfileIdKind>;

/// What a cooldown, a lock or an order belongs to.
struct InstanceKey
{
    AccountUid account;
    RegionId region;
    InstanceId id;

    friend bool operator==(const InstanceKey &, const InstanceKey &) = default;
    friend size_t qHash(const InstanceKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.account, key.region, key.id);
    }
};

} // namespace ecsdesk
