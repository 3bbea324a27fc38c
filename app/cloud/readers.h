// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/answer.h"
#include "app/cloud/cloudvalues.h"
#include "app/cloud/offervalues.h"
#include "app/cloud/textpool.h"

namespace ecsdesk {

/// What a reader needs beside the answer.
struct ReadContext
{
    QString action;
    QString accessKeyId;       ///< hidden in messages
    RegionId region;           ///< asked for; an instance that does not name its region is there
    TextPool *texts = nullptr; ///< not null
};

/// Each turns an answer into its values or into the error it amounts to; what an answer must have and has not is
/// ErrorKind::MissingField. Words that are not known and fields that may be missing are no error. Thread-safe.
[[nodiscard]] Result<QList<RegionInfo>> readRegions(const HttpAnswer &answer, const ReadContext &context);
[[nodiscard]] Result<InstancePage> readInstances(const HttpAnswer &answer, const ReadContext &context);
[[nodiscard]] Result<QList<InstanceStatusInfo>> readInstanceStatuses(const HttpAnswer &answer,
                                                                     const ReadContext &context);
[[nodiscard]] Result<CallerIdentity> readCallerIdentity(const HttpAnswer &answer, const ReadContext &context);
/// The request ID must be in the body: a success that an intermediary could have made up is not believed.
[[nodiscard]] Result<WriteAnswer> readWriteAnswer(const HttpAnswer &answer, const ReadContext &context);

/// Of the answer to `query`, which tells the length of the points. A point without both of InternetTX and InternetRX is
/// a gap: half of it would have to be made up.
[[nodiscard]] Result<Usage> readUsage(const HttpAnswer &answer, const ReadContext &context, const UsageQuery &query);
[[nodiscard]] Result<InstanceTypePage> readInstanceTypes(const HttpAnswer &answer, const ReadContext &context);
/// Targets of all zones the answer names, in its order. A zone that is sold out need not name any.
[[nodiscard]] Result<std::vector<TypeTarget>> readTypeTargets(const HttpAnswer &answer, const ReadContext &context);
/// Limits of a billing that this program does not know are left out.
[[nodiscard]] Result<std::vector<BandwidthLimit>> readBandwidthLimits(const HttpAnswer &answer,
                                                                      const ReadContext &context);
/// Of both price actions.
[[nodiscard]] Result<Price> readPrice(const HttpAnswer &answer, const ReadContext &context);

/// The error of an opened answer that has not what it must have.
[[nodiscard]] tl::unexpected<ApiError> missing(const HttpAnswer &answer, const OpenedAnswer &opened,
                                               const ReadContext &context, const QString &field);

} // namespace ecsdesk
