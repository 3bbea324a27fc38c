// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountcheck.h"
#include "ui/kit/retranslating.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QRadioButton;

namespace ecsdesk {

class ToneLabel;

/// Which regions of an account are read: all, or chosen ones. They are typed as long as nobody has asked which there
/// are, and ticked in a list from then on.
class RegionChoice final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit RegionChoice(QWidget *parent = nullptr);
    /// None: all of them.
    void setRegions(const QList<RegionId> &regions);
    /// What DescribeRegions told. What is chosen and not among them stays in the list.
    void setOffered(const QList<RegionName> &offered);
    [[nodiscard]] bool takesAll() const;
    /// The chosen ones, also while all are taken: empty then.
    [[nodiscard]] QList<RegionId> regions() const;
    /// The field in which they are typed.
    [[nodiscard]] QLineEdit *field() const { return m_typed; }

Q_SIGNALS:
    void edited();

private:
    void retranslate() override;
    void showChoice();
    void fillList();
    [[nodiscard]] QList<RegionId> typed() const;

    QRadioButton *m_all;
    QRadioButton *m_some;
    QLineEdit *m_typed;
    QListWidget *m_list;
    ToneLabel *m_hint;
    QList<RegionName> m_offered;
    QList<RegionId> m_chosen; ///< while the list is shown
};

} // namespace ecsdesk
