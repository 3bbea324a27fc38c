// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

class QObject;
class QWidget;

namespace ecsdesk {

/// The seam through which every modal question goes, so that a test can answer it. Injected, never global.
class Prompt
{
public:
    struct Question
    {
        QString title;
        QString text;   ///< what is asked, one sentence
        QString detail; ///< what follows from it; may be empty
        QString yes;    ///< a verb: "Delete view"
        QString no;     ///< empty: "Cancel"
        bool danger = false;
    };
    /// A question that is answered by typing a name as well, exactly.
    struct TypeQuestion
    {
        Question question;
        QString expected;
    };
    struct TextQuestion
    {
        QString title;
        QString label;
        QString preset;
        QString yes; ///< a verb: "Save view"
    };
    struct SaveQuestion
    {
        QString title;
        QString fileName; ///< proposed, with its suffix
        QString kind;     ///< what such files are called: "Table (CSV)"
    };
    struct OpenQuestion
    {
        QString title;
        QString kind;         ///< what such files are called: "Certificates (PEM)"
        QStringList suffixes; ///< "pem", "crt"; files of any name can be chosen too
        QString current;      ///< the file chosen so far; may be empty
    };
    struct Message
    {
        QString title;
        QString text;
        QString detail;
        bool failure = false;
    };

    virtual ~Prompt();
    /// Returns at once; `answer` is called later, and never after `context` is gone.
    virtual void ask(QWidget *parent, const Question &question, QObject *context,
                     std::function<void(bool yes)> answer) = 0;
    /// `typed`: what was expected, once it stood there and the button was pressed; nothing for a no.
    virtual void askToType(QWidget *parent, const TypeQuestion &question, QObject *context,
                           std::function<void(const std::optional<QString> &typed)> answer) = 0;
    virtual void askText(QWidget *parent, const TextQuestion &question, QObject *context,
                         std::function<void(const std::optional<QString> &text)> answer) = 0;
    /// Where a file is to be written. That one of this name is replaced has been asked for by then.
    virtual void askSaveFile(QWidget *parent, const SaveQuestion &question, QObject *context,
                             std::function<void(const std::optional<QString> &path)> answer) = 0;
    /// Which file is to be read. It exists at the moment of the answer.
    virtual void askOpenFile(QWidget *parent, const OpenQuestion &question, QObject *context,
                             std::function<void(const std::optional<QString> &path)> answer) = 0;
    virtual void tell(QWidget *parent, const Message &message) = 0;
};

/// Native dialogs.
class DialogPrompt final : public Prompt
{
public:
    void ask(QWidget *parent, const Question &question, QObject *context,
             std::function<void(bool yes)> answer) override;
    void askToType(QWidget *parent, const TypeQuestion &question, QObject *context,
                   std::function<void(const std::optional<QString> &typed)> answer) override;
    void askText(QWidget *parent, const TextQuestion &question, QObject *context,
                 std::function<void(const std::optional<QString> &text)> answer) override;
    void askSaveFile(QWidget *parent, const SaveQuestion &question, QObject *context,
                     std::function<void(const std::optional<QString> &path)> answer) override;
    void askOpenFile(QWidget *parent, const OpenQuestion &question, QObject *context,
                     std::function<void(const std::optional<QString> &path)> answer) override;
    void tell(QWidget *parent, const Message &message) override;
};

} // namespace ecsdesk
