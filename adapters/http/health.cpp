#include "adapters/http/json_text.h"
#include "adapters/http/routes.h"

namespace cauce::http {
namespace {

HttpResponse status_of(unsigned status, std::string_view word) {
  HttpResponse response;
  response.status = status;
  response.body = JsonText().begin_object().put("status", word).end_object().take();
  return response;
}

// Answers as long as the process runs and its threads take requests.
Answer live(const Call&) { return status_of(200, "UP"); }

// Answers when the store can be read, which is when requests can be served.
Answer ready(const Call& call) {
  try {
    call.reader.count(PartitionRow::table, {});
    return status_of(200, "UP");
  } catch (const std::exception&) {
    return status_of(503, "DOWN");
  }
}

}  // namespace

std::vector<Route> health_routes() {
  return {
      {Method::get, "/health/live", Right::open, "Whether the process runs", live, Dialect::api},
      {Method::get, "/health/ready", Right::open, "Whether requests can be served", ready,
       Dialect::api},
  };
}

}  // namespace cauce::http
