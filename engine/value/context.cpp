#include <algorithm>
#include <functional>

#include "engine/value/value.h"

namespace cauce {
namespace {

constexpr std::size_t scan_max = 12;  // Up to here comparing names one by one is faster.
constexpr std::uint32_t empty_slot = 0xFFFFFFFF;

std::size_t hash_of(std::string_view name) { return std::hash<std::string_view>{}(name); }

}  // namespace

Context::Context(std::initializer_list<Entry> entries) {
  entries_.reserve(entries.size());
  for (const auto& [name, value] : entries) put(name, value);
}

std::size_t Context::position(std::string_view name) const {
  if (slots_.empty()) {
    const auto found = std::ranges::find(entries_, name, &Entry::first);
    return static_cast<std::size_t>(found - entries_.begin());
  }
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash_of(name) & mask;; slot = (slot + 1) & mask) {
    if (slots_[slot] == empty_slot) return entries_.size();
    if (entries_[slots_[slot]].first == name) return slots_[slot];
  }
}

void Context::index(std::size_t position) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(entries_[position].first) & mask;
  while (slots_[slot] != empty_slot) slot = (slot + 1) & mask;
  slots_[slot] = static_cast<std::uint32_t>(position);
}

void Context::rebuild_index() {
  slots_.clear();
  if (entries_.size() <= scan_max) return;
  std::size_t size = 64;
  while (size < entries_.size() * 4) size *= 2;
  slots_.assign(size, empty_slot);
  for (std::size_t i = 0; i < entries_.size(); ++i) index(i);
}

const Value* Context::find(std::string_view name) const {
  const std::size_t at = position(name);
  return at == entries_.size() ? nullptr : &entries_[at].second;
}

void Context::put(std::string name, Value value) {
  const std::size_t at = position(name);
  if (at != entries_.size()) {
    entries_[at].second = std::move(value);
    return;
  }
  entries_.emplace_back(std::move(name), std::move(value));
  if (entries_.size() > scan_max && entries_.size() * 2 > slots_.size()) {
    rebuild_index();
  } else if (!slots_.empty()) {
    index(at);
  }
}

bool Context::erase(std::string_view name) {
  const std::size_t at = position(name);
  if (at == entries_.size()) return false;
  entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(at));
  rebuild_index();
  return true;
}

bool Context::operator==(const Context& other) const {
  if (size() != other.size()) return false;
  return std::ranges::all_of(entries_, [&](const Entry& entry) {
    const Value* value = other.find(entry.first);
    return value != nullptr && *value == entry.second;
  });
}

}  // namespace cauce
