// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/importers.h"

#include <QFile>
#include <QScopeGuard>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ecsdesk {

ImportProblem problemOfSystemError(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return ImportProblem::NotFound;
    case EACCES:
    case EPERM:
        return ImportProblem::NotReadable;
    case ELOOP:
        return ImportProblem::BrokenLink;
    case EISDIR:
    case ENXIO: // a socket
        return ImportProblem::NotAFile;
    default:
        return ImportProblem::ReadFailed;
    }
}

CredentialFile readCredentialFile(const QString &path)
{
    // QFile would wait for the other end of a pipe, and does not tell a circle of links from a missing file.
    const auto failed = [](ImportProblem problem) { return CredentialFile{{}, problem, false}; };
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (file < 0) {
        const int error = errno;
        struct stat link = {};
        const bool dangling = error == ENOENT && ::lstat(name.constData(), &link) == 0 && S_ISLNK(link.st_mode);
        return failed(dangling ? ImportProblem::BrokenLink : problemOfSystemError(error));
    }
    const auto close = qScopeGuard([file] { ::close(file); });
    struct stat status = {};
    if (::fstat(file, &status) != 0)
        return failed(problemOfSystemError(errno));
    if (!S_ISREG(status.st_mode))
        return failed(ImportProblem::NotAFile);
    if (status.st_size > credentialFileLimit)
        return failed(ImportProblem::TooLarge);

    // One more than allowed: the file may have grown since. In one piece, so that no smaller one is left in memory.
    QByteArray text(credentialFileLimit + 1, Qt::Uninitialized);
    qsizetype length = 0;
    while (length < text.size()) {
        const ssize_t got = ::read(file, text.data() + length, size_t(text.size() - length));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failed(problemOfSystemError(errno));
        if (got == 0)
            break;
        length += got;
    }
    if (length > credentialFileLimit)
        return failed(ImportProblem::TooLarge);
    text.truncate(length);
    return {Secret(std::move(text)), ImportProblem::None, (status.st_mode & (S_IRGRP | S_IROTH)) != 0};
}

} // namespace ecsdesk
