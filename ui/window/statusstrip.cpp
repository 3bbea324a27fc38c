// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/statusstrip.h"

#include "models/wording/errors.h"
#include "ui/kit/buttons.h"
#include "ui/window/accountmarks.h"
#include "ui/window/regionpopup.h"

#include <QBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSet>
#include <QToolButton>
#include <algorithm>

namespace ecsdesk {

namespace {

/// Every region that failed did so for the lack of a permission.
bool isAllForbidden(const FleetState &state)
{
    return std::all_of(state.regions.begin(), state.regions.end(), [](const RegionState &region) {
        return region.phase != RegionPhase::Failed || (region.error && isPermissionError(*region.error));
    });
}

/// One that several accounts have counts once.
int differentRegions(const FleetState &state)
{
    QSet<RegionId> different;
    for (const RegionState &region : state.regions)
        different.insert(region.region);
    return int(different.size());
}

} // namespace

StatusStrip::StatusStrip(FleetDesk &fleet, SandboxDesk *sandbox, AccountDesk *accounts, QWidget *parent)
    : Retranslating(parent)
    , m_fleet(fleet)
    , m_sandbox(sandbox)
    // The sandbox has a mark of its own.
    , m_marks(accounts && !sandbox ? new AccountMarks(*accounts, this) : nullptr)
    , m_regions(makeIconButton(Icon::Dot, this))
    , m_sandboxMark(makeIconButton(Icon::Sandbox, this))
    , m_popup(new RegionPopup(this))
{
    m_regions->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sandboxMark->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sandboxMark->setVisible(m_sandbox != nullptr);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::s, 2, space::s, 2);
    line->setSpacing(space::s);
    if (m_marks)
        line->addWidget(m_marks);
    line->addWidget(m_regions);
    line->addStretch(1);
    line->addWidget(m_sandboxMark);
    connect(m_regions, &QToolButton::clicked, this, &StatusStrip::showRegions);
    connect(&fleet, &FleetDesk::stateChanged, this, &StatusStrip::updateRegions);
    if (m_marks) {
        connect(m_marks, &AccountMarks::accountWanted, this, &StatusStrip::accountWanted);
        connect(m_marks, &AccountMarks::changed, this, &StatusStrip::updateRegions);
        const auto name = [this, accounts] {
            m_popup->setAccountNames(accounts->names());
            updateRegions();
        };
        connect(accounts, &AccountDesk::namesChanged, this, name);
        m_popup->setAccountNames(accounts->names());
    }
    if (m_sandbox) {
        connect(m_sandbox, &SandboxDesk::changed, this, &StatusStrip::updateSandbox);
        m_sandboxMark->setPopupMode(QToolButton::InstantPopup);
        auto *speeds = new QMenu(m_sandboxMark);
        m_sandboxMark->setMenu(speeds);
        connect(speeds, &QMenu::aboutToShow, this, &StatusStrip::fillSpeeds);
    }
    retranslate();
}

void StatusStrip::showRegions()
{
    m_popup->showOver(m_regions, m_fleet.state());
}

void StatusStrip::updateRegions()
{
    const FleetState state = m_fleet.state();
    const int regions = int(state.regions.size());
    const auto count = [&](RegionPhase phase) {
        return int(std::count_if(state.regions.begin(), state.regions.end(),
                                 [phase](const RegionState &region) { return region.phase == phase; }));
    };
    const int failed = count(RegionPhase::Failed);
    const int loaded = count(RegionPhase::Loaded);
    const int places = differentRegions(state);
    QString text;
    Tone tone = Tone::Ok;
    Icon sign = Icon::Check;
    if (state.phase == FleetState::Phase::Failed) {
        // An answer of the API, however unwelcome, shows that the connection stands.
        const bool answered = state.error && state.error->kind == ErrorKind::Api;
        text = answered ? explain(*state.error).title : tr("Not connected");
        tone = Tone::Stop;
        sign = answered ? Icon::Warning : Icon::Offline;
    } else if (regions == 0) {
        text = tr("No region read yet");
        tone = Tone::Muted;
        sign = Icon::Minus;
    } else if (failed > 0) {
        // Of how many readings: a region may fail for one account and not for another.
        text = tr("%1 · %2").arg(tr("%n regions", nullptr, regions), isAllForbidden(state)
                                                                         ? tr("%n without permission", nullptr, failed)
                                                                         : tr("%n failed", nullptr, failed));
        tone = Tone::Stop;
        sign = Icon::Warning;
    } else if (state.phase == FleetState::Phase::Loading) {
        text = tr("%1 of %2 regions read").arg(loaded).arg(regions);
        tone = Tone::Accent;
        sign = Icon::Refresh;
    } else {
        text = tr("%n regions", nullptr, places);
    }
    // Several accounts have marks of their own; one that is well is named here.
    const QString number = state.regions.empty() ? QString() : state.regions.front().account.text;
    const QString account = m_marks ? m_marks->onlyName() : number;
    m_regions->setIcon(icon(sign, tone));
    if (m_sandbox)
        m_regions->setText(tr("Sandbox · %1").arg(text));
    else
        m_regions->setText(account.isEmpty() ? text
                           : m_marks         ? tr("%1 · %2").arg(account, text).replace(u'&', QLatin1String("&&"))
                                             : tr("Account %1 · %2").arg(account, text));
    giveRoom();
    nameButton(m_regions, m_regions->text(), tr("Show the regions and what went wrong in them"));
    if (m_popup->isVisible())
        m_popup->setState(state);
}

/// What the other marks leave.
void StatusStrip::giveRoom()
{
    if (!m_marks)
        return;
    const int others = m_regions->sizeHint().width() + (m_sandbox ? m_sandboxMark->sizeHint().width() : 0);
    m_marks->setRoom(width() - others - 4 * space::s);
}

void StatusStrip::resizeEvent(QResizeEvent *event)
{
    Retranslating::resizeEvent(event);
    giveRoom();
}

void StatusStrip::updateSandbox()
{
    if (!m_sandbox)
        return;
    const QString speed = QLocale().toString(m_sandbox->clockSpeed(), 'g', 4);
    m_sandboxMark->setText(tr("Clock ×%1").arg(speed));
    nameButton(m_sandboxMark, m_sandboxMark->text(),
               tr("A simulated cloud: nothing here costs anything. Its clock runs %1 times as fast.").arg(speed));
}

void StatusStrip::fillSpeeds()
{
    QMenu *menu = m_sandboxMark->menu();
    menu->clear();
    menu->addSection(tr("Speed of the simulated clock"));
    for (const int speed : {1, 10, 60, 600}) {
        QAction *action = menu->addAction(speed == 1 ? tr("×1, real time") : tr("×%1").arg(speed));
        action->setCheckable(true);
        action->setChecked(qFuzzyCompare(m_sandbox->clockSpeed(), double(speed)));
        connect(action, &QAction::triggered, this, [this, speed] { m_sandbox->setClockSpeed(speed); });
    }
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    painter.fillRect(rect(), tokens.surface);
    painter.setPen(tokens.line);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

void StatusStrip::changeEvent(QEvent *event)
{
    Retranslating::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateRegions();
}

void StatusStrip::retranslate()
{
    setAccessibleName(tr("Status"));
    updateRegions();
    updateSandbox();
}

} // namespace ecsdesk
