#include "tests/conformance/betsy/mapping.h"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>

#include <pugixml.hpp>

#include "engine/value/json.h"

namespace cauce::betsy {
namespace {

constexpr std::array<std::string_view, 5> condition_elements = {
    "conditionExpression", "condition", "loopCondition", "activationCondition",
    "completionCondition"};

// The manifest expects another token than the one in the drawing.
struct Erratum {
  std::string_view process, task, drawn, expected;
};
constexpr std::array<Erratum, 2> errata = {{
    {"AdHocSubProcess_Sequential", "ScriptTask1", "SCRIPT_task1", "SCRIPT_task3"},
    {"AdHocSubProcess_Parallel", "ScriptTask1", "SCRIPT_task1", "SCRIPT_task3"},
}};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t first = text.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

// "bpmn:", or nothing.
std::string prefix_of(const pugi::xml_node& node) {
  const std::string name = node.name();
  return name.substr(0, name.size() - local_name(node).size());
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view local) {
  for (const pugi::xml_node& each : node.children())
    if (local_name(each) == local) return each;
  return {};
}

// Text and CDATA together, without comments.
std::string text_of(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& each : node.children())
    if (each.type() == pugi::node_pcdata || each.type() == pugi::node_cdata) text += each.value();
  return text;
}

void set_text(pugi::xml_node node, const std::string& text) {
  node.remove_children();
  node.append_child(pugi::node_pcdata).set_value(text.c_str());
}

// Under which name the task sees what it reads (`dataInput`) or writes (`dataOutput`): its own
// one's when it has one, else that of the data object or property.
std::string data_name(const pugi::xml_node& task, std::string_view own) {
  const pugi::xml_node data = child(child(task, "ioSpecification"), own);
  return data ? data.attribute("name").as_string(data.attribute("id").value()) : "data";
}

std::string quoted(std::string_view text) { return to_json(Value(text)); }

std::string writes(std::string_view variable, std::string_view expression) {
  return quoted(variable) + ": " + std::string(expression);
}

// None when no expression can do what the token says.
std::optional<std::string> script_of(std::string_view token, const pugi::xml_node& task) {
  constexpr std::string_view more = "integerVariable + 1";
  const auto logs = [](std::string_view entry) { return writes(trace_variable, quoted(entry)); };
  if (token == "CREATE_LOG_FILE") return "null";
  if (token == "CREATE_MARKER_FILE") return "{" + writes(marker_variable, "true") + "}";
  if (token.starts_with("SCRIPT_task")) return "{" + logs(token) + "}";
  if (token == "INCREMENT_INTEGER_VARIABLE") return "{" + writes("integerVariable", more) + "}";
  if (token == "INCREMENT_INTEGER_VARIABLE_AND_LOG")
    return "{" + writes("integerVariable", more) + ", " + logs("INCREMENT_correct") + "}";
  if (token == "SET_STRING_DATA")
    return "{" + writes(data_name(task, "dataOutput"), quoted("String")) + "}";
  if (token == "LOG_DATA")
    return "if " + data_name(task, "dataInput") + " = \"String\" then {" + logs("DATA_correct") +
           "} else null";
  return std::nullopt;
}

// A script task that becomes a subprocess of one path, so that it may wait and throw. What stands
// at its boundary, loops and flows stay as they are.
class Path {
 public:
  explicit Path(const pugi::xml_node& task)
      : prefix_(prefix_of(task)), id_(task.attribute("id").value()) {
    add("startEvent", "");
  }

  Path& write(std::string_view variable, std::string_view token) {
    return add("scriptTask", tagged("script", "{" + writes(variable, quoted(token)) + "}"));
  }
  Path& wait(const std::string& duration) {
    return add("intermediateCatchEvent",
               tagged("timerEventDefinition", tagged("timeDuration", duration)));
  }
  Path& end() { return add("endEvent", ""); }
  Path& end_by_error(const std::string& error) {
    return add("endEvent", "<" + prefix_ + "errorEventDefinition errorRef=\"" + error + "\"/>");
  }

  void replace(pugi::xml_node task) const {
    task.remove_child(child(task, "script"));
    task.remove_attribute("scriptFormat");
    task.set_name((prefix_ + "subProcess").c_str());
    task.append_buffer(xml_.data(), xml_.size());
  }

 private:
  std::string tagged(const std::string& element, const std::string& content) const {
    return "<" + prefix_ + element + ">" + content + "</" + prefix_ + element + ">";
  }
  std::string node(int number) const { return id_ + "." + std::to_string(number); }

