// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/wizardstate.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace ecsdesk {

class ReasonLabel;
class RequestView;

/// Every request of a run in the order in which they will be sent, numbered, each exactly as it will be sent.
class RequestList final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit RequestList(QWidget *parent = nullptr);
    void setRequests(const QUrl &endpoint, const std::vector<CallRequest> &requests);

private:
    void retranslate() override;
    void fill();

    struct Row
    {
        RequestView *request;
        ReasonLabel *note; ///< of a call that has no ClientToken
    };
    QVBoxLayout *m_column;
    std::vector<Row> m_rows;
    QUrl m_endpoint;
    std::vector<CallRequest> m_requests;
};

} // namespace ecsdesk
