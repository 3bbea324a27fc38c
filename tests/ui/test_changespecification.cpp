// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The specification wizard as an operator uses it, by keyboard and mouse, on desks that only remember: the kind of
// change, the types, the consent to a stop, the price, and the run that is handed in.

#include "tests/models/typesamples.h"
#include "tests/ui/changestory.h"
#include "ui/changes/refusable.h"
#include "ui/changes/sentencelist.h"
#include "ui/changes/typepanel.h"
#include "ui/kit/banner.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/theme.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;
using namespace std::chrono_literals;

namespace {

const InstanceTypeId xlarge(QStringLiteral("ecs.g6.xlarge"));

/// The specification wizard on an instance; the test answers what it asks.
struct Specification : Story
{
    explicit Specification(const FleetRow &row = payAsYouGo(), Edition edition = Edition::Documents)
        : Story(row, edition, WizardKind::Specification, true)
    {
    }

    TypePanel &types() { return *find<TypePanel>("types"); }
    /// The types are told, and one is chosen.
    void choose(const InstanceTypeId &id = xlarge)
    {
        if (offers.typeOffers.back().isOpen())
            offers.typeOffers.back().answer(sampleOffer());
        Q_EMIT types().typeChosen(id);
    }
    ChangeIntent sendType()
    {
        choose();
        if (find<QCheckBox>("stopFirst")->isVisible() && !find<QCheckBox>("stopFirst")->isChecked())
            click("stopFirst");
        toReview();
        click("next");
        return changes.submitted.empty() ? ChangeIntent() : changes.submitted.back();
    }
    QStringList price() { return find<SentenceList>("price")->sentences(); }
};

PriceQuote hourly(double before, double after)
{
    PriceQuote quote;
    quote.kind = PriceQuote::Kind::Hourly;
    quote.before = Price{before, 0, before, QStringLiteral("CNY"), {}};
    quote.after = Price{after, 0, after, QStringLiteral("CNY"), {}};
    return quote;
}

QStringList actionsOf(const ChangeIntent &intent)
{
    QStringList names{apiName(intent.change.action)};
    for (const PlannedCall &call : intent.rest)
        names.append(apiName(call.change.action));
    return names;
}

} // namespace

