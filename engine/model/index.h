// How the parts of a process refer to each other: small integers in document order.
#pragma once

#include <cstdint>

namespace cauce {

enum class ElementIndex : std::uint32_t {};
enum class FlowIndex : std::uint32_t {};

// The process itself, which is the root scope, is always element 0.
constexpr ElementIndex root_element{0};

}  // namespace cauce
