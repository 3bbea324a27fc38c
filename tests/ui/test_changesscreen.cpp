// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal on screen.

#include "tests/ui/changerecords.h"
#include "ui/changes/changedetail.h"
#include "ui/changes/changesscreen.h"
#include "ui/changes/outcomeview.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/labels.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/reasonlabel.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

ChangeIntent intentFor(const char *name, const char *token)
{
    FleetRow row = rowOf(ChargeType::PrePaid, 5);
    row.instance.name = QString::fromLatin1(name);
    ChangeIntent intent;
    intent.key = row.key;
    intent.before = row.instance;
    intent.change.outMbps = 20;
    intent.token = ClientToken(QString::fromLatin1(token));
    return intent;
}

ChangeRecord at(ChangeRecord record, int minutes)
{
    record.createdAt = startOfTest.addSecs(60 * minutes);
    return record;
}

} // namespace

class TestChangesScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    void anEmptyJournalSaysSo()
    {
        ManualClock clock(startOfTest);
        RecordingChangeDesk changes(clock);
        RecordingPrompt prompt;
        ChangesScreen screen(changes, prompt);
        screen.show();
        auto *empty = screen.findChild<EmptyState *>();
        QVERIFY(empty->isVisible() && !empty->title().isEmpty());
        changes.put(recordOf(intentFor("web", "t1"), ChangeState::Sending));
        QVERIFY(!empty->isVisible());
        QVERIFY(screen.findChild<QTableView *>()->isVisible());
    }

    void theJournalMayBeReadAfterTheWindowIsUp()
    {
        ManualClock clock(startOfTest);
        RecordingChangeDesk changes(clock);
        RecordingPrompt prompt;
        ChangesScreen screen(changes, prompt);
        screen.show();
        changes.putJournal({at(recordOf(intentFor("db", "t2"), ChangeState::Verified, 2), 1),
                            at(recordOf(intentFor("web", "t1"), ChangeState::Verified, 1), 0)});
        auto *table = screen.findChild<QTableView *>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(table->currentIndex().isValid());
        // From then on each change tells of itself; facts are told often, and the journal may be long.
        const int reads = changes.reads;
        changes.put(at(recordOf(intentFor("new", "t3"), ChangeState::Sending, 3), 2));
        changes.setFacts(intentFor("new", "t3").key, {});
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(changes.reads, reads);
    }

    void newestFirstAndTheDetailFollows()
    {
        ManualClock clock(startOfTest);
        RecordingChangeDesk changes(clock);
        changes.put(at(recordOf(intentFor("web", "t1"), ChangeState::Verified, 1), 0));
        changes.put(at(recordOf(intentFor("db", "t2"), ChangeState::Unknown, 2), 1));
        RecordingPrompt prompt;
        ChangesScreen screen(changes, prompt);
        screen.resize(1000, 600);
        screen.show();
        auto *table = screen.findChild<QTableView *>();
        auto *detail = screen.findChild<ChangeDetail *>();
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(detail->record().id, 2);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(detail->record().id, 1);
        // What is selected stays selected when another change comes, and shows its own news at once.
        changes.put(at(recordOf(intentFor("new", "t3"), ChangeState::Sending, 3), 2));
        QCOMPARE(detail->record().id, 1);
        ChangeRecord record = at(recordOf(intentFor("web", "t1"), ChangeState::Refused, 1), 0);
        record.error = apiError(QStringLiteral("Account.Arrearage"), 400, QString());
        changes.put(record);
        QCOMPARE(detail->record().state, ChangeState::Refused);
        QVERIFY(!detail->findChild<OutcomeView *>()->text().isEmpty());
        auto *toggle = detail->findChild<QToolButton *>(QStringLiteral("detailsToggle"));
        QVERIFY(toggle->isVisibleTo(detail));
        toggle->click();
        QVERIFY(detail->findChild<QPlainTextEdit *>()->toPlainText().contains(u"Account.Arrearage"));
    }

    void filterAndItsEmptyState()
    {
        ManualClock clock(startOfTest);
        RecordingChangeDesk changes(clock);
        changes.put(at(recordOf(intentFor("web", "t1"), ChangeState::Verified, 1), 0));
        changes.put(at(recordOf(intentFor("db", "t2"), ChangeState::Unknown, 2), 1));
        RecordingPrompt prompt;
        ChangesScreen screen(changes, prompt);
        screen.show();
        auto *table = screen.findChild<QTableView *>();
        auto *field = screen.findChild<QLineEdit *>(QStringLiteral("changesFilter"));
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("WEB t1"));
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::keyClicks(field, QStringLiteral(" nothing"));
        auto *empty = screen.findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        QTest::mouseClick(empty->actionButton(), Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 2);
        field->setText(QStringLiteral("db"));
        screen.select(1);
        QCOMPARE(screen.findChild<ChangeDetail *>()->record().id, 1);
        QVERIFY(field->text().isEmpty());
    }

    void lookAgainForWhatIsUnknown()
    {
        ManualClock clock(startOfTest);
        RecordingChangeDesk changes(clock);
        changes.put(recordOf(intentFor("db", "t2"), ChangeState::Unknown, 2));
        RecordingPrompt prompt;
        ChangesScreen screen(changes, prompt);
        screen.show();
        auto *button = screen.findChild<QPushButton *>(QStringLiteral("detailLookAgain"));
        QVERIFY(button->isVisible());
        auto *whyNot = screen.findChild<ReasonLabel *>(QStringLiteral("detailLookAgainWhyNot"));
        for (const auto bar : {ActingBar::OtherAccount, ActingBar::ReadOnly}) {
            changes.bars[intentFor("db", "t2").key.account.text] = bar;
            Q_EMIT changes.actingChanged();
            QCOMPARE(button->isEnabled(), bar == ActingBar::ReadOnly); // looking changes nothing
            QCOMPARE(whyNot->isVisible(), bar == ActingBar::OtherAccount);
        }
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(changes.lookedAgain, QList<ChangeId>{2});
        changes.put(recordOf(intentFor("db", "t2"), ChangeState::Verified, 2));
        QVERIFY(!button->isVisible());
    }

    void followsTheLanguage()
    {
        ManualClock clock(startOfTest);
        RecordingChangeDesk changes(clock);
        changes.put(recordOf(intentFor("db", "t2"), ChangeState::Unknown, 2));
        RecordingPrompt prompt;
        ChangesScreen screen(changes, prompt);
        screen.show();
        auto *title = screen.findChild<QLabel *>(QStringLiteral("detailTitle"));
        const QString english = title->text();
        m_language->setLanguage(Language::Chinese);
        QCoreApplication::processEvents();
        QVERIFY(title->text() != english);
        m_language->setLanguage(Language::English);
    }

private:
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestChangesScreen)
#include "test_changesscreen.moc"
