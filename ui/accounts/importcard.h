// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/foundprofile.h"
#include "ui/kit/labels.h"
#include "ui/kit/retranslating.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ecsdesk {

class FormRow;
class FormRows;
class ReasonLabel;

/// One thing that was found: what it is and where, ticked to be taken over under a name, or why it cannot be.
class ImportCard final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    /// `name`: proposed. `warns`: tells also that others may read the file.
    ImportCard(FoundProfile found, const QString &name, bool warns, QWidget *parent = nullptr);
    [[nodiscard]] const FoundProfile &found() const { return m_found; }
    [[nodiscard]] bool isChosen() const;
    void setChosen(bool chosen);
    /// As it is to be saved.
    [[nodiscard]] AccountProfile profile() const;
    void setProblem(const QString &sentence);
    /// An account of this name has these keys already.
    void setKnownAs(const QString &name);
    [[nodiscard]] bool isKnown() const { return !m_knownAs.isEmpty(); }
    /// It was taken over: nothing is left to be chosen.
    void setImported();
    [[nodiscard]] bool isImported() const { return m_imported; }
    /// Overwrites the secrets that were found.
    void wipe();
    [[nodiscard]] QCheckBox *box() const { return m_box; }
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }

Q_SIGNALS:
    void edited();

private:
    void retranslate() override;
    void showState();

    FoundProfile m_found;
    bool m_imported = false;
    bool m_warns;
    QString m_knownAs;
    QCheckBox *m_box;
    ToneLabel *m_title; ///< instead of the box, where it cannot be chosen
    ToneLabel *m_place;
    ReasonLabel *m_what;
    ReasonLabel *m_warning;
    FormRows *m_rows;
    QLineEdit *m_name;
    QComboBox *m_site;
    QComboBox *m_regions; ///< all, or only the one that the CLI asks where it is not told which
    FormRow *m_nameRow;
    FormRow *m_siteRow;
    FormRow *m_regionsRow;
};

} // namespace ecsdesk
