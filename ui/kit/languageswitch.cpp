// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/languageswitch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

static void linkTranslations()
{
    Q_INIT_RESOURCE(i18n);
}

namespace ecsdesk {

/// The program's texts first, Qt's own behind. One translator for both, so that a change of language is one event.
class LanguageSwitch::Texts final : public QTranslator
{
public:
    void use(Language language)
    {
        const QString code = languageCode(language);
        m_program = std::make_unique<QTranslator>();
        m_qt = std::make_unique<QTranslator>();
        // A missing file leaves the English of the source, which is a text of its own and no failure.
        static_cast<void>(m_program->load(QStringLiteral(":/i18n/ecsdesk_%1.qm").arg(code)));
        static_cast<void>(
            m_qt->load(QStringLiteral("qtbase_%1").arg(code), QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
    }
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override
    {
        const QString text = m_program->translate(context, source, disambiguation, n);
        return text.isNull() ? m_qt->translate(context, source, disambiguation, n) : text;
    }
    bool isEmpty() const override { return false; }

private:
    std::unique_ptr<QTranslator> m_program = std::make_unique<QTranslator>();
    std::unique_ptr<QTranslator> m_qt = std::make_unique<QTranslator>();
};

QString languageCode(Language language)
{
    switch (language) {
    case Language::English:
        return QStringLiteral("en");
    case Language::Chinese:
        return QStringLiteral("zh_CN");
    }
    Q_UNREACHABLE();
}

std::optional<Language> languageFromCode(const QString &code)
{
    for (const auto language : {Language::English, Language::Chinese}) {
        if (languageCode(language) == code)
            return language;
    }
    return {};
}

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::Chinese ? Language::Chinese : Language::English;
}

LanguageSwitch::LanguageSwitch(QCoreApplication &app, Language language, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_language(language)
    , m_texts(std::make_unique<Texts>())
{
    linkTranslations();
    load();
    m_app.installTranslator(m_texts.get());
}

LanguageSwitch::~LanguageSwitch()
{
    m_app.removeTranslator(m_texts.get());
}

void LanguageSwitch::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    load();
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&m_app, &event);
    Q_EMIT changed();
}

void LanguageSwitch::toggle()
{
    setLanguage(m_language == Language::English ? Language::Chinese : Language::English);
}

void LanguageSwitch::load()
{
    m_texts->use(m_language);
    // Numbers and dates in the language of the sentences around them.
    QLocale::setDefault(m_language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                        : QLocale(QLocale::English, QLocale::UnitedStates));
}

} // namespace ecsdesk
