// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/stepsview.h"

#include "models/wording/words.h"
#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ecsdesk {

namespace {

struct Sign
{
    Icon icon;
    Tone tone;
};

Sign signOf(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return {Icon::Dot, Tone::Off};
    case StepState::Running:
        return {Icon::Pending, Tone::Accent};
    case StepState::Done:
        return {Icon::Check, Tone::Ok};
    case StepState::Failed:
        return {Icon::Cross, Tone::Stop};
    case StepState::Unclear:
        return {Icon::Warning, Tone::Wait};
    }
    Q_UNREACHABLE();
}

/// "14:32:05 · 1.2 s": seconds matter while one looks on.
QString timesOf(const QModelIndex &index)
{
    const QDateTime started = index.data(RunStepModel::StartedAtRole).toDateTime();
    if (!started.isValid())
        return {};
    const QString at = started.toLocalTime().toString(QStringLiteral("HH:mm:ss"));
    const QDateTime ended = index.data(RunStepModel::EndedAtRole).toDateTime();
    if (!ended.isValid())
        return at;
    // What was done at once took no time worth a figure.
    const std::chrono::milliseconds took(started.msecsTo(ended));
    if (took < std::chrono::milliseconds(50))
        return at;
    if (took >= std::chrono::minutes(1))
        return QStringLiteral("%1 · %2").arg(at, durationText(took));
    return StepsView::tr("%1 · %2 s").arg(at, QString::number(double(took.count()) / 1000.0, 'f', 1));
}

class StepDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int lines = index.data(RunStepModel::DetailRole).toString().isEmpty() ? 1 : 2;
        return {200, lines * option.fontMetrics.height() + 2 * space::s};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensOf(option.palette);
        const auto state = StepState(index.data(RunStepModel::StateRole).toInt());
        const Sign sign = signOf(state);
        painter->save();
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected))
            painter->fillRect(option.rect, blend(tokens.accent, tokens.ground, 0.12));

        QRect room = option.rect.adjusted(space::s, space::s, -space::s, -space::s);
        const int line = option.fontMetrics.height();
        paintIcon(*painter, QRect(room.left(), room.top() + (line - smallIcon) / 2, smallIcon, smallIcon), sign.icon,
                  toneColour(tokens, sign.tone));
        room.setLeft(room.left() + smallIcon + space::s);

        const QString times = timesOf(index);
        painter->setFont(option.font);
        painter->setPen(tokens.muted);
        const QRect top(room.left(), room.top(), room.width(), line);
        drawTabular(*painter, top, Qt::AlignRight, times);
        painter->setPen(state == StepState::Waiting ? tokens.off : tokens.text);
        const QRect textRoom = top.adjusted(0, 0, -tabularWidth(option.font, times) - space::m, 0);
        painter->drawText(textRoom, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, textRoom.width()));

        const QString detail = index.data(RunStepModel::DetailRole).toString();
        if (!detail.isEmpty()) {
            painter->setFont(smallFont(option.font));
            painter->setPen(tokens.muted);
            painter->drawText(QRect(room.left(), room.top() + line, room.width(), line),
                              Qt::AlignLeft | Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(detail, Qt::ElideMiddle, room.width()));
        }
        painter->restore();
    }
};

} // namespace

StepsView::StepsView(QWidget *parent)
    : Retranslating(parent)
{
    setObjectName(QStringLiteral("steps"));
    setModel(&m_model);
    setItemDelegate(new StepDelegate(this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void StepsView::setRecord(const ChangeRecord &record)
{
    m_model.setRecord(record);
    updateGeometry();
}

QSize StepsView::sizeHint() const
{
    int height = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        height += sizeHintForRow(row);
    return {320, height + 2 * frameWidth()};
}

QSize StepsView::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void StepsView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        const QString id = currentIndex().data(RunStepModel::RequestIdRole).toString();
        if (!id.isEmpty())
            QGuiApplication::clipboard()->setText(id);
        return;
    }
    QListView::keyPressEvent(event);
}

void StepsView::retranslate()
{
    setAccessibleName(tr("Steps of the change"));
    m_model.retranslate();
}

} // namespace ecsdesk
