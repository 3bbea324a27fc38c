// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/call.h"

#include <memory>
#include <utility>
#include <vector>

namespace ecsdesk {

/// A question of a screen as long as it is open, and the calls of the API it takes. A child of the engine; ends with
/// its answer or with the screen's call. When the engine goes first, the screen's call still finishes, as Cancelled.
template <class T>
class OfferQuestion final : public QObject
{
public:
    /// `action` names the question in the error that tells of the engine's end.
    OfferQuestion(QObject *engine, Call<T> &call, QString action)
        : QObject(engine)
        , m_call(&call)
        , m_action(std::move(action))
    {
        connect(m_call, &QObject::destroyed, this, [this] {
            m_call = nullptr;
            end();
        });
    }

    ~OfferQuestion() override
    {
        if (m_call == nullptr)
            return;
        ApiError error;
        error.kind = ErrorKind::Cancelled;
        error.action = m_action;
        QMetaObject::invokeMethod(
            m_call, [call = m_call, error] { call->finish(tl::unexpected(error)); }, Qt::QueuedConnection);
    }
    Q_DISABLE_COPY_MOVE(OfferQuestion)

    /// One of the calls it takes. Its value goes to `then`; its error is the answer.
    template <class Part, class Then>
    void ask(std::unique_ptr<Call<Part>> part, Then then)
    {
        ask(std::move(part), std::move(then), [this](const ApiError &error) { finish(tl::unexpected(error)); });
    }
    template <class Part, class Then, class Otherwise>
    void ask(std::unique_ptr<Call<Part>> part, Then then, Otherwise otherwise)
    {
        connect(part.get(), &ApiCall::retryScheduled, m_call, &ApiCall::retryScheduled);
        connect(part.get(), &ApiCall::finished, this, [this, call = part.get(), then, otherwise] {
            if (m_call == nullptr)
                return;
            if (call->result())
                then(*call->result());
            else
                otherwise(call->result().error());
        });
        m_parts.push_back(std::move(part));
    }

    /// Keeps what several questions wait for as long as one of them is open.
    void share(std::shared_ptr<QObject> waitedFor) { m_shared.push_back(std::move(waitedFor)); }

    /// The screen's call, to tell it of repeated attempts; nullptr once it is answered or gone.
    [[nodiscard]] Call<T> *call() const { return m_call; }

    /// The answer; nothing of the question may be touched after it. A second one is ignored.
    void finish(Result<T> result)
    {
        if (m_call == nullptr)
            return;
        Call<T> *const call = std::exchange(m_call, nullptr);
        call->disconnect(this);
        end();
        call->finish(std::move(result));
    }
    /// Later, so that whoever asked has had a chance to connect.
    void finishSoon(Result<T> result)
    {
        QMetaObject::invokeMethod(
            this, [this, result = std::move(result)] { finish(result); }, Qt::QueuedConnection);
    }

private:
    /// What is still under way is given up with the parts; later, as one of them may be telling its end.
    void end()
    {
        for (const auto &part : m_parts)
            part->disconnect(this);
        deleteLater();
    }

    Call<T> *m_call; ///< nullptr once it is answered or gone
    QString m_action;
    std::vector<std::unique_ptr<ApiCall>> m_parts;
    std::vector<std::shared_ptr<QObject>> m_shared;
};

} // namespace ecsdesk
