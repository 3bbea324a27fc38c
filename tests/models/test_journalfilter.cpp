// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The filter of changes: what it finds, what it says about a term it does not know, what it offers to complete.

#include "models/lists/filterkeys.h"
#include "models/lists/journalfilter.h"
#include "tests/models/inlanguage.h"

#include <QTest>

using namespace ecsdesk;

namespace {

const QDateTime now(QDate(2026, 11, 10), QTime(6, 0), Qt::UTC); // 14:00 in Shanghai

ChangeRecord change(ChangeId id, ChangeState state, int minutesAgo)
{
    ChangeRecord record;
    record.id = id;
    record.state = state;
    record.createdAt = now.addSecs(-60 * minutesAgo);
    record.intent.token = ClientToken(QStringLiteral("8f14e45f-%1").arg(id));
    record.run = record.intent.token;
    return record;
}

/// Five changes, each found by other terms.
const std::vector<ChangeRecord> &journal()
{
    static const auto all = [] {
        const auto on = [](ChangeRecord record, const char *name, const char *id, const char *region, const char *who) {
            record.intent.before.name = QString::fromUtf8(name);
            record.intent.key = {AccountUid(QStringLiteral("1234567890123456")), RegionId(QLatin1String(region)),
                                 InstanceId(QLatin1String(id))};
            record.operatorName = QLatin1String(who);
            return record;
        };
        std::vector<ChangeRecord> made{
            on(change(1, ChangeState::Verified, 30), "web-hz-01", "i-bp1aaa", "cn-hangzhou", "ops"),
            on(change(2, ChangeState::Refused, 3 * 60), "web-bj-02", "i-bp1bbb", "cn-beijing", "anna"),
            on(change(3, ChangeState::Unknown, 26 * 60), "数据库-备", "i-bp1ccc", "cn-hangzhou", "ops"),
            on(change(4, ChangeState::Queued, 10), "api-hz-02", "i-bp1ddd", "cn-hangzhou", "anna"),
            on(change(5, ChangeState::AwaitingPayment, 12 * 24 * 60), "old", "i-bp1eee", "cn-hangzhou", "ops"),
        };
        made[0].requestId = RequestId(QStringLiteral("04F0F334-AAAA"));
        made[1].error = ApiError();
        made[1].error->kind = ErrorKind::Api;
        made[1].error->code = QStringLiteral("Throttling.User");
        made[1].error->message = QStringLiteral("Request was denied.");
        made[2].intent.change.action = Action::StopInstance;
        made[2].intent.rest = {{{}, ClientToken(QStringLiteral("next"))}};
        ChangeStep step;
        step.requestId = RequestId(QStringLiteral("9D2C4B1E-BBBB"));
        made[2].steps = {step};
        made[3].error = ApiError();
        made[3].error->kind = ErrorKind::Local;
        made[3].error->code = QStringLiteral("InstanceChanged");
        made[4].orderId = OrderId(QStringLiteral("201234567890123"));
        made[4].intent.change.action = Action::ModifyInstanceSpec;
        return made;
    }();
    return all;
}

/// The numbers of those that are found: "1 4".
QString found(const JournalFilter &filter)
{
    QStringList ids;
    for (const ChangeRecord &record : journal()) {
        const QString text = foldForSearch(record.intent.before.name + u'\n' + record.intent.token.text);
        if (filter.matches(record, text, {now, QStringLiteral("ops"), {}}))
            ids.append(QString::number(record.id));
    }
    return ids.join(u' ');
}

QStringList textsOf(const std::vector<FilterCompletion> &completions)
{
    QStringList texts;
    for (const FilterCompletion &completion : completions)
        texts.append(completion.text);
    return texts;
}

} // namespace

class TestJournalFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("ids");
        const auto row = [](const char *text, const char *ids) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(ids);
        };
        row("", "1 2 3 4 5");
        row("web", "1 2");
        row("WEB hz", "1");
        row("\"web-hz\"|old", "1 5");
        row("-web", "3 4 5");
        row("８f14e45f-3", "3"); // full-width
        row("state:refused", "2");
        row("state:refused,unknown", "2 3");
        row("state:refused|unknown", "2 3");
        row("state:ver", "1"); // "verified" and "verifying"
        row("state:unpaid", "5");
        row("-state:verified", "2 3 4 5");
        row("状态:被拒绝", "2");
        row("状态：未知", "3");
        row("action:stop", "3");
        row("action:spec", "5");
        row("action:network", "1 2 4");
        row("action:ModifyInstanceSpec", "5");
        row("is:open", "3 4 5");
        row("is:mine", "1 3 5");
        row("is:held", "4");
        row("is:run", "3");
        row("is:failed", "2 3 4");
        row("is:open is:mine", "3 5");
        row("instance:web-*", "1 2");
        row("instance:*-02", "2 4");
        row("instance:web", "1 2");
        row("instance:=web", "");
        row("instance:=web-hz-01", "1");
        row("instance:i-bp1ccc", "3");
        row("实例:数据库", "3");
        row("region:beijing", "2");
        row("account:123456", "1 2 3 4 5");
        row("account:77", "");
        row("order:2012345", "5");
        row("request:04f0", "1");
        row("request:9d2c", "3"); // of a step
        row("token:8f14e45f-4", "4");
        row("error:throttling", "2");
        row("error:denied", "2");
        row("who:anna", "2 4");
        row("since:1h", "1 4");
        row("since:1d", "1 2 4");
        row("since:7d", "1 2 3 4");
        row("until:2h", "2 3 5");
        row("since:2026-11-10", "1 2 4"); // midnight here: 22 hours before were another day
        row("until:2026-11-09", "3 5");
        row("since:2026-11-09 until:2026-11-09", "3");
        row("自:2小时", "1 4");
        row("state:", "1 2 3 4 5"); // it is being typed
        row("state:nonsense", "");
        row("14:02", "");
    }
    void finds()
    {
        QFETCH(QString, text);
        QTEST(found(JournalFilter::parse(text)), "ids");
    }

    void saysWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("suggests");
        QTest::newRow("key") << "sate:refused"
                             << "no filter called “sate”"
                             << "state:refused";
        QTest::newRow("word") << "state:refusd"
                              << "“refusd” is no state"
                              << "state:refused";
        QTest::newRow("one of several") << "state:refused,nonsense"
                                        << "“nonsense” is no state"
                                        << "";
        QTest::newRow("action") << "action:delete"
                                << "“delete” is no action"
                                << "";
        QTest::newRow("trait") << "is:opne"
                               << "“opne”"
                               << "is:open";
        QTest::newRow("moment") << "since:yesterday"
                                << "“yesterday” is neither a time"
                                << "";
        QTest::newRow("quote") << "\"web"
                               << "not closed"
                               << "";
        QTest::newRow("nothing wrong") << "state:refused is:open since:7d"
                                       << ""
                                       << "";
        QTest::newRow("a time") << "14:02"
                                << ""
                                << "";
    }
    void saysWhatItDoesNotKnow()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const JournalFilter filter = JournalFilter::parse(text);
        QCOMPARE(filter.diagnostics().empty(), says.isEmpty());
        if (says.isEmpty())
            return;
        const FilterDiagnostic &told = filter.diagnostics().front();
        QVERIFY2(told.message.contains(says), qUtf8Printable(told.message));
        QTEST(told.suggestion, "suggests");
        const InLanguage chinese(QStringLiteral("zh_CN"));
        const auto translated = JournalFilter::parse(text).diagnostics();
        QVERIFY(translated.front().message != told.message);
        QVERIFY(!translated.front().message.contains(u"%"));
    }

    void completes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("first");
        QTest::newRow("key") << "st" << QStringList{"state:"};
        QTest::newRow("word") << "state:re" << QStringList{"state:refused"};
        QTest::newRow("second word") << "state:refused|un"
                                     << QStringList{"state:refused|unpaid", "state:refused|unknown"};
        QTest::newRow("after a comma") << "state:refused,veri"
                                       << QStringList{"state:refused,verifying", "state:refused,verified"};
        QTest::newRow("chinese") << "状态:被" << QStringList{"状态:被拒绝"};
        QTest::newRow("free") << "refu" << QStringList{"state:refused"};
        QTest::newRow("region") << "region:hang" << QStringList{"region:cn-hangzhou"};
        QTest::newRow("instance") << "instance:we" << QStringList{"instance:web 1", "instance:old-web"};
        QTest::newRow("error") << "error:thr" << QStringList{"error:Throttling"};
        QTest::newRow("who") << "who:" << QStringList{"who:ops"};
        QTest::newRow("since") << "since:" << QStringList{"since:2h", "since:1d", "since:7d"};
        QTest::newRow("unknown key") << "foo:" << QStringList{};
        QTest::newRow("later term") << "web is:m" << QStringList{"is:mine"};
    }
    void completes()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, first);
        JournalVocabulary vocabulary;
        vocabulary.regions = QStringList{"cn-beijing", "cn-hangzhou"};
        vocabulary.instances = QStringList{"old-web", "web 1"};
        vocabulary.errors = QStringList{"Throttling"};
        vocabulary.users = QStringList{"ops"};
        QStringList texts = textsOf(completeJournal(text, int(text.size()), vocabulary));
        texts.replaceInStrings(QStringLiteral("\""), QString());
        QCOMPARE(texts.mid(0, first.size()), first);
        if (first.isEmpty())
            QVERIFY(texts.isEmpty());
        for (const FilterCompletion &completion : completeJournal(text, int(text.size()), vocabulary)) {
            // What is offered as a whole term is one that the filter knows.
            if (completion.complete)
                QVERIFY2(JournalFilter::parse(completion.text).diagnostics().empty(), qUtf8Printable(completion.text));
        }
        QVERIFY(completeJournal(text, int(text.size()), vocabulary, 1).size() <= 1);
    }
};

QTEST_GUILESS_MAIN(TestJournalFilter)
#include "test_journalfilter.moc"
