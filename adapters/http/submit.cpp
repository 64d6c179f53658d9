#include "adapters/http/submit.h"

#include <algorithm>
#include <concepts>
#include <memory>
#include <mutex>
#include <utility>

#include "adapters/http/errors.h"
#include "adapters/http/query.h"
#include "engine/base/utf8.h"

namespace cauce::http {
namespace {

constexpr std::size_t key_bytes_max = 255;
constexpr std::size_t reason_bytes_max = 2'000;

}  // namespace

Result<std::string, HttpResponse> request_id_of(const Call& call, const Actor& asking) {
  const std::string* key = call.request.header("Idempotency-Key");
  if (key == nullptr) return std::string();
  if (key->empty() || key->size() > key_bytes_max || !is_utf8(*key))
    return Failure{bad_request("expected an Idempotency-Key of 1 to " +
                               std::to_string(key_bytes_max) + " bytes of UTF-8, but found " +
                               std::to_string(key->size()))};
  // A name may hold any character: its length says where it ends.
  return std::to_string(asking.user.size()) + ":" + asking.user + ":" + *key;
}

Result<std::string, HttpResponse> reason_of(const Call& call) {
  const std::string* reason = call.target.parameter("reason");
  if (reason == nullptr) return std::string();
  if (reason->size() <= reason_bytes_max && is_utf8(*reason)) return *reason;
  return Failure{bad_request("expected a reason of at most " + std::to_string(reason_bytes_max) +
                             " bytes of UTF-8, but found " + std::to_string(reason->size()))};
}

HttpResponse done_with_no_content(const Call&, const Reply&) { return no_content(); }

Answer submit_as(const Call& call, Actor actor, Request request, RejectionWriter refuse,
                 ReplyWriter then) {
  Result<std::string, HttpResponse> id = request_id_of(call, call.actor);
  if (!id) return id.error();
  Result<std::string, HttpResponse> reason = reason_of(call);
  if (!reason) return reason.error();
  Later later;
  auto submission = std::make_shared<EnginePort::Submission>(EnginePort::Submission{
      std::move(request), std::move(actor), std::move(*id), std::move(*reason)});
  later.begin = [submission](EnginePort& engine, EnginePort::Done done) {
    engine.submit(std::move(*submission), std::move(done));
  };
  later.then = [refuse = std::move(refuse), then = std::move(then)](
                   const Call& finished, const Result<Reply, Rejection>& result) {
    return result ? then(finished, *result) : refuse(finished, result.error());
  };
  return later;
}

Answer submit_as(const Call& call, Actor actor, Request request, std::string what,
                 ReplyWriter then) {
  const RejectionWriter refuse = [what = std::move(what)](const Call& finished,
                                                          const Rejection& rejection) {
    return rejected(finished, rejection, what);
  };
  return submit_as(call, std::move(actor), std::move(request), refuse, std::move(then));
}

Answer submit(const Call& call, Request request, std::string what, ReplyWriter then) {
  const std::optional<TaskKey> task = std::visit(
      []<class R>(const R& asked) -> std::optional<TaskKey> {
        if constexpr (requires {
                        { asked.task } -> std::convertible_to<TaskKey>;
                      })
          return asked.task;
        else
          return std::nullopt;
      },
      request);
  Actor actor = task ? acting_on(call, *task) : call.actor;
  return submit_as(call, std::move(actor), std::move(request), std::move(what), std::move(then));
}

namespace {

// The commands of one request, whose answers come from the engine's threads.
struct Several {
  std::vector<EnginePort::Submission> submissions;
  EnginePort::Done done{};
  std::mutex mutex{};  // Guards the rest.
  std::size_t open = 0;
  Answers answers{};

