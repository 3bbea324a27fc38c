// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/instancematcher.h"

#include "models/lists/filterkeys.h"
#include "models/lists/instancerecord.h"
#include "models/wording/words.h"

#include <QDateTime>
#include <algorithm>
#include <string_view>

namespace ecsdesk {

namespace {

/// The values whose word, of the API or of the present language, contains the text.
quint32 bitsContaining(FilterKey key, const QString &text)
{
    quint32 bits = 0;
    for (const FilterWord &word : wordsOf(key)) {
        if (foldForSearch(word.description).contains(text))
            bits |= word.bit;
    }
    const auto addApiWords = [&](const auto... values) {
        const auto add = [&](const auto value) {
            if (apiWord(value).toCaseFolded().contains(text))
                bits |= 1u << int(value);
        };
        (add(values), ...);
    };
    if (key == FilterKey::Status)
        addApiWords(InstanceStatus::Pending, InstanceStatus::Starting, InstanceStatus::Running,
                    InstanceStatus::Stopping, InstanceStatus::Stopped);
    else if (key == FilterKey::Charge)
        addApiWords(ChargeType::PrePaid, ChargeType::PostPaid);
    else if (key == FilterKey::Billing)
        addApiWords(InternetChargeType::PayByTraffic, InternetChargeType::PayByBandwidth);
    else if (key == FilterKey::Network)
        addApiWords(NetworkType::Vpc, NetworkType::Classic);
    return bits;
}

template <class Id>
std::vector<Id> idsNamed(const QString &text, bool exact, const QHash<Id, QString> &names)
{
    std::vector<Id> found;
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        const QString name = foldForSearch(it.value());
        if (exact ? name == text : name.contains(text))
            found.push_back(it.key());
    }
    return found;
}

/// The accounts that free text finds. Their numbers only by many digits: a few stand in all sorts of fields.
std::vector<AccountUid> accountsFound(const QString &text, const AccountNames &names)
{
    constexpr qsizetype manyDigits = 8;
    if (names.size() < 2)
        return {};
    std::vector<AccountUid> found = idsNamed(text, false, names);
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        if (text.size() >= manyDigits && it.key().text.contains(text))
            found.push_back(it.key());
    }
    return found;
}

