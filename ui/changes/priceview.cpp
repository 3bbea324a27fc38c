// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/priceview.h"

#include "models/wording/errors.h"
#include "models/wording/prices.h"
#include "ui/changes/sentencelist.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/requestidbutton.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ecsdesk {

PriceView::PriceView(QWidget *parent)
    : Retranslating(parent)
    , m_title(new SectionTitle({}, this))
    , m_lines(new SentenceList(this))
    , m_again(new QPushButton(this))
    , m_request(new RequestIdButton(this))
{
    m_lines->setObjectName(QStringLiteral("price"));
    m_again->setObjectName(QStringLiteral("askPriceAgain"));
    m_again->setAutoDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_title);
    column->addWidget(m_lines);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_again);
    buttons->addWidget(m_request);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_again, &QPushButton::clicked, this, &PriceView::askAgainWanted);
    retranslate();
}

void PriceView::setPrice(const PriceState &price, bool orderStays)
{
    m_price = price;
    m_orderStays = orderStays;
    if (price.error && meansNoPrice(*price.error)) // an answer, and no failure
        m_price = {PriceState::Phase::NoPrice, {}, {}};
    fill();
}

void PriceView::fill()
{
    std::vector<SentenceList::Line> lines;
    switch (m_price.phase) {
    case PriceState::Phase::NotAsked:
        break;
    case PriceState::Phase::Asking:
        lines.push_back({ReasonLabel::Kind::Wait, tr("The API is asked for the price…")});
        break;
    case PriceState::Phase::Slow:
        lines.push_back(
            {ReasonLabel::Kind::Wait, tr("The API takes long to tell the price. You can go on without it.")});
        break;
    case PriceState::Phase::Told:
        for (const QString &sentence : priceSentences(*m_price.quote, m_orderStays))
            lines.push_back({ReasonLabel::Kind::Info, sentence});
        break;
    case PriceState::Phase::NoPrice:
        lines.push_back({ReasonLabel::Kind::Info, noPriceSentence()});
        break;
    case PriceState::Phase::Failed:
        lines.push_back(
            {ReasonLabel::Kind::Warning,
             tr("The price could not be read; you can go on without it. %1").arg(errorTextToQuote(*m_price.error))});
        break;
    }
    m_lines->setLines(lines);
    m_request->setError(m_price.phase == PriceState::Phase::Failed ? m_price.error : std::nullopt);
    m_again->setVisible(m_price.phase == PriceState::Phase::Failed);
    setVisible(m_price.phase != PriceState::Phase::NotAsked);
}

void PriceView::retranslate()
{
    m_title->setText(tr("Price"));
    m_again->setText(tr("Ask again"));
    fill();
}

} // namespace ecsdesk
