// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Secrets, tokens, a proxy password and every signature are planted, the whole program is driven through success and
// failure, and then all that it wrote, logged, showed, copied and handed to children is searched for them.

#include "tests/credentials/standin.h"
#include "tests/program/echoes.h"
#include "tests/program/planteddesk.h"
#include "tests/support/standinproxy.h"
#include "tests/support/tlsserver.h"

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

/// The name of the button that leads out of a trouble.
const char *waysButton(AccountWay way)
{
    static QByteArray name;
    name = "accountWay" + QByteArray::number(int(way));
    return name.constData();
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
        {"an unknown error that repeats it", {}, plantedSecret, repeatingUnknown},
        {"an error that repeats what it read", {}, plantedSecret, repeatingRead},
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
    /// The end of each of the following.
    void cleanup() { searchAll(m_desk); }

    void aTypedAccount();
    void refusedTests();
    void refusedTests_data();
    void theKeychainRefuses();
    void aLentRole();
    void theRoleOfTheMachine();
    void throughAProxy();

private:
    std::unique_ptr<PlantedDesk> m_desk;
};

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
    for (const auto &answer : {RecordingRelay::Answer(repeatingUnknown), RecordingRelay::Answer(repeatingRead),
                               RecordingRelay::Answer([](const RawRequest &r) { return page(200, r); })}) {
        QTRY_VERIFY_WITH_TIMEOUT(!desk.isReading(), 20'000);
        desk.relay.answerWith(answer);
        const int before = desk.relay.signatures();
        QVERIFY(press(desk.accountsScreen(), waysButton(AccountWay::Retry)));
        QTRY_VERIFY_WITH_TIMEOUT(desk.relay.signatures() > before, 20'000);
        QVERIFY(desk.waitFor("refused", AccountPhase::Troubled));
        QVERIFY(!desk.test(desk.accountsScreen()).isEmpty());
    }
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
    QVERIFY(screen && press(screen, waysButton(AccountWay::SessionOnly)));
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
    for (const auto &[answer, code] : {std::pair(RecordingRelay::Answer(repeating), "SignatureDoesNotMatch"),
                                       std::pair(RecordingRelay::Answer(repeatingUnknown), "Brand.NewCode"),
                                       std::pair(RecordingRelay::Answer(repeatingRead), "Brand.NewCode")}) {
        QTRY_VERIFY_WITH_TIMEOUT(!desk.isReading(), 20'000);
        desk.relay.answerWith(answer);
        QVERIFY(desk.goToScreen(ActionId::ShowInstances));
        QVERIFY(desk.readAgain());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.isReading(), 20'000);
        const AccountState state = desk.accounts().state(desk.named("lent"));
        QVERIFY(state.error && !state.loading);
        QCOMPARE(state.error->code, QString(code));
        desk.screen.look();
        QVERIFY(desk.accountsScreen());
        desk.screen.look();
    }
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

QTEST_MAIN(TestPlantedSecrets)
#include "test_plantedsecrets.moc"
