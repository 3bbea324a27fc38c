// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program.h"

#include <QDir>

namespace ecsdesk {

class ChangeWizard;

/// Walks through the main job in the real windows as a person would, against the embedded sandbox: looks at the fleet,
/// finds an instance, raises its bandwidth, sees it verified and cooling. Prints each step with its outcome and saves a
/// picture of each screen.
class Tour final : public QObject
{
    Q_OBJECT

public:
    /// Pictures are called NAME-LANGUAGE.png.
    Tour(Program &program, const QString &language, const QDir &pictures);
    /// Takes the steps one by one from the event loop, which must run.
    void begin();

Q_SIGNALS:
    /// After the last step, or the first that failed.
    void ended(bool well);

private:
    struct Step
    {
        const char *what;
        bool (Tour::*take)();
    };
    static const std::vector<Step> &steps();
    void takeNext();

    [[nodiscard]] bool listFleet();
    [[nodiscard]] bool narrowByFilter();
    [[nodiscard]] bool findInstance();
    [[nodiscard]] bool openWizard();
    [[nodiscard]] bool chooseBandwidth();
    [[nodiscard]] bool turnToPayment();
    [[nodiscard]] bool turnToReview();
    [[nodiscard]] bool send();
    [[nodiscard]] bool seeVerified();
    [[nodiscard]] bool lookIntoRecords();
    [[nodiscard]] bool seeCooling();
    [[nodiscard]] bool tryAgainWhileCooling();
    [[nodiscard]] bool queueAnother();
    [[nodiscard]] bool openQueue();
    [[nodiscard]] bool openJournal();
    [[nodiscard]] bool openOrders();
    [[nodiscard]] bool shrinkWindow();

    [[nodiscard]] bool picture(QWidget *window, const QString &name);
    [[nodiscard]] bool filter(const QString &text, const std::function<bool()> &shown);
    [[nodiscard]] bool turnPage(const QString &name);
    [[nodiscard]] bool typeOutbound(int mbps);
    [[nodiscard]] int rows() const;
    [[nodiscard]] std::optional<FleetRow> current() const;

    Program &m_program;
    MainWindow &m_window;
    QString m_language;
    QDir m_pictures;
    size_t m_taken = 0;
    QPointer<ChangeWizard> m_wizard;
};

} // namespace ecsdesk
