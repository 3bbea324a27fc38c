// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/welcome.h"

#include "ui/kit/buttons.h"

#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>

namespace ecsdesk {

namespace {

ToneLabel *wrapped(QWidget *parent)
{
    auto *label = new ToneLabel(Tone::Muted, ToneLabel::Size::Body, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomeDialog::WelcomeDialog(QWidget *parent)
    : Retranslating<QDialog>(parent)
    , m_language(makeIconButton(Icon::Language, this))
    , m_title(new ToneLabel(Tone::Text, ToneLabel::Size::Title, this))
    , m_lead(wrapped(this))
    , m_doors{{{WelcomeDoor::Sandbox, Icon::Sandbox, nullptr, nullptr, nullptr, nullptr},
               {WelcomeDoor::Import, Icon::Download, nullptr, nullptr, nullptr, nullptr},
               {WelcomeDoor::Add, Icon::Account, nullptr, nullptr, nullptr, nullptr}}}
{
    setObjectName(QStringLiteral("welcome"));
    setMinimumWidth(560);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_language, 0, 2, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(m_lead, 1, 0, 1, 3);
    int row = 2;
    for (Door &door : m_doors) {
        auto *line = makeLine(Qt::Horizontal, this);
        line->setContentsMargins(0, space::m, 0, space::m);
        door.picture = new QLabel(this);
        door.title = new SectionTitle({}, this);
        door.text = wrapped(this);
        door.button = new QPushButton(this);
        door.button->setAutoDefault(false);
        grid->addWidget(line, row, 0, 1, 3);
        grid->setRowMinimumHeight(row, 2 * space::m);
        grid->addWidget(door.picture, row + 1, 0, 2, 1, Qt::AlignTop);
        grid->addWidget(door.title, row + 1, 1);
        grid->addWidget(door.text, row + 2, 1, Qt::AlignTop);
        grid->addWidget(door.button, row + 1, 2, 2, 1, Qt::AlignVCenter);
        row += 3;
        connect(door.button, &QPushButton::clicked, this, [this, way = door.door] { choose(way); });
    }
    grid->setRowStretch(row, 1);
    m_language->setObjectName(QStringLiteral("switchLanguage"));
    m_language->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_language, &QToolButton::clicked, this, &WelcomeDialog::languageWanted);
    QWidget::setTabOrder(m_doors.back().button, m_language);
    m_doors[0].button->setObjectName(QStringLiteral("trySandbox"));
    m_doors[1].button->setObjectName(QStringLiteral("importAccounts"));
    m_doors[2].button->setObjectName(QStringLiteral("addAccount"));
    setButtonRole(m_doors[0].button, ButtonRole::Primary);
    m_doors[0].button->setDefault(true);
    retranslate();
    m_doors[0].button->setFocus();
}

void WelcomeDialog::choose(WelcomeDoor door)
{
    m_door = door;
    accept();
}

void WelcomeDialog::paintSigns()
{
    for (const Door &door : m_doors) {
        door.picture->setPixmap(
            iconPixmap(door.sign, largeIcon, toneColour(tokensOf(this), Tone::Accent), devicePixelRatioF()));
    }
}

void WelcomeDialog::changeEvent(QEvent *event)
{
    Retranslating<QDialog>::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_doors[0].picture)
        paintSigns();
}

void WelcomeDialog::retranslate()
{
    setWindowTitle(tr("Welcome to ECS Desk"));
    // Named in the language it leads to, as whoever needs it reads that one.
    m_language->setText(tr("中文"));
    nameButton(m_language, tr("Switch to Chinese"));
    m_title->setText(tr("Welcome to ECS Desk"));
    m_lead->setText(tr("See what may be changed on every ECS instance right now, change it safely, and stay with the "
                       "change until it is verified."));
    m_doors[0].title->setText(tr("Without an account"));
    m_doors[0].text->setText(tr("A simulated cloud with some forty instances runs inside this program. Everything "
                                "works as with a real account, and nothing costs anything."));
    m_doors[0].button->setText(tr("Try the sand&box"));
    m_doors[1].title->setText(tr("With accounts that are here already"));
    m_doors[1].text->setText(tr("Takes over what the aliyun CLI, a credentials file or the environment has. Nothing "
                                "is written there."));
    m_doors[1].button->setText(tr("&Import accounts…"));
    m_doors[2].title->setText(tr("With an account of yours"));
    m_doors[2].text->setText(tr("Enter its keys; they are tested first. The secret goes to the system keychain, and "
                                "nowhere else."));
    m_doors[2].button->setText(tr("&Add an account…"));
    paintSigns();
}

} // namespace ecsdesk
