#include "adapters/http/server.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "adapters/http/connection.h"
#include "engine/base/invariant.h"

namespace cauce::http {
namespace {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;

// Set on the server's own threads, as long as they run.
thread_local Reader* thread_reader = nullptr;

Reader& reader_of_thread() {
  invariant(thread_reader != nullptr, "handlers run on the threads of the server");
  return *thread_reader;
}

constexpr std::string_view full_response =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 1\r\n"
    "Connection: close\r\n\r\n";
constexpr std::chrono::milliseconds accept_pause{100};

std::string text_of(const tcp::endpoint& endpoint) {
  const std::string address = endpoint.address().to_string();
  const std::string shown = endpoint.address().is_v6() ? "[" + address + "]" : address;
  return shown + ":" + std::to_string(endpoint.port());
}

}  // namespace

struct Server::Core {
  ServerOptions options;
  Application application;
  Statistics& statistics;
  TransportMaker make_transport = make_plain_transport;
  asio::io_context io;
  asio::strand<asio::io_context::executor_type> accepting{asio::make_strand(io)};
  tcp::acceptor acceptor{accepting};
  asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
  std::string address;
  std::uint16_t port = 0;
  std::vector<std::thread> threads;

  std::mutex mutex;
  std::condition_variable all_ended;
  std::unordered_map<Connection*, std::weak_ptr<Connection>> connections;
  bool is_stopping = false;
  bool is_stopped = false;

  Core(const ServerOptions& with, Application app, Statistics& counts)
      : options(with), application(std::move(app)), statistics(counts) {}

  std::string listen();
  void run();
  asio::awaitable<void> accept();
  void take(tcp::socket socket, asio::strand<asio::io_context::executor_type> strand);
  void forget(Connection* connection);
};

std::string Server::Core::listen() {
  boost::system::error_code error;
  const asio::ip::address ip = options.host == "localhost"
                                   ? asio::ip::make_address("127.0.0.1")
                                   : asio::ip::make_address(options.host, error);
  if (error) return "expected an address to listen on, but found '" + options.host + "'";
  const tcp::endpoint endpoint(ip, options.port);
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) return "cannot listen on " + text_of(endpoint) + ": " + error.message();
  const tcp::endpoint bound = acceptor.local_endpoint(error);
  address = text_of(bound);
  port = bound.port();
  return {};
}

void Server::Core::run() {
  const std::unique_ptr<Reader> reader = application.services().engine.make_reader();
  thread_reader = reader.get();
  io.run();
  thread_reader = nullptr;
}

void Server::Core::forget(Connection* connection) {
  const std::lock_guard lock(mutex);
  connections.erase(connection);
  statistics.connections_open.store(connections.size(), std::memory_order_relaxed);
  if (connections.empty()) all_ended.notify_all();
}

void Server::Core::take(tcp::socket socket, asio::strand<asio::io_context::executor_type> strand) {
  std::shared_ptr<Connection> connection;
  {
    const std::lock_guard lock(mutex);
    if (is_stopping) return;
    if (connections.size() >= options.connections_max) {
      statistics.connections_refused.fetch_add(1, std::memory_order_relaxed);
      boost::system::error_code ignored;
      socket.non_blocking(true, ignored);
      socket.send(asio::buffer(full_response), 0, ignored);
      return;
    }
    statistics.connections_accepted.fetch_add(1, std::memory_order_relaxed);
    connection = std::make_shared<Connection>(asio::any_io_executor(strand),
                                              make_transport(std::move(socket)), options,
                                              application, statistics, reader_of_thread);
    connections.emplace(connection.get(), connection);
    statistics.connections_open.store(connections.size(), std::memory_order_relaxed);
  }
  // The handler keeps the connection until it is forgotten: no other gets its address before.
  asio::co_spawn(strand, Connection::serve(connection),
                 [this, connection](const std::exception_ptr&) { forget(connection.get()); });
}

asio::awaitable<void> Server::Core::accept() {
  for (;;) {
    auto strand = asio::make_strand(io);
    tcp::socket socket(strand);
    boost::system::error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    co_await acceptor.async_accept(socket, token);
    if (!acceptor.is_open()) co_return;
    if (!error) {
      take(std::move(socket), strand);
      continue;
    }
    // No more files, most often: connections that end give some back.
    if (options.log) options.log("cannot accept a connection: " + error.message());
    asio::steady_timer pause(accepting, accept_pause);
    co_await pause.async_wait(token);
    if (!acceptor.is_open()) co_return;
  }
}

Server::Server(std::unique_ptr<Core> core) : core_(std::move(core)) {}

Server::~Server() { stop(std::chrono::milliseconds(0)); }

const std::string& Server::address() const { return core_->address; }
std::uint16_t Server::port() const { return core_->port; }

Result<std::unique_ptr<Server>, std::string> Server::start(const ServerOptions& options,
                                                           Application application,
                                                           Statistics& statistics) {
  auto core = std::make_unique<Core>(options, std::move(application), statistics);
  if (options.tls) {
    Result<TransportMaker, std::string> tls = make_tls(*options.tls);
    if (!tls) return Failure{tls.error()};
    core->make_transport = std::move(*tls);
  }
  std::string problem = core->listen();
  if (!problem.empty()) return Failure{std::move(problem)};
  asio::co_spawn(core->accepting, core->accept(), asio::detached);
  const unsigned count = std::max(1U, options.threads);
  for (unsigned i = 0; i < count; ++i)
    core->threads.emplace_back([inner = core.get()] { inner->run(); });
  return std::unique_ptr<Server>(new Server(std::move(core)));
}

void Server::stop(std::chrono::milliseconds deadline) {
  Core& core = *core_;
  if (core.is_stopped) return;
  core.is_stopped = true;
  asio::post(core.accepting, [&core] {
    boost::system::error_code ignored;
    core.acceptor.close(ignored);
  });
  const auto each = [&core](void (Connection::*end)()) {
    for (const auto& [raw, weak] : core.connections)
      if (const std::shared_ptr<Connection> connection = weak.lock()) ((*connection).*end)();
  };
  std::unique_lock lock(core.mutex);
  core.is_stopping = true;
  each(&Connection::end_gracefully);
  const auto none_left = [&core] { return core.connections.empty(); };
  if (!core.all_ended.wait_for(lock, deadline, none_left)) {
    each(&Connection::end_now);
    core.all_ended.wait(lock, none_left);
  }
  lock.unlock();
  core.work.reset();
  for (std::thread& thread : core.threads) thread.join();
}

}  // namespace cauce::http
