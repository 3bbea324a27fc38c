// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/factsview.h"

#include "ui/kit/tokens.h"

#include <QGridLayout>

namespace ecsdesk {

FactsView::FactsView(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::s);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnMinimumWidth(0, 96);
    m_grid->setColumnStretch(1, 1);
    row(0); // has its place in the tab order from the start
    setGroups({});
}

FactsView::Row &FactsView::row(size_t at)
{
    while (m_rows.size() <= at) {
        Row next;
        const int line = int(m_rows.size()) * 2;
        next.title = new SectionTitle({}, this);
        next.title->setContentsMargins(0, space::m, 0, space::xs);
        next.label = new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this);
        next.label->setMaximumWidth(120);
        next.value = new CopyLabel(CopyLabel::Face::Plain, this);
        next.value->setQuiet(true);
        next.label->setBuddy(next.value);
        m_grid->addWidget(next.title, line, 0, 1, 2);
        m_grid->addWidget(next.label, line + 1, 0, Qt::AlignLeft | Qt::AlignVCenter);
        m_grid->addWidget(next.value, line + 1, 1);
        // A row made later stands behind its neighbour, not at the end of the window.
        if (!m_rows.empty())
            QWidget::setTabOrder(m_rows.back().value->button(), next.value->button());
        m_rows.push_back(next);
    }
    return m_rows[at];
}

void FactsView::setGroups(const std::vector<FactGroup> &groups)
{
    if (m_groups == groups)
        return;
    m_groups = groups;
    size_t at = 0;
    for (const FactGroup &group : groups) {
        bool first = true;
        for (const Fact &fact : group.facts) {
            Row &shown = row(at++);
            shown.title->setText(group.title);
            shown.title->setVisible(first && !group.title.isEmpty());
            shown.label->setText(fact.label);
            shown.label->show();
            shown.value->setFace(fact.mono ? CopyLabel::Face::Mono : CopyLabel::Face::Plain);
            shown.value->setValue(fact.value, fact.label);
            shown.value->setToolTipOfValue(fact.hint);
            shown.value->show();
            first = false;
        }
    }
    for (; at < m_rows.size(); ++at) {
        m_rows[at].title->hide();
        m_rows[at].label->hide();
        m_rows[at].value->hide();
    }
}

QString FactsView::valueOf(const QString &label) const
{
    for (const FactGroup &group : m_groups) {
        for (const Fact &fact : group.facts) {
            if (fact.label == label)
                return fact.value;
        }
    }
    return {};
}

} // namespace ecsdesk
