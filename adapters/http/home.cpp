#include "adapters/http/routes.h"

namespace cauce::http {
namespace {

constexpr std::string_view page = R"(<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cauce</title>
</head>
<body>
<main>
<h1>Cauce</h1>
<p>El servicio está en marcha.</p>
<ul>
<li>API de procesos y tareas: <code>/engine-rest</code>, por ejemplo
<a href="/engine-rest/version">/engine-rest/version</a> y
<a href="/engine-rest/task">/engine-rest/task</a></li>
<li>API propia (historial, almacenes de datos, revisión de diagramas): <code>/api</code>, por
ejemplo <a href="/api/data-stores">/api/data-stores</a></li>
<li>Estado: <a href="/health/live">/health/live</a>, <a href="/health/ready">/health/ready</a>,
<a href="/metrics">/metrics</a></li>
</ul>
</main>
</body>
</html>
)";

Answer home(const Call&) {
  HttpResponse response;
  response.content_type = "text/html; charset=utf-8";
  response.body = page;
  response.headers.push_back(
      {"Content-Security-Policy",
       "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"});
  response.headers.push_back({"X-Frame-Options", "DENY"});
  return response;
}

}  // namespace

std::vector<Route> home_routes() {
  return {{Method::get, "/", Right::person, "The first page", home, Dialect::api}};
}

}  // namespace cauce::http
