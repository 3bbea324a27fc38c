// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Taking over accounts that lie on this machine: what is found and what is not usable, names, saving one after the
// other, and what is said of the plain secrets afterwards.

#include "tests/ui/accountsstage.h"
#include "ui/kit/languageswitch.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QSignalSpy>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

struct ImportStage
{
    explicit ImportStage(const std::vector<FoundProfile> &found = foundMany())
    {
        accounts.now = startOfTest;
        accounts.found = found;
    }
    void open()
    {
        dialog = std::make_unique<ImportDialog>(accounts, prompt);
        dialog->show();
        static_cast<void>(QTest::qWaitForWindowExposed(dialog.get()));
        QCoreApplication::processEvents();
    }
    [[nodiscard]] ImportCard *card(size_t at) const { return dialog->cards()[at]; }
    [[nodiscard]] QPushButton *import() const { return findIn<QPushButton>(dialog.get(), "importButton"); }
    /// All that is written on the card.
    [[nodiscard]] static QString textOf(const ImportCard *card)
    {
        QStringList all;
        for (const QLabel *label : card->findChildren<QLabel *>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        for (const ReasonLabel *label : card->findChildren<ReasonLabel *>()) {
            if (label->isVisible())
                all.append(label->sentence());
        }
        return all.join(u'\n');
    }
    void answer(int number) const
    {
        SaveOutcome outcome;
        outcome.id = ProfileId(QStringLiteral("saved-%1").arg(number));
        accounts.saves.back().answer(outcome);
    }

    RecordingAccountDesk accounts;
    RecordingPrompt prompt;
    std::unique_ptr<ImportDialog> dialog;
};

} // namespace

class TestAccountImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    void whatIsFoundIsShown()
    {
        ImportStage stage;
        stage.open();
        QCOMPARE(stage.dialog->cards().size(), size_t(4));
        const QString first = ImportStage::textOf(stage.card(0));
        QVERIFY2(first.contains(QStringLiteral("/srv/ops/.aliyun/config.json")), qUtf8Printable(first));
        QVERIFY(first.contains(QStringLiteral("LTAI5tFoundKey")));
        QVERIFY(first.contains(QStringLiteral("chmod 600")));
        QVERIFY(!first.contains(QStringLiteral("found-secret")));
        QVERIFY(stage.card(0)->box()->text().contains(QStringLiteral("default")));
        QVERIFY(stage.card(0)->isChosen()); // what the CLI would take
        QVERIFY(stage.card(0)->box()->hasFocus());
        // Declined by name, and not to be chosen; the file is warned of once.
        const QString declined = ImportStage::textOf(stage.card(1));
        QVERIFY2(declined.contains(QStringLiteral("CloudSSO")), qUtf8Printable(declined));
        QVERIFY(!declined.contains(QStringLiteral("chmod")));
        QVERIFY(!stage.card(1)->box()->isVisible());
        QVERIFY(!stage.card(2)->isChosen());
    }

    void chosenOnesAreSavedOneAfterTheOther()
    {
        ImportStage stage;
        AccountProfile present = profileNamed(QStringLiteral("default"));
        stage.accounts.put(present, readyState(present, QStringLiteral("1")));
        stage.open();
        QSignalSpy imported(stage.dialog.get(), &ImportDialog::imported);
        QCOMPARE(stage.card(0)->nameField()->text(), QStringLiteral("default-2")); // the name is taken
        QTest::keyClick(stage.card(2)->box(), Qt::Key_Space);
        QTest::keyClick(stage.card(3)->box(), Qt::Key_Space);
        stage.card(2)->nameField()->setText(QStringLiteral("from-env"));
        findIn<QComboBox>(stage.card(2), "importSite")->setCurrentIndex(1);
        QTest::mouseClick(stage.import(), Qt::LeftButton);
        QCOMPARE(stage.accounts.saves.size(), size_t(1));
        QCOMPARE(plain(stage.accounts.saves.back().secrets.accessKeySecret), QStringLiteral("found-secret-of-default"));
        QCOMPARE(stage.accounts.saves.back().profile.name, QStringLiteral("default-2"));
        QVERIFY(!stage.import()->isEnabled());
        // The keychain is in the way: as everywhere.
        stage.accounts.saves.back().fail(VaultTrouble::NoKeychain);
        QTest::mouseClick(findIn<QPushButton>(stage.dialog.get(), "saveForSession"), Qt::LeftButton);
        QCOMPARE(stage.accounts.saves.back().keeping, KeyKeeping::SessionOnly);
        stage.answer(1);
        QCOMPARE(stage.accounts.saves.size(), size_t(3));
        QCOMPARE(stage.accounts.saves.back().profile.name, QStringLiteral("from-env"));
        QCOMPARE(stage.accounts.saves.back().profile.site, Site::International);
        QCOMPARE(stage.accounts.saves.back().keeping, KeyKeeping::Keychain);
        stage.answer(2);
        QCOMPARE(stage.accounts.saves.back().profile.mode, CredentialMode::EcsRamRole);
        QVERIFY(!stage.accounts.saves.back().secrets.accessKeySecret);
        stage.answer(3);
        // Once, how the plain secrets are removed; nothing for the role, which has none.
        const auto hints = stage.dialog->findChildren<QLabel *>(QStringLiteral("removalHint"));
        QCOMPARE(hints.size(), 2);
        QVERIFY(hints[0]->text().contains(QStringLiteral("aliyun configure delete --profile")));
        QVERIFY(hints[1]->text().contains(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_SECRET")));
        QTest::mouseClick(stage.dialog->findChildren<QPushButton *>(QStringLiteral("copyHint")).front(),
                          Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), hints[0]->text());
        for (const ImportCard *card : stage.dialog->cards())
            QVERIFY(card->found().secret.isEmpty() || !card->isImported());
        QTest::mouseClick(findIn<QPushButton>(stage.dialog.get(), "closeImport"), Qt::LeftButton);
        QCOMPARE(imported.size(), 1);
        QCOMPARE(imported.front().front().value<ProfileId>().text, QStringLiteral("saved-1"));
    }

    /// Keys that an account has already are not taken over by the way.
    void keysThatAreHereAreSaidToBe()
    {
        ImportStage stage;
        AccountProfile here = profileNamed(QStringLiteral("prod-cn"));
        here.accessKeyId = foundMany()[0].profile.accessKeyId;
        stage.accounts.put(here, readyState(here, QStringLiteral("1")));
        stage.open();
        const QString first = ImportStage::textOf(stage.card(0));
        QVERIFY2(first.contains(QStringLiteral("“prod-cn” has these keys already")), qUtf8Printable(first));
        QVERIFY(!stage.card(0)->isChosen()); // though the CLI would take it
        QVERIFY(!ImportStage::textOf(stage.card(3)).contains(QStringLiteral("already")));
        stage.card(0)->setChosen(true); // whoever wants to, may
        QVERIFY(stage.import()->isEnabled());
    }

    /// Where the CLI asks by default is not all that an operator wants to see.
    void allRegionsUnlessChosenOtherwise()
    {
        std::vector<FoundProfile> found = foundMany();
        found[0].profile.regions = {RegionId(QStringLiteral("cn-shanghai"))};
        found[2].profile.regions.clear();
        ImportStage stage(found);
        stage.open();
        auto *regions = findIn<QComboBox>(stage.card(0), "importRegions");
        QVERIFY(regions->isVisible());
        QVERIFY(stage.card(0)->profile().regions.isEmpty());
        QVERIFY(regions->itemText(1).contains(QStringLiteral("China (Shanghai)")));
        regions->setFocus();
        QTest::keyClick(regions, Qt::Key_Down);
        QCOMPARE(stage.card(0)->profile().regions, QList{RegionId(QStringLiteral("cn-shanghai"))});
        stage.card(2)->setChosen(true);
        QVERIFY(!findIn<QComboBox>(stage.card(2), "importRegions")->isVisible());
    }

    void theSameKeysWithAnotherRoleAreOthers()
    {
        std::vector<FoundProfile> found = foundMany();
        found[0].profile.mode = CredentialMode::RamRoleArn;
        found[0].profile.role.arn = QStringLiteral("acs:ram::1234567890123456:role/ops");
        ImportStage stage(found);
        AccountProfile here = found[0].profile;
        here.id = ProfileId(QStringLiteral("here"));
        here.name = QStringLiteral("prod-cn");
        here.role.arn = QStringLiteral("acs:ram::1234567890123456:role/audit");
        stage.accounts.put(here, readyState(here, QStringLiteral("1")));
        stage.open();
        QVERIFY(!stage.card(0)->isKnown());
    }

    void namesMustDiffer()
    {
        ImportStage stage;
        stage.open();
        stage.card(2)->setChosen(true);
        QVERIFY(stage.import()->isEnabled());
        stage.card(2)->nameField()->setText(QStringLiteral("default"));
        QVERIFY(!stage.import()->isEnabled());
        QVERIFY(stage.card(2)->nameField()->accessibleDescription().contains(QStringLiteral("name already")));
        stage.card(2)->nameField()->clear();
        QVERIFY(!stage.import()->isEnabled());
        for (ImportCard *card : stage.dialog->cards())
            card->setChosen(false);
        QVERIFY(!stage.import()->isEnabled());
    }

    void givingUpKeepsTheRestToBeChosen()
    {
        ImportStage stage;
        stage.open();
        stage.card(2)->setChosen(true);
        QTest::mouseClick(stage.import(), Qt::LeftButton);
        stage.answer(1);
        stage.accounts.saves.back().wait();
        QTest::mouseClick(findIn<QPushButton>(stage.dialog.get(), "saveGiveUp"), Qt::LeftButton);
        QVERIFY(!stage.accounts.saves.back().isOpen());
        QVERIFY(stage.card(0)->isImported());
        QVERIFY(!stage.card(2)->isImported());
        QVERIFY(stage.import()->isEnabled());
        stage.dialog->reject();
        QVERIFY(stage.card(2)->found().secret.isEmpty()); // wiped with the dialog
    }

    void foreignHostsAreConfirmed()
    {
        std::vector<FoundProfile> found = foundMany();
        found[0].profile.endpoint = QUrl(QStringLiteral("https://gateway.corp.example"));
        ImportStage stage(found);
        stage.open();
        stage.prompt.yes = false;
        QTest::mouseClick(stage.import(), Qt::LeftButton);
        QVERIFY(stage.prompt.questions.back().text.contains(QStringLiteral("gateway.corp.example")));
        QVERIFY(stage.accounts.saves.empty());
    }

    void nothingFoundSaysWhereWasLooked()
    {
        ImportStage stage(std::vector<FoundProfile>{});
        stage.accounts.findsLate = true;
        stage.open();
        auto *empty = stage.dialog->findChild<EmptyState *>();
        QVERIFY(empty->title().contains(QStringLiteral("Looking")));
        stage.accounts.tellFound();
        QVERIFY(empty->title().contains(QStringLiteral("Nothing")));
        QVERIFY(empty->sentence().contains(QStringLiteral("~/.aliyun/config.json")));
        QVERIFY(!stage.import()->isVisible());
        empty->actionButton()->click();
        QCOMPARE(stage.accounts.finds, 2);
        QSignalSpy add(stage.dialog.get(), &ImportDialog::addWanted);
        Q_EMIT empty->secondTriggered();
        QCOMPARE(add.size(), 1);
    }

private:
    std::unique_ptr<LanguageSwitch> m_language; // needs the program
};

QTEST_MAIN(TestAccountImport)
#include "test_accountimport.moc"
