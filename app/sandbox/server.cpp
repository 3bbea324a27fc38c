// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/server.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <unordered_map>
#include <vector>

namespace ecsdesk::sandbox {
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;

namespace {

using namespace std::chrono_literals;

constexpr auto kIdle = 75s;
constexpr auto kHeaderDeadline = 15s;
constexpr auto kBodyDeadline = 30s;
constexpr auto kWriteDeadline = 60s;
constexpr auto kLongestHang = 10min;
constexpr auto kGrace = 500ms;
constexpr std::uint32_t kHeaderLimit = 64 * 1024;
constexpr std::uint64_t kBodyLimit = 1'048'576;
constexpr std::size_t kMostConnections = 1000;

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);

std::size_t connectionLimit()
{
    // Embedded, the files of the whole program are not ours.
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 256;
    return std::clamp<std::size_t>(std::size_t(limit.rlim_cur / 2), 16, kMostConnections);
}

struct Session
{
    explicit Session(tcp::socket socket)
        : stream(std::move(socket))
    {
    }
    beast::tcp_stream stream;
    std::atomic<bool> idle{true};
    std::atomic<std::int64_t> idleSince{0};
};

HttpRequest toRequest(const http::request<http::string_body> &message)
{
    HttpRequest out;
    out.method = std::string(message.method_string());
    std::string_view target(message.target().data(), message.target().size());
    if (const auto scheme = target.find("://"); target.starts_with("http") && scheme != std::string_view::npos) {
        const auto path = target.find_first_of("/?", scheme + 3);
        target = path == std::string_view::npos ? std::string_view("/") : target.substr(path);
    }
    target = target.substr(0, target.find('#'));
    const auto mark = std::min(target.find('?'), target.size());
    out.path = std::string(target.substr(0, mark));
    if (out.path.empty())
        out.path = "/";
    if (mark < target.size())
        out.query = std::string(target.substr(mark + 1));
    for (const auto &field : message) {
        auto &value = out.headers[lowered({field.name_string().data(), field.name_string().size()})];
        if (!value.empty())
            value += ',';
        value += trimmed({field.value().data(), field.value().size()});
    }
    out.body = message.body();
    return out;
}

std::string head(const HttpAnswer &answer, bool keepAlive, Moment date)
{
    const auto reason = http::obsolete_reason(http::int_to_status(unsigned(answer.status)));
    std::string out = "HTTP/1.1 " + std::to_string(answer.status) + ' ' + std::string(reason) + "\r\n";
    out += "Date: " + httpDate(date) + "\r\n";
    out += "Server: ecsdesk-sandbox\r\n";
    out += "Content-Type: " + answer.contentType + "\r\n";
    out += "Content-Length: " + std::to_string(answer.body.size()) + "\r\n";
    out += keepAlive ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
    for (const auto &[name, value] : answer.headers)
        out.append(name).append(": ").append(value).append("\r\n");
    out += "\r\n";
    return out;
}

HttpAnswer plainError(int status, std::string_view sentence)
{
    HttpAnswer out;
    out.status = status;
    out.contentType = "text/plain;charset=utf-8";
    out.body = std::string(sentence) + "\n";
    return out;
}

} // namespace

class Server::Private
{
public:
    explicit Private(Config given)
        : config(std::move(given))
    {
    }

    asio::awaitable<void> listen();
    asio::awaitable<void> serve(std::shared_ptr<Session> session);
    asio::awaitable<bool> readRequest(Session &session, beast::flat_buffer &buffer,
                                      http::request_parser<http::string_body> &parser);
    asio::awaitable<bool> deliver(Session &session, HttpAnswer answer, bool keepAlive, bool headOnly);
    asio::awaitable<void> refuse(Session &session, beast::error_code error);
    void makeRoom();

