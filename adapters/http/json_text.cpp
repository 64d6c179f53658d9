#include "adapters/http/json_text.h"

#include "engine/value/json.h"

namespace cauce::http {

// What stands before tells whether a comma is due: no value ends in one of these.
void JsonText::separate() {
  if (out_.empty()) return;
  const char last = out_.back();
  if (last != '{' && last != '[' && last != ':') out_.push_back(',');
}

JsonText& JsonText::open(char bracket) {
  separate();
  out_.push_back(bracket);
  return *this;
}

JsonText& JsonText::close(char bracket) {
  out_.push_back(bracket);
  return *this;
}

JsonText& JsonText::name(std::string_view name) {
  separate();
  append_json_string(out_, name);
  out_.push_back(':');
  return *this;
}

JsonText& JsonText::text(std::string_view text) {
  separate();
  append_json_string(out_, text);
  return *this;
}

JsonText& JsonText::number(std::int64_t number) { return raw(std::to_string(number)); }

JsonText& JsonText::raw(std::string_view json) {
  separate();
  out_.append(json);
  return *this;
}

}  // namespace cauce::http
