// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every page of the specification wizard and every turn a run of several calls can take, in both languages and themes,
// at the smallest and at common sizes: nothing may be cut off. With ECSDESK_SHOTS=DIR each is saved as a picture.

#include "tests/models/typesamples.h"
#include "tests/ui/changescenes.h"
#include "tests/ui/runrecords.h"
#include "ui/changes/changesscreen.h"

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

FleetRow instance(ChargeType charge = ChargeType::PostPaid)
{
    FleetRow row = rowOf(charge, 5);
    row.instance.cpuCount = 2;
    row.instance.memoryMib = 8192;
    row.instance.typeFamily = QStringLiteral("ecs.g6");
    return row;
}

FleetRow classicWithoutBandwidth()
{
    FleetRow row = rowOf(ChargeType::PostPaid, 0);
    row.instance.networkType = networkTypeFromApi(QStringLiteral("classic"));
    return row;
}

Price price(double trade, double discount = 0)
{
    return {trade + discount, discount, trade, QStringLiteral("CNY"), {}};
}

void openSpecification(Scene &scene, const FleetRow &row)
{
    scene.asks = true;
    scene.offers.typeAnswer = [](const InstanceKey &) -> Result<TypeOffer> { return sampleOffer(); };
    scene.offers.limitAnswer = [](const InstanceKey &) -> Result<std::vector<BandwidthLimit>> {
        return std::vector<BandwidthLimit>{};
    };
    scene.offers.priceAnswer = [](const InstanceKey &, const Change &) -> Result<std::optional<PriceQuote>> {
        return std::optional(PriceQuote{PriceQuote::Kind::Hourly, price(0.561), price(1.122)});
    };
    scene.open(row, WizardKind::Specification);
}

void wantType(Scene &scene, bool stop = true)
{
    ChangeDraft draft = scene.wizard->state().draft;
    draft.type = InstanceTypeId(QStringLiteral("ecs.g6.xlarge"));
    draft.stopFirst = stop;
    scene.wizard->setDraft(draft);
}

/// The run of a type change, handed in.
ChangeIntent sendType(Scene &scene)
{
    openSpecification(scene, instance());
    wantType(scene);
    scene.next(3);
    return scene.changes.submitted.back();
}

