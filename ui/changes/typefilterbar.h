// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/typelistmodel.h"
#include "ui/kit/retranslating.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace ecsdesk {

/// Above the type table: search, sizes from and to, architecture, and which of the refused types are shown.
class TypeFilterBar final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit TypeFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] TypeFilter filter() const;
    void setFilter(const TypeFilter &filter);
    /// What there is to choose from; what is chosen stays, also where it does not occur any more.
    void setChoices(const TypeListModel &model);
    [[nodiscard]] QLineEdit *search() const { return m_search; }

Q_SIGNALS:
    void filterChanged(const ecsdesk::TypeFilter &filter);
    void readAgainWanted();
    /// Down or Enter in the search field: on to the table.
    void leaveWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate() override;
    void fill();
    void tell();
    /// A bound that contradicts the other one takes its place.
    void boundChosen(QComboBox *chosen, QComboBox *other, bool isMin);

    std::vector<int> m_cpuCounts;
    std::vector<double> m_memorySizes;
    QStringList m_architectures;
    QLineEdit *m_search;
    QCheckBox *m_inStock;
    QCheckBox *m_notOffered;
    QToolButton *m_readAgain;
    QLabel *m_cpuLabel;
    QComboBox *m_minCpus;
    QLabel *m_cpuTo;
    QComboBox *m_maxCpus;
    QLabel *m_memoryLabel;
    QComboBox *m_minMemory;
    QLabel *m_memoryTo;
    QComboBox *m_maxMemory;
    QLabel *m_architectureLabel;
    QComboBox *m_architecture;
    QToolButton *m_clear;
};

} // namespace ecsdesk
