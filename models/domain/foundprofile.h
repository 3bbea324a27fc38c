// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/secret.h"

#include <vector>

namespace ecsdesk {

/// Where keys may lie on this machine already (ecs-api.md section 11). All of it is read, none of it ever written.
enum class ImportSource {
    Environment,
    AliyunCli,       ///< ~/.aliyun/config.json
    CredentialsFile, ///< ~/.alibabacloud/credentials
};

/// Why something that was found cannot be used. `FoundProfile::detail` says which, as told here.
enum class ImportProblem {
    None,

    // The file as a whole.
    NotFound,    ///< a variable (detail) names the file, and nothing is there
    NotReadable, ///< this user may not read it
    BrokenLink,  ///< a link that leads nowhere, or in a circle
    NotAFile,    ///< a folder, a pipe, a device
    TooLarge,    ///< more than any such file has
    ReadFailed,  ///< the disk failed
    Broken,      ///< not JSON, or a line that is neither section nor key; detail: the line
    NoProfiles,  ///< nothing in it
    SwitchedOff, ///< a variable or a key (detail) says not to use it

    // One profile.
    ModeNotSupported, ///< detail: the mode, where it looks like one
    FieldMissing,     ///< detail: the field or variable
    FieldInvalid,     ///< detail: the field or variable
    SourceMissing,    ///< ChainableRamRoleArn: the source_profile is not in the file
    SourceNotUsable,  ///< ChainableRamRoleArn: its source_profile has no key pair of its own; detail: the source's mode
    NameTaken,        ///< the file has an earlier profile of this name
};

/// One thing that was found: keys that can be taken over, or what stands against it.
struct FoundProfile
{
    ImportSource source = ImportSource::Environment;
    QString path; ///< of the file; empty for the environment
    QString name; ///< of the profile in its file; empty for the environment and for a file as a whole
    /// What the aliyun CLI or an SDK would take if nothing else was said.
    bool isDefault = false;
    ImportProblem problem = ImportProblem::None;
    QString detail;             ///< names of fields, modes and variables; never a value that may be secret
    bool othersMayRead = false; ///< the file is open to its group or to everybody: a warning
    QStringList variables;      ///< Environment: the names of the variables the keys are in

    /// Filled in where it is usable; without id, which the importing program gives.
    AccountProfile profile;
    Secret secret; ///< access key secret; empty for EcsRamRole
    Secret token;  ///< StsToken, and RamRoleArn whose source is temporary; empty otherwise

    [[nodiscard]] bool isUsable() const { return problem == ImportProblem::None; }
};

} // namespace ecsdesk
