// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardstate.h"
#include "ui/kit/retranslating.h"

#include <QWidget>

class QPushButton;

namespace ecsdesk {

class SectionTitle;
class RequestIdButton;
class SentenceList;

/// What the change will cost as the API quotes it, or how the question stands. Never in the way of anything: a change
/// can be sent without a price.
class PriceView final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit PriceView(QWidget *parent = nullptr);
    /// Hidden while nothing was asked. `orderStays`: the order of the change is left unpaid.
    void setPrice(const PriceState &price, bool orderStays);

Q_SIGNALS:
    void askAgainWanted();

private:
    void retranslate() override;
    void fill();

    PriceState m_price;
    bool m_orderStays = false;
    SectionTitle *m_title;
    SentenceList *m_lines;
    QPushButton *m_again;
    RequestIdButton *m_request;
};

} // namespace ecsdesk
