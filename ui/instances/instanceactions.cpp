// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/instancesscreen.h"

#include "models/wording/accountterms.h"
#include "models/wording/changes.h"
#include "models/wording/reasons.h"
#include "models/wording/words.h"
#include "ui/instances/signs.h"
#include "ui/kit/typefirst.h"

#include <QClipboard>
#include <QGuiApplication>

// What is done from the list: a wizard opened, an address allocated, IDs copied, or told why not.

namespace ecsdesk {

void InstancesScreen::copyIds()
{
    QStringList ids;
    for (const InstanceKey &key : m_table->selectedKeys())
        ids.append(key.id.text);
    if (!ids.isEmpty())
        QGuiApplication::clipboard()->setText(ids.join(QLatin1Char('\n')));
}

void InstancesScreen::changeBandwidth()
{
    begin(Operation::ChangeBandwidth);
}

void InstancesScreen::changeSpecification()
{
    begin(Operation::ChangeType);
}

void InstancesScreen::begin(Operation operation)
{
    const auto key = m_pane->instance();
    const std::optional<FleetRow> row = key ? m_context.fleet.row(*key) : std::nullopt;
    if (!row)
        return;
    if (const auto bar = m_context.changes.actingBar(*key)) {
        const BarWords words = barWords(*bar);
        m_context.prompt.tell(this,
                              {operationTitle(operation),
                               tr("%1 cannot be changed from here.").arg(instanceTitle(row->instance)), words.whole()});
        return;
    }
    const Facts facts = m_context.changes.facts(*key);
    const auto operations = operationsOf(m_context.changes.terms(row->key.account).edition, row->instance, facts);
    for (const OperationVerdict &judged : operations) {
        if (judged.operation != operation)
            continue;
        // What passes by itself, or what a run lifts, is no reason not to prepare the change: the wizard does the rest.
        if (opensWizard(operation, operations)) {
            if (operation == Operation::ChangeBandwidth)
                Q_EMIT bandwidthWizardWanted(*row);
            else
                Q_EMIT specificationWizardWanted(*row);
            return;
        }
        if (judged.verdict.allowed() && operation == Operation::AllocatePublicIp) {
            allocatePublicIp(*row);
            return;
        }
        ReasonContext context{
            &row->instance,       &facts, &judged.probe, m_context.changes.terms(row->key.account).edition, {},
            m_context.clock.now()};
        if (facts.instance.cooldownUntil)
            context.remaining = m_context.changes.realTimeUntil(*facts.instance.cooldownUntil);
        context.shownOnce = true;
        m_context.prompt.tell(this, {operationTitle(operation),
                                     tr("%1 cannot be changed now.").arg(instanceTitle(row->instance)),
                                     reasonTexts(judged.verdict, context).join(QLatin1Char('\n'))});
        return;
    }
}

void InstancesScreen::allocatePublicIp(const FleetRow &row)
{
    ChangeIntent intent{row.key, row.instance, {}, m_context.changes.newToken(), {}, {}};
    intent.change.action = Action::AllocatePublicIpAddress;
    const Prompt::Question question{tr("Allocate a public IP"),
                                    tr("Allocate a public IP to %1?").arg(instanceTitle(row.instance)),
                                    tr("The address belongs to the instance until it is released."),
                                    tr("Allocate the IP"),
                                    {},
                                    false};
    askBeforeSending(m_context.prompt, this, question, m_context.changes.terms(row.key.account),
                     nameToType(row.instance), [this, intent](const QString &typed) mutable {
                         intent.typedName = typed;
                         m_submitted = intent.token;
                         m_context.changes.submit(intent);
                     });
}

} // namespace ecsdesk
