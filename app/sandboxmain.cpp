// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/control.h"
#include "app/sandbox/sandbox.h"

#include <boost/json.hpp>

#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using ecsdesk::sandbox::Edition;
using ecsdesk::sandbox::Options;
using ecsdesk::sandbox::Site;

constexpr std::string_view kUsage =
    R"(ecsdesk-sandbox: a simulated Alibaba Cloud ECS on this machine's loopback address.

  --port N          listen there; 0 (the default) takes any free port
  --fleet N         N generated instances over a dozen regions instead of the forty hand-made ones
  --seed S          of the generated fleet; the same seed gives the same fleet (default 1)
  --state FILE      save the world there and resume it from there, access key included
  --latency MS      wait before each answer, in real time
  --clock-speed X   sandbox seconds per real second (default 1, or as saved)
  --edition E       documents (the default) or current: whose numbers and codes are enforced
  --site S          china (the default, or as saved) or international: the currency of the account
  --help            this

When it is ready it prints one line of JSON on standard output: url, accessKeyId, accessKeySecret, controlUrl. It ends
on SIGINT and SIGTERM. The access key is good for this sandbox alone; ALIBABA_CLOUD_ACCESS_KEY_ID and
ALIBABA_CLOUD_ACCESS_KEY_SECRET are not read.

It answers DescribeRegions, DescribeZones, DescribeInstances, DescribeInstanceStatus, DescribeInstanceMonitorData,
DescribeInstanceTypes, DescribeInstanceTypeFamilies, DescribeResourcesModification, DescribeBandwidthLimitation,
DescribePrice, DescribeInstanceModificationPrice, ModifyInstanceNetworkSpec, ModifyInstanceSpec, StartInstance,
StopInstance and AllocatePublicIpAddress (2014-05-26), QueryOrders, GetOrderDetail, CancelOrder and QueryAccountBalance
(2017-12-14) and GetCallerIdentity (2015-04-01), with signature version 1.0 (HMAC-SHA1) and ACS3-HMAC-SHA256, by GET and
POST, in JSON and XML.

)";

template <class T>
T number(std::string_view option, std::string_view text)
{
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw std::invalid_argument(std::string(option) + " needs a number, not \"" + std::string(text) + "\"");
    return value;
}

Options parse(const std::vector<std::string_view> &arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        auto name = arguments[i];
        std::string_view value;
        if (const auto equals = name.find('='); equals != std::string_view::npos) {
            value = name.substr(equals + 1);
            name = name.substr(0, equals);
        } else if (i + 1 < arguments.size()) {
            value = arguments[++i];
        } else if (name.starts_with("--")) {
            throw std::invalid_argument(std::string(name) + " needs a value, or is unknown");
        }
        if (name == "--port") {
            options.port = number<std::uint16_t>(name, value);
        } else if (name == "--fleet") {
            options.fleet = number<std::size_t>(name, value);
            if (options.fleet > 5'000'000)
                throw std::invalid_argument("--fleet takes at most 5000000");
        } else if (name == "--seed") {
            options.seed = number<std::uint64_t>(name, value);
        } else if (name == "--state") {
            options.state = std::filesystem::path(std::string(value));
        } else if (name == "--latency") {
            options.latency = std::chrono::milliseconds(number<std::uint32_t>(name, value));
        } else if (name == "--clock-speed") {
            options.clockSpeed = number<double>(name, value);
            if (!(options.clockSpeed >= 0 && options.clockSpeed <= 100'000))
                throw std::invalid_argument("--clock-speed takes 0 to 100000");
        } else if (name == "--edition" && (value == "documents" || value == "current")) {
            options.edition = value == "current" ? Edition::Current : Edition::Documents;
        } else if (name == "--edition") {
            throw std::invalid_argument("--edition takes documents or current");
        } else if (name == "--site" && (value == "china" || value == "international")) {
            options.site = value == "china" ? Site::China : Site::International;
        } else if (name == "--site") {
            throw std::invalid_argument("--site takes china or international");
        } else {
            throw std::invalid_argument("There is no option " + std::string(name));
        }
    }
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    const std::vector<std::string_view> arguments(argv + 1, argv + argc);
    for (const auto argument : arguments) {
        if (argument == "--help" || argument == "-h") {
            std::cout << kUsage << ecsdesk::sandbox::controlHelp();
            return EXIT_SUCCESS;
        }
    }
    // Blocked before any thread exists, so that only the wait below takes them.
    sigset_t endings;
    sigemptyset(&endings);
    sigaddset(&endings, SIGINT);
    sigaddset(&endings, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &endings, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    try {
        auto options = parse(arguments);
        options.notice = [](std::string_view sentence) { std::cerr << sentence << std::endl; };
        ecsdesk::sandbox::Sandbox sandbox(std::move(options));
        sandbox.start();
        std::cout << boost::json::serialize(boost::json::object{{"url", sandbox.url()},
                                                                {"accessKeyId", sandbox.accessKeyId()},
                                                                {"accessKeySecret", sandbox.accessKeySecret()},
                                                                {"controlUrl", sandbox.controlUrl()}})
                  << std::endl;
        int signal = 0;
        sigwait(&endings, &signal);
        sandbox.stop();
        return EXIT_SUCCESS;
    } catch (const std::invalid_argument &error) {
        std::cerr << error.what() << "\nTry ecsdesk-sandbox --help." << std::endl;
        return 2;
    } catch (const std::exception &error) {
        std::cerr << error.what() << std::endl;
        return EXIT_FAILURE;
    }
}