  void take(std::size_t at, Result<Reply, Rejection> result) {
    const std::lock_guard lock(mutex);
    answers[at] = std::move(result);
    if (--open == 0) done(Reply{});
  }
};

// The first refusal, with how many there are; none when all are done.
std::optional<Rejection> refusal_in(const Answers& answers) {
  const auto is_refused = [](const Result<Reply, Rejection>& each) { return !each.ok(); };
  const auto refused = std::ranges::count_if(answers, is_refused);
  if (refused == 0) return std::nullopt;
  Rejection first = std::ranges::find_if(answers, is_refused)->error();
  if (answers.size() > 1)
    first.message += " (" + std::to_string(refused) + " of " + std::to_string(answers.size()) +
                     " are refused, the others done)";
  return first;
}

}  // namespace

Answer submit_each(const Call& call, std::vector<Request> requests, AnswersWriter then) {
  if (requests.empty()) return then(call, {});
  const Result<std::string, HttpResponse> id = request_id_of(call, call.actor);
  if (!id) return id.error();
  const Result<std::string, HttpResponse> reason = reason_of(call);
  if (!reason) return reason.error();
  auto several = std::make_shared<Several>();
  for (Request& request : requests) {
    std::string own = *id;
    if (!own.empty()) own += ":" + std::to_string(several->submissions.size());
    several->submissions.push_back({std::move(request), call.actor, std::move(own), *reason});
  }
  Later later;
  later.begin = [several](EnginePort& engine, EnginePort::Done done) {
    several->done = std::move(done);
    several->open = several->submissions.size();
    several->answers.assign(several->open, Reply{});
    for (std::size_t at = 0; at < several->submissions.size(); ++at)
      engine.submit(several->submissions[at], [several, at](Result<Reply, Rejection> result) {
        several->take(at, std::move(result));
      });
  };
  later.then = [several, then = std::move(then)](const Call& finished,
                                                 const Result<Reply, Rejection>&) {
    return then(finished, several->answers);
  };
  return later;
}

Answer submit_each(const Call& call, std::vector<Request> requests, std::string what,
                   ReplyWriter then) {
  return submit_each(call, std::move(requests),
                     [what = std::move(what), then = std::move(then)](const Call& finished,
                                                                      const Answers& answers) {
                       if (const auto refusal = refusal_in(answers))
                         return rejected(finished, *refusal, what);
                       return then(finished, answers.empty() ? Reply{} : *answers.back());
                     });
}

Actor acting_on(const Call& call, TaskKey task) {
  if (call.caller.principal.stands_in_for.empty()) return call.actor;
  const auto row = call.reader.first<TaskRow>(key_is("key", task));
  if (!row) return call.actor;
  return acting_on(call, *row, call.reader.select<TaskCandidateRow>(key_is("task_key", task)));
}

Actor acting_on(const Call& call, const TaskRow& task,
                const std::vector<TaskCandidateRow>& candidates) {
  if (call.actor.authority != Authority::person) return call.actor;
  const auto is_offered = [&](const Actor& to) {
    return std::ranges::any_of(candidates, [&](const TaskCandidateRow& candidate) {
      return candidate.kind == "user" ? candidate.id == to.user : to.is_in(candidate.id);
    });
  };
  // What they took in the name of somebody absent they go on with in that name.
  const bool has_it = task.assignee == call.actor.user;
  const auto may = [&](const Actor& who) {
    if (task.assignee && !has_it) return *task.assignee == who.user;
    return candidates.empty() || is_offered(who);
  };
  if (may(call.actor)) return call.actor;
  for (const Actor& other : call.caller.principal.stands_in_for)
    if (may(other)) return {call.actor.user, other.groups, Authority::person, other.user};
  return call.actor;
}

Actor on_behalf_of(const Call& call, const std::string& user) {
  if (call.actor.authority == Authority::person) return call.actor;
  Actor actor{user, {}, call.actor.authority};
  if (call.services.identity == nullptr) return actor;
  if (const auto person = call.services.identity->person(user)) {
    actor.groups = person->actor.groups;
    actor.authority = Authority::person;
  }
  return actor;
}

}  // namespace cauce::http
