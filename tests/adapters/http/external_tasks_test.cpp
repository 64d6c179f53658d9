// External tasks over HTTP: what is asked of the engine, what is answered, and waiting for work.
#include <atomic>
#include <chrono>
#include <thread>

#include <catch2/catch.hpp>

#include "adapters/http/server.h"
#include "tests/adapters/http/client.h"
#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

const std::string fetch_path = "/engine-rest/external-task/fetchAndLock";

std::string fetch_body(const std::string& more = {}) {
  return R"({"workerId":"w","maxTasks":3,"topics":[{"topicName":"mail","lockDuration":1000}])" +
         more + "}";
}

ExternalTaskRow work_row(std::uint64_t key, std::optional<std::string> worker = {}) {
  ExternalTaskRow row;
  row.key = ExternalTaskKey{key};
  row.instance = ProcessInstanceKey{20};
  row.definition = DefinitionKey{12};
  row.element = "send";
  row.topic = "mail";
  row.worker = std::move(worker);
  row.created_at = Instant{1'793'620'800'000};
  return row;
}

void lock(ExternalTaskRow& row, std::int64_t position) {
  row.worker = "w";
  row.lock_position = position;
  row.locked_until = Instant{1'793'620'801'000};
}

TEST_CASE("a fetch answers what its own record locked, with the variables that were asked for") {
  Office office;
  ExternalTaskRow mine = work_row(30);
  lock(mine, 7);
  mine.retries = 2;
  ExternalTaskRow earlier = work_row(31);
  lock(earlier, 6);
  office.engine.tables.put(mine);
  office.engine.tables.put(earlier);
  office.engine.answer = [](const EnginePort::Submission&) {
    Reply reply;
    reply.position = 7;
    return Result<Reply, Rejection>(reply);
  };
  const HttpResponse all = office.post(fetch_path, fetch_body());
  REQUIRE(all.status == 200);
  const std::string one = all.body.substr(1, all.body.size() - 2);
  CHECK(member(one, "id") == "\"30\"");
  CHECK(member(one, "topicName") == "\"mail\"");
  CHECK(member(one, "workerId") == "\"w\"");
  CHECK(member(one, "retries") == "2");
  CHECK(member(one, "businessKey") == "\"case-1\"");
  CHECK(member(one, "processDefinitionVersionTag") == "\"v2\"");
  CHECK(member(one, "lockExpirationTime") == "\"2026-11-02T09:00:01.000-0300\"");
  CHECK(member(one, "variables").find("\"amount\"") != std::string::npos);
  CHECK(member(one, "variables").find("\"note\"") != std::string::npos);
  const HttpResponse some = office.post(fetch_path,
                                        R"({"workerId":"w","maxTasks":3,"topics":[
          {"topicName":"mail","lockDuration":1000,"variables":["kind"]}]})");
  CHECK(some.body.find("\"amount\"") == std::string::npos);
  CHECK(some.body.find("\"kind\"") != std::string::npos);
}

TEST_CASE("what a fetch asks for is what the engine is asked for") {
  Office office;
  const HttpResponse none =
      office.post(fetch_path, R"({"workerId":"w","maxTasks":3,"usePriority":true,
        "sorting":[{"sortBy":"createTime","sortOrder":"desc"}],"topics":[
        {"topicName":"a","lockDuration":5,"businessKey":"k","processDefinitionKey":"p",
         "processDefinitionIdIn":["11"],"processVariables":{"x":1}},
        {"topicName":"b","lockDuration":6,"tenantIdIn":["t"]}]})");
  CHECK(none.body == "[]");
  const auto command = office.last<FetchAndLock>();
  CHECK(command.tasks_max == 3);
  CHECK(command.by_priority);
  CHECK(command.by_age == TaskAge::newest_first);
  REQUIRE(command.topics.size() == 1);
  const FetchTopic& topic = command.topics[0];
  CHECK(topic.name == "a");
  CHECK(topic.lock_ms == 5);
  CHECK(topic.business_key == "k");
  CHECK(topic.process_ids == std::vector<std::string>{"p"});
  CHECK(topic.definitions == std::vector<DefinitionKey>{DefinitionKey{11}});
  CHECK(topic.process_variables == Context{{"x", 1}});
}

