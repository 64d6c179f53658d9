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

void add(Vocabulary::Names& names, std::string_view name, const std::vector<std::string>& tokens,
         TypePointer type = nullptr) {
  Vocabulary::Names* at = &names;
  for (const std::string& token : tokens) at = &at->next[token];
  at->name = name;
  at->type = std::move(type);
}

}  // namespace

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
  const auto tokens = name_tokens(name);
  if (tokens.size() > 1) add(composed_names_, name, tokens);
}

void Vocabulary::add_key(std::string_view key) {
  if (!keys_.emplace(key).second) return;
  const auto tokens = name_tokens(key);
  if (tokens.size() > 1) add(composed_keys_, key, tokens);
}

void Vocabulary::add_type(std::string_view name, std::shared_ptr<const Type> type) {
  const auto tokens = name_tokens(name);
  if (!tokens.empty()) add(types_, name, tokens, std::move(type));
}

bool Vocabulary::knows(std::string_view name) const {
  for (const Vocabulary* at = this; at != nullptr; at = at->outer_)
    if (at->names_.contains(name)) return true;
  return false;
}

}  // namespace cauce::feel
