// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/regionchoice.h"

#include "models/wording/words.h"
#include "ui/accounts/formrows.h"
#include "ui/kit/labels.h"

#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace ecsdesk {

namespace {
constexpr int listHeight = 156;
}

RegionChoice::RegionChoice(QWidget *parent)
    : Retranslating(parent)
    , m_all(new QRadioButton(this))
    , m_some(new QRadioButton(this))
    , m_typed(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_hint(new ToneLabel(Tone::Muted, ToneLabel::Size::Small, this))
{
    m_all->setObjectName(QStringLiteral("allRegions"));
    m_some->setObjectName(QStringLiteral("someRegions"));
    m_typed->setObjectName(QStringLiteral("regionIds"));
    m_list->setObjectName(QStringLiteral("regionList"));
    m_list->setFixedHeight(listHeight);
    m_hint->setWordWrap(true);
    m_all->setChecked(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_all);
    column->addWidget(m_some);
    column->addWidget(m_typed);
    column->addWidget(m_hint);
    column->addWidget(m_list);
    connect(m_some, &QRadioButton::toggled, this, [this] {
        showChoice();
        Q_EMIT edited();
    });
    connect(m_typed, &QLineEdit::textChanged, this, &RegionChoice::edited);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        const RegionId region(item->data(Qt::UserRole).toString());
        m_chosen.removeAll(region);
        if (item->checkState() == Qt::Checked)
            m_chosen.append(region);
        Q_EMIT edited();
    });
    retranslate();
    showChoice();
}

QList<RegionId> RegionChoice::typed() const
{
    QList<RegionId> regions;
    static const QRegularExpression between(QStringLiteral("[\\s,;，；、]+"));
    for (const QString &id : m_typed->text().split(between, Qt::SkipEmptyParts)) {
        if (!regions.contains(RegionId(id)))
            regions.append(RegionId(id));
    }
    return regions;
}

bool RegionChoice::takesAll() const
{
    return m_all->isChecked();
}

QList<RegionId> RegionChoice::regions() const
{
    if (takesAll())
        return {};
    return m_offered.isEmpty() ? typed() : m_chosen;
}

void RegionChoice::setRegions(const QList<RegionId> &regions)
{
    QStringList ids;
    for (const RegionId &region : regions)
        ids.append(region.text);
    m_chosen = regions;
    m_typed->setText(ids.join(QLatin1String(", ")));
    m_some->setChecked(!regions.isEmpty());
    m_all->setChecked(regions.isEmpty());
    fillList();
}

void RegionChoice::setOffered(const QList<RegionName> &offered)
{
    if (offered.isEmpty() || offered == m_offered)
        return;
    if (m_offered.isEmpty())
        m_chosen = typed();
    m_offered = offered;
    fillList();
    showChoice();
}

void RegionChoice::fillList()
{
    const QSignalBlocker quiet(m_list);
    const int at = m_list->currentRow();
    m_list->clear();
    const auto add = [this](const RegionId &region, const QString &name) {
        // The server tells them in the language it was asked in, which may be another by now.
        const QString known = regionName(region);
        const QString told = known == region.text && !name.isEmpty() ? name : known;
        auto *item = new QListWidgetItem(
            told == region.text ? told : tr("%1 · %2", "name and ID of a region").arg(told, region.text), m_list);
        item->setData(Qt::UserRole, region.text);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_chosen.contains(region) ? Qt::Checked : Qt::Unchecked);
    };
    for (const RegionId &region : m_chosen) {
        const bool offered =
            std::any_of(m_offered.begin(), m_offered.end(), [&](const RegionName &each) { return each.id == region; });
        if (!offered)
            add(region, {});
    }
    for (const RegionName &region : m_offered)
        add(region.id, region.name);
    m_list->setCurrentRow(std::max(0, at));
}

void RegionChoice::showChoice()
{
    const bool some = m_some->isChecked();
    m_typed->setVisible(some && m_offered.isEmpty());
    m_hint->setVisible(some && m_offered.isEmpty());
    m_list->setVisible(some && !m_offered.isEmpty());
}

void RegionChoice::retranslate()
{
    m_all->setText(tr("A&ll that the account has"));
    m_some->setText(tr("Only t&hese"));
    showExample(m_typed, QStringLiteral("cn-hangzhou, cn-shanghai"));
    m_typed->setAccessibleName(tr("IDs of the regions"));
    m_list->setAccessibleName(tr("Regions"));
    m_hint->setText(tr("Region IDs, separated by commas. After a test they can be chosen from a list."));
    fillList();
}

} // namespace ecsdesk
