// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every page and every outcome of the wizard, and the changes screen, in both languages and themes, at the smallest and
// a common size: nothing may be cut off. With ECSDESK_SHOTS=DIR each is saved there as a picture.

#include "tests/ui/changerecords.h"
#include "tests/ui/usagesamples.h"
#include "ui/changes/changesscreen.h"
#include "ui/changes/changewizard.h"
#include "ui/kit/labels.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/theme.h"
#include "ui/kit/usagechart.h"

#include <QAbstractButton>
#include <QDir>
#include <QPointer>
#include <QScrollArea>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

struct Scene
{
    ManualClock clock{startOfTest};
    RecordingChangeDesk changes{clock};
    RecordingFleetDesk fleet;
    RecordingPrompt prompt;
    RecordingOfferDesk offers;
    bool asks = false; ///< the cloud can be asked
    QPointer<ChangeWizard> wizard;

    ~Scene() { delete wizard.data(); }

    void open(const FleetRow &row, WizardKind kind = WizardKind::Bandwidth)
    {
        fleet.put({row});
        wizard = new ChangeWizard(kind, changes, fleet, asks ? &offers : nullptr, row, prompt);
        wizard->setNow([] { return startOfTest; });
        if (asks)
            QCoreApplication::processEvents(); // the answers
    }
    void openWithUse(const FleetRow &row, UsageHabit habit)
    {
        const int limit = row.instance.outMbps.value_or(0);
        offers.usageAnswer = [habit, limit](const InstanceKey &, UsageSpan span) {
            return usageLike(habit, span, startOfTest, limit);
        };
        asks = true;
        open(row);
    }
    void want(std::optional<int> out, std::optional<int> in = {}, bool autoPay = true,
              std::optional<InternetChargeType> billing = {})
    {
        ChangeDraft draft = wizard->state().draft;
        draft.outMbps = out;
        draft.inMbps = in;
        draft.autoPay = autoPay;
        draft.billing = billing;
        wizard->setDraft(draft);
    }
    void next(int times)
    {
        for (int i = 0; i < times; ++i)
            wizard->goNext();
    }
    ChangeIntent send(int out)
    {
        want(out);
        next(3);
        return changes.submitted.back();
    }
    /// Facts of the instance every picture shows.
    template <class Edit>
    void know(Edit edit)
    {
        const InstanceKey key = rowOf(ChargeType::PrePaid, 5).key;
        InstanceFacts facts = changes.facts(key).instance;
        edit(facts);
        changes.setFacts(key, facts);
    }
    void cool(int seconds)
    {
        InstanceFacts facts = changes.facts(wizard->key()).instance;
        facts.cooldownUntil = clock.now().addSecs(seconds);
        changes.setFacts(wizard->key(), facts);
    }
};

struct Picture
{
    const char *name;
    std::function<void(Scene &)> arrange;
};

