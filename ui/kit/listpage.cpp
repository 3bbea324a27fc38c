// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/listpage.h"

#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/tokens.h"

#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ecsdesk {

ListPage::ListPage(QWidget *bar, QWidget *parent)
    : QWidget(parent)
    , m_bannerRoom(new QWidget(this))
    , m_banner(new Banner(m_bannerRoom))
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_emptyArea(new QScrollArea(this))
    , m_empty(new EmptyState)
{
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_splitter);
    m_emptyArea->setFrameShape(QFrame::NoFrame);
    m_emptyArea->setWidgetResizable(true);
    m_emptyArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_emptyArea->setFocusPolicy(Qt::NoFocus);
    m_emptyArea->setWidget(m_empty);
    m_stack->addWidget(m_emptyArea);

    // A layout keeps its margins around what is hidden, so the room goes with the banner.
    auto *bannerRoom = new QVBoxLayout(m_bannerRoom);
    bannerRoom->setContentsMargins(space::m, 0, space::m, space::s);
    bannerRoom->addWidget(m_banner);
    m_bannerRoom->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_bannerRoom);
    column->addWidget(makeLine(Qt::Horizontal, this));
    column->addWidget(m_stack, 1);
    connect(m_banner, &Banner::closed, m_bannerRoom, &QWidget::hide);
    // The action may replace itself: a copy is called.
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (const auto action = m_first)
            action();
    });
    connect(m_empty, &EmptyState::secondTriggered, this, [this] {
        if (const auto action = m_second)
            action();
    });
}

void ListPage::setParts(QWidget *list, int listWidth, QWidget *detail, int detailWidth)
{
    m_splitter->addWidget(list);
    m_splitter->addWidget(detail);
    m_splitter->setStretchFactor(0, listWidth);
    m_splitter->setStretchFactor(1, detailWidth);
    m_splitter->setSizes({listWidth, detailWidth});
}

void ListPage::setListShown(bool shown)
{
    m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_splitter) : m_emptyArea);
}

void ListPage::setBannerShown(bool shown)
{
    m_banner->setVisible(shown);
    m_bannerRoom->setVisible(shown);
}

void ListPage::setEmptyActions(std::function<void()> first, std::function<void()> second)
{
    m_first = std::move(first);
    m_second = std::move(second);
}

} // namespace ecsdesk
