// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/codes.h"

#include "app/sandbox/text.h"

#include <algorithm>
#include <array>
#include <map>

namespace ecsdesk::sandbox {
namespace {

// Literal where the documents have the message. Of one name, what is met first comes first.
constexpr std::array kCodes{
    DocumentedCode{"Account.Arrearage", 400, "Your account has an outstanding payment.", "SN"},
    DocumentedCode{"CategoryViolation", 403,
                   "The specified instance does not support this operation because of its disk category.", "S"},
    DocumentedCode{"ChargeTypeViolation", 403, "The operation is not permitted due to charge type of the instance.",
                   "SP"},
    DocumentedCode{"ChargeTypeViolation", 403, "The operation is not permitted due to billing method of the instance.",
                   "N"},
    DocumentedCode{"DecreasedBandWidthNotAllowed", 400, "A higher bandwidth than the current one is required.", "N"},
    DocumentedCode{"DecreasedBandwidthNotAllowed", 400, "A higher bandwidth than the current one is required.", "N"},
    DocumentedCode{"DependencyViolation.InstanceType", 400,
                   "The current InstanceType cannot be changed to the specified InstanceType.", "S"},
    DocumentedCode{"IdempotenceParamNotMatch", 400,
                   "Request uses a client token in a previous request but is not identical to that request.", "SN"},
    DocumentedCode{"ImageNotSupportInstanceType", 403,
                   "The specified image does not support the specified InstanceType.", "S"},
    DocumentedCode{"IncorrectInstanceStatus", 403,
                   "The current status of the instance does not support this operation.", "N"},
    DocumentedCode{"IncorrectInstanceStatus", 403,
                   "The current status of the resource does not support this operation.", "BEA"},
    DocumentedCode{"InstanceExpiredOrInArrears", 403,
                   "The specified operation is denied as your prepay instance is expired (prepay mode) or in arrears "
                   "(afterpay mode).",
                   "NEA"},
    DocumentedCode{"InstanceLockedForSecurity", 403,
                   "The specified operation is denied as your instance is locked for security reasons.", "SNBEA"},
    DocumentedCode{"InternalError", 500,
                   "The request processing has failed due to some unknown error, exception or failure.", "*"},
    DocumentedCode{"InvalidAccountStatus.NotEnoughBalance", 403, "Your account does not have enough balance.", "SN"},
    DocumentedCode{"InvalidAction", 500, "The specified action is not valid.", "SN"},
    DocumentedCode{"InvalidAction", 403, "Specified action is not valid.", "*"},
    DocumentedCode{"InvalidAction", 400, "Specified action is not valid.", "*"},
    DocumentedCode{"InvalidClientToken.ValueNotSupported", 400, "The ClientToken provided is invalid.", "SN"},
    DocumentedCode{"InvalidInstance.UnpaidOrder", 400, "The specified instance has unpaid order.", "SN"},
    DocumentedCode{"InvalidInstance.UnPaidOrder", 400,
                   "Unpaid order exists in your account, please complete or cancel the payment in the expense center.",
                   "N"},
    DocumentedCode{"InvalidInstance.UnPaidOrder", 403,
                   "Unpaid order exists in your account, please complete or cancel the payment in the expense center.",
                   "N"},
    DocumentedCode{"InvalidInstanceId.NotFound", 404, "The specified InstanceId does not exist.", "SNBEATPM"},
    DocumentedCode{"InvalidInstanceStatus.NotStopped", 400, "The specified Instance status is not stopped.", "S"},
    DocumentedCode{"InvalidInstanceStatus.NotStopped", 400, "The specified Instance status is not Stopped.", "N"},
    DocumentedCode{"InvalidInstanceType.ValueNotSupported", 400, "The specified InstanceType is not supported.", "S"},
    DocumentedCode{"InvalidInstanceType.ValueNotSupported", 403,
                   "The specified zone does not offer the specified instancetype.", "S"},
    DocumentedCode{"InvalidInstanceType.ValueUnauthorized", 400, "The specified InstanceType is not authorized.", "S"},
    DocumentedCode{"InvalidInternetChargeType.ValueNotSupported", 400, "The specified InternetChargeType is not valid.",
                   "S"},
    DocumentedCode{"InvalidInternetChargeType.ValueNotSupported", 400, "The specified InternetChargeType is invalid.",
                   "N"},
    DocumentedCode{"InvalidInternetMaxBandwidthIn.ValueNotSupported", 400,
                   "The specified InternetMaxBandwidthIn is beyond the permitted range.", "N"},
    DocumentedCode{"InvalidInternetMaxBandwidthOut.ValueNotSupported", 400,
                   "The specified InternetMaxBandwidthOut is beyond the permitted range.", "N"},
    DocumentedCode{"InvalidParameter", 400, "The specified parameter InternetMaxBandwidthOut is not valid.", "S"},
    DocumentedCode{"InvalidParameter", 400, "The specified parameter \"Action or Version\" is not valid.", "*"},
    DocumentedCode{"InvalidParameter.Bandwidth", 400, "The specified parameter Bandwidth is not valid.", "SN"},
    DocumentedCode{"InvalidParameter.Conflict", 400,
                   "The specified image does not support the specified instance type.", "S"},
    DocumentedCode{"InvalidParameter.Conflict", 400, "The specified parameters conflict with each other.", "N"},
    DocumentedCode{"InvalidParameter.Mismatch", 400, "Too many parameters in one request.", "S"},
    DocumentedCode{"InvalidStatus.ValueNotSupported", 400,
                   "The current status of the resource does not support this operation.", "S"},
    DocumentedCode{"InvalidStatus.ValueNotSupported", 400, "The instance cannot be modified in the specified status.",
                   "S"},
    DocumentedCode{"InvalidStatus.ValueNotSupported", 403,
                   "The current status of the resource does not support this operation.", "S"},
    DocumentedCode{"LastTokenProcessing", 403, "The last token request is processing.", "SN"},
    DocumentedCode{"MissingParameter", 400,
                   "The input parameter \"InstanceId\" that is mandatory for processing this request is not supplied.",
                   "*"},
    DocumentedCode{"OperationDenied", 400, "The specified instance is in VPC.", "S"},
    DocumentedCode{"OperationDenied", 403, "The instance is out of usage.", "S"},
    DocumentedCode{"OperationDenied", 400, "Specified instance is in VPC.", "N"},
    DocumentedCode{"OperationDenied", 403, "The operation is denied due to the instance is PrePaid.", "N"},
    DocumentedCode{"OperationDenied", 400,
                   "After downgrade, you cannot upgrade or downgrade your instances again in the remaining time of the "
                   "current billing cycle.",
                   "N"},
    DocumentedCode{"OperationDenied", 400, "The current user does not support this operation.", "N"},
    DocumentedCode{"OperationDenied", 400,
                   "The specified instance is in VPC; the vlan does not support this operation.", "A"},
    DocumentedCode{"OperationDenied", 404, "The specified operation is denied.", "T"},
    DocumentedCode{"Price.PricePlanResultNotFound", 400,
                   "The internetMaxBandwidthIn or internetMaxBandwidthOut provided is invalid.", "S"},
    DocumentedCode{
        "Throttling", 400,
        "You have made too many requests within a short time; your request is denied due to request throttling.", "S"},
    DocumentedCode{"Throttling", 400, "Request was denied due to request throttling.", "*"},
    DocumentedCode{"Throttling", 400, "Request was denied due to request throttling, please try again after 5 minutes.",
                   "SN"},
    DocumentedCode{"Throttling", 403, "Request was denied due to request throttling.", "P"},
    DocumentedCode{"Throttling", 429, "Request was denied due to request throttling.", "*"},
    DocumentedCode{"InvalidTimeStamp.Expired", 400, "Specified time stamp or date value is expired.", "*"},
    DocumentedCode{"InvalidTimeStamp.Format", 400, "Specified time stamp or date value is not well formatted.", "*"},
    DocumentedCode{"IllegalTimestamp", 400,
                   "The input parameter \"Timestamp\" that is mandatory for processing this request is not supplied.",
                   "*"},
    DocumentedCode{"SignatureNonceUsed", 400, "Specified signature nonce was used already.", "*"},
    DocumentedCode{"SignatureDoesNotMatch", 400,
                   "Specified signature is not matched with our calculation. server string to sign is:POST&%2F&", "*"},
    DocumentedCode{"SignatureDoesNotMatch", 403,
                   "Specified signature is not matched with our calculation. server string to sign is:POST&%2F&", "*"},
    DocumentedCode{"IncompleteSignature", 400, "The request signature does not conform to Aliyun standards.", "*"},
    DocumentedCode{"InvalidSignatureMethod", 400, "Specified signature method is not valid.", "*"},
    DocumentedCode{"InvalidAccessKeyId.NotFound", 404, "Specified access key is not found.", "*"},
    DocumentedCode{"InvalidAccessKeyId.NotFound", 400, "Specified access key is not found.", "*"},
    DocumentedCode{"InvalidAccessKeyId", 404, "Specified access key is not found or invalid.", "*"},
    DocumentedCode{"InvalidAccessKeyId.Inactive", 400, "Specified access key is disabled.", "*"},
    DocumentedCode{"Forbidden.AccessKeyDisabled", 403, "The Access Key is disabled.", "*"},
    DocumentedCode{"InvalidSecurityToken.Expired", 400, "Specified SecurityToken is expired.", "*"},
    DocumentedCode{"InvalidSecurityToken.Expired", 403, "Specified SecurityToken is expired.", "*"},
    DocumentedCode{"InvalidSecurityToken.Malformed", 400, "Specified SecurityToken is malformed.", "*"},
    DocumentedCode{"InvalidSecurityToken.MismatchWithAccessKey", 400,
                   "Specified SecurityToken mismatch with the AccessKey.", "*"},
    DocumentedCode{"MissingSecurityToken", 400, "SecurityToken is mandatory for this action.", "*"},
    DocumentedCode{"InvalidVersion", 400, "The specified parameter \"Action or Version\" is not valid.", "*"},
    DocumentedCode{"InvalidApi.NotFound", 404, "Specified api is not found, please check your url and method.", "*"},
    DocumentedCode{"InvalidProduct.NotFound", 404, "Cannot find product according to your specified domain.", "*"},
    DocumentedCode{"InvalidParameter.Format", 400, "Specified parameter format is not valid.", "*"},
    DocumentedCode{"InvalidProtocol.NeedSsl", 400, "HTTPS required", "*"},
    DocumentedCode{"UnsupportedHTTPMethod", 400, "This HTTP method is not supported.", "*"},
    DocumentedCode{"UnsupportedHTTPMethod", 403, "This HTTP method is not supported.", "*"},
    DocumentedCode{"InvalidRegionId.NotFound", 404, "The specified RegionId does not exist.", "*"},
    DocumentedCode{"Forbidden.RAM", 403,
                   "User not authorized to operate on the specified resource, or this API doesn't support RAM.", "*"},
    DocumentedCode{"Forbidden.NotSupportRAM", 403, "This action does not support accessed by RAM mode.", "*"},
    DocumentedCode{"Forbidden.SubUser", 403, "The specified action is not available for you.", "*"},
    DocumentedCode{"Forbidden.Unauthorized", 403, "A required authorization for the specified action is not supplied.",
                   "*"},
    DocumentedCode{"Forbidden.RiskControl", 403, "This operation is forbidden by Aliyun RiskControl system.", "*"},
    DocumentedCode{
        "SecurityRisk.3DVerification", 403,
        "We have detected a security risk with your default payment method; please complete its verification.", "SN"},
    DocumentedCode{"NoPermission", 403, "You are not authorized to do this action. You should be authorized by RAM.",
                   "*"},
    DocumentedCode{"RealNameAuthenticationError", 403, "Your account has not passed the real-name authentication yet.",
                   "*"},
    DocumentedCode{"OperationConflict", 409, "Request was denied due to conflict with a previous request.", "*"},
    DocumentedCode{"InvalidOperation.Conflict", 403, "The operation may conflict with others.", "*"},
    DocumentedCode{"UnknownError", 400, "The request processing has failed due to some unknown error.", "*"},
    DocumentedCode{"ServiceUnavailable", 503, "The request has failed due to a temporary failure of the server.", "*"},
    DocumentedCode{
        "ServiceUnavailable.RegionMaintaining", 503,
        "System maintenance is in progress on the selected region, please wait a few minutes before trying again.",
        "*"},
    DocumentedCode{"Throttling.User", 400, "Request was denied due to user flow control.", "*"},
    DocumentedCode{"Throttling.User", 429, "Request was denied due to user flow control.", "*"},
    DocumentedCode{"Throttling.Api", 400, "Request was denied due to api flow control.", "*"},
    DocumentedCode{"LastOrderProcessing", 400, "The previous order is still processing, please try again later.", "N"},
    DocumentedCode{"LastRequestProcessing", 400, "The last request is processing, please try again later.", "N"},
    DocumentedCode{"OperationDenied.NoStock", 403, "The requested resource is sold out in the specified zone.", "SB"},
    DocumentedCode{"OperationDenied.UnpaidOrder", 403, "The specified instance has an unpaid order.", "N"},
    DocumentedCode{"InstanceDowngrade.QuotaExceed", 400,
                   "The number of times that the bandwidth of this subscription can be lowered is used up.", "N"},
    DocumentedCode{"InvalidInstance.EipNotSupport", 403, "The instance with an EIP does not support this operation.",
                   "SN"},
    DocumentedCode{"InvalidInstance.InstanceNotSupported", 403, "The special vpc instance with eip not need bandwidth.",
                   "N"},
    DocumentedCode{"InvalidOperation.InstanceWithEipNotSupport", 403,
                   "The operation is not permitted for an instance with an EIP.", "S"},
    DocumentedCode{"BandwidthUpgradeDenied.EipBoundInstance", 400,
                   "The specified instance is bound with an EIP, temporary bandwidth upgrade is denied.", "SN"},
    DocumentedCode{"InvalidInstanceStatus", 400, "The specified instance status does not support this action.", "N"},
    DocumentedCode{"InvalidInstanceStatus", 403, "The specified instance status does not support this action.", "N"},
    DocumentedCode{"IpAllocationError", 400, "Allocate public ip failed.", "N"},
    DocumentedCode{"NAT_PUBLIC_IP_BINDING_FAILED", 403, "Binding nat public ip failed.", "NA"},
    DocumentedCode{"NAT_PUBLIC_IP_ALLOCATE_FAILED", 403, "Allocating nat public ip failed.", "A"},
    DocumentedCode{"AllocateIpInvalidInstanceBandwidth", 400,
                   "The instance has no public bandwidth; raise InternetMaxBandwidthOut first.", "A"},
    DocumentedCode{"QuotaExceed.ElasticQuota", 403,
                   "The number of the specified ecs instances has exceeded the quota of the specified instance type.",
                   "SB"},
    DocumentedCode{"InstanceType.Offline", 403, "The specified InstanceType has been offline.", "S"},
    DocumentedCode{"InvalidAction.NotSupport", 400,
                   "The specified instance is on a dedicated host and does not support this operation.", "S"},
    DocumentedCode{"Downgrade.NotSupported", 400, "The specified instance does not support downgrade.", "S"},
    DocumentedCode{"InsufficientBalance", 403, "Your account does not have enough balance.", "*"},
    DocumentedCode{"InsufficientBalance", 400, "Your account does not have enough balance.", "*"},
    DocumentedCode{"IdempotentParameterMismatch", 400,
                   "The request uses a client token in a previous request but is not identical to that request.", "*"},
    DocumentedCode{"IdempotentParameterMismatch", 403,
                   "The request uses a client token in a previous request but is not identical to that request.", "*"},
    DocumentedCode{"InvalidIdempotenceParameter.Mismatch", 403,
                   "The request uses a client token in a previous request but is not identical to that request.", "SN"},
    DocumentedCode{"DryRunOperation", 400, "Request validation has been passed with DryRun flag set.", "*"},
    DocumentedCode{"InvalidMarketImageStatus.NotSupported", 400,
                   "The market image of the instance does not support this operation.", "S"},
    DocumentedCode{"InvalidParam.SystemDiskCategory", 400, "The specified parameter SystemDisk.Category is not valid.",
                   "S"},
    DocumentedCode{"InvalidParameter.AllowMigrateAcrossZone", 400,
                   "The specified parameter AllowMigrateAcrossZone is not valid.", "S"},
    DocumentedCode{"InvalidOperation.VpcHasEnabledAdvancedNetworkFeature", 400,
                   "The VPC has enabled advanced network features that the specified InstanceType does not support.",
                   "S"},
    DocumentedCode{"InstanceSpecModification.NotEffective", 403,
                   "An earlier modification of the instance has not taken effect yet; restart the instance first.",
                   "S"},
    DocumentedCode{"InvalidOperation.Ipv4CountExceeded", 403,
                   "The number of IPv4 addresses exceeds what the specified InstanceType supports.", "S"},
    DocumentedCode{"InvalidOperation.Ipv6CountExceeded", 403,
                   "The number of IPv6 addresses exceeds what the specified InstanceType supports.", "S"},
    DocumentedCode{"InvalidOperation.Ipv6NotSupport", 403,
                   "The specified InstanceType does not support IPv6 addresses.", "S"},
    DocumentedCode{"InvalidParameter.NotMatch", 403, "The specified parameters do not match.", "S"},
    DocumentedCode{"InvalidInstanceChargeType.NotFound", 404, "The InstanceChargeType does not exist in our records.",
                   "SD"},
    DocumentedCode{"MissingTemporary.StartTime", 404, "The input parameter Temporary.StartTime is missing.", "S"},
    DocumentedCode{"MissingTemporary.EndTime", 404, "The input parameter Temporary.EndTime is missing.", "S"},
    DocumentedCode{"MissingTemporary.InternetMaxBandwidthOut", 404,
                   "The input parameter Temporary.InternetMaxBandwidthOut is missing.", "S"},
    DocumentedCode{"InvalidBandwidth.ValueNotSupported", 400, "The specified bandwidth is not supported.", "N"},
    DocumentedCode{"InvalidStartTime.ValueNotSupported", 400, "The specified parameter StartTime is not valid.", "N"},
    DocumentedCode{"InvalidParam.AllocatePublicIp", 400, "The specified parameter AllocatePublicIp is not valid.", "N"},
    DocumentedCode{"InvalidNetworkType.ValueNotSupported", 403,
                   "The network type of the instance does not support this operation.", "N"},
    DocumentedCode{"DiskError", 403, "The disk of the instance is in an error state.", "BE"},
    DocumentedCode{"InstanceType.ParameterMismatch", 403, "The parameters do not match the instance type.", "E"},
    DocumentedCode{"InvalidInstanceId.NotSupport", 403, "The specified instance does not support this operation.", "E"},
    DocumentedCode{"InstanceExpired", 403, "The specified instance has expired.", "BP"},
    DocumentedCode{"InstanceNotReady", 403, "The specified instance is not ready for use.", "B"},
    DocumentedCode{"InstanceNotReady", 500, "The specified instance is not ready for use.", "B"},
    DocumentedCode{"DiskInArrears", 403, "A disk of the instance is in arrears.", "B"},
    DocumentedCode{"OperationDenied.SpotPriceLowerThanPublicPrice", 403,
                   "The current price of the spot instance is higher than your maximum price.", "B"},
    DocumentedCode{"InvalidIpAddress.Malformed", 400, "The specified IpAddress is not valid.", "A"},
    DocumentedCode{"InsufficientPublicIp", 400, "There is no public IP address left in the region.", "A"},
    DocumentedCode{"IpInUse", 403, "The specified IpAddress is in use.", "A"},
    DocumentedCode{"AllocatedAlready", 403, "The instance has already been allocated with a public IP address.", "A"},
    DocumentedCode{"InvalidVlanId.NotFound", 404, "The specified VlanId does not exist.", "A"},
    DocumentedCode{"InvalidIpAddress.NotFound", 404, "The specified IpAddress does not exist.", "A"},
    DocumentedCode{"Invalid.Param", 400, "The specified parameter is invalid.", "T"},
    DocumentedCode{"Invalid.OperationType", 400, "The specified OperationType is invalid.", "T"},
    DocumentedCode{"Invalid.InstanceChargeType", 400,
                   "The charge type of the instance does not support the specified OperationType.", "T"},
    DocumentedCode{"Invalid.RegionId", 404, "The specified RegionId is invalid.", "T"},
    DocumentedCode{"Unavailable.Regions", 404, "The available regions do not exist.", "T"},
    DocumentedCode{"Invalid.ResourceType", 404, "The specified ResourceType is invalid.", "T"},
    DocumentedCode{"Invalid.DestinationResource", 404, "The specified DestinationResource is invalid.", "T"},
    DocumentedCode{"Invalid.ResourceId", 404, "The specified ResourceId is invalid.", "T"},
    DocumentedCode{"InvalidResourceId.NotFound", 404, "The specified ResourceId does not exist.", "T"},
    DocumentedCode{"InvalidParam.TypeAndCpuMem.Conflict", 403,
                   "InstanceType and Cores or Memory cannot be specified at the same time.", "T"},
    DocumentedCode{"InvalidParam.Cores", 403, "The specified parameter Cores is invalid.", "T"},
    DocumentedCode{"InvalidParam.Memory", 403, "The specified parameter Memory is invalid.", "T"},
    DocumentedCode{"InvalidInstanceType.NotSupportUpgrade", 403,
                   "The specified InstanceType is not an upgrade of the present one.", "P"},
    DocumentedCode{"MissingParameter.InstanceTypeOrDataDisk", 400,
                   "The InstanceType or DataDisk that is mandatory for processing this request is not supplied.", "P"},
    DocumentedCode{"PriceNotFound", 400,
                   "The price of your queried resource is not available now, please try other resources.", "P"},
    DocumentedCode{"InvalidAction.WithActiveElasticUpgrade", 400,
                   "The instance has an active temporary upgrade and does not support this operation.", "P"},
    DocumentedCode{"InvalidParameter.TooManyDataQueried", 400, "Too many data queried.", "M"},
    DocumentedCode{"InvalidInternetChargeType.ValueNotSupported", 404, "The specified filter value is not found.", "D"},
    DocumentedCode{"InvalidLockReason.NotFound", 404, "The specified filter value is not found.", "D"},
    DocumentedCode{"InvalidFilterKey.NotFound", 404, "The specified filter value is not found.", "D"},
    DocumentedCode{"InvalidNetworkType.NotFound", 404, "The specified filter value is not found.", "D"},
    DocumentedCode{"InvalidStatus.NotFound", 404, "The specified filter value is not found.", "D"},
    DocumentedCode{"InvalidTag.Mismatch", 400, "The specified Tag.n.Key and Tag.n.Value are not match.", "D"},
    DocumentedCode{"InvalidTagCount", 400, "The specified tags are beyond the permitted range.", "D"},
    DocumentedCode{"InvalidHpcClusterId.NotFound", 400, "The specified HpcClusterId is not found.", "D"},
    DocumentedCode{"InvalidHpcClusterId.Creating", 400, "The specified HpcClusterId is creating.", "D"},
};

char letterOf(std::string_view action)
{
    static const std::map<std::string_view, char> kLetters{
        {"ModifyInstanceSpec", 'S'}, {"ModifyInstanceNetworkSpec", 'N'},         {"StartInstance", 'B'},
        {"StopInstance", 'E'},       {"AllocatePublicIpAddress", 'A'},           {"DescribeResourcesModification", 'T'},
        {"DescribePrice", 'P'},      {"DescribeInstanceModificationPrice", 'P'}, {"DescribeInstanceMonitorData", 'M'},
        {"DescribeInstances", 'D'}};
    const auto found = kLetters.find(action);
    return found == kLetters.end() ? '?' : found->second;
}

} // namespace

std::span<const DocumentedCode> documentedCodes()
{
    return kCodes;
}

bool belongsTo(const DocumentedCode &documented, std::string_view action)
{
    return documented.actions == "*" || documented.actions.find(letterOf(action)) != std::string_view::npos;
}

std::optional<DocumentedCode> documentedCode(std::string_view code, std::string_view action, int status,
                                             std::string_view about)
{
    const auto wanted = lowered(about);
    const DocumentedCode *best = nullptr;
    int bestFit = -1;
    for (const auto &one : kCodes) {
        if (!equalsIgnoringCase(one.code, code))
            continue;
        // What the lever chose weighs more than whose code it is; of two spellings the one that was written.
        const bool spoken = !wanted.empty() && lowered(one.message).find(wanted) != std::string::npos;
        const int fit = (spoken ? 8 : 0) + (status != 0 && status == one.status ? 4 : 0) +
                        (belongsTo(one, action) ? 2 : 0) + (one.code == code ? 1 : 0);
        if (fit > bestFit) {
            best = &one;
            bestFit = fit;
        }
    }
    if (best != nullptr)
        return *best;
    return std::nullopt;
}

} // namespace ecsdesk::sandbox
