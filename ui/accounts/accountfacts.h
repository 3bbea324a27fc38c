// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <array>

namespace ecsdesk {

class CopyLabel;
class ReasonLabel;
class ToneLabel;

/// Whose keys they are and how the account is set up; what is worth copying can be copied.
class AccountFacts final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit AccountFacts(QWidget *parent = nullptr);
    void setAccount(const AccountProfile &profile, const AccountState &state, const QDateTime &now);

private:
    enum Fact {
        Number,
        Arn,
        Identity,
        Site,
        Mode,
        KeyId,
        Role,
        Keeping,
        Expires,
        Regions,
        Endpoint,
        Signature,
        Rules,
        Safety,
        Proxy,
        Authorities,
        Imported,
        factCount,
    };
    void retranslate() override;
    void fill();
    [[nodiscard]] QString nameOf(Fact fact) const;
    [[nodiscard]] QString valueOf(Fact fact) const;
    [[nodiscard]] QString noteOf(Fact fact) const;

    struct Line
    {
        ToneLabel *name;
        CopyLabel *copied; ///< one of both
        ToneLabel *text;
        ReasonLabel *note; ///< nullptr where there never is one
    };
    AccountProfile m_profile;
    AccountState m_state;
    QDateTime m_now;
    std::array<Line, factCount> m_lines{};
};

} // namespace ecsdesk
