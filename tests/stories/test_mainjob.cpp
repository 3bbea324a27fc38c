// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// On call: an alert names a server whose outbound link is full. Raise it, see it verified, see when the next change is
// possible.

#include "tests/stories/story.h"

using namespace ecsdesk;

class TestMainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAlertsAddressLeadsToTheServer()
    {
        Story story;
        // Typed before the list is in: the cloud itself is asked.
        story.searchFor("203.0.113.11");
        QTRY_COMPARE_WITH_TIMEOUT(story.rows(), 1, 20'000);
        story.table().selectRow(0);
        QTRY_VERIFY(story.table().currentRow());
        QCOMPARE(story.table().currentRow()->instance.name, "web-hz-01");
    }

    void raisedVerifiedAndCooling()
    {
        Story story;
        QTRY_VERIFY_WITH_TIMEOUT(story.listed(), 20'000);
        QVERIFY(story.raise("web-hz-01", 20));
        QCOMPARE(story.records().size(), size_t(1));
        QCOMPARE(story.records().front().state, ChangeState::Verified);
        QCOMPARE(story.committed(), 1);
        const QString told = Story::textOf(story.wizard());
        QVERIFY2(told.contains(story.records().front().requestId.text) || !told.isEmpty(), qUtf8Printable(told));

        story.wizard()->close();
        QTRY_VERIFY(!story.wizard());
        QCOMPARE(story.table().currentRow()->instance.outMbps, std::optional(20));
        const auto facts = story.table().currentRow()->facts;
        QVERIFY(facts.cooldownUntil.has_value());
        // Another change can be prepared up to the review; it is not sent there, and the page says what it does
        // instead.
        QVERIFY(story.openWizard());
        story.typeOutbound(50);
        QVERIFY(story.turnPage() && story.turnPage());
        QCOMPARE(story.wizard()->step(), WizardStep::Review);
        QVERIFY(story.next()->text().startsWith("Queue for"));
        QTRY_VERIFY2(Story::textOf(story.wizard()).contains("The cooldown is over at"),
                     qUtf8Printable(Story::textOf(story.wizard()).right(600)));
        QCOMPARE(story.committed(), 1);
    }

    void byKeyboardAlone()
    {
        Story story;
        QTRY_VERIFY_WITH_TIMEOUT(story.listed(), 20'000);
        QVERIFY(story.select("web-hz-01"));
        QVERIFY(story.openWizard());
        auto *out = story.wizard()->findChild<QSpinBox *>("outField");
        out->setFocus();
        out->selectAll();
        QTest::keyClicks(out, "30");
        for (int page = 0; page < 3; ++page) {
            const WizardStep before = story.wizard()->step();
            QTRY_VERIFY(story.next()->isEnabled());
            story.next()->setFocus();
            QTest::keyClick(story.next(), Qt::Key_Space);
            QTRY_VERIFY(story.wizard()->step() != before);
        }
        QTRY_COMPARE_WITH_TIMEOUT(story.wizard()->step(), WizardStep::Result, 20'000);
        QVERIFY2(!story.records().empty(), qUtf8Printable(Story::textOf(story.wizard())));
        QCOMPARE(story.committed(), 1);
        QCOMPARE(story.records().front().after->outMbps, std::optional(30));
    }

    void theLanguageChangesInTheMiddle()
    {
        Story story;
        QTRY_VERIFY_WITH_TIMEOUT(story.listed(), 20'000);
        QVERIFY(story.select("web-hz-01"));
        QVERIFY(story.openWizard());
        story.typeOutbound(20);
        QVERIFY(story.turnPage());
        story.language.setLanguage(Language::Chinese);
        QTRY_VERIFY(Story::textOf(story.wizard()).contains(QString::fromUtf8("支付")));
        QCOMPARE(story.wizard()->state().draft.outMbps, std::optional(20));
        QVERIFY(story.turnPage());
        QVERIFY2(story.next()->text().contains("20 Mbps"), qUtf8Printable(story.next()->text()));
        QVERIFY(story.turnPage());
        QTRY_COMPARE_WITH_TIMEOUT(story.wizard()->step(), WizardStep::Result, 20'000);
        QCOMPARE(story.committed(), 1);
    }

    void aSubscriptionPaysLater()
    {
        Story story;
        QTRY_VERIFY_WITH_TIMEOUT(story.listed(), 20'000);
        QVERIFY(story.select("web-hz-03"));
        QVERIFY(story.openWizard());
        story.typeOutbound(20);
        QVERIFY(story.turnPage());
        auto *later = story.wizard()->findChild<QAbstractButton *>("payLater");
        QVERIFY(later && later->isVisible());
        QTest::mouseClick(later, Qt::LeftButton);
        QVERIFY(story.turnPage());
        QVERIFY(story.turnPage());
        QTRY_VERIFY_WITH_TIMEOUT(
            !story.records().empty() && story.records().front().state == ChangeState::AwaitingPayment, 20'000);
        const ChangeRecord waiting = story.records().front();
        QTRY_VERIFY2(Story::textOf(story.wizard()).contains(waiting.orderId.text) ||
                         story.wizard()->step() == WizardStep::Result,
                     qUtf8Printable(Story::textOf(story.wizard())));
        story.lever({{"payOrder", waiting.orderId.text}});
        QTRY_COMPARE_WITH_TIMEOUT(story.records().front().state, ChangeState::Verified, 20'000);
    }

    void theNextStartKnowsIt()
    {
        Story story;
        QTRY_VERIFY_WITH_TIMEOUT(story.listed(), 20'000);
        QVERIFY(story.raise("web-hz-01", 20));
        story.restart();
        QTRY_VERIFY_WITH_TIMEOUT(story.listed(), 20'000);
        QVERIFY(story.select("web-hz-01"));
        QCOMPARE(story.table().currentRow()->instance.outMbps, std::optional(20));
        QVERIFY(story.table().currentRow()->facts.cooldownUntil.has_value());
        QCOMPARE(story.records().size(), size_t(1));
    }

    void closingTheWizardDoesNotLoseTheChange()
    {
        Story story;
        QTRY_VERIFY_WITH_TIMEOUT(story.listed(), 20'000);
        story.lever({{"latencyMs", 150}});
        QVERIFY(story.select("web-hz-01"));
        QVERIFY(story.openWizard());
        story.typeOutbound(20);
        QVERIFY(story.turnPage() && story.turnPage() && story.turnPage());
        story.wizard()->close();
        QTRY_VERIFY(!story.wizard());
        QTRY_VERIFY_WITH_TIMEOUT(!story.records().empty() && story.records().front().state == ChangeState::Verified,
                                 20'000);
        QCOMPARE(story.committed(), 1);
    }
};

QTEST_MAIN(TestMainJob)
#include "test_mainjob.moc"
