// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace ecsdesk {

class Banner;
class EmptyState;

/// The frame of a screen: a bar, a banner that takes no room where there is nothing to be said, and below them a list
/// beside its details, or words where the list would be empty.
class ListPage final : public QWidget
{
public:
    explicit ListPage(QWidget *bar, QWidget *parent = nullptr);
    /// Made after the page, they follow its banner when the keyboard goes round. Widths at first, px; a larger window
    /// is shared alike.
    void setParts(QWidget *list, int listWidth, QWidget *detail, int detailWidth);

    [[nodiscard]] Banner *banner() const { return m_banner; }
    [[nodiscard]] EmptyState *empty() const { return m_empty; }
    /// Else the words are shown.
    void setListShown(bool shown);
    void setBannerShown(bool shown);
    /// What the buttons below the words do; not connected, as it is another with the words.
    void setEmptyActions(std::function<void()> first, std::function<void()> second = {});

private:
    QWidget *m_bannerRoom;
    Banner *m_banner;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QScrollArea *m_emptyArea; ///< the words about a failure are higher than the smallest window
    EmptyState *m_empty;
    std::function<void()> m_first;
    std::function<void()> m_second;
};

} // namespace ecsdesk
