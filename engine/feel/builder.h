// Puts a program together, node by node, for both languages.
#pragma once

#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/feel/program.h"

namespace cauce::feel {

constexpr std::size_t source_bytes_max = 64 * 1024;
constexpr int nesting_max = 200;
// Chains such as a + b + c + … are trees as high as they are long.
constexpr std::uint16_t height_max = 1000;

class Builder {
 public:
  using Id = std::uint32_t;

  Builder(Language language, std::string_view source);

  struct Operands {
    std::uint32_t a = 0, b = 0, c = 0;
  };
  // `children` are nodes, or `none`; they only serve to know the tree's height.
  Id add(Op op, std::uint32_t offset, Operands operands, std::span<const Id> children);
  Id add(Op op, std::uint32_t offset, Operands operands, std::initializer_list<Id> children) {
    return add(op, offset, operands, std::span<const Id>(children.begin(), children.size()));
  }
  Id constant(std::uint32_t offset, Value value);
  std::uint32_t name(std::string_view text);  // Equal texts have equal indexes.
  std::uint32_t links(std::span<const std::uint32_t> values);
  std::uint32_t type(Type type);
  void free_name(std::uint32_t name);

  const Node& node(Id id) const { return program_->nodes[id]; }
  const Value* constant_of(Id id) const;  // Null when the node is not a constant.
  bool too_high() const { return too_high_; }
  Program& program() { return *program_; }

  // Replaces a node whose children are constants by its value, unless that is null or an error.
  Id fold(Id id);
  std::shared_ptr<const Program> finish(Id root, std::uint32_t frame_size);

 private:
  std::shared_ptr<Program> program_;
  std::unordered_map<std::string, std::uint32_t> names_;
  bool too_high_ = false;
};

}  // namespace cauce::feel
