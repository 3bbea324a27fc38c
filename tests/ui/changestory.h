// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/changerecords.h"
#include "ui/changes/changewizard.h"
#include "ui/changes/mbpsfield.h"
#include "ui/changes/objectionlist.h"

#include <QAbstractButton>
#include <QPointer>
#include <QPushButton>
#include <QTest>

namespace ecsdesk::testing {

/// One window on its desks.
struct Story
{
    ManualClock clock{startOfTest};
    RecordingChangeDesk changes{clock};
    RecordingFleetDesk fleet;
    RecordingPrompt prompt;
    RecordingOfferDesk offers;
    FleetRow row;
    WizardKind kind = WizardKind::Bandwidth;
    bool asks = false; ///< the cloud can be asked
    QPointer<ChangeWizard> wizard;
    QList<QUrl> opened;

    explicit Story(const FleetRow &instance, Edition edition = Edition::Documents,
                   WizardKind wizardKind = WizardKind::Bandwidth, bool asksTheCloud = false)
        : row(instance)
        , kind(wizardKind)
        , asks(asksTheCloud)
    {
        changes.presentEdition = edition;
        fleet.put({row});
        open();
    }
    ~Story() { delete wizard.data(); }

    void open()
    {
        wizard = new ChangeWizard(kind, changes, fleet, asks ? &offers : nullptr, row, prompt);
        wizard->setNow([] { return startOfTest; });
        wizard->setUrlOpener([this](const QUrl &url) { opened.append(url); });
        wizard->show();
        static_cast<void>(QTest::qWaitForWindowExposed(wizard));
    }
    template <class Widget>
    Widget *find(const char *name)
    {
        auto *widget = wizard->findChild<Widget *>(QLatin1String(name));
        if (!widget)
            qFatal("no %s", name);
        return widget;
    }
    QPushButton *next() { return find<QPushButton>("next"); }
    QStringList problems() { return find<ObjectionList>("problems")->sentences(); }
    QString whyNot() { return next()->accessibleDescription(); }
    void click(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    /// Types a number into the outbound field, as a hand would.
    void typeOut(const QString &number)
    {
        auto *field = find<MbpsField>("outField");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, number);
    }
    void toReview()
    {
        click("next");
        click("next");
    }
    /// Types, walks to the review and sends.
    ChangeIntent send(const QString &out)
    {
        typeOut(out);
        toReview();
        click("next");
        return changes.submitted.empty() ? ChangeIntent() : changes.submitted.back();
    }
    void turnClock(std::chrono::seconds by)
    {
        clock.advance(by);
        Q_EMIT changes.clockChanged();
    }
    InstanceFacts coolingFor(std::chrono::seconds seconds) const
    {
        InstanceFacts facts;
        facts.cooldownUntil = clock.now().addSecs(seconds.count());
        return facts;
    }
};

inline FleetRow subscription(int out = 5)
{
    return rowOf(ChargeType::PrePaid, out);
}
inline FleetRow payAsYouGo(int out = 5)
{
    return rowOf(ChargeType::PostPaid, out);
}

} // namespace ecsdesk::testing
