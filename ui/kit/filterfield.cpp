// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/filterfield.h"

#include "ui/kit/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace ecsdesk {

namespace {

enum OfferRole {
    PositionRole = Qt::UserRole + 1,
    LengthRole,
    CompleteRole,
    DescriptionRole,
};

/// The completion left, what it means right and quiet.
class OfferDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->fillRect(option.rect,
                          selected ? blend(tokens.accent, tokens.ground, tokens.dark ? 0.24 : 0.13) : tokens.ground);
        const QRect room = option.rect.adjusted(space::s, 0, -space::s, 0);
        const QString text = index.data().toString();
        painter->setFont(option.font);
        painter->setPen(tokens.text);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
        const int used = option.fontMetrics.horizontalAdvance(text) + space::l;
        const QRect rest = room.adjusted(used, 0, 0, 0);
        if (rest.width() > 40) {
            painter->setPen(tokens.muted);
            painter->drawText(
                rest, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                option.fontMetrics.elidedText(index.data(DescriptionRole).toString(), Qt::ElideRight, rest.width()));
        }
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return QSize(200, option.fontMetrics.height() + space::m);
    }
};

} // namespace

FilterField::FilterField(Complete complete, QWidget *parent)
    : Retranslating(parent)
    , m_complete(std::move(complete))
    , m_completer(new QCompleter(this))
    , m_offers(new QStandardItemModel(0, 1, this))
    , m_sign(addAction(icon(Icon::Search, Tone::Muted), LeadingPosition))
{
    setClearButtonEnabled(true);
    m_completer->setModel(m_offers);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    // Not as the line edit's own completer: that one would replace the whole text, not the term at the cursor.
    m_completer->setWidget(this);
    m_completer->popup()->setItemDelegate(new OfferDelegate(m_completer->popup()));
    connect(this, &QLineEdit::textEdited, this, [this] { offer(false); });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &FilterField::accept);
    retranslate();
}

void FilterField::setTexts(const Texts &texts)
{
    setPlaceholderText(texts.placeholder);
    setAccessibleName(texts.name);
    setAccessibleDescription(texts.description);
}

QStringList FilterField::offered() const
{
    QStringList texts;
    if (m_completer->popup()->isVisible()) {
        for (int row = 0; row < m_offers->rowCount(); ++row)
            texts.append(m_offers->item(row)->text());
    }
    return texts;
}

void FilterField::offer(bool asked)
{
    m_offers->clear();
    const auto completions = m_complete(text(), cursorPosition());
    // What stands there already in whole needs no offer, nor does an empty term: every key there is would only cover
    // the rows that were just narrowed. Ctrl+Down asks for them.
    const bool atTermStart = cursorPosition() == 0 || text().at(cursorPosition() - 1).isSpace();
    const bool pointless =
        (atTermStart && !asked) ||
        (completions.size() == 1 &&
         text().mid(completions.front().position, completions.front().length) == completions.front().text);
    if (completions.empty() || pointless) {
        m_completer->popup()->hide();
        return;
    }
    for (const FilterCompletion &completion : completions) {
        auto *item = new QStandardItem(completion.text);
        item->setData(completion.position, PositionRole);
        item->setData(completion.length, LengthRole);
        item->setData(completion.complete, CompleteRole);
        item->setData(completion.description, DescriptionRole);
        item->setData(completion.description.isEmpty() ? completion.text
                                                       : completion.text + QLatin1String(", ") + completion.description,
                      Qt::AccessibleTextRole);
        m_offers->appendRow(item);
    }
    QRect under = rect();
    under.setWidth(std::min(std::max(360, width() / 2), width()));
    m_completer->complete(under);
}

void FilterField::accept(const QModelIndex &index)
{
    const int position = index.data(PositionRole).toInt();
    const int length = index.data(LengthRole).toInt();
    const bool whole = index.data(CompleteRole).toBool();
    QString replacement = index.data().toString();
    if (whole && position + length >= text().size())
        replacement += QLatin1Char(' ');
    setText(text().left(position) + replacement + text().mid(position + length));
    setCursorPosition(position + int(replacement.size()));
    Q_EMIT textEdited(text());
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            Q_EMIT textEdited(text());
        } else {
            Q_EMIT leaveWanted();
        }
        event->accept();
        return;
    case Qt::Key_Down:
        if (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier))
            offer(true);
        else
            Q_EMIT leaveWanted();
        event->accept();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        // Only what was gone to in the list is taken from it; otherwise the text stands as it was typed.
        const QModelIndexList chosen = m_completer->popup()->isVisible()
                                           ? m_completer->popup()->selectionModel()->selectedIndexes()
                                           : QModelIndexList();
        m_completer->popup()->hide();
        if (chosen.isEmpty())
            Q_EMIT returnPressed();
        else
            accept(chosen.front());
        event->accept();
        return;
    }
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FilterField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_sign->setIcon(icon(Icon::Search, Tone::Muted));
    Retranslating::changeEvent(event);
}

void FilterField::retranslate()
{
    if (m_completer)
        m_completer->popup()->setAccessibleName(tr("Completions"));
}

} // namespace ecsdesk
