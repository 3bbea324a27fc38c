// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/operations.h"
#include "models/wording/accountterms.h"
#include "models/wording/reasons.h"
#include "models/wording/words.h"
#include "ui/instances/instancesscreen.h"
#include "ui/instances/signs.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QWidgetAction>

namespace ecsdesk {

namespace {

/// A reason below the entry it greys: a sentence that wraps, which a menu entry cannot.
QWidgetAction *reasonEntry(const QString &sentence, QMenu &menu)
{
    auto *box = new QWidget;
    auto *label = new ReasonLabel(ReasonLabel::Kind::Refused, sentence, box);
    label->setFixedWidth(320);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(space::xl + space::s, 2, space::m, space::xs);
    line->addWidget(label);
    auto *entry = new QWidgetAction(&menu);
    entry->setDefaultWidget(box);
    entry->setText(sentence);
    entry->setEnabled(false);
    return entry;
}

QAction *copyEntry(QMenu &menu, const QString &text, const QString &value)
{
    QAction *entry = menu.addAction(icon(Icon::Copy, Tone::Muted), text);
    QObject::connect(entry, &QAction::triggered, entry, [value] { QGuiApplication::clipboard()->setText(value); });
    return entry;
}

} // namespace

void InstancesScreen::fillContextMenu(QMenu &menu)
{
    const std::optional<FleetRow> row = m_table->currentRow();
    if (!row)
        return;
    const Facts facts = m_context.changes.facts(row->key);
    ReasonContext context{&row->instance,       &facts, nullptr, m_context.changes.terms(row->key.account).edition, {},
                          m_context.clock.now()};
    if (facts.instance.cooldownUntil)
        context.remaining = m_context.changes.realTimeUntil(*facts.instance.cooldownUntil);
    const auto operations = operationsOf(m_context.changes.terms(row->key.account).edition, row->instance, facts);
    const auto bar = m_context.changes.actingBar(row->key);
    for (const OperationVerdict &judged : operations) {
        context.change = &judged.probe;
        QAction *entry = menu.addAction(operationVerb(judged.operation));
        const bool opens = opensWizard(judged.operation, operations);
        entry->setEnabled(!bar && (judged.verdict.allowed() || opens));
        if (bar)
            continue; // below them all, once
        connect(entry, &QAction::triggered, this, [this, operation = judged.operation] { begin(operation); });
        for (const Objection &objection : toldObjections(judged.verdict))
            menu.addAction(reasonEntry(operationReason(objection, context), menu));
    }
    if (bar)
        menu.addAction(reasonEntry(barWords(*bar).whole(), menu));
    menu.addSeparator();
    const int selected = int(m_table->selectedKeys().size());
    QAction *ids =
        menu.addAction(icon(Icon::Copy, Tone::Muted),
                       selected > 1 ? tr("Copy %n instance IDs", nullptr, selected) : tr("Copy instance ID"));
    connect(ids, &QAction::triggered, this, &InstancesScreen::copyIds);
    if (!row->instance.name.isEmpty())
        copyEntry(menu, tr("Copy name"), row->instance.name);
    for (const QString &address : allAddresses(row->instance))
        copyEntry(menu, tr("Copy %1").arg(address), address);
    menu.addSeparator();
    QAction *again = menu.addAction(icon(Icon::Refresh, Tone::Muted), tr("Read this instance again"));
    connect(again, &QAction::triggered, this, [this, key = row->key] { m_context.fleet.read(key); });
    if (!m_context.sandbox) {
        QAction *console = menu.addAction(icon(Icon::External, Tone::Muted), tr("Open the ECS console"));
        connect(console, &QAction::triggered, this, [this, key = row->key] { Q_EMIT webConsoleWanted(key); });
    }
}

} // namespace ecsdesk
