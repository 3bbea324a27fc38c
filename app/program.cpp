// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/program.h"

#include "models/wording/errors.h"
#include "ui/accounts/accountsscreen.h"
#include "ui/changes/changesscreen.h"
#include "ui/changes/changewizard.h"
#include "ui/orders/ordersscreen.h"
#include "ui/queue/queuescreen.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>

namespace ecsdesk {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Program)
};

} // namespace

Program::Program(WiringOptions options, const Clock &clock, Preferences &preferences, ThemeSwitch &theme,
                 LanguageSwitch &language)
    : m_user(options.operatorName)
    , m_wiring(std::move(options), clock)
{
    const auto openUrl = [](const QUrl &url) { QDesktopServices::openUrl(url); };
    ScreenMakers makers;
    makers.changes = [this](QWidget *parent) {
        auto *screen = new ChangesScreen(m_wiring.changes(), m_prompt, parent);
        screen->setFleet(m_wiring.fleet());
        screen->setAccounts(m_wiring.accounts());
        screen->setFiles(m_files);
        screen->setUser(m_user);
        QObject::connect(screen, &ChangesScreen::againWanted, screen,
                         [this](const FleetRow &row, const ChangeDraft &draft) { beginAgain(row, draft); });
        return screen;
    };
    makers.queue = [this](QWidget *parent) {
        auto *screen = new QueueScreen(m_wiring.changes(), m_prompt, parent);
        screen->setAccounts(m_wiring.accounts());
        QObject::connect(screen, &QueueScreen::changeWanted, screen, [this](ChangeId id) { m_window->showChange(id); });
        QObject::connect(screen, &QueueScreen::instanceWanted, screen,
                         [this](const InstanceKey &key) { m_window->showInstance(key); });
        return screen;
    };
    makers.showQueued = [](QWidget *queue, ChangeId id) { static_cast<QueueScreen *>(queue)->select(id); };
    OrderDesk *const orders = &m_wiring.orders();
    makers.orders = [this, orders, openUrl](QWidget *parent) {
        auto *screen = new OrdersScreen(*orders, m_wiring.changes(), m_wiring.fleet(), m_prompt, parent);
        screen->setUrlOpener(openUrl);
        screen->setAccounts(m_wiring.accounts());
        if (m_wiring.sandbox())
            screen->setSandbox(*m_wiring.sandbox());
        QObject::connect(screen, &OrdersScreen::instanceWanted, screen,
                         [this](const InstanceKey &key) { m_window->showInstance(key); });
        QObject::connect(screen, &OrdersScreen::changeWanted, screen,
                         [this](ChangeId id) { m_window->showChange(id); });
        return screen;
    };
    makers.accounts = [this](QWidget *parent) { return makeAccountsScreen(parent); };
    makers.showAccount = [](QWidget *screen, const ProfileId &id) {
        static_cast<AccountsScreen *>(screen)->select(id);
    };
    makers.showOrder = [](QWidget *screen, const OrderId &id) { static_cast<OrdersScreen *>(screen)->select(id); };
    const auto wizard = [this, openUrl, orders](WizardKind kind) {
        return [this, openUrl, orders, kind](const FleetRow &row, QWidget *parent) {
            auto *window = new ChangeWizard(kind, m_wiring.changes(), m_wiring.fleet(), &m_wiring.offers(), row,
                                            m_prompt, parent, orders);
            window->setUrlOpener(openUrl);
            window->setAccounts(m_wiring.accounts());
            const auto comeForward = [main = m_window.get()] {
                main->raise();
                main->activateWindow();
            };
            QObject::connect(window, &ChangeWizard::anotherWanted, m_window.get(), comeForward);
            QObject::connect(window, &ChangeWizard::runWanted, m_window.get(), [this, comeForward](ChangeId id) {
                m_window->showChange(id);
                comeForward();
            });
            QObject::connect(window, &ChangeWizard::orderWanted, m_window.get(),
                             [this, comeForward](const OrderId &id) {
                                 m_window->showOrder(id);
                                 comeForward();
                             });
            QObject::connect(window, &ChangeWizard::queueWanted, m_window.get(), [this, comeForward](ChangeId id) {
                m_window->showQueued(id);
                comeForward();
            });
            return window;
        };
    };
    makers.bandwidthWizard = wizard(WizardKind::Bandwidth);
    makers.specificationWizard = wizard(WizardKind::Specification);
    makers.showChange = [](QWidget *changes, ChangeId id) { static_cast<ChangesScreen *>(changes)->select(id); };
    m_window = std::make_unique<MainWindow>(Desks{m_wiring.fleet(), m_wiring.changes(), m_wiring.sandbox(), preferences,
                                                  clock, &m_wiring.offers(), orders, &m_wiring.accounts()},
                                            Surroundings{theme, language, m_prompt, openUrl}, std::move(makers));
    QObject::connect(
        &m_wiring.changes(), &ChangeEngine::opened, m_window.get(),
        [this](const std::optional<ApiError> &error, const QString &setAside) { tellOfJournal(error, setAside); });
}

