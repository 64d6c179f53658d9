// Reads JSON with Boost.JSON's event parser straight into values.
#include "engine/value/json.h"

#include <algorithm>

#include <boost/json/basic_parser_impl.hpp>

namespace cauce {
namespace {

namespace json = boost::json;

// Builds the value from the parser's events. Each takes the error code by which it stops.
class Builder {
 public:
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }

  bool on_object_begin(json::error_code&) {
    frames_.emplace_back();
    return true;
  }
  bool on_object_end(std::size_t, json::error_code& error) {
    std::vector<Context::Entry> entries = std::move(frames_.back().entries);
    frames_.pop_back();
    Context context;
    for (auto& [name, value] : entries) {
      if (context.find(name) != nullptr)
        return refuse(error, "expected unique names in an object, but '" + name + "' is repeated");
      context.put(std::move(name), std::move(value));
    }
    return add(std::move(context));
  }
  bool on_array_begin(json::error_code&) {
    frames_.emplace_back();
    return true;
  }
  bool on_array_end(std::size_t, json::error_code&) {
    List list = std::move(frames_.back().items);
    frames_.pop_back();
    return add(std::move(list));
  }

  bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
    text_.append(part.data(), part.size());
    return true;
  }
  bool on_key(json::string_view part, std::size_t, json::error_code&) {
    text_.append(part.data(), part.size());
    frames_.back().entries.emplace_back(std::move(text_), Value{});
    text_.clear();
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
    text_.append(part.data(), part.size());
    return true;
  }
  bool on_string(json::string_view part, std::size_t, json::error_code&) {
    text_.append(part.data(), part.size());
    std::string text = std::move(text_);
    text_.clear();
    return add(std::move(text));
  }

  // The parser's own numbers are doubles; the digits are kept instead.
  bool on_number_part(json::string_view part, json::error_code&) {
    text_.append(part.data(), part.size());
    return true;
  }
  bool on_int64(std::int64_t, json::string_view part, json::error_code& error) {
    return on_number(part, error);
  }
  bool on_uint64(std::uint64_t, json::string_view part, json::error_code& error) {
    return on_number(part, error);
  }
  bool on_double(double, json::string_view part, json::error_code& error) {
    return on_number(part, error);
  }
  bool on_bool(bool boolean, json::error_code&) { return add(boolean); }
  bool on_null(json::error_code&) { return add(Null{}); }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

  Value take_result() { return std::move(result_); }
  const std::string& refusal() const { return refusal_; }

 private:
  // An object when there are entries, else an array; only the events know for an empty one.
  struct Frame {
    std::vector<Context::Entry> entries;
    List items;
  };

  bool on_number(json::string_view part, json::error_code& error) {
    std::optional<Decimal> number;
    if (text_.empty()) {
      number = Decimal::parse_exact({part.data(), part.size()});
    } else {
      text_.append(part.data(), part.size());
      number = Decimal::parse_exact(text_);
      text_.clear();
    }
    if (!number)
      return refuse(error,
                    "expected a number of up to 34 significant digits within 1e-6176 and "
                    "1e6145, but found one that would have to be rounded");
    return add(*number);
  }

  bool add(Value value) {
    if (frames_.empty()) {
      result_ = std::move(value);
    } else if (Frame& frame = frames_.back(); !frame.entries.empty()) {
      frame.entries.back().second = std::move(value);
    } else {
      frame.items.push_back(std::move(value));
    }
    return true;
  }

  bool refuse(json::error_code& error, std::string message) {
    refusal_ = std::move(message);
    error = json::error::input_error;
    return false;
  }

  std::vector<Frame> frames_;
  std::string text_;
  Value result_;
  std::string refusal_;
};

bool is_visible(char c) { return c > 0x20 && c < 0x7F; }

// The next word, or the byte when it is not a visible character.
std::string found_at(std::string_view text, std::size_t offset) {
  if (!is_visible(text[offset])) {
    constexpr char digits[] = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(text[offset]);
    return std::string("byte 0x") + digits[byte >> 4] + digits[byte & 15];
  }
  constexpr std::size_t size_max = 16;
  std::size_t size = 1;
  while (size < size_max && offset + size < text.size() && is_visible(text[offset + size])) ++size;
  return "'" + std::string(text.substr(offset, size)) + "'";
}

std::string describe(const json::error_code& error, std::string_view text, std::size_t offset,
                     JsonLimits limits) {
  if (error == json::error::incomplete || offset >= text.size())
    return "expected more, but the JSON text ends here";
  const std::string found = ", but found " + found_at(text, offset);
  if (error == json::error::extra_data) return "expected nothing after the JSON value" + found;
  if (error == json::error::too_deep)
    return "expected at most " + std::to_string(limits.depth_max) +
           " levels of nesting, but "
           "found more";
  if (error == json::error::exponent_overflow)
    return "expected an exponent within decimal128's range, but found a larger one";
  if (error == json::error::illegal_leading_surrogate ||
      error == json::error::illegal_trailing_surrogate)
    return "expected a pair of surrogates in the \\u escapes, but found half of one";
  return (static_cast<unsigned char>(text[offset]) < 0x80 ? "expected JSON" : "expected UTF-8") +
         found;
}

}  // namespace

Result<Value, JsonError> parse_json(std::string_view text, JsonLimits limits) {
  json::parse_options options;
  options.max_depth = limits.depth_max;
  json::basic_parser<Builder> parser(options);
  json::error_code error;
  const std::size_t offset = parser.write_some(false, text.data(), text.size(), error);
  if (!error && offset < text.size()) error = json::error::extra_data;
  if (!error) return parser.handler().take_result();
  const std::string& refusal = parser.handler().refusal();
  return Failure{
      JsonError{offset, refusal.empty() ? describe(error, text, offset, limits) : refusal}};
}

}  // namespace cauce
