// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/offerdesk.h"

#include <QCache>
#include <QElapsedTimer>
#include <QTimer>
#include <chrono>

namespace ecsdesk {

/// Asks for the use of one instance and keeps what came: one question at a time, given up when another is asked.
/// What is known stays while it is read again, also where that fails.
class UsageReader final : public QObject
{
    Q_OBJECT

public:
    struct Pace
    {
        std::chrono::milliseconds settle{0};     ///< how long an instance must stay the one asked for
        std::chrono::milliseconds slow{4000};    ///< from when on a question counts as slow
        std::chrono::milliseconds fresh{60000};  ///< for how long what was read is not asked for again
        std::chrono::milliseconds renew{600000}; ///< how long what is shown may grow old: one point more by then
    };
    explicit UsageReader(const Pace &pace, QObject *parent = nullptr);

    /// Must outlive the reader or be taken away; nullptr: nothing is asked.
    void setDesk(OfferDesk *desk);
    [[nodiscard]] OfferDesk *desk() const { return m_desk; }
    void setPace(const Pace &pace);
    void ask(const std::optional<InstanceKey> &key, UsageSpan span);
    /// The same question now, whatever is known.
    void askAgain();

    [[nodiscard]] const std::optional<InstanceKey> &key() const { return m_key; }
    [[nodiscard]] UsageSpan span() const { return m_span; }
    /// What is known of this instance and span; may be from an earlier answer.
    [[nodiscard]] const std::optional<Usage> &usage() const { return m_usage; }
    /// Why the last question failed.
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    /// Waits for an answer, or for the moment to ask.
    [[nodiscard]] bool isAsking() const { return m_call || m_settle.isActive(); }
    [[nodiscard]] bool isSlow() const { return m_isSlow; }

Q_SIGNALS:
    void changed();

private:
    struct Known
    {
        Usage usage;
        QElapsedTimer since;
    };
    using Question = std::pair<InstanceKey, int>;

    void send();
    void take();
    void stop();

    Pace m_pace;
    OfferDesk *m_desk = nullptr;
    std::optional<InstanceKey> m_key;
    UsageSpan m_span = UsageSpan::Day;
    std::optional<Usage> m_usage;
    std::optional<ApiError> m_error;
    bool m_isSlow = false;
    std::unique_ptr<Call<Usage>> m_call;
    QTimer m_settle;
    QTimer m_slow;
    QTimer m_renew;
    QCache<Question, Known> m_known;
};

} // namespace ecsdesk
