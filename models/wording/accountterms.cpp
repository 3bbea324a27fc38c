// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/accountterms.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct Terms
{
    Q_DECLARE_TR_FUNCTIONS(AccountTerms)
};

} // namespace

QString BarWords::whole() const
{
    return Terms::tr("%1 %2", "two whole sentences, one after the other").arg(reason, lift);
}

BarWords barWords(ActingBar bar)
{
    switch (bar) {
    case ActingBar::AccountNotKnown:
        return {Terms::tr("The keys of this account are not at hand, or have not been checked yet."),
                Terms::tr("See under Accounts what it waits for.")};
    case ActingBar::OtherAccount:
        return {Terms::tr("This instance belongs to an account that is not in use here."),
                Terms::tr("Add that account, or switch it on, under Accounts.")};
    case ActingBar::KeysMissing:
        return {Terms::tr("The keys of this account are missing, have ended or are refused."),
                Terms::tr("See under Accounts what helps.")};
    case ActingBar::ReadOnly:
        return {Terms::tr("This account is set to read-only in this program."),
                Terms::tr("Allow changes in the account's settings, under Accounts.")};
    }
    Q_UNREACHABLE();
}

QString productionWord()
{
    return Terms::tr("production", "the mark of an account whose changes are confirmed by typing");
}

QString typeToConfirmLabel(const QString &name)
{
    return Terms::tr("Type %1 to confirm: this account is set to production").arg(name);
}

QString whyNotTyped(const QString &name)
{
    return Terms::tr("Type %1 first: this account is set to production.").arg(name);
}

} // namespace ecsdesk
