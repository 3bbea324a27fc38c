// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/typepanel.h"

#include "models/wording/reasons.h"
#include "models/wording/types.h"
#include "ui/changes/typefilterbar.h"
#include "ui/changes/typesummary.h"
#include "ui/changes/typetable.h"
#include "ui/kit/banner.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/reasonlabel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>

namespace ecsdesk {

namespace {
using namespace std::chrono_literals;
}

TypePanel::TypePanel(QWidget *parent)
    : Retranslating(parent)
    , m_filter(new TypeFilterBar(this))
    , m_banner(new Banner(this))
    , m_table(new TypeTable(m_model, this))
    , m_noMatch(new QWidget(this))
    , m_noMatchText(new ReasonLabel(ReasonLabel::Kind::Info, {}, m_noMatch))
    , m_clear(new QPushButton(m_noMatch))
    , m_more(new QPushButton(m_noMatch))
    , m_state(new EmptyState(this))
    , m_summary(new TypeSummary(this))
{
    m_table->setObjectName(QStringLiteral("typeTable"));
    m_noMatchText->setObjectName(QStringLiteral("typeNoMatch"));
    m_clear->setObjectName(QStringLiteral("typeClearFilters"));
    m_more->setObjectName(QStringLiteral("typeShowNotOffered"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_clear);
    buttons->addWidget(m_more);
    buttons->addStretch(1);
    auto *noMatch = new QVBoxLayout(m_noMatch);
    noMatch->setContentsMargins(space::s, space::l, space::s, space::l);
    noMatch->setSpacing(space::m);
    noMatch->addWidget(m_noMatchText);
    noMatch->addLayout(buttons);
    noMatch->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_filter);
    column->addWidget(m_banner);
    column->addWidget(m_table, 1);
    column->addWidget(m_noMatch, 1);
    column->addWidget(m_state, 1);
    column->addWidget(m_summary);

    m_slowTimer.setSingleShot(true);
    m_slowTimer.setInterval(4s);
    connect(&m_slowTimer, &QTimer::timeout, this, [this] {
        m_reading = Reading::Slow;
        refresh();
    });
    connect(m_filter, &TypeFilterBar::filterChanged, this, [this](const TypeFilter &filter) {
        m_table->expectNewRows();
        m_model.setFilter(filter);
        refresh();
    });
    connect(m_filter, &TypeFilterBar::leaveWanted, m_table, [this] {
        if (m_table->isVisible())
            m_table->setFocus(Qt::TabFocusReason);
    });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        TypeFilter nothing;
        nothing.showsNotOffered = m_model.filter().showsNotOffered;
        m_filter->setFilter(nothing);
        m_filter->search()->setFocus();
    });
    connect(m_more, &QPushButton::clicked, this, &TypePanel::showNotOffered);
    connect(m_filter, &TypeFilterBar::readAgainWanted, this, [this] {
        if (m_reading == Reading::No) // an answer is on its way already
            Q_EMIT readAgainWanted();
    });
    connect(m_banner, &Banner::actionTriggered, this, &TypePanel::readAgainWanted);
    connect(m_state, &EmptyState::actionTriggered, this, &TypePanel::readAgainWanted);
    connect(m_state, &EmptyState::secondTriggered, this, &TypePanel::showNotOffered);
    connect(m_table, &TypeTable::currentRowChanged, this, &TypePanel::updateSummary);
    connect(m_table, &TypeTable::typeChosen, this, [this](const InstanceTypeId &id) {
        updateSummary();
        Q_EMIT typeChosen(id);
    });
    retranslate();
}

TypePanel::~TypePanel() = default;

void TypePanel::setPresent(Edition edition, const Instance &instance, const Facts &facts)
{
    const bool same = edition == m_edition && instance == m_instance && facts.offeredTypes == m_facts.offeredTypes;
    m_edition = edition;
    m_instance = instance;
    m_facts = facts;
    if (same)
        return; // the clock goes on; nothing else of the facts belongs to a type
    judge();
    refresh();
}

void TypePanel::setOffer(const TypeOffer &offer)
{
    const bool first = !m_offer;
    m_offer = offer;
    m_error.reset();
    m_reading = Reading::No;
    m_slowTimer.stop();
    judge();
    m_filter->setChoices(m_model);
    if (first) {
        fitColumns();
        m_table->showChosen();
    }
    refresh();
}

void TypePanel::setLoading()
{
    m_reading = Reading::Yes;
    m_error.reset();
    m_slowTimer.start();
    refresh();
}

