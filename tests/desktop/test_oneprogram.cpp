// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Who works on a folder comes forward when another one asks for it.

#include "app/desktop/oneprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace ecsdesk;
using namespace std::chrono_literals;

namespace {

/// Asks from a thread of its own, as another program would.
class Asker final : public QThread
{
public:
    Asker(QString folder, QString find)
        : m_folder(std::move(folder))
        , m_find(std::move(find))
    {
        start();
    }
    ~Asker() override { wait(); }
    std::atomic<int> answer = -1;

private:
    void run() override { answer = OneProgram::ask(m_folder, {m_find}, 10s) ? 1 : 0; }

    QString m_folder;
    QString m_find;
};

} // namespace

class TestOneProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_runtime = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_runtime->path().toUtf8()); // 0700, as it must be
    }

    void comesForward()
    {
        const QTemporaryDir folder;
        OneProgram one(folder.path());
        QSignalSpy wanted(&one, &OneProgram::wanted);
        const Asker asker(folder.path(), "web-hz-01 “1”\n2");
        QTRY_COMPARE(asker.answer.load(), 1);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).value<ComeForward>().find, "web-hz-01 “1”\n2");
        // The same folder by another way.
        const Asker again(folder.path() + "/../" + QFileInfo(folder.path()).fileName(), {});
        QTRY_COMPARE(again.answer.load(), 1);
    }

    void foldersAreApart()
    {
        const QTemporaryDir a;
        const QTemporaryDir b;
        QVERIFY(OneProgram::socketPath(a.path()) != OneProgram::socketPath(b.path()));
        QVERIFY(OneProgram::socketPath(a.path()).startsWith(m_runtime->path()));
        OneProgram one(a.path());
        QVERIFY(!OneProgram::ask(b.path(), {}, 100ms));
    }

    void isForTheUserAlone()
    {
        const QTemporaryDir folder;
        const OneProgram one(folder.path());
        const auto permissions = QFileInfo(OneProgram::socketPath(folder.path())).permissions();
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    }

    /// Who starts at the same moment is waited for.
    void waitsUntilTheOtherListens()
    {
        const QTemporaryDir folder;
        const Asker asker(folder.path(), {});
        std::unique_ptr<OneProgram> one;
        QTimer::singleShot(150ms, this, [&] { one = std::make_unique<OneProgram>(folder.path()); });
        QTRY_COMPARE(asker.answer.load(), 1);
    }

    void aSocketThatWasLeftIsReplaced()
    {
        const QTemporaryDir folder;
        QFile left(OneProgram::socketPath(folder.path()));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        OneProgram one(folder.path());
        const Asker asker(folder.path(), {});
        QTRY_COMPARE(asker.answer.load(), 1);
    }

    void nonsenseIsNoWish()
    {
        const QTemporaryDir folder;
        OneProgram one(folder.path());
        QSignalSpy wanted(&one, &OneProgram::wanted);
        for (const QByteArray &line : {QByteArray("GET / HTTP/1.1\n"), QByteArray(200'000, 'x')}) {
            QLocalSocket socket;
            socket.connectToServer(OneProgram::socketPath(folder.path()));
            QVERIFY(socket.waitForConnected());
            socket.write(line);
            QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
            QVERIFY(socket.readAll().isEmpty());
        }
        QCOMPARE(wanted.size(), 0);
    }

    void whoDoesNotAnswerIsNotWaitedForForEver()
    {
        const QTemporaryDir folder;
        const OneProgram one(folder.path()); // its event loop is ours, and we are asking
        QVERIFY(!OneProgram::ask(folder.path(), {}, 200ms));
    }

private:
    std::unique_ptr<QTemporaryDir> m_runtime;
};

QTEST_GUILESS_MAIN(TestOneProgram)
#include "test_oneprogram.moc"
