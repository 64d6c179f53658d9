#include "engine/value/abridged.h"

#include <algorithm>
#include <vector>

#include "engine/base/utf8.h"
#include "engine/value/json.h"

namespace cauce {
namespace {

constexpr std::size_t part_bytes_min = 12;  // With less room a part is not begun.

std::string abridged_text(std::string_view text, std::size_t room) {
  const std::string_view shown = beginning_of(text, room);
  std::string out;
  if (shown.size() == text.size()) {
    append_json_string(out, text);
    return out;
  }
  append_json_string(out, std::string(shown) + "…");
  return out + " (" + std::to_string(text.size()) + " bytes)";
}

// What is left of the room is shared by the parts that are left.
template <class Write>
std::string abridged_parts(char open, char close, std::size_t size, std::size_t room, Write write) {
  std::string out(1, open);
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t left = room - std::min(room, out.size());
    if (left < part_bytes_min && size - i > 1) {
      out += (i == 0 ? "… " : ", … ") + std::to_string(size - i) + (i == 0 ? " parts" : " more");
      break;
    }
    if (i > 0) out += ',';
    out += write(i, std::max(part_bytes_min, left / (size - i)));
  }
  return out + close;
}

std::string abridged_context(const Context& context, std::size_t room) {
  std::vector<const Context::Entry*> entries;
  for (const Context::Entry& entry : context.entries()) {
    if (entries.size() > room) break;  // No more can be shown.
    entries.push_back(&entry);
  }
  std::ranges::sort(entries, {},
                    [](const auto* entry) -> const std::string& { return entry->first; });
  return abridged_parts('{', '}', context.size(), room, [&](std::size_t i, std::size_t share) {
    const std::string name = abridged_text(entries[i]->first, share) + ":";
    const std::size_t left = share - std::min(share, name.size());
    return name + abridged_json(entries[i]->second, std::max(part_bytes_min, left));
  });
}

}  // namespace

std::string abridged_json(const Value& value, std::size_t bytes_max) {
  if (const std::string* text = value.string()) return abridged_text(*text, bytes_max);
  if (const List* list = value.list())
    return abridged_parts('[', ']', list->size(), bytes_max, [&](std::size_t i, std::size_t share) {
      return abridged_json((*list)[i], share);
    });
  if (const Context* context = value.context()) return abridged_context(*context, bytes_max);
  const std::string json = to_canonical_json(value);
  const std::string_view shown = beginning_of(json, std::max<std::size_t>(bytes_max, 80));
  return shown.size() == json.size() ? json : std::string(shown) + "…";
}

}  // namespace cauce
