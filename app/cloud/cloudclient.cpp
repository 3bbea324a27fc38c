// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/cloudclient.h"

#include "app/cloud/billingreader.h"
#include "app/cloud/billingrequests.h"
#include "app/cloud/courier.h"
#include "app/cloud/endpoint.h"
#include "app/cloud/offerrequests.h"
#include "app/cloud/readers.h"
#include "app/cloud/servertimekeeper.h"
#include "app/cloud/stsrequests.h"

#include <QHash>
#include <QThread>
#include <functional>
#include <type_traits>

namespace ecsdesk {

class CloudClient::Private
{
public:
    Private(CloudOptions o, Credentials credentials, const Clock &clock)
        : options(std::move(o))
        , time(clock)
        , courier(new Courier(options, std::move(credentials), time))
    {
    }

    /// Carries a request out for a new call; `reader` turns its answer into the value.
    template <class Reader>
    auto start(CloudClient *client, const Request &request, Reader reader)
    {
        using T = typename std::invoke_result_t<Reader, const HttpAnswer &, const ReadContext &>::value_type;
        auto call = std::make_unique<Call<T>>();
        Call<T> *const watched = call.get();
        const ErrandId id = ++lastId;
        // Written by a reader's thread, read here after its signal.
        const auto result = std::make_shared<Result<T>>(tl::unexpected(ApiError{}));
        // The texts outlive the client as long as a reader works.
        const auto read = [result, reader, pool = texts,
                           context = ReadContext{request.action, {}, request.region, nullptr}](
                              const HttpAnswer &answer, const QString &accessKeyId) mutable -> std::optional<ApiError> {
            context.accessKeyId = accessKeyId;
            context.texts = pool.get();
            *result = reader(answer, context);
            return *result ? std::nullopt : std::optional(result->error());
        };
        open.insert(id, {watched,
                         [watched, result](const std::optional<ApiError> &error) {
                             if (error)
                                 watched->finish(tl::unexpected(*error));
                             else
                                 watched->finish(std::move(*result));
                         },
                         request});
        connect(watched, &QObject::destroyed, client, [this, id] { forget(id); });
        const Errand errand{id, request, endpointOf(options, request.service, request.region), read};
        QMetaObject::invokeMethod(
            courier, [c = courier, errand] { c->take(errand); }, Qt::QueuedConnection);
        return call;
    }

    void forget(ErrandId id)
    {
        if (open.remove(id) > 0)
            QMetaObject::invokeMethod(
                courier, [c = courier, id] { c->drop(id); }, Qt::QueuedConnection);
    }

    struct Open
    {
        ApiCall *call = nullptr;
        std::function<void(const std::optional<ApiError> &)> finish;
        Request request;
    };

    CloudOptions options;
    ServerTimeKeeper time;
    std::shared_ptr<TextPool> texts = std::make_shared<TextPool>();
    QThread thread;
    Courier *courier; ///< lives on `thread`, which deletes it as it ends
    QHash<ErrandId, Open> open;
    ErrandId lastId = 0;
    bool throttled = false;
};

CloudClient::CloudClient(CloudOptions options, Credentials credentials, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(options), std::move(credentials), clock))
{
    d->thread.setObjectName(QStringLiteral("cloud"));
    d->courier->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->courier, &QObject::deleteLater);
    connect(d->courier, &Courier::finished, this, [this](ErrandId id, const std::optional<ApiError> &error) {
        if (!d->open.contains(id))
            return;
        // Out of the table first: whoever is told may destroy the call, or ask for another.
        const Private::Open done = d->open.take(id);
        done.finish(error);
    });
    connect(d->courier, &Courier::retryScheduled, this,
            [this](ErrandId id, int attempt, std::chrono::milliseconds wait) {
                const auto found = d->open.constFind(id);
                if (found != d->open.cend())
                    Q_EMIT found->call->retryScheduled(attempt, wait);
            });
    connect(d->courier, &Courier::serverTimeLearned, this, &CloudClient::serverTimeChanged);
    connect(d->courier, &Courier::throttledChanged, this, [this](bool throttled) {
        d->throttled = throttled;
        Q_EMIT throttledChanged(throttled);
    });
    d->thread.start();
}

CloudClient::~CloudClient()
{
    for (const Private::Open &open : std::as_const(d->open)) {
        ApiError error;
        error.kind = ErrorKind::Cancelled;
        error.action = open.request.action;
        error.mayHaveArrived = open.request.isWrite;
        open.call->disconnect(this);
        QMetaObject::invokeMethod(
            open.call, [finish = open.finish, error] { finish(error); }, Qt::QueuedConnection);
    }
    d->thread.quit();
    d->thread.wait();
}

void CloudClient::setCredentials(Credentials credentials)
{
    // To the thread that signs, in line with the calls.
    QMetaObject::invokeMethod(
        d->courier, [c = d->courier, given = std::move(credentials)] { c->setCredentials(given); },
        Qt::QueuedConnection);
}

void CloudClient::setProxyPassword(const Secret &password)
{
    QMetaObject::invokeMethod(
        d->courier, [c = d->courier, password] { c->setProxyPassword(password); }, Qt::QueuedConnection);
}

QUrl CloudClient::endpointFor(Service service, const RegionId &region) const
{
    return endpointOf(d->options, service, region);
}

ServerTime CloudClient::serverTime() const
{
    return d->time.time();
}

void CloudClient::setServerTime(const ServerTime &time)
{
    d->time.tell(time);
}

bool CloudClient::isThrottled() const
{
    return d->throttled;
}

