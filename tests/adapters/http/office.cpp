#include "tests/adapters/http/office.h"

#include <algorithm>

namespace cauce::http::test {
namespace {

Instant at(std::uint64_t minutes) {
  return Instant{static_cast<std::int64_t>(1'793'620'800'000 + minutes * 60'000)};
}

std::string ids_of(const HttpResponse& response) {
  if (response.status != 200) return std::to_string(response.status);
  const Result<Value, JsonError> json = parse_json(response.body);
  if (!json || json->list() == nullptr) return "no list: " + response.body;
  std::string ids;
  for (const Value& item : *json->list())
    ids += (ids.empty() ? "" : " ") + *item.context()->find("id")->string();
  return ids;
}

Services services_of(Office& office) {
  Services services{office.engine};
  services.identity = &office.people;
  services.version = "0.1.0";
  services.statistics = &office.statistics;
  services.pages = &office.pages;
  services.read_resource = [](std::string name, std::string bytes,
                              std::span<const NamedBytes>) -> Result<Resource, Diagnostics> {
    if (bytes.find("broken") != std::string::npos)
      return Failure{
          Diagnostics{{"", 3, 7, Severity::error, "xml-broken", "it is broken", "", "a"}}};
    return Resource{std::move(name), std::move(bytes)};
  };
  services.lint = [](std::string_view, std::string_view) {
    return Diagnostics{{"", 1, 2, Severity::warning, "rule", "look here", "hint", "task_1"}};
  };
  return services;
}

}  // namespace

std::string header_of(const HttpResponse& response, std::string_view name) {
  for (const Header& each : response.headers)
    if (equal_ignoring_case(each.name, name)) return each.value;
  return "none";
}

std::string basic(std::string_view user) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::string text = std::string(user) + ":secret";
  std::string out = "Basic ";
  for (std::size_t i = 0; i < text.size(); i += 3) {
    std::uint32_t bits = 0;
    for (std::size_t j = i; j < i + 3; ++j)
      bits = (bits << 8) | (j < text.size() ? static_cast<unsigned char>(text[j]) : 0U);
    for (std::size_t j = 0; j < 4; ++j)
      out += i + j > text.size() ? '=' : digits[(bits >> (18 - 6 * j)) & 63U];
  }
  return out;
}

Result<Principal, SignInRefusal> People::authenticate(std::string_view user,
                                                      std::string_view password) {
  const SignInRefusal refusal{SignInRefusal::Reason::mismatch, "expected another name or password"};
  if (user == "slow")
    return Failure{SignInRefusal{SignInRefusal::Reason::throttled, "expected patience", 2'500}};
  auto known = person(user);
  if (!known || password != "secret") return Failure{refusal};
  return std::move(*known);
}

std::optional<Principal> People::person(std::string_view user) {
  const auto one = [&](std::vector<std::string> groups, Rights rights) {
    Principal principal{{std::string(user), std::move(groups)}, std::string(user), rights, {}};
    if (rights.may(SystemRight::operator_)) principal.actor.authority = Authority::operator_;
    if (user == "ana" && absent) principal.stands_in_for.push_back(*absent);
    return principal;
  };
  if (user == "ana") return one({"clerks"}, {SystemRight::staff});
  if (user == "ben") return one({"bosses", "clerks"}, {SystemRight::staff});
  if (user == "sue") return one({}, {SystemRight::staff});
  if (user == "dina") return one({}, {SystemRight::designer});
  if (user == "eva") return one({}, {SystemRight::auditor});
  if (user == "root") return one({}, {SystemRight::operator_});
  if (user == "adam") return one({}, {SystemRight::administrator});
  if (user == "nil") return one({}, {});
  return std::nullopt;
}

std::optional<Principal> People::by_token(std::string_view token) {
  if (!token.starts_with("token-")) return std::nullopt;
  return person(token.substr(6));
}

std::optional<SessionView> People::by_session(std::string_view secret) {
  if (!secret.starts_with("session-") || std::ranges::count(ended, secret) > 0) return std::nullopt;
  const std::string_view user = secret.substr(8);
  auto known = person(user);
  if (!known) return std::nullopt;
  return SessionView{std::move(*known), "change-" + std::string(user)};
}

Result<NewSession, SignInRefusal> People::sign_in(std::string_view user, std::string_view password,
                                                  std::string_view former) {
  auto known = authenticate(user, password);
  if (!known) return Failure{known.error()};
  if (!former.empty()) sign_out(former);
  return NewSession{{std::move(*known), "change-" + std::string(user)},
                    "session-" + std::string(user)};
}

void People::sign_out(std::string_view secret) { ended.emplace_back(secret); }

Office::Office(Authentication authentication, std::vector<PageFile> files)
    : pages(std::move(files)), application(services_of(*this), authentication) {
  fill();
}

void Office::fill() {
  Tables& tables = engine.tables;
  const Digest digest = sha256({"<definitions/>"});
  tables.contents[digest] = "<definitions/>";
  tables.put(DeploymentRow{DeploymentKey{10}, "office", "test", at(0), "root"});
  tables.put(ResourceRow{DeploymentKey{10}, "a b.bpmn", digest, std::nullopt});
  tables.put(ProcessDefinitionRow{DefinitionKey{11}, "permit", 1, DeploymentKey{10}, "a b.bpmn",
                                  "Permit", ""});
  tables.put(ProcessDefinitionRow{DefinitionKey{12}, "permit", 2, DeploymentKey{10}, "a b.bpmn",
                                  "Permit 2", "v2"});
  ProcessInstanceRow first{ProcessInstanceKey{20},
                           DefinitionKey{12},
                           "permit",
                           "case-1",
                           ProcessState::active,
                           "start",
                           at(1),
                           "ana",
                           {},
                           {}};
  ProcessInstanceRow second = first;
  second.key = ProcessInstanceKey{21};
  second.definition = DefinitionKey{11};
  second.business_key = "case-2";
  second.started_at = at(2);
  ProcessInstanceRow ended = first;
  ended.key = ProcessInstanceKey{22};
  ended.business_key = std::nullopt;
  ended.state = ProcessState::completed;
  ended.ended_at = at(5);
  for (const auto& row : {first, second, ended}) tables.put(row);

  const auto put_task = [&](std::uint64_t key, std::uint64_t instance, const char* name,
                            std::optional<std::string> assignee, std::int64_t priority) {
    TaskRow row;
    row.instance = ProcessInstanceKey{instance};
    row.key = TaskKey{key};
    row.element = "review";
    row.name = name;
    row.state = assignee ? TaskState::reserved : TaskState::ready;
    row.assignee = std::move(assignee);
    row.priority = priority;
    row.created_at = row.changed_at = at(key);
    tables.put(row);
    tables.put(ActivityInstanceRow{ProcessInstanceKey{instance},
                                   ActivityInstanceKey{key},
                                   ScopeKey{instance},
                                   "review",
                                   "userTask",
                                   ActivityState::active,
                                   {},
                                   at(key),
                                   {}});
  };
  put_task(30, 20, "Review plan", std::nullopt, 50);
  put_task(31, 20, "Check \"fee\"", "ana", 70);
  put_task(32, 21, "Review site", std::nullopt, 10);
  tables.of<TaskRow>()[0].due_at = at(100);
  TaskRow done = tables.of<TaskRow>()[0];
  done.key = TaskKey{33};
  done.state = TaskState::completed;
  done.ended_at = at(40);
  done.assignee = "ben";
  tables.put(done);
  tables.put(TaskCandidateRow{ProcessInstanceKey{20}, TaskKey{30}, "group", "clerks"});
  tables.put(TaskCandidateRow{ProcessInstanceKey{20}, TaskKey{31}, "group", "clerks"});
  tables.put(TaskCandidateRow{ProcessInstanceKey{21}, TaskKey{32}, "group", "bosses"});

  const auto put_variable = [&](std::uint64_t instance, std::uint64_t scope, const char* name,
                                const char* type, const char* json) {
    tables.put(VariableRow{ProcessInstanceKey{instance}, ScopeKey{scope}, name, type, Json{json},
                           at(1), at(1), 0});
  };
  put_variable(20, 20, "amount", "number", "100");
  put_variable(20, 20, "kind", "string", "\"new\"");
  put_variable(21, 21, "amount", "number", "9");
  put_variable(21, 21, "kind", "string", "\"ol_d\"");
  put_variable(20, 30, "note", "string", "\"local\"");

  tables.put(DataStoreRow{"nets", "Networks"});
  const auto put_record = [&](const char* id, std::int64_t version, const char* json, bool latest,
                              bool deleted, std::uint64_t minutes) {
    DataStoreRecordRow row{"nets",          id,          version, Json{json}, latest ? 1 : 0,
                           deleted ? 1 : 0, at(minutes), "ana"};
    row.instance = ProcessInstanceKey{20};
    row.activity = ActivityInstanceKey{30};
    row.element = "review";
    tables.put(row);
  };
  put_record("1", 1, R"({"id":"1","name":"North"})", false, false, 10);
  put_record("1", 2, R"({"id":"1","name":"North","size":3})", true, false, 20);
  put_record("2", 1, R"x({"id":"2","name":"=SUM(A1)"})x", true, false, 30);
  put_record("3", 1, R"({"id":"3","name":"Gone"})", false, false, 15);
  put_record("3", 2, R"({"id":"3","name":"Gone"})", true, true, 25);

  auto& journal = tables.journals[ProcessInstanceKey{20}];
  for (std::uint64_t i = 1; i <= 1201; ++i)
    journal.push_back({i, ProcessInstanceKey{20}, "{\"position\":" + std::to_string(i) + "}"});
}

HttpResponse Office::ask(Method method, std::string target, std::string body,
                         std::vector<Header> headers) {
  HttpRequest request{method, std::move(target), std::move(headers), std::move(body)};
  request.headers.push_back({"Host", "localhost"});
  const Application::Admission admission = application.admit(request);
  if (admission.refusal) return *admission.refusal;
  MemoryReader reader(engine.tables);
  Answer answer = application.answer(request, admission, reader);
  if (auto* response = std::get_if<HttpResponse>(&answer)) return std::move(*response);
  const Later& later = std::get<Later>(answer);
  std::optional<Result<Reply, Rejection>> result;
  later.begin(engine,
              [&](Result<Reply, Rejection> outcome) { result.emplace(std::move(outcome)); });
  return application.finish(request, admission, reader, later, *result);
}

std::string Office::ids(std::string target) { return ids_of(get(std::move(target))); }

std::string Office::ids_by_body(std::string target, std::string body) {
  return ids_of(post(std::move(target), std::move(body)));
}

std::string member(const std::string& json, std::string_view name) {
  const Result<Value, JsonError> parsed = parse_json(json);
  if (!parsed || parsed->context() == nullptr) return "no object";
  const Value* value = parsed->context()->find(name);
  return value == nullptr ? "none" : to_json(*value);
}

}  // namespace cauce::http::test
