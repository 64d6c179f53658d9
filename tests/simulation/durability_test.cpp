// What is answered, repeated and forgotten while commits are still on their way to a slow disk, and
// what is left to do when the disk fails.
#include <condition_variable>
#include <csignal>
#include <future>
#include <mutex>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "tests/simulation/office.h"

namespace cauce::simulation {
namespace {

const std::string one_task = drawing("one", R"(
  <startEvent id="start"/><sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
  <userTask id="work" camunda:candidateGroups="team"/>
  <sequenceFlow id="f2" sourceRef="work" targetRef="end"/><endEvent id="end"/>)");

// Commits wait at a gate until the test lets them pass.
class SlowStore final : public Store {
 public:
  explicit SlowStore(Store& disk) : disk_(disk) {}

  void shut() {
    set([this] { is_open_ = false; });
  }
  void open() {
    set([this] { is_open_ = true; });
  }
  void let_one_pass() {
    set([this] { ++may_pass_; });
  }
  void fail() {
    set([this] { fails_ = true; });
  }
  void wait_for_commit() {  // Until one more has come to the gate.
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return arrived_ > seen_; });
    ++seen_;
  }

  Result<cauce::Done, StoreError> commit(const Batch& batch) override {
    std::unique_lock lock(mutex_);
    if (!is_open_) {
      ++arrived_;
      changed_.notify_all();
      changed_.wait(lock, [this] { return is_open_ || may_pass_ > 0; });
      if (!is_open_) --may_pass_;
    }
    if (fails_) return Failure{StoreError{"no space is left"}};
    return disk_.commit(batch);
  }
  Slice read_journal(std::uint64_t from, std::size_t max) override {
    return disk_.read_journal(from, max);
  }
  Slice read_instance(ProcessInstanceKey key) override { return disk_.read_instance(key); }
  std::optional<std::string> read_content(const Digest& digest) override {
    return disk_.read_content(digest);
  }
  std::uint64_t last_position() override { return disk_.last_position(); }
  Result<cauce::Done, StoreError> drop_rows() override { return disk_.drop_rows(); }

 private:
  template <class Change>
  void set(const Change& change) {
    const std::lock_guard lock(mutex_);
    change();
    changed_.notify_all();
  }

  Store& disk_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_open_ = true, fails_ = false;
  std::size_t arrived_ = 0, seen_ = 0, may_pass_ = 0;
};

// A runtime that keeps no instance longer than it must.
class SlowOffice {
 public:
  explicit SlowOffice(std::function<void(const std::string&)> on_failure = {})
      : database_(std::move(*sqlite::Database::temporary())), store(database_->store()) {
    RuntimeOptions options;
    options.manual_clock = Instant{1'772'452'800'000};
    options.idle_instances_max = 0;
    options.on_failure = std::move(on_failure);
    auto started = Runtime::start(
        store, [this] { return database_->make_reader(); }, &tools::read_deployed,
        std::move(options));
    REQUIRE(started.ok());
    runtime_ = std::move(*started);
    REQUIRE(ask(Deploy{"test", "test", {{"one.bpmn", one_task, read()}}, false}).get().ok());
  }
  ~SlowOffice() { store.open(); }

  std::future<Result<Reply, Rejection>> ask(Request request, std::string request_id = {}) {
    Actor actor;
    actor.authority = Authority::operator_;
    auto answer = std::make_shared<std::promise<Result<Reply, Rejection>>>();
    runtime_->submit({std::move(request), std::move(actor), std::move(request_id)},
                     [answer](Result<Reply, Rejection> reply) { answer->set_value(reply); });
    return answer->get_future();
  }
  std::future<Result<Reply, Rejection>> start(const std::string& request_id = {}) {
    return ask(StartProcessInstance{std::nullopt, "one", std::nullopt, {}}, request_id);
  }
  Runtime& runtime() { return *runtime_; }
  void end() { runtime_.reset(); }
  // Until everything asked before was decided: a refused time is answered at once, in its turn.
  void wait_for_decisions() { REQUIRE_FALSE(runtime_->set_clock(Instant{0}).ok()); }

 private:
  static std::vector<Drawing> read() {
    return tools::read_deployed(one_task, "one.bpmn", {}).processes;
  }
  std::unique_ptr<sqlite::Database> database_;

 public:
  SlowStore store;

 private:
  std::unique_ptr<Runtime> runtime_;  // Last: it uses all of the above.
};

bool is_answered(const std::future<Result<Reply, Rejection>>& answer) {
  return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

}  // namespace

TEST_CASE("nobody is answered before the disk has what they asked for") {
  SlowOffice office;
  office.store.shut();
  auto first = office.start();
  office.store.wait_for_commit();
  auto second = office.start();
  auto refused = office.ask(CompleteTask{TaskKey{1}, {}});
  office.wait_for_decisions();
  CHECK_FALSE(is_answered(first));
  CHECK_FALSE(is_answered(second));
  office.store.let_one_pass();
  CHECK(first.get().ok());
  office.store.wait_for_commit();
  CHECK_FALSE(is_answered(second));
  office.store.open();
  CHECK(second.get().ok());
  CHECK_FALSE(refused.get().ok());
}

TEST_CASE("a request that is repeated before it is on disk waits for the same commit") {
  SlowOffice office;
  office.store.shut();
  auto first = office.start("key");
  office.store.wait_for_commit();
  auto again = office.start("key");
  office.wait_for_decisions();
  CHECK_FALSE(is_answered(again));
  office.store.open();
  const Reply done = *first.get();
  const Reply repeated = *again.get();
  CHECK_FALSE(done.repeated);
  CHECK(repeated.repeated);
  CHECK(repeated.subject == done.subject);
}

TEST_CASE("an instance is not forgotten while one of its records is on its way to disk") {
  SlowOffice office;
  const TaskKey task = office.start().get()->tasks.front();
  office.store.shut();
  auto claimed = office.ask(ClaimTask{task, "ana"});
  office.store.wait_for_commit();
  auto completed = office.ask(CompleteTask{task, {}});
  office.wait_for_decisions();
  office.store.let_one_pass();
  office.store.wait_for_commit();  // The claim is on disk, the completion is not.
  auto twice = office.ask(CompleteTask{task, {}});
  office.wait_for_decisions();
  office.store.open();
  CHECK(claimed.get().ok());
  CHECK(completed.get().ok());
  CHECK_FALSE(twice.get().ok());
}

TEST_CASE("an engine that ends answers first what was asked before") {
  SlowOffice office;
  office.store.shut();
  auto first = office.start();
  office.store.wait_for_commit();
  auto second = office.start();
  office.wait_for_decisions();
  // It cannot end before the gate is open, which is when it has long been told to.
  std::thread opener([&store = office.store, &runtime = office.runtime()] {
    for (int i = 0; i < 100; ++i) (void)runtime.set_clock(Instant{0});
    store.open();
  });
  office.end();
  opener.join();
  CHECK(first.get().ok());
  CHECK(second.get().ok());
}

TEST_CASE("when the disk fails nobody is answered, and who runs the engine is told") {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::signal(SIGALRM, SIG_DFL);
    alarm(60);  // Rather than wait for ever.
    SlowOffice office([](const std::string& message) {
      _exit(message.find("no space is left") != std::string::npos ? 42 : 43);
    });
    office.store.fail();
    office.start().wait();
    _exit(44);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 42);
}

}  // namespace cauce::simulation
