// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every documented refusal of a write as the operator sees it: sent from the real wizard, answered over HTTP with the
// documented status and message, told in both languages with its request ID, and with nothing left to guess.

#include "models/wording/errors.h"
#include "models/wording/prices.h"
#include "models/wording/runs.h"
#include "tests/stories/story.h"
#include "ui/changes/technicaldetails.h"
#include "ui/kit/copylabel.h"
#include "ui/kit/requestidbutton.h"

#include <QCheckBox>
#include <QClipboard>

using namespace ecsdesk;

namespace {

QJsonArray documentedErrors()
{
    QFile file(QStringLiteral(ECSDESK_TEST_DATA "/error-codes.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qUtf8Printable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll()).array();
}

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

class TestErrorStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asTheOperatorSeesIt_data();
    void asTheOperatorSeesIt();
    void aCodeThatIsNotKnown();
    void questionsThatFail_data();
    void questionsThatFail();
    void cleanup();

private:
    void addInstance(const QString &name, const QString &action);
    [[nodiscard]] bool sendTo(const QString &name, const QString &action);
    [[nodiscard]] std::optional<ChangeRecord> recordOf(const QString &action);
    [[nodiscard]] QString shown();
    void arm(const QJsonObject &error);
    /// Asks the question whose answer is the error, from where an operator asks it; the window that tells.
    [[nodiscard]] QWidget *ask(const QString &action);

    std::unique_ptr<Story> m_story;
};

void TestErrorStories::initTestCase()
{
    m_story = std::make_unique<Story>();
    m_story->lever({{"stopDelayMs", 20}, {"startDelayMs", 20}});
    QTRY_VERIFY_WITH_TIMEOUT(m_story->listed(), 20'000);
    int number = 0;
    for (const auto &value : documentedErrors())
        addInstance(QStringLiteral("row-%1").arg(++number, 3, 10, QLatin1Char('0')), value[u"action"].toString());
    const int before = m_story->rows();
    m_story->program->wiring().fleet().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_story->listed() && m_story->rows() == before + number, 20'000);
}

void TestErrorStories::addInstance(const QString &name, const QString &action)
{
    QJsonObject instance{{"InstanceId", "i-bp1story" + name.right(3) + "0000000000"},
                         {"InstanceName", name},
                         {"RegionId", "cn-hangzhou"},
                         {"ZoneId", "cn-hangzhou-i"},
                         {"Status", "Running"},
                         {"InstanceType", "ecs.g6.large"},
                         {"InstanceChargeType", "PostPaid"},
                         {"InstanceNetworkType", "vpc"},
                         {"InternetChargeType", "PayByTraffic"},
                         {"InternetMaxBandwidthOut", 5}};
    if (action == "ModifyInstanceSpec")
        instance["Status"] = "Stopped";
    if (action == "AllocatePublicIpAddress")
        instance["InternetMaxBandwidthOut"] = 0;
    m_story->lever({{"addInstance", instance}});
}

void TestErrorStories::asTheOperatorSeesIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("error");
    const QSet<QString> writes{"ModifyInstanceNetworkSpec", "ModifyInstanceSpec", "StopInstance", "StartInstance",
                               "AllocatePublicIpAddress"};
    int number = 0;
    QSet<QString> seen;
    for (const auto &value : documentedErrors()) {
        QJsonObject row = value.toObject();
        ++number;
        row.remove("section");
        // The same line stands in several sections.
        const QString line = QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact)).toLower();
        if (!writes.contains(row["action"].toString()) || seen.contains(line))
            continue;
        seen.insert(line);
        QTest::addRow("%d %s %s %d", number, qPrintable(row["action"].toString()), qPrintable(row["code"].toString()),
                      row["status"].toInt())
            << QStringLiteral("row-%1").arg(number, 3, 10, QLatin1Char('0')) << row;
    }
}

