// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every documented refusal of a write as the operator sees it: sent from the real wizard, answered over HTTP with the
// documented status and message, told in both languages with its request ID, and with nothing left to guess.

#include "models/wording/errors.h"
#include "models/wording/runs.h"
#include "tests/stories/story.h"
#include "ui/kit/copylabel.h"

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
    void cleanup();

private:
    void addInstance(const QString &name, const QString &action);
    [[nodiscard]] bool sendTo(const QString &name, const QString &action);
    [[nodiscard]] std::optional<ChangeRecord> recordOf(const QString &action);
    [[nodiscard]] QString shown();

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
    QJsonObject lever{{"n", 9}, {"action", action}, {"code", error["code"]}, {"status", error["status"]}};
    if (!error["message"].toString().isEmpty())
        lever["message"] = error["message"];
    m_story->lever({{"clearFaults", true}});
    m_story->lever({{"errorNext", lever}});
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

void TestErrorStories::cleanup()
{
    m_story->language.setLanguage(Language::English);
    if (m_story->wizard())
        m_story->closeWizard();
}

QTEST_MAIN(TestErrorStories)
#include "test_errorstories.moc"