    Config config;
    std::mutex mutex;
    std::condition_variable quiet;
    std::unordered_map<Session *, std::weak_ptr<Session>> sessions;
    std::size_t limit = connectionLimit();
    std::atomic<bool> stopping{false};
    std::uint16_t port = 0;
    // Last, so that what still hangs in it goes before the rest.
    asio::io_context context;
    tcp::acceptor acceptor{context};
    std::vector<std::thread> threads;
};

Server::Server(Config config)
    : d(std::make_unique<Private>(std::move(config)))
{
}

Server::~Server()
{
    stop();
}

std::uint16_t Server::port() const
{
    return d->port;
}

void Server::start()
{
    const tcp::endpoint endpoint(asio::ip::address_v4::loopback(), d->config.port);
    beast::error_code error;
    d->acceptor.open(endpoint.protocol(), error);
    if (!error)
        d->acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        d->acceptor.bind(endpoint, error);
    if (!error)
        d->acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) {
        throw std::runtime_error("The sandbox cannot listen on 127.0.0.1 port " + std::to_string(d->config.port) +
                                 ": " + error.message());
    }
    d->port = d->acceptor.local_endpoint().port();
    asio::co_spawn(d->context, d->listen(), asio::detached);
    for (int i = 0; i < std::max(1, d->config.threads); ++i)
        d->threads.emplace_back([this] { d->context.run(); });
}

void Server::stop()
{
    if (d->threads.empty())
        return;
    d->stopping = true;
    asio::post(d->context, [this] {
        beast::error_code ignored;
        d->acceptor.close(ignored);
    });
    {
        std::unique_lock lock(d->mutex);
        const auto allIdle = [this] {
            return std::ranges::all_of(d->sessions, [](const auto &entry) {
                const auto session = entry.second.lock();
                return !session || session->idle;
            });
        };
        d->quiet.wait_for(lock, kGrace, allIdle);
    }
    d->context.stop();
    for (auto &thread : d->threads)
        thread.join();
    d->threads.clear();
}

asio::awaitable<void> Server::Private::listen()
{
    while (!stopping) {
        auto [error, socket] = co_await acceptor.async_accept(asio::make_strand(context), kAwait);
        if (error == asio::error::operation_aborted || error == asio::error::bad_descriptor)
            co_return;
        if (error) {
            // No file descriptors left, say: others will be closed in a moment.
            asio::steady_timer pause(context, 50ms);
            co_await pause.async_wait(kAwait);
            continue;
        }
        makeRoom();
        const auto executor = socket.get_executor();
        auto session = std::make_shared<Session>(std::move(socket));
        {
            const std::lock_guard lock(mutex);
            sessions.emplace(session.get(), session);
        }
        asio::co_spawn(executor, serve(session), [this, raw = session.get()](const std::exception_ptr &) {
            const std::lock_guard lock(mutex);
            sessions.erase(raw);
            quiet.notify_all();
        });
    }
}

void Server::Private::makeRoom()
{
    std::shared_ptr<Session> oldest;
    {
        const std::lock_guard lock(mutex);
        if (sessions.size() < limit)
            return;
        for (const auto &[raw, weak] : sessions) {
            auto session = weak.lock();
            if (session && session->idle && (!oldest || session->idleSince < oldest->idleSince))
                oldest = std::move(session);
        }
    }
    if (oldest) {
        const auto executor = oldest->stream.get_executor();
        asio::post(executor, [oldest] { oldest->stream.close(); });
    }
}

asio::awaitable<bool> Server::Private::readRequest(Session &session, beast::flat_buffer &buffer,
                                                   http::request_parser<http::string_body> &parser)
{
    if (buffer.size() == 0) {
        session.stream.expires_after(kIdle);
        const auto [error, size] = co_await session.stream.async_read_some(buffer.prepare(8192), kAwait);
        if (error)
            co_return false;
        buffer.commit(size);
    }
    session.idle = false;
    session.stream.expires_after(kHeaderDeadline);
    if (const auto [error, size] = co_await http::async_read_header(session.stream, buffer, parser, kAwait); error) {
        co_await refuse(session, error);
        co_return false;
    }
    session.stream.expires_after(kBodyDeadline);
    if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
        static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
        const auto [error, size] = co_await asio::async_write(session.stream, asio::buffer(kContinue), kAwait);
        if (error)
            co_return false;
    }
    if (const auto [error, size] = co_await http::async_read(session.stream, buffer, parser, kAwait); error) {
        co_await refuse(session, error);
        co_return false;
    }
    co_return true;
}

