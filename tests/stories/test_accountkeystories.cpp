// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where keys come from and how they end: taken over from the aliyun CLI's file, lent for a while, typed anew. Also what
// is open while the language is switched, and the ways between sandbox and accounts.

#include "tests/stories/accountstory.h"
#include "ui/accounts/importcard.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QJsonDocument>

using namespace ecsdesk;

namespace {

/// Keys that a cloud account lends.
struct Lent
{
    Lent(CloudAccount &account, int seconds)
    {
        const QJsonObject told = account.lever({{"issueToken", seconds}});
        id = told["accessKeyId"].toString();
        secret = told["accessKeySecret"].toString().toLatin1();
        token = told["securityToken"].toString().toLatin1();
        ends = QDateTime::fromString(told["expiration"].toString(), Qt::ISODate);
    }
    QString id;
    QByteArray secret;
    QByteArray token;
    QDateTime ends;
};

/// The editor with new temporary keys in its fields, and when they end.
void typeLent(AccountStory &story, const Lent &lent)
{
    AccountStory::typeText(story.editor(), "accessKeyId", lent.id);
    AccountStory::typeText(story.editor(), "accessKeySecret", QString::fromLatin1(lent.secret));
    AccountStory::typeText(story.editor(), "securityToken", QString::fromLatin1(lent.token));
    auto *ends = story.editor()->findChild<QCheckBox *>("tokenEnds");
    if (!ends->isChecked())
        QTest::mouseClick(ends, Qt::LeftButton);
    story.editor()->findChild<QDateTimeEdit *>("tokenEndsAt")->setDateTime(lent.ends.toLocalTime());
}

/// A button of an empty screen, which has no name but what it says.
bool pressText(QWidget *screen, const QString &text)
{
    for (auto *button : screen->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return true;
        }
    }
    return false;
}

bool cloudTimePasses(AccountStory &story, CloudAccount &account, const QString &name, int seconds)
{
    const QDateTime before = story.accounts().serverNow();
    account.lever({{"advanceSeconds", seconds}});
    story.accounts().retry(story.profile(name).id);
    return QTest::qWaitFor([&] { return before.secsTo(story.accounts().serverNow()) >= seconds - 5; }, 20'000);
}

int requestsOfAll(CloudAccount &account)
{
    int all = 0;
    for (const QJsonValue &count : account.ledger()["requests"].toObject())
        all += count.toInt();
    return all;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ImportCard *card(ImportDialog *dialog, const QString &name)
{
    for (ImportCard *each : dialog->cards()) {
        if (each->found().name == name)
            return each;
    }
    return nullptr;
}

} // namespace

class TestAccountKeyStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void throughTheDoors();
    void takenOverFromTheCli();
    void lentKeysEnd();
    void aSecretThatIsGone();
    void anotherLanguageMeanwhile();
    void toTheSandboxAndBack();
};

/// The first window of all, and where its doors lead.
void TestAccountKeyStories::throughTheDoors()
{
    const auto choose = [](const char *button) {
        WelcomeDialog welcome;
        welcome.show();
        return press(&welcome, button) && welcome.result() == QDialog::Accepted ? std::optional(welcome.door())
                                                                                : std::nullopt;
    };
    AccountStory story;
    story.door = choose("addAccount");
    QCOMPARE(story.door, std::optional(WelcomeDoor::Add));
    story.restart();
    QTRY_VERIFY(story.editor() && story.editor()->isVisible());
    story.door = choose("importAccounts");
    QCOMPARE(story.door, std::optional(WelcomeDoor::Import));
    story.restart();
    QTRY_VERIFY(story.importDialog() && story.importDialog()->isVisible());
    QVERIFY(reads(story.importDialog(), "Nothing to import here"));
    QVERIFY(pressText(story.importDialog(), "Add by hand…")); // and on from there
    QTRY_VERIFY(story.editor() && story.editor()->isVisible());
    QTRY_VERIFY(!story.importDialog());
}

