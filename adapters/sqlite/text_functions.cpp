#include "adapters/sqlite/text_functions.h"

#include <algorithm>
#include <cstdint>
#include <exception>
#include <sqlite3.h>
#include <vector>

#include "engine/base/utf8.h"

namespace cauce::sqlite {
namespace {

using CodePoint = std::int32_t;

// A byte that begins no code point stands alone, as a number that no code point has.
CodePoint take(std::string_view& text) {
  const Decoded decoded = decode_utf8(text);
  const auto byte = static_cast<unsigned char>(text.front());
  text.remove_prefix(std::max<std::size_t>(decoded.size, 1));
  return decoded.size == 0 ? -1 - static_cast<CodePoint>(byte)
                           : static_cast<CodePoint>(decoded.point);
}

// One place of a pattern: a code point, any one, or any text.
struct Place {
  enum class Kind : std::uint8_t { point, any_one, any_text } kind;
  CodePoint point = 0;
};

std::vector<Place> places_of(std::string_view pattern) {
  std::vector<Place> places;
  while (!pattern.empty()) {
    CodePoint point = take(pattern);
    if (point == '%') {
      places.push_back({Place::Kind::any_text});
    } else if (point == '_') {
      places.push_back({Place::Kind::any_one});
    } else {
      if (point == '\\' && !pattern.empty()) point = take(pattern);
      places.push_back({Place::Kind::point, point});
    }
  }
  return places;
}

// Goes back only to the last `%`: at worst text times pattern, never more.
bool matches(std::string_view text, const std::vector<Place>& places) {
  std::size_t place = 0;
  std::size_t after_any = 0;  // The place after the last `%`; 0 while there was none.
  std::string_view retry;
  while (!text.empty()) {
    if (place < places.size() && places[place].kind == Place::Kind::any_text) {
      after_any = ++place;
      retry = text;
      continue;
    }
    if (place < places.size()) {
      std::string_view rest = text;
      const CodePoint point = take(rest);
      if (places[place].kind == Place::Kind::any_one || places[place].point == point) {
        text = rest;
        ++place;
        continue;
      }
    }
    if (after_any == 0) return false;
    take(retry);
    text = retry;
    place = after_any;
  }
  while (place < places.size() && places[place].kind == Place::Kind::any_text) ++place;
  return place == places.size();
}

std::string_view text_of(sqlite3_value* value) {
  const void* text = sqlite3_value_text(value);
  if (text == nullptr) return {};
  return {static_cast<const char*>(text), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

// No exception may pass through SQLite's own frames.
void fold_function(sqlite3_context* context, int, sqlite3_value** arguments) try {
  if (sqlite3_value_type(arguments[0]) == SQLITE_NULL) return sqlite3_result_null(context);
  const std::string folded = fold(text_of(arguments[0]));
  sqlite3_result_text64(context, folded.data(), folded.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
} catch (const std::exception&) {
  sqlite3_result_error_nomem(context);
}

void like_function(sqlite3_context* context, int, sqlite3_value** arguments) try {
  if (sqlite3_value_type(arguments[0]) == SQLITE_NULL ||
      sqlite3_value_type(arguments[1]) == SQLITE_NULL)
    return sqlite3_result_null(context);
  // The pattern is the same for all rows: it is read once.
  auto* places = static_cast<std::vector<Place>*>(sqlite3_get_auxdata(context, 1));
  if (places != nullptr)
    return sqlite3_result_int(context, matches(text_of(arguments[0]), *places) ? 1 : 0);
  places = new std::vector<Place>(places_of(text_of(arguments[1])));
  sqlite3_result_int(context, matches(text_of(arguments[0]), *places) ? 1 : 0);
  sqlite3_set_auxdata(context, 1, places,
                      [](void* old) { delete static_cast<std::vector<Place>*>(old); });
} catch (const std::exception&) {
  sqlite3_result_error_nomem(context);
}

}  // namespace

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  while (!text.empty()) {
    const std::string_view before = text;
    const CodePoint point = take(text);
    if (point < 0)
      folded += before.front();
    else
      append_utf8(folded, to_lower(static_cast<char32_t>(point)));
  }
  return folded;
}

bool like(std::string_view text, std::string_view pattern) {
  return matches(text, places_of(pattern));
}

void add_text_functions(SQLite::Database& database) {
  constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  database.check(sqlite3_create_function_v2(database.getHandle(), "cauce_fold", 1, flags, nullptr,
                                            fold_function, nullptr, nullptr, nullptr));
  database.check(sqlite3_create_function_v2(database.getHandle(), "cauce_like", 2, flags, nullptr,
                                            like_function, nullptr, nullptr, nullptr));
}

}  // namespace cauce::sqlite
