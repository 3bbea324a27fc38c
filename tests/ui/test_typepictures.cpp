// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every state of the type panel in both languages and themes, at the smallest and a common size: nothing may be cut
// off. With ECSDESK_SHOTS=DIR each is saved there as a picture.

#include "tests/models/typesamples.h"
#include "ui/changes/typefilterbar.h"
#include "ui/changes/typepanel.h"
#include "ui/changes/typetable.h"
#include "ui/kit/banner.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/labels.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

ApiError failure()
{
    ApiError error;
    error.kind = ErrorKind::Api;
    error.code = QStringLiteral("Forbidden.RAM");
    error.httpStatus = 403;
    error.action = QStringLiteral("DescribeResourcesModification");
    error.message = QStringLiteral("User not authorized to operate on the specified resource.");
    error.requestId = RequestId(QStringLiteral("9D2C4B1E-7A60-4B58-93F1-0B8E6E5A77C1"));
    return error;
}

void go(TypePanel &panel, const char *id)
{
    auto *table = panel.findChild<TypeTable *>();
    table->setFocus();
    table->setCurrentIndex(panel.model().index(panel.model().rowOf(typeId(id)), 0));
}

TypeFilter everything()
{
    TypeFilter filter;
    filter.showsNotOffered = true;
    return filter;
}

struct Scene
{
    const char *name;
    std::function<void(TypePanel &)> arrange;
};

std::vector<Scene> scenes()
{
    const auto offered = [](TypePanel &panel) { panel.setOffer(sampleOffer()); };
    const auto filtered = [](TypePanel &panel, const TypeFilter &filter) {
        panel.findChild<TypeFilterBar *>()->setFilter(filter);
    };
    return {
        {"1-first", offered},
        {"2-chosen",
         [=](TypePanel &panel) {
             offered(panel);
             go(panel, "ecs.g7.xlarge");
         }},
        {"3-refused",
         [=](TypePanel &panel) {
             offered(panel);
             filtered(panel, everything());
             go(panel, "ecs.g7.xlarge");
             go(panel, "ecs.g7.2xlarge");
         }},
        {"3-not-offered",
         [=](TypePanel &panel) {
             offered(panel);
             filtered(panel, everything());
             go(panel, "ecs.gn7i-c16g1.4xlarge");
         }},
        {"4-burstable",
         [=](TypePanel &panel) {
             offered(panel);
             TypeFilter filter;
             filter.text = QStringLiteral("t6");
             filter.maxMemoryGib = 16;
             filtered(panel, filter);
             go(panel, "ecs.t6-c1m1.large");
         }},
        {"4-no-match",
         [=](TypePanel &panel) {
             offered(panel);
             TypeFilter filter;
             filter.text = QStringLiteral("8c");
             filter.minMemoryGib = 8;
             filter.maxMemoryGib = 64;
             filter.architecture = QStringLiteral("ARM");
             filter.inStockOnly = true;
             filtered(panel, filter);
         }},
        {"5-loading", [](TypePanel &panel) { panel.setLoading(); }},
        {"5-slow",
         [](TypePanel &panel) {
             panel.setLoading();
             const QString first = panel.findChild<EmptyState *>()->title();
             panel.setSlowAfter(std::chrono::milliseconds(0));
             panel.setLoading();
             QTRY_VERIFY(panel.findChild<EmptyState *>()->title() != first);
         }},
        {"5-slow-again",
         [=](TypePanel &panel) {
             offered(panel);
             go(panel, "ecs.g7.xlarge");
             panel.setSlowAfter(std::chrono::milliseconds(0));
             panel.setLoading();
             QTRY_VERIFY(panel.findChild<Banner *>()->isVisible());
         }},
        {"6-failed", [](TypePanel &panel) { panel.setError(failure()); }},
        {"6-failed-again",
         [=](TypePanel &panel) {
             offered(panel);
             go(panel, "ecs.g7.xlarge");
             panel.setError(failure());
         }},
        {"7-nothing-offered",
         [](TypePanel &panel) {
             TypeOffer offer = sampleOffer();
             offer.targets.clear();
             panel.setOffer(offer);
         }},
        {"8-chosen-sold-out",
         [=](TypePanel &panel) {
             offered(panel);
             panel.setChosen(typeId("ecs.g7.2xlarge"));
         }},
    };
}

bool isCut(const QWidget *widget)
{
    if (qobject_cast<const ElidedLabel *>(widget))
        return false;
    const auto *label = qobject_cast<const QLabel *>(widget);
    if ((label && label->wordWrap()) || qobject_cast<const ReasonLabel *>(widget))
        return widget->height() < widget->heightForWidth(widget->width());
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const auto *box = qobject_cast<const QComboBox *>(widget);
    return (label || box || (button && !button->text().isEmpty())) &&
           (widget->width() < widget->minimumSizeHint().width() ||
            widget->height() < widget->minimumSizeHint().height());
}

} // namespace

class TestTypePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<ThemeSwitch>(*qApp, ThemeMode::Light);
        m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English);
    }

    void everyState_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<ThemeMode>("theme");
        QTest::addColumn<QSize>("size");
        for (const auto language : {Language::English, Language::Chinese}) {
            for (const auto theme : {ThemeMode::Light, ThemeMode::Dark}) {
                for (const auto size : {QSize(600, 330), QSize(820, 480)}) {
                    QTest::addRow("%s-%s-%d", qUtf8Printable(languageCode(language)), qUtf8Printable(themeName(theme)),
                                  size.width())
                        << language << theme << size;
                }
            }
        }
    }
    void everyState()
    {
        QFETCH(Language, language);
        QFETCH(ThemeMode, theme);
        QFETCH(QSize, size);
        m_language->setLanguage(language);
        m_theme->setMode(theme);
        const QString folder = qEnvironmentVariable("ECSDESK_SHOTS");
        for (const Scene &scene : scenes()) {
            QWidget page; // as the wizard's page, with its ground and margins
            page.setMinimumSize(size);
            TypePanel panel(&page);
            panel.resize(size);
            panel.setPresent(Edition::Current, sampleInstance(), sampleFacts());
            page.resize(size);
            page.show();
            QVERIFY(QTest::qWaitForWindowExposed(&page));
            scene.arrange(panel);
            QCoreApplication::processEvents();
            const QString name =
                QStringLiteral("%1-%2").arg(QLatin1String(scene.name), QLatin1String(QTest::currentDataTag()));
            if (!folder.isEmpty()) {
                QDir().mkpath(folder);
                QVERIFY(page.grab().save(QStringLiteral("%1/%2.png").arg(folder, name)));
            }
            const QSize least = panel.minimumSizeHint();
            QVERIFY2(least.width() <= size.width() && panel.size() == size,
                     qUtf8Printable(QStringLiteral("%1 is %2 wide, %3 high at least")
                                        .arg(name)
                                        .arg(least.width())
                                        .arg(least.height())));
            for (const QWidget *widget : panel.findChildren<QWidget *>()) {
                QVERIFY2(!widget->isVisible() || !isCut(widget),
                         qUtf8Printable(name + QStringLiteral(": ") + widget->objectName() + u' ' +
                                        widget->accessibleName()));
            }
        }
    }

private:
    std::unique_ptr<ThemeSwitch> m_theme;
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestTypePictures)
#include "test_typepictures.moc"
