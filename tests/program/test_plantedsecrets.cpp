// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Secrets, tokens, a proxy password and every signature are planted, the whole program is driven through success and
// failure, and then all that it wrote, logged, showed, copied and handed to children is searched for them.

#include "tests/credentials/standin.h"
#include "tests/program/planteddesk.h"
#include "tests/support/standinproxy.h"
#include "tests/support/tlsserver.h"
#include "ui/accounts/importcard.h"
#include "ui/accounts/importdialog.h"
#include "ui/kit/copylabel.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

/// What goes wrong while an account is tested.
struct Refusal
{
    const char *name;
    QJsonObject levers;
    QByteArray secret = plantedSecret;
    RecordingRelay::Answer answer{};
};

QByteArray page(int status, const RawRequest &request)
{
    return RawServer::answer(status, "<html><body><pre>" + RecordingRelay::whole(request) + "</pre></body></html>", {},
                             "text/html");
}

/// A refusal of the API whose message repeats all that was sent.
QByteArray repeating(const RawRequest &request)
{
    const QJsonObject body{{"Code", "SignatureDoesNotMatch"},
                           {"RequestId", "R"},
                           {"Message", "We got: " + QString::fromLatin1(RecordingRelay::whole(request))}};
    return RawServer::answer(400, QJsonDocument(body).toJson());
}

QByteArray withReason(const RawRequest &request)
{
    return "HTTP/1.1 403 " + request.headers.value("authorization") + "\r\nContent-Length: 0\r\n\r\n";
}

QByteArray redirecting(const RawRequest &request)
{
    return RawServer::answer(302, {}, "Location: http://127.0.0.1:9/sign-in?" + request.body + "&" +
                                          request.headers.value("authorization").toPercentEncoding() + "\r\n");
}

std::vector<Refusal> refusals()
{
    return {
        {"wrong secret", {}, wrongSecret},
        {"nothing is allowed", {{"deny", QJsonArray{"*"}}}},
        {"garbage", {{"garbageNext", 5}}},
        {"cut", {{"cutAtByteNext", QJsonObject{{"n", 20}, {"bytes", 150}}}}},
        {"dropped", {{"dropBeforeNext", 20}}},
        {"a page that repeats the request", {}, plantedSecret, [](const RawRequest &r) { return page(200, r); }},
        {"a refusing page that repeats it", {}, plantedSecret, [](const RawRequest &r) { return page(403, r); }},
        {"a gateway that repeats it", {}, plantedSecret, [](const RawRequest &r) { return page(502, r); }},
        {"an error that repeats it", {}, plantedSecret, repeating},
        {"a reason that repeats it", {}, plantedSecret, withReason},
        {"a redirect that repeats it", {}, plantedSecret, redirecting},
        {"ended or switched off", {{"keyDisabled", true}, {"advanceSeconds", 901}}},
    };
}

} // namespace

class TestPlantedSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<PlantedDesk>(); }
    /// The search is the end of each of the following.
    void cleanup()
    {
        if (!m_desk)
            return;
        const bool drove = !QTest::currentTestFailed();
        const QStringList findings = m_desk->findings();
        const int signatures = m_desk->relay.signatures();
        const QByteArray log = m_desk->log.text();
        m_desk.reset();
        QVERIFY2(findings.isEmpty(), qUtf8Printable(findings.join('\n')));
        // It did look at something.
        QVERIFY(!drove || (signatures > 0 && log.contains("ecsdesk.cloud: ") && log.contains("qt.")));
    }

    void aTypedAccount();
    void refusedTests();
    void refusedTests_data();
    void theKeychainRefuses();
    void aLentRole();
    void theRoleOfTheMachine();
    void throughAProxy();
    void imported();
    void changes();

private:
    void copyAll(QWidget *screen);

    std::unique_ptr<PlantedDesk> m_desk;
};

/// Every button in sight that copies, and every copying entry of a menu.
void TestPlantedSecrets::copyAll(QWidget *screen)
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

