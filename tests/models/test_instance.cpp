// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of the API: known in any case, since the API itself is not consistent; kept where they are not known.

#include "models/domain/instance.h"

#include <QTest>

using namespace ecsdesk;

class TestInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreKnownInAnyCase()
    {
        QCOMPARE(lockKindFromApi("recycling").value, LockKind::Recycling);
        QCOMPARE(lockKindFromApi("Recycling").value, LockKind::Recycling);
        QCOMPARE(networkTypeFromApi("VPC").value, NetworkType::Vpc);
        QCOMPARE(instanceStatusFromApi("Running").value, InstanceStatus::Running);
    }

    void anUnknownWordIsKept()
    {
        const auto status = instanceStatusFromApi("Hibernating");
        QCOMPARE(status.value, InstanceStatus::Unknown);
        QCOMPARE(status.raw, "Hibernating");
        QVERIFY(apiWord(InstanceStatus::Unknown).isEmpty());
        QCOMPARE(apiWord(ChargeType::PrePaid), "PrePaid");
    }

    void everyAddressOnce()
    {
        Instance instance;
        instance.publicIps = {"192.0.2.1"};
        instance.privateIps = {"10.0.0.1", "192.0.2.1"};
        instance.eip.address = "192.0.2.9";
        instance.natIp = "10.9.9.9";
        QCOMPARE(allAddresses(instance), (QStringList{"192.0.2.1", "192.0.2.9", "10.9.9.9", "10.0.0.1"}));
    }
};

QTEST_GUILESS_MAIN(TestInstance)
#include "test_instance.moc"
