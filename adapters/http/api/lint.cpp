// The findings of a drawing that is not deployed.
#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace lint_resource {

Answer lint(const Call& call) {
  if (!call.services.lint) return not_supported("this server does not lint");
  if (call.request.body.empty())
    return bad_request("expected BPMN 2.0 XML as the body, found none");
  const std::string* name = call.target.parameter("name");
  const Diagnostics findings =
      call.services.lint(name == nullptr ? std::string_view{} : *name, call.request.body);
  JsonText json;
  json.begin_array();
  for (const Diagnostic& finding : findings) {
    json.begin_object().put_or_null("file", valid_utf8(finding.file));
    json.put("line", std::int64_t{finding.line}).put("column", std::int64_t{finding.column});
    json.put("severity", finding.severity == Severity::error ? "error" : "warning");
    json.put("rule", valid_utf8(finding.rule)).put("message", valid_utf8(finding.message));
    json.put_or_null("hint", valid_utf8(finding.hint));
    json.put_or_null("element", valid_utf8(finding.element)).end_object();
  }
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

}  // namespace lint_resource

std::vector<Route> lint_routes() {
  using namespace lint_resource;
  return {{Method::post, "/api/lint", Right::designer, "The findings of a BPMN file", lint}};
}

}  // namespace cauce::http::api
