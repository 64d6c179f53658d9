#include "adapters/runtime/runtime.h"

#include <atomic>
#include <future>
#include <mutex>
#include <thread>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/system_timer.hpp>

#include "adapters/runtime/change_bell.h"
#include "adapters/runtime/clock.h"
#include "adapters/runtime/committer.h"
#include "adapters/runtime/deployed_models.h"
#include "adapters/runtime/entropy.h"
#include "adapters/runtime/recent_requests.h"
#include "adapters/runtime/restore.h"
#include "adapters/runtime/work_bell.h"

namespace cauce {
namespace asio = boost::asio;

namespace {

std::function<std::optional<std::string>(const Digest&)> content_reader(Reader& reader) {
  return [&reader](const Digest& digest) { return reader.content(digest); };
}

Filter key_is(std::string_view column, std::uint64_t key) {
  return {{Condition{column, Compare::equal, {static_cast<std::int64_t>(key)}, false}}};
}

}  // namespace

// The deciding thread, with all it owns. Members are used on that thread unless they say otherwise.
class Runtime::Partition {
 public:
  Partition(Store& store, MakeReader make_reader, ReadDeployed read_deployed,
            RuntimeOptions options)
      : options_(std::move(options)),
        store_(store),
        make_reader_(std::move(make_reader)),
        reader_(make_reader_()),
        catalog_(std::move(read_deployed), content_reader(*reader_)),
        clock_(options_.manual_clock, options_.earliest),
        timer_(context_),
        work_(context_.get_executor()) {}

  Result<cauce::Done, std::string> start() {
    auto partition = restore_partition(*reader_, catalog_);
    if (!partition.ok()) return Failure{partition.error()};
    durable_ = partition->last_position;
    deployed_.keep(*partition);
    InstanceSource source{[this](ProcessInstanceKey key) { return load(key); },
                          [this](std::uint64_t key) { return locate(key); },
                          [this](DefinitionKey definition) { return running(definition); }};
    engine_.emplace(std::move(*partition), *options_.zone, std::move(source));
    committer_.emplace(
        store_,
        [this](Batch batch) {
          change_bell_.ring_for(batch.changes);
          is_committed_ = true;
          asio::post(context_, [this, spent = std::move(batch)] {
            take_commit();
            drain();
            end_if_idle();
          });
        },
        [this](const std::string& message) { stop_failed(message); });
    thread_ = std::thread([this] { context_.run(); });
    asio::post(context_, [this] { wait_for_timer(); });
    return cauce::Done{};
  }

  void stop() {
    if (!thread_.joinable()) return;
    asio::post(context_, [this] {
      stopping_ = true;
      timer_.cancel();
      drain();
      end_if_idle();
    });
    thread_.join();
    committer_.reset();
  }

  // From any thread.
  void submit(Submission submission, EnginePort::Done done) {
    bool wake = false;
    {
      const std::lock_guard lock(queue_mutex_);
      queue_.push_back({std::move(submission), std::move(done)});
      wake = !drain_posted_;
      drain_posted_ = true;
    }
    if (wake) asio::post(context_, [this] { drain(); });
  }
  const DeployedModels& deployed() const { return deployed_; }
  void set_clock(Instant to, EnginePort::Done done) {
    asio::post(context_,
               [this, to, done = std::move(done)]() mutable { advance_to(to, std::move(done)); });
  }

  std::shared_ptr<void> watch_work(std::vector<std::string> topics, std::function<void()> ring) {
    return bell_.watch(std::move(topics), std::move(ring));
  }

  std::shared_ptr<void> watch_changes(ChangeBell::Ring ring) {
    return change_bell_.watch(std::move(ring));
  }

  const RuntimeOptions& options() const { return options_; }
  const Clock& clock() const { return clock_; }
  std::unique_ptr<Reader> make_reader() const { return make_reader_(); }

 private:
  struct Queued {
    Submission submission;
    EnginePort::Done done;
  };

  void drain() {
    // What is decided waits in `building_` while the batch before it is on its way to disk; the
    // longer that takes, the more share the next commit.
    while (building_.answers.size() < options_.batch_max) {
      std::vector<Queued> taken;
      {
        const std::lock_guard lock(queue_mutex_);
        taken.swap(queue_);
        if (taken.empty()) {
          drain_posted_ = false;
          break;
        }
      }
      for (Queued& each : taken) {
        decide_on(std::move(each));
        // The committing thread need not wait until all is decided.
        if (take_commit()) hand_over();
      }
      hand_over();
    }
    hand_over();
    wait_for_timer();
  }