asio::awaitable<void> Server::Private::refuse(Session &session, beast::error_code error)
{
    HttpAnswer answer;
    if (error == http::error::body_limit)
        answer = plainError(413, "The body is larger than 1 MiB.");
    else if (error == http::error::header_limit)
        answer = plainError(431, "The header is larger than 64 KiB.");
    else if (error.category() == http::make_error_code(http::error::bad_method).category() &&
             error != http::error::end_of_stream && error != http::error::partial_message)
        answer = plainError(400, "This is not HTTP/1.1: " + error.message());
    else
        co_return;
    co_await deliver(session, std::move(answer), false, false);
}

asio::awaitable<bool> Server::Private::deliver(Session &session, HttpAnswer answer, bool keepAlive, bool headOnly)
{
    auto &stream = session.stream;
    beast::error_code ignored;
    if (answer.delivery == HttpAnswer::Delivery::Hang) {
        stream.expires_after(kLongestHang);
        std::array<char, 256> nothing{};
        for (;;) {
            const auto [error, size] = co_await stream.async_read_some(asio::buffer(nothing), kAwait);
            if (error)
                co_return false;
        }
    }
    if (answer.delivery == HttpAnswer::Delivery::Close)
        co_return false;

    const auto header = head(answer, keepAlive, config.date());
    stream.expires_after(kWriteDeadline);
    if (answer.delivery == HttpAnswer::Delivery::Cut) {
        auto whole = header + answer.body;
        whole.resize(std::min(whole.size(), answer.cutAt));
        co_await asio::async_write(stream, asio::buffer(whole), kAwait);
        // What was sent should arrive before the reset does.
        asio::steady_timer pause(stream.get_executor(), 20ms);
        co_await pause.async_wait(kAwait);
        stream.socket().set_option(asio::socket_base::linger(true, 0), ignored);
        stream.socket().close(ignored);
        co_return false;
    }
    const std::array<asio::const_buffer, 2> parts{asio::buffer(header),
                                                  headOnly ? asio::const_buffer() : asio::buffer(answer.body)};
    const auto [error, size] = co_await asio::async_write(stream, parts, kAwait);
    co_return !error && keepAlive;
}

asio::awaitable<void> Server::Private::serve(std::shared_ptr<Session> session)
{
    auto &stream = session->stream;
    beast::error_code ignored;
    stream.socket().set_option(tcp::no_delay(true), ignored);
    beast::flat_buffer buffer;
    for (;;) {
        session->idleSince = std::chrono::steady_clock::now().time_since_epoch().count();
        session->idle = true;
        if (stopping) {
            quiet.notify_all();
            break;
        }
        http::request_parser<http::string_body> parser;
        parser.header_limit(kHeaderLimit);
        parser.body_limit(kBodyLimit);
        if (!co_await readRequest(*session, buffer, parser))
            break;
        const bool keepAlive = parser.get().keep_alive() && !stopping;
        const bool headOnly = parser.get().method() == http::verb::head;
        auto ticket = config.handler(toRequest(parser.get()));
        if (ticket.wait.count() > 0) {
            stream.expires_never();
            asio::steady_timer timer(stream.get_executor(), ticket.wait);
            co_await timer.async_wait(kAwait);
        }
        if (!co_await deliver(*session, ticket.finish(), keepAlive, headOnly))
            break;
    }
    // The client reads what was sent before it sees the end.
    stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
    stream.close();
}

} // namespace ecsdesk::sandbox
