// The server is killed, not asked to end, at random moments of its work; and again, and again.
#include <cstdlib>
#include <thread>

#include <catch2/catch.hpp>

#include "engine/value/json.h"
#include "tests/crash/office.h"
#include "tests/crash/server_process.h"

namespace cauce::crash {
namespace {

int rounds() {
  const char* given = std::getenv("CAUCE_CRASH_ROUNDS");
  return given != nullptr ? std::atoi(given) : 100;
}

std::vector<std::string> serve_arguments(const TemporaryFolder& folder) {
  return {"serve",
          "--db",
          (folder / "cauce.db").string(),
          "--listen",
          "127.0.0.1:0",
          "--auth",
          "off",
          "--deploy",
          std::string(CAUCE_SOURCE_DIR) + "/processes/ps54",
          "--manual-clock",
          "--time-zone",
          "America/Santiago"};
}

// Works with four people at once until so much was acknowledged, then kills the server while others
// are still asking.
void work_until_killed(ServerProcess& server, Ledger& ledger, std::uint64_t seed) {
  std::uint64_t target = 0;
  {
    const std::lock_guard lock(ledger.mutex);
    target = ledger.acknowledged + seed % 30;
  }
  std::vector<std::thread> people;
  for (std::uint64_t i = 0; i < 4; ++i)
    people.emplace_back([&, i] {
      Worker worker(server.url(), ledger, seed * 4 + i);
      while (worker.work()) {
      }
    });
  for (bool enough = false; !enough;) {
    std::this_thread::yield();
    const std::lock_guard lock(ledger.mutex);
    enough = ledger.acknowledged >= target;
  }
  server.kill_now();
  for (std::thread& person : people) person.join();
}

// Requests without an answer are sent again under the same key. Each is done once, whether it was
// done before or not.
void ask_again(const std::string& url, Ledger& ledger) {
  Worker worker(url, ledger, 0);
  for (Unanswered& each : std::exchange(ledger.unanswered, {})) {
    const auto response = worker.send(each.request);
    REQUIRE(response.has_value());
    if (!each.task.empty() && response->status == 204) ledger.completed.insert(each.task);
  }
}

std::vector<std::string> events_of(Worker& worker, const std::string& instance,
                                   const std::string& name, const std::string& key) {
  http::HttpRequest request;
  request.target = "/api/instances/" + instance + "/journal";
  const auto response = worker.send(request);
  REQUIRE(response.has_value());
  REQUIRE(response->status == 200);
  std::vector<std::string> found;
  std::string_view rest = response->body;
  while (!rest.empty()) {
    const auto record = parse_json(rest.substr(0, rest.find('\n')));
    rest.remove_prefix(std::min(rest.size(), rest.find('\n') + 1));
    REQUIRE(record.ok());
    for (const Value& event : *record->context()->find("events")->list())
      if (*event.context()->find("event") == Value(name))
        found.push_back(*event.context()->find(key)->string());
  }
  return found;
}

}  // namespace

TEST_CASE("a server killed at any moment loses nothing it acknowledged and does nothing twice") {
  const TemporaryFolder folder;
  Ledger ledger;
  const int count = rounds();
  for (int round = 0; round < count; ++round) {
    ServerProcess server(serve_arguments(folder));
    INFO("round " << round << ", the server said: " << server.said());
    REQUIRE_FALSE(server.url().empty());
    ask_again(server.url(), ledger);
    work_until_killed(server, ledger, static_cast<std::uint64_t>(round) + 1);
    INFO((ledger.surprises.empty() ? std::string() : ledger.surprises.front()));
    REQUIRE(ledger.surprises.empty());
  }

  {
    ServerProcess server(serve_arguments(folder));
    REQUIRE_FALSE(server.url().empty());
    ask_again(server.url(), ledger);
    Worker worker(server.url(), ledger, 0);

    http::HttpRequest all;
    all.target = "/engine-rest/history/process-instance";
    const auto listed = worker.send(all);
    REQUIRE(listed.has_value());
    const auto instances = parse_json(listed->body);
    REQUIRE(instances.ok());
    std::set<std::string> known;
    std::vector<std::string> completions;
    for (const Value& instance : *instances->list()) {
      const std::string id = *instance.context()->find("id")->string();
      known.insert(id);
      for (std::string& task : events_of(worker, id, "TaskCompleted", "task"))
        completions.push_back(std::move(task));
    }
    for (const std::string& started : ledger.started) {
      INFO("instance " << started);
      CHECK(known.contains(started));
    }
    const std::set<std::string> once(completions.begin(), completions.end());
    CHECK(once.size() == completions.size());
    for (const std::string& task : ledger.completed) {
      INFO("task " << task);
      CHECK(once.contains(task));
    }
    CHECK(ledger.completed.size() > static_cast<std::size_t>(count));
    CHECK(server.end() == 0);
  }

  const Ended rebuilt = run_cauce({"rebuild", "--db", (folder / "cauce.db").string(), "--check"});
  INFO(rebuilt.said);
  CHECK(rebuilt.status == 0);
}

}  // namespace cauce::crash
