// `cauce serve`: the server, from the first file it opens to its graceful end.
#include <csignal>
#include <cstdio>

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "adapters/http/pages.h"
#include "adapters/http/server.h"
#include "adapters/identity/reception.h"
#include "adapters/web/embedded.h"
#include "tools/cauce/accounts.h"
#include "tools/cauce/command_line.h"
#include "tools/cauce/engine_on_file.h"
#include "tools/cauce/findings.h"
#include "tools/cauce/listen_address.h"
#include "tools/cauce/resources.h"
#include "tools/cauce/time_zone.h"
#include "tools/cauce/version.h"

namespace cauce::tools {
namespace serve_subcommand {

constexpr std::chrono::seconds end_within{10};

struct Given {
  std::string database{};
  std::string listen = "127.0.0.1:8080";
  std::vector<std::string> folders{};
  std::optional<std::string> people{};
  http::Authentication authentication = http::Authentication::on;
  std::optional<std::string> manual_clock{};
  std::optional<std::string> zone{};
  unsigned threads = 4;
  std::optional<std::string> certificate{}, key{};
};

// Both files, or none of them: plain HTTP.
Result<std::optional<http::TlsFiles>, Problem> tls_of(const Given& given) {
  if (given.certificate.has_value() != given.key.has_value())
    return Failure{Problem{Exit::usage, "expected --tls-certificate and --tls-key together"}};
  if (!given.certificate) return std::optional<http::TlsFiles>();
  return std::optional(http::TlsFiles{*given.certificate, *given.key});
}

void log_to_stderr() {
  auto logger = spdlog::stderr_logger_mt("cauce");
  logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
  logger->flush_on(spdlog::level::info);
  spdlog::set_default_logger(std::move(logger));
}

// SIGTERM and SIGINT, from the moment it is made. Further ones change nothing, since some senders
// send them twice: ending takes no longer than `end_within`.
class StopSignals {
 public:
  StopSignals() : signals_(context_, SIGTERM, SIGINT) {
    signals_.async_wait([this](const boost::system::error_code&, int number) { number_ = number; });
  }
  const char* wait() {
    context_.run();
    return number_ == SIGINT ? "SIGINT" : "SIGTERM";
  }

