// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every page and every outcome of the wizard, and the changes screen, in both languages and themes, at the smallest and
// a common size: nothing may be cut off. With ECSDESK_SHOTS=DIR each is saved there as a picture.

#include "tests/ui/changescenes.h"
#include "ui/changes/changesscreen.h"
#include "ui/kit/usagechart.h"

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

std::vector<Picture> pictures()
{
    const auto pre = ChargeType::PrePaid;
    const auto post = ChargeType::PostPaid;
    const auto fixed = InternetChargeType::PayByBandwidth;
    return {
        {"1-choose",
         [=](Scene &s) {
             s.know([](InstanceFacts &facts) { facts.downgradesUsed = 2; });
             s.open(rowOf(pre, 5));
             s.want(20);
         }},
        {"1-choose-pinned",
         [=](Scene &s) {
             s.openWithUse(rowOf(pre, 5), UsageHabit::Pinned);
             s.want(10);
         }},
        {"1-choose-gaps",
         [=](Scene &s) {
             s.openWithUse(rowOf(post, 20), UsageHabit::Gaps);
             s.want(200);
         }},
        {"1-choose-week",
         [=](Scene &s) {
             s.openWithUse(rowOf(pre, 20), UsageHabit::Gaps);
             s.wizard->findChild<QAbstractButton *>(QStringLiteral("usageWeek"))->click();
             QCoreApplication::processEvents();
             s.wizard->findChild<UsageChart *>()->setReadPoint(60);
         }},
        {"1-choose-table",
         [=](Scene &s) {
             s.openWithUse(rowOf(pre, 50), UsageHabit::Idle);
             s.wizard->findChild<QAbstractButton *>(QStringLiteral("usageAsTable"))->click();
         }},
        {"1-choose-failing",
         [=](Scene &s) {
             s.asks = true;
             s.offers.usageAnswer = [](const InstanceKey &, UsageSpan) -> Result<Usage> {
                 return tl::unexpected(
                     apiError(QStringLiteral("Forbidden.RAM"), 403, QStringLiteral("User not authorized.")));
             };
             s.open(rowOf(post, 20));
         }},
        {"1-choose-problems",
         [=](Scene &s) {
             FleetRow row = rowOf(pre, 5);
             row.instance.eip.address = QStringLiteral("8.8.1.1");
             row.instance.locks.push_back({lockKindFromApi(QStringLiteral("security")), {}});
             s.know([](InstanceFacts &facts) { facts.unpaidOrder = true; });
             s.know([](InstanceFacts &facts) { facts.downgradesUsed = 3; });
             s.open(row);
             s.want(250, 300);
             s.cool(192);
             FleetRow other = row;
             other.instance.outMbps = 10;
             other.instance.status = instanceStatusFromApi(QStringLiteral("Starting"));
             s.fleet.put({other});
         }},
        {"1-choose-current",
         [=](Scene &s) {
             s.changes.presentEdition = Edition::Current;
             s.open(rowOf(pre, 60, fixed));
             s.want(150, 40);
         }},
        {"2-payment",
         [=](Scene &s) {
             s.open(rowOf(pre, 0));
             s.want(20, {}, false);
             s.next(1);
         }},
        {"2-payment-release",
         [=](Scene &s) {
             s.know([](InstanceFacts &facts) { facts.downgradesUsed = 1; });
             s.open(rowOf(pre, 30, fixed));
             s.want(0);
             s.next(1);
         }},
        {"2-payment-convert",
         [=](Scene &s) {
             s.changes.presentEdition = Edition::Current;
             s.open(rowOf(post, 5));
             s.want({}, {}, true, fixed);
             s.next(1);
         }},
        {"3-review",
         [=](Scene &s) {
             s.open(rowOf(pre, 5));
             s.want(20, 30);
             s.next(2);
         }},
        {"4-run",
         [=](Scene &s) {
             s.open(rowOf(pre, 5));
             s.changes.put(recordOf(s.send(20), ChangeState::Verifying));
         }},
        {"5-verified",
         [=](Scene &s) {
             s.open(rowOf(pre, 5));
             s.changes.put(recordOf(s.send(20), ChangeState::Verified));
             s.cool(297);
         }},
        {"5-refused",
         [=](Scene &s) {
             s.open(rowOf(pre, 5));
             ChangeRecord record = recordOf(s.send(20), ChangeState::Refused);
             record.error = apiError(QStringLiteral("InvalidAccountStatus.NotEnoughBalance"), 403,
                                     QStringLiteral("Your account does not have enough balance."));
             s.changes.put(record);
             s.cool(120);
             s.wizard->findChild<QAbstractButton *>(QStringLiteral("detailsToggle"))->setChecked(true);
         }},
        {"5-payment",
         [=](Scene &s) {
             s.changes.endpoint = QUrl(QStringLiteral("http://127.0.0.1:8080/"));
             s.open(rowOf(pre, 5));
             s.changes.put(recordOf(s.send(20), ChangeState::AwaitingPayment));
         }},
        {"5-unknown",
         [=](Scene &s) {
             s.open(rowOf(pre, 5));
             ChangeRecord record = recordOf(s.send(20), ChangeState::Unknown);
             record.error = ApiError();
             record.error->kind = ErrorKind::NoAnswer;
             record.error->mayHaveArrived = true;
             s.changes.put(record);
         }},
        {"5-turned-away",
         [=](Scene &s) {
             s.open(rowOf(pre, 5));
             const auto token = s.send(20).token;
             Verdict verdict;
             verdict.objections.push_back({Reason::UnpaidOrder, {}, {}, {}});
             verdict.objections.push_back({Reason::Cooldown, s.clock.now().addSecs(150), {}, {}});
             s.cool(150);
             Q_EMIT s.changes.turnedAway(token, verdict, std::nullopt);
         }},
        {"5-allocate",
         [=](Scene &s) {
             s.open(rowOf(post, 0));
             s.changes.put(recordOf(s.send(20), ChangeState::Verified));
             s.cool(290);
         }},
        {"5-allocated",
         [=](Scene &s) {
             s.open(rowOf(post, 0));
             s.changes.put(recordOf(s.send(20), ChangeState::Verified));
             s.wizard->findChild<QAbstractButton *>(QStringLiteral("allocate"))->click();
             ChangeRecord record = recordOf(s.changes.submitted.back(), ChangeState::Verified, 2);
             record.resultAddress = QStringLiteral("47.96.10.77");
             s.changes.put(record);
             s.cool(280);
         }},
    };
}

} // namespace