void TestAccountKeyStories::takenOverFromTheCli()
{
    CloudAccount cloud;
    AccountStory story;
    const Lent expired(cloud, 0);
    const QString address = QStringLiteral("127.0.0.1:%1").arg(cloud.url().port());
    const auto profile = [&](const char *name, const char *mode, QJsonObject more) {
        more["name"] = QLatin1String(name);
        more["mode"] = QLatin1String(mode);
        more["region_id"] = "cn-hangzhou";
        more["endpoint"] = address; // no request of this test leaves this machine
        return more;
    };
    const QJsonObject keys{{"access_key_id", cloud.keyId()},
                           {"access_key_secret", QString::fromLatin1(cloud.secret())}};
    QJsonObject role = keys;
    role["ram_role_arn"] = "acs:ram::1234567890123456:role/sandbox";
    role["ram_session_name"] = "ecsdesk";
    const QJsonObject lent{{"access_key_id", expired.id},
                           {"access_key_secret", QString::fromLatin1(expired.secret)},
                           {"sts_token", QString::fromLatin1(expired.token)}};
    const QJsonObject file{
        {"current", "ops"},
        {"profiles", QJsonArray{profile("ops", "AK", keys), profile("lent", "StsToken", lent),
                                profile("role", "RamRoleArn", role), profile("sso", "CloudSSO", {})}}};
    QVERIFY(QDir(story.home.path()).mkpath(".aliyun"));
    const QString path = story.home.filePath(".aliyun/config.json");
    QFile config(path);
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(QJsonDocument(file).toJson());
    config.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    config.close();
    QVERIFY(config.open(QIODevice::ReadWrite));
    QVERIFY(config.setFileTime(QDateTime(QDate(2024, 2, 29), QTime(12, 0)), QFile::FileModificationTime));
    config.close();
    const QByteArray content = contentOf(path);
    const QDateTime written = QFileInfo(path).lastModified();

    AccountsScreen *screen = story.accountsScreen();
    QVERIFY(screen);
    QVERIFY(pressText(screen, "Import…"));
    QTRY_VERIFY(story.importDialog() && story.importDialog()->cards().size() == 4);
    ImportDialog *dialog = story.importDialog();
    QVERIFY(card(dialog, "ops")->isChosen()); // the CLI's own choice
    QVERIFY(!card(dialog, "lent")->isChosen());
    QVERIFY(reads(card(dialog, "sso"), "The mode CloudSSO is not supported."));
    QVERIFY(!card(dialog, "sso")->box()->isVisible());
    for (const char *name : {"lent", "role"}) {
        QTest::keyClick(card(dialog, QLatin1String(name))->box(), Qt::Key_Space);
        QVERIFY(card(dialog, QLatin1String(name))->isChosen());
    }
    QVERIFY(press(dialog, "importButton"));
    QTRY_COMPARE_WITH_TIMEOUT(story.accounts().profiles().size(), size_t(3), 20'000);
    // How the plain secrets are removed, once for each.
    QVERIFY(reads(dialog, "3 accounts taken over"));
    const auto hints = dialog->findChildren<QLabel *>("removalHint");
    QCOMPARE(hints.size(), 3);
    QVERIFY(hints.at(0)->text().contains("aliyun configure delete --profile 'ops'"));
    QVERIFY(hints.at(0)->text().contains(path));
    const QPointer<ImportDialog> open = dialog;
    QVERIFY(press(dialog, "closeImport"));
    QTRY_VERIFY(!open);
    QCOMPARE(story.shownAccount(), QString("ops"));
    QCOMPARE(story.vault.plain({story.profile("ops").id, SecretKind::AccessKeySecret}), cloud.secret());
    QCOMPARE(story.vault.plain({story.profile("lent").id, SecretKind::SecurityToken}), expired.token);
    QCOMPARE(story.profile("role").role.arn, QString("acs:ram::1234567890123456:role/sandbox"));
    QCOMPARE(story.profile("ops").importedFrom, path);

    // The sandbox speaks plain http, which the file cannot say: until then nobody is who he says he is.
    for (const char *name : {"ops", "lent", "role"})
        QVERIFY(story.reachesPhase(QLatin1String(name), AccountPhase::Troubled));
    QCOMPARE(requestsOfAll(cloud), 0);
    QVERIFY(story.edit("ops"));
    story.typeEndpoint(cloud.url());
    QVERIFY(story.saveEditor());
    QVERIFY(story.reachesPhase("ops", AccountPhase::Ready));
    QTRY_VERIFY_WITH_TIMEOUT(story.state("ops").instances > 0 && !story.state("ops").loading, 20'000);
    QTRY_COMPARE(story.rows(), story.state("ops").instances);
    // What had ended before it was taken over is told as that, and nothing of it hides the others.
    QVERIFY(story.edit("lent"));
    story.typeEndpoint(cloud.url());
    QVERIFY(press(story.editor(), "saveAccount"));
    QVERIFY(reads(story.editor(), "Temporary credentials expired"));
    QVERIFY(press(story.editor(), "saveAnyway"));
    QTRY_VERIFY_WITH_TIMEOUT(!story.editor(), 20'000);
    QVERIFY(story.reachesPhase("lent", AccountPhase::Ended));
    QTRY_COMPARE(story.mark("lent")->text(), QString("lent: key expired"));

    // The role belongs to the same cloud account: it stands aside, and takes over when the other is switched off.
    QVERIFY(story.edit("role"));
    AccountStory::typeText(story.editor(), "roleArn",
                           QStringLiteral("acs:ram::%1:role/sandbox").arg(story.state("ops").account.text));
    story.typeEndpoint(cloud.url());
    QVERIFY(press(story.editor(), "saveAccount"));
    QVERIFY(reads(story.editor(), "“ops” works on this cloud account already"));
    QVERIFY(story.saveEditor());
    QVERIFY(story.reachesPhase("role", AccountPhase::SameAccount));
    QVERIFY(story.showAccount("role"));
    QVERIFY(reads(story.window().currentScreen(), "The same cloud account as “ops”"));
    QVERIFY(story.pressWay(AccountWay::ShowOther));
    QCOMPARE(story.shownAccount(), QString("ops"));
    QVERIFY(press(story.window().currentScreen(), "switchAccount"));
    QVERIFY(story.reachesPhase("role", AccountPhase::Ready));
    QVERIFY(story.state("role").renews);
    QTRY_VERIFY_WITH_TIMEOUT(story.rowsOf("role") > 0, 20'000);

    // Looked for once more it is the same file, byte by byte, and nothing is chosen twice under one name.
    QVERIFY(story.showAccount("ops"));
    QVERIFY(press(story.window().currentScreen(), "importAccounts"));
    QTRY_VERIFY(story.importDialog() && story.importDialog()->cards().size() == 4);
    QCOMPARE(card(story.importDialog(), "ops")->nameField()->text(), QString("ops-2"));
    QVERIFY(story.importDialog()->findChildren<QLabel *>("removalHint").isEmpty());
    story.importDialog()->close();
    QCOMPARE(contentOf(path), content);
    QCOMPARE(QFileInfo(path).lastModified(), written);
    QVERIFY(story.filesWith(cloud.secret()).isEmpty());
}

void TestAccountKeyStories::lentKeysEnd()
{
    CloudAccount cloud;
    AccountStory story;
    const Lent first(cloud, 250);
    AccountsScreen *screen = story.accountsScreen();
    QVERIFY(screen);
    QVERIFY(pressText(screen, "Add an account…"));
    QTRY_VERIFY(story.editor());
    auto *mode = story.editor()->findChild<QComboBox *>("credentialMode");
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_Down);
    QCOMPARE(mode->currentIndex(), int(CredentialMode::StsToken));
    AccountStory::typeText(story.editor(), "accountName", "lent");
    typeLent(story, first);
    story.typeEndpoint(cloud.url());
    QVERIFY(story.saveEditor());
    QVERIFY(story.isReady("lent"));
    QTRY_VERIFY(story.mark("lent") && story.mark("lent")->text().startsWith("lent: key expires in "));
    QVERIFY(story.mark("lent")->text().endsWith(" min"));
    // A change, and another one that waits for its cooldown: longer than these keys last.
    QVERIFY(story.selectIn("lent", "web-hz-01"));
    const InstanceKey key = current(story);
    QVERIFY(story.raiseSelected(20));
    QVERIFY(verified(story));
    story.closeWizard();
    QVERIFY(story.openWizard());
    story.typeOutbound(50);
    QVERIFY(story.turnPage() && story.turnPage() && story.turnPage());
    QVERIFY(reaches(story, 50, ChangeState::Queued));
    story.closeWizard();

    QVERIFY(cloudTimePasses(story, cloud, "lent", 200));
    QTRY_COMPARE(story.mark("lent")->text(), QString("lent: key expires in less than a minute"));
    QVERIFY(story.state("lent").phase == AccountPhase::Ready);
    const qint64 left = story.accounts().serverNow().secsTo(first.ends);
    QVERIFY(cloudTimePasses(story, cloud, "lent", int(std::max<qint64>(left - 3, 0))));
    // Nobody had to be refused for that.
    QVERIFY(story.reachesPhase("lent", AccountPhase::Ended));
    QTRY_COMPARE(story.mark("lent")->text(), QString("lent: key expired"));
    const int asked = requestsOfAll(cloud);
    cloud.lever({{"advanceSeconds", 120}}); // the cooldown would be over
    QVERIFY(story.instancesScreen());
    QVERIFY(story.readAgain());
    QVERIFY(story.selectIn("lent", "web-sg-01")); // what was known of it stays
    QVERIFY(refusedInDetails(story, bandwidth, "missing, have ended or are refused"));
    // Nothing claims to be on its way.
    QTRY_VERIFY2(!readingOf(story.window().instances()->pane()).contains("Reading the use"),
                 qPrintable(readingOf(story.window().instances()->pane())));
    QVERIFY(ordersScreen(story));
    QVERIFY(story.readAgain());
    QueueScreen *queue = queueScreen(story);
    QVERIFY(queue);
    queue->table()->selectRow(0);
    QVERIFY(reads(queue, "missing, have ended or are refused"));
    QCOMPARE(changeTo(story, 50)->state, ChangeState::Queued);
    QCOMPARE(requestsOfAll(cloud), asked);

    // Typed anew in the editor it goes on, with what waited.
    QTest::mouseClick(story.mark("lent"), Qt::LeftButton);
    QVERIFY(reads(story.window().currentScreen(), "The temporary credentials have expired"));
    QVERIFY(story.pressWay(AccountWay::EnterSecret));
    QTRY_VERIFY(story.editor());
    const Lent second(cloud, 3'600);
    typeLent(story, second);
    QVERIFY(story.saveEditor());
    QVERIFY(story.isReady("lent"));
    QTRY_VERIFY(!story.mark("lent"));
    QVERIFY(reaches(story, 50, ChangeState::Verified));
    QCOMPARE(cloud.committed(key.id), 2);
    for (const QByteArray &secret : {first.secret, first.token, second.secret, second.token})
        QVERIFY(story.filesWith(secret).isEmpty());
}

/// The keychain is open and does not have it.
void TestAccountKeyStories::aSecretThatIsGone()
{
    CloudAccount cloud;
    AccountStory story;
    QVERIFY(story.add(cloud, "one"));
    QVERIFY(story.isReady("one"));
    const auto call = story.vault.remove({story.profile("one").id, SecretKind::AccessKeySecret});
    QTRY_VERIFY(call->isFinished());
    story.restart();
    QVERIFY(story.reachesPhase("one", AccountPhase::NoKeys));
    QTRY_VERIFY(story.rowsOf("one") > 30); // from before, marked with its age
    QTRY_COMPARE(story.mark("one")->text(), QString("one: secret missing"));
    QTest::mouseClick(story.mark("one"), Qt::LeftButton);
    QWidget *screen = story.window().currentScreen();
    QVERIFY(reads(screen, "The keychain has no AccessKey secret for this account."));
    // A test says the same.
    QVERIFY(press(screen, "testAccount"));
    QVERIFY(reads(screen->findChild<QWidget *>("checkResult"), "The secret is not there"));
    QVERIFY(story.pressWay(AccountWay::EnterSecret));
    QTRY_VERIFY(story.editor());
    QTRY_VERIFY(story.editor()->findChild<QLineEdit *>("accessKeySecret")->hasFocus());
    AccountStory::typeText(story.editor(), "accessKeySecret", QString::fromLatin1(cloud.secret()));
    QVERIFY(story.saveEditor());
    QVERIFY(story.isReady("one"));
}

void TestAccountKeyStories::anotherLanguageMeanwhile()
{
    CloudAccount cloud;
    AccountStory story;
    QVERIFY(story.add(cloud, "one"));
    QVERIFY(story.isReady("one"));
    QVERIFY(story.edit("one"));
    AccountStory::typeText(story.editor(), "accountName", QString());
    AccountStory::typeText(story.editor(), "accessKeySecret", "not the secret");
    {
        const InChinese chinese(story);
        QTRY_COMPARE(story.editor()->windowTitle(), QString::fromUtf8("编辑“one”"));
        QVERIFY(reads(story.editor(), QString::fromUtf8("名称")));
        QVERIFY(reads(story.window().currentScreen(), QString::fromUtf8("账号可用")));
        // What was typed is still there, and what stands against it reads in the other language.
        QVERIFY(story.editor()->findChild<QLineEdit *>("accountName")->text().isEmpty());
        QCOMPARE(story.editor()->findChild<QLineEdit *>("accessKeySecret")->text(), QString("not the secret"));
        AccountStory::typeText(story.editor(), "accountName", QString::fromUtf8("eins"));
        AccountStory::typeText(story.editor(), "accessKeySecret", "wrong");
        QVERIFY(press(story.editor(), "testAccount"));
        QVERIFY(reads(story.editor(), QString::fromUtf8("AccessKey Secret")));
    }
    QVERIFY(reads(story.editor(), "The AccessKey secret is wrong"));
    QTRY_COMPARE(story.editor()->windowTitle(), QString("Edit “one”"));
    QPointer<QDialog> open = story.editor();
    QTest::keyClick(open, Qt::Key_Escape);
    QVERIFY(answer(open, "have not been saved", "Close"));
    QTRY_VERIFY(!open);
    QCOMPARE(story.profile("one").name, QString("one"));

    QVERIFY(press(story.window().currentScreen(), "importAccounts"));
    QTRY_VERIFY(story.importDialog());
    QVERIFY(reads(story.importDialog(), "Nothing to import here"));
    {
        const InChinese chinese(story);
        QTRY_COMPARE(story.importDialog()->windowTitle(), QString::fromUtf8("导入账号"));
        QVERIFY(!readingOf(story.importDialog()).contains("Nothing"));
    }
    QVERIFY(reads(story.importDialog(), "Nothing to import here"));
    open = story.importDialog();
    QTest::keyClick(open, Qt::Key_Escape);
    QTRY_VERIFY(!open);
}

void TestAccountKeyStories::toTheSandboxAndBack()
{
    QList<CloudChoice> wanted;
    const auto want = [&wanted](CloudChoice choice) { wanted.append(choice); };
    CloudAccount cloud;
    {
        AccountStory story;
        story.program->onCloudWanted(want);
        QVERIFY(story.add(cloud, "one"));
        AccountsScreen *screen = story.accountsScreen();
        QVERIFY(press(screen, "trySandbox"));
        QCOMPARE(wanted, QList<CloudChoice>{CloudChoice::Sandbox});
    }
    {
        Story story;
        story.program->onCloudWanted(want);
        auto *screen = goToScreen<AccountsScreen>(story, Qt::Key_5);
        QVERIFY(screen);
        QVERIFY(reads(screen, "The sandbox is one account of its own"));
        QVERIFY(pressText(screen, "Work with accounts"));
        QCOMPARE(wanted, (QList<CloudChoice>{CloudChoice::Sandbox, CloudChoice::Accounts}));
    }
}

QTEST_MAIN(TestAccountKeyStories)
#include "test_accountkeystories.moc"
