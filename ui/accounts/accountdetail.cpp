// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/accountdetail.h"

#include "ui/accounts/accountfacts.h"
#include "ui/accounts/checkresult.h"
#include "ui/accounts/policymenu.h"
#include "ui/kit/accountsign.h"
#include "ui/kit/buttons.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/requestidbutton.h"
#include "ui/kit/statebadge.h"

#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace ecsdesk {

namespace {

/// In the order of the buttons: what is to be done first comes first.
constexpr std::array allWays{AccountWay::EnterSecret, AccountWay::Unlock,    AccountWay::Retry,
                             AccountWay::SwitchOn,    AccountWay::ShowOther, AccountWay::SessionOnly,
                             AccountWay::Edit,        AccountWay::CopyPolicy};

ReasonLabel::Kind kindOf(AccountAlarm alarm)
{
    switch (alarm) {
    case AccountAlarm::Quiet:
        return ReasonLabel::Kind::Refused;
    case AccountAlarm::Busy:
    case AccountAlarm::Wait:
        return ReasonLabel::Kind::Wait;
    case AccountAlarm::Well:
        return ReasonLabel::Kind::Allowed;
    case AccountAlarm::Mind:
        return ReasonLabel::Kind::Warning;
    case AccountAlarm::Stop:
        return ReasonLabel::Kind::Error;
    }
    Q_UNREACHABLE();
}

} // namespace

AccountDetail::AccountDetail(QWidget *parent)
    : Retranslating(parent)
{
    auto *content = new QWidget;
    m_title = new ToneLabel(Tone::Text, ToneLabel::Size::Title, content);
    m_badge = new StateBadge(content);
    m_badges = new ToneLabel(Tone::Muted, ToneLabel::Size::Small, content);
    m_standing = new ReasonLabel(ReasonLabel::Kind::Info, {}, content);
    m_text = new ToneLabel(Tone::Text, ToneLabel::Size::Body, content);
    for (const AccountWay way : allWays) {
        auto *button = new QPushButton(content);
        button->setObjectName(QStringLiteral("accountWay%1").arg(int(way)));
        connect(button, &QPushButton::clicked, this, [this, way] { Q_EMIT wayWanted(way); });
        m_ways.insert(int(way), button);
    }
    m_request = new RequestIdButton(content);
    m_edit = new QPushButton(content);
    m_test = new QPushButton(content);
    m_policy = new QPushButton(content);
    m_policyMenu = new QMenu(m_policy);
    m_switch = new QPushButton(content);
    m_remove = new QPushButton(content);
    m_result = new CheckResult(content);
    m_facts = new AccountFacts(content);
    build();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_edit, &QPushButton::clicked, this, &AccountDetail::editWanted);
    connect(m_test, &QPushButton::clicked, this, &AccountDetail::testWanted);
    connect(m_switch, &QPushButton::clicked, this, &AccountDetail::switchWanted);
    connect(m_remove, &QPushButton::clicked, this, &AccountDetail::removeWanted);
    connect(m_policyMenu, &QMenu::aboutToShow, this, [this] { fillPolicyMenu(*m_policyMenu, m_profile.role.arn); });
    connect(m_result, &CheckResult::policyWanted, this, [this] { copyPolicy(m_profile.readOnly); });
    retranslate();
}

void AccountDetail::build()
{
    m_title->setObjectName(QStringLiteral("accountTitle"));
    m_standing->setObjectName(QStringLiteral("accountStanding"));
    m_text->setObjectName(QStringLiteral("accountText"));
    m_edit->setObjectName(QStringLiteral("editAccount"));
    m_test->setObjectName(QStringLiteral("testAccount"));
    m_policy->setObjectName(QStringLiteral("copyPolicy"));
    m_switch->setObjectName(QStringLiteral("switchAccount"));
    m_remove->setObjectName(QStringLiteral("removeAccount"));
    for (ToneLabel *label : {m_title, m_badges, m_text})
        label->setWordWrap(true);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_standing->setFont(strong);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse); // a request ID may stand in it
    m_policy->setMenu(m_policyMenu);

    auto *column = new QVBoxLayout(m_title->parentWidget());
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_title, 1);
    head->addWidget(m_badge, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_badges);
    column->addWidget(m_standing);
    column->addWidget(m_text);
    auto *ways = new FlowLayout(space::s, space::s);
    for (const AccountWay way : allWays)
        ways->addWidget(m_ways.value(int(way)));
    ways->addWidget(m_request);
    column->addLayout(ways);
    column->addSpacing(space::xs);
    column->addWidget(makeLine(Qt::Horizontal));
    column->addSpacing(space::xs);
    auto *actions = new FlowLayout(space::s, space::s);
    for (QPushButton *button : {m_edit, m_test, m_policy, m_switch, m_remove})
        actions->addWidget(button);
    column->addLayout(actions);
    column->addWidget(m_result);
    column->addSpacing(space::xs);
    column->addWidget(m_facts);
    column->addStretch();
}

QSize AccountDetail::minimumSizeHint() const
{
    // It scrolls downwards only, so nothing may be wider than it is.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {std::max(300, widget()->minimumSizeHint().width() + bar), QScrollArea::minimumSizeHint().height()};
}

void AccountDetail::setAccount(const AccountProfile &profile, const AccountState &state, const QString &sameAs,
                               const QDateTime &now)
{
    const bool other = profile.id != m_profile.id;
    m_profile = profile;
    m_state = state;
    m_sameAs = sameAs;
    m_now = now;
    if (other)
        m_result->clear();
    fill();
}

void AccountDetail::setTesting(bool testing)
{
    m_test->setEnabled(!testing);
    m_test->setAccessibleDescription(testing ? tr("The account is being tested.") : QString());
}

void AccountDetail::fill()
{
    const AccountWords words = explain(m_state, m_profile, m_sameAs, m_now);
    const AccountAlarm alarm = alarmOf(m_state, m_now);
    const AccountSign sign = accountSign(alarm);
    m_title->setText(m_profile.name);
    m_badge->setState(sign.icon, accountWord(m_state, m_now), sign.tone);
    const QStringList badges = accountBadges(m_profile, m_state);
    m_badges->setText(badges.join(QStringLiteral(" · ")));
    m_badges->setVisible(!badges.isEmpty());
    m_standing->setKind(kindOf(alarm));
    m_standing->setSentence(words.title);
    m_text->setText(accountText(words));
    showWays(words.ways);
    m_request->setError(words.error);
    m_switch->setText(m_profile.enabled ? tr("S&witch off") : tr("S&witch on"));
    // The way on says it already, and as the thing to do next.
    m_switch->setVisible(!words.ways.contains(AccountWay::SwitchOn));
    m_facts->setAccount(m_profile, m_state, m_now);
    updateGeometry();
}

void AccountDetail::showWays(const QList<AccountWay> &ways)
{
    for (const AccountWay way : allWays) {
        QPushButton *button = m_ways.value(int(way));
        button->setVisible(ways.contains(way));
        setButtonRole(button, !ways.isEmpty() && ways.front() == way ? ButtonRole::Primary : ButtonRole::Plain);
    }
}

void AccountDetail::retranslate()
{
    setAccessibleName(tr("Details of the account"));
    for (const AccountWay way : allWays)
        m_ways.value(int(way))->setText(wayText(way));
    m_edit->setText(tr("&Edit…"));
    m_test->setText(tr("&Test"));
    m_policy->setText(tr("Copy &policy"));
    m_remove->setText(tr("&Remove…"));
    if (!m_profile.id.isEmpty())
        fill();
}

} // namespace ecsdesk
