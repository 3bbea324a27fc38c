// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/resultpage.h"

#include "models/wording/errors.h"
#include "models/wording/words.h"
#include "ui/changes/changesign.h"
#include "ui/changes/idrows.h"
#include "ui/changes/objectionlist.h"
#include "ui/changes/outcomeview.h"
#include "ui/changes/sentencelist.h"
#include "ui/changes/technicaldetails.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ecsdesk {

namespace {

ChangeSign signOf(const RunOutcome &run)
{
    return run.turnedAway || !run.record ? ChangeSign{Icon::Minus, Tone::Wait} : changeSign(run.record->state);
}

bool isOnTheWay(const RunOutcome &run)
{
    return !run.token.isEmpty() && !hasOutcome(run);
}

bool isAllocated(const WizardState &state)
{
    return state.allocation.record && state.allocation.record->state == ChangeState::Verified;
}

/// The simulated cloud: its orders are on no pay page.
bool isLoopback(const QUrl &endpoint)
{
    const QString host = endpoint.host();
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || host.startsWith(QLatin1String("127."));
}

// ecs-api.md section 8: the lists of orders of the two sites; there is no page for a single order.
const QUrl &chinaOrders()
{
    static const QUrl url(QStringLiteral("https://usercenter2.aliyun.com/order/list"));
    return url;
}
const QUrl &internationalOrders()
{
    static const QUrl url(QStringLiteral("https://usercenter2-intl.aliyun.com/order/list"));
    return url;
}

} // namespace

