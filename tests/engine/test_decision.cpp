// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What follows an attempt that failed, and what the journal's records say of an instance: both pure, so tables test
// them.

#include "app/engine/changefacts.h"
#include "app/engine/decision.h"

#include <QTest>

using namespace ecsdesk;
using namespace std::chrono_literals;

namespace {

ApiError api(const char *code, int status, const char *message = "")
{
    ApiError error;
    error.kind = ErrorKind::Api;
    error.code = code;
    error.httpStatus = status;
    error.message = message;
    return error;
}

ApiError fault(ErrorKind kind, bool mayHaveArrived)
{
    ApiError error;
    error.kind = kind;
    error.mayHaveArrived = mayHaveArrived;
    return error;
}

const QDateTime now({2026, 3, 1}, {8, 0}, Qt::UTC);

ChangeRecord record(ChangeState state, int from, int to, const char *charge = "PrePaid")
{
    ChangeRecord record;
    record.state = state;
    record.intent.before.chargeType = chargeTypeFromApi(charge);
    record.intent.before.outMbps = from;
    record.intent.change.outMbps = to;
    return record;
}

} // namespace

Q_DECLARE_METATYPE(ecsdesk::Decision)

class TestDecision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The cooldown counts from the answer, not from what was written about the run since.
    void aRefusalCoolsFromItsAnswer()
    {
        const QDateTime answered(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
        ChangeRecord refused;
        refused.intent.change.action = Action::ModifyInstanceSpec;
        refused.state = ChangeState::Refused;
        refused.error =
            api("Throttling", 400, "Request was denied due to request throttling, please try again after 5 minutes.");
        refused.steps.push_back({StepKind::Sent, StepState::Failed, answered, answered, 1, {}, refused.error});
        refused.updatedAt = answered.addSecs(3600);
        QCOMPARE(factsOf({&refused}, answered.addSecs(60)).cooldownUntil, std::optional(answered.addSecs(300)));
        QVERIFY(!factsOf({&refused}, answered.addSecs(3601)).cooldownUntil);
    }

    /// An unknown outcome is a state of its own, not a change that goes on.
    void anUnknownOutcomeIsTold()
    {
        ChangeRecord sent;
        sent.intent.change.action = Action::ModifyInstanceSpec;
        sent.state = ChangeState::Sending;
        const Instance instance;
        QVERIFY(!factsOf({&sent}, now).outcomeUnknown);
        QCOMPARE(standing(instance, factsOf({&sent}, now), now).kind, Changeability::Changing);
        sent.state = ChangeState::Unknown;
        QVERIFY(factsOf({&sent}, now).changeInFlight); // it bars as before
        QCOMPARE(standing(instance, factsOf({&sent}, now), now).kind, Changeability::Unknown);
    }

    /// Where the billing cannot be asked, nobody here would learn that an order was cancelled elsewhere.
    void anUnpaidOrderBarsForADayOnTheJournalsWord()
    {
        ChangeRecord left;
        left.intent.change.action = Action::ModifyInstanceNetworkSpec;
        left.state = ChangeState::AwaitingPayment;
        left.orderId = OrderId(QStringLiteral("201"));
        left.acceptedAt = QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
        QVERIFY(factsOf({&left}, left.acceptedAt.addSecs(23 * 3600)).unpaidOrder);
        QVERIFY(!factsOf({&left}, left.acceptedAt.addSecs(25 * 3600)).unpaidOrder);
    }

    void afterAFailure_data()
    {
        using Kind = Decision::Kind;
        QTest::addColumn<ApiError>("error");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<bool>("unclear");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("waitMs");

        const auto row = [](const char *name, const ApiError &error, int attempts, bool unclear, Kind kind,
                            int ms = 0) { QTest::newRow(name) << error << attempts << unclear << kind << ms; };
        row("a plain refusal", api("InstanceLockedForSecurity", 403), 1, false, Kind::Refuse);
        row("a refusal after an unclear attempt", api("InstanceLockedForSecurity", 403), 2, true, Kind::Settle);
        row("no answer", fault(ErrorKind::NoAnswer, true), 1, false, Kind::Settle);
        row("HTML that may come from behind the API", fault(ErrorKind::NotTheApi, true), 1, false, Kind::Settle);
        row("a success without its fields", fault(ErrorKind::MissingField, true), 1, false, Kind::Settle);
        row("connection refused", fault(ErrorKind::NotSent, false), 1, false, Kind::Repeat, 1000);
        row("connection refused, last time", fault(ErrorKind::NotSent, false), 4, false, Kind::Refuse);
        row("a wrong certificate", fault(ErrorKind::Certificate, false), 1, false, Kind::Refuse);
        row("a proxy that is not there", fault(ErrorKind::Proxy, false), 1, false, Kind::Repeat, 1000);
        ApiError password = fault(ErrorKind::Proxy, false);
        password.code = QStringLiteral("ProxyPasswordRefused");
        row("a proxy that refuses the password", password, 1, false, Kind::Refuse);
        row("and an attempt that may have arrived", password, 2, true, Kind::Settle);
        row("500", api("InternalError", 500), 1, false, Kind::Settle);
        row("503", api("ServiceUnavailable", 503), 1, false, Kind::Settle);
        row("UnknownError is 400", api("UnknownError", 400), 1, false, Kind::Settle);
        row("InvalidAction is final though 500", api("InvalidAction", 500), 1, false, Kind::Refuse);
        row("too many calls", api("Throttling", 400, "denied due to request throttling"), 1, false, Kind::Repeat, 1000);
        row("too many calls, third time", api("Throttling.User", 429), 3, false, Kind::Repeat, 4000);
        row("too many calls for too long", api("Throttling.User", 429), 4, false, Kind::Refuse);
        row("the cooldown", api("Throttling", 400, "please try again after 5 minutes."), 1, false, Kind::Refuse);
        row("the cooldown may be our own", api("Throttling", 400, "please try again after 5 minutes."), 2, true,
            Kind::Settle);
        row("our own attempt is being carried out", api("LastTokenProcessing", 403), 1, false, Kind::Repeat, 3000);
        row("still being carried out", api("lasttokenprocessing", 403), 4, false, Kind::Settle);
        row("another order is being carried out", api("LastOrderProcessing", 400), 1, false, Kind::Repeat, 3000);
        row("for too long", api("OperationConflict", 409), 4, false, Kind::Refuse);
        row("clock off, once", api("InvalidTimeStamp.Expired", 400), 1, false, Kind::Repeat, 0);
        row("clock off, twice", api("InvalidTimeStamp.Expired", 400), 2, false, Kind::Refuse);
        row("a nonce used means a first copy", api("SignatureNonceUsed", 400), 1, false, Kind::Repeat, 0);
        ApiError otherwise = api("IdempotenceParamNotMatch", 400);
        otherwise.mayHaveArrived = true;
        row("a token that is said to have been used otherwise", otherwise, 1, false, Kind::Settle);
        row("a nonce used, to the end", api("SignatureNonceUsed", 400), 4, false, Kind::Settle);
    }

    void afterAFailure()
    {
        QFETCH(ApiError, error);
        QFETCH(int, attempts);
        QFETCH(bool, unclear);
        QFETCH(Decision::Kind, kind);
        QFETCH(int, waitMs);
        const Decision decision = decide(error, attempts, unclear);
        QCOMPARE(decision.kind, kind);
        QCOMPARE(decision.wait, std::chrono::milliseconds(waitMs));
    }

    void theServersWaitIsHonoured()
    {
        ApiError error = api("Throttling", 400);
        error.retryAfter = 7500ms;
        QCOMPARE(decide(error, 1, false), (Decision{Decision::Kind::Repeat, 7500ms}));
        // But nothing is sent hours later, when nobody watches any more.
        error.retryAfter = 3h;
        QCOMPARE(decide(error, 1, false).kind, Decision::Kind::Refuse);
        QCOMPARE(decide(error, 2, true).kind, Decision::Kind::Settle);
    }

    void factsFromRecords()
    {
        ChangeRecord lowered = record(ChangeState::Verified, 50, 5);
        lowered.acceptedAt = now.addSecs(-60);
        ChangeRecord raised = record(ChangeState::Verified, 5, 50);
        raised.acceptedAt = now.addSecs(-100);
        ChangeRecord refused = record(ChangeState::Refused, 50, 5);
        InstanceFacts facts = factsOf({&lowered, &raised, &refused}, now);
        QCOMPARE(facts.downgradesUsed, 1);
        QCOMPARE(facts.cooldownUntil, std::optional(now.addSecs(240)));
        QVERIFY(!facts.changeInFlight && !facts.unpaidOrder);

        // To the second: five minutes after success it is over.
        lowered.acceptedAt = now.addSecs(-300);
        raised.acceptedAt = now.addSecs(-301);
        QVERIFY(!factsOf({&lowered, &raised}, now).cooldownUntil);

        const ChangeRecord unpaid = record(ChangeState::AwaitingPayment, 5, 50);
        QVERIFY(factsOf({&unpaid}, now).unpaidOrder);
        const ChangeRecord unknown = record(ChangeState::Unknown, 5, 50);
        QVERIFY(factsOf({&unknown}, now).changeInFlight);

        ChangeRecord payg = record(ChangeState::Verified, 50, 5, "PostPaid");
        payg.acceptedAt = now;
        QCOMPARE(factsOf({&payg}, now).downgradesUsed, 0);

        // Somebody else changed the instance, as the API told us: the cooldown is known from there.
        refused.error = api("Throttling", 400, "please try again after 5 minutes.");
        refused.updatedAt = now.addSecs(-10);
        QCOMPARE(factsOf({&refused}, now).cooldownUntil, std::optional(now.addSecs(290)));

        ChangeRecord address;
        address.intent.change.action = Action::AllocatePublicIpAddress;
        address.acceptedAt = now;
        address.state = ChangeState::Verified;
        QVERIFY(!factsOf({&address}, now).cooldownUntil);
    }

    void whatAnInstanceShows()
    {
        Instance instance;
        instance.outMbps = 50;
        instance.inMbps = 10;
        instance.internetChargeType = internetChargeTypeFromApi("PayByTraffic");
        Change change;
        change.outMbps = 50;
        QVERIFY(shows(instance, change));
        change.inMbps = 11;
        QVERIFY(!shows(instance, change));
        change.inMbps = 10;
        change.networkChargeType = internetChargeTypeFromApi("PayByBandwidth");
        QVERIFY(!shows(instance, change));
        Change address;
        address.action = Action::AllocatePublicIpAddress;
        QVERIFY(!shows(instance, address));
        instance.publicIps = {"192.0.2.1"};
        QVERIFY(shows(instance, address));
    }
};

QTEST_GUILESS_MAIN(TestDecision)
#include "test_decision.moc"
