// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/beforeafter.h"

#include "models/wording/words.h"
#include "ui/kit/labels.h"

#include <QGridLayout>

namespace ecsdesk {

namespace {

constexpr size_t rowCount = 5; // type, its size, outbound, inbound, billing

} // namespace

BeforeAfter::BeforeAfter(QWidget *parent)
    : Retranslating(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(space::xs);
    for (size_t column = 0; column < m_heads.size(); ++column) {
        m_heads[column] = new ToneLabel(Tone::Muted, ToneLabel::Size::Small, this);
        grid->addWidget(m_heads[column], 0, int(column));
    }
    m_rows.resize(rowCount);
    for (size_t row = 0; row < rowCount; ++row) {
        m_rows[row] = {new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this),
                       new ToneLabel(Tone::Text, ToneLabel::Size::Body, this),
                       new ToneLabel(Tone::Text, ToneLabel::Size::Strong, this)};
        for (size_t column = 0; column < 3; ++column)
            grid->addWidget(m_rows[row][column], int(row) + 1, int(column));
    }
    grid->setColumnStretch(2, 1);
    retranslate();
}

void BeforeAfter::setChange(const Instance &before, const Change &change)
{
    m_before = before;
    m_change = change;
    fill();
}

void BeforeAfter::setSizes(const QString &before, const QString &after)
{
    m_sizeBefore = before;
    m_sizeAfter = after;
    fill();
}

void BeforeAfter::fill()
{
    const auto setRow = [this](size_t row, const QString &name, const QString &before, const QString &after,
                               bool given) {
        m_rows[row][0]->setText(name);
        m_rows[row][1]->setText(before);
        m_rows[row][2]->setText(given ? after : tr("unchanged"));
        m_rows[row][2]->setTone(given ? Tone::Accent : Tone::Muted);
    };
    // One kind of change at a time: what the other kind is about is not there.
    const bool type = m_change.instanceType.has_value();
    for (size_t row = 0; row < rowCount; ++row) {
        for (ToneLabel *label : m_rows[row])
            label->setVisible(row == 1 ? type && !m_sizeAfter.isEmpty() : (row == 0) == type);
    }
    setRow(0, tr("Instance type"), orNoValue(m_before.type.text), type ? m_change.instanceType->text : QString(), type);
    setRow(1, tr("Size"), m_sizeBefore, m_sizeAfter, m_sizeAfter != m_sizeBefore);
    setRow(2, tr("Outbound bandwidth"), mbpsText(m_before.outMbps), mbpsText(m_change.outMbps),
           m_change.outMbps.has_value());
    setRow(3, tr("Inbound bandwidth"), mbpsText(m_before.inMbps), mbpsText(m_change.inMbps),
           m_change.inMbps.has_value());
    setRow(4, tr("Network billing"), word(m_before.internetChargeType),
           m_change.networkChargeType ? word(*m_change.networkChargeType) : QString(),
           m_change.networkChargeType.has_value());
}

void BeforeAfter::retranslate()
{
    m_heads[1]->setText(tr("before"));
    m_heads[2]->setText(tr("after"));
    fill();
}

} // namespace ecsdesk
