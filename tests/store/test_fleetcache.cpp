// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/fleetcache.h"
#include "app/store/preferencesfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::store;

namespace {

FleetSnapshot sample(int count)
{
    FleetSnapshot snapshot;
    snapshot.account = AccountUid("1");
    snapshot.asOf = QDateTime({2026, 3, 1}, {8, 0, 0, 5}, Qt::UTC);
    for (int i = 0; i < count; ++i) {
        auto made = std::make_shared<Instance>();
        Instance &instance = *made;
        instance.id = InstanceId(QStringLiteral("i-%1").arg(i));
        instance.region = RegionId("cn-hangzhou");
        instance.name = QString::fromUtf8("数据库-%1").arg(i);
        instance.status = instanceStatusFromApi(i % 2 ? "Running" : "Hibernating");
        instance.outMbps = i % 3 ? std::optional(i) : std::nullopt;
        instance.inMbps = -1;
        instance.publicIps = {"192.0.2.1", "192.0.2.2"};
        instance.eip = {"eip-1", "192.0.2.9", internetChargeTypeFromApi("PayByBandwidth"), 7};
        instance.locks = {{lockKindFromApi("security"), "why"}};
        instance.expiresAt = QDateTime({2027, 1, 1}, {16, 0}, Qt::UTC);
        instance.tags = {{"env", "prod"}};
        instance.deletionProtection = true;
        snapshot.instances.push_back(made);
    }
    return snapshot;
}

bool operator==(const FleetSnapshot &a, const FleetSnapshot &b)
{
    return a.asOf == b.asOf && a.account == b.account &&
           std::equal(a.instances.begin(), a.instances.end(), b.instances.begin(), b.instances.end(),
                      [](const auto &x, const auto &y) { return *x == *y; });
}

} // namespace

class TestFleetCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack()
    {
        const auto back = readSnapshot(writeSnapshot(sample(100)));
        QVERIFY(back);
        QVERIFY(*back == sample(100));
        QVERIFY(*readSnapshot(writeSnapshot(sample(0))) == sample(0));
    }

    void damageIsNotRead()
    {
        const QByteArray bytes = writeSnapshot(sample(20));
        QVERIFY(!readSnapshot({}));
        for (qsizetype cut = 0; cut < bytes.size(); cut += 7)
            QVERIFY2(!readSnapshot(bytes.left(cut)), qPrintable(QString::number(cut)));
        for (qsizetype at = 0; at < bytes.size(); at += 11) {
            QByteArray flipped = bytes;
            flipped[at] = char(flipped[at] ^ 0x40);
            QVERIFY2(!readSnapshot(flipped), qPrintable(QString::number(at)));
        }
    }

    void throughAFile()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath("deep/fleet.cache");
        {
            FleetCache cache(file);
            cache.save(sample(5));
        }
        FleetCache cache(file);
        std::optional<FleetSnapshot> loaded;
        bool done = false;
        cache.load(this, [&](auto snapshot) {
            loaded = std::move(snapshot);
            done = true;
        });
        QTRY_VERIFY(done);
        QVERIFY(loaded && *loaded == sample(5));
    }

    void noFileIsNoList()
    {
        QTemporaryDir dir;
        FleetCache cache(dir.filePath("fleet.cache"));
        bool done = false;
        bool empty = false;
        cache.load(this, [&](auto snapshot) {
            empty = !snapshot;
            done = true;
        });
        QTRY_VERIFY(done);
        QVERIFY(empty);
    }

    void preferencesAreRemembered()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath("ecsdesk.ini");
        {
            PreferencesFile preferences(file);
            QCOMPARE(preferences.value(Preference::Theme), preferenceDefault(Preference::Theme));
            preferences.setValue(Preference::Theme, "dark");
            preferences.setValue(Preference::WindowGeometry, QByteArray("\0\1\2", 3));
        }
        PreferencesFile preferences(file);
        QCOMPARE(preferences.value(Preference::Theme).toString(), "dark");
        QCOMPARE(preferences.value(Preference::WindowGeometry).toByteArray(), QByteArray("\0\1\2", 3));
    }
};

QTEST_GUILESS_MAIN(TestFleetCache)
#include "test_fleetcache.moc"
