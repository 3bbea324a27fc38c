// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Each effect of the rules as the operator meets it: told before the change is sent, and true afterwards.

#include "tests/stories/rulestory.h"

#include <QCheckBox>
#include <QRadioButton>

using namespace ecsdesk;

class TestEffectStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void effects_of_a_raised_subscription();
    void effects_of_a_lowered_subscription();
    void effects_of_a_public_ip();
    void effects_of_the_billing();
};

void TestEffectStories::effects_of_a_raised_subscription()
{
    Story story;
    QVERIFY(opened(story, "web-hz-03", bandwidth));
    story.typeOutbound(20);
    QVERIFY(story.turnPage());
    QVERIFY(tells(story, Effect::StartsCooldown));
    // Both sides of the choice stand there with their consequences.
    QVERIFY(tells(story, Effect::ChargedAutomatically));
    QVERIFY(tells(story, Effect::OrderLeftUnpaid));
    QVERIFY(story.turnPage() && story.turnPage());
    QTRY_VERIFY_WITH_TIMEOUT(verified(story), 20'000);
    QVERIFY(!story.wizard()->state().run.record()->orderId.isEmpty());
}

void TestEffectStories::effects_of_a_lowered_subscription()
{
    Story story;
    QVERIFY(opened(story, "web-hz-03", bandwidth));
    story.typeOutbound(2);
    QVERIFY(story.turnPage());
    QVERIFY(tells(story, Effect::DifferenceRefunded));
    QVERIFY(tells(story, Effect::UsesADowngrade));
    QVERIFY(story.turnPage() && story.turnPage());
    QTRY_VERIFY_WITH_TIMEOUT(verified(story), 20'000);
}

void TestEffectStories::effects_of_a_public_ip()
{
    Story story;
    QVERIFY(opened(story, "零带宽-09", bandwidth));
    story.typeOutbound(5);
    QVERIFY(story.turnPage());
    QVERIFY(tells(story, Effect::PublicIpAssigned));
    QVERIFY(story.turnPage() && story.turnPage());
    QTRY_VERIFY_WITH_TIMEOUT(verified(story), 20'000);
    QVERIFY(!story.wizard()->state().run.record()->after->publicIps.isEmpty());
    story.closeWizard();

    // Pay-as-you-go: the address is a step of the run.
    QVERIFY(opened(story, "nat-hz-08", bandwidth));
    story.typeOutbound(5);
    QVERIFY(story.turnPage());
    QVERIFY(story.part<QCheckBox>("allocateAfterwards")->isVisible());
    QVERIFY(story.part<QCheckBox>("allocateAfterwards")->isChecked());
    QVERIFY(story.part<ReasonLabel>("allocateMeans")->sentence().contains("allocates it"));
    const InstanceKey key = story.wizard()->key();
    QVERIFY(story.turnPage() && story.turnPage());
    QTRY_VERIFY_WITH_TIMEOUT(!story.program->wiring().fleet().row(key)->instance.publicIps.isEmpty(), 20'000);
    QTRY_VERIFY(story.wizard()->step() == WizardStep::Result);
    story.closeWizard();

    // To 0: the address is lost, and that is confirmed by typing it.
    QVERIFY(opened(story, "web-hz-01", bandwidth));
    story.typeOutbound(0);
    QVERIFY(story.turnPage());
    QVERIFY(tells(story, Effect::PublicIpReleased));
    QVERIFY(!story.next()->isEnabled());
    auto *confirmation = story.part<QLineEdit>("confirmation");
    confirmation->setFocus();
    QTest::keyClicks(confirmation, "203.0.113.11");
    QVERIFY(story.turnPage() && story.turnPage());
    QTRY_VERIFY_WITH_TIMEOUT(verified(story), 20'000);
    QVERIFY(story.wizard()->state().run.record()->after->publicIps.isEmpty());
}

void TestEffectStories::effects_of_the_billing()
{
    Story story;
    QVERIFY(opened(story, "job-fra-03", bandwidth));
    QTest::mouseClick(story.part<QRadioButton>("byTraffic"), Qt::LeftButton);
    QVERIFY(story.turnPage());
    QVERIFY(tells(story, Effect::BillingBecomesByTraffic));
    QVERIFY(story.turnPage() && story.turnPage());
    QTRY_VERIFY_WITH_TIMEOUT(verified(story), 20'000);

    Story today(Edition::Current);
    QVERIFY(opened(today, "web-hz-01", bandwidth));
    QTest::mouseClick(today.part<QRadioButton>("byBandwidth"), Qt::LeftButton);
    QVERIFY(today.turnPage());
    QVERIFY(tells(today, Effect::BillingBecomesByBandwidth));
    QVERIFY(today.turnPage() && today.turnPage());
    QTRY_VERIFY_WITH_TIMEOUT(verified(today), 20'000);
}

QTEST_MAIN(TestEffectStories)
#include "test_effectstories.moc"
