// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/folders.h"

#include <QDir>
#include <QFileInfo>

#include <sys/stat.h>

namespace ecsdesk {

bool makePrivateFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (!folder.exists()) {
        if (!QDir().mkpath(folder.absolutePath()))
            return false;
        // Private from its first moment on, whatever the umask.
        if (::mkdir(QFile::encodeName(folder.absoluteFilePath()).constData(), S_IRWXU) != 0)
            return false;
    }
    const QFileInfo made(path);
    return made.isDir() && made.isWritable();
}

} // namespace ecsdesk
