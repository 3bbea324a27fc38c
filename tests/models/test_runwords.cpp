// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of runs and of prices: whole sentences in both languages for everything a run can come to.

#include "models/desk/runplan.h"
#include "models/wording/prices.h"
#include "models/wording/runs.h"
#include "tests/models/inlanguage.h"

#include <QTest>

using namespace ecsdesk;

namespace {

PlannedCall call(Action action, const char *token)
{
    Change change;
    change.action = action;
    if (action == Action::ModifyInstanceSpec)
        change.instanceType = InstanceTypeId(QStringLiteral("ecs.g6.xlarge"));
    return {change, ClientToken(QLatin1String(token))};
}

/// Stop, change the type, start: as far as `states` go, one for each call.
std::vector<ChangeRecord> typeRun(const std::vector<ChangeState> &states, RestState lastRest = RestState::Waiting)
{
    const std::vector<PlannedCall> plan{call(Action::StopInstance, "a"), call(Action::ModifyInstanceSpec, "b"),
                                        call(Action::StartInstance, "c")};
    std::vector<ChangeRecord> run;
    for (size_t i = 0; i < states.size(); ++i) {
        ChangeRecord record;
        record.id = ChangeId(i + 1);
        record.intent.change = plan[i].change;
        record.intent.token = plan[i].token;
        record.intent.rest.assign(plan.begin() + qsizetype(i) + 1, plan.end());
        record.intent.before.name = QStringLiteral("web-hz-01");
        record.intent.before.type = InstanceTypeId(QStringLiteral("ecs.g6.large"));
        record.intent.before.status =
            instanceStatusFromApi(i == 0 ? QStringLiteral("Running") : QStringLiteral("Stopped"));
        record.intent.before.chargeType = chargeTypeFromApi(QStringLiteral("PostPaid"));
        record.run = plan.front().token;
        record.state = states[i];
        record.rest = record.intent.rest.empty() ? RestState::None : RestState::Waiting;
        run.push_back(record);
    }
    if (run.back().rest != RestState::None)
        run.back().rest = lastRest;
    return run;
}

QString textOf(const Outcome &words)
{
    return QStringList{words.title, words.whatHappened, words.changedOrCharged, words.whatToDo}.join(u'\n');
}

constexpr std::array allStates{ChangeState::Planned,   ChangeState::Sending,  ChangeState::Accepted,
                               ChangeState::Verifying, ChangeState::Verified, ChangeState::Refused,
                               ChangeState::Unknown,   ChangeState::Cancelled};

} // namespace

class TestRunWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasWords_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
    }
    void everyStateHasWords()
    {
        QFETCH(QString, language);
        const InLanguage speaking(language);
        QVERIFY(speaking.isLoaded());
        const auto check = [&](const std::vector<ChangeRecord> &run) {
            const Outcome words = runOutcome(run);
            for (const QString &sentence :
                 {words.title, words.whatHappened, words.changedOrCharged, words.whatToDo, runSentence(run)}) {
                QVERIFY(!sentence.isEmpty());
                QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
            }
            QVERIFY(!powerSentence(run).isEmpty());
            const bool chinese = language == QLatin1String("zh_CN");
            QVERIFY2(!chinese || !words.whatHappened.contains(QLatin1String("The ")), qPrintable(textOf(words)));
        };
        for (const ChangeState state : allStates) {
            check(typeRun({state}));
            check(typeRun({state}, RestState::GivenUp));
            check(typeRun({ChangeState::Verified, state}));
            check(typeRun({ChangeState::Verified, ChangeState::Verified, state}));
            check(typeRun({ChangeState::Verified, ChangeState::Refused, state}));
        }
    }

    void theInstanceIsToldOf_data()
    {
        QTest::addColumn<std::vector<ChangeRecord>>("run");
        QTest::addColumn<QString>("words");
        QTest::newRow("done") << typeRun({ChangeState::Verified, ChangeState::Verified, ChangeState::Verified})
                              << "The instance is running again.";
        QTest::newRow("refused") << typeRun({ChangeState::Verified, ChangeState::Refused, ChangeState::Verified})
                                 << "The instance is running again.";
        QTest::newRow("not started") << typeRun({ChangeState::Verified, ChangeState::Verified, ChangeState::Refused})
                                     << "The instance is stopped: it could not be started.";
        QTest::newRow("start unknown") << typeRun({ChangeState::Verified, ChangeState::Verified, ChangeState::Unknown})
                                       << "It is not known whether the instance has started.";
        QTest::newRow("not stopped") << typeRun({ChangeState::Refused}) << "The instance was not stopped: it runs on.";
        auto leftStopped = typeRun({ChangeState::Verified, ChangeState::Verified});
        for (ChangeRecord &record : leftStopped)
            record.intent.rest.pop_back();
        QTest::newRow("left stopped") << leftStopped << "The instance stays stopped, as you chose.";
    }
    void theInstanceIsToldOf()
    {
        QFETCH(std::vector<ChangeRecord>, run);
        QFETCH(QString, words);
        QVERIFY2(powerSentence(run).startsWith(words), qPrintable(powerSentence(run)));
        QVERIFY(runOutcome(run).changedOrCharged.contains(words));
    }

    void givingUpIsToldAsItIs()
    {
        QVERIFY(giveUpSentence(typeRun({ChangeState::Verifying})).contains(u"started again"));
        QVERIFY(giveUpSentence(typeRun({ChangeState::Verified, ChangeState::Sending})).contains(u"not be safe"));
        QVERIFY(
            giveUpSentence(typeRun({ChangeState::Verified, ChangeState::Verified})).contains(u"cannot be given up"));
        QVERIFY(giveUpSentence(typeRun({ChangeState::Verified}, RestState::GivenUp)).startsWith(u"Given up"));
        QVERIFY(
            giveUpSentence(typeRun({ChangeState::Verified, ChangeState::Verified, ChangeState::Verified})).isEmpty());
    }

    void aStartThatTakesTheStopBackIsNoSuccess()
    {
        for (const ChangeState start : {ChangeState::Accepted, ChangeState::Verified}) {
            const QString refused = runSentence(typeRun({ChangeState::Verified, ChangeState::Refused, start}));
            QVERIFY2(refused.startsWith(u"The change was refused. The instance is "), qPrintable(refused));
            auto run = typeRun({ChangeState::Verified, ChangeState::Sending, start});
            run.erase(run.begin() + 1);
            const QString givenUp = runSentence(run);
            QVERIFY2(givenUp.startsWith(u"The change was given up. The instance is "), qPrintable(givenUp));
        }
        QVERIFY(runSentence(typeRun({ChangeState::Verified, ChangeState::Verified, ChangeState::Accepted}))
                    .startsWith(u"Step 3 of 3"));
    }

    /// A stop or a start that went through says nothing of the change around it.
    void callsSpeakOfThemselves()
    {
        const auto run = typeRun({ChangeState::Verified, ChangeState::Refused, ChangeState::Verified});
        for (const size_t call : {0, 2}) {
            const QString text = textOf(outcome(run[call]));
            QVERIFY2(!text.contains(u"has taken effect") && !text.contains(u"five minutes"), qPrintable(text));
        }
    }

    void endsAndLeavings()
    {
        QVERIFY(!hasEnded(typeRun({ChangeState::Verified})));
        QVERIFY(!hasEnded(typeRun({ChangeState::Verified, ChangeState::Refused}))); // it is started again first
        QVERIFY(hasEnded(typeRun({ChangeState::Refused})));
        QVERIFY(hasEnded(typeRun({ChangeState::Verified, ChangeState::Unknown})));
        QVERIFY(!hasEnded(typeRun({ChangeState::Verified}, RestState::Paused)));
        QVERIFY(leavesStopped(typeRun({ChangeState::Verified, ChangeState::Verified, ChangeState::Refused})));
        QVERIFY(!leavesStopped(typeRun({ChangeState::Verified, ChangeState::Verified, ChangeState::Verified})));
        QVERIFY(!leavesStopped(typeRun({ChangeState::Refused})));
        QCOMPARE(positionText(typeRun({ChangeState::Verified, ChangeState::Sending}).back(),
                              typeRun({ChangeState::Verified}).front()),
                 QStringLiteral("2 of 3"));
    }

    void money_data()
    {
        QTest::addColumn<double>("amount");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        QTest::newRow("yuan") << 12.5 << "CNY" << QStringLiteral("¥12.50");
        QTest::newRow("small") << 0.0561 << "CNY" << QStringLiteral("¥0.0561");
        QTest::newRow("dollar") << 3.0 << "usd" << QStringLiteral("$3.00");
        QTest::newRow("other") << 3.0 << "EUR" << QStringLiteral("EUR 3.00");
        QTest::newRow("none") << 0.8 << "" << QStringLiteral("0.80");
        QTest::newRow("below zero") << -1.25 << "CNY" << QStringLiteral("−¥1.25");
    }
    void money()
    {
        QFETCH(double, amount);
        QFETCH(QString, currency);
        QTEST(moneyText(amount, currency), "text");
    }

    void prices()
    {
        PriceQuote quote;
        quote.after = {100, 15, 85, QStringLiteral("CNY"), {QStringLiteral("85折")}};
        const QStringList once = priceSentences(quote, false);
        QVERIFY2(once[0].contains(u"¥85.00") && once[1].contains(u"¥15.00") && once[2].contains(u"85折"),
                 qPrintable(once.join(u'\n')));
        QVERIFY(once[0].startsWith(u"To be paid now"));
        QVERIFY(priceSentences(quote, true)[0].startsWith(u"To be paid with the order"));
        quote.after = {100.123, 15, 85.123, QStringLiteral("CNY"), {}};
        QVERIFY2(priceSentences(quote, false)[1].contains(u"¥100.123 less ¥15.000"),
                 qPrintable(priceSentences(quote, false)[1]));
        quote.kind = PriceQuote::Kind::Hourly;
        quote.after = {0.45, 0, 0.45, QStringLiteral("CNY"), {}};
        quote.before = Price{0.1125, 0, 0.1125, QStringLiteral("CNY"), {}};
        QVERIFY2(priceSentences(quote, false)[0].startsWith(u"¥0.1125 → ¥0.4500 an hour, ¥0.3375 more"),
                 qPrintable(priceSentences(quote, false)[0]));
        quote.before.reset();
        quote.after = {2, 0, 2, QStringLiteral("USD"), {}};
        QVERIFY(priceSentences(quote, false).front().contains(u"$2.00 an hour"));
        quote.before = Price{3, 0, 3, QStringLiteral("USD"), {}};
        QVERIFY(priceSentences(quote, false).front().contains(u"$1.00 less"));
        quote.before->trade = 2;
        QVERIFY(priceSentences(quote, false).front().contains(u"as before"));
    }

    /// A price with a GB in it and one without are told, and not held against each other.
    void pricesWithAGigabyte_data()
    {
        QTest::addColumn<bool>("beforeByGb");
        QTest::addColumn<bool>("afterByGb");
        QTest::addColumn<bool>("compared");
        QTest::addColumn<QString>("note");
        QTest::newRow("none") << false << false << true << QString();
        QTest::newRow("both") << true << true << true << QStringLiteral("the price contains that of 1 GB");
        QTest::newRow("only before") << true << false << false << QStringLiteral("the present price contains");
        QTest::newRow("only after") << false << true << false << QStringLiteral("the new price contains");
    }
    void pricesWithAGigabyte()
    {
        QFETCH(const bool, beforeByGb);
        QFETCH(const bool, afterByGb);
        QFETCH(const bool, compared);
        QFETCH(const QString, note);
        PriceQuote quote;
        quote.kind = PriceQuote::Kind::Hourly;
        quote.before = Price{3, 0, 3, QStringLiteral("CNY"), {}};
        quote.after = Price{2, 0, 2, QStringLiteral("CNY"), {}};
        quote.beforeByGb = beforeByGb;
        quote.afterByGb = afterByGb;
        const QStringList sentences = priceSentences(quote, false);
        QVERIFY2(sentences.front().contains(u"¥3.00") && sentences.front().contains(u"¥2.00"),
                 qPrintable(sentences.front()));
        QCOMPARE(sentences.front().contains(u"¥1.00"), compared);
        QCOMPARE(sentences.size(), note.isEmpty() ? 1 : 2);
        QVERIFY2(sentences.back().contains(note), qPrintable(sentences.back()));
        // Without a price before there is nothing to tell apart.
        quote.before.reset();
        QCOMPARE(priceSentences(quote, false).size(), afterByGb ? 2 : 1);
    }
};

QTEST_GUILESS_MAIN(TestRunWords)
#include "test_runwords.moc"