Program::~Program()
{
    m_tray.reset();
    m_notices.reset();
    // The windows ask the desks until they are gone.
    m_window.reset();
}

void Program::beginAgain(const FleetRow &row, ChangeDraft draft)
{
    const bool type = draft.subject == Subject::Type || draft.action == Action::ModifyInstanceSpec;
    QWidget *window = type ? m_window->openSpecificationWizard(row) : m_window->openBandwidthWizard(row);
    if (auto *wizard = qobject_cast<ChangeWizard *>(window)) {
        draft.tokens = wizard->state().draft.tokens; // another change: its own tokens
        wizard->setDraft(draft);
    }
}

void Program::open(const QString &find, std::optional<WelcomeDoor> door)
{
    m_window->show();
    m_wiring.open();
    if (!find.isEmpty())
        m_window->find(find);
    if (!door || *door == WelcomeDoor::Sandbox)
        return;
    m_window->showScreen(ActionId::ShowAccounts);
    if (auto *screen = m_window->findChild<AccountsScreen *>()) {
        if (*door == WelcomeDoor::Import)
            screen->import();
        else
            screen->add();
    }
}

QWidget *Program::makeAccountsScreen(QWidget *parent)
{
    auto *screen = new AccountsScreen(m_wiring.accounts(), m_wiring.changes(), m_prompt, parent);
    if (!m_wiring.accounts().isEditable() && !m_wiring.accounts().listError() && !m_wiring.sandbox())
        screen->setOnlyEndpoint(m_wiring.accounts().profiles().front().endpoint);
    const auto want = [this](CloudChoice choice) {
        if (m_cloudWanted)
            m_cloudWanted(choice);
    };
    QObject::connect(screen, &AccountsScreen::accountsWanted, screen, [want] { want(CloudChoice::Accounts); });
    QObject::connect(screen, &AccountsScreen::sandboxWanted, screen, [want] { want(CloudChoice::Sandbox); });
    return screen;
}

void Program::joinDesktop()
{
    m_notifier = std::make_unique<Notifier>();
    m_notices = std::make_unique<ChangeNotices>(m_wiring.changes(), *m_notifier,
                                                [] { return QApplication::activeWindow() != nullptr; });
    QObject::connect(m_notices.get(), &ChangeNotices::wanted, m_window.get(), [this](ChangeId id) {
        comeForward({});
        m_window->showChange(id);
    });
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_tray = std::make_unique<Tray>(m_wiring.changes());
    QObject::connect(m_tray.get(), &Tray::wanted, m_window.get(), [this] { comeForward({}); });
    QObject::connect(m_tray.get(), &Tray::quitWanted, m_window.get(), &QWidget::close);
}

void Program::comeForward(const QString &find)
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    if (!find.isEmpty())
        m_window->find(find);
}

void Program::tellOfJournal(const std::optional<ApiError> &error, const QString &setAside)
{
    if (error) {
        const ErrorWords words = explain(*error);
        m_prompt.tell(m_window.get(),
                      {words.title, words.cause + QLatin1Char(' ') + words.remedy, error->detail, true});
    } else if (!setAside.isEmpty()) {
        m_prompt.tell(m_window.get(),
                      {Texts::tr("The journal was damaged"),
                       Texts::tr("A new journal was begun. The damaged one is kept; cooldowns and unsettled changes in "
                                 "it are not known any more, so look at the instances before you change them."),
                       QDir::toNativeSeparators(setAside), true});
    }
}

} // namespace ecsdesk