TEST_CASE("a fetch that makes no sense is refused before the engine is asked") {
  Office office;
  for (const char* body :
       {R"({})", R"({"workerId":"w","topics":[]})", R"({"workerId":"w","maxTasks":"3"})",
        R"({"workerId":"w","maxTasks":3,"topics":{}})",
        R"({"workerId":"w","maxTasks":3,"topics":[1]})",
        R"({"workerId":"w","maxTasks":3,"topics":[{"topicName":"a"}]})",
        R"({"workerId":"w","maxTasks":3,"asyncResponseTimeout":1800001,"topics":[]})",
        R"({"workerId":"w","maxTasks":3,"sorting":[{"sortBy":"id"}],"topics":[]})"}) {
    INFO(body);
    CHECK(office.post(fetch_path, body).status == 400);
  }
  CHECK(office
            .post(fetch_path, R"({"workerId":"w","maxTasks":3,"topics":[
                {"topicName":"a","lockDuration":5,"includeExtensionProperties":true}]})")
            .status == 501);
  CHECK(office.engine.submissions().empty());
}

TEST_CASE("what a worker says of its task becomes its command") {
  Office office;
  const std::string task = "/engine-rest/external-task/30";
  CHECK(office
            .post(task + "/complete",
                  R"({"workerId":"w","variables":{"a":{"value":1}},
                        "localVariables":{"b":{"value":"x","type":"String"}}})")
            .status == 204);
  const auto complete = office.last<CompleteExternalTask>();
  CHECK(complete.task == ExternalTaskKey{30});
  CHECK(complete.worker == "w");
  CHECK(complete.variables == Context{{"a", 1}});
  CHECK(complete.local == Context{{"b", "x"}});
  CHECK(office
            .post(task + "/failure", R"({"workerId":"w","errorMessage":"m","errorDetails":"d",
                        "retries":2,"retryTimeout":50})")
            .status == 204);
  const auto fail = office.last<FailExternalTask>();
  CHECK(fail.message == "m");
  CHECK(fail.details == "d");
  CHECK(fail.retries == 2);
  CHECK(fail.retry_after_ms == 50);
  CHECK(office.post(task + "/bpmnError", R"({"workerId":"w","errorCode":"c","errorMessage":"m"})")
            .status == 204);
  CHECK(office.last<ThrowExternalTaskError>().code == "c");
  CHECK(office.post(task + "/extendLock", R"({"workerId":"w","newDuration":9})").status == 204);
  CHECK(office.last<ExtendExternalTaskLock>().lock_ms == 9);
  CHECK(office.post(task + "/unlock", "").status == 204);
  CHECK(office.ask(Method::put, task + "/retries", R"({"retries":4})").status == 204);
  CHECK(office.last<SetExternalTaskRetries>().retries == 4);
  CHECK(office.ask(Method::put, task + "/priority", R"({"priority":-4})").status == 204);
  CHECK(office.last<SetExternalTaskPriority>().priority == -4);
  CHECK(office
            .ask(Method::put, "/engine-rest/external-task/retries",
                 R"({"retries":4,"externalTaskIds":["30","31"]})")
            .status == 204);
  CHECK(office.last<SetRetriesOfExternalTasks>().tasks.size() == 2);
  CHECK(office.post(task + "/complete", R"({"variables":{}})").status == 400);
  CHECK(office.post(task + "/extendLock", R"({"workerId":"w","newDuration":"9"})").status == 400);
  CHECK(office.post("/engine-rest/external-task/none/unlock", "").status == 404);
}

TEST_CASE("a task of another worker is 400 and a task that is not there 404, as in the reference") {
  Office office;
  for (const auto& [kind, status] :
       {std::pair{RejectionKind::invalid_state, 400U}, {RejectionKind::not_found, 404U}}) {
    office.engine.answer = [kind = kind](const EnginePort::Submission&) {
      return Result<Reply, Rejection>(Failure{Rejection{kind, "expected another", {}}});
    };
    const HttpResponse refused =
        office.post("/engine-rest/external-task/30/complete", R"({"workerId":"w"})");
    CHECK(refused.status == status);
    CHECK(member(refused.body, "type") == "\"RestException\"");
  }
}

