// Cases: process instances as people know them.
#include <map>
#include <set>

#include "adapters/http/api/case_reference.h"
#include "adapters/http/api/people.h"
#include "adapters/http/api/subjects.h"
#include "adapters/http/api/waiting.h"
#include "adapters/http/errors.h"
#include "adapters/http/paging.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace cases_resource {

constexpr std::pair<std::string_view, ProcessState> states[] = {
    {"active", ProcessState::active},       {"suspended", ProcessState::suspended},
    {"completed", ProcessState::completed}, {"canceled", ProcessState::canceled},
    {"failed", ProcessState::failed},
};

constexpr std::string_view latest = "latest", oldest = "oldest";

std::string_view name_of(ProcessState state) {
  for (const auto& [name, each] : states)
    if (each == state) return name;
  return "active";
}

// Comma-separated names of states.
Result<Filter, HttpResponse> in_states(std::string_view names) {
  std::vector<Scalar> wanted;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(','), names.size());
    const std::string_view name = names.substr(0, end);
    names.remove_prefix(std::min(end + 1, names.size()));
    const auto* found =
        std::ranges::find(states, name, &std::pair<std::string_view, ProcessState>::first);
    if (found == std::ranges::end(states))
      return Failure{bad_request(
          "expected states among active, suspended, completed, canceled and failed, but found '" +
          valid_utf8(name.substr(0, 50)) + "'")};
    wanted.emplace_back(std::string(to_string(found->second)));
  }
  return where("state", Compare::in, std::move(wanted));
}

// Who began the case, or had or did a task of it.
Filter took_part(const std::string& person) {
  return any_of({where("started_by", Compare::equal, person),
                 related(TaskRow::table, {{"key", "instance_key"}},
                         any_of({where("assignee", Compare::equal, person),
                                 where("completed_by", Compare::equal, person),
                                 where("owner", Compare::equal, person)}))});
}

Filter matching(std::string_view text) {
  Condition named{"name", Compare::like, {containing(text)}, true};
  return any_of({case_named(text), related(ProcessDefinitionRow::table, {{"definition_key", "key"}},
                                           {Predicate{std::move(named)}})});
}

Result<Filter, HttpResponse> asked(const Call& call) {
  Filter filter;
  const auto text = [&](std::string_view name) { return std::string(parameter_of(call, name)); };
  if (const std::string search = text("search"); !search.empty())
    filter = filter + matching(search);
  if (const std::string names = text("state"); !names.empty()) {
    const auto chosen = in_states(names);
    if (!chosen) return Failure{chosen.error()};
    filter = filter + *chosen;
  }
  if (const std::string process = text("process"); !process.empty())
    filter = filter + where("process_id", Compare::equal, process);
  if (const std::string definition = text("definition"); !definition.empty())
    filter = filter + key_is("definition_key", definition);
  if (const std::string element = text("element"); !element.empty())
    filter = filter + related(ActivityInstanceRow::table, {{"key", "instance_key"}},
                              where("element", Compare::equal, element));
  if (const std::string person = text("person"); !person.empty())
    filter = filter + took_part(person);
  const auto from = date_parameter(call, "from");
  if (!from) return Failure{from.error()};
  if (*from) filter = filter + where("started_at", Compare::greater_equal, to_string(**from));
  const auto to = date_parameter(call, "to");
  if (!to) return Failure{to.error()};
  if (*to) filter = filter + where("started_at", Compare::less_equal, to_string(**to));
  return filter;
}

std::map<ProcessInstanceKey, std::int64_t> incidents_of(const Call& call,
                                                        const std::vector<Scalar>& cases) {
  std::map<ProcessInstanceKey, std::int64_t> found;
  for (const IncidentRow& row : call.reader.select<IncidentRow>(
           where("instance_key", Compare::in, cases) + where("ended_at", Compare::is_null)))
    ++found[row.instance];
  return found;
}

void put_summary(const Call& call, JsonText& json, const ProcessInstanceRow& row,
                 const engine_rest::DefinitionRows& definitions, std::int64_t incidents) {
  const auto definition = definitions.find(row.definition);
  json.put("id", row.key).put("number", case_number(row, call.services.engine.zone()));
  json.put("businessKey", row.business_key).put("process", process_name(row, definitions));
  json.put("processKey", row.process_id);
  json.put("version", definition == definitions.end() ? 0 : definition->second.version);
  json.put("definitionId", row.definition).put("state", name_of(row.state));
  json.put("start", engine_rest::date_of(call, row.started_at));
  json.put("end", engine_rest::date_of(call, row.ended_at));
  json.put_or_null("startedBy", row.started_by).put("incidents", incidents);
}

