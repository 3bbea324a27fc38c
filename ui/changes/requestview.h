// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "ui/kit/retranslating.h"

#include <QPlainTextEdit>

class QPushButton;

namespace ecsdesk {

class SectionTitle;

/// A request exactly as it will be sent, without keys and signature: the address, then one parameter a line. Can be
/// read, selected and copied.
class RequestView final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit RequestView(QWidget *parent = nullptr);
    void setRequest(const QUrl &endpoint, const std::vector<RequestParameter> &parameters);
    /// What stands above it, and by what name a screen reader knows it.
    void setTitle(const QString &title);
    [[nodiscard]] QString text() const;

private:
    void retranslate() override;

    SectionTitle *m_title;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
};

} // namespace ecsdesk
