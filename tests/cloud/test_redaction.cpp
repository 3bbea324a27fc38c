// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/log.h"
#include "tests/support/cloudfixture.h"

#include <QLoggingCategory>
#include <QMutex>

using namespace ecsdesk;

namespace {

const QByteArray plantedSecret = "plantedSecretBytes";
const QByteArray plantedToken = "plantedToken+/=";
const QString plantedKey = QStringLiteral("LTAIplantedKeyIdentifier");
const QString plantedName = QStringLiteral("plantedInstanceName");

QMutex logMutex;
QStringList logLines;

void collect(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker lock(&logMutex);
    logLines.append(QString::fromUtf8(context.category) + u' ' + message);
}

} // namespace

Q_DECLARE_METATYPE(ecsdesk::SignatureVersion)

/// With every category of this program and of Qt switched on, nothing secret is in the log, nor in an error.
class RedactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSecretIsLogged_data();
    void nothingSecretIsLogged();
    void onlyWhatIsListedShows();
};

void RedactionTest::nothingSecretIsLogged_data()
{
    QTest::addColumn<SignatureVersion>("version");
    QTest::newRow("v1") << SignatureVersion::V1;
    QTest::newRow("v3") << SignatureVersion::V3;
}

void RedactionTest::nothingSecretIsLogged()
{
    QFETCH(const SignatureVersion, version);
    RawServer server([](QTcpSocket &socket, const RawRequest &request) {
        // A server that repeats everything it was told.
        QByteArray echo = request.body;
        for (auto it = request.headers.begin(); it != request.headers.end(); ++it)
            echo += "\\n" + it.key() + ':' + QByteArray(it.value()).replace('"', '\'');
        socket.write(RawServer::answer(
            400,
            R"({"Code":"SignatureDoesNotMatch","RequestId":"R","Message":"server string to sign is:)" + echo + "\"}"));
    });
    QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
    logLines.clear();
    const QtMessageHandler before = qInstallMessageHandler(collect);
    QString told;
    {
        const SystemClock clock;
        Credentials credentials{plantedKey, Secret(QByteArray(plantedSecret)), Secret(QByteArray(plantedToken))};
        CloudClient client(optionsFor(server.url(), version), std::move(credentials), clock);
        InstanceQuery query;
        query.name = plantedName;
        const auto read = client.describeInstances(RegionId(QStringLiteral("cn-hangzhou")), query);
        const auto write = client.send(exampleWrite());
        const bool done = QTest::qWaitFor([&] { return read->isFinished() && write->isFinished(); }, 20'000);
        for (const ApiError &error : {read->result().error(), write->result().error()})
            told += error.message + error.detail + error.recommend + error.hostId + error.code;
        QVERIFY(done);
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});

    const QString log = logLines.join(u'\n');
    QVERIFY2(log.contains(u"ecsdesk.cloud DescribeInstances"), qPrintable(log)); // it does log
    QVERIFY(log.contains(u"InternetMaxBandwidthOut=50"));
    QVERIFY(told.contains(u"string to sign"));
    for (const QString &text : {log, told}) {
        QVERIFY(!text.contains(QString::fromLatin1(plantedSecret)));
        QVERIFY(!text.contains(u"plantedToken"));
        QVERIFY2(!text.contains(plantedKey), qPrintable(text));
    }
    QVERIFY(!log.contains(plantedName));
    QVERIFY(!log.contains(u"Signature="));
}

void RedactionTest::onlyWhatIsListedShows()
{
    const Request request{Service::Sts,
                          QStringLiteral("AssumeRole"),
                          {},
                          {{QStringLiteral("RegionId"), QStringLiteral("cn-hangzhou")},
                           {QStringLiteral("InstanceId.2"), QStringLiteral("i-2")},
                           {QStringLiteral("TomorrowsSecret"), QStringLiteral("plantedSecretBytes")}},
                          false};
    QCOMPARE(loggable(request),
             QStringLiteral("AssumeRole [RegionId=cn-hangzhou, InstanceId.2=i-2, TomorrowsSecret=(hidden)]"));
}

QTEST_GUILESS_MAIN(RedactionTest)
#include "test_redaction.moc"
