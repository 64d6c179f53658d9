#include "engine/feel/scope.h"

#include <algorithm>

#include "engine/feel/builtins/catalog.h"

namespace cauce::feel {
Token next_name_token(std::string_view source, std::uint32_t offset) {
  Token token = next_token(source, offset);
  if (token.kind == TokenKind::stray && source[token.start] == '\'')
    return {TokenKind::symbol, token.start, token.start + 1, source.substr(token.start, 1)};
  return token;
}

Scopes::Scopes(Builder& builder, std::string_view source, const Vocabulary& vocabulary)
    : builder_(builder),
      source_(source),
      vocabulary_(vocabulary),
      items_(vocabulary.is_open() ? 1 : 0) {
  open_function({});
}

void Scopes::remember(std::string_view name, std::vector<Composed>& composed) {
  auto tokens = name_tokens(name);
  if (tokens.size() > 1) composed.push_back({std::string(name), std::move(tokens)});
}

void Scopes::open() { functions_.back().scopes.push_back({{}, {}, known_.size()}); }

void Scopes::open_item(std::uint32_t item_slot) {
  open();
  functions_.back().scopes.back().item_slot = item_slot;
  functions_.back().scopes.back().locals.push_back({"item", item_slot});
  ++items_;
}

void Scopes::close() {
  const Scope& scope = functions_.back().scopes.back();
  known_.erase(known_.begin() + static_cast<std::ptrdiff_t>(scope.known), known_.end());
  if (scope.item_slot) --items_;
  functions_.back().scopes.pop_back();
}

std::uint32_t Scopes::reserve() { return functions_.back().slots++; }

std::uint32_t Scopes::declare(std::string_view name) {
  const std::uint32_t slot = reserve();
  functions_.back().scopes.back().locals.push_back({std::string(name), slot});
  remember(name, known_);
  return slot;
}

void Scopes::open_function(std::string_view self) {
  functions_.emplace_back();
  functions_.back().self = self;
  open();
}

void Scopes::close_function(FunctionCode& code) {
  close();
  Function& function = functions_.back();
  code.captures = std::move(function.captures);
  code.frame_size = function.slots;
  code.self_slot = function.self_slot;
  functions_.pop_back();
}

bool Scopes::knows(std::string_view name) const {
  for (const Function& function : functions_) {
    if (!name.empty() && function.self == name) return true;
    for (const Scope& scope : function.scopes)
      if (std::ranges::find(scope.locals, name, &Local::name) != scope.locals.end()) return true;
  }
  return vocabulary_.knows(name);
}

Builder::Id Scopes::resolve(std::string_view name, std::uint32_t offset) {
  return resolve(functions_.size() - 1, name, offset);
}

Builder::Id Scopes::resolve(std::size_t level, std::string_view name, std::uint32_t offset) {
  std::vector<std::uint32_t> items;
  std::uint32_t slot = none;
  {
    const Function& function = functions_[level];
    for (auto scope = function.scopes.rbegin(); scope != function.scopes.rend(); ++scope) {
      // The latest declaration of a name wins, as in `for x in a, x in b`.
      const auto local = std::find_if(scope->locals.rbegin(), scope->locals.rend(),
                                      [&](const Local& each) { return each.name == name; });
      if (local != scope->locals.rend()) {
        slot = local->slot;
        // 10.3.2.5: `item`, unless the element is a context that has an entry of that name.
        if (scope->item_slot == slot) items.push_back(slot);
        break;
      }
      if (scope->item_slot) items.push_back(*scope->item_slot);
    }
  }
  if (slot == none && level > 0) slot = captured_slot(level, name, offset);
  if (slot != none) functions_[level].resolved.push_back(slot);
  const Builder::Id plain =
      slot == none ? global(name, offset) : builder_.add(Op::local, offset, {slot}, {});
  if (items.empty()) return plain;
  std::vector<std::uint32_t> links{plain, static_cast<std::uint32_t>(items.size())};
  links.insert(links.end(), items.begin(), items.end());
  return builder_.add(Op::scoped_name, offset, {builder_.name(name), builder_.links(links)},
                      {plain});
}

std::uint32_t Scopes::captured_slot(std::size_t level, std::string_view name,
                                    std::uint32_t offset) {
  if (!name.empty() && functions_[level].self == name) {
    if (functions_[level].self_slot == none)
      functions_[level].self_slot = functions_[level].slots++;
    return functions_[level].self_slot;
  }
  const auto& captured = functions_[level].captured;
  const auto known = std::ranges::find(captured, name, &Local::name);
  if (known != captured.end()) return known->slot;
  const Builder::Id outside = resolve(level - 1, name, offset);
  Function& function = functions_[level];
  const std::uint32_t slot = function.slots++;
  function.captured.push_back({std::string(name), slot});
  function.captures.push_back({outside, slot});
  return slot;
}

Builder::Id Scopes::global(std::string_view name, std::uint32_t offset) {
  const std::uint32_t index = builder_.name(name);
  const auto builtin = find_builtin(name);
  if (!builtin || vocabulary_.knows(name)) builder_.free_name(index);
  return builder_.add(Op::global, offset, {index, builtin ? *builtin + 1 : 0}, {});
}

bool Scopes::was_resolved(std::uint32_t slot) const {
  return std::ranges::find(functions_.back().resolved, slot) != functions_.back().resolved.end();
}

void Scopes::add_key(std::string_view key) { remember(key, keys_); }

std::optional<Token> Scopes::match(const Composed& name, Token first) const {
  if (name.tokens.front() != first.text) return std::nullopt;
  Token last = first;
  for (std::size_t i = 1; i < name.tokens.size(); ++i) {
    last = next_name_token(source_, last.end);
    if (last.text != name.tokens[i] || last.end == last.start) return std::nullopt;
  }
  return last;
}

std::optional<Scopes::Longest> Scopes::match(const Vocabulary::Names& names,
                                             const Token& first) const {
  std::optional<Longest> longest;
  const Vocabulary::Names* at = &names;
  for (Token token = first; token.kind != TokenKind::end && token.end != token.start;
       token = next_name_token(source_, token.end)) {
    const auto next = at->next.find(token.text);
    if (next == at->next.end()) break;
    at = &next->second;
    if (!at->name.empty()) longest = Longest{at, token};
  }
  return longest;
}

std::optional<Scopes::TypeMatch> Scopes::match_type(const Token& first) const {
  std::optional<TypeMatch> best;
  for (const Vocabulary* at = &vocabulary_; at != nullptr; at = at->outer()) {
    const auto longest = match(at->types(), first);
    if (longest && (!best || longest->last.end > best->last.end))
      best = TypeMatch{longest->names->type, longest->last};
  }
  return best;
}

std::optional<Scopes::Match> Scopes::match(const Token& first, Place place) const {
  std::optional<Match> best;
  const auto consider = [&](const Composed& name, bool must_be_called) {
    const auto last = match(name, first);
    if (!last || (best && best->last.end >= last->end)) return;
    if (must_be_called && !next_token(source_, last->end).is("(")) return;
    best = Match{name.name, *last};
  };
  // From the innermost outwards.
  for (auto name = known_.rbegin(); name != known_.rend(); ++name) consider(*name, false);
  if (place == Place::path || items_ > 0)
    for (const Composed& name : keys_) consider(name, false);
  const auto consider_known = [&](const Vocabulary::Names& names) {
    const auto longest = match(names, first);
    if (longest && (!best || best->last.end < longest->last.end))
      best = Match{longest->names->name, longest->last};
  };
  for (const Vocabulary* at = &vocabulary_; at != nullptr; at = at->outer()) {
    consider_known(at->composed_names());
    if (place == Place::path || items_ > 0) consider_known(at->composed_keys());
  }
  if (place == Place::path) return best;

  static const std::vector<Composed> builtins = [] {
    std::vector<Composed> composed;
    for (const Builtin& builtin : all_builtins())
      if (auto tokens = name_tokens(builtin.name); tokens.size() > 1)
        composed.push_back({std::string(builtin.name), std::move(tokens)});
    return composed;
  }();
  for (const Composed& name : builtins)
    // `date and time` without parentheses is a conjunction.
    consider(name, std::ranges::find(name.tokens, "and") != name.tokens.end());
  return best;
}

}  // namespace cauce::feel
