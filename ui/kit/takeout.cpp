// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/takeout.h"

#include "models/wording/changes.h"
#include "ui/kit/typefirst.h"

#include <QCoreApplication>
#include <QWidget>

namespace ecsdesk {

namespace {

struct TakeOut
{
    Q_DECLARE_TR_FUNCTIONS(TakeOut)
};

} // namespace

void askToTakeOut(const ChangeRecord &record, ChangeDesk &changes, Prompt &prompt, QWidget *context)
{
    Prompt::Question question;
    question.title = TakeOut::tr("Take out of the queue?");
    question.text = TakeOut::tr("The change of %1 will not be sent: %2.", "instance, change")
                        .arg(instanceTitle(record.intent.before), changeTitle(record));
    question.detail =
        TakeOut::tr("Nothing has been sent, changed or charged. It stays in the list of changes as cancelled.");
    question.yes = TakeOut::tr("Take out");
    question.no = TakeOut::tr("Leave it in");
    question.danger = true;
    prompt.ask(context, question, context, [&changes, id = record.id](bool yes) {
        const auto now = changes.record(id);
        if (yes && now && now->state == ChangeState::Queued)
            changes.removeQueued(id);
    });
}

void askToRetry(const ChangeRecord &record, ChangeDesk &changes, Prompt &prompt, QWidget *context)
{
    const AccountTerms terms = changes.terms(record.intent.key.account);
    Prompt::Question question;
    question.title = TakeOut::tr("Try it again now?");
    question.text =
        TakeOut::tr("The change of %1 is sent if nothing stands against it any more: %2.", "instance, change")
            .arg(instanceTitle(record.intent.before), changeTitle(record));
    question.yes = TakeOut::tr("Try again");
    question.danger = true;
    typeBeforeSending(prompt, context, question, terms, nameToType(record.intent.before),
                      [&changes, terms, id = record.id](const QString &) {
                          const auto now = changes.record(id);
                          if (!terms.production || (now && isHeld(*now)))
                              changes.retryQueued(id);
                      });
}

} // namespace ecsdesk
