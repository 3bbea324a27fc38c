// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/filtercompletion.h"
#include "ui/kit/retranslating.h"

#include <QLineEdit>
#include <functional>

class QCompleter;
class QStandardItemModel;

namespace ecsdesk {

/// The search field: free text and typed filters, which complete while they are typed.
class FilterField final : public Retranslating<QLineEdit>
{
    Q_OBJECT

public:
    using Vocabulary = std::function<FilterVocabulary()>;

    explicit FilterField(Vocabulary vocabulary, QWidget *parent = nullptr);
    /// The completions on offer now; empty while the list is closed.
    [[nodiscard]] QStringList offered() const;

Q_SIGNALS:
    /// Escape in an empty field, or Down: on to the table.
    void leaveWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate() override;
    /// `asked`: by a key, so also where nothing of the term is typed yet.
    void offer(bool asked);
    void accept(const QModelIndex &index);

    Vocabulary m_vocabulary;
    QCompleter *m_completer;
    QStandardItemModel *m_offers;
    QAction *m_sign;
};

} // namespace ecsdesk
