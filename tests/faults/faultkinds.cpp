// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/faultkinds.h"

#include "app/engine/runsteps.h"

#include <QSet>

namespace ecsdesk::faults {

using namespace std::chrono_literals;

int below(Dice &dice, int limit)
{
    return int(dice() % quint64(limit));
}

namespace {

using End = Strike::End;

/// At the places where something ends or begins, or anywhere.
std::function<qsizetype(qsizetype)> somewhere(Dice &dice)
{
    switch (below(dice, 6)) {
    case 0:
        return [](qsizetype) { return 0; };
    case 1:
        return [](qsizetype) { return 1; };
    case 2:
        return [](qsizetype size) { return size - 1; };
    case 3:
        return [](qsizetype size) { return size / 2; };
    default:
        return [place = dice()](qsizetype size) { return qsizetype(place % quint64(size)); };
    }
}

void pull(SandboxProcess &sandbox, const char *lever, const QString &action, const QString &instance,
          QJsonObject more = {})
{
    more.insert(QStringLiteral("n"), 1);
    more.insert(QStringLiteral("action"), action);
    more.insert(QStringLiteral("instanceId"), instance);
    sandbox.lever({{QLatin1String(lever), more}});
}

using Text = const QString &;

template <Strike::Kind kind, End ending>
void cut(SandboxProcess &, FaultProxy &proxy, Dice &dice, Text action, Text instance)
{
    proxy.arm(action, instance, {kind, ending, somewhere(dice)});
}

/// The answer never comes, though everything was delivered; `readings` of the instance afterwards fail as well.
template <int readings>
void silence(SandboxProcess &, FaultProxy &proxy, Dice &, Text action, Text instance)
{
    Strike strike{Strike::Kind::CutAnswer, End::Reset};
    strike.readingsAfter = readings;
    proxy.arm(action, instance, strike);
}

void refusal(SandboxProcess &sandbox, Text action, Text instance, const char *code, int status)
{
    pull(sandbox, "errorNext", action, instance, {{"code", QLatin1String(code)}, {"status", status}});
}

// clang-format off
const std::vector<FaultKind> kinds{
    {"none", [](SandboxProcess &, FaultProxy &, Dice &, Text, Text) {}, false, false, true},
    {"closed before anything was done", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { pull(s, "dropBeforeNext", a, i); }},
    {"answer dropped after commit", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { pull(s, "dropAfterCommitNext", a, i); }},
    {"answer cut by the server, reset", [](SandboxProcess &s, FaultProxy &, Dice &dice, Text a, Text i) { pull(s, "cutAtByteNext", a, i, {{"bytes", below(dice, 400)}}); }},
    {"time-out, carried out", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { pull(s, "hangNext", a, i); }},
    {"time-out, not carried out", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { pull(s, "hangNext", a, i, {{"committed", false}}); }},
    {"HTML with 200, carried out", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { pull(s, "garbageNext", a, i); }},
    {"HTML with 502, carried out", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { pull(s, "garbageNext", a, i, {{"status", 502}}); }},
    {"HTML with 502, not carried out", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { pull(s, "garbageNext", a, i, {{"status", 502}, {"committed", false}}); }},
    {"truncated body, carried out", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { pull(s, "truncateNext", a, i); }},
    {"empty body, carried out", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { pull(s, "emptyNext", a, i); }},
    {"500, carried out", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { pull(s, "errorNext", a, i, {{"code", "InternalError"}, {"status", 500}, {"committed", true}}); }},
    {"500, not carried out", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { refusal(s, a, i, "InternalError", 500); }},
    {"503, carried out", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { pull(s, "errorNext", a, i, {{"code", "ServiceUnavailable"}, {"status", 503}, {"committed", true}}); }},
    {"throttled", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { pull(s, "throttleNext", a, i); }},
    {"throttled, told how long", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { pull(s, "throttleNext", a, i, {{"retryAfterMs", 200}}); }},
    {"refused: no permission", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { refusal(s, a, i, "Forbidden.RAM", 403); }},
    {"told that it still cools", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) {
         pull(s, "errorNext", a, i, {{"code", "Throttling"}, {"about", "5 minutes"}}); }, false, true},
    {"refused: balance", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { refusal(s, a, i, "InvalidAccountStatus.NotEnoughBalance", 403); }},
    {"busy with another change", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { refusal(s, a, i, "OperationConflict", 403); }},
    {"busy with this very request", [](SandboxProcess &s, FaultProxy &, Dice &, Text a, Text i) { refusal(s, a, i, "LastTokenProcessing", 403); }},
    {"request cut, closed", cut<Strike::Kind::CutRequest, End::Close>, false, false, true},
    {"request cut, reset", cut<Strike::Kind::CutRequest, End::Reset>, false, false, true},
    {"request cut, stalled", cut<Strike::Kind::CutRequest, End::Stall>, false, false, true},
    {"answer cut, closed", cut<Strike::Kind::CutAnswer, End::Close>, false, false, true},
    {"answer cut, reset", cut<Strike::Kind::CutAnswer, End::Reset>, false, false, true},
    {"answer cut, stalled", cut<Strike::Kind::CutAnswer, End::Stall>, false, false, true},
    {"whole request, connection gone", [](SandboxProcess &, FaultProxy &p, Dice &, Text a, Text i) {
         p.arm(a, i, {Strike::Kind::CutRequest, End::Reset, [](qsizetype size) { return size; }}); }, false, false, true},
    {"no answer, readings fail for a while", silence<7>},
    {"no answer, no reading succeeds", silence<60>},
    {"connection reset before a byte", [](SandboxProcess &, FaultProxy &p, Dice &, Text, Text i) { p.resetConnectionAfterReading(i); }, true},
    {"delivered late, after the reset", [](SandboxProcess &, FaultProxy &p, Dice &dice, Text a, Text i) {
         p.arm(a, i, {Strike::Kind::Late, End::Reset, {}, std::chrono::milliseconds(below(dice, 300))}); }, false, true},
    {"delivered twice", [](SandboxProcess &, FaultProxy &p, Dice &, Text a, Text i) { p.arm(a, i, {Strike::Kind::Twice}); }, false, false, true},
    {"two in a row", [](SandboxProcess &, FaultProxy &p, Dice &dice, Text a, Text i) {
         p.arm(a, i, {Strike::Kind::CutRequest, End::Reset, somewhere(dice)});
         p.arm(a, i, {Strike::Kind::CutAnswer, End::Close, somewhere(dice)}); }, false, true},
};
// clang-format on

} // namespace

