#include "tests/conformance/betsy/manifest.h"

#include "engine/value/json.h"

namespace cauce::betsy {
namespace {

// An object of the manifest, which notes the first member that is not as it should be.
class Reading {
 public:
  Reading(const Value& value, std::string place, std::string& wrong)
      : context_(value.context()), place_(std::move(place)), wrong_(wrong) {
    if (context_ == nullptr) expected("an object");
  }

  std::string text(const std::string& name) const {
    const std::string* text = member(name).string();
    if (text == nullptr) expected("a text '" + name + "'");
    return text == nullptr ? std::string() : *text;
  }

  std::optional<std::string> optional_text(const std::string& name) const {
    if (member(name).is_null()) return std::nullopt;
    return text(name);
  }

  std::int64_t number(const std::string& name) const {
    const Value value = member(name);
    const Decimal* number = value.number();
    const auto whole = number == nullptr ? std::nullopt : number->to_integer();
    if (!whole) expected("a whole number '" + name + "'");
    return whole.value_or(0);
  }

  Context object(const std::string& name) const {
    const Context* object = member(name).context();
    if (object == nullptr) expected("an object '" + name + "'");
    return object == nullptr ? Context() : *object;
  }

  std::vector<std::string> texts(const std::string& name) const {
    std::vector<std::string> texts;
    for (const Value& item : list(name)) {
      if (item.string() == nullptr) expected("nothing but texts in '" + name + "'");
      if (item.string() != nullptr) texts.push_back(*item.string());
    }
    return texts;
  }

  template <class Read>
  void each(const std::string& name, const Read& read) const {
    std::size_t index = 0;
    for (const Value& item : list(name))
      read(Reading(item, place_ + "." + name + "[" + std::to_string(index++) + "]", wrong_));
  }

 private:
  Value member(const std::string& name) const {
    const Value* found = context_ == nullptr ? nullptr : context_->find(name);
    return found == nullptr ? Value() : *found;
  }

  List list(const std::string& name) const {
    const Value value = member(name);
    if (value.list() != nullptr) return *value.list();
    expected("a list '" + name + "'");
    return {};
  }

  void expected(const std::string& what) const {
    if (wrong_.empty()) wrong_ = "expected " + what + " at " + place_;
  }

  const Context* context_;
  std::string place_;
  std::string& wrong_;
};

}  // namespace

Result<std::vector<Test>, std::string> read_manifest(std::string_view json) {
  const auto value = parse_json(json);
  if (!value.ok())
    return Failure{"expected JSON, but at byte " + std::to_string(value.error().offset) + " " +
                   value.error().message};
  std::string wrong;
  std::vector<Test> tests;
  Reading(*value, "manifest", wrong).each("tests", [&](const Reading& test) {
    tests.push_back({test.text("group") + "/" + test.text("id"),
                     test.text("file"),
                     test.text("process_id"),
                     {}});
    test.each("cases", [&](const Reading& each) {
      tests.back().cases.push_back({each.number("number"), each.object("variables"),
                                    each.optional_text("also_start"), each.number("delay_ms"),
                                    each.texts("expected_trace")});
    });
  });
  if (!wrong.empty()) return Failure{wrong};
  return tests;
}

}  // namespace cauce::betsy
