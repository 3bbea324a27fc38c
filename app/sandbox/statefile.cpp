// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/statefile.h"

#include "app/sandbox/fields.h"

#include <boost/json.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace ecsdesk::sandbox {
namespace json = boost::json;
namespace {

constexpr int kVersion = 1;
constexpr auto kSoon = std::chrono::milliseconds(200);

Moment momentOf(const json::value &value)
{
    const auto &text = value.as_string();
    const auto time = parseIso({text.data(), text.size()});
    if (!time)
        throw std::runtime_error("a time is not one");
    return *time;
}

std::string textOf(const json::value &value)
{
    const auto &text = value.as_string();
    return {text.data(), text.size()};
}

json::object parametersToJson(const Parameters &parameters)
{
    json::object out;
    for (const auto &[name, value] : parameters)
        out[name] = value;
    return out;
}

Parameters parametersFrom(const json::value &value)
{
    Parameters out;
    for (const auto &[name, item] : value.as_object())
        out.emplace(std::string(name), textOf(item));
    return out;
}

json::object orderToJson(const Order &order)
{
    json::object out{{"id", order.id},
                     {"instanceId", order.instanceId},
                     {"regionId", order.regionId},
                     {"type", order.type},
                     {"state", int(order.state)},
                     {"abnormal", order.abnormal},
                     {"cents", order.cents},
                     {"created", isoMilliseconds(order.created)},
                     {"spec", toJson(order.spec)},
                     {"before", toJson(order.before)},
                     {"requestId", order.requestId},
                     {"clientToken", order.clientToken},
                     {"productCode", order.productCode},
                     {"operatorId", order.operatorId}};
    if (order.settled)
        out["settled"] = isoMilliseconds(*order.settled);
    if (order.expires)
        out["expires"] = isoMilliseconds(*order.expires);
    if (!order.moreInstances.empty())
        out["moreInstances"] = json::array(order.moreInstances.begin(), order.moreInstances.end());
    return out;
}

Order orderFrom(const json::object &object)
{
    Order out;
    out.id = object.at("id").to_number<std::uint64_t>();
    out.instanceId = textOf(object.at("instanceId"));
    out.regionId = textOf(object.at("regionId"));
    out.type = textOf(object.at("type"));
    out.state = OrderState(object.at("state").to_number<int>());
    out.abnormal = object.at("abnormal").as_bool();
    out.cents = object.at("cents").to_number<std::int64_t>();
    out.created = momentOf(object.at("created"));
    out.spec = specFromJson(object.at("spec").as_object());
    out.before = specFromJson(object.at("before").as_object());
    out.requestId = textOf(object.at("requestId"));
    out.clientToken = textOf(object.at("clientToken"));
    if (const auto *settled = object.if_contains("settled"))
        out.settled = momentOf(*settled);
    // What follows is not in files of earlier versions.
    if (const auto *expires = object.if_contains("expires"))
        out.expires = momentOf(*expires);
    if (const auto *product = object.if_contains("productCode"))
        out.productCode = textOf(*product);
    if (const auto *who = object.if_contains("operatorId"))
        out.operatorId = textOf(*who);
    if (const auto *more = object.if_contains("moreInstances")) {
        for (const auto &id : more->as_array())
            out.moreInstances.push_back(textOf(id));
    }
    return out;
}

json::array ledgerToJson(const std::vector<LedgerEntry> &entries)
{
    json::array out;
    for (const auto &entry : entries) {
        out.emplace_back(json::object{{"action", entry.action},
                                      {"instanceId", entry.instanceId},
                                      {"regionId", entry.regionId},
                                      {"parameters", parametersToJson(entry.parameters)},
                                      {"clientToken", entry.clientToken},
                                      {"requestId", entry.requestId},
                                      {"orderId", entry.orderId},
                                      {"time", isoMilliseconds(entry.time)}});
    }
    return out;
}

std::vector<LedgerEntry> ledgerFrom(const json::array &entries)
{
    std::vector<LedgerEntry> out;
    for (const auto &item : entries) {
        const auto &entry = item.as_object();
        out.push_back({textOf(entry.at("action")), textOf(entry.at("instanceId")), textOf(entry.at("regionId")),
                       parametersFrom(entry.at("parameters")), textOf(entry.at("clientToken")),
                       textOf(entry.at("requestId")), entry.at("orderId").to_number<std::uint64_t>(),
                       momentOf(entry.at("time"))});
    }
    return out;
}

void writeAll(int file, const std::string &text)
{
    std::size_t done = 0;
    while (done < text.size()) {
        const auto written = ::write(file, text.data() + done, text.size() - done);
        if (written < 0 && errno != EINTR)
            throw std::runtime_error(std::strerror(errno));
        if (written > 0)
            done += std::size_t(written);
    }
}

} // namespace

