// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/control.h"

#include "app/sandbox/fields.h"

#include <boost/json.hpp>

#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <stdexcept>

namespace ecsdesk::sandbox {
namespace json = boost::json;
namespace {

using Answer = json::object;
using Pull = std::function<void(const LeverBoard &, const json::value &, Answer &)>;

std::invalid_argument wrong(std::string_view name, std::string_view expected)
{
    return std::invalid_argument(std::string(name) + " must be " + std::string(expected));
}

double number(std::string_view name, const json::value &value, double least, double most)
{
    if (value.is_number()) {
        const double given = value.to_number<double>();
        if (given >= least && given <= most)
            return given;
    }
    throw wrong(name,
                "a number from " + std::to_string(std::int64_t(least)) + " to " + std::to_string(std::int64_t(most)));
}

std::int64_t integer(std::string_view name, const json::value &value, std::int64_t least, std::int64_t most)
{
    return std::int64_t(number(name, value, double(least), double(most)));
}

bool truth(std::string_view name, const json::value &value)
{
    if (!value.is_bool())
        throw wrong(name, "true or false");
    return value.get_bool();
}

std::string text(std::string_view name, const json::value &value)
{
    if (!value.is_string())
        throw wrong(name, "a text");
    return {value.get_string().data(), value.get_string().size()};
}

const json::value &part(std::string_view lever, const json::object &object, std::string_view name)
{
    const auto *found = object.if_contains(name);
    if (found == nullptr)
        throw std::invalid_argument(std::string(lever) + " needs " + std::string(name));
    return *found;
}

// The one text of a lever that may be given bare or in an object.
std::string bareOr(std::string_view lever, const json::value &value, std::string_view name)
{
    if (const auto *object = value.if_object())
        return text(name, part(lever, *object, name));
    return text(lever, value);
}

Instance &theInstance(World &world, const std::string &id)
{
    auto *instance = world.find(id);
    if (instance == nullptr)
        throw std::invalid_argument("There is no instance " + id);
    return *instance;
}

// Changes one instance as the world's own doing.
void change(const LeverBoard &board, const std::string &id, const std::function<void(World &, Instance &, Moment)> &how)
{
    board.world.write([&](World &world, Moment now) {
        auto &instance = theInstance(world, id);
        world.touch(instance, now);
        how(world, instance, now);
    });
}

constexpr double kMostMs = 24.0 * 3600 * 1000;
constexpr int kMostTimes = 1'000'000;

void armFault(const LeverBoard &board, Fault::Kind kind, const json::value &value)
{
    Fault fault;
    fault.kind = kind;
    fault.committed = kind != Fault::Kind::Throttle && kind != Fault::Kind::DropBefore && kind != Fault::Kind::Error;
    const auto name = leverName(kind);
    if (value.is_bool()) {
        fault.left = value.get_bool() ? 1 : 0;
    } else if (value.is_number()) {
        if (kind == Fault::Kind::CutAtByte)
            fault.bytes = std::size_t(integer(name, value, 0, 1'000'000'000));
        else
            fault.left = int(integer(name, value, 0, kMostTimes));
    } else if (const auto *object = value.if_object()) {
        for (const auto &[key, item] : *object) {
            if (key == "n")
                fault.left = int(integer(key, item, 0, kMostTimes));
            else if (key == "action")
                fault.action = text(key, item);
            else if (key == "bytes" && kind == Fault::Kind::CutAtByte)
                fault.bytes = std::size_t(integer(key, item, 0, 1'000'000'000));
            else if (key == "status")
                fault.status = int(integer(key, item, 200, 599));
            else if (key == "code")
                fault.code = text(key, item);
            else if (key == "message")
                fault.message = text(key, item);
            else if (key == "about")
                fault.about = text(key, item);
            else if (key == "retryAfterMs")
                fault.retryAfterMs = int(integer(key, item, 0, 86'400'000));
            else if (key == "committed" && kind != Fault::Kind::DropAfterCommit && kind != Fault::Kind::DropBefore)
                fault.committed = truth(key, item);
            else
                throw std::invalid_argument(std::string(name) + " has no part " + std::string(key));
        }
    } else if (value.is_string() && kind == Fault::Kind::Error) {
        fault.code = text(name, value);
    } else {
        throw wrong(name, "a number, true, false or an object");
    }
    board.gateway.faults.arm(std::move(fault));
}

std::uint64_t orderNumber(const World &world, std::string_view lever, const json::value &value)
{
    const json::value *given = &value;
    if (const auto *object = value.if_object()) {
        if (const auto *id = object->if_contains("instanceId")) {
            const auto *order = world.openOrder(text("instanceId", *id));
            if (order == nullptr)
                throw std::invalid_argument("The instance has no unpaid order");
            return order->id;
        }
        given = &part(lever, *object, "orderId");
    }
    if (given->is_number())
        return given->to_number<std::uint64_t>();
    const auto id = toInteger(text(lever, *given));
    if (!id)
        throw wrong(lever, "an order number");
    return std::uint64_t(*id);
}

void leaveUnpaidOrder(const LeverBoard &board, const json::value &value, Answer &answer)
{
    const auto id = bareOr("unpaidOrderOn", value, "instanceId");
    board.world.write([&](World &world, Moment now) {
        auto &instance = theInstance(world, id);
        Order order;
        order.instanceId = id;
        order.regionId = instance.regionId;
        order.type = "Upgrade";
        order.cents = 10'000;
        order.created = now;
        order.before.out = instance.out;
        order.before.in = instance.in;
        order.spec.out = std::min(100, instance.out + 10);
        if (const auto *object = value.if_object()) {
            for (const auto &[key, item] : *object) {
                if (key == "amount")
                    order.cents = std::int64_t(std::lround(number(key, item, 0, 1e9) * 100));
                else if (key == "abnormal")
                    order.abnormal = truth(key, item);
                else if (key == "out")
                    order.spec.out = int(integer(key, item, 0, 200));
                else if (key != "instanceId")
                    throw std::invalid_argument("unpaidOrderOn has no part " + std::string(key));
            }
        }
        answer["orderId"] = std::to_string(world.addOrder(std::move(order)).id);
    });
}

void lock(const LeverBoard &board, const json::value &value)
{
    const auto id = bareOr("lock", value, "instanceId");
    Lock added{"security", {}};
    if (const auto *object = value.if_object()) {
        if (const auto *reason = object->if_contains("reason"))
            added.reason = text("reason", *reason);
        if (const auto *message = object->if_contains("message"))
            added.message = text("message", *message);
    }
    change(board, id, [&](World &, Instance &instance, Moment) {
        std::erase_if(instance.locks, [&](const Lock &other) { return other.reason == added.reason; });
        instance.locks.push_back(added);
    });
}

void unlock(const LeverBoard &board, const json::value &value)
{
    const auto id = bareOr("unlock", value, "instanceId");
    const auto *object = value.if_object();
    const auto *reason = object != nullptr ? object->if_contains("reason") : nullptr;
    const auto only = reason != nullptr ? text("reason", *reason) : std::string();
    change(board, id, [&](World &, Instance &instance, Moment) {
        std::erase_if(instance.locks, [&](const Lock &other) { return only.empty() || other.reason == only; });
    });
}

void setStatus(const LeverBoard &board, const json::value &value)
{
    if (!value.is_object())
        throw wrong("setStatus", "an object with instanceId and status");
    const auto &object = value.get_object();
    const auto status = statusFrom(text("status", part("setStatus", object, "status")));
    if (!status)
        throw wrong("status", "Pending, Starting, Running, Stopping or Stopped");
    const auto *settles = object.if_contains("settles");
    const bool goesOn = settles != nullptr && truth("settles", *settles);
    change(board, text("instanceId", part("setStatus", object, "instanceId")),
           [&](World &world, Instance &instance, Moment now) {
               std::erase_if(instance.pending, [](const Pending &pending) { return pending.status.has_value(); });
               world.setStatus(instance, *status, now);
               if (!goesOn)
                   return;
               const auto &settings = world.settings;
               if (*status == Status::Starting)
                   world.schedule(instance, {world.after(now, settings.startDelay), Status::Running, std::nullopt});
               else if (*status == Status::Stopping)
                   world.schedule(instance, {world.after(now, settings.stopDelay), Status::Stopped, std::nullopt});
               else if (*status == Status::Pending)
                   world.schedule(instance, {world.after(now, settings.pendingDelay), Status::Stopped, std::nullopt});
           });
}

void setFields(const LeverBoard &board, const json::value &value)
{
    if (!value.is_object())
        throw wrong("setField", "an object with instanceId, field and value, or instanceId and fields");
    const auto &object = value.get_object();
    json::object fields;
    if (const auto *many = object.if_contains("fields")) {
        if (!many->is_object())
            throw wrong("fields", "an object");
        fields = many->get_object();
    } else {
        fields[text("field", part("setField", object, "field"))] = part("setField", object, "value");
    }
    for (const auto &[name, item] : fields) {
        if (name == "InstanceId" || name == "RegionId" || name == "Pending")
            throw std::invalid_argument(std::string(name) + " cannot be changed");
    }
    change(board, text("instanceId", part("setField", object, "instanceId")),
           [&](World &world, Instance &instance, Moment now) {
               // Tried on a copy of nothing else: a wrong value must not leave half a change behind.
               auto trial = instanceFromJson(toJson(instance), world.words, now);
               for (const auto &[name, item] : fields)
                   setField(trial, world.words, name, item, now);
               for (const auto &[name, item] : fields)
                   setField(instance, world.words, name, item, now);
           });
}

void addInstances(const LeverBoard &board, const json::value &value)
{
    json::array many;
    if (value.is_object())
        many.emplace_back(value);
    else if (value.is_array())
        many = value.get_array();
    else
        throw wrong("addInstance", "an object of fields, or an array of such");
    board.world.write([&](World &world, Moment now) {
        for (const auto &fields : many) {
            if (!fields.is_object())
                throw wrong("addInstance", "an object of fields");
            world.add(instanceFromJson(fields.get_object(), world.words, now));
        }
        world.changed();
    });
}

void deny(const LeverBoard &board, const json::value &value)
{
    if (!value.is_array())
        throw wrong("deny", "a list of actions; \"*\" is all, [] is none");
    std::set<std::string, std::less<>> denied;
    for (const auto &action : value.get_array())
        denied.insert(text("deny", action));
    board.world.write([&](World &world, Moment) { world.settings.denied = std::move(denied); });
}

void stock(const LeverBoard &board, const json::value &value, Answer &)
{
    if (!value.is_object())
        throw wrong("stock", "an object with type and status, perhaps zone");
    const auto &object = value.get_object();
    auto key = text("type", part("stock", object, "type"));
    if (findType(key) == nullptr)
        throw std::invalid_argument("There is no type " + key);
    if (const auto *zone = object.if_contains("zone"))
        key += ' ' + text("zone", *zone);
    const auto &status = part("stock", object, "status");
    const auto stock = status.is_null() ? std::nullopt : stockFrom(text("status", status));
    if (!stock && !status.is_null())
        throw wrong("status", "WithStock, ClosedWithStock or WithoutStock, or null for the usual");
    board.world.write([&](World &world, Moment) {
        if (stock)
            world.settings.stock[key] = *stock;
        else
            world.settings.stock.erase(key);
    });
}

void issueToken(const LeverBoard &board, const json::value &value, Answer &answer)
{
    double seconds = 3600;
    if (const auto *object = value.if_object())
        seconds = number("seconds", part("issueToken", *object, "seconds"), 0, 1e6);
    else if (value.is_number())
        seconds = number("issueToken", value, 0, 1e6);
    const auto expires = board.clock.now() + std::chrono::milliseconds(std::int64_t(seconds * 1000));
    const auto key = board.keys.issueTemporary(expires);
    answer["accessKeyId"] = key.id;
    answer["accessKeySecret"] = key.secret;
    answer["securityToken"] = key.token;
    answer["expiration"] = isoSeconds(expires);
}

Pull delay(std::string_view name, std::chrono::milliseconds Settings::*member)
{
    return [name, member](const LeverBoard &board, const json::value &value, Answer &) {
        const std::chrono::milliseconds delay(integer(name, value, 0, std::int64_t(kMostMs)));
        board.world.write([&](World &world, Moment) { world.settings.*member = delay; });
    };
}

const std::map<std::string, Pull, std::less<>> &allLevers()
{
    static const auto kLevers = [] {
        std::map<std::string, Pull, std::less<>> levers;
        using Kind = Fault::Kind;
        for (const auto kind : {Kind::Throttle, Kind::DropAfterCommit, Kind::DropBefore, Kind::CutAtByte, Kind::Hang,
                                Kind::Garbage, Kind::Truncate, Kind::Error, Kind::Empty}) {
            levers.emplace(leverName(kind), [kind](const LeverBoard &board, const json::value &value, Answer &) {
                armFault(board, kind, value);
            });
        }
        levers["clearFaults"] = [](const LeverBoard &board, const json::value &, Answer &) {
            board.gateway.faults.clear();
        };
        levers["latencyMs"] = [](const LeverBoard &board, const json::value &value, Answer &) {
            board.gateway.latencyMs = integer("latencyMs", value, 0, 600'000);
        };
        levers["clockSpeed"] = [](const LeverBoard &board, const json::value &value, Answer &) {
            board.clock.setSpeed(number("clockSpeed", value, 0, 100'000));
            board.world.changed();
        };
        levers["clockSkewSeconds"] = [](const LeverBoard &board, const json::value &value, Answer &) {
            board.gateway.clockSkewSeconds = integer("clockSkewSeconds", value, -100'000'000, 100'000'000);
        };
        levers["advanceSeconds"] = [](const LeverBoard &board, const json::value &value, Answer &) {
            const double seconds = number("advanceSeconds", value, 0, 1e9);
            board.clock.advance(std::chrono::milliseconds(std::int64_t(seconds * 1000)));
            board.world.changed();
        };
        levers["startDelayMs"] = delay("startDelayMs", &Settings::startDelay);
        levers["stopDelayMs"] = delay("stopDelayMs", &Settings::stopDelay);
        levers["changeDelayMs"] = delay("changeDelayMs", &Settings::changeDelay);
        levers["pendingDelayMs"] = delay("pendingDelayMs", &Settings::pendingDelay);
        levers["staleReads"] = delay("staleReads", &Settings::staleReads);
        levers["accountOverdue"] = [](const LeverBoard &board, const json::value &value, Answer &) {
            const bool overdue = truth("accountOverdue", value);
            board.world.write([&](World &world, Moment) {
                world.overdue = overdue;
                world.changed();
            });
        };
        levers["balance"] = [](const LeverBoard &board, const json::value &value, Answer &) {
            const double amount = number("balance", value, -1e9, 1e9);
            board.world.write([&](World &world, Moment) {
                world.balanceCents = std::llround(amount * 100);
                world.changed();
            });
        };
        levers["lowBalance"] = [](const LeverBoard &board, const json::value &value, Answer &) {
            const auto how = text("lowBalance", value);
            if (how != "refuse" && how != "abnormal")
                throw wrong("lowBalance", "refuse or abnormal");
            board.world.write([&](World &world, Moment) { world.settings.refuseLowBalance = how == "refuse"; });
        };
        levers["keyDisabled"] = [](const LeverBoard &board, const json::value &value, Answer &) {
            board.keys.setDisabled(truth("keyDisabled", value));
        };
        levers["issueToken"] = issueToken;
        levers["unpaidOrderOn"] = leaveUnpaidOrder;
        levers["payOrder"] = [](const LeverBoard &board, const json::value &value, Answer &) {
            board.world.write(
                [&](World &world, Moment now) { world.payOrder(orderNumber(world, "payOrder", value), now); });
        };
        levers["cancelOrder"] = [](const LeverBoard &board, const json::value &value, Answer &) {
            board.world.write(
                [&](World &world, Moment now) { world.cancelOrder(orderNumber(world, "cancelOrder", value), now); });
        };
        levers["lock"] = [](const LeverBoard &board, const json::value &value, Answer &) { lock(board, value); };
        levers["unlock"] = [](const LeverBoard &board, const json::value &value, Answer &) { unlock(board, value); };
        levers["setStatus"] = [](const LeverBoard &board, const json::value &value, Answer &) {
            setStatus(board, value);
        };
        levers["setField"] = [](const LeverBoard &board, const json::value &value, Answer &) {
            setFields(board, value);
        };
        levers["addInstance"] = [](const LeverBoard &board, const json::value &value, Answer &) {
            addInstances(board, value);
        };
        levers["removeInstance"] = [](const LeverBoard &board, const json::value &value, Answer &) {
            const auto id = bareOr("removeInstance", value, "instanceId");
            board.world.write([&](World &world, Moment) { world.remove(theInstance(world, id)); });
        };
        levers["inFlight"] = [](const LeverBoard &board, const json::value &value, Answer &) {
            if (!value.is_object())
                throw wrong("inFlight", "an object with instanceId and seconds");
            const double seconds = number("seconds", part("inFlight", value.get_object(), "seconds"), 0, 1e6);
            change(board, bareOr("inFlight", value, "instanceId"), [&](World &, Instance &instance, Moment now) {
                instance.inFlightUntil = now + std::chrono::milliseconds(std::int64_t(seconds * 1000));
            });
        };
        levers["stock"] = stock;
        levers["deny"] = [](const LeverBoard &board, const json::value &value, Answer &) { deny(board, value); };
        return levers;
    }();
    return kLevers;
}

} // namespace

json::object pullLevers(const LeverBoard &board, const json::object &levers)
{
    const auto &known = allLevers();
    for (const auto &[name, value] : levers) {
        if (!known.contains(std::string_view(name)))
            throw std::invalid_argument("There is no lever " + std::string(name) + "; see ecsdesk-sandbox --help");
    }
    Answer answer;
    for (const auto &[name, value] : levers)
        known.find(std::string_view(name))->second(board, value, answer);
    return answer;
}

json::object leverPositions(const LeverBoard &board)
{
    json::object out = board.world.read([](const World &world, Moment) {
        const auto &settings = world.settings;
        json::array denied(settings.denied.begin(), settings.denied.end());
        return json::object{{"startDelayMs", settings.startDelay.count()},
                            {"stopDelayMs", settings.stopDelay.count()},
                            {"changeDelayMs", settings.changeDelay.count()},
                            {"pendingDelayMs", settings.pendingDelay.count()},
                            {"staleReads", settings.staleReads.count()},
                            {"lowBalance", settings.refuseLowBalance ? "refuse" : "abnormal"},
                            {"deny", std::move(denied)},
                            {"accountOverdue", world.overdue},
                            {"balance", plainNumber(double(world.balanceCents) / 100)},
                            {"instances", world.count()}};
    });
    out["latencyMs"] = board.gateway.latencyMs.load();
    out["clockSpeed"] = plainNumber(board.clock.speed());
    out["clockSkewSeconds"] = board.gateway.clockSkewSeconds.load();
    out["keyDisabled"] = board.keys.main().disabled;
    for (const auto kind :
         {Fault::Kind::Throttle, Fault::Kind::DropAfterCommit, Fault::Kind::DropBefore, Fault::Kind::CutAtByte,
          Fault::Kind::Hang, Fault::Kind::Garbage, Fault::Kind::Truncate, Fault::Kind::Error, Fault::Kind::Empty})
        out[leverName(kind)] = 0;
    json::array faults;
    for (const auto &fault : board.gateway.faults.armed()) {
        faults.emplace_back(json::object{{"lever", leverName(fault.kind)},
                                         {"n", fault.left},
                                         {"action", fault.action},
                                         {"bytes", fault.bytes},
                                         {"committed", fault.committed}});
        out[leverName(fault.kind)] = fault.left;
    }
    out["faults"] = std::move(faults);
    return out;
}

} // namespace ecsdesk::sandbox
