// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>

class QCoreApplication;

namespace ecsdesk {

enum class Language { English, Chinese };

[[nodiscard]] QString languageCode(Language language); ///< "en", "zh_CN": as stored and as on the command line
[[nodiscard]] std::optional<Language> languageFromCode(const QString &code);
/// Chinese on a Chinese desktop, else English.
[[nodiscard]] Language systemLanguage();

/// The program's language and Qt's own (buttons, dialogs), changed while it runs: one LanguageChange reaches every
/// window and from there every widget.
class LanguageSwitch final : public QObject
{
    Q_OBJECT

public:
    explicit LanguageSwitch(QCoreApplication &app, Language language, QObject *parent = nullptr);
    ~LanguageSwitch() override;

    [[nodiscard]] Language language() const { return m_language; }
    void setLanguage(Language language);
    /// What the button in the window does.
    void toggle();

Q_SIGNALS:
    void changed();

private:
    class Texts;
    void load();

    QCoreApplication &m_app;
    Language m_language;
    std::unique_ptr<Texts> m_texts;
};

} // namespace ecsdesk
