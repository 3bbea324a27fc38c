// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tray.h"

#include "models/wording/changes.h"
#include "models/wording/words.h"
#include "ui/kit/icons.h"

#include <QCoreApplication>
#include <QEvent>

namespace ecsdesk {

using namespace std::chrono_literals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Tray)
};

} // namespace

TrayFacts::TrayFacts(ChangeDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&m_desk, &ChangeDesk::recordChanged, this, &TrayFacts::readQueue);
    connect(&m_desk, &ChangeDesk::journalRead, this, &TrayFacts::readQueue);
    connect(&m_desk, &ChangeDesk::clockChanged, this, &TrayFacts::changed);
    connect(&m_desk, &ChangeDesk::factsChanged, this, &TrayFacts::readCooldowns);
    readQueue();
}

void TrayFacts::readQueue()
{
    m_waiting = m_held = 0;
    m_next.reset();
    for (const ChangeRecord &record : m_desk.queue()) {
        if (isHeld(record)) {
            ++m_held;
            continue;
        }
        ++m_waiting;
        if (!m_next || record.notBefore < m_next->until)
            m_next = Cooling{instanceTitle(record.intent.before), record.notBefore};
    }
    Q_EMIT changed();
}

void TrayFacts::readCooldowns(const QList<InstanceKey> &keys)
{
    bool news = false;
    for (const InstanceKey &key : keys) {
        const auto until = m_desk.facts(key).instance.cooldownUntil;
        if (!until) {
            news |= m_cooling.remove(key);
            continue;
        }
        const auto records = m_desk.records(key);
        const QString name = records.empty() ? key.id.text : instanceTitle(records.front().intent.before);
        Cooling &known = m_cooling[key];
        news |= known.until != *until || known.name != name;
        known = {name, *until};
    }
    if (news)
        Q_EMIT changed();
}

const TrayFacts::Cooling *TrayFacts::nextReady() const
{
    const QDateTime now = m_desk.serverNow();
    const Cooling *next = nullptr;
    for (const Cooling &each : m_cooling) {
        if (each.until > now && (!next || each.until < next->until))
            next = &each;
    }
    return next;
}

QStringList TrayFacts::lines() const
{
    QStringList lines;
    lines.append(m_waiting > 0 ? Texts::tr("%n change(s) wait in the queue", nullptr, m_waiting)
                               : Texts::tr("Nothing waits in the queue"));
    if (m_held > 0)
        lines.append(Texts::tr("%n change(s) are held in the queue", nullptr, m_held));
    if (m_next)
        lines.append(Texts::tr("Next to be sent: %1 in %2", "an instance and a duration")
                         .arg(m_next->name, durationText(m_desk.realTimeUntil(m_next->until))));
    if (const Cooling *ready = nextReady())
        lines.append(Texts::tr("%1 ready in %2", "an instance and a duration")
                         .arg(ready->name, durationText(m_desk.realTimeUntil(ready->until))));
    return lines;
}

bool TrayFacts::isRunning() const
{
    return m_next || nextReady();
}

Tray::Tray(ChangeDesk &desk, QObject *parent)
    : QObject(parent)
    , m_facts(desk)
{
    m_icon.setIcon(icon(Icon::Bandwidth, Tone::Accent));
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT wanted();
    });
    m_second.setSingleShot(true);
    connect(&m_second, &QTimer::timeout, this, &Tray::update);
    connect(&m_facts, &TrayFacts::changed, this, [this] {
        // A burst of news is one update.
        m_second.start(0ms);
    });
    // A menu is a window, and told of another language like every window.
    m_menu.installEventFilter(this);
    update();
    m_icon.show();
}

bool Tray::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_menu && event->type() == QEvent::LanguageChange)
        m_second.start(0ms);
    return QObject::eventFilter(watched, event);
}

void Tray::update()
{
    const QStringList lines = m_facts.lines();
    m_icon.setToolTip(lines.join(QLatin1Char('\n')));
    // An open menu is left as it is: its lines would jump under the pointer.
    if (!m_menu.isVisible()) {
        m_menu.clear();
        for (const QString &line : lines)
            m_menu.addAction(line)->setEnabled(false);
        m_menu.addSeparator();
        connect(m_menu.addAction(Texts::tr("Show the window")), &QAction::triggered, this, &Tray::wanted);
        connect(m_menu.addAction(Texts::tr("Quit")), &QAction::triggered, this, &Tray::quitWanted);
    }
    if (m_facts.isRunning())
        m_second.start(1s);
}

} // namespace ecsdesk
