// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/instance.h"

#include "models/domain/named.h"

namespace ecsdesk {

namespace {

constexpr std::array statusWords{
    Named{InstanceStatus::Pending, "Pending"}, Named{InstanceStatus::Starting, "Starting"},
    Named{InstanceStatus::Running, "Running"}, Named{InstanceStatus::Stopping, "Stopping"},
    Named{InstanceStatus::Stopped, "Stopped"},
};
constexpr std::array chargeWords{
    Named{ChargeType::PrePaid, "PrePaid"},
    Named{ChargeType::PostPaid, "PostPaid"},
};
constexpr std::array internetChargeWords{
    Named{InternetChargeType::PayByTraffic, "PayByTraffic"},
    Named{InternetChargeType::PayByBandwidth, "PayByBandwidth"},
};
constexpr std::array networkWords{
    Named{NetworkType::Vpc, "vpc"},
    Named{NetworkType::Classic, "classic"},
};
constexpr std::array lockWords{
    Named{LockKind::Financial, "financial"}, Named{LockKind::Security, "security"},
    Named{LockKind::Recycling, "Recycling"}, Named{LockKind::DedicatedHostFinancial, "dedicatedhostfinancial"},
    Named{LockKind::Refunded, "refunded"},
};

template <class Enum, size_t N>
Word<Enum> read(const std::array<Named<Enum>, N> &words, const QString &raw)
{
    return {valueOf(words, raw, Qt::CaseInsensitive).value_or(Enum::Unknown), raw};
}

} // namespace

Word<InstanceStatus> instanceStatusFromApi(const QString &raw)
{
    return read(statusWords, raw);
}
Word<ChargeType> chargeTypeFromApi(const QString &raw)
{
    return read(chargeWords, raw);
}
Word<InternetChargeType> internetChargeTypeFromApi(const QString &raw)
{
    return read(internetChargeWords, raw);
}
Word<NetworkType> networkTypeFromApi(const QString &raw)
{
    return read(networkWords, raw);
}
Word<LockKind> lockKindFromApi(const QString &raw)
{
    return read(lockWords, raw);
}
QString apiWord(InstanceStatus value)
{
    return nameOf(statusWords, value);
}
QString apiWord(ChargeType value)
{
    return nameOf(chargeWords, value);
}
QString apiWord(InternetChargeType value)
{
    return nameOf(internetChargeWords, value);
}
QString apiWord(NetworkType value)
{
    return nameOf(networkWords, value);
}

QString nameToType(const Instance &instance)
{
    const QString name = instance.name.trimmed();
    return name.isEmpty() ? instance.id.text : name;
}

QStringList allAddresses(const Instance &instance)
{
    QStringList all = instance.publicIps;
    for (const QString &address : {instance.eip.address, instance.natIp}) {
        if (!address.isEmpty())
            all.append(address);
    }
    all.append(instance.privateIps);
    all.removeDuplicates();
    return all;
}

} // namespace ecsdesk
