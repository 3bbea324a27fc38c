// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/historyview.h"

#include "models/wording/changes.h"
#include "models/wording/words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/changesign.h"

#include <QBoxLayout>
#include <QPushButton>

namespace ecsdesk {

namespace {

/// More than fit are a click away.
constexpr size_t shownChanges = 8;

} // namespace

HistoryView::HistoryView(ChangeDesk &changes, QWidget *parent)
    : Retranslating(parent)
    , m_changes(changes)
    , m_column(new QVBoxLayout(this))
    , m_none(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this))
    , m_all(new QPushButton(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
    m_none->setWordWrap(true);
    m_column->addWidget(m_none);
    setButtonRole(m_all, ButtonRole::Link);
    m_column->addWidget(m_all, 0, Qt::AlignLeft);
    connect(m_all, &QPushButton::clicked, this, &HistoryView::allWanted);
    connect(&changes, &ChangeDesk::recordChanged, this, [this](const ChangeRecord &record) {
        if (m_key == record.intent.key)
            rebuild();
    });
    // The journal of earlier runs is read after the window is up.
    connect(&changes, &ChangeDesk::factsChanged, this, [this](const QList<InstanceKey> &keys) {
        if (m_key && keys.contains(*m_key))
            rebuild();
    });
    retranslate();
}

void HistoryView::setInstance(const std::optional<InstanceKey> &key)
{
    m_key = key;
    rebuild();
}

HistoryView::Line &HistoryView::line(size_t at)
{
    while (m_lines.size() <= at) {
        Line next;
        next.box = new QWidget(this);
        next.sign = new QLabel(next.box);
        next.title = new ElidedLabel(Tone::Text, ToneLabel::Size::Body, next.box);
        next.below = new ToneLabel(Tone::Muted, ToneLabel::Size::Small, next.box);
        auto *grid = new QGridLayout(next.box);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(space::s);
        grid->setVerticalSpacing(0);
        grid->addWidget(next.sign, 0, 0, Qt::AlignVCenter);
        grid->addWidget(next.title, 0, 1);
        grid->addWidget(next.below, 1, 1);
        grid->setColumnStretch(1, 1);
        m_column->insertWidget(int(m_lines.size()), next.box);
        m_lines.push_back(next);
    }
    return m_lines[at];
}

void HistoryView::rebuild()
{
    size_t shown = 0;
    bool more = false;
    if (m_key) {
        const QDateTime now = m_changes.serverNow();
        const Tokens &tokens = tokensOf(this);
        for (const ChangeRecord &record : m_changes.records(*m_key)) {
            if (shown == shownChanges) {
                more = true;
                break;
            }
            Line &entry = line(shown++);
            const ChangeSign sign = changeSign(record);
            entry.sign->setPixmap(iconPixmap(sign.icon, smallIcon, toneColour(tokens, sign.tone), devicePixelRatioF()));
            entry.title->setFullText(changeTitle(record));
            entry.below->setText(QStringLiteral("%1 · %2").arg(stateWord(record), momentText(record.createdAt, now)));
            entry.below->setToolTip(exactMomentText(record.createdAt));
            entry.box->setAccessibleName(entry.title->fullText());
            entry.box->setAccessibleDescription(stateSentence(record));
            entry.box->setToolTip(stateSentence(record));
            entry.box->show();
        }
    }
    for (size_t at = shown; at < m_lines.size(); ++at) {
        m_lines[at].box->hide();
        m_lines[at].title->setFullText({});
    }
    m_none->setVisible(shown == 0);
    m_all->setVisible(more);
}

QStringList HistoryView::lines() const
{
    QStringList all;
    for (const Line &entry : m_lines) {
        if (!entry.title->fullText().isEmpty())
            all.append(entry.title->fullText() + QLatin1String(" — ") + entry.below->text());
    }
    return all;
}

void HistoryView::retranslate()
{
    m_none->setText(tr("Nothing has been changed from here yet."));
    m_all->setText(tr("All changes"));
    rebuild();
}

void HistoryView::changeEvent(QEvent *event)
{
    Retranslating::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace ecsdesk
