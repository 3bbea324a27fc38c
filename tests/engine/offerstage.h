// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/desk.h"

#include <QTest>

namespace ecsdesk {

inline Change bandwidth(std::optional<int> out, std::optional<InternetChargeType> billing = {},
                        std::optional<int> in = {})
{
    Change change;
    change.outMbps = out;
    change.inMbps = in;
    if (billing)
        change.networkChargeType = Word<InternetChargeType>{*billing, apiWord(*billing)};
    return change;
}

/// The value with which the call ends; the test ends where it is an error.
#define ANSWERED(call)                                                                                                 \
    QTRY_VERIFY_WITH_TIMEOUT((call)->isFinished(), 20'000);                                                            \
    QVERIFY2((call)->result().has_value(),                                                                             \
             (call)->result() ? "" : qPrintable((call)->result().error().code + (call)->result().error().detail))

#define REFUSED(call)                                                                                                  \
    QTRY_VERIFY_WITH_TIMEOUT((call)->isFinished(), 20'000);                                                            \
    QVERIFY(!(call)->result().has_value())

/// One desk on its sandbox for all rows of a test; levers are taken back after each.
class OfferStage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<testing::Desk>();
        QVERIFY(m_desk->open());
    }
    void cleanup()
    {
        if (m_desk)
            m_desk->lever({{"clearFaults", true}, {"latencyMs", 0}});
    }
    void cleanupTestCase() { m_desk.reset(); }

protected:
    OffersOfAccounts &offers() { return m_desk->wiring().offers(); }
    FleetRow row(const QString &name) { return m_desk->rowNamed(name); }
    QDateTime serverNow() { return m_desk->wiring().client().serverTime().now(m_clock); }
    int requests(const char *action) { return m_desk->ledger()[u"requests"].toObject()[QLatin1String(action)].toInt(); }
    std::unique_ptr<OfferEngine> makeEngine(OfferEngineOptions options)
    {
        return std::make_unique<OfferEngine>(options, m_desk->wiring().client(), m_clock,
                                             [this](const InstanceKey &key) { return m_desk->fleet().instance(key); });
    }
    std::unique_ptr<testing::Desk> m_desk;
    SystemClock m_clock;
};

} // namespace ecsdesk
