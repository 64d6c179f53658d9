#include "engine/journal/command.h"

#include <utility>

namespace cauce {

Request::Request() = default;
Request::Request(const Request& other) = default;
Request::Request(Request&& other) noexcept = default;
Request& Request::operator=(const Request& other) = default;
Request& Request::operator=(Request&& other) noexcept = default;
Request::~Request() = default;
#define CAUCE_COMMAND(name) \
  Request::Request(name request) : RequestKinds(std::in_place_type<name>, std::move(request)) {}
#define CAUCE_COMMA
#include "engine/journal/commands.def"
#undef CAUCE_COMMAND
#undef CAUCE_COMMA

std::string_view name_of(const Request& request) {
  static constexpr auto names = std::to_array<std::string_view>({
#define CAUCE_COMMAND(name) #name
#define CAUCE_COMMA ,
#include "engine/journal/commands.def"
#undef CAUCE_COMMAND
#undef CAUCE_COMMA
  });
  static_assert(names.size() == std::variant_size_v<RequestKinds>);
  return names[request.index()];
}

}  // namespace cauce
