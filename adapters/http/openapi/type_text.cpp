#include "adapters/http/openapi/type_text.h"

#include <algorithm>

#include "adapters/http/json_text.h"
#include "engine/base/invariant.h"

namespace cauce::http {
namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

constexpr std::string_view null_schema = R"({"type":"null"})";

// Reads a type from left to right and writes its schema.
class TypeReader {
 public:
  explicit TypeReader(std::string_view text) : rest_(text) {}

  std::string whole() {
    std::string schema = alternatives();
    skip();
    invariant(rest_.empty(), "a type ends where its text does");
    return schema;
  }
  std::string alternatives() {
    std::vector<std::string> found;
    std::vector<std::string> texts;
    do {
      skip();
      if (rest_.starts_with('"'))
        texts.push_back(quoted());
      else
        found.push_back(both());
    } while (take('|'));
    if (!texts.empty()) found.insert(found.begin(), one_of_texts(texts));
    if (found.size() == 1) return found.front();
    return group("anyOf", found);
  }
  std::vector<Member> members(char end) {
    std::vector<Member> found;
    skip();
    while (!rest_.empty() && !rest_.starts_with(end) && !rest_.starts_with("...")) {
      Member member{word(), !take('?'), {}};
      invariant(take(':'), "a member has a type");
      skip();
      const std::string_view from = rest_;
      alternatives();
      member.type = from.substr(0, from.size() - rest_.size());
      found.push_back(member);
      take(',');
      skip();
    }
    return found;
  }

 private:
  void skip() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\n'))
      rest_.remove_prefix(1);
  }
  bool take(char c) {
    skip();
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  std::string_view word() {
    skip();
    const auto end = std::ranges::find_if_not(rest_, is_word);
    const std::string_view found = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    invariant(!found.empty(), "a type has names where they belong");
    rest_.remove_prefix(found.size());
    return found;
  }
  std::string quoted() {
    const std::size_t end = rest_.find('"', 1);
    invariant(end != std::string_view::npos, "a text in a type ends");
    const std::string found(rest_.substr(1, end - 1));
    rest_.remove_prefix(end + 1);
    return found;
  }
  std::string both() {
    std::vector<std::string> found;
    do found.push_back(list());
    while (take('&'));
    return found.size() == 1 ? found.front() : group("allOf", found);
  }
  std::string list() {
    std::string schema = single();
    while (take('[')) {
      invariant(take(']'), "a list is written []");
      schema = JsonText()
                   .begin_object()
                   .put("type", "array")
                   .put_raw("items", schema)
                   .end_object()
                   .take();
    }
    return schema;
  }
  std::string single() {
    if (take('{')) return object();
    const std::string_view name = word();
    if (name == "any") return "{}";
    if (name == "date") return R"({"type":"string","format":"date-time"})";
    if (name == "day") return R"({"type":"string","format":"date"})";
    JsonText json;
    json.begin_object();
    if (name == "map") {
      invariant(take('<'), "a map says of what");
      json.put("type", "object").put_raw("additionalProperties", alternatives());
      invariant(take('>'), "a map says of what");
    } else if (name.front() >= 'A' && name.front() <= 'Z') {
      json.put("$ref", "#/components/schemas/" + std::string(name));
    } else {
      json.put("type", name);
    }
    return json.end_object().take();
  }
  std::string object() {
    JsonText json;
    json.begin_object().put("type", "object").name("properties").begin_object();
    const std::vector<Member> found = members('}');
    for (const Member& member : found) json.put_raw(member.name, json_schema_of(member.type));
    json.end_object();
    if (std::ranges::any_of(found, &Member::is_required)) {
      json.name("required").begin_array();
      for (const Member& member : found)
        if (member.is_required) json.text(member.name);
      json.end_array();
    }
    if (rest_.starts_with("...")) {
      rest_.remove_prefix(3);
      json.put("additionalProperties", true);
    }
    invariant(take('}'), "an object ends");
    return json.end_object().take();
  }
  static std::string one_of_texts(const std::vector<std::string>& texts) {
    JsonText json;
    json.begin_object().put("type", "string").name("enum").begin_array();
    for (const std::string& text : texts) json.text(text);
    return json.end_array().end_object().take();
  }
  // "string | null" is one type that has two names.
  static std::string group(std::string_view kind, const std::vector<std::string>& schemas) {
    constexpr std::string_view typed = R"({"type":")";
    if (kind == "anyOf" && schemas.size() == 2 && schemas.back() == null_schema &&
        schemas.front().starts_with(typed) &&
        schemas.front().find(R"("enum")") == std::string::npos) {
      const std::size_t end = schemas.front().find('"', typed.size());
      const std::string name = schemas.front().substr(typed.size(), end - typed.size());
      return R"({"type":[")" + name + R"(","null"])" + schemas.front().substr(end + 1);
    }
    JsonText json;
    json.begin_object().name(kind).begin_array();
    for (const std::string& schema : schemas) json.raw(schema);
    return json.end_array().end_object().take();
  }

  std::string_view rest_;
};

}  // namespace

std::string json_schema_of(std::string_view type) { return TypeReader(type).whole(); }

std::vector<Member> members_of(std::string_view text) { return TypeReader(text).members('\0'); }

}  // namespace cauce::http
