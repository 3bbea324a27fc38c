// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/labels.h"
#include "ui/kit/retranslating.h"

#include <QDialog>
#include <array>

class QPushButton;
class QToolButton;

namespace ecsdesk {

/// The three ways into the program.
enum class WelcomeDoor {
    Sandbox, ///< the simulated cloud
    Import,  ///< accounts that lie on this machine already: the accounts screen opens with the import
    Add,     ///< an account by hand: the accounts screen opens with the editor
};

/// The first window of a plain start without accounts. It asks for no keys.
class WelcomeDialog final : public Retranslating<QDialog>
{
    Q_OBJECT

public:
    explicit WelcomeDialog(QWidget *parent = nullptr);
    /// After it was accepted.
    [[nodiscard]] WelcomeDoor door() const { return m_door; }

Q_SIGNALS:
    /// The program is to speak the other language.
    void languageWanted();

private:
    struct Door
    {
        WelcomeDoor door;
        Icon sign;
        QLabel *picture;
        SectionTitle *title;
        ToneLabel *text;
        QPushButton *button;
    };
    void retranslate() override;
    void changeEvent(QEvent *event) override;
    void paintSigns();
    void choose(WelcomeDoor door);

    WelcomeDoor m_door = WelcomeDoor::Sandbox;
    QToolButton *m_language;
    ToneLabel *m_title;
    ToneLabel *m_lead;
    std::array<Door, 3> m_doors;
};

} // namespace ecsdesk
