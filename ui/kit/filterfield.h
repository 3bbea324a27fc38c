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

/// A search field: free text and typed filters, which complete while they are typed.
class FilterField final : public Retranslating<QLineEdit>
{
    Q_OBJECT

public:
    /// What could be written at the cursor, best first.
    using Complete = std::function<std::vector<FilterCompletion>(const QString &text, int cursor)>;
    /// What the field is for, in the present language.
    struct Texts
    {
        QString placeholder;
        QString name;        ///< for a screen reader
        QString description; ///< for a screen reader
    };

    explicit FilterField(Complete complete, QWidget *parent = nullptr);
    void setTexts(const Texts &texts);
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

    Complete m_complete;
    QCompleter *m_completer;
    QStandardItemModel *m_offers;
    QAction *m_sign;
};

} // namespace ecsdesk
