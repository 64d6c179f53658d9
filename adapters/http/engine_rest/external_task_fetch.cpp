// Programs ask for external tasks, and may wait until there are some.
#include "adapters/http/body.h"
#include "adapters/http/engine_rest/external_task.h"
#include "adapters/http/engine_rest/scope_variables.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"
#include "adapters/http/variables.h"

namespace cauce::http::engine_rest {
namespace external_task_fetch_resource {

// As in the reference: half an hour.
constexpr std::int64_t patience_ms_max = 1'800'000;

// Which variables a task comes with; of several entries for a topic, the first counts.
struct Wanted {
  std::string topic{};
  std::optional<std::vector<std::string>> names{};  // None: all.
  bool only_local = false;
};

struct Asked {
  FetchAndLock command{};
  std::vector<Wanted> wanted{};
  std::int64_t patience_ms = 0;
};

void add_definitions(const std::vector<std::string>& ids, FetchTopic& topic) {
  for (const std::string& id : ids)
    topic.definitions.push_back(DefinitionKey{parse_key(id).value_or(0)});  // 0: there is none.
}

// Empty, or why the topic cannot be asked for.
std::string read_topic(const Value& value, Asked& asked, bool& is_unsupported) {
  const Context* members = value.context();
  if (members == nullptr) return "expected each of topics to be an object";
  Body body(*members);
  FetchTopic topic;
  Wanted wanted;
  topic.name = body.required_text("topicName");
  topic.lock_ms = body.required_integer("lockDuration");
  topic.business_key = body.text("businessKey");
  if (const auto id = body.text("processDefinitionId")) add_definitions({*id}, topic);
  add_definitions(body.texts("processDefinitionIdIn"), topic);
  topic.process_ids = body.texts("processDefinitionKeyIn");
  if (auto id = body.text("processDefinitionKey")) topic.process_ids.push_back(std::move(*id));
  topic.version_tag = body.text("processDefinitionVersionTag");
  if (body.has("processVariables")) {
    const Value& conditions = *members->find("processVariables");
    if (conditions.context() == nullptr) return "expected processVariables to be an object";
    topic.process_variables = *conditions.context();
  }
  wanted.topic = topic.name;
  if (body.has("variables")) wanted.names = body.texts("variables");
  wanted.only_local = body.truth("localVariables").value_or(false);
  if (body.truth("includeExtensionProperties").value_or(false)) {
    is_unsupported = true;
    return "'includeExtensionProperties' is not supported: the drawing's properties are not kept";
  }
  const bool of_tenants = !body.texts("tenantIdIn").empty();
  if (!body.problem().empty()) return body.problem();
  if (of_tenants) return {};  // There are no tenants: nothing is of one.
  asked.command.topics.push_back(std::move(topic));
  asked.wanted.push_back(std::move(wanted));
  return {};
}

std::string read_sorting(const List& sorting, FetchAndLock& command) {
  if (sorting.empty()) return {};
  const Context* members = sorting.front().context();
  if (sorting.size() > 1 || members == nullptr)
    return "expected sorting to be a list of one object with sortBy and sortOrder";
  Body body(*members);
  const std::string by = body.required_text("sortBy");
  const std::string order = body.text("sortOrder").value_or("asc");
  if (!body.problem().empty()) return body.problem();
  if (by != "createTime") return "expected sortBy to be createTime, but found '" + by + "'";
  if (order != "asc" && order != "desc")
    return "expected sortOrder to be asc or desc, but found '" + order + "'";
  command.by_age = order == "asc" ? TaskAge::oldest_first : TaskAge::newest_first;
  return {};
}

Result<Asked, HttpResponse> read_asked(const Context& members) {
  const auto refused = [](const std::string& problem) {
    return Failure{bad_request("Cannot fetch external tasks: " + problem)};
  };
  Asked asked;
  Body body(members);
  asked.command.worker = body.required_text("workerId");
  asked.command.tasks_max = body.required_integer("maxTasks");
  asked.command.by_priority = body.truth("usePriority").value_or(false);
  asked.patience_ms = body.integer("asyncResponseTimeout").value_or(0);
  const List topics = body.list("topics");
  const List sorting = body.list("sorting");
  if (!body.problem().empty()) return refused(body.problem());
  if (asked.patience_ms > patience_ms_max)
    return refused("expected asyncResponseTimeout to be at most " +
                   std::to_string(patience_ms_max) + ", but found " +
                   std::to_string(asked.patience_ms));
  if (const std::string problem = read_sorting(sorting, asked.command); !problem.empty())
    return refused(problem);
  for (const Value& topic : topics) {
    bool is_unsupported = false;
    const std::string problem = read_topic(topic, asked, is_unsupported);
    if (is_unsupported) return Failure{not_supported(problem)};
    if (!problem.empty()) return refused(problem);
  }
  return asked;
}

Context variables_for(const Call& call, const ExternalTaskRow& row, const Wanted& wanted) {
  const ScopeKey scope{row.key.value};
  Context all = wanted.only_local ? local_variables(call.reader, row.instance, scope)
                                  : visible_variables(call.reader, row.instance, scope);
  if (!wanted.names) return all;
  Context named;
  for (const std::string& name : *wanted.names)
    if (const Value* value = all.find(name)) named.put(name, *value);
  return named;
}

// What the record at that position gave to the worker, unless it is done already.
HttpResponse locked_tasks(const Call& call, std::uint64_t position, const Asked& asked) {
  std::vector<Order> order;
  if (asked.command.by_priority || !asked.command.by_age) order.push_back({"priority", true});
  order.push_back({"key", asked.command.by_age == TaskAge::newest_first});
  const auto rows = call.reader.select<ExternalTaskRow>(
      where("lock_position", Compare::equal, static_cast<std::int64_t>(position)), order);
  const InstanceRows instances = instances_of(call.reader, rows);
  const DefinitionRows definitions = definitions_of(call.reader, instances);
  JsonText json;
  json.begin_array();
  for (const ExternalTaskRow& row : rows) {
    json.begin_object();
    put_external_task(call, json, row, instances, definitions);
    json.put("errorDetails", row.error_details);
    json.name("extensionProperties").begin_object().end_object();
    const auto wanted = std::ranges::find(asked.wanted, row.topic, &Wanted::topic);
    json.name("variables");
    // A repeated request may name other topics than it did the first time.
    put_variables(json, variables_for(call, row, wanted == asked.wanted.end() ? Wanted{} : *wanted),
                  call.services.engine.zone());
    json.end_object();
  }
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

HttpResponse no_tasks() {
  HttpResponse response;
  response.body = "[]";
  return response;
}

Answer fetch_and_lock(const Call& call) {
  Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Result<Asked, HttpResponse> read = read_asked(*members);
  if (!read) return read.error();
  Result<std::string, HttpResponse> id = request_id_of(call, call.actor);
  if (!id) return id.error();
  const auto asked = std::make_shared<const Asked>(std::move(*read));
  Later later;
  later.begin = [asked, actor = call.actor, id = std::move(*id)](EnginePort& engine,
                                                                 EnginePort::Done done) {
    engine.submit({asked->command, actor, id}, std::move(done));
  };
  later.then = [asked](const Call& finished, const Result<Reply, Rejection>& result) {
    if (!result)
      return external_task_refused(finished, result.error(), "Cannot fetch external tasks");
    return result->position == 0 ? no_tasks() : locked_tasks(finished, result->position, *asked);
  };
  if (asked->patience_ms > 0 && !asked->command.topics.empty()) {
    Patience patience{std::chrono::milliseconds(asked->patience_ms), {}};
    for (const FetchTopic& topic : asked->command.topics) patience.topics.push_back(topic.name);
    later.patience = std::move(patience);
  }
  return later;
}

}  // namespace external_task_fetch_resource

std::vector<Route> external_task_fetch_routes() {
  using namespace external_task_fetch_resource;
  return {{Method::post, "/external-task/fetchAndLock", Right::operator_,
           "Gives external tasks to a worker", fetch_and_lock}};
}

}  // namespace cauce::http::engine_rest
