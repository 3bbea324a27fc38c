// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/actions.h"

// What the two change actions refuse, and with which of the documented codes.
namespace ecsdesk::sandbox {

// The parameters of ModifyInstanceSpec or ModifyInstanceNetworkSpec, read but not judged.
struct Change
{
    bool viaSpec = false;            // ModifyInstanceSpec
    std::optional<std::int64_t> out; // Mbps, as given
    std::optional<std::int64_t> in;
    std::optional<bool> byBandwidth;
    std::string type;
    bool autoPay = true;
    bool allocatePublicIp = false;
    bool dryRun = false;

    [[nodiscard]] bool ofBandwidth() const { return out || in || byBandwidth; }
};

// Reads the parameters; throws Refusal for what no instance could accept: not a number, an unknown word, nothing asked
// (MissingParameter), two items at once (InvalidParameter.Mismatch), a bad client token.
[[nodiscard]] Change readChange(const Call &call, Edition edition);

// Throws the first Refusal that stands against the change. `busy`: another change of this instance is being processed.
void judge(const World &world, const Instance &instance, const Change &change, Edition edition, bool busy, Moment now);

} // namespace ecsdesk::sandbox
