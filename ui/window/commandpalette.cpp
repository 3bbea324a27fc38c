// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/commandpalette.h"

#include "ui/kit/fonts.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace ecsdesk {

namespace {

enum Role {
    ActionRole = Qt::UserRole + 1,
    JumpRole,
    SearchRole,
    IconRole,
    BesideRole, ///< shortcut or address, right
};

constexpr int entryHeight = 32;

class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensOf(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(blend(tokens.accent, tokens.ground, tokens.dark ? 0.24 : 0.13));
            painter->drawRoundedRect(option.rect, cornerRadius, cornerRadius);
        }
        const QRect room = option.rect.adjusted(space::s, 0, -space::s, 0);
        const QRect at(room.left(), room.center().y() - 7, smallIcon, smallIcon);
        if (const auto sign = index.data(Qt::DecorationRole).value<QIcon>(); !sign.isNull())
            sign.paint(painter, at);
        else
            paintIcon(*painter, at, Icon(index.data(IconRole).toInt()), tokens.muted);
        const QString beside = index.data(BesideRole).toString();
        const int besideWidth = beside.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(beside) + space::m;
        const QRect text = room.adjusted(smallIcon + space::s, 0, -besideWidth, 0);
        painter->setFont(option.font);
        painter->setPen(tokens.text);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->setPen(tokens.muted);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, beside);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return QSize(200, entryHeight); }
};

} // namespace

CommandPalette::CommandPalette(const ActionTable &actions, InstanceJump &jump, QWidget *parent)
    : Retranslating(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_actions(actions)
    , m_jump(jump)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(0, 1, this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_field->addAction(icon(Icon::Command, Tone::Muted), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentIndex()); });
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(&m_jump, &InstanceJump::hits, this, &CommandPalette::addHits);
    connect(this, &QDialog::finished, this, [this] { m_jump.stop(); });
    retranslate();
}

void CommandPalette::popUp()
{
    const QWidget *parent = parentWidget();
    const int width = std::min(560, parent->width() - 2 * space::xl);
    setFixedWidth(width);
    move(parent->mapToGlobal(QPoint((parent->width() - width) / 2, 3 * space::xl)));
    m_field->clear();
    fill();
    m_field->setFocus();
    open();
}

QStringList CommandPalette::offered() const
{
    QStringList texts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        texts.append(m_model->item(row)->text());
    return texts;
}

void CommandPalette::fill()
{
    const QString text = m_field->text().trimmed();
    m_model->clear();
    for (QAction *action : m_actions.all()) {
        const bool offers =
            action->isEnabled() && action->isVisible() && action->objectName() != actionName(ActionId::CommandPalette);
        if (!offers || !action->text().contains(text, Qt::CaseInsensitive))
            continue;
        auto *item = new QStandardItem(action->text());
        item->setData(QVariant::fromValue(action), ActionRole);
        item->setData(action->icon(), Qt::DecorationRole);
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        item->setData(shortcut, BesideRole);
        item->setData(shortcut.isEmpty() ? action->text() : tr("%1, shortcut %2").arg(action->text(), shortcut),
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (!text.isEmpty()) {
        auto *item = new QStandardItem(tr("Search instances for “%1”").arg(text));
        item->setData(text, SearchRole);
        item->setData(int(Icon::Search), IconRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    fitHeight();
    m_jump.search(text);
}

void CommandPalette::addHits(const QList<InstanceHit> &hits)
{
    for (int row = m_model->rowCount() - 1; row >= 0; --row) {
        if (m_model->item(row)->data(JumpRole).isValid())
            m_model->removeRow(row);
    }
    // Behind the actions, before the search.
    int at = std::max(0, m_model->rowCount() - 1);
    const bool onSearch = m_list->currentIndex().row() <= 0 || m_list->currentIndex().row() == at;
    const int first = at;
    for (const InstanceHit &hit : hits) {
        auto *item = new QStandardItem(hit.name.isEmpty() ? hit.key.id.text
                                                          : QStringLiteral("%1   %2").arg(hit.name, hit.key.id.text));
        item->setData(QVariant::fromValue(hit.key), JumpRole);
        item->setData(int(Icon::List), IconRole);
        item->setData(hit.address, BesideRole);
        m_model->insertRow(at++, item);
    }
    if (onSearch && first == 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    fitHeight();
}

void CommandPalette::fitHeight()
{
    constexpr int mostRows = 12;
    m_list->setFixedHeight(std::clamp(m_model->rowCount(), 1, mostRows) * entryHeight);
    adjustSize();
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QVariant action = index.data(ActionRole);
    const QVariant key = index.data(JumpRole);
    const QString text = index.data(SearchRole).toString();
    accept();
    if (action.isValid())
        Q_EMIT actionChosen(action.value<QAction *>());
    else if (key.isValid())
        Q_EMIT instanceChosen(key.value<InstanceKey>());
    else
        Q_EMIT searchChosen(text);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int rows = m_model->rowCount();
        const int row = m_list->currentIndex().row();
        int to = -1;
        switch (key->key()) {
        case Qt::Key_Down:
            to = rows > 0 ? (row + 1) % rows : -1;
            break;
        case Qt::Key_Up:
            to = rows > 0 ? (row + rows - 1) % rows : -1;
            break;
        case Qt::Key_PageDown:
            to = std::min(rows - 1, row + 8);
            break;
        case Qt::Key_PageUp:
            to = std::max(0, row - 8);
            break;
        default:
            return Retranslating::eventFilter(watched, event);
        }
        if (to >= 0)
            m_list->setCurrentIndex(m_model->index(to, 0));
        return true;
    }
    return Retranslating::eventFilter(watched, event);
}

void CommandPalette::retranslate()
{
    setWindowTitle(tr("Commands"));
    m_field->setPlaceholderText(tr("A command, or an instance: name, ID, address"));
    m_field->setAccessibleName(tr("Command or instance"));
    m_list->setAccessibleName(tr("Commands"));
    if (isVisible())
        fill();
}

} // namespace ecsdesk