void TestPlantedSecrets::aTypedAccount()
{
    PlantedDesk &desk = *m_desk;
    AccountEditor *editor = desk.openEditor();
    QVERIFY(editor);
    desk.fill(editor, "typed", plantedSecret);
    // Nothing leaves the field by the keyboard.
    auto *field = editor->findChild<QLineEdit *>("accessKeySecret");
    field->setFocus();
    for (const auto key : {Qt::Key_A, Qt::Key_C, Qt::Key_Insert})
        QTest::keyClick(field, key, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete, Qt::ShiftModifier);
    PlantedDesk::type(editor, "accessKeySecret", plantedSecret);
    desk.screen.look();
    QCOMPARE(desk.screen.copies(), 0);
    const QString well = desk.test(editor);
    QVERIFY2(well.contains("works"), qUtf8Printable(well));
    QVERIFY(desk.save(editor));
    QVERIFY(desk.waitFor("typed", AccountPhase::Ready));
    QCOMPARE(desk.keychain.secret(desk.named("typed").text + "/access-key-secret"), plantedSecret);
}

void TestPlantedSecrets::refusedTests_data()
{
    QTest::addColumn<bool>("temporary");
    QTest::addColumn<int>("signature");
    QTest::newRow("a key, signed in headers") << false << 0;
    QTest::newRow("a key, signed in the body") << false << 1;
    QTest::newRow("a token, signed in headers") << true << 0;
    QTest::newRow("a token, signed in the body") << true << 1;
}

void TestPlantedSecrets::refusedTests()
{
    QFETCH(bool, temporary);
    QFETCH(int, signature);
    PlantedDesk &desk = *m_desk;
    AccountEditor *editor = desk.openEditor();
    QVERIFY(editor);
    desk.fill(editor, "refused", plantedSecret);
    PlantedDesk::choose(editor, "signature", signature);
    QByteArray right = plantedSecret;
    if (temporary) {
        const QJsonObject issued = desk.server.lever({{"issueToken", 900}});
        right = issued["accessKeySecret"].toString().toUtf8();
        desk.fillTemporary(editor, issued);
    }
    const QString well = desk.test(editor);
    QVERIFY(!well.isEmpty());
    for (const Refusal &refusal : refusals()) {
        if (!refusal.levers.isEmpty())
            desk.server.lever(refusal.levers);
        desk.relay.answerWith(refusal.answer);
        const bool typed = refusal.secret != plantedSecret;
        if (typed)
            PlantedDesk::type(editor, "accessKeySecret", refusal.secret);
        const QString says = desk.test(editor);
        QVERIFY2(!says.isEmpty() && says != well, refusal.name);
        desk.relay.answerWith({});
        if (typed)
            PlantedDesk::type(editor, "accessKeySecret", right);
        desk.server.lever({{"clearFaults", true}, {"keyDisabled", false}, {"deny", QJsonArray{}}});
    }
    // Kept all the same, it is shown in trouble: in the strip, in the list, in its details.
    PlantedDesk::type(editor, "accessKeySecret", wrongSecret);
    desk.relay.answerWith(repeating);
    const QString says = desk.test(editor);
    QVERIFY2(says.contains("match"), qUtf8Printable(says));
    QVERIFY(press(editor, "saveAnyway"));
    QVERIFY(desk.waitFor("refused", AccountPhase::Troubled));
    QVERIFY(!desk.test(desk.accountsScreen()).isEmpty());
    desk.relay.answerWith({});
    QVERIFY(!desk.test(desk.accountsScreen()).isEmpty());
}

