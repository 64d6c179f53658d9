// Trying a drawing before it is deployed: steps are done on the real engine, in memory, from the
// first one anew each time.
#include <semaphore>

#include "adapters/http/dates.h"
#include "adapters/http/errors.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"
#include "adapters/http/simulation/situation.h"
#include "adapters/http/simulation/step.h"

namespace cauce::http::api {
namespace simulation_resource {

constexpr std::size_t files_max = 50;
constexpr std::size_t steps_max = 500;
constexpr std::chrono::seconds time_max{5};
constexpr std::chrono::seconds patience{1};

// Never all threads of a server at once.
std::counting_semaphore<2> places(2);

struct Place {
  const bool is_free = places.try_acquire_for(patience);
  ~Place() {
    if (is_free) places.release();
  }
};

struct Asked {
  std::vector<NamedBytes> files{};
  std::string process{};  // Empty: the first of the files.
  Instant start{};
  List steps{};
};

const Value* member_of(const Context& body, std::string_view name) {
  const Value* found = body.find(name);
  return found == nullptr || found->is_null() ? nullptr : found;
}

Result<std::vector<NamedBytes>, HttpResponse> files_of(const Context& body) {
  const Value* given = member_of(body, "files");
  const Context* files = given == nullptr ? nullptr : given->context();
  if (files == nullptr || files->size() == 0 || files->size() > files_max)
    return Failure{bad_request("expected 'files' to be an object of up to " +
                               std::to_string(files_max) + " files by name")};
  std::vector<NamedBytes> read;
  for (const auto& [name, content] : files->entries()) {
    if (content.string() == nullptr)
      return Failure{bad_request("expected the file '" + name.substr(0, 100) + "' to be a text")};
    read.push_back({name, *content.string()});
  }
  return read;
}

Result<Asked, HttpResponse> asked_of(const Call& call) {
  const Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return Failure{body.error()};
  Result<std::vector<NamedBytes>, HttpResponse> files = files_of(*body);
  if (!files) return Failure{files.error()};
  Asked asked{std::move(*files), {}, call.services.engine.now(), {}};
  if (const Value* process = member_of(*body, "process")) {
    if (process->string() == nullptr)
      return Failure{bad_request("expected 'process' to be the id of a process")};
    asked.process = *process->string();
  }
  if (const Value* start = member_of(*body, "start")) {
    const auto time = start->string() == nullptr
                          ? std::nullopt
                          : parse_dialect(*start->string(), call.services.engine.zone());
    if (!time) return Failure{bad_request("expected 'start' to be a date and time")};
    asked.start = *time;
  }
  if (const Value* steps = member_of(*body, "steps")) {
    if (steps->list() == nullptr || steps->list()->size() > steps_max)
      return Failure{
          bad_request("expected 'steps' to be a list of up to " + std::to_string(steps_max))};
    asked.steps = *steps->list();
  }
  for (const Value& step : asked.steps)
    if (step.context() == nullptr)
      return Failure{bad_request("expected each step to be an object")};
  return asked;
}

Result<Deploy, HttpResponse> deployment_of(const Call& call, const Asked& asked) {
  Deploy deploy;
  deploy.name = "simulation";
  Diagnostics findings;
  for (const NamedBytes& file : asked.files) {
    auto resource = call.services.read_resource(file.name, file.bytes, asked.files);
    if (resource.ok()) {
      deploy.resources.push_back(std::move(*resource));
      continue;
    }
    for (Diagnostic finding : resource.error()) {
      finding.file = file.name;
      findings.push_back(std::move(finding));
    }
  }
  if (!findings.empty()) return Failure{parse_exception(findings)};
  return deploy;
}

std::string first_process(const Deploy& deploy) {
  for (const Resource& resource : deploy.resources)
    if (!resource.processes.empty()) return resource.processes.front()->id;
  return {};
}

Answer simulate(const Call& call) {
  if (!call.services.read_resource) return not_supported("this server simulates nothing");
  Result<Asked, HttpResponse> asked = asked_of(call);
  if (!asked) return asked.error();
  Result<Deploy, HttpResponse> deploy = deployment_of(call, *asked);
  if (!deploy) return deploy.error();
  if (asked->process.empty()) asked->process = first_process(*deploy);
  const Place place;
  if (!place.is_free)
    return error_response(503, "ProcessEngineException", "others try drawings; try again");

  const EnginePort& engine = call.services.engine;
  Rehearsal rehearsal(deployed_partition(call.reader, engine), asked->start, engine.zone(),
                      call.actor.user, std::chrono::steady_clock::now() + time_max);
  const auto deployed = rehearsal.execute(std::move(*deploy));
  if (!deployed.ok()) return rejected(call, deployed.error(), "Cannot deploy");
  std::size_t done = 0;
  std::optional<std::string> problem;
  for (; done < asked->steps.size() && !problem; done += problem ? 0 : 1)
    problem = perform(rehearsal, asked->process, *asked->steps[done].context());

  JsonText json;
  json.begin_object();
  put_situation(json, rehearsal);
  json.name("problem");
  if (problem)
    json.begin_object()
        .put("step", static_cast<std::int64_t>(done))
        .put("message", valid_utf8(*problem))
        .end_object();
  else
    json.null();
  HttpResponse response;
  response.body = json.end_object().take();
  return response;
}

}  // namespace simulation_resource

std::vector<Route> simulation_routes() {
  using namespace simulation_resource;
  return {{Method::post, "/api/simulation", Right::designer,
           "What a drawing does, step by step, on an engine that keeps nothing", simulate}};
}

}  // namespace cauce::http::api
