// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// As test_plantedsecrets, for what is taken over from elsewhere, and for what leaves the program on purpose: exports
// and copies of changes.

#include "tests/program/echoes.h"
#include "tests/program/planteddesk.h"
#include "tests/support/tlsserver.h"
#include "ui/accounts/importcard.h"
#include "ui/accounts/importdialog.h"
#include "ui/kit/copylabel.h"

#include <QAction>
#include <QCheckBox>
#include <QFileDialog>
#include <QMenu>
#include <QPlainTextEdit>

using namespace ecsdesk;

class TestPlantedChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<PlantedDesk>(); }
    void cleanup() { searchAll(m_desk); }

    void imported();
    void changes();

private:
    void copyAll(QWidget *screen);

    std::unique_ptr<PlantedDesk> m_desk;
};

/// Every button in sight that copies, and every copying entry of a menu.
void TestPlantedChanges::copyAll(QWidget *screen)
{
    m_desk->screen.look();
    for (auto *label : screen->findChildren<CopyLabel *>()) {
        if (label->isVisible())
            label->copy();
    }
    for (const char *name : {"copyRequest", "detailTicket", "copyRequestId", "copyHint"}) {
        for (auto *button : screen->findChildren<QAbstractButton *>(QLatin1String(name))) {
            if (button->isVisible() && button->isEnabled())
                button->click();
        }
    }
    for (auto *steps : screen->findChildren<QAbstractItemView *>()) {
        steps->setFocus();
        steps->selectAll();
        QTest::keyClick(steps, Qt::Key_C, Qt::ControlModifier);
    }
    for (auto *text : screen->findChildren<QPlainTextEdit *>()) {
        text->selectAll();
        text->copy();
    }
    if (auto *list = qobject_cast<AccountsScreen *>(screen)) {
        QMenu menu;
        list->fillContextMenu(menu);
        for (QAction *action : menu.findChildren<QAction *>()) {
            if (action->text().startsWith("Copy") && !action->menu())
                action->trigger();
        }
        for (auto *of : menu.findChildren<QMenu *>()) {
            for (QAction *action : of->actions())
                action->trigger();
        }
    }
    m_desk->screen.look();
}