void TypePanel::setError(const ApiError &error)
{
    m_reading = Reading::No;
    m_slowTimer.stop();
    m_error = error;
    refresh();
}

void TypePanel::setChosen(const std::optional<InstanceTypeId> &id)
{
    if (id == m_model.chosen())
        return;
    m_model.setChosen(id);
    m_table->showChosen();
    updateSummary();
}

/// For every type there is: a filter must not move the columns.
void TypePanel::fitColumns()
{
    const TypeFilter shown = m_model.filter();
    TypeFilter everything;
    everything.showsNotOffered = true;
    m_model.setFilter(everything);
    m_table->fitColumns();
    m_model.setFilter(shown);
}

void TypePanel::judge()
{
    if (m_offer)
        m_model.setOptions(typeOptions(m_edition, m_instance, m_facts, *m_offer), m_instance.zone);
}

void TypePanel::showNotOffered()
{
    TypeFilter filter = m_model.filter();
    filter.showsNotOffered = true;
    m_filter->setFilter(filter);
    m_table->setFocus();
}

void TypePanel::refresh()
{
    const bool state = showState();
    const bool rows = !state && m_model.rowCount() > 0;
    m_state->setVisible(state);
    m_filter->setVisible(!state);
    m_table->setVisible(rows);
    m_noMatch->setVisible(!state && !rows);
    m_summary->setVisible(!state);
    updateBanner();
    updateNoMatch();
    updateCount();
    updateSummary();
}

void TypePanel::updateNoMatch()
{
    if (!m_offer || m_model.rowCount() > 0)
        return;
    const TypeFilter &filter = m_model.filter();
    QString conditions;
    for (const QString &condition : conditionTexts(filter))
        conditions =
            conditions.isEmpty() ? condition : tr("%1; %2", "conditions of a filter").arg(conditions, condition);
    TypeFilter more = filter;
    more.showsNotOffered = true;
    const int refused = filter.showsNotOffered ? 0 : m_model.countWith(more);
    QString sentence = filter.showsNotOffered ? tr("No type matches this filter: %1.").arg(conditions)
                                              : tr("No offered type matches this filter: %1.").arg(conditions);
    if (refused > 0)
        sentence =
            tr("%1 %2", "two whole sentences, one after the other")
                .arg(sentence, tr("%n type(s) that are not offered for this instance would match.", nullptr, refused));
    m_noMatchText->setSentence(sentence);
    m_more->setVisible(refused > 0);
}

void TypePanel::updateCount()
{
    const int offered = m_model.offeredCount();
    // The present one is no choice, so it is not counted.
    const auto known = m_model.find(m_instance.type);
    const int total = m_model.totalCount() - (known && known->isPresent() ? 1 : 0);
    const bool presentShown = known && known->isPresent() && m_model.rowOf(m_instance.type) >= 0;
    const TypeFilter &filter = m_model.filter();
    // What is counted is what can be seen: with those that are not offered, all of them.
    QString text = filter.isEmpty() ? tr("%1 of %n type(s) offered", nullptr, total).arg(offered)
                   : filter.showsNotOffered
                       ? tr("%1 of %n type(s) shown", nullptr, total).arg(m_model.rowCount() - int(presentShown))
                       : tr("%1 of %n offered type(s) shown", nullptr, offered).arg(m_model.shownOfferedCount());
    if (m_reading != Reading::No)
        text = tr("%1 · reading again…").arg(text);
    m_summary->setCount(text);
}

void TypePanel::updateSummary()
{
    if (!m_offer)
        return;
    TypeSummary::Content content;
    content.present = presentType(m_instance, *m_offer);
    if (const auto &chosen = m_model.chosen()) {
        const TypeOption *known = m_model.find(*chosen);
        TypeOption unknown;
        unknown.info.id = *chosen;
        unknown.inCatalogue = false;
        unknown.why = WhyNotOffered::NotATarget;
        content.chosen = known ? *known : unknown;
        content.chosenTrouble = whyNotText(*content.chosen, m_instance.zone);
    }
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && !m_model.optionAt(current.row()).allowed() &&
        m_model.optionAt(current.row()).info.id != m_model.chosen()) {
        content.refusal = m_model.reasonAt(current.row());
    }
    m_summary->setContent(content);
}

void TypePanel::retranslate()
{
    m_model.retranslate();
    m_filter->setChoices(m_model);
    m_clear->setText(tr("Clear filters"));
    m_more->setText(tr("Show those not offered"));
    fitColumns();
    refresh();
}

} // namespace ecsdesk
