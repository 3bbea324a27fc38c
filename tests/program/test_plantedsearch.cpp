// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the search of test_plantedsecrets would find anything.

#include "tests/program/planteddesk.h"

#include <QClipboard>
#include <QLoggingCategory>

using namespace ecsdesk;

class TestPlantedSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormIsFound_data();
    void everyFormIsFound();
    void whatIsLeftAnywhereIsFound();
};

void TestPlantedSearch::everyFormIsFound_data()
{
    QTest::addColumn<QByteArray>("text");
    const QString secret = QString::fromLatin1(plantedSecret);
    const QByteArray wide(reinterpret_cast<const char *>(secret.utf16()), secret.size() * 2);
    QByteArray backwards = plantedSecret;
    std::reverse(backwards.begin(), backwards.end());
    QTest::newRow("as it is") << plantedSecret;
    QTest::newRow("a part") << plantedSecret.left(21);
    QTest::newRow("its end") << plantedSecret.right(20);
    QTest::newRow("UTF-16") << wide;
    for (int before = 0; before < 3; ++before) {
        QTest::addRow("Base64, %d before", before) << (QByteArray(before, 'x') + plantedSecret + "yz").toBase64();
        QTest::addRow("Base64 for addresses, %d before", before)
            << (QByteArray(before, 'x') + plantedSecret + "yz").toBase64(QByteArray::Base64UrlEncoding);
    }
    QTest::newRow("hexadecimal") << plantedSecret.toHex();
    QTest::newRow("HEXADECIMAL") << plantedSecret.toHex().toUpper();
    QTest::newRow("percent") << plantedSecret.toPercentEncoding();
    QTest::newRow("percent twice") << plantedSecret.toPercentEncoding().toPercentEncoding();
    QTest::newRow("JSON") << QJsonDocument(QJsonArray{secret}).toJson();
    QTest::newRow("HTML") << secret.toHtmlEscaped().toUtf8();
    QTest::newRow("backwards") << backwards;
}

void TestPlantedSearch::everyFormIsFound()
{
    QFETCH(QByteArray, text);
    SecretSearch search;
    search.plant("it", plantedSecret);
    QVERIFY(!search.in("here", "before " + text + " after").isEmpty());
    QVERIFY(search.in("here", "before " + wrongSecret + " after").isEmpty());
}

/// Left on purpose in every place that is searched.
void TestPlantedSearch::whatIsLeftAnywhereIsFound()
{
    PlantedDesk desk;
    const QString secret = QString::fromLatin1(plantedSecret);
    desk.screen.look();
    QVERIFY(desk.secrets.in("the windows", desk.screen.text()).isEmpty());
    const QLoggingCategory category("ecsdesk.test");
    qCDebug(category).noquote() << "signed with" << secret.left(24); // cut short
    QLabel label;
    label.setToolTip(secret);
    desk.screen.look();
    QGuiApplication::clipboard()->setText(secret);
    QFile file(QDir(desk.folder.path()).filePath("world/left.bin"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("...." + plantedSecret.toBase64());
    file.close();
    QProcess child;
    QProcessEnvironment environment;
    environment.insert("LEFT", secret);
    child.setProcessEnvironment(environment);
    child.start("/bin/sleep", {"60"});
    QTRY_VERIFY(desk.secrets.in({}, desk.children.text()).size() > 0);
    child.kill();
    child.waitForFinished();
    const QString findings = desk.findings().join('\n');
    for (const char *place : {"the log", "the windows", "the clipboard", "of children", "world/left.bin"})
        QVERIFY2(findings.contains(place), place);
}

QTEST_MAIN(TestPlantedSearch)
#include "test_plantedsearch.moc"
