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

bool hasFailed(const RegionState &region)
{
    return region.phase == RegionPhase::Failed;
}

/// The regions of each account. What failed comes first: it is what the list was opened for.
std::vector<std::vector<RegionState>> grouped(const std::vector<RegionState> &regions, const AccountNames &names)
{
    std::vector<std::vector<RegionState>> groups;
    for (const RegionState &region : regions) {
        const auto known = std::find_if(groups.begin(), groups.end(),
                                        [&](const auto &group) { return group.front().account == region.account; });
        if (known == groups.end())
            groups.push_back({region});
        else
            known->push_back(region);
    }
    const auto nameOf = [&names](const auto &group) { return accountName(names, group.front().account); };
    std::stable_sort(groups.begin(), groups.end(),
                     [&](const auto &a, const auto &b) { return nameOf(a).localeAwareCompare(nameOf(b)) < 0; });
    for (auto &group : groups)
        std::stable_partition(group.begin(), group.end(), hasFailed);
    std::stable_partition(groups.begin(), groups.end(), [](const auto &group) { return hasFailed(group.front()); });
    return groups;
}

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
    const auto add = [&](ReasonLabel::Kind kind, const QString &sentence) {
        column->addWidget(new ReasonLabel(kind, sentence));
        m_lines.append(sentence);
    };
    const auto groups = grouped(m_state.regions, m_accounts);
    const bool several = groups.size() > 1 || m_accounts.size() > 1;
    if (!several || m_state.error || groups.empty())
        column->addWidget(new SectionTitle(tr("Regions")));
    if (m_state.error)
        add(ReasonLabel::Kind::Error, errorTextToQuote(*m_state.error));
    if (m_state.regions.empty() && !m_state.error)
        add(ReasonLabel::Kind::Refused, tr("No region has been read yet."));
    for (const auto &regions : groups) {
        if (several) {
            if (!m_lines.isEmpty())
                column->addSpacing(space::s);
            const QString account = accountName(m_accounts, regions.front().account);
            auto *title = new SectionTitle(account);
            title->setToolTip(regions.front().account.text);
            column->addWidget(title);
            m_lines.append(account);
        }
        for (const RegionState &region : regions)
            add(kindOf(region.phase), sentenceOf(region));
    }
    column->addStretch(1);
    m_scroll->setWidget(body);
}

void RegionPopup::setAccountNames(const AccountNames &names)
{
    m_accounts = names;
    setState(m_state);
}

QString RegionPopup::sentenceOf(const RegionState &region) const
{
    const QString name = regionName(region.region);
    switch (region.phase) {
    case RegionPhase::Waiting:
        return tr("%1: waiting").arg(name);
    case RegionPhase::Loading:
        return tr("%1: %2 read so far").arg(name, QLocale().toString(region.loaded));
    case RegionPhase::Loaded:
        return tr("%1: %Ln instances", nullptr, region.loaded).arg(name);
    case RegionPhase::Failed:
        return tr("%1: %2").arg(name, region.error ? errorTextToQuote(*region.error) : tr("could not be read."));
    }
    Q_UNREACHABLE();
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
