// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/actions.h"

#include "app/sandbox/catalogue.h"
#include "app/sandbox/filters.h"
#include "app/sandbox/instancewriter.h"

#include <algorithm>
#include <span>

namespace ecsdesk::sandbox {
namespace {

constexpr int kMostPerPage = 100;
constexpr int kLeastByToken = 10;
constexpr int kMostStatusesPerPage = 50;
constexpr std::size_t kBytesPerInstance = 2'800;

struct Page
{
    bool byToken = false;
    int size = 10;
    int number = 1;
    std::int64_t after = -1; // index of the last instance of the page before
};

Page pageOf(const Call &call)
{
    Page page;
    const auto token = call.text("NextToken");
    page.byToken = !token.empty() || !call.text("MaxResults").empty();
    if (page.byToken) {
        const auto wanted = call.text("MaxResults");
        const auto size = wanted.empty() ? std::optional<std::int64_t>(kLeastByToken) : toInteger(wanted);
        if (!size)
            throw notValid("MaxResults");
        page.size = int(std::clamp<std::int64_t>(*size, kLeastByToken, kMostPerPage));
        if (!token.empty())
            page.after = placeOf(token, call.text("RegionId"));
        return page;
    }
    page.number = numberIn(call, "PageNumber", 1, 1, 100'000'000);
    page.size = numberIn(call, "PageSize", 10, 1, kMostPerPage);
    return page;
}

struct Found
{
    std::vector<const Instance *> instances;
    std::size_t total = 0;
    bool more = false;
    std::uint32_t last = 0;
};

// The indices in which to look: those asked for, or the whole region.
std::vector<std::uint32_t> askedFor(const World &world, const InstanceFilter &filter, std::string_view regionId)
{
    std::vector<std::uint32_t> out;
    for (const auto &id : *filter.ids()) {
        if (const auto *instance = world.find(id); instance != nullptr && instance->regionId == regionId)
            out.push_back(instance->index);
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Found findPage(const World &world, const InstanceFilter &filter, std::string_view regionId, const Page &page,
               Moment now)
{
    std::vector<std::uint32_t> asked;
    if (filter.ids())
        asked = askedFor(world, filter, regionId);
    const std::span<const std::uint32_t> candidates = filter.ids() ? asked : world.inRegion(regionId);

    Found out;
    const auto size = std::size_t(page.size);
    const auto skip = page.byToken ? 0 : std::size_t(page.number - 1) * size;
    auto from = candidates.begin();
    if (page.byToken && page.after >= 0)
        from = std::ranges::upper_bound(candidates, std::uint32_t(page.after));
    if (filter.everything()) {
        // No filter: the page is where it must be, whatever the size of the region.
        out.total = candidates.size();
        const auto left = std::size_t(candidates.end() - from);
        const auto begin = from + std::ptrdiff_t(std::min(skip, left));
        const auto end = begin + std::ptrdiff_t(std::min(size, std::size_t(candidates.end() - begin)));
        for (auto it = begin; it != end; ++it)
            out.instances.push_back(&World::visible(world.at(*it), now));
        out.more = end != candidates.end();
    } else {
        for (auto it = from; it != candidates.end(); ++it) {
            const auto &instance = World::visible(world.at(*it), now);
            if (!filter.matches(instance))
                continue;
            if (out.total++ < skip)
                continue;
            if (out.instances.size() < size) {
                out.instances.push_back(&instance);
            } else {
                out.more = true;
                if (page.byToken)
                    break; // with tokens nobody counts
            }
        }
    }
    if (!out.instances.empty())
        out.last = out.instances.back()->index;
    return out;
}

} // namespace

std::string describeInstances(World &world, const Call &call, bool denied)
{
    needRegion(call);
    const auto regionId = call.text("RegionId");
    const InstanceFilter filter(call.parameters);
    const auto page = pageOf(call);
    if (call.flag("DryRun", false)) {
        if (denied) {
            throw Refusal{403, "Forbidden.RAM",
                          "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
                          0, "ecs:DescribeInstances"};
        }
        throw dryRunPassed();
    }

    return world.read([&](const World &present, Moment now) {
        // Without the permission a list is empty, not refused.
        const auto found = denied ? Found() : findPage(present, filter, regionId, page, now);
        AnswerWriter writer(call.format, "DescribeInstancesResponse");
        writer.reserve(found.instances.size() * kBytesPerInstance + 256);
        writer.field("RequestId", call.requestId);
        writer.field("PageNumber", page.number);
        writer.field("PageSize", page.size);
        writer.field("TotalCount", std::int64_t(page.byToken ? 0 : found.total));
        writer.field("NextToken", page.byToken && found.more ? pageToken(regionId, found.last) : std::string());
        writer.begin("Instances");
        writer.beginList("Instance");
        for (const auto *instance : found.instances) {
            writer.beginItem();
            writeInstance(writer, *instance);
            writer.endItem();
        }
        writer.endList();
        writer.end();
        return writer.take();
    });
}

std::string describeInstanceStatus(World &world, const Call &call, bool denied)
{
    needRegion(call);
    const auto regionId = call.text("RegionId");
    const auto zoneId = call.text("ZoneId");
    const auto pageNumber = numberIn(call, "PageNumber", 1, 1, 100'000'000);
    const auto pageSize = numberIn(call, "PageSize", 10, 1, kMostStatusesPerPage);
    std::vector<std::string> ids;
    for (const auto &[name, value] : call.parameters) {
        if (name.starts_with("InstanceId.") && !value.empty())
            ids.push_back(value);
    }
    if (ids.size() > kMostPerPage)
        throw notValid("InstanceId");

    return world.read([&](const World &present, Moment now) {
        std::vector<const Instance *> found;
        if (!denied) {
            std::vector<std::uint32_t> asked;
            for (const auto &id : ids) {
                if (const auto *instance = present.find(id); instance != nullptr && instance->regionId == regionId)
                    asked.push_back(instance->index);
            }
            std::ranges::sort(asked);
            asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
            for (const auto index : ids.empty() ? present.inRegion(regionId) : asked) {
                if (zoneId.empty() || present.at(index).zoneId == zoneId)
                    found.push_back(&World::visible(present.at(index), now));
            }
        }
        AnswerWriter writer(call.format, "DescribeInstanceStatusResponse");
        writer.field("RequestId", call.requestId);
        writer.field("PageNumber", pageNumber);
        writer.field("PageSize", pageSize);
        writer.field("TotalCount", std::int64_t(found.size()));
        writer.begin("InstanceStatuses");
        writer.beginList("InstanceStatus");
        const auto begin = std::min(found.size(), std::size_t(pageNumber - 1) * std::size_t(pageSize));
        const auto end = std::min(found.size(), begin + std::size_t(pageSize));
        for (auto i = begin; i < end; ++i) {
            writer.beginItem();
            writer.field("InstanceId", found[i]->id);
            writer.field("Status", toText(found[i]->status));
            writer.endItem();
        }
        writer.endList();
        writer.end();
        return writer.take();
    });
}

} // namespace ecsdesk::sandbox
