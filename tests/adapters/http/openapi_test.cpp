// The OpenAPI document is made from the routes, and the pages' copy of it is what is made now.
#include <fstream>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include "adapters/http/openapi/document.h"
#include "adapters/http/openapi/type_text.h"
#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

std::string kept_document() {
  std::ifstream file(std::string(CAUCE_SOURCE_DIR) + "/adapters/web/src/api/openapi.json");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// Every "#/components/…" that a value refers to.
void collect_references(const Value& value, std::set<std::string>& found) {
  if (const List* list = value.list())
    for (const Value& item : *list) collect_references(item, found);
  if (const Context* context = value.context())
    for (const auto& [name, item] : context->entries()) {
      if (name == "$ref") found.insert(*item.string());
      collect_references(item, found);
    }
}

const Value* at(const Value& document, std::initializer_list<std::string_view> path) {
  const Value* found = &document;
  for (const std::string_view name : path) {
    if (found == nullptr || found->context() == nullptr) return nullptr;
    found = found->context()->find(name);
  }
  return found;
}

std::string text_at(const Value& document, std::initializer_list<std::string_view> path) {
  const Value* found = at(document, path);
  return found == nullptr ? "none" : to_json(*found);
}

}  // namespace

TEST_CASE("types are written as JSON Schema") {
  const auto schema = [](std::string_view type) { return json_schema_of(type); };
  CHECK(schema("string") == R"({"type":"string"})");
  CHECK(schema("any") == "{}");
  CHECK(schema("date | null") == R"({"type":["string","null"],"format":"date-time"})");
  CHECK(schema("day[]") == R"({"type":"array","items":{"type":"string","format":"date"}})");
  CHECK(schema(R"("a" | "b")") == R"({"type":"string","enum":["a","b"]})");
  CHECK(schema(R"("a" | null)") == R"({"anyOf":[{"type":"string","enum":["a"]},{"type":"null"}]})");
  CHECK(schema("Task | null") ==
        R"({"anyOf":[{"$ref":"#/components/schemas/Task"},{"type":"null"}]})");
  CHECK(schema("map<integer>") == R"({"type":"object","additionalProperties":{"type":"integer"}})");
  CHECK(schema("{ a: string, b?: integer }") ==
        R"({"type":"object","properties":{"a":{"type":"string"},"b":{"type":"integer"}},)"
        R"("required":["a"]})");
  CHECK(schema("{ a?: any, ... }") ==
        R"({"type":"object","properties":{"a":{}},"additionalProperties":true})");
  CHECK(schema("A & { b: any }") ==
        R"({"allOf":[{"$ref":"#/components/schemas/A"},)"
        R"({"type":"object","properties":{"b":{}},"required":["b"]}]})");
}

TEST_CASE("the document tells every route of the interface, and its right") {
  Office office;
  const HttpResponse response = office.get("/api/openapi.json");
  REQUIRE(response.status == 200);
  const auto document = parse_json(response.body);
  REQUIRE(document.ok());
  CHECK(text_at(*document, {"openapi"}) == R"("3.1.0")");
  for (const Route& route : office.application.routes().routes()) {
    const bool is_ours = route.pattern.starts_with("/api/");
    const bool is_dialects = route.pattern.starts_with("/engine-rest/") &&
                             !route.pattern.starts_with("/engine-rest/engine/default/") &&
                             route.summary != "Not served";
    if (!is_ours && !is_dialects) continue;
    INFO(method_name(route.method) << " " << route.pattern);
    std::string method(method_name(route.method));
    for (char& c : method) c = static_cast<char>(c - 'A' + 'a');
    CHECK(text_at(*document, {"paths", route.pattern, method, "x-right"}) ==
          '"' + std::string(right_name(route.right)) + '"');
    // Whoever adds a route says what it takes and answers: openapi/api_contracts.cpp.
    if (is_ours) CHECK_FALSE(route.contract.answer.empty());
  }
  CHECK(text_at(*document, {"paths", "/api/session", "post", "security"}) == "[]");
  CHECK(at(*document, {"paths", "/tareas"}) == nullptr);
}

TEST_CASE("parameters of the path and the query, bodies and answers are told") {
  Office office;
  const auto document = parse_json(office.get("/api/openapi.json").body);
  REQUIRE(document.ok());
  CHECK(text_at(*document, {"paths", "/api/instances/{id}/state", "get", "parameters"}) ==
        R"([{"name":"id","in":"path","required":true,"schema":{"type":"string"}},)"
        R"({"name":"at","in":"query","required":false,"schema":{"type":"integer"}}])");
  REQUIRE(at(*document, {"paths", "/api/tokens", "post"}) != nullptr);
  const Value& made = *at(*document, {"paths", "/api/tokens", "post"});
  CHECK(text_at(made, {"responses", "201", "content", "application/json", "schema"}) ==
        R"({"$ref":"#/components/schemas/Token"})");
  CHECK(text_at(made, {"requestBody", "content", "application/json", "schema", "required"}) ==
        R"(["name"])");
  CHECK(text_at(*document, {"paths", "/api/lint", "post", "requestBody", "content",
                            "application/xml", "schema"}) == R"({"type":"string"})");
  CHECK(text_at(*document, {"paths", "/api/substitution", "get", "responses", "204",
                            "description"}) == R"("Nothing to tell")");
}

TEST_CASE("what the document refers to is in it, and names are said once") {
  Office office;
  const auto document = parse_json(office.get("/api/openapi.json").body);
  REQUIRE(document.ok());
  std::set<std::string> references;
  collect_references(*document, references);
  CHECK(references.size() > 40);
  for (const std::string& reference : references) {
    INFO(reference);
    const std::size_t slash = reference.rfind('/');
    CHECK(at(*document, {"components", reference.substr(13, slash - 13),
                         reference.substr(slash + 1)}) != nullptr);
  }
}

TEST_CASE("each contract is of a route") {
  Office office;
  std::set<std::string> routes;
  for (const Route& route : office.application.routes().routes())
    routes.insert(std::string(method_name(route.method)) + " " + route.pattern);
  for (const auto& contracts : {api_contracts(), engine_rest_contracts()})
    for (const RouteContract& each : contracts) {
      const std::string name =
          std::string(method_name(each.method)) + " " + std::string(each.pattern);
      INFO(name);
      CHECK(routes.contains(name));
    }
}

TEST_CASE("the pages know the document as the server makes it now") {
  // Else: npm run client -- http://the.server (adapters/web).
  Office office;
  const auto kept = parse_json(kept_document());
  const auto made = parse_json(office.get("/api/openapi.json").body);
  REQUIRE(kept.ok());
  REQUIRE(made.ok());
  CHECK(to_canonical_json(*kept) == to_canonical_json(*made));
}

}  // namespace cauce::http::test
