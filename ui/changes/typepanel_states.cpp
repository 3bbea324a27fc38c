// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the type panel shows instead of rows, or above them: loading, slow, failing, nothing on offer.

#include "models/wording/errors.h"
#include "models/wording/reasons.h"
#include "models/wording/words.h"
#include "ui/changes/typepanel.h"
#include "ui/kit/banner.h"
#include "ui/kit/emptystate.h"

namespace ecsdesk {

QString TypePanel::instanceName() const
{
    return m_instance.name.isEmpty() ? m_instance.id.text : m_instance.name;
}

bool TypePanel::showState()
{
    if (!m_offer) {
        if (m_error) {
            showFailure();
        } else if (m_reading == Reading::Slow) {
            m_state->setState(Icon::Clock, tr("Still reading the types on offer…"),
                              tr("The cloud takes longer than usual to answer. You can wait, or cancel the change: "
                                 "nothing has been sent that changes anything."),
                              {}, {}, Tone::Wait);
        } else {
            m_state->setState(Icon::Refresh, tr("Reading the types on offer…"),
                              tr("The cloud is asked what %1 can be changed to (DescribeResourcesModification), and "
                                 "what these types are (DescribeInstanceTypes).")
                                  .arg(instanceName()));
        }
        return true;
    }
    if (!hasOffer() && !m_model.filter().showsNotOffered) {
        if (m_error)
            showFailure();
        else
            showEmptyOffer();
        return true;
    }
    return false;
}

void TypePanel::showFailure()
{
    const ErrorWords words = explain(*m_error);
    m_state->setState(Icon::Offline, words.title, errorTextToQuote(*m_error), tr("Read again"), {}, Tone::Stop);
    m_state->setError(m_error);
}

void TypePanel::showEmptyOffer()
{
    const auto objections = objectionsToAnyType(m_edition, m_instance, m_facts);
    QString why;
    if (objections.empty()) {
        why = m_instance.zone.isEmpty()
                  ? tr("The cloud names no type that %1 can be changed to. Read again later, or create an instance of "
                       "the type you need and move the workload.")
                        .arg(instanceName())
                  : tr("The cloud names no type that %1 can be changed to in the zone %2. Read again later, or create "
                       "an instance of the type you need and move the workload.")
                        .arg(instanceName(), m_instance.zone);
    } else {
        Change change;
        change.action = Action::ModifyInstanceSpec;
        change.instanceType = m_instance.type;
        ReasonContext context;
        context.instance = &m_instance;
        context.facts = &m_facts;
        context.change = &change;
        context.edition = m_edition;
        why = reasonText(objections.front(), context);
    }
    m_state->setState(Icon::Chip, tr("No type is offered for this instance"), why,
                      m_reading == Reading::No ? tr("Read again") : QString(),
                      m_offer->catalogue.empty() ? QString() : tr("Show those not offered"));
}

void TypePanel::updateBanner()
{
    const bool rows = m_offer && (hasOffer() || m_model.filter().showsNotOffered);
    const bool failed = rows && m_error;
    const bool slow = rows && m_reading == Reading::Slow;
    if (failed) {
        m_banner->setMessage(
            Banner::Kind::Stop,
            tr("The types could not be read again; the list is as it was. %1").arg(errorText(explain(*m_error))),
            tr("Read again"));
        m_banner->setError(m_error);
    } else if (slow) {
        m_banner->setMessage(Banner::Kind::Wait,
                             tr("The cloud takes longer than usual to answer. The list is as it was read before; you "
                                "can wait, or cancel the change."));
    }
    m_banner->setVisible(failed || slow);
}

} // namespace ecsdesk
