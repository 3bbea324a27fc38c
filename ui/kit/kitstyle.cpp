// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/kitstyle.h"

#include "ui/kit/buttons.h"
#include "ui/kit/kitpaint.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>
#include <QToolButton>

namespace ecsdesk {

namespace {
/// The room for the arrow of a button with a menu.
constexpr int menuArrow = 14;
} // namespace

KitStyle::KitStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void KitStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QSlider *>(widget) ||
        qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void KitStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const Tokens &t = tokensOf(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        kitpaint::button(*painter, *option, buttonRole(qobject_cast<const QAbstractButton *>(widget)));
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_PanelButtonTool:
        kitpaint::toolButton(*painter, *option);
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange || qobject_cast<const QAbstractItemView *>(widget))
            kitpaint::focusRing(*painter, QRectF(option->rect), t);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            kitpaint::field(*painter, *option, widget && widget->property("wrongValue").toBool());
        else if (element == PE_PanelLineEdit)
            painter->fillRect(option->rect, option->palette.base());
        return;
    }
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit *>(widget)) {
            kitpaint::box(*painter, *option);
            return;
        }
        painter->setPen(t.line);
        painter->drawRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, t.surface);
        painter->setPen(t.line);
        painter->drawRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, t.surface);
        return;
    case PE_FrameStatusBarItem:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        kitpaint::checkBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        kitpaint::radioButton(*painter, *option);
        return;
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        QRect at = option->rect;
        if (widget && header && header->orientation == Qt::Horizontal)
            at.moveTop((widget->height() - at.height()) / 2);
        if (header && header->sortIndicator != QStyleOptionHeader::None)
            paintIcon(*painter, at,
                      header->sortIndicator == QStyleOptionHeader::SortUp ? Icon::ChevronDown : Icon::ChevronUp,
                      t.accent);
        return;
    }
    case PE_IndicatorArrowDown:
        kitpaint::arrow(*painter, *option, Icon::ChevronDown);
        return;
    case PE_IndicatorArrowUp:
        kitpaint::arrow(*painter, *option, Icon::ChevronUp);
        return;
    case PE_IndicatorArrowRight:
        kitpaint::arrow(*painter, *option, Icon::ChevronRight);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, t.ground);
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        // A table tells the pointer by the cell, and a fill for one cell of a row that acts as a whole would mislead.
        kitpaint::row(*painter, *option, !qobject_cast<const QTableView *>(widget));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void KitStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    const Tokens &t = tokensOf(option->palette);
    switch (element) {
    case CE_PushButtonLabel: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!button)
            break;
        QStyleOptionButton own = *button;
        own.palette.setColor(
            QPalette::ButtonText,
            kitpaint::buttonText(t, buttonRole(qobject_cast<const QAbstractButton *>(widget)), option->state));
        QProxyStyle::drawControl(element, &own, painter, widget);
        return;
    }
    case CE_HeaderSection:
        kitpaint::headerSection(*painter, *option);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.surface);
        painter->setPen(t.line);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_HeaderLabel: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header)
            break;
        QStyleOptionHeaderV2 own;
        if (const auto *second = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option))
            own = *second;
        else
            static_cast<QStyleOptionHeader &>(own) = *header;
        own.palette.setColor(QPalette::ButtonText, t.muted);
        own.state &= ~State_On; // Fusion makes the header of the current column bold, which moves the others
        QProxyStyle::drawControl(element, &own, painter, widget);
        return;
    }
    case CE_ItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (!item)
            break;
        QStyleOptionViewItem own = *item;
        // The selection is a quiet fill, so the text keeps its colour.
        own.palette.setColor(QPalette::HighlightedText, t.text);
        QProxyStyle::drawControl(element, &own, painter, widget);
        return;
    }
    case CE_ToolButtonLabel: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (!button || button->toolButtonStyle != Qt::ToolButtonTextBesideIcon || button->text.isEmpty())
            break;
        kitpaint::toolButtonLabel(*painter, *button);
        return;
    }
    case CE_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (!item || item->menuItemType != QStyleOptionMenuItem::Separator)
            break;
        if (!item->text.isEmpty()) {
            kitpaint::menuSection(*painter, *item);
            return;
        }
        painter->setPen(t.line);
        painter->drawLine(option->rect.left() + space::s, option->rect.center().y(), option->rect.right() - space::s,
                          option->rect.center().y());
        return;
    }
    case CE_Splitter:
        painter->fillRect(option->rect, t.ground);
        kitpaint::splitter(*painter, *option);
        return;
    case CE_ProgressBarGroove:
        kitpaint::roundFill(*painter, option->rect, t.line, 3);
        return;
    case CE_ProgressBarContents:
        kitpaint::progress(*painter, *option);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void KitStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (!button || !(button->features & QStyleOptionToolButton::HasMenu) || button->subControls & SC_ToolButtonMenu)
            break;
        // The arrow of a menu stands beside the label, not in a corner.
        QStyleOptionToolButton own = *button;
        own.features &= ~QStyleOptionToolButton::HasMenu;
        kitpaint::toolButton(*painter, own);
        own.state &= ~(State_HasFocus | State_MouseOver | State_Sunken | State_On);
        own.rect.setRight(own.rect.right() - menuArrow);
        proxy()->drawControl(CE_ToolButtonLabel, &own, painter, widget);
        own.rect = QRect(button->rect.right() - menuArrow - 2, button->rect.top(), menuArrow, button->rect.height());
        kitpaint::arrow(*painter, own, Icon::ChevronDown);
        return;
    }
    case CC_ComboBox: {
        kitpaint::field(*painter, *option);
        QStyleOption arrow = *option;
        arrow.rect = proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget);
        kitpaint::arrow(*painter, arrow, Icon::ChevronDown);
        return;
    }
    case CC_SpinBox: {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (!spin)
            break;
        kitpaint::field(*painter, *option, widget && widget->property("wrongValue").toBool());
        if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        for (const auto part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
            QStyleOption arrow = *option;
            arrow.rect = proxy()->subControlRect(control, option, part, widget);
            const bool can = spin->stepEnabled & (part == SC_SpinBoxUp ? QAbstractSpinBox::StepUpEnabled
                                                                       : QAbstractSpinBox::StepDownEnabled);
            if (!can)
                arrow.state &= ~State_Enabled;
            if (spin->activeSubControls & part)
                kitpaint::toolButton(*painter, arrow);
            kitpaint::arrow(*painter, arrow, part == SC_SpinBoxUp ? Icon::ChevronUp : Icon::ChevronDown);
        }
        return;
    }
    case CC_Slider: {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!slider || slider->orientation != Qt::Horizontal)
            break;
        kitpaint::slider(*painter, *slider, proxy()->subControlRect(control, option, SC_SliderGroove, widget),
                         proxy()->subControlRect(control, option, SC_SliderHandle, widget));
        return;
    }
    case CC_ScrollBar: {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            break;
        kitpaint::scrollBar(*painter, *bar, proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect KitStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        // No arrows at the ends: the whole length is the groove.
        if (bar && (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine))
            return {};
        if (bar && part == SC_ScrollBarGroove)
            return option->rect;
        if (bar && (part == SC_ScrollBarSlider || part == SC_ScrollBarAddPage || part == SC_ScrollBarSubPage))
            return visualRect(option->direction, option->rect, kitpaint::scrollBarPart(*bar, part));
    }
    if (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown)) {
        const QRect r = option->rect;
        const int half = r.height() / 2;
        const QRect up(r.right() - 22, r.top() + 2, 21, half - 2);
        return visualRect(option->direction, r,
                          part == SC_SpinBoxUp ? up : QRect(up.left(), r.top() + half, 21, r.height() - half - 2));
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, rect.adjusted(space::xs, 0, 0, 0));
    return rect;
}

