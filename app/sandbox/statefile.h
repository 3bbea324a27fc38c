// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world.h"

#include <condition_variable>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>

namespace ecsdesk::sandbox {

// What a start takes from a saved file before the world is built.
struct SavedState
{
    std::size_t fleet = 0;
    std::uint64_t seed = 0;
    Moment birth;
    Moment now;
    double clockSpeed = 1;
    std::string accessKeyId;
    std::string accessKeySecret;
    std::string text; // the whole, for fill()
};

// The saved world: the seed and what differs from it, as JSON that only the user can read.
class StateFile
{
public:
    explicit StateFile(std::filesystem::path path)
        : m_path(std::move(path))
    {
    }

    // Nothing when there is none. Throws std::runtime_error with a sentence for a damaged one.
    [[nodiscard]] std::optional<SavedState> load() const;
    // Gives the file another name; returns it.
    [[nodiscard]] std::filesystem::path setAside(std::string_view why) const;
    // Puts the saved differences into a freshly built world. Throws std::runtime_error.
    static void fill(World &world, const SavedState &state);
    // As text, at this moment.
    [[nodiscard]] static std::string describe(World &world, double clockSpeed, const std::string &keyId,
                                              const std::string &keySecret);
    // Replaces the file as a whole, durably. Throws std::runtime_error with a sentence.
    void write(const std::string &text) const;

private:
    std::filesystem::path m_path;
};

// Saves in its own thread, soon after it was told of a change, and not more often than that.
class Saver
{
public:
    explicit Saver(std::function<void()> save);
    ~Saver();
    void changed();

private:
    void run();

    std::function<void()> m_save;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_dirty = false;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace ecsdesk::sandbox
