// Who does a user task, strongest first: BPMN's own roles, those of the dialects, the lane.
#include <array>

#include "adapters/bpmn/parts.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

using feel::Expression;
using feel::Otherwise;

// The pieces between commas that stand outside of brackets; offsets into `text`.
struct Piece {
  std::size_t from;
  std::string_view text;
};

std::vector<Piece> pieces_of(std::string_view text) {
  if (xml::trim(text).starts_with('=')) return {{0, text}};  // FEEL: one expression.
  std::vector<Piece> result;
  std::size_t from = 0;
  int depth = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ',';
    if (c == '(' || c == '{' || c == '[') ++depth;
    if (c == ')' || c == '}' || c == ']') --depth;
    if (i < text.size() && (c != ',' || depth > 0)) continue;
    if (!xml::is_blank(text.substr(from, i - from)))
      result.push_back({from, text.substr(from, i - from)});
    from = i + 1;
  }
  return result;
}

struct Roles {
  std::optional<Expression> assignee{};
  std::vector<Expression> users{};
  std::vector<Expression> groups{};
};

void put(std::vector<Expression>& list, std::optional<Expression> expression) {
  if (expression) list.push_back(std::move(*expression));
}

// `user(ana), group(office)`: a name in brackets says what it is the name of.
bool takes_bracket(std::string_view text, std::string_view word, Piece& inner) {
  const auto start = text.find_first_not_of(" \t\r\n");
  const auto trimmed = xml::trim(text);
  if (!trimmed.starts_with(word) || !trimmed.ends_with(')')) return false;
  const auto open = trimmed.find('(');
  if (!xml::is_blank(trimmed.substr(word.size(), open - word.size()))) return false;
  inner = {start + open + 1, trimmed.substr(open + 1, trimmed.size() - open - 2)};
  return true;
}

void read_assignment_expression(const Reading& reading, const xml::Element& body, bool owners,
                                Roles& roles) {
  for (const Piece& piece : pieces_of(body.text)) {
    Piece inner = piece;
    const bool user = takes_bracket(piece.text, "user", inner);
    const bool group = !user && takes_bracket(piece.text, "group", inner);
    if (user || group) inner.from += piece.from;
    if (group && !owners) {
      reading.error(body, "role-performer", "a performer is one person, not a group",
                    "use potentialOwner for groups");
      continue;
    }
    auto name = compile_piece(reading, body, inner.from, inner.text, Otherwise::literal_string);
    if (!name) continue;
    if (!owners)
      roles.assignee = std::move(name);
    else
      put(user ? roles.users : roles.groups, std::move(name));
  }
}

// The expression of a <resourceAssignmentExpression> or <resourceParameterBinding>.
const xml::Element& formal_of(const xml::Element& holder) {
  if (const auto* formal = holder.child("formalExpression")) return *formal;
  const auto* expression = holder.child("expression");
  return expression != nullptr ? *expression : holder;
}

// The value that the role binds to a parameter of its resource, as FEEL or JUEL source; null where
// there is none.
const xml::Element* binding_of(const Reading& reading, const xml::Element& role,
                               const xml::Element& parameter) {
  for (const xml::Element& child : role.children())
    if (child.is("resourceParameterBinding") &&
        reading.references.by_attribute(child, "parameterRef") == &parameter)
      return &child;
  return nullptr;
}

// BPMN 2.0.2, 8.4.10: a resource with parameters is one of many: `sellers` of `region` north are
// the group or person `sellers/north`, the values in the order of the parameters.
std::optional<Expression> read_resource(const Reading& reading, const xml::Element& role,
                                        const xml::Element& resource) {
  const auto named = xml::trim(resource.value("name"));
  const std::string name(named.empty() ? resource.id() : named);
  std::string feel;  // The values, after the name.
  for (const xml::Element& parameter : resource.children()) {
    if (!parameter.is("resourceParameter")) continue;
    const auto* binding = binding_of(reading, role, parameter);
    if (binding == nullptr) {
      if (is_true(parameter.value("isRequired")))
        reading.error(
            role, "resource-parameter",
            "expected a value for " + described(parameter) + " of the resource '" + name + "'",
            "add a resourceParameterBinding");
      continue;
    }
    const auto value = compile_body(reading, formal_of(*binding));
    if (!value) return std::nullopt;
    if (value->language() == feel::Language::juel) {
      reading.error(*binding, "resource-parameter",
                    "expected a parameter's value in FEEL, but it is in JUEL");
      return std::nullopt;
    }
    feel += " + \"/\" + string(" + value->source() + ")";
  }
  if (feel.empty()) return literal_expression(name);
  auto compiled = feel::compile_feel("\"" + name + "\"" + feel, reading.names);
  if (compiled.ok()) return std::move(compiled).value();
  reading.error(role, "resource-parameter",
                "the name '" + name + "' of the resource cannot stand before its parameters");
  return std::nullopt;
}

