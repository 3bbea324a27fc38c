// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/answer.h"
#include "app/cloud/cloudvalues.h"
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

} // namespace ecsdesk