bool TestErrorStories::sendTo(const QString &name, const QString &action)
{
    if (!m_story->select(name))
        return false;
    const bool type = action == "ModifyInstanceSpec" || action == "StopInstance" || action == "StartInstance";
    if (!m_story->openFromDetails(type ? Operation::ChangeType : Operation::ChangeBandwidth))
        return false;
    if (!type) {
        m_story->typeOutbound(20);
        return m_story->sendOff();
    }
    if (!m_story->chooseType("ecs.g6.xlarge"))
        return false;
    auto *stop = m_story->part<QCheckBox>("stopFirst");
    if (stop->isVisible() && !stop->isChecked())
        QTest::keyClick(stop, Qt::Key_Space);
    return m_story->sendOff();
}

std::optional<ChangeRecord> TestErrorStories::recordOf(const QString &action)
{
    for (const ChangeRecord &record : m_story->wizard()->state().run.records) {
        if (apiName(record.intent.change.action) == action)
            return record;
    }
    return {};
}

QString TestErrorStories::shown()
{
    return Story::textOf(m_story->wizard());
}

void TestErrorStories::asTheOperatorSeesIt()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, error);
    const QString action = error["action"].toString();
    arm(error);
    QVERIFY(sendTo(name, action));

    const auto record = recordOf(action);
    QVERIFY(record && record->error);
    QVERIFY(record->state == ChangeState::Refused || record->state == ChangeState::Unknown);
    const ApiError told = *record->error;
    QCOMPARE(told.code, error["code"].toString());

    for (const Language language : {Language::English, Language::Chinese}) {
        m_story->language.setLanguage(language);
        const ErrorWords words = explain(told);
        QCOMPARE(hasChinese(words.cause), language == Language::Chinese);
        // What became of the whole, whether anything was changed or charged, and what to do.
        const Outcome become = runOutcome(m_story->wizard()->state().run.records);
        QTRY_VERIFY2(shown().contains(become.whatHappened), qPrintable(shown()));
        const QString text = shown();
        const QByteArray all = text.toUtf8();
        QVERIFY2(text.contains(become.changedOrCharged), all.constData());
        QVERIFY2(text.contains(become.whatToDo), all.constData());
        if (record->state == ChangeState::Refused) {
            QVERIFY2(text.contains(words.cause), all.constData());
            QVERIFY2(text.contains(words.remedy) || action == "AllocatePublicIpAddress", all.constData());
        }
        QVERIFY2(!text.contains(told.code + ' ') && !text.contains(told.code + '.'), all.constData());
        // The request ID to quote, ready to be copied.
        const auto labels = m_story->wizard()->findChildren<CopyLabel *>();
        QVERIFY2(std::any_of(labels.begin(), labels.end(),
                             [&](const CopyLabel *label) {
                                 return label->isVisible() && label->value() == told.requestId.text;
                             }),
                 all.constData());
    }
    m_story->language.setLanguage(Language::English);
}

/// The API's own words, its diagnosis page and the request ID: all that can be said of a code nobody has met.
void TestErrorStories::aCodeThatIsNotKnown()
{
    arm({{"action", "ModifyInstanceNetworkSpec"},
         {"code", "Weather.TooHot"},
         {"status", 400},
         {"message", "The data centre is melting."}});
    QVERIFY(sendTo("web-hz-01", "ModifyInstanceNetworkSpec"));
    for (const Language language : {Language::English, Language::Chinese}) {
        m_story->language.setLanguage(language);
        QTRY_VERIFY(hasChinese(m_story->part<QLabel>("resultTitle")->text()) == (language == Language::Chinese));
        QVERIFY2(shown().contains("Weather.TooHot") && shown().contains("The data centre is melting."),
                 qPrintable(shown()));
    }
    auto *details = m_story->wizard()->findChild<TechnicalDetails *>();
    QUrl opened;
    details->setUrlOpener([&opened](const QUrl &url) { opened = url; });
    auto *diagnosis = m_story->part<QPushButton>("diagnosis");
    QVERIFY(diagnosis->isVisible());
    QTest::mouseClick(diagnosis, Qt::LeftButton);
    QCOMPARE(opened.host(), "api.aliyun.com");
    QVERIFY(opened.toString().contains("Weather.TooHot"));
}

