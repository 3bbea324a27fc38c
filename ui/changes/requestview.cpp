// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/requestview.h"

#include "ui/kit/buttons.h"
#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace ecsdesk {

namespace {

/// The frame has round corners, and the text keeps clear of them.
class RequestText final : public QPlainTextEdit
{
public:
    explicit RequestText(QWidget *parent)
        : QPlainTextEdit(parent)
    {
        setFrameShape(QFrame::StyledPanel);
        setViewportMargins(space::xs, space::xs, space::xs, space::xs);
        viewport()->setAutoFillBackground(false);
    }

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusInEvent(event);
        update();
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        update();
    }
};

} // namespace

RequestView::RequestView(QWidget *parent)
    : Retranslating(parent)
    , m_title(new SectionTitle({}, this))
    , m_text(new RequestText(this))
    , m_copy(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("request"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(monoFont(font()));
    setFocusProxy(m_text);
    m_copy->setAutoDefault(true);
    m_copy->setObjectName(QStringLiteral("copyRequest"));
    m_copy->setIcon(icon(Icon::Copy, Tone::Accent));
    setButtonRole(m_copy, ButtonRole::Link);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1, Qt::AlignVCenter);
    head->addWidget(m_copy, 0, Qt::AlignVCenter);
    column->addLayout(head);
    column->addWidget(m_text);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    retranslate();
}

void RequestView::setRequest(const QUrl &endpoint, const std::vector<RequestParameter> &parameters)
{
    QStringList lines{QStringLiteral("POST %1").arg(endpoint.toString())};
    for (const RequestParameter &parameter : parameters)
        lines.append(QStringLiteral("%1=%2").arg(parameter.name, parameter.value));
    const QString text = lines.join(QLatin1Char('\n'));
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    const int height = m_text->fontMetrics().lineSpacing() * int(lines.size()) + 2 * space::xs + 2 * space::s;
    m_text->setFixedHeight(height + 2 * m_text->frameWidth());
}

QString RequestView::text() const
{
    return m_text->toPlainText();
}

void RequestView::setTitle(const QString &title)
{
    m_title->setText(title);
    m_text->setAccessibleName(title);
}

void RequestView::retranslate()
{
    m_copy->setText(tr("Copy request"));
}

} // namespace ecsdesk
