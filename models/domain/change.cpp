// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/change.h"

namespace ecsdesk {

QString apiName(Action action)
{
    switch (action) {
    case Action::ModifyInstanceNetworkSpec:
        return QStringLiteral("ModifyInstanceNetworkSpec");
    case Action::ModifyInstanceSpec:
        return QStringLiteral("ModifyInstanceSpec");
    case Action::AllocatePublicIpAddress:
        return QStringLiteral("AllocatePublicIpAddress");
    case Action::StartInstance:
        return QStringLiteral("StartInstance");
    case Action::StopInstance:
        return QStringLiteral("StopInstance");
    }
    Q_UNREACHABLE();
}

std::optional<Action> actionFromApi(const QString &name)
{
    for (Action action : {Action::ModifyInstanceNetworkSpec, Action::ModifyInstanceSpec,
                          Action::AllocatePublicIpAddress, Action::StartInstance, Action::StopInstance}) {
        if (apiName(action) == name)
            return action;
    }
    return {};
}

bool isSpecChange(Action action)
{
    return action == Action::ModifyInstanceNetworkSpec || action == Action::ModifyInstanceSpec;
}

QString editionName(Edition edition)
{
    switch (edition) {
    case Edition::Documents:
        return QStringLiteral("documents");
    case Edition::Current:
        return QStringLiteral("current");
    }
    Q_UNREACHABLE();
}

std::optional<Edition> editionFromName(const QString &name)
{
    for (Edition edition : {Edition::Documents, Edition::Current}) {
        if (editionName(edition) == name)
            return edition;
    }
    return {};
}

} // namespace ecsdesk
