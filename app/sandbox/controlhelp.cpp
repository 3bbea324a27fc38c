// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/control.h"

namespace ecsdesk::sandbox {

std::string_view controlHelp()
{
    return R"(Control over HTTP, under the controlUrl of the ready line. No signature is needed; requests with an
Origin header are refused, and what is posted must be declared as Content-Type: application/json.

  GET  /-/clock      {"now": "2026-03-01T08:00:00.000Z", "rate": 60.0, "skewSeconds": 0}
  GET  /-/ledger     every committed change of an instance ("changes"), every CancelOrder that cancelled one
                     ("cancellations"), every order ("orders"), how often each action was asked for ("requests") and
                     each action and client token ("arrivals")
  GET  /-/orders     the orders and the balance
  GET  /-/instance?id=ID   one instance as the sandbox keeps it, in the vocabulary of setField
  GET  /-/codes      every documented error: code, status, message, actions
  GET  /-/levers     the present positions
  POST /-/levers     {"lever": value, ...}, pulled in this order; an unknown one is answered with 400
  POST /-/reset      {}: the world as it was born, all levers back

Levers that strike the next requests. The value is how many (true is one, 0 takes it back), or an object
{"n": 2, "action": "ModifyInstanceSpec", "instanceId": "i-...", ...}, where action and InstanceId may be left out; a
request meets one of them at most, in the order they were set.
  throttleNext         Throttling; also "retryAfterMs", "code", "message", "status" (else 400)
  dropBeforeNext       closes without an answer, nothing is carried out
  dropAfterCommitNext  carries out, then closes without an answer
  cutAtByteNext        sends only the first bytes of the answer, header included, then resets; the value is the
                       number of bytes, or {"bytes": 100, ...}
  hangNext             carries out, then never answers ("committed": false: does not carry out)
  garbageNext          a web page instead of the answer, with status 200 (or "status")
  truncateNext         half of the body, framed as if it were whole
  emptyNext            no body, with status 200 (or "status")
  errorNext            {"code": "InternalError", "status": 500, "message": "...", "committed": false}, or the code
                       alone. Status and message that are not given are the documented ones of the action; where a
                       code means several things, "status" or "about" (a part of the message, such as "out of usage")
                       chooses one. GET /-/codes tells them all. "status": 200 for a billing action makes it a
                       failure of the business: Success=false in the envelope
  clearFaults          true: takes all of these back

Levers that stay.
  latencyMs            before each answer, in real time; a change is in process meanwhile
  clockSpeed           sandbox seconds per real second
  clockSkewSeconds     the gateway's clock (Date header, check of signatures) against sandbox time
  advanceSeconds       moves sandbox time on
  startDelayMs 20000, stopDelayMs 10000, pendingDelayMs 15000, changeDelayMs 2500
                       until an accepted request becomes visible, in sandbox time (never longer in real time)
  staleReads           for so many milliseconds of sandbox time, reads still tell the old state of what changed
  accountOverdue       true: the account owes money
  balance              5000: what the account has. Raising a subscription costs, by the sandbox's own prices, per
                       Mbps and remaining month 20.00 by fixed bandwidth and 2.00 by traffic
  credit               0: what may be spent beyond the balance (AvailableAmount is both together)
  lowBalance           with automatic payment and too little money: "abnormal" (as the document says: an order is
                       made that can only be cancelled; it blocks the instance as unpaid, nothing is changed), or
                       "refuse" (InvalidAccountStatus.NotEnoughBalance)
  orderLifeSeconds     86400: how long an unpaid order may be paid, in sandbox time from when it was made; then it is
                       cancelled. 0: for ever. The documents name no time; a day is assumed. What is set holds for
                       new orders and for all that are unpaid; those that the fleet is born with stay until then
  site                 "china" (CNY) or "international" (USD): where the account was opened. The address is the same
  deny                 ["StopInstance", ...] or ["*"]: no permission; lists are then empty. [] for none
  stock                {"type": "ecs.g7.large", "status": "WithoutStock" (or ClosedWithStock, WithStock; null: as usual),
                       "zone": "cn-hangzhou-i" (else everywhere)}: what is left of a type, for the lists of targets
                       and for changes
  keyDisabled          true: the access key is inactive
  issueToken           3600: answers with a temporary key (STS) that is good for so many seconds; STS AssumeRole of
                       acs:ram::ACCOUNT:role/sandbox gives such a key too, for 900 to 3600 seconds

Levers on instances and orders.
  unpaidOrderOn        "i-..." or {"instanceId", "amount", "abnormal", "out", "ageSeconds"}
  addOrder             {"type": "New", "state": "Paid", "productCode": "ecs", "instanceIds": [...], "regionId",
                       "amount", "abnormal", "ageSeconds", "count": 1}: an order that no change made, or many of
                       them; it changes nothing else
  payOrder             "ORDER" or {"instanceId"}: charged to the balance, and the change is carried out. Not for an
                       abnormal order
  cancelOrder          "ORDER" or {"instanceId"}: nothing was changed, and the instance is free again
  lock                 "i-..." or {"instanceId", "reason": "security", "message"}
  unlock               "i-..." or {"instanceId", "reason"}
  setStatus            {"instanceId", "status", "settles": true}: with settles it goes on by itself
  setField             {"instanceId", "field", "value"} or {"instanceId", "fields": {...}}: InstanceName,
                       Description, Status, ZoneId, InstanceType, InstanceChargeType, ExpiredTime, ExpiresInDays,
                       AutoReleaseTime, InternetChargeType, InternetMaxBandwidthOut, InternetMaxBandwidthIn,
                       InstanceNetworkType, VpcId, VSwitchId, PrivateIpAddress, PublicIpAddress, NatIpAddress,
                       EipAddress, ImageId, SecurityGroupId, ResourceGroupId, KeyPairName, DedicatedHostId,
                       DeploymentSetId, LocalStorageAmount, LocalStorageCapacity, LockReasons, Tags, StoppedMode,
                       SpotStrategy, SaleCycle, CreditSpecification, DeletionProtection, CreationTime,
                       CreatedDaysAgo, StartTime, DowngradesUsed, CooldownUntil, CoolsForSeconds,
                       ChangeInFlightUntil, OfferedTypes (a list, or null for any type), UsagePattern (what the
                       monitor shows: idle, office, busy, bursts, pinned, gaps; null: by the identifier), UsageMbps
                       (the limit it was laid out for), PublicSince, Downtimes ([{"From", "To"}])
  inFlight             {"instanceId", "seconds"}: another change of it is being processed
  addInstance          {"InstanceId", "RegionId", ... as for setField}, or an array of such
  removeInstance       "i-..."

Refusals that need no errorNext, and what brings them about (S ModifyInstanceSpec, N ModifyInstanceNetworkSpec):
  Account.Arrearage                     accountOverdue; S also lock with "financial"
  InstanceExpiredOrInArrears            N, Stop: lock with "financial", or ExpiredTime in the past
  InstanceExpired, InsufficientBalance  Start: ExpiredTime in the past; accountOverdue
  InstanceLockedForSecurity             lock
  ChargeTypeViolation                   S, or the price of a modification: the other InstanceChargeType
  InvalidInstance.UnpaidOrder           unpaidOrderOn
  InvalidAccountStatus.NotEnoughBalance lowBalance "refuse" and a small balance, N on a subscription
  LastTokenProcessing                   latencyMs, and the same request again meanwhile
  IdempotenceParamNotMatch              a client token again with other parameters
  OperationConflict, LastOrderProcessing   inFlight, or latencyMs and another change meanwhile
  Throttling (5 minutes), Throttling    a second change, or CoolsForSeconds; throttleNext
  InvalidInstanceStatus.NotStopped      S of a type while running; classic network from 0 while running
  InvalidStatus.ValueNotSupported, IncorrectInstanceStatus   setStatus
  InvalidInternetMaxBandwidthOut/In.ValueNotSupported, InvalidParameter(.Bandwidth)   N, S out of range
  InvalidInternetChargeType.ValueNotSupported   N by fixed bandwidth in the edition documents
  InvalidParameter.Mismatch             S of type and bandwidth at once
  MissingParameter                      nothing to change, or no InstanceId
  InvalidClientToken.ValueNotSupported  a token of more than 64 characters, or not ASCII
  InvalidInstanceType.ValueNotSupported, DependencyViolation.InstanceType   an unknown or retired type; no path
  OperationDenied (documents), OperationDenied.NoStock (current)   stock; ecs.g8i.8xlarge is sold out
  OperationDenied.NoStock               Start of what was stopped with StopCharging: stock
  CategoryViolation, InvalidAction.NotSupport   LocalStorageAmount; DedicatedHostId
  InvalidInstance.InstanceNotSupported, InvalidInstance.EipNotSupport   EipAddress: N; S
  InstanceDowngrade.QuotaExceed         DowngradesUsed 3 in the edition documents
  AllocateIpInvalidInstanceBandwidth, AllocatedAlready   AllocatePublicIpAddress at 0 Mbps; with EipAddress
  InvalidInstanceId.NotFound, InvalidRegionId.NotFound   removeInstance; any unknown one
  Forbidden.RAM, NoPermission (billing) deny
  OrderNotExist, OrderStatusError       CancelOrder (and GetOrderDetail) of an unknown order; CancelOrder of one that
                                        is not unpaid. With status 200 and Success=false; the names are assumed
  InvalidAccessKeyId.Inactive, InvalidSecurityToken.Expired, InvalidTimeStamp.Expired   keyDisabled; issueToken;
                                        clockSkewSeconds
  DryRunOperation                       DryRun=true where the action has it
)";
}

} // namespace ecsdesk::sandbox
