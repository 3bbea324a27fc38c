// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/fleetsearch.h"
#include "app/engine/knownfleet.h"
#include "app/store/fleetcache.h"
#include "models/desk/fleetdesk.h"

#include <QHash>
#include <QSet>
#include <QTimer>
#include <deque>
#include <map>

namespace ecsdesk {

struct FleetEngineOptions
{
    QList<RegionId> regions;                        ///< only these; empty: all that DescribeRegions names
    QString cacheFile;                              ///< the last known list; empty: none is kept
    QString acceptLanguage;                         ///< of region names
    std::chrono::milliseconds refreshEvery{60'000}; ///< between two passes of a small fleet; 0: only when asked
    std::chrono::milliseconds refreshLargeEvery{300'000};
    int largeFleet = 2'000;
    std::chrono::milliseconds followEvery{3'000}; ///< between two readings of instances in transition; 0: never
    bool connected = true;                        ///< false: nothing is asked before setConnected
};

/// Reads the fleet: all regions page by page, one instance afresh, or what an alert names. Tells differences only.
class FleetEngine final : public FleetDesk
{
    Q_OBJECT

public:
    /// `client` and `clock` outlive the engine. `factsOf` tells what the journal knows of an instance.
    FleetEngine(FleetEngineOptions options, CloudClient &client, const Clock &clock,
                std::function<InstanceFacts(const InstanceKey &)> factsOf, QObject *parent = nullptr);
    ~FleetEngine() override;

    /// Shows the last known list and, where it is connected, begins the first pass.
    void open();
    /// Whether there are keys to ask with. Without them what is known stays, and nothing is asked.
    void setConnected(bool connected);
    [[nodiscard]] bool isConnected() const { return m_connected; }
    /// Names the account where GetCallerIdentity is refused.
    void setFallbackAccount(const QString &name) { m_fallbackAccount = name; }
    /// Whose instances these are: as remembered, until the keys have said so. Empty: not known.
    [[nodiscard]] const AccountUid &account() const { return m_account; }
    [[nodiscard]] bool isIdentified() const { return m_identified; }
    /// How many instances are known.
    [[nodiscard]] int count() const { return int(m_instances.size()); }
    [[nodiscard]] bool isEmpty() const { return m_instances.isEmpty(); }
    /// Facts of these instances changed: tells their rows.
    void factsChanged(const QList<InstanceKey> &keys);
    /// Somebody else read this instance.
    void take(const InstanceKey &key, const Instance &instance);
    [[nodiscard]] std::optional<Instance> instance(const InstanceKey &key) const;

    [[nodiscard]] FleetState state() const override { return m_state; }
    /// The same, without a copy.
    [[nodiscard]] const FleetState &presentState() const { return m_state; }
    [[nodiscard]] std::vector<FleetRow> rows() const override;
    [[nodiscard]] std::optional<FleetRow> row(const InstanceKey &key) const override;
    void refresh() override;
    void cancel() override;
    void read(const InstanceKey &key) override;
    void find(const QString &text) override;

Q_SIGNALS:
    /// Whose keys these are was answered; `identity` is empty where it was refused.
    void accountKnown(const ecsdesk::AccountUid &account, const ecsdesk::CallerIdentity &identity);

private:
    struct RegionPass;
    /// Questions are numbered in the order they are asked: an answer to an older one never replaces that to a newer.
    using Turn = KnownFleet::Turn;

    void recall();
    void identify();
    void askRegions();
    void beginPass();
    void nextPage(RegionPass &pass);
    void pageRead(RegionPass &pass, const Result<InstancePage> &page, Turn asked);
    /// Who may not list gets an empty list: the dry run tells whether it is one (ecs-api.md section 7.2).
    void confirmEmpty(RegionPass &pass);
    void regionDone(RegionPass &pass, const std::optional<ApiError> &error);
    void endPass();
    void failPass(const ApiError &error);
    void follow();
    void startSearch(const QString &text);
    void apply(const QList<Instance> &instances, Turn asked);
    /// These were not in the answer to a question that asked for them.
    void drop(const QList<InstanceKey> &keys, Turn asked);
    void followSoon();
    void refreshLater();
    [[nodiscard]] static bool inTransition(const Instance &instance);
    /// Tells what changed: `first` at once, the rest in portions that do not hold the window up.
    void tell(const QList<InstanceKey> &first = {});
    void tellSoon();
    void markChanged(const InstanceKey &key);
    void saveCache();
    [[nodiscard]] InstanceKey keyOf(const Instance &instance) const;
    [[nodiscard]] FleetRow makeRow(const InstanceKey &key, const Instance &instance) const;

    FleetEngineOptions m_options;
    CloudClient &m_client;
    const Clock &m_clock;
    std::function<InstanceFacts(const InstanceKey &)> m_factsOf;
    std::unique_ptr<store::FleetCache> m_cache;
    AccountUid m_account; ///< of the rows; whose keys these are is asked anew in each session
    bool m_identified = false;
    bool m_connected;
    bool m_recalled = false; ///< the list of the last session is taken in, or there was none
    QString m_fallbackAccount;
    QList<RegionInfo> m_regions;
    FleetState m_state;
    KnownFleet m_instances;
    QSet<InstanceKey> m_inTransition;                          ///< starting, stopping, pending: read more often
    std::vector<std::shared_ptr<const Instance>> m_remembered; ///< of the last session, not taken in yet
    Turn m_turn = 0;
    std::unique_ptr<Call<CallerIdentity>> m_identity;
    std::unique_ptr<Call<QList<RegionInfo>>> m_regionCall;
    std::vector<std::unique_ptr<RegionPass>> m_pass;
    std::map<QString, std::unique_ptr<FleetSearch>> m_searches; ///< by the text asked for
    QStringList m_waitingSearches;                              ///< asked for before the regions were known
    QHash<InstanceKey, QSharedPointer<Call<InstancePage>>> m_reads;
    std::vector<std::unique_ptr<Call<InstancePage>>> m_follows;
    QTimer m_refreshTimer;
    QTimer m_followTimer;
    QTimer m_saveTimer;               ///< the list is saved in a turn of its own: it goes over all instances
    QTimer m_tellTimer;               ///< folds many pages into a few signals
    QSet<InstanceKey> m_changed;      ///< since the last telling …
    std::deque<InstanceKey> m_toTell; ///< … in the order it is told; what is not in m_changed any more was told before
    QSet<InstanceKey> m_removed;      ///< since the last telling
};

} // namespace ecsdesk
