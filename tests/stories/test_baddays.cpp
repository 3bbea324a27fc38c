// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The cloud and the network on bad days, as the operator sees them: a sentence, nothing lost, nothing sent twice.

#include "tests/stories/story.h"

#include "ui/kit/banner.h"
#include "ui/kit/emptystate.h"

using namespace ecsdesk;

class TestBadDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Somebody else changes the instance while ours is reviewed, and nothing tells the list.
    void itChangesUnderTheReview()
    {
        Story story;
        QTRY_VERIFY_WITH_TIMEOUT(story.listed(), 20'000);
        QVERIFY(story.select("web-hz-01") && story.openWizard());
        const InstanceKey key = story.wizard()->key();
        story.typeOutbound(20);
        QVERIFY(story.turnPage() && story.turnPage());
        const ClientToken reviewed = story.wizard()->state().draft.tokens.change;
        story.lever({{"setField",
                      QJsonObject{{"instanceId", key.id.text}, {"field", "InternetMaxBandwidthOut"}, {"value", 10}}}});
        QTest::mouseClick(story.next(), Qt::LeftButton);
        QTRY_VERIFY2(Story::textOf(story.wizard()).contains("outbound 5 Mbps → 10 Mbps"),
                     qPrintable(Story::textOf(story.wizard())));
        QTRY_COMPARE(story.wizard()->step(), WizardStep::Review);
        QCOMPARE(story.committed(), 0);
        QVERIFY(story.records().empty());
        QVERIFY(story.wizard()->state().draft.tokens.change != reviewed);
        QVERIFY(story.turnPage());
        QTRY_COMPARE_WITH_TIMEOUT(story.wizard()->step(), WizardStep::Result, 20'000);
        QCOMPARE(story.committed(), 1);
        QCOMPARE(story.records().front().intent.before.outMbps, std::optional(10));
    }

    void oneEffectWhateverTheAnswer_data()
    {
        QTest::addColumn<QJsonObject>("lever");
        const QJsonObject one{{"n", 1}, {"action", "ModifyInstanceNetworkSpec"}};
        for (const char *lever : {"dropAfterCommitNext", "dropBeforeNext", "garbageNext", "truncateNext", "emptyNext"})
            QTest::newRow(lever) << QJsonObject{{lever, one}};
    }

    void oneEffectWhateverTheAnswer()
    {
        QFETCH(QJsonObject, lever);
        Story story;
        QTRY_VERIFY_WITH_TIMEOUT(story.listed(), 20'000);
        story.lever(lever);
        QVERIFY(story.raise("web-hz-01", 20));
        QCOMPARE(story.records().front().state, ChangeState::Verified);
        QCOMPARE(story.committed(), 1);
    }

    void aRefusalIsExplained_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("locked") << "InstanceLockedForSecurity" << 403;
        QTest::newRow("balance") << "InvalidAccountStatus.NotEnoughBalance" << 403;
        QTest::newRow("unknown to the program") << "Brand.NewCode" << 400;
    }

    void aRefusalIsExplained()
    {
        QFETCH(QString, code);
        QFETCH(int, status);
        Story story;
        QTRY_VERIFY_WITH_TIMEOUT(story.listed(), 20'000);
        story.lever({{"errorNext", QJsonObject{{"n", 1},
                                               {"action", "ModifyInstanceNetworkSpec"},
                                               {"code", code},
                                               {"status", status},
                                               {"message", "What the API itself says."}}}});
        QVERIFY(story.raise("web-hz-01", 20));
        QCOMPARE(story.records().front().state, ChangeState::Refused);
        QCOMPARE(story.committed(), 0);
        const QString english = Story::textOf(story.wizard());
        QVERIFY2(english.size() > 100, qUtf8Printable(english));
        // A known code is not shown raw; the words for an unknown one show what the API says.
        if (code == "Brand.NewCode")
            QVERIFY2(english.contains("What the API itself says."), qUtf8Printable(english));
        story.language.setLanguage(Language::Chinese);
        QTRY_VERIFY(Story::textOf(story.wizard()) != english);
    }

    void noPermissionAtTheStart()
    {
        Story story;
        QTRY_VERIFY_WITH_TIMEOUT(story.listed(), 20'000);
        const int before = story.rows();
        story.lever({{"keyDisabled", true}});
        QVERIFY(story.readAgain());
        QTRY_COMPARE_WITH_TIMEOUT(story.program->wiring().fleet().state().phase, FleetState::Phase::Failed, 20'000);
        // What is known stays; the trouble is said.
        QCOMPARE(story.rows(), before);
        QTRY_VERIFY(story.window().instances()->banner()->isVisible());
        QVERIFY(!story.window().instances()->banner()->sentence().isEmpty());
        story.lever({{"keyDisabled", false}});
        QVERIFY(story.readAgain());
        QTRY_COMPARE_WITH_TIMEOUT(story.program->wiring().fleet().state().phase, FleetState::Phase::Idle, 20'000);
        QTRY_VERIFY(!story.window().instances()->banner()->isVisible());
    }

    void someRegionsFail()
    {
        Story story;
        QTRY_VERIFY_WITH_TIMEOUT(story.listed(), 20'000);
        const int before = story.rows();
        story.lever(
            {{"errorNext",
              QJsonObject{{"n", 2}, {"action", "DescribeInstances"}, {"code", "Forbidden.RAM"}, {"status", 403}}}});
        QVERIFY(story.readAgain());
        QTRY_VERIFY_WITH_TIMEOUT(story.program->wiring().fleet().state().phase == FleetState::Phase::Idle, 20'000);
        QCOMPARE(story.rows(), before);
        QTRY_VERIFY2(Story::textOf(&story.window()).contains("2"), qUtf8Printable(Story::textOf(&story.window())));
    }
};

QTEST_MAIN(TestBadDays)
#include "test_baddays.moc"
