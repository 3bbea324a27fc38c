// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/text.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

// The two signature schemes of the RPC style, seen from the side that checks them.
namespace ecsdesk::sandbox {

// RPC signature v1: METHOD & %2F & the canonical parameters, encoded once more. `Signature` itself is left out.
[[nodiscard]] std::string rpcStringToSign(std::string_view method, const Parameters &parameters);
[[nodiscard]] std::string rpcSignature(std::string_view accessKeySecret, std::string_view stringToSign);

// ACS3-HMAC-SHA256. Header names in lower case; only those listed in signedHeaders enter, in that order.
using Headers = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] std::string acsCanonicalRequest(std::string_view method, std::string_view path, const Parameters &query,
                                              const Headers &headers, const std::vector<std::string> &signedHeaders,
                                              std::string_view hashedBody);
[[nodiscard]] std::string acsStringToSign(std::string_view canonicalRequest);
[[nodiscard]] std::string acsSignature(std::string_view accessKeySecret, std::string_view stringToSign);

// Whether a header must be signed when it is present.
[[nodiscard]] bool acsMustBeSigned(std::string_view lowerCaseName);

// The value of an Authorization header of that scheme; throws Refusal (IncompleteSignature, InvalidSignatureMethod).
struct AcsAuthorization
{
    std::string accessKeyId;
    std::vector<std::string> signedHeaders;
    std::string signature;
};
[[nodiscard]] AcsAuthorization parseAcsAuthorization(std::string_view header);

} // namespace ecsdesk::sandbox