std::optional<SavedState> StateFile::load() const
{
    std::ifstream file(m_path, std::ios::binary);
    if (!file)
        return std::nullopt;
    std::ostringstream text;
    text << file.rdbuf();
    SavedState out;
    out.text = text.str();
    try {
        json::error_code broken;
        const auto value = json::parse(out.text, broken);
        if (broken)
            throw std::runtime_error(broken.message()); // without a place in Boost's source
        const auto &object = value.as_object();
        if (object.at("version").as_int64() != kVersion)
            throw std::runtime_error("another version wrote it");
        out.fleet = object.at("fleet").to_number<std::size_t>();
        out.seed = object.at("seed").to_number<std::uint64_t>();
        out.birth = momentOf(object.at("birth"));
        out.now = momentOf(object.at("now"));
        out.clockSpeed = object.at("clockSpeed").to_number<double>();
        out.accessKeyId = textOf(object.at("accessKeyId"));
        out.accessKeySecret = textOf(object.at("accessKeySecret"));
        if (out.accessKeyId.empty() || out.accessKeySecret.empty())
            throw std::runtime_error("it has no access key");
    } catch (const std::exception &error) {
        throw std::runtime_error("The saved sandbox " + m_path.string() + " cannot be read (" + error.what() + ").");
    }
    return out;
}

std::filesystem::path StateFile::setAside(std::string_view why) const
{
    auto stamp = isoSeconds(Clock::systemTime());
    std::erase_if(stamp, [](char c) { return c == ':' || c == '-'; });
    auto aside = m_path;
    aside += "." + std::string(why) + "-" + stamp;
    for (int i = 2; std::filesystem::exists(aside); ++i) {
        aside = m_path;
        aside += "." + std::string(why) + "-" + stamp + "-" + std::to_string(i);
    }
    std::filesystem::rename(m_path, aside);
    return aside;
}

void StateFile::fill(World &world, const SavedState &state)
{
    try {
        const auto value = json::parse(state.text);
        const auto &object = value.as_object();
        world.write([&](World &w, Moment now) {
            for (const auto &item : object.at("removed").as_array()) {
                if (auto *instance = w.find(textOf(item)))
                    w.remove(*instance);
            }
            for (const auto &item : object.at("instances").as_array()) {
                auto read = instanceFromJson(item.as_object(), w.words, now);
                if (auto *present = w.find(read.id)) {
                    w.replace(*present, std::move(read));
                } else {
                    w.add(std::move(read));
                }
            }
            w.orders.clear();
            for (const auto &item : object.at("orders").as_array()) {
                auto order = orderFrom(item.as_object());
                w.orders.emplace(order.id, std::move(order));
            }
            w.ledger = ledgerFrom(object.at("ledger").as_array());
            if (const auto *cancellations = object.if_contains("cancellations"))
                w.cancellations = ledgerFrom(cancellations->as_array());
            if (const auto *site = object.if_contains("site"))
                w.settings.site = textOf(*site) == toText(Site::International) ? Site::International : Site::China;
            if (const auto *life = object.if_contains("orderLifeSeconds"))
                w.settings.orderLife = std::chrono::seconds(life->to_number<std::int64_t>());
            if (const auto *credit = object.if_contains("creditCents"))
                w.settings.creditCents = credit->to_number<std::int64_t>();
            for (const auto &item : object.at("tokens").as_array()) {
                const auto &record = item.as_object();
                w.tokens.push_back({textOf(record.at("key")), parametersFrom(record.at("parameters")),
                                    textOf(record.at("requestId")), record.at("orderId").to_number<std::uint64_t>()});
            }
            w.balanceCents = object.at("balanceCents").to_number<std::int64_t>();
            w.overdue = object.at("overdue").as_bool();
            w.nextOrderId = object.at("nextOrderId").to_number<std::uint64_t>();
            w.allocated = object.at("allocated").to_number<std::uint64_t>();
            w.rebuildTokens();
            w.rebuildQueue();
        });
    } catch (const std::exception &error) {
        throw std::runtime_error(std::string("The saved sandbox cannot be read (") + error.what() + ").");
    }
}