std::vector<Picture> pictures()
{
    const auto pre = ChargeType::PrePaid;
    const auto post = ChargeType::PostPaid;
    const auto fixed = InternetChargeType::PayByBandwidth;
    return {
        {"1-choose",
         [=](Scene &s) {
             s.know([](InstanceFacts &facts) { facts.downgradesUsed = 2; });
             s.open(rowOf(pre, 5));
             s.want(20);
         }},
        {"1-choose-pinned",
         [=](Scene &s) {
             s.openWithUse(rowOf(pre, 5), UsageHabit::Pinned);
             s.want(10);
         }},
        {"1-choose-gaps",
         [=](Scene &s) {
             s.openWithUse(rowOf(post, 20), UsageHabit::Gaps);
             s.want(200);
         }},
        {"1-choose-week",
         [=](Scene &s) {
             s.openWithUse(rowOf(pre, 20), UsageHabit::Gaps);
             s.wizard->findChild<QAbstractButton *>(QStringLiteral("usageWeek"))->click();
             QCoreApplication::processEvents();
             s.wizard->findChild<UsageChart *>()->setReadPoint(60);
         }},
        {"1-choose-table",
         [=](Scene &s) {
             s.openWithUse(rowOf(pre, 50), UsageHabit::Idle);
             s.wizard->findChild<QAbstractButton *>(QStringLiteral("usageAsTable"))->click();
         }},
        {"1-choose-failing",
         [=](Scene &s) {
             s.asks = true;
             s.offers.usageAnswer = [](const InstanceKey &, UsageSpan) -> Result<Usage> {
                 return tl::unexpected(
                     apiError(QStringLiteral("Forbidden.RAM"), 403, QStringLiteral("User not authorized.")));
             };
             s.open(rowOf(post, 20));
         }},
        {"1-choose-problems",
         [=](Scene &s) {
             FleetRow row = rowOf(pre, 5);
             row.instance.eip.address = QStringLiteral("8.8.1.1");
             row.instance.locks.push_back({lockKindFromApi(QStringLiteral("security")), {}});
             s.know([](InstanceFacts &facts) { facts.unpaidOrder = true; });
             s.know([](InstanceFacts &facts) { facts.downgradesUsed = 3; });
             s.open(row);
             s.want(250, 300);
             s.cool(192);
             FleetRow other = row;
             other.instance.outMbps = 10;
             other.instance.status = instanceStatusFromApi(QStringLiteral("Starting"));
             s.fleet.put({other});
         }},
        {"1-choose-current",
         [=](Scene &s) {
             s.changes.presentEdition = Edition::Current;
             s.open(rowOf(pre, 60, fixed));
             s.want(150, 40);
         }},
        {"2-payment",
         [=](Scene &s) {
             s.open(rowOf(pre, 0));
             s.want(20, {}, false);
             s.next(1);
         }},
        {"2-payment-release",
         [=](Scene &s) {
             s.know([](InstanceFacts &facts) { facts.downgradesUsed = 1; });
             s.open(rowOf(pre, 30, fixed));
             s.want(0);
             s.next(1);
         }},
        {"2-payment-convert",
         [=](Scene &s) {
             s.changes.presentEdition = Edition::Current;
             s.open(rowOf(post, 5));
             s.want({}, {}, true, fixed);
             s.next(1);
         }},
        {"3-review",
         [=](Scene &s) {
             s.open(rowOf(pre, 5));
             s.want(20, 30);
             s.next(2);
         }},
        {"4-run",
         [=](Scene &s) {
             s.open(rowOf(pre, 5));
             s.changes.put(recordOf(s.send(20), ChangeState::Verifying));
         }},
        {"5-verified",
         [=](Scene &s) {
             s.open(rowOf(pre, 5));
             s.changes.put(recordOf(s.send(20), ChangeState::Verified));
             s.cool(297);
         }},
        {"5-refused",
         [=](Scene &s) {
             s.open(rowOf(pre, 5));
             ChangeRecord record = recordOf(s.send(20), ChangeState::Refused);
             record.error = apiError(QStringLiteral("InvalidAccountStatus.NotEnoughBalance"), 403,
                                     QStringLiteral("Your account does not have enough balance."));
             s.changes.put(record);
             s.cool(120);
             s.wizard->findChild<QAbstractButton *>(QStringLiteral("detailsToggle"))->setChecked(true);
         }},
        {"5-payment",
         [=](Scene &s) {
             s.changes.endpoint = QUrl(QStringLiteral("http://127.0.0.1:8080/"));
             s.open(rowOf(pre, 5));
             s.changes.put(recordOf(s.send(20), ChangeState::AwaitingPayment));
         }},
        {"5-unknown",
         [=](Scene &s) {
             s.open(rowOf(pre, 5));
             ChangeRecord record = recordOf(s.send(20), ChangeState::Unknown);
             record.error = ApiError();
             record.error->kind = ErrorKind::NoAnswer;
             record.error->mayHaveArrived = true;
             s.changes.put(record);
         }},
        {"5-turned-away",
         [=](Scene &s) {
             s.open(rowOf(pre, 5));
             const auto token = s.send(20).token;
             Verdict verdict;
             verdict.objections.push_back({Reason::UnpaidOrder, {}, {}, {}});
             verdict.objections.push_back({Reason::Cooldown, s.clock.now().addSecs(150), {}, {}});
             s.cool(150);
             Q_EMIT s.changes.turnedAway(token, verdict, std::nullopt);
         }},
        {"5-allocate",
         [=](Scene &s) {
             s.open(rowOf(post, 0));
             s.changes.put(recordOf(s.send(20), ChangeState::Verified));
             s.cool(290);
         }},
        {"5-allocated",
         [=](Scene &s) {
             s.open(rowOf(post, 0));
             s.changes.put(recordOf(s.send(20), ChangeState::Verified));
             s.wizard->findChild<QAbstractButton *>(QStringLiteral("allocate"))->click();
             ChangeRecord record = recordOf(s.changes.submitted.back(), ChangeState::Verified, 2);
             record.resultAddress = QStringLiteral("47.96.10.77");
             s.changes.put(record);
             s.cool(280);
         }},
    };
}

QString describe(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString text = label ? label->text() : button ? button->text() : widget->accessibleName();
    return QStringLiteral("%1 “%2” has %3×%4, needs %5×%6")
        .arg(QString::fromLatin1(widget->metaObject()->className()), text.left(60))
        .arg(widget->width())
        .arg(widget->height())
        .arg(widget->sizeHint().width())
        .arg(widget->hasHeightForWidth() ? widget->heightForWidth(widget->width()) : widget->sizeHint().height());
}

