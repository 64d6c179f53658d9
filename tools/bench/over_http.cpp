#include <memory>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include "adapters/http/server.h"
#include "engine/value/json.h"
#include "tools/bench/ground.h"
#include "tools/bench/modes.h"
#include "tools/cauce/resources.h"

namespace cauce::bench {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;

// One keep-alive connection that walks instances: it starts one, asks for its open tasks, completes
// them one after the other, asks again, until none is left.
class Walker {
 public:
  Walker(asio::io_context& context, const Workload& workload, Figures& figures,
         Clock::time_point until)
      : socket_(context), workload_(workload), figures_(figures), until_(until) {}

  void begin(const asio::ip::tcp::endpoint& server) {
    socket_.connect(server);
    socket_.set_option(asio::ip::tcp::no_delay(true));
    start_instance();
  }

 private:
  using Next = void (Walker::*)(const std::string& body);

  void start_instance() {
    if (Clock::now() >= until_) return socket_.close();
    Context body;
    Context variables;
    const Context switches = variables_of(workload_, figures_.instances++);
    for (const auto& [name, value] : switches.entries())
      variables.put(name, Context{{"value", value}, {"type", "Boolean"}});
    body.put("variables", std::move(variables));
    send(beast::http::verb::post,
         "/engine-rest/process-definition/key/" + workload_.name + "/start",
         to_json(Value(std::move(body))), &Walker::started);
  }

  void started(const std::string& body) {
    const auto parsed = parse_json(body);
    invariant(parsed.ok() && parsed->context() != nullptr, "a started instance is told as JSON");
    instance_ = *parsed->context()->find("id")->string();
    list_tasks();
  }

  void list_tasks() {
    send(beast::http::verb::get, "/engine-rest/task?processInstanceId=" + instance_, "",
         &Walker::listed);
  }

  void listed(const std::string& body) {
    const auto parsed = parse_json(body);
    invariant(parsed.ok() && parsed->list() != nullptr, "tasks are told as a JSON list");
    for (const Value& task : *parsed->list())
      open_.push_back(*task.context()->find("id")->string());
    open_.empty() ? start_instance() : complete_next();
  }

  void complete_next() {
    const std::string task = open_.back();
    open_.pop_back();
    send(beast::http::verb::post, "/engine-rest/task/" + task + "/complete", "{}",
         &Walker::completed);
  }

  void completed(const std::string&) {
    ++figures_.completions;
    open_.empty() ? list_tasks() : complete_next();
  }

  void send(beast::http::verb verb, const std::string& target, std::string body, Next next) {
    request_ = {};
    request_.method(verb);
    request_.target(target);
    request_.set(beast::http::field::host, "127.0.0.1");
    if (!body.empty()) request_.set(beast::http::field::content_type, "application/json");
    request_.body() = std::move(body);
    request_.prepare_payload();
    sent_ = Clock::now();
    beast::http::async_write(socket_, request_, [this, next](error_code error, std::size_t) {
      invariant(!error, "the server takes requests");
      response_ = {};
      beast::http::async_read(socket_, buffer_, response_, [this, next](error_code e, std::size_t) {
        invariant(!e && response_.result_int() < 300, "the server does what it is asked");
        figures_.latencies_us.push_back(static_cast<std::uint32_t>(
            std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - sent_).count()));
        (this->*next)(response_.body());
      });
    });
  }

  asio::ip::tcp::socket socket_;
  const Workload& workload_;
  Figures& figures_;
  const Clock::time_point until_;
  beast::http::request<beast::http::string_body> request_;
  beast::http::response<beast::http::string_body> response_;
  beast::flat_buffer buffer_;
  Clock::time_point sent_;
  std::string instance_;
  std::vector<std::string> open_;
};

}  // namespace

Result<Figures, std::string> run_over_http(const Workload& workload, const Settings& settings,
                                           std::size_t connections) {
  auto ground = Ground::make(workload);
  if (!ground.ok()) return Failure{ground.error()};
  http::Statistics statistics;
  http::Services services{(*ground)->runtime()};
  services.version = "bench";
  services.read_resource = tools::read_resource;
  services.statistics = &statistics;
  http::ServerOptions options;
  options.port = 0;
  auto server = http::Server::start(
      options, http::Application(std::move(services), http::Authentication::off), statistics);
  if (!server.ok()) return Failure{server.error()};

  Figures figures;
  figures.workload = workload.name;
  figures.mode =
      "HTTP, " + std::to_string(connections) + (connections == 1 ? " connection" : " connections");
  const auto begun = Clock::now();
  const auto until = begun + std::chrono::duration_cast<Clock::duration>(
                                 std::chrono::duration<double>(settings.seconds));
  asio::io_context context{1};
  const asio::ip::tcp::endpoint address(asio::ip::make_address("127.0.0.1"), (*server)->port());
  std::vector<std::unique_ptr<Walker>> walkers;
  for (std::size_t i = 0; i < connections; ++i) {
    walkers.push_back(std::make_unique<Walker>(context, workload, figures, until));
    walkers.back()->begin(address);
  }
  context.run();
  figures.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
  (*server)->stop(std::chrono::seconds(10));
  server->reset();
  figures.elements = (*ground)->elements();
  figures.bytes = (*ground)->close_and_measure();
  return figures;
}

}  // namespace cauce::bench
