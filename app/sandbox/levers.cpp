// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/leverparts.h"

#include "app/sandbox/fields.h"

#include <functional>

namespace ecsdesk::sandbox {
namespace json = boost::json;
namespace {

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
            else if (key == "instanceId")
                fault.instance = text(key, item);
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

void stock(const LeverBoard &board, const json::value &value, LeverAnswer &)
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

void issueToken(const LeverBoard &board, const json::value &value, LeverAnswer &answer)
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
    return [name, member](const LeverBoard &board, const json::value &value, LeverAnswer &) {
        const std::chrono::milliseconds delay(integer(name, value, 0, std::int64_t(kMostMs)));
        board.world.write([&](World &world, Moment) { world.settings.*member = delay; });
    };
}

const Levers &allLevers()
{
    static const auto kLevers = [] {
        Levers levers;
        using Kind = Fault::Kind;
        for (const auto kind : {Kind::Throttle, Kind::DropAfterCommit, Kind::DropBefore, Kind::CutAtByte, Kind::Hang,
                                Kind::Garbage, Kind::Truncate, Kind::Error, Kind::Empty}) {
            levers.emplace(leverName(kind), [kind](const LeverBoard &board, const json::value &value, LeverAnswer &) {
                armFault(board, kind, value);
            });
        }
        levers["clearFaults"] = [](const LeverBoard &board, const json::value &, LeverAnswer &) {
            board.gateway.faults.clear();
        };
        levers["latencyMs"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
            board.gateway.latencyMs = integer("latencyMs", value, 0, 600'000);
        };
        levers["clockSpeed"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
            board.clock.setSpeed(number("clockSpeed", value, 0, 100'000));
            board.world.changed();
        };
        levers["clockSkewSeconds"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
            board.gateway.clockSkewSeconds = integer("clockSkewSeconds", value, -100'000'000, 100'000'000);
        };
        levers["advanceSeconds"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
            const double seconds = number("advanceSeconds", value, 0, 1e9);
            board.clock.advance(std::chrono::milliseconds(std::int64_t(seconds * 1000)));
            board.world.changed();
        };
        levers["startDelayMs"] = delay("startDelayMs", &Settings::startDelay);
        levers["stopDelayMs"] = delay("stopDelayMs", &Settings::stopDelay);
        levers["changeDelayMs"] = delay("changeDelayMs", &Settings::changeDelay);
        levers["pendingDelayMs"] = delay("pendingDelayMs", &Settings::pendingDelay);
        levers["staleReads"] = delay("staleReads", &Settings::staleReads);
        levers["keyDisabled"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
            board.keys.setDisabled(truth("keyDisabled", value));
        };
        levers["issueToken"] = issueToken;
        levers["lock"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) { lock(board, value); };
        levers["unlock"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
            unlock(board, value);
        };
        levers["setStatus"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
            setStatus(board, value);
        };
        levers["setField"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
            setFields(board, value);
        };
        levers["addInstance"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
            addInstances(board, value);
        };
        levers["removeInstance"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
            const auto id = bareOr("removeInstance", value, "instanceId");
            board.world.write([&](World &world, Moment) { world.remove(theInstance(world, id)); });
        };
        levers["inFlight"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
            if (!value.is_object())
                throw wrong("inFlight", "an object with instanceId and seconds");
            const double seconds = number("seconds", part("inFlight", value.get_object(), "seconds"), 0, 1e6);
            change(board, bareOr("inFlight", value, "instanceId"), [&](World &, Instance &instance, Moment now) {
                instance.inFlightUntil = now + std::chrono::milliseconds(std::int64_t(seconds * 1000));
            });
        };
        levers["stock"] = stock;
        levers["deny"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) { deny(board, value); };
        addOrderLevers(levers);
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
    LeverAnswer answer;
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
                            {"site", toText(settings.site)},
                            {"orderLifeSeconds", settings.orderLife.count()},
                            {"credit", plainNumber(double(settings.creditCents) / 100)},
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
                                         {"instanceId", fault.instance},
                                         {"bytes", fault.bytes},
                                         {"committed", fault.committed}});
        out[leverName(fault.kind)] = fault.left;
    }
    out["faults"] = std::move(faults);
    return out;
}

} // namespace ecsdesk::sandbox
