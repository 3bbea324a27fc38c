// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/reasonlabel.h"

#include <QStringList>
#include <vector>

class QVBoxLayout;

namespace ecsdesk {

/// Sentences under each other, each with its sign. Rows are kept and filled anew, so that nothing flickers.
class SentenceList final : public QWidget
{
    Q_OBJECT

public:
    struct Line
    {
        ReasonLabel::Kind kind;
        QString sentence;
    };

    explicit SentenceList(QWidget *parent = nullptr);
    void setLines(const std::vector<Line> &lines);
    [[nodiscard]] QStringList sentences() const;

private:
    QVBoxLayout *m_column;
    std::vector<ReasonLabel *> m_rows;
};

} // namespace ecsdesk
