// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Each row of the rules as the operator meets it: the control is refused with its sentence, and where it can be lifted,
// it is lifted and the cloud accepts the change. One reason a test, named as the rules name it.

#include "tests/stories/rulestory.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QRadioButton>

using namespace ecsdesk;

class TestRuleStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What stands against every change.
    void account_overdue();
    void instance_expired_or_overdue();
    void security_lock();
    void unpaid_order();
    void change_in_flight();
    void cooldown();
    // What stands against the kind of change.
    void wrong_charge_type();
    void one_item_per_change();
    void nothing_to_change();
    void status_not_settled();
    void must_be_stopped();
    void must_be_stopped_on_the_classic_network();
    void eip_bound();
    void local_disk_and_dedicated_host();
    // What stands against the value.
    void out_of_range_out();
    void out_of_range_in();
    void charge_type_not_offered();
    void downgrade_quota_used();
    void type_not_offered();
};

void TestRuleStories::account_overdue()
{
    Story story;
    QVERIFY(opened(story, "web-hz-01", bandwidth));
    story.lever({{"accountOverdue", true}});
    story.typeOutbound(20);
    QVERIFY(story.sendOff());
    QVERIFY2(Story::textOf(story.wizard()).contains("The account owes money."),
             qPrintable(Story::textOf(story.wizard())));
    QCOMPARE(story.committed(), 0);
    story.lever({{"accountOverdue", false}});
    auto *again = story.part<QPushButton>("tryAgain");
    QVERIFY(again->isVisible() && again->isEnabled());
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(story.turnPage()); // from the review
    QTRY_VERIFY_WITH_TIMEOUT(verified(story), 20'000);
}

void TestRuleStories::instance_expired_or_overdue()
{
    Story story;
    QVERIFY(selected(story, "欠费锁定-07"));
    QVERIFY(refusedInDetails(story, bandwidth, "overdue payment"));
    QVERIFY(selected(story, "expired-sh-04"));
    QVERIFY(refusedInDetails(story, bandwidth, "The subscription expired at"));
    story.lever(field(story, current(story), "ExpiresInDays", 30));
    story.program->wiring().fleet().read(current(story));
    QVERIFY(story.openFromDetails(bandwidth));
    story.typeOutbound(20);
    QVERIFY(story.sendOff() && verified(story));
}

void TestRuleStories::security_lock()
{
    Story story;
    QVERIFY(selected(story, "recycling-sz-04"));
    QVERIFY(refusedInDetails(story, bandwidth, "about to be reclaimed"));
    QVERIFY(selected(story, "locked-sh-06"));
    QVERIFY(refusedInDetails(story, bandwidth, "locked for security reasons"));
    QVERIFY(refusedInDetails(story, type, "locked for security reasons"));
    story.lever({{"unlock", current(story).id.text}});
    story.program->wiring().fleet().read(current(story));
    QVERIFY(story.openFromDetails(bandwidth));
    story.typeOutbound(20);
    QVERIFY(story.sendOff() && verified(story));
}

void TestRuleStories::unpaid_order()
{
    Story story;
    QVERIFY(opened(story, "web-hz-03", bandwidth));
    story.typeOutbound(20);
    QVERIFY(story.turnPage());
    QTest::mouseClick(story.part<QRadioButton>("payLater"), Qt::LeftButton);
    QVERIFY(story.turnPage() && story.turnPage());
    QTRY_VERIFY(story.wizard()->step() == WizardStep::Result);
    story.closeWizard();
    QVERIFY(refusedInDetails(story, bandwidth, "has not been paid yet"));
    story.lever({{"payOrder", QJsonObject{{"instanceId", current(story).id.text}}}});
    // It lifts by itself; the cooldown is another matter.
    QTRY_VERIFY(!story.permissionReasons(bandwidth).contains("has not been paid yet"));
}

void TestRuleStories::change_in_flight()
{
    Story story;
    QVERIFY(opened(story, "web-hz-01", bandwidth));
    story.lever({{"changeDelayMs", 1500}});
    story.typeOutbound(20);
    QVERIFY(story.turnPage() && story.turnPage() && story.turnPage());
    story.closeWizard();
    QTRY_VERIFY(story.permissionReasons(bandwidth).contains("Another change of this instance is under way"));
    // It can be prepared, and not sent.
    QVERIFY(story.openFromDetails(bandwidth));
    story.typeOutbound(50);
    QVERIFY(story.turnPage() && story.turnPage());
    QVERIFY(!story.next()->isEnabled());
    QTRY_VERIFY(!story.records().empty());
    QTRY_VERIFY_WITH_TIMEOUT(story.records().front().state == ChangeState::Verified, 20'000);
    QVERIFY(letItCool(story));
    QVERIFY(story.turnPage());
    QTRY_VERIFY_WITH_TIMEOUT(verified(story), 20'000);
}

void TestRuleStories::cooldown()
{
    Story story;
    QTRY_VERIFY_WITH_TIMEOUT(story.listed(), 20'000);
    QVERIFY(story.raise("web-hz-01", 20));
    story.closeWizard();
    QTRY_VERIFY(story.permissionReasons(bandwidth).contains("Cooling down after a change. Possible at"));
    // One window for both actions.
    QVERIFY(story.permissionReasons(type).contains("Cooling down after a change. Possible at"));
    QVERIFY(letItCool(story));
    QTRY_VERIFY(!story.permissionReasons(bandwidth).contains("Cooling down"));
    QVERIFY(story.openFromDetails(bandwidth));
    story.typeOutbound(50);
    QVERIFY(story.sendOff() && verified(story));
}

void TestRuleStories::wrong_charge_type()
{
    Story story;
    QVERIFY(selected(story, "web-hz-03"));
    QVERIFY(refusedInDetails(story, type, "ModifyPrepayInstanceSpec"));
    // Bandwidth goes by the action that takes subscriptions; the other one is in sight, with the reason.
    QVERIFY(story.openFromDetails(bandwidth));
    QVERIFY(Story::textOf(story.wizard()).contains("ModifyInstanceSpec does not take subscriptions"));
    auto *spec = story.part<QRadioButton>("actionSpec");
    QVERIFY(spec->isVisible());
    spec->setFocus();
    QCOMPARE(story.wizard()->focusWidget(), spec); // reached, heard, and not taken
    QTest::keyClick(spec, Qt::Key_Space);
    QVERIFY(!spec->isChecked());
    QVERIFY(!spec->accessibleDescription().isEmpty());
}

void TestRuleStories::one_item_per_change()
{
    Story story;
    QVERIFY(opened(story, "type-bj-01", type));
    QVERIFY(story.chooseType("ecs.g6.xlarge"));
    QTest::mouseClick(story.part<QRadioButton>("subjectBandwidth"), Qt::LeftButton);
    story.typeOutbound(20);
    QCOMPARE(story.wizard()->state().draft.type, std::optional(InstanceTypeId("ecs.g6.xlarge")));
    QVERIFY(!story.wizard()->state().change.instanceType);
    QTest::mouseClick(story.part<QRadioButton>("subjectType"), Qt::LeftButton);
    // Both are still wanted, and only one goes out.
    QCOMPARE(story.wizard()->state().draft.outMbps, std::optional(20));
    QVERIFY(story.turnPage() && story.turnPage());
    QString requests;
    for (const auto *request : story.wizard()->findChildren<QPlainTextEdit *>("request"))
        requests += request->toPlainText();
    QVERIFY2(requests.contains("InstanceType") && !requests.contains("InternetMaxBandwidthOut"), qPrintable(requests));
    QVERIFY(story.turnPage());
    QTRY_VERIFY_WITH_TIMEOUT(verified(story), 20'000);
}

void TestRuleStories::nothing_to_change()
{
    Story story;
    QVERIFY(opened(story, "web-hz-01", bandwidth));
    QVERIFY(refusedInWizard(story, "Nothing differs"));
    story.typeOutbound(6);
    QTRY_VERIFY(story.next()->isEnabled());
    story.typeOutbound(5);
    QVERIFY(refusedInWizard(story, "Nothing differs"));
}

void TestRuleStories::status_not_settled()
{
    Story story;
    QVERIFY(opened(story, "starting-sh-08", bandwidth));
    story.typeOutbound(20);
    QVERIFY(story.turnPage() && story.turnPage());
    QVERIFY(refusedInWizard(story, "is in the state"));
    const InstanceKey key = story.wizard()->key();
    story.lever({{"setStatus", QJsonObject{{"instanceId", key.id.text}, {"status", "Running"}}}});
    story.program->wiring().fleet().read(key);
    // It changed underneath: the wizard says so and judges again.
    QTRY_VERIFY(Story::textOf(story.wizard()).contains("has changed meanwhile"));
    QVERIFY(story.turnPage());
    QTRY_VERIFY_WITH_TIMEOUT(verified(story), 20'000);
}

void TestRuleStories::must_be_stopped()
{
    Story story;
    story.lever({{"stopDelayMs", 50}, {"startDelayMs", 50}});
    QVERIFY(opened(story, "type-bj-02", type));
    QVERIFY(story.chooseType("ecs.c6.2xlarge"));
    QVERIFY(refusedInWizard(story, "must be stopped before its type can be changed"));
    QTest::mouseClick(story.part<QCheckBox>("stopFirst"), Qt::LeftButton, {}, {8, 8});
    QTRY_VERIFY(story.next()->isEnabled());
    const InstanceKey key = story.wizard()->key();
    QVERIFY(story.sendOff());
    QTRY_VERIFY(verified(story));
    // What was running is running again.
    const auto row = [&] { return story.program->wiring().fleet().row(key)->instance; };
    QTRY_VERIFY_WITH_TIMEOUT(row().status == InstanceStatus::Running, 20'000);
    QCOMPARE(row().type, InstanceTypeId("ecs.c6.2xlarge"));
}

void TestRuleStories::must_be_stopped_on_the_classic_network()
{
    Story story;
    story.lever({{"stopDelayMs", 50}, {"startDelayMs", 50}});
    QVERIFY(opened(story, "classic-sh-01", bandwidth));
    story.typeOutbound(5);
    QVERIFY(refusedInWizard(story, "On the classic network"));
    QTest::mouseClick(story.part<QCheckBox>("stopFirst"), Qt::LeftButton, {}, {8, 8});
    QTRY_VERIFY(story.next()->isEnabled());
    const InstanceKey key = story.wizard()->key();
    QVERIFY(story.sendOff());
    const auto row = [&] { return story.program->wiring().fleet().row(key)->instance; };
    QTRY_VERIFY_WITH_TIMEOUT(row().status == InstanceStatus::Running && !row().publicIps.isEmpty(), 20'000);
    QCOMPARE(story.records().size(), size_t(4)); // stopped, raised, an address allocated, started
}

void TestRuleStories::eip_bound()
{
    Story story;
    QVERIFY(selected(story, "eip-hz-07"));
    QVERIFY(refusedInDetails(story, bandwidth, "The elastic IP 198.51.100.7 is bound"));
}

void TestRuleStories::local_disk_and_dedicated_host()
{
    Story story;
    QVERIFY(selected(story, "本地盘-03"));
    QVERIFY(refusedInDetails(story, type, "local disk"));
    QVERIFY(selected(story, "host-bj-04"));
    QVERIFY(refusedInDetails(story, type, "dedicated host"));
    // Neither concerns the bandwidth.
    QVERIFY(story.openFromDetails(bandwidth));
    story.typeOutbound(20);
    QVERIFY(story.sendOff() && verified(story));
}

void TestRuleStories::out_of_range_out()
{
    Story story;
    QVERIFY(opened(story, "web-hz-01", bandwidth));
    story.typeOutbound(150);
    QVERIFY(refusedInWizard(story, "Outbound bandwidth must be from 0 to 100 Mbps"));
    story.typeOutbound(100);
    QVERIFY(story.sendOff() && verified(story));
    // A subscription by fixed bandwidth may have more today.
    Story today(Edition::Current);
    today.lever({{"balance", 1'000'000}});
    QVERIFY(opened(today, "web-hz-04", bandwidth));
    today.typeOutbound(201);
    QVERIFY(refusedInWizard(today, "Outbound bandwidth must be from 0 to 200 Mbps"));
    today.typeOutbound(150);
    QVERIFY(today.sendOff() && verified(today));
}

void TestRuleStories::out_of_range_in()
{
    Story story(Edition::Current);
    QVERIFY(opened(story, "web-hz-01", bandwidth));
    auto *mode = story.part<QComboBox>("inMode");
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_Down);
    typeInto(story.part<QSpinBox>("inField"), 30);
    QVERIFY(refusedInWizard(story, "while outbound is 10 Mbps or less"));
    story.typeOutbound(20);
    QVERIFY(refusedInWizard(story, "may not exceed outbound bandwidth"));
    typeInto(story.part<QSpinBox>("inField"), 20);
    QVERIFY(story.sendOff() && verified(story));
}

void TestRuleStories::charge_type_not_offered()
{
    Story story;
    QVERIFY(opened(story, "web-hz-01", bandwidth));
    auto *fixed = story.part<QRadioButton>("byBandwidth");
    QVERIFY(Story::textOf(story.wizard()).contains("Pay by fixed bandwidth is not offered by this action"));
    fixed->setFocus();
    QTest::keyClick(fixed, Qt::Key_Space);
    QVERIFY(!fixed->isChecked());
    QVERIFY(fixed->accessibleDescription().contains("not offered"));
}

void TestRuleStories::downgrade_quota_used()
{
    Story story;
    QTRY_VERIFY_WITH_TIMEOUT(story.listed(), 20'000);
    for (const int lower : {4, 3, 2}) {
        QVERIFY(story.raise("web-hz-03", lower));
        story.closeWizard();
        QVERIFY(letItCool(story));
    }
    QVERIFY(story.openFromDetails(bandwidth));
    story.typeOutbound(1);
    QVERIFY(refusedInWizard(story, "can be lowered 3 times, and all are used"));
    story.typeOutbound(20);
    QVERIFY(story.sendOff() && verified(story));
}

void TestRuleStories::type_not_offered()
{
    Story story;
    story.lever({{"stock", QJsonObject{{"type", "ecs.g6.2xlarge"}, {"status", "WithoutStock"}}}});
    QVERIFY(opened(story, "type-bj-01", type));
    // Sold out: in sight, refused, with the reason below the table.
    QVERIFY(story.goToType("ecs.g6.2xlarge"));
    QTRY_VERIFY(Story::textOf(story.wizard()).contains("sold out"));
    QVERIFY(!story.wizard()->state().draft.type);
    QVERIFY(!story.next()->isEnabled());
    // No target at all: only on request.
    QVERIFY(!story.goToType("ecs.g6r.large"));
    QTest::mouseClick(story.part<QCheckBox>("typeNotOffered"), Qt::LeftButton, {}, {8, 8});
    QVERIFY(story.goToType("ecs.g6r.large"));
    QTRY_VERIFY(Story::textOf(story.wizard()).contains("not offered"));
    QVERIFY(!story.wizard()->state().draft.type);
    QVERIFY(story.chooseType("ecs.g6.xlarge"));
    QVERIFY(story.sendOff() && verified(story));
}

QTEST_MAIN(TestRuleStories)
#include "test_rulestories.moc"
