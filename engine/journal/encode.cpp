#include <charconv>
#include <concepts>

#include "engine/base/invariant.h"
#include "engine/journal/codec.h"
#include "engine/journal/enum_names.h"
#include "engine/value/json.h"
#include "engine/value/stored.h"

namespace cauce {
namespace {

void append_number(std::string& out, std::uint64_t number) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

void append_number(std::string& out, std::int64_t number) {
  char digits[21];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

template <class E>
concept Named = std::is_enum_v<E> && requires(E e) {
  { to_string(e) } -> std::same_as<std::string_view>;
};

// Writes the members of one event. Names come sorted; "event" itself is put where it belongs.
class EventWriter {
 public:
  EventWriter(EncodedRecord& out, const Record& record) : out_(out), record_(record) {
    if (record.definition) process_ = &record.drawing(*record.definition);
  }

  template <class E>
  void write(const E& event, std::string_view event_name) {
    event_name_ = event_name;
    named_ = false;
    first_ = true;
    out_.json += '{';
    E::fields(event, *this);
    if (!named_) name_event();
    out_.json += '}';
  }

  void operator()(std::string_view name, DefinitionKey key) {
    put_name(name);
    put(key);
    for (const Record::Drawn& drawn : record_.drawings)
      if (drawn.definition == key) process_ = drawn.process.get();
  }
  void operator()(std::string_view name, const std::string& text) {
    if (text.empty()) return;
    put_name(name);
    put(text);
  }
  template <class T>
  void operator()(std::string_view name, const std::vector<T>& list) {
    if (list.empty()) return;
    put_name(name);
    out_.json += '[';
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i != 0) out_.json += ',';
      put(list[i]);
    }
    out_.json += ']';
  }
  void operator()(std::string_view name, ActivityRole role) {
    if (role == ActivityRole::single) return;
    put_name(name);
    put(role);
  }
  template <class T>
  void operator()(std::string_view name, const std::optional<T>& value) {
    if (value) {
      put_name(name);
      put(*value);
    }
  }
  template <class T>
  void operator()(std::string_view name, const T& value) {
    put_name(name);
    put(value);
  }

 private:
  void put_name(std::string_view name) {
    if (!named_ && name > "event") name_event();
    separate();
    out_.json += '"';
    out_.json += name;
    out_.json += "\":";
  }
  void name_event() {
    named_ = true;
    separate();
    out_.json += "\"event\":\"";
    out_.json += event_name_;
    out_.json += '"';
  }
  void separate() {
    if (!first_) out_.json += ',';
    first_ = false;
  }

  template <class Tag>
  void put(Key<Tag> key) {
    out_.json += '"';
    append_number(out_.json, key.value);
    out_.json += '"';
  }
  void put(const std::string& text) { append_json_string(out_.json, text); }
  void put(std::int64_t number) { append_number(out_.json, number); }
  void put(const Digest& digest) { quote(to_string(digest)); }
  void put(Instant instant) { quote(to_string(instant)); }
  template <Named E>
  void put(E value) {
    quote(to_string(value));
  }
  void put(ElementIndex index) { append_json_string(out_.json, process().at(index).id); }
  void put(FlowIndex index) { append_json_string(out_.json, process().at(index).id); }
  void put(const TimerSchedule& schedule) {
    out_.json += '{';
    if (!schedule.cycle.empty()) {
      out_.json += "\"cycle\":";
      put(schedule.cycle);
      out_.json += ',';
    }
    out_.json += "\"due\":";
    put(schedule.due);
    if (schedule.repetitions_left) {
      out_.json += ",\"repetitionsLeft\":";
      put(*schedule.repetitions_left);
    }
    out_.json += '}';
  }
  void put(const Committed& value) {
    put(value.commitment);
    const auto ordinal = ordinal_++;
    if (!value.erased) out_.values.push_back({ordinal, value.salt, to_stored(value.value)});
  }
  void quote(std::string_view text) {
    out_.json += '"';
    out_.json += text;
    out_.json += '"';
  }
  const Process& process() const {
    invariant(process_ != nullptr, "an event that names an element has a definition");
    return *process_;
  }

  EncodedRecord& out_;
  const Record& record_;
  const Process* process_ = nullptr;
  std::string_view event_name_;
  bool named_ = false;
  bool first_ = true;
  std::uint32_t ordinal_ = 0;
};

void append_actor(std::string& out, const Actor& actor) {
  out += "{";
  if (actor.authority != Authority::person) {
    out += "\"authority\":\"";
    out += to_string(actor.authority);
    out += '"';
  }
  if (!actor.groups.empty()) {
    out += out.back() == '{' ? "\"groups\":[" : ",\"groups\":[";
    for (std::size_t i = 0; i < actor.groups.size(); ++i) {
      if (i != 0) out += ',';
      append_json_string(out, actor.groups[i]);
    }
    out += ']';
  }
  if (!actor.on_behalf_of.empty()) {
    out += out.back() == '{' ? "\"onBehalfOf\":" : ",\"onBehalfOf\":";
    append_json_string(out, actor.on_behalf_of);
  }
  if (!actor.user.empty()) {
    out += out.back() == '{' ? "\"user\":" : ",\"user\":";
    append_json_string(out, actor.user);
  }
  out += '}';
}

}  // namespace

EncodedRecord encode(const Record& record) {
  EncodedRecord encoded;
  std::string& out = encoded.json;
  out.reserve(192 + record.events.size() * 128);
  out += "{\"actor\":";
  append_actor(out, record.actor);
  if (record.cause != 0) {
    out += ",\"cause\":";
    append_number(out, record.cause);
  }
  out += ",\"command\":\"";
  out += record.command;
  out += '"';
  if (record.definition) {
    out += ",\"definition\":\"";
    append_number(out, record.definition->value);
    out += '"';
  }
  out += ",\"events\":[";
  EventWriter writer(encoded, record);
  for (std::size_t i = 0; i < record.events.size(); ++i) {
    if (i != 0) out += ',';
    const Event& event = record.events[i];
    std::visit([&](const auto& e) { writer.write(e, name_of(event)); }, event);
  }
  out += ']';
  if (record.instance) {
    out += ",\"instance\":\"";
    append_number(out, record.instance->value);
    out += '"';
  }
  out += ",\"position\":";
  append_number(out, record.position);
  if (!record.request_id.empty()) {
    out += ",\"request\":";
    append_json_string(out, record.request_id);
  }
  if (record.subject != 0) {
    out += ",\"subject\":\"";
    append_number(out, record.subject);
    out += '"';
  }
  out += ",\"time\":\"";
  out += to_string(record.time);
  out += "\"}";
  return encoded;
}

}  // namespace cauce
