// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/changewizard.h"

#include "models/wording/changes.h"
#include "ui/changes/choosepage.h"
#include "ui/changes/choosestep.h"
#include "ui/changes/namerow.h"
#include "ui/changes/objectionlist.h"
#include "ui/changes/paymentpage.h"
#include "ui/changes/resultpage.h"
#include "ui/changes/reviewpage.h"
#include "ui/changes/runpage.h"
#include "ui/changes/stepheader.h"
#include "ui/changes/stoprow.h"
#include "ui/changes/wizardoffers.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/copylabel.h"
#include "ui/kit/prompt.h"
#include "ui/kit/queuebanner.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/runbanner.h"
#include "ui/kit/statebadge.h"

#include <QDesktopServices>
#include <QEvent>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QWindow>
#include <algorithm>

namespace ecsdesk {

namespace {

using namespace std::chrono_literals;
/// Twice a second, so that a countdown of seconds never skips one.
constexpr auto tickInterval = 500ms;

/// A page that is higher than the window scrolls; nothing is cut off.
QScrollArea *scrolled(QWidget *page, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    return area;
}

/// The change that the window is for, or the other one where nobody could make that one.
ChangeDraft firstDraft(WizardKind kind, ChangeDesk &changes, const FleetRow &row)
{
    ChangeDraft draft;
    draft.key = row.key;
    draft.instance = row.instance;
    draft.tokens = newTokens(changes);
    if (kind == WizardKind::Bandwidth)
        return draft;
    const auto subjects = changeOptions(changes.terms(row.key.account).edition, changes.facts(row.key), draft).subjects;
    const bool type = std::any_of(subjects.begin(), subjects.end(), [](const Option<Subject> &option) {
        return option.value == Subject::Type && option.allowed();
    });
    draft.subject = type ? Subject::Type : Subject::Bandwidth;
    return draft;
}

} // namespace

ChangeWizard::ChangeWizard(WizardKind kind, ChangeDesk &changes, FleetDesk &fleet, OfferDesk *offers,
                           const FleetRow &row, Prompt &prompt, QWidget *parent, OrderDesk *orders)
    : Retranslating(parent)
    , m_changes(changes)
    , m_fleet(fleet)
    , m_prompt(prompt)
    , m_orders(orders)
    , m_open([](const QUrl &url) { QDesktopServices::openUrl(url); })
    , m_now([] { return QDateTime::currentDateTimeUtc(); })
    , m_offers(new WizardOffers(offers, this))
{
    setWindowFlags(Qt::Window);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    setAttribute(Qt::WA_QuitOnClose, false); // the main window decides when the program ends
    setObjectName(kind == WizardKind::Bandwidth ? QStringLiteral("changeBandwidthWizard")
                                                : QStringLiteral("changeSpecificationWizard"));
    m_state.kind = kind;
    m_state.draft = firstDraft(kind, changes, row);
    build();
    m_choose->bandwidth()->setOffers(offers);
    connectPages();
    connectResult();
    connectDesks();
    connectOrders();
    m_tick.setInterval(tickInterval);
    connect(&m_tick, &QTimer::timeout, this, &ChangeWizard::refresh);
    retranslate();
    goTo(WizardStep::Choose);
    m_fleet.read(row.key);
    m_offers->askLimits(row.key, row.instance);
}

ChangeWizard::~ChangeWizard() = default;

void ChangeWizard::build()
{
    m_name = new ElidedLabel(Tone::Text, ToneLabel::Size::Strong, this);
    m_id = new CopyLabel(CopyLabel::Face::Mono, this);
    m_production = new StateBadge(this);
    m_production->setObjectName(QStringLiteral("production"));
    m_who = new ElidedLabel(Tone::Muted, ToneLabel::Size::Body, this);
    m_header = new StepHeader(this);
    m_banner = new Banner(this);
    m_banner->setVisible(false);
    m_waiting = new RunBanner(m_changes, this);
    m_queued = new QueueBanner(m_changes, this);
    m_stack = new QStackedWidget(this);
    m_choose = new ChooseStep;
    m_payment = new PaymentPage;
    m_review = new ReviewPage;
    m_runPage = new RunPage;
    m_result = new ResultPage;
    m_pages = {m_choose, m_payment, m_review, m_runPage, m_result};
    for (WizardPage *page : m_pages)
        m_stack->addWidget(scrolled(page, m_stack));

    m_stop = new StopRow(this);
    m_typeName = new NameRow(this);
    m_whyNot = new ReasonLabel(ReasonLabel::Kind::Refused, {}, this);
    m_whyNot->setObjectName(QStringLiteral("whyNotNext"));
    m_back = new QPushButton(this);
    m_cancel = new QPushButton(this);
    m_next = new QPushButton(this);
    m_back->setObjectName(QStringLiteral("back"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_next->setObjectName(QStringLiteral("next"));
    // Enter presses the button that has the keyboard, and only elsewhere the default one.
    m_back->setAutoDefault(true);
    m_cancel->setAutoDefault(true);
    setButtonRole(m_next, ButtonRole::Primary);
    m_deafBack = new QShortcut(this);
    m_deafNext = new QShortcut(this);

    auto *footer = new QHBoxLayout;
    footer->setSpacing(space::s);
    footer->addWidget(m_whyNot, 1, Qt::AlignVCenter);
    footer->addStretch();
    footer->addWidget(m_cancel);
    footer->addWidget(m_back);
    footer->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_header);
    auto *who = new QHBoxLayout;
    who->setSpacing(space::m);
    who->addWidget(m_name);
    who->addWidget(m_id);
    who->addWidget(m_production);
    who->addWidget(m_who, 1);
    column->addLayout(who);
    column->addWidget(makeLine(Qt::Horizontal, this));
    column->addWidget(m_banner);
    column->addWidget(m_waiting);
    column->addWidget(m_queued);
    column->addWidget(m_stack, 1);
    // The consent that Next may wait for is never below the fold, however long the page is.
    column->addWidget(m_stop);
    column->addWidget(m_typeName);
    column->addWidget(makeLine(Qt::Horizontal, this));
    column->addLayout(footer);
    setMinimumSize(640, 480);
    // By itself a window with wrapping text opens as low as the first page lets it, and the next ones would scroll.
    resize(sizeHint().boundedTo(screen()->availableSize() - QSize(space::xl, 2 * space::xl)));
}

void ChangeWizard::connectPages()
{
    for (WizardPage *page : m_pages)
        connect(page, &WizardPage::edited, this, &ChangeWizard::setDraft);
    connect(m_payment, &PaymentPage::confirmationTyped, this, [this](const QString &text) {
        m_state.confirmation = text;
        refresh();
    });
    connect(m_payment, &PaymentPage::priceWanted, m_offers, &WizardOffers::askPriceAgain);
    connect(m_stop, &StopRow::edited, this, &ChangeWizard::setDraft);
    connect(m_typeName, &NameRow::typed, this, [this](const QString &text) {
        m_state.typedName = text;
        refresh();
    });
    connect(m_typeName, &NameRow::entered, this, [this] {
        if (m_next->isEnabled())
            m_next->setFocus(Qt::TabFocusReason);
    });
    connect(m_choose, &ChooseStep::webConsoleWanted, this, &ChangeWizard::openConsole);
    connect(m_choose, &ChooseStep::typesWanted, this, [this] { m_offers->askTypes(m_state.draft.key); });
    connect(m_offers, &WizardOffers::changed, this, &ChangeWizard::refresh);
    connect(m_runPage, &RunPage::goOnWanted, this, &ChangeWizard::goOn);
    connect(m_runPage, &RunPage::giveUpWanted, this, &ChangeWizard::giveUp);
    connectQueue();
    connect(m_header, &StepHeader::stepRequested, this, [this](WizardStep step) { goTo(step); });
    connect(m_next, &QPushButton::clicked, this, &ChangeWizard::goNext);
    connect(m_back, &QPushButton::clicked, this, &ChangeWizard::goBack);
    connect(m_cancel, &QPushButton::clicked, this, &ChangeWizard::reject);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        m_readError.reset();
        showNotice();
        m_fleet.read(m_state.draft.key);
    });
    connect(m_waiting, &RunBanner::showWanted, this, &ChangeWizard::runWanted);
    connect(m_banner, &Banner::closed, this, [this] {
        m_seenBefore.reset();
        m_readError.reset();
        showNotice();
    });
}

