// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/driveoptions.h"

#include <QObject>
#include <memory>

class QJsonObject;
class QSocketNotifier;

namespace ecsdesk {

class Wiring;

/// A program without hands, for the kill test: one JSON object per line on standard input is obeyed, and one per line
/// on standard output tells what becomes of it. It goes through the same gate as a wizard; nothing secret is told. When
/// standard input ends, so does the program.
///
/// {"do": "submit", "region", "instance", "token", "change": {"action", "out", "type", "autoPay"},
///        "rest": [{"token", "change"}]}    the instance is as the list shows it now
/// {"do": "enqueue", …}        the same, into the queue
/// {"do": "remove", "token"}   take it out of the queue    {"do": "retry", "token"}    one that is held there
/// {"do": "look", "token"}     look again                  {"do": "resume", "token"}   go on with a run that waits
/// {"do": "cancelOrder", "token"}   the order of this change
/// {"do": "refresh"}           read the list again, and with it the server's clock
/// {"do": "records"}           tell them all               {"do": "quit"}
///
/// "event" is "account", "listed" (the list is whole), "journal" (open, with all records), "record" (changed),
/// "turnedAway", "notListed", "records", "orders" (of the changes here), "dying" (with the step).
class Drive : public QObject
{
public:
    /// `wiring` outlives this; made before it is opened.
    explicit Drive(Wiring &wiring);
    ~Drive() override;

    /// The hook of a program that is to die at a step: it tells so and kills itself at once.
    [[nodiscard]] static std::function<void(const QString &, const ClientToken &)> death(const DriveOptions &options);

private:
    void readLines();
    void obey(const QJsonObject &order);
    void handIn(const QJsonObject &order, bool queue);
    [[nodiscard]] QJsonObject told(const ChangeRecord &record) const;
    [[nodiscard]] QJsonObject allRecords(const char *event) const;
    void tellOrders() const;

    Wiring &m_wiring;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QByteArray m_input;
    std::optional<AccountUid> m_account;
};

} // namespace ecsdesk
