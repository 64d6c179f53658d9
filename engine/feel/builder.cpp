#include "engine/feel/builder.h"

#include <algorithm>

#include "engine/feel/evaluator.h"

namespace cauce::feel {
namespace {

// A null in it says where it came of: it refers to the program, which must not keep it.
bool tells_its_place(const Value& value) {
  if (value.is_null()) return value.null_reason() != nullptr;
  if (const List* list = value.list()) return std::ranges::any_of(*list, tells_its_place);
  if (const Context* context = value.context())
    return std::ranges::any_of(context->entries(), tells_its_place, &Context::Entry::second);
  return false;
}

}  // namespace

Builder::Builder(Language language, std::string_view source)
    : program_(std::make_shared<Program>()) {
  program_->language = language;
  program_->source = source;
}

Builder::Id Builder::add(Op op, std::uint32_t offset, Operands operands,
                         std::span<const Id> children) {
  std::uint16_t height = 0;
  for (const Id child : children)
    if (child != none) height = std::max(height, program_->nodes[child].height);
  if (height >= height_max) too_high_ = true;
  height = static_cast<std::uint16_t>(std::min<int>(height + 1, height_max));
  program_->nodes.push_back({op, height, offset, operands.a, operands.b, operands.c});
  return static_cast<Id>(program_->nodes.size() - 1);
}

Builder::Id Builder::constant(std::uint32_t offset, Value value) {
  program_->constants.push_back(std::move(value));
  return add(Op::constant, offset, {static_cast<Id>(program_->constants.size() - 1)}, {});
}

std::uint32_t Builder::name(std::string_view text) {
  const auto index = static_cast<std::uint32_t>(program_->names.size());
  const auto [entry, is_new] = names_.emplace(text, index);
  if (is_new) program_->names.emplace_back(text);
  return entry->second;
}

std::uint32_t Builder::links(std::span<const std::uint32_t> values) {
  const auto first = static_cast<std::uint32_t>(program_->links.size());
  program_->links.insert(program_->links.end(), values.begin(), values.end());
  return first;
}

std::uint32_t Builder::type(Type type) {
  program_->types.push_back(std::move(type));
  return static_cast<std::uint32_t>(program_->types.size() - 1);
}

void Builder::free_name(std::uint32_t name) {
  auto& names = program_->free_names;
  if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

const Value* Builder::constant_of(Id id) const {
  const Node& node = program_->nodes[id];
  return node.op == Op::constant ? &program_->constants[node.a] : nullptr;
}

Builder::Id Builder::fold(Id id) {
  constexpr std::uint64_t steps_max = 1000;
  const Context empty;
  const ContextVariables nothing(empty);
  const Environment environment{.steps_max = steps_max};
  Evaluator evaluator(environment);
  Value value = evaluator.evaluate(*program_, id, nothing);
  if (evaluator.failed() || value.is_null() || tells_its_place(value)) return id;
  return constant(program_->nodes[id].offset, std::move(value));
}

std::shared_ptr<const Program> Builder::finish(Id root, std::uint32_t frame_size) {
  program_->root = root;
  program_->frame_size = frame_size;
  return std::move(program_);
}

}  // namespace cauce::feel
