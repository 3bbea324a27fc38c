// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/filesaver.h"

#include <QObject>
#include <QThreadPool>

namespace ecsdesk {

/// Makes and writes files on a thread of its own, one after the other. What has begun is finished before this goes.
class PoolFileSaver final : public QObject, public FileSaver
{
    Q_OBJECT

public:
    explicit PoolFileSaver(QObject *parent = nullptr);
    ~PoolFileSaver() override;
    void save(const QString &path, std::function<QByteArray()> content, QObject *context,
              std::function<void(const std::optional<SaveFailure> &failure)> done) override;

private:
    QThreadPool m_pool;
};

} // namespace ecsdesk
