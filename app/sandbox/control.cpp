// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/control.h"

#include "app/sandbox/codes.h"
#include "app/sandbox/fields.h"

#include <boost/json.hpp>

#include <stdexcept>

namespace ecsdesk::sandbox {
namespace json = boost::json;
namespace {

struct NotFound : std::runtime_error
{
    using std::runtime_error::runtime_error;
};
struct Forbidden : std::runtime_error
{
    using std::runtime_error::runtime_error;
};
struct WrongMethod : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

json::object toJson(const Parameters &parameters)
{
    json::object out;
    for (const auto &[name, value] : parameters)
        out[name] = value;
    return out;
}

json::object toJson(const Order &order)
{
    json::array instances;
    if (!order.instanceId.empty())
        instances.emplace_back(order.instanceId);
    instances.insert(instances.end(), order.moreInstances.begin(), order.moreInstances.end());
    json::object out{{"orderId", std::to_string(order.id)},
                     {"instanceIds", std::move(instances)},
                     {"productCode", order.productCode},
                     {"operatorId", order.operatorId},
                     {"instanceId", order.instanceId},
                     {"regionId", order.regionId},
                     {"type", order.type},
                     {"state", toText(order.state)},
                     {"abnormal", order.abnormal},
                     {"amount", plainNumber(double(order.cents) / 100)},
                     {"created", isoMilliseconds(order.created)},
                     {"before", sandbox::toJson(order.before)},
                     {"after", sandbox::toJson(order.spec)},
                     {"requestId", order.requestId},
                     {"clientToken", order.clientToken}};
    out["settled"] = order.settled ? json::value(isoMilliseconds(*order.settled)) : json::value(nullptr);
    out["expires"] = order.expires ? json::value(isoMilliseconds(*order.expires)) : json::value(nullptr);
    return out;
}

json::array ordersOf(const World &world)
{
    json::array out;
    for (const auto &[id, order] : world.orders)
        out.emplace_back(toJson(order));
    return out;
}

json::array entriesOf(const std::vector<LedgerEntry> &entries)
{
    json::array out;
    for (const auto &entry : entries) {
        json::object item{{"action", entry.action},
                          {"instanceId", entry.instanceId},
                          {"regionId", entry.regionId},
                          {"parameters", toJson(entry.parameters)},
                          {"clientToken", entry.clientToken},
                          {"requestId", entry.requestId},
                          {"time", isoMilliseconds(entry.time)}};
        item["orderId"] = entry.orderId != 0 ? json::value(std::to_string(entry.orderId)) : json::value(nullptr);
        out.emplace_back(std::move(item));
    }
    return out;
}

// A page of another site that the user's browser shows must not be able to pull a lever.
void refuseBrowsers(const HttpRequest &request)
{
    if (request.headers.contains("origin"))
        throw Forbidden("Requests from web pages (with an Origin header) are refused");
    auto host = lowered(request.header("host"));
    if (host.starts_with('['))
        host = host.substr(0, host.find(']') + 1);
    else
        host = host.substr(0, host.find(':'));
    if (host != "127.0.0.1" && host != "localhost" && host != "[::1]")
        throw Forbidden("The Host header must name the loopback address");
    if (request.method == "POST") {
        const auto type = lowered(request.header("content-type"));
        if (trimmed(std::string_view(type).substr(0, type.find(';'))) != "application/json")
            throw Forbidden("Posted requests must have Content-Type: application/json");
    }
}

HttpAnswer sentence(int status, const std::string &text)
{
    HttpAnswer out;
    out.status = status;
    out.body = json::serialize(json::object{{"error", text}});
    return out;
}

} // namespace

Control::Control(World &world, Clock &clock, Keyring &keys, Gateway &gateway, Beginning beginning)
    : m_world(world)
    , m_clock(clock)
    , m_keys(keys)
    , m_gateway(gateway)
    , m_beginning(beginning)
{
}

Ticket Control::accept(const HttpRequest &request)
{
    HttpAnswer out;
    try {
        refuseBrowsers(request);
        out.body = answer(request);
    } catch (const NotFound &error) {
        out = sentence(404, error.what());
    } catch (const Forbidden &error) {
        out = sentence(403, error.what());
    } catch (const WrongMethod &error) {
        out = sentence(405, error.what());
    } catch (const std::exception &error) {
        out = sentence(400, error.what());
    }
    return {{}, [out = std::move(out)] { return out; }};
}

std::string Control::answer(const HttpRequest &request)
{
    const bool get = request.method == "GET";
    const auto need = [&](bool right, const char *method) {
        if (!right)
            throw WrongMethod(request.path + " takes " + method);
    };
    const LeverBoard board{m_world, m_clock, m_keys, m_gateway};
    if (request.path == "/-/clock") {
        need(get, "GET");
        return clock();
    }
    if (request.path == "/-/codes") {
        need(get, "GET");
        return codes();
    }
    if (request.path == "/-/ledger") {
        need(get, "GET");
        return ledger();
    }
    if (request.path == "/-/orders") {
        need(get, "GET");
        return orders();
    }
    if (request.path == "/-/instance") {
        need(get, "GET");
        const auto parameters = parseForm(request.query);
        const auto id = parameters.find("id");
        return instance(id == parameters.end() ? std::string() : id->second);
    }
    if (request.path == "/-/levers") {
        need(get || request.method == "POST", "GET or POST");
        if (get)
            return json::serialize(leverPositions(board));
        json::error_code error;
        const auto body = json::parse(request.body, error);
        if (error || !body.is_object())
            throw std::invalid_argument("The body must be a JSON object of levers");
        auto said = pullLevers(board, body.get_object());
        said["ok"] = true;
        return json::serialize(said);
    }
    if (request.path == "/-/reset") {
        need(request.method == "POST", "POST");
        reset();
        return R"({"ok":true})";
    }
    throw NotFound("There is no " + request.path + "; see ecsdesk-sandbox --help");
}

std::string Control::clock() const
{
    return json::serialize(json::object{{"now", isoMilliseconds(m_clock.now())},
                                        {"rate", plainNumber(m_clock.speed())},
                                        {"skewSeconds", m_gateway.clockSkewSeconds.load()}});
}

std::string Control::codes()
{
    json::array out;
    for (const auto &documented : documentedCodes()) {
        json::array actions;
        if (documented.actions == "*") {
            actions.emplace_back("*");
        } else {
            for (const auto some : {ecsActions(), billingActions()}) {
                for (const auto action : some) {
                    if (belongsTo(documented, action))
                        actions.emplace_back(action);
                }
            }
        }
        out.emplace_back(json::object{{"code", documented.code},
                                      {"status", documented.status},
                                      {"message", documented.message},
                                      {"actions", std::move(actions)}});
    }
    return json::serialize(out);
}

std::string Control::ledger()
{
    json::object out = m_world.read([](const World &world, Moment) {
        return json::object{{"changes", entriesOf(world.ledger)},
                            {"cancellations", entriesOf(world.cancellations)},
                            {"orders", ordersOf(world)}};
    });
    const auto arrivals = m_gateway.arrivals();
    json::object requests;
    for (const auto &[action, count] : arrivals.byAction)
        requests[action] = count;
    out["requests"] = std::move(requests);
    json::array tokens;
    for (const auto &[key, count] : arrivals.byToken)
        tokens.emplace_back(json::object{{"action", key.first}, {"clientToken", key.second}, {"count", count}});
    out["arrivals"] = std::move(tokens);
    return json::serialize(out);
}

std::string Control::orders()
{
    return m_world.read([](const World &world, Moment) {
        return json::serialize(json::object{{"orders", ordersOf(world)},
                                            {"balance", plainNumber(double(world.balanceCents) / 100)},
                                            {"currency", world.currency()}});
    });
}

std::string Control::instance(const std::string &id)
{
    return m_world.read([&](const World &world, Moment) {
        const auto *found = world.find(id);
        if (found == nullptr)
            throw NotFound("There is no instance " + id);
        return json::serialize(sandbox::toJson(*found));
    });
}

void Control::reset()
{
    m_gateway.faults.clear();
    m_gateway.forgetArrivals();
    m_gateway.latencyMs = m_beginning.latency.count();
    m_gateway.clockSkewSeconds = 0;
    m_keys.forgetTemporary();
    m_clock.setSpeed(m_beginning.clockSpeed);
    m_world.write([](World &world, Moment now) { world.reset(now); });
}

} // namespace ecsdesk::sandbox
