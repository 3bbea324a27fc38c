// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

// The simulated cloud as a library: a real HTTP server on loopback that answers as the ECS API does, written from the
// API documents and sharing no code with the client. Standard C++ only.
namespace ecsdesk::sandbox {

// Which numbers and codes are enforced: those of the two API documents, or those of the API today.
enum class Edition { Documents, Current };

// Where the account was opened; it decides the currency of all money (CNY, USD).
enum class Site { China, International };

struct Options
{
    std::uint16_t port = 0;                     // 0: any free one
    std::size_t fleet = 0;                      // 0: the hand-made fleet; else so many generated instances
    std::uint64_t seed = 1;                     // of the generated fleet
    std::optional<std::filesystem::path> state; // saved there, and resumed from there; private to the user (0600)
    std::chrono::milliseconds latency{0};       // before each answer of the API, in real time
    double clockSpeed = 1;                      // sandbox seconds per real second; 1: as saved, else 1
    Edition edition = Edition::Documents;
    std::optional<Site> site;    // absent: as saved, else China
    std::string accessKeyId;     // empty: as saved, else made up
    std::string accessKeySecret; // empty: as saved, else made up
    int threads = 2;
    std::function<void(std::string_view)> notice; // told in a sentence what the operator should know; never a secret
};

class Sandbox
{
public:
    explicit Sandbox(Options options);
    ~Sandbox(); // stops
    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;

    // Builds or resumes the world, binds 127.0.0.1 and serves from own threads. Throws std::runtime_error with a
    // sentence when that is not possible. May be called once.
    void start();
    // Ends all connections, saves, and joins the threads. Safe to call more than once.
    void stop();

    // The following are valid after start().
    [[nodiscard]] std::string url() const;        // http://127.0.0.1:PORT
    [[nodiscard]] std::string controlUrl() const; // http://127.0.0.1:PORT/-
    [[nodiscard]] std::string accessKeyId() const;
    [[nodiscard]] std::string accessKeySecret() const;
    // Writes the state now, if a file was named. Throws std::runtime_error when it cannot be written.
    void save();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ecsdesk::sandbox
