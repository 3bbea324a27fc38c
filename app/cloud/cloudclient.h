// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/billingvalues.h"
#include "app/cloud/cloudoptions.h"
#include "app/cloud/cloudvalues.h"
#include "app/cloud/credentials.h"
#include "app/cloud/offervalues.h"
#include "app/cloud/request.h"
#include "app/cloud/stsvalues.h"
#include "models/domain/call.h"
#include "models/domain/clock.h"

#include <QObject>
#include <memory>

namespace ecsdesk {

/// The way to the API for one profile. Lives on the GUI thread; network, waiting and reading of answers happen on
/// threads of its own. Every call finishes asynchronously, also one that fails at once, and always on the thread of the
/// client. When the client goes first, its open calls still finish, as Cancelled.
///
/// Reads are repeated here (`RetryOptions`); destroying their call aborts them. A write is handed to the network at
/// most once: what becomes of it is told with `ApiError::mayHaveArrived`, and whether it is sent again is decided by
/// whoever knows its journal. Destroying the call of a write only stops listening.
class CloudClient : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the client and be safe to ask from several threads.
    CloudClient(CloudOptions options, Credentials credentials, const Clock &clock, QObject *parent = nullptr);
    ~CloudClient() override;

    /// Attempts that begin from now on are signed with these; one that is under way keeps its own. May also be given to
    /// a client that had none.
    void setCredentials(Credentials credentials);
    /// Of the account's proxy, where it was not among the options. Before the first call.
    void setProxyPassword(const Secret &password);

    /// Where calls of `service` for `region` go; an empty region gives the central address.
    [[nodiscard]] QUrl endpointFor(Service service, const RegionId &region) const;

    /// The server's clock as known now.
    [[nodiscard]] ServerTime serverTime() const;
    /// For an endpoint that tells its clock (the embedded sandbox): offset and rate are taken from here, and the Date
    /// header of answers is not used any more.
    void setServerTime(const ServerTime &time);

    /// Whether the server said that there were too many calls, and some are slowed down for it at present.
    [[nodiscard]] bool isThrottled() const;

    /// `acceptLanguage`: "zh-CN", "en-US" …; empty leaves the choice to the server.
    [[nodiscard]] std::unique_ptr<Call<QList<RegionInfo>>> describeRegions(const QString &acceptLanguage);
    [[nodiscard]] std::unique_ptr<Call<InstancePage>> describeInstances(const RegionId &region,
                                                                        const InstanceQuery &query);
    /// At most 50 instances.
    [[nodiscard]] std::unique_ptr<Call<QList<InstanceStatusInfo>>> describeInstanceStatus(const RegionId &region,
                                                                                          const QList<InstanceId> &ids);
    /// STS GetCallerIdentity.
    [[nodiscard]] std::unique_ptr<Call<CallerIdentity>> callerIdentity();
    /// STS AssumeRole. Changes nothing, so it is repeated like a read.
    [[nodiscard]] std::unique_ptr<Call<TemporaryCredentials>> assumeRole(const RoleToAssume &role);

    /// DescribeInstanceMonitorData, its public side.
    [[nodiscard]] std::unique_ptr<Call<Usage>> describeUsage(const RegionId &region, const UsageQuery &query);
    /// One page; the API ignores the region, which only chooses whom to ask.
    [[nodiscard]] std::unique_ptr<Call<InstanceTypePage>> describeInstanceTypes(const RegionId &region,
                                                                                const TypeQuery &query);
    /// DescribeResourcesModification for types, without a move to another zone.
    [[nodiscard]] std::unique_ptr<Call<std::vector<TypeTarget>>>
    describeTypeTargets(const RegionId &region, const InstanceId &instance, SpecOperation operation);
    /// DescribeBandwidthLimitation of one instance and one direction.
    [[nodiscard]] std::unique_ptr<Call<std::vector<BandwidthLimit>>> describeBandwidthLimits(const RegionId &region,
                                                                                             const LimitQuery &query);
    /// Of one hour.
    [[nodiscard]] std::unique_ptr<Call<Price>> describePrice(const RegionId &region, const PriceQuery &query);
    [[nodiscard]] std::unique_ptr<Call<Price>> describeModificationPrice(const RegionId &region,
                                                                         const ModificationPriceQuery &query);

    /// One page of the billing's orders.
    [[nodiscard]] std::unique_ptr<Call<OrderPage>> queryOrders(const OrderQuery &query);
    [[nodiscard]] std::unique_ptr<Call<Order>> orderDetail(const OrderId &id);
    [[nodiscard]] std::unique_ptr<Call<AccountBalance>> accountBalance();
    /// A write: cancels an unpaid order.
    [[nodiscard]] std::unique_ptr<Call<RequestId>> cancelOrder(const OrderId &id);

    /// One attempt of a modifying action.
    [[nodiscard]] std::unique_ptr<Call<WriteAnswer>> send(const WriteRequest &write);

    /// The request of a write, as the review page shows it: exactly what is in the body beside key, time, nonce and
    /// signature.
    [[nodiscard]] static Request requestOf(const WriteRequest &write);
    [[nodiscard]] static Parameters parametersOf(const WriteRequest &write);

Q_SIGNALS:
    /// The server's clock was learned anew from an answer.
    void serverTimeChanged();
    /// See `isThrottled`. Slow is one action in one region, the others go on as before; over when the last of them has
    /// recovered, or was not called for a while.
    void throttledChanged(bool throttled);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ecsdesk