const std::vector<FaultKind> &faultKinds()
{
    return kinds;
}

const FaultKind &faultKind(const QString &name)
{
    for (const FaultKind &kind : kinds) {
        if (name == QLatin1String(kind.name))
            return kind;
    }
    qFatal("there is no fault %s", qUtf8Printable(name));
}

namespace {

using Shape = Death::Shape;
using Moment = Death::Moment;

QString killAt(const QString &step, const char *where)
{
    return QStringLiteral("SIGKILL at ") + step + QLatin1String(where);
}

/// On the way through the queue, and out of it.
std::vector<Death> deathsOfTheQueue()
{
    const auto queued = runstep::durable(ChangeState::Queued);
    std::vector<Death> all;
    for (const QString &step : {runstep::before(ChangeState::Sending), runstep::durable(ChangeState::Sending),
                                runstep::handedOver(), runstep::answered(), runstep::before(ChangeState::Accepted),
                                runstep::durable(ChangeState::Accepted), runstep::durable(ChangeState::Verified)}) {
        all.push_back({.name = killAt(step, ", from the queue"), .firstStep = step, .shape = Shape::Queue});
    }
    for (const QString &step : {runstep::looking(), runstep::looked()}) {
        all.push_back({.name = killAt(step, ", from the queue"),
                       .firstStep = step,
                       .fault = "answer dropped after commit",
                       .shape = Shape::Queue});
    }
    all.push_back({.name = killAt(runstep::nextCall(), ", from the queue"),
                   .firstStep = runstep::nextCall(),
                   .fault = "none",
                   .shape = Shape::QueueRun});
    for (const QString &step : {runstep::durable(ChangeState::Sending), runstep::handedOver()}) {
        all.push_back({.name = killAt(step, ", from the queue, after a restart"),
                       .firstStep = queued,
                       .secondStep = step,
                       .shape = Shape::Queue});
    }
    for (const QString &step : {runstep::before(ChangeState::Queued), queued}) {
        all.push_back({.name = killAt(step, ", sent back"),
                       .firstStep = step,
                       .fault = "told that it still cools",
                       .shape = Shape::Queue,
                       .timesEach = 2});
    }
    for (const QString &step : {runstep::before(ChangeState::Cancelled), runstep::durable(ChangeState::Cancelled)}) {
        all.push_back({.name = killAt(step, ", taken out of the queue"),
                       .firstStep = step,
                       .shape = Shape::Queue,
                       .takenOut = true});
    }
    for (int i = 0; i < 4; ++i) {
        all.push_back({.name = QStringLiteral("SIGKILL at any moment, queue"),
                       .shape = i % 2 == 0 ? Shape::Queue : Shape::QueueRun,
                       .moment = Moment::Kill});
    }
    all.push_back({.name = QStringLiteral("SIGKILL at any moment, twice, queue"),
                   .shape = Shape::Queue,
                   .moment = Moment::KillTwice});
    all.push_back({.name = QStringLiteral("SIGKILL, and half an hour, queue"),
                   .firstStep = queued,
                   .fault = "none",
                   .shape = Shape::Queue,
                   .minutes = 30});
    all.push_back({.name = QStringLiteral("none of these, queue"), .shape = Shape::Queue});
    all.push_back({.name = QStringLiteral("none of these, queue"), .shape = Shape::QueueRun});
    return all;
}

std::vector<Death> deathsOfOrders()
{
    std::vector<Death> all;
    // Too late to send it again: only its order tells that it was done.
    for (const Shape shape : {Shape::Order, Shape::Abnormal}) {
        all.push_back({.name = QStringLiteral("SIGKILL, and eleven minutes, unpaid order"),
                       .firstStep = runstep::answered(),
                       .fault = "answer dropped after commit",
                       .shape = shape,
                       .minutes = 11});
    }
    for (const QString &step :
         {runstep::before(ChangeState::AwaitingPayment), runstep::durable(ChangeState::AwaitingPayment)}) {
        all.push_back(
            {.name = killAt(step, ", abnormal order"), .firstStep = step, .fault = "none", .shape = Shape::Abnormal});
    }
    all.push_back({.name = QStringLiteral("SIGKILL at any moment, abnormal order"),
                   .shape = Shape::Abnormal,
                   .moment = Moment::Kill});
    all.push_back({.name = QStringLiteral("none of these, abnormal order"), .shape = Shape::Abnormal});
    for (int i = 0; i < 2; ++i) {
        all.push_back({.name = QStringLiteral("SIGKILL at any moment, cancelling an order"),
                       .shape = Shape::Cancel,
                       .moment = Moment::Kill});
    }
    all.push_back({.name = QStringLiteral("none of these, cancelling an order"), .shape = Shape::Cancel});
    return all;
}

} // namespace

