// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/model.h"
#include "app/sandbox/writer.h"

namespace ecsdesk::sandbox {

// The fields of one Instances.Instance[] item of DescribeInstances; the caller opens and closes the item.
void writeInstance(AnswerWriter &writer, const Instance &instance);

} // namespace ecsdesk::sandbox
