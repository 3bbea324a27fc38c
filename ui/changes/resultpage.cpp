// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/resultpage.h"

#include "models/desk/runplan.h"
#include "models/wording/errors.h"
#include "models/wording/orders.h"
#include "models/wording/runs.h"
#include "models/wording/words.h"
#include "ui/changes/followupview.h"
#include "ui/changes/idrows.h"
#include "ui/changes/objectionlist.h"
#include "ui/changes/outcomeview.h"
#include "ui/changes/technicaldetails.h"
#include "ui/kit/buttons.h"
#include "ui/kit/changesign.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

namespace ecsdesk {

namespace {

/// Of the change itself; where it was not sent, of the call before it.
ChangeSign signOf(const RunProgress &run)
{
    if (run.records.empty())
        return {Icon::Minus, Tone::Wait};
    const ChangeRecord *main = run.record();
    const ChangeRecord *start = recordOf(run.records, Action::StartInstance);
    const bool changed = main && main->state == ChangeState::Verified;
    if (changed && start && start->state != ChangeState::Verified)
        return {Icon::Warning, Tone::Wait};
    if (!main && run.records.back().state == ChangeState::Verified)
        return {Icon::Minus, Tone::Muted}; // given up
    return changeSign(main ? main->state : run.records.back().state);
}

std::optional<ApiError> errorOf(const RunProgress &run)
{
    if (run.records.empty())
        return run.turnedAway ? run.turnedAway->error : std::nullopt;
    const ChangeRecord *main = run.record();
    if (main && main->error)
        return main->error;
    return run.records.back().error;
}

/// Given up at the operator's word, and not because something was refused.
bool isGivenUp(const RunProgress &run)
{
    return !run.record() && std::any_of(run.records.begin(), run.records.end(), [](const ChangeRecord &record) {
        return record.rest == RestState::GivenUp && record.state == ChangeState::Verified;
    });
}

bool isUnpaid(const RunProgress &run)
{
    const ChangeRecord *record = run.record();
    return record && record->state == ChangeState::AwaitingPayment;
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
/// The billing console, where a debt is settled and an account topped up.
const QUrl &chinaBilling()
{
    static const QUrl url(QStringLiteral("https://usercenter2.aliyun.com/home"));
    return url;
}
const QUrl &internationalBilling()
{
    static const QUrl url(QStringLiteral("https://usercenter2-intl.aliyun.com/home"));
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
    , m_troubleTitle(new ToneLabel(Tone::Text, ToneLabel::Size::Strong, this))
    , m_troubleIds(new IdRows(this))
    , m_cooldown(new ReasonLabel(ReasonLabel::Kind::Wait, {}, this))
    , m_allocation(new FollowUpView(QStringLiteral("allocation"), this))
    , m_start(new FollowUpView(QStringLiteral("start"), this))
    , m_sandboxNote(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
    , m_allocate(new QPushButton(this))
    , m_startButton(new QPushButton(this))
    , m_startWhyNot(new ObjectionList(this))
    , m_allocateWhyNot(new ObjectionList(this))
    , m_pay(new QPushButton(this))
    , m_payInternational(new QPushButton(this))
    , m_showOrder(new QPushButton(this))
    , m_lookAgain(new QPushButton(this))
    , m_queue(new QPushButton(this))
    , m_tryAgain(new QPushButton(this))
    , m_another(new QPushButton(this))
    , m_details(new TechnicalDetails(this))
{
    m_title->setObjectName(QStringLiteral("resultTitle"));
    m_title->setWordWrap(true);
    m_outcome->setObjectName(QStringLiteral("resultOutcome"));
    m_problems->setObjectName(QStringLiteral("resultProblems"));
    m_startWhyNot->setObjectName(QStringLiteral("startWhyNot"));
    m_allocateWhyNot->setObjectName(QStringLiteral("allocateWhyNot"));
    m_cooldown->setObjectName(QStringLiteral("resultCooldown"));
    m_ids->setObjectName(QStringLiteral("resultIds"));

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
    column->addWidget(m_start);
    column->addWidget(m_cooldown);
    column->addWidget(m_sandboxNote);
    auto *actions = new FlowLayout(space::s, space::s);
    for (QPushButton *button : {m_startButton, m_allocate, m_pay, m_payInternational, m_showOrder, m_lookAgain, m_queue,
                                m_tryAgain, m_another})
        actions->addWidget(button);
    column->addLayout(actions);
    column->addWidget(m_startWhyNot);
    column->addWidget(m_allocateWhyNot);
    column->addWidget(m_ids);
    column->addWidget(m_troubleTitle);
    column->addWidget(m_troubleIds);
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
    set(m_startButton, "start", ButtonRole::Primary);
    set(m_pay, "pay", ButtonRole::Primary);
    set(m_payInternational, "payInternational", ButtonRole::Plain);
    set(m_showOrder, "showOrder", ButtonRole::Plain);
    set(m_lookAgain, "lookAgain", ButtonRole::Primary);
    set(m_queue, "queue", ButtonRole::Primary);
    set(m_tryAgain, "tryAgain", ButtonRole::Primary);
    set(m_another, "another", ButtonRole::Plain);
    m_pay->setIcon(icon(Icon::External, Tone::OnAccent));
    m_payInternational->setIcon(icon(Icon::External));
    connect(m_allocate, &QPushButton::clicked, this, &ResultPage::allocateWanted);
    connect(m_startButton, &QPushButton::clicked, this, &ResultPage::startWanted);
    connect(m_pay, &QPushButton::clicked, this, [this] {
        const QUrl orders = state().balance ? state().payPage : chinaOrders();
        Q_EMIT payWanted(payPage() == PayPage::Billing ? chinaBilling() : orders);
    });
    connect(m_showOrder, &QPushButton::clicked, this, [this] { Q_EMIT orderWanted(concernedOrder(state())); });
    connect(m_payInternational, &QPushButton::clicked, this, [this] {
        Q_EMIT payWanted(payPage() == PayPage::Billing ? internationalBilling() : internationalOrders());
    });
    connect(m_lookAgain, &QPushButton::clicked, this, &ResultPage::lookAgainWanted);
    connect(m_queue, &QPushButton::clicked, this, &ResultPage::queueWanted);
    connect(m_tryAgain, &QPushButton::clicked, this, &ResultPage::tryAgainWanted);
    connect(m_another, &QPushButton::clicked, this, &ResultPage::anotherWanted);
}

QWidget *ResultPage::firstField()
{
    for (QPushButton *button : {m_startButton, m_allocate, m_pay, m_showOrder, m_lookAgain, m_queue, m_tryAgain}) {
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
    showFollowUps();
    showCooldown();
    showActions();
}

Outcome ResultPage::outcomeNow() const
{
    const RunProgress &run = state().run;
    if (isVoidable(state())) {
        Outcome words = voidableOutcome(*run.record());
        if (const QString power = powerSentence(run.records); !power.isEmpty())
            words.whatHappened = tr("%1 %2", "two whole sentences, one after the other").arg(words.whatHappened, power);
        return words;
    }
    if (!run.records.empty())
        return runOutcome(run.records);
    if (run.turnedAway && run.turnedAway->error) {
        const ErrorWords words = explain(*run.turnedAway->error);
        return {words.title, words.cause, words.effect, words.remedy};
    }
    return {tr("Not sent"), tr("Before it was sent, the change was judged again, and something stands against it now."),
            tr("Nothing was sent, changed or charged."), QString()};
}

void ResultPage::showOutcome()
{
    const RunProgress &run = state().run;
    Outcome words = outcomeNow();
    showHeadline(words.title);
    if (isVerified(state().allocation) || isVerified(state().start)) // what there was to do is done
        words.whatToDo.clear();
    m_outcome->setOutcome(words);
    m_details->setError(errorOf(run));

    static const std::vector<Objection> none;
    m_problems->setObjections(run.turnedAway ? run.turnedAway->verdict.objections : none, reasonContext(state()),
                              state().cooldown);
    const ChangeRecord *shown = run.record();
    m_ids->setVisible(!run.records.empty());
    if (!run.records.empty())
        m_ids->setRecord(shown ? *shown : run.records.back());
    // The call that failed has a request ID of its own to quote.
    const auto failed = std::find_if(run.records.rbegin(), run.records.rend(), [shown](const ChangeRecord &record) {
        return record.error && shown && record.intent.token != shown->intent.token;
    });
    m_troubleTitle->setVisible(failed != run.records.rend());
    m_troubleIds->setVisible(failed != run.records.rend());
    if (failed != run.records.rend()) {
        m_troubleTitle->setText(callTitle(failed->intent.change));
        m_troubleIds->setRecord(*failed);
    }
}

void ResultPage::showHeadline(const QString &title)
{
    const ChangeSign sign = isVoidable(state()) ? ChangeSign{Icon::Warning, Tone::Stop} : signOf(state().run);
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
    // An unpaid order bars the instance longer than any cooldown: then this is only the second condition.
    m_cooldown->setSentence(
        (isVoidable(state())
             ? tr("Even once the order is cancelled, the instance can be changed again at %1 (%2) at the earliest.")
         : isUnpaid(state().run)
             ? tr("Even once the order is paid, the instance can be changed again at %1 (%2) at the earliest.")
             : tr("Cooling down: this instance can be changed again at %1 (%2)."))
            .arg(at, durationText(remaining)));
}

void ResultPage::showFollowUps()
{
    m_allocation->setCall(state().allocation, reasonContext(state()));
    m_start->setCall(state().start, reasonContext(state()));
}

void ResultPage::showActions()
{
    const auto &records = state().run.records;
    const bool unpaid = isUnpaid(state().run);
    const bool unknown = !records.empty() && unclearRecord(records).state == ChangeState::Unknown;
    showFollowUpButton(m_startButton, m_startWhyNot, state().start, Action::StartInstance, needsStart(state()));
    showFollowUpButton(m_allocate, m_allocateWhyNot, state().allocation, Action::AllocatePublicIpAddress,
                       needsPublicIp(state()));
    showPayment();
    m_lookAgain->setVisible(unknown || unpaid);
    setButtonRole(m_lookAgain, unknown ? ButtonRole::Primary : ButtonRole::Plain);
    setButtonRole(m_allocate, needsStart(state()) ? ButtonRole::Plain : ButtonRole::Primary);
    showTryAgain();
}

PayPage ResultPage::payPage() const
{
    const RunProgress &run = state().run;
    if (isUnpaid(run))
        return PayPage::Orders;
    if (run.turnedAway && run.turnedAway->verdict.has(Reason::UnpaidOrder))
        return PayPage::Orders;
    if (run.turnedAway && run.turnedAway->verdict.has(Reason::AccountOverdue))
        return PayPage::Billing;
    const std::optional<ApiError> error = errorOf(run);
    return error ? explain(*error).payPage : PayPage::None;
}

void ResultPage::showPayment()
{
    const PayPage page = payPage();
    const ChangeRecord *record = state().run.record();
    const bool cancelled = record && record->state == ChangeState::OrderCancelled;
    m_showOrder->setVisible(state().balance && (page == PayPage::Orders || cancelled) &&
                            !concernedOrder(state()).isEmpty());
    setButtonRole(m_showOrder, ButtonRole::Plain);
    m_pay->setVisible(page != PayPage::None);
    m_payInternational->setVisible(page != PayPage::None);
    m_sandboxNote->setVisible(page != PayPage::None && isSimulated(state()));
    setButtonRole(m_startButton, page == PayPage::None ? ButtonRole::Primary : ButtonRole::Plain);
    if (page == PayPage::Billing) {
        m_pay->setText(tr("Open the billing console"));
        m_payInternational->setText(tr("Billing console of the international site"));
        m_sandboxNote->setSentence(
            tr("This account belongs to the simulated cloud; the real billing console does not know it."));
        return;
    }
    m_pay->setText(isUnpaid(state().run) ? tr("Pay this order") : tr("Open the order list"));
    m_payInternational->setText(isUnpaid(state().run) ? tr("Pay on the international site")
                                                      : tr("Order list of the international site"));
    if (state().balance) {
        showKnownPayPage();
        return;
    }
    m_sandboxNote->setSentence(tr("This order was made by the simulated cloud; the real pay page does not know it."));
}

void ResultPage::showKnownPayPage()
{
    const bool payable = payPage() == PayPage::Orders && !state().facts.instance.orderVoidable;
    const bool hasPage = !state().payPage.isEmpty();
    m_pay->setVisible(payable && hasPage);
    m_payInternational->setVisible(false);
    m_sandboxNote->setVisible(payable && !hasPage);
    m_sandboxNote->setSentence(
        tr("The simulated cloud has no pay page: under Orders it is told how this order is paid."));
    const bool first = payPage() == PayPage::Orders && !(payable && hasPage); // nothing else to do before
    setButtonRole(m_showOrder, first ? ButtonRole::Primary : ButtonRole::Plain);
}

void ResultPage::showFollowUpButton(QPushButton *button, ObjectionList *whyNot, const FollowUp &call, Action action,
                                    bool needed)
{
    // While it is on its way it stands against itself; how it goes is told above.
    const bool asked = isOnTheWay(call);
    const Verdict verdict = needed && !asked ? judgeFollowUp(state(), action) : Verdict{};
    const Change change = plainCall(action);
    ReasonContext context = reasonContext(state());
    context.instance = &state().present;
    context.change = &change;
    whyNot->setObjections(verdict.objections, context, state().cooldown);
    button->setVisible(needed);
    button->setEnabled(!asked && verdict.allowed());
    button->setAccessibleDescription(whyNot->sentences().join(QLatin1Char('\n')));
}

void ResultPage::showTryAgain()
{
    const RunProgress &run = state().run;
    const ChangeRecord *record = run.record();
    // Nothing was changed; of what was taken out of the queue nothing was even sent.
    const bool refused = record && (record->state == ChangeState::Refused || record->state == ChangeState::Cancelled ||
                                    record->state == ChangeState::OrderCancelled);
    // Refused itself, not let through, or never sent: the same wish may be handed in once more.
    const bool unsent =
        run.records.empty() || (!record && hasOutcome(run) && unclearRecord(run.records).state != ChangeState::Unknown);
    m_tryAgain->setVisible(refused || unsent);
    const bool second = needsStart(state()) || payPage() != PayPage::None || isGivenUp(run);
    setButtonRole(m_tryAgain, second ? ButtonRole::Plain : ButtonRole::Primary);
    const bool queue = (refused || unsent) && canQueueAgain(state());
    m_queue->setVisible(queue);
    if (queue) {
        m_queue->setText(queueButtonText(cooldownEnd(state())));
        m_queue->setToolTip(plainToolTip(queueMeaning(cooldownEnd(state()))));
        m_queue->setAccessibleDescription(queueMeaning(cooldownEnd(state())));
        setButtonRole(m_queue, second ? ButtonRole::Plain : ButtonRole::Primary);
        setButtonRole(m_tryAgain, ButtonRole::Plain);
    }
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
    m_allocate->setText(tr("Allocate a public IP"));
    m_startButton->setText(tr("Start the instance"));
    m_showOrder->setText(tr("Show the order"));
    m_lookAgain->setText(tr("Look again"));
    m_another->setText(tr("Change another instance"));
    if (hasState())
        showState();
}

} // namespace ecsdesk
