// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/driveoptions.h"

#include "app/engine/runsteps.h"

#include <QStringList>

#include <cmath>

namespace ecsdesk {

using std::chrono::milliseconds;

namespace {

milliseconds divided(milliseconds wait, double by)
{
    return std::max(milliseconds(1), milliseconds(std::llround(double(wait.count()) / by)));
}

} // namespace

std::optional<DriveOptions> driveOptions(const QString &text)
{
    DriveOptions options;
    for (const QString &part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString name = part.section(QLatin1Char('='), 0, 0);
        const QString value = part.section(QLatin1Char('='), 1);
        bool ok = false;
        if (name == QLatin1String("hurry")) {
            options.hurry = value.toDouble(&ok);
            ok = ok && options.hurry >= 1 && options.hurry <= 1'000;
        } else if (name == QLatin1String("patience")) {
            options.patience = milliseconds(value.toInt(&ok));
            ok = ok && options.patience >= milliseconds(1);
        } else if (name == QLatin1String("die-at")) {
            options.dieAt = value.section(QLatin1Char(':'), 0, 0);
            const QString time = value.section(QLatin1Char(':'), 1);
            options.dieAtTime = time.isEmpty() ? 1 : time.toInt();
            ok = runstep::all().contains(options.dieAt) && options.dieAtTime >= 1;
        }
        if (!ok)
            return {};
    }
    return options;
}

RunOptions hurried(const DriveOptions &options)
{
    RunOptions run;
    for (milliseconds *wait : {&run.verifyEvery, &run.verifyFor, &run.powerFor, &run.paymentEvery, &run.writeEvery})
        *wait = divided(*wait, options.hurry);
    run.stretch = [by = options.hurry](milliseconds wait) { return divided(wait, by); };
    return run;
}

CloudOptions hurriedCloud(const DriveOptions &options)
{
    CloudOptions cloud;
    cloud.timeouts.connect = options.patience;
    cloud.timeouts.answer = options.patience;
    cloud.timeouts.perAction.clear();
    for (milliseconds *wait : {&cloud.retry.base, &cloud.retry.throttledBase, &cloud.retry.longest})
        *wait = divided(*wait, options.hurry);
    return cloud;
}

OrderEngineOptions hurriedOrders(const DriveOptions &options)
{
    OrderEngineOptions orders;
    for (milliseconds *wait : {&orders.askEvery, &orders.askSeldom, &orders.ownEvery, &orders.checkAfter,
                               &orders.lookEvery, &orders.balanceFor})
        *wait = divided(*wait, options.hurry);
    return orders;
}

} // namespace ecsdesk
