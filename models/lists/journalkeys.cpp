// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/journalkeys.h"

#include "models/wording/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace ecsdesk {

namespace {

struct JournalKeys
{
    Q_DECLARE_TR_FUNCTIONS(JournalKeys)
};

struct KeyEntry
{
    JournalKey key;
    const char16_t *names; ///< separated by blanks; English first
};

constexpr KeyEntry keyEntries[]{
    {JournalKey::State, u"state status 状态"},
    {JournalKey::Is, u"is 是"},
    {JournalKey::Since, u"since after 自 开始"},
    {JournalKey::Until, u"until before 至 截止"},
    {JournalKey::Action, u"action 操作 接口"},
    {JournalKey::Instance, u"instance id name 实例"},
    {JournalKey::Region, u"region 地域"},
    {JournalKey::Account, u"account 账号"},
    {JournalKey::Error, u"error code 错误 错误码"},
    {JournalKey::Who, u"who user 操作人 用户"},
    {JournalKey::Order, u"order 订单 订单号"},
    {JournalKey::Request, u"request requestid 请求"},
    {JournalKey::Token, u"token clienttoken 幂等令牌 令牌"},
};

/// A word with everything it may be called beside the word of the present language.
struct WordEntry
{
    int value;
    const char16_t *names; ///< separated by blanks: the one to write, other English ones; all lower case
    const char16_t *chinese;
};

constexpr WordEntry stateEntries[]{
    {int(ChangeState::Queued), u"queued", u"排队中"},
    {int(ChangeState::Planned), u"planned", u"待发送"},
    {int(ChangeState::Sending), u"sending", u"发送中"},
    {int(ChangeState::Accepted), u"accepted", u"已受理"},
    {int(ChangeState::AwaitingPayment), u"unpaid awaiting_payment awaiting", u"待支付"},
    {int(ChangeState::Verifying), u"verifying", u"核对中 验证中"},
    {int(ChangeState::Verified), u"verified done", u"已生效 已验证"},
    {int(ChangeState::Refused), u"refused failed", u"被拒绝 已拒绝 失败"},
    {int(ChangeState::Unknown), u"unknown", u"结果未知 未知"},
    {int(ChangeState::Cancelled), u"cancelled canceled", u"已取消"},
    {int(ChangeState::OrderCancelled), u"order-cancelled order_cancelled", u"订单已取消"},
};
constexpr WordEntry actionEntries[]{
    {int(Action::ModifyInstanceNetworkSpec), u"network modifyinstancenetworkspec bandwidth", u"带宽 网络"},
    {int(Action::ModifyInstanceSpec), u"spec modifyinstancespec type", u"规格"},
    {int(Action::AllocatePublicIpAddress), u"allocate allocatepublicipaddress ip", u"分配公网ip 分配"},
    {int(Action::StartInstance), u"start startinstance", u"启动"},
    {int(Action::StopInstance), u"stop stopinstance", u"停止"},
};
constexpr WordEntry traitEntries[]{
    {int(JournalTrait::Open), u"open", u"未完结 进行中"}, {int(JournalTrait::Mine), u"mine", u"我的"},
    {int(JournalTrait::Held), u"held", u"已暂停"},        {int(JournalTrait::Run), u"run", u"多步"},
    {int(JournalTrait::Failed), u"failed", u"异常"},
};

QString traitText(JournalTrait trait)
{
    switch (trait) {
    case JournalTrait::Open:
        return JournalKeys::tr("something may still happen to it");
    case JournalTrait::Mine:
        return JournalKeys::tr("asked for by me");
    case JournalTrait::Held:
        return JournalKeys::tr("held in the queue");
    case JournalTrait::Run:
        return JournalKeys::tr("one of a run of several calls");
    case JournalTrait::Failed:
        return JournalKeys::tr("refused, unknown, or with an error");
    }
    Q_UNREACHABLE();
}

template <class Use>
void forWords(JournalKey key, Use use)
{
    switch (key) {
    case JournalKey::State:
        for (const WordEntry &entry : stateEntries)
            use(entry, word(ChangeState(entry.value)));
        return;
    case JournalKey::Action:
        for (const WordEntry &entry : actionEntries)
            use(entry, word(Action(entry.value)));
        return;
    case JournalKey::Is:
        for (const WordEntry &entry : traitEntries)
            use(entry, traitText(JournalTrait(entry.value)));
        return;
    default:
        return;
    }
}

QStringList split(const char16_t *names)
{
    return QString::fromUtf16(names).split(u' ');
}

} // namespace

const std::vector<JournalKey> &allJournalKeys()
{
    static const auto keys = [] {
        std::vector<JournalKey> all;
        for (const KeyEntry &entry : keyEntries)
            all.push_back(entry.key);
        return all;
    }();
    return keys;
}

QStringList namesOf(JournalKey key)
{
    const auto *found =
        std::find_if(std::begin(keyEntries), std::end(keyEntries), [key](const KeyEntry &e) { return e.key == key; });
    return found == std::end(keyEntries) ? QStringList() : split(found->names);
}

std::optional<JournalKey> journalKeyFrom(QStringView name)
{
    for (const KeyEntry &entry : keyEntries) {
        if (split(entry.names).contains(name))
            return entry.key;
    }
    return {};
}

QString describe(JournalKey key)
{
    switch (key) {
    case JournalKey::Text:
        return JournalKeys::tr("any column");
    case JournalKey::State:
        return JournalKeys::tr("where the change is");
    case JournalKey::Action:
        return JournalKeys::tr("what was asked of the API");
    case JournalKey::Is:
        return JournalKeys::tr("open, mine, held, one of a run, failed");
    case JournalKey::Instance:
        return JournalKeys::tr("instance: name or ID, also web-*");
    case JournalKey::Region:
        return JournalKeys::tr("region");
    case JournalKey::Account:
        return JournalKeys::tr("account: name or ID");
    case JournalKey::Order:
        return JournalKeys::tr("order ID");
    case JournalKey::Request:
        return JournalKeys::tr("request ID of any of its steps");
    case JournalKey::Token:
        return JournalKeys::tr("client token");
    case JournalKey::Error:
        return JournalKeys::tr("error code or message");
    case JournalKey::Who:
        return JournalKeys::tr("who asked for it");
    case JournalKey::Since:
        return JournalKeys::tr("not older: 2h, 7d, or a date");
    case JournalKey::Until:
        return JournalKeys::tr("not newer: 2h, 7d, or a date");
    }
    Q_UNREACHABLE();
}

std::vector<FilterWord> wordsOf(JournalKey key)
{
    std::vector<FilterWord> words;
    forWords(key, [&](const WordEntry &entry, const QString &present) {
        words.push_back({1u << entry.value, split(entry.names).front(), split(entry.chinese).front(), present});
    });
    return words;
}

quint32 wordBits(JournalKey key, QStringView value)
{
    if (value.isEmpty())
        return 0;
    quint32 whole = 0;
    quint32 begun = 0;
    forWords(key, [&](const WordEntry &entry, const QString &present) {
        QStringList names = split(entry.names) + split(entry.chinese);
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

bool isMoment(JournalKey key)
{
    return key == JournalKey::Since || key == JournalKey::Until;
}

bool hasWords(JournalKey key)
{
    return key == JournalKey::State || key == JournalKey::Action || key == JournalKey::Is;
}

} // namespace ecsdesk