void ChangeWizard::connectResult()
{
    connect(m_result, &ResultPage::allocateWanted, this,
            [this] { followUp(m_state.allocation, Action::AllocatePublicIpAddress); });
    connect(m_result, &ResultPage::startWanted, this, [this] { followUp(m_state.start, Action::StartInstance); });
    connect(m_result, &ResultPage::payWanted, this, [this](const QUrl &page) { m_open(page); });
    connect(m_result, &ResultPage::tryAgainWanted, this, &ChangeWizard::tryAgain);
    connect(m_result, &ResultPage::lookAgainWanted, this, &ChangeWizard::lookAgain);
    connect(m_result, &ResultPage::anotherWanted, this, [this] {
        Q_EMIT anotherWanted();
        close();
    });
}

void ChangeWizard::connectDesks()
{
    connect(&m_fleet, &FleetDesk::instanceRead, this, &ChangeWizard::onInstanceRead);
    connect(&m_fleet, &FleetDesk::changed, this, &ChangeWizard::onFleetChanged);
    connect(&m_changes, &ChangeDesk::recordChanged, this, &ChangeWizard::onRecord);
    connect(&m_changes, &ChangeDesk::turnedAway, this, &ChangeWizard::onTurnedAway);
    connect(&m_changes, &ChangeDesk::clockChanged, this, &ChangeWizard::refresh);
    connect(&m_changes, &ChangeDesk::factsChanged, this, [this](const QList<InstanceKey> &keys) {
        if (keys.contains(m_state.draft.key))
            refresh();
    });
}

