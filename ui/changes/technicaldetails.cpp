// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/technicaldetails.h"

#include "models/wording/errors.h"
#include "ui/kit/buttons.h"
#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"

#include <QDesktopServices>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ecsdesk {

TechnicalDetails::TechnicalDetails(QWidget *parent)
    : Retranslating(parent)
    , m_toggle(new QToolButton(this))
    , m_diagnosis(new QPushButton(this))
    , m_text(new QPlainTextEdit(this))
    , m_open([](const QUrl &url) { QDesktopServices::openUrl(url); })
{
    m_diagnosis->setObjectName(QStringLiteral("diagnosis"));
    m_diagnosis->setIcon(icon(Icon::External, Tone::Accent));
    m_diagnosis->setAutoDefault(true);
    setButtonRole(m_diagnosis, ButtonRole::Link);
    connect(m_diagnosis, &QPushButton::clicked, this, [this] { m_open(QUrl(explain(*m_error).link)); });
    m_toggle->setObjectName(QStringLiteral("detailsToggle"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setFocusPolicy(Qt::TabFocus);
    m_text->setObjectName(QStringLiteral("details"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(monoFont(font()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_toggle);
    line->addWidget(m_diagnosis);
    line->addStretch();
    column->addLayout(line);
    column->addWidget(m_text);
    connect(m_toggle, &QToolButton::toggled, this, &TechnicalDetails::fill);
    retranslate();
}

void TechnicalDetails::setError(const std::optional<ApiError> &error)
{
    if (m_error == error && error)
        return;
    m_error = error;
    fill();
}

void TechnicalDetails::fill()
{
    const QStringList lines = m_error ? errorFacts(*m_error) : QStringList();
    setVisible(!lines.isEmpty());
    const QString link = m_error ? explain(*m_error).link : QString();
    m_diagnosis->setVisible(!link.isEmpty());
    m_diagnosis->setToolTip(link);
    m_toggle->setIcon(icon(m_toggle->isChecked() ? Icon::ChevronDown : Icon::ChevronRight));
    m_text->setVisible(m_toggle->isChecked());
    m_text->setPlainText(lines.join(QLatin1Char('\n')));
    // Chinese lines are higher than the monospaced face tells.
    m_text->setFixedHeight((m_text->fontMetrics().lineSpacing() + space::xs) * int(lines.size()) + space::xl);
}

void TechnicalDetails::retranslate()
{
    m_toggle->setText(tr("Technical details"));
    m_text->setAccessibleName(tr("Technical details"));
    m_diagnosis->setText(tr("Open the diagnosis page"));
    fill();
}

} // namespace ecsdesk
