// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/retry.h"

#include <QtTest>

using namespace ecsdesk;
using std::chrono::milliseconds;

Q_DECLARE_METATYPE(ecsdesk::FailedAttempt)
Q_DECLARE_METATYPE(ecsdesk::ApiError)
Q_DECLARE_METATYPE(ecsdesk::RetryCause)

namespace {

ApiError api(int status, const char *code, const char *message = "m")
{
    ApiError error;
    error.kind = ErrorKind::Api;
    error.httpStatus = status;
    error.code = QString::fromLatin1(code);
    error.message = QString::fromLatin1(message);
    return error;
}

ApiError of(ErrorKind kind, int status = 0)
{
    ApiError error;
    error.kind = kind;
    error.httpStatus = status;
    return error;
}

FailedAttempt failed(const ApiError &error, int attempt = 1)
{
    FailedAttempt failed;
    failed.error = error;
    failed.attempt = attempt;
    return failed;
}

ApiError asking(ApiError error, int wait)
{
    error.retryAfter = milliseconds(wait);
    return error;
}

} // namespace

class RetryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void neverAgainForAWrite();
    void jitterStaysInItsBounds();
    void waitsDoNotOverflow();
    void whatAWriteMayHaveDone_data();
    void whatAWriteMayHaveDone();
};

