// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The choice of an instance type as an operator uses it, by mouse and by keyboard, and each of its states.

#include "models/lists/typelistmodel.h"
#include "models/wording/errors.h"
#include "tests/models/typesamples.h"
#include "ui/changes/typefilterbar.h"
#include "ui/changes/typepanel.h"
#include "ui/changes/typesummary.h"
#include "ui/changes/typetable.h"
#include "ui/kit/banner.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/requestidbutton.h"
#include "ui/kit/theme.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

ApiError forbidden()
{
    ApiError error;
    error.kind = ErrorKind::Api;
    error.code = QStringLiteral("Forbidden.RAM");
    error.httpStatus = 403;
    error.message = QStringLiteral("User not authorized to operate on the specified resource.");
    error.action = QStringLiteral("DescribeResourcesModification");
    error.requestId = RequestId(QStringLiteral("9D2C4B1E-7A60-4B58-93F1-0B8E6E5A77C1"));
    return error;
}

/// The panel in a window as large as the smallest page.
struct Stage
{
    explicit Stage(bool offered = true, const QSize &size = QSize(600, 330))
    {
        panel.setPresent(Edition::Documents, sampleInstance(), sampleFacts());
        if (offered)
            panel.setOffer(sampleOffer());
        panel.resize(size);
        panel.show();
        panel.activateWindow();
    }
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name)
    {
        auto *widget = panel.findChild<Widget *>(QLatin1String(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    [[nodiscard]] TypeTable *table() { return find<TypeTable>("typeTable"); }
    [[nodiscard]] QLineEdit *search() { return find<QLineEdit>("typeSearch"); }
    [[nodiscard]] EmptyState *state() { return panel.findChild<EmptyState *>(); }
    [[nodiscard]] Banner *banner() { return panel.findChild<Banner *>(); }
    [[nodiscard]] ReasonLabel *refusal() { return find<ReasonLabel>("typeRefusal"); }
    [[nodiscard]] QString count() { return find<QLabel>("typeCount")->text(); }
    [[nodiscard]] QString summary() { return panel.findChild<TypeSummary *>()->text(); }
    [[nodiscard]] QString currentId() { return table()->currentIndex().data(TypeListModel::IdRole).toString(); }
    void click(const char *id)
    {
        const int row = panel.model().rowOf(typeId(id));
        QVERIFY2(row >= 0, id);
        const QModelIndex index = panel.model().index(row, 0);
        table()->scrollTo(index);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(index).center());
    }
    void choose(const char *box, const QVariant &value)
    {
        auto *combo = find<QComboBox>(box);
        const int at = combo->findData(value);
        QVERIFY(at >= 0);
        combo->setCurrentIndex(at);
    }

    TypePanel panel;
    QSignalSpy chosen{&panel, &TypePanel::typeChosen};
    QSignalSpy readAgain{&panel, &TypePanel::readAgainWanted};
};

QString lastChosen(const QSignalSpy &spy)
{
    return spy.isEmpty() ? QString() : spy.constLast()[0].value<InstanceTypeId>().text;
}

} // namespace

class TestTypePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<ThemeSwitch>(*qApp, ThemeMode::Light);
        m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English);
    }
    void init() { m_language->setLanguage(Language::English); }

    void byMouse()
    {
        Stage stage;
        QCOMPARE(stage.count(), QStringLiteral("34 of 52 types offered"));
        QCOMPARE(stage.summary(), QStringLiteral("ecs.g6.large\n2 vCPU · 8 GiB now. No other type is chosen yet."));
        stage.click("ecs.g7.xlarge");
        QCOMPARE(stage.chosen.size(), 1);
        QCOMPARE(lastChosen(stage.chosen), QStringLiteral("ecs.g7.xlarge"));
        QCOMPARE(stage.panel.chosen(), typeId("ecs.g7.xlarge"));
        QCOMPARE(stage.summary(), QStringLiteral("ecs.g6.large → ecs.g7.xlarge\n2 → 4 vCPU · 8 → 16 GiB · internal "
                                                 "network 1 Gbit/s → 4 Gbit/s"));
        stage.click("ecs.g7.xlarge"); // once more is no news
        QCOMPARE(stage.chosen.size(), 1);
    }

    void byKeyboard()
    {
        Stage stage;
        QVERIFY(QTest::qWaitForWindowActive(&stage.panel));
        stage.search()->setFocus();
        QTest::keyClicks(stage.search(), QStringLiteral("g7"));
        QCOMPARE(stage.panel.model().rowCount(), 5);
        QCOMPARE(stage.count(), QStringLiteral("4 of 34 offered types shown"));
        QTest::keyClick(stage.search(), Qt::Key_Down);
        QVERIFY(stage.table()->hasFocus());
        QCOMPARE(stage.currentId(), QStringLiteral("ecs.g7.large"));
        QVERIFY(stage.chosen.isEmpty()); // coming in chooses nothing
        QTest::keyClick(stage.table(), Qt::Key_Space);
        QCOMPARE(lastChosen(stage.chosen), QStringLiteral("ecs.g7.large"));
        QTest::keyClick(stage.table(), Qt::Key_Down);
        QCOMPARE(lastChosen(stage.chosen), QStringLiteral("ecs.g7.xlarge"));

        // A refused row is reached, says why, and leaves the choice where it was.
        QTest::keyClick(stage.table(), Qt::Key_Down);
        QCOMPARE(stage.currentId(), QStringLiteral("ecs.g7.2xlarge"));
        QVERIFY(stage.refusal()->isVisible());
        QCOMPARE(stage.refusal()->sentence(),
                 QStringLiteral("The row you are on, not the choice: ecs.g7.2xlarge is sold out now in the zone "
                                "cn-hangzhou-h. Choose another type, or read the list again later."));
        QTest::keyClick(stage.table(), Qt::Key_Space);
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QCOMPARE(stage.panel.chosen(), typeId("ecs.g7.xlarge"));
        QCOMPARE(stage.chosen.size(), 2);
        QTest::keyClick(stage.table(), Qt::Key_Down);
        QVERIFY(!stage.refusal()->isVisible());
        QCOMPARE(lastChosen(stage.chosen), QStringLiteral("ecs.g7.4xlarge"));
        QTest::keyClick(stage.table(), Qt::Key_End);
        QCOMPARE(stage.currentId(), QStringLiteral("ecs.g7.8xlarge"));
        QTest::keyClick(stage.table(), Qt::Key_Home);
        QCOMPARE(lastChosen(stage.chosen), QStringLiteral("ecs.g7.large"));

        // Escape empties the search before it could close a window.
        stage.search()->setFocus();
        QTest::keyClick(stage.search(), Qt::Key_Escape);
        QCOMPARE(stage.search()->text(), QString());
        QCOMPARE(stage.panel.model().rowCount(), 38);
    }

    void enterGoesOnOnlyFromAChoice()
    {
        QDialog dialog;
        auto *column = new QVBoxLayout(&dialog);
        TypePanel panel;
        column->addWidget(&panel);
        auto *next = new QPushButton(QStringLiteral("Next"), &dialog);
        next->setDefault(true);
        column->addWidget(next);
        panel.setPresent(Edition::Documents, sampleInstance(), sampleFacts());
        panel.setOffer(sampleOffer());
        dialog.resize(700, 500);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QSignalSpy clicked(next, &QPushButton::clicked);
        auto *table = panel.findChild<TypeTable *>();
        auto *search = panel.findChild<QLineEdit *>();
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("g7"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_Return); // chooses
        QCOMPARE(panel.chosen(), typeId("ecs.g7.large"));
        QCOMPARE(clicked.size(), 0);
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return); // refused: nothing
        QCOMPARE(clicked.size(), 0);
        QTest::keyClick(table, Qt::Key_Up);
        QTest::keyClick(table, Qt::Key_Return); // chosen already: on
        QCOMPARE(clicked.size(), 1);
    }

    void refusedIsHeard()
    {
        Stage stage;
        auto *notOffered = stage.find<QCheckBox>("typeNotOffered");
        QCOMPARE(stage.panel.model().rowOf(typeId("ecs.g8y.large")), -1);
        QTest::mouseClick(notOffered, Qt::LeftButton, {}, QPoint(8, notOffered->height() / 2));
        QVERIFY(notOffered->isChecked());
        stage.click("ecs.g8y.large");
        QCOMPARE(stage.chosen.size(), 0);
        QVERIFY(!stage.panel.chosen());
        QVERIFY(stage.refusal()->isVisible());
        const QString reason = stage.refusal()->sentence();
        QVERIFY(reason.contains(QLatin1String("is not offered for this instance")));
        QAccessibleInterface *label = QAccessible::queryAccessibleInterface(stage.refusal());
        QCOMPARE(label->text(QAccessible::Name), reason);
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(stage.table());
        QVERIFY(table && table->tableInterface());
        const int row = stage.table()->currentIndex().row();
        QAccessibleInterface *cell = table->tableInterface()->cellAt(row, 0);
        QVERIFY(cell->text(QAccessible::Name).contains(reason));
        QVERIFY(!cell->state().disabled); // a screen reader goes over what is disabled
        // The present type is no choice either.
        stage.click("ecs.g6.large");
        QCOMPARE(stage.chosen.size(), 0);
        QCOMPARE(stage.refusal()->sentence(),
                 QStringLiteral("ecs.g6.large is the present type; nothing would change. Choose another type."));
    }

    void everyControlHasAName()
    {
        for (const auto language : {Language::English, Language::Chinese}) {
            m_language->setLanguage(language);
            Stage stage;
            for (QWidget *widget : stage.panel.findChildren<QWidget *>()) {
                if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || !widget->isVisible())
                    continue;
                QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
                QVERIFY(spoken);
                const bool related = !spoken->relations(QAccessible::Label).empty();
                const bool box = spoken->role() == QAccessible::ComboBox;
                QVERIFY2(box ? related : !spoken->text(QAccessible::Name).trimmed().isEmpty(),
                         qUtf8Printable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
            }
        }
    }

    void filtersAndTheirEnd()
    {
        Stage stage;
        QVERIFY(QTest::qWaitForWindowActive(&stage.panel));
        stage.panel.setChosen(typeId("ecs.c6.xlarge"));
        stage.choose("typeMinCpus", 8);
        QVERIFY(stage.panel.model().rowOf(typeId("ecs.c6.xlarge")) < 0);
        // Hidden by a filter, it stays the choice, and no other takes its place.
        QVERIFY(stage.chosen.isEmpty());
        QCOMPARE(stage.panel.chosen(), typeId("ecs.c6.xlarge"));
        QVERIFY(stage.summary().startsWith(QStringLiteral("ecs.g6.large → ecs.c6.xlarge")));
        stage.choose("typeMaxCpus", 4); // contradicts the other bound, which gives way
        QVERIFY(!stage.find<QComboBox>("typeMinCpus")->currentData().isValid());
        QCOMPARE(stage.currentId(), QStringLiteral("ecs.c6.xlarge")); // and is back where it was
        stage.choose("typeArchitecture", QStringLiteral("ARM"));

        auto *text = stage.find<ReasonLabel>("typeNoMatch");
        QVERIFY(text->isVisible());
        QVERIFY(!stage.table()->isVisible());
        QCOMPARE(text->sentence(), QStringLiteral("No offered type matches this filter: at most 4 vCPU; architecture "
                                                  "Arm. 2 types that are not offered for this instance would match."));
        auto *more = stage.find<QPushButton>("typeShowNotOffered");
        QTest::mouseClick(more, Qt::LeftButton);
        QVERIFY(stage.table()->isVisible());
        QCOMPARE(stage.panel.model().rowCount(), 2);
        QVERIFY(stage.find<QCheckBox>("typeNotOffered")->isChecked());
        stage.search()->setFocus();
        QTest::keyClicks(stage.search(), QStringLiteral("nothing"));
        QCOMPARE(text->sentence(), QStringLiteral("No type matches this filter: search “nothing”; at most 4 vCPU; "
                                                  "architecture Arm."));
        QVERIFY(!more->isVisible());
        QTest::mouseClick(stage.find<QPushButton>("typeClearFilters"), Qt::LeftButton);
        QCOMPARE(stage.panel.model().rowCount(), stage.panel.model().totalCount());
        QVERIFY(stage.search()->hasFocus());
        QVERIFY(!stage.find<QToolButton>("typeClear")->isEnabled());
        stage.find<QCheckBox>("typeNotOffered")->setChecked(false);
        stage.find<QCheckBox>("typeInStock")->setChecked(true);
        QVERIFY(stage.find<QToolButton>("typeClear")->isEnabled());
        QVERIFY(stage.panel.model().rowOf(typeId("ecs.g7.2xlarge")) < 0);
        QTest::mouseClick(stage.find<QToolButton>("typeClear"), Qt::LeftButton);
        QVERIFY(!stage.find<QCheckBox>("typeInStock")->isChecked());
        QVERIFY(stage.chosen.isEmpty());
    }

    void loadingAndSlow()
    {
        Stage stage(false);
        stage.panel.setSlowAfter(std::chrono::hours(1));
        stage.panel.setLoading();
        QVERIFY(stage.state()->isVisible());
        QVERIFY(stage.state()->title().startsWith(QLatin1String("Reading")));
        QVERIFY(stage.state()->sentence().contains(QLatin1String("web-hz-01")));
        QVERIFY(!stage.table()->isVisible());
        stage.panel.setSlowAfter(std::chrono::milliseconds(0));
        stage.panel.setLoading();
        QTRY_VERIFY(stage.state()->title().startsWith(QLatin1String("Still reading")));
        QVERIFY(stage.state()->sentence().contains(QLatin1String("cancel")));
        stage.panel.setOffer(sampleOffer());
        QVERIFY(!stage.state()->isVisible());
        QVERIFY(stage.table()->isVisible());
        // Once more: what is known stays, and a slow answer is told above it.
        stage.click("ecs.g7.xlarge");
        stage.panel.setSlowAfter(std::chrono::hours(1));
        stage.panel.setLoading();
        QVERIFY(stage.table()->isVisible());
        QVERIFY(!stage.banner()->isVisible());
        QCOMPARE(stage.count(), QStringLiteral("34 of 52 types offered · reading again…"));
        stage.panel.setSlowAfter(std::chrono::milliseconds(0));
        stage.panel.setLoading();
        QTRY_VERIFY(stage.banner()->isVisible());
        QVERIFY(stage.banner()->sentence().startsWith(QLatin1String("The cloud takes longer")));
        stage.panel.setOffer(sampleOffer());
        QVERIFY(!stage.banner()->isVisible());
        QCOMPARE(stage.currentId(), QStringLiteral("ecs.g7.xlarge"));
        QCOMPARE(stage.chosen.size(), 1);
    }

    void failing()
    {
        Stage stage(false);
        stage.panel.setLoading();
        stage.panel.setError(forbidden());
        QVERIFY(stage.state()->isVisible());
        QCOMPARE(stage.state()->title(), explain(forbidden()).title);
        QVERIFY(stage.state()->sentence().contains(forbidden().requestId.text));
        QTest::mouseClick(stage.state()->actionButton(), Qt::LeftButton);
        QCOMPARE(stage.readAgain.size(), 1);
        QPushButton *copy = nullptr;
        for (auto *button : stage.state()->findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String("Copy the request ID"))
                copy = button;
        }
        QVERIFY(copy);
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), forbidden().requestId.text);
        QCOMPARE(copy->text(), QStringLiteral("Request ID copied"));

        stage.panel.setOffer(sampleOffer());
        QVERIFY(!stage.state()->isVisible());
        stage.panel.setError(forbidden());
        QVERIFY(stage.table()->isVisible()); // what was known stays
        QVERIFY(stage.banner()->isVisible());
        QVERIFY(stage.banner()->sentence().contains(explain(forbidden()).cause));
        auto *id = stage.banner()->findChild<RequestIdButton *>();
        QVERIFY(id->isVisible());
        QCOMPARE(id->requestId(), forbidden().requestId.text);
        QTest::mouseClick(stage.banner()->actionButton(), Qt::LeftButton);
        QCOMPARE(stage.readAgain.size(), 2);
        stage.panel.setLoading();
        QVERIFY(!stage.banner()->isVisible());
        QVERIFY(!id->isVisible());
    }

    void nothingOffered()
    {
        Stage stage(false);
        TypeOffer offer = sampleOffer();
        offer.targets.clear();
        stage.panel.setOffer(offer);
        QVERIFY(stage.state()->isVisible());
        QCOMPARE(stage.state()->title(), QStringLiteral("No type is offered for this instance"));
        QVERIFY(stage.state()->sentence().contains(QLatin1String("cn-hangzhou-h")));
        QTest::mouseClick(stage.state()->actionButton(), Qt::LeftButton);
        QCOMPARE(stage.readAgain.size(), 1);
        // A reason of the instance itself says more.
        Instance disks = sampleInstance();
        disks.localDisks = 2;
        stage.panel.setPresent(Edition::Documents, disks, sampleFacts());
        QVERIFY(stage.state()->sentence().startsWith(QLatin1String("The instance has 2 local disks")));
        Q_EMIT stage.state()->secondTriggered();
        QVERIFY(stage.table()->isVisible());
        QCOMPARE(stage.panel.model().rowCount(), stage.panel.model().totalCount());
        QCOMPARE(stage.count(), QStringLiteral("0 of 51 types offered"));
    }

    void oneTypeIsCountedAsOne()
    {
        Stage stage;
        TypeOffer offer = sampleOffer();
        std::erase_if(offer.catalogue, [](const InstanceTypeInfo &info) {
            return info.id != typeId("ecs.g7.xlarge") && info.id != sampleInstance().type;
        });
        std::erase_if(offer.targets, [](const TypeTarget &target) { return target.id != typeId("ecs.g7.xlarge"); });
        stage.panel.setOffer(offer);
        QCOMPARE(stage.count(), QStringLiteral("1 of 1 type offered"));
    }

    void choiceThatIsOfferedNoMore()
    {
        Stage stage;
        stage.panel.setChosen(typeId("ecs.g7.xlarge"));
        QVERIFY(stage.chosen.isEmpty()); // told by nobody but the operator
        QCOMPARE(stage.currentId(), QStringLiteral("ecs.g7.xlarge"));
        auto *trouble = stage.find<ReasonLabel>("typeTrouble");
        QVERIFY(!trouble->isVisible());
        TypeOffer offer = sampleOffer();
        for (TypeTarget &target : offer.targets) {
            if (target.id == typeId("ecs.g7.xlarge"))
                target = sampleTarget("ecs.g7.xlarge", "WithoutStock");
        }
        stage.panel.setOffer(offer);
        QVERIFY(trouble->isVisible());
        QVERIFY(trouble->sentence().startsWith(QLatin1String("ecs.g7.xlarge is sold out now")));
        QVERIFY(!stage.refusal()->isVisible()); // not said twice
        stage.panel.setChosen(typeId("ecs.x1.large"));
        QVERIFY(trouble->sentence().startsWith(QLatin1String("ecs.x1.large is not offered for this instance")));
        stage.panel.setChosen({});
        QVERIFY(!trouble->isVisible());
    }

    void warnsOfCreditsAndProcessors()
    {
        Stage stage;
        auto *warning = stage.find<ReasonLabel>("typeWarning");
        stage.click("ecs.g7.large");
        QVERIFY(!warning->isVisible());
        stage.click("ecs.t6-c1m1.large");
        QVERIFY(warning->isVisible());
        QVERIFY(warning->sentence().startsWith(QLatin1String("ecs.t6-c1m1.large is burstable")));
    }

    /// Nothing moves that the operator or the cloud did not move.
    void refreshKeepsThePlace()
    {
        Stage stage;
        stage.click("ecs.g7.large");
        QScrollBar *bar = stage.table()->verticalScrollBar();
        bar->setValue(15 * compactRow + 5);
        const auto topId = [&] { return stage.table()->indexAt(QPoint(4, 0)).data(TypeListModel::IdRole).toString(); };
        const QString top = topId();
        TypeOffer offer = sampleOffer();
        offer.targets.erase(offer.targets.begin(), offer.targets.begin() + 3);
        stage.panel.setOffer(offer);
        QCOMPARE(topId(), top);
        QCOMPARE(stage.currentId(), QStringLiteral("ecs.g7.large"));
        // Facts whose time goes on change nothing.
        QSignalSpy shown(&stage.panel.model(), &TypeListModel::shownChanged);
        Facts later = sampleFacts();
        later.now = later.now.addSecs(1);
        stage.panel.setPresent(Edition::Documents, sampleInstance(), later);
        QCOMPARE(shown.size(), 0);
    }

    void sortsByHeader()
    {
        Stage stage(true, QSize(900, 420));
        QHeaderView *header = stage.table()->horizontalHeader();
        const int column = int(TypeColumn::Memory);
        const QPoint at(header->sectionViewportPosition(column) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(stage.panel.model().sortColumn(), TypeColumn::Memory);
        QCOMPARE(stage.panel.model().optionAt(0).info.id, typeId("ecs.t6-c4m1.large"));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(stage.panel.model().optionAt(0).info.memoryGib, 256.0);
    }

    void languageWhileOpen()
    {
        Stage stage;
        stage.click("ecs.g7.2xlarge");
        stage.choose("typeMinCpus", 4);
        m_language->setLanguage(Language::Chinese);
        QTRY_COMPARE(
            stage.refusal()->sentence(),
            QStringLiteral("ecs.g7.2xlarge 在可用区 cn-hangzhou-h 当前已售罄。请选择其他规格，或稍后重新读取列表。"));
        QCOMPARE(stage.find<QComboBox>("typeMinCpus")->currentData().toInt(), 4);
        QCOMPARE(stage.find<QComboBox>("typeMinCpus")->itemText(0), QStringLiteral("不限"));
        QCOMPARE(stage.currentId(), QStringLiteral("ecs.g7.2xlarge"));
        QCOMPARE(stage.panel.model().headerData(0, Qt::Horizontal).toString(), QStringLiteral("实例规格"));
        m_theme->setMode(ThemeMode::Dark);
        m_theme->setMode(ThemeMode::Light);
        m_language->setLanguage(Language::English);
        QTRY_VERIFY(stage.refusal()->sentence().contains(QLatin1String("sold out")));
        QVERIFY(stage.chosen.isEmpty());
    }

private:
    std::unique_ptr<ThemeSwitch> m_theme;
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestTypePanel)
#include "test_typepanel.moc"
