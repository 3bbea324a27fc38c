// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/copylabel.h"
#include "ui/kit/labels.h"

#include <QWidget>
#include <vector>

class QGridLayout;

namespace ecsdesk {

struct Fact
{
    QString label;
    QString value;
    bool mono = false; ///< an identifier or an address
    QString hint;      ///< more than the value says; may be empty

    friend bool operator==(const Fact &, const Fact &) = default;
};

struct FactGroup
{
    QString title; ///< empty: no title
    std::vector<Fact> facts;

    friend bool operator==(const FactGroup &, const FactGroup &) = default;
};

/// Labels and values in groups, every value copyable. Rows are kept and only their texts change, so that stepping
/// through a list does not build widgets.
class FactsView final : public QWidget
{
    Q_OBJECT

public:
    explicit FactsView(QWidget *parent = nullptr);
    void setGroups(const std::vector<FactGroup> &groups);
    /// The value shown beside `label`; empty where there is none.
    [[nodiscard]] QString valueOf(const QString &label) const;

private:
    struct Row
    {
        SectionTitle *title = nullptr;
        ToneLabel *label = nullptr;
        CopyLabel *value = nullptr;
    };
    Row &row(size_t at);

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    std::vector<FactGroup> m_groups;
};

} // namespace ecsdesk
