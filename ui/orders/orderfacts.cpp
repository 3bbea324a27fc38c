// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/orderfacts.h"

#include "models/wording/changes.h"
#include "models/wording/orders.h"
#include "models/wording/words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/copylabel.h"
#include "ui/kit/labels.h"

#include <QGridLayout>
#include <QPushButton>

namespace ecsdesk {

namespace {

/// An order of many instances tells the rest as a number.
constexpr int shownInstances = 8;
/// A link has a little room around its words; other values begin where they do.
constexpr QMargins besideLinks(space::xs, 0, 0, 0);

/// The name stands beside the first line of its value, also where that is a link.
void standBeside(QLabel *name, const QWidget *link)
{
    name->setMinimumHeight(link ? link->sizeHint().height() : 0);
}

} // namespace

OrderFacts::OrderFacts(FleetDesk &fleet, ChangeDesk &changes, QWidget *parent)
    : Retranslating(parent)
    , m_fleet(fleet)
    , m_changes(changes)
    , m_instances(new QWidget(this))
    , m_instancesColumn(new QVBoxLayout(m_instances))
    , m_moreInstances(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, m_instances))
    , m_made(new QWidget(this))
    , m_change(new QPushButton(m_made))
    , m_madeText(new ToneLabel(Tone::Text, ToneLabel::Size::Body, m_made))
    , m_request(new CopyLabel(CopyLabel::Face::Mono, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    for (int fact = 0; fact < factCount; ++fact) {
        m_names[size_t(fact)] = new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this);
        grid->addWidget(m_names[size_t(fact)], fact, 0, Qt::AlignTop | Qt::AlignLeft);
        if (fact == Instance) {
            grid->addWidget(m_instances, fact, 1);
        } else if (fact == Made) {
            grid->addWidget(m_made, fact, 1);
        } else if (fact == Request) {
            grid->addWidget(m_request, fact, 1);
        } else {
            auto *value = new ToneLabel(Tone::Text, ToneLabel::Size::Body, this);
            value->setWordWrap(true);
            value->setContentsMargins(besideLinks);
            value->setTextInteractionFlags(Qt::TextSelectableByMouse);
            m_values[size_t(fact)] = value;
            grid->addWidget(value, fact, 1);
        }
    }
    m_instancesColumn->setContentsMargins(0, 0, 0, 0);
    m_instancesColumn->setSpacing(space::xs);
    m_instancesColumn->addWidget(m_moreInstances);
    m_moreInstances->setWordWrap(true);
    m_moreInstances->setContentsMargins(besideLinks);
    m_madeText->setContentsMargins(besideLinks);
    m_request->setContentsMargins(besideLinks);
    auto *made = new QVBoxLayout(m_made);
    made->setContentsMargins(0, 0, 0, 0);
    made->setSpacing(0);
    made->addWidget(m_madeText);
    made->addWidget(m_change, 0, Qt::AlignLeft);
    m_madeText->setWordWrap(true);
    m_madeText->setObjectName(QStringLiteral("orderMade"));
    m_change->setObjectName(QStringLiteral("orderChange"));
    m_request->setObjectName(QStringLiteral("orderRequest"));
    setButtonRole(m_change, ButtonRole::Link);
    addLines();
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const auto record = m_changes.record(m_row.change))
            Q_EMIT changeWanted(record->id);
    });
    retranslate();
}

