// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/http.h"
#include "app/sandbox/server.h"
#include "tests/sandbox/sandboxclient.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTextStream>
#include <algorithm>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

/// The median over kept-alive requests, in milliseconds. Each request is signed beforehand.
double measure(quint16 port, const QList<QByteArray> &requests)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    socket.waitForConnected();
    QList<double> times;
    for (const auto &request : requests) {
        QElapsedTimer timer;
        timer.start();
        socket.write(request);
        socket.flush();
        QByteArray received;
        qsizetype whole = -1;
        while (whole < 0 || received.size() < whole) {
            if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(10'000))
                qFatal("no answer");
            received += socket.readAll();
            if (const auto end = received.indexOf("\r\n\r\n"); whole < 0 && end >= 0) {
                const auto at = received.indexOf("Content-Length: ") + 16;
                whole = end + 4 + received.mid(at, received.indexOf('\r', at) - at).toLongLong();
                if (!received.startsWith("HTTP/1.1 200"))
                    qFatal("%s", received.left(800).constData());
            }
        }
        times += double(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray number = argc > 1 ? QByteArray(argv[1]) : QByteArray();
    const int fleet = number.toInt() > 0 ? number.toInt() : 100'000;
    QTextStream out(stdout);

    // The baseline: the same server, answering the same number of bytes that nobody had to make.
    const auto echo = [](std::size_t bytes) {
        sandbox::Server::Config config;
        config.handler = [body = std::string(bytes, 'x')](const sandbox::HttpRequest &) {
            return sandbox::Ticket{{}, [&body] {
                                       sandbox::HttpAnswer answer;
                                       answer.body = body;
                                       return answer;
                                   }};
        };
        config.date = [] { return sandbox::Moment(); };
        return config;
    };

    sandbox::Options options;
    options.fleet = std::size_t(fleet);
    QElapsedTimer timer;
    timer.start();
    SandboxClient client(options);
    const double start = double(timer.nsecsElapsed()) / 1e6;

    const auto requests = [&](const Fields &parameters) {
        Ask ask;
        ask.action = "DescribeInstances";
        ask.parameters = parameters;
        ask.parameters.insert("RegionId", "cn-hangzhou");
        ask.stamp = client.now();
        QList<QByteArray> all;
        for (int i = 0; i < 200; ++i)
            all += client.bytesOf(ask);
        return all;
    };
    const auto page = client.call("DescribeInstances", {{"RegionId", "cn-hangzhou"}, {"PageSize", "100"}});
    sandbox::Server bare(echo(std::size_t(page.body.size())));
    bare.start();
    sandbox::Server small(echo(120 * 1024));
    small.start();
    const auto any = requests({{"PageSize", "100"}});
    const double baseline = measure(bare.port(), any);
    const double baseline120 = measure(small.port(), any);

    out << "sandbox: " << fleet << " instances, started in " << QString::number(start, 'f', 0)
        << " ms; a page of 100 is " << page.body.size() / 1024 << " KiB\n";
    const auto row = [&](const QString &name, double ms) {
        out << QStringLiteral("  %1 %2 ms   %3 x bare\n")
                   .arg(name, -44)
                   .arg(ms, 8, 'f', 3)
                   .arg(ms / baseline, 6, 'f', 2);
    };
    row(QStringLiteral("bare answer of the same size"), baseline);
    row(QStringLiteral("bare answer of 120 KiB"), baseline120);
    row(QStringLiteral("page of 100, first"), measure(client.port(), any));
    row(QStringLiteral("page of 100, in the middle"),
        measure(client.port(), requests({{"PageSize", "100"}, {"PageNumber", QByteArray::number(fleet / 1000)}})));
    row(QStringLiteral("page of 100, by token"), measure(client.port(), requests({{"MaxResults", "100"}})));
    row(QStringLiteral("one by its identifier"),
        measure(client.port(), requests({{"InstanceIds", "[\"" +
                                                             page.json()
                                                                 .value(u"Instances")
                                                                 .toObject()
                                                                 .value(u"Instance")
                                                                 .toArray()
                                                                 .at(50)
                                                                 .toObject()
                                                                 .value(u"InstanceId")
                                                                 .toString()
                                                                 .toLatin1() +
                                                             "\"]"}})));
    row(QStringLiteral("one by its public address"),
        measure(client.port(), requests({{"PublicIpAddresses", "[\"198.18.1.7\"]"}})));
    row(QStringLiteral("page of 100 of those with a tag"),
        measure(client.port(), requests({{"PageSize", "100"}, {"Tag.1.Key", "env"}, {"Tag.1.Value", "test"}})));
    // The dearest question to the monitor: 400 points of an hour each.
    const auto now = QDateTime::fromString(QString::fromLatin1(client.now()), Qt::ISODate);
    const auto id = page.json().value(u"Instances").toObject().value(u"Instance").toArray().at(50).toObject();
    Ask monitor;
    monitor.action = "DescribeInstanceMonitorData";
    monitor.stamp = client.now();
    monitor.parameters = {{"InstanceId", id.value(u"InstanceId").toString().toLatin1()},
                          {"StartTime", now.addSecs(-399 * 3'600).toString(Qt::ISODate).toLatin1()},
                          {"EndTime", client.now()},
                          {"Period", "3600"}};
    QList<QByteArray> questions;
    for (int i = 0; i < 200; ++i)
        questions += client.bytesOf(monitor);
    row(QStringLiteral("monitor, 400 points of an hour"), measure(client.port(), questions));
    monitor.parameters.insert("StartTime", now.addSecs(-7 * 86'400).toString(Qt::ISODate).toLatin1());
    questions.clear();
    for (int i = 0; i < 200; ++i)
        questions += client.bytesOf(monitor);
    row(QStringLiteral("monitor, a week"), measure(client.port(), questions));
    return 0;
}
