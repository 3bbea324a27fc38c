// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/stsvalues.h"
#include "models/domain/apierror.h"
#include "models/domain/clock.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace ecsdesk {

/// Where the credentials of one account come from, and who renews them in time. Asynchronous: nothing is signalled
/// before the call that led to it has returned. One renewal at a time; one that fails leaves the present credentials in
/// use until they end, and is tried again.
class CredentialSource : public QObject
{
    Q_OBJECT

public:
    /// Begins to get credentials. `changed` or `troubled` follows.
    void start();
    /// What to sign with now. Nothing before the first have come, and once they have ended.
    [[nodiscard]] std::optional<Credentials> credentials() const;
    /// UTC, the server's clock; invalid where they do not end, or where it is not known when.
    [[nodiscard]] QDateTime expires() const;
    /// Why there are none, or why the last renewal failed; nothing once one has succeeded.
    [[nodiscard]] const std::optional<ApiError> &trouble() const { return m_trouble; }
    [[nodiscard]] bool canRenew() const { return m_renews; }
    [[nodiscard]] bool isRenewing() const { return m_fetching; }
    /// Without waiting for the time: a server said that they have ended, or the operator asks. Nothing while one is
    /// under way, or where renewal is not possible.
    void renew();
    /// Looks at the clock and does what is due. Called by itself at least once a minute, because a computer that slept
    /// does not wake its timers in time.
    void check();

Q_SIGNALS:
    /// Other credentials: for CloudClient::setCredentials.
    void changed();
    /// See `trouble`.
    void troubled(const ecsdesk::ApiError &error);
    /// The present ones have ended, and no others have come. Once for each of them.
    void ended();

protected:
    /// `clock` must outlive the source.
    CredentialSource(bool renews, const Clock &clock, QObject *parent);

    [[nodiscard]] virtual ServerTime serverTime() const = 0;
    /// Gets credentials: `take` or `fail` follows, never before this returns.
    virtual void fetch() = 0;
    /// `expires`: invalid where they do not end.
    void take(Credentials credentials, const QDateTime &expires);
    void fail(const ApiError &error);

private:
    void begin();
    void schedule();
    [[nodiscard]] QDateTime now() const;

    bool m_renews;
    const Clock &m_clock;
    QTimer m_timer;
    std::optional<Credentials> m_credentials;
    QDateTime m_expires;
    QDateTime m_renewAt;                      ///< the server's clock
    std::chrono::milliseconds m_notBefore{0}; ///< steady: after a failure
    std::optional<ApiError> m_trouble;
    int m_failures = 0; ///< in a row
    bool m_fetching = false;
    bool m_endTold = false;
};

/// When credentials that came at `from` and end at `expires` are renewed: five minutes or a tenth of their life before,
/// whichever is earlier, but never in the first half of it.
[[nodiscard]] QDateTime renewalMoment(const QDateTime &from, const QDateTime &expires);

} // namespace ecsdesk
