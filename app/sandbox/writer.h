// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/text.h"

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

namespace ecsdesk::sandbox {

enum class Format { Xml, Json };

// Writes one tree in either format of the API: an object's fields, lists as "Name": [...] or as repeated <Name>.
class AnswerWriter
{
public:
    // `root` is the name of the XML root element; JSON has none.
    AnswerWriter(Format format, std::string root)
        : m_json(format == Format::Json)
        , m_root(std::move(root))
    {
        if (m_json) {
            m_out = "{";
        } else {
            m_out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
            begin(m_root);
        }
    }

    void reserve(std::size_t bytes) { m_out.reserve(bytes); }

    void field(std::string_view name, std::string_view value)
    {
        if (m_json) {
            key(name);
            appendJsonString(m_out, value);
        } else {
            tag(name);
            appendXmlText(m_out, value);
            closingTag(name);
        }
    }
    void field(std::string_view name, const char *value) { field(name, std::string_view(value)); }
    void field(std::string_view name, const std::string &value) { field(name, std::string_view(value)); }
    void field(std::string_view name, bool value) { raw(name, value ? "true" : "false"); }
    void field(std::string_view name, int value) { field(name, std::int64_t(value)); }
    void field(std::string_view name, std::int64_t value)
    {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        raw(name, std::string_view(digits, std::size_t(end - digits)));
    }

    void field(std::string_view name, double value)
    {
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed).ptr;
        raw(name, std::string_view(digits, std::size_t(end - digits)));
    }

    void begin(std::string_view name) // an object
    {
        if (m_json) {
            key(name);
            m_out += '{';
            m_first = true;
        } else {
            tag(name);
            m_open.push_back(name);
        }
    }
    void end()
    {
        if (m_json) {
            m_out += '}';
            m_first = false;
        } else {
            closingTag(m_open.back());
            m_open.pop_back();
        }
    }

    // Items of a list; in XML each is an element of the list's own name.
    void beginList(std::string_view name)
    {
        m_list.push_back(name);
        if (m_json) {
            key(name);
            m_out += '[';
            m_first = true;
        }
    }
    void beginItem()
    {
        if (m_json) {
            comma();
            m_out += '{';
            m_first = true;
        } else {
            tag(m_list.back());
        }
    }
    void endItem()
    {
        if (m_json) {
            m_out += '}';
            m_first = false;
        } else {
            closingTag(m_list.back());
        }
    }
    void item(std::string_view text)
    {
        if (m_json) {
            comma();
            appendJsonString(m_out, text);
        } else {
            tag(m_list.back());
            appendXmlText(m_out, text);
            closingTag(m_list.back());
        }
    }
    void endList()
    {
        m_list.pop_back();
        if (m_json) {
            m_out += ']';
            m_first = false;
        }
    }

    [[nodiscard]] std::string take()
    {
        if (m_json)
            m_out += '}';
        else
            end();
        return std::move(m_out);
    }

private:
    void comma()
    {
        if (!m_first)
            m_out += ',';
        m_first = false;
    }
    void key(std::string_view name)
    {
        comma();
        m_out += '"';
        m_out += name;
        m_out += "\":";
    }
    void tag(std::string_view name)
    {
        m_out += '<';
        m_out += name;
        m_out += '>';
    }
    void closingTag(std::string_view name)
    {
        m_out += "</";
        m_out += name;
        m_out += '>';
    }
    void raw(std::string_view name, std::string_view text)
    {
        if (m_json) {
            key(name);
            m_out += text;
        } else {
            tag(name);
            m_out += text;
            closingTag(name);
        }
    }

    bool m_json;
    std::string m_root;
    bool m_first = true;
    std::string m_out;
    std::vector<std::string_view> m_open;
    std::vector<std::string_view> m_list;
};

} // namespace ecsdesk::sandbox
