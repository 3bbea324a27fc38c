// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/text.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

// What the simulated world consists of.
namespace ecsdesk::sandbox {

// Keeps words that thousands of instances share, so that an instance holds views only. Never forgets one.
class Words
{
public:
    std::string_view operator()(std::string_view word)
    {
        if (word.empty())
            return {};
        if (const auto found = m_words.find(std::string(word)); found != m_words.end())
            return *found;
        return *m_words.emplace(word).first;
    }

private:
    std::unordered_set<std::string> m_words; // node based: views stay valid
};

enum class Status { Pending, Starting, Running, Stopping, Stopped };
[[nodiscard]] std::string_view toText(Status status);
[[nodiscard]] std::optional<Status> statusFrom(std::string_view text);

// What a bandwidth or type change sets; what is absent stays.
struct Spec
{
    std::optional<int> out; // Mbps
    std::optional<int> in;  // Mbps
    std::optional<bool> byBandwidth;
    std::string type;
    bool allocatePublicIp = false;
};

// Something that becomes true later.
struct Pending
{
    Moment due;
    std::optional<Status> status;
    std::optional<Spec> spec;
};

struct Eip
{
    std::string allocationId;
    std::string ip; // empty: none is bound
    int bandwidth = 0;
};

struct Lock
{
    std::string reason;
    std::string message;
};

// A time in which an instance did not work; without an end it still does not.
struct Downtime
{
    Moment from;
    std::optional<Moment> to;
};

// How the public network of an instance is used, as its monitor shows it.
enum class Usage {
    Idle,   // next to nothing
    Office, // by day, about half of the limit
    Busy,   // by day, near the limit
    Bursts, // short and high, a few times a day
    Pinned, // as much as the limit lets through, nearly always
    Gaps,   // as Office, but stopped for some hours every third day
};
[[nodiscard]] std::string_view toText(Usage usage);
[[nodiscard]] std::optional<Usage> usageFrom(std::string_view text);

struct Instance
{
    std::uint32_t index = 0; // its place in the world; also the order in lists
    bool removed = false;
    bool changed = false; // differs from what the fleet and its seed give
    std::string id;
    std::string name;
    std::string description;
    Status status = Status::Running;
    bool prePaid = false;
    bool byBandwidth = false;
    bool classic = false;
    bool deletionProtection = false;
    std::string_view regionId;
    std::string_view zoneId;
    std::string_view type;
    std::string_view imageId;
    std::string_view vpcId;
    std::string_view vSwitchId;
    std::string_view securityGroupId;
    std::string_view resourceGroupId;
    std::string_view keyPairName;
    std::string_view dedicatedHostId;
    std::string_view deploymentSetId;
    std::string_view saleCycle;
    std::string_view spotStrategy = "NoSpot";
    std::string_view stoppedMode;
    std::string_view creditSpecification;
    int out = 0; // Mbps
    int in = 0;  // Mbps; -1 = none was ever bought
    int localDisks = 0;
    int localDiskGiB = 0;
    Moment created;
    Moment started;
    std::optional<Moment> expires;     // of a subscription
    std::optional<Moment> autoRelease; // of pay-as-you-go
    std::string privateIp;
    std::string natIp;
    std::vector<std::string> publicIps;
    std::unique_ptr<Eip> eip;
    std::vector<Lock> locks;
    std::vector<std::pair<std::string_view, std::string_view>> tags;

    // What the monitor shows.
    std::optional<Usage> usage; // else by the identifier
    int usageMbps = 0;          // the limit that the use was laid out for, once it was changed; 0: the present one
    std::optional<Moment> publicSince; // before that no public traffic
    std::vector<Downtime> downtimes;   // the latest last

    // The change rules.
    int lowerings = 0;
    std::optional<Moment> coolUntil;
    std::optional<Moment> inFlightUntil;             // as the lever asks
    std::optional<std::vector<std::string>> offered; // instead of the catalogue's types
    bool anyType = false;                            // every known type is offered
    std::vector<Pending> pending;

    // What reads still see while the stale-read lever holds.
    std::shared_ptr<const Instance> shown;
    Moment shownUntil;

    Instance() = default;
    Instance(Instance &&) = default;
    Instance &operator=(Instance &&) = default;
    ~Instance() = default;
    // A deep copy (the snapshot of stale reads), without the snapshot of the original.
    [[nodiscard]] std::shared_ptr<const Instance> snapshot() const;

private:
    Instance(const Instance &other);
};

enum class OrderState { Unpaid, Paid, Cancelled };
[[nodiscard]] std::string_view toText(OrderState state);
// Somebody of the account who is not the client: the one who made the orders that no client made.
inline constexpr std::string_view kColleague = "200000000000000042";

struct Order
{
    std::uint64_t id = 0;
    std::string instanceId;                 // the first, where there are more
    std::vector<std::string> moreInstances; // of an order for several
    std::string regionId;
    std::string type; // New, Renew, Upgrade, Refund
    std::string productCode = "ecs";
    OrderState state = OrderState::Unpaid;
    bool abnormal = false;  // can only be voided
    std::int64_t cents = 0; // below zero: refunded
    Moment created;
    std::optional<Moment> settled;
    std::optional<Moment> expires; // until then it may be paid; absent: for ever
    Spec spec;
    Spec before;
    std::string requestId;
    std::string clientToken;
    std::string operatorId; // the RAM user who made it; empty for the account itself

    [[nodiscard]] bool concerns(std::string_view instance) const;
};

// One committed write.
struct LedgerEntry
{
    std::string action;
    std::string instanceId;
    std::string regionId;
    Parameters parameters; // as given, without the common ones
    std::string clientToken;
    std::string requestId;
    std::uint64_t orderId = 0; // 0: none
    Moment time;
};

// The result of an accepted change that carried a client token.
struct TokenRecord
{
    std::string key; // action and token
    Parameters parameters;
    std::string requestId;
    std::uint64_t orderId = 0;
};

} // namespace ecsdesk::sandbox
