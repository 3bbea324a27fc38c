// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/regionpopup.h"

#include "models/wording/errors.h"
#include "models/wording/words.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"

#include <QBoxLayout>
#include <QLocale>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>

namespace ecsdesk {

namespace {

ReasonLabel::Kind kindOf(RegionPhase phase)
{
    switch (phase) {
    case RegionPhase::Waiting:
        return ReasonLabel::Kind::Refused;
    case RegionPhase::Loading:
        return ReasonLabel::Kind::Wait;
    case RegionPhase::Loaded:
        return ReasonLabel::Kind::Allowed;
    case RegionPhase::Failed:
        return ReasonLabel::Kind::Error;
    }
    Q_UNREACHABLE();
}

constexpr int popupWidth = 420;

} // namespace

RegionPopup::RegionPopup(QWidget *parent)
    : Retranslating(parent, Qt::Popup)
    , m_scroll(new QScrollArea(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_scroll);
    retranslate();
}

void RegionPopup::setState(const FleetState &state)
{
    m_state = state;
    m_lines.clear();
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(new SectionTitle(tr("Regions")));
    const auto add = [&](ReasonLabel::Kind kind, const QString &sentence) {
        column->addWidget(new ReasonLabel(kind, sentence));
        m_lines.append(sentence);
    };
    if (m_state.error)
        add(ReasonLabel::Kind::Error, errorTextToQuote(*m_state.error));
    if (m_state.regions.empty() && !m_state.error)
        add(ReasonLabel::Kind::Refused, tr("No region has been read yet."));
    // What failed comes first: it is what the list was opened for.
    auto regions = m_state.regions;
    std::stable_partition(regions.begin(), regions.end(),
                          [](const RegionState &region) { return region.phase == RegionPhase::Failed; });
    for (const RegionState &region : regions) {
        const QString name = regionName(region.region);
        switch (region.phase) {
        case RegionPhase::Waiting:
            add(kindOf(region.phase), tr("%1: waiting").arg(name));
            break;
        case RegionPhase::Loading:
            add(kindOf(region.phase), tr("%1: %2 read so far").arg(name, QLocale().toString(region.loaded)));
            break;
        case RegionPhase::Loaded:
            add(kindOf(region.phase), tr("%1: %Ln instances", nullptr, region.loaded).arg(name));
            break;
        case RegionPhase::Failed:
            add(kindOf(region.phase),
                tr("%1: %2").arg(name, region.error ? errorTextToQuote(*region.error) : tr("could not be read.")));
            break;
        }
    }
    column->addStretch(1);
    m_scroll->setWidget(body);
}

void RegionPopup::showOver(QWidget *anchor, const FleetState &state)
{
    setState(state);
    const QWidget *body = m_scroll->widget();
    const int frames = 2 * frameWidth() + 2;
    // As if the scroll bar stood there: sentences that wrap are never higher than that.
    const int room = popupWidth - frames - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int height =
        body->layout()->hasHeightForWidth() ? body->layout()->heightForWidth(room) : body->sizeHint().height();
    setFixedWidth(popupWidth);
    resize(popupWidth, std::min(360, height + frames));
    move(anchor->mapToGlobal(QPoint(0, 0)) - QPoint(0, this->height() + space::xs));
    show();
}

void RegionPopup::retranslate()
{
    setAccessibleName(tr("Regions"));
    setState(m_state);
}

} // namespace ecsdesk
