// What was not done as drawn or as planned: given to somebody else, late, changed or canceled by an
// operator, decided against a recommendation.
#include <algorithm>
#include <map>

#include "adapters/http/api/case_reference.h"
#include "adapters/http/errors.h"
#include "adapters/http/paging.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace deviations_resource {

constexpr std::string_view late = "late";
constexpr std::string_view kinds[] = {"reassigned", late,       "modified",
                                      "migrated",   "canceled", "overridden"};

struct Deviation {
  std::string kind{};
  ProcessInstanceKey instance{};
  TaskKey task{};  // Equals the instance's key where it is of no task.
  std::string who{};
  Instant when{};
  std::string detail{};
};

struct Asked {
  std::string kind{};  // Empty: all.
  Filter recorded{};  // Of deviations that the journal tells.
  Filter overdue{};  // Of tasks.
};

Filter in_process(const std::string& process) {
  if (process.empty()) return {};
  return related(ProcessInstanceRow::table, {{"instance_key", "key"}},
                 where("process_id", Compare::equal, process));
}

// Ended after they were due, or open and due before now. They were late from when they were due.
Filter late_tasks(const Call& call) {
  Condition too_late{"ended_at", Compare::greater};
  too_late.other = "due_at";
  return where("due_at", Compare::less, to_string(call.services.engine.now())) +
         any_of({where("ended_at", Compare::is_null), {Predicate{std::move(too_late)}}});
}

Result<Asked, HttpResponse> asked(const Call& call) {
  Asked asking;
  asking.kind = parameter_of(call, "kind");
  if (!asking.kind.empty() && std::ranges::find(kinds, asking.kind) == std::ranges::end(kinds))
    return Failure{
        bad_request("expected 'kind' to be reassigned, late, modified, migrated, canceled or "
                    "overridden, but found '" +
                    valid_utf8(asking.kind.substr(0, 50)) + "'")};
  const Filter process = in_process(std::string(parameter_of(call, "process")));
  asking.recorded = process;
  asking.overdue = late_tasks(call) + process;
  if (!asking.kind.empty())
    asking.recorded = asking.recorded + where("kind", Compare::equal, asking.kind);
  for (const auto& [name, compare] :
       {std::pair{"from", Compare::greater_equal}, std::pair{"to", Compare::less_equal}}) {
    const auto date = date_parameter(call, name);
    if (!date) return Failure{date.error()};
    if (!*date) continue;
    asking.recorded = asking.recorded + where("happened_at", compare, to_string(**date));
    asking.overdue = asking.overdue + where("due_at", compare, to_string(**date));
  }
  return asking;
}

// The latest `max` of both kinds of rows.
std::vector<Deviation> latest(const Call& call, const Asked& asking, std::uint64_t max) {
  std::vector<Deviation> all;
  if (asking.kind != late)
    for (DeviationRow& row :
         call.reader.select<DeviationRow>(asking.recorded, {{"happened_at", true}}, Page{0, max}))
      all.push_back({std::move(row.kind), row.instance,
                     TaskKey{static_cast<std::uint64_t>(row.subject)}, std::move(row.who),
                     row.happened_at, std::move(row.detail)});
  if (asking.kind.empty() || asking.kind == late)
    for (TaskRow& row :
         call.reader.select<TaskRow>(asking.overdue, {{"due_at", true}}, Page{0, max}))
      all.push_back({std::string(late), row.instance, row.key,
                     row.completed_by ? *row.completed_by : row.assignee.value_or(""), *row.due_at,
                     ""});
  std::ranges::stable_sort(all, std::ranges::greater{}, &Deviation::when);
  if (all.size() > max) all.resize(static_cast<std::size_t>(max));
  return all;
}

std::map<TaskKey, TaskRow> tasks_of(const Call& call, const std::vector<Deviation>& all) {
  std::vector<Scalar> instances, keys;
  for (const Deviation& each : all) {
    instances.emplace_back(static_cast<std::int64_t>(each.instance.value));
    keys.emplace_back(static_cast<std::int64_t>(each.task.value));
  }
  std::map<TaskKey, TaskRow> tasks;
  for (TaskRow& row :
       call.reader.select<TaskRow>(where("instance_key", Compare::in, std::move(instances)) +
                                   where("key", Compare::in, std::move(keys))))
    tasks.emplace(row.key, std::move(row));
  return tasks;
}

Answer list(const Call& call) {
  const auto page = read_page_of(call);
  if (!page) return page.error();
  const auto asking = asked(call);
  if (!asking) return asking.error();
  std::uint64_t total = 0;
  if (asking->kind != late) total += call.reader.count(DeviationRow::table, asking->recorded);
  if (asking->kind.empty() || asking->kind == late)
    total += call.reader.count(TaskRow::table, asking->overdue);
  const Page whole{std::min(page->first, total), page->max};
  std::vector<Deviation> all = latest(call, *asking, whole.first + whole.max);
  all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(
                                           std::min<std::uint64_t>(whole.first, all.size())));
  const auto instances = engine_rest::instances_of(call.reader, all);
  const auto definitions = engine_rest::definitions_of(call.reader, instances);
  const auto tasks = tasks_of(call, all);
  JsonText json;
  json.begin_object().put("total", static_cast<std::int64_t>(total)).name("items").begin_array();
  for (const Deviation& each : all) {
    const auto task = tasks.find(each.task);
    json.begin_object().put("kind", each.kind);
    put_case(call, json, instances, definitions, each.instance);
    json.put_or_null("element", task == tasks.end() ? "" : task->second.element);
    json.put_or_null("name", task == tasks.end() ? "" : task->second.name);
    json.put_or_null("who", each.who).put("when", engine_rest::date_of(call, each.when));
    json.put_or_null("detail", each.detail).end_object();
  }
  HttpResponse response;
  response.body = json.end_array().end_object().take();
  return response;
}

}  // namespace deviations_resource

std::vector<Route> deviation_routes() {
  using namespace deviations_resource;
  return {{Method::get, "/api/deviations", Right::reader,
           "What was not done as drawn or as planned, the latest first", list}};
}

}  // namespace cauce::http::api