Answer list(const Call& call) {
  const auto page = read_page_of(call);
  if (!page) return page.error();
  const auto filter = asked(call);
  if (!filter) return filter.error();
  const std::string_view sort = parameter_of(call, "sort");
  if (!sort.empty() && sort != latest && sort != oldest)
    return bad_request("expected 'sort' to be latest or oldest, but found '" +
                       valid_utf8(sort.substr(0, 50)) + "'");
  const std::uint64_t total = call.reader.count(ProcessInstanceRow::table, *filter);
  // Keys grow.
  const auto rows =
      call.reader.select<ProcessInstanceRow>(*filter, {{"key", sort != oldest}}, *page);
  std::vector<Scalar> keys;
  std::vector<DefinitionKey> of;
  for (const ProcessInstanceRow& row : rows) {
    keys.emplace_back(static_cast<std::int64_t>(row.key.value));
    of.push_back(row.definition);
  }
  const engine_rest::DefinitionRows definitions =
      engine_rest::rows_by_key(call.reader, "key", std::move(of), &ProcessDefinitionRow::key);
  auto incidents = incidents_of(call, keys);
  JsonText json;
  json.begin_object().put("total", static_cast<std::int64_t>(total)).name("items").begin_array();
  for (const ProcessInstanceRow& row : rows) {
    json.begin_object();
    put_summary(call, json, row, definitions, incidents[row.key]);
    json.end_object();
  }
  HttpResponse response;
  response.body = json.end_array().end_object().take();
  return response;
}

void put_tasks(const Call& call, JsonText& json, const engine_rest::InstanceRows& instances,
               const std::vector<TaskRow>& tasks) {
  std::vector<Place> places;
  std::map<TaskKey, std::vector<std::string>> groups;
  for (const TaskRow& task : tasks)
    if (!task.ended_at)
      places.push_back(
          {task.instance, ActivityInstanceKey{task.key.value}, task.assignee.value_or("")});
  if (!places.empty())
    for (TaskCandidateRow& row :
         call.reader.select<TaskCandidateRow>(key_is("instance_key", places.front().instance) +
                                              where("kind", Compare::equal, std::string("group"))))
      groups[row.task].push_back(std::move(row.id));
  const Subjects subjects = subjects_of(call, instances, places);
  json.name("tasks").begin_array();
  for (const TaskRow& task : tasks) {
    if (task.ended_at) continue;
    const auto subject = subjects.find(ActivityInstanceKey{task.key.value});
    json.begin_object().put("id", task.key);
    json.put("name", task.name.empty() ? task.element : task.name).put("element", task.element);
    json.put("assignee", task.assignee).put("due", engine_rest::date_of(call, task.due_at));
    json.put_or_null("subject", subject == subjects.end() ? "" : subject->second);
    put_texts(json, "candidateGroups", groups[task.key]);
    json.put("mayOpen", true).end_object();  // What they may not open, they do not see.
  }
  json.end_array();
}

void put_people(const Call& call, JsonText& json, const ProcessInstanceRow& row,
                const std::vector<TaskRow>& tasks) {
  std::set<std::string> ids = {row.started_by};
  for (const TaskRow& task : tasks)
    for (const auto& id : {task.assignee, task.completed_by, task.owner})
      if (id) ids.insert(*id);
  ids.erase("");
  std::map<std::string, std::string> names;
  if (call.services.accounts != nullptr)
    for (const Account& account : call.services.accounts->accounts())
      names.emplace(account.id, account.name);
  json.name("people").begin_array();
  for (const std::string& id : ids) {
    const auto name = names.find(id);
    json.begin_object().put("id", id).put("name", name == names.end() ? id : name->second);
    json.end_object();
  }
  json.end_array();
}

Answer get(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto row = engine_rest::find_instance(call.reader, id);
  if (!row) return not_found("expected a case with id " + id + ", but there is none");
  const engine_rest::InstanceRows instances = {{row->key, *row}};
  const auto definitions = engine_rest::definitions_of(call.reader, instances);
  const auto tasks =
      call.reader.select<TaskRow>(key_is("instance_key", row->key), {{"created_at"}});
  auto incidents = incidents_of(call, {static_cast<std::int64_t>(row->key.value)});
  JsonText json;
  json.begin_object();
  put_summary(call, json, *row, definitions, incidents[row->key]);
  put_tasks(call, json, instances, tasks);
  put_people(call, json, *row, tasks);
  put_waiting(call, json, *row);
  HttpResponse response;
  response.body = json.end_object().take();
  return response;
}

}  // namespace cases_resource

std::vector<Route> case_routes() {
  using namespace cases_resource;
  return {
      {Method::get, "/api/cases", Right::reader, "Cases, running and ended", list},
      {Method::get, "/api/cases/{id}", Right::reader,
       "One case: its open tasks, who took part, what it waits for", get},
  };
}

}  // namespace cauce::http::api
