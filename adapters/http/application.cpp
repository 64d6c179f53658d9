#include "adapters/http/application.h"

#include <exception>

#include "adapters/http/credentials.h"
#include "adapters/http/errors.h"
#include "adapters/http/origin.h"
#include "adapters/http/query.h"
#include "adapters/http/submit.h"
#include "engine/base/invariant.h"

namespace cauce::http {
namespace {

HttpResponse unauthorized(std::string_view message) {
  HttpResponse response = error_response(401, "AuthenticationException", message);
  response.headers.push_back({"WWW-Authenticate", "Basic realm=\"Cauce\", charset=\"UTF-8\""});
  return response;
}

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

bool is_json_type(std::string_view type) {
  const std::string_view media = type.substr(0, type.find(';'));
  const std::size_t end = media.find_last_not_of(' ');
  const std::string_view name = media.substr(0, end == std::string_view::npos ? 0 : end + 1);
  return equal_ignoring_case(name, "application/json") || name.ends_with("+json");
}

bool is_body_welcome(const HttpRequest& head, const Route& route) {
  const std::string* type = head.header("Content-Type");
  if (type == nullptr || route.dialect != Dialect::engine_rest) return true;
  const bool is_write = head.method == Method::post || head.method == Method::put;
  if (!is_write || route.pattern.ends_with("/deployment/create")) return true;
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

std::optional<HttpResponse> Application::identify(const HttpRequest& head,
                                                  Admission& admission) const {
  const std::string* authorization = head.header("Authorization");
  if (authorization == nullptr) {
    admission.actor.authority =
        authentication_ == Authentication::off ? Authority::operator_ : Authority::person;
    return std::nullopt;
  }
  const std::optional<Credentials> credentials = parse_basic(*authorization);
  if (!credentials) return unauthorized("expected HTTP Basic credentials, but found others");
  if (services_.identity == nullptr)
    return unauthorized("expected no credentials, since this server knows nobody by name");
  Result<Actor, std::string> actor =
      services_.identity->authenticate(credentials->user, credentials->password);
  if (!actor) return unauthorized(actor.error());
  admission.actor = std::move(*actor);
  admission.is_authenticated = true;
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
  const Route* route = admission.match.route;
  const bool is_open = route != nullptr && route->right == Right::open;

  if (authentication_ == Authentication::off && is_rebound_host(head))
    admission.refusal = error_response(
        421, "InvalidRequestException",
        "expected localhost or an address as Host, since this server asks for no password");
  else if (is_foreign_change(head))
    admission.refusal = forbidden("", "expected a request of this server's own pages");
  else if (!is_open)
    admission.refusal = identify(head, admission);
  if (admission.refusal) return admission;

  if (!is_open && authentication_ == Authentication::on && !admission.is_authenticated)
    admission.refusal = unauthorized("expected HTTP Basic credentials, but found none");
  else if (admission.match.allowed.empty())
    admission.refusal = no_such_path(head);
  else if (route == nullptr)
    admission.refusal = wrong_method(head, admission.match.allowed);
  else if (route->right == Right::operator_ && admission.actor.authority == Authority::person)
    admission.refusal = forbidden(admission.actor.user, "expected an operator, but '" +
                                                            admission.actor.user + "' is not one");
  else if (!is_body_welcome(head, *route))
    admission.refusal = error_response(415, "InvalidRequestException",
                                       "expected a body of Content-Type application/json");
  return admission;
}

Call Application::call_of(const HttpRequest& request, const Admission& admission,
                          Reader& reader) const {
  return Call{request,         admission.target,           admission.match.path,
              admission.actor, admission.is_authenticated, services_,
              reader};
}

Answer Application::answer(const HttpRequest& request, const Admission& admission,
                           Reader& reader) const {
  try {
    const Call call = call_of(request, admission, reader);
    Answer answer = admission.match.route->handler(call);
    const auto* refusal = std::get_if<HttpResponse>(&answer);
    if (refusal != nullptr && refusal->status == 404 && was_done(call)) return no_content();
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
    return later.then(call_of(request, admission, reader), result);
  } catch (const std::exception& exception) {
    return error_response(500, "ProcessEngineException",
                          std::string("the server failed: ") + exception.what());
  }
}

}  // namespace cauce::http
