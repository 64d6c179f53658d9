#include "engine/journal/event.h"

#include <array>

#include "engine/journal/command.h"

namespace cauce {

std::string_view name_of(const Event& event) {
#define CAUCE_EVENT(name) std::string_view(#name)
#define CAUCE_COMMA ,
  static constexpr std::array names = {
#include "engine/journal/events.def"
  };
#undef CAUCE_EVENT
#undef CAUCE_COMMA
  static_assert(names.size() == std::variant_size_v<Event>);
  return names[event.index()];
}

std::string_view name_of(const Request& request) {
  static constexpr auto names = std::to_array<std::string_view>({
#define CAUCE_COMMAND(name) #name
#define CAUCE_COMMA ,
#include "engine/journal/commands.def"
#undef CAUCE_COMMAND
#undef CAUCE_COMMA
  });
  static_assert(names.size() == std::variant_size_v<Request>);
  return names[request.index()];
}

}  // namespace cauce
