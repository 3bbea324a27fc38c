// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"

#include "app/sandbox/control.h"
#include "app/sandbox/server.h"
#include "app/sandbox/statefile.h"

#include <mutex>
#include <stdexcept>

namespace ecsdesk::sandbox {

class Sandbox::Private
{
public:
    explicit Private(Options given)
        : options(std::move(given))
    {
    }

    void notice(const std::string &sentence) const
    {
        if (options.notice)
            options.notice(sentence);
    }
    void buildWorld();
    void resume(const SavedState &saved);
    void begin();
    void save();

    Options options;
    std::optional<StateFile> file;
    std::mutex saving;
    Keyring keys;
    std::unique_ptr<Clock> clock;
    std::unique_ptr<World> world;
    std::unique_ptr<Gateway> gateway;
    std::unique_ptr<Control> control;
    std::unique_ptr<Saver> saver;
    std::unique_ptr<Server> server;
    bool running = false;
};

Sandbox::Sandbox(Options options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

Sandbox::~Sandbox()
{
    stop();
}

void Sandbox::Private::resume(const SavedState &saved)
{
    if (options.clockSpeed == 1)
        options.clockSpeed = saved.clockSpeed;
    clock = std::make_unique<Clock>(std::max(saved.now, Clock::systemTime()), options.clockSpeed);
    world = std::make_unique<World>(*clock, saved.fleet, saved.seed, saved.birth);
    StateFile::fill(*world, saved);
    if (options.accessKeyId.empty()) {
        options.accessKeyId = saved.accessKeyId;
        options.accessKeySecret = saved.accessKeySecret;
    }
}

void Sandbox::Private::buildWorld()
{
    if (options.state) {
        file.emplace(*options.state);
        try {
            if (const auto saved = file->load()) {
                if (saved->fleet == options.fleet && (saved->seed == options.seed || options.fleet == 0)) {
                    resume(*saved);
                    return;
                }
                const auto aside = file->setAside("replaced");
                notice("The saved sandbox is of another fleet. It was put aside as " + aside.string() +
                       ", and a new world begins.");
            }
        } catch (const std::exception &error) {
            world.reset();
            clock.reset();
            const auto aside = file->setAside("damaged");
            notice(std::string(error.what()) + " It was put aside as " + aside.string() + ", and a new world begins.");
        }
    }
    const auto birth = Clock::systemTime();
    clock = std::make_unique<Clock>(birth, options.clockSpeed);
    world = std::make_unique<World>(*clock, options.fleet, options.seed, birth);
}

void Sandbox::Private::begin()
{
    buildWorld();
    if (options.accessKeyId.empty())
        options.accessKeyId = "LTAI5tSandbox" + randomText(11);
    if (options.accessKeySecret.empty())
        options.accessKeySecret = randomText(30);
    keys.setMain(options.accessKeyId, options.accessKeySecret);
    world->write([this](World &present, Moment) {
        if (options.site)
            present.settings.site = *options.site;
        // An account does not move; everything else that levers set is put back to what it is everywhere.
        present.firstSettings.site = present.settings.site;
    });
    gateway = std::make_unique<Gateway>(*world, *clock, keys, options.edition);
    gateway->latencyMs = options.latency.count();
    control = std::make_unique<Control>(*world, *clock, keys, *gateway,
                                        Control::Beginning{options.clockSpeed, options.latency});
    Server::Config config;
    config.port = options.port;
    config.threads = options.threads;
    config.handler = [this](const HttpRequest &request) {
        return request.path.starts_with("/-/") ? control->accept(request) : gateway->accept(request);
    };
    config.date = [this] { return gateway->gatewayTime(); };
    server = std::make_unique<Server>(std::move(config));
    if (file) {
        saver = std::make_unique<Saver>([this] {
            try {
                save();
            } catch (const std::exception &error) {
                notice(error.what());
            }
        });
        world->onChange = [this] { saver->changed(); };
        save();
    }
    server->start();
    running = true;
}

void Sandbox::Private::save()
{
    if (!file || !world)
        return;
    // Two at a time would write the same new file.
    const std::lock_guard lock(saving);
    file->write(StateFile::describe(*world, clock->speed(), options.accessKeyId, options.accessKeySecret));
}

void Sandbox::start()
{
    if (d->server)
        throw std::runtime_error("This sandbox was started already.");
    d->begin();
}

void Sandbox::stop()
{
    if (!d->running)
        return;
    d->running = false;
    d->server->stop();
    d->saver.reset();
    d->world->onChange = nullptr;
    try {
        d->save();
    } catch (const std::exception &error) {
        d->notice(error.what());
    }
}

std::string Sandbox::url() const
{
    return "http://127.0.0.1:" + std::to_string(d->server ? d->server->port() : 0);
}

std::string Sandbox::controlUrl() const
{
    return url() + "/-";
}

std::string Sandbox::accessKeyId() const
{
    return d->options.accessKeyId;
}

std::string Sandbox::accessKeySecret() const
{
    return d->options.accessKeySecret;
}

void Sandbox::save()
{
    d->save();
}

} // namespace ecsdesk::sandbox
