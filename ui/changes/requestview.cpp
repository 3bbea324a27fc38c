// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/requestview.h"

#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace ecsdesk {

RequestView::RequestView(QWidget *parent)
    : Retranslating(parent)
    , m_text(new QPlainTextEdit(this))
    , m_copy(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("request"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(monoFont(font()));
    setFocusProxy(m_text);
    m_copy->setAutoDefault(false);
    m_copy->setObjectName(QStringLiteral("copyRequest"));
    m_copy->setIcon(icon(Icon::Copy));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_text);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
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
    const int height = m_text->fontMetrics().lineSpacing() * int(lines.size()) + 2 * space::m;
    m_text->setFixedHeight(height + 2 * m_text->frameWidth());
}

QString RequestView::text() const
{
    return m_text->toPlainText();
}

void RequestView::setTitle(const QString &title)
{
    m_text->setAccessibleName(title);
}

void RequestView::retranslate()
{
    m_text->setAccessibleName(tr("The request"));
    m_copy->setText(tr("Copy request"));
}

} // namespace ecsdesk
