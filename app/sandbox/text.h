// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

// Words, numbers and times as they travel over the wire.
namespace ecsdesk::sandbox {

// A point of sandbox time, UTC.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;
// Decoded request parameters; the order of the keys is plain byte order, as the signatures need it.
using Parameters = std::map<std::string, std::string, std::less<>>;

// Only A-Z a-z 0-9 - _ . ~ stay; everything else becomes %XX in upper case.
[[nodiscard]] std::string percentEncode(std::string_view text);
// Reads %XX and takes + for a space; a broken escape stays as it is.
[[nodiscard]] std::string percentDecode(std::string_view text);
// name=value&name=value, of a query or of a form body; the last of two equal names counts.
[[nodiscard]] Parameters parseForm(std::string_view text);
// The reverse, sorted and strictly encoded: the canonical query of both signature schemes.
[[nodiscard]] std::string canonicalQuery(const Parameters &parameters);

[[nodiscard]] std::string lowered(std::string_view text);
[[nodiscard]] bool equalsIgnoringCase(std::string_view a, std::string_view b);
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::optional<std::int64_t> toInteger(std::string_view text);
// true and false in any letter case.
[[nodiscard]] std::optional<bool> toBoolean(std::string_view text);
// Matches text against a pattern in which * stands for any run of characters.
[[nodiscard]] bool matchesWildcard(std::string_view pattern, std::string_view text);

// 2026-03-01T08:00Z, 2026-03-01T08:00:00Z, 2026-03-01T08:00:00.000Z and the form of the HTTP Date header.
[[nodiscard]] std::string isoMinutes(Moment time);
[[nodiscard]] std::string isoSeconds(Moment time);
[[nodiscard]] std::string isoMilliseconds(Moment time);
[[nodiscard]] std::string httpDate(Moment time);
// Reads the first three of the above; nothing else.
[[nodiscard]] std::optional<Moment> parseIso(std::string_view text);

[[nodiscard]] std::string hex(std::string_view bytes);
[[nodiscard]] std::string base64(std::string_view bytes);
[[nodiscard]] std::string sha256(std::string_view bytes);
[[nodiscard]] std::string hmacSha1(std::string_view key, std::string_view bytes);
[[nodiscard]] std::string hmacSha256(std::string_view key, std::string_view bytes);
// Compares in a time that does not depend on where the texts differ.
[[nodiscard]] bool sameSecret(std::string_view a, std::string_view b);

// An upper-case UUID, as request identifiers are.
[[nodiscard]] std::string randomUuid();
// Letters and digits from the system's random source.
[[nodiscard]] std::string randomText(std::size_t length);

void appendJsonString(std::string &out, std::string_view text); // with its quotes
void appendXmlText(std::string &out, std::string_view text);

} // namespace ecsdesk::sandbox
