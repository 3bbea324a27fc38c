// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/accountfacts.h"

#include "models/wording/accountcheckwords.h"
#include "models/wording/accountwords.h"
#include "models/wording/importwords.h"
#include "models/wording/words.h"
#include "ui/kit/copylabel.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"

#include <QGridLayout>

namespace ecsdesk {

AccountFacts::AccountFacts(QWidget *parent)
    : Retranslating(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    // As high as those with a button to copy them, so that the lines stand at one distance.
    const int lineHeight = CopyLabel(CopyLabel::Face::Mono).sizeHint().height();
    for (int at = 0; at < factCount; ++at) {
        const auto fact = Fact(at);
        Line line{};
        line.name = new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this);
        const bool copied = fact == Number || fact == Arn || fact == KeyId || fact == Role;
        grid->addWidget(line.name, 2 * at, 0, (copied ? Qt::AlignVCenter : Qt::AlignTop) | Qt::AlignLeft);
        if (copied) {
            line.copied = new CopyLabel(CopyLabel::Face::Mono, this);
            line.copied->setObjectName(QStringLiteral("accountFact%1").arg(at));
            grid->addWidget(line.copied, 2 * at, 1);
        } else {
            line.text = new ToneLabel(Tone::Text, ToneLabel::Size::Body, this);
            line.text->setWordWrap(true);
            line.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
            line.name->setMinimumHeight(lineHeight);
            line.text->setMinimumHeight(lineHeight);
            grid->addWidget(line.text, 2 * at, 1);
        }
        if (fact == Endpoint || fact == Authorities) {
            line.note = new ReasonLabel(ReasonLabel::Kind::Warning, {}, this);
            line.note->setObjectName(fact == Endpoint ? QStringLiteral("endpointNote")
                                                      : QStringLiteral("inspectionNote"));
            grid->addWidget(line.note, 2 * at + 1, 1);
        }
        m_lines[size_t(at)] = line;
    }
    retranslate();
}

void AccountFacts::setAccount(const AccountProfile &profile, const AccountState &state, const QDateTime &now)
{
    if (profile == m_profile && state == m_state && keyEndText(state, m_now) == keyEndText(state, now))
        return; // a second has passed, and nothing reads differently
    m_profile = profile;
    m_state = state;
    m_now = now;
    fill();
}

QString AccountFacts::nameOf(Fact fact) const
{
    switch (fact) {
    case Number:
        return tr("Account");
    case Arn:
        return tr("ARN");
    case Identity:
        return tr("Signed in as");
    case Site:
        return tr("Site");
    case Mode:
        return tr("Kind of keys");
    case KeyId:
        return tr("AccessKey ID");
    case Role:
        return tr("Role");
    case Keeping:
        return tr("Secret");
    case Expires:
        return tr("Keys end");
    case Regions:
        return tr("Regions");
    case Endpoint:
        return tr("Endpoint");
    case Signature:
        return tr("Signature");
    case Rules:
        return tr("Rules");
    case Safety:
        return tr("Safety");
    case Proxy:
        return tr("Proxy");
    case Authorities:
        return tr("Authorities");
    case Imported:
        return tr("Imported from");
    case factCount:
        break;
    }
    return {};
}

QString AccountFacts::valueOf(Fact fact) const
{
    const bool keyed = needsAccessKey(m_profile.mode);
    switch (fact) {
    case Number:
        return m_state.account.text;
    case Arn:
        return m_state.arn;
    case Identity:
        return m_state.identityType.isEmpty() ? QString() : identityTypeText(m_state.identityType);
    case Site:
        return siteText(m_profile.site);
    case Mode:
        return credentialModeText(m_profile.mode);
    case KeyId:
        return keyed ? m_profile.accessKeyId : QString();
    case Role:
        return m_profile.mode == CredentialMode::RamRoleArn ? m_profile.role.arn : m_profile.ecsRoleName;
    case Keeping:
        if (!keyed)
            return tr("None is kept");
        if (m_state.forSession && m_state.phase == AccountPhase::NoKeys)
            return tr("Nowhere; asked for in each session");
        return m_state.forSession ? tr("In memory, for this session only") : tr("In the system keychain");
    case Expires:
        if (!m_state.expires.isValid())
            return {};
        return m_state.renews ? tr("%1; renewed before that", "a moment").arg(momentText(m_state.expires, m_now))
                              : tr("%1 (%2)", "a moment, \"key expires in 11 min\"")
                                    .arg(momentText(m_state.expires, m_now), keyEndText(m_state, m_now));
    case Regions: {
        if (m_profile.regions.isEmpty())
            return tr("All that the account has");
        QStringList names;
        for (const RegionId &region : m_profile.regions)
            names.append(regionName(region));
        return names.join(tr(", ", "between regions"));
    }
    case Endpoint:
        return m_profile.endpoint.isEmpty() ? tr("Alibaba Cloud's own") : m_profile.endpoint.toString();
    case Signature:
        return signatureText(m_profile.signature);
    case Rules:
        return word(m_profile.edition);
    case Safety: {
        QStringList parts;
        if (m_profile.readOnly)
            parts.append(tr("Read-only: nothing is changed with it."));
        if (m_profile.production)
            parts.append(tr("Production: every change asks for the instance's name."));
        return parts.isEmpty() ? tr("Changes are possible") : parts.join(QLatin1Char('\n'));
    }
    case Proxy:
        return proxyText(m_profile.proxy);
    case Authorities:
        return m_profile.caFile.isEmpty() ? tr("The system's only") : tr("The system's, and those of a file");
    case Imported:
        return importedFromText(m_profile);
    case factCount:
        break;
    }
    return {};
}

QString AccountFacts::noteOf(Fact fact) const
{
    return fact == Endpoint ? endpointNote(m_profile) : inspectionNote(m_profile);
}

void AccountFacts::fill()
{
    for (int at = 0; at < factCount; ++at) {
        const auto fact = Fact(at);
        const Line &line = m_lines[size_t(at)];
        const QString value = valueOf(fact);
        line.name->setText(nameOf(fact));
        line.name->setVisible(!value.isEmpty());
        if (line.copied) {
            line.copied->setValue(value, nameOf(fact));
            line.copied->setVisible(!value.isEmpty());
        } else {
            line.text->setText(value);
            line.text->setVisible(!value.isEmpty());
        }
        if (line.note) {
            const QString note = noteOf(fact);
            line.note->setSentence(note);
            line.note->setVisible(!note.isEmpty());
        }
    }
}

void AccountFacts::retranslate()
{
    setAccessibleName(tr("Facts about the account"));
    fill();
}

} // namespace ecsdesk
