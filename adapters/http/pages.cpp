#include "adapters/http/pages.h"

#include <algorithm>
#include <array>
#include <utility>

#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "engine/base/digest.h"

namespace cauce::http {
namespace {

// Styles in attributes are how the drawing tools place things; nothing comes from elsewhere.
constexpr const char* page_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

// What a file of a path may be; no other is among what vite writes.
std::string_view type_of(std::string_view path) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 15> types = {{
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".woff", "font/woff"},
      {".woff2", "font/woff2"},
      {".ttf", "font/ttf"},
      {".eot", "application/vnd.ms-fontobject"},
      {".txt", "text/plain; charset=utf-8"},
      {".wasm", "application/wasm"},
  }};
  for (const auto& [ending, type] : types)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

// RFC 9110, 12.5.3: whether the coding is named without a weight of zero.
bool accepts(const HttpRequest& request, std::string_view coding) {
  const std::string* header = request.header("Accept-Encoding");
  std::string_view left = header == nullptr ? std::string_view{} : *header;
  while (!left.empty()) {
    const std::size_t comma = left.find(',');
    std::string_view item = left.substr(0, comma);
    left = comma == std::string_view::npos ? std::string_view{} : left.substr(comma + 1);
    while (item.starts_with(' ')) item.remove_prefix(1);
    const std::size_t semicolon = item.find(';');
    std::string_view name = item.substr(0, semicolon);
    while (name.ends_with(' ')) name.remove_suffix(1);
    if (!equal_ignoring_case(name, coding)) continue;
    if (semicolon == std::string_view::npos) return true;
    const std::string_view weight = item.substr(semicolon + 1);
    return weight.find_first_of("123456789") != std::string_view::npos;
  }
  return false;
}

enum class Kept : std::uint8_t { for_good, until_asked };

HttpResponse file_response(const HttpRequest& request, const PageFile& file, Kept kept) {
  HttpResponse response;
  const std::string_view type = type_of(file.path);
  std::string tag = file.tag;
  std::string_view bytes = file.bytes;
  if (!file.brotli.empty() && accepts(request, "br")) {
    bytes = file.brotli;
    tag += "-br";
    response.headers.push_back({"Content-Encoding", "br"});
  } else if (!file.gzip.empty() && accepts(request, "gzip")) {
    bytes = file.gzip;
    tag += "-gz";
    response.headers.push_back({"Content-Encoding", "gzip"});
  }
  tag = "\"" + tag + "\"";
  response.headers.push_back({"ETag", tag});
  response.headers.push_back({"Vary", "Accept-Encoding"});
  response.headers.push_back({"Cache-Control", kept == Kept::for_good
                                                   ? "public, max-age=31536000, immutable"
                                                   : "no-cache"});
  if (type.starts_with("text/html")) {
    response.headers.push_back({"Content-Security-Policy", page_policy});
    response.headers.push_back({"X-Frame-Options", "DENY"});
    response.headers.push_back({"Cross-Origin-Opener-Policy", "same-origin"});
  }
  const std::string* known = request.header("If-None-Match");
  if (known != nullptr && (*known == "*" || known->find(tag) != std::string::npos)) {
    response.status = 304;
    response.content_type.clear();
    return response;
  }
  response.content_type = type;
  response.body = bytes;
  return response;
}

HttpResponse not_built() {
  HttpResponse response;
  response.content_type = "text/html; charset=utf-8";
  response.body = R"(<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cauce</title>
</head>
<body>
<main>
<h1>Cauce</h1>
<p>El servicio está en marcha, pero este ejecutable se compiló sin sus páginas:
<code>tools/build</code> las incluye.</p>
<ul>
<li>API de procesos y tareas: <code>/engine-rest</code></li>
<li>Historial y registros: <code>/api</code>, descritos en
<a href="/api/openapi.json">/api/openapi.json</a></li>
<li>Estado: <a href="/health/ready">/health/ready</a></li>
</ul>
</main>
</body>
</html>
)";
  response.headers.push_back(
      {"Content-Security-Policy",
       "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"});
  response.headers.push_back({"X-Frame-Options", "DENY"});
  return response;
}

// Every page is the same document; its script looks at the path.
Answer page(const Call& call) {
  const PageFile* file =
      call.services.pages != nullptr ? call.services.pages->find("/index.html") : nullptr;
  return file != nullptr ? file_response(call.request, *file, Kept::until_asked) : not_built();
}

Answer asset(const Call& call) {
  const std::string path = "/assets/" + call.path_value("path");
  const PageFile* file = call.services.pages != nullptr ? call.services.pages->find(path) : nullptr;
  if (file == nullptr) return not_found("expected a file of the pages, but found none at " + path);
  return file_response(call.request, *file, Kept::for_good);
}

Answer icon(const Call& call) {
  const std::string path = "/" + call.target.segments.front();
  const PageFile* file = call.services.pages != nullptr ? call.services.pages->find(path) : nullptr;
  if (file == nullptr) return not_found("expected a file of the pages, but found none at " + path);
  return file_response(call.request, *file, Kept::until_asked);
}

}  // namespace

Pages::Pages(std::vector<PageFile> files) : files_(std::move(files)) {
  for (PageFile& file : files_) file.tag = to_string(sha256({file.bytes})).substr(0, 32);
  std::ranges::sort(files_, {}, &PageFile::path);
}

const PageFile* Pages::find(std::string_view path) const {
  const auto found = std::ranges::lower_bound(files_, path, {}, &PageFile::path);
  return found != files_.end() && found->path == path ? &*found : nullptr;
}

std::optional<HttpResponse> page_not_found(const HttpRequest& request, const Pages* pages) {
  const std::string* wanted = request.header("Accept");
  if (request.method != Method::get || wanted == nullptr ||
      wanted->find("text/html") == std::string::npos)
    return std::nullopt;
  const PageFile* file = pages != nullptr ? pages->find("/index.html") : nullptr;
  if (file == nullptr) return std::nullopt;
  HttpResponse response = file_response(request, *file, Kept::until_asked);
  if (response.status == 200) response.status = 404;
  return response;
}

std::vector<Route> page_routes() {
  std::vector<Route> routes;
  const auto open = [&](std::string pattern, const char* summary, Handler handler) {
    routes.push_back(
        {Method::get, std::move(pattern), Right::open, summary, handler, Dialect::api});
  };
  open("/", "The first page", page);
  for (const char* name :
       {"tareas", "iniciar", "casos", "registros", "procesos", "disenar", "formularios",
        "decisiones", "auditoria", "operacion", "entrar", "cuenta", "cuentas"}) {
    const std::string first = std::string("/") + name;
    open(first, "A page", page);
    open(first + "/{path...}", "A page", page);
  }
  open("/assets/{path...}", "A file of the pages", asset);
  for (const char* sign : {"/favicon.svg", "/favicon.ico"})
    open(sign, "The sign of the pages", icon);
  return routes;
}

}  // namespace cauce::http
