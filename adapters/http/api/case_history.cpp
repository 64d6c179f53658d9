// What people did in a case, and the events that happened; not the machinery between.
#include "adapters/http/api/subjects.h"
#include "adapters/http/errors.h"
#include "adapters/http/paging.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace case_history_resource {

constexpr std::string_view of_people[] = {"userTask", "manualTask", "receiveTask"};
constexpr std::string_view of_events[] = {"intermediateCatchEvent", "boundaryEvent", "endEvent"};
constexpr std::string_view start_event = "startEvent";

std::vector<Scalar> texts(std::span<const std::string_view> all) {
  std::vector<Scalar> values;
  for (const std::string_view each : all) values.emplace_back(std::string(each));
  return values;
}

std::vector<Scalar> elements_without_name(const Process* process) {
  std::vector<Scalar> ids;
  if (process == nullptr) return ids;
  for (const Element& element : process->elements)
    if (element.name.empty()) ids.emplace_back(element.id);
  return ids;
}

// Events are told once they are over, by their name; of starts, that of the case.
Filter worth_telling(const ProcessInstanceRow& row, const Process* process) {
  const Filter named = where("ended_at", Compare::is_not_null) +
                       where("element", Compare::not_in, elements_without_name(process));
  return key_is("instance_key", row.key) +
         any_of({where("element_type", Compare::in, texts(of_people)),
                 where("element_type", Compare::in, texts(of_events)) + named,
                 where("element_type", Compare::equal, std::string(start_event)) +
                     key_is("scope_key", row.key) + named});
}

void put_line(const Call& call, JsonText& json, const ActivityInstanceRow& row,
              const Process* process, const TaskRow* task, const std::string& subject) {
  const auto index = process == nullptr ? std::nullopt : process->find_element(row.element);
  const std::string name = index ? process->at(*index).name : std::string();
  const bool canceled =
      row.state == ActivityState::terminated || row.state == ActivityState::withdrawn;
  json.begin_object().put("id", row.key).put("element", row.element);
  json.put("name", name.empty() ? row.element : name).put("type", row.element_type);
  json.put_or_null("subject", subject);
  json.put("person", task == nullptr      ? std::nullopt
                     : task->completed_by ? task->completed_by
                                          : task->assignee);
  json.put("start", engine_rest::date_of(call, row.started_at));
  json.put("end", engine_rest::date_of(call, row.ended_at));
  json.put("canceled", canceled).end_object();
}

Answer list(const Call& call) {
  const auto page = read_page_of(call);
  if (!page) return page.error();
  const std::string& id = call.path_value("id");
  const auto found = engine_rest::find_instance(call.reader, id);
  if (!found) return not_found("expected a case with id " + id + ", but there is none");
  const auto process = call.services.engine.process(found->definition);
  const Filter filter = worth_telling(*found, process.get());
  const std::uint64_t total = call.reader.count(ActivityInstanceRow::table, filter);
  // The latest first: keys grow.
  const auto rows = call.reader.select<ActivityInstanceRow>(filter, {{"key", true}}, *page);
  std::vector<TaskKey> keys;
  for (const ActivityInstanceRow& row : rows) keys.push_back(TaskKey{row.key.value});
  const auto tasks = engine_rest::rows_by_key(call.reader, "key", std::move(keys), &TaskRow::key);
  std::vector<Place> places;
  for (const ActivityInstanceRow& row : rows) {
    const auto task = tasks.find(TaskKey{row.key.value});
    places.push_back({row.instance, row.key,
                      task == tasks.end() ? std::string() : task->second.assignee.value_or("")});
  }
  const Subjects subjects = subjects_of(call, {{found->key, *found}}, places);
  JsonText json;
  json.begin_object().put("total", static_cast<std::int64_t>(total)).name("items").begin_array();
  for (const ActivityInstanceRow& row : rows) {
    const auto task = tasks.find(TaskKey{row.key.value});
    const auto subject = subjects.find(row.key);
    put_line(call, json, row, process.get(), task == tasks.end() ? nullptr : &task->second,
             subject == subjects.end() ? std::string() : subject->second);
  }
  HttpResponse response;
  response.body = json.end_array().end_object().take();
  return response;
}

}  // namespace case_history_resource

std::vector<Route> case_history_routes() {
  using namespace case_history_resource;
  return {{Method::get, "/api/cases/{id}/history", Right::reader,
           "What people did in a case and which events happened, the latest first", list}};
}

}  // namespace cauce::http::api