QRect KitStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    // Text does not stick to its frame; one without a frame (in a spin box) has its room already.
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(space::xs, 0, -space::xs, 0);
    return rect;
}

QIcon KitStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    if (pixmap == SP_LineEditClearButton)
        return icon(Icon::Cross, Tone::Muted);
    return QProxyStyle::standardIcon(pixmap, option, widget);
}

QSize KitStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int tall = std::max(30, option ? option->fontMetrics.height() + 2 * space::s - 2 : 30);
    switch (type) {
    case CT_PushButton:
        // A link stands in line with the words around it.
        if (buttonRole(qobject_cast<const QAbstractButton *>(widget)) == ButtonRole::Link)
            return QSize(size.width() + 2 * space::xs, tall);
        return QSize(std::max(size.width() + 2 * space::l, 72), tall);
    case CT_ComboBox:
        return QSize(result.width() + space::xs, tall);
    case CT_LineEdit:
    case CT_SpinBox:
        result.setHeight(tall);
        return result;
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool text = button && !button->text.isEmpty() && button->toolButtonStyle != Qt::ToolButtonIconOnly;
        const bool menu = button && button->features & QStyleOptionToolButton::HasMenu;
        const int arrow = menu && !(button->subControls & SC_ToolButtonMenu) ? menuArrow : 0;
        if (!text)
            return QSize(std::max(size.width() + 10, 26) + arrow, std::max(size.height() + 10, 26));
        const int width = button->icon.isNull() ? 0 : button->iconSize.width() + space::xs + 2;
        return QSize(2 * space::s + width + button->fontMetrics.horizontalAdvance(button->text) + 2 + arrow, 28);
    }
    case CT_HeaderSection:
        result.setHeight(std::max(result.height(), 30));
        result.rwidth() += space::s;
        return result;
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(std::max(result.height(), 28));
        else if (item && !item->text.isEmpty())
            result = QSize(item->fontMetrics.horizontalAdvance(item->text) + 2 * space::m, 30);
        return result;
    }
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), 24));
        return result;
    default:
        return result;
    }
}

int KitStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_MenuButtonIndicator:
        // Qt draws the arrow of a push button six pixels smaller than this.
        return qobject_cast<const QPushButton *>(widget) ? smallIcon + 6
                                                         : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 5;
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
        return 2;
    case PM_HeaderMargin:
        return space::s;
    case PM_FocusFrameHMargin:
        // A cell begins where the title of its column does.
        if (qobject_cast<const QTableView *>(widget))
            return space::s - 1;
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_HeaderMarkSize:
        return 12;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return smallIcon;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_SliderThickness:
    case PM_SliderLength:
    case PM_SliderControlThickness:
        return 18;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::s;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::l;
    case PM_MenuVMargin:
        return space::xs;
    case PM_MenuPanelWidth:
        return 1;
    case PM_ToolTipLabelFrameWidth:
        return space::xs;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int KitStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_Menu_SubMenuSloppyCloseTimeout:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_DialogButtonBox_ButtonsHaveIcons: // those of some other icon set
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_Table_GridLineColor:
        return int(tokensOf(option ? option->palette : QPalette()).line.rgb());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace ecsdesk