std::unique_ptr<Call<QList<RegionInfo>>> CloudClient::describeRegions(const QString &acceptLanguage)
{
    Request request{Service::Ecs, QStringLiteral("DescribeRegions"), {}, {}, false};
    addIfGiven(request.parameters, QStringLiteral("AcceptLanguage"), acceptLanguage);
    return d->start(this, request, &readRegions);
}

std::unique_ptr<Call<InstancePage>> CloudClient::describeInstances(const RegionId &region, const InstanceQuery &query)
{
    Request request{Service::Ecs, QStringLiteral("DescribeInstances"), region, {}, false};
    Parameters &parameters = request.parameters;
    addIfGiven(parameters, QStringLiteral("RegionId"), region.text);
    QStringList ids;
    for (const InstanceId &id : query.ids)
        ids.append(id.text);
    addJsonArray(parameters, QStringLiteral("InstanceIds"), ids);
    addIfGiven(parameters, QStringLiteral("InstanceName"), query.name);
    addJsonArray(parameters, QStringLiteral("PublicIpAddresses"), query.publicIps);
    addJsonArray(parameters, QStringLiteral("PrivateIpAddresses"), query.privateIps);
    addJsonArray(parameters, QStringLiteral("EipAddresses"), query.eips);
    addJsonArray(parameters, QStringLiteral("InnerIpAddresses"), query.innerIps);
    parameters.emplace_back(QStringLiteral("MaxResults"), QString::number(query.maxResults));
    addIfGiven(parameters, QStringLiteral("NextToken"), query.pageToken);
    if (query.dryRun)
        parameters.emplace_back(QStringLiteral("DryRun"), QStringLiteral("true"));
    return d->start(this, request, &readInstances);
}

std::unique_ptr<Call<QList<InstanceStatusInfo>>> CloudClient::describeInstanceStatus(const RegionId &region,
                                                                                     const QList<InstanceId> &ids)
{
    Request request{Service::Ecs, QStringLiteral("DescribeInstanceStatus"), region, {}, false};
    addIfGiven(request.parameters, QStringLiteral("RegionId"), region.text);
    QStringList texts;
    for (const InstanceId &id : ids)
        texts.append(id.text);
    addNumbered(request.parameters, QStringLiteral("InstanceId"), texts);
    request.parameters.emplace_back(QStringLiteral("PageNumber"), QStringLiteral("1"));
    request.parameters.emplace_back(QStringLiteral("PageSize"), QStringLiteral("50"));
    return d->start(this, request, &readInstanceStatuses);
}

std::unique_ptr<Call<CallerIdentity>> CloudClient::callerIdentity()
{
    return d->start(this, Request{Service::Sts, QStringLiteral("GetCallerIdentity"), {}, {}, false},
                    &readCallerIdentity);
}

std::unique_ptr<Call<TemporaryCredentials>> CloudClient::assumeRole(const RoleToAssume &role)
{
    return d->start(this, assumeRoleRequest(role), &readAssumedRole);
}

std::unique_ptr<Call<Usage>> CloudClient::describeUsage(const RegionId &region, const UsageQuery &query)
{
    return d->start(this, usageRequest(region, query), [query](const HttpAnswer &answer, const ReadContext &context) {
        return readUsage(answer, context, query);
    });
}

std::unique_ptr<Call<InstanceTypePage>> CloudClient::describeInstanceTypes(const RegionId &region,
                                                                           const TypeQuery &query)
{
    return d->start(this, typesRequest(region, query), &readInstanceTypes);
}

std::unique_ptr<Call<std::vector<TypeTarget>>>
CloudClient::describeTypeTargets(const RegionId &region, const InstanceId &instance, SpecOperation operation)
{
    return d->start(this, targetsRequest(region, instance, operation), &readTypeTargets);
}

std::unique_ptr<Call<std::vector<BandwidthLimit>>> CloudClient::describeBandwidthLimits(const RegionId &region,
                                                                                        const LimitQuery &query)
{
    return d->start(this, limitsRequest(region, query), &readBandwidthLimits);
}

std::unique_ptr<Call<Price>> CloudClient::describePrice(const RegionId &region, const PriceQuery &query)
{
    return d->start(this, priceRequest(region, query), &readPrice);
}

std::unique_ptr<Call<Price>> CloudClient::describeModificationPrice(const RegionId &region,
                                                                    const ModificationPriceQuery &query)
{
    return d->start(this, modificationPriceRequest(region, query), &readPrice);
}

std::unique_ptr<Call<OrderPage>> CloudClient::queryOrders(const OrderQuery &query)
{
    return d->start(this, ordersRequest(query), &readOrders);
}

std::unique_ptr<Call<Order>> CloudClient::orderDetail(const OrderId &id)
{
    return d->start(this, orderDetailRequest(id), [id](const HttpAnswer &answer, const ReadContext &context) {
        return readOrderDetail(answer, context, id);
    });
}

std::unique_ptr<Call<AccountBalance>> CloudClient::accountBalance()
{
    return d->start(this, balanceRequest(), &readBalance);
}

std::unique_ptr<Call<RequestId>> CloudClient::cancelOrder(const OrderId &id)
{
    return d->start(this, cancelOrderRequest(id), &readOrderCancelled);
}

std::unique_ptr<Call<WriteAnswer>> CloudClient::send(const WriteRequest &write)
{
    return d->start(this, requestOf(write), &readWriteAnswer);
}

Request CloudClient::requestOf(const WriteRequest &write)
{
    return {Service::Ecs, apiName(write.change.action), write.key.region, parametersOf(write), true};
}

} // namespace ecsdesk