ResultPage::ResultPage(QWidget *parent)
    : WizardPage(parent)
    , m_sign(new QLabel(this))
    , m_title(new ToneLabel(Tone::Text, ToneLabel::Size::Title, this))
    , m_outcome(new OutcomeView(this))
    , m_problems(new ObjectionList(this))
    , m_ids(new IdRows(this))
    , m_cooldown(new ReasonLabel(ReasonLabel::Kind::Wait, {}, this))
    , m_allocation(new SentenceList(this))
    , m_allocationIds(new IdRows(this))
    , m_sandboxNote(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
    , m_allocate(new QPushButton(this))
    , m_pay(new QPushButton(this))
    , m_payInternational(new QPushButton(this))
    , m_lookAgain(new QPushButton(this))
    , m_tryAgain(new QPushButton(this))
    , m_another(new QPushButton(this))
    , m_details(new TechnicalDetails(this))
{
    m_title->setObjectName(QStringLiteral("resultTitle"));
    m_title->setWordWrap(true);
    m_outcome->setObjectName(QStringLiteral("resultOutcome"));
    m_problems->setObjectName(QStringLiteral("resultProblems"));
    m_cooldown->setObjectName(QStringLiteral("resultCooldown"));
    m_allocation->setObjectName(QStringLiteral("allocationSentences"));
    m_ids->setObjectName(QStringLiteral("resultIds"));
    m_allocationIds->setObjectName(QStringLiteral("allocationIds"));

    auto *headline = new QHBoxLayout;
    headline->setSpacing(space::s);
    headline->addWidget(m_sign, 0, Qt::AlignTop);
    headline->addWidget(m_title, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addLayout(headline);
    column->addWidget(m_outcome);
    column->addWidget(m_problems);
    column->addWidget(m_allocation);
    column->addWidget(m_allocationIds);
    column->addWidget(m_cooldown);
    column->addWidget(m_sandboxNote);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(space::s);
    for (QPushButton *button : {m_allocate, m_pay, m_payInternational, m_lookAgain, m_tryAgain, m_another})
        actions->addWidget(button);
    actions->addStretch();
    column->addLayout(actions);
    column->addWidget(m_ids);
    column->addWidget(m_details);
    column->addStretch();
    buildActions();
    retranslate();
}

void ResultPage::buildActions()
{
    const auto set = [](QPushButton *button, const char *name, ButtonRole role) {
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(true); // Enter presses the one that has the keyboard
        setButtonRole(button, role);
    };
    set(m_allocate, "allocate", ButtonRole::Primary);
    set(m_pay, "pay", ButtonRole::Primary);
    set(m_payInternational, "payInternational", ButtonRole::Plain);
    set(m_lookAgain, "lookAgain", ButtonRole::Primary);
    set(m_tryAgain, "tryAgain", ButtonRole::Primary);
    set(m_another, "another", ButtonRole::Plain);
    m_pay->setIcon(icon(Icon::External, Tone::OnAccent));
    m_payInternational->setIcon(icon(Icon::External));
    connect(m_allocate, &QPushButton::clicked, this, &ResultPage::allocateWanted);
    connect(m_pay, &QPushButton::clicked, this, [this] { Q_EMIT payWanted(chinaOrders()); });
    connect(m_payInternational, &QPushButton::clicked, this, [this] { Q_EMIT payWanted(internationalOrders()); });
    connect(m_lookAgain, &QPushButton::clicked, this, &ResultPage::lookAgainWanted);
    connect(m_tryAgain, &QPushButton::clicked, this, &ResultPage::tryAgainWanted);
    connect(m_another, &QPushButton::clicked, this, &ResultPage::anotherWanted);
}

QWidget *ResultPage::firstField()
{
    for (QPushButton *button : {m_allocate, m_pay, m_lookAgain, m_tryAgain}) {
        if (button->isVisibleTo(this) && button->isEnabled())
            return button;
    }
    return nullptr;
}

void ResultPage::showState()
{
    if (!isHandedIn(state()))
        return;
    showOutcome();
    showAllocation();
    showCooldown();
    showActions();
}

Outcome ResultPage::outcomeNow() const
{
    const RunOutcome &run = state().run;
    if (run.record)
        return outcome(*run.record);
    if (run.turnedAway && run.turnedAway->error) {
        const ErrorWords words = explain(*run.turnedAway->error);
        return {words.title, words.cause, words.effect, words.remedy};
    }
    return {tr("Not sent"), tr("Before it was sent, the change was judged again, and something stands against it now."),
            tr("Nothing was sent, changed or charged."), QString()};
}

void ResultPage::showOutcome()
{
    const RunOutcome &run = state().run;
    Outcome words = outcomeNow();
    showHeadline(words.title);
    if (isAllocated(state())) // what there was to do is done
        words.whatToDo.clear();
    m_outcome->setOutcome(words);
    m_details->setError(run.record ? run.record->error : run.turnedAway ? run.turnedAway->error : std::nullopt);

    static const std::vector<Objection> none;
    m_problems->setObjections(run.turnedAway ? run.turnedAway->verdict.objections : none, reasonContext(state()),
                              state().cooldown);
    m_ids->setVisible(run.record.has_value());
    if (run.record)
        m_ids->setRecord(*run.record);
}

void ResultPage::showHeadline(const QString &title)
{
    const ChangeSign sign = signOf(state().run);
    m_sign->setPixmap(iconPixmap(sign.icon, largeIcon, toneColour(tokensOf(this), sign.tone), devicePixelRatioF()));
    m_title->setText(title);
}

void ResultPage::showCooldown()
{
    // Where the cooldown is itself what stood against the change, the list above counts down already.
    const bool told = state().run.turnedAway && state().run.turnedAway->verdict.has(Reason::Cooldown);
    m_cooldown->setVisible(state().cooldown && !told);
    if (!state().cooldown)
        return;
    const auto remaining = state().cooldown->remaining;
    const QString at = momentText(state().now.addMSecs(remaining.count()), state().now);
    m_cooldown->setRemaining(state().cooldown->share);
    m_cooldown->setSentence(
        tr("Cooling down: this instance can be changed again at %1 (%2).").arg(at, durationText(remaining)));
}

void ResultPage::showAllocation()
{
    const RunOutcome &run = state().allocation;
    std::vector<SentenceList::Line> lines;
    if (run.turnedAway) {
        if (run.turnedAway->error)
            lines.push_back({ReasonLabel::Kind::Error, errorTextToQuote(*run.turnedAway->error)});
        for (const QString &text : reasonTexts(run.turnedAway->verdict, reasonContext(state())))
            lines.push_back({ReasonLabel::Kind::Warning, text});
    } else if (run.record) {
        const Outcome words = outcome(*run.record);
        const bool given = run.record->state == ChangeState::Verified;
        const bool failed = run.record->state == ChangeState::Refused;
        lines.push_back({given    ? ReasonLabel::Kind::Allowed
                         : failed ? ReasonLabel::Kind::Error
                                  : ReasonLabel::Kind::Wait,
                         hasOutcome(run) ? words.whatHappened : stateSentence(*run.record)});
        if (hasOutcome(run) && !given) {
            lines.push_back({ReasonLabel::Kind::Info, words.changedOrCharged});
            lines.push_back({ReasonLabel::Kind::Info, words.whatToDo});
        }
    } else if (!run.token.isEmpty()) {
        lines.push_back({ReasonLabel::Kind::Wait, tr("Handed in; it is being written down.")});
    }
    m_allocation->setLines(lines);
    m_allocationIds->setVisible(run.record.has_value());
    if (run.record)
        m_allocationIds->setRecord(*run.record);
}

void ResultPage::showActions()
{
    const RunOutcome &run = state().run;
    const auto is = [&run](ChangeState wanted) { return run.record && run.record->state == wanted; };
    m_allocate->setVisible(needsPublicIp(state()) && !isAllocated(state()));
    m_allocate->setEnabled(!isOnTheWay(state().allocation));
    m_pay->setVisible(is(ChangeState::AwaitingPayment));
    m_payInternational->setVisible(is(ChangeState::AwaitingPayment));
    m_sandboxNote->setVisible(is(ChangeState::AwaitingPayment) && isLoopback(state().endpoint));
    m_lookAgain->setVisible(is(ChangeState::Unknown) || is(ChangeState::AwaitingPayment));
    setButtonRole(m_lookAgain, is(ChangeState::Unknown) ? ButtonRole::Primary : ButtonRole::Plain);
    showTryAgain();
}

void ResultPage::showTryAgain()
{
    const RunOutcome &run = state().run;
    const bool refused = run.record && run.record->state == ChangeState::Refused;
    m_tryAgain->setVisible(refused || run.turnedAway);
    m_tryAgain->setEnabled(!state().cooldown);
    if (!state().cooldown) {
        m_tryAgain->setText(tr("Try again"));
        return;
    }
    const auto remaining = state().cooldown->remaining;
    m_tryAgain->setText(
        tr("Try again at %1 (%2)")
            .arg(momentText(state().now.addMSecs(remaining.count()), state().now), durationText(remaining)));
}

void ResultPage::changeEvent(QEvent *event)
{
    WizardPage::changeEvent(event);
    // The sign is a picture in the theme's colours.
    if (event->type() == QEvent::PaletteChange && hasState())
        showState();
}

void ResultPage::retranslate()
{
    m_sandboxNote->setSentence(tr("This order was made by the simulated cloud; the real pay page does not know it."));
    m_allocate->setText(tr("Allocate a public IP"));
    m_pay->setText(tr("Pay this order"));
    m_payInternational->setText(tr("Pay on the international site"));
    m_lookAgain->setText(tr("Look again"));
    m_another->setText(tr("Change another instance"));
    if (hasState())
        showState();
}

} // namespace ecsdesk
