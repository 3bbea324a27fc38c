// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/importcard.h"

#include "models/wording/accountwords.h"
#include "models/wording/importwords.h"
#include "models/wording/words.h"
#include "ui/accounts/formrows.h"
#include "ui/kit/buttons.h"
#include "ui/kit/reasonlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ecsdesk {

ImportCard::ImportCard(FoundProfile found, const QString &name, bool warns, QWidget *parent)
    : Retranslating(parent)
    , m_found(std::move(found))
    , m_warns(warns)
    , m_box(new QCheckBox(this))
    , m_title(new ToneLabel(Tone::Text, ToneLabel::Size::Strong, this))
    , m_place(new ToneLabel(Tone::Muted, ToneLabel::Size::Small, this))
    , m_what(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
    , m_warning(new ReasonLabel(ReasonLabel::Kind::Warning, {}, this))
    , m_rows(new FormRows(this))
    , m_name(new QLineEdit(name))
    , m_site(new QComboBox)
    , m_regions(new QComboBox)
{
    setObjectName(QStringLiteral("importCard"));
    m_box->setObjectName(QStringLiteral("importChosen"));
    m_name->setObjectName(QStringLiteral("importName"));
    m_site->setObjectName(QStringLiteral("importSite"));
    m_regions->setObjectName(QStringLiteral("importRegions"));
    m_place->setWordWrap(true);
    m_title->setWordWrap(true);
    m_site->addItems({QString(), QString()});
    m_site->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_site->setCurrentIndex(m_found.profile.site == Site::International ? 1 : 0);
    m_nameRow = m_rows->add(m_name);
    m_siteRow = m_rows->add(m_site);
    m_regions->addItems({QString(), QString()});
    m_regions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_regionsRow = m_rows->add(m_regions);
    m_regionsRow->setShown(!m_found.profile.regions.isEmpty());
    QFont strong = m_box->font();
    strong.setWeight(QFont::DemiBold);
    m_box->setFont(strong);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(space::xl, 0, 0, 0);
    body->setSpacing(space::xs);
    body->addWidget(m_place);
    body->addWidget(m_what);
    body->addWidget(m_warning);
    body->addWidget(m_rows);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, space::s);
    column->setSpacing(space::xs);
    column->addWidget(m_box);
    column->addLayout(indented(m_title));
    column->addLayout(body);
    connect(m_box, &QCheckBox::toggled, this, [this] {
        showState();
        Q_EMIT edited();
    });
    connect(m_name, &QLineEdit::textChanged, this, &ImportCard::edited);
    connect(m_site, &QComboBox::currentIndexChanged, this, &ImportCard::edited);
    connect(m_regions, &QComboBox::currentIndexChanged, this, &ImportCard::edited);
    retranslate();
}

bool ImportCard::isChosen() const
{
    return m_found.isUsable() && !m_imported && m_box->isChecked();
}

void ImportCard::setChosen(bool chosen)
{
    m_box->setChecked(chosen && m_found.isUsable());
}

AccountProfile ImportCard::profile() const
{
    AccountProfile profile = m_found.profile;
    profile.name = m_name->text().trimmed();
    profile.site = m_site->currentIndex() == 1 ? Site::International : Site::China;
    if (m_regions->currentIndex() == 0)
        profile.regions.clear();
    return profile;
}

void ImportCard::setProblem(const QString &sentence)
{
    m_nameRow->setProblem(sentence);
}

void ImportCard::setKnownAs(const QString &name)
{
    m_knownAs = name;
    showState();
}

void ImportCard::setImported()
{
    m_imported = true;
    wipe();
    showState();
}

void ImportCard::wipe()
{
    m_found.secret = {};
    m_found.token = {};
}

void ImportCard::showState()
{
    const bool usable = m_found.isUsable();
    m_box->setVisible(usable);
    m_box->setEnabled(!m_imported);
    m_title->setVisible(!usable);
    m_rows->setVisible(isChosen());
    m_what->setKind(!usable      ? ReasonLabel::Kind::Refused
                    : m_imported ? ReasonLabel::Kind::Allowed
                                 : ReasonLabel::Kind::Info);
    const QString found =
        isKnown() ? tr("%1 “%2” has these keys already.", "what was found, a name").arg(foundText(m_found), m_knownAs)
                  : foundText(m_found);
    m_what->setSentence(!usable      ? importProblemText(m_found)
                        : m_imported ? tr("Taken over as “%1”.").arg(m_name->text().trimmed())
                                     : found);
}

void ImportCard::retranslate()
{
    const QString source = importSourceText(m_found.source);
    QString title = m_found.name.isEmpty() ? source : m_found.name;
    if (m_found.isDefault)
        title = tr("%1 (the default)", "name of a profile").arg(title);
    // A name of somebody's file: an ampersand in it is no mnemonic.
    m_box->setText(QString(title).replace(u'&', QLatin1String("&&")));
    m_box->setAccessibleName(title);
    m_title->setText(title);
    m_place->setText(m_found.path.isEmpty() ? source
                                            : tr("%1 · %2", "aliyun CLI, path of the file").arg(source, m_found.path));
    m_place->setVisible(!m_found.path.isEmpty() || !m_found.name.isEmpty());
    const QString warning = m_warns ? importWarningText(m_found) : QString();
    m_warning->setSentence(warning);
    m_warning->setVisible(!warning.isEmpty());
    m_nameRow->setName(tr("Name"));
    m_siteRow->setName(tr("Site"));
    m_site->setItemText(0, siteText(Site::China));
    m_site->setItemText(1, siteText(Site::International));
    m_regionsRow->setName(tr("Regions"));
    QStringList names;
    for (const RegionId &region : m_found.profile.regions)
        names.append(regionName(region));
    m_regions->setItemText(0, tr("All regions of the account"));
    m_regions->setItemText(1, tr("Only %1, the default there", "a region, in what was found")
                                  .arg(names.join(tr(", ", "between names of regions"))));
    showState();
}

} // namespace ecsdesk
