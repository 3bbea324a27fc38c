// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/foundprofile.h"

#include <QByteArray>
#include <functional>

namespace ecsdesk {

/// The value of an environment variable; empty where it is not set.
using Variable = std::function<QByteArray(const QByteArray &name)>;

/// Where the importers look.
struct ImportPlaces
{
    QString home; ///< the user's home folder
    Variable variable;

    [[nodiscard]] static ImportPlaces ofThisProcess();
};

/// Everything that is found, in the order in which an SDK would look: environment, the aliyun CLI's file, the ini file.
/// What is not there is not told, unless a variable names it. Reads at most two small files; nothing is written.
[[nodiscard]] std::vector<FoundProfile> findProfiles(const ImportPlaces &places);

/// ecs-api.md section 11.1.
[[nodiscard]] std::vector<FoundProfile> profilesOfEnvironment(const Variable &variable);
/// The text of config.json (section 11.2). `chosen`: the name that ALIBABA_CLOUD_PROFILE gives, else empty: then the
/// file's own "current" is the default.
[[nodiscard]] std::vector<FoundProfile> profilesOfAliyunConfig(const QByteArray &text, const QString &path,
                                                               const QString &chosen = {});
/// The text of the ini file (section 11.3). `chosen` as above, else "default".
[[nodiscard]] std::vector<FoundProfile> profilesOfCredentialsFile(const QByteArray &text, const QString &path,
                                                                  const QString &chosen = {});

/// A file that may hold secrets. Its text is overwritten in memory once nobody needs it.
struct CredentialFile
{
    Secret text;
    ImportProblem problem = ImportProblem::None; ///< None, or why there is no text
    bool othersMayRead = false;
};
inline constexpr qint64 credentialFileLimit = qint64(1024) * 1024;
/// Follows links, waits for nothing (a pipe is not a file), and reads no more than `credentialFileLimit` bytes.
[[nodiscard]] CredentialFile readCredentialFile(const QString &path);
/// What an error of the system (errno) means here.
[[nodiscard]] ImportProblem problemOfSystemError(int error);

} // namespace ecsdesk
