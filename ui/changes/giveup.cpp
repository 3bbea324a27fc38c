// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/giveup.h"

#include "models/desk/runplan.h"
#include "models/wording/runs.h"
#include "ui/kit/typefirst.h"

#include <QCoreApplication>
#include <QWidget>

namespace ecsdesk {

namespace {

struct GiveUp
{
    Q_DECLARE_TR_FUNCTIONS(GiveUp)
};

} // namespace

void askToGiveUp(const std::vector<ChangeRecord> &run, ChangeDesk &changes, Prompt &prompt, QWidget *context,
                 std::function<void()> done)
{
    if (run.empty() || !canGiveUp(run))
        return;
    Prompt::Question question;
    question.title = GiveUp::tr("Give up the rest?");
    question.text = GiveUp::tr("The change of %1 will not be sent.").arg(instanceTitle(run.front().intent.before));
    question.detail = giveUpSentence(run);
    question.yes = GiveUp::tr("Give up");
    question.no = GiveUp::tr("Let it go on");
    question.danger = true;
    const ClientToken first = run.front().run;
    // Giving up sends nothing, but for the start of what the run has stopped.
    const ChangeIntent &intent = run.front().intent;
    AccountTerms terms = changes.terms(intent.key.account);
    terms.production = terms.production && hasChangeLeft(run) && recordOf(run, Action::StopInstance);
    const auto go = [&changes, first, done = std::move(done)](const QString &) {
        const auto now = changes.run(first);
        if (now.empty() || !canGiveUp(now))
            return;
        if (done)
            done();
        changes.cancelRest(now.back().id);
    };
    askBeforeSending(prompt, context, question, terms, nameToType(intent.before), go);
}

void askToGoOn(const std::vector<ChangeRecord> &run, ChangeDesk &changes, Prompt &prompt, QWidget *context,
               std::function<void()> before)
{
    const auto left = run.empty() ? std::vector<PlannedCall>() : stillToCome(run);
    if (left.empty())
        return;
    const ChangeIntent &intent = run.front().intent;
    Prompt::Question question;
    question.title = GiveUp::tr("Go on with the run?");
    question.text = GiveUp::tr("The next call of the run on %1 is sent: %2.", "instance, what the call does")
                        .arg(instanceTitle(intent.before), callTitle(left.front().change));
    question.yes = GiveUp::tr("Go on");
    question.danger = true;
    const bool production = changes.terms(intent.key.account).production;
    typeBeforeSending(prompt, context, question, changes.terms(intent.key.account), nameToType(intent.before),
                      [&changes, production, id = run.back().id, first = run.front().run,
                       before = std::move(before)](const QString &) {
                          const auto now = changes.run(first);
                          if (production && (now.empty() || now.back().id != id || !canResume(now)))
                              return;
                          if (before)
                              before();
                          changes.resumeRest(id);
                      });
}

} // namespace ecsdesk
