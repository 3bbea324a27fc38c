// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Wizards brought into a state to be looked at, and the look that finds texts which are cut off.

#include "tests/ui/changerecords.h"
#include "tests/ui/usagesamples.h"
#include "ui/changes/changewizard.h"
#include "ui/kit/labels.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QDir>
#include <QPointer>
#include <QScrollArea>
#include <QTest>

namespace ecsdesk::testing {

struct Scene
{
    ManualClock clock{startOfTest};
    RecordingChangeDesk changes{clock};
    RecordingFleetDesk fleet;
    RecordingPrompt prompt;
    RecordingOfferDesk offers;
    RecordingOrderDesk orders;
    bool asks = false;        ///< the cloud can be asked
    bool knowsOrders = false; ///< orders and balance can be asked about
    QPointer<ChangeWizard> wizard;

    ~Scene() { delete wizard.data(); }

    void open(const FleetRow &row, WizardKind kind = WizardKind::Bandwidth)
    {
        fleet.put({row});
        wizard = new ChangeWizard(kind, changes, fleet, asks ? &offers : nullptr, row, prompt, nullptr,
                                  knowsOrders ? &orders : nullptr);
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

inline QString describe(const QWidget *widget)
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
inline bool isCut(const QWidget *widget)
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

inline QStringList cutTexts(const QWidget *window)
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

/// Where ECSDESK_SHOTS names a folder, the picture is saved there.
inline void save(QWidget *window, const QString &name)
{
    const QString folder = qEnvironmentVariable("ECSDESK_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QVERIFY(window->grab().save(QStringLiteral("%1/%2.png").arg(folder, name)));
}

/// Columns and rows: both languages, both themes, the smallest window and two common ones.
inline void addStyles()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    for (const auto language : {Language::English, Language::Chinese}) {
        for (const auto theme : {ThemeMode::Light, ThemeMode::Dark}) {
            for (const auto size : {QSize(640, 480), QSize(720, 560), QSize(820, 640)}) {
                QTest::addRow("%s-%s-%d", qUtf8Printable(languageCode(language)), qUtf8Printable(themeName(theme)),
                              size.width())
                    << int(language) << int(theme) << size;
            }
        }
    }
}

/// Language and theme of the program, as the data row says.
class Styles
{
public:
    void set()
    {
        QFETCH(int, language);
        QFETCH(int, theme);
        m_language.setLanguage(Language(language));
        m_theme.setMode(ThemeMode(theme));
    }

private:
    ThemeSwitch m_theme{*qApp, ThemeMode::Light};
    LanguageSwitch m_language{*qApp, Language::English};
};

/// Shows each scene in the style of the data row, saves it, and tells what is cut off in it.
inline QStringList cutIn(const std::vector<Picture> &pictures, const QSize &size)
{
    QStringList all;
    for (const Picture &picture : pictures) {
        Scene scene;
        picture.arrange(scene);
        scene.wizard->resize(size);
        scene.wizard->show();
        if (!QTest::qWaitForWindowExposed(scene.wizard))
            return {QStringLiteral("no window")};
        QCoreApplication::processEvents();
        const QString name =
            QStringLiteral("%1-%2").arg(QLatin1String(picture.name), QLatin1String(QTest::currentDataTag()));
        save(scene.wizard, name);
        for (const QString &cut : cutTexts(scene.wizard))
            all.append(name + QStringLiteral(": ") + cut);
    }
    return all;
}

} // namespace ecsdesk::testing
