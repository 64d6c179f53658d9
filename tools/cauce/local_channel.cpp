// Requests answered in this process, without a socket.
#include <filesystem>
#include <future>

#include "adapters/http/application.h"
#include "adapters/http/statistics.h"
#include "tools/cauce/accounts.h"
#include "tools/cauce/channel.h"
#include "tools/cauce/engine_on_file.h"
#include "tools/cauce/findings.h"
#include "tools/cauce/resources.h"
#include "tools/cauce/version.h"

namespace cauce::tools {
namespace {

// Who may open the file may be anybody in it. Where there are no accounts, any name will do.
class NamedIdentity final : public http::Identity {
 public:
  NamedIdentity(const StoredAccounts& accounts, bool any_name)
      : accounts_(accounts), any_name_(any_name) {}

  Result<Actor, std::string> authenticate(std::string_view user, std::string_view) override {
    if (const auto account = accounts_.find(user)) return identity::actor_of(*account);
    if (any_name_) return Actor{std::string(user), {}, Authority::operator_};
    return Failure{"expected one who has an account in this database, but '" + std::string(user) +
                   "' has none"};
  }
  std::optional<std::vector<std::string>> groups_of(std::string_view user) override {
    const auto account = accounts_.find(user);
    if (!account) return std::nullopt;
    return account->groups;
  }

 private:
  const StoredAccounts& accounts_;
  const bool any_name_;
};

class LocalChannel final : public Channel {
 public:
  LocalChannel(std::unique_ptr<EngineOnFile> engine, bool any_name)
      : engine_(std::move(engine)),
        accounts_(engine_->database().people(), complain),
        identity_(accounts_, any_name),
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
  StoredAccounts accounts_;
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
  const auto accounts = (*engine)->database().people().list();
  if (!accounts.ok()) return Failure{Problem{Exit::fault, accounts.error().message}};
  return std::unique_ptr<Channel>(
      std::make_unique<LocalChannel>(std::move(*engine), accounts->empty()));
}

}  // namespace cauce::tools