void TestPlantedSecrets::theKeychainRefuses()
{
    PlantedDesk &desk = *m_desk;
    AccountEditor *editor = desk.openEditor();
    QVERIFY(editor);
    desk.fill(editor, "kept", plantedSecret);
    auto *flow = editor->findChild<SaveFlow *>();
    auto *text = flow->findChild<QLabel *>("saveText");
    // Locked, and the question is dismissed; it stays open and saving is stopped; the keychain fails; it forgets.
    desk.keychain.setLocked(true);
    desk.keychain.setOperator(ScriptedService::Operator::Dismisses);
    QVERIFY(press(editor, "saveAccount"));
    QTRY_VERIFY_WITH_TIMEOUT(flow->isOpen() && !flow->isSaving(), 20'000);
    desk.screen.look();
    desk.keychain.setOperator(ScriptedService::Operator::Ignores);
    QVERIFY(press(editor, "saveUnlock"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.keychain.openPrompts(), 1, 20'000);
    desk.screen.look();
    QVERIFY(press(editor, "saveGiveUp"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.keychain.openPrompts(), 0, 20'000);
    desk.keychain.setLocked(false);
    desk.keychain.set("CreateItem", ScriptedService::Act::Fail);
    QVERIFY(press(editor, "saveAccount"));
    QTRY_VERIFY_WITH_TIMEOUT(flow->isOpen() && !flow->isSaving(), 20'000);
    desk.screen.look();
    desk.keychain.set("CreateItem", ScriptedService::Act::Duty);
    desk.keychain.setForgetful(true);
    QVERIFY(press(editor, "saveRetry"));
    QTRY_VERIFY_WITH_TIMEOUT(flow->isOpen() && !flow->isSaving(), 20'000);
    desk.screen.look();
    // It dies in the middle, and then there is none.
    desk.keychain.set("CreateItem", ScriptedService::Act::Die);
    for (int more = 0; more < 2; ++more) {
        QVERIFY(press(editor, "saveRetry"));
        QTRY_VERIFY_WITH_TIMEOUT(flow->isOpen() && !flow->isSaving(), 20'000);
        QVERIFY2(!text->text().isEmpty(), qUtf8Printable(flow->sentence()));
        desk.screen.look();
    }
    QVERIFY(desk.accounts().profiles().empty());
    const QPointer<AccountEditor> open(editor);
    QVERIFY(press(editor, "saveForSession"));
    QTRY_VERIFY_WITH_TIMEOUT(!open, 20'000);
    QVERIFY(desk.waitFor("kept", AccountPhase::Ready));
    QVERIFY(desk.accounts().state(desk.named("kept")).forSession);
    // The next session asks for it.
    desk.restart();
    QVERIFY(desk.waitFor("kept", AccountPhase::NoKeys));
    AccountsScreen *screen = desk.accountsScreen();
    QVERIFY(screen && press(screen, qPrintable(QStringLiteral("accountWay%1").arg(int(AccountWay::SessionOnly)))));
    editor = desk.editor();
    QVERIFY(editor);
    PlantedDesk::type(editor, "accessKeySecret", plantedSecret);
    QVERIFY(desk.save(editor));
    QVERIFY(desk.waitFor("kept", AccountPhase::Ready));
    QVERIFY(press(desk.accountsScreen(), "removeAccount"));
    QMessageBox *box = nullptr;
    QTRY_VERIFY((box = desk.window().findChild<QMessageBox *>()));
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY_WITH_TIMEOUT(desk.accounts().profiles().empty(), 20'000);
    QVERIFY(desk.children.seen("ecsdesk-vault") > 5);
}

void TestPlantedSecrets::aLentRole()
{
    PlantedDesk &desk = *m_desk;
    AccountEditor *editor = desk.openEditor();
    QVERIFY(editor);
    desk.fill(editor, "lent", plantedSecret);
    const auto number = QRegularExpression("[0-9]{16}").match(desk.test(editor));
    QVERIFY(number.hasMatch());
    PlantedDesk::choose(editor, "credentialMode", int(CredentialMode::RamRoleArn));
    PlantedDesk::type(editor, "roleArn", ("acs:ram::" + number.captured() + ":role/sandbox").toLatin1());
    const int lent = desk.relay.keysLent();
    for (const auto &answer : {RecordingRelay::Answer(repeating), RecordingRelay::Answer(withReason)}) {
        desk.relay.answerWith(answer);
        QVERIFY(!desk.test(editor).isEmpty());
    }
    desk.relay.answerWith({});
    QCOMPARE(desk.relay.keysLent(), lent);
    // The answer with the keys in it is cut in the middle of them.
    desk.server.lever({{"cutAtByteNext", QJsonObject{{"n", 2}, {"action", "AssumeRole"}, {"bytes", 600}}}});
    QVERIFY(!desk.test(editor).isEmpty());
    desk.server.lever({{"clearFaults", true}});
    QVERIFY(desk.save(editor));
    QVERIFY(desk.waitFor("lent", AccountPhase::Ready));
    QVERIFY(desk.relay.keysLent() > lent);
    // What was lent is refused.
    desk.relay.answerWith(repeating);
    QTest::keyClick(&desk.window(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(desk.accounts().state(desk.named("lent")).error, 20'000);
    QVERIFY(desk.accountsScreen());
}

void TestPlantedSecrets::theRoleOfTheMachine()
{
    m_desk.reset();
    MetadataStandIn standIn;
    m_desk = std::make_unique<PlantedDesk>(PlantedDesk::quick(), standIn.server.url());
    PlantedDesk &desk = *m_desk;
    const QJsonObject issued = desk.server.lever({{"issueToken", 3600}});
    const QByteArray serviceToken = "plantedMetadataTokenOfTheService";
    desk.secrets.plant("lent secret", issued["accessKeySecret"].toString().toUtf8());
    desk.secrets.plant("lent token", issued["securityToken"].toString().toUtf8());
    desk.secrets.plant("metadata token", serviceToken);
    const QByteArray keys =
        QJsonDocument(QJsonObject{{"Code", "Success"},
                                  {"AccessKeyId", issued["accessKeyId"]},
                                  {"AccessKeySecret", issued["accessKeySecret"]},
                                  {"SecurityToken", issued["securityToken"]},
                                  {"Expiration", desk.clock.now().toUTC().addSecs(3000).toString(Qt::ISODate)}})
            .toJson();
    const QByteArray path = "GET /latest/meta-data/ram/security-credentials/desk-role";
    standIn.answers["PUT /latest/api/token"] = RawServer::answer(200, serviceToken, {}, "text/plain");
    AccountEditor *editor = desk.openEditor();
    QVERIFY(editor);
    desk.fill(editor, "machine", plantedSecret);
    PlantedDesk::choose(editor, "credentialMode", int(CredentialMode::EcsRamRole));
    QByteArray failed = keys;
    failed.replace("Success", "Failure");
    QByteArray never = keys;
    never.replace("Expiration", "Expired");
    for (const QByteArray &answer :
         {RawServer::answer(500, keys), RawServer::answer(200, keys.chopped(8)), RawServer::answer(200, failed),
          RawServer::answer(200, never), RawServer::answer(200, "<html>" + keys, {}, "text/html")}) {
        standIn.answers[path] = answer;
        const QString says = desk.test(editor);
        QVERIFY2(!says.isEmpty() && !says.contains("works"), qUtf8Printable(says));
    }
    standIn.answers[path] = RawServer::answer(200, keys);
    QVERIFY(desk.save(editor));
    QVERIFY(desk.waitFor("machine", AccountPhase::Ready));
    QCOMPARE(desk.keychain.items(), 0);
    QVERIFY(desk.accountsScreen());
}

void TestPlantedSecrets::throughAProxy()
{
    PlantedDesk &desk = *m_desk;
    TlsServer tls(QStringLiteral("good.crt"), desk.relay.handler());
    StandInProxy http(StandInProxy::Kind::Http, tls.serverPort());
    StandInProxy socks(StandInProxy::Kind::Socks5, tls.serverPort());
    AccountEditor *editor = desk.openEditor();
    QVERIFY(editor);
    desk.fill(editor, "proxied", plantedSecret);
    PlantedDesk::type(editor, "endpoint", {});
    QTest::keyClick(editor->findChild<QLineEdit *>("endpoint"), Qt::Key_Backspace);
    QTest::mouseClick(editor->findChild<QRadioButton *>("someRegions"), Qt::LeftButton);
    PlantedDesk::type(editor, "regionIds", "cn-hangzhou");
    for (StandInProxy *proxy : {&http, &socks}) {
        proxy->demand("operator", plantedPassword);
        PlantedDesk::choose(editor, "proxy", proxy == &http ? 2 : 3);
        PlantedDesk::type(editor, "proxyHost", "127.0.0.1");
        auto *port = editor->findChild<QSpinBox *>("proxyPort");
        port->setFocus();
        port->selectAll();
        QTest::keyClicks(port, QString::number(proxy->serverPort()));
        PlantedDesk::type(editor, "proxyUser", "operator");
        // Refused; then accepted, but nobody knows who signed the certificate; then all is well.
        PlantedDesk::type(editor, "proxyPassword", wrongSecret);
        const QString refused = desk.test(editor);
        QVERIFY2(refused.contains("proxy", Qt::CaseInsensitive), qUtf8Printable(refused));
        PlantedDesk::type(editor, "proxyPassword", plantedPassword);
        PlantedDesk::type(editor, "caFile", tlsFile("stranger.crt").toUtf8());
        const QString stranger = desk.test(editor);
        QVERIFY2(stranger.contains("certificate", Qt::CaseInsensitive), qUtf8Printable(stranger));
        proxy->refuseWith(proxy == &http ? 503 : 1);
        QVERIFY(!desk.test(editor).isEmpty());
        proxy->refuseWith(0);
        proxy->setBehaviour(StandInProxy::Behaviour::Close);
        PlantedDesk::type(editor, "caFile", tlsFile("authority.crt").toUtf8());
        proxy->setBehaviour(StandInProxy::Behaviour::Serve);
        const QString well = desk.test(editor);
        QVERIFY2(well.contains("works"), qUtf8Printable(well));
    }
    QVERIFY(desk.save(editor));
    QVERIFY(desk.waitFor("proxied", AccountPhase::Ready));
    QCOMPARE(desk.keychain.secret(desk.named("proxied").text + "/proxy-password"), plantedPassword);
    // From the keychain, in another session; and the proxy has another password now.
    desk.restart();
    QVERIFY(desk.waitFor("proxied", AccountPhase::Ready));
    socks.demand("operator", wrongSecret);
    socks.cutAll();
    QVERIFY(!desk.test(desk.accountsScreen()).isEmpty());
    editor = desk.edit("proxied");
    QVERIFY(editor);
    QVERIFY(PlantedDesk::close(editor));
}

void TestPlantedSecrets::imported()
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
        QCOMPARE(QDir(desk.home.filePath(folder)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
                 folder[1] == '\0' ? 2 : 1);
}

void TestPlantedSecrets::changes()
{
    PlantedDesk &desk = *m_desk;
    QVERIFY(desk.add("work"));
    QVERIFY(desk.goToScreen(ActionId::ShowInstances));
    QTRY_VERIFY_WITH_TIMEOUT(desk.listed(), 20'000);
    const QString action = "ModifyInstanceNetworkSpec";
    // One is carried out, one is refused with all that was sent, and the answer to one is lost.
    QVERIFY(desk.raise("web-hz-01", 20));
    QCOMPARE(changeTo(desk, 20)->state, ChangeState::Verified);
    desk.closeWizard();
    desk.relay.answerWith([](const RawRequest &request) {
        return request.headers.value("x-acs-action") == "ModifyInstanceNetworkSpec" ? repeating(request) : QByteArray();
    });
    QVERIFY(desk.raise("web-hz-03", 21));
    QCOMPARE(changeTo(desk, 21)->state, ChangeState::Refused);
    desk.screen.look();
    desk.closeWizard();
    desk.relay.answerWith({});
    desk.server.lever({{"dropAfterCommitNext", QJsonObject{{"n", 1}, {"action", action}}}});
    QVERIFY(desk.raise("web-hz-03", 22));
    QCOMPARE(changeTo(desk, 22)->state, ChangeState::Verified);
    desk.closeWizard();

    for (const Language spoken : {Language::English, Language::Chinese}) {
        desk.language.setLanguage(spoken);
        ChangesScreen *screen = changesScreen(desk);
        QVERIFY(screen);
        auto *table = screen->findChild<QTableView *>("changesTable");
        QTRY_COMPARE(table->model()->rowCount(), 3);
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
        for (const ActionId each : {ActionId::ShowQueue, ActionId::ShowOrders, ActionId::ShowAccounts, ActionId::ShowInstances}) {
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

QTEST_MAIN(TestPlantedSecrets)
#include "test_plantedsecrets.moc"