TEST_CASE("open external tasks are listed by what they are") {
  Office office;
  ExternalTaskRow locked = work_row(30);
  lock(locked, 7);
  ExternalTaskRow spent = work_row(31);
  spent.retries = 0;
  spent.error_message = "no net";
  spent.error_details = "the whole story";
  spent.topic = "phone";
  office.engine.tables.put(locked);
  office.engine.tables.put(spent);
  const std::string list = "/engine-rest/external-task";
  CHECK(office.ids(list) == "30 31");
  CHECK(office.ids(list + "?locked=true") == "30");
  CHECK(office.ids(list + "?notLocked=true") == "31");
  CHECK(office.ids(list + "?withRetriesLeft=true") == "30");
  CHECK(office.ids(list + "?noRetriesLeft=true") == "31");
  CHECK(office.ids(list + "?topicName=phone") == "31");
  CHECK(office.ids_by_body(list, R"({"workerId":"w"})") == "30");
  CHECK(member(office.get(list + "/count").body, "count") == "2");
  CHECK(office.get(list + "/topic-names").body == R"(["mail","phone"])");
  CHECK(office.get(list + "/topic-names?withLockedTasks=maybe").status == 400);
  CHECK(member(office.get(list + "/31").body, "errorMessage") == "\"no net\"");
  CHECK(office.get(list + "/31/errorDetails").body == "the whole story");
  CHECK(office.get(list + "/30/errorDetails").status == 204);
  CHECK(office.get(list + "/99").status == 404);
}

struct Served {
  Served() {
    ServerOptions options;
    options.port = 0;
    auto started = Server::start(options, office.application, office.statistics);
    REQUIRE(started.ok());
    server = std::move(*started);
  }
  std::string poll() const {
    const std::string body = fetch_body(R"(,"asyncResponseTimeout":600000)");
    return "POST " + fetch_path +
           " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
  }
  void await_submissions(std::size_t count) {
    while (office.engine.submissions().size() < count) std::this_thread::yield();
  }
  // Until as many answers wait.
  void await_waiting(std::size_t count) {
    while (office.engine.rings().size() != count) std::this_thread::yield();
  }
  Office office;
  std::unique_ptr<Server> server;
};

TEST_CASE("a fetch that finds nothing waits until it rings") {
  Served served;
  std::atomic<std::int64_t> position = 0;
  served.office.engine.answer = [&](const EnginePort::Submission&) {
    Reply reply;
    reply.position = static_cast<std::uint64_t>(position.load());
    return Result<Reply, Rejection>(reply);
  };
  ExternalTaskRow row = work_row(30);
  lock(row, 7);
  served.office.engine.tables.put(row);
  Client client(served.server->port());
  client.send(served.poll());
  served.await_submissions(1);
  // It rings in vain first.
  for (const auto& ring : served.office.engine.rings()) ring();
  served.await_submissions(2);
  position = 7;
  for (const auto& ring : served.office.engine.rings()) ring();
  const std::string response = client.response();
  CHECK(status_of(response) == "200");
  CHECK(response.find("\"id\":\"30\"") != std::string::npos);
  served.await_waiting(0);
}

TEST_CASE("a fetch that waits ends when the server does") {
  Served served;
  Client client(served.server->port());
  client.send(served.poll());
  served.await_submissions(1);
  served.server->stop(std::chrono::minutes(5));
  const std::string response = client.rest();
  CHECK(status_of(response) == "200");
  CHECK(response.ends_with("[]"));
}

TEST_CASE("a fetch that waits ends when nobody waits for it") {
  Served served;
  {
    Client client(served.server->port());
    client.send(served.poll());
    served.await_submissions(1);
  }
  served.await_waiting(0);
  CHECK(served.office.engine.submissions().size() == 1);
}

}  // namespace
}  // namespace cauce::http::test
