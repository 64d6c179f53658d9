// Requests answered in this process, without a socket.
#include <filesystem>
#include <future>

#include "adapters/http/application.h"
#include "adapters/http/statistics.h"
#include "adapters/identity/account.h"
#include "tools/cauce/channel.h"
#include "tools/cauce/engine_on_file.h"
#include "tools/cauce/findings.h"
#include "tools/cauce/resources.h"
#include "tools/cauce/version.h"

namespace cauce::tools {
namespace {

// Who may open the file may be anybody in it. Where there are no accounts, any name will do.
class NamedIdentity final : public Identity {
 public:
  explicit NamedIdentity(AccountStore& accounts) : accounts_(accounts) {}

  Result<Principal, SignInRefusal> authenticate(std::string_view user, std::string_view) override {
    if (auto known = person(user)) return std::move(*known);
    const auto all = accounts_.list();
    if (all.ok() && all->empty())
      return Principal{{std::string(user), {}, Authority::operator_},
                       std::string(user),
                       {SystemRight::administrator},
                       {}};
    return Failure{SignInRefusal{SignInRefusal::Reason::mismatch,
                                 "expected one who has an account in this database, but '" +
                                     std::string(user) + "' has none"}};
  }
  std::optional<Principal> person(std::string_view user) override {
    const auto account = accounts_.find(user);
    if (!account.ok()) complain("account cannot be read: " + account.error().message);
    if (!account.ok() || !*account) return std::nullopt;
    return Principal{identity::actor_of(**account), (*account)->name, (*account)->rights, {}};
  }

  // Nobody comes with these here.
  std::optional<Principal> by_token(std::string_view) override { return std::nullopt; }
  std::optional<SessionView> by_session(std::string_view) override { return std::nullopt; }
  Result<NewSession, SignInRefusal> sign_in(std::string_view, std::string_view,
                                            std::string_view) override {
    return Failure{SignInRefusal{SignInRefusal::Reason::mismatch, "expected a server"}};
  }
  void sign_out(std::string_view) override {}
  bool lasts(std::string_view) override { return false; }

 private:
  AccountStore& accounts_;
};

class LocalChannel final : public Channel {
 public:
  explicit LocalChannel(std::unique_ptr<EngineOnFile> engine)
      : engine_(std::move(engine)),
        identity_(engine_->database().people()),
        application_(services(), http::Authentication::off),
        reader_(engine_->runtime().make_reader()) {}

  Result<http::HttpResponse, Problem> send(http::HttpRequest request) override {
    request.headers.push_back({"Host", "localhost"});
    const http::Application::Admission admission = application_.admit(request);
    if (admission.refusal) return *admission.refusal;
    http::Answer answer = application_.answer(request, admission, *reader_);
    if (auto* response = std::get_if<http::HttpResponse>(&answer)) return whole(*response);
    const http::Later& later = std::get<http::Later>(answer);
    std::promise<Result<Reply, Rejection>> durable;
    later.begin(engine_->runtime(), [&durable](Result<Reply, Rejection> result) {
      durable.set_value(std::move(result));
    });
    const Result<Reply, Rejection> result = durable.get_future().get();
    http::HttpResponse response = application_.finish(request, admission, *reader_, later, result);
    return whole(response);
  }

 private:
  http::Services services() {
    http::Services services{engine_->runtime()};
    services.identity = &identity_;
    services.notes = &engine_->database().notes();
    services.version = version;
    services.read_resource = read_resource;
    services.lint = [](std::string_view name, std::string_view bytes) {
      return lint_file(std::string(name), bytes);
    };
    services.statistics = &statistics_;
    return services;
  }

  http::HttpResponse whole(http::HttpResponse& response) {
    if (response.more)
      while (response.more(*reader_, response.body)) {
      }
    response.more = nullptr;
    return std::move(response);
  }

  std::unique_ptr<EngineOnFile> engine_;
  NamedIdentity identity_;
  http::Statistics statistics_;
  http::Application application_;
  std::unique_ptr<Reader> reader_;
};

}  // namespace

Result<std::unique_ptr<Channel>, Problem> open_local_channel(const std::string& database,
                                                             const Zone& zone, Missing missing) {
  if (auto problem = check_database_name(database)) return Failure{std::move(*problem)};
  std::error_code ignored;
  if (missing == Missing::refuse && !std::filesystem::exists(database, ignored))
    return Failure{Problem{Exit::refused, database + " does not exist"}};
  auto engine = EngineOnFile::open({database, &zone, {}});
  if (!engine.ok()) return Failure{engine.error()};
  return std::unique_ptr<Channel>(std::make_unique<LocalChannel>(std::move(*engine)));
}

}  // namespace cauce::tools
