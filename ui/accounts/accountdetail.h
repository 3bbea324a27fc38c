// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/accountwords.h"
#include "ui/kit/labels.h"
#include "ui/kit/retranslating.h"

#include <QHash>
#include <QScrollArea>

class QMenu;
class QPushButton;

namespace ecsdesk {

class AccountFacts;
class CheckResult;
class ReasonLabel;
class RequestIdButton;
class StateBadge;

/// One account: how it stands and what helps, what can be done with it, whose keys they are, how it is set up.
class AccountDetail final : public Retranslating<QScrollArea>
{
    Q_OBJECT

public:
    explicit AccountDetail(QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// `sameAs`: what the operator calls the account it repeats. `now`: UTC, the server's clock.
    void setAccount(const AccountProfile &profile, const AccountState &state, const QString &sameAs,
                    const QDateTime &now);
    [[nodiscard]] const AccountProfile &profile() const { return m_profile; }
    [[nodiscard]] CheckResult *result() const { return m_result; }
    /// While a test runs there is no other.
    void setTesting(bool testing);

Q_SIGNALS:
    void wayWanted(ecsdesk::AccountWay way);
    void editWanted();
    void testWanted();
    void switchWanted();
    void removeWanted();

private:
    void build();
    void retranslate() override;
    void fill();
    void showWays(const QList<AccountWay> &ways);

    AccountProfile m_profile;
    AccountState m_state;
    QString m_sameAs;
    QDateTime m_now;
    ToneLabel *m_title;
    StateBadge *m_badge;
    ToneLabel *m_badges;
    ReasonLabel *m_standing;
    ToneLabel *m_text;
    QHash<int, QPushButton *> m_ways; ///< by AccountWay
    RequestIdButton *m_request;
    QPushButton *m_edit;
    QPushButton *m_test;
    QPushButton *m_policy;
    QMenu *m_policyMenu;
    QPushButton *m_switch;
    QPushButton *m_remove;
    CheckResult *m_result;
    AccountFacts *m_facts;
};

} // namespace ecsdesk
