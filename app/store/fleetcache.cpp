// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/fleetcache.h"

#include "app/store/log.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace ecsdesk::store {

namespace {

constexpr quint32 magic = 0xec5de5c0;
/// Raised with every change of the layout below; another version is not read.
constexpr quint16 version = 1;

/// Texts by number: a hundred thousand instances share a few hundred zones, types and tags.
class Texts
{
public:
    quint32 number(const QString &text)
    {
        const auto found = m_numbers.constFind(text);
        if (found != m_numbers.constEnd())
            return *found;
        const auto number = quint32(m_texts.size());
        m_numbers.insert(text, number);
        m_texts.append(text);
        return number;
    }
    [[nodiscard]] const QStringList &all() const { return m_texts; }

private:
    QHash<QString, quint32> m_numbers;
    QStringList m_texts;
};

class Writer
{
public:
    explicit Writer(QDataStream &stream)
        : m_stream(stream)
    {
    }
    void operator()(const QString &text) { m_stream << m_texts.number(text); }
    template <class Kind>
    void operator()(const Identifier<Kind> &id)
    {
        (*this)(id.text);
    }
    void operator()(const QStringList &texts)
    {
        m_stream << quint32(texts.size());
        for (const QString &text : texts)
            (*this)(text);
    }
    void operator()(const QDateTime &moment)
    {
        m_stream << (moment.isValid() ? moment.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min());
    }
    void operator()(const std::optional<int> &number) { m_stream << number.has_value() << number.value_or(0); }
    void operator()(int number) { m_stream << number; }
    void operator()(bool flag) { m_stream << flag; }
    template <class Enum>
    void operator()(const Word<Enum> &word, Word<Enum> (*)(const QString &))
    {
        (*this)(word.raw);
    }
    template <class Item, class Each>
    void list(const std::vector<Item> &items, Each each)
    {
        m_stream << quint32(items.size());
        for (const Item &item : items)
            each(const_cast<Item &>(item));
    }
    [[nodiscard]] const QStringList &texts() const { return m_texts.all(); }

private:
    QDataStream &m_stream;
    Texts m_texts;
};

class Reader
{
public:
    Reader(QDataStream &stream, QStringList texts)
        : m_stream(stream)
        , m_texts(std::move(texts))
    {
    }
    void operator()(QString &text)
    {
        quint32 number = 0;
        m_stream >> number;
        if (number < quint32(m_texts.size()))
            text = m_texts.at(number);
        else
            m_stream.setStatus(QDataStream::ReadCorruptData);
    }
    template <class Kind>
    void operator()(Identifier<Kind> &id)
    {
        (*this)(id.text);
    }
    void operator()(QStringList &texts)
    {
        texts.resize(size());
        for (QString &text : texts)
            (*this)(text);
    }
    void operator()(QDateTime &moment)
    {
        qint64 ms = 0;
        m_stream >> ms;
        if (ms != std::numeric_limits<qint64>::min())
            moment = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    }
    void operator()(std::optional<int> &number)
    {
        bool given = false;
        int value = 0;
        m_stream >> given >> value;
        if (given)
            number = value;
    }
    void operator()(int &number) { m_stream >> number; }
    void operator()(bool &flag) { m_stream >> flag; }
    template <class Enum>
    void operator()(Word<Enum> &word, Word<Enum> (*fromApi)(const QString &))
    {
        QString raw;
        (*this)(raw);
        word = fromApi(raw);
    }
    template <class Item, class Each>
    void list(std::vector<Item> &items, Each each)
    {
        items.resize(size_t(size()));
        for (Item &item : items)
            each(item);
    }

private:
    /// A length that the rest of the bytes cannot hold is damage, not a reason to ask for gigabytes.
    qsizetype size()
    {
        quint32 count = 0;
        m_stream >> count;
        if (m_stream.status() != QDataStream::Ok || qint64(count) > m_stream.device()->bytesAvailable()) {
            m_stream.setStatus(QDataStream::ReadCorruptData);
            return 0;
        }
        return count;
    }

