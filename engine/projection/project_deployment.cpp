#include "engine/projection/projector.h"

namespace cauce {

void Projector::operator()(const Deployed& e) {
  insert(DeploymentRow{e.key, e.name, e.source, record.time, record.actor.user});
}

void Projector::operator()(const ResourceDeployed& e) {
  insert(ResourceRow{e.deployment, e.name, e.digest, e.form});
}

void Projector::operator()(const ProcessDefined& e) {
  insert(ProcessDefinitionRow{e.key, e.process, e.version, e.deployment, e.resource, e.name,
                              e.version_tag, 0});
}

void Projector::operator()(const DecisionDefined& e) {
  insert(DecisionDefinitionRow{e.key, e.decision, e.version, e.deployment, e.resource, e.name,
                               e.version_tag});
}

void Projector::operator()(const DataStoreDeclared& e) {
  // A store may be declared again under another name.
  changes.of<DataStoreRow>().upsert({e.id, e.name}, &DataStoreRow::id);
}

}  // namespace cauce
