#include "engine/journal/codec.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "engine/value/json.h"
#include "tests/engine/journal/sparse_events.h"

namespace cauce {
namespace {

void check_round_trip(const Record& record) {
  const EncodedRecord encoded = encode(record);
  INFO(encoded.json);
  const auto json = parse_json(encoded.json);
  REQUIRE(json.ok());
  CHECK(to_canonical_json(*json) == encoded.json);

  const auto decoded = decode(encoded.json, sources_of(encoded));
  REQUIRE(decoded.ok());
  CHECK(*decoded == record);
  const EncodedRecord again = encode(*decoded);
  CHECK(again.json == encoded.json);
  REQUIRE(again.values.size() == encoded.values.size());
  for (std::size_t i = 0; i < again.values.size(); ++i) {
    CHECK(again.values[i].ordinal == encoded.values[i].ordinal);
    CHECK(again.values[i].salt == encoded.values[i].salt);
    CHECK(again.values[i].content == encoded.values[i].content);
  }
}

std::string replaced(std::string text, const std::string& part, const std::string& by) {
  const std::size_t at = text.find(part);
  REQUIRE(at != std::string::npos);
  return text.replace(at, part.size(), by);
}

// Why the text is refused.
std::string refusal(const std::string& json, const EncodedRecord& encoded) {
  const auto decoded = decode(json, sources_of(encoded));
  INFO(json);
  REQUIRE_FALSE(decoded.ok());
  return decoded.error();
}

}  // namespace

TEST_CASE("the samples hold every event once, in the order of the variant") {
  const std::vector<Event> events = sample_events();
  REQUIRE(events.size() == std::variant_size_v<EventKinds>);
  for (std::size_t i = 0; i < events.size(); ++i) CHECK(events[i].index() == i);
}

TEST_CASE("each event comes back from canonical text") {
  for (const Event& event : sample_events()) check_round_trip(sample_record({event}));
}

TEST_CASE("each event comes back when what may be absent is absent") {
  for (const Event& event : sparse_events()) check_round_trip(sample_record({event}));
}

TEST_CASE("all events of one record come back, values numbered in order") {
  const Record record = sample_record(sample_events());
  check_round_trip(record);
  const EncodedRecord encoded = encode(record);
  for (std::size_t i = 0; i < encoded.values.size(); ++i) CHECK(encoded.values[i].ordinal == i);
}

TEST_CASE("a record without events, actor and keys comes back") {
  Record record;
  record.position = 1;
  record.command = "WriteDataStoreRecord";
  check_round_trip(record);
  record.actor.authority = Authority::system;
  check_round_trip(record);
  record.actor.groups = {"a"};
  check_round_trip(record);
  record.actor.user = "ä";
  check_round_trip(record);
}

TEST_CASE("the text is what codec.h shows") {
  Record record = sample_record(
      {TaskCompleted{"encargado", TaskState::completed, TaskKey{2251799813685254}, "ana"}});
  record.position = 7;
  record.time = Instant{1'793'620'800'000};
  record.actor = {"ana", {"encargado"}, Authority::person};
  record.request_id.clear();
  record.definition = DefinitionKey{2251799813685250};
  record.instance = ProcessInstanceKey{2251799813685252};
  record.subject = 2251799813685254;
  record.drawings = {{*record.definition, sample_drawing()}};
  CHECK(encode(record).json ==
        R"({"actor":{"groups":["encargado"],"user":"ana"},"command":"CompleteTask",)"
        R"("definition":"2251799813685250","events":[{"event":"TaskCompleted","role":"encargado",)"
        R"("state":"Completed","task":"2251799813685254","user":"ana"}],)"
        R"("instance":"2251799813685252","position":7,"subject":"2251799813685254",)"
        R"("time":"2026-11-02T12:00:00.000Z"})");
}

TEST_CASE("the text holds commitments and not the values") {
  const EncodedRecord encoded = encode(sample_record(
      {VariableSet{"name", ScopeKey{make_key(1, 11)}, sample_value("a secret of somebody")}}));
  CHECK(encoded.json.find("secret") == std::string::npos);
  REQUIRE(encoded.values.size() == 1);
  CHECK(encoded.values[0].content == "\"a secret of somebody\"");
  CHECK(encoded.json.find(to_string(commitment_of(
            encoded.values[0].salt, encoded.values[0].content))) != std::string::npos);
}

TEST_CASE("an erased value decodes as erased, and encodes to the same text") {
  const Record record = sample_record(sample_events());
  const EncodedRecord encoded = encode(record);
  DecodeSources sources = sources_of(encoded);
  sources.value = [](std::uint32_t) { return std::nullopt; };
  const auto decoded = decode(encoded.json, sources);
  REQUIRE(decoded.ok());
  for (const Event& event : decoded->events)
    if (const auto* set = std::get_if<VariableSet>(&event)) {
      CHECK(set->value.erased);
      CHECK(set->value.value.is_null());
    }
  const EncodedRecord again = encode(*decoded);
  CHECK(again.json == encoded.json);
  CHECK(again.values.empty());
}

TEST_CASE("erasing one value leaves the others their numbers") {
  const EncodedRecord encoded =
      encode(sample_record({VariableSet{"a", ScopeKey{make_key(1, 11)}, sample_value(1)},
                            VariableSet{"b", ScopeKey{make_key(1, 11)}, sample_value(2)}}));
  EncodedRecord kept = encoded;
  kept.values.erase(kept.values.begin());
  const auto decoded = decode(encoded.json, sources_of(kept));
  REQUIRE(decoded.ok());
  CHECK(std::get<VariableSet>(decoded->events[0]).value.erased);
  CHECK(std::get<VariableSet>(decoded->events[1]).value.value == Value(2));
  REQUIRE(encode(*decoded).values.size() == 1);
  CHECK(encode(*decoded).values[0].ordinal == 1);
}

TEST_CASE("a value that is not the one committed to is refused") {
  const EncodedRecord encoded =
      encode(sample_record({VariableSet{"a", ScopeKey{make_key(1, 11)}, sample_value(1)}}));
  EncodedRecord changed = encoded;
  changed.values[0].content = "2";
  CHECK_THAT(refusal(encoded.json, changed),
             Catch::Contains("record 42: VariableSet: expected the value of 'value' to match its "
                             "commitment"));
  changed = encoded;
  changed.values[0].salt[0] ^= 1;
  CHECK_THAT(refusal(encoded.json, changed), Catch::Contains("to match its commitment"));
}

TEST_CASE("a value that matches but is no stored value is refused") {
  EncodedRecord encoded =
      encode(sample_record({VariableSet{"a", ScopeKey{make_key(1, 11)}, sample_value(1)}}));
  const std::string before = to_string(commitment_of(encoded.values[0].salt, "1"));
  encoded.values[0].content = "{";
  const std::string after = to_string(commitment_of(encoded.values[0].salt, "{"));
  CHECK_THAT(refusal(replaced(encoded.json, before, after), encoded),
             Catch::Contains("expected a stored value for 'value'"));
}

TEST_CASE("damaged texts are refused, and the message says what and where") {
  const EncodedRecord encoded = encode(sample_record(sample_events()));
  struct Damage {
    const char* part;
    const char* by;
    const char* message;
  };
  const Damage damages[] = {
      {R"({"actor")", R"(["actor")", "journal record: "},
      {R"("position":42)", R"("position":0)", "expected a journal record with"},
      {R"("position":42)", R"("position":4.5)", "expected a journal record with"},
      {R"("position":42)", R"("position":"42")", "expected a journal record with"},
      {R"("authority":"operator")", R"("authority":"king")", "expected a journal record with"},
      {R"("groups":["staff","boss"])", R"("groups":["staff",7])", "expected a journal record with"},
      {R"("groups":["staff","boss"])", R"("groups":"staff")", "expected a journal record with"},
      {R"("time":"2026-)", R"("time":"26-)", "expected a journal record with"},
      {R"("instance":"2251799813685259","position")", R"("instance":"x","position")",
       "expected a journal record with"},
      {R"("command":"CompleteTask")", R"("command":7)", "expected a journal record with"},
      {R"("command":"CompleteTask")", R"("order":"x")", "expected a journal record with"},
      {R"("user":"ana"},"command")", R"("user":7},"command")", "expected a journal record with"},
      {R"("request":"req)", R"("request":[],"x":"req)", "expected a journal record with"},
      {R"("events":[)", R"("event":[)", "record 42: expected a list of events"},
      {R"({"event":"Deployed",)", R"({"event":"Exploded",)",
       "record 42: expected a known event, found 'Exploded'"},
      {R"("event":"ProcessInstanceCompleted","state":"Completed")",
       R"("event":"ProcessInstanceCompleted","state":"Gone")",
       "ProcessInstanceCompleted: expected a known 'state', found 'Gone'"},
      {R"("event":"ProcessInstanceCompleted","state":"Completed")",
       R"("event":"ProcessInstanceCompleted")", "ProcessInstanceCompleted: expected 'state'"},
      {R"("event":"SequenceFlowTaken","flow":"flow")", R"("event":"SequenceFlowTaken","flow":"no")",
       "SequenceFlowTaken: expected a well-formed 'flow'"},
      {R"("event":"TokenConsumed","token":"2251799813685261")",
       R"("event":"TokenConsumed","token":2251799813685261)",
       "TokenConsumed: expected a string at 'token'"},
      {R"("event":"TokenConsumed","token":"2251799813685261")",
       R"("event":"TokenConsumed","token":"-1")", "TokenConsumed: expected a key at 'token'"},
      {R"("count":3)", R"("count":"3")", "MultiInstanceStarted: expected a well-formed 'count'"},
      {R"("candidateGroups":["staff","boss"])", R"("candidateGroups":"staff")",
       "TaskCreated: expected a list at 'candidateGroups'"},
      {R"("schedule":{)", R"("schedule":7,"x":{)", "TimerScheduled: expected a schedule"},
  };
  for (const Damage& damage : damages) {
    CHECK_THAT(refusal(replaced(encoded.json, damage.part, damage.by), encoded),
               Catch::Contains(damage.message));
  }
}

TEST_CASE("a text cut anywhere is refused, and so is what is no JSON at all") {
  const EncodedRecord encoded = encode(sample_record(sample_events()));
  for (std::size_t length = 0; length < encoded.json.size(); length += 37)
    CHECK_FALSE(decode(encoded.json.substr(0, length), sources_of(encoded)).ok());
  for (const char* text : {"", "null", "[]", "{}", "7", "{\"events\":[]}", "\xff"})
    CHECK_FALSE(decode(text, sources_of(encoded)).ok());
}

TEST_CASE("a record of a definition that is not known is refused") {
  const EncodedRecord encoded = encode(sample_record({}));
  DecodeSources sources = sources_of(encoded);
  sources.drawing = [](DefinitionKey) { return nullptr; };
  const auto decoded = decode(encoded.json, sources);
  REQUIRE_FALSE(decoded.ok());
  CHECK_THAT(decoded.error(), Catch::Contains("expected definition 2251799813685255 to be known"));
}

TEST_CASE("a definition is told before the events that use it are read") {
  const std::vector<Event> events = sample_events();
  const auto timer = std::ranges::find_if(
      events, [](const Event& event) { return std::holds_alternative<TimerScheduled>(event); });
  Record record = sample_record({events[2], *timer});
  record.definition.reset();
  record.instance.reset();
  const EncodedRecord encoded = encode(record);
  DecodeSources sources = sources_of(encoded);
  bool known = false;
  sources.defined = [&](const ProcessDefined& event) { known = event.key == sample_definition; };
  sources.drawing = [&](DefinitionKey) { return known ? sample_drawing() : nullptr; };
  const auto decoded = decode(encoded.json, sources);
  REQUIRE(decoded.ok());
  CHECK(*decoded == record);
}

TEST_CASE("salts are fresh for each value and the same for the same entropy") {
  SaltSource a({1}), b({1}), c({2});
  const Salt first = a.next();
  CHECK(first == b.next());
  CHECK(first != c.next());
  CHECK(first != a.next());
}

TEST_CASE("equal values under different salts have different commitments") {
  SaltSource salts({1});
  const Committed one = commit("yes", salts), other = commit("yes", salts);
  CHECK(one.value == other.value);
  CHECK(one.commitment != other.commitment);
  CHECK(one.commitment == commitment_of(one.salt, "\"yes\""));
}

}  // namespace cauce
