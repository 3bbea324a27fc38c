// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/typefirst.h"

#include <QWidget>

namespace ecsdesk {

void askBeforeSending(Prompt &prompt, QWidget *context, const Prompt::Question &question, const AccountTerms &terms,
                      const QString &expected, std::function<void(const QString &typed)> go)
{
    if (!terms.production) {
        prompt.ask(context, question, context, [go = std::move(go)](bool yes) {
            if (yes)
                go({});
        });
        return;
    }
    prompt.askToType(context, {question, expected}, context, [go = std::move(go)](const std::optional<QString> &typed) {
        if (typed)
            go(*typed);
    });
}

void typeBeforeSending(Prompt &prompt, QWidget *context, const Prompt::Question &question, const AccountTerms &terms,
                       const QString &expected, std::function<void(const QString &typed)> go)
{
    if (terms.production)
        askBeforeSending(prompt, context, question, terms, expected, std::move(go));
    else
        go({});
}

} // namespace ecsdesk
