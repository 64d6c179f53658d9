#include <algorithm>
#include <map>
#include <set>

#include "engine/execution/commands.h"
#include "engine/execution/data_stores.h"
#include "engine/execution/starts.h"

namespace cauce {
namespace {

Rejection refused(RejectionKind kind, std::string message) {
  return {kind, std::move(message), {}};
}

struct Plan {
  const Resource* resource = nullptr;
  Digest digest{};
};

// Why, when what is called `id` came with another file before.
std::optional<Rejection> said_twice(const std::string& what, const std::string& id,
                                    const std::string& file,
                                    std::map<std::string, std::string>& seen) {
  const auto [first, added] = seen.emplace(id, file);
  if (added) return std::nullopt;
  return refused(RejectionKind::invalid_input, "expected " + what + " '" + id +
                                                   "' in one file, but it is in '" + first->second +
                                                   "' and in '" + file + "'");
}

// Without an older version the key is none.
bool is_unchanged(const Decision& decision, const Process& process, const Digest& digest) {
  const auto latest = decision.partition().latest(process.id);
  return latest && decision.partition().definitions.at(*latest).digest == digest;
}

// As others call it: decisions of old files have names only.
const std::string& id_of(const dmn::Element& decided) {
  return decided.id.empty() ? decided.name : decided.id;
}

bool is_new(const Decision& decision, const Plan& plan) {
  if (plan.resource->decisions) {
    const PartitionState& partition = decision.partition();
    for (const dmn::Element* decided : plan.resource->decisions->invocables()) {
      const auto latest = partition.latest_decision(id_of(*decided));
      if (!latest || partition.decisions.at(*latest).digest != plan.digest) return true;
    }
    if (!plan.resource->decisions->invocables().empty()) return false;
  }
  for (const auto& process : plan.resource->processes)
    if (!is_unchanged(decision, *process, plan.digest)) return true;
  if (!plan.resource->processes.empty()) return false;
  if (plan.resource->form_id) {
    const auto forms = decision.partition().forms.find(*plan.resource->form_id);
    return forms == decision.partition().forms.end() || forms->second.back().digest != plan.digest;
  }
  return !decision.partition().latest_resources.contains(plan.resource->name + " " +
                                                         to_string(plan.digest));
}

bool imports_models(const Plan& plan) {
  return plan.resource->decisions && !plan.resource->decisions->model().imports.empty();
}

// A decision model may mean another than before since a file that it imports has changed; where one
// imports, the models of a deployment are new together.
void forget_unchanged(const Decision& decision, std::vector<Plan>& plans) {
  const bool imports = std::ranges::any_of(plans, imports_models);
  const bool new_models = std::ranges::any_of(
      plans, [&](const Plan& plan) { return plan.resource->decisions && is_new(decision, plan); });
  std::erase_if(plans, [&](const Plan& plan) {
    return !is_new(decision, plan) && !(plan.resource->decisions && imports && new_models);
  });
}

void define_decisions(Decision& decision, const Plan& plan, DeploymentKey deployment,
                      std::vector<Record::Decided>& models) {
  for (const dmn::Element* decided : plan.resource->decisions->invocables()) {
    const std::string& id = id_of(*decided);
    const auto older = decision.partition().latest_decision(id);
    const std::int64_t version = older ? decision.partition().decisions.at(*older).version + 1 : 1;
    const auto key = decision.new_key<DecisionDefinitionKey>();
    models.push_back({key, plan.resource->decisions});
    decision.emit(DecisionDefined{id, deployment, plan.digest, key, decided->name,
                                  plan.resource->name, version, decided->version_tag});
  }
}

}  // namespace

Verdict decide(Decision& decision, const Deploy& command, Record& record) {
  if (command.resources.empty())
    return Failure{refused(RejectionKind::invalid_input, "expected at least one file to deploy")};
  std::vector<Plan> plans;
  std::set<std::string> names;
  std::map<std::string, std::string> processes, decided;  // Id to file.
  for (const Resource& resource : command.resources) {
    if (!names.insert(resource.name).second)
      return Failure{refused(RejectionKind::invalid_input,
                             "expected each file once, but '" + resource.name + "' comes twice")};
    for (const auto& process : resource.processes)
      if (const auto twice = said_twice("process", process->id, resource.name, processes))
        return Failure{*twice};
    if (resource.decisions)
      for (const dmn::Element* element : resource.decisions->invocables())
        if (const auto twice = said_twice("decision", id_of(*element), resource.name, decided))
          return Failure{*twice};
    plans.push_back({&resource, sha256({resource.bytes})});
  }
  if (command.only_changed) forget_unchanged(decision, plans);
  if (plans.empty()) {
    const Resource& known = command.resources.front();
    const auto& resources = decision.partition().latest_resources;
    const auto found = resources.find(known.name + " " + to_string(sha256({known.bytes})));
    const DeploymentKey key = found == resources.end() ? DeploymentKey{} : found->second;
    return Accepted{key.value, std::nullopt, false};
  }

  const auto deployment = decision.new_key<DeploymentKey>();
  decision.emit(Deployed{deployment, command.name, command.source});
  for (const Plan& plan : plans) {
    const Resource& resource = *plan.resource;
    decision.emit(ResourceDeployed{deployment, plan.digest, resource.form_id, resource.name});
    if (resource.decisions) define_decisions(decision, plan, deployment, record.models);
    for (const auto& process : resource.processes) {
      const auto older = decision.partition().latest(process->id);
      const std::int64_t version =
          older ? decision.partition().definitions.at(*older).version + 1 : 1;
      const auto key = decision.new_key<DefinitionKey>();
      record.drawings.push_back({key, process});
      decision.emit(ProcessDefined{deployment, plan.digest, key, process->name, process->id,
                                   resource.name, version, process->version_tag});
      for (const DataStoreDefinition& store : process->data_stores) {
        const auto& known = decision.partition().data_stores;
        const auto found = known.find(store.id);
        if (found == known.end() || found->second.name != store.name)
          decision.emit(DataStoreDeclared{store.id, store.name});
      }
      if (older) stop_awaiting_starts(decision, *older);
      if (auto done = await_starts(decision, key, *process); !done.ok())
        return Failure{done.error()};
    }
  }
  return Accepted{deployment.value, std::nullopt, false};
}

Verdict decide(Decision& decision, const WriteDataStoreRecord& command) {
  if (!decision.partition().data_stores.contains(command.store))
    return Failure{refused(RejectionKind::not_found,
                           "expected a data store '" + command.store + "', but there is none")};
  const auto done =
      write_records(decision, command.store, command.content, std::nullopt, std::nullopt);
  if (!done.ok()) return Failure{refused(RejectionKind::invalid_argument, done.error().message)};
  return Accepted{};
}

Verdict decide(Decision& decision, const DeleteDataStoreRecord& command) {
  const auto& stores = decision.partition().data_stores;
  const auto store = stores.find(command.store);
  if (store != stores.end()) {
    const auto record = store->second.records.find(command.record);
    if (record != store->second.records.end() && !record->second.deleted) {
      decision.emit(
          DataStoreRecordDeleted{command.record, command.store, record->second.version + 1});
      return Accepted{};
    }
  }
  return Failure{refused(RejectionKind::not_found, "expected a record '" + command.record +
                                                       "' in data store '" + command.store +
                                                       "', but there is none")};
}

}  // namespace cauce
