// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/gateway.h"

#include "app/sandbox/codes.h"
#include "app/sandbox/sts.h"

#include <algorithm>
#include <array>

namespace ecsdesk::sandbox {
namespace {

constexpr auto kClockTolerance = std::chrono::minutes(15);
constexpr std::size_t kTokensCounted = 20'000;

Refusal incomplete()
{
    return {400, "IncompleteSignature", "The request signature does not conform to Aliyun standards."};
}

Refusal missing(std::string_view name)
{
    return {400, "Missing" + std::string(name), std::string(name) + " is mandatory for this action."};
}

Refusal doesNotMatch(std::string_view stringToSign)
{
    return {400, "SignatureDoesNotMatch",
            "Specified signature is not matched with our calculation. server string to sign is:" +
                std::string(stringToSign)};
}

bool isForm(const HttpRequest &request)
{
    const auto type = lowered(request.header("content-type"));
    return type.empty() || type.starts_with("application/x-www-form-urlencoded");
}

// Of query and form together.
Parameters allParameters(const HttpRequest &request)
{
    auto out = parseForm(request.query);
    if (request.method == "POST" && isForm(request)) {
        for (auto &[name, value] : parseForm(request.body))
            out.insert_or_assign(name, value);
    }
    return out;
}

void writeAccessDenied(AnswerWriter &writer, const std::string &accountId, const std::string &action)
{
    writer.begin("AccessDeniedDetail");
    writer.field("AuthAction", action);
    writer.field("AuthPrincipalType", "SubUser");
    writer.field("AuthPrincipalOwnerId", accountId);
    writer.field("AuthPrincipalDisplayName", "200000000000000042");
    writer.field("PolicyType", "AccountLevelIdentityBasedPolicy");
    writer.field("NoPermissionType", "ImplicitDeny");
    writer.end();
}

void tellWhoAsks(Call &call, const AccessKey &key)
{
    call.temporaryKey = !key.token.empty();
    call.assumedRole = key.assumedRole;
    if (call.temporaryKey)
        call.operatorId = kSandboxRole;
}

std::string_view productOf(const Call &call)
{
    return call.version == kSts ? "Sts" : call.version == kBss ? "BssOpenApi" : "Ecs";
}

// The names of the permissions to read what billing knows are not documented beyond doubt; that of CancelOrder is.
std::string permissionFor(const Call &call)
{
    if (call.version == kBss)
        return isWrite(call.action) ? "bss:" + call.action : std::string();
    return (call.version == kSts ? "sts:" : "ecs:") + call.action;
}

Refusal noPermission(const Call &call)
{
    if (call.version != kEcs) {
        return {403, "NoPermission", "You are not authorized to do this action. You should be authorized by RAM.", 0,
                permissionFor(call)};
    }
    return {403, "Forbidden.RAM",
            "User not authorized to operate on the specified resource, or this API doesn't support RAM.", 0,
            permissionFor(call)};
}

// Without the permission everything else is refused; the lists are empty.
bool needsPermission(const Call &call)
{
    return call.action != "GetCallerIdentity" && !isList(call.action);
}

// What a lever asks for; what it leaves open is as documented for the action.
Refusal byName(const Call &call, const Fault &fault, const char *otherwise, int otherwiseStatus)
{
    Refusal out{otherwiseStatus, fault.code.empty() ? otherwise : fault.code, {}, fault.retryAfterMs};
    const auto documented = documentedCode(out.code, call.action, fault.status, fault.about);
    if (documented) {
        out.status = documented->status;
        out.message = documented->message;
    } else {
        out.message = "The request processing has failed due to some unknown error, exception or failure.";
    }
    if (fault.status != 0)
        out.status = fault.status;
    if (!fault.message.empty())
        out.message = fault.message;
    if (out.code == "Forbidden.RAM" || out.code == "NoPermission")
        out.deniedAction = permissionFor(call);
    return out;
}

} // namespace

Gateway::Gateway(World &world, Clock &clock, Keyring &keys, Edition edition)
    : m_world(world)
    , m_clock(clock)
    , m_keys(keys)
    , m_edition(edition)
    , m_changes(world, edition)
{
}

Moment Gateway::gatewayTime() const
{
    return m_clock.now() + std::chrono::seconds(clockSkewSeconds.load());
}

Arrivals Gateway::arrivals() const
{
    const std::lock_guard lock(m_mutex);
    return m_arrivals;
}

void Gateway::forgetArrivals()
{
    const std::lock_guard lock(m_mutex);
    m_arrivals = {};
}

void Gateway::count(const Call &call)
{
    const std::lock_guard lock(m_mutex);
    ++m_arrivals.byAction[call.action];
    if (const auto token = call.text("ClientToken"); !token.empty()) {
        if (m_arrivals.byToken.size() >= kTokensCounted)
            m_arrivals.byToken.erase(m_arrivals.byToken.begin());
        ++m_arrivals.byToken[{call.action, token}];
    }
}

Ticket Gateway::accept(const HttpRequest &request)
{
    Call call;
    call.requestId = randomUuid();
    call.host = request.header("host");
    const std::chrono::milliseconds wait(std::max<std::int64_t>(0, latencyMs.load()));
    try {
        const bool acs = !request.header("authorization").empty();
        call.format = acs ? Format::Json : Format::Xml;
        call.parameters = allParameters(request);
        if (const auto format = call.text("Format"); !format.empty()) {
            if (equalsIgnoringCase(format, "JSON"))
                call.format = Format::Json;
            else if (equalsIgnoringCase(format, "XML"))
                call.format = Format::Xml;
            else
                throw Refusal{400, "InvalidParameter.Format", "Specified parameter format is not valid."};
        }
        if (request.method != "GET" && request.method != "POST")
            throw Refusal{400, "UnsupportedHTTPMethod", "This HTTP method is not supported."};
        identify(request, call, acs);
        if (acs)
            checkAcs(request, call);
        else
            checkRpc(request, call);
    } catch (const Refusal &refusal) {
        auto answer = error(call, refusal);
        return {wait, [answer = std::move(answer)] { return answer; }};
    }
    count(call);
    auto ticket = carryOut(std::move(call));
    ticket.wait = wait;
    return ticket;
}

void Gateway::identify(const HttpRequest &request, Call &call, bool acs)
{
    if (!acs && call.text("AccessKeyId").empty())
        throw missing("AccessKeyId");
    call.action = acs ? request.header("x-acs-action") : call.text("Action");
    call.version = acs ? request.header("x-acs-version") : call.text("Version");
    if (call.action.empty())
        throw missing("Action");
    if (call.version.empty())
        throw missing("Version");
    if (!knownVersion(call.version))
        throw Refusal{400, "InvalidVersion", "The specified parameter \"Action or Version\" is not valid."};
    if (!knownAction(call.version, call.action) || request.path != "/") {
        // The document of ModifyInstanceSpec lists InvalidAction with 500; the gateway of today says this.
        if (m_edition == Edition::Documents && call.version != kBss)
            throw Refusal{500, "InvalidAction", "The specified action is not valid."};
        throw Refusal{404, "InvalidApi.NotFound", "Specified api is not found, please check your url and method."};
    }
}

AccessKey Gateway::checkKey(const std::string &id, const std::string &token, bool tokenGiven) const
{
    const auto key = m_keys.find(id);
    if (!key)
        throw Refusal{404, "InvalidAccessKeyId.NotFound", "Specified access key is not found."};
    if (key->disabled)
        throw Refusal{400, "InvalidAccessKeyId.Inactive", "Specified access key is disabled."};
    if (key->token.empty()) {
        if (tokenGiven && !token.empty())
            throw Refusal{400, "InvalidSecurityToken.MismatchWithAccessKey",
                          "Specified SecurityToken mismatch with the AccessKey."};
        return *key;
    }
    if (token.empty())
        throw Refusal{400, "MissingSecurityToken", "SecurityToken is mandatory for this action."};
    if (!sameSecret(token, key->token)) {
        if (!token.starts_with("CAIS"))
            throw Refusal{400, "InvalidSecurityToken.Malformed", "Specified SecurityToken is malformed."};
        throw Refusal{400, "InvalidSecurityToken.MismatchWithAccessKey",
                      "Specified SecurityToken mismatch with the AccessKey."};
    }
    if (key->expires && *key->expires <= m_clock.now())
        throw Refusal{400, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired."};
    return *key;
}

void Gateway::checkTime(const std::string &stamp) const
{
    const auto time = parseIso(stamp);
    if (!time || stamp.size() != std::string_view("2026-03-01T08:00:00Z").size())
        throw Refusal{400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted."};
    const auto off = gatewayTime() - *time;
    if (off > kClockTolerance || off < -kClockTolerance)
        throw Refusal{400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired."};
}

void Gateway::checkRpc(const HttpRequest &request, Call &call)
{
    const auto version = call.text("SignatureVersion");
    const auto method = call.text("SignatureMethod");
    const auto key = checkKey(call.text("AccessKeyId"), call.text("SecurityToken"), true);
    if (const auto stamp = call.text("Timestamp"); !stamp.empty()) {
        checkTime(stamp);
    } else {
        throw Refusal{400, "IllegalTimestamp",
                      "The input parameter \"Timestamp\" that is mandatory for processing this request is not "
                      "supplied."};
    }
    const auto nonce = call.text("SignatureNonce");
    if (nonce.empty())
        throw missing("SignatureNonce");
    const Refusal nonceUsed{400, "SignatureNonceUsed", "Specified signature nonce was used already."};
    if (m_nonces.used(key.id, nonce))
        throw nonceUsed;
    if (method.empty())
        throw missing("SignatureMethod");
    if (method != "HMAC-SHA1")
        throw Refusal{400, "InvalidSignatureMethod", "Specified signature method is not valid."};
    if (version.empty())
        throw missing("SignatureVersion");
    if (version != "1.0")
        throw incomplete();
    const auto signature = call.text("Signature");
    if (signature.empty())
        throw missing("Signature");
    const auto stringToSign = rpcStringToSign(request.method, call.parameters);
    if (!sameSecret(rpcSignature(key.secret, stringToSign), signature))
        throw doesNotMatch(stringToSign);
    if (!m_nonces.use(key.id, nonce, m_clock.now()))
        throw nonceUsed;
    call.accountId = m_keys.accountId();
    tellWhoAsks(call, key);
}

void Gateway::checkAcs(const HttpRequest &request, Call &call)
{
    const auto authorization = parseAcsAuthorization(request.header("authorization"));
    const auto token = request.header("x-acs-security-token");
    const auto key = checkKey(authorization.accessKeyId, token, !token.empty());
    const auto stamp = request.header("x-acs-date");
    if (stamp.empty())
        throw missing("x-acs-date");
    checkTime(stamp);
    const auto nonce = request.header("x-acs-signature-nonce");
    if (nonce.empty())
        throw missing("x-acs-signature-nonce");
    const Refusal nonceUsed{400, "SignatureNonceUsed", "Specified signature nonce was used already."};
    if (m_nonces.used(key.id, nonce))
        throw nonceUsed;

    const auto &names = authorization.signedHeaders;
    const auto isSigned = [&](std::string_view name) { return std::ranges::find(names, name) != names.end(); };
    static constexpr std::array<std::string_view, 6> kNeeded{
        "host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256"};
    for (const auto name : kNeeded) {
        if (!isSigned(name) || !request.headers.contains(name))
            throw incomplete();
    }
    for (const auto &[name, value] : request.headers) {
        // HTTP libraries add a content type to an empty body behind the signer's back.
        const bool harmless = name == "content-type" && request.body.empty();
        if (acsMustBeSigned(name) && !isSigned(name) && !harmless)
            throw incomplete();
    }
    if (!std::ranges::is_sorted(names))
        throw incomplete();
    const auto hashed = hex(sha256(request.body));
    const auto canonical =
        acsCanonicalRequest(request.method, request.path, parseForm(request.query), request.headers, names, hashed);
    const auto stringToSign = acsStringToSign(canonical);
    if (lowered(request.header("x-acs-content-sha256")) != hashed ||
        !sameSecret(acsSignature(key.secret, stringToSign), authorization.signature))
        throw doesNotMatch(stringToSign);
    if (!m_nonces.use(key.id, nonce, m_clock.now()))
        throw nonceUsed;
    call.accountId = m_keys.accountId();
    tellWhoAsks(call, key);
}

bool Gateway::denied(std::string_view action)
{
    return m_world.read([&](const World &world, Moment) {
        return world.settings.denied.contains("*") || world.settings.denied.contains(action);
    });
}

Ticket Gateway::carryOut(Call call)
{
    const auto fault = faults.take(call.action, call.text("InstanceId"));
    if (fault && !fault->committed)
        return {{}, [this, call = std::move(call), fault] { return spoil(call, *fault, HttpAnswer()); }};

    const bool change = call.action == "ModifyInstanceSpec" || call.action == "ModifyInstanceNetworkSpec";
    const bool refused = isWrite(call.action) && denied(call.action);
    auto arrival = std::make_shared<Changes::Arrival>();
    if (change && !refused)
        *arrival = m_changes.arrive(call);
    return {{}, [this, call = std::move(call), fault, change, refused, arrival] {
                HttpAnswer answer;
                try {
                    if (refused || (needsPermission(call) && !isWrite(call.action) && denied(call.action)))
                        throw noPermission(call);
                    answer = success(call, change ? m_changes.finish(call, *arrival) : run(call));
                } catch (const Refusal &refusal) {
                    answer = error(call, refusal);
                } catch (const std::exception &) {
                    answer = error(call, {500, "InternalError",
                                          "The request processing has failed due to some unknown error, exception or "
                                          "failure."});
                }
                m_changes.leave(*arrival);
                return fault ? spoil(call, *fault, std::move(answer)) : answer;
            }};
}

std::string Gateway::run(const Call &call)
{
    if (call.action == "DescribeRegions")
        return describeRegions(call);
    if (call.action == "DescribeInstances")
        return describeInstances(m_world, call, denied(call.action));
    if (call.action == "DescribeInstanceStatus")
        return describeInstanceStatus(m_world, call, denied(call.action));
    if (call.action == "DescribeInstanceMonitorData")
        return describeInstanceMonitorData(m_world, call);
    if (call.action == "DescribeInstanceTypes")
        return describeInstanceTypes(call);
    if (call.action == "DescribeInstanceTypeFamilies")
        return describeInstanceTypeFamilies(call);
    if (call.action == "DescribeZones")
        return describeZones(m_world, call);
    if (call.action == "DescribeResourcesModification")
        return describeResourcesModification(m_world, call);
    if (call.action == "DescribeBandwidthLimitation")
        return describeBandwidthLimitation(m_world, call, m_edition);
    if (call.action == "DescribePrice")
        return describePrice(m_world, call);
    if (call.action == "DescribeInstanceModificationPrice")
        return describeInstanceModificationPrice(m_world, call);
    if (call.action == "StartInstance")
        return startInstance(m_world, call);
    if (call.action == "StopInstance")
        return stopInstance(m_world, call);
    if (call.action == "AllocatePublicIpAddress")
        return allocatePublicIpAddress(m_world, call);
    if (call.action == "QueryOrders")
        return queryOrders(m_world, call);
    if (call.action == "GetOrderDetail")
        return getOrderDetail(m_world, call);
    if (call.action == "CancelOrder")
        return cancelOrder(m_world, call);
    if (call.action == "QueryAccountBalance")
        return queryAccountBalance(m_world, call);
    if (call.action == "AssumeRole")
        return assumeRole(m_keys, m_clock.now(), call);
    return getCallerIdentity(call);
}

HttpAnswer Gateway::success(const Call &call, std::string body) const
{
    HttpAnswer out;
    out.contentType = call.format == Format::Json ? "application/json;charset=utf-8" : "text/xml;charset=utf-8";
    out.headers.emplace_back("x-acs-request-id", call.requestId);
    out.body = std::move(body);
    return out;
}

HttpAnswer Gateway::error(const Call &call, const Refusal &refusal) const
{
    if (isBusinessFailure(call, refusal))
        return success(call, businessFailure(call, refusal));
    AnswerWriter writer(call.format, "Error");
    writer.field("RequestId", call.requestId);
    writer.field("HostId", call.host);
    writer.field("Code", refusal.code);
    writer.field("Message", refusal.message);
    writer.field("Recommend", "https://api.aliyun.com/troubleshoot?q=" + refusal.code +
                                  "&product=" + std::string(productOf(call)) + "&requestId=" + call.requestId);
    if (!refusal.deniedAction.empty())
        writeAccessDenied(writer, call.accountId, refusal.deniedAction);
    auto out = success(call, writer.take());
    out.status = refusal.status;
    if (refusal.retryAfterMs > 0)
        out.headers.emplace_back("x-acs-retry-after", std::to_string(refusal.retryAfterMs));
    return out;
}

HttpAnswer Gateway::spoil(const Call &call, const Fault &fault, HttpAnswer answer) const
{
    switch (fault.kind) {
    case Fault::Kind::Throttle:
        return error(call, byName(call, fault, "Throttling", 400));
    case Fault::Kind::Error:
        return error(call, byName(call, fault, "InternalError", 500));
    case Fault::Kind::DropAfterCommit:
    case Fault::Kind::DropBefore:
        answer.delivery = HttpAnswer::Delivery::Close;
        break;
    case Fault::Kind::CutAtByte:
        answer.delivery = HttpAnswer::Delivery::Cut;
        answer.cutAt = fault.bytes;
        break;
    case Fault::Kind::Hang:
        answer.delivery = HttpAnswer::Delivery::Hang;
        break;
    case Fault::Kind::Garbage:
        answer.status = fault.status != 0 ? fault.status : 200;
        answer.contentType = "text/html";
        answer.body = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n";
        answer.headers.clear();
        break;
    case Fault::Kind::Truncate:
        answer.body.resize(answer.body.size() / 2);
        break;
    case Fault::Kind::Empty:
        if (fault.status != 0)
            answer.status = fault.status;
        answer.body.clear();
        break;
    }
    return answer;
}

} // namespace ecsdesk::sandbox
