// DMN 1.5, 10.3.4.10: sort().
#include <array>

#include "engine/feel/builtins/catalog.h"
#include "engine/feel/callable.h"

namespace cauce::feel {
namespace {

// A stable merge sort of our own: the standard ones may go astray when `precedes` is no order.
class Sorting {
 public:
  Sorting(const Callable& precedes, Evaluator& evaluator)
      : precedes_(precedes), evaluator_(evaluator) {}

  std::optional<List> sort(List list) {
    List merged(list.size());
    for (std::size_t width = 1; width < list.size(); width *= 2) {
      for (std::size_t start = 0; start < list.size(); start += 2 * width) {
        const std::size_t middle = std::min(start + width, list.size());
        const std::size_t end = std::min(start + 2 * width, list.size());
        if (!merge(list, start, middle, end, merged)) return std::nullopt;
      }
      std::swap(list, merged);
    }
    return list;
  }

 private:
  bool merge(const List& from, std::size_t left, std::size_t middle, std::size_t end, List& to) {
    std::size_t right = middle;
    for (std::size_t at = left; at < end; ++at) {
      const std::size_t taken_left = at - (right - middle);
      bool take_right = taken_left >= middle;
      if (!take_right && right < end) {
        const auto precedes = is_before(from[right], from[taken_left]);
        if (!precedes) return false;
        take_right = *precedes;
      }
      to[at] = take_right ? from[right++] : from[taken_left];
    }
    return true;
  }

  std::optional<bool> is_before(const Value& a, const Value& b) {
    std::array<Value, 2> arguments{a, b};
    const Value result = evaluator_.call(precedes_, arguments);
    return result.boolean() ? std::optional(*result.boolean()) : std::nullopt;
  }

  const Callable& precedes_;
  Evaluator& evaluator_;
};

Value sort_function(Call& call) {
  const List* list = call.list(0);
  if (!list) return call.expected("a list", 0);
  const Callable* precedes = callable_of(call[1]);
  if (!precedes) return call.expected("a function of two arguments", 1);
  if (!call.evaluator.charge(list->size())) return {};
  auto sorted = Sorting(*precedes, call.evaluator).sort(*list);
  if (!sorted) return call.null_because("expected the function to yield a boolean");
  return *std::move(sorted);
}

constexpr std::array<Builtin, 1> sort_functions = {{
    {"sort", "list,precedes", sort_function},
}};

}  // namespace

std::span<const Builtin> sort_builtins() { return sort_functions; }

}  // namespace cauce::feel