  void decide_on(Queued queued) {
    Submission& submission = queued.submission;
    if (!submission.request_id.empty()) {
      if (auto repeated = requests_.find(submission.request_id, *reader_)) {
        building_.add(Outcome{{}, *repeated, {}}, std::move(queued.done));
        return;
      }
    }
    building_.add(
        run({std::move(submission.request), clock_.now(), std::move(submission.actor),
             entropy_.next(), std::move(submission.request_id), 0, std::move(submission.reason)}),
        std::move(queued.done));
  }

  Result<Outcome, Rejection> run(const Command& command) {
    auto outcome = engine_->execute(command);
    if (!outcome.ok() || outcome->records.empty()) return outcome;
    if (!command.request_id.empty()) requests_.keep(command.request_id, outcome->reply);
    const bool is_deployment = std::holds_alternative<Deploy>(command.request);
    if (is_deployment) keep_definitions(outcome->records.front());
    for (const Record& record : outcome->records) bell_.ring_for(record, engine_->partition());
    return outcome;
  }

  void keep_definitions(const Record& record) {
    deployed_.keep(record);
    for (const Record::Drawn& drawn : record.drawings)
      catalog_.add(drawn.definition, drawn.process);
    for (const Record::Decided& decided : record.models)
      catalog_.add(decided.definition, decided.model);
  }

  void hand_over() {
    if (committing_ || building_.answers.empty()) return;
    committing_ = true;
    handed_over_ = engine_->partition().last_position;
    requests_.handed_over();
    committer_->hand_over(std::exchange(building_, {}));
  }

  // True when the batch that was on its way has arrived.
  bool take_commit() {
    if (!is_committed_.exchange(false)) return false;
    committing_ = false;
    durable_ = handed_over_;
    requests_.committed();
    engine_->drop_idle(durable_, options_.idle_instances_max);
    return true;
  }

  void end_if_idle() {
    if (stopping_ && !committing_ && building_.answers.empty()) work_.reset();
  }

  // Fires one timer; false when none is due.
  bool fire_due(Instant now) {
    const auto next = engine_->next_timer();
    if (!next || next->first > now) return false;
    // By hand, time passes through every due moment; else it is as late as it is.
    const Instant time = clock_.is_manual() ? std::max(next->first, clock_.now()) : now;
    if (clock_.is_manual()) clock_.set(time);
    Actor actor;
    actor.authority = Authority::system;
    auto outcome = run({TriggerTimer{next->second}, time, std::move(actor), entropy_.next(), {}});
    invariant(outcome.ok(), "a due timer can be triggered");
    building_.add(std::move(outcome), {});
    return true;
  }

  void wait_for_timer() {
    if (stopping_) return;
    if (!clock_.is_manual()) {
      const Instant now = clock_.now();
      while (building_.answers.size() < options_.batch_max && fire_due(now)) {
      }
      hand_over();
      ring_for_expired(now);
    }
    if (clock_.is_manual()) return;
    const auto timer = engine_->next_timer();
    std::optional<Instant> next = bell_.next_expiry(engine_->partition(), rung_until_);
    if (timer && (!next || timer->first < *next)) next = timer->first;
    if (!next) return;
    const auto due = std::chrono::system_clock::time_point(
        std::chrono::milliseconds(std::min(next->ms, clock_.now().ms + std::int64_t{3'600'000})));
    if (timer_waits_ && timer_.expiry() == due) return;
    timer_waits_ = true;
    timer_.expires_at(due);
    timer_.async_wait([this](const boost::system::error_code& error) {
      if (error) return;
      timer_waits_ = false;
      wait_for_timer();
    });
  }

  // Who waits for external tasks may take those of which the lock is over.
  void ring_for_expired(Instant now) {
    if (!bell_.is_watched()) return;
    bell_.ring_for_expired(engine_->partition(), rung_until_, now);
    rung_until_ = now;
  }

  void advance_to(Instant to, EnginePort::Done done) {
    if (!clock_.is_manual() || to < clock_.now()) {
      done(Failure{Rejection{RejectionKind::invalid_argument,
                             clock_.is_manual()
                                 ? "expected a time at or after " + to_string(clock_.now()) +
                                       ", found " + to_string(to)
                                 : std::string("expected a clock that is set by hand"),
                             {}}});
      return;
    }
    while (fire_due(to)) {
    }
    clock_.set(to);
    ring_for_expired(to);
    Reply reply;
    reply.position = engine_->partition().last_position;
    building_.add(Outcome{{}, reply, {}}, std::move(done));
    hand_over();
  }

  std::unique_ptr<InstanceState> load(ProcessInstanceKey key) {
    const Store::Slice slice = reader_->journal(key, 1, SIZE_MAX);
    auto state = fold_instance(slice, catalog_);
    if (!state.ok()) stop_failed(state.error());
    return std::move(*state);
  }

