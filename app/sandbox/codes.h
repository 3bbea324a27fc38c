// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

// Every error that the documents name, so that errorNext can give each of them by its name alone.
namespace ecsdesk::sandbox {

struct DocumentedCode
{
    std::string_view code;
    int status;
    std::string_view message;
    // One letter for each action that has it: S ModifyInstanceSpec, N ModifyInstanceNetworkSpec, B StartInstance,
    // E StopInstance, A AllocatePublicIpAddress, T DescribeResourcesModification, P the two price actions,
    // M DescribeInstanceMonitorData, D DescribeInstances, F the four of billing; * any.
    std::string_view actions;
};
[[nodiscard]] std::span<const DocumentedCode> documentedCodes();
[[nodiscard]] bool belongsTo(const DocumentedCode &documented, std::string_view action);

// The first of this name, in any letter case, that belongs to the action; else the first of the name. `status` (not 0)
// and `about` (a part of the message, in any letter case; not empty) choose where a code means several things; without
// a fit they choose nothing. Nothing for a code that no document names.
[[nodiscard]] std::optional<DocumentedCode> documentedCode(std::string_view code, std::string_view action, int status,
                                                           std::string_view about);

} // namespace ecsdesk::sandbox