void ChangeWizard::connectOrders()
{
    if (!m_orders)
        return;
    connect(m_orders, &OrderDesk::balanceChanged, this, &ChangeWizard::refresh);
    connect(m_result, &ResultPage::orderWanted, this, &ChangeWizard::orderWanted);
    for (ObjectionList *list : findChildren<ObjectionList *>()) {
        list->setLeadsToOrders(true);
        connect(list, &ObjectionList::orderWanted, this, &ChangeWizard::orderWanted);
    }
}

void ChangeWizard::setAccounts(AccountDesk &accounts)
{
    m_accounts = &accounts;
    connect(m_accounts, &AccountDesk::namesChanged, this, &ChangeWizard::refresh);
    connect(m_accounts, &AccountDesk::profilesChanged, this, &ChangeWizard::refresh);
    refresh();
}

void ChangeWizard::setUrlOpener(UrlOpener open)
{
    m_open = std::move(open);
}

void ChangeWizard::setNow(std::function<QDateTime()> now)
{
    m_now = std::move(now);
    m_queued->setNow(m_now);
    refresh();
}

WizardStep ChangeWizard::step() const
{
    return WizardStep(m_stack->currentIndex());
}

QSize ChangeWizard::sizeHint() const
{
    // So high that the first page is seen whole, chart or table included.
    return m_state.kind == WizardKind::Bandwidth ? QSize(840, 740) : QSize(920, 740);
}

void ChangeWizard::setDraft(const ChangeDraft &draft)
{
    if (isHandedIn(m_state))
        return;
    m_state.draft = draft;
    refresh();
}

void ChangeWizard::goTo(WizardStep step)
{
    if (step != WizardStep::Review)
        m_state.typedName.clear(); // it confirms what stands on the review, at that moment
    m_stack->setCurrentIndex(int(step));
    m_furthest = std::max(m_furthest, step);
    refresh();
    if (step == WizardStep::Payment && m_orders && m_state.options.autoPay == AutoPayUse::Applies)
        m_orders->askBalance();
    // Sending wants the button itself pressed: Enter, Enter, Enter must not run through the review.
    m_next->setAutoDefault(true);
    m_next->setDefault(step == WizardStep::Choose || step == WizardStep::Payment);
    areaOf(step)->verticalScrollBar()->setValue(0);
    if (m_typeName->isVisibleTo(this))
        m_typeName->takeFocus();
    else if (QWidget *field = m_pages[size_t(step)]->firstField())
        field->setFocus(Qt::OtherFocusReason);
    else
        (m_next->isHidden() ? m_cancel : m_next)->setFocus(Qt::OtherFocusReason);
}

void ChangeWizard::showEvent(QShowEvent *event)
{
    // A question of this window blocks every window that this one belongs to. It is a window beside the list, not above
    // it: the list stays usable while the question stands, also where it hides it.
    if (QWindow *window = windowHandle())
        window->setTransientParent(nullptr);
    Retranslating::showEvent(event);
}

void ChangeWizard::changeEvent(QEvent *event)
{
    Retranslating::changeEvent(event);
    if (event->type() != QEvent::ActivationChange || !isActiveWindow())
        return;
    // Whoever comes back finds the question that is still open, not a window that does not answer.
    for (auto *question : findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (question->isVisible() && question->isModal()) {
            question->raise();
            question->activateWindow();
        }
    }
}

void ChangeWizard::goNext()
{
    switch (step()) {
    case WizardStep::Choose:
        if (whyNotNext().isEmpty())
            goTo(WizardStep::Payment);
        return;
    case WizardStep::Payment:
        if (whyNotNext().isEmpty())
            goTo(WizardStep::Review);
        return;
    case WizardStep::Review:
        submit();
        return;
    case WizardStep::Run:
        return;
    case WizardStep::Result:
        close();
        return;
    }
}

void ChangeWizard::goBack()
{
    if (!isHandedIn(m_state) && step() != WizardStep::Choose)
        goTo(WizardStep(int(step()) - 1));
}

void ChangeWizard::reject()
{
    const bool unsent = !isHandedIn(m_state) && m_state.options.kind != ChangeKind::Nothing && !m_state.gone;
    if (!unsent) {
        QDialog::reject();
        return;
    }
    Prompt::Question question;
    question.title = tr("Close without sending?");
    question.text = tr("The change of %1 has not been sent.").arg(instanceTitle(m_state.draft.instance));
    question.detail = tr("What was chosen here is lost; the instance stays as it is.");
    question.yes = tr("Close");
    question.no = tr("Keep on editing");
    m_prompt.ask(this, question, this, [this](bool yes) {
        if (!yes)
            return;
        QDialog::reject(); // not close(): an answer may come while the window is being closed
    });
}

} // namespace ecsdesk
