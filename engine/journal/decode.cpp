#include <charconv>
#include <unordered_map>

#include "engine/journal/codec.h"
#include "engine/journal/enum_names.h"
#include "engine/value/json.h"
#include "engine/value/stored.h"

namespace cauce {
namespace {

// Reads the members of one event. The first thing that is wrong is kept; the rest is passed over.
class EventReader {
 public:
  EventReader(const DecodeSources& sources, Record& record) : sources_(sources), record_(record) {
    if (record.definition) use(*record.definition);
  }

  template <class E>
  E read(const Context& event) {
    event_ = &event;
    E result{};
    E::fields(result, *this);
    return result;
  }

  bool failed() const { return !error_.empty(); }
  const std::string& error() const { return error_; }
  void fail(std::string message) {
    if (error_.empty()) error_ = std::move(message);
  }

  void use(DefinitionKey key) {
    for (const Record::Drawn& drawn : record_.drawings)
      if (drawn.definition == key) {
        process_ = drawn.process.get();
        return;
      }
    Drawing drawing = sources_.drawing(key);
    if (!drawing) return fail("expected definition " + to_string(key) + " to be known");
    process_ = drawing.get();
    record_.drawings.push_back({key, std::move(drawing)});
  }

  void operator()(std::string_view name, DefinitionKey& key) {
    take(name, key);
    if (!defining_ && !failed()) use(key);
  }
  void operator()(std::string_view name, std::string& text) {
    if (event_->find(name) != nullptr) take(name, text);
  }
  template <class T>
  void operator()(std::string_view name, std::vector<T>& out) {
    const Value* value = event_->find(name);
    if (value == nullptr) return;
    const List* list = value->list();
    if (list == nullptr) return fail("expected a list at '" + std::string(name) + "'");
    for (const Value& each : *list) {
      out.emplace_back();
      get(name, each, out.back());
    }
  }
  void operator()(std::string_view name, ActivityRole& role) {
    if (event_->find(name) != nullptr) take(name, role);
  }
  template <class T>
  void operator()(std::string_view name, std::optional<T>& value) {
    if (event_->find(name) != nullptr) take(name, value.emplace());
  }
  template <class T>
  void operator()(std::string_view name, T& value) {
    take(name, value);
  }

  bool defining_ = false;  // The definition named is only being made.

 private:
  template <class T>
  void take(std::string_view name, T& out) {
    const Value* value = event_->find(name);
    if (value == nullptr) return fail("expected '" + std::string(name) + "'");
    get(name, *value, out);
  }

  const std::string* text(std::string_view name, const Value& value) {
    const std::string* string = value.string();
    if (string == nullptr) fail("expected a string at '" + std::string(name) + "'");
    return string;
  }
  template <class T>
  void parsed(std::string_view name, const std::optional<T>& value, T& out) {
    if (!value) return fail("expected a well-formed '" + std::string(name) + "'");
    out = *value;
  }

  template <class Tag>
  void get(std::string_view name, const Value& value, Key<Tag>& out) {
    const std::string* digits = text(name, value);
    if (digits == nullptr) return;
    const auto key = parse_key(*digits);
    if (!key) return fail("expected a key at '" + std::string(name) + "'");
    out = Key<Tag>{*key};
  }
  void get(std::string_view name, const Value& value, std::string& out) {
    if (const std::string* string = text(name, value)) out = *string;
  }
  void get(std::string_view name, const Value& value, std::int64_t& out) {
    const Decimal* number = value.number();
    parsed(name, number ? number->to_integer() : std::nullopt, out);
  }
  void get(std::string_view name, const Value& value, Digest& out) {
    if (const std::string* hex = text(name, value)) parsed(name, parse_digest(*hex), out);
  }
  void get(std::string_view name, const Value& value, Instant& out) {
    if (const std::string* iso = text(name, value)) parsed(name, parse_instant(*iso), out);
  }
  template <class E>
    requires std::is_enum_v<E> && requires(E e) { parse(std::string_view{}, e); }
  void get(std::string_view name, const Value& value, E& out) {
    const std::string* word = text(name, value);
    if (word != nullptr && !parse(*word, out))
      fail("expected a known '" + std::string(name) + "', found '" + *word + "'");
  }
  void get(std::string_view name, const Value& value, ElementIndex& out) {
    const std::string* id = text(name, value);
    if (id == nullptr) return;
    if (process_ == nullptr) return fail("expected a definition before element '" + *id + "'");
    parsed(name, process_->find_element(*id), out);
  }
  void get(std::string_view name, const Value& value, FlowIndex& out) {
    const std::string* id = text(name, value);
    if (id == nullptr) return;
    if (process_ == nullptr) return fail("expected a definition before flow '" + *id + "'");
    parsed(name, process_->find_flow(*id), out);
  }
  void get(std::string_view name, const Value& value, TimerSchedule& out) {
    const Context* schedule = value.context();
    if (schedule == nullptr) return fail("expected a schedule at '" + std::string(name) + "'");
    if (const Value* cycle = schedule->find("cycle")) get("cycle", *cycle, out.cycle);
    if (const Value* due = schedule->find("due")) get("due", *due, out.due);
    if (const Value* left = schedule->find("repetitionsLeft"))
      get("repetitionsLeft", *left, out.repetitions_left.emplace());
  }
  void get(std::string_view name, const Value& value, Committed& out) {
    get(name, value, out.commitment);
    const std::uint32_t ordinal = ordinal_++;
    const auto stored = sources_.value(ordinal);
    if (!stored) {
      out.erased = true;
      return;
    }
    if (commitment_of(stored->salt, stored->content) != out.commitment)
      return fail("expected the value of '" + std::string(name) + "' to match its commitment");
    auto content = from_stored(stored->content);
    if (!content) return fail("expected a stored value for '" + std::string(name) + "'");
    out.value = std::move(*content);
    out.salt = stored->salt;
  }

