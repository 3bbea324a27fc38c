// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <stdexcept>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

namespace ecsdesk::sandbox {
namespace {

constexpr std::string_view kHexUpper = "0123456789ABCDEF";

bool unreserved(unsigned char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == '~';
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::string hmac(const EVP_MD *digest, std::string_view key, std::string_view bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
    unsigned length = 0;
    HMAC(digest, key.data(), int(key.size()), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(),
         out.data(), &length);
    return {reinterpret_cast<const char *>(out.data()), length};
}

void randomBytes(unsigned char *out, std::size_t length)
{
    if (RAND_bytes(out, int(length)) != 1)
        throw std::runtime_error("The system gives no random numbers");
}

struct Broken
{
    int year;
    unsigned month, day;
    int hour, minute, second, milli;
    unsigned weekday;
};

Broken broken(Moment time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const auto rest = int((time - day).count());
    return {int(date.year()),   unsigned(date.month()), unsigned(date.day()), rest / 3'600'000,
            rest / 60'000 % 60, rest / 1000 % 60,       rest % 1000,          std::chrono::weekday(day).c_encoding()};
}

// Two (or more) digits in place: snprintf would be most of the cost of a page of instances.
void putDigits(char *at, int value, int width)
{
    for (int i = width - 1; i >= 0; --i, value /= 10)
        at[i] = char('0' + value % 10);
}

} // namespace

std::string percentEncode(std::string_view text)
{
    std::string out;
    out.reserve(text.size() * 3 / 2);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (unreserved(byte)) {
            out += c;
        } else {
            out += '%';
            out += kHexUpper[byte >> 4];
            out += kHexUpper[byte & 15];
        }
    }
    return out;
}

std::string percentDecode(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            out += ' ';
        } else if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            out += char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

Parameters parseForm(std::string_view text)
{
    Parameters out;
    while (!text.empty()) {
        const auto end = std::min(text.find('&'), text.size());
        const auto pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (pair.empty())
            continue;
        const auto equals = std::min(pair.find('='), pair.size());
        out.insert_or_assign(percentDecode(pair.substr(0, equals)),
                             percentDecode(pair.substr(std::min(equals + 1, pair.size()))));
    }
    return out;
}

std::string canonicalQuery(const Parameters &parameters)
{
    std::string out;
    for (const auto &[name, value] : parameters) {
        if (!out.empty())
            out += '&';
        out += percentEncode(name);
        out += '=';
        out += percentEncode(value);
    }
    return out;
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char &c : out) {
        if (c >= 'A' && c <= 'Z')
            c = char(c - 'A' + 'a');
    }
    return out;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && lowered(a) == lowered(b);
}

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::optional<std::int64_t> toInteger(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<bool> toBoolean(std::string_view text)
{
    if (equalsIgnoringCase(text, "true"))
        return true;
    if (equalsIgnoringCase(text, "false"))
        return false;
    return std::nullopt;
}

bool matchesWildcard(std::string_view pattern, std::string_view text)
{
    std::size_t p = 0, t = 0, star = std::string_view::npos, mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

std::string isoMilliseconds(Moment time)
{
    const auto b = broken(time);
    std::string out = "0000-00-00T00:00:00.000Z";
    putDigits(out.data(), b.year, 4);
    putDigits(out.data() + 5, int(b.month), 2);
    putDigits(out.data() + 8, int(b.day), 2);
    putDigits(out.data() + 11, b.hour, 2);
    putDigits(out.data() + 14, b.minute, 2);
    putDigits(out.data() + 17, b.second, 2);
    putDigits(out.data() + 20, b.milli, 3);
    return out;
}

std::string isoSeconds(Moment time)
{
    auto out = isoMilliseconds(time);
    out.resize(20);
    out[19] = 'Z';
    return out;
}

std::string isoMinutes(Moment time)
{
    auto out = isoMilliseconds(time);
    out.resize(17);
    out[16] = 'Z';
    return out;
}

std::string httpDate(Moment time)
{
    static constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto b = broken(time);
    std::array<char, 64> out{};
    const int length = std::snprintf(out.data(), out.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT", kDays[b.weekday],
                                     b.day, kMonths[b.month - 1], b.year, b.hour, b.minute, b.second);
    return {out.data(), std::size_t(length)};
}

std::optional<Moment> parseIso(std::string_view text)
{
    // 2026-03-01T08:00[:00[.000]]Z
    static constexpr std::string_view kShape = "dddd-dd-ddTdd:dd:dd.dddZ";
    if ((text.size() != 17 && text.size() != 20 && text.size() != 24) || text.back() != 'Z')
        return std::nullopt;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (kShape[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != kShape[i])
            return std::nullopt;
    }
    const auto number = [&](std::size_t at, std::size_t length) {
        return text.size() > at + length ? int(toInteger(text.substr(at, length)).value_or(0)) : 0;
    };
    const std::chrono::year_month_day date(std::chrono::year(number(0, 4)), std::chrono::month(unsigned(number(5, 2))),
                                           std::chrono::day(unsigned(number(8, 2))));
    if (!date.ok() || number(11, 2) > 23 || number(14, 2) > 59 || number(17, 2) > 60)
        return std::nullopt;
    return Moment(std::chrono::sys_days(date)) + std::chrono::hours(number(11, 2)) +
           std::chrono::minutes(number(14, 2)) + std::chrono::seconds(number(17, 2)) +
           std::chrono::milliseconds(number(20, 3));
}

std::string hex(std::string_view bytes)
{
    static constexpr std::string_view kHexLower = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        out += kHexLower[static_cast<unsigned char>(c) >> 4];
        out += kHexLower[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

std::string base64(std::string_view bytes)
{
    std::string out(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char *>(out.data()),
                                       reinterpret_cast<const unsigned char *>(bytes.data()), int(bytes.size()));
    out.resize(std::size_t(length));
    return out;
}

std::string sha256(std::string_view bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
    unsigned length = 0;
    EVP_Digest(bytes.data(), bytes.size(), out.data(), &length, EVP_sha256(), nullptr);
    return {reinterpret_cast<const char *>(out.data()), length};
}

std::string hmacSha1(std::string_view key, std::string_view bytes)
{
    return hmac(EVP_sha1(), key, bytes);
}

std::string hmacSha256(std::string_view key, std::string_view bytes)
{
    return hmac(EVP_sha256(), key, bytes);
}

bool sameSecret(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string randomUuid()
{
    std::array<unsigned char, 16> bytes{};
    randomBytes(bytes.data(), bytes.size());
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            out += '-';
        out += kHexUpper[bytes[i] >> 4];
        out += kHexUpper[bytes[i] & 15];
    }
    return out;
}

std::string randomText(std::size_t length)
{
    static constexpr std::string_view kLetters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    std::string bytes(length, '\0');
    randomBytes(reinterpret_cast<unsigned char *>(bytes.data()), length);
    for (char &c : bytes)
        c = kLetters[static_cast<unsigned char>(c) % kLetters.size()];
    return bytes;
}

void appendJsonString(std::string &out, std::string_view text)
{
    out += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text, plain, i - plain);
        plain = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += "\\u00";
            out += kHexUpper[c >> 4];
            out += kHexUpper[c & 15];
        }
    }
    out.append(text, plain, std::string_view::npos);
    out += '"';
}

void appendXmlText(std::string &out, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            // XML 1.0 has no place for the other control characters, escaped or not.
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r')
                out += c;
        }
    }
}

} // namespace ecsdesk::sandbox
