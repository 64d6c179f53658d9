#include "engine/journal/event.h"

#include <array>
#include <utility>

namespace cauce {

Event::Event() = default;
Event::Event(const Event& other) = default;
Event::Event(Event&& other) noexcept = default;
Event& Event::operator=(const Event& other) = default;
Event& Event::operator=(Event&& other) noexcept = default;
Event::~Event() = default;
#define CAUCE_EVENT(name) \
  Event::Event(name event) : EventKinds(std::in_place_type<name>, std::move(event)) {}
#define CAUCE_COMMA
#include "engine/journal/events.def"
#undef CAUCE_EVENT
#undef CAUCE_COMMA

bool Event::operator==(const Event& other) const {
  return static_cast<const EventKinds&>(*this) == static_cast<const EventKinds&>(other);
}

std::string_view name_of(const Event& event) {
  static constexpr auto names = std::to_array<std::string_view>({
#define CAUCE_EVENT(name) #name
#define CAUCE_COMMA ,
#include "engine/journal/events.def"
#undef CAUCE_EVENT
#undef CAUCE_COMMA
  });
  static_assert(names.size() == std::variant_size_v<EventKinds>);
  return names[event.index()];
}

}  // namespace cauce
