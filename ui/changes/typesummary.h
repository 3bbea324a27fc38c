// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/typeoptions.h"
#include "ui/kit/retranslating.h"

#include <QWidget>

class QLabel;

namespace ecsdesk {

class ElidedLabel;
class ReasonLabel;
class ToneLabel;

/// Below the type table: the present type and the chosen one, what to mind about it, and why the row that is looked at
/// cannot be chosen.
class TypeSummary final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    struct Content
    {
        InstanceTypeInfo present;
        std::optional<TypeOption> chosen; ///< nothing: none yet
        QString chosenTrouble;            ///< why the chosen type cannot be had any more; empty: it can
        QString refusal;                  ///< of the row that is looked at; empty: it is not refused

        friend bool operator==(const Content &, const Content &) = default;
    };

    explicit TypeSummary(QWidget *parent = nullptr);
    void setContent(const Content &content);
    void setCount(const QString &text);
    /// "ecs.g6.large → ecs.g7.xlarge", "2 → 4 vCPU · …" for tests and screen readers.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate() override;
    void fill();
    void paintArrow();

    Content m_content;
    QWidget *m_slot; ///< as high as a refusal mostly is, so that the table above does not jump from row to row
    ReasonLabel *m_refusal;
    ReasonLabel *m_trouble;
    ReasonLabel *m_warning;
    ElidedLabel *m_present;
    QLabel *m_arrow;
    ElidedLabel *m_chosen;
    ToneLabel *m_count;
    ElidedLabel *m_detail;
};

} // namespace ecsdesk