  const DecodeSources& sources_;
  Record& record_;
  const Process* process_ = nullptr;
  const Context* event_ = nullptr;
  std::uint32_t ordinal_ = 0;
  std::string error_;
};

using ReadEvent = Event (*)(EventReader&, const Context&);

template <class E>
Event read_event(EventReader& reader, const Context& event) {
  reader.defining_ = std::is_same_v<E, ProcessDefined>;
  return reader.read<E>(event);
}

const std::unordered_map<std::string_view, ReadEvent>& readers() {
  static const std::unordered_map<std::string_view, ReadEvent> table = {
#define CAUCE_EVENT(name) {#name, &read_event<name>}
#define CAUCE_COMMA ,
#include "engine/journal/events.def"
#undef CAUCE_EVENT
#undef CAUCE_COMMA
  };
  return table;
}

// Journals outlive names: what an event was called once.
std::string_view current_name(std::string_view name) {
  if (name == "MessageSubscribed") return "EventSubscribed";
  if (name == "MessageUnsubscribed") return "EventUnsubscribed";
  return name;
}

// None: it is written today as it was.
std::optional<Context> as_of_today(const Context& event, std::string_view name) {
  if (name != "MessageSubscribed") return std::nullopt;
  Context today = event;
  if (const Value* message = event.find("message")) today.put("name", *message);
  today.put("trigger", "message");
  return today;
}

std::string string_at(const Context& object, std::string_view name) {
  const Value* value = object.find(name);
  const std::string* text = value ? value->string() : nullptr;
  return text ? *text : std::string();
}

// False for what is there but is no text; absent is empty.
bool read_text(const Context& object, std::string_view name, std::string& out) {
  const Value* value = object.find(name);
  if (value == nullptr) return true;
  if (value->string() == nullptr) return false;
  out = *value->string();
  return true;
}

template <class Tag>
bool read_key(const Context& object, std::string_view name, std::optional<Key<Tag>>& out) {
  if (object.find(name) == nullptr) return true;
  const auto key = parse_key(string_at(object, name));
  if (key) out = Key<Tag>{*key};
  return key.has_value();
}

bool read_actor(const Value* value, Actor& actor) {
  const Context* object = value ? value->context() : nullptr;
  if (object == nullptr) return false;
  if (!read_text(*object, "user", actor.user) ||
      !read_text(*object, "onBehalfOf", actor.on_behalf_of))
    return false;
  if (object->find("authority") && !parse(string_at(*object, "authority"), actor.authority))
    return false;
  const Value* groups = object->find("groups");
  if (groups == nullptr) return true;
  if (groups->list() == nullptr) return false;
  for (const Value& group : *groups->list()) {
    if (group.string() == nullptr) return false;
    actor.groups.push_back(*group.string());
  }
  return true;
}

bool read_header(const Context& object, Record& record) {
  const auto time = parse_instant(string_at(object, "time"));
  const Value* position = object.find("position");
  const auto number =
      position && position->number() ? position->number()->to_integer() : std::nullopt;
  if (!time || !number || *number < 1) return false;
  record.time = *time;
  record.position = static_cast<std::uint64_t>(*number);
  if (!read_text(object, "command", record.command) || record.command.empty() ||
      !read_text(object, "request", record.request_id) ||
      !read_text(object, "reason", record.reason))
    return false;
  std::optional<Key<struct SubjectTag>> subject;
  if (!read_key(object, "subject", subject)) return false;
  if (subject) record.subject = subject->value;
  if (const Value* cause = object.find("cause")) {
    const auto at = cause->number() ? cause->number()->to_integer() : std::nullopt;
    if (!at || *at < 1) return false;
    record.cause = static_cast<std::uint64_t>(*at);
  }
  return read_actor(object.find("actor"), record.actor) &&
         read_key(object, "instance", record.instance) &&
         read_key(object, "definition", record.definition);
}

}  // namespace

Result<Record, std::string> decode(std::string_view json, const DecodeSources& sources) {
  auto parsed = parse_json(json);
  if (!parsed.ok()) return Failure{"journal record: " + parsed.error().message};
  const Context* object = parsed->context();
  Record record;
  if (object == nullptr || !read_header(*object, record))
    return Failure{std::string("expected a journal record with actor, position and time")};
  const std::string where = "journal record " + std::to_string(record.position) + ": ";

  const Value* events = object->find("events");
  if (events == nullptr || events->list() == nullptr)
    return Failure{where + "expected a list of events"};
  EventReader reader(sources, record);
  for (const Value& each : *events->list()) {
    const Context* event = each.context();
    if (event == nullptr) return Failure{where + "expected each event to be an object"};
    const std::string name = string_at(*event, "event");
    const auto known = readers().find(current_name(name));
    if (known == readers().end())
      return Failure{where + "expected a known event, found '" + name + "'"};
    const std::optional<Context> today = as_of_today(*event, name);
    record.events.push_back(known->second(reader, today ? *today : *event));
    if (const auto* defined = std::get_if<ProcessDefined>(&record.events.back());
        defined != nullptr && !reader.failed() && sources.defined)
      sources.defined(*defined);
    if (reader.failed()) return Failure{where + name + ": " + reader.error()};
  }
  if (reader.failed()) return Failure{where + reader.error()};
  return record;
}

}  // namespace cauce
