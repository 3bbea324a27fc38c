// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring.h"

#include "app/cloud/endpoint.h"
#include "app/engine/log.h"
#include "app/folders.h"

#include <QCryptographicHash>
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

/// Names the account where the keys may not ask who they are: the same keys at the same address are the same account.
QString fallbackAccount(const Credentials &credentials, const QUrl &endpoint)
{
    const QByteArray of = credentials.accessKeyId.toUtf8() + '\n' + endpoint.host().toUtf8();
    return QStringLiteral("key-") +
           QString::fromLatin1(QCryptographicHash::hash(of, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace

Wiring::Wiring(WiringOptions options, const Clock &clock)
    : m_options(std::move(options))
{
    if (!makePrivateFolder(m_options.folder))
        throw std::runtime_error(QDir::toNativeSeparators(m_options.folder).toStdString());

    CloudOptions cloud = m_options.cloud;
    cloud.internationalSite = m_options.internationalSite;
    cloud.endpoint = m_options.program.endpoint;
    Credentials credentials;
    if (m_options.program.sandbox) {
        m_sandbox = std::make_unique<sandbox::Sandbox>(sandboxOptions(m_options));
        m_sandbox->start();
        cloud.endpoint = QUrl(QString::fromStdString(m_sandbox->url()));
        m_controlUrl = QUrl(QString::fromStdString(m_sandbox->controlUrl()) + QLatin1Char('/'));
        credentials.accessKeyId = QString::fromStdString(m_sandbox->accessKeyId());
        credentials.secret = Secret(QByteArray::fromStdString(m_sandbox->accessKeySecret()));
    } else {
        credentials = m_options.credentials.value_or(Credentials{});
    }

    FleetEngineOptions fleet;
    fleet.regions = m_options.program.regions;
    fleet.cacheFile = QDir(m_options.folder).filePath(QStringLiteral("fleet.cache"));
    fleet.acceptLanguage = m_options.acceptLanguage;
    fleet.fallbackAccount = fallbackAccount(credentials, cloud.endpoint);
    if (m_options.refreshEvery)
        fleet.refreshEvery = fleet.refreshLargeEvery = *m_options.refreshEvery;

    ChangeEngineOptions changes;
    changes.edition =
        m_options.program.edition.value_or(m_options.program.sandbox ? Edition::Documents : Edition::Current);
    changes.operatorName = m_options.operatorName;
    changes.run = m_options.run;
    changes.journalFile = QDir(m_options.folder).filePath(QStringLiteral("journal.sqlite"));

    OrderEngineOptions orders = m_options.orders;
    orders.readOnly = changes.readOnly;
    orders.payPage = orderListPage(cloud);

    m_client = std::make_unique<CloudClient>(cloud, std::move(credentials), clock);
    m_fleet = std::make_unique<FleetEngine>(fleet, *m_client, clock, [this](const InstanceKey &key) {
        return m_changes ? m_changes->instanceFacts(key) : InstanceFacts{};
    });
    m_offers = std::make_unique<OfferEngine>(OfferEngineOptions{}, *m_client, clock,
                                             [this](const InstanceKey &key) { return m_fleet->instance(key); });
    m_changes = std::make_unique<ChangeEngine>(
        changes, *m_client, clock, [this](const InstanceKey &key) { return m_fleet->instance(key); },
        [this](const InstanceKey &key) { return m_offers->known(key); });
    m_orders = std::make_unique<OrderEngine>(std::move(orders), *m_client, clock, *m_changes);
    QObject::connect(m_offers.get(), &OfferEngine::learned, m_changes.get(),
                     [this](const InstanceKey &key) { Q_EMIT m_changes->factsChanged({key}); });
    // What was offered to an instance was offered to the type it had.
    QObject::connect(m_changes.get(), &ChangeDesk::recordChanged, m_offers.get(), [this](const ChangeRecord &record) {
        if (record.state == ChangeState::Verified && record.intent.change.instanceType)
            m_offers->forget(record.intent.key);
    });
    QObject::connect(m_changes.get(), &ChangeDesk::factsChanged, m_fleet.get(), &FleetEngine::factsChanged);
    QObject::connect(m_fleet.get(), &FleetEngine::accountKnown, m_changes.get(), &ChangeEngine::takeAccount);
    QObject::connect(m_fleet.get(), &FleetEngine::accountKnown, m_orders.get(), &OrderEngine::takeAccount);
    QObject::connect(m_changes.get(), &ChangeEngine::instanceSeen, m_fleet.get(), &FleetEngine::take);
    if (m_sandbox) {
        m_link = std::make_unique<SandboxLink>(m_controlUrl, *m_client, clock);
        QObject::connect(m_link.get(), &SandboxDesk::changed, m_changes.get(), &ChangeDesk::clockChanged);
    }
}

Wiring::~Wiring()
{
    // Against the order of making: who asks goes before who answers, and the sandbox saves its world last.
    m_link.reset();
    m_orders.reset();
    m_changes.reset();
    m_offers.reset();
    m_fleet.reset();
    m_client.reset();
    m_sandbox.reset();
}

void Wiring::open()
{
    // With a sandbox the first thing to know is its time: signatures and cooldowns go by it.
    if (m_link) {
        QObject::connect(
            m_link.get(), &SandboxLink::clockKnown, m_changes.get(),
            [this] {
                m_changes->open();
                m_fleet->open();
            },
            Qt::SingleShotConnection);
        m_link->open();
        return;
    }
    m_changes->open();
    m_fleet->open();
}

} // namespace ecsdesk