std::vector<Picture> pictures()
{
    return {
        {"s1-types", [](Scene &s) { openSpecification(s, instance()); }},
        {"s1-type-chosen",
         [](Scene &s) {
             openSpecification(s, instance());
             wantType(s, false);
         }},
        {"s1-consent",
         [](Scene &s) {
             openSpecification(s, instance());
             wantType(s);
         }},
        {"s1-loading",
         [](Scene &s) {
             s.asks = true;
             s.open(instance(), WizardKind::Specification);
         }},
        {"s1-subscription", [](Scene &s) { openSpecification(s, instance(ChargeType::PrePaid)); }},
        {"s1-bandwidth",
         [](Scene &s) {
             openSpecification(s, instance());
             ChangeDraft draft = s.wizard->state().draft;
             draft.subject = Subject::Bandwidth;
             draft.outMbps = 20;
             draft.action = Action::ModifyInstanceSpec;
             s.wizard->setDraft(draft);
         }},
        {"s2-type",
         [](Scene &s) {
             openSpecification(s, instance());
             wantType(s);
             s.next(1);
             QCoreApplication::processEvents();
         }},
        {"s3-type",
         [](Scene &s) {
             openSpecification(s, instance());
             wantType(s);
             s.next(2);
         }},
        {"s4-stopping",
         [](Scene &s) {
             const ChangeIntent intent = sendType(s);
             s.changes.put(runRecord(intent, 0, ChangeState::Verifying));
         }},
        {"s4-changing",
         [](Scene &s) {
             const ChangeIntent intent = sendType(s);
             s.changes.put(runRecord(intent, 0, ChangeState::Verified));
             s.changes.put(runRecord(intent, 1, ChangeState::Sending));
         }},
        {"s4-paused",
         [](Scene &s) {
             const ChangeIntent intent = sendType(s);
             ChangeRecord record = runRecord(intent, 0, ChangeState::Verified);
             record.rest = RestState::Paused;
             s.changes.put(record);
             Verdict verdict;
             verdict.objections.push_back({Reason::UnpaidOrder, {}, {}, {}});
             Q_EMIT s.changes.turnedAway(intent.rest.front().token, verdict, std::nullopt);
         }},
        {"s5-done",
         [](Scene &s) {
             const ChangeIntent intent = sendType(s);
             for (int at = 0; at < 3; ++at)
                 s.changes.put(runRecord(intent, at, ChangeState::Verified));
             s.cool(290);
         }},
        {"s5-refused",
         [](Scene &s) {
             const ChangeIntent intent = sendType(s);
             s.changes.put(runRecord(intent, 0, ChangeState::Verified));
             ChangeRecord refused = runRecord(intent, 1, ChangeState::Refused);
             refused.error =
                 apiError(QStringLiteral("OperationDenied.NoStock"), 403, QStringLiteral("Sold out in this zone."));
             s.changes.put(refused);
             s.changes.put(runRecord(intent, 2, ChangeState::Verified));
         }},
        {"s5-not-started",
         [](Scene &s) {
             const ChangeIntent intent = sendType(s);
             s.changes.put(runRecord(intent, 0, ChangeState::Verified));
             s.changes.put(runRecord(intent, 1, ChangeState::Verified));
             ChangeRecord refused = runRecord(intent, 2, ChangeState::Refused);
             refused.error = apiError(QStringLiteral("IncorrectInstanceStatus"), 403,
                                      QStringLiteral("The current status of the resource does not support this."));
             refused.error->action = QStringLiteral("StartInstance");
             s.changes.put(refused);
         }},
        {"b1-classic",
         [](Scene &s) {
             s.open(classicWithoutBandwidth());
             ChangeDraft draft = s.wizard->state().draft;
             draft.outMbps = 10;
             draft.stopFirst = true;
             s.wizard->setDraft(draft);
         }},
        {"b2-classic",
         [](Scene &s) {
             s.asks = true;
             s.offers.priceAnswer = [](const InstanceKey &, const Change &) -> Result<std::optional<PriceQuote>> {
                 return tl::unexpected(
                     apiError(QStringLiteral("Forbidden.RAM"), 403, QStringLiteral("User not authorized.")));
             };
             s.open(classicWithoutBandwidth());
             ChangeDraft draft = s.wizard->state().draft;
             draft.outMbps = 10;
             draft.stopFirst = true;
             s.wizard->setDraft(draft);
             s.next(1);
             QCoreApplication::processEvents();
         }},
        {"b3-classic",
         [](Scene &s) {
             s.open(classicWithoutBandwidth());
             ChangeDraft draft = s.wizard->state().draft;
             draft.outMbps = 10;
             draft.stopFirst = true;
             s.wizard->setDraft(draft);
             s.next(2);
         }},
    };
}

} // namespace

class TestSpecificationPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_styles = std::make_unique<Styles>(); }

    void wizard_data() { addStyles(); }
    void wizard()
    {
        m_styles->set();
        QFETCH(QSize, size);
        const QStringList cut = cutIn(pictures(), size);
        QVERIFY2(cut.isEmpty(), qUtf8Printable(cut.join(u'\n')));
    }

    void changesScreen_data() { addStyles(); }
    void changesScreen()
    {
        m_styles->set();
        QFETCH(QSize, size);
        Scene scene;
        const ChangeIntent intent = sendType(scene);
        ChangeRecord record = runRecord(intent, 0, ChangeState::Verified);
        record.rest = RestState::Paused;
        scene.changes.put(record);
        ChangesScreen screen(scene.changes, scene.prompt);
        screen.resize(size.width() + 240, size.height());
        screen.show();
        QVERIFY(QTest::qWaitForWindowExposed(&screen));
        QCoreApplication::processEvents();
        save(&screen, QStringLiteral("changes-paused-%1").arg(QLatin1String(QTest::currentDataTag())));
        const QStringList cut = cutTexts(&screen);
        QVERIFY2(cut.isEmpty(), qUtf8Printable(cut.join(u'\n')));
    }

private:
    std::unique_ptr<Styles> m_styles; // needs the program
};

QTEST_MAIN(TestSpecificationPictures)
#include "test_specificationpictures.moc"
