// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/accountmarks.h"

#include "ui/kit/accountsign.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <algorithm>

namespace ecsdesk {

using namespace std::chrono_literals;

namespace {

/// More than these would be a list, and that is a screen.
constexpr size_t mostMarks = 4;

/// A name of the operator's: an ampersand in it is no mnemonic.
QString asItIs(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace

AccountMarks::AccountMarks(AccountDesk &accounts, QWidget *parent)
    : Retranslating(parent)
    , m_accounts(accounts)
    , m_folded(makeIconButton(Icon::Account, this))
    , m_menu(new QMenu(m_folded))
{
    m_folded->setObjectName(QStringLiteral("accountsMark"));
    m_folded->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_folded->setPopupMode(QToolButton::InstantPopup);
    m_folded->setMenu(m_menu);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    line->addWidget(m_folded);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &AccountMarks::show);
    connect(m_menu, &QMenu::aboutToShow, this, &AccountMarks::fillMenu);
    connect(&m_accounts, &AccountDesk::profilesChanged, this, &AccountMarks::takeAccounts);
    connect(&m_accounts, &AccountDesk::stateChanged, this, &AccountMarks::show);
    retranslate();
}

void AccountMarks::takeAccounts()
{
    const std::vector<AccountProfile> profiles = m_accounts.profiles();
    const bool same = std::equal(profiles.begin(), profiles.end(), m_marks.begin(), m_marks.end(),
                                 [](const AccountProfile &profile, const Mark &mark) { return profile.id == mark.id; });
    if (!same) {
        for (const Mark &mark : m_marks)
            delete mark.button;
        m_marks.clear();
        QWidget *before = nullptr;
        for (const AccountProfile &profile : profiles) {
            QToolButton *button = makeIconButton(Icon::Dot, this);
            button->setObjectName(QStringLiteral("accountMark"));
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            static_cast<QBoxLayout *>(layout())->addWidget(button);
            connect(button, &QToolButton::clicked, this, [this, id = profile.id] { Q_EMIT accountWanted(id); });
            if (before)
                setTabOrder(before, button);
            before = button;
            m_marks.push_back({profile.id, button});
        }
    }
    show();
}

void AccountMarks::showMark(const Mark &mark)
{
    const QDateTime now = m_accounts.serverNow();
    const AccountState state = m_accounts.state(mark.id);
    const auto profiles = m_accounts.profiles();
    const auto profile =
        std::find_if(profiles.begin(), profiles.end(), [&](const AccountProfile &each) { return each.id == mark.id; });
    if (profile == profiles.end())
        return;
    const AccountSign sign = accountSign(alarmOf(state, now));
    const QString note = accountNote(state, now);
    const QString text =
        note.isEmpty() ? profile->name : tr("%1: %2", "account, what is wrong with it").arg(profile->name, note);
    mark.button->setIcon(icon(sign.icon, sign.tone));
    mark.button->setText(asItIs(text));
    const auto other = std::find_if(profiles.begin(), profiles.end(),
                                    [&](const AccountProfile &each) { return each.id == state.sameAs; });
    const AccountWords words = explain(state, *profile, other == profiles.end() ? QString() : other->name, now);
    nameButton(mark.button, tr("%1: %2", "account, how it stands").arg(profile->name, accountWord(state, now)),
               plainToolTip(tr("%1. %2", "headline, whole sentences").arg(words.title, accountText(words))));
}

void AccountMarks::show()
{
    bool ends = false;
    for (const Mark &mark : m_marks) {
        showMark(mark);
        ends = ends || keyEnd(m_accounts.state(mark.id), m_accounts.serverNow()) != KeyEnd::None;
    }
    if (ends && !m_tick.isActive())
        m_tick.start();
    else if (!ends)
        m_tick.stop();
    arrange();
    Q_EMIT changed();
}

QString AccountMarks::onlyName() const
{
    const auto profiles = m_accounts.profiles();
    return profiles.size() == 1 && buttons().isEmpty() ? profiles.front().name : QString();
}

QList<QToolButton *> AccountMarks::buttons() const
{
    QList<QToolButton *> shown;
    for (QToolButton *button : findChildren<QToolButton *>()) {
        if (!button->isHidden())
            shown.append(button);
    }
    return shown;
}

void AccountMarks::setRoom(int width)
{
    if (width == m_room)
        return;
    m_room = width;
    arrange();
}

void AccountMarks::arrange()
{
    const bool quiet = m_marks.empty() ||
                       (m_marks.size() == 1 &&
                        alarmOf(m_accounts.state(m_marks.front().id), m_accounts.serverNow()) == AccountAlarm::Well);
    int wanted = 0;
    for (const Mark &mark : m_marks)
        wanted += mark.button->sizeHint().width() + space::xs;
    const bool folded = !quiet && m_marks.size() > 1 && (m_marks.size() > mostMarks || wanted > m_room);
    for (const Mark &mark : m_marks)
        mark.button->setVisible(!quiet && !folded);
    if (folded)
        arrangeFolded();
    m_folded->setVisible(folded);
    setVisible(!quiet);
}

/// What needs attention stays beside the folded ones, as far as there is room.
void AccountMarks::arrangeFolded()
{
    const QDateTime now = m_accounts.serverNow();
    std::vector<Mark> troubled;
    std::copy_if(m_marks.begin(), m_marks.end(), std::back_inserter(troubled),
                 [&](const Mark &mark) { return needsAttention(m_accounts.state(mark.id), now); });
    showFolded(int(troubled.size()));
    int left = m_room - m_folded->sizeHint().width();
    size_t shown = 0;
    for (; shown < std::min(troubled.size(), mostMarks); ++shown) {
        left -= troubled[shown].button->sizeHint().width() + space::xs;
        if (left < 0)
            break;
        troubled[shown].button->show();
    }
    showFolded(int(troubled.size() - shown));
}

/// `troubled`: how many of those that are not shown want attention.
void AccountMarks::showFolded(int troubled)
{
    const QString all = tr("%n account(s)", nullptr, int(m_marks.size()));
    m_folded->setText(
        troubled > 0 ? tr("%1 ▲%2", "\"3 accounts\", how many of them want attention").arg(all).arg(troubled) : all);
    m_folded->setIcon(icon(Icon::Account, troubled > 0 ? Tone::Wait : Tone::Text));
    nameButton(m_folded, troubled > 0 ? tr("%1, %n of them need(s) attention", nullptr, troubled).arg(all) : all);
}

void AccountMarks::fillMenu()
{
    m_menu->clear();
    const QDateTime now = m_accounts.serverNow();
    for (const AccountProfile &profile : m_accounts.profiles()) {
        const AccountState state = m_accounts.state(profile.id);
        const AccountSign sign = accountSign(alarmOf(state, now));
        const QString note = accountNote(state, now);
        const QString text =
            tr("%1: %2", "account, how it stands").arg(profile.name, note.isEmpty() ? accountWord(state, now) : note);
        QAction *action = m_menu->addAction(icon(sign.icon, sign.tone), asItIs(text));
        connect(action, &QAction::triggered, this, [this, id = profile.id] { Q_EMIT accountWanted(id); });
    }
}

void AccountMarks::changeEvent(QEvent *event)
{
    Retranslating::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        show();
}

void AccountMarks::retranslate()
{
    setAccessibleName(tr("Accounts"));
    takeAccounts();
}

} // namespace ecsdesk
