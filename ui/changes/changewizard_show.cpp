// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/changewizard.h"

#include "models/rules/operations.h"
#include "models/wording/accountterms.h"
#include "models/wording/changes.h"
#include "models/wording/errors.h"
#include "models/wording/words.h"
#include "ui/changes/instancediff.h"
#include "ui/changes/namerow.h"
#include "ui/changes/stepheader.h"
#include "ui/changes/stoprow.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/copylabel.h"
#include "ui/kit/queuebanner.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/runbanner.h"
#include "ui/kit/statebadge.h"

#include <QPushButton>

// What stands around the pages: title, notices, and the buttons with the sentence why one of them waits.

namespace ecsdesk {

void ChangeWizard::showWho()
{
    const Instance &instance = m_state.draft.instance;
    setWindowTitle(
        (m_state.kind == WizardKind::Bandwidth ? tr("Change bandwidth — %1") : tr("Change specification — %1"))
            .arg(instanceTitle(instance)));
    m_name->setFullText(instance.name);
    m_name->setVisible(!instance.name.isEmpty());
    m_id->setValue(instance.id.text, tr("Instance ID"));
    m_production->setVisible(m_state.terms.production);
    m_production->setState(Icon::Warning, productionWord(), Tone::Stop);
    QStringList who{m_state.account, regionName(m_state.draft.key.region), word(instance.chargeType),
                    word(m_state.present.status)};
    who.removeAll(QString());
    m_who->setFullText(who.join(QStringLiteral(" · ")));
}

/// What stands against the change, in one sentence. That nothing was chosen yet is worth a word only where nothing else
/// is to be said.
QString ChangeWizard::objectionText() const
{
    std::vector<Objection> objections = m_state.options.verdict.objections;
    if (objections.size() > 1)
        std::erase_if(objections, [](const Objection &each) { return each.reason == Reason::NothingToChange; });
    if (objections.size() == 1) {
        const Reason reason = objections.front().reason;
        if (reason == Reason::MustBeStopped && m_state.options.stop == StopUse::NeedsConsent)
            return tr("The instance must be stopped: tick “%1” below the choice.", "the text of a check box")
                .arg(StopRow::consentText());
        const TypesState &types = m_state.offers.types;
        if (reason == Reason::NothingToChange && m_state.draft.subject == Subject::Type && !types.offer) {
            if (types.phase == TypesState::Phase::Asking)
                return tr("The types it can be changed to are still being read.");
            if (types.phase == TypesState::Phase::Failed)
                return tr("The types it can be changed to could not be read; read them again above.");
        }
        return reasonSentence(objections.front(), reasonContext(m_state));
    }
    return objections.empty()
               ? QString()
               : tr("%n reason(s) stand against this change, listed above.", nullptr, int(objections.size()));
}

QString ChangeWizard::whyNotNext() const
{
    if (isHandedIn(m_state))
        return {};
    if (m_state.gone)
        return tr("This instance does not exist any more.");
    if (m_state.bar)
        return barWords(*m_state.bar).whole();
    // What passes by itself does not keep anybody from preparing the change; only sending waits for it, and for a
    // cooldown the queue does.
    if (step() == WizardStep::Review ? !canQueue(m_state) : !liftsByItself(m_state.options.verdict)) {
        if (const QString why = objectionText(); !why.isEmpty())
            return why;
    }
    if (step() != WizardStep::Choose && !isConfirmed(m_state))
        return tr("Type %1 first, to confirm that the public IP is given up.")
            .arg(confirmationPhrase(m_state.draft.instance));
    if (step() == WizardStep::Review && !isNameTyped(m_state))
        return whyNotTyped(nameToType(m_state.draft.instance));
    return {};
}

void ChangeWizard::showFooter()
{
    const WizardStep at = step();
    const bool editing = !isHandedIn(m_state);
    m_offersQueue = at == WizardStep::Review && canQueue(m_state);
    m_header->setStep(at, whyNotNext().isEmpty() ? m_furthest : at, editing);
    const QString why = whyNotNext();
    m_whyNot->setSentence(why);
    // Right above stands the field that waits, with the same words.
    const bool toType = at == WizardStep::Review && why == whyNotTyped(nameToType(m_state.draft.instance));
    m_whyNot->setVisible(!why.isEmpty() && !toType);
    m_back->setVisible(editing);
    m_back->setEnabled(at != WizardStep::Choose);
    m_cancel->setText(editing ? tr("Cancel") : tr("Close"));
    m_cancel->setVisible(at != WizardStep::Result);
    m_next->setVisible(at != WizardStep::Run);
    m_next->setEnabled(why.isEmpty());
    m_next->setAccessibleDescription(why);
    setButtonRole(m_next, at == WizardStep::Result                                         ? ButtonRole::Plain
                          : at == WizardStep::Review && m_state.options.strongConfirmation ? ButtonRole::Danger
                                                                                           : ButtonRole::Primary);
    if (at == WizardStep::Result)
        m_next->setText(tr("Close"));
    else if (at == WizardStep::Review)
        m_next->setText(m_offersQueue ? queueButtonText(cooldownEnd(m_state))
                                      : submitText(m_state.draft.instance, m_state.change));
    else
        m_next->setText(tr("&Next ›"));
    for (const auto &[deaf, button] : {std::pair(m_deafBack, m_back), std::pair(m_deafNext, m_next)}) {
        deaf->setKey(QKeySequence::mnemonic(button->text()));
        deaf->setEnabled(!button->isEnabled());
    }
    m_typeName->load(m_state, at == WizardStep::Review && editing);
    m_stop->load(m_state);
    if (at != WizardStep::Choose)
        m_stop->hide();
}

void ChangeWizard::showNotice()
{
    // Of its own run the pages tell.
    m_waiting->setInstance(isHandedIn(m_state) ? std::nullopt : std::optional(m_state.draft.key));
    m_queued->setInstance(isHandedIn(m_state) ? std::nullopt : std::optional(m_state.draft.key));
    if (isHandedIn(m_state)) {
        m_banner->setVisible(false);
        return;
    }
    if (m_state.gone) {
        m_banner->setMessage(Banner::Kind::Stop,
                             tr("This instance does not exist any more: the API does not list it."));
    } else if (m_seenBefore) {
        m_banner->setMessage(Banner::Kind::Wait,
                             tr("The instance has changed meanwhile: %1. Everything here was judged again.")
                                 .arg(differenceText(*m_seenBefore, m_state.draft.instance)),
                             {}, true);
    } else if (m_readError) {
        m_banner->setMessage(Banner::Kind::Wait,
                             tr("The instance could not be read afresh; what is shown may be out of date. %1")
                                 .arg(explain(*m_readError).cause),
                             tr("Read again"));
        m_banner->setError(m_readError);
    }
    m_banner->setVisible(m_state.gone || m_seenBefore || m_readError);
}

void ChangeWizard::retranslate()
{
    m_back->setText(tr("‹ &Back"));
    refresh();
}

} // namespace ecsdesk
