#include "engine/feel/vocabulary.h"

#include "engine/feel/scope.h"

namespace cauce::feel {

std::vector<std::string> name_tokens(std::string_view name) {
  std::vector<std::string> tokens;
  for (Token token = next_name_token(name, 0); token.kind != TokenKind::end;
       token = next_name_token(name, token.end)) {
    if (token.end == token.start) return {};
    tokens.emplace_back(token.text);
  }
  return tokens;
}

namespace {

void add(std::map<std::string, std::vector<Vocabulary::Composed>, std::less<>>& to,
         Vocabulary::Composed name) {
  to[name.tokens.front()].push_back(std::move(name));
}

std::span<const Vocabulary::Composed> with(
    const std::map<std::string, std::vector<Vocabulary::Composed>, std::less<>>& names,
    std::string_view token) {
  const auto found = names.find(token);
  if (found == names.end()) return {};
  return found->second;
}

}  // namespace

std::span<const Vocabulary::Composed> Vocabulary::names_with(std::string_view token) const {
  return with(composed_names_, token);
}
std::span<const Vocabulary::Composed> Vocabulary::keys_with(std::string_view token) const {
  return with(composed_keys_, token);
}
std::span<const Vocabulary::Composed> Vocabulary::types_with(std::string_view token) const {
  return with(types_, token);
}

Vocabulary::Vocabulary(const std::vector<std::string>& names) {
  for (const std::string& name : names) add_name(name);
}

Vocabulary Vocabulary::within(const Vocabulary& outer) {
  Vocabulary inner;
  inner.outer_ = &outer;
  return inner;
}

void Vocabulary::add_name(std::string_view name) {
  if (!names_.emplace(name).second) return;
  auto tokens = name_tokens(name);
  if (tokens.size() > 1) add(composed_names_, {std::string(name), std::move(tokens)});
}

void Vocabulary::add_key(std::string_view key) {
  if (!keys_.emplace(key).second) return;
  auto tokens = name_tokens(key);
  if (tokens.size() > 1) add(composed_keys_, {std::string(key), std::move(tokens)});
}

void Vocabulary::add_type(std::string_view name, std::shared_ptr<const Type> type) {
  auto tokens = name_tokens(name);
  if (!tokens.empty()) add(types_, {std::string(name), std::move(tokens), std::move(type)});
}

bool Vocabulary::knows(std::string_view name) const {
  for (const Vocabulary* at = this; at != nullptr; at = at->outer_)
    if (at->names_.contains(name)) return true;
  return false;
}

}  // namespace cauce::feel