std::vector<Death> deaths()
{
    const auto name = [](const QString &step) { return QStringLiteral("SIGKILL at ") + step; };
    std::vector<Death> all;
    for (const QString &step : runstep::all()) {
        Death death;
        death.name = name(step);
        death.firstStep = step;
        if (step.endsWith(stateName(ChangeState::Refused)))
            death.fault = "refused: no permission";
        else if (step.endsWith(stateName(ChangeState::Unknown)))
            death.fault = "no answer, no reading succeeds";
        else if (step == runstep::looking() || step == runstep::looked())
            death.fault = "answer dropped after commit";
        else if (step.endsWith(runstep::durable(ChangeState::AwaitingPayment)))
            death.shape = Shape::Order;
        else if (step.endsWith(stateName(ChangeState::Queued)))
            death.shape = Shape::Queue;
        else if (step.endsWith(runstep::durable(ChangeState::OrderCancelled)) || step.contains(runstep::cancelling()) ||
                 step == runstep::cancelHandedOver() || step == runstep::cancelAnswered())
            death.shape = Shape::Cancel;
        else if (step == runstep::nextCall())
            death.shape = Shape::Run;
        if (step == runstep::before(ChangeState::Cancelled) || step == runstep::durable(ChangeState::Cancelled)) {
            death.firstStep = runstep::durable(ChangeState::Planned);
            death.secondStep = step;
        }
        all.push_back(death);
        // Also in the life that settles what the first left open.
        if (step == runstep::looking() || step == runstep::looked() || step == runstep::handedOver()) {
            death.name += QStringLiteral(", after a restart");
            death.firstStep = runstep::handedOver();
            death.secondStep = step;
            death.fault = step == runstep::handedOver() ? "closed before anything was done" : nullptr;
            all.push_back(death);
        }
    }
    for (int i = 0; i < 8; ++i) {
        all.push_back({QStringLiteral("SIGKILL at any moment"), {}, {}, nullptr, Shape::Any, Moment::Kill});
        all.push_back({QStringLiteral("SIGKILL at any moment, twice"), {}, {}, nullptr, Shape::Any, Moment::KillTwice});
    }
    for (int i = 0; i < 3; ++i)
        all.push_back({QStringLiteral("SIGTERM at any moment"), {}, {}, nullptr, Shape::Any, Moment::Terminate});
    for (const QString &step : {runstep::handedOver(), runstep::durable(ChangeState::Sending)}) {
        all.push_back({.name = QStringLiteral("SIGKILL, and eleven minutes"), .firstStep = step, .minutes = 11});
    }
    // The start, when everything else is done.
    all.push_back({.name = name(runstep::durable(ChangeState::Planned)) + QStringLiteral(", the last call"),
                   .firstStep = runstep::durable(ChangeState::Planned),
                   .fault = "none",
                   .shape = Shape::Run,
                   .timesEach = 3});
    for (const auto &more : {deathsOfTheQueue(), deathsOfOrders()}) {
        for (const Death &death : more)
            all.emplace_back(death).seldom = true;
    }
    for (int i = 0; i < 8; ++i)
        all.push_back({QStringLiteral("none")});
    return all;
}

} // namespace ecsdesk::faults
