// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/foundprofile.h"

#include <QByteArray>
#include <functional>

namespace ecsdesk {

/// Takes the fields of one profile over, checks them, and keeps the first thing that is wrong. What goes into a request
/// (a header, a host name) is checked here, because a file can hold anything.
class ProfileFields
{
public:
    using Value = std::function<QString(const char *field)>;

    /// `value` gives the text of a field, empty where there is none. Both must outlive this.
    ProfileFields(FoundProfile &found, const Value &value)
        : m_found(found)
        , m_value(value)
    {
    }

    void accessKey(const char *id, const char *secret);
    void token(const char *field);
    /// `session`, `seconds` and the like may be nullptr where the file has no such field.
    struct RoleNames
    {
        const char *arn;
        const char *session;
        const char *seconds;
        const char *externalId;
        const char *policy;
        const char *stsRegion;
        const char *stsHost;
    };
    void role(const RoleNames &names);
    void ecsRole(const char *field);
    void region(const char *field);
    /// Only a host that the regular addresses would not give is taken over.
    void endpoint(const char *field);

private:
    void wrong(ImportProblem problem, const char *field);
    [[nodiscard]] QString needed(const char *field);
    [[nodiscard]] QString given(const char *field) const;
    [[nodiscard]] Secret secretOf(const char *field);
    [[nodiscard]] QString hostOf(const char *field);

    FoundProfile &m_found;
    const Value &m_value;
};

/// Printable ASCII without blanks: what keys and tokens are made of, and safe in a header.
[[nodiscard]] bool isKeyText(const QString &text);
/// The name of a role as RAM has them.
[[nodiscard]] bool isRoleName(const QString &text);
/// A name that may be shown as that of a mode: not so long, nor so mixed, that it could be a key in the wrong place.
[[nodiscard]] QString showableMode(const QString &mode);

} // namespace ecsdesk
