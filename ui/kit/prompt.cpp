// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/prompt.h"

#include "ui/kit/buttons.h"
#include "ui/kit/icons.h"
#include "ui/kit/typedialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>

namespace ecsdesk {

namespace {

/// Names and answers of a server stand in these sentences; nothing in them is markup.
void showAsItIs(QMessageBox &box)
{
    box.setTextFormat(Qt::PlainText);
    if (auto *detail = box.findChild<QLabel *>(QStringLiteral("qt_msgbox_informativelabel")))
        detail->setTextFormat(Qt::PlainText);
}

/// Our own sign instead of the style's picture.
void showSign(QMessageBox &box, Icon icon, Tone tone)
{
    constexpr int size = 32;
    box.setIconPixmap(iconPixmap(icon, size, toneColour(tokensOf(&box), tone), box.devicePixelRatioF()));
}

} // namespace

Prompt::~Prompt() = default;

void DialogPrompt::ask(QWidget *parent, const Question &question, QObject *context,
                       std::function<void(bool yes)> answer)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, question.title, question.text, QMessageBox::NoButton, parent);
    showSign(*box, question.danger ? Icon::Warning : Icon::Info, question.danger ? Tone::Wait : Tone::Accent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(question.detail);
    showAsItIs(*box);
    QPushButton *no = question.no.isEmpty() ? box->addButton(QMessageBox::Cancel)
                                            : box->addButton(question.no, QMessageBox::RejectRole);
    QPushButton *yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    setButtonRole(yes, question.danger ? ButtonRole::Danger : ButtonRole::Primary);
    // What takes something away is never one stray Enter away.
    box->setDefaultButton(question.danger ? no : yes);
    box->setEscapeButton(no);
    QObject::connect(box, &QDialog::finished, context,
                     [box, yes, answer = std::move(answer)] { answer(box->clickedButton() == yes); });
    box->open();
}

void DialogPrompt::askToType(QWidget *parent, const TypeQuestion &question, QObject *context,
                             std::function<void(const std::optional<QString> &typed)> answer)
{
    auto *dialog = new TypeDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, context, [dialog, answer = std::move(answer)](int result) {
        answer(result == QDialog::Accepted ? std::optional(dialog->typed()) : std::nullopt);
    });
    dialog->open();
}

void DialogPrompt::askText(QWidget *parent, const TextQuestion &question, QObject *context,
                           std::function<void(const std::optional<QString> &text)> answer)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setWindowTitle(question.title);
    dialog->setLabelText(question.label);
    dialog->setTextValue(question.preset);
    dialog->setOkButtonText(question.yes);
    QObject::connect(dialog, &QDialog::finished, context, [dialog, answer = std::move(answer)](int result) {
        const QString text = dialog->textValue().trimmed();
        answer(result == QDialog::Accepted && !text.isEmpty() ? std::optional(text) : std::nullopt);
    });
    dialog->open();
}

void DialogPrompt::askSaveFile(QWidget *parent, const SaveQuestion &question, QObject *context,
                               std::function<void(const std::optional<QString> &path)> answer)
{
    const QString suffix = QFileInfo(question.fileName).suffix();
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *dialog = new QFileDialog(parent, question.title, folder.path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(question.kind, suffix));
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(question.fileName);
    QObject::connect(dialog, &QDialog::finished, context, [dialog, answer = std::move(answer)](int result) {
        const QStringList files = dialog->selectedFiles();
        answer(result == QDialog::Accepted && !files.isEmpty() ? std::optional(files.front()) : std::nullopt);
    });
    dialog->open();
}

void DialogPrompt::askOpenFile(QWidget *parent, const OpenQuestion &question, QObject *context,
                               std::function<void(const std::optional<QString> &path)> answer)
{
    QStringList patterns;
    for (const QString &suffix : question.suffixes)
        patterns.append(QStringLiteral("*.") + suffix);
    auto *dialog = new QFileDialog(parent, question.title, QFileInfo(question.current).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({QStringLiteral("%1 (%2)").arg(question.kind, patterns.join(u' ')),
                            QCoreApplication::translate("Prompt", "All files") + QStringLiteral(" (*)")});
    if (!question.current.isEmpty())
        dialog->selectFile(question.current);
    QObject::connect(dialog, &QDialog::finished, context, [dialog, answer = std::move(answer)](int result) {
        const QStringList files = dialog->selectedFiles();
        answer(result == QDialog::Accepted && !files.isEmpty() ? std::optional(files.front()) : std::nullopt);
    });
    dialog->open();
}

void DialogPrompt::tell(QWidget *parent, const Message &message)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, message.title, message.text, QMessageBox::Ok, parent);
    showSign(*box, message.failure ? Icon::Warning : Icon::Info, message.failure ? Tone::Wait : Tone::Accent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(message.detail);
    showAsItIs(*box);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

} // namespace ecsdesk