void TestErrorStories::arm(const QJsonObject &error)
{
    QJsonObject lever{{"n", 99}, {"action", error["action"]}, {"code", error["code"]}, {"status", error["status"]}};
    if (!error["message"].toString().isEmpty())
        lever["message"] = error["message"];
    m_story->lever({{"clearFaults", true}});
    m_story->lever({{"errorNext", lever}});
}

void TestErrorStories::questionsThatFail_data()
{
    QTest::addColumn<QJsonObject>("error");
    const QSet<QString> questions{"DescribeInstances", "DescribeInstanceMonitorData", "DescribeResourcesModification",
                                  "DescribePrice", "DescribeInstanceModificationPrice"};
    int number = 0;
    QSet<QString> seen;
    for (const auto &value : documentedErrors()) {
        QJsonObject row = value.toObject();
        ++number;
        row.remove("section");
        const QString line = QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact)).toLower();
        // What any call can be refused for is told of a reading, too.
        if (row["action"] == "DescribeRegions")
            row["action"] = "DescribeInstances";
        if (!questions.contains(row["action"].toString()) || seen.contains(line))
            continue;
        seen.insert(line);
        ApiError error;
        error.kind = ErrorKind::Api;
        error.action = row["action"].toString();
        error.code = row["code"].toString();
        error.httpStatus = row["status"].toInt();
        error.message = row["message"].toString();
        // What the program repeats by itself takes its real time until it is told; test_baddays has those.
        if (explain(error).retry == Retry::Automatic)
            continue;
        QTest::addRow("%d %s %s %d", number, qPrintable(error.action), qPrintable(error.code), error.httpStatus) << row;
    }
}

QWidget *TestErrorStories::ask(const QString &action)
{
    FleetDesk &fleet = m_story->program->wiring().fleet();
    if (action == "DescribeInstances") {
        fleet.read(m_story->table().currentRow()->key);
        return &m_story->window();
    }
    const bool types = action == "DescribeResourcesModification";
    if (!m_story->openFromDetails(types ? Operation::ChangeType : Operation::ChangeBandwidth))
        return nullptr;
    if (action.contains("Price")) {
        m_story->typeOutbound(30);
        if (!m_story->turnPage())
            return nullptr;
    }
    return m_story->wizard();
}

void TestErrorStories::questionsThatFail()
{
    QFETCH(QJsonObject, error);
    const QString action = error["action"].toString();
    QVERIFY(m_story->select(action == "DescribeInstanceModificationPrice" ? "web-hz-03"
                            : action == "DescribeResourcesModification"   ? "type-bj-01"
                                                                          : "web-hz-01"));
    arm(error);
    QWidget *told = ask(action);
    QVERIFY(told);
    ApiError expected;
    expected.kind = ErrorKind::Api;
    expected.action = action;
    expected.code = error["code"].toString();
    expected.httpStatus = error["status"].toInt();
    expected.message = error["message"].toString();
    for (const Language language : {Language::English, Language::Chinese}) {
        m_story->language.setLanguage(language);
        // That there is no price is an answer, not a failure.
        const QString cause = meansNoPrice(expected) ? noPriceSentence() : explain(expected).cause;
        QCOMPARE(hasChinese(cause), language == Language::Chinese);
        QTRY_VERIFY2(Story::textOf(told).contains(cause),
                     qPrintable(cause + " is not in\n" + Story::textOf(told).right(1500)));
    }
    if (meansNoPrice(expected))
        return;
    // One click takes the request ID along.
    QGuiApplication::clipboard()->clear();
    QPushButton *copies = nullptr;
    for (auto *button : told->findChildren<RequestIdButton *>())
        copies = button->isVisible() ? button : copies;
    if (copies) {
        QTest::mouseClick(copies, Qt::LeftButton);
        QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    } else {
        const auto labels = told->findChildren<CopyLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const CopyLabel *label) {
            return label->isVisible() && label->value().count('-') == 4 && label->value().size() == 36;
        }));
    }
}

void TestErrorStories::cleanup()
{
    m_story->lever({{"clearFaults", true}});
    m_story->language.setLanguage(Language::English);
    if (m_story->wizard())
        m_story->closeWizard();
}

QTEST_MAIN(TestErrorStories)
#include "test_errorstories.moc"
