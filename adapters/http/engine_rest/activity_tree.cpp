// The running activity instances of a process instance, as the tree of their scopes.
#include <map>

#include "adapters/http/engine_rest/process_instance.h"
#include "adapters/http/routes.h"

namespace cauce::http::engine_rest {
namespace activity_tree_resource {

struct Node {
  std::uint64_t key = 0;
  std::string element{};
  std::string element_type{};
};

struct Tree {
  const ProcessInstanceRow& instance;
  const Process* process;  // Null when the drawing is not at hand.
  std::map<std::uint64_t, std::vector<Node>> children{};  // By scope.
  std::map<std::uint64_t, std::vector<IncidentRow>> incidents{};  // By activity instance.
};

std::string name_of(const Tree& tree, const std::string& element) {
  if (tree.process == nullptr) return {};
  const std::optional<ElementIndex> index = tree.process->find_element(element);
  return index ? tree.process->at(*index).name : std::string();
}

void put_node(JsonText& json, const Tree& tree, const Node& node, std::uint64_t parent);

void put_below(JsonText& json, const Tree& tree, std::uint64_t key) {
  json.put("processInstanceId", tree.instance.key);
  json.put("processDefinitionId", tree.instance.definition);
  json.name("childActivityInstances").begin_array();
  if (const auto found = tree.children.find(key); found != tree.children.end())
    for (const Node& child : found->second) put_node(json, tree, child, key);
  json.end_array().name("childTransitionInstances").begin_array().end_array();
  json.name("executionIds").begin_array().text(to_string(key)).end_array();
  const auto found = tree.incidents.find(key);
  json.name("incidentIds").begin_array();
  if (found != tree.incidents.end())
    for (const IncidentRow& incident : found->second) json.text(to_string(incident.key));
  json.end_array().name("incidents").begin_array();
  if (found != tree.incidents.end())
    for (const IncidentRow& incident : found->second)
      json.begin_object().put("id", incident.key).put("activityId", incident.element).end_object();
  json.end_array().end_object();
}

// Scopes stand in one another as deep as the drawing: the reader of drawings caps that depth.
void put_node(JsonText& json, const Tree& tree, const Node& node, std::uint64_t parent) {
  const std::string name = name_of(tree, node.element);
  json.begin_object().put("id", to_string(node.key));
  json.put("parentActivityInstanceId", to_string(parent)).put("activityId", node.element);
  json.put_or_null("activityName", name).put_or_null("name", name);
  json.put("activityType", node.element_type);
  put_below(json, tree, node.key);
}

Answer activity_instances(const Call& call) {
  const Result<ProcessInstanceRow, HttpResponse> row = running_instance_of(call);
  if (!row) return row.error();
  const std::shared_ptr<const Process> process = call.services.engine.process(row->definition);
  Tree tree{*row, process.get()};
  const Filter of_instance = key_is("instance_key", row->key);
  for (const ActivityInstanceRow& activity : call.reader.select<ActivityInstanceRow>(
           of_instance + where("ended_at", Compare::is_null), {{"key"}}))
    tree.children[activity.scope.value].push_back(
        {activity.key.value, activity.element, activity.element_type});
  // A token that waits to join rests in no activity instance: it is shown as its gateway's.
  for (const TokenRow& token : call.reader.select<TokenRow>(
           of_instance + where("activity_key", Compare::is_null), {{"key"}})) {
    std::string type = "gateway";
    if (process)
      if (const std::optional<ElementIndex> index = process->find_element(token.element))
        type = tag_of(process->at(*index).type);
    tree.children[token.scope.value].push_back({token.key.value, token.element, type});
  }
  for (IncidentRow& incident : call.reader.select<IncidentRow>(
           of_instance + where("ended_at", Compare::is_null), {{"key"}}))
    tree.incidents[incident.activity.value].push_back(std::move(incident));

  JsonText json;
  json.begin_object().put("id", row->key).put("parentActivityInstanceId", nullptr);
  json.put("activityId", row->definition);
  const std::string name = process ? process->name : std::string();
  json.put_or_null("activityName", name).put_or_null("name", name);
  json.put("activityType", "processDefinition");
  put_below(json, tree, row->key.value);
  HttpResponse response;
  response.body = json.take();
  return response;
}

}  // namespace activity_tree_resource

std::vector<Route> activity_tree_routes() {
  using namespace activity_tree_resource;
  return {{Method::get, "/process-instance/{id}/activity-instances", Right::reader,
           "Where a process instance is", activity_instances}};
}

}  // namespace cauce::http::engine_rest
