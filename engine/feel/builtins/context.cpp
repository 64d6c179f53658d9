// DMN 1.5, 10.3.4.8: functions on contexts.
#include <array>

#include "engine/feel/builtins/catalog.h"

namespace cauce::feel {
namespace {

// get value(context, key) or get value(context, keys): the way through nested contexts.
Value get_value(Call& call) {
  const Context* context = call.context(0);
  if (!context) return call.expected("a context", 0);
  if (const std::string* key = call[1].string()) {
    const Value* value = context->find(*key);
    return value ? *value
                 : call.null_because("expected an entry '" + *key + "', found none",
                                     NullCause::absence);
  }
  const List* keys = call[1].list();
  if (!keys || keys->empty()) return call.expected("a key or a list of keys", 1);
  const Value* value = nullptr;
  for (const Value& key : *keys) {
    if (!context || !key.string()) return call.expected("a way through nested contexts", 1);
    value = context->find(*key.string());
    if (!value)
      return call.null_because("expected an entry '" + *key.string() + "', found none",
                               NullCause::absence);
    context = value->context();
  }
  return *value;
}

Value get_entries(Call& call) {
  const Context* context = call.context(0);
  if (!context) return call.expected("a context", 0);
  List entries;
  for (const auto& [key, value] : context->entries())
    entries.push_back(call.evaluator.admit(Context{{"key", Value(key)}, {"value", value}}));
  return entries;
}

// context(entries): entries are contexts with `key` and `value`.
Value context_function(Call& call) {
  const List* entries = call.list(0);
  if (!entries) return call.expected("a list of entries", 0);
  Context context;
  for (const Value& item : *entries) {
    const Context* entry = item.context();
    const Value* key = entry ? entry->find("key") : nullptr;
    const Value* value = entry ? entry->find("value") : nullptr;
    if (!key || !key->string() || !value)
      return call.null_because("expected contexts with 'key' and 'value'");
    if (context.find(*key->string()))
      return call.null_because("expected different keys, found '" + *key->string() + "' twice");
    context.put(*key->string(), *value);
  }
  return context;
}

Value put(Call& call, const Context* into, std::span<const Value> keys, const Value& value) {
  if (!keys.front().string()) return call.expected("a key or a list of keys", 1);
  const std::string& key = *keys.front().string();
  if (!call.evaluator.charge(into ? into->size() : 1)) return {};
  Context changed = into ? *into : Context{};
  if (keys.size() == 1) {
    changed.put(key, value);
    return call.evaluator.admit(std::move(changed));
  }
  const Value* inner = changed.find(key);
  if (!inner || !inner->context())
    return call.null_because("expected a context under '" + key + "', found " +
                             std::string(inner ? type_name(*inner) : "no entry"));
  Value replaced = put(call, inner->context(), keys.subspan(1), value);
  if (replaced.is_null()) return replaced;
  changed.put(key, std::move(replaced));
  return call.evaluator.admit(std::move(changed));
}

Value context_put(Call& call) {
  constexpr std::size_t keys_max = 100;
  const Context* context = call.context(0);
  if (!context) return call.expected("a context", 0);
  if (call[1].string()) return put(call, context, {&call[1], 1}, call[2]);
  const List* keys = call[1].list();
  if (!keys || keys->empty() || keys->size() > keys_max)
    return call.expected("a key or a list of 1 to 100 keys", 1);
  return put(call, context, *keys, call[2]);
}

Value context_merge(Call& call) {
  const List* contexts = call.list(0);
  if (!contexts) return call.expected("a list of contexts", 0);
  Context merged;
  for (const Value& item : *contexts) {
    if (!item.context()) return call.expected("a list of contexts", 0);
    if (!call.evaluator.charge(item.context()->size())) return {};
    for (const auto& [key, value] : item.context()->entries()) merged.put(key, value);
  }
  return merged;
}

constexpr std::array<Builtin, 5> context_functions = {{
    {"get value", "m,key|context,key|context,keys", get_value},
    {"get entries", "m|context", get_entries},
    {"context", "entries", context_function},
    {"context put", "context,key,value|context,keys,value", context_put},
    {"context merge", "contexts", context_merge},
}};

}  // namespace

std::span<const Builtin> context_builtins() { return context_functions; }

}  // namespace cauce::feel