void OrderFacts::addLines()
{
    // All at once, so that Tab goes the way one reads.
    while (int(m_lines.size()) < shownInstances) {
        InstanceLine line{};
        line.box = new QWidget(m_instances);
        line.link = new QPushButton(line.box);
        line.id = new CopyLabel(CopyLabel::Face::Mono, line.box);
        line.id->setContentsMargins(besideLinks);
        line.link->setObjectName(QStringLiteral("orderInstance"));
        auto *column = new QVBoxLayout(line.box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        setButtonRole(line.link, ButtonRole::Link);
        column->addWidget(line.link, 0, Qt::AlignLeft);
        column->addWidget(line.id);
        const size_t at = m_lines.size();
        connect(line.link, &QPushButton::clicked, this, [this, at] {
            Q_EMIT instanceWanted({m_row.account, m_row.order.region, m_row.order.instances[qsizetype(at)]});
        });
        m_instancesColumn->insertWidget(int(at), line.box);
        m_lines.push_back(line);
    }
    setTabOrder(m_lines.back().id->button(), m_change);
    setTabOrder(m_change, m_request->button());
}

void OrderFacts::setRow(const OrderRow &row, const QDateTime &now)
{
    m_row = row;
    m_now = now;
    fill();
}

void OrderFacts::setAccountNames(const AccountNames &names)
{
    m_accounts = names;
    fill();
}

void OrderFacts::setFact(Fact fact, const QString &value, const QString &hint)
{
    m_names[fact]->setVisible(!value.isEmpty());
    m_values[fact]->setVisible(!value.isEmpty());
    m_values[fact]->setText(value);
    m_values[fact]->setToolTip(hint);
}

void OrderFacts::fill()
{
    const Order &order = m_row.order;
    showInstances();
    const bool named = m_accounts.size() > 1 || (!m_accounts.isEmpty() && !m_accounts.contains(m_row.account));
    setFact(Account, named ? accountName(m_accounts, m_row.account) : QString(), m_row.account.text);
    setFact(Region, order.region.isEmpty() ? QString() : regionName(order.region), order.region.text);
    // Above all this stand kind and amount already.
    setFact(Amount, order.amount ? QString() : tr("not told", "the amount of an order"));
    setFact(Created,
            order.createdAt.isValid() ? momentText(order.createdAt, m_now) : tr("not told", "when it was made"),
            exactMomentText(order.createdAt));
    setFact(Paid, order.paidAt.isValid() ? momentText(order.paidAt, m_now) : QString(), exactMomentText(order.paidAt));
    showMade();
    setFact(Read,
            m_row.readAt.isValid() ? agoText(m_row.readAt, m_now)
                                   : tr("not yet: this is known from the change that made it"),
            exactMomentText(m_row.readAt));
}

void OrderFacts::showInstances()
{
    const auto &ids = m_row.order.instances;
    const int shown = std::min(int(ids.size()), shownInstances);
    for (size_t at = 0; at < m_lines.size(); ++at) {
        const InstanceLine &line = m_lines[at];
        const bool used = int(at) < shown;
        line.box->setVisible(used);
        if (!used)
            continue;
        const InstanceId &id = ids[qsizetype(at)];
        const auto known = m_fleet.row({m_row.account, m_row.order.region, id});
        line.link->setVisible(known.has_value());
        if (known) {
            line.link->setText(instanceTitle(known->instance));
            line.link->setAccessibleName(tr("Show the instance %1").arg(line.link->text()));
            line.link->setToolTip(plainToolTip(line.link->accessibleName()));
        }
        line.id->setValue(id.text, tr("Instance ID"));
    }
    standBeside(m_names[Instance], shown > 0 && !m_lines.front().link->isHidden() ? m_lines.front().link : nullptr);
    const int more = int(ids.size()) - shown;
    m_moreInstances->setVisible(ids.isEmpty() || more > 0);
    m_moreInstances->setText(ids.isEmpty() ? tr("The billing API has not told which instances it is for.")
                                           : tr("and %n more", "instances of an order", more));
}

void OrderFacts::showMade()
{
    const auto record = m_row.change.isEmpty() ? std::nullopt : m_changes.record(m_row.change);
    m_change->setVisible(record.has_value());
    m_madeText->setVisible(!record);
    m_madeText->setText(m_row.change.isEmpty() ? tr("elsewhere, not by this console") : tr("a change of this console"));
    if (record) {
        m_change->setText(changeTitle(*record));
        m_change->setAccessibleName(tr("Show the change: %1").arg(m_change->text()));
        m_change->setToolTip(plainToolTip(m_change->accessibleName()));
    }
    standBeside(m_names[Made], record ? m_change : nullptr);
    const QString request = record ? record->requestId.text : QString();
    m_names[Request]->setVisible(!request.isEmpty());
    m_request->setVisible(!request.isEmpty());
    m_request->setValue(request, tr("Request ID"));
}

void OrderFacts::retranslate()
{
    const std::array<QString, factCount> names{tr("Instance"), tr("Account"),    tr("Region"),
                                               tr("Amount"),   tr("Created"),    tr("Paid"),
                                               tr("Made by"),  tr("Request ID"), tr("Read")};
    for (size_t fact = 0; fact < names.size(); ++fact)
        m_names[fact]->setText(names[fact]);
    fill();
}

} // namespace ecsdesk
