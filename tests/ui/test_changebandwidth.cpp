// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The change-bandwidth wizard as an operator uses it, by keyboard and mouse, on desks that only remember. The test
// plays the cloud.

#include "tests/ui/changestory.h"
#include "ui/changes/changewizard.h"
#include "ui/changes/mbpsfield.h"
#include "ui/changes/objectionlist.h"
#include "ui/changes/refusable.h"
#include "ui/changes/sentencelist.h"
#include "ui/kit/banner.h"
#include "ui/kit/copylabel.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace ecsdesk;
using namespace ecsdesk::testing;
using namespace std::chrono_literals;

class TestChangeBandwidth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<ThemeSwitch>(*qApp, ThemeMode::Light);
        m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English);
    }
    void cleanup() { m_language->setLanguage(Language::English); }

    void opensAndReadsTheInstanceAfresh()
    {
        Story story(subscription());
        QCOMPARE(story.fleet.readKeys, QList<InstanceKey>{story.row.key});
        QCOMPARE(story.wizard->step(), WizardStep::Choose);
        QVERIFY(!story.wizard->isModal());
        QCOMPARE(story.find<MbpsField>("outField")->value(), 5);
        // Nothing is chosen yet: Next says so, in a sentence.
        QVERIFY(!story.next()->isEnabled());
        QVERIFY(!story.whyNot().isEmpty());
        QVERIFY(story.problems().isEmpty()); // and it is not said twice
    }

    void aRaiseByKeyboardAlone()
    {
        Story story(subscription());
        QCOMPARE(story.wizard->focusWidget(), story.find<MbpsField>("outField"));
        story.find<MbpsField>("outField")->selectAll();
        QTest::keyClicks(story.wizard->focusWidget(), QStringLiteral("20"));
        QCOMPARE(story.find<QSlider>("outSlider")->value(), 20);
        QTest::keyClick(story.wizard->focusWidget(), Qt::Key_Return);
        QCOMPARE(story.wizard->step(), WizardStep::Payment);
        QTest::keyClick(story.wizard->focusWidget(), Qt::Key_Return);
        QCOMPARE(story.wizard->step(), WizardStep::Review);
        // Enter does not send by itself …
        QTest::keyClick(story.wizard->focusWidget(), Qt::Key_Return);
        QVERIFY(story.changes.submitted.empty());
        // … the button has to be reached and pressed.
        for (int i = 0; i < 20 && story.wizard->focusWidget() != story.next(); ++i)
            QTest::keyClick(story.wizard->focusWidget(), Qt::Key_Tab);
        QCOMPARE(story.wizard->focusWidget(), story.next());
        QCOMPARE(story.next()->text(), QStringLiteral("Raise to 20 Mbps"));
        QTest::keyClick(story.next(), Qt::Key_Space);
        QCOMPARE(story.wizard->step(), WizardStep::Run);

        QCOMPARE(story.changes.submitted.size(), size_t(1));
        const ChangeIntent intent = story.changes.submitted.front();
        QCOMPARE(intent.key, story.row.key);
        QCOMPARE(intent.before, story.row.instance);
        QCOMPARE(intent.change.outMbps, std::optional(20));
        QCOMPARE(intent.change.autoPay, std::optional(true));
        QVERIFY(!intent.change.inMbps && !intent.change.networkChargeType);
        QVERIFY(!intent.token.isEmpty());
    }

    void sliderNumberAndQuickRaisesAreOne()
    {
        Story story(subscription());
        story.find<QSlider>("outSlider")->setFocus();
        QTest::keyClick(story.wizard->focusWidget(), Qt::Key_Right);
        QCOMPARE(story.find<MbpsField>("outField")->value(), 6);
        QTest::keyClick(story.wizard->focusWidget(), Qt::Key_PageUp);
        QCOMPARE(story.find<MbpsField>("outField")->value(), 16);
        story.click("raise50");
        QCOMPARE(story.find<QSlider>("outSlider")->value(), 50);
        QCOMPARE(story.find<MbpsField>("outField")->value(), 50);
        // Back at the present value nothing is wanted any more.
        story.typeOut(QStringLiteral("5"));
        QVERIFY(!story.wizard->state().draft.outMbps);
        QVERIFY(!story.next()->isEnabled());
    }

    void typingOutOfRangeIsExplainedNotClamped()
    {
        Story story(subscription());
        story.typeOut(QStringLiteral("250"));
        QCOMPARE(story.find<MbpsField>("outField")->value(), 250);
        QCOMPARE(story.find<QSlider>("outSlider")->value(), 100);
        QVERIFY(!story.next()->isEnabled());
        QVERIFY2(story.problems().join(u' ').contains(u"100"), qUtf8Printable(story.problems().join(u' ')));
        QVERIFY(story.wizard->state().options.verdict.has(Reason::OutOfRangeOut));
        // One step with the arrow leads back inside.
        QTest::keyClick(story.find<MbpsField>("outField"), Qt::Key_Down);
        QCOMPARE(story.find<MbpsField>("outField")->value(), 100);
        QVERIFY(story.next()->isEnabled());
    }

    void inboundFollowsItsOwnRange()
    {
        Story story(payAsYouGo(20), Edition::Current);
        QVERIFY(!story.find<MbpsField>("inField")->isVisible());
        auto *mode = story.find<QComboBox>("inMode");
        mode->setFocus();
        QTest::keyClick(mode, Qt::Key_Down);
        QVERIFY(story.find<MbpsField>("inField")->isVisible());
        auto *field = story.find<MbpsField>("inField");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("21"));
        QVERIFY(story.wizard->state().options.verdict.has(Reason::OutOfRangeIn));
        // Raising outbound lifts the cap: the combination is judged as a whole.
        story.typeOut(QStringLiteral("30"));
        QVERIFY(story.next()->isEnabled());
        QCOMPARE(toChange(story.wizard->state().draft).inMbps, std::optional(21));
        mode->setFocus();
        QTest::keyClick(mode, Qt::Key_Up);
        QVERIFY(!story.wizard->state().draft.inMbps);
    }

    void aRefusedBillingIsReachedByKeyboardAndSaysWhy()
    {
        Story story(subscription());
        auto *refused = story.find<RefusableRadio>("byBandwidth");
        QVERIFY(refused->isRefused());
        QVERIFY(!refused->accessibleDescription().isEmpty());
        auto *traffic = story.find<RefusableRadio>("byTraffic");
        traffic->setFocus();
        QTest::keyClick(traffic, Qt::Key_Down);
        QCOMPARE(story.wizard->focusWidget(), refused);
        QVERIFY(traffic->isChecked() && !refused->isChecked());
        QTest::keyClick(refused, Qt::Key_Space);
        QVERIFY(!refused->isChecked());
        QTest::mouseClick(refused, Qt::LeftButton, {}, QPoint(8, refused->height() / 2));
        QVERIFY(!refused->isChecked() && traffic->isChecked());
        QVERIFY(!story.wizard->state().draft.billing);
    }

    void billingIsConvertedWhereItMay()
    {
        Story story(payAsYouGo(), Edition::Current);
        auto *fixed = story.find<RefusableRadio>("byBandwidth");
        QVERIFY(!fixed->isRefused());
        QTest::mouseClick(fixed, Qt::LeftButton, {}, QPoint(8, fixed->height() / 2));
        QVERIFY(fixed->isChecked());
        story.toReview();
        QVERIFY2(story.next()->text().contains(u"fixed bandwidth"), qUtf8Printable(story.next()->text()));
        story.click("next");
        QCOMPARE(story.changes.submitted.back().change.networkChargeType,
                 std::optional(internetChargeTypeFromApi(QStringLiteral("PayByBandwidth"))));
    }

    void autoPayOffIsSentAndToldWhatItLeadsTo()
    {
        Story story(subscription());
        story.typeOut(QStringLiteral("20"));
        story.click("next");
        auto *later = story.find<QAbstractButton>("payLater");
        QVERIFY(later->isVisible());
        QVERIFY(!later->accessibleDescription().isEmpty());
        QTest::mouseClick(later, Qt::LeftButton, {}, QPoint(8, later->height() / 2));
        QVERIFY(story.wizard->state().options.verdict.has(Effect::OrderLeftUnpaid));
        story.click("next");
        QVERIFY(story.find<QPlainTextEdit>("request")->toPlainText().contains(u"AutoPay=false"));
        story.click("next");
        QCOMPARE(story.changes.submitted.back().change.autoPay, std::optional(false));
    }

    void withoutAnOrderThereIsNoChoiceOfPaymentButASentence()
    {
        Story story(payAsYouGo());
        story.typeOut(QStringLiteral("20"));
        story.click("next");
        auto *sentence = story.find<ReasonLabel>("noPaymentChoice");
        QVERIFY(sentence->isVisible() && !sentence->sentence().isEmpty());
        // Both are there, reached by keyboard, and refused with that sentence.
        for (const char *name : {"payNow", "payLater"}) {
            auto *radio = story.find<RefusableRadio>(name);
            QVERIFY(radio->isVisible() && radio->isEnabled() && radio->isRefused() && !radio->isChecked());
            QVERIFY(radio->focusPolicy() & Qt::TabFocus);
            QCOMPARE(radio->accessibleDescription(), sentence->sentence());
            radio->setFocus();
            QTest::keyClick(radio, Qt::Key_Space);
            QTest::mouseClick(radio, Qt::LeftButton, {}, QPoint(8, radio->height() / 2));
            QVERIFY(!radio->isChecked() && story.wizard->state().draft.autoPay);
        }
        m_language->setLanguage(Language::Chinese);
        QCoreApplication::processEvents();
        QCOMPARE(story.find<RefusableRadio>("payNow")->accessibleDescription(), sentence->sentence());
        m_language->setLanguage(Language::English);
    }

    void theChoiceOfPaymentComesAndGoesWithTheOrder()
    {
        Story story(subscription(20));
        const auto *now = story.find<RefusableRadio>("payNow");
        const auto *later = story.find<RefusableRadio>("payLater");
        for (const int out : {50, 10, 30}) {
            ChangeDraft draft = story.wizard->state().draft;
            draft.outMbps = out;
            draft.autoPay = false;
            story.wizard->setDraft(draft);
            const bool raised = out > 20;
            QCOMPARE(now->isRefused(), !raised);
            QCOMPARE(later->isRefused(), !raised);
            QCOMPARE(later->isChecked(), raised);
            QVERIFY(!now->isChecked());
        }
    }

    void givingUpThePublicIpIsTyped()
    {
        Story story(subscription());
        story.typeOut(QStringLiteral("0"));
        story.click("next");
        QCOMPARE(story.wizard->step(), WizardStep::Payment);
        QVERIFY(!story.next()->isEnabled());
        QVERIFY(story.whyNot().contains(u"47.96.10.21"));
        auto *field = story.find<QLineEdit>("confirmation");
        QCOMPARE(story.wizard->focusWidget(), field);
        QTest::keyClicks(field, QStringLiteral("47.96.10.2"));
        QVERIFY(!story.next()->isEnabled());
        QTest::keyClicks(field, QStringLiteral("1"));
        QVERIFY(story.next()->isEnabled());
        // Going back and forth keeps it; another value asks anew.
        story.click("back");
        story.click("next");
        QVERIFY(story.next()->isEnabled());
        story.click("back");
        story.typeOut(QStringLiteral("1"));
        story.typeOut(QStringLiteral("0"));
        story.click("next");
        QVERIFY(!story.next()->isEnabled());
    }

    void theHeaderDoesNotLeadAroundTheConfirmation()
    {
        Story story(subscription());
        story.typeOut(QStringLiteral("20"));
        story.toReview();
        QCOMPARE(story.wizard->step(), WizardStep::Review);
        story.click("step1");
        QCOMPARE(story.wizard->step(), WizardStep::Choose);
        story.typeOut(QStringLiteral("0"));
        story.click("step3");
        QCOMPARE(story.wizard->step(), WizardStep::Review);
        QVERIFY(!story.next()->isEnabled());
        story.wizard->goNext();
        QVERIFY(story.changes.submitted.empty());
        // Where something stands against the draft, the header leads back only.
        story.click("step1");
        story.typeOut(QStringLiteral("500"));
        QVERIFY(!story.find<QToolButton>("step3")->isEnabled());
    }

    void theReviewShowsExactlyWhatWillBeSent()
    {
        Story story(subscription());
        story.typeOut(QStringLiteral("20"));
        story.toReview();
        const QString request = story.find<QPlainTextEdit>("request")->toPlainText();
        QCOMPARE(request, QStringLiteral("POST https://ecs.cn-hangzhou.aliyuncs.com/\n"
                                         "Action=ModifyInstanceNetworkSpec\nRegionId=cn-hangzhou\n"
                                         "InstanceId=i-bp1a2b3c4d5e6f7g8h9i\nInternetMaxBandwidthOut=20\n"
                                         "AutoPay=true\nClientToken=token-1"));
        QVERIFY(!story.find<ReasonLabel>("nothingSent")->sentence().isEmpty());
        story.click("copyRequest");
        QCOMPARE(QGuiApplication::clipboard()->text(), request);
        QVERIFY(story.changes.submitted.empty());
    }

    void languageAndThemeInTheMiddleLoseNothing()
    {
        Story story(subscription());
        story.typeOut(QStringLiteral("20"));
        story.click("next");
        QTest::mouseClick(story.find<QAbstractButton>("payLater"), Qt::LeftButton, {}, QPoint(8, 10));
        const ChangeDraft draft = story.wizard->state().draft;
        const QString title = story.wizard->windowTitle();
        m_language->setLanguage(Language::Chinese);
        QCoreApplication::processEvents();
        m_theme->setMode(ThemeMode::Dark);
        QCOMPARE(story.wizard->state().draft, draft);
        QCOMPARE(story.wizard->step(), WizardStep::Payment);
        QVERIFY(story.wizard->windowTitle() != title);
        QVERIFY(story.find<QAbstractButton>("payLater")->property("checked").toBool());
        story.click("back");
        QCOMPARE(story.find<MbpsField>("outField")->value(), 20);
        m_theme->setMode(ThemeMode::Light);
        m_language->setLanguage(Language::English);
        QCoreApplication::processEvents();
        QCOMPARE(story.wizard->windowTitle(), title);
    }

    void closingAnUnsentDraftAsks()
    {
        Story story(subscription());
        story.typeOut(QStringLiteral("20"));
        story.prompt.yes = false;
        QTest::keyClick(story.wizard, Qt::Key_Escape);
        QCOMPARE(story.prompt.questions.size(), size_t(1));
        QVERIFY(story.wizard && story.wizard->isVisible());
        story.prompt.yes = true;
        story.wizard->close();
        QCOMPARE(story.prompt.questions.size(), size_t(2));
        QTRY_VERIFY(!story.wizard);
    }

    void closingWithoutADraftOrAfterSendingDoesNotAsk()
    {
        {
            Story story(subscription());
            story.wizard->close();
            QTRY_VERIFY(!story.wizard);
            QVERIFY(story.prompt.questions.empty());
        }
        Story story(subscription());
        story.send(QStringLiteral("20"));
        QCOMPARE(story.wizard->step(), WizardStep::Run);
        story.click("cancel");
        QTRY_VERIFY(!story.wizard);
        QVERIFY(story.prompt.questions.empty());
        QCOMPARE(story.changes.submitted.size(), size_t(1));
    }

    void severalWindowsDoNotMix()
    {
        Story story(subscription());
        FleetRow second = payAsYouGo();
        second.key.id = InstanceId(QStringLiteral("i-other"));
        second.instance.id = second.key.id;
        ChangeWizard other(WizardKind::Bandwidth, story.changes, story.fleet, nullptr, second, story.prompt);
        other.setAttribute(Qt::WA_DeleteOnClose, false);
        other.show();
        const ChangeIntent intent = story.send(QStringLiteral("20"));
        story.changes.put(recordOf(intent, ChangeState::Verified));
        QCOMPARE(story.wizard->step(), WizardStep::Result);
        QCOMPARE(other.step(), WizardStep::Choose);
        QVERIFY(!other.state().run.record());
    }

private:
    std::unique_ptr<ThemeSwitch> m_theme;
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestChangeBandwidth)
#include "test_changebandwidth.moc"
