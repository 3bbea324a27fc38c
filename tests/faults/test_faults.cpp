// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The kill test: ecsdesk and its sandbox as separate processes, with everything between them going wrong and the
// program dying at every named step and at any moment. The sandbox's ledger is the judge: each change is done at most
// once, none is lost, none is reported wrongly.
//
// ECSDESK_FAULTS_ROUNDS: how many changes at least (250; from 1000 on everything has to come at least once).
// ECSDESK_FAULTS_SEED: of the generator; printed.

#include "tests/faults/lane.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace ecsdesk::faults;

namespace {

/// Hands out everything of a list before anything comes again.
template <class T>
class Deck
{
public:
    Deck(std::vector<T> all, Dice &dice)
        : m_all(std::move(all))
        , m_dice(dice)
    {
    }
    const T &next()
    {
        if (m_left.empty()) {
            for (size_t i = 0; i < m_all.size(); ++i)
                m_left.push_back(i);
            std::shuffle(m_left.begin(), m_left.end(), m_dice);
        }
        const size_t index = m_left.back();
        m_left.pop_back();
        return m_all[index];
    }

private:
    std::vector<T> m_all;
    std::vector<size_t> m_left;
    Dice &m_dice;
};

constexpr int batchSize = 8;
constexpr int batchesPerLane = 25; ///< then a new sandbox, a new journal

std::vector<const FaultKind *> aimedKinds()
{
    std::vector<const FaultKind *> kinds;
    for (const FaultKind &kind : faultKinds()) {
        if (!kind.alone)
            kinds.push_back(&kind);
    }
    return kinds;
}

int numberFrom(const char *variable, int otherwise)
{
    bool ok = false;
    const int number = qEnvironmentVariableIntValue(variable, &ok);
    return ok ? number : otherwise;
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverTwiceNeverLost()
    {
        const int rounds = numberFrom("ECSDESK_FAULTS_ROUNDS", 250);
        const bool isLong = rounds >= 1'000;
        const int seed = numberFrom("ECSDESK_FAULTS_SEED", int(std::random_device()() >> 1));
        qInfo("ECSDESK_FAULTS_SEED=%d", seed);
        QElapsedTimer time;
        time.start();
        Dice dice(static_cast<quint64>(seed));
        Tally tally;
        Deck<Death> deathDeck(deaths(), dice);
        Deck<const FaultKind *> faultDeck(aimedKinds(), dice);
        auto lane = std::make_unique<Lane>(tally, dice);
        int batches = 0;
        qsizetype told = 0;
        const auto batch = [&](const Death &death, const std::vector<const FaultKind *> &faults) {
            if (++batches % batchesPerLane == 0) {
                lane = std::make_unique<Lane>(tally, dice);
                qInfo("%d rounds after %lld s", tally.rounds(), time.elapsed() / 1'000);
            }
            lane->batch(death, faults);
            for (; told < tally.wrongs().size(); ++told)
                qWarning("%s", qUtf8Printable(tally.wrongs().at(told)));
        };
        while (tally.rounds() < rounds && tally.wrongs().size() < 20) {
            const Death &death = deathDeck.next();
            std::vector<const FaultKind *> faults;
            for (int i = 0; i < batchSize; ++i)
                faults.push_back(death.fault ? &faultKind(QString::fromLatin1(death.fault)) : faultDeck.next());
            batch(death, faults);
        }
        // What chance has left out, and what needs the program for itself.
        const Death alive{QStringLiteral("none")};
        for (const FaultKind &kind : faultKinds()) {
            for (int i = 0; i < 5 && (tally.timesOf(QString::fromLatin1(kind.name)) < (kind.alone ? 2 : 1)); ++i)
                batch(alive, {&kind});
        }
        std::vector<Death> wanted = deaths();
        std::erase_if(wanted, [&](const Death &death) { return death.seldom && !isLong; });
        for (const Death &death : wanted) {
            for (int i = 0; i < 5 && tally.timesOf(death.name) == 0; ++i)
                batch(death, {&faultKind(QString::fromLatin1(death.fault ? death.fault : "none"))});
        }

        std::printf("%s%.1f s\n", qUtf8Printable(tally.table()), double(time.elapsed()) / 1'000);
        for (const FaultKind &kind : faultKinds())
            QVERIFY2(tally.timesOf(QString::fromLatin1(kind.name)) > 0, kind.name);
        for (const Death &death : wanted)
            QVERIFY2(tally.timesOf(death.name) > 0, qUtf8Printable(death.name));
        for (const char *what :
             {"found by its order", "order cancelled", "taken out of the queue", "held in the queue"}) {
            QVERIFY2(!isLong || tally.timesOf(QString::fromLatin1(what)) > 0, what);
        }
        QVERIFY2(tally.isClean(), qUtf8Printable(tally.wrongs().join(QLatin1Char('\n'))));
    }
};

int main(int argc, char *argv[])
{
    // Thousands of rounds take longer than Qt allows a test function.
    qputenv("QTEST_FUNCTION_TIMEOUT", "7200000");
    QCoreApplication app(argc, argv);
    TestFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_faults.moc"
