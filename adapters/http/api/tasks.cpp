// Tasks as people look for them: mine, those offered to my roles, all that I may see.
#include <map>
#include <set>

#include "adapters/http/api/case_reference.h"
#include "adapters/http/api/people.h"
#include "adapters/http/api/subjects.h"
#include "adapters/http/engine_rest/task.h"
#include "adapters/http/errors.h"
#include "adapters/http/identities.h"
#include "adapters/http/paging.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::api {
namespace tasks_resource {

Filter overdue(const Call& call) {
  return where("due_at", Compare::less, to_string(call.services.engine.now()));
}

Filter not_overdue(const Call& call) {
  return any_of({where("due_at", Compare::is_null),
                 where("due_at", Compare::greater_equal, to_string(call.services.engine.now()))});
}

Filter of_case(Filter filter) {
  return related(ProcessInstanceRow::table, {{"instance_key", "key"}}, std::move(filter));
}

Filter matching(const Call& call, std::string_view text) {
  Condition named{"name", Compare::like, {containing(text)}, true};
  return any_of(
      {{Predicate{std::move(named)}}, of_case(case_named(text)), tasks_about(call.reader, text)});
}

struct List {
  std::string_view name;
  Filter filter;
};

std::vector<List> lists_of(const Call& call) {
  const Identities identities(call.caller.principal);
  const Filter offered = where("assignee", Compare::is_null) +
                         any_of({offered_to(identities), offered_to_everybody()});
  return {{"mine", open_tasks() + assigned_to(identities)},
          {"role", open_tasks() + offered},
          {"all", open_tasks()}};
}

Filter narrowed(const Call& call) {
  Filter filter;
  if (const auto text = parameter_of(call, "search"); !text.empty())
    filter = filter + matching(call, text);
  if (const auto process = parameter_of(call, "process"); !process.empty())
    filter = filter + of_case(where("process_id", Compare::equal, std::string(process)));
  if (const auto id = parameter_of(call, "case"); !id.empty())
    filter = filter + key_is("instance_key", id);
  return filter;
}

std::uint64_t count(const Call& call, const Filter& filter) {
  return call.reader.count(TaskRow::table, filter);
}

// What is late comes first, the latest of it before all; then the most urgent. Each half comes in
// the order of an index, so that a page costs no more than itself.
std::vector<TaskRow> page_of(const Call& call, const Filter& filter, std::uint64_t late, Page page,
                             bool only_late) {
  std::vector<TaskRow> rows;
  if (page.first < late)
    rows = call.reader.select<TaskRow>(filter + overdue(call), {{"due_at"}}, page);
  if (only_late || rows.size() >= page.max) return rows;
  const Page rest{page.first > late ? page.first - late : 0, page.max - rows.size()};
  for (TaskRow& row : call.reader.select<TaskRow>(
           filter + not_overdue(call),
           {{"priority", true}, {"due_at", false, {}, true}, {"created_at"}}, rest))
    rows.push_back(std::move(row));
  return rows;
}

// What stands in other tables about the tasks of one answer.
struct Surroundings {
  engine_rest::InstanceRows instances;
  engine_rest::DefinitionRows definitions;
  Subjects subjects;
  std::map<TaskKey, std::vector<TaskCandidateRow>> candidates;
  std::set<TaskKey> drafts;
};

Surroundings surroundings_of(const Call& call, const std::vector<TaskRow>& rows) {
  Surroundings found;
  if (rows.empty()) return found;
  found.instances = engine_rest::instances_of(call.reader, rows);
  found.definitions = engine_rest::definitions_of(call.reader, found.instances);
  std::vector<Place> places;
  std::vector<Scalar> instances, tasks;
  for (const TaskRow& row : rows) {
    places.push_back({row.instance, ActivityInstanceKey{row.key.value}, row.assignee.value_or("")});
    instances.emplace_back(static_cast<std::int64_t>(row.instance.value));
    tasks.emplace_back(static_cast<std::int64_t>(row.key.value));
  }
  found.subjects = subjects_of(call, found.instances, places);
  for (TaskCandidateRow& row : call.reader.select<TaskCandidateRow>(
           where("instance_key", Compare::in, std::move(instances)) +
           where("task_key", Compare::in, std::move(tasks))))
    found.candidates[row.task].push_back(std::move(row));
  if (call.services.notes != nullptr && call.caller.is_authenticated)
    if (const auto drafts = call.services.notes->drafts_of(call.actor.user); drafts.ok())
      found.drafts.insert(drafts->begin(), drafts->end());
  return found;
}

void put_task(const Call& call, JsonText& json, const TaskRow& row, const Surroundings& around) {
  static const std::vector<TaskCandidateRow> nobody;
  const auto offers = around.candidates.find(row.key);
  const auto& candidates = offers == around.candidates.end() ? nobody : offers->second;
  std::vector<std::string> groups, users;
  for (const TaskCandidateRow& candidate : candidates)
    (candidate.kind == "group" ? groups : users).push_back(candidate.id);
  const auto date = [&](std::optional<Instant> at) { return engine_rest::date_of(call, at); };
  json.begin_object().put("id", row.key);
  json.put("name", row.name.empty() ? row.element : row.name);
  json.put_or_null("description", row.description).put("element", row.element);
  json.put("assignee", row.assignee).put("owner", row.owner);
  json.put("created", date(row.created_at)).put("due", date(row.due_at));
  json.put("followUp", date(row.follow_up_at)).put("ended", date(row.ended_at));
  json.put("priority", row.priority).put("suspended", engine_rest::is_suspended(row));
  put_texts(json, "candidateGroups", groups);
  put_texts(json, "candidateUsers", users);
  const auto subject = around.subjects.find(ActivityInstanceKey{row.key.value});
  json.put_or_null("subject", subject == around.subjects.end() ? "" : subject->second);
  put_case(call, json, around.instances, around.definitions, row.instance);
  json.put("draft", around.drafts.contains(row.key));
  const bool is_open = !row.ended_at;
  json.put_or_null("onBehalfOf",
                   is_open ? acting_on(call, row, candidates).on_behalf_of : std::string());
  json.end_object();
}

Answer list(const Call& call) {
  const auto page = read_page_of(call);
  if (!page) return page.error();
  const std::string_view asked = parameter_of(call, "list");
  const std::vector<List> lists = lists_of(call);
  const List* chosen = nullptr;
  for (const List& each : lists)
    if (each.name == (asked.empty() ? "all" : asked)) chosen = &each;
  if (chosen == nullptr)
    return bad_request("expected 'list' to be mine, role or all, but found '" +
                       valid_utf8(asked.substr(0, 50)) + "'");
  const Filter narrow = narrowed(call);
  const Filter filter = chosen->filter + narrow;
  const bool only_late = parameter_of(call, "overdue") == "true";
  const std::uint64_t late = count(call, filter + overdue(call));
  JsonText counts;
  counts.begin_object();
  std::uint64_t total = 0;
  for (const List& each : lists) {
    const std::uint64_t found = count(call, each.filter);
    counts.put(each.name, static_cast<std::int64_t>(found));
    if (&each == chosen) total = only_late ? late : narrow.empty() ? found : count(call, filter);
  }
  counts.put("overdue", static_cast<std::int64_t>(late)).end_object();
  const auto rows = page_of(call, filter, late, *page, only_late);
  const Surroundings around = surroundings_of(call, rows);
  JsonText json;
  json.begin_object().put("total", static_cast<std::int64_t>(total));
  json.put_raw("counts", counts.str()).name("items").begin_array();
  for (const TaskRow& row : rows) put_task(call, json, row, around);
  HttpResponse response;
  response.body = json.end_array().end_object().take();
  return response;
}

Answer get(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto task = engine_rest::find_task(call.reader, id);
  if (!task) return not_found("expected a task with id " + id + ", but there is none");
  JsonText json;
  put_task(call, json, *task, surroundings_of(call, {*task}));
  HttpResponse response;
  response.body = json.take();
  return response;
}

}  // namespace tasks_resource

std::vector<Route> task_routes() {
  using namespace tasks_resource;
  return {
      {Method::get, "/api/tasks", Right::reader,
       "Open tasks: mine, my roles' or all; what is late comes first", list},
      {Method::get, "/api/tasks/{id}", Right::reader, "One task, open or ended", get},
  };
}

}  // namespace cauce::http::api
