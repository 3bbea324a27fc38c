// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Notifications of the desktop against a stub of the service on a bus of its own: what arrives there, what a click
// does, and that a service that is missing, broken or slow harms nobody.

#include "app/desktop/notifier.h"
#include "tests/desktop/privatebus.h"

#include <QSignalSpy>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

const Notification news{"web-hz-01: Changed and verified", "Outbound <5> & more", "Show the change", false};

struct Stage
{
    PrivateBus bus;
    NotificationService service{bus.connection("service")};
    Notifier notifier{bus.connection("program")};
};

} // namespace

class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatArrives_data()
    {
        QTest::addColumn<QStringList>("capabilities");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("actions");
        QTest::newRow("markup") << QStringList{"actions", "body", "body-markup"} << "Outbound &lt;5&gt; &amp; more"
                                << QStringList{"default", "Show the change"};
        QTest::newRow("plain") << QStringList{"actions", "body"} << "Outbound <5> & more"
                               << QStringList{"default", "Show the change"};
        QTest::newRow("no actions") << QStringList{"body"} << "Outbound <5> & more" << QStringList{};
    }

    void whatArrives()
    {
        QFETCH(QStringList, capabilities);
        QFETCH(QString, body);
        QFETCH(QStringList, actions);
        Stage stage;
        stage.service.capabilities = capabilities;
        stage.notifier.show("a", news);
        QCOMPARE(stage.service.capabilityQuestions, 0); // it did not wait for an answer
        QTRY_COMPARE(stage.service.asked.size(), 1);
        const auto &asked = stage.service.asked.first();
        QCOMPARE(asked.title, news.title);
        QCOMPARE(asked.body, body);
        QCOMPARE(asked.actions, actions);
        QCOMPARE(asked.replaces, 0u);
        QCOMPARE(asked.hints.value("desktop-entry").toString(), "ecsdesk");
        QCOMPARE(asked.hints.value("urgency").value<uchar>(), uchar(1));
        // What it can is asked once.
        Notification urgent = news;
        urgent.urgent = true;
        stage.notifier.show("b", urgent);
        QTRY_COMPARE(stage.service.asked.size(), 2);
        QCOMPARE(stage.service.asked.last().hints.value("urgency").value<uchar>(), uchar(2));
        QCOMPARE(stage.service.capabilityQuestions, 1);
    }

    void theSameNameTakesTheSamePlace()
    {
        Stage stage;
        stage.service.holdsBack = true;
        stage.notifier.show("a", news);
        QTRY_COMPARE(stage.service.asked.size(), 1);
        // Two more before the first has its number: only the newest is shown, in the place of the first.
        Notification later = news;
        later.body = "later";
        stage.notifier.show("a", news);
        stage.notifier.show("a", later);
        stage.notifier.show("b", news);
        QTRY_COMPARE(stage.service.asked.size(), 2);
        QCOMPARE(stage.service.asked.last().replaces, 0u); // that of b
        stage.service.answer(77);
        QTRY_COMPARE(stage.service.asked.size(), 3);
        QCOMPARE(stage.service.asked.last().replaces, 77u);
        QCOMPARE(stage.service.asked.last().body, "later");
    }

    void aClickTellsWhichOne()
    {
        Stage stage;
        QSignalSpy activated(&stage.notifier, &Notifier::activated);
        stage.notifier.show("a", news);
        QTRY_COMPARE(stage.service.asked.size(), 1);
        stage.notifier.show("b", news);
        QTRY_COMPARE(stage.service.asked.size(), 2);
        Q_EMIT stage.service.ActionInvoked(12, "default"); // of another program
        Q_EMIT stage.service.ActionInvoked(42, "other");
        Q_EMIT stage.service.ActionInvoked(42, "default");
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated.at(0).at(0).toString(), "b");
        // One that was closed is gone; the next of its name is a new one.
        Q_EMIT stage.service.NotificationClosed(42, 2);
        Q_EMIT stage.service.ActionInvoked(42, "default");
        Q_EMIT stage.service.ActionInvoked(41, "default");
        QTRY_COMPARE(activated.size(), 2);
        QCOMPARE(activated.at(1).at(0).toString(), "a");
        stage.notifier.show("b", news);
        QTRY_COMPARE(stage.service.asked.size(), 3);
        QCOMPARE(stage.service.asked.last().replaces, 0u);
    }

    void aServiceThatFailsIsAskedAgainNextTime()
    {
        Stage stage;
        stage.service.fails = true;
        stage.notifier.show("a", news);
        QTRY_COMPARE(stage.service.asked.size(), 1);
        stage.notifier.show("a", news);
        QTRY_COMPARE(stage.service.asked.size(), 2);
        stage.service.fails = false;
        stage.notifier.show("a", news);
        QTRY_COMPARE(stage.service.asked.size(), 3);
        QCOMPARE(stage.service.asked.last().replaces, 0u);
    }

    void whereNobodyIsThere()
    {
        PrivateBus bus;
        Notifier notifier(bus.connection("program"));
        notifier.show("a", news);
        // The bus has told that there is no such service, and that was all.
        QDBusConnection other = bus.connection("other");
        const auto probe = QDBusMessage::createMethodCall("org.freedesktop.Notifications", "/", {}, "Nothing");
        QCOMPARE(other.call(probe).type(), QDBusMessage::ErrorMessage);
        QCoreApplication::processEvents();
        // It comes later: the next one is shown.
        NotificationService service(bus.connection("service"));
        QTRY_VERIFY((notifier.show("a", news), QCoreApplication::processEvents(), !service.asked.isEmpty()));
    }

    void whereThereIsNoBus()
    {
        Notifier notifier(QDBusConnection("nothing of that name"));
        notifier.show("a", news);
        qputenv("DBUS_SESSION_BUS_ADDRESS", "");
        qputenv("XDG_RUNTIME_DIR", "/nonexistent");
        Notifier session;
        session.show("a", news);
    }

    /// Another service, other abilities, other numbers.
    void aServiceThatIsStartedAnew()
    {
        Stage stage;
        stage.notifier.show("a", news);
        QTRY_COMPARE(stage.service.asked.size(), 1);
        stage.service.disappear();
        stage.service.capabilities = QStringList{"body"};
        QSignalSpy activated(&stage.notifier, &Notifier::activated);
        stage.service.appear();
        QTRY_VERIFY((stage.notifier.show("a", news), QTest::qWait(1), stage.service.capabilityQuestions == 2));
        QTRY_VERIFY(stage.service.asked.last().actions.isEmpty());
        QCOMPARE(stage.service.asked.last().body, news.body);
    }
};

QTEST_GUILESS_MAIN(TestNotifier)
#include "test_notifier.moc"