// BPMN 2.0.2, 10.3.4.1: `role` is a potentialOwner, humanPerformer or performer.
void read_role(const Reading& reading, const xml::Element& role, Roles& roles) {
  const bool owners = role.local == "potentialOwner";
  if (const auto* reference = role.child("resourceRef")) {
    const auto* resource = reading.references.find(*reference, reference->text);
    if (resource == nullptr) return;  // Found by the references.
    auto one = read_resource(reading, role, *resource);
    if (owners)
      put(roles.groups, std::move(one));
    else if (one)
      roles.assignee = std::move(one);
    return;
  }
  const auto* expression = role.child("resourceAssignmentExpression");
  if (expression == nullptr) {
    reading.warn(role, "role-empty",
                 "<" + std::string(role.name) +
                     "> says nobody: it has neither a resourceRef nor "
                     "a resourceAssignmentExpression");
    return;
  }
  const xml::Element& formal = formal_of(*expression);
  if (xml::is_blank(formal.text))
    reading.error(formal, "expression-empty",
                  "expected a name or an expression in <" + std::string(formal.name) + ">");
  else if (takes_language(reading, formal))
    read_assignment_expression(reading, formal, owners, roles);
}

Roles bpmn_roles(const Reading& reading, const xml::Element& task) {
  Roles roles;
  for (const xml::Element& child : task.children()) {
    if (child.is("potentialOwner") || child.is("humanPerformer") || child.is("performer"))
      read_role(reading, child, roles);
    else if (child.is("resourceRole"))
      reading.warn(child, "role-ignored", "a resourceRole does not say who may do the task",
                   "use potentialOwner or humanPerformer");
  }
  return roles;
}

// The camunda attribute of the task, or that of the zeebe extension which says the same.
const xml::Attribute* attribute_of(const xml::Element& task, std::string_view name) {
  if (const auto* own = task.find(name, Namespace::camunda)) return own;
  for (const auto tag : {"assignmentDefinition", "taskSchedule", "priorityDefinition"})
    if (const auto* zeebe = extension(task, Namespace::zeebe, tag))
      if (const auto* found = zeebe->find(name)) return found;
  return nullptr;
}

std::vector<Expression> read_list(const Reading& reading, const xml::Element& task,
                                  std::string_view name) {
  std::vector<Expression> result;
  const auto* attribute = attribute_of(task, name);
  if (attribute == nullptr) return result;
  for (const Piece& piece : pieces_of(attribute->value))
    put(result, compile_piece(reading, task, *attribute, piece.from, piece.text,
                              Otherwise::literal_string));
  return result;
}

std::optional<Expression> read_one(const Reading& reading, const xml::Element& task,
                                   std::string_view name) {
  const auto* attribute = attribute_of(task, name);
  // Modelers leave empty attributes behind.
  if (attribute == nullptr || xml::is_blank(attribute->value)) return std::nullopt;
  return compile_value(reading, task, *attribute, Otherwise::literal_string);
}

}  // namespace

HumanTaskDefinition read_human_task(const Reading& reading, const xml::Element& task,
                                    std::string_view lane) {
  Roles own = bpmn_roles(reading, task);
  Roles added{read_one(reading, task, "assignee"), read_list(reading, task, "candidateUsers"),
              read_list(reading, task, "candidateGroups")};
  const bool own_candidates = !own.users.empty() || !own.groups.empty();
  const bool added_candidates = !added.users.empty() || !added.groups.empty();
  if ((own.assignee && added.assignee) || (own_candidates && added_candidates))
    reading.warn(task, "role-overridden",
                 "potentialOwner and humanPerformer are stronger than the camunda attributes, "
                 "which are passed over");
  HumanTaskDefinition result;
  result.assignee = own.assignee ? std::move(own.assignee) : std::move(added.assignee);
  Roles& candidates = own_candidates ? own : added;
  result.candidate_users = std::move(candidates.users);
  result.candidate_groups = std::move(candidates.groups);
  const bool nobody =
      !result.assignee && result.candidate_users.empty() && result.candidate_groups.empty();
  if (nobody && !lane.empty()) result.candidate_groups.push_back(literal_expression(lane));
  result.due_date = read_one(reading, task, "dueDate");
  result.follow_up_date = read_one(reading, task, "followUpDate");
  result.priority = read_one(reading, task, "priority");
  if (const auto* skippable = task.find("skippable", Namespace::cauce)) {
    result.skippable = skippable->value == "true";
    if (!result.skippable && skippable->value != "false")
      reading.error(task, "boolean-not-understood",
                    "expected cauce:skippable to be true or false, found '" +
                        std::string(skippable->value) + "'");
  }
  result.override_reason = xml::trim(task.value("overrideReason", Namespace::cauce));
  return result;
}

}  // namespace cauce::bpmn
