#include "adapters/http/openapi/document.h"

#include <algorithm>
#include <cctype>

#include "adapters/http/json_text.h"
#include "adapters/http/openapi/type_text.h"

namespace cauce::http {
namespace {

bool is_told(const Route& route) {
  const std::string& path = route.pattern;
  if (path.starts_with("/engine-rest/"))
    return !path.starts_with("/engine-rest/engine/default/") && route.summary != "Not served";
  return path.starts_with("/api/") || path.starts_with("/health") || path == "/metrics";
}

// "task" of "/engine-rest/task/{id}", "tasks" of "/api/tasks".
std::string tag_of(std::string_view pattern) {
  for (const std::string_view prefix : {"/engine-rest/", "/api/", "/"})
    if (pattern.starts_with(prefix)) {
      const std::string_view rest = pattern.substr(prefix.size());
      return std::string(rest.substr(0, rest.find('/')));
    }
  return {};
}

void put_parameter(JsonText& json, std::string_view name, const char* in, bool is_required,
                   const std::string& schema) {
  json.begin_object().put("name", name).put("in", in).put("required", is_required);
  json.put_raw("schema", schema).end_object();
}

void put_parameters(JsonText& json, const Route& route) {
  json.name("parameters").begin_array();
  for (std::size_t at = route.pattern.find('{'); at != std::string::npos;
       at = route.pattern.find('{', at + 1)) {
    const std::size_t end = route.pattern.find('}', at);
    put_parameter(json, std::string_view(route.pattern).substr(at + 1, end - at - 1), "path", true,
                  R"({"type":"string"})");
  }
  for (const Member& member : members_of(route.contract.query))
    put_parameter(json, member.name, "query", member.is_required, json_schema_of(member.type));
  json.end_array();
}

// `type` is one of ours, or a media type.
void put_content(JsonText& json, std::string_view type) {
  const bool is_media = type.find('/') != std::string_view::npos;
  const std::string_view media = is_media ? type : "application/json";
  const std::string schema = media == "multipart/form-data" ? R"({"type":"object"})"
                             : is_media                     ? R"({"type":"string"})"
                                                            : json_schema_of(type);
  json.name("content").begin_object().name(media).begin_object().put_raw("schema", schema);
  json.end_object().end_object();
}

std::string_view without_blanks(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// One of "Draft; 204": a status, 200 unless it is said, and a type unless there is nothing.
void put_response(JsonText& json, std::string_view answer) {
  const bool has_status = !answer.empty() && answer.front() >= '0' && answer.front() <= '9';
  const std::string_view status = has_status ? answer.substr(0, 3) : "200";
  const std::string_view type = without_blanks(has_status ? answer.substr(3) : answer);
  json.name(status).begin_object().put("description", status == "204" ? "Nothing to tell" : "Done");
  if (!type.empty()) put_content(json, type);
  json.end_object();
}

void put_responses(JsonText& json, std::string_view answers) {
  json.name("responses").begin_object();
  for (;;) {
    const std::size_t end = answers.find(';');
    put_response(json, without_blanks(answers.substr(0, end)));
    if (end == std::string_view::npos) break;
    answers.remove_prefix(end + 1);
  }
  json.name("default").begin_object().put("$ref", "#/components/responses/Refused").end_object();
  json.end_object();
}

void put_operation(JsonText& json, const Route& route) {
  std::string method(method_name(route.method));
  std::ranges::transform(method, method.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  json.name(method).begin_object().put("summary", route.summary);
  json.name("tags").begin_array().text(tag_of(route.pattern)).end_array();
  put_parameters(json, route);
  if (!route.contract.body.empty()) {
    json.name("requestBody").begin_object().put("required", true);
    put_content(json, route.contract.body);
    json.end_object();
  }
  put_responses(json, route.contract.answer);
  json.put("x-right", right_name(route.right));
  if (route.right == Right::open) json.name("security").begin_array().end_array();
  json.end_object();
}

void put_paths(JsonText& json, std::span<const Route> routes) {
  std::vector<const Route*> told;
  for (const Route& route : routes)
    if (is_told(route)) told.push_back(&route);
  std::ranges::stable_sort(told, {}, &Route::pattern);
  json.name("paths").begin_object();
  for (std::size_t i = 0; i < told.size(); ++i) {
    const bool is_first = i == 0 || told[i - 1]->pattern != told[i]->pattern;
    if (is_first) json.name(told[i]->pattern).begin_object();
    put_operation(json, *told[i]);
    const bool is_last = i + 1 == told.size() || told[i + 1]->pattern != told[i]->pattern;
    if (is_last) json.end_object();
  }
  json.end_object();
}

constexpr std::string_view proofs = R"({
"basic":{"type":"http","scheme":"basic"},
"token":{"type":"http","scheme":"bearer","description":"A token of /api/tokens"},
"session":{"type":"apiKey","in":"cookie","name":"cauce_session",
"description":"Of /api/session; a change needs its csrf as the header X-CSRF-Token, too"}})";

void put_components(JsonText& json) {
  json.name("components").begin_object().name("schemas").begin_object();
  for (const auto& schemas : {api_schemas(), engine_rest_schemas()})
    for (const Schema& schema : schemas) json.put_raw(schema.name, json_schema_of(schema.type));
  json.end_object().name("responses").begin_object().name("Refused").begin_object();
  json.put("description", "Why it was refused");
  put_content(json, "Problem");
  json.end_object().end_object().put_raw("securitySchemes", proofs).end_object();
}

}  // namespace

Contract contract_of(Method method, std::string_view pattern) {
  for (const auto& contracts : {api_contracts(), engine_rest_contracts()})
    for (const RouteContract& each : contracts)
      if (each.method == method && each.pattern == pattern) return each.contract;
  return {};
}

std::string openapi_document(std::span<const Route> routes, std::string_view version) {
  JsonText json;
  json.begin_object().put("openapi", "3.1.0").name("info").begin_object();
  json.put("title", "Cauce").put("version", version).end_object();
  put_paths(json, routes);
  put_components(json);
  json.put_raw("security", R"([{"basic":[]},{"token":[]},{"session":[]}])");
  return json.end_object().take();
}

}  // namespace cauce::http
