// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountcheck.h"
#include "ui/kit/labels.h"
#include "ui/kit/retranslating.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace ecsdesk {

class ReasonLabel;
class RequestIdButton;

/// A test of an account: that it runs, and what it found out, with what helps.
class CheckResult final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit CheckResult(QWidget *parent = nullptr);
    void clear();
    void showRunning();
    /// `sameAs`: another account here that works on the same cloud account; empty: none.
    void showCheck(const AccountCheck &check, const QString &sameAs = {});
    /// The test did not even begin.
    void showFailure(const ApiError &error);
    /// Offers to save all the same: the test did not go well, or something else is to be known first.
    void offerToSave(bool offered);
    [[nodiscard]] QString sentence() const;
    /// While it runs: to the button that ends it.
    void takeFocus();

Q_SIGNALS:
    void cancelWanted();
    void saveWanted();
    void policyWanted();

private:
    enum class Shown { Nothing, Running, Check, Failure };
    void retranslate() override;
    void fill();

    Shown m_shown = Shown::Nothing;
    AccountCheck m_check;
    QString m_sameAs;
    ApiError m_error;
    bool m_offersToSave = false;
    ReasonLabel *m_title;
    ToneLabel *m_text;
    ReasonLabel *m_note;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_policy;
    QPushButton *m_save;
    RequestIdButton *m_request;
};

} // namespace ecsdesk
