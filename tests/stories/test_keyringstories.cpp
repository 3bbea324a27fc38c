// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The keychain in the real windows: gnome-keyring on a bus of its own, and a Secret Service whose question nobody
// answers.

#include "app/vault/helpervault.h"
#include "tests/stories/accountstory.h"
#include "tests/vault/privatebus.h"
#include "tests/vault/scriptedservice.h"

#include <csignal>

using namespace ecsdesk;

namespace {

const QByteArray password = "the operator's password";

HelperOptions onBus(const PrivateBus &bus)
{
    return {ECSDESK_VAULT_HELPER, {}, bus.environment()};
}

QByteArray keptIn(Vault &vault, const VaultKey &key)
{
    const auto call = vault.read(key);
    if (!QTest::qWaitFor([&] { return call->isFinished(); }, 20'000))
        return "(not ended)";
    const auto &found = call->result();
    if (!found || !*found)
        return found ? "(missing)" : "(not read)";
    return (*found)->reveal([](const QByteArray &bytes) { return QByteArray(bytes.constData(), bytes.size()); });
}

/// The files of the program and of the home the keyring lives in.
QStringList filesWith(const AccountStory &story, const PrivateBus &bus, const QByteArray &secret)
{
    QStringList files = story.filesWith(secret);
    for (QDirIterator it(bus.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
            files.append(file.fileName());
    }
    return files;
}

/// The window does what it is for, while something else is waited for: it searches, sorts and goes to its screens.
bool isAtWork(AccountStory &story)
{
    if (!story.instancesScreen())
        return false;
    const int all = story.program->wiring().fleet().rows().size();
    story.searchFor("web-hz-01");
    if (!QTest::qWaitFor([&] { return story.rows() == 1; }))
        return false;
    story.clearSearch();
    return QTest::qWaitFor([&] { return story.rows() == all; }) && changesScreen(story) && story.accountsScreen();
}

} // namespace

class TestKeyringStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstRun();
    void lockedAtTheStart();
    void theQuestionStaysOpen();
    void itDiesInTheMiddle();
};

void TestKeyringStories::theFirstRun()
{
    const PrivateBus bus;
    KeyringDaemon keyring(bus, password);
    QVERIFY2(keyring.waitUntil(false), keyring.output().constData());
    HelperVault vault(onBus(bus));
    CloudAccount cloud;
    AccountStory story(&vault);
    // Nothing is there, and the way is shown.
    EmptyState *empty = story.window().instances()->emptyState();
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(empty->title(), QString("No accounts yet"));
    QTest::mouseClick(empty->actionButton(), Qt::LeftButton);
    auto *screen = qobject_cast<AccountsScreen *>(story.window().currentScreen());
    QVERIFY(screen);
    QTest::mouseClick(screen->findChild<EmptyState *>()->actionButton(), Qt::LeftButton);
    QTRY_VERIFY(story.editor() && story.editor()->isVisible());

    // A wrong secret is called that, and nothing is kept of it.
    story.fillEditor(cloud, "prod", "not-this-one");
    QVERIFY(press(story.editor(), "testAccount"));
    QVERIFY(reads(story.editor(), "The AccessKey secret is wrong"));
    QVERIFY(press(story.editor(), "saveAccount"));
    QVERIFY(reads(story.editor(), "The AccessKey secret is wrong"));
    QVERIFY(story.accounts().profiles().empty());
    AccountStory::typeText(story.editor(), "accessKeySecret", QString::fromLatin1(cloud.secret()));
    QVERIFY(press(story.editor(), "testAccount"));
    QVERIFY(reads(story.editor(), "The account works"));
    QVERIFY(story.saveEditor());
    QVERIFY(story.isReady("prod"));
    QCOMPARE(story.shownAccount(), QString("prod"));
    QVERIFY(story.instancesScreen());
    QTRY_VERIFY(story.listed());
    const int all = story.rows();
    QCOMPARE(keptIn(vault, {story.profile("prod").id, SecretKind::AccessKeySecret}), cloud.secret());

    // At the next start the list is there before anybody was asked, and then it is fresh; no question, no window.
    cloud.lever({{"latencyMs", 300}});
    story.restart();
    QTRY_COMPARE(story.rows(), all);
    QVERIFY(story.program->wiring().fleet().state().fromCache);
    cloud.lever({{"latencyMs", 0}});
    QVERIFY(story.isReady("prod"));
    QTRY_VERIFY(story.listed());
    QVERIFY(!story.editor());
    QVERIFY(!story.window().findChild<QMessageBox *>());
    QVERIFY(story.select("web-hz-01"));
    QVERIFY(story.raiseSelected(20));
    QVERIFY(verified(story));
    story.closeWizard();
    QCOMPARE(filesWith(story, bus, cloud.secret()), QStringList());
    QCOMPARE(filesWith(story, bus, cloud.secret().toBase64()), QStringList());
    QVERIFY(!story.filesWith(cloud.keyId().toLatin1()).isEmpty()); // the files were read, and this is no secret
}

/// There is nobody on this bus to show the question: gnome-keyring takes that for a dismissal.
void TestKeyringStories::lockedAtTheStart()
{
    const PrivateBus bus;
    auto keyring = std::make_unique<KeyringDaemon>(bus, password);
    QVERIFY2(keyring->waitUntil(false), keyring->output().constData());
    HelperVault vault(onBus(bus));
    CloudAccount cloud;
    AccountStory story(&vault);
    QVERIFY(story.add(cloud, "prod"));
    QVERIFY(story.isReady("prod"));
    story.program.reset();
    keyring.reset();
    keyring = std::make_unique<KeyringDaemon>(bus, QByteArray());
    QVERIFY2(keyring->waitUntil(true), keyring->output().constData());
    story.start();
    QVERIFY(story.reachesPhase("prod", AccountPhase::NoKeys));
    QCOMPARE(story.state("prod").keychain->trouble, VaultTrouble::Locked);
    QTRY_VERIFY(story.rowsOf("prod") > 30);
    QVERIFY(isAtWork(story));
    QTRY_COMPARE(story.mark("prod")->text(), QString("prod: keychain locked"));
    QTest::mouseClick(story.mark("prod"), Qt::LeftButton);
    QWidget *screen = story.window().currentScreen();
    QVERIFY(reads(screen, "The keychain is locked"));
    QVERIFY(reads(screen, "The secret was not read. It stays where it is."));
    QVERIFY(story.selectIn("prod", "web-hz-01"));
    QVERIFY(refusedInDetails(story, bandwidth, "The keys of this account are missing"));
    // Once more, and dismissed once more.
    QVERIFY(story.showAccount("prod"));
    const int asked = cloud.requests("DescribeInstances");
    QVERIFY(story.pressWay(AccountWay::Unlock));
    QVERIFY(story.state("prod").phase != AccountPhase::NoKeys);
    QVERIFY(story.reachesPhase("prod", AccountPhase::NoKeys));
    QCOMPARE(cloud.requests("DescribeInstances"), asked);
    // The operator unlocks it elsewhere.
    keyring.reset();
    keyring = std::make_unique<KeyringDaemon>(bus, password);
    QVERIFY2(keyring->waitUntil(false), keyring->output().constData());
    QVERIFY(story.pressWay(AccountWay::Unlock));
    QVERIFY(story.isReady("prod"));
    QTRY_VERIFY(!story.mark("prod"));
}

/// The desktop asks, and nobody answers: the window goes on, and so does everything that needs no keys.
void TestKeyringStories::theQuestionStaysOpen()
{
    const PrivateBus bus;
    ScriptedService service(bus.address());
    HelperVault vault(onBus(bus));
    CloudAccount cloud;
    AccountStory story(&vault);
    QVERIFY(story.add(cloud, "prod"));
    QVERIFY(story.isReady("prod"));
    service.setLocked(true);
    service.setOperator(ScriptedService::Operator::Ignores);
    story.restart();
    QVERIFY(story.reachesPhase("prod", AccountPhase::AwaitingUnlock));
    QTRY_COMPARE(service.openPrompts(), 1);
    QTRY_COMPARE(story.mark("prod")->text(), QString("prod: waits for the keychain"));
    QVERIFY(isAtWork(story));
    QVERIFY(reads(story.window().currentScreen(), "Answer the question that the desktop shows."));
    QCOMPARE(story.state("prod").phase, AccountPhase::AwaitingUnlock);
    QCOMPARE(service.openPrompts(), 1); // still, and only once
    // An account that needs no question comes in meanwhile.
    CloudAccount other;
    QVERIFY(press(story.window().currentScreen(), "addAccount"));
    QTRY_VERIFY(story.editor());
    story.fillEditor(other, "other", other.secret());
    QVERIFY(press(story.editor(), "saveAccount"));
    QVERIFY(reads(story.editor(), "Answer the question that the desktop shows."));
    QVERIFY(press(story.editor(), "saveGiveUp"));
    QPointer<QDialog> open = story.editor();
    QTest::keyClick(open, Qt::Key_Escape);
    QVERIFY(answer(open, "has not been saved", "Close"));
    QTRY_VERIFY(!open);
    QCOMPARE(story.accounts().profiles().size(), size_t(1));
    // Dismissed, and then answered.
    service.operatorAnswers(false);
    QVERIFY(story.reachesPhase("prod", AccountPhase::NoKeys));
    QVERIFY(story.showAccount("prod"));
    QVERIFY(story.pressWay(AccountWay::Unlock));
    QVERIFY(story.reachesPhase("prod", AccountPhase::AwaitingUnlock));
    QTRY_COMPARE(service.openPrompts(), 1);
    service.operatorAnswers(true);
    QVERIFY(story.isReady("prod"));
    QTRY_VERIFY(!story.mark("prod"));
}

void TestKeyringStories::itDiesInTheMiddle()
{
    const PrivateBus bus;
    auto keyring = std::make_unique<KeyringDaemon>(bus, password);
    QVERIFY2(keyring->waitUntil(false), keyring->output().constData());
    HelperVault vault(onBus(bus));
    CloudAccount cloud;
    AccountStory story(&vault);
    QVERIFY(story.add(cloud, "prod"));
    QVERIFY(story.isReady("prod"));
    story.program.reset();
    // It hangs as it is asked, and then it is gone.
    ::kill(pid_t(keyring->processId()), SIGSTOP);
    story.start();
    QCOMPARE(story.state("prod").phase, AccountPhase::ReadingKeys);
    QTRY_VERIFY(story.rowsOf("prod") > 30);
    QVERIFY(isAtWork(story));
    QCOMPARE(story.state("prod").phase, AccountPhase::ReadingKeys);
    keyring.reset();
    QVERIFY(story.reachesPhase("prod", AccountPhase::NoKeys));
    QVERIFY(story.showAccount("prod"));
    QVERIFY(reads(story.window().currentScreen(), "keychain"));
    const auto died = story.state("prod").keychain->trouble;
    QVERIFY2(died == VaultTrouble::Died || died == VaultTrouble::NoKeychain, qPrintable(QString::number(int(died))));

    // For this session only: typed, used, and kept nowhere.
    QVERIFY(story.pressWay(AccountWay::SessionOnly));
    QTRY_VERIFY(story.editor());
    QVERIFY(reads(story.editor(), "is asked for again at the next start"));
    AccountStory::typeText(story.editor(), "accessKeySecret", QString::fromLatin1(cloud.secret()));
    QVERIFY(story.saveEditor());
    QVERIFY(story.isReady("prod"));
    QVERIFY(reads(story.window().currentScreen(), "session only"));
    QVERIFY(story.selectIn("prod", "web-hz-01"));
    QVERIFY(story.raiseSelected(20));
    QVERIFY(verified(story));
    story.closeWizard();

    // After a restart it is gone, and there is still no keychain.
    story.restart();
    QVERIFY(story.reachesPhase("prod", AccountPhase::NoKeys));
    QVERIFY(story.showAccount("prod"));
    QVERIFY(reads(story.window().currentScreen(), "No keychain here"));
    QCOMPARE(filesWith(story, bus, cloud.secret()), QStringList());
    // With the keychain it is as it was before.
    keyring = std::make_unique<KeyringDaemon>(bus, password);
    QVERIFY2(keyring->waitUntil(false), keyring->output().constData());
    QVERIFY(story.pressWay(AccountWay::Retry));
    QVERIFY(story.isReady("prod"));
    QVERIFY(!story.state("prod").forSession);

    // One that was never in the keychain has to be typed after the next start.
    CloudAccount other;
    QVERIFY(story.accountsScreen());
    QVERIFY(press(story.window().currentScreen(), "addAccount"));
    QTRY_VERIFY(story.editor());
    ::kill(pid_t(keyring->processId()), SIGKILL);
    story.fillEditor(other, "lab", other.secret());
    QVERIFY(press(story.editor(), "saveAccount"));
    QVERIFY(reads(story.editor(), "The secret was not saved, in the keychain or anywhere else."));
    QVERIFY(story.accounts().profiles().size() == 1);
    QVERIFY(press(story.editor(), "saveForSession"));
    QTRY_VERIFY_WITH_TIMEOUT(!story.editor(), 20'000);
    QVERIFY(story.isReady("lab"));
    keyring.reset();
    keyring = std::make_unique<KeyringDaemon>(bus, password);
    QVERIFY2(keyring->waitUntil(false), keyring->output().constData());
    story.restart();
    QVERIFY(story.isReady("prod"));
    QVERIFY(story.reachesPhase("lab", AccountPhase::NoKeys));
    QTRY_COMPARE(story.mark("lab")->text(), QString("lab: keys needed"));
    QTest::mouseClick(story.mark("lab"), Qt::LeftButton);
    QVERIFY(story.pressWay(AccountWay::EnterSecret));
    QTRY_VERIFY(story.editor());
    AccountStory::typeText(story.editor(), "accessKeySecret", QString::fromLatin1(other.secret()));
    QVERIFY(story.saveEditor());
    QVERIFY(story.isReady("lab"));
    QCOMPARE(keptIn(vault, {story.profile("lab").id, SecretKind::AccessKeySecret}), other.secret());
}

QTEST_MAIN(TestKeyringStories)
#include "test_keyringstories.moc"
