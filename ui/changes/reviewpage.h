// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardpage.h"

namespace ecsdesk {

class BeforeAfter;
class ObjectionList;
class ReasonLabel;
class RequestView;
class SectionTitle;

/// Page 3: before and after, and the exact request. Nothing has been sent until here.
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

    BeforeAfter *m_table;
    SectionTitle *m_requestTitle;
    RequestView *m_request;
    ReasonLabel *m_nothingSent;
    ObjectionList *m_problems;
};

} // namespace ecsdesk
