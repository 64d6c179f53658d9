// A value or the reason why there is none; engine headers return it instead of throwing.
#pragma once

#include <utility>
#include <variant>

#include "engine/base/invariant.h"

namespace cauce {

// Wraps an error so that `return Failure{...}` converts to any Result with that error type.
template <class E>
struct Failure {
  E error;
};
template <class E>
Failure(E) -> Failure<E>;

template <class T, class E>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  template <class F>
  Result(Failure<F> failure) : state_(std::in_place_index<1>, std::move(failure.error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // Requires: ok().
  const T& value() const& {
    invariant(ok(), "a Result was read as a value, but holds an error");
    return *std::get_if<0>(&state_);
  }
  T& value() & {
    invariant(ok(), "a Result was read as a value, but holds an error");
    return *std::get_if<0>(&state_);
  }
  T&& value() && { return std::move(value()); }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(value()); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

  // Requires: !ok().
  const E& error() const {
    invariant(!ok(), "a Result was read as an error, but holds a value");
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, E> state_;
};

// What a Result holds when success carries no information.
using Done = std::monostate;

}  // namespace cauce
