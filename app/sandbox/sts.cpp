// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sts.h"

#include <boost/json.hpp>

#include <algorithm>
#include <chrono>

// AssumeRole, as the STS API of 2015-04-01 documents it (ecs-api.md section 11.5).
namespace ecsdesk::sandbox {
namespace {

constexpr int kShortestSession = 900; // seconds
constexpr int kLongestSession = 3600; // what the one role of the sandbox allows
constexpr std::size_t kLongestPolicy = 2048;

Refusal invalid(const char *parameter)
{
    return {400, std::string("InvalidParameter.") + parameter,
            std::string("The parameter ") + parameter + " is wrongly formed."};
}

bool isNameText(std::string_view text, std::string_view others)
{
    return std::ranges::all_of(text, [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               others.find(c) != std::string_view::npos;
    });
}

// The name of the role in acs:ram::ACCOUNT:role/NAME. Throws Refusal.
std::string roleName(const Call &call)
{
    const std::string arn = call.required("RoleArn");
    static constexpr std::string_view kStart = "acs:ram::";
    static constexpr std::string_view kRole = ":role/";
    const auto at = arn.find(kRole);
    if (!arn.starts_with(kStart) || at == std::string::npos || at < kStart.size())
        throw invalid("RoleArn");
    const std::string account = arn.substr(kStart.size(), at - kStart.size());
    std::string name = arn.substr(at + kRole.size());
    const bool digits = !account.empty() && std::ranges::all_of(account, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || name.empty() || name.size() > 64 || !isNameText(name, "._-"))
        throw invalid("RoleArn");
    if (account != call.accountId || lowered(name) != kSandboxRoleName)
        throw Refusal{404, "EntityNotExist.Role", "The role does not exist: " + name + "."};
    return name;
}

std::chrono::seconds duration(const Call &call)
{
    const std::string text = call.text("DurationSeconds");
    if (text.empty())
        return std::chrono::seconds(kLongestSession);
    const bool digits = text.size() <= 6 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    const int seconds = digits ? std::stoi(text) : 0;
    if (seconds < kShortestSession || seconds > kLongestSession)
        throw invalid("DurationSeconds");
    return std::chrono::seconds(seconds);
}

void checkPolicy(const Call &call)
{
    const std::string policy = call.text("Policy");
    if (policy.size() > kLongestPolicy)
        throw invalid("PolicySize");
    boost::system::error_code broken;
    const auto value = policy.empty() ? boost::json::value(boost::json::object()) : boost::json::parse(policy, broken);
    if (broken || !value.is_object())
        throw invalid("PolicyGrammar");
}

} // namespace

std::string assumeRole(Keyring &keys, Moment now, const Call &call)
{
    const std::string role = roleName(call);
    const std::string session = call.required("RoleSessionName");
    if (session.size() < 2 || session.size() > 64 || !isNameText(session, ".@_-"))
        throw invalid("RoleSessionName");
    const auto lasts = duration(call);
    checkPolicy(call);

    const Moment expires = std::chrono::floor<std::chrono::seconds>(now + lasts);
    const AccessKey key = keys.issueTemporary(expires, role + '/' + session);
    AnswerWriter writer(call.format, "AssumeRoleResponse");
    writer.field("RequestId", call.requestId);
    writer.begin("AssumedRoleUser");
    writer.field("Arn", "acs:ram::" + call.accountId + ":assumed-role/" + key.assumedRole);
    writer.field("AssumedRoleId", std::string(kSandboxRole) + ':' + session);
    writer.end();
    writer.begin("Credentials");
    writer.field("AccessKeyId", key.id);
    writer.field("AccessKeySecret", key.secret);
    writer.field("SecurityToken", key.token);
    writer.field("Expiration", isoSeconds(expires));
    writer.end();
    return writer.take();
}

} // namespace ecsdesk::sandbox
