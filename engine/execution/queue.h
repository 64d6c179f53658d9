// First in, first out. Most commands have one thing to do at a time: it is always put into the same
// memory, where a std::deque would allocate.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace cauce {

template <class T>
class Queue {
 public:
  bool empty() const { return items_.empty(); }
  void push(T&& item) { items_.push_back(std::move(item)); }

  // Requires: it is not empty.
  T pop() {
    T first = std::move(items_[taken_++]);
    if (2 * taken_ > items_.size()) {
      items_.erase(items_.begin(), items_.begin() + static_cast<std::ptrdiff_t>(taken_));
      taken_ = 0;
    }
    return first;
  }

 private:
  std::vector<T> items_;
  std::size_t taken_ = 0;  // Of the first ones; fewer than all.
};

}  // namespace cauce
