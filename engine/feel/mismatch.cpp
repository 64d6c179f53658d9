#include "engine/feel/mismatch.h"

#include <algorithm>

#include "engine/feel/evaluator.h"
#include "engine/value/json.h"

namespace cauce::feel {
namespace {

// Its type, and what it is where that is short.
std::string told(const Value& value) {
  constexpr std::size_t told_max = 40;
  const std::string* text = value.string();
  const bool is_short = value.number() || value.boolean() || (text && text->size() <= told_max);
  return std::string(type_name(value)) + (is_short ? " " + to_json(value) : "");
}

std::string called(const std::string& part) { return part.empty() ? "it" : part; }

std::string tests_of(const Value& value, const Type& type, Evaluator& evaluator) {
  std::string tests;
  for (const Expression& each : type.constraints)
    if (!passes_tests(value, each, evaluator))
      tests += (tests.empty() ? "" : " and ") + each.source();
  return tests;
}

// As deep as the type, which is limited.
std::string explain(const std::string& part, const Value& value, const Type& type,
                    Evaluator& evaluator) {
  const auto is_wrong = [&](const Value& inner, const Type& wanted) {
    return !inner.is_null() &&
           !((wanted.kind == Type::Kind::any || conforms(inner, wanted, evaluator)) &&
             is_allowed(inner, wanted, evaluator));
  };
  const List* list = value.list();
  if (list && type.kind == Type::Kind::list && type.exact)
    for (std::size_t i = 0; i < list->size(); ++i)
      if (is_wrong((*list)[i], *type.arguments.front()))
        return explain(part + "[" + std::to_string(i + 1) + "]", (*list)[i],
                       *type.arguments.front(), evaluator);
  const Context* context = value.context();
  if (context && type.kind == Type::Kind::context && type.exact)
    for (std::size_t i = 0; i < type.entry_names.size(); ++i) {
      const std::string inner = part + "." + type.entry_names[i];
      const Value* entry = context->find(type.entry_names[i]);
      if (!entry) return "expected an entry " + inner + ", found none";
      if (is_wrong(*entry, *type.arguments[i]))
        return explain(inner, *entry, *type.arguments[i], evaluator);
    }
  if (conforms(value, type, evaluator))
    return "expected " + called(part) + " to pass " + tests_of(value, type, evaluator) +
           ", found " + told(value);
  if (part.empty()) return {};
  Type plain;
  plain.kind = type.kind;
  return "expected " + called(part) + " to be of type " + to_string(plain) + ", found " +
         told(value);
}

}  // namespace

std::string mismatch(const Value& value, const Type& type, Evaluator& evaluator) {
  return explain({}, value, type, evaluator);
}

}  // namespace cauce::feel
