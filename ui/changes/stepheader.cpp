// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/stepheader.h"

#include "ui/kit/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyleOption>
#include <QStylePainter>
#include <QToolButton>

namespace ecsdesk {

namespace {

/// A word that can be pressed where pressing leads somewhere; the present step is underlined in the accent.
class StepButton final : public QToolButton
{
public:
    /// The first word stands at the page's edge, the others keep a distance.
    StepButton(bool first, QWidget *parent)
        : QToolButton(parent)
        , m_left(first ? 0 : space::s)
    {
    }

    void setCurrent(bool current)
    {
        m_current = current;
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        // One face for every step: the gaps are even, and nothing moves when the step changes.
        const QFontMetrics metrics(font());
        return {metrics.horizontalAdvance(text()) + m_left + space::s, metrics.height() + 2 * space::xs + 2};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        const Tokens &tokens = tokensOf(this);
        painter.setPen(m_current ? tokens.accent : isEnabled() ? tokens.text : tokens.off);
        const QRect words = rect().adjusted(m_left, 0, -space::s, 0);
        painter.drawText(words, Qt::AlignCenter, text());
        if (m_current)
            painter.fillRect(QRect(words.left(), height() - 2, words.width(), 2), tokens.accent);
        if (underMouse() && isEnabled() && !m_current)
            painter.fillRect(QRect(words.left(), height() - 2, words.width(), 2), tokens.line);
        if (hasFocus()) {
            QStyleOptionFocusRect option;
            option.initFrom(this);
            painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
        }
    }

private:
    int m_left;
    bool m_current = false;
};

} // namespace

StepHeader::StepHeader(QWidget *parent)
    : Retranslating(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < wizardStepCount; ++i) {
        if (i > 0) {
            auto *arrow = new QLabel(QStringLiteral("›"), this);
            arrow->setForegroundRole(QPalette::PlaceholderText);
            row->addWidget(arrow);
        }
        auto *button = new StepButton(i == 0, this);
        button->setObjectName(QStringLiteral("step%1").arg(i + 1));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, i] {
            if (WizardStep(i) != m_current)
                Q_EMIT stepRequested(WizardStep(i));
        });
        m_buttons[size_t(i)] = button;
        row->addWidget(button);
    }
    row->addStretch();
    retranslate();
}

void StepHeader::setStep(WizardStep current, WizardStep reachable, bool mayGoBack)
{
    m_current = current;
    for (int i = 0; i < wizardStepCount; ++i) {
        auto *button = static_cast<StepButton *>(m_buttons[size_t(i)]);
        const bool here = WizardStep(i) == current;
        button->setCurrent(here);
        button->setEnabled(here || (mayGoBack && WizardStep(i) <= reachable));
        button->setFocusPolicy(here ? Qt::NoFocus : Qt::TabFocus);
    }
    retranslate();
}

void StepHeader::retranslate()
{
    const std::array texts{tr("1 Choose"), tr("2 Payment and effects"), tr("3 Review"), tr("4 Run"), tr("5 Result")};
    for (size_t i = 0; i < texts.size(); ++i) {
        m_buttons[i]->setText(texts[i]);
        m_buttons[i]->setAccessibleName(texts[i]);
        m_buttons[i]->setAccessibleDescription(WizardStep(i) == m_current ? tr("Present step") : QString());
    }
}

} // namespace ecsdesk