  [[noreturn]] void stop_failed(const std::string& message) const {
    if (options_.on_failure) options_.on_failure(message);
    invariant_violated(message.c_str(), std::source_location::current());
  }

  std::optional<ProcessInstanceKey> locate(std::uint64_t key) {
    if (reader_->first<ProcessInstanceRow>(key_is("key", key))) return ProcessInstanceKey{key};
    if (const auto task = reader_->first<TaskRow>(key_is("key", key))) return task->instance;
    Filter running = key_is("key", key);
    running.push_back({Condition{"ended_at", Compare::is_null, {}, false}});
    if (const auto row = reader_->first<ActivityInstanceRow>(running)) return row->instance;
    return std::nullopt;
  }

  std::vector<ProcessInstanceKey> running(DefinitionKey definition) {
    Filter filter = key_is("definition_key", definition.value);
    filter.push_back({Condition{"ended_at", Compare::is_null, {}, false}});
    std::vector<ProcessInstanceKey> keys;
    for (const ProcessInstanceRow& row : reader_->select<ProcessInstanceRow>(filter))
      keys.push_back(row.key);
    return keys;
  }

  const RuntimeOptions options_;
  Store& store_;
  const MakeReader make_reader_;
  std::unique_ptr<Reader> reader_;
  DrawingCatalog catalog_;
  Clock clock_;
  Entropy entropy_;
  std::optional<Engine> engine_;

  WorkBell bell_;
  ChangeBell change_bell_;
  Instant rung_until_{};  // Whoever waited for locks to be over by then was told.

  DecidedBatch building_;
  bool committing_ = false;
  std::atomic<bool> is_committed_ = false;  // Told by the committing thread, not taken yet.
  std::uint64_t handed_over_ = 0;  // Last position of the batch on its way.
  std::uint64_t durable_ = 0;
  RecentRequests requests_;
  bool stopping_ = false;

  std::mutex queue_mutex_;  // Guards the next two.
  std::vector<Queued> queue_;
  bool drain_posted_ = false;

  DeployedModels deployed_;  // Used from any thread.

  asio::io_context context_{1};
  asio::system_timer timer_;
  bool timer_waits_ = false;
  asio::executor_work_guard<asio::io_context::executor_type> work_;
  std::optional<Committer> committer_;
  std::thread thread_;
};

Result<std::unique_ptr<Runtime>, std::string> Runtime::start(Store& store, MakeReader make_reader,
                                                             ReadDeployed read_deployed,
                                                             RuntimeOptions options) {
  auto partition = std::make_unique<Partition>(store, std::move(make_reader),
                                               std::move(read_deployed), std::move(options));
  auto started = partition->start();
  if (!started.ok()) return Failure{started.error()};
  return std::unique_ptr<Runtime>(new Runtime(std::move(partition)));
}

Runtime::Runtime(std::unique_ptr<Partition> partition) : partition_(std::move(partition)) {}

Runtime::~Runtime() { partition_->stop(); }

void Runtime::submit(Submission submission, Done done) {
  partition_->submit(std::move(submission), std::move(done));
}

Result<Reply, Rejection> Runtime::execute(Submission submission) {
  std::promise<Result<Reply, Rejection>> answer;
  submit(std::move(submission),
         [&](Result<Reply, Rejection> reply) { answer.set_value(std::move(reply)); });
  return answer.get_future().get();
}

std::shared_ptr<void> Runtime::watch_work(std::vector<std::string> topics,
                                          std::function<void()> ring) {
  return partition_->watch_work(std::move(topics), std::move(ring));
}
std::shared_ptr<void> Runtime::watch_changes(std::function<void(const Changed&)> ring) {
  return partition_->watch_changes(std::move(ring));
}

std::shared_ptr<const Process> Runtime::process(DefinitionKey definition) const {
  return partition_->deployed().drawing(definition);
}

DecisionModel Runtime::decisions(DecisionDefinitionKey definition) const {
  return partition_->deployed().model(definition);
}

std::unique_ptr<Reader> Runtime::make_reader() { return partition_->make_reader(); }

Instant Runtime::now() const { return partition_->clock().now(); }

const Zone& Runtime::zone() const { return *partition_->options().zone; }

bool Runtime::clock_is_manual() const { return partition_->clock().is_manual(); }

void Runtime::set_clock(Instant to, Done done) { partition_->set_clock(to, std::move(done)); }

Result<Reply, Rejection> Runtime::set_clock(Instant to) {
  std::promise<Result<Reply, Rejection>> answer;
  set_clock(to, [&](Result<Reply, Rejection> reply) { answer.set_value(std::move(reply)); });
  return answer.get_future().get();
}

}  // namespace cauce
