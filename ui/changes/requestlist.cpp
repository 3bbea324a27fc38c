// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/requestlist.h"

#include "models/wording/runs.h"
#include "ui/changes/requestview.h"
#include "ui/kit/reasonlabel.h"

#include <QVBoxLayout>
#include <algorithm>

namespace ecsdesk {

namespace {

bool hasToken(const CallRequest &request)
{
    return std::any_of(request.parameters.begin(), request.parameters.end(), [](const RequestParameter &parameter) {
        return parameter.name == QLatin1String("ClientToken");
    });
}

} // namespace

RequestList::RequestList(QWidget *parent)
    : Retranslating(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
    retranslate();
}

void RequestList::setRequests(const QUrl &endpoint, const std::vector<CallRequest> &requests)
{
    m_endpoint = endpoint;
    m_requests = requests;
    fill();
}

void RequestList::fill()
{
    // Rows are kept and filled anew, so that a selection and the keyboard stay where they are.
    while (m_rows.size() > m_requests.size()) {
        const Row row = m_rows.back();
        m_rows.pop_back();
        delete row.request;
        delete row.note;
    }
    while (m_rows.size() < m_requests.size()) {
        const Row row{new RequestView(this), new ReasonLabel(ReasonLabel::Kind::Info, {}, this)};
        if (m_rows.empty())
            setFocusProxy(row.request);
        m_column->addWidget(row.request);
        m_column->addWidget(row.note);
        m_rows.push_back(row);
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const QString call = callTitle(m_requests[i].call.change);
        m_rows[i].request->setTitle(
            m_rows.size() == 1
                ? tr("The request")
                : tr("Request %1 of %2: %3", "number, count, what it does").arg(i + 1).arg(m_rows.size()).arg(call));
        m_rows[i].request->setRequest(m_endpoint, m_requests[i].parameters);
        m_rows[i].note->setVisible(!hasToken(m_requests[i]));
        m_rows[i].note->setSentence(
            tr("This action knows no client token; before it is repeated the instance is read."));
    }
}

void RequestList::retranslate()
{
    fill();
}

} // namespace ecsdesk
