// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/checkresult.h"

#include "models/wording/accountcheckwords.h"
#include "models/wording/errors.h"
#include "ui/kit/buttons.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/requestidbutton.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace ecsdesk {

CheckResult::CheckResult(QWidget *parent)
    : Retranslating(parent)
    , m_title(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
    , m_text(new ToneLabel(Tone::Text, ToneLabel::Size::Body, this))
    , m_note(new ReasonLabel(ReasonLabel::Kind::Warning, {}, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_policy(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_request(new RequestIdButton(this))
{
    setObjectName(QStringLiteral("checkResult"));
    m_title->setFont([this] {
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        return strong;
    }());
    m_title->setObjectName(QStringLiteral("checkTitle"));
    m_text->setObjectName(QStringLiteral("checkText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::s);
    m_cancel->setObjectName(QStringLiteral("cancelTest"));
    m_policy->setObjectName(QStringLiteral("checkPolicy"));
    m_save->setObjectName(QStringLiteral("saveAnyway"));
    for (QPushButton *button : {m_cancel, m_policy, m_save, static_cast<QPushButton *>(m_request)})
        button->setAutoDefault(false);
    auto *buttons = new FlowLayout(space::s, space::s);
    for (QPushButton *button : {m_cancel, m_save, m_policy, static_cast<QPushButton *>(m_request)})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_note);
    column->addWidget(m_progress);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &CheckResult::cancelWanted);
    connect(m_save, &QPushButton::clicked, this, &CheckResult::saveWanted);
    connect(m_policy, &QPushButton::clicked, this, &CheckResult::policyWanted);
    retranslate();
}

void CheckResult::clear()
{
    m_shown = Shown::Nothing;
    m_offersToSave = false;
    fill();
}

void CheckResult::showRunning()
{
    m_shown = Shown::Running;
    m_offersToSave = false;
    fill();
}

void CheckResult::showCheck(const AccountCheck &check, const QString &sameAs)
{
    m_shown = Shown::Check;
    m_check = check;
    m_sameAs = sameAs;
    fill();
}

void CheckResult::showFailure(const ApiError &error)
{
    m_shown = Shown::Failure;
    m_error = error;
    fill();
}

void CheckResult::offerToSave(bool offered)
{
    m_offersToSave = offered;
    fill();
}

void CheckResult::takeFocus()
{
    if (m_shown == Shown::Running)
        m_cancel->setFocus(Qt::OtherFocusReason);
}

QString CheckResult::sentence() const
{
    return m_title->sentence() + QLatin1Char('\n') + m_text->text();
}

void CheckResult::fill()
{
    const bool running = m_shown == Shown::Running;
    const bool bad = m_shown == Shown::Failure || (m_shown == Shown::Check && !m_check.isOk());
    CheckWords words;
    std::optional<ApiError> error;
    switch (m_shown) {
    case Shown::Nothing:
        break;
    case Shown::Running:
        words.title = tr("Testing the account…");
        words.text = tr("It is asked whose keys these are, which regions there are, and whether instances may be "
                        "listed. Nothing is changed.");
        break;
    case Shown::Check:
        words = explain(m_check);
        if (!m_sameAs.isEmpty()) {
            const auto add = [&words](const QString &sentence) {
                words.note = words.note.isEmpty()
                                 ? sentence
                                 : tr("%1 %2", "two sentences, one after the other").arg(words.note, sentence);
            };
            add(tr("“%1” works on this cloud account already. Only one of them is used at a time; switch one off, or "
                   "remove it.")
                    .arg(m_sameAs));
            if (m_offersToSave && !bad)
                add(tr("This account is not saved yet."));
        }
        error = m_check.error;
        break;
    case Shown::Failure: {
        const ErrorWords told = explain(m_error);
        words = {told.title, told.cause, told.remedy, {}};
        error = m_error;
        break;
    }
    }
    m_title->setKind(running ? ReasonLabel::Kind::Wait : bad ? ReasonLabel::Kind::Error : ReasonLabel::Kind::Allowed);
    m_title->setSentence(words.title);
    m_text->setText(words.remedy.isEmpty()
                        ? words.text
                        : tr("%1 %2", "two sentences, one after the other").arg(words.text, words.remedy));
    const bool lacks = m_shown == Shown::Check && !m_check.missingPermissions.isEmpty();
    m_note->setVisible(!words.note.isEmpty());
    m_note->setSentence(words.note);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_policy->setVisible(lacks);
    m_save->setVisible(m_offersToSave);
    m_request->setError(bad ? error : std::nullopt);
    setVisible(m_shown != Shown::Nothing);
    updateGeometry();
}

void CheckResult::retranslate()
{
    setAccessibleName(tr("Result of the test"));
    m_progress->setAccessibleName(tr("The test is running"));
    m_cancel->setText(tr("Cancel the test"));
    m_policy->setText(tr("Copy the policy"));
    m_save->setText(tr("Save anyway"));
    fill();
}

} // namespace ecsdesk
