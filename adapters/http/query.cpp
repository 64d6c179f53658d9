#include "adapters/http/query.h"

#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "engine/value/json.h"

namespace cauce::http {

Filter where(std::string_view column, Compare compare, std::vector<Scalar> values) {
  return {Predicate{Condition{column, compare, std::move(values)}}};
}

Filter where(std::string_view column, Compare compare, Scalar value) {
  std::vector<Scalar> values;
  values.push_back(std::move(value));
  return where(column, compare, std::move(values));
}

Filter where(std::string_view column, Compare compare) {
  return where(column, compare, std::vector<Scalar>{});
}

Filter related(std::string_view table, std::vector<Related::Join> join, Filter filter,
               bool negated) {
  return {Predicate{Related{table, std::move(join), std::move(filter), negated}}};
}

Filter no_row() { return {Predicate{AnyOf{}}}; }

Filter operator+(Filter a, const Filter& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

Filter any_of(std::vector<Filter> alternatives) {
  return {Predicate{AnyOf{std::move(alternatives)}}};
}

Filter key_is(std::string_view column, std::string_view id) {
  const std::optional<std::uint64_t> key = parse_key(id);
  if (!key) return no_row();  // What is no key is the id of nothing.
  return where(column, Compare::equal, static_cast<std::int64_t>(*key));
}

Filter key_in(std::string_view column, const std::vector<std::string>& ids) {
  std::vector<Scalar> keys;
  for (const std::string& id : ids)
    if (const std::optional<std::uint64_t> key = parse_key(id))
      keys.emplace_back(static_cast<std::int64_t>(*key));
  return where(column, Compare::in, std::move(keys));
}

Filter open_tasks() { return where("ended_at", Compare::is_null); }

std::string like_pattern(std::string_view text) {
  if (text.find('%') != std::string_view::npos) return std::string(text);
  return "%" + std::string(text) + "%";
}

std::string containing(std::string_view text) {
  std::string pattern = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

HttpResponse count_response(std::uint64_t count) {
  HttpResponse response;
  response.body =
      JsonText().begin_object().put("count", static_cast<std::int64_t>(count)).end_object().take();
  return response;
}

Result<Context, HttpResponse> read_json_object(const Call& call) {
  const std::string& body = call.request.body;
  if (body.find_first_not_of(" \t\r\n") == std::string::npos) return Context{};
  Result<Value, JsonError> json = parse_json(body);
  if (!json) {
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i < json.error().offset && i < body.size(); ++i) {
      column = body[i] == '\n' ? 1 : column + 1;
      line += body[i] == '\n' ? 1 : 0;
    }
    return Failure{bad_request("the body is no JSON: line " + std::to_string(line) + ", column " +
                               std::to_string(column) + ": " + json.error().message)};
  }
  if (const Context* object = json->context()) return *object;
  return Failure{bad_request("expected a JSON object as the body, but found a " +
                             std::string(type_name(*json)))};
}

}  // namespace cauce::http
