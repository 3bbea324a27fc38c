// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tour.h"

#include "app/hands.h"
#include "ui/changes/changewizard.h"
#include "ui/instances/filterbar.h"
#include "ui/instances/instancetable.h"
#include "ui/kit/filterfield.h"

#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

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

const std::vector<Tour::Step> &Tour::steps()
{
    static const std::vector<Step> all{
        {"the fleet is listed", &Tour::listFleet},
        {"a filter narrows it as it is typed", &Tour::narrowByFilter},
        {"an instance is found by its name", &Tour::findInstance},
        {"the wizard opens", &Tour::openWizard},
        {"20 Mbps is chosen", &Tour::chooseBandwidth},
        {"payment and effects are shown", &Tour::turnToPayment},
        {"the exact request is shown for review", &Tour::turnToReview},
        {"it is sent", &Tour::send},
        {"it is accepted and verified", &Tour::seeVerified},
        {"the journal says verified, the instance shows 20 Mbps", &Tour::lookIntoRecords},
        {"the cooldown runs in the list and in the pane", &Tour::seeCooling},
        {"a second change is refused, with the reason", &Tour::tryAgainWhileCooling},
        {"another change waits in the queue", &Tour::queueAnother},
        {"the queue counts down", &Tour::openQueue},
        {"the change is in the journal", &Tour::openJournal},
        {"the orders of the account are listed", &Tour::openOrders},
        {"the small window holds everything", &Tour::shrinkWindow},
    };
    return all;
}

void Tour::begin()
{
    QTimer::singleShot(0, this, &Tour::takeNext);
}

void Tour::takeNext()
{
    if (m_taken == steps().size()) {
        Q_EMIT ended(true);
        return;
    }
    const Step &step = steps()[m_taken++];
    const bool done = (this->*step.take)();
    std::printf("%s %2zu  %-56s %s\n", qUtf8Printable(m_language), m_taken, step.what, done ? "ok" : "FAILED");
    std::fflush(stdout);
    if (!done) {
        Q_EMIT ended(false);
        return;
    }
    // By way of the event loop: windows that were closed are gone before the next step.
    QTimer::singleShot(0, this, &Tour::takeNext);
}

bool Tour::picture(QWidget *window, const QString &name)
{
    hands::settle();
    return window->grab().save(m_pictures.filePath(name + QLatin1Char('-') + m_language + QStringLiteral(".png")));
}

int Tour::rows() const
{
    return m_window.instances()->model().rowCount();
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

bool Tour::turnPage(const QString &name)
{
    auto *next = m_wizard->findChild<QPushButton *>(QStringLiteral("next"));
    const WizardStep before = m_wizard->step();
    if (!hands::waitFor([next] { return next->isEnabled(); }))
        return false;
    hands::click(next);
    return hands::waitFor([&] { return m_wizard->step() != before; }) && picture(m_wizard, name);
}

bool Tour::listFleet()
{
    m_window.resize(1280, 800);
    const auto listed = [this] {
        return m_program.wiring().fleet().state().phase == FleetState::Phase::Idle && rows() > 30;
    };
    return hands::waitFor(listed) && picture(&m_window, QStringLiteral("instances"));
}

bool Tour::narrowByFilter()
{
    const int all = rows();
    return filter(QStringLiteral("status:running out<10 "), [&] { return rows() > 0 && rows() < all; }) &&
           picture(&m_window, QStringLiteral("filter"));
}

bool Tour::findInstance()
{
    if (!filter(instanceOfTheTour(), [this] { return rows() == 1; }))
        return false;
    InstanceTable *table = m_window.instances()->table();
    table->setFocus();
    table->selectRow(0);
    const auto selected = [this] { return current() && current()->instance.name == instanceOfTheTour(); };
    return hands::waitFor(selected) && filter({}, [this] { return rows() > 30; }) && selected() &&
           picture(&m_window, QStringLiteral("details"));
}

bool Tour::openWizard()
{
    m_window.actions().action(ActionId::ChangeBandwidth)->trigger();
    return hands::waitFor([this] {
        m_wizard = m_window.findChild<ChangeWizard *>();
        return m_wizard && m_wizard->isVisible();
    });
}

bool Tour::typeOutbound(int mbps)
{
    auto *out = m_wizard->findChild<QSpinBox *>(QStringLiteral("outField"));
    out->setFocus();
    out->selectAll();
    hands::type(out->findChild<QWidget *>(QStringLiteral("qt_spinbox_lineedit")), QString::number(mbps));
    return hands::waitFor([&] { return out->value() == mbps; });
}

bool Tour::chooseBandwidth()
{
    return typeOutbound(20) && picture(m_wizard, QStringLiteral("choose"));
}

bool Tour::turnToPayment()
{
    return turnPage(QStringLiteral("payment"));
}

bool Tour::turnToReview()
{
    return turnPage(QStringLiteral("review"));
}

bool Tour::send()
{
    return turnPage(QStringLiteral("run"));
}

bool Tour::seeVerified()
{
    return hands::waitFor([this] { return m_wizard->step() == WizardStep::Result; }) &&
           picture(m_wizard, QStringLiteral("result"));
}

bool Tour::lookIntoRecords()
{
    const auto records = m_program.wiring().changes().records();
    return records.size() == 1 && records.front().state == ChangeState::Verified && current() &&
           current()->instance.outMbps == 20;
}

bool Tour::seeCooling()
{
    m_wizard->close();
    return hands::waitFor([this] { return current() && current()->facts.cooldownUntil.has_value(); }) &&
           picture(&m_window, QStringLiteral("cooling"));
}

bool Tour::tryAgainWhileCooling()
{
    if (!openWizard())
        return false;
    const auto *next = m_wizard->findChild<QPushButton *>(QStringLiteral("next"));
    const bool refused = picture(m_wizard, QStringLiteral("refused")) && !next->isEnabled();
    m_wizard->close();
    return refused;
}

bool Tour::queueAnother()
{
    if (!openWizard() || !typeOutbound(50) || !turnPage(QStringLiteral("queue-payment")) ||
        !turnPage(QStringLiteral("queue-review")) || !turnPage(QStringLiteral("queued")))
        return false;
    const bool queued = hands::waitFor([this] { return m_program.wiring().changes().queue().size() == 1; });
    m_wizard->close();
    return queued;
}

bool Tour::openQueue()
{
    m_window.actions().action(ActionId::ShowQueue)->trigger();
    return picture(&m_window, QStringLiteral("queue"));
}

bool Tour::openOrders()
{
    m_window.actions().action(ActionId::ShowOrders)->trigger();
    const auto listed = [this] { return !m_program.wiring().orders().orders().empty(); };
    return hands::waitFor(listed) && picture(&m_window, QStringLiteral("orders"));
}

bool Tour::openJournal()
{
    m_window.actions().action(ActionId::ShowChanges)->trigger();
    return picture(&m_window, QStringLiteral("changes"));
}

bool Tour::shrinkWindow()
{
    m_window.actions().action(ActionId::ShowInstances)->trigger();
    m_window.resize(960, 600);
    return picture(&m_window, QStringLiteral("small"));
}

} // namespace ecsdesk