  // The next on the path, and the flow that leads to it.
  Path& add(const std::string& element, const std::string& content) {
    const std::string id = node(++length_);
    xml_ +=
        "<" + prefix_ + element + " id=\"" + id + "\">" + content + "</" + prefix_ + element + ">";
    if (length_ > 1)
      xml_ += "<" + prefix_ + "sequenceFlow id=\"" + id + ".flow\" sourceRef=\"" +
              node(length_ - 1) + "\" targetRef=\"" + id + "\"/>";
    return *this;
  }

  std::string prefix_;
  std::string id_;
  std::string xml_{};
  int length_ = 0;
};

constexpr const char* error_id = "THROW_ERROR";

// BPMN 2.0.2, 8.4.4: an error stands beside the processes.
void define_error(const pugi::xml_node& task) {
  pugi::xml_node definitions = task;
  while (definitions.parent().type() == pugi::node_element) definitions = definitions.parent();
  if (definitions.find_child_by_attribute("id", error_id)) return;
  pugi::xml_node error = definitions.append_child((prefix_of(definitions) + "error").c_str());
  error.append_attribute("id") = error_id;
  error.append_attribute("errorCode") = "ERR_CODE";
}

// False when the token is none of these.
bool make_path(const pugi::xml_node& task, std::string_view token) {
  Path path(task);
  if (token == "THROW_ERROR") {
    define_error(task);
    path.end_by_error(error_id);
  } else if (token == "WAIT_TEN_SECONDS") {
    path.wait("PT10S").end();
  } else if (token.starts_with("CREATE_TIMESTAMP_LOG_")) {
    path.write(begun_variable, token).wait("PT10S").write(ended_variable, token).end();
  } else {
    return false;
  }
  path.replace(task);
  return true;
}

const Erratum* erratum_of(const pugi::xml_node& task, std::string_view token) {
  const auto found = std::ranges::find_if(errata, [&](const Erratum& each) {
    return each.process == task.parent().attribute("id").value() &&
           each.task == task.attribute("id").value() && each.drawn == token;
  });
  return found == errata.end() ? nullptr : &*found;
}

// All elements, before any of them is changed.
struct Elements : pugi::xml_tree_walker {
  std::vector<pugi::xml_node> all{};

  bool for_each(pugi::xml_node& node) override {
    if (node.type() == pugi::node_element) all.push_back(node);
    return true;
  }
};

class Mapping {
 public:
  void map(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (name == "scriptTask" || name == "globalScriptTask") map_script(node);
    if (std::ranges::find(condition_elements, name) != condition_elements.end())
      set_text(node, map_condition(condition_of(node)));
  }

  std::vector<std::string> corrections{};
  std::string unknown{};

 private:
  std::string condition_of(const pugi::xml_node& node) {
    const std::string text = text_of(node);
    std::string_view condition = trimmed(text);
    if (condition.ends_with(")>")) {  // Left over from a CDATA section.
      corrections.push_back("'" + std::string(condition) + "' is read without its '>'");
      condition.remove_suffix(1);
    }
    return std::string(condition);
  }

  void map_script(const pugi::xml_node& task) {
    const pugi::xml_node script = child(task, "script");
    if (!script) return;
    const std::string text = text_of(script);
    std::string_view token = trimmed(text);
    if (const Erratum* erratum = erratum_of(task, token)) {
      corrections.push_back("'" + std::string(token) + "' of " + std::string(erratum->task) +
                            " is read as '" + std::string(erratum->expected) + "'");
      token = erratum->expected;
    }
    if (const auto feel = script_of(token, task))
      set_text(script, *feel);
    else if (local_name(task) != "scriptTask" || !make_path(task, token))
      unknown = "expected a script token that the manifest explains, found '" + std::string(token) +
                "' in " + task.attribute("id").value();
  }
};

}  // namespace

std::string map_condition(std::string_view text) {
  if (text.starts_with('!')) return "not(" + map_condition(text.substr(1)) + ")";
  constexpr std::string_view call = ".contains(";
  const std::size_t found = text.find(call);
  if (found == std::string_view::npos || !text.ends_with(')')) return std::string(text);
  return "contains(" + std::string(text.substr(0, found)) + ", " +
         std::string(text.substr(found + call.size()));
}

Result<Mapped, std::string> map_drawing(std::string_view xml) {
  pugi::xml_document document;
  const auto parsed =
      document.load_buffer(xml.data(), xml.size(), pugi::parse_full | pugi::parse_ws_pcdata);
  if (!parsed) return Failure{std::string("expected XML: ") + parsed.description()};
  Elements elements;
  document.traverse(elements);
  Mapping mapping;
  for (const pugi::xml_node& each : elements.all) mapping.map(each);
  if (!mapping.unknown.empty()) return Failure{mapping.unknown};
  std::ostringstream mapped;
  document.save(mapped, "", pugi::format_raw | pugi::format_no_declaration);
  return Mapped{mapped.str(), std::move(mapping.corrections)};
}

}  // namespace cauce::betsy