std::string StateFile::describe(World &world, double clockSpeed, const std::string &keyId, const std::string &keySecret)
{
    return world.read([&](const World &w, Moment now) {
        json::object out{{"version", kVersion},
                         {"fleet", w.fleet()},
                         {"seed", w.seed()},
                         {"birth", isoMilliseconds(w.birth())},
                         {"now", isoMilliseconds(now)},
                         {"clockSpeed", clockSpeed},
                         {"accessKeyId", keyId},
                         {"accessKeySecret", keySecret},
                         {"balanceCents", w.balanceCents},
                         {"overdue", w.overdue},
                         {"nextOrderId", w.nextOrderId},
                         {"allocated", w.allocated},
                         {"site", toText(w.settings.site)},
                         {"orderLifeSeconds", w.settings.orderLife.count()},
                         {"creditCents", w.settings.creditCents}};
        json::array instances, orders, tokens;
        for (const auto &instance : w.instances()) {
            if (instance.changed && !instance.removed)
                instances.emplace_back(toJson(instance));
        }
        for (const auto &[id, order] : w.orders)
            orders.emplace_back(orderToJson(order));
        for (const auto &record : w.tokens) {
            tokens.emplace_back(json::object{{"key", record.key},
                                             {"parameters", parametersToJson(record.parameters)},
                                             {"requestId", record.requestId},
                                             {"orderId", record.orderId}});
        }
        out["instances"] = std::move(instances);
        out["removed"] = json::array(w.removedIds.begin(), w.removedIds.end());
        out["orders"] = std::move(orders);
        out["ledger"] = ledgerToJson(w.ledger);
        out["cancellations"] = ledgerToJson(w.cancellations);
        out["tokens"] = std::move(tokens);
        return json::serialize(out);
    });
}

void StateFile::write(const std::string &text) const
{
    auto temporary = m_path;
    temporary += ".new";
    int file = -1;
    try {
        if (m_path.has_parent_path())
            std::filesystem::create_directories(m_path.parent_path());
        file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (file < 0 || ::fchmod(file, S_IRUSR | S_IWUSR) != 0)
            throw std::runtime_error(std::strerror(errno));
        writeAll(file, text);
        if (::fsync(file) != 0)
            throw std::runtime_error(std::strerror(errno));
        ::close(file);
        file = -1;
        std::filesystem::rename(temporary, m_path);
        const auto folder = m_path.has_parent_path() ? m_path.parent_path() : std::filesystem::path(".");
        if (const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); directory >= 0) {
            ::fsync(directory);
            ::close(directory);
        }
    } catch (const std::exception &error) {
        if (file >= 0)
            ::close(file);
        throw std::runtime_error("The sandbox cannot be saved to " + m_path.string() + ": " + error.what());
    }
}

Saver::Saver(std::function<void()> save)
    : m_save(std::move(save))
    , m_thread([this] { run(); })
{
}

Saver::~Saver()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Saver::changed()
{
    {
        const std::lock_guard lock(m_mutex);
        m_dirty = true;
    }
    m_wake.notify_all();
}

void Saver::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_dirty || m_ending; });
        // Several changes in a row are saved at once.
        m_wake.wait_for(lock, kSoon, [this] { return m_ending; });
        if (m_ending)
            return; // the owner saves a last time
        m_dirty = false;
        lock.unlock();
        m_save();
        lock.lock();
    }
}

} // namespace ecsdesk::sandbox
