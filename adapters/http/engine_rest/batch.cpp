#include "adapters/http/engine_rest/batch.h"

#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "adapters/http/routes.h"

namespace cauce::http::engine_rest {
namespace batch_resource {

HttpResponse batch_that_is_over(const Call& call, const Reply& reply, const std::string& type,
                                std::int64_t count) {
  const auto now = date_of(call, call.services.engine.now());
  JsonText json;
  // The position of the last record is no other batch's.
  json.begin_object().put("id", to_string(reply.position)).put("type", type);
  json.put("totalJobs", count).put("jobsCreated", count);
  json.put("batchJobsPerSeed", count).put("invocationsPerBatchJob", std::int64_t{1});
  json.put("seedJobDefinitionId", nullptr).put("monitorJobDefinitionId", nullptr);
  json.put("batchJobDefinitionId", nullptr).put("suspended", false).put("tenantId", nullptr);
  json.put_or_null("createUserId", call.actor.user).put("startTime", now);
  json.put("executionStartTime", now).end_object();
  HttpResponse response;
  response.body = json.take();
  return response;
}

Answer no_batches(const Call&) {
  HttpResponse response;
  response.body = "[]";
  return response;
}

Answer count_no_batches(const Call&) { return count_response(0); }

Answer no_such_batch(const Call& call) {
  return not_found("expected an open batch with id " + call.path_value("id") +
                   ", but there is none: batches are over when they are answered");
}

}  // namespace batch_resource

Answer submit_batch(const Call& call, std::vector<Request> requests, std::string what,
                    std::string type) {
  using namespace batch_resource;
  const auto count = static_cast<std::int64_t>(requests.size());
  return submit_each(call, std::move(requests), std::move(what),
                     [type = std::move(type), count](const Call& finished, const Reply& reply) {
                       return batch_that_is_over(finished, reply, type, count);
                     });
}

Answer submit_told(const Call& call, Told how, std::vector<Request> requests, std::string what,
                   std::string type) {
  if (how == Told::as_batch)
    return submit_batch(call, std::move(requests), std::move(what), std::move(type));
  return submit_each(call, std::move(requests), std::move(what), done_with_no_content);
}

std::vector<Route> batch_routes() {
  using namespace batch_resource;
  constexpr auto reader = Right::reader;
  return {
      {Method::get, "/batch", reader, "Open batches: none", no_batches},
      {Method::get, "/batch/count", reader, "How many batches are open: none", count_no_batches},
      {Method::get, "/batch/statistics", reader, "How far open batches are: none", no_batches},
      {Method::get, "/batch/statistics/count", reader, "How many batches are open: none",
       count_no_batches},
      {Method::get, "/batch/{id}", reader, "An open batch: there is none", no_such_batch},
  };
}

}  // namespace cauce::http::engine_rest