class TestChangePictures : public QObject
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
        ManualClock clock(startOfTest);
        RecordingChangeDesk changes(clock);
        const FleetRow row = rowOf(ChargeType::PrePaid, 5);
        const auto add = [&](ChangeState state, ChangeId id, const char *code) {
            ChangeIntent intent{row.key, row.instance, {}, ClientToken(QStringLiteral("8f14e45f-%1").arg(id)), {}, {}};
            intent.change.outMbps = 10 + int(id);
            ChangeRecord record = recordOf(intent, state, id);
            record.createdAt = startOfTest.addSecs(600 * id);
            if (code)
                record.error = apiError(QLatin1String(code), 403, QStringLiteral("The message of the API."));
            changes.put(record);
        };
        add(ChangeState::Verified, 1, nullptr);
        add(ChangeState::AwaitingPayment, 2, nullptr);
        add(ChangeState::Unknown, 3, nullptr);
        add(ChangeState::Refused, 4, "InvalidAccountStatus.NotEnoughBalance");
        RecordingPrompt prompt;
        ChangesScreen screen(changes, prompt);
        screen.resize(size.width() + 240, size.height());
        screen.show();
        QVERIFY(QTest::qWaitForWindowExposed(&screen));
        QCoreApplication::processEvents();
        save(&screen, QStringLiteral("changes-%1").arg(QLatin1String(QTest::currentDataTag())));
        const QStringList cut = cutTexts(&screen);
        QVERIFY2(cut.isEmpty(), qUtf8Printable(cut.join(u'\n')));
    }

private:
    std::unique_ptr<Styles> m_styles; // needs the program
};

QTEST_MAIN(TestChangePictures)
#include "test_changepictures.moc"
