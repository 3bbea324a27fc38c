// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A change of specification in the whole program against its sandbox: types as the cloud offers them, the instance
// stopped, changed and started again, the price on the way, and everything in the journal.

#include "tests/stories/story.h"
#include "ui/changes/sentencelist.h"
#include "ui/changes/typepanel.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QRadioButton>

using namespace ecsdesk;

namespace {

struct SpecificationStory : Story
{
    SpecificationStory() { lever({{"stopDelayMs", 40}, {"startDelayMs", 40}}); }

    [[nodiscard]] bool openOn(const QString &name)
    {
        if (!QTest::qWaitFor([this] { return listed(); }) || !select(name))
            return false;
        window().activateWindow();
        if (!QTest::qWaitForWindowActive(&window()))
            return false;
        QTest::keyClick(&window(), Qt::Key_T, Qt::ControlModifier);
        return QTest::qWaitFor([&] { return wizard() && wizard()->isVisible(); });
    }
    /// Walks down the table until this type is chosen; false where it is not offered.
    [[nodiscard]] bool chooseType(const char *id)
    {
        auto *table = wizard()->findChild<QAbstractItemView *>("typeTable");
        if (!QTest::qWaitFor([table] { return table->isVisible(); }))
            return false;
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home);
        for (int i = 0; i < 400 && wizard()->state().draft.type != InstanceTypeId(id); ++i)
            QTest::keyClick(table, Qt::Key_Down);
        return wizard()->state().draft.type == InstanceTypeId(id);
    }
    [[nodiscard]] bool reaches(WizardStep step)
    {
        return QTest::qWaitFor([&] { return wizard()->step() == step; }, 20'000);
    }
};

} // namespace

class TestSpecification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTypeIsChangedWithTheWholeRun()
    {
        SpecificationStory story;
        QVERIFY(story.openOn("web-hz-01"));
        QVERIFY(story.chooseType("ecs.g6.xlarge"));
        QVERIFY(!story.next()->isEnabled());
        QTest::keyClick(story.wizard()->findChild<QCheckBox *>("stopFirst"), Qt::Key_Space);
        QVERIFY(story.turnPage());
        auto *price = story.wizard()->findChild<SentenceList *>("price");
        QTRY_VERIFY2(price->sentences().join(u' ').contains(u"an hour"), qPrintable(price->sentences().join(u' ')));
        QVERIFY(story.turnPage());
        QVERIFY(story.turnPage());
        QVERIFY(story.reaches(WizardStep::Result));
        const QString text = Story::textOf(story.wizard());
        QVERIFY2(text.contains(u"running again"), qPrintable(text));
        QCOMPARE(story.records().size(), size_t(3));
        for (const ChangeRecord &record : story.records())
            QCOMPARE(record.state, ChangeState::Verified);
        QTRY_COMPARE(story.table().currentRow()->instance.type, InstanceTypeId("ecs.g6.xlarge"));
        QTRY_COMPARE(story.table().currentRow()->instance.status.value, InstanceStatus::Running);
    }

    void aSubscriptionIsToldWhereItsTypeIsChanged()
    {
        SpecificationStory story;
        QTRY_VERIFY(story.listed());
        QString name;
        for (const FleetRow &row : story.program->wiring().fleet().rows()) {
            if (row.instance.chargeType == ChargeType::PrePaid && row.instance.status == InstanceStatus::Running &&
                row.instance.locks.empty() && !row.facts.unpaidOrder && !row.facts.cooldownUntil &&
                !row.instance.eip.isBound() && row.instance.expiresAt > QDateTime::currentDateTimeUtc().addDays(2))
                name = row.instance.name;
        }
        QVERIFY(!name.isEmpty());
        QVERIFY(story.openOn(name));
        QVERIFY(Story::textOf(story.wizard()).contains(u"ModifyPrepayInstanceSpec"));
        QVERIFY(story.wizard()->findChild<QRadioButton *>("subjectBandwidth")->isChecked());
        story.typeOutbound(story.wizard()->state().draft.instance.outMbps.value_or(0) + 1);
        QVERIFY(story.next()->isEnabled());
    }

    void aRefusedChangeLeavesItRunning()
    {
        SpecificationStory story;
        QVERIFY(story.openOn("web-hz-01"));
        QVERIFY(story.chooseType("ecs.g6.xlarge"));
        QTest::keyClick(story.wizard()->findChild<QCheckBox *>("stopFirst"), Qt::Key_Space);
        QVERIFY(story.turnPage() && story.turnPage());
        // The API refuses what nobody could foresee, when the instance is stopped already.
        story.lever({{"errorNext",
                      QJsonObject{{"n", 1}, {"action", "ModifyInstanceSpec"}, {"code", "OperationDenied.NoStock"}}}});
        QVERIFY(story.turnPage());
        QVERIFY(story.reaches(WizardStep::Result));
        const QString text = Story::textOf(story.wizard());
        QVERIFY2(text.contains(u"running again"), qPrintable(text));
        QVERIFY(text.contains(u"Nothing was changed or charged"));
        QTRY_COMPARE(story.table().currentRow()->instance.status.value, InstanceStatus::Running);
    }
};

QTEST_MAIN(TestSpecification)
#include "test_specification.moc"
