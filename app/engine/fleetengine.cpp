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
    Turn begun = 0;
    QSet<InstanceKey> seen;
    std::unique_ptr<Call<InstancePage>> call;
    bool done = false;
};

namespace {

/// Keys that are good but may not, or cannot here, ask whose they are: they still see their instances. Everything else
/// that an endpoint can say is said to every call, and is to be seen.
bool leavesAccountOpen(const ApiError &error)
{
    // An endpoint of somebody's own may not have this service at all.
    if (error.kind == ErrorKind::NotTheApi && error.httpStatus == 404)
        return true;
    if (error.kind != ErrorKind::Api || error.httpStatus >= 500 || isThrottling(error))
        return false;
    const auto starts = [&error](const char *with) {
        return error.code.startsWith(QLatin1String(with), Qt::CaseInsensitive);
    };
    return starts("NoPermission") || (starts("Forbidden") && !starts("Forbidden.AccessKey")) ||
           starts("InvalidAction") || starts("InvalidApi") || starts("InvalidVersion") || starts("InvalidProduct") ||
           starts("AuthenticationFail") || starts("UnsupportedOperation");
}

} // namespace

FleetEngine::FleetEngine(FleetEngineOptions options, CloudClient &client, const Clock &clock,
                         std::function<InstanceFacts(const InstanceKey &)> factsOf, QObject *parent)
    : FleetDesk(parent)
    , m_options(std::move(options))
    , m_client(client)
    , m_clock(clock)
    , m_factsOf(std::move(factsOf))
    , m_connected(m_options.connected)
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
        m_recalled = true;
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
        m_recalled = true;
        refresh();
    });
}

/// Takes the list of the last session in, in portions that do not hold the window up; then the first pass may begin.
void FleetEngine::recall()
{
    constexpr size_t portion = 1'000;
    for (size_t i = 0; i < portion && !m_remembered.empty(); ++i) {
        std::shared_ptr<const Instance> instance = std::move(m_remembered.back());
        m_remembered.pop_back();
        const InstanceKey key = keyOf(*instance);
        if (inTransition(*instance))
            m_inTransition.insert(key);
        m_instances.recall(key, std::move(instance));
        markChanged(key);
    }
    tell();
    m_recalled = m_remembered.empty();
    if (m_recalled)
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
        rows.push_back(makeRow(it.key(), *it->instance));
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

void FleetEngine::setConnected(bool connected)
{
    if (m_connected == connected)
        return;
    if (!connected)
        cancel();
    m_connected = connected;
    if (connected) {
        refresh();
        return;
    }
    m_refreshTimer.stop();
    m_followTimer.stop();
    m_follows.clear();
}

void FleetEngine::refresh()
{
    if (!m_connected || !m_recalled || m_state.phase == FleetState::Phase::Loading)
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
        } else if (leavesAccountOpen(result.error())) {
            m_account = AccountUid(m_fallbackAccount);
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
        drop(foreign, m_turn);
        // Whoever is told may find that these keys are not to be used.
        Q_EMIT accountKnown(m_account, result.value_or(CallerIdentity{}));
        if (m_connected)
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
    m_instances.forgetGone();
    ++m_turn;
    for (const RegionInfo &region : std::as_const(m_regions)) {
        auto pass = std::make_unique<RegionPass>();
        pass->region = region.id;
        pass->begun = m_turn;
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
    connect(pass.call.get(), &ApiCall::finished, this, [this, &pass, asked = ++m_turn] {
        const auto page = pass.call->result();
        pass.call.release()->deleteLater();
        pageRead(pass, page, asked);
    });
}

void FleetEngine::pageRead(RegionPass &pass, const Result<InstancePage> &page, Turn asked)
{
    if (!page) {
        regionDone(pass, page.error());
        return;
    }
    apply(page->instances, asked);
    for (const Instance &instance : page->instances)
        pass.seen.insert(keyOf(instance));
    const int count = int(page->instances.size());
    m_state.loaded += count;
    m_state.regions[size_t(pass.position)].loaded += count;
    tellSoon();
    // A token that comes again would lead round in circles.
    if (page->nextToken.isEmpty() || page->nextToken == pass.pageToken) {
        // Rows do not go because a permission was taken away.
        if (pass.seen.isEmpty() && !m_instances.ofRegion(pass.region).isEmpty())
            confirmEmpty(pass);
        else
            regionDone(pass, {});
        return;
    }
    pass.pageToken = page->nextToken;
    nextPage(pass);
}

void FleetEngine::confirmEmpty(RegionPass &pass)
{
    InstanceQuery query;
    query.dryRun = true;
    pass.call = m_client.describeInstances(pass.region, query);
    connect(pass.call.get(), &ApiCall::finished, this, [this, &pass] {
        const auto answer = pass.call->result();
        pass.call.release()->deleteLater();
        // Any refusal but "forbidden" comes from a server that looked at the permission, or knows no dry runs.
        const bool mayList = answer || (answer.error().kind == ErrorKind::Api && answer.error().httpStatus != 403);
        regionDone(pass, mayList ? std::nullopt : std::optional(answer.error()));
    });
}

void FleetEngine::regionDone(RegionPass &pass, const std::optional<ApiError> &error)
{
    RegionState &region = m_state.regions[size_t(pass.position)];
    region.phase = error ? RegionPhase::Failed : RegionPhase::Loaded;
    region.error = error;
    pass.done = true;
    if (!error) {
        // Only a region that was read to its end says what is gone, and not of what was found since it was begun.
        QList<InstanceKey> gone;
        for (const InstanceKey &key : m_instances.ofRegion(pass.region)) {
            if (!pass.seen.contains(key))
                gone.append(key);
        }
        drop(gone, pass.begun);
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
    refreshLater();
    tell();
}

void FleetEngine::refreshLater()
{
    const auto every = m_instances.size() > m_options.largeFleet ? m_options.refreshLargeEvery : m_options.refreshEvery;
    if (every.count() > 0)
        m_refreshTimer.start(every);
}

void FleetEngine::failPass(const ApiError &error)
{
    qCInfo(engineLog, "The fleet could not be read: %s", qUtf8Printable(error.code));
    m_state.phase = FleetState::Phase::Failed;
    m_state.error = error;
    for (const QString &text : std::exchange(m_waitingSearches, {}))
        Q_EMIT found(text, {}, error);
    refreshLater();
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
    refreshLater(); // this pass was not wanted; a list that never looks again was not asked for
    tell();
}

void FleetEngine::saveCache()
{
    if (!m_cache)
        return;
    store::FleetSnapshot snapshot;
    snapshot.asOf = m_state.asOf;
    snapshot.account = m_account;
    snapshot.instances.reserve(size_t(m_instances.size()));
    for (const KnownFleet::Known &known : m_instances.all())
        snapshot.instances.push_back(known.instance);
    m_cache->save(std::move(snapshot));
}

} // namespace ecsdesk
