// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The account editor on recording desks, and hands for it.

#include "tests/ui/accountsstage.h"

namespace ecsdesk::testing {

struct EditorStage
{
    explicit EditorStage(const std::optional<AccountProfile> &profile = {}, std::optional<AccountState> state = {})
    {
        accounts.now = startOfTest;
        if (profile)
            accounts.put(*profile, state.value_or(readyState(*profile, QStringLiteral("1234567890123456"))));
        editor = std::make_unique<AccountEditor>(accounts, prompt, profile);
        QObject::connect(editor.get(), &AccountEditor::saved, editor.get(),
                         [this](const ProfileId &id) { saved.append(id); });
        editor->show();
        static_cast<void>(QTest::qWaitForWindowExposed(editor.get()));
    }
    template <class Widget = QWidget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return findIn<Widget>(editor.get(), name);
    }
    void type(const char *field, const QString &text) const
    {
        auto *edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void click(const char *name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void fill() const
    {
        type("accountName", QStringLiteral("prod-cn"));
        type("accessKeyId", QStringLiteral("LTAI5tExample"));
        type("accessKeySecret", QStringLiteral("typed-secret"));
    }
    void mode(CredentialMode mode) const { find<QComboBox>("credentialMode")->setCurrentIndex(int(mode)); }
    [[nodiscard]] bool canSave() const { return find<QPushButton>("saveAccount")->isEnabled(); }
    [[nodiscard]] QString whyNot() const { return find<ElidedLabel>("whyNotSave")->fullText(); }
    [[nodiscard]] QString flow() const { return editor->findChild<SaveFlow *>()->sentence(); }
    [[nodiscard]] QString result() const { return editor->findChild<CheckResult *>()->sentence(); }

    RecordingAccountDesk accounts;
    RecordingPrompt prompt;
    QList<ProfileId> saved;
    std::unique_ptr<AccountEditor> editor;
};

inline SaveOutcome savedAs(const char *id)
{
    SaveOutcome outcome;
    outcome.id = ProfileId(QLatin1String(id));
    return outcome;
}

} // namespace ecsdesk::testing
