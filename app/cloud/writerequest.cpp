// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/cloudclient.h"

namespace ecsdesk {

namespace {

QString truth(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

void addBandwidth(Parameters &parameters, const Change &change)
{
    if (change.outMbps)
        parameters.emplace_back(QStringLiteral("InternetMaxBandwidthOut"), QString::number(*change.outMbps));
    if (change.inMbps)
        parameters.emplace_back(QStringLiteral("InternetMaxBandwidthIn"), QString::number(*change.inMbps));
}

QString chargeWord(const Word<InternetChargeType> &word)
{
    const QString known = apiWord(word.value);
    return known.isEmpty() ? word.raw : known;
}

} // namespace

Parameters CloudClient::parametersOf(const WriteRequest &write)
{
    const Change &change = write.change;
    Parameters parameters;
    addIfGiven(parameters, QStringLiteral("RegionId"), write.key.region.text);
    parameters.emplace_back(QStringLiteral("InstanceId"), write.key.id.text);
    switch (change.action) {
    case Action::ModifyInstanceNetworkSpec:
        addBandwidth(parameters, change);
        if (change.networkChargeType)
            parameters.emplace_back(QStringLiteral("NetworkChargeType"), chargeWord(*change.networkChargeType));
        if (change.autoPay)
            parameters.emplace_back(QStringLiteral("AutoPay"), truth(*change.autoPay));
        addIfGiven(parameters, QStringLiteral("ClientToken"), write.token.text);
        break;
    case Action::ModifyInstanceSpec:
        if (change.instanceType)
            parameters.emplace_back(QStringLiteral("InstanceType"), change.instanceType->text);
        addBandwidth(parameters, change);
        addIfGiven(parameters, QStringLiteral("ClientToken"), write.token.text);
        break;
    case Action::AllocatePublicIpAddress:
        break;
    case Action::StartInstance:
        // The API's default would wipe local disks.
        parameters.emplace_back(QStringLiteral("InitLocalDisk"), truth(false));
        break;
    case Action::StopInstance:
        parameters.emplace_back(QStringLiteral("ForceStop"), truth(write.forceStop));
        if (write.keepCharging)
            parameters.emplace_back(QStringLiteral("StoppedMode"), QStringLiteral("KeepCharging"));
        break;
    }
    return parameters;
}

} // namespace ecsdesk
