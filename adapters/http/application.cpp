#include "adapters/http/application.h"

#include <exception>

#include "adapters/http/errors.h"
#include "adapters/http/origin.h"
#include "adapters/http/pages.h"
#include "adapters/http/query.h"
#include "adapters/http/sight.h"
#include "adapters/http/submit.h"
#include "engine/base/invariant.h"

namespace cauce::http {
namespace {

HttpResponse no_such_path(const HttpRequest& head) {
  return not_found("expected a path of this server, but found " + head.target.substr(0, 200));
}

HttpResponse wrong_method(const HttpRequest& head, const std::vector<Method>& allowed) {
  std::string names;
  for (const Method method : allowed) {
    if (!names.empty()) names += ", ";
    names += method_name(method);
  }
  const bool is_options = head.method == Method::options;
  HttpResponse response = is_options ? no_content()
                                     : error_response(405, "InvalidRequestException",
                                                      "expected one of the methods " + names +
                                                          " at this path, but found " +
                                                          std::string(method_name(head.method)));
  response.headers.push_back({"Allow", names});
  return response;
}

std::string_view wanted(Right right) {
  switch (right) {
    case Right::open:
    case Right::person: return "somebody";
    case Right::reader: return "somebody with a right";
    case Right::staff: return "one of the staff";
    case Right::designer: return "a designer";
    case Right::auditor: return "an auditor";
    case Right::operator_: return "an operator";
    case Right::administrator: return "an administrator";
  }
  return {};
}

// What is read for later pieces is seen as the first is.
void restrict_pieces(HttpResponse& response, const Sight& sight) {
  if (!response.more || sight.is_whole()) return;
  response.more = [more = std::move(response.more), sight](Reader& reader, std::string& piece) {
    SeeingReader seeing(reader, sight);
    return more(seeing, piece);
  };
}

bool is_json_type(std::string_view type) {
  const std::string_view media = type.substr(0, type.find(';'));
  const std::size_t end = media.find_last_not_of(' ');
  const std::string_view name = media.substr(0, end == std::string_view::npos ? 0 : end + 1);
  return equal_ignoring_case(name, "application/json") || name.ends_with("+json");
}

// Forms with files in.
bool takes_multipart(const Route& route) {
  return route.pattern.ends_with("/deployment/create") ||
         route.pattern.ends_with("/attachment/create");
}

bool is_body_welcome(const HttpRequest& head, const Route& route) {
  const std::string* type = head.header("Content-Type");
  if (type == nullptr || route.dialect != Dialect::engine_rest) return true;
  const bool is_write = head.method == Method::post || head.method == Method::put;
  if (!is_write || takes_multipart(route)) return true;
  const std::string* length = head.header("Content-Length");
  if (length != nullptr && *length == "0") return true;
  return is_json_type(*type);
}

// What a request named may be gone because the same request was done before.
bool was_done(const Call& call) {
  if (call.request.method == Method::get || call.request.method == Method::head) return false;
  const Result<std::string, HttpResponse> id = request_id_of(call, call.actor);
  return id && !id->empty() && call.reader.first<RequestRow>(where("id", Compare::equal, *id));
}

}  // namespace

Application::Application(Services services, Authentication authentication)
    : services_(std::move(services)), authentication_(authentication), routes_(all_routes()) {
  invariant(authentication == Authentication::off || services_.identity != nullptr,
            "people can only say who they are where somebody knows them");
}

std::optional<HttpResponse> Application::refusal_of(const HttpRequest& head,
                                                    Admission& admission) const {
  const Route* route = admission.match.route;
  if (authentication_ == Authentication::off && is_rebound_host(head))
    return error_response(
        421, "InvalidRequestException",
        "expected localhost or an address as Host, since this server asks for no password");
  if (is_foreign_change(head))
    return forbidden("", "expected a request of this server's own pages");
  if (route != nullptr && route->right == Right::open) return std::nullopt;
  if (admission.match.allowed.empty())
    if (auto page = page_not_found(head, services_.pages)) return page;

  Result<Caller, HttpResponse> caller = identify(head, services_, authentication_);
  if (!caller) return caller.error();
  admission.caller = std::move(*caller);
  const Principal& principal = admission.caller.principal;
  if (authentication_ == Authentication::on && !admission.caller.is_authenticated)
    return unauthorized(head, "expected HTTP Basic credentials, a token or a session, found none");
  if (is_forged_change(head, admission.caller))
    return forbidden(principal.actor.user, "expected the header " +
                                               std::string(change_token_header) +
                                               " as the session has it, to ask for a change");
  if (admission.match.allowed.empty()) return no_such_path(head);
  if (route == nullptr) return wrong_method(head, admission.match.allowed);
  if (!may_ask(principal.rights, route->right))
    return forbidden(principal.actor.user, "expected " + std::string(wanted(route->right)) +
                                               ", but '" + principal.actor.user + "' is not one");
  return std::nullopt;
}

Application::Admission Application::admit(const HttpRequest& head) const {
  Admission admission;
  std::optional<Target> target = parse_target(head.target);
  if (!target) {
    admission.refusal =
        bad_request("expected a path and query in valid percent-encoding and UTF-8");
    return admission;
  }
  admission.target = std::move(*target);
  admission.match = routes_.find(head.method, admission.target.segments);
  admission.refusal = refusal_of(head, admission);
  if (!admission.refusal && !is_body_welcome(head, *admission.match.route))
    admission.refusal = error_response(415, "InvalidRequestException",
                                       "expected a body of Content-Type application/json");
  return admission;
}

Call Application::call_of(const HttpRequest& request, const Admission& admission,
                          Reader& reader) const {
  return Call{request,
              admission.target,
              admission.match.path,
              admission.caller,
              admission.caller.principal.actor,
              services_,
              reader};
}

// What auditors read is recorded before they have it. False when it cannot be.
bool Application::record_reading(const HttpRequest& request, const Admission& admission) const {
  const Principal& principal = admission.caller.principal;
  const Right right = admission.match.route->right;
  const bool is_reading = right == Right::reader || right == Right::auditor;
  if (!is_reading || !principal.rights.has(SystemRight::auditor) || services_.notes == nullptr)
    return true;
  constexpr std::size_t target_bytes_max = 2'000;
  return services_.notes
      ->record_access({0, services_.engine.now(), principal.actor.user,
                       std::string(method_name(request.method)),
                       request.target.substr(0, target_bytes_max)})
      .ok();
}

Answer Application::answer(const HttpRequest& request, const Admission& admission,
                           Reader& reader) const {
  try {
    if (!record_reading(request, admission))
      return error_response(503, "ProcessEngineException",
                            "expected the reading of an auditor to be recorded, but it cannot be");
    const Sight sight(admission.caller.principal);
    SeeingReader seeing(reader, sight);
    const Call call = call_of(request, admission, seeing);
    Answer answer = admission.match.route->handler(call);
    HttpResponse* response = std::get_if<HttpResponse>(&answer);
    if (response != nullptr && response->status == 404 && was_done(call)) return no_content();
    if (response != nullptr) restrict_pieces(*response, sight);
    return answer;
  } catch (const std::exception& exception) {
    return error_response(500, "ProcessEngineException",
                          std::string("the server failed: ") + exception.what());
  }
}

HttpResponse Application::finish(const HttpRequest& request, const Admission& admission,
                                 Reader& reader, const Later& later,
                                 const Result<Reply, Rejection>& result) const {
  try {
    const Sight sight(admission.caller.principal);
    SeeingReader seeing(reader, sight);
    HttpResponse response = later.then(call_of(request, admission, seeing), result);
    restrict_pieces(response, sight);
    return response;
  } catch (const std::exception& exception) {
    return error_response(500, "ProcessEngineException",
                          std::string("the server failed: ") + exception.what());
  }
}

}  // namespace cauce::http
