// camunda:inputOutput and zeebe:ioMapping: local variables made before the work, and variables set
// after it.
#include "adapters/bpmn/parts.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

using feel::Otherwise;

std::optional<ParameterValue> read_value(const Reading& reading, const xml::Element& holder);
std::optional<ParameterValue> read_one_of(const Reading& reading, const xml::Element& element);

std::optional<ParameterValue> read_text(const Reading& reading, const xml::Element& holder) {
  if (xml::is_blank(holder.text)) return ParameterValue{};  // Null.
  auto value = compile_body(reading, holder, Otherwise::literal_string);
  if (!value) return std::nullopt;
  return ParameterValue{std::move(*value)};
}

std::optional<ParameterValue> read_script_value(const Reading& reading,
                                                const xml::Element& script) {
  std::string format(xml::trim(script.value("scriptFormat")));
  if (format != "feel" && format != "FEEL") {
    reading.error(script, "script-format",
                  "expected a script in FEEL, but its format is '" + format + "'",
                  "rewrite the script in FEEL");
    return std::nullopt;
  }
  auto value = compile_body(reading, script);
  if (!value) return std::nullopt;
  return ParameterValue{std::move(*value)};
}

ParameterValue read_list_value(const Reading& reading, const xml::Element& list) {
  ParameterValue::List values;
  for (const xml::Element& child : list.children()) {
    if (child.space != Namespace::camunda) continue;
    if (auto value = read_one_of(reading, child)) values.push_back(std::move(*value));
  }
  return {std::move(values)};
}

ParameterValue read_map_value(const Reading& reading, const xml::Element& map) {
  ParameterValue::Map entries;
  for (const xml::Element& child : map.children()) {
    if (child.space != Namespace::camunda) continue;
    const auto key = xml::trim(child.value("key"));
    if (child.local != "entry" || key.empty()) {
      reading.error(child, "parameter", "expected <entry> with a key in the map");
      continue;
    }
    if (auto value = read_value(reading, child))
      entries.emplace_back(std::string(key), std::move(*value));
  }
  return {std::move(entries)};
}

bool is_shape(const xml::Element& element) {
  return element.local == "list" || element.local == "map" || element.local == "script";
}

std::optional<ParameterValue> read_one_of(const Reading& reading, const xml::Element& element) {
  if (element.local == "list") return read_list_value(reading, element);
  if (element.local == "map") return read_map_value(reading, element);
  if (element.local == "script") return read_script_value(reading, element);
  return read_value(reading, element);
}

// A text or expression, or what one element inside says.
std::optional<ParameterValue> read_value(const Reading& reading, const xml::Element& holder) {
  for (const xml::Element& child : holder.children()) {
    if (child.space != Namespace::camunda) continue;
    if (is_shape(child)) return read_one_of(reading, child);
    reading.error(
        child, "parameter",
        "expected a text, a list, a map or a script, but found <" + std::string(child.name) + ">");
    return std::nullopt;
  }
  return read_text(reading, holder);
}

// zeebe:input and zeebe:output, with a source, and a target that is a variable.
void read_io_mapping(const Reading& reading, const xml::Element& mapping, Element& element) {
  for (const xml::Element& child : mapping.children()) {
    if (child.space != Namespace::zeebe) continue;
    const bool in = child.local == "input";
    const auto* source = child.find("source");
    const auto target = xml::trim(child.value("target"));
    if ((!in && child.local != "output") || source == nullptr || target.empty() ||
        target.find('.') != std::string_view::npos) {
      reading.error(child, "parameter",
                    "expected input or output with a source and the name of a variable as target, "
                    "but found <" +
                        std::string(child.name) + " target='" + std::string(target) + "'>");
      continue;
    }
    if (auto value = compile_value(reading, child, *source, Otherwise::literal_string))
      (in ? element.input_parameters : element.output_parameters)
          .push_back({std::string(target), {std::move(*value)}});
  }
}

}  // namespace

void read_parameters(const Reading& reading, const xml::Element& node, Element& element) {
  if (const auto* mapping = extension(node, Namespace::zeebe, "ioMapping"))
    read_io_mapping(reading, *mapping, element);
  const auto* all = extension(node, Namespace::camunda, "inputOutput");
  if (all == nullptr) return;
  for (const xml::Element& child : all->children()) {
    if (child.space != Namespace::camunda) continue;
    const bool in = child.local == "inputParameter";
    const auto name = xml::trim(child.value("name"));
    if ((!in && child.local != "outputParameter") || name.empty()) {
      reading.error(child, "parameter",
                    "expected inputParameter or outputParameter with a name, but found <" +
                        std::string(child.name) + ">");
      continue;
    }
    if (auto value = read_value(reading, child))
      (in ? element.input_parameters : element.output_parameters)
          .push_back({std::string(name), std::move(*value)});
  }
}

}  // namespace cauce::bpmn