/// With base 100 ms, throttled base 1000 ms, ceiling 5000 ms, longest asked 60 s, five attempts, and no jitter: then
/// half of an exponential wait remains.
void RetryTest::decides_data()
{
    QTest::addColumn<FailedAttempt>("failed");
    QTest::addColumn<bool>("again");
    QTest::addColumn<int>("waitMs");
    QTest::addColumn<RetryCause>("cause");
    const auto stop = [](const char *name, const FailedAttempt &attempt) {
        QTest::newRow(name) << attempt << false << 0 << RetryCause::Fault;
    };
    const auto again = [](const char *name, const FailedAttempt &attempt, int wait, RetryCause cause) {
        QTest::newRow(name) << attempt << true << wait << cause;
    };

    again("no answer", failed(of(ErrorKind::NoAnswer)), 50, RetryCause::Fault);
    again("no answer, second time", failed(of(ErrorKind::NoAnswer), 2), 100, RetryCause::Fault);
    again("no answer, fourth time", failed(of(ErrorKind::NoAnswer), 4), 400, RetryCause::Fault);
    stop("no answer, fifth time", failed(of(ErrorKind::NoAnswer), 5));
    again("not sent", failed(of(ErrorKind::NotSent)), 50, RetryCause::Fault);
    again("500", failed(api(500, "InternalError")), 50, RetryCause::Fault);
    again("503", failed(api(503, "ServiceUnavailable")), 50, RetryCause::Fault);
    again("400 UnknownError", failed(api(400, "UnknownError")), 50, RetryCause::Fault);
    again("502 HTML", failed(of(ErrorKind::NotTheApi, 502)), 50, RetryCause::Fault);
    stop("200 HTML", failed(of(ErrorKind::NotTheApi, 200)));
    FailedAttempt damaged = failed(of(ErrorKind::NotTheApi, 200));
    damaged.answerDamaged = true;
    again("200 cut", damaged, 50, RetryCause::Fault);
    stop("InvalidAction, even with 500", failed(api(500, "InvalidAction")));
    stop("InvalidAction with a wait", failed(asking(api(500, "invalidaction"), 10)));
    stop("refused", failed(api(403, "Forbidden.RAM")));
    stop("certificate", failed(of(ErrorKind::Certificate)));
    stop("redirect", failed(of(ErrorKind::Redirected, 302)));
    stop("missing field", failed(of(ErrorKind::MissingField, 200)));
    stop("proxy", failed(of(ErrorKind::Proxy)));
    stop("too large", failed(of(ErrorKind::TooLarge, 200)));
    stop("local", failed(of(ErrorKind::Local)));
    stop("cancelled", failed(of(ErrorKind::Cancelled)));

    again("Throttling.User", failed(api(400, "Throttling.User")), 500, RetryCause::Throttled);
    again("throttling in any case", failed(api(400, "throttling")), 500, RetryCause::Throttled);
    again("Rejected.Throttling", failed(api(503, "Rejected.Throttling")), 500, RetryCause::Throttled);
    again("429", failed(of(ErrorKind::NotTheApi, 429)), 500, RetryCause::Throttled);
    again("throttled, fourth time", failed(api(400, "Throttling"), 4), 2500, RetryCause::Throttled);
    stop("the five minutes of a cooldown",
         failed(api(400, "Throttling",
                    "Request was denied due to request throttling, please try again after 5 minutes.")));
    again("asked for 700 ms", failed(asking(api(400, "Throttling"), 700)), 700, RetryCause::Throttled);
    again("asked for 700 ms with any code", failed(asking(api(403, "SomethingNew"), 700)), 700, RetryCause::Throttled);
    again("asked for 30 s, above our own ceiling", failed(asking(api(503, "ServiceUnavailable"), 30'000)), 30'000,
          RetryCause::Throttled);
    stop("asked for too long", failed(asking(api(400, "Throttling"), 60'001)));

    FailedAttempt clock = failed(api(400, "InvalidTimeStamp.Expired"));
    stop("clock: nothing learned", clock);
    clock.clockCorrected = true;
    again("clock: corrected", clock, 0, RetryCause::Clock);
    clock.clockRetried = true;
    stop("clock: once only", clock);
    FailedAttempt nonce = failed(api(400, "SignatureNonceUsed"));
    again("nonce", nonce, 0, RetryCause::Nonce);
    nonce.nonceRetried = true;
    stop("nonce: once only", nonce);
}

void RetryTest::decides()
{
    QFETCH(const FailedAttempt, failed);
    QFETCH(const bool, again);
    QFETCH(const int, waitMs);
    QFETCH(const RetryCause, cause);
    RetryOptions options;
    options.maxAttempts = 5;
    options.base = milliseconds(100);
    options.throttledBase = milliseconds(1000);
    options.longest = milliseconds(5000);
    options.longestAsked = milliseconds(60'000);
    const RetryDecision decision = decideRetry(options, failed, 0.0);
    QCOMPARE(decision.again, again);
    if (again) {
        QCOMPARE(int(decision.wait.count()), waitMs);
        QCOMPARE(decision.cause, cause);
    }
}

void RetryTest::neverAgainForAWrite()
{
    for (ApiError error : {of(ErrorKind::NoAnswer), of(ErrorKind::NotSent), api(500, "InternalError"),
                           api(400, "Throttling.User"), api(400, "SignatureNonceUsed"),
                           asking(api(503, "ServiceUnavailable"), 5), api(400, "InvalidTimeStamp.Expired")}) {
        FailedAttempt attempt = failed(error);
        attempt.isWrite = true;
        attempt.clockCorrected = true;
        QVERIFY(!decideRetry({}, attempt, 0.5).again);
    }
}

void RetryTest::jitterStaysInItsBounds()
{
    RetryOptions options;
    options.base = milliseconds(1000);
    const FailedAttempt attempt = failed(of(ErrorKind::NoAnswer));
    QCOMPARE(decideRetry(options, attempt, 0.0).wait, milliseconds(500));
    QCOMPARE(decideRetry(options, attempt, 0.5).wait, milliseconds(750));
    QCOMPARE(decideRetry(options, attempt, 0.999).wait, milliseconds(1000));
    // What the server asked for is never undercut.
    const FailedAttempt asked = failed(asking(api(400, "Throttling"), 1000));
    QCOMPARE(decideRetry(options, asked, 0.0).wait, milliseconds(1000));
    QVERIFY(decideRetry(options, asked, 0.999).wait <= milliseconds(1100));
}

void RetryTest::waitsDoNotOverflow()
{
    RetryOptions options;
    options.maxAttempts = 1000;
    QCOMPARE(decideRetry(options, failed(of(ErrorKind::NoAnswer), 900), 0.0).wait, options.longest / 2);
}

void RetryTest::whatAWriteMayHaveDone_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<bool>("may");
    ApiError cut = of(ErrorKind::NoAnswer);
    QTest::newRow("nothing left") << cut << false;
    cut.mayHaveArrived = true;
    QTest::newRow("cut after it left") << cut << true;
    QTest::newRow("not sent") << of(ErrorKind::NotSent) << false;
    QTest::newRow("proxy") << of(ErrorKind::Proxy) << false;
    QTest::newRow("certificate") << of(ErrorKind::Certificate) << false;
    QTest::newRow("local") << of(ErrorKind::Local) << false;
    QTest::newRow("html") << of(ErrorKind::NotTheApi, 200) << true;
    QTest::newRow("missing field") << of(ErrorKind::MissingField, 200) << true;
    QTest::newRow("too large") << of(ErrorKind::TooLarge, 200) << true;
    QTest::newRow("redirected") << of(ErrorKind::Redirected, 302) << true;
    QTest::newRow("500") << api(500, "InternalError") << true;
    QTest::newRow("503") << api(503, "ServiceUnavailable") << true;
    QTest::newRow("500 InvalidAction") << api(500, "InvalidAction") << false;
    QTest::newRow("UnknownError") << api(400, "UnknownError") << true;
    QTest::newRow("throttling") << api(503, "Throttling.Api") << false;
    QTest::newRow("nonce used") << api(400, "SignatureNonceUsed") << true;
    QTest::newRow("token in progress") << api(403, "LastTokenProcessing") << true;
    QTest::newRow("token known otherwise") << api(400, "IdempotenceParamNotMatch") << true;
    QTest::newRow("refused") << api(403, "InstanceLockedForSecurity") << false;
    QTest::newRow("refused in a success") << api(200, "Strange") << true;
}

void RetryTest::whatAWriteMayHaveDone()
{
    QFETCH(const ApiError, error);
    QFETCH(const bool, may);
    QCOMPARE(writeMayHaveTakenEffect(error), may);
}

QTEST_GUILESS_MAIN(RetryTest)
#include "test_retry.moc"
