// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/secretfield.h"

#include <algorithm>

namespace ecsdesk {

SecretField::SecretField(QWidget *parent)
    : QLineEdit(parent)
{
    // In this mode Qt neither copies nor cuts, drags nothing out, and gives a screen reader signs only.
    setEchoMode(QLineEdit::Password);
    setDragEnabled(false);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

std::optional<Secret> SecretField::secret() const
{
    QByteArray bytes = text().trimmed().toUtf8();
    return bytes.isEmpty() ? std::nullopt : std::optional(Secret(std::move(bytes)));
}

SecretEntry SecretField::entry(bool kept) const
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return kept ? SecretEntry::Kept : SecretEntry::Missing;
    return std::any_of(typed.begin(), typed.end(), [](QChar sign) { return sign.isSpace(); }) ? SecretEntry::Unusable
                                                                                              : SecretEntry::Given;
}

void SecretField::wipe()
{
    setText({}); // clear() could be undone
}

} // namespace ecsdesk
