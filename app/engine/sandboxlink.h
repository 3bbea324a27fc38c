// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/cloudclient.h"
#include "models/desk/sandboxdesk.h"

#include <QNetworkAccessManager>
#include <QTimer>
#include <QUrl>

class QJsonObject;

namespace ecsdesk {

/// The levers and the clock of a simulated cloud, over its HTTP control interface on loopback.
class SandboxLink final : public SandboxDesk
{
    Q_OBJECT

public:
    /// `control`: the address that ends in "/-/". `client` outlives the link and is told offset and rate.
    SandboxLink(const QUrl &control, CloudClient &client, const Clock &clock, QObject *parent = nullptr);

    /// Asks for the clock now; `clockKnown` tells when it is there, or that it cannot be had.
    void open();

    [[nodiscard]] double clockSpeed() const override { return m_speed; }
    void setClockSpeed(double speed) override;
    void payOrder(const OrderId &id) override;

Q_SIGNALS:
    void clockKnown();

private:
    void askClock();
    [[nodiscard]] QNetworkReply *pull(const QJsonObject &levers);

    QUrl m_control;
    CloudClient &m_client;
    const Clock &m_clock;
    QNetworkAccessManager m_network;
    QTimer m_timer;
    double m_speed = 1;
};

} // namespace ecsdesk
