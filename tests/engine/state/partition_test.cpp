#include "engine/state/partition.h"

#include <catch2/catch.hpp>

#include "tests/engine/journal/samples.h"

namespace cauce {
namespace {

PartitionState partition_of(std::vector<Event> events) {
  PartitionState state;
  const Record record = sample_record(std::move(events));
  for (const Event& event : record.events) apply(state, record, event);
  finish(state, record);
  return state;
}

}  // namespace

TEST_CASE("the position and the greatest key given out are counted") {
  const PartitionState state = partition_of(
      {TokenCreated{ElementIndex{1}, ScopeKey{make_key(1, 5)}, TokenKey{make_key(1, 9)}},
       TokenCreated{ElementIndex{1}, ScopeKey{make_key(1, 5)}, TokenKey{make_key(1, 8)}}});
  CHECK(state.last_key == 9);
  CHECK(state.last_position == 42);
}

TEST_CASE("the latest version of a process is the last defined") {
  const auto defined = [](std::uint64_t key, std::int64_t version) {
    return ProcessDefined{DeploymentKey{make_key(1, 1)},
                          {},
                          DefinitionKey{make_key(1, key)},
                          "",
                          "p",
                          "p.bpmn",
                          version,
                          ""};
  };
  const PartitionState state = partition_of({defined(7, 1), defined(8, 2)});
  CHECK(state.latest("p") == DefinitionKey{make_key(1, 8)});
  CHECK_FALSE(state.latest("q").has_value());
  CHECK(state.definitions.at(sample_definition).drawing.process->id == "p");
}

TEST_CASE("timers are found by when they are due") {
  const auto timer = [](std::uint64_t key, std::int64_t due) {
    return TimerScheduled{{}, sample_definition,      ElementIndex{1},
                          {}, {Instant{due}, 2, "c"}, TimerKey{make_key(1, key)}};
  };
  PartitionState state = partition_of({timer(20, 300), timer(21, 100), timer(22, 200)});
  CHECK(state.due.begin()->second == TimerKey{make_key(1, 21)});
  state = partition_of({timer(20, 300), timer(21, 100), timer(22, 200),
                        TimerFired{TimerSchedule{Instant{400}, 1, "c"}, TimerKey{make_key(1, 21)}},
                        TimerCanceled{TimerKey{make_key(1, 22)}}});
  CHECK(state.due.size() == 2);
  CHECK(state.due.begin()->first == Instant{300});
  CHECK(state.due.rbegin()->first == Instant{400});
  CHECK(state.timers.size() == 2);
}

TEST_CASE("who waits for a message is found by its name") {
  const auto subscribed = [](std::uint64_t key, const char* name) {
    return EventSubscribed{ActivityInstanceKey{make_key(1, 12)},
                           sample_value(7),
                           sample_definition,
                           ElementIndex{1},
                           name,
                           {},
                           SubscriptionKey{make_key(1, key)},
                           EventTrigger::message};
  };
  PartitionState state =
      partition_of({subscribed(21, "a"), subscribed(22, "a"), subscribed(23, "b")});
  CHECK(state.waiting_for(EventTrigger::message, "a").size() == 2);
  CHECK(state.subscriptions.at(SubscriptionKey{make_key(1, 21)}).correlation_key == "7");
  CHECK(state.subscriptions.at(SubscriptionKey{make_key(1, 21)}).instance ==
        ProcessInstanceKey{make_key(1, 11)});
  state = partition_of({subscribed(21, "a"), subscribed(23, "b"),
                        EventUnsubscribed{SubscriptionKey{make_key(1, 21)}}});
  CHECK(state.waiting_for(EventTrigger::message, "a").empty());
  CHECK(state.subscriptions.size() == 1);
}

TEST_CASE("a record of a data store has the content of its latest version") {
  const auto written = [](std::int64_t version, int n) {
    return DataStoreRecordWritten{
        {}, sample_value(Context{{"id", "a"}, {"n", n}}), {}, "a", "d", version};
  };
  PartitionState state = partition_of({DataStoreDeclared{"d", "D"}, written(1, 1), written(2, 2)});
  CHECK(state.data_stores.at("d").name == "D");
  CHECK(state.data_stores.at("d").records.at("a") ==
        DataStoreRecord{2, false, Context{{"id", "a"}, {"n", 2}}});
  state = partition_of(
      {DataStoreDeclared{"d", "D"}, written(1, 1), DataStoreRecordDeleted{"a", "d", 2}});
  CHECK(state.data_stores.at("d").records.at("a") == DataStoreRecord{2, true, {}});
}

TEST_CASE("forms and files are known by their latest") {
  const DeploymentKey first{make_key(1, 1)}, second{make_key(1, 2)};
  const Digest digest = sha256({"x"});
  const PartitionState state = partition_of({ResourceDeployed{first, digest, "ask", "a.form"},
                                             ResourceDeployed{second, digest, "ask", "a.form"}});
  CHECK(state.forms.at("ask").size() == 2);
  CHECK(state.latest_resources.at("a.form " + to_string(digest)) == second);
}

TEST_CASE("a number and its text are the same correlation key") {
  CHECK(correlation_text(Value(1)) == correlation_text(Value("1")));
  CHECK(correlation_text(Value(*Decimal::parse("1.0"))) == "1");
  CHECK(correlation_text(Value(true)) == "true");
}

}  // namespace cauce
