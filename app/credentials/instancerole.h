// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/credentials/credentialsource.h"
#include "app/credentials/importers.h"

#include <QNetworkAccessManager>
#include <QUrl>
#include <functional>

namespace ecsdesk {

/// How the metadata service of an ECS instance is asked (ecs-api.md section 11.4).
struct MetadataOptions
{
    /// The one address besides loopback (a stand-in) to which this program speaks plain http.
    QUrl address{QStringLiteral("http://100.100.100.200")};
    bool disabled = false; ///< ALIBABA_CLOUD_ECS_METADATA_DISABLED
    bool allowV1 = true;   ///< without a token of the service, if it gives none; not with ALIBABA_CLOUD_IMDSV1_DISABLED
    std::chrono::milliseconds timeout{1'000}; ///< of each request, from its start to its last byte

    /// As the two variables say.
    [[nodiscard]] static MetadataOptions from(const Variable &variable);
};

/// Why the metadata service is not asked at this address, in technical English; empty if it may be.
[[nodiscard]] QString objectionToMetadata(const QUrl &address);

/// The role of the ECS instance that this program runs on. Errors are ErrorKind::Local with the codes
/// MetadataUnreachable, MetadataNoRole, MetadataRefused and MetadataOff.
class InstanceRole final : public CredentialSource
{
public:
    /// `role`: empty for whichever the instance has. `serverTime` and `clock` must outlive the source.
    InstanceRole(QString role, MetadataOptions options, std::function<ServerTime()> serverTime, const Clock &clock,
                 QObject *parent = nullptr);

private:
    struct Answer
    {
        int status = 0; ///< 0: there was none
        QByteArray body;
    };
    using Handler = std::function<void(const Answer &)>;

    [[nodiscard]] ServerTime serverTime() const override { return m_serverTime(); }
    void fetch() override;
    /// Exactly one answer is handled, never before this returns. No redirects, no proxy, no more than 64 KiB.
    void ask(const QByteArray &verb, const QString &path, const Handler &handler);
    void askRole();
    void askCredentials(const QString &role);
    void read(const Answer &answer);
    void refuse(const char *code, const QString &detail);

    QString m_role;
    MetadataOptions m_options;
    std::function<ServerTime()> m_serverTime;
    QNetworkAccessManager m_manager;
    Secret m_token; ///< of the service, not of STS
};

} // namespace ecsdesk
