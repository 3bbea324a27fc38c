// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>

namespace ecsdesk {

/// A widget whose texts follow the language while it runs: put every text into retranslate(), call it once at the end
/// of the constructor, and it is called again whenever the language changes.
///
///     class Page final : public Retranslating<QWidget> { Q_OBJECT … private: void retranslate() override; };
template <class Widget>
class Retranslating : public Widget
{
public:
    using Widget::Widget;

protected:
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            retranslate();
        Widget::changeEvent(event);
    }
};

} // namespace ecsdesk
