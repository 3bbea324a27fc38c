// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/fleetengine.h"

#include "app/engine/log.h"

namespace ecsdesk {

using namespace std::chrono_literals;

/// One region of the running pass.
struct FleetEngine::RegionPass
{
    RegionId region;
    qsizetype position = 0; ///< in m_state.regions
    QString pageToken;
    QSet<InstanceKey> seen;
    std::unique_ptr<Call<InstancePage>> call;
    bool done = false;
};

namespace {

bool inTransition(const Instance &instance)
{
    return instance.status == InstanceStatus::Starting || instance.status == InstanceStatus::Stopping ||
           instance.status == InstanceStatus::Pending;
}

} // namespace

FleetEngine::FleetEngine(FleetEngineOptions options, CloudClient &client, const Clock &clock,
                         std::function<InstanceFacts(const InstanceKey &)> factsOf, QObject *parent)
    : FleetDesk(parent)
    , m_options(std::move(options))
    , m_client(client)
    , m_clock(clock)
    , m_factsOf(std::move(factsOf))
{
    if (!m_options.cacheFile.isEmpty())
        m_cache = std::make_unique<store::FleetCache>(m_options.cacheFile);
    m_tellTimer.setSingleShot(true);
    connect(&m_tellTimer, &QTimer::timeout, this, [this] { tell(); });
    m_refreshTimer.setSingleShot(true);
    connect(&m_refreshTimer, &QTimer::timeout, this, &FleetEngine::refresh);
    m_saveTimer.setSingleShot(true);
    connect(&m_saveTimer, &QTimer::timeout, this, &FleetEngine::saveCache);
    m_followTimer.setSingleShot(true);
    connect(&m_followTimer, &QTimer::timeout, this, &FleetEngine::follow);
}

FleetEngine::~FleetEngine()
{
    if (m_saveTimer.isActive())
        saveCache();
}

void FleetEngine::open()
{
    if (!m_cache) {
        refresh();
        return;
    }
    m_cache->load(this, [this](std::optional<store::FleetSnapshot> snapshot) {
        if (snapshot && m_instances.isEmpty()) {
            m_account = snapshot->account;
            m_state.fromCache = true;
            m_state.asOf = snapshot->asOf;
            m_state.expected = int(snapshot->instances.size());
            m_state.phase = FleetState::Phase::Idle;
            m_remembered = std::move(snapshot->instances);
            m_instances.reserve(qsizetype(m_remembered.size()));
            recall();
            return;
        }
        refresh();
    });
}

/// Takes the list of the last session in, in portions that do not hold the window up; then the first pass may begin.
void FleetEngine::recall()
{
    constexpr size_t portion = 1'000;
    for (size_t i = 0; i < portion && !m_remembered.empty(); ++i) {
        KnownFleet::Entry instance = std::move(m_remembered.back());
        m_remembered.pop_back();
        const InstanceKey key = keyOf(*instance);
        m_instances.put(key, std::move(instance));
        markChanged(key);
    }
    tell();
    if (m_remembered.empty())
        refresh();
    else
        QTimer::singleShot(0ms, this, &FleetEngine::recall);
}

InstanceKey FleetEngine::keyOf(const Instance &instance) const
{
    return {m_account, instance.region, instance.id};
}

FleetRow FleetEngine::makeRow(const InstanceKey &key, const Instance &instance) const
{
    return {key, instance, m_factsOf(key)};
}

std::vector<FleetRow> FleetEngine::rows() const
{
    std::vector<FleetRow> rows;
    rows.reserve(size_t(m_instances.size()));
    for (auto it = m_instances.all().constBegin(); it != m_instances.all().constEnd(); ++it)
        rows.push_back(makeRow(it.key(), *it.value()));
    return rows;
}

std::optional<FleetRow> FleetEngine::row(const InstanceKey &key) const
{
    const Instance *found = m_instances.find(key);
    return found ? std::optional(makeRow(key, *found)) : std::nullopt;
}

std::optional<Instance> FleetEngine::instance(const InstanceKey &key) const
{
    const Instance *found = m_instances.find(key);
    return found ? std::optional(*found) : std::nullopt;
}

// --- Telling -------------------------------------------------------------------------------------------------------

void FleetEngine::tellSoon()
{
    if (!m_tellTimer.isActive())
        m_tellTimer.start(60ms);
}

void FleetEngine::tell(const QList<InstanceKey> &first)
{
    constexpr size_t portion = 250;
    m_tellTimer.stop();
    FleetDelta delta;
    delta.upserts.reserve(std::min(portion + size_t(first.size()), m_toTell.size()));
    const auto add = [&](const InstanceKey &key) {
        if (const Instance *found = m_instances.find(key))
            delta.upserts.push_back(makeRow(key, *found));
    };
    for (const InstanceKey &key : first) {
        if (m_changed.remove(key))
            add(key);
    }
    while (!m_toTell.empty() && delta.upserts.size() < portion) {
        const InstanceKey key = std::move(m_toTell.front());
        m_toTell.pop_front();
        if (m_changed.remove(key))
            add(key);
    }
    delta.removed = m_removed.values();
    m_removed.clear();
    if (!delta.isEmpty())
        Q_EMIT changed(delta);
    Q_EMIT stateChanged(m_state);
    if (!m_changed.isEmpty())
        m_tellTimer.start(0ms);
}

void FleetEngine::markChanged(const InstanceKey &key)
{
    if (m_changed.contains(key))
        return;
    m_changed.insert(key);
    m_toTell.push_back(key);
}

void FleetEngine::apply(const QList<Instance> &instances)
{
    for (const Instance &instance : instances) {
        const InstanceKey key = keyOf(instance);
        const Instance *found = m_instances.find(key);
        if (found && *found == instance)
            continue;
        if (inTransition(instance) && m_options.followEvery.count() > 0 && !m_followTimer.isActive())
            m_followTimer.start(m_options.followEvery);
        m_instances.put(key, std::make_shared<const Instance>(instance));
        markChanged(key);
        m_removed.remove(key);
    }
}

void FleetEngine::drop(const QList<InstanceKey> &keys)
{
    for (const InstanceKey &key : keys) {
        if (m_instances.remove(key)) {
            m_changed.remove(key);
            m_removed.insert(key);
        }
    }
}

void FleetEngine::take(const InstanceKey &key, const Instance &instance)
{
    if (key.account != m_account)
        return;
    apply({instance});
    tell({key});
}

void FleetEngine::factsChanged(const QList<InstanceKey> &keys)
{
    for (const InstanceKey &key : keys) {
        if (m_instances.contains(key))
            markChanged(key);
    }
    if (!m_changed.isEmpty())
        tell(keys);
}

// --- A pass over the regions ---------------------------------------------------------------------------------------

void FleetEngine::refresh()
{
    if (m_state.phase == FleetState::Phase::Loading || !m_remembered.empty())
        return;
    m_refreshTimer.stop();
    m_state.phase = FleetState::Phase::Loading;
    m_state.loaded = 0;
    m_state.error.reset();
    if (!m_identified)
        identify();
    else if (m_regions.isEmpty())
        askRegions();
    else
        beginPass();
    tellSoon();
}

void FleetEngine::identify()
{
    m_identity = m_client.callerIdentity();
    connect(m_identity.get(), &ApiCall::finished, this, [this] {
        const auto result = m_identity->result();
        m_identity.release()->deleteLater();
        if (result) {
            m_account = result->account;
        } else if (result.error().kind == ErrorKind::Api && result.error().httpStatus == 403) {
            // Keys that may not ask who they are still see their instances.
            m_account = AccountUid(m_options.fallbackAccount);
        } else {
            failPass(result.error());
            return;
        }
        m_identified = true;
        // A list remembered from other keys is not this account's.
        QList<InstanceKey> foreign;
        for (auto it = m_instances.all().keyBegin(); it != m_instances.all().keyEnd(); ++it) {
            if (it->account != m_account)
                foreign.append(*it);
        }
        drop(foreign);
        askRegions();
    });
}

void FleetEngine::askRegions()
{
    m_regionCall = m_client.describeRegions(m_options.acceptLanguage);
    connect(m_regionCall.get(), &ApiCall::finished, this, [this] {
        const auto result = m_regionCall->result();
        m_regionCall.release()->deleteLater();
        if (!result) {
            failPass(result.error());
            return;
        }
        m_regions = *result;
        if (!m_options.regions.isEmpty()) {
            m_regions.removeIf([this](const RegionInfo &region) { return !m_options.regions.contains(region.id); });
            // A region asked for by name that is not told of is asked all the same; its error says why.
            for (const RegionId &id : std::as_const(m_options.regions)) {
                if (std::none_of(m_regions.cbegin(), m_regions.cend(), [&](const RegionInfo &r) { return r.id == id; }))
                    m_regions.append(RegionInfo{id, {}, {}, {}});
            }
        }
        beginPass();
        for (const QString &text : std::exchange(m_waitingSearches, {}))
            startSearch(text);
    });
}

void FleetEngine::beginPass()
{
    m_state.expected = int(m_instances.size());
    m_state.regions.clear();
    m_pass.clear();
    for (const RegionInfo &region : std::as_const(m_regions)) {
        auto pass = std::make_unique<RegionPass>();
        pass->region = region.id;
        pass->position = qsizetype(m_state.regions.size());
        m_state.regions.push_back({m_account, region.id, region.name, RegionPhase::Waiting, 0, {}});
        m_pass.push_back(std::move(pass));
    }
    if (m_pass.empty()) {
        endPass();
        return;
    }
    for (const auto &pass : m_pass)
        nextPage(*pass);
    tellSoon();
}

void FleetEngine::nextPage(RegionPass &pass)
{
    m_state.regions[size_t(pass.position)].phase = RegionPhase::Loading;
    InstanceQuery query;
    query.pageToken = pass.pageToken;
    pass.call = m_client.describeInstances(pass.region, query);
    connect(pass.call.get(), &ApiCall::finished, this, [this, &pass] {
        const auto page = pass.call->result();
        pass.call.release()->deleteLater();
        pageRead(pass, page);
    });
}

void FleetEngine::pageRead(RegionPass &pass, const Result<InstancePage> &page)
{
    if (!page) {
        regionDone(pass, page.error());
        return;
    }
    apply(page->instances);
    for (const Instance &instance : page->instances)
        pass.seen.insert(keyOf(instance));
    const int count = int(page->instances.size());
    m_state.loaded += count;
    m_state.regions[size_t(pass.position)].loaded += count;
    tellSoon();
    // A token that comes again would lead round in circles.
    if (page->nextToken.isEmpty() || page->nextToken == pass.pageToken) {
        regionDone(pass, {});
        return;
    }
    pass.pageToken = page->nextToken;
    nextPage(pass);
}

void FleetEngine::regionDone(RegionPass &pass, const std::optional<ApiError> &error)
{
    RegionState &region = m_state.regions[size_t(pass.position)];
    region.phase = error ? RegionPhase::Failed : RegionPhase::Loaded;
    region.error = error;
    pass.done = true;
    if (!error) {
        // Only a region that was read to its end says what is gone.
        QList<InstanceKey> gone;
        for (const InstanceKey &key : m_instances.ofRegion(pass.region)) {
            if (!pass.seen.contains(key))
                gone.append(key);
        }
        drop(gone);
    }
    tellSoon();
    if (std::all_of(m_pass.begin(), m_pass.end(), [](const auto &each) { return each->done; }))
        endPass();
}

void FleetEngine::endPass()
{
    const bool anyRead = std::any_of(m_state.regions.begin(), m_state.regions.end(),
                                     [](const RegionState &region) { return region.phase == RegionPhase::Loaded; });
    m_state.phase = FleetState::Phase::Idle;
    if (anyRead || m_state.regions.empty()) {
        m_state.fromCache = false;
        m_state.asOf = m_clock.now();
        m_saveTimer.start(0ms);
    } else {
        m_state.phase = FleetState::Phase::Failed;
        m_state.error = m_state.regions.front().error;
    }
    if (const auto every =
            m_instances.size() > m_options.largeFleet ? m_options.refreshLargeEvery : m_options.refreshEvery;
        every.count() > 0) {
        m_refreshTimer.start(every);
    }
    tell();
}

void FleetEngine::failPass(const ApiError &error)
{
    qCInfo(engineLog, "The fleet could not be read: %s", qUtf8Printable(error.code));
    m_state.phase = FleetState::Phase::Failed;
    m_state.error = error;
    for (const QString &text : std::exchange(m_waitingSearches, {}))
        Q_EMIT found(text, {}, error);
    if (m_options.refreshEvery.count() > 0)
        m_refreshTimer.start(m_options.refreshEvery);
    tell();
}

void FleetEngine::cancel()
{
    if (m_state.phase != FleetState::Phase::Loading)
        return;
    m_identity.reset();
    m_regionCall.reset();
    for (const auto &pass : m_pass) {
        pass->call.reset();
        RegionState &region = m_state.regions[size_t(pass->position)];
        if (region.phase != RegionPhase::Loaded && region.phase != RegionPhase::Failed)
            region.phase = RegionPhase::Waiting;
    }
    m_state.phase = m_instances.isEmpty() ? FleetState::Phase::Empty : FleetState::Phase::Idle;
    for (const QString &text : std::exchange(m_waitingSearches, {}))
        Q_EMIT found(text, {}, {});
    tell();
}

void FleetEngine::saveCache()
{
    if (!m_cache)
        return;
    store::FleetSnapshot snapshot;
    snapshot.asOf = m_state.asOf;
    snapshot.account = m_account;
    snapshot.instances.assign(m_instances.all().cbegin(), m_instances.all().cend());
    m_cache->save(std::move(snapshot));
}

// --- Single instances ----------------------------------------------------------------------------------------------

void FleetEngine::read(const InstanceKey &key)
{
    if (m_reads.contains(key))
        return; // one reading answers all who ask
    InstanceQuery query;
    query.ids = {key.id};
    QSharedPointer<Call<InstancePage>> call(m_client.describeInstances(key.region, query).release(),
                                            &QObject::deleteLater);
    m_reads.insert(key, call);
    connect(call.data(), &ApiCall::finished, this, [this, key] {
        const auto page = m_reads.take(key)->result();
        if (!page) {
            Q_EMIT instanceRead(key, tl::unexpected(page.error()));
            return;
        }
        if (page->instances.isEmpty()) {
            drop({key});
            tell();
            Q_EMIT instanceRead(key, std::optional<Instance>());
            return;
        }
        apply(page->instances);
        tell({key});
        Q_EMIT instanceRead(key, std::optional(page->instances.first()));
    });
}

void FleetEngine::follow()
{
    constexpr qsizetype most = 200; // a fleet full of odd states is left to the regular pass
    QHash<RegionId, QList<InstanceId>> byRegion;
    qsizetype count = 0;
    for (auto it = m_instances.all().constBegin(); it != m_instances.all().constEnd(); ++it) {
        if (inTransition(*it.value())) {
            byRegion[it.key().region].append(it.key().id);
            ++count;
        }
    }
    if (count == 0 || count > most)
        return;
    std::erase_if(m_follows, [](const auto &call) { return call->isFinished(); });
    if (m_follows.empty()) {
        for (auto it = byRegion.constBegin(); it != byRegion.constEnd(); ++it) {
            InstanceQuery query;
            query.ids = it.value().mid(0, 100);
            auto &call = m_follows.emplace_back(m_client.describeInstances(it.key(), query));
            connect(call.get(), &ApiCall::finished, this, [this, call = call.get()] {
                if (!call->result())
                    return;
                apply(call->result()->instances);
                tellSoon();
            });
        }
    }
    m_followTimer.start(m_options.followEvery);
}

// --- Searches ------------------------------------------------------------------------------------------------------

void FleetEngine::find(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty() || m_searches.contains(wanted) || m_waitingSearches.contains(wanted))
        return;
    if (!m_regions.isEmpty()) {
        startSearch(wanted);
        return;
    }
    m_waitingSearches.append(wanted);
    refresh();
}

void FleetEngine::startSearch(const QString &text)
{
    QList<RegionId> regions;
    for (const RegionInfo &region : std::as_const(m_regions))
        regions.append(region.id);
    auto search = std::make_unique<FleetSearch>(m_client, text, regions);
    connect(search.get(), &FleetSearch::finished, this, [this, text] {
        FleetSearch *done = m_searches[text].release(); // it is still emitting
        done->deleteLater();
        m_searches.erase(text);
        apply(done->instances());
        QList<InstanceKey> keys;
        for (const Instance &instance : done->instances())
            keys.append(keyOf(instance));
        tell(keys);
        Q_EMIT found(text, keys, done->error());
    });
    m_searches[text] = std::move(search);
}

} // namespace ecsdesk
