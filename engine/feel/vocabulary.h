// What expressions may mention from outside: variables, entries of contexts after a '.', and types
// by name. Made once and used to compile many expressions, since names with spaces or operators
// ("Alianzas vigentes", "date-of-birth") are one name only to those who know them.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/feel/type.h"

namespace cauce::feel {

class Vocabulary {
 public:
  Vocabulary() = default;
  explicit Vocabulary(const std::vector<std::string>& names);
  // Adds to what another knows, which must outlive this.
  static Vocabulary within(const Vocabulary& outer);

  void add_name(std::string_view name);
  void add_key(std::string_view key);
  void add_type(std::string_view name, std::shared_ptr<const Type> type);

  // Names that nobody knows may be entries of an item, as in a filter: words side by side are one.
  void open() { open_ = true; }
  bool is_open() const { return open_ || (outer_ && outer_->is_open()); }

  bool knows(std::string_view name) const;

  // Names by their tokens, so that many that begin alike cost no more than one.
  struct Names {
    std::map<std::string, Names, std::less<>> next{};
    std::string name{};  // Of what ends here; empty when none does.
    TypePointer type{};
  };
  const Vocabulary* outer() const { return outer_; }
  // Those of more than one token.
  const Names& composed_names() const { return composed_names_; }
  const Names& composed_keys() const { return composed_keys_; }
  const Names& types() const { return types_; }

 private:
  const Vocabulary* outer_ = nullptr;
  bool open_ = false;
  std::set<std::string, std::less<>> names_, keys_;
  Names composed_names_, composed_keys_, types_;
};

// A type as an expression names it after `instance of`.
Result<TypePointer, Diagnostics> compile_type(std::string_view source,
                                              const Vocabulary& vocabulary);

// The tokens that a name is read as; empty when no tokens can spell it.
std::vector<std::string> name_tokens(std::string_view name);

}  // namespace cauce::feel
