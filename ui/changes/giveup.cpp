// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/giveup.h"

#include "models/desk/runplan.h"
#include "models/wording/runs.h"

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
    prompt.ask(context, question, context, [&changes, first, done = std::move(done)](bool yes) {
        const auto now = changes.run(first);
        if (!yes || now.empty() || !canGiveUp(now))
            return;
        if (done)
            done();
        changes.cancelRest(now.back().id);
    });
}

} // namespace ecsdesk
