// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QString>
#include <memory>

/// A client of the tests' own: raw sockets and Qt's hashes, so that neither the sandbox's nor the program's signing is
/// what its tests rely on.
namespace ecsdesk::testing {

using Fields = QMap<QByteArray, QByteArray>; ///< sorted by bytes, raw values

struct Reply
{
    int status = 0; ///< 0: no answer came
    QHash<QByteArray, QByteArray> headers;
    QByteArray head;
    QByteArray body;

    [[nodiscard]] QJsonObject json() const;
    /// The error code, empty on success.
    [[nodiscard]] QString code() const { return json().value(u"Code").toString(); }
    [[nodiscard]] QString message() const { return json().value(u"Message").toString(); }
    /// What a failed comparison should show.
    [[nodiscard]] QByteArray told() const { return QByteArray::number(status) + ' ' + body.left(600); }
};

enum class Scheme { Rpc, Acs };
enum class Where { Query, Form };

/// One request, with everything that a test may want to spoil.
struct Ask
{
    QByteArray action = "DescribeRegions";
    Fields parameters;
    Scheme scheme = Scheme::Rpc;
    Where where = Where::Form;
    QByteArray method = "POST";
    QByteArray version = "2014-05-26";
    QByteArray format = "JSON";      ///< Rpc only; empty: not sent
    QByteArray keyId, secret, token; ///< empty: the sandbox's own
    QByteArray nonce;                ///< empty: a new one
    QByteArray stamp;                ///< empty: now
    Fields override;                 ///< replaced after signing; Rpc parameters or Acs headers
    QList<QByteArray> leaveOut;      ///< names left out before signing
    QByteArray extraHeaders;         ///< whole lines with CRLF, unsigned
};

class SandboxClient
{
public:
    explicit SandboxClient(sandbox::Options options = {});
    ~SandboxClient();

    [[nodiscard]] sandbox::Sandbox &sandbox() { return *m_sandbox; }
    /// Stops it and starts another with the same options.
    void restart();
    void restart(sandbox::Options options);

    [[nodiscard]] Reply ask(const Ask &ask) const;
    /// Of ECS or of billing, with the version that the action belongs to.
    [[nodiscard]] Reply call(const QByteArray &action, const Fields &parameters = {}) const;
    [[nodiscard]] QByteArray bytesOf(const Ask &ask) const;
    /// Sends bytes and reads one answer, or until the server closes.
    [[nodiscard]] Reply exchange(const QByteArray &bytes, int timeoutMs = 5'000) const;

    [[nodiscard]] Reply control(const QByteArray &path) const;
    [[nodiscard]] Reply post(const QByteArray &path, const QJsonObject &body) const;
    /// Fails the test on anything but success.
    QJsonObject lever(const QJsonObject &levers) const;
    [[nodiscard]] QJsonObject ledger() const { return control("/-/ledger").json(); }
    [[nodiscard]] qsizetype committed() const { return ledger().value(u"changes").toArray().size(); }
    /// The sandbox's own view of an instance.
    [[nodiscard]] QJsonObject instance(const QByteArray &id) const;
    /// Out of DescribeInstances.
    [[nodiscard]] QJsonObject described(const QByteArray &id, const QByteArray &region = "cn-hangzhou") const;
    [[nodiscard]] QByteArray idNamed(const QString &name, const QByteArray &region = "cn-hangzhou") const;
    /// Adds a pay-as-you-go instance that runs with 5/10 Mbps, with other fields as given; returns its id.
    QByteArray add(const QJsonObject &fields = {}) const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QByteArray now() const;

private:
    sandbox::Options m_options;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
};

/// Reads one HTTP answer out of what came; status 0 while it is incomplete.
[[nodiscard]] Reply parseReply(const QByteArray &bytes, bool closed);

[[nodiscard]] QByteArray encoded(const QByteArray &text);

} // namespace ecsdesk::testing
