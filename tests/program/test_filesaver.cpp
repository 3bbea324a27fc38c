// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that screens ask for: written whole or not at all, and a sentence's worth of why not.

#include "app/poolfilesaver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>

using namespace ecsdesk;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// How a save ended; nothing while it has not.
struct Ended
{
    bool told = false;
    std::optional<SaveFailure> failure;

    auto teller()
    {
        return [this](const std::optional<SaveFailure> &how) {
            told = true;
            failure = how;
        };
    }
};

} // namespace

class TestFileSaver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOnAnotherThreadAndReplaces()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("变更 1.csv"));
        PoolFileSaver saver;
        for (const QByteArray &content : {QByteArray("first, and longer"), QByteArray("second")}) {
            Ended ended;
            QThread *maker = nullptr;
            saver.save(
                path,
                [&maker, content] {
                    maker = QThread::currentThread();
                    return content;
                },
                this, ended.teller());
            QVERIFY(!ended.told); // later
            QTRY_VERIFY(ended.told);
            QVERIFY(!ended.failure);
            QVERIFY(maker && maker != QThread::currentThread());
            QCOMPARE(contentOf(path), content);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // nothing half done is left
    }

    void saysWhyNot_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("kind");
        QTest::newRow("no folder") << QStringLiteral("/nowhere/at/all/x.csv") << int(SaveFailure::Kind::NoFolder);
        QTest::newRow("a folder") << m_folder.path() << int(SaveFailure::Kind::NotAllowed);
        const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        QTest::newRow("a pipe") << pipe << int(SaveFailure::Kind::NotAllowed);
    }
    void saysWhyNot()
    {
        QFETCH(QString, path);
        QFETCH(int, kind);
        PoolFileSaver saver;
        Ended ended;
        saver.save(
            path, [] { return QByteArray(1 << 20, 'x'); }, this, ended.teller());
        QTRY_VERIFY(ended.told);
        QVERIFY(ended.failure);
        QVERIFY(!ended.failure->detail.isEmpty());
        QCOMPARE(int(ended.failure->kind), kind);
        if (path.startsWith(m_folder.path()))
            QVERIFY(!QFileInfo(path).isFile()); // what was there still is
    }

    void nobodyIsToldWhoIsGone()
    {
        const QTemporaryDir folder;
        Ended ended;
        PoolFileSaver saver;
        auto context = std::make_unique<QObject>();
        saver.save(
            folder.filePath(QStringLiteral("x")), [] { return QByteArray("x"); }, context.get(), ended.teller());
        context.reset();
        Ended second; // one after the other: when this one is told, the first is through
        saver.save(
            folder.filePath(QStringLiteral("y")), [] { return QByteArray("y"); }, this, second.teller());
        QTRY_VERIFY(second.told);
        QVERIFY(!ended.told);
        QCOMPARE(contentOf(folder.filePath(QStringLiteral("x"))), QByteArray("x"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestFileSaver)
#include "test_filesaver.moc"
