// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/errortable.h"

#include <QtGlobal>

namespace ecsdesk {

namespace {

/// ecs-api.md sections 4, 7, 9 and 10: what the actions answer about money, orders and expiry.
constexpr ErrorRule rules[]{
    {"Account.Arrearage", "", 0, "", Retry::No, Damage::None, QT_TRANSLATE_NOOP("Errors", "Overdue payment"),
     QT_TRANSLATE_NOOP("Errors", "The account owes money."),
     QT_TRANSLATE_NOOP("Errors", "Settle the bill in the billing console, then submit again."), PayPage::Billing},
    {"InstanceExpiredOrInArrears", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "Expired or overdue"),
     QT_TRANSLATE_NOOP("Errors", "The subscription has expired, or the pay-as-you-go instance has an overdue payment."),
     QT_TRANSLATE_NOOP("Errors", "Renew it or settle the overdue payment, then submit again."), PayPage::Billing},
    {"InstanceExpired InvalidInstance.PreInstanceExpired", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "Subscription expired"), QT_TRANSLATE_NOOP("Errors", "The subscription has expired."),
     QT_TRANSLATE_NOOP("Errors", "Renew it, then try again.")},
    {"DiskInArrears", "", 0, "", Retry::No, Damage::None, QT_TRANSLATE_NOOP("Errors", "Disk with an overdue payment"),
     QT_TRANSLATE_NOOP("Errors", "A disk of the instance has an overdue payment."),
     QT_TRANSLATE_NOOP("Errors", "Settle the bill in the billing console, then try again."), PayPage::Billing},
    {"InvalidAccountStatus.NotEnoughBalance", "ModifyInstanceNetworkSpec", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "Balance too low"),
     QT_TRANSLATE_NOOP("Errors", "The balance of the account does not cover the charge."),
     QT_TRANSLATE_NOOP("Errors",
                       "Top up the account, or switch automatic payment off to leave an order that is paid later."),
     PayPage::Billing},
    {"InvalidAccountStatus.NotEnoughBalance InsufficientBalance", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "Balance too low"),
     QT_TRANSLATE_NOOP("Errors", "The balance of the account is too low."),
     QT_TRANSLATE_NOOP("Errors", "Top up the account, then try again."), PayPage::Billing},
    {"InvalidInstance.UnpaidOrder OperationDenied.UnpaidOrder", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "Unpaid order"),
     QT_TRANSLATE_NOOP("Errors", "The instance or the account has an order that has not been paid."),
     QT_TRANSLATE_NOOP("Errors", "Pay or cancel the order in the ECS console, then submit again."), PayPage::Orders},
    {"LastOrderProcessing", "", 0, "", Retry::Wait, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The last order is being processed"),
     QT_TRANSLATE_NOOP("Errors", "An earlier order of this instance is still being processed."),
     QT_TRANSLATE_NOOP("Errors", "Wait a moment, then try again.")},
    {"LastRequestProcessing", "", 0, "", Retry::Wait, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "The last request is being processed"),
     QT_TRANSLATE_NOOP("Errors", "An earlier request for this instance is still being processed."),
     QT_TRANSLATE_NOOP("Errors", "Wait a moment, then try again.")},
    {"Price.PricePlanResultNotFound PriceNotFound", "DescribePrice", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "No price available"),
     QT_TRANSLATE_NOOP("Errors", "The API gives no price for this type or combination of values."),
     QT_TRANSLATE_NOOP("Errors", "The change can be made without knowing its price.")},
    {"Price.PricePlanResultNotFound PriceNotFound", "DescribeInstanceModificationPrice", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "No price available"),
     QT_TRANSLATE_NOOP("Errors", "The API gives no price for this type or combination of values."),
     QT_TRANSLATE_NOOP("Errors", "The change can be made without knowing its price.")},
    {"Price.PricePlanResultNotFound PriceNotFound", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "No price for these values"),
     QT_TRANSLATE_NOOP("Errors", "There is no price for this combination of values."),
     QT_TRANSLATE_NOOP("Errors", "Choose other values.")},
    {"OrderCreationFailed", "", 0, "", Retry::Wait, Damage::None, QT_TRANSLATE_NOOP("Errors", "No order could be made"),
     QT_TRANSLATE_NOOP("Errors", "The API could not create the order."),
     QT_TRANSLATE_NOOP("Errors", "Try again later. If it stays, send the RequestId to Alibaba Cloud support.")},
    {"InvalidInstance.PurchaseNotFound BillingMethodNotFound", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "No purchase found"),
     QT_TRANSLATE_NOOP("Errors", "The API finds no purchase behind this instance."),
     QT_TRANSLATE_NOOP("Errors", "Ask Alibaba Cloud support, with the RequestId.")},
    {"InvalidParameter.TooManyDataQueried", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "Period too long"),
     QT_TRANSLATE_NOOP("Errors", "More points of use were asked for than the API gives in one answer."),
     QT_TRANSLATE_NOOP("Errors", "This is a fault of this program: please report it with the RequestId.")},
    {"InvalidStartTime.* InvalidEndTime.* InvalidPeriod.*", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "Period not accepted"),
     QT_TRANSLATE_NOOP("Errors", "The API tells the use of the last 30 days only, in points of 1, 10 or 60 minutes."),
     QT_TRANSLATE_NOOP("Errors", "Check that the clock of this computer is right.")},
    {"InvalidInstanceType.*", "", 0, "", Retry::No, Damage::None, QT_TRANSLATE_NOOP("Errors", "Type not accepted"),
     QT_TRANSLATE_NOOP("Errors", "The API does not accept this type for the instance."),
     QT_TRANSLATE_NOOP("Errors", "Choose another type.")},
    {"InvalidParameter InvalidParameter.* InvalidParam.* Invalid.*", "", 0, "", Retry::No, Damage::None,
     QT_TRANSLATE_NOOP("Errors", "Value not accepted"),
     QT_TRANSLATE_NOOP("Errors", "The API does not accept a value of the request; its own message says which."),
     QT_TRANSLATE_NOOP("Errors", "Correct the value. If nothing looks wrong, report it with the RequestId.")},
};

} // namespace

std::span<const ErrorRule> moneyErrorRules()
{
    return rules;
}

} // namespace ecsdesk
