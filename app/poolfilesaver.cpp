// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/poolfilesaver.h"

#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>

namespace ecsdesk {

namespace {

std::optional<SaveFailure> write(const QString &path, const QByteArray &content)
{
    // A device or a pipe of this name would be replaced by a file, where the user may.
    if (const QFileInfo there(path); there.exists() && !there.isFile())
        return SaveFailure{SaveFailure::Kind::NotAllowed, QStringLiteral("not a regular file: %1").arg(path)};
    QSaveFile file(path);
    const auto failure = [&file, &path] {
        const QFileInfo folder(QFileInfo(path).absolutePath());
        if (!folder.isDir())
            return SaveFailure{SaveFailure::Kind::NoFolder, file.errorString()};
        if (file.error() == QFileDevice::ResourceError)
            return SaveFailure{SaveFailure::Kind::DiskFull, file.errorString()};
        // Beside the file that is there a new one is made: both the folder and the file must be writable.
        const bool barred = !folder.isWritable() || (QFileInfo::exists(path) && !QFileInfo(path).isWritable());
        if (barred || file.error() == QFileDevice::PermissionsError)
            return SaveFailure{SaveFailure::Kind::NotAllowed, file.errorString()};
        return SaveFailure{SaveFailure::Kind::Other, file.errorString()};
    };
    if (!file.open(QIODevice::WriteOnly))
        return failure();
    if (file.write(content) != content.size() || !file.commit())
        return failure();
    return {};
}

} // namespace

PoolFileSaver::PoolFileSaver(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

PoolFileSaver::~PoolFileSaver()
{
    m_pool.waitForDone();
}

void PoolFileSaver::save(const QString &path, std::function<QByteArray()> content, QObject *context,
                         std::function<void(const std::optional<SaveFailure> &failure)> done)
{
    // A QPointer is read and let go on this thread only: the pool's gets nothing but the path and the content.
    auto answer = std::make_shared<std::function<void(const std::optional<SaveFailure> &)>>(
        [alive = QPointer<QObject>(context), done = std::move(done)](const std::optional<SaveFailure> &failure) {
            if (alive)
                done(failure);
        });
    m_pool.start([this, path, content = std::move(content), answer = std::move(answer)]() mutable {
        const std::optional<SaveFailure> failure = write(path, content());
        QMetaObject::invokeMethod(
            this, [answer = std::move(answer), failure] { (*answer)(failure); }, Qt::QueuedConnection);
    });
}

} // namespace ecsdesk
