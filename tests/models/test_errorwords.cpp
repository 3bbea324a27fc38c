// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inlanguage.h"
#include "models/wording/errors.h"
#include "models/wording/errortable.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ecsdesk;

namespace {

const QString network = QStringLiteral("ModifyInstanceNetworkSpec");
const QString spec = QStringLiteral("ModifyInstanceSpec");
const QString list = QStringLiteral("DescribeInstances");

ApiError apiError(const QString &code, int status, const QString &action, const QString &message = {})
{
    ApiError error;
    error.kind = ErrorKind::Api;
    error.code = code;
    error.httpStatus = status;
    error.action = action;
    error.message = message;
    return error;
}

QStringList sentences(const ErrorWords &words)
{
    return {words.title, words.cause, words.effect, words.remedy};
}

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

ErrorWords inEnglish(const ApiError &error)
{
    const InLanguage english(QStringLiteral("en"));
    return explain(error);
}

ErrorWords inChinese(const ApiError &error)
{
    const InLanguage chinese(QStringLiteral("zh_CN"));
    return explain(error);
}

} // namespace

class TestErrorWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(InLanguage(QStringLiteral("en")).isLoaded());
        QVERIFY(InLanguage(QStringLiteral("zh_CN")).isLoaded());
    }

    /// Every code of the documents and of the reference, in both languages.
    void everyCodeHasWords_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("message");
        QFile file(QStringLiteral(ECSDESK_TEST_DATA "/error-codes.json"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(rows.size() > 250);
        int number = 0;
        for (const QJsonValue &value : rows) {
            const QJsonObject row = value.toObject();
            const QString code = row[QStringLiteral("code")].toString();
            const QString action = row[QStringLiteral("action")].toString();
            QTest::addRow("%d %s %s", ++number, qPrintable(action), qPrintable(code))
                << code << row[QStringLiteral("status")].toInt() << action << row[QStringLiteral("message")].toString();
        }
    }
    void everyCodeHasWords()
    {
        QFETCH(QString, code);
        QFETCH(int, status);
        QFETCH(QString, action);
        QFETCH(QString, message);
        const ApiError error = apiError(code, status, action, message);
        const ErrorWords english = inEnglish(error);
        const ErrorWords chinese = inChinese(error);
        QVERIFY2(english.known && hasWords(error), "the code has no words of its own");
        for (int i = 0; i < 4; ++i) {
            const QString en = sentences(english).at(i);
            const QString zh = sentences(chinese).at(i);
            QVERIFY(!en.isEmpty());
            QVERIFY2(!hasChinese(en), qPrintable(en));
            QVERIFY2(hasChinese(zh) && zh != en, qPrintable(zh));
            QCOMPARE(en.endsWith(u'.'), i > 0);
            QCOMPARE(zh.endsWith(u'。'), i > 0);
        }
        // The letters' case of a code says nothing: the API itself is not consistent.
        QCOMPARE(inEnglish(apiError(code.toUpper(), status, action, message)), english);
    }

    void everyKindHasWords_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("not sent") << ErrorKind::NotSent;
        QTest::newRow("proxy") << ErrorKind::Proxy;
        QTest::newRow("no answer") << ErrorKind::NoAnswer;
        QTest::newRow("certificate") << ErrorKind::Certificate;
        QTest::newRow("redirected") << ErrorKind::Redirected;
        QTest::newRow("not the API") << ErrorKind::NotTheApi;
        QTest::newRow("missing field") << ErrorKind::MissingField;
        QTest::newRow("too large") << ErrorKind::TooLarge;
        QTest::newRow("API") << ErrorKind::Api;
        QTest::newRow("cancelled") << ErrorKind::Cancelled;
        QTest::newRow("local") << ErrorKind::Local;
    }
    void everyKindHasWords()
    {
        QFETCH(ErrorKind, kind);
        for (const bool arrived : {false, true}) {
            ApiError error;
            error.kind = kind;
            error.mayHaveArrived = arrived;
            error.action = network;
            const ErrorWords english = inEnglish(error);
            QCOMPARE(english.damage, arrived ? Damage::Unknown : Damage::None);
            QCOMPARE(english.remedy.startsWith(QLatin1String("Do not submit it again")), arrived);
            for (int i = 0; i < 4; ++i) {
                const QString zh = sentences(inChinese(error)).at(i);
                QVERIFY2(hasChinese(zh) && zh != sentences(english).at(i), qPrintable(zh));
            }
        }
    }

    void whatThisProgramRefusesItself_data()
    {
        QTest::addColumn<QString>("code");
        for (const ErrorRule &rule : localErrorRules())
            QTest::newRow(rule.codes) << QString::fromLatin1(rule.codes);
    }
    void whatThisProgramRefusesItself()
    {
        QFETCH(QString, code);
        for (const ErrorKind kind : {ErrorKind::Local, ErrorKind::NotSent, ErrorKind::Proxy, ErrorKind::Certificate}) {
            ApiError error;
            error.kind = kind;
            const ErrorWords without = inEnglish(error);
            error.code = code;
            const ErrorWords english = inEnglish(error);
            QVERIFY(english.cause != without.cause);
            QCOMPARE(english.effect, QStringLiteral("Nothing was changed or charged."));
            for (int i = 0; i < 4; ++i)
                QVERIFY(hasChinese(sentences(inChinese(error)).at(i)));
        }
    }

    /// What a certificate lacks decides what helps.
    void certificateCauses_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("helps");
        QTest::newRow("expired") << "CertificateExpired"
                                 << "Check date and time of this computer";
        QTest::newRow("not yet valid") << "CertificateNotYetValid"
                                       << "Check date and time of this computer";
        QTest::newRow("self-signed") << "CertificateSelfSigned"
                                     << "CA file in the account";
        QTest::newRow("unknown authority") << "CertificateUnknownAuthority"
                                           << "CA file and choose it in the account";
        QTest::newRow("another host") << "CertificateHostMismatch"
                                      << "sign in to the network in a browser";
        QTest::newRow("something else") << ""
                                        << "Do not go on while you do not know the reason";
    }
    void certificateCauses()
    {
        QFETCH(QString, code);
        QFETCH(QString, helps);
        ApiError error;
        error.kind = ErrorKind::Certificate;
        error.code = code;
        const ErrorWords words = inEnglish(error);
        QVERIFY2(words.remedy.contains(helps), qPrintable(words.remedy));
        QVERIFY(words.cause.endsWith(QLatin1String("nothing was sent.")));
        QCOMPARE(words.retry, Retry::No);
    }

    /// One code, several meanings.
    void meaningsAreToldApart_data()
    {
        QTest::addColumn<ApiError>("error");
        QTest::addColumn<QString>("title");
        QTest::addColumn<Retry>("retry");
        const auto row = [](const char *name, const ApiError &error, const char *title, Retry retry) {
            QTest::newRow(name) << error << QString::fromLatin1(title) << retry;
        };
        const QString throttling = QStringLiteral("Throttling");
        row("rate", apiError(throttling, 400, spec, QStringLiteral("You have made too many requests")),
            "Too many calls", Retry::Automatic);
        row("cooldown", apiError(throttling, 400, network, QStringLiteral("please try again after 5 minutes.")),
            "Cooling down", Retry::Cooldown);
        row("cooldown by another code",
            apiError(QStringLiteral("Throttling.User"), 400, network, QStringLiteral("again after 5 minutes.")),
            "Cooling down", Retry::Cooldown);
        row("gateway's throttling", apiError(QStringLiteral("Rejected.Throttling"), 400, list), "Too many calls",
            Retry::Automatic);
        row("HTTP 429 of a proxy", apiError(QStringLiteral("Busy"), 429, list), "Too many calls", Retry::Automatic);
        row("a new member of the family", apiError(QStringLiteral("Throttling.Tenant"), 400, list), "Too many calls",
            Retry::Automatic);

        const QString denied = QStringLiteral("OperationDenied");
        row("VPC", apiError(denied, 400, network, QStringLiteral("Specified instance is in VPC.")),
            "Refused for a VPC instance", Retry::No);
        row("VPC, by the other action",
            apiError(denied, 400, spec, QStringLiteral("The specified instance is in VPC.")),
            "Refused for a VPC instance", Retry::No);
        row("no stock", apiError(denied, 403, spec, QStringLiteral("The instance is out of usage.")), "Out of stock",
            Retry::Wait);
        row("subscription",
            apiError(denied, 403, network, QStringLiteral("The operation is denied due to the instance is PrePaid.")),
            "Refused for a subscription", Retry::No);
        row("after a lowering",
            apiError(denied, 400, network, QStringLiteral("After downgrade, you cannot upgrade or downgrade")),
            "Already lowered in this billing cycle", Retry::No);
        row("public IP", apiError(denied, 400, QStringLiteral("AllocatePublicIpAddress")), "Refused for a VPC instance",
            Retry::No);
        row("no words that tell", apiError(denied, 403, network), "Operation refused", Retry::No);

        const QString charge = QStringLiteral("ChargeTypeViolation");
        row("type of a subscription", apiError(charge, 403, spec), "Only for pay-as-you-go", Retry::No);
        row("price", apiError(charge, 403, QStringLiteral("DescribeInstanceModificationPrice")),
            "No price for this billing method", Retry::No);
        row("bandwidth", apiError(charge, 403, network), "Billing method not suitable", Retry::No);

        const QString targets = QStringLiteral("DescribeResourcesModification");
        row("resource that is gone", apiError(QStringLiteral("Invalid.ResourceId"), 404, targets), "Instance not found",
            Retry::No);
        row("no region", apiError(QStringLiteral("Unavailable.Regions"), 404, targets), "No region available",
            Retry::No);
        row("billing method", apiError(QStringLiteral("Invalid.InstanceChargeType"), 400, targets),
            "Question does not suit the billing method", Retry::No);

        const QString parameter = QStringLiteral("InvalidParameter");
        row("outbound",
            apiError(parameter, 400, spec,
                     QStringLiteral("The specified parameter InternetMaxBandwidthOut is not valid.")),
            "Outbound bandwidth not accepted", Retry::No);
        row("version",
            apiError(parameter, 400, list,
                     QStringLiteral("The specified parameter \"Action or Version\" is not valid.")),
            "Action or version not accepted", Retry::No);
        row("another parameter", apiError(QStringLiteral("InvalidParameter.Whatever"), 400, network),
            "Value not accepted", Retry::No);
        row("conflict of an image",
            apiError(QStringLiteral("InvalidParameter.Conflict"), 400, spec,
                     QStringLiteral("The specified image does not support the specified instance type.")),
            "Image and type do not match", Retry::No);
        row("conflict of parameters", apiError(QStringLiteral("InvalidParameter.Conflict"), 400, network),
            "Parameters contradict each other", Retry::No);

        const QString status = QStringLiteral("IncorrectInstanceStatus");
        row("start", apiError(status, 403, QStringLiteral("StartInstance")), "Cannot be started now", Retry::Wait);
        row("stop", apiError(status, 403, QStringLiteral("StopInstance")), "Cannot be stopped now", Retry::Wait);
        row("change", apiError(status, 403, network), "State not suitable", Retry::Wait);
        row("InvalidAction is final although 500", apiError(QStringLiteral("InvalidAction"), 500, spec),
            "Action not available", Retry::No);
        row("dry run", apiError(QStringLiteral("DryRunOperation"), 400, QStringLiteral("StartInstance")),
            "The check has passed", Retry::Passed);
    }
    void meaningsAreToldApart()
    {
        QFETCH(ApiError, error);
        QFETCH(QString, title);
        QFETCH(Retry, retry);
        const ErrorWords words = inEnglish(error);
        QCOMPARE(words.title, title);
        QCOMPARE(words.retry, retry);
        QVERIFY(words.known);
    }

    void anUnknownOutcomeIsNeverCalledNothing()
    {
        // A definite refusal, an internal error, and the repeated nonce that can follow a copy that was carried out.
        QCOMPARE(inEnglish(apiError(QStringLiteral("Account.Arrearage"), 400, network)).damage, Damage::None);
        QCOMPARE(inEnglish(apiError(QStringLiteral("InternalError"), 500, network)).damage, Damage::Unknown);
        QCOMPARE(inEnglish(apiError(QStringLiteral("SignatureNonceUsed"), 400, network)).damage, Damage::Unknown);
        QCOMPARE(inEnglish(apiError(QStringLiteral("SomethingNew"), 502, network)).damage, Damage::Unknown);
        // The one who sent it knows best.
        ApiError arrived = apiError(QStringLiteral("SomethingNew"), 400, network);
        arrived.mayHaveArrived = true;
        QCOMPARE(inEnglish(arrived).damage, Damage::Unknown);
        // What only reads changes nothing, whatever the server says.
        QCOMPARE(inEnglish(apiError(QStringLiteral("InternalError"), 500, list)).damage, Damage::None);
        QCOMPARE(inEnglish(apiError(QStringLiteral("SomethingNew"), 502, list)).damage, Damage::None);
    }

    void anUnknownCodeShowsWhatTheApiSaid()
    {
        ApiError error = apiError(QStringLiteral("Brand.New"), 403, network, QStringLiteral("Not on %1 Tuesdays."));
        error.recommend = QStringLiteral("https://api.aliyun.com/troubleshoot?q=Brand.New");
        const ErrorWords words = inEnglish(error);
        QVERIFY(!words.known && !hasWords(error));
        QCOMPARE(words.cause, QStringLiteral("The API answered with the code Brand.New: Not on %1 Tuesdays."));
        QCOMPARE(words.link, error.recommend);
        QVERIFY(words.remedy.contains(QLatin1String("diagnosis page")));
        error.recommend = QStringLiteral("javascript:alert(1)");
        QVERIFY(inEnglish(error).link.isEmpty());
    }

    void theApisMessageEndsWithAStop_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("without") << "what is this"
                                 << "what is this. Nothing" << QStringLiteral("what is this。未");
        QTest::newRow("with") << "What is this?"
                              << "What is this? Nothing" << QStringLiteral("What is this?未");
    }
    void theApisMessageEndsWithAStop()
    {
        QFETCH(QString, message);
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        const ApiError error = apiError(QStringLiteral("SomeNewCode"), 400, network, message);
        const QString inEnglishText = [&] {
            const InLanguage speaking(QStringLiteral("en"));
            return errorText(explain(error));
        }();
        QVERIFY2(inEnglishText.contains(english), qPrintable(inEnglishText));
        const InLanguage speaking(QStringLiteral("zh_CN"));
        QVERIFY2(errorText(explain(error)).contains(chinese), qPrintable(errorText(explain(error))));
    }

    void paymentsLeadToTheirPage_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("page");
        const auto row = [](const char *code, PayPage page) { QTest::newRow(code) << code << int(page); };
        row("InvalidInstance.UnpaidOrder", PayPage::Orders);
        row("InvalidInstance.UnPaidOrder", PayPage::Orders);
        row("OperationDenied.UnpaidOrder", PayPage::Orders);
        row("InvalidAccountStatus.NotEnoughBalance", PayPage::Billing);
        row("InsufficientBalance", PayPage::Billing);
        row("Account.Arrearage", PayPage::Billing);
        row("OperationDenied", PayPage::None);
        row("SomeNewCode", PayPage::None);
    }
    void paymentsLeadToTheirPage()
    {
        QFETCH(QString, code);
        QFETCH(int, page);
        for (const QString &action : {network, spec, QStringLiteral("StartInstance")})
            QCOMPARE(int(explain(apiError(code, 400, action)).payPage), page);
    }

    void noPriceIsNoWrongValue()
    {
        for (const char *action : {"DescribePrice", "DescribeInstanceModificationPrice"}) {
            const ErrorWords words =
                inEnglish(apiError(QStringLiteral("PriceNotFound"), 400, QString::fromLatin1(action)));
            QVERIFY2(!words.remedy.contains(u"Choose"), qPrintable(words.remedy));
        }
    }

    void theMissingPermissionIsNamed()
    {
        ApiError error = apiError(QStringLiteral("Forbidden.RAM"), 403, network);
        error.authAction = QStringLiteral("ecs:AssociatePublicIpAddress");
        QCOMPARE(inEnglish(error).remedy,
                 QStringLiteral("Ask the administrator to grant the permission ecs:AssociatePublicIpAddress."));
        QCOMPARE(inChinese(error).remedy, QStringLiteral("请联系管理员授予 ecs:AssociatePublicIpAddress 权限。"));
    }

    void oneParagraphAndTheFacts()
    {
        ApiError error = apiError(QStringLiteral("Account.Arrearage"), 400, network,
                                  QStringLiteral("Your account has an outstanding payment."));
        error.requestId = RequestId(QStringLiteral("04F0F334"));
        {
            const InLanguage english(QStringLiteral("en"));
            QCOMPARE(errorText(explain(error)),
                     QStringLiteral("The account owes money. Nothing was changed or charged. Settle the bill in the "
                                    "billing console, then submit again."));
        }
        const InLanguage chinese(QStringLiteral("zh_CN"));
        QCOMPARE(errorText(explain(error)),
                 QStringLiteral("账号有欠费未结清。未做任何变更，也未产生费用。请在费用中心结清欠款后重新提交。"));
        QVERIFY(errorFacts(error).contains(QStringLiteral("RequestId：04F0F334")));
    }

    /// A line that can never be reached is a mistake of the table.
    void everyLineOfTheTableIsReached()
    {
        QSet<QString> seen;
        for (const auto table : {accessErrorRules(), changeErrorRules(), typeErrorRules(), moneyErrorRules()}) {
            for (const ErrorRule &rule : table) {
                bool reached = false;
                for (const QString &code : QString::fromLatin1(rule.codes).split(u' ')) {
                    QString name = code;
                    const ApiError error =
                        apiError(name.replace(QLatin1String("*"), QLatin1String("zzz")), rule.status,
                                 QString::fromLatin1(rule.action), QString::fromLatin1(rule.keyword));
                    reached = reached || inEnglish(error).cause == QString::fromLatin1(rule.cause);
                    const QString condition =
                        QStringLiteral("%1 %2 %3 %4")
                            .arg(code.toLower(), QString::fromLatin1(rule.action), QString::fromLatin1(rule.keyword))
                            .arg(rule.status);
                    QVERIFY2(!seen.contains(condition), qPrintable(condition));
                    seen.insert(condition);
                }
                QVERIFY2(reached, rule.codes);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestErrorWords)
#include "test_errorwords.moc"
