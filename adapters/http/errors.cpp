#include "adapters/http/errors.h"

#include <map>

#include "adapters/http/json_text.h"
#include "engine/base/utf8.h"

namespace cauce::http {
namespace {

void begin_error(JsonText& json, std::string_view type, std::string_view message) {
  json.begin_object()
      .put("type", type)
      .put("message", valid_utf8(message))
      .put("code", std::int64_t{0});
}

HttpResponse response_of(unsigned status, JsonText& json) {
  HttpResponse response;
  response.status = status;
  response.body = json.end_object().take();
  return response;
}

void put_findings(JsonText& json, std::string_view name, const Diagnostics& diagnostics,
                  std::string_view file, Severity severity) {
  json.name(name).begin_array();
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.file != file || diagnostic.severity != severity) continue;
    json.begin_object().put("message", valid_utf8(diagnostic.message));
    json.put("line", std::int64_t{diagnostic.line}).put("column", std::int64_t{diagnostic.column});
    json.put_or_null("mainElementId", valid_utf8(diagnostic.element));
    json.name("elementIds").begin_array();
    if (!diagnostic.element.empty()) json.text(valid_utf8(diagnostic.element));
    json.end_array().end_object();
  }
  json.end_array();
}

}  // namespace

std::string valid_utf8(std::string_view text) {
  std::string out(text);
  if (is_utf8(text)) return out;
  for (char& c : out)
    if ((static_cast<unsigned char>(c) & 0x80U) != 0) c = '?';
  return out;
}

HttpResponse error_response(unsigned status, std::string_view type, std::string_view message) {
  JsonText json;
  begin_error(json, type, message);
  return response_of(status, json);
}

HttpResponse bad_request(std::string_view message) {
  return error_response(400, "InvalidRequestException", message);
}

HttpResponse not_found(std::string_view message) {
  return error_response(404, "InvalidRequestException", message);
}

HttpResponse not_supported(std::string_view message) {
  return error_response(501, "NotSupportedException", message);
}

HttpResponse forbidden(std::string_view user, std::string_view message) {
  JsonText json;
  begin_error(json, "AuthorizationException", message);
  json.put_or_null("userId", valid_utf8(user)).name("missingAuthorizations").begin_array();
  json.end_array();
  return response_of(403, json);
}

HttpResponse no_content() {
  HttpResponse response;
  response.status = 204;
  response.content_type.clear();
  return response;
}

HttpResponse parse_exception(const Diagnostics& diagnostics) {
  std::string message = "ENGINE-09005 Could not parse BPMN process. Errors: ";
  std::map<std::string_view, bool> files;
  bool is_first = true;
  for (const Diagnostic& diagnostic : diagnostics) {
    files[diagnostic.file] = true;
    if (diagnostic.severity != Severity::error) continue;
    if (!is_first) message += " | ";
    is_first = false;
    message += to_string(diagnostic);
  }
  JsonText json;
  begin_error(json, "ParseException", message);
  json.name("details").begin_object();
  for (const auto& [file, unused] : files) {
    json.name(valid_utf8(file)).begin_object();
    put_findings(json, "errors", diagnostics, file, Severity::error);
    put_findings(json, "warnings", diagnostics, file, Severity::warning);
    json.end_object();
  }
  json.end_object();
  return response_of(400, json);
}

HttpResponse rejected(const Call& call, const Rejection& rejection, std::string_view what) {
  if (rejection.kind == RejectionKind::invalid_input && !rejection.diagnostics.empty())
    return parse_exception(rejection.diagnostics);
  std::string message(what);
  if (!message.empty()) message += ": ";
  message += rejection.message;
  switch (rejection.kind) {
    case RejectionKind::invalid_argument:
    case RejectionKind::invalid_input: return bad_request(message);
    case RejectionKind::forbidden: return forbidden(call.actor.user, message);
    case RejectionKind::not_found: return error_response(404, "NullValueException", message);
    case RejectionKind::invalid_state:
      return error_response(409, "ProcessEngineException", message);
  }
  return error_response(500, "ProcessEngineException", message);
}

}  // namespace cauce::http
