#include <concepts>

#include "engine/base/invariant.h"
#include "engine/journal/codec.h"
#include "engine/journal/enum_names.h"
#include "engine/journal/record_text.h"
#include "engine/value/stored.h"

namespace cauce {
namespace {

template <class E>
concept Named = std::is_enum_v<E> && requires(E e) {
  { to_string(e) } -> std::same_as<std::string_view>;
};

// Writes the members of one event. Names come sorted; "event" itself is put where it belongs.
class EventWriter {
 public:
  EventWriter(RecordText& out, std::vector<EncodedValue>& values, const Record& record)
      : out_(out), values_(values), record_(record) {
    if (record.definition) process_ = &record.drawing(*record.definition);
  }

  template <class E>
  void write(const E& event, std::string_view event_name) {
    event_name_ = event_name;
    named_ = false;
    out_.open_object();
    E::fields(event, *this);
    if (!named_) name_event();
    out_.close_object();
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
    out_.put('[');
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i != 0) out_.put(',');
      put(list[i]);
    }
    out_.put(']');
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
    out_.put_name(name);
  }
  void name_event() {
    named_ = true;
    out_.put_name("event");
    out_.put_quoted(event_name_);
  }

  template <class Tag>
  void put(Key<Tag> key) {
    out_.put_key(key.value);
  }
  void put(const std::string& text) { out_.put_string(text); }
  void put(std::int64_t number) { out_.put(number); }
  void put(const Digest& digest) { out_.put_quoted(to_string(digest)); }
  void put(Instant instant) { out_.put_quoted(to_string(instant)); }
  template <Named E>
  void put(E value) {
    out_.put_quoted(to_string(value));
  }
  void put(ElementIndex index) { out_.put_string(process().at(index).id); }
  void put(FlowIndex index) { out_.put_string(process().at(index).id); }
  void put(const TimerSchedule& schedule) {
    out_.open_object();
    if (!schedule.cycle.empty()) {
      out_.put_name("cycle");
      put(schedule.cycle);
    }
    out_.put_name("due");
    put(schedule.due);
    if (schedule.repetitions_left) {
      out_.put_name("repetitionsLeft");
      put(*schedule.repetitions_left);
    }
    out_.close_object();
  }
  void put(const Committed& value) {
    put(value.commitment);
    const auto ordinal = ordinal_++;
    if (!value.erased) values_.push_back({ordinal, value.salt, to_stored(value.value)});
  }
  const Process& process() const {
    invariant(process_ != nullptr, "an event that names an element has a definition");
    return *process_;
  }

  RecordText& out_;
  std::vector<EncodedValue>& values_;
  const Record& record_;
  const Process* process_ = nullptr;
  std::string_view event_name_;
  bool named_ = false;
  std::uint32_t ordinal_ = 0;
};

void put_actor(RecordText& out, const Actor& actor) {
  out.open_object();
  if (actor.authority != Authority::person) {
    out.put_name("authority");
    out.put_quoted(to_string(actor.authority));
  }
  if (!actor.groups.empty()) {
    out.put_name("groups");
    out.put('[');
    for (std::size_t i = 0; i < actor.groups.size(); ++i) {
      if (i != 0) out.put(',');
      out.put_string(actor.groups[i]);
    }
    out.put(']');
  }
  if (!actor.on_behalf_of.empty()) {
    out.put_name("onBehalfOf");
    out.put_string(actor.on_behalf_of);
  }
  if (!actor.user.empty()) {
    out.put_name("user");
    out.put_string(actor.user);
  }
  out.close_object();
}

}  // namespace

EncodedRecord encode(const Record& record) {
  EncodedRecord encoded;
  RecordText out(192 + record.events.size() * 128);
  out.open_object();
  out.put_name("actor");
  put_actor(out, record.actor);
  if (record.cause != 0) {
    out.put_name("cause");
    out.put(record.cause);
  }
  out.put_name("command");
  out.put_quoted(record.command);
  if (record.definition) {
    out.put_name("definition");
    out.put_key(record.definition->value);
  }
  out.put_name("events");
  out.put('[');
  EventWriter writer(out, encoded.values, record);
  for (std::size_t i = 0; i < record.events.size(); ++i) {
    if (i != 0) out.put(',');
    const Event& event = record.events[i];
    std::visit([&](const auto& e) { writer.write(e, name_of(event)); }, event);
  }
  out.put(']');
  if (record.instance) {
    out.put_name("instance");
    out.put_key(record.instance->value);
  }
  out.put_name("position");
  out.put(record.position);
  if (!record.reason.empty()) {
    out.put_name("reason");
    out.put_string(record.reason);
  }
  if (!record.request_id.empty()) {
    out.put_name("request");
    out.put_string(record.request_id);
  }
  if (record.subject != 0) {
    out.put_name("subject");
    out.put_key(record.subject);
  }
  out.put_name("time");
  out.put_quoted(to_string(record.time));
  out.close_object();
  encoded.json = std::move(out).take();
  return encoded;
}

}  // namespace cauce
