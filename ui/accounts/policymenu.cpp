// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/policymenu.h"

#include "models/wording/rampolicy.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

namespace ecsdesk {

namespace {

struct PolicyMenu
{
    Q_DECLARE_TR_FUNCTIONS(PolicyMenu)
};

void add(QMenu &menu, const char *name, const QString &text, const QString &policy)
{
    QAction *action = menu.addAction(text);
    action->setObjectName(QLatin1String(name));
    QObject::connect(action, &QAction::triggered, action, [policy] { QGuiApplication::clipboard()->setText(policy); });
}

} // namespace

void fillPolicyMenu(QMenu &menu, const QString &roleArn)
{
    menu.clear();
    add(menu, "fullPolicy", PolicyMenu::tr("Policy for all this program does"), ramPolicy(true));
    add(menu, "readOnlyPolicy", PolicyMenu::tr("Policy to look only"), ramPolicy(false));
    if (!roleArn.isEmpty())
        add(menu, "assumePolicy", PolicyMenu::tr("Policy of the key that assumes the role"), assumeRolePolicy(roleArn));
}

void copyPolicy(bool readOnly)
{
    QGuiApplication::clipboard()->setText(ramPolicy(!readOnly));
}

} // namespace ecsdesk
