// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/cloudclient.h"
#include "models/domain/clock.h"
#include "tests/support/rawserver.h"

#include <QtTest>

namespace ecsdesk {

/// Options for a server of a test: short waits, the given address.
inline CloudOptions optionsFor(const QUrl &url, SignatureVersion version = SignatureVersion::V3)
{
    CloudOptions options;
    options.endpoint = url;
    options.signature = version;
    options.retry.base = std::chrono::milliseconds(1);
    options.retry.throttledBase = std::chrono::milliseconds(1);
    options.pace.firstPause = options.pace.longestPause = std::chrono::milliseconds(1);
    return options;
}

inline Credentials testCredentials()
{
    return {QStringLiteral("LTAIexampleKeyId"), Secret("exampleSecret"), {}};
}

inline WriteRequest exampleWrite(int outMbps = 50)
{
    WriteRequest write;
    write.key = {AccountUid(QStringLiteral("1234567890123456")), RegionId(QStringLiteral("cn-hangzhou")),
                 InstanceId(QStringLiteral("i-bp1example"))};
    write.change.action = Action::ModifyInstanceNetworkSpec;
    write.change.outMbps = outMbps;
    write.token = ClientToken(QStringLiteral("0c593ea1-3bea-11e9-b96b-88e9fe637760"));
    return write;
}

inline QByteArray emptyPage()
{
    return R"({"RequestId":"REQ-1","Instances":{"Instance":[]},"NextToken":""})";
}

/// Runs the event loop until the call has finished.
#define WAIT_FOR(call) QTRY_VERIFY_WITH_TIMEOUT((call)->isFinished(), 20'000)

/// A whole exchange with another server: what else was on its way to a server of this test has arrived by then.
#define LET_OTHERS_ARRIVE()                                                                                            \
    do {                                                                                                               \
        RawServer elsewhere(                                                                                           \
            [](QTcpSocket &socket, const RawRequest &) { socket.write(RawServer::answer(200, emptyPage())); });        \
        const SystemClock elsewhereClock;                                                                              \
        CloudClient elsewhereClient(optionsFor(elsewhere.url()), testCredentials(), elsewhereClock);                   \
        const auto page = elsewhereClient.describeInstances(RegionId(QStringLiteral("cn-hangzhou")), {});              \
        WAIT_FOR(page);                                                                                                \
        QVERIFY(page->result());                                                                                       \
    } while (false)

} // namespace ecsdesk
