// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardpage.h"

namespace ecsdesk {

class BeforeAfter;
class ObjectionList;
class ReasonLabel;
class RequestList;
class SentenceList;

/// Page 3: before and after, what else it means, and every request of the run exactly as it will be sent. Nothing has
/// been sent until here.
class ReviewPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit ReviewPage(QWidget *parent = nullptr);
    /// The request, not the button: sending takes a key more than Enter.
    [[nodiscard]] QWidget *firstField() override;

private:
    void showState() override;
    void retranslate() override;
    void showSizes();
    void showWhatFollows();

    BeforeAfter *m_table;
    SentenceList *m_follows; ///< payment, price, public IP, stop and start
    RequestList *m_requests;
    ReasonLabel *m_nothingSent;
    ReasonLabel *m_queue; ///< what queueing means, where that is what the button does
    ObjectionList *m_problems;
};

} // namespace ecsdesk
