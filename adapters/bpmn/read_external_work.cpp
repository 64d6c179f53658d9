// Who does a task outside: by topic, in the words of each dialect.
#include "adapters/bpmn/parts.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

// camunda:taskPriority, also of the process for all its tasks.
std::optional<feel::Expression> read_priority(const Reading& reading, const xml::Element& node,
                                              const xml::Element& carrier) {
  for (const xml::Element* at : {&carrier, process_around(&node)}) {
    const auto* priority = at == nullptr ? nullptr : at->find("taskPriority", Namespace::camunda);
    if (priority != nullptr && !xml::is_blank(priority->value))
      return compile_value(reading, *at, *priority, feel::Otherwise::feel);
  }
  return std::nullopt;
}

// What BPMN itself says of who does a service: the operation, or the implementation.
std::optional<feel::Expression> named_by_bpmn(const Reading& reading, const xml::Element& task) {
  const auto* operation = reading.references.by_attribute(task, "operationRef");
  if (operation != nullptr && operation->is("operation") && task.is("serviceTask")) {
    const auto name = xml::trim(operation->value("name"));
    return literal_expression(name.empty() ? operation->id() : name);
  }
  const auto implementation = xml::trim(task.value("implementation"));
  if (implementation.empty() || implementation.starts_with("##")) return std::nullopt;
  return literal_expression(implementation);
}

}  // namespace

std::optional<ExternalWork> read_external_work(const Reading& reading, const xml::Element& node,
                                               const xml::Element& carrier) {
  const auto* type = carrier.find("type", Namespace::camunda);
  const auto* topic = carrier.find("topic", Namespace::camunda);
  const auto* job = extension(node, Namespace::zeebe, "taskDefinition");
  if (type != nullptr && xml::trim(type->value) != "external") {
    reading.error(
        node, *type, "service-type",
        "expected camunda:type=\"external\", but found '" + std::string(type->value) + "'");
    return std::nullopt;
  }
  std::optional<feel::Expression> name;
  if (topic != nullptr && !xml::is_blank(topic->value)) {
    name = compile_value(reading, node, *topic, feel::Otherwise::literal_string);
  } else if (job != nullptr && !xml::is_blank(job->value("type"))) {
    name = compile_value(reading, *job, *job->find("type"), feel::Otherwise::literal_string);
    if (job->find("retries") != nullptr && xml::trim(job->value("retries")) != "3")
      reading.warn(*job, "retries-ignored",
                   "the worker says how often it tries again, when it reports a failure");
  } else if (type != nullptr) {
    reading.error(node, *type, "service-topic-missing",
                  "expected camunda:topic, for which a worker asks");
    return std::nullopt;
  } else if (!node.local.ends_with("Event")) {
    name = named_by_bpmn(reading, node);
  }
  if (!name) return std::nullopt;
  return ExternalWork{std::move(*name), read_priority(reading, node, carrier)};
}

}  // namespace cauce::bpmn
