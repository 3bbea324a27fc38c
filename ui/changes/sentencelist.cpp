// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/sentencelist.h"

#include <QVBoxLayout>

namespace ecsdesk {

SentenceList::SentenceList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
}

void SentenceList::setLines(const std::vector<Line> &lines)
{
    while (m_rows.size() > lines.size()) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    while (m_rows.size() < lines.size()) {
        m_rows.push_back(new ReasonLabel(ReasonLabel::Kind::Info, {}, this));
        m_column->addWidget(m_rows.back());
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        m_rows[i]->setKind(lines[i].kind);
        m_rows[i]->setSentence(lines[i].sentence);
    }
    setVisible(!lines.empty());
}

QStringList SentenceList::sentences() const
{
    QStringList sentences;
    for (const ReasonLabel *row : m_rows)
        sentences.append(row->sentence());
    return sentences;
}

} // namespace ecsdesk
