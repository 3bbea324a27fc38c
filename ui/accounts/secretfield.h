// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/secret.h"
#include "models/rules/accountproblems.h"

#include <QLineEdit>
#include <optional>

namespace ecsdesk {

/// Where a secret is typed. It is never shown, copied, dragged out, undone into view or learned by an input method.
class SecretField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretField(QWidget *parent = nullptr);
    /// What was typed, without blanks around it; nothing where nothing was.
    [[nodiscard]] std::optional<Secret> secret() const;
    /// `kept`: one is kept already, which is used where nothing is typed.
    [[nodiscard]] SecretEntry entry(bool kept) const;
    /// Empties it, and what could be undone.
    void wipe();
};

} // namespace ecsdesk