template <class Id>
bool isAmong(const std::vector<Id> &ids, const Id &id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

template <class Number>
bool compares(Number actual, FilterOperator op, Number wanted)
{
    switch (op) {
    case FilterOperator::Is:
        return actual == wanted;
    case FilterOperator::Less:
        return actual < wanted;
    case FilterOperator::LessOrEqual:
        return actual <= wanted;
    case FilterOperator::Greater:
        return actual > wanted;
    case FilterOperator::GreaterOrEqual:
        return actual >= wanted;
    }
    Q_UNREACHABLE();
}

bool has(quint32 bits, auto value)
{
    return bits >> int(value) & 1u;
}

/// Fields of the API are ASCII but for names; folding each of 100,000 fields costs more than comparing them.
bool textHolds(const QString &field, const FilterValue &value)
{
    const auto plain = [&](const QString &text) {
        return value.exact ? text == value.text : text.contains(value.text);
    };
    const bool ascii = std::all_of(field.cbegin(), field.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (!ascii)
        return plain(foldForSearch(field));
    return value.exact ? field.compare(value.text, Qt::CaseInsensitive) == 0
                       : field.contains(value.text, Qt::CaseInsensitive);
}

template <class Enum>
bool wordHolds(const Word<Enum> &word, const FilterValue &value)
{
    if (word.value != Enum::Unknown)
        return has(value.words, word.value);
    return !word.raw.isEmpty() && foldForSearch(word.raw).startsWith(value.text);
}

bool tagHolds(const InstanceTag &tag, const FilterValue &value)
{
    const auto same = [&](const QString &actual, const QString &wanted, bool last) {
        const QString folded = foldForSearch(actual);
        return last && value.prefix ? folded.startsWith(wanted) : folded == wanted;
    };
    if (!same(tag.key, value.text, !value.tagValue))
        return false;
    return !value.tagValue || same(tag.value, *value.tagValue, true);
}

bool addressHolds(const QString &address, const FilterValue &value)
{
    if (!value.network)
        return address.startsWith(value.text, Qt::CaseInsensitive);
    const auto number = ipv4Number(address);
    const int shift = 32 - value.network->prefix;
    return number && (shift == 32 || *number >> shift == value.network->address >> shift);
}

bool expiryHolds(const QDateTime &expiresAt, FilterOperator op, const FilterValue &value, qint64 nowMs)
{
    if (!expiresAt.isValid())
        return false;
    const qint64 at = expiresAt.toMSecsSinceEpoch();
    if (!value.day.isValid()) // "expires:30d" means within 30 days
        return compares(at, op == FilterOperator::Is ? FilterOperator::LessOrEqual : op,
                        nowMs + qint64(value.span.count()));
    // A date is a whole local day: "<=" includes it, ">" begins after it.
    const QDate day = expiresAt.toLocalTime().date();
    return compares(day.toJulianDay(), op, value.day.toJulianDay());
}

bool lockHolds(const Instance &instance, const FilterValue &value)
{
    if (value.yes)
        return instance.locks.empty() != *value.yes;
    return std::any_of(instance.locks.begin(), instance.locks.end(),
                       [&](const InstanceLock &lock) { return wordHolds(lock.kind, value); });
}

bool eipHolds(const Instance &instance, const FilterValue &value)
{
    if (value.yes)
        return instance.eip.isBound() == *value.yes;
    return textHolds(instance.eip.address, value) || textHolds(instance.eip.allocationId, value);
}

} // namespace

InstanceMatcher::InstanceMatcher(const InstanceFilter &filter, const FilterNames &names)
{
    for (const FilterTerm &term : filter.terms()) {
        Term ready{term, {}, {}, {}};
        for (const FilterValue &value : term.values) {
            if (term.key == FilterKey::Region) {
                ready.regions.push_back(idsNamed(value.text, value.exact, names.regions));
            } else if (term.key == FilterKey::Account) {
                const auto named = idsNamed(value.text, value.exact, names.accounts);
                ready.accounts.insert(ready.accounts.end(), named.begin(), named.end());
            } else if (term.key == FilterKey::Text) {
                const auto bits = [&](FilterKey key) { return bitsContaining(key, value.text); };
                ready.needles.push_back({value.text.toUtf8(), bits(FilterKey::Status), bits(FilterKey::Charge),
                                         bits(FilterKey::Billing), bits(FilterKey::Network), bits(FilterKey::Lock),
                                         bits(FilterKey::Change), idsNamed(value.text, false, names.regions),
                                         accountsFound(value.text, names.accounts)});
                m_usesStanding = m_usesStanding || ready.needles.back().change != 0;
            }
        }
        m_usesTime = m_usesTime || term.key == FilterKey::Expires;
        m_usesStanding = m_usesStanding || term.key == FilterKey::Change;
        m_terms.push_back(std::move(ready));
    }
    std::stable_partition(m_terms.begin(), m_terms.end(),
                          [](const Term &term) { return term.term.key != FilterKey::Text; });
}

bool InstanceMatcher::matches(const FleetRow &row, const QByteArray &search, Changeability kind, qint64 nowMs) const
{
    return std::all_of(m_terms.begin(), m_terms.end(),
                       [&](const Term &term) { return holds(term, row, search, kind, nowMs) != term.term.negated; });
}

bool InstanceMatcher::holdsNeedle(const Needle &needle, const FleetRow &row, const QByteArray &search,
                                  Changeability kind)
{
    const Instance &instance = row.instance;
    if (has(needle.status, instance.status.value) || has(needle.charge, instance.chargeType.value) ||
        has(needle.billing, instance.internetChargeType.value) || has(needle.network, instance.networkType.value) ||
        has(needle.change, kind))
        return true;
    if (isAmong(needle.regions, row.key.region) || isAmong(needle.accounts, row.key.account))
        return true;
    if (std::any_of(instance.locks.begin(), instance.locks.end(),
                    [&](const InstanceLock &lock) { return has(needle.lock, lock.kind.value); }))
        return true;
    const std::string_view haystack(search.constData(), size_t(search.size()));
    return haystack.find(std::string_view(needle.text.constData(), size_t(needle.text.size()))) !=
           std::string_view::npos;
}

bool InstanceMatcher::holds(const Term &ready, const FleetRow &row, const QByteArray &search, Changeability kind,
                            qint64 nowMs) const
{
    const FilterTerm &term = ready.term;
    const Instance &instance = row.instance;
    const auto any = [&](auto holdsValue) { return std::any_of(term.values.begin(), term.values.end(), holdsValue); };
    const auto anyText = [&](const QString &field) {
        return any([&](const FilterValue &value) { return textHolds(field, value); });
    };
    const auto number = [&](std::optional<double> actual) {
        return actual && any([&](const FilterValue &value) { return compares(*actual, term.op, value.number); });
    };
    const auto known = [](int count, double scale) {
        return count > 0 ? std::optional<double>(count / scale) : std::nullopt;
    };
    const auto bandwidth = [](std::optional<int> mbps) {
        return mbps && *mbps >= 0 ? std::optional<double>(*mbps) : std::nullopt;
    };
    switch (term.key) {
    case FilterKey::Text:
        return std::any_of(ready.needles.begin(), ready.needles.end(),
                           [&](const Needle &needle) { return holdsNeedle(needle, row, search, kind); });
    case FilterKey::Status:
        return any([&](const FilterValue &value) { return wordHolds(instance.status, value); });
    case FilterKey::Charge:
        return any([&](const FilterValue &value) { return wordHolds(instance.chargeType, value); });
    case FilterKey::Billing:
        return any([&](const FilterValue &value) { return wordHolds(instance.internetChargeType, value); });
    case FilterKey::Network:
        return any([&](const FilterValue &value) { return wordHolds(instance.networkType, value); });
    case FilterKey::Change:
        return any([&](const FilterValue &value) { return has(value.words, kind); });
    case FilterKey::Type:
        return anyText(instance.type.text);
    case FilterKey::Region:
        for (size_t i = 0; i < term.values.size(); ++i) {
            if (textHolds(row.key.region.text, term.values[i]) || isAmong(ready.regions[i], row.key.region))
                return true;
        }
        return false;
    case FilterKey::Account:
        return isAmong(ready.accounts, row.key.account) || anyText(row.key.account.text);
    case FilterKey::Zone:
        return anyText(instance.zone);
    case FilterKey::Id:
        return anyText(row.key.id.text);
    case FilterKey::Name:
        return anyText(instance.name);
    case FilterKey::Vpc:
        return anyText(instance.vpcId);
    case FilterKey::Os:
        return anyText(instance.osName) || anyText(instance.osType);
    case FilterKey::Image:
        return anyText(instance.imageId);
    case FilterKey::SecurityGroup:
        return std::any_of(instance.securityGroupIds.begin(), instance.securityGroupIds.end(), anyText);
    case FilterKey::Ip: {
        const QStringList addresses = allAddresses(instance);
        return any([&](const FilterValue &value) {
            return std::any_of(addresses.begin(), addresses.end(),
                               [&](const QString &address) { return addressHolds(address, value); });
        });
    }
    case FilterKey::Tag:
        return any([&](const FilterValue &value) {
            return std::any_of(instance.tags.begin(), instance.tags.end(),
                               [&](const InstanceTag &tag) { return tagHolds(tag, value); });
        });
    case FilterKey::Eip:
        return any([&](const FilterValue &value) { return eipHolds(instance, value); });
    case FilterKey::Lock:
        return any([&](const FilterValue &value) { return lockHolds(instance, value); });
    case FilterKey::Out:
        return number(bandwidth(instance.outMbps));
    case FilterKey::In:
        return number(bandwidth(instance.inMbps));
    case FilterKey::Cpu:
        return number(known(instance.cpuCount, 1));
    case FilterKey::Memory:
        return number(known(instance.memoryMib, 1024));
    case FilterKey::Expires:
        return any([&](const FilterValue &value) { return expiryHolds(instance.expiresAt, term.op, value, nowMs); });
    }
    Q_UNREACHABLE();
}

} // namespace ecsdesk
