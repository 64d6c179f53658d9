// Which names an expression can see where, while it is compiled: variables of for, some and every,
// parameters, earlier entries of a context, the entries of a filter's item, and the caller's names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/feel/builder.h"
#include "engine/feel/lexer.h"
#include "engine/feel/vocabulary.h"

namespace cauce::feel {

class Scopes {
 public:
  // The vocabulary outlives this.
  Scopes(Builder& builder, std::string_view source, const Vocabulary& vocabulary);

  void open();
  void open_item(std::uint32_t item_slot);  // Entries of that context are names.
  void close();
  std::uint32_t declare(std::string_view name);  // In the innermost scope; its slot.
  std::uint32_t reserve();  // A slot without a name.

  // Between these, names of outer functions are captured. `self` may be empty.
  void open_function(std::string_view self);
  // Fills captures, frame_size and self_slot.
  void close_function(FunctionCode& code);

  bool in_item() const { return items_ > 0; }
  std::uint32_t frame_size() const { return functions_.back().slots; }

  // A node that yields what the name means here.
  Builder::Id resolve(std::string_view name, std::uint32_t offset);
  bool knows(std::string_view name) const;  // As a local name or one of the caller's.
  bool was_resolved(std::uint32_t slot) const;  // Some name meant it, in the current function.

  // A name that may follow a '.', met as the key of a context.
  void add_key(std::string_view key);

  enum class Place : std::uint8_t { expression, path };
  struct Match {
    std::string name{};
    Token last{};  // The last token of it.
  };
  // The longest known name of more than one token that begins with `first`.
  std::optional<Match> match(const Token& first, Place place) const;
  struct TypeMatch {
    TypePointer type{};
    Token last{};
  };
  std::optional<TypeMatch> match_type(const Token& first) const;

 private:
  struct Local {
    std::string name;
    std::uint32_t slot;
  };
  struct Scope {
    std::vector<Local> locals{};
    std::optional<std::uint32_t> item_slot{};
    std::size_t known = 0;  // How many composed names there were before it.
  };
  struct Function {
    std::vector<Scope> scopes{};
    std::vector<Local> captured{};
    std::vector<Capture> captures{};
    std::uint32_t slots = 0;
    std::string self{};
    std::uint32_t self_slot = none;
    std::vector<std::uint32_t> resolved{};  // Slots.
  };
  struct Composed {
    std::string name;
    std::vector<std::string> tokens;
  };
  struct Longest {
    const Vocabulary::Names* names = nullptr;
    Token last{};
  };

  Builder::Id resolve(std::size_t level, std::string_view name, std::uint32_t offset);
  std::uint32_t captured_slot(std::size_t level, std::string_view name, std::uint32_t offset);
  Builder::Id global(std::string_view name, std::uint32_t offset);
  void remember(std::string_view name, std::vector<Composed>& composed);
  std::optional<Token> match(const Composed& name, Token first) const;
  std::optional<Longest> match(const Vocabulary::Names& names, const Token& first) const;

  Builder& builder_;
  std::string_view source_;
  const Vocabulary& vocabulary_;
  std::vector<Function> functions_;
  std::vector<Composed> known_, keys_;
  int items_;
};

// The token at `offset` where a name is being read: ' is a symbol there.
Token next_name_token(std::string_view source, std::uint32_t offset);

}  // namespace cauce::feel
