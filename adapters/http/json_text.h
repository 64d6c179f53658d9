// Writes JSON text piece by piece, commas and escapes included.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/key.h"

namespace cauce::http {

class JsonText {
 public:
  JsonText& begin_object() { return open('{'); }
  JsonText& end_object() { return close('}'); }
  JsonText& begin_array() { return open('['); }
  JsonText& end_array() { return close(']'); }
  JsonText& name(std::string_view name);

  JsonText& text(std::string_view text);  // Requires: UTF-8.
  JsonText& number(std::int64_t number);
  JsonText& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonText& null() { return raw("null"); }
  JsonText& raw(std::string_view json);   // A whole JSON value.

  // `"name": value`; what is none is null. Keys are written as strings, as ids are.
  JsonText& put(std::string_view key, std::string_view value) { return name(key).text(value); }
  JsonText& put(std::string_view key, const char* value) { return name(key).text(value); }
  JsonText& put(std::string_view key, const std::string& value) { return name(key).text(value); }
  JsonText& put(std::string_view key, std::int64_t value) { return name(key).number(value); }
  JsonText& put(std::string_view key, bool value) { return name(key).boolean(value); }
  JsonText& put(std::string_view key, std::nullptr_t) { return name(key).null(); }
  template <class Tag>
  JsonText& put(std::string_view key, Key<Tag> value) {
    return name(key).text(to_string(value));
  }
  template <class T>
  JsonText& put(std::string_view key, const std::optional<T>& value) {
    return value ? put(key, *value) : put(key, nullptr);
  }
  // Null where there is no text.
  JsonText& put_or_null(std::string_view key, std::string_view value) {
    return value.empty() ? put(key, nullptr) : put(key, value);
  }
  JsonText& put_raw(std::string_view key, std::string_view json) { return name(key).raw(json); }

  const std::string& str() const { return out_; }
  std::string take() { return std::move(out_); }

 private:
  void separate();
  JsonText& open(char bracket);
  JsonText& close(char bracket);

  std::string out_;
};

}  // namespace cauce::http
