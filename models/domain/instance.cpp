// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/instance.h"

#include <array>

namespace ecsdesk {

namespace {

template <class Enum>
struct Entry
{
    Enum value;
    const char *word;
};
/// clang 14, whose clang-tidy checks the code, does not deduce this by itself.
template <class Enum>
Entry(Enum, const char *) -> Entry<Enum>;

constexpr std::array statusWords{
    Entry{InstanceStatus::Pending, "Pending"}, Entry{InstanceStatus::Starting, "Starting"},
    Entry{InstanceStatus::Running, "Running"}, Entry{InstanceStatus::Stopping, "Stopping"},
    Entry{InstanceStatus::Stopped, "Stopped"},
};
constexpr std::array chargeWords{
    Entry{ChargeType::PrePaid, "PrePaid"},
    Entry{ChargeType::PostPaid, "PostPaid"},
};
constexpr std::array internetChargeWords{
    Entry{InternetChargeType::PayByTraffic, "PayByTraffic"},
    Entry{InternetChargeType::PayByBandwidth, "PayByBandwidth"},
};
constexpr std::array networkWords{
    Entry{NetworkType::Vpc, "vpc"},
    Entry{NetworkType::Classic, "classic"},
};
constexpr std::array lockWords{
    Entry{LockKind::Financial, "financial"}, Entry{LockKind::Security, "security"},
    Entry{LockKind::Recycling, "Recycling"}, Entry{LockKind::DedicatedHostFinancial, "dedicatedhostfinancial"},
    Entry{LockKind::Refunded, "refunded"},
};

template <class Enum, size_t N>
Word<Enum> read(const std::array<Entry<Enum>, N> &words, const QString &raw)
{
    for (const auto &entry : words) {
        if (raw.compare(QLatin1String(entry.word), Qt::CaseInsensitive) == 0)
            return {entry.value, raw};
    }
    return {Enum::Unknown, raw};
}

template <class Enum, size_t N>
QString write(const std::array<Entry<Enum>, N> &words, Enum value)
{
    for (const auto &entry : words) {
        if (entry.value == value)
            return QString::fromLatin1(entry.word);
    }
    return {};
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
    return write(statusWords, value);
}
QString apiWord(ChargeType value)
{
    return write(chargeWords, value);
}
QString apiWord(InternetChargeType value)
{
    return write(internetChargeWords, value);
}
QString apiWord(NetworkType value)
{
    return write(networkWords, value);
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
