#include "adapters/http/target.h"

#include "adapters/http/percent.h"

namespace cauce::http {
namespace {

// Text without the character NUL, which names nothing.
std::optional<std::string> decoded(std::string_view text, Plus plus) {
  auto out = percent_decoded(text, plus);
  if (out && out->find('\0') != std::string::npos) return std::nullopt;
  return out;
}

bool parse_path(std::string_view path, Target& target) {
  path.remove_prefix(1);
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    auto segment = decoded(path.substr(0, slash), Plus::itself);
    if (!segment || *segment == "." || *segment == "..") return false;
    target.segments.push_back(*std::move(segment));
    // A slash at the very end adds nothing: "/task/" is "/task".
    path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
  }
  return true;
}

bool parse_query(std::string_view query, Target& target) {
  while (!query.empty()) {
    const std::size_t end = query.find('&');
    const std::string_view pair = query.substr(0, end);
    query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    auto name = decoded(pair.substr(0, equals), Plus::space);
    auto value = decoded(equals == pair.npos ? "" : pair.substr(equals + 1), Plus::space);
    if (!name || !value) return false;
    target.parameters.emplace_back(*std::move(name), *std::move(value));
  }
  return true;
}

}  // namespace

const std::string* Target::parameter(std::string_view name) const {
  for (const auto& [key, value] : parameters)
    if (key == name) return &value;
  return nullptr;
}

std::optional<Target> parse_target(std::string_view text) {
  if (text.empty() || text.front() != '/' || text.find('#') != std::string_view::npos)
    return std::nullopt;
  const std::size_t question = text.find('?');
  Target target;
  if (!parse_path(text.substr(0, question), target)) return std::nullopt;
  if (question != std::string_view::npos && !parse_query(text.substr(question + 1), target))
    return std::nullopt;
  return target;
}

}  // namespace cauce::http
