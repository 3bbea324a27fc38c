// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/reviewpage.h"

#include "models/rules/typeoptions.h"
#include "models/wording/options.h"
#include "models/wording/prices.h"
#include "models/wording/types.h"
#include "ui/changes/beforeafter.h"
#include "ui/changes/objectionlist.h"
#include "ui/changes/requestlist.h"
#include "ui/changes/sentencelist.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/reasonlook.h"

#include <QVBoxLayout>
#include <algorithm>

namespace ecsdesk {

ReviewPage::ReviewPage(QWidget *parent)
    : WizardPage(parent)
    , m_table(new BeforeAfter(this))
    , m_follows(new SentenceList(this))
    , m_requests(new RequestList(this))
    , m_nothingSent(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
    , m_queue(new ReasonLabel(ReasonLabel::Kind::Wait, {}, this))
    , m_problems(new ObjectionList(this))
{
    m_follows->setObjectName(QStringLiteral("reviewFollows"));
    m_problems->setObjectName(QStringLiteral("reviewProblems"));
    m_nothingSent->setObjectName(QStringLiteral("nothingSent"));
    m_queue->setObjectName(QStringLiteral("reviewQueue"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_table);
    column->addWidget(m_follows);
    column->addWidget(m_queue);
    column->addSpacing(space::s);
    column->addWidget(m_nothingSent);
    column->addWidget(m_requests);
    column->addWidget(m_problems);
    column->addStretch();
    retranslate();
}

QWidget *ReviewPage::firstField()
{
    return m_requests;
}

void ReviewPage::showState()
{
    m_table->setChange(state().draft.instance, state().change);
    showSizes();
    showWhatFollows();
    m_requests->setRequests(state().endpoint, state().requests);
    m_nothingSent->setSentence(
        state().requests.size() == 1
            ? tr("Nothing has been sent until here. The signature is added when it is sent.")
            : tr("Nothing has been sent until here. Each request is sent once the one before it is through; the "
                 "signatures are added then."));
    const bool queue = canQueue(state());
    m_queue->setVisible(queue);
    if (queue) {
        m_queue->setSentence(queueMeaning(cooldownEnd(state())));
        m_queue->setRemaining(state().cooldown->share);
    }
    // The sentence above says it, with the way out.
    static const std::vector<Objection> none;
    m_problems->setObjections(queue ? none : state().options.verdict.objections, reasonContext(state()),
                              state().cooldown);
}

/// What page 2 has told and the request does not show in words: what is paid, what becomes of the address, of the run.
void ReviewPage::showWhatFollows()
{
    const ReasonContext context = reasonContext(state());
    const ChangeOptions &options = state().options;
    std::vector<SentenceList::Line> lines;
    const auto add = [&lines](ReasonLabel::Kind kind, const QString &sentence) {
        if (!sentence.isEmpty())
            lines.push_back({kind, sentence});
    };
    const auto addEffect = [&](Effect effect) { add(effectKind(effect), effectSentence(effect, context)); };
    if (options.autoPay == AutoPayUse::Applies)
        addEffect(state().draft.autoPay ? Effect::ChargedAutomatically : Effect::OrderLeftUnpaid);
    else
        add(ReasonLabel::Kind::Info, autoPaySentence(options.autoPay));
    if (state().offers.price.phase == PriceState::Phase::Told) {
        for (const QString &sentence : priceSentences(*state().offers.price.quote, isOrderLeft(state())))
            add(ReasonLabel::Kind::Info, sentence);
    }
    if (const auto note = shortOfMoney(state()))
        add(ReasonLabel::Kind::Warning, *note);
    for (const Effect effect : options.effects) {
        if (effect == Effect::PublicIpReleased || effect == Effect::PublicIpAssigned ||
            (effect == Effect::PublicIpMustBeAllocated && !state().draft.allocateAfterwards))
            addEffect(effect);
    }
    if (options.mustAllocate && state().draft.allocateAfterwards)
        add(ReasonLabel::Kind::Info, tr("The run allocates a public IP, once the bandwidth is there."));
    add(ReasonLabel::Kind::Warning, stopSentence(options.stop));
    add(ReasonLabel::Kind::Info, startSentence(options.start));
    m_follows->setLines(lines);
}

/// What the two types are, as far as the catalogue was read.
void ReviewPage::showSizes()
{
    const auto &offer = state().offers.types.offer;
    QString before;
    QString after;
    if (offer && state().change.instanceType) {
        const auto wanted = std::find_if(offer->catalogue.begin(), offer->catalogue.end(),
                                         [this](const auto &info) { return info.id == *state().change.instanceType; });
        if (wanted != offer->catalogue.end()) {
            before = typeSizeText(presentType(state().draft.instance, *offer));
            after = typeSizeText(*wanted);
        }
    }
    m_table->setSizes(before, after);
}

void ReviewPage::retranslate()
{
    if (hasState())
        showState();
}

} // namespace ecsdesk
