// The members of a JSON body, each of the type that is asked for. The first that is of another is
// told by `problem`; what is null counts as missing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/value/value.h"

namespace cauce::http {

class Body {
 public:
  // Lifetime: `members` longer than this.
  explicit Body(const Context& members) : members_(members) {}

  bool has(std::string_view name) const { return find(name) != nullptr; }

  std::optional<std::string> text(std::string_view name);
  std::string required_text(std::string_view name);  // Not empty.
  std::optional<std::int64_t> integer(std::string_view name);
  std::int64_t required_integer(std::string_view name);
  std::optional<bool> truth(std::string_view name);
  std::vector<std::string> texts(std::string_view name);
  Context variables(std::string_view name);  // As the dialect writes them.
  List list(std::string_view name);

  // Empty: every member was of its type.
  const std::string& problem() const { return problem_; }

 private:
  const Value* find(std::string_view name) const;
  void expect(std::string_view name, std::string_view what, const Value* found);

  const Context& members_;
  std::string problem_;
};

}  // namespace cauce::http
