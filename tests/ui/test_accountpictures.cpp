// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Several accounts on every screen, the review of an account for production, the details of one that is read-only: in
// both languages and themes, at the smallest size too, nothing may be cut off. With ECSDESK_SHOTS=DIR each is saved.

#include "tests/ui/changescenes.h"
#include "tests/ui/instancestage.h"
#include "tests/ui/namedaccounts.h"
#include "tests/ui/ordersstage.h"
#include "tests/ui/queuerecords.h"
#include "ui/changes/changesscreen.h"
#include "ui/instances/whatmaychange.h"
#include "ui/kit/typedialog.h"
#include "ui/queue/queuescreen.h"
#include "ui/window/regionpopup.h"

#include <QLineEdit>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

const AccountTerms production{Edition::Documents, false, true};
const AccountTerms readOnly{Edition::Documents, true, false};

AccountNames names()
{
    return {{firstAccount, QStringLiteral("prod-cn")}, {secondAccount, QStringLiteral("海外业务 intl")}};
}

/// A review where everything is to be seen at once: production, and the name half typed.
std::vector<Picture> reviews()
{
    const auto open = [](Scene &s, const QString &name, const QString &typed) {
        s.changes.accountTerms.insert(firstAccount, production);
        FleetRow row = rowOf(ChargeType::PostPaid, 5);
        row.instance.name = name;
        s.open(row);
        s.want(20);
        s.next(2);
        auto *field = s.wizard->findChild<QLineEdit *>(QStringLiteral("typeName"));
        field->setText(typed);
        Q_EMIT field->textEdited(typed);
    };
    return {
        {"production-review", [=](Scene &s) { open(s, QStringLiteral("web-hz-01"), QStringLiteral("web-hz")); }},
        {"production-review-typed",
         [=](Scene &s) { open(s, QStringLiteral("数据库-备"), QStringLiteral("数据库-备")); }},
        {"production-review-long",
         [=](Scene &s) { open(s, QStringLiteral("payments-gateway-production-hangzhou-zone-h-0001"), {}); }},
        {"read-only-wizard",
         [](Scene &s) {
             s.changes.bars.insert(firstAccount.text, ActingBar::ReadOnly);
             s.open(rowOf(ChargeType::PostPaid, 5));
             s.want(20);
         }},
    };
}

std::vector<FleetRow> fleetOf(const QDateTime &now)
{
    auto rows = sampleFleet(now);
    for (size_t at = 0; at < rows.size(); ++at)
        rows[at].key.account = at % 3 == 1 ? secondAccount : firstAccount;
    return rows;
}

ChangeRecord recordIn(const AccountUid &account, ChangeId id)
{
    FleetRow row = rowOf(ChargeType::PrePaid, 5);
    row.key.account = account;
    ChangeIntent intent{row.key, row.instance, {}, ClientToken(QStringLiteral("token-%1").arg(id)), {}, {}};
    intent.change.outMbps = 20;
    return recordOf(intent, ChangeState::Verified, id);
}

/// What is cut off in it, once it is shown and saved.
QStringList cutOf(QWidget *window, const char *name)
{
    window->show();
    if (!QTest::qWaitForWindowExposed(window))
        return {QStringLiteral("no window")};
    QCoreApplication::processEvents();
    save(window, QStringLiteral("%1-%2").arg(QLatin1String(name), QLatin1String(QTest::currentDataTag())));
    return cutTexts(window);
}

} // namespace

class TestAccountPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void review_data() { addStyles(); }
    void review()
    {
        QFETCH(QSize, size);
        m_styles.set();
        QCOMPARE(cutIn(reviews(), size), QStringList());
    }

    void list_data() { styles(); }
    void list()
    {
        m_styles.set();
        NamedAccounts accounts(names());
        InstanceStage stage({}, &accounts);
        stage.changes.accountTerms.insert(firstAccount, production);
        stage.changes.accountTerms.insert(secondAccount, readOnly);
        stage.changes.bars.insert(secondAccount.text, ActingBar::ReadOnly);
        const auto rows = fleetOf(stage.clock.now());
        for (const FleetRow &row : rows)
            stage.changes.setFacts(row.key, row.facts);
        stage.fleet.put(rows);
        stage.fleet.setState(readState(rows, stage.clock.now()));
        QVERIFY(stage.settled());
        const auto isReadOnly = [&](const FleetRow &row) { return row.key.account == secondAccount; };
        const auto chosen = std::find_if(rows.begin(), rows.end(), isReadOnly);
        stage.screen->resize(1600, 800);
        stage.select(*chosen);
        QCOMPARE(cutOf(stage.screen.get(), "list-read-only"), QStringList());
        const auto other = std::find_if_not(rows.begin(), rows.end(), isReadOnly);
        stage.select(*other);
        stage.screen->resize(960, 600);
        QCOMPARE(cutOf(stage.screen.get(), "list-production"), QStringList());
    }

    void screens_data() { styles(); }
    void screens()
    {
        m_styles.set();
        NamedAccounts accounts(names());
        ManualClock clock{startOfTest};
        RecordingChangeDesk changes{clock};
        RecordingPrompt prompt;
        changes.put(recordIn(firstAccount, 11));
        changes.put(recordIn(secondAccount, 12));
        changes.put(queuedOn("web", 20, 192, 1));
        ChangeRecord other = held(queuedOn("db", 50, -60, 2));
        other.intent.key.account = secondAccount;
        changes.put(other);
        changes.bars.insert(secondAccount.text, ActingBar::ReadOnly);
        ChangesScreen journal(changes, prompt);
        journal.setAccounts(accounts);
        journal.resize(1200, 700);
        journal.select(12);
        QCOMPARE(cutOf(&journal, "changes"), QStringList());
        QueueScreen queue(changes, prompt);
        queue.setNow([] { return startOfTest; });
        queue.setAccounts(accounts);
        queue.resize(1100, 500);
        queue.select(2);
        QCOMPARE(cutOf(&queue, "queue"), QStringList());

        auto rows = sampleOrders();
        rows[0].account = secondAccount;
        OrdersStage orders(rows);
        orders.orders.presentAccounts = {firstAccount, secondAccount};
        orders.orders.bars.insert(secondAccount.text, ActingBar::ReadOnly);
        orders.orders.setBalance(secondAccount, balanceOf(1234));
        orders.screen->setAccounts(accounts);
        orders.screen->resize(1200, 640);
        orders.screen->select(rows[0].order.id);
        QCOMPARE(cutOf(orders.screen.get(), "orders"), QStringList());
    }

    void popups_data() { styles(); }
    void popups()
    {
        m_styles.set();
        RegionPopup popup;
        popup.setAccountNames(names());
        FleetState state;
        for (const AccountUid &account : {firstAccount, secondAccount}) {
            for (const char *region : {"cn-hangzhou", "us-west-1"}) {
                RegionState each;
                each.account = account;
                each.region = RegionId(QLatin1String(region));
                each.phase = RegionPhase::Loaded;
                each.loaded = 1234;
                state.regions.push_back(each);
            }
        }
        state.regions.back().phase = RegionPhase::Failed;
        state.regions.back().error = apiError(QStringLiteral("Forbidden.RAM"), 403, QStringLiteral("no"));
        QWidget anchor;
        anchor.move(200, 600);
        anchor.show();
        popup.showOver(&anchor, state);
        QCOMPARE(cutOf(&popup, "regions"), QStringList());
        popup.hide();

        Prompt::TypeQuestion question;
        question.question.title = QStringLiteral("Allocate a public IP");
        question.question.text = QStringLiteral("Allocate a public IP to web-hz-01?");
        question.question.detail = QStringLiteral("The address belongs to the instance until it is released.");
        question.question.yes = QStringLiteral("Allocate the IP");
        question.question.danger = true;
        question.expected = QStringLiteral("payments-gateway-production-hangzhou-zone-h-0001");
        TypeDialog dialog(question, nullptr);
        QCOMPARE(cutOf(&dialog, "type-dialog"), QStringList());
    }

private:
    static void styles()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<int>("theme");
        for (const auto language : {Language::English, Language::Chinese}) {
            for (const auto theme : {ThemeMode::Light, ThemeMode::Dark}) {
                QTest::addRow("%s-%s", qUtf8Printable(languageCode(language)), qUtf8Printable(themeName(theme)))
                    << int(language) << int(theme);
            }
        }
    }

    Styles m_styles;
};

QTEST_MAIN(TestAccountPictures)
#include "test_accountpictures.moc"
