#include "tests/crash/office.h"

#include "engine/value/json.h"

namespace cauce::crash {
namespace {

Context alliance(std::mt19937_64& random) {
  const auto number = random() % 7;
  return {{"id", "a" + std::to_string(number)},
          {"nombre", "Alianza " + std::to_string(number)},
          {"tipo_vinculo", "convenio_declarado"},
          {"objetivo_estrategico", "Vacantes"},
          {"estado", "vigente"}};
}

Value as_variables(const Context& data) {
  Context variables;
  for (const auto& [name, value] : data.entries()) {
    const bool is_structured = value.list() != nullptr || value.context() != nullptr;
    Context typed{{"value", is_structured ? Value(to_json(value)) : value}};
    if (is_structured) typed.put("type", "Json");
    variables.put(name, std::move(typed));
  }
  return variables;
}

}  // namespace

Context data_for(const std::string& element, std::mt19937_64& random) {
  const bool coin = random() % 2 == 0;
  if (element == "revisar_alianzas") return {{"vinculos", List{alliance(random)}}};
  if (element == "evaluar_nuevas_redes") return {{"agregar_redes", coin}};
  if (element == "buscar_socios")
    return {{"posibles_socios", List{Context{{"nombre", "Socio"}, {"recurso", "Cursos"}}}}};
  if (element == "reunirse_socios") return {{"acuerdos", List{alliance(random)}}};
  if (element == "monitorear_alianza")
    return {{"indicadores", List{Context{{"nombre", "Derivaciones"},
                                         {"meta", 10},
                                         {"valor", static_cast<int>(random() % 12)}}}},
            {"datos_duros", Context{{"derivaciones", 2}, {"colocaciones", coin ? 0 : 3}}},
            {"integrantes", coin ? List{"tomas", "elena"} : List{}}};
  if (element == "opinar_alianza") return {{"opinion", Context{{"de_acuerdo", coin}}}};
  if (element == "registrar_monitoreo") return {{"conclusion", "Revisado"}};
  if (element == "evaluar_pertinencia")
    return {{"decision_alianza", coin ? "mantener" : "reemplazar"},
            {"motivo_contrario", "Así lo decidió la oficina"}};
  return {};
}

Worker::Worker(const std::string& url, Ledger& ledger, std::uint64_t seed)
    : channel_(std::move(*tools::open_remote_channel(url))), ledger_(ledger), random_(seed) {}

std::size_t Worker::below(std::size_t limit) { return random_() % limit; }

bool Worker::work() {
  const std::size_t die = below(100);
  if (die < 12) return start_case();
  if (die < 18) return send_message();
  if (die < 20) return pass_time();
  return complete_some_task();
}

std::optional<http::HttpResponse> Worker::send(http::HttpRequest request) {
  auto response = channel_->send(std::move(request));
  if (!response.ok()) return std::nullopt;
  return std::move(*response);
}

std::optional<http::HttpResponse> Worker::ask(http::Method method, const std::string& target,
                                              const Value& body, const std::string& task) {
  http::HttpRequest request;
  request.method = method;
  request.target = target;
  request.headers = {{"Content-Type", "application/json"},
                     {"Idempotency-Key", std::to_string(random_()) + std::to_string(random_())}};
  request.body = to_json(body);
  auto response = send(request);
  const std::lock_guard lock(ledger_.mutex);
  if (!response)
    ledger_.unanswered.push_back({std::move(request), task});
  else
    ++ledger_.acknowledged;
  return response;
}

void Worker::surprised(const std::string& what, const http::HttpResponse& response) {
  const std::lock_guard lock(ledger_.mutex);
  ledger_.surprises.push_back(what + ": " + std::to_string(response.status) + " " + response.body);
}

bool Worker::start_case() {
  const auto response =
      ask(http::Method::post, "/engine-rest/process-definition/key/ps54/start", Context{});
  if (!response) return false;
  const auto body = parse_json(response->body);
  if (response->status != 200 || !body.ok() || body->context() == nullptr) {
    surprised("starting a case", *response);
    return true;
  }
  const std::lock_guard lock(ledger_.mutex);
  ledger_.started.insert(*body->context()->find("id")->string());
  return true;
}

bool Worker::complete_some_task() {
  http::HttpRequest list;
  list.target = "/engine-rest/task?sortBy=created&sortOrder=desc&maxResults=40";
  const auto response = send(list);
  if (!response) return false;
  const auto tasks = parse_json(response->body);
  if (response->status != 200 || !tasks.ok() || tasks->list() == nullptr) {
    surprised("listing tasks", *response);
    return true;
  }
  if (tasks->list()->empty()) return start_case();
  const Context& task = *(*tasks->list())[below(tasks->list()->size())].context();
  const std::string id = *task.find("id")->string();
  const std::string element = *task.find("taskDefinitionKey")->string();
  const auto done = ask(http::Method::post, "/engine-rest/task/" + id + "/complete",
                        Context{{"variables", as_variables(data_for(element, random_))}}, id);
  if (!done) return false;
  const std::lock_guard lock(ledger_.mutex);
  if (done->status == 204) {
    // Two of them may have chosen one task, but only one may be told that it is done.
    if (!ledger_.completed.insert(id).second)
      ledger_.surprises.push_back("task " + id + " was acknowledged twice");
  } else if (done->status < 400 || done->status >= 600 || done->status == 501) {
    ledger_.surprises.push_back("completing " + id + ": " + std::to_string(done->status) + " " +
                                done->body);
  }
  return true;
}

bool Worker::send_message() {
  const std::string alliance_id = "a" + std::to_string(below(7));
  const Context keys{{"id", Context{{"value", alliance_id}}}};
  return ask(http::Method::post, "/engine-rest/message",
             Context{{"messageName", "evaluacion_solicitada"}, {"correlationKeys", keys}})
      .has_value();
}

bool Worker::pass_time() {
  http::HttpRequest look;
  look.target = "/api/clock";
  const auto response = send(look);
  if (!response) return false;
  const auto clock = parse_json(response->body);
  if (!clock.ok() || clock->context() == nullptr) {
    surprised("reading the clock", *response);
    return true;
  }
  const auto now = clock->context()->find("timestamp")->number()->to_integer();
  constexpr std::int64_t day_ms = 86'400'000;
  const std::int64_t days = static_cast<std::int64_t>(below(60));
  return ask(http::Method::put, "/api/clock", Context{{"timestamp", *now + days * day_ms}})
      .has_value();
}

}  // namespace cauce::crash
