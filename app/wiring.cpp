// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring.h"

#include "app/cloud/endpoint.h"
#include "app/engine/log.h"
#include "app/folders.h"
#include "app/vault/helpervault.h"

#include <QDir>
#include <stdexcept>

namespace ecsdesk {

namespace {

sandbox::Options sandboxOptions(const WiringOptions &wiring)
{
    const ProgramOptions &program = wiring.program;
    sandbox::Options options;
    options.fleet = size_t(program.fleet);
    options.seed = program.seed;
    options.state = QDir(wiring.folder).filePath(QStringLiteral("world.json")).toStdString();
    options.clockSpeed = wiring.sandboxSpeed;
    options.edition = program.edition.value_or(Edition::Documents) == Edition::Documents ? sandbox::Edition::Documents
                                                                                         : sandbox::Edition::Current;
    options.notice = [](std::string_view sentence) {
        qCWarning(engineLog, "Sandbox: %.*s", int(sentence.size()), sentence.data());
    };
    return options;
}

} // namespace

Wiring::Wiring(WiringOptions options, const Clock &clock)
    : m_options(std::move(options))
{
    if (!makePrivateFolder(m_options.folder))
        throw std::runtime_error(QDir::toNativeSeparators(m_options.folder).toStdString());

    AccountEngineOptions accounts;
    accounts.folder = m_options.folder;
    accounts.fixed = fixedAccount();
    accounts.places = m_options.places;
    accounts.acceptLanguage = m_options.acceptLanguage;
    AccountWays &ways = accounts.ways;
    ways.cloud = m_options.cloud;
    ways.metadata = m_options.metadata;
    ways.fleet.regions = m_options.program.regions;
    ways.fleet.acceptLanguage = m_options.acceptLanguage;
    if (m_options.refreshEvery)
        ways.fleet.refreshEvery = ways.fleet.refreshLargeEvery = *m_options.refreshEvery;

    ChangeEngineOptions changes;
    changes.operatorName = m_options.operatorName;
    changes.run = m_options.run;
    changes.journalFile = QDir(m_options.folder).filePath(QStringLiteral("journal.sqlite"));

    if (!m_options.vault) {
        HelperOptions keychain;
        keychain.program = helperBesideProgram();
        m_keychain = std::make_unique<HelperVault>(keychain);
    }
    m_fleet = std::make_unique<FleetOfAccounts>();
    m_offers = std::make_unique<OffersOfAccounts>();
    m_changes = std::make_unique<ChangeEngine>(
        changes, [this] { return m_accounts ? m_accounts->serverTime() : ServerTime(); }, clock,
        [this](const InstanceKey &key) { return m_fleet->instance(key); },
        [this](const InstanceKey &key) { return m_offers->known(key); });
    m_orders = std::make_unique<OrdersOfAccounts>(*m_changes, clock);
    m_accounts =
        std::make_unique<AccountEngine>(std::move(accounts), m_options.vault ? *m_options.vault : *m_keychain, clock,
                                        [this](const InstanceKey &key) { return m_changes->instanceFacts(key); });
    joinAccounts();
    joinDesks();
    m_accounts->prepare();
    if (m_sandbox) {
        m_link = std::make_unique<SandboxLink>(m_controlUrl, client(), clock);
        QObject::connect(m_link.get(), &SandboxDesk::changed, m_changes.get(), &ChangeDesk::clockChanged);
    }
}

Wiring::~Wiring()
{
    // Against the order of making: who asks goes before who answers, and the sandbox saves its world last.
    m_link.reset();
    m_orders.reset();
    m_changes.reset();
    m_accounts.reset();
    m_offers.reset();
    m_fleet.reset();
    m_keychain.reset();
    m_sandbox.reset();
}

/// What the program works on where it is not the operator's accounts.
std::optional<FixedAccount> Wiring::fixedAccount()
{
    const ProgramOptions &program = m_options.program;
    if (!program.sandbox && program.endpoint.isEmpty())
        return {};
    FixedAccount fixed;
    fixed.profile.id = ProfileId(QStringLiteral("fixed"));
    fixed.profile.edition = program.edition.value_or(program.sandbox ? Edition::Documents : Edition::Current);
    fixed.profile.endpoint = program.endpoint;
    if (program.sandbox) {
        m_sandbox = std::make_unique<sandbox::Sandbox>(sandboxOptions(m_options));
        m_sandbox->start();
        fixed.profile.endpoint = QUrl(QString::fromStdString(m_sandbox->url()));
        m_controlUrl = QUrl(QString::fromStdString(m_sandbox->controlUrl()) + QLatin1Char('/'));
        fixed.credentials.accessKeyId = QString::fromStdString(m_sandbox->accessKeyId());
        fixed.credentials.secret = Secret(QByteArray::fromStdString(m_sandbox->accessKeySecret()));
    } else {
        fixed.credentials = std::exchange(m_options.credentials, {}).value_or(Credentials{});
    }
    fixed.profile.accessKeyId = fixed.credentials.accessKeyId;
    if (!fixed.credentials.securityToken.isEmpty())
        fixed.profile.mode = CredentialMode::StsToken;
    return fixed;
}

/// What an account brings with it is joined to the desks as long as it works.
void Wiring::joinAccounts()
{
    AccountEngine *const accounts = m_accounts.get();
    QObject::connect(accounts, &AccountEngine::began, m_fleet.get(),
                     [this](Account *account) { m_fleet->add(account->fleet()); });
    QObject::connect(accounts, &AccountEngine::ending, m_fleet.get(),
                     [this](Account *account) { m_fleet->remove(account->fleet()); });
    QObject::connect(accounts, &AccountEngine::usable, m_changes.get(),
                     [this](Account *account, const AccountUid &uid) {
                         const AccountTerms terms = termsOf(account->profile());
                         m_offers->add(uid, account->offers());
                         OrderEngineOptions orders = m_options.orders;
                         orders.readOnly = terms.readOnly;
                         orders.payPage = orderListPage(cloudOptionsOf(account->profile()));
                         m_changes->takeAccount(uid, {&account->client(), terms});
                         m_orders->add(uid, account->client(), orders);
                     });
    QObject::connect(accounts, &AccountEngine::unusable, m_changes.get(), [this](const AccountUid &uid) {
        m_orders->remove(uid);
        m_changes->dropAccount(uid);
        m_offers->remove(uid);
    });
    QObject::connect(accounts, &AccountEngine::clockChanged, m_changes.get(), &ChangeDesk::clockChanged);
    QObject::connect(accounts, &AccountEngine::barsChanged, m_changes.get(), &ChangeDesk::actingChanged);
    m_changes->setTermsOf([accounts](const AccountUid &account) { return accounts->termsOf(account); });
    m_changes->setWhyNotInUse([accounts](const AccountUid &account) { return accounts->whyNotInUse(account); });
}

void Wiring::joinDesks()
{
    QObject::connect(m_offers.get(), &OffersOfAccounts::learned, m_changes.get(),
                     [this](const InstanceKey &key) { Q_EMIT m_changes->factsChanged({key}); });
    // What was offered to an instance was offered to the type it had.
    QObject::connect(m_changes.get(), &ChangeDesk::recordChanged, m_offers.get(), [this](const ChangeRecord &record) {
        if (record.state == ChangeState::Verified && record.intent.change.instanceType)
            m_offers->forget(record.intent.key);
    });
    QObject::connect(m_changes.get(), &ChangeDesk::factsChanged, m_fleet.get(), &FleetOfAccounts::factsChanged);
    QObject::connect(m_changes.get(), &ChangeEngine::instanceSeen, m_fleet.get(), &FleetOfAccounts::take);
}

void Wiring::open()
{
    const auto begin = [this] {
        m_changes->open();
        m_accounts->open();
    };
    // With a sandbox the first thing to know is its time: signatures and cooldowns go by it.
    if (!m_link) {
        begin();
        return;
    }
    QObject::connect(m_link.get(), &SandboxLink::clockKnown, m_changes.get(), begin, Qt::SingleShotConnection);
    m_link->open();
}

} // namespace ecsdesk
