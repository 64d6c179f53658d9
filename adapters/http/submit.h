// Handing a command to the engine, as whoever asks, once for each Idempotency-Key. With every
// command goes the `reason` of the query, if there is one: the journal keeps it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "adapters/http/call.h"

namespace cauce::http {

using ReplyWriter = std::function<HttpResponse(const Call& call, const Reply& reply)>;
using Answers = std::vector<Result<Reply, Rejection>>;
using AnswersWriter = std::function<HttpResponse(const Call& call, const Answers& answers)>;
using RejectionWriter = std::function<HttpResponse(const Call& call, const Rejection& rejection)>;

HttpResponse done_with_no_content(const Call& call, const Reply& reply);

// `what` begins the message of a refusal: "Cannot complete task 42".
Answer submit(const Call& call, Request request, std::string what, ReplyWriter then);
// As another actor than who asks.
Answer submit_as(const Call& call, Actor actor, Request request, std::string what,
                 ReplyWriter then);
Answer submit_as(const Call& call, Actor actor, Request request, RejectionWriter refuse,
                 ReplyWriter then);

// One command after the other, each done or refused by itself; `then` is given what each came to,
// in their order.
Answer submit_each(const Call& call, std::vector<Request> requests, AnswersWriter then);
// `then` writes what the last replied when all are done, else the refusal of the first that was
// not, with how many were.
Answer submit_each(const Call& call, std::vector<Request> requests, std::string what,
                   ReplyWriter then);

// Who acts when an operator asks on behalf of `user`: the person with their groups when they are
// known, so that what they may not do is refused; else that name, with the operator's authority.
Actor on_behalf_of(const Call& call, const std::string& user);

// Who acts on a task: the caller, or the caller in the name of somebody absent, where only they
// may.
Actor acting_on(const Call& call, TaskKey task);
Actor acting_on(const Call& call, const TaskRow& task,
                const std::vector<TaskCandidateRow>& candidates);

// Which key of a client is which: keys of different people never meet. A key is at most 255 bytes.
Result<std::string, HttpResponse> request_id_of(const Call& call, const Actor& asking);

// Why they ask for it, at most 2,000 bytes; empty when they do not say.
Result<std::string, HttpResponse> reason_of(const Call& call);

}  // namespace cauce::http
