// DMN 1.5, 10.3.4.4: functions on lists. Positions count from 1, and from the end when negative.
#include <algorithm>
#include <array>

#include "engine/feel/builtins/catalog.h"
#include "engine/feel/callable.h"
#include "engine/feel/comparison.h"

namespace cauce::feel {
namespace {

bool same(Call& call, const Value& a, const Value& b) {
  return equal(a, b, call.evaluator).value_or(false);
}

bool has(Call& call, const List& list, const Value& value) {
  return call.evaluator.charge(list.size()) &&
         std::ranges::any_of(list, [&](const Value& item) { return same(call, item, value); });
}

// The index from 0 of argument `i`. `end` is one more than the last position allowed.
std::optional<std::size_t> position(const Call& call, std::size_t i, std::size_t end) {
  const auto given = call.integer(i);
  const auto size = static_cast<std::int64_t>(end);
  if (!given || *given == 0 || *given > size || *given < -size) return std::nullopt;
  return static_cast<std::size_t>(*given > 0 ? *given - 1 : size + *given);
}

Value list_contains(Call& call) {
  const List* list = call.list(0);
  return list ? Value(has(call, *list, call[1])) : call.expected("a list", 0);
}

Value count(Call& call) {
  const List* list = call.list(0);
  return list ? Value(static_cast<std::int64_t>(list->size())) : call.expected("a list", 0);
}

Value sublist(Call& call) {
  const List* list = call.list(0);
  if (!list) return call.expected("a list", 0);
  const auto start = position(call, 1, list->size());
  if (!start) return call.expected("a position in the list", 1);
  std::size_t length = list->size() - *start;
  if (call.size() > 2 && !call[2].is_null()) {
    const auto given = call.integer(2);
    if (!given || *given < 0 || *given > static_cast<std::int64_t>(length))
      return call.expected("a length within the list", 2);
    length = static_cast<std::size_t>(*given);
  }
  const auto first = list->begin() + static_cast<std::ptrdiff_t>(*start);
  return List(first, first + static_cast<std::ptrdiff_t>(length));
}

Value append(Call& call) {
  const List* list = call.list(0);
  List appended;
  if (list)
    appended = *list;
  else if (!call[0].is_null())
    return call.expected("a list", 0);
  else
    appended.emplace_back();
  for (const Value& item : call.arguments().subspan(1)) appended.push_back(item);
  return appended;
}

Value concatenate(Call& call) {
  List all;
  for (std::size_t i = 0; i < call.size(); ++i) {
    const List* list = call.list(i);
    if (!list) return call.expected("a list", i);
    if (!call.evaluator.charge(list->size())) return {};
    all.insert(all.end(), list->begin(), list->end());
  }
  return all;
}

Value insert_before(Call& call) {
  const List* list = call.list(0);
  if (!list) return call.expected("a list", 0);
  const auto at = position(call, 1, list->size());
  if (!at) return call.expected("a position in the list", 1);
  List inserted = *list;
  inserted.insert(inserted.begin() + static_cast<std::ptrdiff_t>(*at), call[2]);
  return inserted;
}

Value remove(Call& call) {
  const List* list = call.list(0);
  if (!list) return call.expected("a list", 0);
  const auto at = position(call, 1, list->size());
  if (!at) return call.expected("a position in the list", 1);
  List removed = *list;
  removed.erase(removed.begin() + static_cast<std::ptrdiff_t>(*at));
  return removed;
}

// list replace(list, position, newItem) or list replace(list, match, newItem).
Value list_replace(Call& call) {
  const List* list = call.list(0);
  if (!list) return call.expected("a list", 0);
  if (const Callable* match = callable_of(call[1])) {
    List replaced;
    for (const Value& item : *list) {
      std::array<Value, 2> arguments{item, call[2]};
      const Value matches = call.evaluator.call(*match, arguments);
      if (!matches.boolean()) return call.null_because("expected the function to yield a boolean");
      replaced.push_back(*matches.boolean() ? call[2] : item);
    }
    return replaced;
  }
  const auto at = position(call, 1, list->size());
  if (!at) return call.expected("a position in the list or a function of two arguments", 1);
  List replaced = *list;
  replaced[*at] = call[2];
  return replaced;
}

Value reverse(Call& call) {
  const List* list = call.list(0);
  return list ? Value(List(list->rbegin(), list->rend())) : call.expected("a list", 0);
}

Value index_of(Call& call) {
  const List* list = call.list(0);
  if (!list) return call.expected("a list", 0);
  List indexes;
  if (!call.evaluator.charge(list->size())) return {};
  for (std::size_t i = 0; i < list->size(); ++i)
    if (same(call, (*list)[i], call[1])) indexes.emplace_back(static_cast<std::int64_t>(i + 1));
  return indexes;
}

void add_distinct(Call& call, List& distinct, const List& more) {
  for (const Value& item : more)
    if (!call.evaluator.failed() && !has(call, distinct, item)) distinct.push_back(item);
}

Value union_function(Call& call) {
  List distinct;
  for (std::size_t i = 0; i < call.size(); ++i) {
    const List* list = call.list(i);
    if (!list) return call.expected("a list", i);
    add_distinct(call, distinct, *list);
  }
  return distinct;
}

Value distinct_values(Call& call) {
  const List* list = call.list(0);
  if (!list) return call.expected("a list", 0);
  List distinct;
  add_distinct(call, distinct, *list);
  return distinct;
}

void flatten_into(Call& call, List& flat, const List& list) {
  if (!call.evaluator.charge(1 + list.size())) return;
  for (const Value& item : list) {
    if (call.evaluator.failed()) return;
    if (item.list())
      flatten_into(call, flat, *item.list());
    else
      flat.push_back(item);
  }
}

Value flatten(Call& call) {
  const List* list = call.list(0);
  if (!list) return call.expected("a list", 0);
  List flat;
  flatten_into(call, flat, *list);
  return flat;
}

constexpr std::array<Builtin, 13> list_functions = {{
    {"list contains", "list,element", list_contains},
    {"count", "list", count},
    {"sublist", "list,start position,length?", sublist},
    {"append", "list,item...", append},
    {"concatenate", "list...", concatenate},
    {"insert before", "list,position,newItem", insert_before},
    {"remove", "list,position", remove},
    {"list replace", "list,position,newItem|list,match,newItem", list_replace},
    {"reverse", "list", reverse},
    {"index of", "list,match", index_of},
    {"union", "list...", union_function},
    {"distinct values", "list", distinct_values},
    {"flatten", "list", flatten},
}};

}  // namespace

std::span<const Builtin> list_builtins() { return list_functions; }

}  // namespace cauce::feel
