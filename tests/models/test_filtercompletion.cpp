// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What completion offers at the cursor, and that the filter language understands whatever it offers.

#include "models/lists/filtercompletion.h"
#include "models/lists/instancefilter.h"

#include <QTest>

using namespace ecsdesk;

namespace {

FilterVocabulary vocabulary()
{
    FilterVocabulary v;
    v.regions = {QStringLiteral("cn-hangzhou"), QStringLiteral("cn-shanghai"), QStringLiteral("eu-central-1")};
    v.regionNames = {{RegionId(QStringLiteral("cn-hangzhou")), QStringLiteral("华东1（杭州）")},
                     {RegionId(QStringLiteral("eu-central-1")), QStringLiteral("Germany (Frankfurt)")}};
    v.zones = {QStringLiteral("cn-hangzhou-h")};
    v.types = {QStringLiteral("ecs.c7.2xlarge"), QStringLiteral("ecs.g6.large")};
    v.tags = {{QStringLiteral("env"), {QStringLiteral("prod"), QStringLiteral("test")}},
              {QStringLiteral("team"), {QStringLiteral("ops team"), QStringLiteral("web")}}};
    v.osNames = {QStringLiteral("Ubuntu 22.04")};
    return v;
}

} // namespace

class TestFilterCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completes_data();
    void completes();
    void completionIsFoundAgain();
};

void TestFilterCompletion::completes_data()
{
    QTest::addColumn<QString>("text");         // | is the cursor
    QTest::addColumn<QStringList>("expected"); // the first ones
    QTest::addColumn<QString>("replaced");
    const auto row = [](const char *text, const QStringList &expected, const char *replaced) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << expected << QString::fromUtf8(replaced);
    };
    const auto list = [](const char *words) { return QString::fromUtf8(words).split(u';'); };
    row("^", list("status:;charge:;billing:;net:;change:"), "");
    row("st^", list("status:"), "st");
    row("sta^", list("status:"), "sta");
    row("状^", list("状态:"), "状");
    row("o^", list("out>;out<;os:"), "o");
    row("web st^ x", list("status:"), "st");
    row("-st^", list("status:"), "st");
    row("run^", list("status:running"), "run");
    row("运行^", list("status:运行中"), "运行");
    row("status:^", list("status:running;status:stopped;status:starting;status:stopping;status:pending"), "status:");
    row("status:st^", list("status:stopped;status:starting;status:stopping"), "status:st");
    row("status:s^opped", list("status:stopped;status:starting;status:stopping"), "status:sopped");
    row("状态：已^", list("状态：已停止"), "状态：已");
    row("status:running|st^", list("status:running|stopped;status:running|starting"), "status:running|st");
    row("region:^", list("region:cn-hangzhou;region:cn-shanghai;region:eu-central-1"), "region:");
    row("region:杭^", list("region:cn-hangzhou"), "region:杭");
    row("region:shang^", list("region:cn-shanghai"), "region:shang");
    row("hang^", list("region:cn-hangzhou"), "hang");
    row("type:g^", list("type:ecs.g6.large;type:ecs.c7.2xlarge"), "type:g");
    row("tag:^", list("tag:env;tag:team"), "tag:");
    row("tag:e^", list("tag:env;tag:env=prod;tag:env=test"), "tag:e");
    row("tag:env=^", list("tag:env=prod;tag:env=test"), "tag:env=");
    row("tag:env=t^", list("tag:env=test"), "tag:env=t");
    row("tag:team=o^", list("tag:team=\"ops team\""), "tag:team=o");
    row("tag:team=\"op^", list("tag:team=\"ops team\""), "tag:team=\"op");
    row("os:ub^", list("os:\"Ubuntu 22.04\""), "os:ub");
    row("os:\"Ub^", list("os:\"Ubuntu 22.04\""), "os:\"Ub");
    row("eip:^", list("eip:yes;eip:no"), "eip:");
    row("lock:s^", list("lock:security"), "lock:s");
    row("expires<^", list("expires<7d;expires<30d"), "expires<");
    row("out>^", {}, "");
    row("foo:^", {}, "");
    row("status:running ^", list("status:;charge:"), "");
}

void TestFilterCompletion::completes()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const int cursor = int(text.indexOf(u'^'));
    text.remove(cursor, 1);
    const auto completions = complete(text, cursor, vocabulary());
    QStringList offered;
    for (const FilterCompletion &completion : completions) {
        offered.append(completion.text);
        QTEST(text.mid(completion.position, completion.length), "replaced");
    }
    if (expected.isEmpty())
        QCOMPARE(offered, expected);
    QCOMPARE(offered.mid(0, expected.size()), expected);
}

/// Whatever is offered as a whole term is understood without complaint.
void TestFilterCompletion::completionIsFoundAgain()
{
    int checked = 0;
    for (const char *begun :
         {"",      "s",     "st",   "c",        "e",   "status:", "charge:", "billing:", "net:", "change:", "region:",
          "zone:", "type:", "tag:", "tag:team", "os:", "lock:",   "eip:",    "expires<", "状",   "标签:"}) {
        const QString text = QString::fromUtf8(begun);
        for (const FilterCompletion &completion : complete(text, int(text.size()), vocabulary(), 100)) {
            const auto filter = InstanceFilter::parse(completion.text);
            QVERIFY2(filter.diagnostics().empty(), qPrintable(completion.text));
            if (completion.complete) {
                QVERIFY2(filter.terms().size() == 1 && filter.terms()[0].key != FilterKey::Text,
                         qPrintable(completion.text));
                ++checked;
            }
        }
    }
    QVERIFY2(checked > 40, qPrintable(QString::number(checked)));
}

QTEST_GUILESS_MAIN(TestFilterCompletion)
#include "test_filtercompletion.moc"
