// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tour/tour.h"

#include "app/tour/hands.h"
#include "ui/changes/changebandwidthwizard.h"
#include "ui/instances/filterbar.h"
#include "ui/instances/filterfield.h"
#include "ui/instances/instancetable.h"

#include <QPushButton>
#include <QSpinBox>

#include <cstdio>

namespace ecsdesk {

namespace {

/// The instance of the hand-made fleet whose story is the plainest.
QString instanceOfTheTour()
{
    return QStringLiteral("web-hz-01");
}

} // namespace

Tour::Tour(Program &program, const QString &language, const QDir &pictures)
    : m_program(program)
    , m_window(program.window())
    , m_language(language)
    , m_pictures(pictures)
{
}

bool Tour::step(const QString &what, const std::function<bool()> &take)
{
    const bool done = take();
    std::printf("%s %2d  %-58s %s\n", qUtf8Printable(m_language), ++m_number, qUtf8Printable(what),
                done ? "ok" : "FAILED");
    std::fflush(stdout);
    return done;
}

bool Tour::picture(QWidget *window, const QString &name)
{
    hands::settle();
    return window->grab().save(m_pictures.filePath(name + QLatin1Char('-') + m_language + QStringLiteral(".png")));
}

std::optional<FleetRow> Tour::current() const
{
    return m_window.instances()->table()->currentRow();
}

bool Tour::filter(const QString &text, const std::function<bool()> &shown)
{
    FilterField *field = m_window.instances()->filterBar()->field();
    hands::press(m_window.focusWidget() ? m_window.focusWidget() : &m_window, QKeySequence(Qt::CTRL | Qt::Key_F));
    field->setFocus();
    hands::press(field, QKeySequence(Qt::CTRL | Qt::Key_A));
    hands::press(field, QKeySequence(Qt::Key_Backspace));
    hands::type(field, text);
    return hands::waitFor(shown);
}

bool Tour::openWizard()
{
    m_window.actions().action(ActionId::ChangeBandwidth)->trigger();
    return hands::waitFor([this] {
        m_wizard = m_window.findChild<ChangeBandwidthWizard *>();
        return m_wizard && m_wizard->isVisible();
    });
}

bool Tour::turnPage(const QString &name)
{
    auto *next = m_wizard->findChild<QPushButton *>(QStringLiteral("next"));
    const WizardStep before = m_wizard->step();
    if (!hands::waitFor([next] { return next->isEnabled(); }))
        return false;
    hands::click(next);
    return hands::waitFor([&] { return m_wizard->step() != before; }) && picture(m_wizard, name);
}

bool Tour::run()
{
    InstanceListModel &model = m_window.instances()->model();
    InstanceTable *table = m_window.instances()->table();
    m_window.resize(1280, 800);

    return step(QStringLiteral("the fleet is listed"),
                [&] {
                    return hands::waitFor([&] {
                               return m_program.wiring().fleet().state().phase == FleetState::Phase::Idle &&
                                      model.rowCount() > 30;
                           }) &&
                           picture(&m_window, QStringLiteral("instances"));
                }) &&
           step(QStringLiteral("a filter narrows it as it is typed"),
                [&] {
                    const int all = model.rowCount();
                    return filter(QStringLiteral("status:running out<10 "),
                                  [&] { return model.rowCount() > 0 && model.rowCount() < all; }) &&
                           picture(&m_window, QStringLiteral("filter"));
                }) &&
           step(QStringLiteral("an instance is found by its name"),
                [&] {
                    if (!filter(instanceOfTheTour(), [&] { return model.rowCount() == 1; }))
                        return false;
                    hands::press(m_window.instances()->filterBar()->field(), QKeySequence(Qt::Key_Escape));
                    table->setFocus();
                    table->selectRow(0);
                    return hands::waitFor(
                               [&] { return current() && current()->instance.name == instanceOfTheTour(); }) &&
                           picture(&m_window, QStringLiteral("details"));
                }) &&
           step(QStringLiteral("the wizard opens and reads the instance afresh"), [&] { return openWizard(); }) &&
           step(QStringLiteral("20 Mbps is chosen"),
                [&] {
                    auto *out = m_wizard->findChild<QSpinBox *>(QStringLiteral("outField"));
                    out->setFocus();
                    out->selectAll();
                    hands::type(out->findChild<QWidget *>(QStringLiteral("qt_spinbox_lineedit")), QStringLiteral("20"));
                    return hands::waitFor([&] { return out->value() == 20; }) &&
                           picture(m_wizard, QStringLiteral("choose"));
                }) &&
           step(QStringLiteral("payment and effects are shown"), [&] { return turnPage(QStringLiteral("payment")); }) &&
           step(QStringLiteral("the exact request is shown for review"),
                [&] { return turnPage(QStringLiteral("review")); }) &&
           step(QStringLiteral("it is sent"), [&] { return turnPage(QStringLiteral("run")); }) &&
           step(QStringLiteral("it is accepted and verified"),
                [&] {
                    return hands::waitFor([&] { return m_wizard->step() == WizardStep::Result; }) &&
                           picture(m_wizard, QStringLiteral("result"));
                }) &&
           step(QStringLiteral("the journal says verified, the instance shows 20 Mbps"),
                [&] {
                    const auto records = m_program.wiring().changes().records();
                    return records.size() == 1 && records.front().state == ChangeState::Verified && current() &&
                           current()->instance.outMbps == 20;
                }) &&
           step(QStringLiteral("the cooldown runs in the list and in the pane"),
                [&] {
                    m_wizard->close();
                    return hands::waitFor([&] { return current() && current()->facts.cooldownUntil.has_value(); }) &&
                           picture(&m_window, QStringLiteral("cooling"));
                }) &&
           step(QStringLiteral("a second change is refused, with the reason"),
                [&] {
                    if (!hands::waitFor([&] { return !m_window.findChild<ChangeBandwidthWizard *>(); }) ||
                        !openWizard())
                        return false;
                    hands::settle();
                    auto *next = m_wizard->findChild<QPushButton *>(QStringLiteral("next"));
                    const bool refused = !next->isEnabled() && picture(m_wizard, QStringLiteral("refused"));
                    m_wizard->close();
                    return refused;
                }) &&
           step(QStringLiteral("the change is in the journal"),
                [&] {
                    m_window.actions().action(ActionId::ShowChanges)->trigger();
                    return picture(&m_window, QStringLiteral("changes"));
                }) &&
           step(QStringLiteral("the small window holds everything"), [&] {
               m_window.actions().action(ActionId::ShowInstances)->trigger();
               m_window.resize(960, 600);
               return filter({}, [&] { return model.rowCount() > 30; }) && picture(&m_window, QStringLiteral("small"));
           });
}

} // namespace ecsdesk