/// A text that has less room than it needs.
bool isCut(const QWidget *widget)
{
    if (qobject_cast<const ElidedLabel *>(widget))
        return false;
    const auto *label = qobject_cast<const QLabel *>(widget);
    const bool wraps = (label && label->wordWrap()) || qobject_cast<const ReasonLabel *>(widget);
    if (wraps)
        return widget->height() < widget->heightForWidth(widget->width());
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (label || (button && !button->text().isEmpty())) // a sign alone is as large as it was made
        return widget->width() < widget->minimumSizeHint().width() ||
               widget->height() < widget->minimumSizeHint().height();
    return false;
}

QStringList cutTexts(const QWidget *window)
{
    QStringList cut;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->isVisible() && isCut(widget))
            cut.append(describe(widget));
    }
    for (const QScrollArea *area : window->findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->widget()->width() > area->viewport()->width())
            cut.append(
                QStringLiteral("a page is %1 wide in %2").arg(area->widget()->width()).arg(area->viewport()->width()));
    }
    return cut;
}

void save(QWidget *window, const QString &name)
{
    const QString folder = qEnvironmentVariable("ECSDESK_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QVERIFY(window->grab().save(QStringLiteral("%1/%2.png").arg(folder, name)));
}

} // namespace

class TestChangePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<ThemeSwitch>(*qApp, ThemeMode::Light);
        m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English);
    }

    void wizard_data() { addStyles(); }
    void wizard()
    {
        setStyle();
        QFETCH(QSize, size);
        for (const Picture &picture : pictures()) {
            Scene scene;
            picture.arrange(scene);
            scene.wizard->resize(size);
            scene.wizard->show();
            QVERIFY(QTest::qWaitForWindowExposed(scene.wizard));
            QCoreApplication::processEvents();
            const QString name =
                QStringLiteral("%1-%2").arg(QLatin1String(picture.name), QLatin1String(QTest::currentDataTag()));
            save(scene.wizard, name);
            const QStringList cut = cutTexts(scene.wizard);
            QVERIFY2(cut.isEmpty(), qUtf8Printable(name + QStringLiteral(": ") + cut.join(u'\n')));
        }
    }

    void changesScreen_data() { addStyles(); }
    void changesScreen()
    {
        setStyle();
        QFETCH(QSize, size);
        ManualClock clock(startOfTest);
        RecordingChangeDesk changes(clock);
        const FleetRow row = rowOf(ChargeType::PrePaid, 5);
        const auto add = [&](ChangeState state, ChangeId id, const char *code) {
            ChangeIntent intent{row.key, row.instance, {}, ClientToken(QStringLiteral("8f14e45f-%1").arg(id)), {}};
            intent.change.outMbps = 10 + int(id);
            ChangeRecord record = recordOf(intent, state, id);
            record.createdAt = startOfTest.addSecs(600 * id);
            if (code)
                record.error = apiError(QLatin1String(code), 403, QStringLiteral("The message of the API."));
            changes.put(record);
        };
        add(ChangeState::Verified, 1, nullptr);
        add(ChangeState::AwaitingPayment, 2, nullptr);
        add(ChangeState::Unknown, 3, nullptr);
        add(ChangeState::Refused, 4, "InvalidAccountStatus.NotEnoughBalance");
        RecordingPrompt prompt;
        ChangesScreen screen(changes, prompt);
        screen.resize(size.width() + 240, size.height());
        screen.show();
        QVERIFY(QTest::qWaitForWindowExposed(&screen));
        QCoreApplication::processEvents();
        save(&screen, QStringLiteral("changes-%1").arg(QLatin1String(QTest::currentDataTag())));
        const QStringList cut = cutTexts(&screen);
        QVERIFY2(cut.isEmpty(), qUtf8Printable(cut.join(u'\n')));
    }

private:
    static void addStyles()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<int>("theme");
        QTest::addColumn<QSize>("size");
        for (const auto language : {Language::English, Language::Chinese}) {
            for (const auto theme : {ThemeMode::Light, ThemeMode::Dark}) {
                for (const auto size : {QSize(720, 560), QSize(820, 640)}) {
                    QTest::addRow("%s-%s-%d", qUtf8Printable(languageCode(language)), qUtf8Printable(themeName(theme)),
                                  size.width())
                        << int(language) << int(theme) << size;
                }
            }
        }
    }
    void setStyle()
    {
        QFETCH(int, language);
        QFETCH(int, theme);
        m_language->setLanguage(Language(language));
        m_theme->setMode(ThemeMode(theme));
    }

    std::unique_ptr<ThemeSwitch> m_theme;
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestChangePictures)
#include "test_changepictures.moc"