 private:
  boost::asio::io_context context_{1};
  boost::asio::signal_set signals_;
  int number_ = 0;
};

std::optional<Problem> prepare(EngineOnFile& engine, const Given& given) {
  if (given.people) {
    const auto made = add_missing_accounts(engine.database().people(), *given.people);
    if (!made.ok()) return made.error();
    if (*made > 0) spdlog::info("{} accounts made from {}", *made, *given.people);
  }
  for (const std::string& folder : given.folders) {
    const auto reply = deploy_folder(engine.runtime(), folder);
    if (!reply.ok()) return reply.error();
    spdlog::info("{} is deployed", folder);
  }
  return std::nullopt;
}

http::Pages embedded_pages() {
  std::vector<http::PageFile> files;
  for (const web::EmbeddedFile& file : web::embedded_files())
    files.push_back({file.path, file.bytes, file.brotli, file.gzip});
  return http::Pages(std::move(files));
}

http::Services services_of(EngineOnFile& engine, identity::Reception& reception,
                           const http::Statistics& statistics, const http::Pages& pages) {
  http::Services services{engine.runtime()};
  services.identity = &reception;
  services.notes = &engine.database().notes();
  services.accounts = &reception;
  services.version = version;
  services.read_resource = read_resource;
  services.lint = [](std::string_view name, std::string_view bytes) {
    return lint_file(std::string(name), bytes);
  };
  services.statistics = &statistics;
  services.pages = &pages;
  return services;
}

Exit serve(const Given& given) {
  const auto address = parse_listen_address(given.listen);
  if (!address.ok()) return report(address.error());
  if (given.authentication == http::Authentication::off && !address->is_loopback)
    return report({Exit::usage,
                   "expected a loopback address such as 127.0.0.1 with --auth off, "
                   "since anybody who reaches it may do anything; found '" +
                       given.listen + "'"});
  const auto zone = find_zone(given.zone);
  if (!zone.ok()) return report(zone.error());
  const auto tls = tls_of(given);
  if (!tls.ok()) return report(tls.error());

  std::signal(SIGPIPE, SIG_IGN);
  StopSignals signals;
  log_to_stderr();
  auto engine = EngineOnFile::open({given.database, *zone, given.manual_clock});
  if (!engine.ok()) return report(engine.error());
  if (auto problem = prepare(**engine, given)) return report(*problem);

  AccountStore& accounts = (*engine)->database().people();
  std::optional<FirstAccount> first;
  if (given.authentication == http::Authentication::on) {
    auto made = make_first_administrator(accounts);
    if (!made.ok()) return report(made.error());
    first = std::move(*made);
  }
  Runtime& runtime = (*engine)->runtime();
  identity::Reception reception(
      accounts,
      {system_time, [&runtime] { return to_date_time(runtime.now(), runtime.zone()).date; },
       [](const std::string& line) { spdlog::error(line); }});
  http::Statistics statistics;
  const http::Pages pages = embedded_pages();
  http::ServerOptions options;
  options.host = address->host;
  options.port = address->port;
  options.threads = given.threads;
  options.tls = *tls;
  http::Services services = services_of(**engine, reception, statistics, pages);
  services.is_secure = tls->has_value();
  options.log = [](std::string_view line) { spdlog::error(line); };
  auto server = http::Server::start(
      options, http::Application(std::move(services), given.authentication), statistics);
  if (!server.ok()) return report({Exit::refused, server.error()});

  const std::string url = (*tls ? "https://" : "http://") + (*server)->address();
  (*engine)->database().announce(url);
  std::printf("listening on %s\n", url.c_str());
  if (first)
    std::printf(
        "nobody has an account yet: sign in as '%s' with the password '%s', which is shown "
        "this once, and change it\n",
        first->id.c_str(), first->password.c_str());
  std::fflush(stdout);
  spdlog::info("cauce {} serves {} at {}, time zone {}, {} clock, authentication {}", version,
               given.database, url, (*zone)->name(),
               (*engine)->runtime().clock_is_manual() ? "manual" : "system",
               given.authentication == http::Authentication::on ? "on" : "off");

  const char* signal = signals.wait();
  spdlog::info("{}: ending", signal);
  (*server)->stop(end_within);
  server->reset();
  engine->reset();
  spdlog::info("ended; all that was answered is on disk");
  return Exit::done;
}

constexpr const char* examples =
    R"(  cauce serve --db cauce.db --deploy processes/ps54 --people processes/ps54/people.json
  cauce serve --db cauce.db --listen 127.0.0.1:0 --auth off --manual-clock=2026-11-02T09:00:00
  cauce serve --db cauce.db --listen 0.0.0.0:8443 --tls-certificate office.pem --tls-key office.key

The first line on stdout is "listening on http://HOST:PORT", once the server answers; the log goes
to stderr. SIGTERM or Ctrl-C ends it when running requests are answered. --deploy takes the *.bpmn,
*.dmn and *.form files of a folder as one deployment; what is deployed already, to the byte, gets no
new version. --people is a JSON list of {"id", "name", "groups", "rights", "password"}; accounts
that are there stay as they are. Where there are no accounts at all, an administrator is made, whose
password is printed once. With a certificate the address begins with https://. With --manual-clock
time stands still until PUT /api/clock sets it.)";

}  // namespace serve_subcommand

void add_serve(CommandLine& line) {
  using namespace serve_subcommand;
  using http::Authentication;
  auto given = std::make_shared<Given>();
  line.subcommand("serve", "Runs the server", examples)
      .required_option("--db", "FILE", given->database,
                       "The SQLite database; made when it is missing")
      .option("--listen", "HOST:PORT", given->listen, "Where to listen; port 0 picks a free one")
      .option("--deploy", "DIR", given->folders, "Deploys a folder first; may be repeated")
      .option("--people", "FILE", given->people, "Makes the accounts that are missing")
      .choice("--auth", given->authentication,
              {{"on", Authentication::on}, {"off", Authentication::off}},
              "Must people say who they are? on, unless said otherwise; off only on loopback")
      .option_with_default("--manual-clock", "START", given->manual_clock,
                           "Time is set by hand, from START on; else from where the journal ends")
      .option("--time-zone", "ZONE", given->zone, zone_help)
      .option("--tls-certificate", "FILE", given->certificate,
              "Serves HTTPS with this certificate (PEM, with those between it and the root)")
      .option("--tls-key", "FILE", given->key, "The key of the certificate (PEM, no password)")
      .option("--threads", "N", given->threads, 1, 256, "That read and answer requests")
      .run([given] { return serve(*given); });
}

}  // namespace cauce::tools