    QDataStream &m_stream;
    QStringList m_texts;
};

/// One list of fields for both directions, so that they cannot drift apart.
template <class Archive>
void visit(Archive &archive, Instance &instance)
{
    archive(instance.id);
    archive(instance.region);
    for (QString *text :
         {&instance.zone, &instance.name, &instance.hostName, &instance.description, &instance.typeFamily,
          &instance.natIp, &instance.dedicatedHostId, &instance.imageId, &instance.osName, &instance.osType,
          &instance.vpcId, &instance.vSwitchId, &instance.resourceGroupId, &instance.keyPairName,
          &instance.spotStrategy, &instance.stoppedMode}) {
        archive(*text);
    }
    archive(instance.status, &instanceStatusFromApi);
    archive(instance.chargeType, &chargeTypeFromApi);
    archive(instance.type);
    archive(instance.cpuCount);
    archive(instance.memoryMib);
    archive(instance.internetChargeType, &internetChargeTypeFromApi);
    archive(instance.networkType, &networkTypeFromApi);
    archive(instance.outMbps);
    archive(instance.inMbps);
    archive(instance.publicIps);
    archive(instance.privateIps);
    archive(instance.eip.allocationId);
    archive(instance.eip.address);
    archive(instance.eip.chargeType, &internetChargeTypeFromApi);
    archive(instance.eip.bandwidthMbps);
    archive.list(instance.locks, [&](InstanceLock &lock) {
        archive(lock.kind, &lockKindFromApi);
        archive(lock.message);
    });
    archive(instance.expiresAt);
    archive(instance.createdAt);
    archive(instance.autoReleaseAt);
    archive(instance.localDisks);
    archive(instance.securityGroupIds);
    archive(instance.deletionProtection);
    archive.list(instance.tags, [&](InstanceTag &tag) {
        archive(tag.key);
        archive(tag.value);
    });
}

} // namespace

QByteArray writeSnapshot(const FleetSnapshot &snapshot)
{
    QByteArray rows;
    QStringList texts;
    {
        QDataStream stream(&rows, QIODevice::WriteOnly);
        stream.setVersion(QDataStream::Qt_6_4);
        Writer writer(stream);
        for (const auto &instance : snapshot.instances)
            visit(writer, const_cast<Instance &>(*instance)); // a writer only reads
        texts = writer.texts();
    }
    QByteArray body;
    {
        QDataStream stream(&body, QIODevice::WriteOnly);
        stream.setVersion(QDataStream::Qt_6_4);
        stream << snapshot.asOf.toMSecsSinceEpoch() << snapshot.account.text << quint32(snapshot.instances.size())
               << texts << rows;
    }
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << magic << version << QCryptographicHash::hash(body, QCryptographicHash::Sha256) << body;
    return bytes;
}

std::optional<FleetSnapshot> readSnapshot(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 foundMagic = 0;
    quint16 foundVersion = 0;
    stream >> foundMagic >> foundVersion;
    if (stream.status() != QDataStream::Ok || foundMagic != magic || foundVersion != version)
        return {};
    QByteArray checksum;
    QByteArray body;
    stream >> checksum >> body;
    if (stream.status() != QDataStream::Ok || checksum != QCryptographicHash::hash(body, QCryptographicHash::Sha256))
        return {};

    QDataStream bodyStream(body);
    bodyStream.setVersion(QDataStream::Qt_6_4);
    qint64 asOf = 0;
    quint32 count = 0;
    QStringList texts;
    QByteArray rows;
    FleetSnapshot snapshot;
    bodyStream >> asOf >> snapshot.account.text >> count >> texts >> rows;
    if (bodyStream.status() != QDataStream::Ok || qint64(count) > rows.size())
        return {};
    snapshot.asOf = QDateTime::fromMSecsSinceEpoch(asOf, Qt::UTC);
    snapshot.instances.reserve(count);
    QDataStream rowStream(rows);
    rowStream.setVersion(QDataStream::Qt_6_4);
    Reader reader(rowStream, std::move(texts));
    for (quint32 i = 0; i < count && rowStream.status() == QDataStream::Ok; ++i) {
        auto instance = std::make_shared<Instance>();
        visit(reader, *instance);
        snapshot.instances.push_back(std::move(instance));
    }
    if (rowStream.status() != QDataStream::Ok)
        return {};
    return snapshot;
}

FleetCache::FleetCache(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("fleet cache"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

FleetCache::~FleetCache()
{
    QMetaObject::invokeMethod(m_worker, [thread = &m_thread] { thread->quit(); });
    m_thread.wait();
}

void FleetCache::load(QObject *context, std::function<void(std::optional<FleetSnapshot>)> done)
{
    QMetaObject::invokeMethod(m_worker, [this, file = m_file, context = QPointer(context), done = std::move(done)] {
        std::optional<FleetSnapshot> snapshot;
        if (QFile in(file); in.open(QIODevice::ReadOnly)) {
            snapshot = readSnapshot(in.readAll());
            if (!snapshot)
                qCWarning(storeLog, "The last known list could not be read and is not used.");
        }
        QMetaObject::invokeMethod(this, [context, done, snapshot = std::move(snapshot)]() mutable {
            if (context)
                done(std::move(snapshot));
        });
    });
}

void FleetCache::save(FleetSnapshot snapshot)
{
    QMetaObject::invokeMethod(m_worker, [file = m_file, snapshot = std::move(snapshot)] {
        QDir().mkpath(QFileInfo(file).absolutePath());
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(writeSnapshot(snapshot)) < 0 || !out.commit())
            qCWarning(storeLog, "The list could not be saved for the next start: %s",
                      qUtf8Printable(out.errorString()));
    });
}

} // namespace ecsdesk::store
