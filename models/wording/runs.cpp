// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/runs.h"

#include "models/desk/runplan.h"
#include "models/wording/accountterms.h"
#include "models/wording/errors.h"

#include <QCoreApplication>
#include <algorithm>

namespace ecsdesk {

namespace {

struct Runs
{
    Q_DECLARE_TR_FUNCTIONS(Runs)
};

QString joined(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return Runs::tr("%1 %2", "two whole sentences, one after the other").arg(first, second);
}

bool isRun(const std::vector<ChangeRecord> &run)
{
    return run.size() > 1 || !run.front().intent.rest.empty();
}

bool wasStoppedBefore(const std::vector<ChangeRecord> &run)
{
    return run.front().intent.before.status == InstanceStatus::Stopped;
}

bool wasToStart(const std::vector<ChangeRecord> &run)
{
    const auto &rest = run.front().intent.rest;
    return std::any_of(rest.begin(), rest.end(),
                       [](const PlannedCall &call) { return call.change.action == Action::StartInstance; });
}

QString startedSentence(const ChangeRecord &start, const std::vector<ChangeRecord> &run)
{
    switch (start.state) {
    case ChangeState::Verified:
        return recordOf(run, Action::StopInstance) ? Runs::tr("The instance is running again.")
                                                   : Runs::tr("The instance is running.");
    case ChangeState::Refused:
        return joined(Runs::tr("The instance is stopped: it could not be started."),
                      start.error ? explain(*start.error).cause : QString());
    case ChangeState::Unknown:
        return Runs::tr("It is not known whether the instance has started.");
    case ChangeState::Cancelled:
    case ChangeState::OrderCancelled:
        return Runs::tr("The instance is stopped: it was not started.");
    case ChangeState::Queued:
    case ChangeState::Planned:
    case ChangeState::Sending:
    case ChangeState::Accepted:
    case ChangeState::AwaitingPayment:
    case ChangeState::Verifying:
        return Runs::tr("The instance is being started.");
    }
    Q_UNREACHABLE();
}

QString notStoppedSentence(const ChangeRecord &stop)
{
    switch (stop.state) {
    case ChangeState::Refused:
    case ChangeState::Cancelled:
    case ChangeState::OrderCancelled:
        return Runs::tr("The instance was not stopped: it runs on.");
    case ChangeState::Unknown:
        return Runs::tr("It is not known whether the instance has stopped.");
    case ChangeState::Queued:
    case ChangeState::Planned:
    case ChangeState::Sending:
    case ChangeState::Accepted:
    case ChangeState::AwaitingPayment:
    case ChangeState::Verifying:
        return Runs::tr("The instance is being stopped.");
    case ChangeState::Verified:
        return {};
    }
    Q_UNREACHABLE();
}

/// What happened to the change itself, before a word about the instance's power.
Outcome changeOutcome(const std::vector<ChangeRecord> &run)
{
    if (const ChangeRecord *main = specRecord(run))
        return outcome(*main);
    const ChangeRecord &last = run.back();
    Outcome words = outcome(last);
    const bool gaveUp = std::any_of(run.begin(), run.end(),
                                    [](const ChangeRecord &record) { return record.rest == RestState::GivenUp; });
    if (gaveUp && last.state != ChangeState::Refused && last.state != ChangeState::Unknown) {
        words.title = Runs::tr("Given up");
        words.whatHappened = Runs::tr("The rest of the run was given up; the change itself was not sent.");
        words.changedOrCharged = Runs::tr("Nothing was changed or charged.");
        words.whatToDo = Runs::tr("Begin the change again when you want it.");
        return words;
    }
    if (last.intent.change.action == Action::StopInstance && last.state != ChangeState::Verified) {
        words.whatHappened = joined(words.whatHappened, Runs::tr("The change itself was not sent."));
        return words;
    }
    if (gaveUp)
        words.whatHappened =
            joined(Runs::tr("The rest of the run was given up; the change itself was not sent."), words.whatHappened);
    return words;
}

QString afterVerified(const std::vector<ChangeRecord> &run, const ChangeRecord &main, const QString &usual)
{
    const ChangeRecord *address = recordOf(run, Action::AllocatePublicIpAddress);
    const ChangeRecord *start = recordOf(run, Action::StartInstance);
    if (start && start->state == ChangeState::Refused)
        return start->error ? explain(*start->error).remedy : Runs::tr("Start the instance.");
    if (start && start->state == ChangeState::Unknown)
        return Runs::tr("Have the instance read to find out whether it runs.");
    if (address && address->state != ChangeState::Verified)
        return Runs::tr("Allocate a public IP: the instance has none yet.");
    if (leavesStopped(run)) {
        return main.intent.change.instanceType
                   ? Runs::tr("Start the instance when you are ready: the new type takes effect then.")
                   : Runs::tr("Start the instance when you are ready.");
    }
    if (start || address)
        return Runs::tr("There is nothing more to do. The instance can be changed again five minutes after this "
                        "change.");
    return usual;
}

} // namespace

QString callTitle(const Change &change)
{
    switch (change.action) {
    case Action::ModifyInstanceNetworkSpec:
    case Action::ModifyInstanceSpec:
        return change.instanceType ? Runs::tr("Change the type") : Runs::tr("Change the bandwidth");
    case Action::AllocatePublicIpAddress:
        return Runs::tr("Allocate a public IP");
    case Action::StartInstance:
        return Runs::tr("Start");
    case Action::StopInstance:
        return Runs::tr("Stop");
    }
    Q_UNREACHABLE();
}

QString positionText(const ChangeRecord &record, const ChangeRecord &first)
{
    const auto count = int(first.intent.rest.size()) + 1;
    if (count == 1)
        return {};
    return Runs::tr("%1 of %2", "position in a run of several calls")
        .arg(count - int(record.intent.rest.size()))
        .arg(count);
}

QString runSentence(const std::vector<ChangeRecord> &run)
{
    if (!isRun(run))
        return stateSentence(run.back());
    const ChangeRecord *main = specRecord(run);
    if (run.back().intent.change.action == Action::StartInstance && (!main || main->state == ChangeState::Refused)) {
        // The start only takes the stop back: as the last step of a success it would be misread.
        return joined(main ? Runs::tr("The change was refused.") : Runs::tr("The change was given up."),
                      powerSentence(run));
    }
    const auto count = int(wholeRun(run).size());
    return Runs::tr("Step %1 of %2, %3: %4", "number, count, what the step is, a sentence")
        .arg(int(run.size()))
        .arg(count)
        .arg(callTitle(run.back().intent.change), stateSentence(run.back()));
}

QString powerSentence(const std::vector<ChangeRecord> &run)
{
    if (const ChangeRecord *start = recordOf(run, Action::StartInstance))
        return startedSentence(*start, run);
    const ChangeRecord *stop = recordOf(run, Action::StopInstance);
    if (stop && stop->state != ChangeState::Verified)
        return notStoppedSentence(*stop);
    if (stop && wasToStart(run))
        return Runs::tr("The instance is stopped.");
    if (stop)
        return Runs::tr("The instance stays stopped, as you chose.");
    const ChangeRecord *main = specRecord(run);
    if (main && main->intent.change.instanceType && wasStoppedBefore(run))
        return Runs::tr("The instance is stopped, as it was before.");
    return {};
}

QString giveUpSentence(const std::vector<ChangeRecord> &run)
{
    const auto left = stillToCome(run);
    const bool gaveUp = run.back().rest == RestState::GivenUp;
    if (gaveUp && !left.empty())
        return Runs::tr("Given up: no change is sent; what was stopped is started again.");
    if (canGiveUp(run) && !hasChangeLeft(run))
        return Runs::tr("Giving up leaves the instance as it is; nothing more is sent.");
    if (canGiveUp(run)) {
        return recordOf(run, Action::StopInstance)
                   ? Runs::tr("Giving up sends no change; the instance is started again if the run has stopped it.")
                   : Runs::tr("Giving up sends no change.");
    }
    const ChangeRecord *main = specRecord(run);
    if (main && !isSettled(main->state))
        return Runs::tr("The change itself has been sent: giving up would not be safe any more.");
    if (left.empty())
        return {};
    return Runs::tr("The change itself is through; what is left completes it and cannot be given up.");
}

QString pausedSentence(const std::vector<ChangeRecord> &run)
{
    const auto left = stillToCome(run);
    if (left.empty())
        return {};
    return joined(Runs::tr("The run waits for you; the next call is “%1”.").arg(callTitle(left.front().change)),
                  powerSentence(run));
}

QString barText(ActingBar bar)
{
    switch (bar) {
    case ActingBar::AccountNotKnown:
        return Runs::tr("It is not known yet whose keys these are. Refresh the list, then try again.");
    case ActingBar::OtherAccount:
        return Runs::tr("This change belongs to an account that is not in use here. Add that account, or switch it on, "
                        "under Accounts.");
    case ActingBar::KeysMissing:
        return Runs::tr("The keys of this account are missing, have ended or are refused. Look at it under Accounts.");
    case ActingBar::ReadOnly:
        return barWords(bar).whole();
    }
    Q_UNREACHABLE();
}

Outcome runOutcome(const std::vector<ChangeRecord> &run)
{
    if (!isRun(run))
        return outcome(run.front());
    Outcome words = changeOutcome(run);
    const ChangeRecord *main = specRecord(run);
    const ChangeRecord *start = recordOf(run, Action::StartInstance);
    if (main && main->state == ChangeState::Verified) {
        if (start && start->state == ChangeState::Refused)
            words.title = Runs::tr("Changed, but not started");
        words.whatToDo = afterVerified(run, *main, words.whatToDo);
    } else if (start && start->state == ChangeState::Refused) {
        words.whatToDo = joined(words.whatToDo, Runs::tr("Start the instance: it was running before."));
    }
    const ChangeRecord *address = recordOf(run, Action::AllocatePublicIpAddress);
    if (address && address->state == ChangeState::Verified && !address->resultAddress.isEmpty())
        words.whatHappened =
            joined(words.whatHappened, Runs::tr("It has got the public IP %1.").arg(address->resultAddress));
    else if (address && address->state == ChangeState::Refused && address->error)
        words.whatHappened = joined(
            words.whatHappened, Runs::tr("A public IP could not be allocated: %1").arg(explain(*address->error).cause));
    words.changedOrCharged = joined(words.changedOrCharged, powerSentence(run));
    return words;
}

} // namespace ecsdesk
