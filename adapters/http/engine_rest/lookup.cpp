#include "adapters/http/engine_rest/lookup.h"

#include "adapters/http/dates.h"
#include "engine/base/utf8.h"

namespace cauce::http::engine_rest {

std::optional<TaskRow> find_task(Reader& reader, std::string_view id) {
  return reader.first<TaskRow>(key_is("key", id));
}

std::optional<ProcessInstanceRow> find_instance(Reader& reader, std::string_view id) {
  return reader.first<ProcessInstanceRow>(key_is("key", id));
}

std::optional<ProcessDefinitionRow> find_definition(Reader& reader, std::string_view id) {
  return reader.first<ProcessDefinitionRow>(key_is("key", id));
}

std::optional<ProcessDefinitionRow> latest_definition(Reader& reader, std::string_view process_id) {
  std::vector<ProcessDefinitionRow> rows = reader.select<ProcessDefinitionRow>(
      where("process_id", Compare::equal, std::string(process_id)), {{"version", true}}, {0, 1});
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

std::optional<DeploymentRow> find_deployment(Reader& reader, std::string_view id) {
  return reader.first<DeploymentRow>(key_is("key", id));
}

DefinitionRows definitions_of(Reader& reader, const InstanceRows& instances) {
  std::vector<DefinitionKey> keys;
  for (const auto& [key, row] : instances) keys.push_back(row.definition);
  return rows_by_key(reader, "key", std::move(keys), &ProcessDefinitionRow::key);
}

std::optional<DefinitionKey> definition_of(const InstanceRows& instances,
                                           ProcessInstanceKey instance) {
  const auto found = instances.find(instance);
  if (found == instances.end()) return std::nullopt;
  return found->second.definition;
}

ProcessInstanceKey root_of(const InstanceRows& instances, ProcessInstanceKey instance) {
  const auto found = instances.find(instance);
  return found == instances.end() ? instance : found->second.root;
}

std::optional<std::string> process_id_of(const InstanceRows& instances,
                                         ProcessInstanceKey instance) {
  const auto found = instances.find(instance);
  if (found == instances.end()) return std::nullopt;
  return found->second.process_id;
}

std::optional<std::int64_t> duration_ms(Instant from, std::optional<Instant> to) {
  if (!to) return std::nullopt;
  return to->ms - from.ms;
}

std::optional<std::string> date_of(const Call& call, std::optional<Instant> instant) {
  if (!instant) return std::nullopt;
  return to_dialect(*instant, call.services.engine.zone());
}

std::string link_to(const Call& call, std::string_view resource, std::string_view id) {
  const std::string* host = call.request.header("Host");
  std::string link = call.services.is_secure ? "https://" : "http://";
  if (host != nullptr && is_utf8(*host)) link += *host;
  link.append("/engine-rest/").append(resource).append("/").append(id);
  return link;
}

}  // namespace cauce::http::engine_rest
