// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace ecsdesk {

/// The program speaks this language while it lives: "en" or "zh_CN".
class InLanguage
{
public:
    explicit InLanguage(const QString &code)
        : m_loaded(m_translator.load(QStringLiteral(":/i18n/ecsdesk_%1.qm").arg(code)))
    {
        QCoreApplication::installTranslator(&m_translator);
    }
    ~InLanguage() { QCoreApplication::removeTranslator(&m_translator); }
    Q_DISABLE_COPY_MOVE(InLanguage)

    [[nodiscard]] bool isLoaded() const { return m_loaded; }

private:
    QTranslator m_translator;
    bool m_loaded;
};

} // namespace ecsdesk
