// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/credentials/accounttest.h"
#include "tests/support/cloudfixture.h"

#include <QSignalSpy>

namespace ecsdesk {

inline AccountTestOptions testOptions(const QUrl &url, SignatureVersion version = SignatureVersion::V3)
{
    AccountTestOptions options;
    options.cloud = optionsFor(url, version);
    options.cloud.retry.maxAttempts = 2;
    options.acceptLanguage = QStringLiteral("en-US");
    return options;
}

inline AccountProfile keyProfile(const QString &keyId)
{
    AccountProfile profile;
    profile.accessKeyId = keyId;
    return profile;
}

inline AccountSecrets secretsOf(const QByteArray &secret, const QByteArray &token = {})
{
    AccountSecrets secrets;
    secrets.secret = Secret(QByteArray(secret.constData(), secret.size()));
    secrets.token = Secret(QByteArray(token.constData(), token.size()));
    return secrets;
}

/// A test that ran to its end.
inline AccountCheck checked(const AccountProfile &profile, const AccountSecrets &secrets,
                            const AccountTestOptions &options)
{
    const SystemClock clock;
    AccountTest test(profile, secrets, options, clock);
    QSignalSpy finished(&test, &AccountTest::finished);
    test.start();
    if (!QTest::qWaitFor([&] { return test.isFinished(); }, 20'000) || finished.size() != 1)
        qFatal("the test of the account did not end once");
    return test.result();
}

} // namespace ecsdesk
