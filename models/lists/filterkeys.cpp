// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/filterkeys.h"

#include "models/lists/filtertokens.h"
#include "models/rules/rules.h"
#include "models/wording/words.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>

namespace ecsdesk {

namespace {

struct FilterKeys
{
    Q_DECLARE_TR_FUNCTIONS(FilterKeys)
};

struct KeyEntry
{
    FilterKey key;
    FilterKind kind;
    QStringList english; ///< lower case
    QStringList chinese;
};

const std::vector<KeyEntry> &keyTable()
{
    static const auto table = [] {
        const auto names = [](const char16_t *text) {
            return QString::fromUtf16(text).split(u' ', Qt::SkipEmptyParts);
        };
        using K = FilterKey;
        using F = FilterKind;
        return std::vector<KeyEntry>{
            {K::Status, F::Words, names(u"status state"), names(u"状态 实例状态")},
            {K::Charge, F::Words, names(u"charge"), names(u"付费 付费类型 付费方式 计费方式")},
            {K::Billing, F::Words, names(u"billing"), names(u"网络计费 网络计费方式 带宽计费 带宽计费方式")},
            {K::Network, F::Words, names(u"net network"), names(u"网络 网络类型")},
            {K::Change, F::Words, names(u"change changeability"), names(u"变更 可变更")},
            {K::Type, F::Text, names(u"type"), names(u"规格 实例规格")},
            {K::Region, F::Text, names(u"region"), names(u"地域")},
            {K::Account, F::Text, names(u"account"), names(u"账号")},
            {K::Zone, F::Text, names(u"zone"), names(u"可用区")},
            {K::Ip, F::Address, names(u"ip"), names(u"地址 公网地址 私网地址")},
            {K::Tag, F::Tag, names(u"tag"), names(u"标签")},
            {K::Out, F::Number, names(u"out"), names(u"出带宽 公网出带宽")},
            {K::In, F::Number, names(u"in"), names(u"入带宽 公网入带宽")},
            {K::Cpu, F::Number, names(u"cpu vcpu"), names(u"核 核数")},
            {K::Memory, F::Number, names(u"mem memory"), names(u"内存")},
            {K::Expires, F::Moment, names(u"expires expiry"), names(u"到期 到期时间")},
            {K::Eip, F::YesNo, names(u"eip"), names(u"弹性公网 弹性公网ip")},
            {K::Lock, F::YesNo, names(u"lock locked"), names(u"锁定")},
            {K::Id, F::Text, names(u"id"), names(u"实例id")},
            {K::Name, F::Text, names(u"name"), names(u"名称 实例名称")},
            {K::Vpc, F::Text, names(u"vpc"), names(u"专有网络")},
            {K::SecurityGroup, F::Text, names(u"sg securitygroup"), names(u"安全组")},
            {K::Os, F::Text, names(u"os"), names(u"系统 操作系统")},
            {K::Image, F::Text, names(u"image"), names(u"镜像")},
        };
    }();
    return table;
}

const KeyEntry *entryOf(FilterKey key)
{
    const auto &table = keyTable();
    const auto found = std::find_if(table.begin(), table.end(), [&](const KeyEntry &e) { return e.key == key; });
    return found == table.end() ? nullptr : &*found;
}

/// A word of a closed set with everything it may be called beside the word of the present language.
struct WordEntry
{
    int value;
    const char16_t *names; ///< separated by blanks: the one to write, other English ones; all lower case
    const char16_t *chinese;
};

constexpr WordEntry statusEntries[]{
    {int(InstanceStatus::Running), u"running", u"运行中"},   {int(InstanceStatus::Stopped), u"stopped", u"已停止"},
    {int(InstanceStatus::Starting), u"starting", u"启动中"}, {int(InstanceStatus::Stopping), u"stopping", u"停止中"},
    {int(InstanceStatus::Pending), u"pending", u"创建中"},
};
constexpr WordEntry chargeEntries[]{
    {int(ChargeType::PrePaid), u"prepaid subscription", u"包年包月 预付费"},
    {int(ChargeType::PostPaid), u"postpaid payg pay-as-you-go", u"按量付费 后付费"},
};
constexpr WordEntry billingEntries[]{
    {int(InternetChargeType::PayByTraffic), u"traffic paybytraffic", u"按使用流量 使用流量 流量"},
    {int(InternetChargeType::PayByBandwidth), u"fixed bandwidth paybybandwidth", u"按固定带宽 固定带宽 带宽"},
};
constexpr WordEntry networkEntries[]{
    {int(NetworkType::Vpc), u"vpc", u"专有网络"},
    {int(NetworkType::Classic), u"classic", u"经典网络"},
};
constexpr WordEntry lockEntries[]{
    {int(LockKind::Financial), u"financial", u"欠费"},
    {int(LockKind::Security), u"security", u"安全 安全锁定"},
    {int(LockKind::Recycling), u"recycling", u"回收"},
    {int(LockKind::DedicatedHostFinancial), u"dedicatedhostfinancial", u"专有宿主机欠费"},
    {int(LockKind::Refunded), u"refunded", u"退款"},
};
constexpr WordEntry changeEntries[]{
    {int(Changeability::Ready), u"ready", u"可变更"},
    {int(Changeability::Cooling), u"cooling cooldown", u"冷却中 冷却"},
    {int(Changeability::Changing), u"changing", u"变更中"},
    {int(Changeability::Unknown), u"unknown", u"结果未知 未知"},
    {int(Changeability::UnpaidOrder), u"unpaid order", u"未支付订单 未支付"},
    {int(Changeability::Locked), u"locked", u"已锁定 锁定"},
    {int(Changeability::Expired), u"expired", u"已过期 过期 到期"},
    {int(Changeability::Overdue), u"overdue arrears", u"欠费"},
    {int(Changeability::Busy), u"busy", u"状态未稳定"},
    {int(Changeability::NoKeys), u"keys unusable", u"密钥不可用"},
    {int(Changeability::ReadOnly), u"read-only readonly", u"只读"},
};

template <class Use>
void forWords(FilterKey key, Use use)
{
    const auto all = [&](const auto &entries, auto asEnum) {
        for (const WordEntry &entry : entries)
            use(entry, word(asEnum(entry.value)));
    };
    switch (key) {
    case FilterKey::Status:
        return all(statusEntries, [](int v) { return InstanceStatus(v); });
    case FilterKey::Charge:
        return all(chargeEntries, [](int v) { return ChargeType(v); });
    case FilterKey::Billing:
        return all(billingEntries, [](int v) { return InternetChargeType(v); });
    case FilterKey::Network:
        return all(networkEntries, [](int v) { return NetworkType(v); });
    case FilterKey::Lock:
        return all(lockEntries, [](int v) { return LockKind(v); });
    case FilterKey::Change:
        return all(changeEntries, [](int v) { return Changeability(v); });
    default:
        return;
    }
}

} // namespace

const std::vector<FilterKey> &allFilterKeys()
{
    static const auto keys = [] {
        std::vector<FilterKey> all;
        for (const KeyEntry &entry : keyTable())
            all.push_back(entry.key);
        return all;
    }();
    return keys;
}

FilterKind kindOf(FilterKey key)
{
    const KeyEntry *entry = entryOf(key);
    return entry ? entry->kind : FilterKind::Text;
}

std::optional<FilterKey> filterKeyFrom(QStringView name)
{
    for (const KeyEntry &entry : keyTable()) {
        for (const QStringList &names : {entry.english, entry.chinese}) {
            if (std::any_of(names.begin(), names.end(), [&](const QString &known) { return known == name; }))
                return entry.key;
        }
    }
    return {};
}

QStringList namesOf(FilterKey key)
{
    const KeyEntry *entry = entryOf(key);
    return entry ? entry->english + entry->chinese : QStringList();
}

QString describe(FilterKey key)
{
    switch (key) {
    case FilterKey::Text:
        return FilterKeys::tr("any field");
    case FilterKey::Status:
        return FilterKeys::tr("state");
    case FilterKey::Charge:
        return FilterKeys::tr("subscription or pay-as-you-go");
    case FilterKey::Billing:
        return FilterKeys::tr("how public bandwidth is billed");
    case FilterKey::Network:
        return FilterKeys::tr("VPC or classic network");
    case FilterKey::Type:
        return FilterKeys::tr("instance type");
    case FilterKey::Region:
        return FilterKeys::tr("region");
    case FilterKey::Account:
        return FilterKeys::tr("account: name or ID");
    case FilterKey::Zone:
        return FilterKeys::tr("zone");
    case FilterKey::Ip:
        return FilterKeys::tr("any address: beginning, or network as 10.0.0.0/8");
    case FilterKey::Tag:
        return FilterKeys::tr("tag: key, or key=value");
    case FilterKey::Id:
        return FilterKeys::tr("instance ID");
    case FilterKey::Name:
        return FilterKeys::tr("instance name");
    case FilterKey::Vpc:
        return FilterKeys::tr("VPC ID");
    case FilterKey::SecurityGroup:
        return FilterKeys::tr("security group ID");
    case FilterKey::Eip:
        return FilterKeys::tr("elastic IP bound or not");
    case FilterKey::Lock:
        return FilterKeys::tr("locked or not, or why");
    case FilterKey::Change:
        return FilterKeys::tr("whether it may be changed now");
    case FilterKey::Os:
        return FilterKeys::tr("operating system");
    case FilterKey::Image:
        return FilterKeys::tr("image ID");
    case FilterKey::Out:
        return FilterKeys::tr("outbound bandwidth, Mbps");
    case FilterKey::In:
        return FilterKeys::tr("inbound bandwidth, Mbps");
    case FilterKey::Cpu:
        return FilterKeys::tr("number of vCPUs");
    case FilterKey::Memory:
        return FilterKeys::tr("memory, GiB");
    case FilterKey::Expires:
        return FilterKeys::tr("expiry: within 30d, or a date");
    }
    Q_UNREACHABLE();
}

QString nearestKey(QStringView name)
{
    QStringList known;
    for (const KeyEntry &entry : keyTable())
        known += entry.english + entry.chinese;
    return nearestName(name, known);
}

std::vector<FilterWord> wordsOf(FilterKey key)
{
    std::vector<FilterWord> words;
    const auto first = [](const char16_t *names) { return QString::fromUtf16(names).section(u' ', 0, 0); };
    forWords(key, [&](const WordEntry &entry, const QString &present) {
        words.push_back({1u << entry.value, first(entry.names), first(entry.chinese), present});
    });
    return words;
}

quint32 wordBits(FilterKey key, QStringView value)
{
    if (value.isEmpty())
        return 0;
    quint32 whole = 0;
    quint32 begun = 0;
    forWords(key, [&](const WordEntry &entry, const QString &present) {
        QStringList names = QString::fromUtf16(entry.names).split(u' ') + QString::fromUtf16(entry.chinese).split(u' ');
        names.append(foldForSearch(present));
        for (const QString &name : std::as_const(names)) {
            if (name == value)
                whole |= 1u << entry.value;
            else if (name.startsWith(value))
                begun |= 1u << entry.value;
        }
    });
    return whole ? whole : begun;
}

std::optional<bool> yesOrNo(QStringView value)
{
    for (const char16_t *yes : {u"yes", u"true", u"是", u"有", u"已锁定", u"已绑定"}) {
        if (value == QStringView(yes))
            return true;
    }
    for (const char16_t *no : {u"no", u"false", u"否", u"无", u"未锁定", u"未绑定"}) {
        if (value == QStringView(no))
            return false;
    }
    return {};
}

QChar narrow(QChar c)
{
    const char16_t u = c.unicode();
    const bool letterOrDigit = (u >= u'０' && u <= u'９') || (u >= u'Ａ' && u <= u'Ｚ') || (u >= u'ａ' && u <= u'ｚ');
    const bool sign = u == u'：' || u == u'＜' || u == u'＞' || u == u'＝' || u == u'｜' || u == u'－' || u == u'＊' ||
                      u == u'．' || u == u'／';
    if (letterOrDigit || sign)
        return QChar(char16_t(u - 0xFEE0));
    return c;
}

QString foldForSearch(const QString &text)
{
    // QString::toCaseFolded takes ten times as long; what it does more (one character into two) hardly any name needs.
    QString folded(text.size(), Qt::Uninitialized);
    QChar *to = folded.data();
    for (const QChar c : text) {
        char16_t u = c.unicode();
        if (u < 0x80)
            u += u >= u'A' && u <= u'Z' ? 32 : 0;
        else if ((u >= u'０' && u <= u'９') || (u >= u'Ａ' && u <= u'Ｚ') || (u >= u'ａ' && u <= u'ｚ'))
            u = char16_t(QChar::toCaseFolded(char32_t(u - 0xFEE0)));
        else if (u < 0x2E80 || u > 0x9FFF) // Chinese has no cases
            u = char16_t(QChar::toCaseFolded(char32_t(u)));
        *to++ = QChar(u);
    }
    return folded;
}

} // namespace ecsdesk