class TestChangeSpecification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<ThemeSwitch>(*qApp, ThemeMode::Light);
        m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English);
    }
    void cleanup() { m_language->setLanguage(Language::English); }

    void opensOnTheTypesAndAsksForThem()
    {
        Specification story;
        QCOMPARE(story.wizard->windowTitle(), QStringLiteral("Change specification — web-hz-01"));
        QVERIFY(story.find<RefusableRadio>("subjectType")->isChecked());
        QCOMPARE(story.offers.typeOffers.size(), size_t(1));
        QCOMPARE(story.offers.bandwidthLimits.size(), size_t(1));
        QVERIFY(story.types().isVisible());
        QVERIFY(!story.find<QWidget>("outField")->isVisible());
        QVERIFY2(story.whyNot().contains(u"being read"), qUtf8Printable(story.whyNot()));
        story.offers.typeOffers.front().answer(sampleOffer());
        QVERIFY2(story.whyNot().contains(u"Nothing differs"), qUtf8Printable(story.whyNot()));
        QVERIFY(story.find<QAbstractItemView>("typeTable")->isVisible());
        QCOMPARE(story.offers.prices.size(), size_t(0));
    }

    void aTypeByKeyboard()
    {
        Specification story;
        story.offers.typeOffers.front().answer(sampleOffer());
        auto *table = story.find<QAbstractItemView>("typeTable");
        table->setFocus();
        for (int i = 0; i < 60 && story.wizard->state().draft.type != xlarge; ++i)
            QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(story.wizard->state().draft.type, std::optional(xlarge));
    }

    void aTypeNeedsConsentToTheStop()
    {
        Specification story;
        QVERIFY(!story.find<QCheckBox>("stopFirst")->isVisible());
        story.choose();
        auto *stop = story.find<QCheckBox>("stopFirst");
        QVERIFY(stop->isVisible() && !stop->isChecked());
        QVERIFY(!stop->accessibleDescription().isEmpty());
        QVERIFY(!story.next()->isEnabled());
        QVERIFY2(story.whyNot().contains(u"stopped"), qUtf8Printable(story.whyNot()));
        QVERIFY2(story.whyNot().contains(stop->text()), qUtf8Printable(story.whyNot()));
        QVERIFY(story.problems().isEmpty()); // the check box says it
        QVERIFY(!story.find<QCheckBox>("startAfterwards")->isVisible());
        stop->setFocus();
        QTest::keyClick(stop, Qt::Key_Space);
        QVERIFY(story.next()->isEnabled());
        auto *start = story.find<QCheckBox>("startAfterwards");
        QVERIFY(start->isVisible() && start->isChecked());
        QCOMPARE(story.wizard->state().options.run.size(), size_t(3));
        QTest::keyClick(start, Qt::Key_Space);
        QCOMPARE(story.wizard->state().options.run.size(), size_t(2));
    }

    void aStoppedInstanceMayBeStartedAfterwards()
    {
        FleetRow row = payAsYouGo();
        row.instance.status = instanceStatusFromApi(QStringLiteral("Stopped"));
        Specification story(row);
        story.choose();
        QVERIFY(!story.find<QCheckBox>("stopFirst")->isVisible());
        auto *start = story.find<QCheckBox>("startAfterwards");
        QVERIFY(start->isVisible() && !start->isChecked()); // as it was before
        QCOMPARE(actionsOf(story.sendType()), QStringList{QStringLiteral("ModifyInstanceSpec")});
    }

    void theWholeRunIsReviewedAndHandedIn()
    {
        Specification story;
        story.choose();
        story.click("stopFirst");
        story.toReview();
        const auto requests = story.wizard->findChildren<QPlainTextEdit *>(QStringLiteral("request"));
        QCOMPARE(requests.size(), 3);
        const QStringList actions{QStringLiteral("StopInstance"), QStringLiteral("ModifyInstanceSpec"),
                                  QStringLiteral("StartInstance")};
        for (int i = 0; i < 3; ++i) {
            QVERIFY(requests[i]->toPlainText().contains(QStringLiteral("Action=") + actions[i]));
            QVERIFY(!requests[i]->accessibleName().isEmpty());
        }
        QVERIFY(requests[1]->toPlainText().contains(u"InstanceType=ecs.g6.xlarge"));
        QVERIFY(requests[1]->toPlainText().contains(u"ClientToken="));
        QVERIFY(!requests[0]->toPlainText().contains(u"ClientToken="));
        QVERIFY(story.changes.submitted.empty());
        QCOMPARE(story.next()->text(), QStringLiteral("Change to ecs.g6.xlarge"));
        story.click("next");
        QCOMPARE(story.changes.submitted.size(), size_t(1));
        QCOMPARE(actionsOf(story.changes.submitted.front()), actions);
    }

    void bothKindsKeepTheirValuesAndOnlyOneIsSent()
    {
        Specification story;
        story.choose();
        story.click("stopFirst");
        story.click("subjectBandwidth");
        QVERIFY(!story.types().isVisible());
        QVERIFY(!story.find<QCheckBox>("stopFirst")->isVisible());
        story.typeOut(QStringLiteral("20"));
        story.click("subjectType");
        QCOMPARE(story.types().chosen(), std::optional(xlarge));
        QVERIFY(story.find<QCheckBox>("stopFirst")->isChecked());
        story.click("subjectBandwidth");
        QCOMPARE(story.find<MbpsField>("outField")->value(), 20);
        story.toReview();
        story.click("next");
        const Change change = story.changes.submitted.back().change;
        QCOMPARE(change.outMbps, std::optional(20));
        QVERIFY(!change.instanceType);
        QCOMPARE(story.offers.typeOffers.size(), size_t(1)); // asked once
    }

    void theTypeOfASubscriptionIsRefusedAndLeadsElsewhere()
    {
        Specification story(subscription());
        auto *type = story.find<RefusableRadio>("subjectType");
        QVERIFY(type->isRefused());
        QVERIFY(story.find<RefusableRadio>("subjectBandwidth")->isChecked());
        auto *reason = story.find<ReasonLabel>("subjectTypeReason");
        QVERIFY(reason->isVisible());
        QVERIFY2(reason->sentence().contains(u"ModifyPrepayInstanceSpec"), qUtf8Printable(reason->sentence()));
        QCOMPARE(type->accessibleDescription(), reason->sentence());
        // Reached by keyboard, not taken.
        auto *bandwidth = story.find<RefusableRadio>("subjectBandwidth");
        bandwidth->setFocus();
        QTest::keyClick(bandwidth, Qt::Key_Left);
        QCOMPARE(story.wizard->focusWidget(), type);
        QTest::keyClick(type, Qt::Key_Space);
        QVERIFY(!type->isChecked());
        QCOMPARE(story.wizard->state().draft.subject, Subject::Bandwidth);
        QCOMPARE(story.offers.typeOffers.size(), size_t(0));
        story.click("webConsole");
        QCOMPARE(story.opened.size(), 1);
        QVERIFY(story.opened.front().toString().contains(story.row.key.id.text));
    }

    void theActionIsChosenWhereBothCan()
    {
        Specification story;
        story.click("subjectBandwidth");
        story.typeOut(QStringLiteral("20"));
        auto *spec = story.find<RefusableRadio>("actionSpec");
        QVERIFY(!spec->isRefused() && !spec->isChecked());
        QVERIFY(story.find<RefusableRadio>("actionNetwork")->isChecked());
        spec->setFocus();
        QTest::keyClick(spec, Qt::Key_Space);
        QCOMPARE(story.wizard->state().change.action, Action::ModifyInstanceSpec);
        QVERIFY(story.find<ReasonLabel>("actionReason")->sentence().contains(u"as you chose"));
        story.toReview();
        QVERIFY(story.find<QPlainTextEdit>("request")->toPlainText().contains(u"Action=ModifyInstanceSpec"));
    }

    void theOtherActionIsRefusedWithItsReason()
    {
        Story story(subscription());
        story.typeOut(QStringLiteral("20"));
        auto *spec = story.find<RefusableRadio>("actionSpec");
        QVERIFY(spec->isVisible() && spec->isRefused());
        QVERIFY2(spec->accessibleDescription().contains(u"subscriptions"),
                 qUtf8Printable(spec->accessibleDescription()));
        QCOMPARE(story.find<ReasonLabel>("actionReason")->sentence(), spec->accessibleDescription());
        QTest::mouseClick(spec, Qt::LeftButton, {}, QPoint(8, spec->height() / 2));
        QVERIFY(!story.wizard->state().draft.action);
    }

    void thePriceIsAskedWhereItIsShown()
    {
        Specification story;
        story.choose();
        story.click("stopFirst");
        QCOMPARE(story.offers.prices.size(), size_t(0));
        story.click("next");
        QCOMPARE(story.offers.prices.size(), size_t(1));
        QCOMPARE(story.offers.prices.front().change.instanceType, std::optional(xlarge));
        QCOMPARE(story.price().size(), 1);
        QVERIFY(story.next()->isEnabled()); // never in the way
        story.offers.prices.front().answer(std::optional(hourly(0.5, 1.25)));
        QVERIFY2(story.price().front().contains(u"¥0.50 → ¥1.25") && story.price().front().contains(u"¥0.75"),
                 qUtf8Printable(story.price().join(u' ')));
        // Back and forth with the same change asks nothing; another change asks anew.
        story.click("back");
        story.click("next");
        QCOMPARE(story.offers.prices.size(), size_t(1));
        story.click("back");
        story.choose(InstanceTypeId(QStringLiteral("ecs.g6.2xlarge")));
        story.click("next");
        QCOMPARE(story.offers.prices.size(), size_t(2));
        QVERIFY(!story.price().join(u' ').contains(u"¥")); // the former price is not shown beside it
    }

    void aPriceThatFailsOrIsNotThereSaysSo()
    {
        Specification story;
        story.choose();
        story.click("stopFirst");
        story.click("next");
        story.offers.prices.back().answer(
            tl::unexpected(apiError(QStringLiteral("Forbidden.RAM"), 403, QStringLiteral("User not authorized."))));
        QVERIFY(story.price().join(u' ').contains(u"could not be read"));
        QVERIFY(story.next()->isEnabled());
        story.click("askPriceAgain");
        QCOMPARE(story.offers.prices.size(), size_t(2));
        story.offers.prices.back().answer(std::optional<PriceQuote>());
        QVERIFY(story.price().join(u' ').contains(u"no price"));
        QVERIFY(!story.find<QWidget>("askPriceAgain")->isVisible());
    }

    void anAnswerThatThereIsNoPriceIsNoFailure()
    {
        Specification story;
        story.choose();
        story.click("stopFirst");
        story.click("next");
        story.offers.prices.back().answer(
            tl::unexpected(apiError(QStringLiteral("PriceNotFound"), 404, QStringLiteral("No price."))));
        QVERIFY2(story.price().join(u' ').contains(u"no price"), qUtf8Printable(story.price().join(u' ')));
        QVERIFY(!story.find<QWidget>("askPriceAgain")->isVisible());
    }

    void typesAreReadAgainWhenAskedAndWhenTheInstanceIsAnother()
    {
        Specification story;
        story.offers.typeOffers.back().answer(
            tl::unexpected(apiError(QStringLiteral("Throttling"), 400, QStringLiteral("Too many."))));
        Q_EMIT story.types().readAgainWanted();
        QCOMPARE(story.offers.typeOffers.size(), size_t(2));
        story.choose();
        FleetRow other = story.row;
        other.instance.type = InstanceTypeId(QStringLiteral("ecs.g6.2xlarge"));
        story.fleet.put({other});
        QCOMPARE(story.offers.typeOffers.size(), size_t(3));
        auto *banner = story.wizard->findChild<Banner *>();
        QVERIFY2(banner->isVisible() && banner->sentence().contains(u"ecs.g6.large → ecs.g6.2xlarge"),
                 qUtf8Printable(banner->sentence()));
        QCOMPARE(story.wizard->state().draft.type, std::optional(xlarge)); // what is wanted stays wanted
    }

    void limitsThatAreNotToldLeaveAQuietNote()
    {
        Specification story;
        story.click("subjectBandwidth");
        auto *note = story.find<ReasonLabel>("limitsNote");
        QVERIFY(!note->isVisible());
        story.offers.bandwidthLimits.front().answer(
            tl::unexpected(apiError(QStringLiteral("Forbidden.RAM"), 403, QStringLiteral("Not authorized."))));
        QVERIFY(note->isVisible());
        QVERIFY2(note->sentence().startsWith(QLatin1String("The documented limits are shown")),
                 qUtf8Printable(note->sentence()));
        QVERIFY2(note->sentence().contains(QLatin1String("permission")), qUtf8Printable(note->sentence()));
        story.typeOut(QStringLiteral("20"));
        QVERIFY(story.next()->isEnabled());
    }

    void limitsAreAskedAgainWhenTheyAreLost()
    {
        Specification story;
        const auto hold = [&](const std::vector<BandwidthLimit> &limits) {
            story.changes.limits[story.row.key] = limits;
            Q_EMIT story.changes.factsChanged({story.row.key});
        };
        const std::vector<BandwidthLimit> told{{InternetChargeType::PayByTraffic, 0, 80}};
        hold({});
        QCOMPARE(story.offers.bandwidthLimits.size(), size_t(1)); // they were never there: nothing was lost
        story.offers.bandwidthLimits.back().answer(told);
        hold(told);
        QCOMPARE(story.offers.bandwidthLimits.size(), size_t(1));
        hold({}); // they have grown old
        QCOMPARE(story.offers.bandwidthLimits.size(), size_t(2));
        story.offers.bandwidthLimits.back().answer(
            tl::unexpected(apiError(QStringLiteral("Throttling"), 400, QStringLiteral("Too many."))));
        hold({});
        QCOMPARE(story.offers.bandwidthLimits.size(), size_t(2)); // no asking in circles
        FleetRow other = story.row;
        other.instance.type = xlarge;
        story.fleet.put({other});
        QCOMPARE(story.offers.bandwidthLimits.size(), size_t(3)); // of another type
    }

    void languageAndThemeInTheMiddleLoseNothing()
    {
        Specification story;
        story.choose();
        story.click("stopFirst");
        const ChangeDraft draft = story.wizard->state().draft;
        m_language->setLanguage(Language::Chinese);
        m_theme->setMode(ThemeMode::Dark);
        QCoreApplication::processEvents();
        QCOMPARE(story.wizard->state().draft, draft);
        QVERIFY(story.wizard->windowTitle().contains(QStringLiteral("变更规格")));
        QVERIFY(story.find<QCheckBox>("stopFirst")->isChecked());
        QCOMPARE(story.types().chosen(), std::optional(xlarge));
        m_theme->setMode(ThemeMode::Light);
    }

    void enterOnBackOrCancelDoesNotGoForward_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("back") << QStringLiteral("back");
        QTest::newRow("cancel") << QStringLiteral("cancel");
    }
    void enterOnBackOrCancelDoesNotGoForward()
    {
        QFETCH(QString, button);
        Story story(subscription());
        story.prompt.yes = false;
        story.typeOut(QStringLiteral("20"));
        story.click("next");
        QCOMPARE(story.wizard->step(), WizardStep::Payment);
        auto *pressed = story.wizard->findChild<QPushButton *>(button);
        pressed->setFocus();
        QTest::keyClick(pressed, Qt::Key_Return);
        if (button == QLatin1String("back"))
            QCOMPARE(story.wizard->step(), WizardStep::Choose);
        else
            QCOMPARE(story.prompt.questions.size(), size_t(1));
        QVERIFY(story.wizard->step() != WizardStep::Review);
    }

private:
    std::unique_ptr<ThemeSwitch> m_theme;
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestChangeSpecification)
#include "test_changespecification.moc"
