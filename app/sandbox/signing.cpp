// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/signing.h"

#include "app/sandbox/refusal.h"

#include <algorithm>

namespace ecsdesk::sandbox {

std::string rpcStringToSign(std::string_view method, const Parameters &parameters)
{
    auto signedOnes = parameters;
    signedOnes.erase("Signature");
    std::string out(method);
    out += "&%2F&";
    out += percentEncode(canonicalQuery(signedOnes));
    return out;
}

std::string rpcSignature(std::string_view accessKeySecret, std::string_view stringToSign)
{
    return base64(hmacSha1(std::string(accessKeySecret) + "&", stringToSign));
}

std::string acsCanonicalRequest(std::string_view method, std::string_view path, const Parameters &query,
                                const Headers &headers, const std::vector<std::string> &signedHeaders,
                                std::string_view hashedBody)
{
    std::string out(method);
    out += '\n';
    out += path;
    out += '\n';
    out += canonicalQuery(query);
    out += '\n';
    std::string names;
    for (const auto &name : signedHeaders) {
        const auto header = headers.find(name);
        out += name;
        out += ':';
        if (header != headers.end())
            out += trimmed(header->second);
        out += '\n';
        if (!names.empty())
            names += ';';
        names += name;
    }
    out += '\n';
    out += names;
    out += '\n';
    out += hashedBody;
    return out;
}

std::string acsStringToSign(std::string_view canonicalRequest)
{
    return "ACS3-HMAC-SHA256\n" + hex(sha256(canonicalRequest));
}

std::string acsSignature(std::string_view accessKeySecret, std::string_view stringToSign)
{
    return hex(hmacSha256(accessKeySecret, stringToSign));
}

bool acsMustBeSigned(std::string_view lowerCaseName)
{
    return lowerCaseName == "host" || lowerCaseName == "content-type" || lowerCaseName.starts_with("x-acs-");
}

AcsAuthorization parseAcsAuthorization(std::string_view header)
{
    const Refusal incomplete{400, "IncompleteSignature", "The request signature does not conform to Aliyun standards."};
    header = trimmed(header);
    const auto space = header.find(' ');
    if (space == std::string_view::npos)
        throw incomplete;
    if (header.substr(0, space) != "ACS3-HMAC-SHA256")
        throw Refusal{400, "InvalidSignatureMethod", "Specified signature method is not valid."};

    AcsAuthorization out;
    auto rest = header.substr(space + 1);
    while (!rest.empty()) {
        const auto end = std::min(rest.find(','), rest.size());
        const auto part = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto equals = part.find('=');
        if (equals == std::string_view::npos)
            throw incomplete;
        const auto name = part.substr(0, equals);
        auto value = part.substr(equals + 1);
        if (name == "Credential") {
            out.accessKeyId = value;
        } else if (name == "Signature") {
            out.signature = value;
        } else if (name == "SignedHeaders") {
            while (!value.empty()) {
                const auto stop = std::min(value.find(';'), value.size());
                out.signedHeaders.push_back(lowered(value.substr(0, stop)));
                value.remove_prefix(std::min(stop + 1, value.size()));
            }
        } else {
            throw incomplete;
        }
    }
    if (out.accessKeyId.empty() || out.signature.empty() || out.signedHeaders.empty())
        throw incomplete;
    return out;
}

} // namespace ecsdesk::sandbox
