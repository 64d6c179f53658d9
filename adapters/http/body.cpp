#include "adapters/http/body.h"

#include "adapters/http/variables.h"

namespace cauce::http {

const Value* Body::find(std::string_view name) const {
  const Value* value = members_.find(name);
  return value == nullptr || value->is_null() ? nullptr : value;
}

void Body::expect(std::string_view name, std::string_view what, const Value* found) {
  if (!problem_.empty()) return;
  problem_ = "expected " + std::string(name) + " to be " + std::string(what) + ", but found ";
  problem_ += found == nullptr ? std::string("none") : "a " + std::string(type_name(*found));
}

std::optional<std::string> Body::text(std::string_view name) {
  const Value* value = find(name);
  if (value == nullptr) return std::nullopt;
  if (value->string() != nullptr) return *value->string();
  expect(name, "text", value);
  return std::nullopt;
}

std::string Body::required_text(std::string_view name) {
  std::string found = text(name).value_or("");
  if (found.empty()) expect(name, "text", nullptr);
  return found;
}

std::optional<std::int64_t> Body::integer(std::string_view name) {
  const Value* value = find(name);
  if (value == nullptr) return std::nullopt;
  const Decimal* number = value->number();
  const auto integer = number != nullptr ? number->to_integer() : std::nullopt;
  if (!integer) expect(name, "an integer", value);
  return integer;
}

std::int64_t Body::required_integer(std::string_view name) {
  const auto found = integer(name);
  if (!found) expect(name, "an integer", nullptr);
  return found.value_or(0);
}

std::optional<bool> Body::truth(std::string_view name) {
  const Value* value = find(name);
  if (value == nullptr) return std::nullopt;
  if (value->boolean() != nullptr) return *value->boolean();
  expect(name, "true or false", value);
  return std::nullopt;
}

List Body::list(std::string_view name) {
  const Value* value = find(name);
  if (value == nullptr) return {};
  if (value->list() != nullptr) return *value->list();
  expect(name, "a list", value);
  return {};
}

std::vector<std::string> Body::texts(std::string_view name) {
  std::vector<std::string> texts;
  for (const Value& each : list(name)) {
    if (each.string() == nullptr) {
      expect(name, "a list of texts", &each);
      return {};
    }
    texts.push_back(*each.string());
  }
  return texts;
}

Context Body::variables(std::string_view name) {
  const Value* value = find(name);
  if (value == nullptr) return {};
  Result<Context, std::string> read = read_variables(*value);
  if (read) return std::move(*read);
  if (problem_.empty()) problem_ = std::string(name) + ": " + read.error();
  return {};
}

}  // namespace cauce::http
