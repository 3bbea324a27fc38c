// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/idrows.h"

#include "ui/kit/copylabel.h"
#include "ui/kit/labels.h"

#include <QGridLayout>

namespace ecsdesk {

IdRows::IdRows(QWidget *parent)
    : Retranslating(parent)
{
    const std::array names{"address", "requestId", "orderId", "clientToken"};
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i] = {new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this),
                     new CopyLabel(CopyLabel::Face::Mono, this)};
        m_rows[i].value->setObjectName(QLatin1String(names[i]));
        grid->addWidget(m_rows[i].name, int(i), 0);
        grid->addWidget(m_rows[i].value, int(i), 1);
    }
    retranslate();
}

void IdRows::setRecord(const ChangeRecord &record)
{
    m_record = record;
    fill();
}

void IdRows::fill()
{
    const RequestId request = !m_record.requestId.isEmpty() ? m_record.requestId
                              : m_record.error              ? m_record.error->requestId
                                                            : RequestId();
    const std::array names{tr("Public IP"), tr("Request ID"), tr("Order ID"), tr("Client token")};
    // The other actions know no token: theirs is only the journal's name for the call.
    const QString token = isSpecChange(m_record.intent.change.action) ? m_record.intent.token.text : QString();
    const std::array values{m_record.resultAddress, request.text, m_record.orderId.text, token};
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].name->setText(names[i]);
        m_rows[i].value->setValue(values[i], names[i]);
        m_rows[i].name->setVisible(!values[i].isEmpty());
        m_rows[i].value->setVisible(!values[i].isEmpty());
    }
}

void IdRows::retranslate()
{
    fill();
}

} // namespace ecsdesk