void TestPlantedChanges::imported()
{
    PlantedDesk &desk = *m_desk;
    TlsServer tls(QStringLiteral("good.crt"), desk.relay.handler());
    int number = 0;
    const auto secret = [&](const char *name) {
        const QByteArray value = "lEft-" + QByteArray(name) + "/At+Home\\=" + QByteArray::number(++number);
        desk.secrets.plant(QLatin1String(name), value);
        return QString::fromLatin1(value);
    };
    const QString mistaken = secret("mode");
    const QJsonArray profiles{
        QJsonObject{{"name", "default"},
                    {"mode", "AK"},
                    {"access_key_id", desk.server.keyId()},
                    {"access_key_secret", QString::fromLatin1(plantedSecret)},
                    {"endpoint", QStringLiteral("127.0.0.1:%1").arg(tls.serverPort())}},
        QJsonObject{{"name", "temporary"},
                    {"mode", "StsToken"},
                    {"access_key_id", "STS.NExampleHome"},
                    {"access_key_secret", secret("cli-secret")},
                    {"sts_token", secret("cli-token")}},
        QJsonObject{{"name", "sso"}, {"mode", "CloudSSO"}, {"access_token", secret("sso-token")}},
        QJsonObject{{"name", "command"}, {"mode", "External"}, {"process_command", secret("command")}},
        QJsonObject{{"name", "shifted"}, {"mode", mistaken}, {"access_key_id", mistaken}},
        QJsonObject{{"name", "broken"},
                    {"mode", "AK"},
                    {"access_key_id", "LTAI5tExampleBroken"},
                    {"access_key_secret", secret("line") + "\r\nX: 1"}}};
    const QByteArray config =
        QJsonDocument(QJsonObject{{"current", "default"}, {"profiles", profiles}}).toJson(QJsonDocument::Indented);
    const QByteArray ini = "[default]\ntype = access_key\naccess_key_id = LTAI5tExampleIni\naccess_key_secret = " +
                           secret("ini-secret").toLatin1() + "\n[half]\ntype = sts\naccess_key_id = STS.NHalf\n" +
                           "access_key_secret = " + secret("ini-half").toLatin1() + "\n" +
                           secret("ini-line").toLatin1() + "\n";
    desk.leaveAtHome(".aliyun/config.json", config);
    desk.leaveAtHome(".alibabacloud/credentials", ini);
    desk.variables = {{"ALIBABA_CLOUD_ACCESS_KEY_ID", "STS.NExampleEnv"},
                      {"ALIBABA_CLOUD_ACCESS_KEY_SECRET", secret("variable-secret").toLatin1()},
                      {"ALIBABA_CLOUD_SECURITY_TOKEN", secret("variable-token").toLatin1()},
                      {"ALIBABA_CLOUD_CREDENTIALS_URI", "http://" + secret("uri").toLatin1()}};

    AccountsScreen *screen = desk.accountsScreen();
    QVERIFY(screen);
    ImportDialog *dialog = screen->import();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->cards().size() >= 8, 20'000);
    desk.screen.look();
    for (ImportCard *card : dialog->cards()) {
        const bool wanted = card->found().profile.accessKeyId == desk.server.keyId();
        if (card->found().isUsable() && card->isChosen() != wanted)
            QTest::keyClick(card->box(), Qt::Key_Space);
    }
    QVERIFY(press(dialog, "importButton"));
    QVERIFY(press(dialog, "copyHint"));
    QVERIFY(desk.screen.copies() > 0);
    desk.screen.look();
    QVERIFY(press(dialog, "closeImport"));
    // Nobody knows who signed that server's certificate, until a file says so.
    QVERIFY(desk.waitFor("default", AccountPhase::Troubled));
    QCOMPARE(desk.keychain.secret(desk.named("default").text + "/access-key-secret"), plantedSecret);
    AccountEditor *editor = desk.edit("default");
    QVERIFY(editor);
    PlantedDesk::type(editor, "caFile", tlsFile("authority.crt").toUtf8());
    QVERIFY(desk.save(editor));
    QVERIFY(desk.waitFor("default", AccountPhase::Ready));
    // What was left there is as it was, and alone.
    const auto read = [&](const char *path) {
        QFile file(desk.home.filePath(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QCOMPARE(read(".aliyun/config.json"), config);
    QCOMPARE(read(".alibabacloud/credentials"), ini);
    for (const char *folder : {".", ".aliyun", ".alibabacloud"})
        QCOMPARE(
            QDir(desk.home.filePath(folder)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
            folder[1] == '\0' ? 2 : 1);
}

void TestPlantedChanges::changes()
{
    PlantedDesk &desk = *m_desk;
    QVERIFY(desk.add("work"));
    QVERIFY(desk.goToScreen(ActionId::ShowInstances));
    QTRY_VERIFY_WITH_TIMEOUT(desk.listed(), 20'000);
    const QString action = "ModifyInstanceNetworkSpec";
    // The answer to one is lost, others are refused with all that was sent.
    desk.server.lever({{"dropAfterCommitNext", QJsonObject{{"n", 1}, {"action", action}}}});
    QVERIFY(desk.raise("web-hz-01", 20));
    QCOMPARE(changeTo(desk, 20)->state, ChangeState::Verified);
    desk.closeWizard();
    int refused = 0;
    for (const auto &answer : {RecordingRelay::Answer(repeating), RecordingRelay::Answer(repeatingRead)}) {
        desk.relay.answerWith([answer](const RawRequest &request) {
            return request.headers.value("x-acs-action") == "ModifyInstanceNetworkSpec" ? answer(request)
                                                                                        : QByteArray();
        });
        QVERIFY(desk.raise("web-hz-03", 21));
        const auto records = desk.records();
        QCOMPARE(std::count_if(records.begin(), records.end(),
                               [](const ChangeRecord &each) { return each.state == ChangeState::Refused; }),
                 ++refused);
        desk.screen.look();
        desk.closeWizard();
    }
    // What becomes of the next is not told: something on the way answers with a page, once.
    auto pages = std::make_shared<int>(1);
    desk.relay.answerWith([pages](const RawRequest &request) {
        return request.headers.value("x-acs-action") == "ModifyInstanceNetworkSpec" && (*pages)-- > 0
                   ? page(502, request)
                   : QByteArray();
    });
    QVERIFY(desk.raise("web-hz-03", 23));
    QCOMPARE(changeTo(desk, 23)->state, ChangeState::Verified);
    desk.closeWizard();
    desk.relay.answerWith({});

    for (const Language spoken : {Language::English, Language::Chinese}) {
        desk.language.setLanguage(spoken);
        ChangesScreen *screen = changesScreen(desk);
        QVERIFY(screen);
        auto *table = screen->findChild<QTableView *>("changesTable");
        QTRY_COMPARE(table->model()->rowCount(), 4);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            table->setFocus();
            table->selectRow(row);
            copyAll(screen);
        }
        for (const char *format : {"exportCsv", "exportJson"}) {
            screen->findChild<QAction *>(format)->trigger();
            QFileDialog *dialog = nullptr;
            QTRY_VERIFY((dialog = desk.window().findChild<QFileDialog *>()) && dialog->isVisible());
            const QString file = desk.temporary.path() + QStringLiteral("/%1.%2").arg(format).arg(int(spoken));
            auto *name = dialog->findChild<QLineEdit *>("fileNameEdit");
            name->setText(file);
            QTest::keyClick(name, Qt::Key_Return);
            const auto written = [&] {
                return !QDir(desk.temporary.path()).entryList({QFileInfo(file).fileName() + "*"}).isEmpty();
            };
            QTRY_VERIFY_WITH_TIMEOUT(written(), 20'000);
        }
        for (const ActionId each :
             {ActionId::ShowQueue, ActionId::ShowOrders, ActionId::ShowAccounts, ActionId::ShowInstances}) {
            QVERIFY(desk.goToScreen(each));
            copyAll(desk.window().currentScreen());
        }
    }
    QVERIFY2(desk.screen.copies() > 20, qPrintable(QString::number(desk.screen.copies())));
    QVERIFY(desk.screen.clipboard().contains("ModifyInstanceNetworkSpec"));
    // And all of it once more, as the journal and the lists have it.
    desk.language.setLanguage(Language::English);
    desk.restart();
    QVERIFY(desk.waitFor("work", AccountPhase::Ready));
    QVERIFY(reads(changesScreen(desk), "web-hz-03"));
}

QTEST_MAIN(TestPlantedChanges)
#include "test_plantedchanges.moc"
